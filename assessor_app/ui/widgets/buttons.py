"""Buttons: one primary a page, outlined seconds, quiet ones in cards, and those that destroy."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.widgets.painting import FocusRinged, LookFollower, draw_ring

_EXTRA_GAP = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Button(LookFollower, FocusRinged, QPushButton):
    """A button of one kind; `icon_name` stands before the text, or after it with `icon_after`."""

    _kind = "secondary"
    _icon_token = "ink"
    _ring_token = "accent"
    _icon_size = 18

    def __init__(
        self,
        text: str = "",
        icon_name: str | None = None,
        parent: QWidget | None = None,
        *,
        icon_after: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._icon_after = icon_name, icon_after
        self.setProperty("kind", self._kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon_after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setText(text)
        self._tint_icon()

    def set_icon_name(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self._tint_icon()

    def look_changed(self) -> None:
        self._tint_icon()

    def setText(self, text: str) -> None:
        """Say something else; the room beside the icon comes and goes with the text."""
        had_text = bool(self.text())
        super().setText(text)
        if had_text is not bool(text):
            self._tint_icon()

    def _tint_icon(self) -> None:
        if self._icon_name is None:
            self.setIcon(QIcon())
            return
        size = self.look.size(self._icon_size)
        gap = self.look.size(_EXTRA_GAP) if self.text() else 0
        picture = QIcon(self._drawn(self._icon_token, size, gap))
        picture.addPixmap(self._drawn("idle", size, gap), QIcon.Mode.Disabled)
        self.setIcon(picture)
        self.setIconSize(QSize(size + gap, size))

    def _drawn(self, token: str, size: int, gap: int) -> QPixmap:
        """The icon with room beside it: Qt keeps too little between an icon and its text."""
        drawn = pixmap(self._icon_name or "", token, size)
        if not gap:
            return drawn
        ratio = drawn.devicePixelRatio()
        wide = QPixmap(round((size + gap) * ratio), round(size * ratio))
        wide.setDevicePixelRatio(ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(gap if self._icon_after else 0, 0, drawn)
        painter.end()
        return wide

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Outside dialogs Qt lets Space alone press a button; the ring around it promises Enter too.
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.shows_focus:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inset = 3 if self._ring_token == "on-accent" else 0
            area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            draw_ring(painter, area, self.look.color(self._ring_token), self.look.space(8 - inset))


class PrimaryButton(_Button):
    """The one thing to do next."""

    _kind = "primary"
    _icon_token = "on-accent"
    _ring_token = "on-accent"


class SecondaryButton(_Button):
    """Something else that can be done here; outlined."""


class QuietButton(_Button):
    """A small action inside a card; looks like text until pointed at."""

    _kind = "quiet"
    _icon_token = "muted"
    _icon_size = 16


class DangerButton(_Button):
    """Destroys something; its text says what."""

    _kind = "danger"
    _icon_token = "not-shown"
    _ring_token = "not-shown"


class IconButton(_Button):
    """A square button with only an icon; `name` is its accessible name and tooltip."""

    _kind = "icon"
    _icon_token = "muted"
    _icon_size = 20

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon_name, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
