"""Settings take effect at once; opening the page writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from assessor_app.domain.centres import Actor, Role
from assessor_app.services.read_models import Changes
from assessor_app.ui.session import ChangeFeed, InlineRunner, Session
from assessor_app.ui.settings.general import GeneralSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.widgets.buttons import IconButton
from tests.ui.shell_fakes import KARIN, NOW, FakeCentres, FakeNavigator, MemoryPreferences


class Settings:
    """The page with everything around it in memory."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.centres = FakeCentres()
        self.centres.add_phrase(Actor(KARIN.id, Role.MANAGER), "Behövde hjälp med nonien")
        self.centres.writes = 0
        self.navigator = FakeNavigator()
        self.preferences = MemoryPreferences()
        self.done: list[tuple[str, object]] = []
        nothing = cast(Any, None)
        self.session = Session(
            actor=Actor(KARIN.id, Role.MANAGER),
            actor_name=KARIN.name,
            centre=self.centres.view(),
            assessments=nothing,
            candidates=nothing,
            documents=nothing,
            printing=nothing,
            centres=cast(Any, self.centres),
            accounts=nothing,
            agenda=nothing,
            protection=nothing,
            runner=InlineRunner(),
            navigator=self.navigator,
            preferences=self.preferences,
            now=lambda: NOW,
            feed=ChangeFeed(),
        )
        self.page = SettingsPage(self.session, self._surroundings())
        self.general = cast(GeneralSection, self.page.section("general"))
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            version="1.2.3",
            data_folder=Path("data"),
            set_theme=lambda mode: self.done.append(("theme", mode)),
            set_text_scale=lambda percent: self.done.append(("scale", percent)),
            hear_text_scale=lambda _listener: None,
            set_language=lambda language: self.done.append(("language", language)),
            show_folder=lambda: self.done.append(("folder", "")),
        )

    def press(self, name: str) -> None:
        button = self.page.findChild(QPushButton, name)
        assert button is not None
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, text: str) -> None:
        button = next(item for item in self.page.findChildren(QRadioButton) if item.text() == text)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def settings(qtbot: QtBot) -> Settings:
    return Settings(qtbot)


def test_opening_the_page_writes_nothing_and_changes_nothing(settings: Settings) -> None:
    assert settings.centres.writes == 0
    assert settings.preferences.written == 0
    assert settings.done == []


def test_the_theme_changes_at_once_and_is_remembered(settings: Settings) -> None:
    settings.choose("Mörkt")
    assert settings.done == [("theme", "dark")]
    assert settings.preferences["theme"] == "dark"


def test_text_grows_and_shrinks_by_steps_within_its_limits(settings: Settings) -> None:
    settings.press("text-larger")
    assert settings.done == [("scale", 110)]
    for _ in range(20):
        settings.press("text-larger")
    assert settings.preferences["text_scale"] == 200
    for _ in range(20):
        settings.press("text-smaller")
    assert settings.preferences["text_scale"] == 80


def test_where_there_is_little_room_the_sections_are_one_field(settings: Settings) -> None:
    choice = settings.page.findChild(QComboBox, "section-choice")
    assert choice is not None
    assert not choice.isVisible()
    settings.page.resize(700, 700)
    assert choice.isVisible()
    place = choice.findText("Testcentret")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    assert settings.preferences["settings.section"] == "centre"
    assert settings.page.section("centre").isVisible()


def test_a_screen_that_leads_to_a_section_finds_it_open(settings: Settings) -> None:
    settings.page.hide()
    settings.preferences["settings.section"] = "centre"
    settings.page.show()
    assert settings.page.section("centre").isVisible()


def test_the_same_language_again_changes_nothing(settings: Settings) -> None:
    settings.choose("Svenska")
    assert settings.done == []
    settings.choose("English")
    assert settings.done == [("language", "en")]
    assert settings.preferences["language"] == "en"


def test_a_phrase_is_kept_with_enter_and_the_field_is_ready_for_the_next(settings: Settings) -> None:
    settings.bot.keyClicks(settings.general._phrases._text, "Klarade det efter en paminnelse")
    settings.bot.keyClick(settings.general._phrases._text, Qt.Key.Key_Return)
    assert settings.general._phrases.texts() == (
        "Behövde hjälp med nonien",
        "Klarade det efter en paminnelse",
    )
    assert settings.general._phrases._text.value() == ""
    assert len(settings.navigator.saves) == 1


def test_an_empty_phrase_is_refused_at_its_field(settings: Settings) -> None:
    settings.press("add-phrase")
    assert "tom" in str(settings.general._phrases._field.error())
    assert settings.centres.writes == 0


def test_a_removed_phrase_can_be_taken_back(settings: Settings) -> None:
    trash = settings.general._phrases.findChildren(IconButton)[0]
    assert "Behövde hjälp" in trash.accessibleName()
    settings.bot.mouseClick(trash, Qt.MouseButton.LeftButton)
    assert settings.general._phrases.texts() == ()
    text, undo = settings.navigator.toasts[-1]
    assert "borttagen" in text
    assert undo is not None
    undo()
    assert settings.general._phrases.texts() == ("Behövde hjälp med nonien",)


def test_a_phrase_kept_elsewhere_shows_up_here(settings: Settings) -> None:
    settings.centres.add_phrase(settings.session.actor, "Visade rätt med tolk")
    settings.session.feed.publish(Changes(frozenset({("centre", settings.session.centre.id)})), object())
    assert "Visade rätt med tolk" in settings.general._phrases.texts()


def test_the_wheel_changes_nothing(settings: Settings) -> None:
    for button in settings.page.findChildren(QRadioButton):
        place = QPointF(button.rect().center())
        wheel = QWheelEvent(
            place,
            button.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(button, wheel)
    assert settings.done == []
    assert settings.preferences.written == 0
