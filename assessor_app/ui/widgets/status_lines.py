"""The line at the foot of the window, and the dot that says it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.labels import ElidedLabel
from assessor_app.ui.widgets.painting import LookFollower, PaintedWidget

_HEIGHT, _DOT = 34, 8


class StatusLine(LookFollower, QWidget):
    """Texts to the left (centre, who is logged in) and to the right (where things are saved)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        set_spacing(row, (28, 0, 28, 0), 18)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._labels: dict[QHBoxLayout, list[ElidedLabel]] = {self._left: [], self._right: []}
        for side in (self._left, self._right):
            set_spacing(side, (0, 0, 0, 0), 18)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)

    def set_left(self, texts: Sequence[str]) -> None:
        """Replace the texts to the left."""
        self._fill(self._left, texts)

    def set_right(self, texts: Sequence[str]) -> None:
        """Replace the texts to the right."""
        self._fill(self._right, texts)
        # Where things are saved is read to its end; names give way, and their tooltips have the rest.
        for label in self._labels[self._right]:
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end, before any texts set later."""
        self._right.addWidget(widget)

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.look.font("secondary")).height()
        return QSize(self.look.space(400), max(self.look.space(_HEIGHT), text + self.look.space(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _fill(self, side: QHBoxLayout, texts: Sequence[str]) -> None:
        # The layout's items are never asked for: Python would hold on to them when Qt has deleted them.
        labels = self._labels[side]
        for label, text in zip(labels, texts, strict=False):
            label.setText(text)
        for text in texts[len(labels) :]:
            labels.append(ElidedLabel(text, "secondary"))
            side.addWidget(labels[-1])
        for label in labels[len(texts) :]:
            side.removeWidget(label)
            label.hide()
            label.deleteLater()
        del labels[len(texts) :]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self.look.color("line"))


class SavedIndicator(PaintedWidget):
    """A dot and a word: saved at, saving, or not saved. It says *saved* only when told so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = "", "idle"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The words shown."""
        return self._text

    def set_saved(self, clock_time: str) -> None:
        """Say that everything was saved at `clock_time` (hh:mm:ss on the PC's clock)."""
        self._show(self.tr("Sparat {time}").format(time=clock_time), "shown")

    def set_saving(self) -> None:
        """Say that something is on its way to the disk."""
        self._show(self.tr("Sparar …"), "partly")

    def set_failed(self) -> None:
        """Say that the last change could not be saved."""
        self._show(self.tr("Inte sparat"), "not-shown")

    def clear(self) -> None:
        """Say nothing."""
        self._show("", "idle")

    def _show(self, text: str, tone: str) -> None:
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.font("secondary"))
        width = metrics.horizontalAdvance(self._text) + self.look.size(_DOT) + self.look.space(8)
        return QSize(width if self._text else 0, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.look.size(_DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color(self._tone))
        painter.drawEllipse(QRectF(0, (self.height() - side) / 2, side, side))
        painter.setFont(self.look.font("secondary"))
        painter.setPen(self.look.color("muted" if self._tone != "not-shown" else "not-shown"))
        room = QRectF(self.rect()).adjusted(side + self.look.space(6), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)
