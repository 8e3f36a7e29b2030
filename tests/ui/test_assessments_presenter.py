"""The assessments' screen without its widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import CandidateSummary
from assessor_app.ui.assessments.presenter import AssessmentsPresenter, PlanForm
from assessor_app.ui.assessments.view_protocol import PlanChoices, RowAction, RunRow
from tests.building import MANAGER, NOON
from tests.ui.list_rooms import House, LateRunner, all_changes, house


class Screen:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.lists: list[tuple[RunRow, ...]] = []
        self.counts: Mapping[Status, int] = {}
        self.plans: list[PlanChoices] = []
        self.problems: list[str] = []
        self.done: list[RowAction] = []
        self.planned: list[str] = []

    @property
    def names(self) -> list[str]:
        return [row.name for row in self.lists[-1]]

    def show_rows(self, rows: tuple[RunRow, ...], counts: Mapping[Status, int], *, searched: bool) -> None:
        self.lists.append(rows)
        self.counts = dict(counts)

    def show_plan(self, choices: PlanChoices) -> None:
        self.plans.append(choices)

    def show_problem(self, code: str) -> None:
        self.problems.append(code)

    def show_done(self, action: RowAction, row: RunRow) -> None:
        self.done.append(action)

    def show_planned(self, name: str, *, begun: bool) -> None:
        self.planned.append(name)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(centre: House, screen: Screen) -> AssessmentsPresenter:
    return AssessmentsPresenter(screen, centre.session)


def test_what_waits_for_somebody_comes_first_and_plans_by_their_time(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    later = centre.run_of(centre.somebody("Senare"), planned_for=NOON + 7_200_000)
    centre.run_of(centre.somebody("Snart"), planned_for=NOON + 3_600_000)
    going = centre.run_of(centre.somebody("Pågår"))
    ended = centre.run_of(centre.somebody("Slut"))
    centre.rate(going)
    centre.rate(ended)
    centre.do(ended, cmd.Interrupt("Larm"))
    presenter.shown()
    assert [name.split()[0] for name in screen.names] == ["Pågår", "Snart", "Senare", "Slut"]
    assert later in [row.id for row in screen.lists[-1]]


def test_chips_count_what_the_search_found_and_filter_without_asking_again(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    centre.run_of(centre.somebody("Amina"))
    going = centre.run_of(centre.somebody("Bo"), "Svarv 1")
    centre.rate(going)
    presenter.shown()
    presenter.filter(Status.IN_PROGRESS)
    assert screen.names == ["Bo Yılmaz"]
    assert screen.counts == {Status.PLANNED: 1, Status.IN_PROGRESS: 1}
    presenter.search("svarv")
    assert screen.counts == {Status.IN_PROGRESS: 1}


def test_a_row_says_the_qualification_by_its_name(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    centre.run_of(centre.somebody())
    presenter.shown()
    assert screen.lists[-1][0].title == "Prov BAS"


def test_only_a_run_that_was_touched_today_calls_for_attention(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    centre.rate(centre.run_of(centre.somebody()))
    presenter.shown()
    assert screen.lists[-1][0].current


def test_looking_and_filtering_write_nothing(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    candidate = centre.somebody()
    centre.run_of(candidate)
    before = len(centre.commits)
    presenter.shown()
    presenter.filter(Status.PLANNED)
    presenter.plan_for(candidate)
    presenter.find_candidates("a", lambda rows: None)
    assert len(centre.commits) == before


def planned(
    presenter: AssessmentsPresenter, screen: Screen, candidate: CandidateSummary, *, begin: bool
) -> None:
    presenter.plan_for(candidate.id)
    digest = screen.plans[-1].checklists[0].digest
    presenter.plan(PlanForm(candidate, digest, NOON, "Station 1"), begin=begin)


def test_a_run_is_planned_with_me_as_its_assessor(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    centre.somebody()
    candidate = centre.session.candidates.find()[0]
    planned(presenter, screen, candidate, begin=False)
    row = screen.lists[-1][0].summary
    assert (row.planned_for, row.station, row.assessor) == (NOON, "Station 1", centre.session.actor.id)
    assert screen.planned == ["Amina Yılmaz"]
    assert centre.window.runs == []
    assert centre.window.saved_at


def test_plan_and_begin_opens_the_run(centre: House, screen: Screen, presenter: AssessmentsPresenter) -> None:
    centre.somebody()
    planned(presenter, screen, centre.session.candidates.find()[0], begin=True)
    assert centre.window.runs == [screen.lists[-1][0].id]


def test_the_one_to_be_planned_for_is_chosen_already(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    candidate = centre.somebody(employer="Åkers")
    presenter.plan_for(candidate)
    chosen = screen.plans[-1].candidate
    assert chosen is not None
    assert (chosen.id, chosen.name, chosen.employer) == (candidate, "Amina Yılmaz", "Åkers")


def test_a_picker_proposes_the_latest_registered_and_forgets_overtaken_answers(tmp_path: Path) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "store", runner=runner)
    centre.somebody("Först", "Aa")
    centre.somebody("Sist", "Öö")
    presenter = AssessmentsPresenter(Screen(), centre.session)
    heard: list[list[str]] = []
    for text in ("först", ""):
        presenter.find_candidates(text, lambda rows: heard.append([row.given_name for row in rows]))
    runner.answer(1)
    runner.answer(0)
    centre.workspace.close()
    assert heard == [["Sist", "Först"]]


def offered(presenter: AssessmentsPresenter, row: RunRow) -> dict[str, str | None]:
    return {offer.action.value: offer.why_not for offer in presenter.offers(row)}


def test_the_menu_offers_what_the_state_allows_and_says_why_not(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    run = centre.run_of(centre.somebody())
    presenter.shown()
    assert offered(presenter, screen.lists[-1][0]) == {"reschedule": None, "cancel": None, "move": None}
    centre.rate(run)
    presenter.reload()
    assert offered(presenter, screen.lists[-1][0]) == {
        "reschedule": None,
        "interrupt": None,
        "cancel": "marks_exist",
        "move": None,
    }
    centre.sign(run)
    presenter.reload()
    assert offered(presenter, screen.lists[-1][0]) == {
        "move": "signed_must_be_reopened",
        "reopen": "reopen_is_managers",
    }


def test_a_manager_reopens_a_signed_run(tmp_path: Path, screen: Screen) -> None:
    centre = house(tmp_path / "store", MANAGER)
    run = centre.run_of(centre.somebody())
    centre.sign(run)
    presenter = AssessmentsPresenter(screen, centre.session)
    presenter.shown()
    row = screen.lists[-1][0]
    presenter.end(RowAction.REOPEN, row, "Ett protokoll hittades")
    after = screen.lists[-1][0].status
    centre.workspace.close()
    assert screen.done == [RowAction.REOPEN]
    assert after is Status.IN_PROGRESS


def test_time_and_station_change_and_the_assessor_stays(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    centre.run_of(centre.somebody())
    presenter.shown()
    presenter.reschedule(screen.lists[-1][0], NOON, "Svarv 3")
    row = screen.lists[-1][0].summary
    assert (row.planned_for, row.station, row.assessor) == (NOON, "Svarv 3", centre.session.actor.id)


def test_an_interruption_keeps_what_is_rated_and_can_be_taken_back(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    centre.rate(centre.run_of(centre.somebody()))
    presenter.shown()
    presenter.end(RowAction.INTERRUPT, screen.lists[-1][0], "Larm")
    assert (screen.lists[-1][0].status, screen.lists[-1][0].rated) == (Status.INTERRUPTED, 1)
    presenter.resume(screen.lists[-1][0])
    assert screen.lists[-1][0].status is Status.IN_PROGRESS


def test_a_run_is_moved_to_the_right_candidate_with_a_reason(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    wrong, right = centre.somebody("Fel"), centre.somebody("Rätt")
    centre.run_of(wrong)
    presenter.shown()
    row = screen.lists[-1][0]
    presenter.move(row, wrong, "skäl")
    presenter.move(row, right, " ")
    assert screen.problems == ["same_candidate", "reason_missing"]
    presenter.move(row, right, "Valdes av misstag")
    assert screen.names == ["Rätt Yılmaz"]


def test_a_refusal_that_no_sheet_has_a_place_for_is_told_by_the_window(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    run = centre.run_of(centre.somebody())
    presenter.shown()
    row = screen.lists[-1][0]
    centre.do(run, cmd.Cancel("Fick arbete"))
    presenter.reschedule(row, None, "")
    assert len(centre.window.failures) == 1
    assert screen.done == []


def test_marks_made_elsewhere_are_loaded_when_the_list_is_seen_again(
    centre: House, screen: Screen, presenter: AssessmentsPresenter
) -> None:
    run = centre.run_of(centre.somebody())
    presenter.shown()
    presenter.hidden()
    centre.rate(run)
    centre.session.feed.publish(all_changes("assessment", run), object())
    assert len(screen.lists) == 1
    presenter.shown()
    assert screen.lists[-1][0].rated == 1


def test_a_plan_made_as_the_screen_went_away_is_still_told_and_begun(tmp_path: Path, screen: Screen) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "store", runner=runner)
    centre.somebody()
    candidate = centre.session.candidates.find()[0]
    digest = centre.session.assessments.checklists()[0].digest
    presenter = AssessmentsPresenter(screen, centre.session)
    presenter.plan(PlanForm(candidate, digest, None, ""), begin=True)
    presenter.close()
    runner.answer(0)
    centre.workspace.close()
    assert (screen.planned, screen.lists) == ([], [])
    assert len(centre.window.saved_at) == len(centre.window.runs) == 1
