"""Every screen, in both languages and both looks, at 100 and 200 % in the smallest window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from assessor_app.ui.i18n import Translation
from assessor_app.ui.theme import Theme
from tests.ui import inspecting as look_for
from tests.ui.screens import Centres, centres, in_front, screens, settle, shipped_checklist
from tests.ui.test_english import compiled, swedish_in

__all__ = ["compiled"]

CHECKS: dict[str, look_for.Check] = {
    "a screen reader finds no name": look_for.nameless,
    "no label": look_for.unlabelled,
    "empty button": look_for.blank_buttons,
    "cut off": look_for.cut_off,
    "sticks out": look_for.sticking_out,
    "hardly readable": look_for.pale,
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Centres]:
    made = centres(tmp_path_factory.mktemp("centres"))
    yield made
    made.close()


@pytest.fixture
def speaking(qapp: QApplication, both: Centres, compiled: Path) -> Iterator[Callable[[str], None]]:
    """Change the language of the screens."""
    locale, translation = QLocale(), Translation(qapp, compiled)

    def speak(language: str) -> None:
        translation.use(language)
        both.speak(language)

    yield speak
    translation.use("sv")
    QLocale.setDefault(locale)


def let_go(window: QWidget) -> None:
    window.hide()
    window.deleteLater()
    settle()


@cache
def words_of_the_checklist() -> tuple[str, ...]:
    """What is judged is shown in both languages where somebody wants that."""
    checklist = shipped_checklist()
    areas = [text for area in checklist.areas for text in (area.name.sv, area.short_name.sv)]
    return (*areas, *(item.text.sv for area in checklist.areas for item in area.criteria))


def swedish(page: QWidget) -> list[str]:
    own = (text for text in swedish_in(page) if not any(word in text for word in words_of_the_checklist()))
    return [text for text in own if "Svenska" not in text]


def told(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {place}" for name, places in found.items() for place in places)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_screen_can_be_read_and_named(
    both: Centres, qapp: QApplication, speaking: Callable[[str], None], language: str, percent: int
) -> None:
    """In the light look first; then the same screen is dressed in the dark one."""
    speaking(language)
    theme = Theme(qapp, "light", percent)
    theme.apply()
    found: dict[str, list[str]] = {}
    for screen in screens(both):
        window = screen.open()
        front = in_front(window)
        for name, check in CHECKS.items():
            found[f"{screen.name}: {name}"] = check(front)
        if language == "en" and screen.speaks != "sv":
            found[f"{screen.name}: Swedish"] = swedish(front)
        theme.set_mode("dark")
        settle()
        found[f"{screen.name}: hardly readable in the dark"] = look_for.pale(front)
        let_go(window)
        theme.set_mode("light")
    wrong = {name: places for name, places in found.items() if places}
    assert not wrong, told(wrong)


@pytest.mark.parametrize("percent", [100, 200])
def test_tab_comes_by_every_field_as_one_reads(
    both: Centres, qapp: QApplication, speaking: Callable[[str], None], percent: int
) -> None:
    speaking("sv")
    Theme(qapp, "light", percent).apply()
    found: dict[str, list[str]] = {}
    for screen in screens(both):
        window = screen.open()
        found[screen.name] = look_for.tab_order(in_front(window))
        let_go(window)
    wrong = {name: places for name, places in found.items() if places}
    assert not wrong, told(wrong)
