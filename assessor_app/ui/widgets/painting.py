"""What widgets that paint themselves have in common: the look, the focus ring, the state symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from assessor_app.ui.theme import Look, look_of

STATE_TOKENS = {
    "shown": "shown",
    "partly": "partly",
    "not_shown": "not-shown",
    "not_tested": "idle",
    "not_applicable": "idle",
}
_LOOK_EVENTS = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
_SHOWN_BY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)

if TYPE_CHECKING:
    _WidgetBase = QWidget
else:
    _WidgetBase = object


class LookFollower(_WidgetBase):
    """Mixin: `look_changed` is called whenever the application is dressed anew."""

    @property
    def look(self) -> Look:
        """The look to paint with."""
        return look_of(self)

    def look_changed(self) -> None:
        """Sizes may have changed. Override to adjust children; the widget repaints by itself."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOK_EVENTS:
            self.look_changed()
            self.updateGeometry()
            self.update()


class PaintedWidget(LookFollower, QWidget):
    """A widget that draws itself from the tokens."""


class FocusRinged(_WidgetBase):
    """Mixin: remembers whether the focus came by keyboard, the only time a ring helps."""

    _focus_by_keyboard = False

    @property
    def shows_focus(self) -> bool:
        """Whether a focus ring belongs on the widget now."""
        return self._focus_by_keyboard and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_by_keyboard = event.reason() in _SHOWN_BY
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class PaintedButton(LookFollower, FocusRinged, QPushButton):
    """A push button in all but its picture: focus, keys and accessibility are Qt's own."""


def draw_ring(painter: QPainter, area: QRectF, color: QColor, radius: float) -> None:
    """Draw the focus ring, 2 px, just inside `area`."""
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)


def draw_mark(painter: QPainter, area: QRectF, code: str, color: QColor) -> None:
    """Draw the symbol of a rating or outcome (✓ ◐ ✕ ○ –) in the middle of `area`.

    `code` is a rating code; unknown codes draw nothing. Drawn as lines, so that no machine's fonts
    decide how it looks.
    """
    side = min(area.width(), area.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(area.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, side / 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    drawing = _MARKS.get(code)
    if drawing is not None:
        drawing(painter, box, color)
    painter.restore()


def _point(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _draw_check(painter: QPainter, box: QRectF, _color: QColor) -> None:
    path = QPainterPath(_point(box, 0.12, 0.56))
    path.lineTo(_point(box, 0.38, 0.84))
    path.lineTo(_point(box, 0.86, 0.18))
    painter.drawPath(path)


def _draw_half(painter: QPainter, box: QRectF, color: QColor) -> None:
    circle = box.adjusted(*(box.width() * edge for edge in (0.07, 0.07, -0.07, -0.07)))
    painter.setPen(QPen(color, box.width() / 10))
    painter.drawEllipse(circle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPie(circle, 90 * 16, 180 * 16)


def _draw_cross(painter: QPainter, box: QRectF, _color: QColor) -> None:
    painter.drawLine(_point(box, 0.16, 0.16), _point(box, 0.84, 0.84))
    painter.drawLine(_point(box, 0.84, 0.16), _point(box, 0.16, 0.84))


def _draw_circle(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, box.width() / 9))
    painter.drawEllipse(box.adjusted(*(box.width() * edge for edge in (0.18, 0.18, -0.18, -0.18))))


def _draw_dash(painter: QPainter, box: QRectF, _color: QColor) -> None:
    painter.drawLine(_point(box, 0.25, 0.5), _point(box, 0.75, 0.5))


_MARKS = {
    "shown": _draw_check,
    "partly": _draw_half,
    "not_shown": _draw_cross,
    "not_tested": _draw_circle,
    "not_applicable": _draw_dash,
}
