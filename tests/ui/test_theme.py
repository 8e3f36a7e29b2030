"""The look: every colour has a name, follows the mode, and text grows with the user's wish."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.ui.icons import icon, pixmap
from assessor_app.ui.theme import Theme, current_look, set_role, set_spacing, space, tokens_of
from assessor_app.ui.theme_tokens import DARK, LIGHT, Tokens

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light", 100)
    theme.apply()
    yield theme
    theme.set_mode("light")
    theme.set_text_scale_percent(100)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it, 1 to 21."""

    def luminance(name: str) -> float:
        parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "floor"),
        ("ink", "surface"),
        ("ink", "raised"),
        ("muted", "surface"),
        ("muted", "floor"),
        ("on-accent", "accent"),
        ("accent", "accent-soft"),
        ("shown", "shown-soft"),
        ("partly", "partly-soft"),
        ("not-shown", "not-shown-soft"),
        ("idle", "idle-soft"),
        ("on-rail", "rail"),
        ("on-rail-selected", "rail-selected"),
        ("on-attention", "attention"),
        ("on-state", "not-shown"),
    ],
)
def test_text_can_be_read_on_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.named(ink), tokens.named(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "raised"])
def test_the_border_of_an_input_can_be_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.control_line, tokens.named(ground)) >= 3


def test_a_token_can_be_asked_for_with_hyphens_and_an_unknown_one_is_refused() -> None:
    assert LIGHT.named("not-shown-soft") == LIGHT.not_shown_soft
    with pytest.raises(KeyError, match="mauve"):
        LIGHT.named("mauve")


def test_every_token_is_a_colour() -> None:
    for tokens in (LIGHT, DARK):
        for field in dataclasses.fields(tokens):
            assert QColor(getattr(tokens, field.name)).isValid(), field.name


def test_changing_the_mode_dresses_what_is_already_shown(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Amina")
    qtbot.addWidget(label)
    label.ensurePolished()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert tokens_of(label) == DARK
    assert label.palette().windowText().color() == QColor(DARK.ink)


def test_setting_what_is_already_so_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")
        theme.set_text_scale_percent(100)


def test_text_and_the_room_around_it_grow_with_the_scale(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    set_spacing(column, (28, 20, 28, 16), 18)
    label = QLabel("Mätteknik")
    set_role(label, "card-title")
    column.addWidget(label)
    label.ensurePolished()
    small = label.fontMetrics().height()
    assert column.spacing() == 18
    theme.set_text_scale_percent(200)
    label.ensurePolished()
    assert label.fontMetrics().height() >= 1.9 * small
    assert column.spacing() == space(18) == 27
    assert column.contentsMargins().left() == 42


def test_a_scale_beyond_reason_is_held_within_it(theme: Theme) -> None:
    theme.set_text_scale_percent(900)
    assert theme.text_scale_percent == 250


def test_the_program_writes_in_its_own_font(theme: Theme, qapp: QApplication) -> None:
    assert qapp.font().families()[0] == "Barlow"


@pytest.mark.parametrize("name", sorted(file.stem for file in ICONS.glob("*.svg")))
def test_every_icon_is_drawn_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    image = pixmap(name, "accent", 48).toImage()
    accent = QColor(current_look().tokens.accent)
    opaque = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert opaque
    assert all(color == accent for color in opaque)


def test_an_icon_that_nobody_drew_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError, match="unicorn"):
        icon("unicorn")
