"""The practical step as its presenter drives it: areas, filters, what comes next, reasons. Without Qt."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import NotAllowed
from assessor_app.ui.run.practice.models import (
    AreaHeading,
    AreaRow,
    CriterionRow,
    Filter,
    FilterRow,
    HowFar,
    NextStep,
    TextKind,
)
from assessor_app.ui.run.practice.presenter import PracticePresenter
from assessor_app.ui.run.presenter import RunPresenter
from tests.building import MANAGER
from tests.ui.run_desk import NotedScreen, RunDesk, SlowRunner, make_desk


class NotedPractice:
    """A practical step that only notes what it is to show."""

    def __init__(self) -> None:
        self.areas: list[AreaRow] = []
        self.heading: AreaHeading | None = None
        self.rows: dict[str, CriterionRow] = {}
        self.selected: str | None = None
        self.filters: dict[Filter, FilterRow] = {}
        self.how_far: HowFar | None = None
        self.revealed: list[str] = []
        self.asked: list[str] = []

    def show_areas(self, rows: Sequence[AreaRow]) -> None:
        self.areas = list(rows)

    def show_criteria(self, heading: AreaHeading, rows: Sequence[CriterionRow], selected: str | None) -> None:
        self.heading, self.selected = heading, selected
        self.rows = {row.code: row for row in rows}

    def show_filters(self, rows: Sequence[FilterRow]) -> None:
        self.filters = {row.filter: row for row in rows}

    def show_how_far(self, how_far: HowFar) -> None:
        self.how_far = how_far

    def show_selected(self, criterion: str) -> None:
        self.selected = criterion

    def reveal(self, criterion: str) -> None:
        self.revealed.append(criterion)

    def ask_for_reason(self, criterion: str) -> None:
        self.asked.append(criterion)

    def write_down_texts(self) -> None:
        """Nothing is typed here."""


class Bench:
    """A run open at the practical step."""

    def __init__(self, desk: RunDesk, run: UUID, place: str = "A1-1") -> None:
        self.desk, self.run = desk, run
        self.page = NotedScreen()
        self.runs = RunPresenter(self.page, desk.session)
        self.runs.open(run, place)
        self.screen = NotedPractice()
        self.presenter = PracticePresenter(self.screen, self.runs)
        self.page.show_run = self._show_run  # type: ignore[method-assign]  # the page passes it on
        self.presenter.show_place(self.page.places[-1].area, self.page.places[-1].criterion)

    def _show_run(self, view: object, place: object = None) -> None:
        self.presenter.show()


@pytest.fixture
def slow() -> SlowRunner:
    return SlowRunner()


@pytest.fixture
def desk(tmp_path: Path, slow: SlowRunner) -> Iterator[RunDesk]:
    desk = make_desk(tmp_path, slow)
    yield desk
    desk.workspace.close()


def test_a_mark_counts_at_once_though_it_is_still_on_its_way(desk: RunDesk, slow: SlowRunner) -> None:
    bench = Bench(desk, desk.begin())
    slow.holding = True
    bench.presenter.rate("A1-1", Rating.SHOWN)
    assert bench.screen.rows["A1-1"].rating is Rating.SHOWN
    assert bench.screen.areas[0].rated == 1
    assert bench.screen.how_far == HowFar(1, 6, 0, NextStep.UNRATED)
    bench.presenter.rate("A1-2", Rating.SHOWN)
    slow.let_through()
    assert (bench.screen.areas[0].rated, desk.rating(bench.run, "A1-2")) == (2, Rating.SHOWN)


def test_a_refused_mark_goes_back_to_what_stood_there(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    bench = Bench(desk, run)
    bench.presenter.rate("A1-1", Rating.NOT_APPLICABLE)
    assert isinstance(desk.navigator.errors[0], NotAllowed)
    assert bench.screen.rows["A1-1"].rating is Rating.SHOWN
    assert bench.screen.asked == []


def test_a_critical_criterion_is_not_applicable_for_a_manager_only(desk: RunDesk) -> None:
    run = desk.begin()
    assert not Bench(desk, run).screen.rows["A1-1"].may_be_not_applicable
    desk.session = desk.logged_in_as(MANAGER)
    assert Bench(desk, run).screen.rows["A1-1"].may_be_not_applicable


@pytest.mark.parametrize("rating", [Rating.PARTLY, Rating.NOT_SHOWN])
def test_a_rating_that_demands_a_reason_asks_for_it(desk: RunDesk, rating: Rating) -> None:
    bench = Bench(desk, desk.begin())
    bench.presenter.rate("A1-2", rating)
    assert bench.screen.asked == ["A1-2"]
    assert bench.screen.how_far == HowFar(1, 6, 1, NextStep.UNRATED)


def test_a_reason_already_written_is_kept_and_not_asked_for_again(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.PARTLY, "A1-2", reason="Läste fel på nonien")
    bench = Bench(desk, run)
    bench.presenter.rate("A1-2", Rating.NOT_SHOWN)
    assert bench.screen.asked == []
    assert desk.reason(run, "A1-2") == "Läste fel på nonien"


def test_a_reason_that_could_not_be_saved_stays_and_is_tried_again(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.PARTLY, "A1-2")
    bench = Bench(desk, run)
    desk.fill_the_disk()
    bench.presenter.write("A1-2", TextKind.REASON, "Läste fel på nonien")
    assert bench.screen.rows["A1-2"].reason == "Läste fel på nonien"
    assert bench.screen.rows["A1-2"].not_saved == {TextKind.REASON}
    desk.fill_the_disk(False)
    bench.presenter.try_again()
    assert bench.screen.rows["A1-2"].not_saved == frozenset()
    assert desk.reason(run, "A1-2") == "Läste fel på nonien"


def test_a_note_is_kept_as_it_was_written(desk: RunDesk) -> None:
    run = desk.begin()
    bench = Bench(desk, run)
    bench.presenter.write("A1-3", TextKind.NOTE, "Lugn och noggrann")
    assert bench.screen.rows["A1-3"].note == "Lugn och noggrann"
    assert desk.workspace.assessment(run).note("A1-3") == "Lugn och noggrann"


def test_what_comes_next_goes_round_the_whole_checklist(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-2", "A2-2", "A2-3")
    bench = Bench(desk, run, "A1-1")
    seen = []
    for _ in range(3):
        bench.presenter.go_on()
        seen.append(bench.presenter.selected)
    assert seen == ["A1-3", "A2-1", "A1-1"]
    assert bench.screen.revealed[-1] == "A1-1"


def test_after_the_last_rating_come_the_missing_reasons_and_then_the_feedback(desk: RunDesk) -> None:
    run = desk.begin()
    bench = Bench(desk, run)
    desk.rate(run, Rating.SHOWN, *bench.runs.view.checklist.codes)
    desk.rate(run, Rating.PARTLY, "A2-2")
    bench.runs.reload()
    assert bench.screen.how_far == HowFar(6, 6, 1, NextStep.LACKS_REASON)
    bench.presenter.go_on()
    assert (bench.presenter.selected, bench.screen.asked) == ("A2-2", ["A2-2"])
    bench.presenter.write("A2-2", TextKind.REASON, "Glömde nollställa")
    bench.presenter.go_on()
    assert bench.page.places[-1].step == "feedback"


def test_the_arrows_cross_from_one_area_to_the_next_and_stop_at_the_ends(desk: RunDesk) -> None:
    bench = Bench(desk, desk.begin(), "A1-3")
    bench.presenter.move(1)
    assert (bench.presenter.area, bench.presenter.selected) == ("area-2", "A2-1")
    bench.presenter.move(-1)
    assert (bench.presenter.area, bench.presenter.selected) == ("area-1", "A1-3")
    bench.presenter.select("A1-1")
    bench.presenter.move(-1)
    assert bench.presenter.selected == "A1-1"


def test_an_area_opens_at_its_first_unrated_criterion(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A2-1")
    bench = Bench(desk, run)
    bench.presenter.select_area("area-2")
    assert bench.presenter.selected == "A2-2"


def test_a_filter_keeps_what_it_found_though_it_is_rated_meanwhile(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    bench = Bench(desk, run)
    bench.presenter.set_filter(Filter.UNRATED)
    assert list(bench.screen.rows) == ["A1-2", "A1-3"]
    bench.presenter.rate("A1-2", Rating.SHOWN)
    assert list(bench.screen.rows) == ["A1-2", "A1-3"]
    assert bench.screen.filters[Filter.UNRATED].here == 1
    bench.presenter.set_filter(None)
    assert list(bench.screen.rows) == ["A1-1", "A1-2", "A1-3"]


def test_a_filter_that_finds_nothing_here_goes_where_it_finds_something(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.NOT_SHOWN, "A2-2")
    bench = Bench(desk, run)
    bench.presenter.set_filter(Filter.LACKS_REASON)
    assert (bench.presenter.area, list(bench.screen.rows)) == ("area-2", ["A2-2"])


def test_a_filter_that_finds_nothing_anywhere_changes_nothing(desk: RunDesk) -> None:
    bench = Bench(desk, desk.begin())
    bench.presenter.set_filter(Filter.LACKS_REASON)
    assert not bench.screen.filters[Filter.LACKS_REASON].active
    assert len(bench.screen.rows) == 3


def test_the_rings_tell_what_each_area_came_to(desk: RunDesk) -> None:
    run = desk.begin()
    bench = Bench(desk, run)
    assert [row.tone for row in bench.screen.areas] == ["idle", "idle"]
    desk.rate(run, Rating.SHOWN, "A1-1", "A1-2", "A1-3", "A2-1")
    bench.runs.reload()
    assert [row.tone for row in bench.screen.areas] == ["shown", "accent"]
    desk.rate(run, Rating.NOT_SHOWN, "A1-1", reason="Stod i riskområdet")
    bench.runs.reload()
    assert bench.screen.areas[0].tone == "partly"


def test_rating_the_same_again_writes_nothing(desk: RunDesk) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    bench = Bench(desk, run)
    before = desk.entries()
    bench.presenter.rate("A1-1", Rating.SHOWN)
    assert desk.entries() == before
