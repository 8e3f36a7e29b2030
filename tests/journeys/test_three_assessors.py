"""Three assessors on one PC: passphrases once, PINs afterwards, each mark under the name of who made it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.domain.certificates import DocumentKind
from assessor_app.system.paths import Paths
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.composition import FirstRunForm
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.main_window.account_menu import AccountMenuButton
from assessor_app.ui.settings.accounts import AccountsSection
from tests.journeys.conftest import Open
from tests.journeys.desk import FIRST_AREA, SAGA, VERDICTS, Desk, begin_run, code_in_hand, paths_in

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclasses.dataclass(frozen=True)
class Person:
    name: str
    phrase: str
    pin: str


KARIN = Person("Karin Ek", "fyra gula bilar", "482913")
PER = Person("Per Norén", "sju trötta getter", "739164")
FATIMA = Person("Fatima Lund", "nio blanka skruvar", "850372")
EVERYBODY = (KARIN, PER, FATIMA)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A centre with a manager and two assessors; nobody has a PIN."""
    places = paths_in(tmp_path)
    program = Program(places)
    form = FirstRunForm("Exempelcentret", "EXC", "", "", KARIN.name, KARIN.phrase, demo=True)
    opened = program.create(form)
    for person in (PER, FATIMA):
        opened.accounts.let_in(opened.actor, person.name, Role.ASSESSOR, person.phrase)
    program.close()
    return places


@pytest.fixture
def desk(paths: Paths, open_desk: Open) -> Iterator[Desk]:
    return open_desk(paths)


# ---- what people do ---------------------------------------------------------------------------------------


def gate_of(desk: Desk) -> LoginPage:
    gate = desk.program.window.gate()
    assert isinstance(gate, LoginPage)
    return gate


def tile_of(desk: Desk, person: Person) -> str:
    tiles = [tile for tile in desk.composition.accounts() if tile.name == person.name]
    return f"account-{tiles[0].id}"


def log_in(desk: Desk, person: Person) -> None:
    """By tile and passphrase."""
    desk.play(desk.hands.click(tile_of(desk, person)))
    desk.play(desk.hands.type(person.phrase))
    desk.play(desk.hands.key(acts.RETURN))
    desk.enter()


def unlock(desk: Desk, person: Person) -> None:
    """By tile and PIN; the sixth digit opens."""
    desk.play(desk.hands.click(tile_of(desk, person)))
    assert desk.hands.sees("pin")
    desk.play(desk.hands.type(person.pin))
    desk.enter()


def choose(desk: Desk, what: str) -> None:
    """An entry of the menu at the foot of the rail."""
    button = desk.hands.see("account-menu", AccountMenuButton)
    assert button is not None
    menu = button.build_menu()
    action = menu.findChild(QAction, f"account-{what}")
    assert action is not None
    action.trigger()
    menu.deleteLater()
    desk.play(desk.hands.settle())


def choose_pin(desk: Desk, person: Person) -> None:
    choose(desk, "own_account")
    desk.play(desk.hands.click("choose-pin"))
    desk.play(desk.hands.fill("new-pin", person.pin))
    desk.play(desk.hands.fill("new-pin-again", person.pin))
    desk.play(desk.hands.fill("pin-passphrase", person.phrase))
    desk.play(desk.hands.click("save-secret"))
    assert not desk.hands.sees("new-pin")


def everybody_comes_in(desk: Desk) -> None:
    """Three passphrases and three PINs; Karin is at the screen afterwards."""
    for person in EVERYBODY:
        log_in(desk, person)
        choose_pin(desk, person)
        choose(desk, "switch")
    unlock(desk, KARIN)


def read_aloud(desk: Desk) -> str:
    """Everything that the window says to eyes and ears."""
    said = [desk.program.window.windowTitle()]
    for widget in desk.program.window.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QPushButton):
            said.append(widget.text())
    return "\n".join(said)


def account_id(desk: Desk, person: Person) -> UUID:
    return next(tile.id for tile in desk.composition.accounts() if tile.name == person.name)


# ---- what holds -------------------------------------------------------------------------------------------


def test_three_mark_in_one_run_each_under_their_own_name_and_the_documents_name_all(desk: Desk) -> None:
    hands = desk.hands
    everybody_comes_in(desk)
    run = begin_run(desk, SAGA, "Station 1")
    desk.play(acts.rate_all(hands, FIRST_AREA[:1], VERDICTS))
    desk.play(hands.key(acts.RETURN))
    ids = {person: account_id(desk, person) for person in EVERYBODY}
    for person, code in ((PER, FIRST_AREA[1]), (FATIMA, FIRST_AREA[2]), (KARIN, FIRST_AREA[3])):
        choose(desk, "switch")
        assert "Saga" not in read_aloud(desk)
        unlock(desk, person)
        assert desk.run_page.assessment_id == run
        assert code_in_hand(desk) == code
        assert desk.session.actor_name == person.name
        desk.play(hands.type("1"))
        desk.play(hands.key(acts.RETURN))
    state = desk.state(run)
    by = {code: mark.actor for code in FIRST_AREA[:4] if (mark := state.mark(code))}
    assert by == dict(zip(FIRST_AREA, (ids[KARIN], ids[PER], ids[FATIMA], ids[KARIN]), strict=False))
    draft = desk.program.lane.run_blocking(
        lambda: desk.session.documents.draft(run, DocumentKind.STATEMENT, "sv")
    )
    assert draft.assessors == (KARIN.name, PER.name, FATIMA.name)


