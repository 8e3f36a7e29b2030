"""Colours, type and space: the one place that knows a hex value or a size.

`Theme` dresses the application. Widgets that paint themselves ask `look_of(widget)` for the present
`Look` and paint with its tokens, fonts and lengths; everything else is dressed by the one generated
stylesheet, which selects by object name and dynamic property.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QWidget

from assessor_app.ui import fonts
from assessor_app.ui.theme_tokens import DARK, LIGHT, Tokens

Mode = Literal["light", "dark", "system"]
Role = Literal[
    "page-title", "card-title", "judged", "row-title", "body", "secondary", "caption", "strong", "figure"
]

SMALLEST_TEXT_SCALE_PERCENT = 80
LARGEST_TEXT_SCALE_PERCENT = 250

# Size in pixels of a 96 dpi screen at 100 %, and weight, of each type role (look.md, "Type").
_TYPE: dict[str, tuple[float, QFont.Weight]] = {
    "page-title": (26, QFont.Weight.DemiBold),
    "card-title": (18, QFont.Weight.DemiBold),
    "judged": (16.5, QFont.Weight.Medium),
    "body": (15, QFont.Weight.Normal),
    "row-title": (16, QFont.Weight.DemiBold),
    "strong": (15, QFont.Weight.DemiBold),
    "secondary": (13.5, QFont.Weight.Normal),
    "caption": (12.5, QFont.Weight.Medium),
    "figure": (24, QFont.Weight.DemiBold),
    "key-cap": (11, QFont.Weight.DemiBold),
    "control": (15, QFont.Weight.Medium),
    "chip": (12.5, QFont.Weight.DemiBold),
}
STYLE = "fusion"
STYLE_PROPERTY = "assessor-style"
"""The property of the application that says which style it already has."""
_LOOK_PROPERTY = "assessorLook"
_MARGINS_PROPERTY = "designMargins"
_SPACING_PROPERTY = "designSpacing"


@dataclass(frozen=True, slots=True)
class Look:
    """What a widget needs to draw itself now: tokens, whether it is dark, and the user's text scale."""

    tokens: Tokens
    dark: bool = False
    text_scale: float = 1.0
    points_per_pixel: float = 0.75

    def space(self, length: float) -> int:
        """Pixels for a margin, gap or control height of the design; grows half as fast as the text,
        so that large text keeps room on a small screen."""
        return round(length * (1 + (self.text_scale - 1) / 2))

    def size(self, length: float) -> int:
        """Pixels for something that belongs to the text and grows with it: an icon, a ring, a dot."""
        return round(length * self.text_scale)

    def points(self, role: str) -> float:
        """The size of a type role in points on this screen."""
        return _whole_pixels(role, self.text_scale) * self.points_per_pixel

    def weight(self, role: str) -> int:
        """The weight of a type role, 100 to 900."""
        return int(_TYPE[role][1])

    def font(self, role: str) -> QFont:
        """The font of a type role."""
        return QFont(_font(role, self.text_scale, self.points_per_pixel))

    def color(self, token: str) -> QColor:
        """The colour of a token, by the token's name (`not-shown` or `not_shown`)."""
        return QColor(self.tokens.named(token))


def _whole_pixels(role: str, text_scale: float) -> int:
    # Qt draws text at whole pixels only; rounding here keeps labels and painted text alike.
    return int(_TYPE[role][0] * text_scale + 0.5)


@lru_cache(maxsize=64)
def _font(role: str, text_scale: float, points_per_pixel: float) -> QFont:
    font = QFont()
    font.setFamilies(list(fonts.FAMILIES))
    font.setPointSizeF(_whole_pixels(role, text_scale) * points_per_pixel)
    font.setWeight(_TYPE[role][1])
    return font


def current_look() -> Look:
    """The look the application wears; light at 100 % before any theme is applied."""
    app = QApplication.instance()
    look = app.property(_LOOK_PROPERTY) if app is not None else None
    return look if isinstance(look, Look) else Look(LIGHT)


def look_of(_widget: QWidget | None = None) -> Look:
    """The look that `widget` should paint with."""
    return current_look()


def tokens_of(_widget: QWidget | None = None) -> Tokens:
    """The colour tokens that `widget` should paint with."""
    return current_look().tokens


def space(length: float) -> int:
    """`Look.space` of the present look."""
    return current_look().space(length)


def set_role(label: QLabel, role: Role, tone: str | None = None) -> None:
    """Give a label a type role and, if it is not the role's own, a colour token (`muted`, `shown` …)."""
    label.setProperty("role", role)
    if tone is not None:
        label.setProperty("tone", tone)
    restyle(label)


