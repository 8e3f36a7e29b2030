"""The head of a card: what it is about, and one button beside it, or below it where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import LookFollower

_BESIDE_FROM = 560


class ActionHead(LookFollower, QWidget):
    """A title, a line of context, and a button."""

    def __init__(self, title: str, text: str, button: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = button
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._layout, (0, 0, 0, 0), 16)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 4)
        self._title = role_label(title, "card-title", wrap=True)
        self._text = role_label(text, "body", "muted", wrap=True)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        self._layout.addLayout(texts, 1)
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def set_texts(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)

    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def text(self) -> str:
        """The line of context shown."""
        return self._text.text()

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        beside = self.width() >= self.look.size(_BESIDE_FROM)
        self._layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