def test_undo_takes_back_only_ones_own_last_mark(desk: Desk) -> None:
    hands = desk.hands
    everybody_comes_in(desk)
    run = begin_run(desk, SAGA, "Station 1")
    desk.play(acts.rate_all(hands, FIRST_AREA[:2], VERDICTS))
    choose(desk, "switch")
    unlock(desk, PER)
    desk.play(hands.click("undo"))
    assert list(desk.state(run).ratings()) == list(FIRST_AREA[:2])
    choose(desk, "switch")
    unlock(desk, KARIN)
    desk.play(hands.click("undo"))
    assert list(desk.state(run).ratings()) == list(FIRST_AREA[:1])


def test_locked_the_window_says_nothing_of_anybody_and_comes_back_as_it_stood(desk: Desk) -> None:
    hands = desk.hands
    everybody_comes_in(desk)
    run = begin_run(desk, SAGA, "Station 1")
    desk.play(acts.rate_all(hands, FIRST_AREA[:1], VERDICTS))
    code = code_in_hand(desk)
    page = desk.run_page
    desk.play(hands.key(Qt.Key.Key_L, CONTROL))
    said = read_aloud(desk)
    assert "Saga" not in said
    assert "Station 1" not in said
    assert page.window() is not desk.program.window
    unlock(desk, KARIN)
    assert desk.run_page is page
    assert code_in_hand(desk) == code
    assert desk.state(run).ratings()


def test_the_program_locks_when_nobody_touches_it_and_a_half_filled_sheet_waits(desk: Desk) -> None:
    hands = desk.hands
    everybody_comes_in(desk)
    desk.play(acts.go_to_room(hands, "candidates"))
    desk.play(hands.click("new-candidate"))
    desk.play(hands.fill("Förnamn", "Amina"))
    desk.program.locking.watch.idle.emit()
    desk.play(hands.settle())
    assert "Amina" not in read_aloud(desk)
    # Somebody else is let to the screen meanwhile, and sees nothing of it.
    unlock(desk, PER)
    assert hands.named("Förnamn") is None
    choose(desk, "switch")
    unlock(desk, KARIN)
    field = hands.named("Förnamn")
    assert field is not None
    assert getattr(field, "text", lambda: "")() == "Amina"


def test_one_who_is_shut_out_in_the_middle_neither_unlocks_nor_is_shown(desk: Desk) -> None:
    hands = desk.hands
    everybody_comes_in(desk)
    fatima = account_id(desk, FATIMA)
    desk.play(acts.go_to_room(hands, "settings"))
    desk.play(hands.click("section-accounts"))
    desk.play(hands.click(f"open-account-{fatima}"))
    desk.play(hands.click("account-revoke"))
    desk.play(hands.click("confirm-revoke"))
    section = hands.window.findChild(AccountsSection)
    assert section is not None
    choose(desk, "switch")
    assert not hands.sees(f"account-{fatima}")
    assert [tile.name for tile in desk.composition.accounts()] == [KARIN.name, PER.name]
    with pytest.raises(Exception, match="account_revoked"):
        desk.program.lane.run_blocking(lambda: desk.composition.unlock_by_pin(fatima, FATIMA.pin))
    with pytest.raises(Exception, match="account_revoked"):
        desk.program.lane.run_blocking(lambda: desk.composition.unlock(fatima, FATIMA.phrase))
    unlock(desk, PER)
    assert desk.session.actor_name == PER.name


def test_five_wrong_pins_ask_for_the_passphrase_and_the_window_closes_from_the_lock(desk: Desk) -> None:
    hands = desk.hands
    log_in(desk, KARIN)
    choose_pin(desk, KARIN)
    desk.play(hands.key(Qt.Key.Key_L, CONTROL))
    for _ in range(5):
        desk.play(hands.type("902641"))
    assert not hands.sees("pin")
    assert hands.sees("passphrase")
    desk.play(hands.type(KARIN.phrase))
    desk.play(hands.key(acts.RETURN))
    desk.enter()
    choose(desk, "log_out")
    assert hands.sees("passphrase")
    assert not hands.sees("pin")
    desk.leave()
