"""Column widths and the order that the user chose, kept in the preferences."""

from __future__ import annotations

import base64
import binascii

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from assessor_app.ui.session import Preferences
from assessor_app.ui.widgets.tables import DataTable

_SETTLED_MS = 400


class ColumnMemory(QObject):
    """Restores a table's widths and order and keeps those the user chooses; lives as long as the table.

    Widths that the table gives itself are not kept, so that they still follow the window.
    """

    def __init__(self, table: DataTable, preferences: Preferences, key: str) -> None:
        super().__init__(table)
        self._table = table
        self._preferences = preferences
        self._key = key
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self.keep)
        self._restore()
        head = table.view.horizontalHeader()
        head.sectionResized.connect(self._on_resized)
        head.sectionClicked.connect(lambda _column: self._settle.start())

    def keep(self) -> None:
        """Keep widths and order as they are now."""
        self._preferences.set(self._key, base64.b64encode(self._table.state()).decode("ascii"))

    def _restore(self) -> None:
        kept = self._preferences.get(self._key)
        if not isinstance(kept, str):
            return
        try:
            self._table.restore_state(base64.b64decode(kept, validate=True))
        except (binascii.Error, ValueError):
            return  # a settings file that somebody edited; the table's own widths will do

    def _on_resized(self, _column: int, _old: int, _new: int) -> None:
        dragged = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if dragged and self._table.view.horizontalHeader().underMouse():
            self._settle.start()
