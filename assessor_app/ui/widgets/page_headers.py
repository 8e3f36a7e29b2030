"""Where am I: the title of a page, one line of context, and what can be done here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.labels import ElidedLabel
from assessor_app.ui.widgets.layouts import FlowLayout

_GAP = 16
_SHARE_OF_TITLE = 0.4
"""So much of the width is a long title's own; what it has beyond that may be elided."""


class PageHeader(QWidget):
    """Title and context to the left, actions to the right, the primary one last.

    Where the actions would leave the title no room they go below it, in as many lines as they need.
    """

    def __init__(
        self, title: str, context: str = "", actions: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._row, (0, 0, 0, 0), _GAP)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        self._title = ElidedLabel(title, "page-title")
        self._context = ElidedLabel(context, "body", "muted")
        texts.addWidget(self._title)
        texts.addWidget(self._context)
        self._row.addLayout(texts, 1)
        # Not before it lies in the header: a label on its own would open as a window.
        self._context.setVisible(bool(context))
        self._holder = QWidget()
        self._actions = FlowLayout(self._holder, gap=_GAP)
        self._row.addWidget(self._holder, 0, Qt.AlignmentFlag.AlignVCenter)
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
        self._actions.addWidget(action)

    # -- inside --

    def _arrange(self) -> None:
        """Put the actions beside the title, or below it where both do not fit."""
        wanted, width = self._actions.sizeHint().width(), self.width()
        title = min(self._title.sizeHint().width(), int(width * _SHARE_OF_TITLE))
        fits = not wanted or title + self._row.spacing() + wanted <= width
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)
        least = wanted if fits else 0
        if self._holder.minimumWidth() != least:
            self._holder.setMinimumWidth(least)

    # -- Qt --

    def minimumSizeHint(self) -> QSize:
        return QSize(self._actions.minimumSize().width(), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
