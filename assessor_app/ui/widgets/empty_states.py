"""What an empty list says: what it is for, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import SecondaryButton
from assessor_app.ui.widgets.labels import role_label


class EmptyState(QWidget):
    """A title, a sentence and, if there is a first step, a button that emits `action_chosen`."""

    action_chosen = Signal()

    def __init__(
        self, title: str, text: str = "", button: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 28, 28, 28), 8)
        self._title = role_label(title, "card-title", wrap=True)
        self._text = role_label(text, "body", "muted", wrap=True)
        self._button = SecondaryButton(button or "")
        self._button.clicked.connect(self.action_chosen)
        column.addStretch(1)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        # Not before it lies in here: a button on its own would open as a window.
        self._button.setVisible(button is not None)

    def set_texts(self, title: str, text: str = "", button: str | None = None) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button or "")
        self._button.setVisible(button is not None)
