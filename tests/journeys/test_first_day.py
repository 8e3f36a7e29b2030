"""The first day at a new centre, the morning after, and the day the passphrase is forgotten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.first_run.start_page import StartPage
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.recovery.page import RecoveryPage
from assessor_app.ui.settings.centre import CentreSection
from tests.journeys.conftest import Open
from tests.journeys.desk import PATIENCE_MS, Desk, paths_in

PHRASE = "fyra gula bilar i rad"
NEW_PHRASE = "sju gula hastar i rad"


def says(desk: Desk, words: str) -> bool:
    """Whether a label on the screen has these words in it."""
    return any(words in label.text() for label in desk.hands.window.findChildren(QLabel) if label.isVisible())


def found(desk: Desk) -> None:
    """Fill in the wizard up to the recovery sheet."""
    hands = desk.hands
    assert isinstance(desk.program.window.gate(), StartPage)
    desk.play(hands.click("start-on"))
    desk.play(hands.fill("centre_name", "Exempelstads testcenter"))
    desk.play(hands.click("next-step"))
    desk.play(hands.click("next-step"))
    desk.play(hands.fill("account_name", "Karin Exempel"))
    desk.play(hands.fill("passphrase", PHRASE))
    desk.play(hands.fill("repeat", PHRASE))
    desk.play(hands.click("create-centre"))


def read_the_sheet(desk: Desk) -> tuple[str, ...]:
    """The words as they stand on the sheet that is shown."""
    gate = desk.program.window.gate()
    assert isinstance(gate, FirstRunPage)
    flow = gate._flow
    assert flow is not None
    desk.bot.waitUntil(lambda: flow._sheet is not None and flow._page.has_image(), timeout=PATIENCE_MS)
    assert flow._sheet is not None
    return flow._sheet.words


def prove(desk: Desk, words: tuple[str, ...]) -> None:
    """Type the two words that are asked for."""
    hands = desk.hands
    desk.play(hands.click("sheet-in-hand"))
    for editor in hands.window.findChildren(QLineEdit):
        if editor.objectName().startswith("proof-"):
            number = int(editor.objectName().removeprefix("proof-"))
            desk.play(hands.fill(editor, words[number - 1]))
    desk.play(hands.click("prove-sheet"))


def test_a_centre_is_made_and_opened_the_next_time_with_the_passphrase(
    tmp_path: Path, open_desk: Open
) -> None:
    first = open_desk(paths_in(tmp_path))
    found(first)
    prove(first, read_the_sheet(first))
    first.play(first.hands.click("begin-work"))
    first.enter()
    assert says(first, "Exempelstads testcenter")
    assert not says(first, "inget återställningsark")
    first.leave()

    again = open_desk(paths_in(tmp_path))
    hands = again.hands
    assert isinstance(again.program.window.gate(), LoginPage)
    again.play(hands.fill("passphrase", "fyra gula bilar"))
    again.play(hands.click("unlock"))
    assert not again.program.window.is_entered()
    assert says(again, "Lösenfrasen")
    again.play(hands.type(PHRASE))
    again.play(hands.key(acts.RETURN))
    again.enter()
    assert again.session.actor_name == "Karin Exempel"


def test_a_forgotten_passphrase_is_replaced_with_the_sheet_alone(tmp_path: Path, open_desk: Open) -> None:
    first = open_desk(paths_in(tmp_path))
    found(first)
    words = read_the_sheet(first)
    prove(first, words)
    first.play(first.hands.click("begin-work"))
    first.enter()
    first.leave()

    lost = open_desk(paths_in(tmp_path))
    hands = lost.hands
    lost.play(hands.click("forgotten"))
    assert isinstance(lost.program.window.gate(), RecoveryPage)
    lost.play(hands.fill("recovery-words", " ".join(words[:8])))
    lost.play(hands.fill("passphrase", NEW_PHRASE))
    lost.play(hands.fill("repeat", NEW_PHRASE))
    lost.play(hands.click("recover"))
    lost.bot.waitUntil(lambda: says(lost, "arket har 9"), timeout=PATIENCE_MS)
    lost.play(hands.type(f" {words[8].upper()}"))
    lost.play(hands.click("recover"))
    lost.bot.waitUntil(lambda: says(lost, "Arket gäller fortfarande"), timeout=PATIENCE_MS)
    lost.play(hands.click("begin-work"))
    lost.enter()
    lost.leave()

    again = open_desk(paths_in(tmp_path))
    again.play(again.hands.fill("passphrase", NEW_PHRASE))
    again.play(again.hands.click("unlock"))
    again.enter()
    assert again.session.actor_name == "Karin Exempel"


def test_who_skips_the_sheet_is_reminded_in_the_rooms_and_led_to_a_new_one(
    tmp_path: Path, open_desk: Open
) -> None:
    desk = open_desk(paths_in(tmp_path))
    hands = desk.hands
    found(desk)
    read_the_sheet(desk)
    desk.play(hands.click("leave-sheet"))
    assert says(desk, "Ingen kan hjälpa er")
    desk.play(hands.click("leave-anyway"))
    desk.play(hands.click("begin-work"))
    desk.enter()
    assert says(desk, "Det finns inget återställningsark")
    desk.program.window.action_chosen.emit("make_sheet")
    desk.play(hands.click("make-sheet"))
    section = desk.hands.see("settings-centre", CentreSection)
    assert section is not None
    flow = section._flow
    assert flow is not None
    desk.bot.waitUntil(lambda: flow._sheet is not None, timeout=PATIENCE_MS)
    prove(desk, flow._sheet.words)
    desk.bot.waitUntil(lambda: not says(desk, "Det finns inget återställningsark"), timeout=PATIENCE_MS)
    assert says(desk, "provat av Karin Exempel")


def test_a_window_closed_at_the_sheet_leaves_a_whole_centre_without_one(
    tmp_path: Path, open_desk: Open
) -> None:
    first = open_desk(paths_in(tmp_path))
    found(first)
    read_the_sheet(first)
    first.leave()

    again = open_desk(paths_in(tmp_path))
    again.play(again.hands.fill("passphrase", PHRASE))
    again.play(again.hands.click("unlock"))
    again.enter()
    assert says(again, "Det finns inget återställningsark")
