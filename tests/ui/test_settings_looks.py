"""The look of documents in the settings: chosen, typed, checked at once, seen, saved, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.documents.own_wording import ShippedWords
from assessor_app.domain.certificates import DocumentContent
from assessor_app.domain.document_looks import Phrase
from assessor_app.services.document_looks import DocumentLookService
from assessor_app.ui.settings.looks import LooksSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.sections import working_sections
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import TextArea, TextInput
from tests.building import ASSESSOR, MANAGER
from tests.inviting import WORDING
from tests.ui.list_rooms import House, house
from tests.ui.settings_screens import surroundings

W = TypeVar("W", bound=QWidget)
TITLE = Phrase("certificate", "title")


class Desk:
    """The section over a real store; what is drawn is remembered."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.house: House = house(folder, MANAGER)
        self.service = DocumentLookService(self.house.session.candidates._workspace, ShippedWords(WORDING))
        self.drawn: list[DocumentContent] = []
        session = replace(self.house.session, looks=self.service)
        draw = session.documents.draw

        def remembered(content: DocumentContent) -> object:
            self.drawn.append(content)
            return draw(content)

        session.documents.draw = remembered  # type: ignore[method-assign,assignment]  # remembers
        self.session, self.qtbot = session, qtbot
        self.section = LooksSection(session, surroundings(folder), self.service)
        qtbot.addWidget(self.section)
        self.section.resize(1000, 700)
        self.section.show()
        qtbot.waitExposed(self.section)

    def part(self, kind: type[W], name: str) -> W:
        QApplication.processEvents()
        found = self.section.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def press(self, name: str) -> None:
        self.part(QAbstractButton, name).click()

    def write(self, name: str, text: str) -> None:
        self.part(TextArea, name).setPlainText(text)

    def says(self, text: str) -> bool:
        QApplication.processEvents()
        return any(text in one.text() for one in self.section.findChildren(QLabel) if one.isVisible())

    def can_save(self) -> bool:
        return self.part(QAbstractButton, "save-look").isEnabled()

    def preview(self) -> DocumentContent:
        """The preview once nothing has been typed for a moment."""
        count = len(self.drawn)
        self.qtbot.waitUntil(lambda: len(self.drawn) > count)
        return self.drawn[-1]


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    Theme(qapp, "light", 100).apply()
    made = Desk(tmp_path, qtbot)
    yield made
    made.section.hide()
    made.house.workspace.close()


def test_looking_changes_nothing(desk: Desk) -> None:
    desk.preview()
    for name in ("look-report", "look-statement", "look-in-en", "look-certificate"):
        desk.press(name)
    assert not desk.can_save()
    assert desk.house.commits == []


def test_a_colour_is_seen_before_it_is_saved_and_can_be_taken_back(desk: Desk) -> None:
    desk.press("accent-1F4E79")
    assert desk.preview().look.accent == "1F4E79"
    assert desk.house.workspace.centre().look.accent == ""
    desk.press("save-look")
    assert desk.house.workspace.centre().look.accent == "1F4E79"
    assert not desk.can_save()
    undo = desk.house.window.toasts[-1][1]
    assert undo is not None
    undo()
    assert desk.house.workspace.centre().look.accent == ""


def test_a_pale_colour_is_refused_at_its_field_and_the_preview_keeps_the_last_good_one(desk: Desk) -> None:
    field = desk.part(TextInput, "accent-typed")
    field.setText("FFD400")
    field.textEdited.emit("FFD400")
    assert desk.says("för ljus")
    assert not desk.can_save()
    assert desk.preview().look.accent != "FFD400"


def test_words_are_typed_with_their_places_in_swedish_and_kept_in_the_programs(desk: Desk) -> None:
    desk.write("text-assessed_one_day", "prövades {dag} mot {checklista} ({version}) i {antal} områden.")
    desk.write("text-title", "Intyg från verkstaden")
    desk.press("look-in-en")
    desk.write("text-title", "Workshop certificate")
    desk.press("save-look")
    look = desk.house.workspace.centre().look
    sentence = Phrase("certificate", "assessed_one_day")
    assert look.own("sv") == {
        TITLE: "Intyg från verkstaden",
        sentence: "prövades {date} mot {checklist} ({version}) i {count} områden.",
    }
    assert look.own("en") == {TITLE: "Workshop certificate"}
    # The words that ship come back where somebody wants them.
    desk.press("look-in-sv")
    desk.press("ship-title")
    assert desk.part(TextArea, "text-title").value() == "Intyg om praktisk bedömning"
    desk.press("save-look")
    assert TITLE not in desk.house.workspace.centre().look.own("sv")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("text-title", "Kompetensbevis", "ägarens tillstånd"),
        ("text-title", "Svensk industrivalidering", "varumärke"),
        ("text-assessed_one_day", "prövades {dag}", "{checklista}"),
        ("text-awarded", "Ges {till}", "{till}"),
        ("text-awarded", "Ges till {", "klammer"),
    ],
)
def test_what_may_not_be_said_is_told_at_its_field(desk: Desk, name: str, text: str, said: str) -> None:
    desk.write(name, text)
    assert desk.says(said)
    assert not desk.can_save()
    desk.press("drop-look")
    assert not desk.says(said)


def test_the_section_is_for_those_who_change_the_centre(desk: Desk) -> None:
    keys = [one.key for one in working_sections(desk.session)]
    assert "looks" in keys
    assert "looks" not in [one.key for one in working_sections(replace(desk.session, actor=ASSESSOR))]


def test_the_settings_say_that_the_look_waits_until_it_is_saved(desk: Desk, tmp_path: Path) -> None:
    page = SettingsPage(replace(desk.session, looks=desk.service), surroundings(tmp_path))
    desk.qtbot.addWidget(page)

    def told() -> str:
        return next(
            label.text() for label in page.findChildren(QLabel) if label.text().startswith("Ändringar")
        )

    page.show_section("general")
    assert "direkt" in told()
    page.show_section("looks")
    assert "när du har sparat" in told()
