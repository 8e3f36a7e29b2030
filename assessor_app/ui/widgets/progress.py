"""How far: a ring for an area, a bar for the whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.ui.theme import Look
from assessor_app.ui.widgets.painting import PaintedWidget

_RING, _RING_LINE, _BAR = 24, 4, 8


def draw_progress_ring(painter: QPainter, area: QRectF, look: Look, share: float, tone: str) -> None:
    """Draw a ring with `share` (0 to 1) of it in the colour of `tone`, the rest as a pale track."""
    thick = max(2.0, area.width() * _RING_LINE / _RING)
    circle = area.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.color("line"), thick))
    painter.drawEllipse(circle)
    pen = QPen(look.color(tone), thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if share >= 1:
        painter.setPen(pen)
        painter.drawEllipse(circle)
    elif share > 0:
        painter.setPen(pen)
        painter.drawArc(circle, 90 * 16, -round(share * 360 * 16))


class ProgressRing(PaintedWidget):
    """`value` of `total`, in the colour of a state: accent while it goes on, or shown, partly, not_shown."""

    def __init__(
        self, value: int = 0, total: int = 0, state: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_progress(value, total, state)

    def set_progress(self, value: int, total: int, state: str = "accent") -> None:
        """Show another value; `state` is a colour token."""
        self._value, self._total, self._state = value, total, state
        self.setAccessibleName(self.tr("{value} av {total}").format(value=value, total=total))
        self.update()

    def sizeHint(self) -> QSize:
        side = self.look.size(_RING)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        share = self._value / self._total if self._total else 0.0
        draw_progress_ring(painter, area, self.look, share, self._state)


class ProgressBar(PaintedWidget):
    """`value` of `total` as a bar."""

    def __init__(
        self, value: int = 0, total: int = 0, parent: QWidget | None = None, *, tone: str = "accent"
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(value, total)

    def set_progress(self, value: int, total: int) -> None:
        """Show another value. A total of 0 is an empty bar."""
        self._value, self._total = value, total
        self.setAccessibleName(self.tr("{value} av {total}").format(value=value, total=total))
        self.update()

    def set_tone(self, tone: str) -> None:
        """Paint the bar in another colour token."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.space(320), self.look.size(_BAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(80), self.look.size(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = float(min(self.height(), self.look.size(_BAR)))
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(self.look.color("line"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        if self._value > 0 and self._total > 0:
            share = min(1.0, self._value / self._total)
            track.setWidth(max(height, track.width() * share))
            painter.setBrush(self.look.color(self._tone))
            painter.drawRoundedRect(track, height / 2, height / 2)
