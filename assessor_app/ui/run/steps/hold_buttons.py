"""A button that must be held: nobody unlocks a screen in passing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.ui.widgets.painting import PaintedButton, draw_ring

HOLD_MS = 1_500
_TICK_MS = 30
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HoldButton(PaintedButton):
    """Emits `held` after it was pressed without a break for `hold_ms`, by pointer, Enter or space."""

    held = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, hold_ms: int = HOLD_MS) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hold_ms, self._held_ms = hold_ms, 0
        self._timer = QTimer(self)
        self._timer.setInterval(min(_TICK_MS, hold_ms))
        self._timer.timeout.connect(self._tick)
        self.pressed.connect(self._begin)
        self.released.connect(self._end)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.font("secondary"))
        width = metrics.horizontalAdvance(self.text()) + 2 * self.look.space(20)
        return QSize(width, max(self.look.space(44), metrics.height() + self.look.space(16)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _begin(self) -> None:
        self._held_ms = 0
        self._timer.start()
        self.update()

    def _end(self) -> None:
        self._timer.stop()
        self._held_ms = 0
        self.update()

    def _tick(self) -> None:
        self._held_ms += self._timer.interval()
        self.update()
        if self._held_ms >= self._hold_ms:
            self._end()
            self.setDown(False)
            self.held.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(area, look.space(8), look.space(8))
        painter.fillPath(outline, look.color("raised"))
        if self._held_ms:
            painter.save()
            painter.setClipPath(outline)
            share = min(1.0, self._held_ms / self._hold_ms)
            painter.fillRect(QRectF(0, 0, self.width() * share, self.height()), look.color("accent-soft"))
            painter.restore()
        painter.setPen(QPen(look.color("line"), 1))
        painter.drawPath(outline)
        painter.setFont(look.font("secondary"))
        painter.setPen(look.color("muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self._begin()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            if not event.isAutoRepeat():
                self._end()
            return
        super().keyReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._end()
        super().hideEvent(event)
