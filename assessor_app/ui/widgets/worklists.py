"""A row of a worklist: when, who, what, in which state, and the next step as a button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.chips import Chip
from assessor_app.ui.widgets.labels import ElidedLabel
from assessor_app.ui.widgets.painting import LookFollower

_LEAD, _ACTION, _HEIGHT = 56, 116, 64


class WorklistRow(LookFollower, QWidget):
    """64 high, with a line above it. `lead` is the time column; leave it empty to keep the column,
    pass None to do without. A click outside the button emits `activated`.
    """

    activated = Signal()

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        lead: str | None = None,
        chip: Chip | None = None,
        action: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._lead: ElidedLabel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        set_spacing(row, (20, 9, 20, 9), 16)
        if lead is not None:
            self._lead = ElidedLabel(lead, "row-title")
            row.addWidget(self._lead)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 1)
        texts.addWidget(ElidedLabel(title, "row-title"))
        if detail:
            texts.addWidget(ElidedLabel(detail, "secondary"))
        row.addLayout(texts, 1)
        if chip is not None:
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.look_changed()

    def look_changed(self) -> None:
        if self._lead is not None:
            self._lead.setFixedWidth(self.look.size(_LEAD))
        if self._action is not None:
            self._action.setMinimumWidth(self.look.space(_ACTION))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self.look.space(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self.look.space(_HEIGHT)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self.look.color("line"))
