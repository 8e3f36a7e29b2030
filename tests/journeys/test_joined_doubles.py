"""The same person registered twice: noticed, joined, found by both names, parted again; over a restart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from assessor_app.domain.checklists import Rating
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.candidates.doubles_panel import DoublesPanel
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.demo_acts import InventedPerson
from assessor_app.ui.demo_hands import Play
from assessor_app.ui.widgets import ChoiceRow, DataTable
from tests.journeys.conftest import Open
from tests.journeys.desk import FIRST_AREA, VERDICTS, Desk, begin_run, found_centre

ANNA = InventedPerson("Anna", "Exempelsson", "1994-03-21", "Exempelverken i Vimmerby")
MARRIED = InventedPerson("Anna", "Exempelberg", "1994-03-21", "Exempelgjuteriet")
MISTYPED = InventedPerson("Anna", "Exempelberk", "1994-03-21", "")
CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(desk: Desk) -> list[str]:
    """The names in the candidates' list, from the top."""
    page = desk.hands.window.findChild(CandidatesPage)
    assert page is not None
    table = page.findChild(DataTable)
    assert table is not None
    return [row.name for row in table.rows()]  # type: ignore[attr-defined]  # rows of this page


def search(desk: Desk, text: str) -> Play[None]:
    """Type into the search of the candidates' list, in place of what stood there."""
    yield from desk.hands.click("Sök namn, arbetsgivare eller fyra sista siffror")
    yield from desk.hands.key(Qt.Key.Key_A, CONTROL)
    yield from desk.hands.type(text)
    yield from desk.hands.key(acts.RETURN)


def begin_mistyped(desk: Desk) -> Play[None]:
    """Fill in somebody who is there already, with one letter wrong, and try to save."""
    hands = desk.hands
    yield from hands.click("new-candidate")
    yield from hands.type(MISTYPED.given_name)
    yield from hands.key(acts.TAB)
    yield from hands.type(MISTYPED.family_name)
    yield from hands.key(acts.TAB)
    yield from hands.key(acts.TAB)
    yield from hands.click("Har ännu inget svenskt nummer")
    yield from hands.fill("Födelsedatum", MISTYPED.birth_on)
    yield from hands.click("save-candidate")
    yield from hands.find("double-anyway")


def join(desk: Desk) -> Play[None]:
    """From the open record: find the other by its name, show the new name, say why."""
    hands = desk.hands
    yield from hands.click("join-with")
    yield from hands.type("exempelberg")
    yield from hands.key(acts.RETURN)
    found = [item for item in hands.window.findChildren(QRadioButton) if item.isVisible()]
    yield from hands.click(next(item for item in found if item.text() == MARRIED.name))
    name = hands.see("join-name", ChoiceRow)
    assert name is not None
    shown = [item for item in name.findChildren(QRadioButton) if item.text() == MARRIED.name]
    yield from hands.click(shown[0])
    yield from hands.click("Har bytt namn")
    yield from hands.click("confirm-join")


def open_first(desk: Desk, text: str) -> Play[None]:
    """Open the first that a search finds, with the keyboard."""
    yield from search(desk, text)
    yield from desk.hands.key(Qt.Key.Key_Down)
    yield from desk.hands.key(acts.RETURN)
    yield from desk.hands.find("join-with")


def test_the_same_person_registered_twice_is_joined_and_parted(tmp_path: Path, open_desk: Open) -> None:
    paths = found_centre(tmp_path)
    desk = open_desk(paths)
    desk.enter()
    hands = desk.hands
    first = begin_run(desk, ANNA, "Station 1")
    desk.play(acts.rate_all(hands, FIRST_AREA[:2], VERDICTS))
    second = begin_run(desk, MARRIED, "Station 2")

    desk.play(acts.go_to_room(hands, "candidates"))
    desk.play(hands.click("Stäng"))
    desk.play(begin_mistyped(desk))
    panel = hands.window.findChild(DoublesPanel)
    assert panel is not None
    desk.play(hands.click("Öppna den"))
    desk.play(hands.click("Kasta ändringarna"))
    desk.play(hands.click("Stäng"))
    assert rows(desk) == ["Exempelberg, Anna", "Exempelsson, Anna"]

    desk.play(open_first(desk, "exempelsson"))
    desk.play(join(desk))
    desk.play(hands.click("Stäng"))
    for typed in ("exempelsson", "exempelberg", "vimmerby"):
        desk.play(search(desk, typed))
        assert rows(desk) == ["Exempelberg, Anna (även Anna Exempelsson)"]
    names = {run.candidate_name for run in desk.open_runs()}
    assert names == {MARRIED.name}
    desk.leave()

    desk = open_desk(paths)
    desk.enter()
    hands = desk.hands
    desk.play(acts.go_to_room(hands, "candidates"))
    desk.play(open_first(desk, "exempelberg"))
    desk.play(hands.click("Dela igen"))
    desk.play(hands.click("Det var två olika personer"))
    desk.play(hands.click("confirm-part"))
    desk.play(hands.click("Stäng"))
    desk.play(search(desk, "anna"))
    assert rows(desk) == ["Exempelberg, Anna", "Exempelsson, Anna"]
    owners = {run.id: run.candidate_name for run in desk.open_runs()}
    assert owners == {first: ANNA.name, second: MARRIED.name}
    assert desk.state(first).ratings() == dict.fromkeys(FIRST_AREA[:2], Rating.SHOWN)
