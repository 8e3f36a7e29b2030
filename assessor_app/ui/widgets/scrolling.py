"""A page taller than its window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing


class PageScroll(QScrollArea):
    """Scrolls up and down what is put into `content`; shows the floor or card it lies on."""

    def __init__(self, gap: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        holder = QWidget()
        holder.setObjectName("scrolled")
        self.content = QVBoxLayout(holder)
        set_spacing(self.content, (0, 0, 0, 0), gap)
        self.setWidget(holder)
