"""The keyboard's way between search and list: type to search, arrow down to the rows, Enter to open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from assessor_app.ui.widgets import DataTable, SearchField

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class ListKeys(QObject):
    """Arrow down in the search goes to the rows; a letter among the rows goes on with the search."""

    def __init__(self, search: SearchField, table: DataTable) -> None:
        super().__init__(table)
        self._search, self._table = search, table
        search.installEventFilter(self)
        table.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self._search:
                return self._from_search(event)
            if watched is self._table.view:
                return self._from_rows(event)
        return super().eventFilter(watched, event)

    def _from_search(self, event: QKeyEvent) -> bool:
        rows = self._table.rows()
        if event.key() != Qt.Key.Key_Down or not rows:
            return False
        if not self._table.selected_rows():
            self._table.select_rows(rows[:1])
        self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _from_rows(self, event: QKeyEvent) -> bool:
        types = event.text().isalnum() or event.key() == Qt.Key.Key_Backspace
        if types and event.modifiers() in _PLAIN:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            self._search.end(False)
            QApplication.sendEvent(self._search, event)
            return True
        view = self._table.view
        if event.key() == Qt.Key.Key_Up and view.currentIndex().row() <= 0:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False
