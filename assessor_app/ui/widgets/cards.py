"""The white card that content lies on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.ui.theme import restyle, set_spacing
from assessor_app.ui.widgets.labels import ElidedLabel, role_label


def rule(parent: QWidget | None = None) -> QFrame:
    """A 1 px line across."""
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


class Card(QFrame):
    """A card with an optional title line and a `body` to fill.

    With `flush` the body has no margins of its own: for rows and tables that reach the edges.
    """

    def __init__(
        self,
        title: str | None = None,
        trailing: QWidget | str | None = None,
        parent: QWidget | None = None,
        *,
        flush: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        if not flush:
            self.setProperty("kind", "padded")
        self._card_layout = QVBoxLayout(self)
        set_spacing(self._card_layout, (0, 0, 0, 0) if flush else (18, 15, 18, 15), 0 if flush else 12)
        self._card_title: ElidedLabel | None = None
        if title is not None or trailing is not None:
            self._card_layout.addLayout(self._build_head(title or "", trailing, flush=flush))
        self.body = QVBoxLayout()
        set_spacing(self.body, (0, 0, 0, 0), 0 if flush else 8)
        self._card_layout.addLayout(self.body, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the body."""
        self.body.addWidget(widget, stretch)

    def set_title(self, title: str) -> None:
        """Change the title of a card that was given one."""
        if self._card_title is not None:
            self._card_title.setText(title)

    def set_current(self, current: bool) -> None:
        """Draw the accent border around the one card that is being worked on."""
        state = "current" if current else ""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            restyle(self)

    def _build_head(self, title: str, trailing: QWidget | str | None, *, flush: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, (20, 14, 20, 10) if flush else (0, 0, 0, 0), 12)
        self._card_title = ElidedLabel(title, "card-title")
        head.addWidget(self._card_title, 1)
        if isinstance(trailing, str):
            trailing_label: QLabel = role_label(trailing, "body", "muted")
            head.addWidget(trailing_label, 0, Qt.AlignmentFlag.AlignRight)
        elif trailing is not None:
            head.addWidget(trailing, 0, Qt.AlignmentFlag.AlignRight)
        return head


class BulletCard(Card):
    """A card with a list of short lines."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._lines = QVBoxLayout()
        set_spacing(self._lines, (0, 0, 0, 0), 4)
        self.body.addLayout(self._lines)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Show these lines and no others."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._lines.addWidget(role_label(f"•  {line}", wrap=True))
