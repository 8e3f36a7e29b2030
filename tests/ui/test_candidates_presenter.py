"""The candidates' screen without its widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from assessor_app.domain.errors import Refused
from assessor_app.services.candidates import LIST_LIMIT, CandidateForm
from assessor_app.services.read_models import CandidatesFound, CandidateView, Double
from assessor_app.ui.candidates.presenter import CandidatesPresenter
from tests.ui.list_rooms import NUMBER, House, LateRunner, all_changes, house


class Screen:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.lists: list[tuple[str, ...]] = []
        self.searched = False
        self.records: list[tuple[CandidateView, bool]] = []
        self.titles: Mapping[str, str] = {}
        self.news = 0
        self.problems: list[str] = []
        self.doubles: list[list[str]] = []
        self.waiting: list[list[str]] = []
        self.totals: list[int] = []

    def show_rows(self, found: CandidatesFound, *, searched: bool) -> None:
        self.lists.append(tuple(row.name for row in found.rows))
        self.totals.append(found.total)
        self.searched = searched

    def show_candidate(self, view: CandidateView, titles: Mapping[str, str], *, just_saved: bool) -> None:
        self.records.append((view, just_saved))
        self.titles = titles

    def show_new(self) -> None:
        self.news += 1

    def show_problem(self, code: str) -> None:
        self.problems.append(code)

    def show_doubles(self, doubles: tuple[Double, ...]) -> None:
        self.doubles.append([double.person.name for double in doubles])

    def ask_about_doubles(self, doubles: tuple[Double, ...]) -> None:
        self.waiting.append([double.person.name for double in doubles])


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(centre: House, screen: Screen) -> CandidatesPresenter:
    return CandidatesPresenter(screen, centre.session)


def test_the_list_is_loaded_when_it_is_first_seen(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    centre.somebody()
    assert screen.lists == []
    presenter.shown()
    assert screen.lists == [("Amina Yılmaz",)]


def test_looking_and_searching_write_nothing(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    candidate = centre.somebody()
    before = len(centre.commits)
    presenter.shown()
    presenter.search("yilmaz")
    presenter.open(candidate)
    assert screen.lists[-1] == ("Amina Yılmaz",)
    assert screen.searched
    assert len(centre.commits) == before


def test_an_answer_that_a_later_question_overtook_is_dropped(tmp_path: Path, screen: Screen) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "store", runner=runner)
    centre.somebody("Amina", "Yılmaz")
    centre.somebody("Bo", "Ek")
    presenter = CandidatesPresenter(screen, centre.session)
    presenter.search("amina")
    presenter.search("bo")
    runner.answer(1)
    runner.answer(0)
    centre.workspace.close()
    assert screen.lists == [("Bo Ek",)]


def test_a_new_candidate_is_saved_and_then_open(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    presenter.new()
    presenter.save(CandidateForm("Amina", "Yılmaz", number=NUMBER))
    view, just_saved = screen.records[-1]
    assert just_saved
    assert presenter.open_candidate == view.id
    assert view.masked_number == "19870314-****"
    assert screen.lists[-1] == ("Amina Yılmaz",)
    assert centre.window.saved_at


def test_saving_what_is_there_already_writes_nothing(centre: House, presenter: CandidatesPresenter) -> None:
    candidate = centre.somebody()
    presenter.open(candidate)
    before = len(centre.commits)
    presenter.save(CandidateForm("Amina", "Yılmaz", number_reason="Saknar nummer"))
    assert len(centre.commits) == before
    assert centre.window.saved_at == []


def test_an_amendment_shows_in_the_history_with_its_fields(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    presenter.open(centre.somebody())
    presenter.save(CandidateForm("Amina", "Yılmaz", number_reason="Saknar nummer", phone="070-1"))
    history = screen.records[-1][0].history
    assert [change.fields for change in history] == [(), ("phone",)]
    assert history[-1].actor_name == "Astrid Berg"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (CandidateForm("", "", number=NUMBER), "name_missing"),
        (CandidateForm("Bo", "Ek"), "number_reason_missing"),
        (CandidateForm("Bo", "Ek", number_reason="x", birth_on="31 maj"), "birth_date_unfit"),
    ],
)
def test_what_is_missing_is_told_at_its_field(
    form: CandidateForm, code: str, centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    presenter.save(form)
    assert screen.problems == [code]
    assert centre.window.failures == []
    assert centre.commits == []


def test_an_unknown_candidate_is_told_by_the_window(centre: House, presenter: CandidatesPresenter) -> None:
    presenter.open(centre.session.actor.id)
    assert isinstance(centre.window.failures[0], Refused)
    assert presenter.open_candidate is None


def test_who_is_alike_is_pointed_out_while_the_form_is_filled_in(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    first = centre.somebody(number=NUMBER)
    typed = CandidateForm("Amina", "Yilmaz", number="8703142391")
    presenter.new()
    presenter.look_for_doubles(typed)
    presenter.look_for_doubles(CandidateForm("Bo", "Ek", birth_on="31 maj"))
    presenter.open(first)
    presenter.look_for_doubles(typed)
    assert screen.doubles == [["Amina Yılmaz"], [], []]


def test_a_new_record_waits_until_those_who_are_alike_have_been_answered_for(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    first = centre.somebody("Amina", "Yılmaz", birth_on="1987-03-14")
    form = CandidateForm("Amina", "Yilmas", number_reason="x", birth_on="1987-03-14")
    presenter.new()
    presenter.save(form)
    assert (screen.waiting, len(centre.commits)) == ([["Amina Yılmaz"]], 1)
    presenter.save(form, known=frozenset({first}))
    assert len(centre.commits) == 2


def test_the_same_number_twice_takes_a_reason_that_is_kept(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    known = frozenset({centre.somebody(number=NUMBER)})
    presenter.new()
    presenter.save(CandidateForm("Bo", "Ek", number=NUMBER), known=known)
    assert (screen.problems, len(centre.commits)) == (["double_reason_missing"], 1)
    presenter.save(CandidateForm("Bo", "Ek", number=NUMBER, double_reason="Fel hos den andra"), known=known)
    line = screen.records[-1][0].history[-1]
    assert (line.other, line.reason) == ("Amina Yılmaz", "Fel hos den andra")


def test_a_long_list_shows_its_beginning_and_more_when_asked(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    with centre.workspace.bulk():
        for number in range(LIST_LIMIT + 30):
            centre.somebody("Bo", f"Ek {number}")
    presenter.shown()
    assert (len(screen.lists[-1]), screen.totals[-1]) == (LIST_LIMIT, LIST_LIMIT + 30)
    presenter.show_more()
    assert len(screen.lists[-1]) == LIST_LIMIT + 30
    presenter.search("bo")
    assert len(screen.lists[-1]) == LIST_LIMIT


def test_changes_elsewhere_are_loaded_only_while_the_list_is_seen(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    presenter.shown()
    presenter.hidden()
    candidate = centre.somebody()
    centre.session.feed.publish(all_changes("candidate", candidate), object())
    assert len(screen.lists) == 1
    presenter.shown()
    assert screen.lists[-1] == ("Amina Yılmaz",)
    centre.session.feed.publish(all_changes("document", candidate), object())
    assert len(screen.lists) == 2


def test_a_closed_screen_listens_no_longer(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    presenter.shown()
    presenter.close()
    centre.session.feed.publish(all_changes("candidate", centre.somebody()), object())
    assert len(screen.lists) == 1


def test_what_follows_a_save_waits_until_it_is_durable(
    centre: House, screen: Screen, presenter: CandidatesPresenter
) -> None:
    heard: list[str] = []
    presenter.save(CandidateForm("Bo", "Ek"), lambda: heard.append("refused all the same"))
    assert heard == []
    presenter.save(CandidateForm("Bo", "Ek", number_reason="x"), lambda: heard.append("then"))
    assert heard == ["then"]
    assert screen.records == []


def test_an_answer_for_a_screen_that_is_gone_is_dropped_but_a_save_is_still_told(
    tmp_path: Path, screen: Screen
) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "store", runner=runner)
    presenter = CandidatesPresenter(screen, centre.session)
    presenter.reload()
    presenter.save(CandidateForm("Bo", "Ek", number_reason="x"))
    presenter.close()
    runner.answer(0)
    runner.answer(1)
    centre.workspace.close()
    assert (screen.lists, screen.records) == ([], [])
    assert len(centre.window.saved_at) == 1
