"""A card of rows that are made anew when what they show has changed; the focus stays where it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from assessor_app.ui.widgets import Card


class RowsCard(Card):
    """Rows below a title, to the edges of the card."""

    def __init__(self, title: str, trailing: QWidget | str | None = None) -> None:
        super().__init__(title, trailing, flush=True)
        self._rows: list[QWidget] = []
        self.body.addStretch(1)

    def replace_rows(self, rows: Sequence[QWidget]) -> None:
        """Show other rows."""
        focused = next((item for item in self.findChildren(QAbstractButton) if item.hasFocus()), None)
        name = focused.objectName() if focused is not None else ""
        held = next((at for at, row in enumerate(self._rows) if focused and row.isAncestorOf(focused)), 0)
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for place, row in enumerate(rows):
            self.body.insertWidget(place, row)
        if name:
            self._focus_again(name, held)

    def _focus_again(self, name: str, place: int) -> None:
        """The same button; where there is none any more, what the row at its place offers instead."""
        found = next((item for row in self._rows for item in row.findChildren(QAbstractButton, name)), None)
        if found is None:
            here = self._rows[place : place + 1]
            found = next((item for row in here for item in row.findChildren(QAbstractButton)), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
