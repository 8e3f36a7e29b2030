"""A list as it can be exported: its columns, which rows there are, how they are read. Free of Qt.

A page describes its list anew each time the sheet is opened; rows that are on the screen already are taken
from there (`held`), others are read a page at a time on the database lane.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assessor_app.services.list_exports import may_leave
from assessor_app.services.sheets import Cell, CellKind, SheetColumn
from assessor_app.ui.formats import Formats


class Rows(StrEnum):
    """Which rows are exported."""

    ALL = "all"
    FOUND = "found"
    """Those that the search and the filters show."""
    SELECTED = "selected"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column that can be taken along. `value` gives the cell of a row, `width` is in characters.

    `chosen`: it is taken unless the user says otherwise.
    """

    key: str
    title: str
    value: Callable[[Any], Cell]
    kind: CellKind = CellKind.TEXT
    width: int = 18
    chosen: bool = True

    @property
    def heading(self) -> SheetColumn:
        """The column in a sheet."""
        return SheetColumn(self.title, self.kind, self.width)


@dataclass(frozen=True, slots=True)
class RowSource:
    """Where rows come from. `keys` names them all, `page` gives the rows of some keys; both on the lane."""

    keys: Callable[[], Sequence[Any]]
    page: Callable[[Sequence[Any]], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class ExportList:
    """A list. `key` is what its choices are remembered by; `file_word` begins the file's name: it names the
    list, never a person. `sources` says which rows there are to choose from."""

    key: str
    title: str
    file_word: str
    columns: tuple[ExportColumn, ...]
    sources: dict[Rows, RowSource] = field(hash=False)


def held(rows: Sequence[Any]) -> RowSource:
    """Rows that are on the screen already; those of protected people stay there."""
    leaving = [row for row in rows if may_leave(row)]
    return RowSource(lambda: leaving, lambda keys: keys)


def paged(keys: Callable[[], Sequence[Any]], page: Callable[[Sequence[Any]], Sequence[Any]]) -> RowSource:
    """Rows that are read by their keys."""
    return RowSource(keys, page)


def day(text: str | None) -> date | str | None:
    """A day as a cell takes it; a text that is none stays what it is."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text


def day_of(formats: Formats, at_ms: int | None) -> date | None:
    """The day of a moment, where the PC stands."""
    return None if at_ms is None else formats.day_of(at_ms)


def moment(formats: Formats, at_ms: int | None) -> datetime | None:
    """A moment as a cell takes it, where the PC stands."""
    return None if at_ms is None else formats.moment(at_ms)
