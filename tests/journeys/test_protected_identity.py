"""Somebody whose name must not be seen: from the start, and when the protection comes later."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from assessor_app.bootstrap import demo
from assessor_app.bootstrap.program import Program
from assessor_app.domain.assessments import Status
from assessor_app.services.demo_centre import DEMO_PASSPHRASE
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.system.paths import Paths
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.candidates.page import CandidateRow
from assessor_app.ui.main_window.account_menu import SWITCH, AccountMenuButton
from assessor_app.ui.widgets import DataTable, SearchField
from tests.journeys.conftest import Open
from tests.journeys.desk import FIRST_AREA, SAGA, VERDICTS, Desk, begin_run, found_centre

PER, FATIMA = "Per Norén", "Fatima Lund"
STAFF = dict[str, UUID]


@pytest.fixture
def staff(tmp_path: Path) -> tuple[Paths, STAFF]:
    """A centre with its manager Karin Ek and two assessors."""
    paths = found_centre(tmp_path)
    program = Program(paths)
    opened = program.unlock(program.accounts()[0].id, "provkörning")
    names, _ = demo._let_in(opened)
    program.close()
    return paths, {name: account for account, name in names.items()}


def log_in(open_desk: Open, paths: Paths, account: UUID) -> Desk:
    """The morning after: somebody else opens the program."""
    (paths.data / "demo").unlink(missing_ok=True)
    desk = open_desk(paths)
    desk.play(desk.hands.click(f"account-{account}"))
    desk.play(desk.hands.fill("passphrase", DEMO_PASSPHRASE))
    desk.play(desk.hands.click("unlock"))
    desk.enter()
    return desk


def listed(desk: Desk) -> list[str]:
    """The names in the list of candidates, as it stands on the screen."""
    desk.play(acts.go_to_room(desk.hands, "candidates"))
    desk.play(desk.hands.settle())
    table = next(item for item in desk.hands.window.findChildren(DataTable) if item.isVisible())
    return [row.name for row in table.rows() if isinstance(row, CandidateRow)]


def searched(desk: Desk, text: str) -> list[str]:
    """What the list has left when a text is searched for."""
    desk.play(acts.go_to_room(desk.hands, "candidates"))
    field = next(item for item in desk.hands.window.findChildren(SearchField) if item.isVisible())
    desk.play(desk.hands.fill(field, text))
    desk.play(desk.hands.key(acts.RETURN))
    return listed(desk)


def runs(desk: Desk) -> int:
    """How many runs the one who is logged in is told of."""
    ask = desk.session.assessments.list
    return len(desk.program.lane.run_blocking(lambda: ask(AssessmentQuery())))


def says(desk: Desk, words: str) -> bool:
    """Whether anything on the screen has these words in it."""
    labels = desk.hands.window.findChildren(QLabel)
    return any(words in label.text() for label in labels if label.isVisible())


def name_viewer(desk: Desk, account: UUID) -> None:
    """Let one more account see the person of the form."""
    desk.play(desk.hands.click(f"viewer-{account}"))


def switch_away(desk: Desk) -> None:
    """Leave the place to somebody else, by the menu at the foot of the rail."""
    button = desk.hands.see("account-menu", AccountMenuButton)
    assert button is not None
    menu = button.build_menu()
    action = menu.findChild(QAction, f"account-{SWITCH}")
    assert action is not None
    action.trigger()
    menu.deleteLater()
    desk.play(desk.hands.settle())


def test_somebody_protected_from_the_start_is_known_to_those_named_alone(
    staff: tuple[Paths, STAFF], open_desk: Open
) -> None:
    paths, accounts = staff
    karin = open_desk(paths)
    karin.enter()
    hands = karin.hands
    karin.play(acts.go_to_room(hands, "candidates"))
    karin.play(hands.click("new-candidate"))
    karin.play(hands.click("protected-switch"))
    assert not hands.sees("candidate-number")
    name_viewer(karin, accounts[FATIMA])
    karin.play(hands.click("save-candidate"))
    karin.play(hands.find("new-run"))
    assert says(karin, "Visas bara för Fatima Lund, Karin Ek.")
    karin.play(acts.plan_and_begin(hands, "Svarv 2"))
    karin.play(acts.prepare(hands))
    run = karin.run_page.assessment_id
    assert run is not None
    assert karin.view(run).candidate_name == "Skyddad 1"
    karin.leave()

    per = log_in(open_desk, paths, accounts[PER])
    assert listed(per) == []
    assert searched(per, "skyddad") == []
    assert runs(per) == 0
    per.play(per.hands.click("new-candidate"))
    per.play(per.hands.click("protected-switch"))
    assert says(per, "Skriv inte in personen.")
    assert not per.hands.sees("protected-alias")
    per.leave()

    fatima = log_in(open_desk, paths, accounts[FATIMA])
    assert listed(fatima) == ["Skyddad 1"]
    assert searched(fatima, "skyddad") == ["Skyddad 1"]
    assert runs(fatima) == 1
    assert fatima.view(run).state.status is Status.IN_PROGRESS


def test_somebody_protected_later_goes_on_under_an_alias_and_the_name_is_gone(
    staff: tuple[Paths, STAFF], open_desk: Open
) -> None:
    paths, accounts = staff
    karin = open_desk(paths)
    karin.enter()
    hands = karin.hands
    run = begin_run(karin, SAGA, "Station 1")
    karin.play(acts.rate_all(hands, FIRST_AREA[:4], VERDICTS))
    before = karin.state(run).ratings()
    assert before
    person = karin.state(run).candidate
    assert person is not None

    karin.session.navigator.open_candidate(person)
    karin.play(hands.click("begin-protection"))
    karin.play(hands.find("withdraw-word"))
    name_viewer(karin, accounts[FATIMA])
    karin.play(hands.fill("withdraw-word", "skydda"))
    karin.play(hands.click("withdraw-confirm"))
    karin.bot.waitUntil(lambda: karin.state(run).candidate != person)
    karin.play(hands.settle())
    karin.play(hands.click("Stäng"))
    assert listed(karin) == ["Skyddad 1"]
    assert searched(karin, "saga") == []
    assert karin.state(run).ratings() == before
    karin.leave()

    per = log_in(open_desk, paths, accounts[PER])
    assert listed(per) == []
    assert runs(per) == 0
    per.leave()

    fatima = log_in(open_desk, paths, accounts[FATIMA])
    assert listed(fatima) == ["Skyddad 1"]
    fatima.session.navigator.open_run(run)
    fatima.play(fatima.hands.settle())
    assert fatima.view(run).state.ratings() == before
    assert says(fatima, "Skyddad 1")


def test_one_who_takes_over_at_a_run_of_somebody_protected_finds_the_list_and_no_word_of_it(
    staff: tuple[Paths, STAFF], open_desk: Open
) -> None:
    paths, accounts = staff
    desk = log_in(open_desk, paths, accounts["Karin Ek"])
    hands = desk.hands
    desk.play(acts.go_to_room(hands, "candidates"))
    desk.play(hands.click("new-candidate"))
    desk.play(hands.click("protected-switch"))
    desk.play(hands.click("save-candidate"))
    desk.play(acts.plan_and_begin(hands, "Svarv 2"))
    switch_away(desk)
    desk.play(hands.click(f"account-{accounts[PER]}"))
    desk.play(hands.fill("passphrase", DEMO_PASSPHRASE))
    desk.play(hands.click("unlock"))
    desk.enter()
    assert desk.program.window.navigator.failures == 0
    assert hands.sees("filter-all")
    assert not says(desk, "raderats")
    assert runs(desk) == 0
