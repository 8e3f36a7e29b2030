"""A key figure as a card that leads to the rows behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.ui.widgets.painting import PaintedButton, draw_ring

_WIDTH, _HEIGHT, _PADDING, _RADIUS = 200, 96, 14, 12


class FigureTile(PaintedButton):
    """`FigureTile(code)`: what it is, its value, and a line about it."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._label = self._value = self._line = ""
        self.setObjectName(f"figure-{code}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, label: str, value: str, line: str = "") -> None:
        """Say what it is."""
        self._label, self._value, self._line = label, value, line
        self.setAccessibleName(f"{label}: {value}. {line}".strip(" .") + ".")
        self.setToolTip(self.tr("Visa raderna bakom siffran"))
        self.update()

    def texts(self) -> tuple[str, str, str]:
        """What stands on it."""
        return self._label, self._value, self._line

    def sizeHint(self) -> QSize:
        return QSize(self.look.size(_WIDTH), self.look.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.size(_WIDTH) // 2, self.look.size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, area = self.look, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent" if self.underMouse() else "line"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(area, look.space(_RADIUS), look.space(_RADIUS))
        inner = area.adjusted(look.space(_PADDING), look.size(10), -look.space(_PADDING), -look.size(8))
        rows = (
            (self._label, "secondary", "muted", 22),
            (self._value, "card-title", "accent", 30),
            (self._line, "secondary", "muted", 22),
        )
        top = inner.top()
        for text, role, token, height in rows:
            painter.setFont(look.font(role))
            painter.setPen(look.color(token))
            place = QRectF(inner.left(), top, inner.width(), look.size(height))
            metrics = QFontMetrics(look.font(role))
            fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), fitted)
            top += look.size(height)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(_RADIUS))
