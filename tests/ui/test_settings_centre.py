"""The centre's section: a manager changes it, everybody reads it, opening it writes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.domain.centres import Actor, Role
from assessor_app.ui.session import ChangeFeed, InlineRunner, Session
from assessor_app.ui.settings.centre import CentreSection
from tests.ui.shell_fakes import (
    KARIN,
    NOW,
    WORDS,
    FakeCentres,
    FakeNavigator,
    FakePages,
    FakeRecovery,
    MemoryPreferences,
)


class Section:
    """The section with everything around it in memory."""

    def __init__(self, qtbot: QtBot, role: Role = Role.MANAGER, centres: FakeCentres | None = None) -> None:
        self.bot = qtbot
        self.centres, self.recovery = centres or FakeCentres(), FakeRecovery()
        self.navigator = FakeNavigator()
        nothing = cast(Any, None)
        self.session = Session(
            actor=Actor(KARIN.id, role),
            actor_name=KARIN.name,
            centre=self.centres.view(),
            assessments=nothing,
            candidates=nothing,
            documents=cast(Any, FakePages()),
            printing=nothing,
            accounts=nothing,
            agenda=nothing,
            protection=nothing,
            centres=cast(Any, self.centres),
            runner=InlineRunner(),
            navigator=self.navigator,
            preferences=MemoryPreferences(),
            now=lambda: NOW,
            feed=ChangeFeed(),
            recovery=cast(Any, self.recovery),
        )
        self.page = CentreSection(self.session, nothing)
        qtbot.addWidget(self.page)
        self.page.resize(960, 1400)
        self.page.show()

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        assert self.button(name).isVisible()
        self.bot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def line(self, name: str) -> QLineEdit:
        found = self.page.findChild(QLineEdit, name)
        assert found is not None
        return found

    def retype(self, name: str, text: str) -> None:
        editor = self.line(name)
        editor.selectAll()
        self.bot.keyClicks(editor, text)

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def section(qtbot: QtBot) -> Section:
    return Section(qtbot)


def test_opening_the_section_writes_nothing(section: Section) -> None:
    assert section.centres.writes == 0
    assert section.recovery.made == 0
    assert not section.button("save-centre").isEnabled()
    assert not section.button("save-accreditation").isEnabled()
    assert not section.button("save-permission").isEnabled()


def test_a_new_name_is_saved_and_told(section: Section) -> None:
    section.retype("centre-name", "Testcentrum Vimmerby")
    section.press("save-centre")
    assert section.centres.name == "Testcentrum Vimmerby"
    assert len(section.navigator.saves) == 1
    assert not section.button("save-centre").isEnabled()


def test_a_missing_name_is_said_at_its_field_and_what_was_typed_stays(section: Section) -> None:
    section.retype("centre-name", " ")
    section.press("save-centre")
    assert section.says("namn")
    assert section.page.name._name.error()
    assert section.line("centre-name").text() == " "
    assert section.centres.writes == 0


def test_saving_one_card_keeps_what_is_half_typed_in_another(section: Section) -> None:
    section.retype("centre-name", "Halvskrivet")
    section.page.papers._text.setPlainText("Ackrediterat av branschen")
    section.press("save-accreditation")
    assert section.centres.accreditation == "Ackrediterat av branschen"
    assert section.line("centre-name").text() == "Halvskrivet"


def test_the_code_cannot_be_changed_once_it_stands_on_a_document(qtbot: QtBot) -> None:
    assert not Section(qtbot).line("centre-code").isReadOnly()
    fixed = Section(qtbot, centres=FakeCentres(code_fixed=True))
    assert fixed.line("centre-code").isReadOnly()
    assert fixed.says("kan inte ändras")


def test_a_logo_is_chosen_refused_and_removed(section: Section, tmp_path: Path) -> None:
    logo, other = tmp_path / "logo.png", tmp_path / "other.png"
    logo.write_bytes(FakePages().page_image(b"", 0, 40))
    other.write_bytes(b"no picture")
    section.page.papers.logo.file_chosen.emit(logo)
    assert section.page.papers.logo.has_logo()
    section.page.papers.logo.file_chosen.emit(other)
    assert section.says("ingen bild")
    assert section.page.papers.logo.has_logo()
    section.press("remove-logo")
    assert section.centres.logo is None
    assert not section.page.papers.logo.has_logo()


def test_the_owners_permission_is_noted_with_its_history(section: Section) -> None:
    field = section.page.permission.field
    section.bot.mouseClick(field.given, Qt.MouseButton.LeftButton)
    section.press("save-permission")
    assert section.says("Vem gav tillståndet?")
    section.retype("permission-by", "Anna")
    section.bot.keyClicks(section.line("permission-on"), "2026-05-02")
    section.press("save-permission")
    noted = section.centres.permissions[0]
    assert (noted.given, noted.by, noted.on) == (True, "Anna", date(2026, 5, 2).isoformat())
    section.bot.mouseClick(field.given, Qt.MouseButton.LeftButton)
    section.press("save-permission")
    assert [line.given for line in section.centres.permissions] == [False, True]
    assert section.says("Tillstånd från Anna den 2 maj 2026. Antecknat av Karin Ek")
    assert section.says("Inget tillstånd.")


def test_the_fingerprints_of_the_keys_are_shown_in_words(section: Section) -> None:
    assert section.says("bafin-rolap-zimok-tudan-gikol-hasiv")
    assert section.says("davun-lopig-zasif-nihol-kurat-mosib")


def test_a_sheet_is_made_proven_and_shown_to_count(section: Section) -> None:
    assert section.says("Det finns inget ark.")
    section.press("make-sheet")
    section.press("sheet-in-hand")
    for editor in section.page.findChildren(QLineEdit):
        if editor.objectName().startswith("proof-"):
            section.bot.keyClicks(editor, WORDS[int(editor.objectName()[6:]) - 1])
    section.press("prove-sheet")
    assert section.says("Det finns ett ark, provat av Karin Ek")
    assert any("gäller" in text for text, _ in section.navigator.toasts)
    assert section.button("make-sheet").isVisible()


def test_a_sheet_that_was_given_up_counts_for_nothing(section: Section) -> None:
    section.press("make-sheet")
    section.press("leave-sheet")
    section.press("leave-anyway")
    assert section.says("ingen har skrivit ord från det")
    assert section.button("make-sheet").isVisible()


def test_an_assessor_reads_everything_and_changes_nothing(qtbot: QtBot) -> None:
    section = Section(qtbot, Role.ASSESSOR)
    hidden = ("save-centre", "save-accreditation", "save-permission", "make-sheet", "choose-logo")
    assert not any(section.button(name).isVisible() for name in hidden)
    assert section.line("centre-name").isReadOnly()
    assert section.line("centre-name").text() == "Vimmerby testcenter"
    assert not section.page.permission.field.isEnabled()
