"""A run as its presenter drives it: what is saved, refused, taken back and remembered. Without Qt."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.services.ports import StorageProblem
from assessor_app.services.read_models import Changes, Position
from assessor_app.ui.run.places import Place, opening_place, steps_done
from assessor_app.ui.run.presenter import RunPresenter
from tests.building import MANAGER
from tests.ui.run_desk import NotedScreen, RunDesk, SlowRunner, make_desk


@pytest.fixture
def slow() -> SlowRunner:
    return SlowRunner()


@pytest.fixture
def desk(tmp_path: Path, slow: SlowRunner) -> Iterator[RunDesk]:
    desk = make_desk(tmp_path, slow)
    yield desk
    desk.workspace.close()


def opened(desk: RunDesk, run: UUID, place: str | None = None) -> tuple[RunPresenter, NotedScreen]:
    screen = NotedScreen()
    presenter = RunPresenter(screen, desk.session)
    presenter.open(run, place)
    return presenter, screen


def test_a_planned_run_opens_at_the_preparation(desk: RunDesk) -> None:
    _, screen = opened(desk, desk.plan())
    assert screen.places == [Place("preparation")]


def test_a_run_opens_where_it_was_asked_to(desk: RunDesk) -> None:
    _, screen = opened(desk, desk.begin(), "A2-3")
    assert screen.places == [Place("practice", "area-2", "A2-3")]


def test_a_run_opens_where_it_stood(desk: RunDesk) -> None:
    run = desk.begin()
    desk.workspace.remember_position(run, Position("practice", "A2-1"))
    _, screen = opened(desk, run)
    assert screen.places == [Place("practice", "area-2", "A2-1")]


def test_a_run_without_a_known_place_opens_at_the_mark_made_last(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A2-2", "A1-1")
    _, screen = opened(desk, run)
    assert screen.places == [Place("practice", "area-1", "A1-1")]


def test_a_place_that_the_checklist_does_not_know_is_no_obstacle(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    presenter, _ = opened(desk, run, "nowhere")
    assert opening_place(presenter.view, "nowhere").criterion == "A1-1"


def test_a_run_waiting_for_signatures_opens_at_them(desk: RunDesk) -> None:
    run = desk.begin()
    desk.do(run, cmd.Interrupt("Brandlarm"))
    _, screen = opened(desk, run)
    assert screen.places == [Place("signature")]


def test_saved_is_said_only_when_the_mark_is_on_the_disk(desk: RunDesk, slow: SlowRunner) -> None:
    run = desk.begin()
    presenter, screen = opened(desk, run)
    slow.holding = True
    before = len(screen.saved)
    presenter.do(cmd.RecordMark("A1-1", Rating.SHOWN))
    assert len(screen.saved) == before
    assert presenter.rating("A1-1") is Rating.SHOWN
    assert desk.rating(run, "A1-1") is None
    slow.let_through()
    assert len(screen.saved) == before + 1
    assert screen.saved[-1] == desk.navigator.saved_at[-1]
    assert desk.rating(run, "A1-1") is Rating.SHOWN


def test_saved_waits_for_the_last_of_several_marks(desk: RunDesk, slow: SlowRunner) -> None:
    presenter, screen = opened(desk, desk.begin())
    slow.holding = True
    before = len(screen.saved)
    presenter.do(cmd.RecordMark("A1-1", Rating.SHOWN))
    presenter.do(cmd.RecordMark("A1-2", Rating.SHOWN))
    slow.let_through()
    assert len(screen.saved) == before + 1


def test_a_refused_command_is_told_and_the_run_is_shown_unchanged(desk: RunDesk) -> None:
    run = desk.begin()
    presenter, screen = opened(desk, run)
    shown = len(screen.views)
    presenter.do(cmd.RecordMark("A1-2", Rating.NOT_APPLICABLE))
    assert isinstance(desk.navigator.errors[0], Refused)
    assert len(screen.views) == shown + 1
    assert presenter.rating("A1-2") is None
    assert screen.not_saved == 0


def test_a_full_disk_is_shown_as_not_saved(desk: RunDesk) -> None:
    presenter, screen = opened(desk, desk.begin())
    desk.fill_the_disk()
    presenter.do(cmd.RecordMark("A1-2", Rating.SHOWN))
    assert isinstance(desk.navigator.errors[0], StorageProblem)
    assert screen.not_saved == 1
    assert presenter.rating("A1-2") is None


def test_undo_takes_back_my_own_latest_mark_and_nobody_elses(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1", "A1-2")
    desk.do(run, cmd.RecordMark("A1-3", Rating.SHOWN), MANAGER)
    presenter, screen = opened(desk, run)
    presenter.take_back_last()
    assert screen.taken_back == [("A1-2", Rating.SHOWN)]
    assert desk.rating(run, "A1-2") is None
    assert desk.rating(run, "A1-3") is Rating.SHOWN


def test_undo_brings_back_the_mark_before(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    desk.rate(run, Rating.NOT_TESTED, "A1-1")
    presenter, _ = opened(desk, run)
    presenter.take_back_last()
    assert desk.rating(run, "A1-1") is Rating.SHOWN


def test_undo_counts_a_mark_that_is_still_on_its_way(desk: RunDesk, slow: SlowRunner) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    presenter, screen = opened(desk, run)
    slow.holding = True
    presenter.do(cmd.RecordMark("A1-2", Rating.SHOWN))
    presenter.take_back_last()
    slow.let_through()
    assert screen.taken_back == [("A1-2", Rating.SHOWN)]
    assert desk.rating(run, "A1-1") is Rating.SHOWN


def test_undo_with_nothing_to_undo_says_so(desk: RunDesk) -> None:
    presenter, screen = opened(desk, desk.begin())
    presenter.take_back_last()
    assert screen.nothing_to_take_back == 1
    assert desk.navigator.errors == []


def test_opening_and_looking_around_writes_nothing(desk: RunDesk) -> None:
    run = desk.begin()
    before = desk.entries()
    presenter, _ = opened(desk, run)
    for place in ("preparation", "A2-2", "area-1", "signature", "nowhere"):
        presenter.go_to(place)
    presenter.history("A1-1", lambda changes: None)
    assert desk.entries() == before


def test_where_the_run_stood_is_kept_once(desk: RunDesk) -> None:
    run = desk.begin()
    presenter, screen = opened(desk, run)
    presenter.moved_to(Place("practice", "area-2", "A2-2"))
    presenter.remember()
    assert screen.moves == 1
    assert desk.workspace.position(run) == Position("practice", "A2-2")
    presenter.moved_to(Place("practice", "area-2", "A2-2"))
    assert screen.moves == 1


def test_what_comes_back_for_a_run_that_was_left_is_kept_but_not_drawn(
    desk: RunDesk, slow: SlowRunner
) -> None:
    first, second = desk.begin(), desk.begin("Björn")
    presenter, screen = opened(desk, first)
    slow.holding = True
    presenter.do(cmd.RecordMark("A1-1", Rating.SHOWN))
    presenter.open(second)
    slow.let_through()
    assert screen.views[-1].state.id == second
    assert presenter.rating("A1-1") is None
    assert desk.rating(first, "A1-1") is Rating.SHOWN


def test_a_page_that_is_gone_is_told_nothing(desk: RunDesk, slow: SlowRunner) -> None:
    run = desk.begin()
    presenter, screen = opened(desk, run)
    shown = len(screen.views)
    slow.holding = True
    presenter.do(cmd.RecordMark("A1-1", Rating.SHOWN))
    presenter.close()
    slow.let_through()
    assert len(screen.views) == shown
    assert desk.rating(run, "A1-1") is Rating.SHOWN


def test_a_change_made_elsewhere_is_shown(desk: RunDesk) -> None:
    run = desk.begin()
    presenter, screen = opened(desk, run)
    desk.rate(run, Rating.SHOWN, "A1-1")
    desk.session.feed.publish(Changes(frozenset({("assessment", run)})), "elsewhere")
    assert presenter.rating("A1-1") is Rating.SHOWN
    assert len(screen.open_runs) >= 2


def test_a_change_of_somebody_elses_run_reloads_the_strip_alone(desk: RunDesk) -> None:
    run, other = desk.begin(), desk.begin("Björn")
    _, screen = opened(desk, run)
    shown, strips = len(screen.views), len(screen.open_runs)
    desk.session.feed.publish(Changes(frozenset({("assessment", other)})), "elsewhere")
    assert (len(screen.views), len(screen.open_runs)) == (shown, strips + 1)


def test_the_strip_has_the_runs_that_are_under_way(desk: RunDesk) -> None:
    desk.plan("Cecilia")
    first, second = desk.begin(), desk.begin("Björn")
    _, screen = opened(desk, first)
    assert [row.id for row in screen.open_runs[-1]] == [first, second]


def test_an_interrupted_run_can_be_gone_on_with(desk: RunDesk) -> None:
    run = desk.begin()
    presenter, _ = opened(desk, run)
    presenter.do(cmd.Interrupt("Brandlarm"))
    assert not presenter.is_open
    presenter.do(cmd.Resume())
    assert presenter.view.state.status is Status.IN_PROGRESS


def test_a_phrase_that_was_kept_is_on_offer_at_once(desk: RunDesk) -> None:
    presenter, screen = opened(desk, desk.begin())
    presenter.add_phrase("Behövde hjälp att komma i gång")
    assert screen.views[-1].phrases == ("Behövde hjälp att komma i gång",)


def test_steps_are_done_when_nothing_in_them_is_left(desk: RunDesk) -> None:
    run = desk.begin()
    presenter, _ = opened(desk, run)
    assert steps_done(presenter.view) == {"self_rating"}
    desk.rate(run, Rating.SHOWN, *presenter.view.checklist.codes)
    desk.do(run, cmd.RecordKnowledge("area-1", 8, 10))
    presenter.reload()
    assert steps_done(presenter.view) == {"self_rating", "knowledge", "practice"}


def test_a_missing_reason_keeps_the_practical_step_open(desk: RunDesk) -> None:
    run = desk.begin()
    presenter, _ = opened(desk, run)
    desk.rate(run, Rating.SHOWN, *presenter.view.checklist.codes)
    desk.rate(run, Rating.PARTLY, "A1-2")
    presenter.reload()
    assert "practice" not in steps_done(presenter.view)
