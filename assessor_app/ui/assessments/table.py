"""The table of runs: rows as tall as a worklist's, with the next step and a menu at the end of each."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from assessor_app.ui.assessments.cells import RunCellDelegate
from assessor_app.ui.assessments.row_words import KEYS, RowWords
from assessor_app.ui.assessments.view_protocol import RunRow
from assessor_app.ui.formats import Formats
from assessor_app.ui.narrow_tables import NarrowTable

_ROW, _NARROWEST_NAME = 64, 240
_TARGETS = ("action", "menu")
_FIRST_TO_GO = ("delivery", "planned_for", "rated")
"""Columns that make room for the name in a narrow window; the name's second line then holds their content."""


class RunTable(NarrowTable):
    """`run_chosen` for the next step (button, double click, Enter), `menu_asked` with where to show it."""

    run_chosen = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, formats: Formats, today: date, parent: QWidget | None = None) -> None:
        self._words = RowWords(formats, today)
        first_to_go = [KEYS.index(key) for key in _FIRST_TO_GO]
        super().__init__(self._words.columns(), first_to_go, narrowest=_NARROWEST_NAME, parent=parent)
        self.show_delivery(shown=False)
        view = self.view
        lines = {"planned_for": self._words.time_and_place, "name": self._words.name_and_model}
        view.setItemDelegate(RunCellDelegate(view, KEYS, lines))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_menu_at)
        view.clicked.connect(self._on_clicked)
        view.viewport().installEventFilter(self)
        view.setAccessibleName(self.tr("Valideringar"))
        self.row_activated.connect(self.run_chosen)

    def set_reader(self, *, read_only: bool, is_node: bool) -> None:
        """What whoever looks may do here: without assessing, every run is only shown."""
        self._words.read_only, self._words.is_node = read_only, is_node

    def set_today(self, today: date) -> None:
        """The day that *i dag* means from now on."""
        self._words.today = today

    def show_delivery(self, *, shown: bool) -> None:
        """Whether there is somebody that runs go to: without, nothing is said of it."""
        self.set_absent(() if shown else (KEYS.index("delivery"),))

    # -- room --

    def look_changed(self) -> None:
        super().look_changed()
        look = self.look
        height = max(look.space(_ROW), look.size(40) + look.space(20))
        self.view.verticalHeader().setDefaultSectionSize(height)

    def _share_room(self) -> None:
        super()._share_room()
        self._words.narrow = self.is_hidden(KEYS.index("planned_for"))

    # -- what the user does --

    def _row_of(self, index: QModelIndex) -> RunRow:
        return cast(RunRow, self._model.row_at(index.row()))

    def _on_clicked(self, index: QModelIndex) -> None:
        key = KEYS[index.column()]
        if key == "action":
            self.run_chosen.emit(self._row_of(index))
        elif key == "menu":
            corner = self.view.visualRect(index).bottomLeft()
            self.menu_asked.emit(self._row_of(index), self.view.viewport().mapToGlobal(corner))

    def _ask_menu_at(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid():
            self.menu_asked.emit(self._row_of(index), self.view.viewport().mapToGlobal(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            index = self.view.indexAt(event.position().toPoint())
            target = index.isValid() and KEYS[index.column()] in _TARGETS
            shape = Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor
            self.view.viewport().setCursor(shape)
        elif event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            index = self.view.indexAt(event.position().toPoint())
            if index.isValid() and KEYS[index.column()] in _TARGETS:
                return True  # the first click has done it already
        return super().eventFilter(watched, event)
