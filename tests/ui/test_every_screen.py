"""Every screen, in both languages and both looks, at 100 and 200 % in the smallest window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from assessor_app.ui.i18n import Translation
from assessor_app.ui.theme import Mode, Theme
from tests.ui import inspecting as look_for
from tests.ui.filled_centres import Centres, centres, shipped_checklist
from tests.ui.screens import screens
from tests.ui.test_english import compiled, swedish_in
from tests.ui.visiting import in_front

__all__ = ["compiled"]

NAMES: dict[str, look_for.Check] = {
    "a screen reader finds no name": look_for.nameless,
    "no label": look_for.unlabelled,
    "empty button": look_for.blank_buttons,
}
SHAPE: dict[str, look_for.Check] = {"cut off": look_for.cut_off, "sticks out": look_for.sticking_out}
CHECKS = {**SHAPE, **NAMES, "hardly readable": look_for.pale, "Tab": look_for.tab_order}


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
    Theme(qapp, "light", 100).apply()
    translation.use("sv")
    QLocale.setDefault(locale)


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


MODES: tuple[Mode, ...] = ("light", "dark")
USUAL = {("sv", "light", 100), ("en", "dark", 200)}
"""Each language, theme and scale is in one of these; all eight looks are walked by `make test-all`."""
LOOKS = [
    pytest.param(*look, marks=() if look in USUAL else pytest.mark.slow, id="-".join(map(str, look)))
    for look in product(("sv", "en"), MODES, (100, 200))
]


PARTS = 3
"""Each look is walked in so many tests, each with every third screen: they share the processors better."""


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("language", "mode", "percent"), LOOKS)
def test_every_screen_can_be_read_and_worked(
    both: Centres,
    qapp: QApplication,
    speaking: Callable[[str], None],
    language: str,
    mode: Mode,
    percent: int,
    part: int,
) -> None:
    speaking(language)
    Theme(qapp, mode, percent).apply()
    checks = CHECKS | ({"Swedish": swedish} if language == "en" else {})
    found: dict[str, list[str]] = {}
    for screen in screens(both)[part::PARTS]:
        for name, window in screen.visit():
            front = in_front(window)
            for what, check in checks.items():
                if what != "Swedish" or screen.speaks != "sv":
                    found[f"{name}: {what}"] = check(front)
    wrong = {name: places for name, places in found.items() if places}
    assert not wrong, told(wrong)
