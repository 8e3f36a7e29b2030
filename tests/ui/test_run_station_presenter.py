"""The station view as its presenter drives it: one criterion, several candidates. Without Qt."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.checklists import Checklist, Criterion, Rating
from assessor_app.ui.run.station.presenter import StationPresenter
from assessor_app.ui.run.station.view_protocol import StationLine
from tests.building import small_checklist
from tests.ui.run_desk import RunDesk, make_desk


class NotedStation:
    """A station view that only notes what it is to show."""

    def __init__(self) -> None:
        self.criterion: str | None = None
        self.lines: dict[UUID, StationLine] = {}
        self.selected: UUID | None = None
        self.asked: list[UUID] = []
        self.saved: list[int] = []
        self.not_saved = 0

    def show_criterion(self, checklist: Checklist, criterion: Criterion) -> None:
        self.criterion = criterion.code

    def show_lines(self, lines: Sequence[StationLine], selected: UUID | None) -> None:
        self.lines = {line.assessment: line for line in lines}
        self.selected = selected

    def ask_for_reason(self, assessment: UUID) -> None:
        self.asked.append(assessment)

    def show_saved(self, wall_at: int) -> None:
        self.saved.append(wall_at)

    def show_not_saved(self) -> None:
        self.not_saved += 1


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RunDesk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.workspace.close()


def opened(desk: RunDesk, criterion: str = "A1-2") -> tuple[StationPresenter, NotedStation]:
    screen = NotedStation()
    presenter = StationPresenter(screen, desk.session)
    presenter.open_at(small_checklist(), criterion)
    return presenter, screen


def test_everyone_who_has_begun_has_a_line(desk: RunDesk) -> None:
    desk.plan("Cecilia")
    amina, bjorn = desk.begin(), desk.begin("Björn", "Fräs 1")
    _, screen = opened(desk)
    assert [(line.candidate_name, line.station) for line in screen.lines.values()] == [
        ("Amina Yılmaz", "Svarv 2"),
        ("Björn Yılmaz", "Fräs 1"),
    ]
    assert list(screen.lines) == [amina, bjorn]


def test_each_mark_belongs_to_the_run_it_was_given_in(desk: RunDesk) -> None:
    amina, bjorn = desk.begin(), desk.begin("Björn")
    presenter, screen = opened(desk)
    presenter.rate_selected(Rating.SHOWN)
    presenter.move(1)
    presenter.rate_selected(Rating.PARTLY)
    assert (desk.rating(amina, "A1-2"), desk.rating(bjorn, "A1-2")) == (Rating.SHOWN, Rating.PARTLY)
    assert screen.asked == [bjorn]
    presenter.write(bjorn, "A1-2", "Behövde hjälp")
    assert desk.reason(bjorn, "A1-2") == "Behövde hjälp"
    assert desk.reason(amina, "A1-2") is None


def test_all_shown_leaves_those_alone_who_have_a_mark(desk: RunDesk) -> None:
    amina, bjorn = desk.begin(), desk.begin("Björn")
    desk.rate(amina, Rating.NOT_SHOWN, "A1-2", reason="Hittade inte")
    presenter, screen = opened(desk)
    presenter.all_shown()
    assert desk.rating(amina, "A1-2") is Rating.NOT_SHOWN
    assert screen.lines[bjorn].rating is Rating.SHOWN


def test_undo_takes_back_what_was_done_here_last(desk: RunDesk) -> None:
    amina, bjorn = desk.begin(), desk.begin("Björn")
    desk.rate(amina, Rating.SHOWN, "A1-1")
    presenter, screen = opened(desk)
    presenter.rate(amina, Rating.SHOWN)
    presenter.rate(bjorn, Rating.SHOWN)
    assert presenter.take_back_last()
    assert (screen.lines[amina].rating, screen.lines[bjorn].rating) == (Rating.SHOWN, None)
    assert presenter.take_back_last()
    assert not presenter.take_back_last()
    assert desk.rating(amina, "A1-1") is Rating.SHOWN


def test_a_reason_that_could_not_be_saved_stays_on_the_screen(desk: RunDesk) -> None:
    amina = desk.begin()
    presenter, screen = opened(desk)
    presenter.rate(amina, Rating.PARTLY)
    desk.fill_the_disk()
    presenter.write(amina, "A1-2", "Behövde hjälp")
    assert (screen.lines[amina].reason, screen.lines[amina].not_saved) == ("Behövde hjälp", True)
    assert screen.not_saved == 1


def test_criteria_are_gone_through_in_the_order_of_the_checklist(desk: RunDesk) -> None:
    presenter, screen = opened(desk, "A1-3")
    presenter.step(1)
    assert screen.criterion == "A2-1"
    presenter.step(-1)
    presenter.step(-1)
    assert screen.criterion == "A1-2"


def test_looking_writes_nothing(desk: RunDesk) -> None:
    desk.begin()
    before = desk.entries()
    presenter, _ = opened(desk)
    presenter.step(1)
    presenter.move(1)
    presenter.reload()
    assert desk.entries() == before
