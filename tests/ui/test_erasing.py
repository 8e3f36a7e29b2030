"""Erasing somebody from their record: shown first, confirmed by a word and a ground, gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.domain.erasing import ErasureGround
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import ChoiceRow, TextInput
from tests.building import ASSESSOR, MANAGER
from tests.ui.list_rooms import House, house
from tests.ui.test_protected_identity import names, part, press, says, sees, shown


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store", MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def page(centre: House, qtbot: QtBot, qapp: QApplication) -> CandidatesPage:
    Theme(qapp, "light", 100).apply()
    return shown(CandidatesPage(centre.session), qtbot)


def test_somebody_is_erased_only_after_a_ground_and_the_word(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    known = centre.somebody("Hemlighild", "Spårlös")
    centre.run_of(known, "Svarv 2")
    page.open_candidate(known)
    press(page, "begin-erasing", qtbot)
    assert says(page, "station och prov så som de är skrivna: Svarv 2")
    confirm = part(page, QPushButton, "erase-confirm")
    qtbot.keyClicks(part(page, TextInput, "erase-word"), "radera")
    assert not confirm.isEnabled()
    ground = part(page, ChoiceRow, "erase-ground").choice(ErasureGround.ASKED)
    qtbot.mouseClick(ground, Qt.MouseButton.LeftButton)
    assert confirm.isEnabled()
    press(page, "erase-confirm", qtbot)
    assert centre.workspace.erased == {known}
    assert names(page) == []
    assert not any("Hemlighild" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_assessor_is_not_offered_to_erase(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    centre = house(tmp_path / "other", ASSESSOR)
    page = shown(CandidatesPage(centre.session), qtbot)
    page.open_candidate(centre.somebody("Saga", "Lind"))
    assert sees(page, "new-run")
    assert not sees(page, "begin-erasing")
    centre.workspace.close()
