"""The first day at a new centre, and the morning after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.login.page import LoginPage
from tests.journeys.conftest import Open
from tests.journeys.desk import Desk, paths_in

PHRASE = "fyra gula bilar i rad"


def says(desk: Desk, words: str) -> bool:
    """Whether a label on the screen has these words in it."""
    return any(words in label.text() for label in desk.hands.window.findChildren(QLabel) if label.isVisible())


def test_a_centre_is_made_and_opened_the_next_time_with_the_passphrase(
    tmp_path: Path, open_desk: Open
) -> None:
    first = open_desk(paths_in(tmp_path))
    hands = first.hands
    assert isinstance(first.program.window.gate(), FirstRunPage)
    first.play(hands.fill("centre_name", "Exempelstads testcenter"))
    first.play(hands.fill("account_name", "Karin Exempel"))
    first.play(hands.fill("passphrase", PHRASE))
    first.play(hands.fill("repeat", PHRASE))
    first.play(hands.click("create-centre"))
    first.enter()
    assert says(first, "Exempelstads testcenter")
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
