"""The rows and columns of a data table: sorting, filtering and copying without a proxy."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from assessor_app.ui.widgets.labels import plain_tip

Align = Literal["left", "right", "center"]
Kind = Literal["text", "strong", "secondary", "chip", "mark"]
_Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What the delegate asks for beside the text."""

    KIND = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2
    MARK = Qt.ItemDataRole.UserRole + 3
    ROW = Qt.ItemDataRole.UserRole + 4
    CHIP = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key` names the attribute of the row.

    `format` turns the attribute into text (None is empty); `sort_key` gives what to sort by, of the row;
    `width` is in lengths of the design, None takes the room that is left. `kind` is how the cell looks;
    `tone` gives a chip's tone, of the row; a *mark* cell holds a rating code, or what `mark` makes of
    the row. `chip` gives a word that stands as a small chip after the text, of the row.
    """

    key: str
    title: str
    align: Align = "left"
    format: Callable[[Any], str] | None = None
    sort_key: Callable[[Any], Any] | None = None
    width: int | None = None
    kind: Kind = "text"
    tone: Callable[[Any], str] | None = None
    mark: Callable[[Any], str | None] | None = None
    sortable: bool = True
    chip: Callable[[Any], str] | None = None

    def text(self, row: object) -> str:
        """The text of this column's cell in `row`."""
        value = getattr(row, self.key)
        if self.format is not None:
            return self.format(value)
        return "" if value is None else str(value)

    def order(self, row: object) -> tuple[int, Any]:
        """What to sort `row` by; rows without a value come last."""
        value = self.sort_key(row) if self.sort_key is not None else getattr(row, self.key)
        if value is None or value == "":
            return (1, 0)
        return (0, swedish_order(value) if isinstance(value, str) else value)


_MOST_KEPT = 100_000
_AFTER_Z = {"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"}


@lru_cache(maxsize=65_536)
def swedish_order(text: str) -> str:
    """A key that sorts text the Swedish way: å ä ö after z, other accents as the plain letter,
    numbers in text by their value."""
    letters: list[str] = []
    digits = ""
    for letter in f"{text.casefold()}\0":
        if letter.isdecimal():
            digits += letter
            continue
        if digits:
            letters.append(digits.lstrip("0").rjust(20, "0"))
            digits = ""
        if letter in _AFTER_Z:
            letters.append(_AFTER_Z[letter])
        else:
            plain = unicodedata.normalize("NFD", letter)
            letters.extend(part for part in plain if not unicodedata.combining(part))
    return "".join(letters)


def _key(row: object) -> object:
    """What tells a row from the others, also after it was loaded anew."""
    return getattr(row, "id", row)


class TableModel(QAbstractTableModel):
    """Holds all rows and the order of those that are shown."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: tuple[object, ...] = ()
        self._haystacks: list[str] | None = None
        self._words: list[str] = []
        self._shown: list[int] = []
        self._sorted_by: tuple[int, bool] | None = None
        self._orders: dict[int, dict[int, tuple[object, Any]]] = {}
        self._positions: dict[object, int] | None = None

    @property
    def rows(self) -> tuple[object, ...]:
        """All rows, as they were given."""
        return self._rows

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """The column sorted by and whether it falls, or None for the order given."""
        return self._sorted_by

    def set_rows(self, rows: Sequence[object]) -> None:
        """Hold other rows."""
        self._rows = tuple(rows)
        self._haystacks = None
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Show only rows in whose cells every word of `text` occurs."""
        words = text.casefold().split()
        if words != self._words:
            self._words = words
            self._arrange()

    def sort_by(self, column: int | None, *, falling: bool = False) -> None:
        """Sort by a column, or None for the order given."""
        self._sorted_by = None if column is None else (column, falling)
        self._arrange()

    def row_at(self, position: int) -> object:
        """The row shown at a position."""
        return self._rows[self._shown[position]]

    def position_of(self, row: object) -> int | None:
        """Where a row is shown, or None. Of rows that have an id it is the one with the same id."""
        try:
            if self._positions is None:
                self._positions = {}
                for position, index in enumerate(self._shown):
                    self._positions.setdefault(_key(self._rows[index]), position)
            return self._positions.get(_key(row))
        except TypeError:  # rows that have no id and cannot be hashed are looked for one by one
            self._positions = None
        found = (position for position, index in enumerate(self._shown) if self._rows[index] == row)
        return next(found, None)

    def shown_rows(self) -> list[object]:
        """The rows shown, in their order."""
        return [self._rows[index] for index in self._shown]

    def as_tsv(self, positions: Sequence[int]) -> str:
        """Rows as text with tabs between cells, for a spreadsheet."""
        lines = ["\t".join(column.title for column in self.columns)]
        for position in positions:
            row = self.row_at(position)
            cells = (column.text(row) for column in self.columns)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines)

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = list(range(len(self._rows)))
        if self._words:
            haystacks = self._searchable()
            shown = [index for index in shown if all(word in haystacks[index] for word in self._words)]
        if self._sorted_by is not None:
            orders = self._orders_of(self._sorted_by[0])
            full = [index for index in shown if orders[index] is not None]
            empty = [index for index in shown if orders[index] is None]
            full.sort(key=orders.__getitem__, reverse=self._sorted_by[1])
            shown = full + empty
        self._shown = shown
        self._positions = None
        self.endResetModel()

    def _orders_of(self, column: int) -> list[Any]:
        """What each row is sorted by, None for a row without a value. Kept for the rows there were: a list
        that is narrowed letter by letter and widened again is not worked out anew."""
        known = self._orders.setdefault(column, {})
        if len(known) > _MOST_KEPT:
            known.clear()
        order, found = self.columns[column].order, []
        for row in self._rows:
            held = known.get(id(row))
            if held is None or held[0] is not row:
                is_empty, value = order(row)
                held = known[id(row)] = (row, None if is_empty else value)
            found.append(held[1])
        return found

    def _searchable(self) -> list[str]:
        if self._haystacks is None:
            self._haystacks = [
                "\n".join(column.text(row) for column in self.columns).casefold() for row in self._rows
            ]
        return self._haystacks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                chip = column.chip(row) if column.chip is not None else ""
                return f"{column.text(row)}, {chip}" if chip else column.text(row)
            case CellRole.CHIP:
                return column.chip(row) if column.chip is not None else ""
            case CellRole.KIND:
                return column.kind
            case CellRole.TONE:
                return column.tone(row) if column.tone is not None else None
            case CellRole.MARK:
                return column.mark(row) if column.mark is not None else None
            case CellRole.ROW:
                return row
            case Qt.ItemDataRole.TextAlignmentRole:
                return ALIGNMENT[column.align]
            case Qt.ItemDataRole.ToolTipRole:
                text = column.text(row)
                return plain_tip(text) if len(text) > 20 else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNMENT[self.columns[section].align]
        return None


ALIGNMENT = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
}
