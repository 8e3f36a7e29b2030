"""Where am I: the title of a page, one line of context, and what can be done here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.labels import ElidedLabel


class PageHeader(QWidget):
    """Title and context to the left, actions to the right, the primary one last."""

    def __init__(
        self, title: str, context: str = "", actions: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 16)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        self._title = ElidedLabel(title, "page-title")
        self._context = ElidedLabel(context, "body", "muted")
        texts.addWidget(self._title)
        texts.addWidget(self._context)
        row.addLayout(texts, 1)
        # Not before it lies in the header: a label on its own would open as a window.
        self._context.setVisible(bool(context))
        self._actions = QHBoxLayout()
        set_spacing(self._actions, (0, 0, 0, 0), 16)
        row.addLayout(self._actions)
        for action in actions:
            self.add_action(action)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_context(self, context: str) -> None:
        """Change the line under the title; an empty one takes no room."""
        self._context.setText(context)
        self._context.setVisible(bool(context))

    def add_action(self, action: QWidget) -> None:
        """Add a button or indicator to the right of those already there."""
        self._actions.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
