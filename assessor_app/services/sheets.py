"""What a spreadsheet holds, before it is a file: typed columns and rows. No words are made here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Protocol

Cell = str | int | Decimal | bool | date | datetime | None
"""What may stand in a cell. Text is always text: what looks like a formula stays what was typed."""


class CellKind(StrEnum):
    """How a column's cells are written and shown."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    """Kronor with two decimals; the cell is a Decimal."""
    PERCENT = "percent"
    """A Decimal between 0 and 1."""
    DAY = "day"
    MOMENT = "moment"
    """A datetime with a time zone, shown in it."""
    YES_NO = "yes_no"


class SheetFormat(StrEnum):
    """The files that a list can become."""

    XLSX = "xlsx"
    CSV = "csv"
    """Semicolons, decimal commas, UTF-8 with a byte order mark: what a Swedish Excel opens by itself."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its heading, its kind, its width in characters."""

    title: str
    kind: CellKind = CellKind.TEXT
    width: int = 18


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `notes` are lines over the heading (empty in CSV); `rows` may be made while written."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Iterable[Sequence[Cell]]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A file: one sheet or several. `made_at` stands in the file's properties: the same book gives the same
    bytes. `yes` and `no` are the words for YES_NO."""

    title: str
    sheets: tuple[Sheet, ...]
    made_at: datetime
    creator: str = "Assessor"
    yes: str = "ja"
    no: str = "nej"


class SpreadsheetWriter(Protocol):
    """Writes books; no store is needed: `session.aside` may run it."""

    def write(self, book: Book, path: Path, form: SheetFormat) -> None:
        """Write the file whole or not at all; CSV takes the first sheet.

        Raises OSError; EnvironmentProblem: sheet_too_large (more rows than a spreadsheet holds).
        """
        ...

    def bytes_of(self, book: Book, form: SheetFormat) -> bytes:
        """The file's bytes."""
        ...
