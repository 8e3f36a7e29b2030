"""A table of things: sticky head, sort, filter, copy, and what an empty one says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionRange, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QWidget,
)

from assessor_app.ui.icons import pixmap
from assessor_app.ui.widgets.empty_states import EmptyState
from assessor_app.ui.widgets.painting import LookFollower
from assessor_app.ui.widgets.table_delegates import CellDelegate
from assessor_app.ui.widgets.table_models import ALIGNMENT, Column, TableModel

_ROW, _HEAD, _PADDING, _NARROWEST, _LOOSE = 44, 40, 14, 56, 120


class _Head(LookFollower, QHeaderView):
    """The head of the table, with an arrow at the column sorted by."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table_model = model
        self.dragged = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.look_changed()

    def look_changed(self) -> None:
        self.setMinimumSectionSize(self.look.space(_NARROWEST))
        self.setFixedHeight(max(self.look.space(_HEAD), self.look.size(20) + self.look.space(12)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dragged = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.dragged = False

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's name
        look = self.look
        painter.save()
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        column = self._table_model.columns[logicalIndex]
        room = rect.adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
        font = look.font("secondary")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        sorted_by = self._table_model.sorted_by
        if sorted_by is not None and sorted_by[0] == logicalIndex:
            side = look.size(14)
            arrow = pixmap("chevron-down" if sorted_by[1] else "chevron-up", "accent", side)
            wide = min(painter.fontMetrics().horizontalAdvance(column.title), room.width() - side - 4)
            at = room.left() + wide + 4 if column.align == "left" else room.right() - side + 1
            painter.drawPixmap(at, rect.center().y() - side // 2, arrow)
            room.setRight(room.right() - side - 4)
            painter.setPen(look.color("accent"))
        else:
            painter.setPen(look.color("muted"))
        text = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, ALIGNMENT[column.align], text)
        painter.restore()


def _blocks(positions: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each run of numbers that follow each other."""
    blocks: list[tuple[int, int]] = []
    for position in positions:
        if blocks and blocks[-1][1] in (position - 1, position):
            blocks[-1] = (blocks[-1][0], position)
        else:
            blocks.append((position, position))
    return blocks


class _View(QTableView):
    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Copying, Enter and Tab belong to the table as a whole.
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class DataTable(LookFollower, QFrame):
    """Rows are frozen dataclasses, columns say how to show them.

    `row_activated` carries the row on double click or Enter (with `single_click`, on a click);
    `selection_changed` comes when the user selects. Ctrl+C copies the selected rows, head first, as
    text with tabs. Fast for tens of thousands of rows: only what is in view is asked for.
    """

    row_activated = Signal(object)
    selection_changed = Signal()
    empty_action_chosen = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        empty_title: str = "",
        empty_text: str = "",
        empty_button: str | None = None,
        single_click: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._empty_texts = (empty_title, empty_text, empty_button)
        self._touched_widths = False
        self._model = TableModel(columns)
        self._build_view(single_click=single_click)
        self._empty = EmptyState(*self._empty_texts)
        self._empty.action_chosen.connect(self.empty_action_chosen)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self._view)
        self.look_changed()
        self._show_view_or_empty(filtered=False)

    def _build_view(self, *, single_click: bool) -> None:
        view = _View()
        view.setModel(self._model)
        self._model.setParent(view)
        self._head = _Head(self._model, view)
        view.setHorizontalHeader(self._head)
        view.setItemDelegate(CellDelegate(view))
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setFrameShape(QFrame.Shape.NoFrame)
        self._head.sectionClicked.connect(self._sort_by_click)
        view.resized.connect(self._share_room)
        self._head.sectionResized.connect(self._note_width)
        signal = view.clicked if single_click else view.doubleClicked
        signal.connect(lambda index: self.row_activated.emit(self._model.row_at(index.row())))
        view.selectionModel().selectionChanged.connect(lambda _new, _old: self.selection_changed.emit())
        self._view = view

    @property
    def view(self) -> QTableView:
        """The table view, for tests and for focus."""
        return self._view

    def columns(self) -> tuple[Column, ...]:
        """The columns, in their order."""
        return self._model.columns

    def rows(self) -> list[object]:
        """The rows shown, in their order."""
        return self._model.shown_rows()

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show other rows; those selected stay selected, and the table stays scrolled where it was."""
        selected = self.selected_rows()
        offset = self._view.verticalScrollBar().value()
        self._model.set_rows(rows)
        self.select_rows(selected)
        self._view.verticalScrollBar().setValue(offset)
        self._show_view_or_empty(filtered=False)

    def set_filter(self, text: str) -> None:
        """Show only rows that contain every word of `text`."""
        selected = self.selected_rows()
        self._model.set_filter(text)
        self.select_rows(selected)
        self._show_view_or_empty(filtered=bool(text.strip()))

    def set_empty_texts(self, title: str, text: str = "", button: str | None = None) -> None:
        """What the table says when there are no rows."""
        self._empty_texts = (title, text, button)
        self._show_view_or_empty(filtered=False)

    def sort_by(self, key: str, *, falling: bool = False) -> None:
        """Sort by the column with this key. KeyError if there is none."""
        for index, column in enumerate(self._model.columns):
            if column.key == key:
                self._sort(index, falling=falling)
                return
        raise KeyError(key)

    def selected_rows(self) -> list[object]:
        """The rows selected, from the top."""
        return [self._model.row_at(position) for position in self._selected_positions()]

    def selected_count(self) -> int:
        """How many rows are selected; cheap, however many."""
        return sum(block.height() for block in self._selected_blocks())

    def select_rows(self, rows: Sequence[object]) -> None:
        """Select rows, silently; those not shown are passed over."""
        selection = self._view.selectionModel()
        was_blocked = self.blockSignals(True)
        selection.clearSelection()
        positions = [at for at in map(self._model.position_of, rows) if at is not None]
        if positions:
            chosen, last = QItemSelection(), len(self._model.columns) - 1
            for first, end in _blocks(sorted(positions)):
                chosen.select(self._model.index(first, 0), self._model.index(end, last))
            selection.select(chosen, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
            current = self._model.index(positions[-1], 0)
            selection.setCurrentIndex(current, selection.SelectionFlag.NoUpdate)
        self.blockSignals(was_blocked)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as text with tabs."""
        positions = self._selected_positions()
        if positions:
            QGuiApplication.clipboard().setText(self._model.as_tsv(positions))

    def state(self) -> bytes:
        """Column widths and what is sorted by, to be kept in the settings; whatever the text scale is.

        `chosen` says whether the user dragged the widths; those that the table gave itself are not restored.
        """
        columns, scale = self._model.columns, self.look.text_scale
        # A column that had to go has no width of its own just now.
        widths = {
            column.key: round(self._view.columnWidth(i) / scale) or column.width or _LOOSE
            for i, column in enumerate(columns)
        }
        sorted_by = self._model.sorted_by
        order = None if sorted_by is None else [columns[sorted_by[0]].key, sorted_by[1]]
        kept = {"widths": widths, "order": order, "chosen": self._touched_widths}
        return json.dumps(kept).encode()

    def restore_state(self, state: bytes) -> bool:
        """Take what `state` kept; False, and nothing changed, if it is not of this table."""
        try:
            kept = json.loads(state)
            widths = {str(key): int(width) for key, width in kept["widths"].items()}
            order, chosen = kept["order"], bool(kept.get("chosen", True))
        except (ValueError, TypeError, KeyError, AttributeError):
            return False
        keys = [column.key for column in self._model.columns]
        if set(widths) != set(keys) or any(not 0 < width < 10_000 for width in widths.values()):
            return False
        if chosen:
            self._touched_widths = True
            for index, key in enumerate(keys):
                self._head.resizeSection(index, self.look.size(widths[key]))
        if isinstance(order, list) and len(order) == 2 and order[0] in keys:
            self.sort_by(order[0], falling=bool(order[1]))
        return True

    def look_changed(self) -> None:
        look = self.look
        height = max(look.space(_ROW), look.size(22) + look.space(12))
        self._view.verticalHeader().setDefaultSectionSize(height)
        self._share_room()

    def _selected_positions(self) -> list[int]:
        blocks = self._selected_blocks()
        return sorted({at for block in blocks for at in range(block.top(), block.bottom() + 1)})

    def _selected_blocks(self) -> Iterable[QItemSelectionRange]:
        return cast("Iterable[QItemSelectionRange]", self._view.selectionModel().selection())

    def _sort_by_click(self, column: int) -> None:
        if not self._model.columns[column].sortable:
            return
        before = self._model.sorted_by
        self._sort(column, falling=before is not None and before == (column, False))

    def _sort(self, column: int, *, falling: bool) -> None:
        selected = self.selected_rows()
        self._model.sort_by(column, falling=falling)
        self.select_rows(selected)
        self._head.viewport().update()

    def _show_view_or_empty(self, *, filtered: bool) -> None:
        empty = self._model.rowCount() == 0
        if empty and filtered:
            self._empty.set_texts(self.tr("Inga träffar"), self.tr("Prova färre eller andra ord."))
        elif empty:
            self._empty.set_texts(*self._empty_texts)
        self._stack.setCurrentWidget(self._empty if empty else self._view)

    def _note_width(self, _column: int, _old: int, _new: int) -> None:
        if self._head.dragged:
            self._touched_widths = True

    def _share_room(self) -> None:
        """Give fixed columns their width and the others what is left, until the user chose otherwise."""
        if self._touched_widths:
            return
        look, columns = self.look, self._model.columns
        room = self._view.viewport().width()
        fixed = sum(look.size(column.width) for column in columns if column.width is not None)
        loose = sum(column.width is None for column in columns)
        for index, column in enumerate(columns):
            share = (
                max(look.size(120), (room - fixed) // loose)
                if column.width is None
                else look.size(column.width)
            )
            self._head.resizeSection(index, share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current = self._view.currentIndex()
            if current.isValid():
                self.row_activated.emit(self._model.row_at(current.row()))
        else:
            super().keyPressEvent(event)