def restyle(widget: QWidget) -> None:
    """Make the stylesheet look again at a widget whose dynamic property changed.

    One that has not been dressed yet is dressed when it is first shown, with all its properties.
    """
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_spacing(
    layout: QLayout,
    margins: tuple[int, int, int, int] | None = None,
    gap: int | None = None,
) -> None:
    """Set margins (left, top, right, bottom) and gap in lengths of the design; they follow the text scale."""
    if margins is not None:
        layout.setProperty(_MARGINS_PROPERTY, margins)
    if gap is not None:
        layout.setProperty(_SPACING_PROPERTY, gap)
    _apply_spacing(layout, current_look())


def _apply_spacing(layout: QLayout, look: Look) -> None:
    margins = layout.property(_MARGINS_PROPERTY)
    if margins is not None:
        left, top, right, bottom = (look.space(edge) for edge in margins)
        layout.setContentsMargins(left, top, right, bottom)
    gap = layout.property(_SPACING_PROPERTY)
    if gap is not None:
        layout.setSpacing(look.space(gap))


class Theme(QObject):
    """Dresses the application, and again whenever the mode or the text scale changes.

    `changed` comes after every widget has been dressed. In mode `system` the look follows the desktop.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system", text_scale_percent: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._text_scale_percent = _within_limits(text_scale_percent)
        app.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    @property
    def mode(self) -> Mode:
        """What was asked for: light, dark or as the desktop."""
        return self._mode

    @property
    def text_scale_percent(self) -> int:
        """The user's text scale in per cent."""
        return self._text_scale_percent

    @property
    def is_dark(self) -> bool:
        """Whether the look is dark now."""
        if self._mode == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    @property
    def tokens(self) -> Tokens:
        """The colours of the present look."""
        return DARK if self.is_dark else LIGHT

    @property
    def look(self) -> Look:
        """Everything a widget needs to paint itself."""
        screen = self._app.primaryScreen()
        return Look(
            self.tokens, self.is_dark, self._text_scale_percent / 100, 72 / screen.logicalDotsPerInchY()
        )

    def space(self, length: float) -> int:
        """Pixels for a length of the design."""
        return self.look.space(length)

    def set_mode(self, mode: Mode) -> None:
        """Change between light, dark and as the desktop."""
        if mode != self._mode:
            self._mode = mode
            self.apply()

    def set_text_scale_percent(self, percent: int) -> None:
        """Change the size of text and of what holds it (80 to 250; beyond that the nearest)."""
        percent = _within_limits(percent)
        if percent != self._text_scale_percent:
            self._text_scale_percent = percent
            self.apply()

    def apply(self) -> None:
        """Dress the application: fonts, palette, stylesheet, the spacing of every layout.

        Where it wears the look already nothing is done: all widgets there are would be dressed anew.
        """
        from assessor_app.ui.theme_stylesheet import build_stylesheet

        fonts.load()
        look = self.look
        sheet = build_stylesheet(look)
        if self._app.property(_LOOK_PROPERTY) == look and self._app.styleSheet() == sheet:
            return
        self._app.setProperty(_LOOK_PROPERTY, look)
        if self._app.property(STYLE_PROPERTY) != STYLE:
            self._app.setStyle(STYLE)
            self._app.setProperty(STYLE_PROPERTY, STYLE)
        self._app.setFont(look.font("body"))
        self._app.setPalette(_palette(look))
        self._app.setStyleSheet(sheet)
        for window in self._app.topLevelWidgets():
            for layout in window.findChildren(QLayout):
                _apply_spacing(layout, look)
        self.changed.emit()

    def _follow_desktop(self) -> None:
        if self._mode == "system":
            self.apply()


def _within_limits(percent: int) -> int:
    return max(SMALLEST_TEXT_SCALE_PERCENT, min(LARGEST_TEXT_SCALE_PERCENT, percent))


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, token in (
        (roles.Window, "floor"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "floor"),
        (roles.Button, "raised"),
        (roles.ToolTipBase, "ink"),
        (roles.ToolTipText, "surface"),
        (roles.WindowText, "ink"),
        (roles.Text, "ink"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "not-shown"),
        (roles.PlaceholderText, "muted"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on-accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "accent"),
        (roles.Accent, "accent"),
        (roles.Mid, "line"),
        (roles.Midlight, "line"),
        (roles.Light, "raised"),
        (roles.Dark, "control-line"),
        (roles.Shadow, "line"),
    ):
        palette.setColor(role, look.color(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.color("idle"))
    return palette
