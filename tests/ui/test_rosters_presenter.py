"""The steps of a list without the widgets: what is shown, remembered, read in and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_fields import RosterField
from assessor_app.services.roster_models import PastRoster, RosterCheck, RosterTarget, RosterWords
from assessor_app.ui.rosters.decisions import READ, REFUSED, SKIPPED, UNDECIDED, Decisions
from assessor_app.ui.rosters.presenter import REMEMBERED, RostersPresenter
from assessor_app.ui.rosters.view_protocol import Columns, Finished, Stage, Work
from tests.building import MANAGER
from tests.roster_books import HEADINGS, WORDS, people, person_row, write_xlsx
from tests.taking_part import plan_programme
from tests.ui.list_rooms import House, LateRunner, house

F = RosterField


class Screen:
    """Stands for the page: remembers what it was told."""

    def __init__(self) -> None:
        self.stage: Stage | None = None
        self.past: tuple[PastRoster, ...] = ()
        self.columns: Columns | None = None
        self.check: RosterCheck | None = None
        self.decisions: Decisions | None = None
        self.finished: Finished | None = None
        self.works: list[str] = []
        self.troubles: list[Exception] = []
        self.problems: list[str] = []
        self.told: list[str] = []

    def show_file(self, past: tuple[PastRoster, ...]) -> None:
        self.stage, self.past = Stage.FILE, past

    def show_past(self, past: tuple[PastRoster, ...]) -> None:
        self.past = past

    def show_trouble(self, path: Path, error: Exception) -> None:
        self.troubles.append(error)

    def show_work(self, what: Work, title: str) -> None:
        self.works.append(what.value)

    def show_progress(self, what: str, done: int, total: int) -> None: ...

    def show_columns(self, columns: Columns) -> None:
        self.stage, self.columns = Stage.COLUMNS, columns

    def show_problem(self, code: str) -> None:
        self.problems.append(code)

    def show_check(self, check: RosterCheck, decisions: Decisions, company: str) -> None:
        self.stage, self.check, self.decisions = Stage.CHECK, check, decisions

    def show_done(self, finished: Finished) -> None:
        self.stage, self.finished = Stage.DONE, finished

    def tell_stopped(self) -> None:
        self.told.append("stopped")

    def tell_taken_back(self, file_name: str) -> None:
        self.told.append(file_name)


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "centre", MANAGER)
    yield made
    made.workspace.close()


def desk(rooms: House, **target: UUID) -> tuple[Screen, RostersPresenter]:
    screen = Screen()
    presenter = RostersPresenter(screen, rooms.session, WORDS, **target)
    presenter.begin()
    return screen, presenter


def a_list(folder: Path, rows: list[Any] | None = None, name: str = "lista.xlsx") -> Path:
    return write_xlsx(folder / name, [HEADINGS, *(rows if rows is not None else people(3))])


def test_a_file_leads_to_its_columns_and_they_to_the_rows(rooms: House, tmp_path: Path) -> None:
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    assert screen.columns is not None
    assert screen.columns.mapped[:3] == (F.FAMILY_NAME, F.GIVEN_NAME, F.NUMBER)
    assert not screen.columns.remembered
    presenter.check()
    assert screen.check is not None
    assert [row.line for row in screen.check.rows] == [2, 3, 4]
    assert screen.works == ["reading", "checking"]
    assert rooms.commits == []


def test_a_file_that_is_no_list_says_why_and_stays_at_the_first_step(rooms: House, tmp_path: Path) -> None:
    screen, presenter = desk(rooms)
    path = tmp_path / "bild.xlsx"
    path.write_bytes(b"\x89PNG")
    presenter.take(path)
    presenter.take(tmp_path / "borta.csv")
    first, second = screen.troubles
    assert isinstance(first, Refused)
    assert (first.code, type(second)) == ("roster_not_a_list", FileNotFoundError)
    assert (screen.stage, rooms.window.failures) == (Stage.FILE, [])


def test_no_two_columns_are_read_as_the_same(rooms: House, tmp_path: Path) -> None:
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.map_column(7, F.GIVEN_NAME)
    assert screen.columns is not None
    assert screen.columns.mapped[1] is None
    assert screen.columns.mapped[7] is F.GIVEN_NAME


def test_the_columns_are_remembered_for_the_same_headings_and_nothing_else_is(
    rooms: House, tmp_path: Path
) -> None:
    _screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.map_column(6, F.NOTE)
    presenter.check()
    kept = repr(rooms.wishes[REMEMBERED])
    assert "Berg" not in kept
    assert "Efternamn" not in kept
    again, other = desk(rooms)
    other.take(a_list(tmp_path, people(1), "annan.xlsx"))
    assert again.columns is not None
    assert again.columns.mapped[6] is F.NOTE
    assert again.columns.remembered


def test_without_a_name_one_stays_with_the_columns_and_nothing_is_remembered(
    rooms: House, tmp_path: Path
) -> None:
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.map_column(0, None)
    presenter.map_column(1, None)
    presenter.check()
    assert (screen.problems, screen.stage) == (["roster_names_missing"], Stage.COLUMNS)
    assert REMEMBERED not in rooms.wishes


def test_what_is_chosen_is_read_in_and_the_others_hear_of_it(rooms: House, tmp_path: Path) -> None:
    heard: list[frozenset[str]] = []
    rooms.session.feed.subscribe(lambda changes, _source: heard.append(frozenset(changes.kinds())))
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.check()
    assert screen.check is not None
    assert screen.decisions is not None
    screen.decisions.leave_out(screen.check.rows[1])
    presenter.apply()
    assert screen.finished is not None
    assert screen.finished.applied.counts.new_people == 2
    assert [row.name for row in rooms.session.candidates.find()] == ["Anna Bergaa", "Åsa Bergca"]
    assert {"candidate", "company", "employment", "participation", "roster"} <= heard[0]
    assert len(rooms.window.saved_at) == 1


def test_a_list_for_a_programme_enters_everybody_on_the_day_of_today(rooms: House, tmp_path: Path) -> None:
    programme = plan_programme(rooms.workspace, UUID(int=7))
    screen, presenter = desk(rooms, programme=programme)
    presenter.take(a_list(tmp_path))
    assert screen.columns is not None
    assert screen.columns.target == RosterTarget(programme=programme, entered_on="2026-05-28")
    presenter.check()
    presenter.apply()
    assert screen.finished is not None
    assert (screen.finished.programme_name, screen.finished.applied.participations) == ("Kalmar 2020", 3)


def test_a_list_is_taken_back_from_the_list_of_lists(rooms: House, tmp_path: Path) -> None:
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.check()
    presenter.apply()
    presenter.begin()
    (past,) = screen.past
    assert presenter.may_take_back(past)
    presenter.take_back(past.id, past.file_name)
    assert screen.told == ["lista.xlsx"]
    assert rooms.session.candidates.find() == ()
    assert screen.past[0].taken_back_at is not None
    assert not presenter.may_take_back(screen.past[0])


def test_a_list_that_something_was_built_on_says_so_and_stays(rooms: House, tmp_path: Path) -> None:
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.check()
    presenter.apply()
    rooms.run_of(rooms.session.candidates.find()[0].id)
    assert screen.finished is not None
    presenter.take_back(screen.finished.applied.roster, "lista.xlsx")
    (failure,) = rooms.window.failures
    assert isinstance(failure, Refused)
    assert failure.code == "roster_built_on"
    assert screen.stage is Stage.DONE


def test_one_goes_back_a_step_and_finds_what_was_chosen(rooms: House, tmp_path: Path) -> None:
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.map_column(6, F.NOTE)
    presenter.check()
    presenter.go_to(Stage.COLUMNS)
    assert screen.columns is not None
    assert screen.columns.mapped[6] is F.NOTE
    presenter.go_to(Stage.FILE)
    assert screen.stage is Stage.FILE


def test_a_second_press_while_rows_are_written_writes_them_once(tmp_path: Path) -> None:
    late = LateRunner()
    rooms = house(tmp_path / "centre", MANAGER)
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path))
    presenter.check()
    object.__setattr__(rooms.session, "runner", late)
    presenter.apply()
    presenter.apply()
    assert len(late.waiting) == 1
    late.answer(0)
    assert screen.stage is Stage.DONE
    rooms.workspace.close()


# ---- decisions -------------------------------------------------------------------------------------------


def decisions_of(rooms: House, tmp_path: Path) -> tuple[RosterCheck, Decisions]:
    rooms.somebody("Anna", "Bergaa")
    rows = [person_row(0, Personnummer=""), person_row(1), person_row(2, Efternamn="", Förnamn="")]
    screen, presenter = desk(rooms)
    presenter.take(a_list(tmp_path, rows))
    presenter.check()
    assert screen.check is not None
    assert screen.decisions is not None
    return screen.check, screen.decisions


def test_each_row_has_the_sign_of_what_becomes_of_it(rooms: House, tmp_path: Path) -> None:
    check, decisions = decisions_of(rooms, tmp_path)
    assert [decisions.sign(row) for row in check.rows] == [UNDECIDED, READ, REFUSED]
    assert (decisions.tally().new, decisions.tally().undecided, decisions.tally().refused) == (1, 1, 1)


def test_a_row_about_which_one_must_decide_is_not_read_in_by_a_click(rooms: House, tmp_path: Path) -> None:
    check, decisions = decisions_of(rooms, tmp_path)
    unsure, fine, _ = check.rows
    assert not decisions.toggle(unsure)
    decisions.decide(unsure, unsure.doubles[0].person.id)
    assert decisions.chosen == {2: unsure.doubles[0].person.id, 3: None}
    decisions.toggle(fine)
    assert decisions.sign(fine) == SKIPPED
    decisions.none()
    assert decisions.chosen == {}
    decisions.all()
    assert decisions.chosen == {3: None}
    assert decisions.sign(unsure) == SKIPPED


def test_the_words_that_are_kept_have_a_place_for_the_number() -> None:
    from assessor_app.ui.rosters.words import kept_words

    words = kept_words()
    assert isinstance(words, RosterWords)
    assert words.employee_number.format(number="7").endswith("7")
