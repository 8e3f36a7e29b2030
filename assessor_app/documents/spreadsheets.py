"""Books of typed cells as XLSX and CSV files (`services.sheets.SpreadsheetWriter`).

Same book, same bytes; nothing in a file is a formula; rows are written as they come and none is kept.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import BinaryIO, Final

from assessor_app.documents.spreadsheet_cells import looks_like_a_formula, on_the_wall, plain
from assessor_app.services.sheets import Book, Cell, CellKind, SheetFormat
from assessor_app.system.files import writing_whole

_CENT: Final = Decimal("0.01")


class OpenpyxlSpreadsheets:
    """Writes books, at no time more than a row in memory. Needs no store; may run on any thread."""

    def write(self, book: Book, path: Path, form: SheetFormat) -> None:
        """The file at `path`, whole or not at all: on any error (also one that making the rows raises, such
        as Stopped) what stood there before is untouched.

        Raises OSError; EnvironmentProblem: sheet_too_large (details: most_rows).
        """
        with writing_whole(path) as file:
            _write(book, file, form)

    def bytes_of(self, book: Book, form: SheetFormat) -> bytes:
        """The file's bytes. Raises EnvironmentProblem: sheet_too_large."""
        file = io.BytesIO()
        _write(book, file, form)
        return file.getvalue()


def _write(book: Book, file: BinaryIO, form: SheetFormat) -> None:
    if form is SheetFormat.CSV:
        _write_csv(book, file)
        return
    from assessor_app.documents.spreadsheet_packages import write_package  # openpyxl: not at the start

    write_package(book, file)


def _write_csv(book: Book, file: BinaryIO) -> None:
    sheet = book.sheets[0]
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=False)
    try:
        lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
        lines.writerow([_csv_text(column.title) for column in sheet.columns])
        kinds = tuple(column.kind for column in sheet.columns)
        for row in sheet.rows:
            lines.writerow(_csv_row(row, kinds, book))
        text.flush()
    finally:
        text.detach()


def _csv_row(row: Sequence[Cell], kinds: Sequence[CellKind], book: Book) -> list[str]:
    return [_csv_cell(value, kind, book) for value, kind in zip(row, kinds, strict=True)]


def _csv_cell(value: Cell, kind: CellKind, book: Book) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _csv_text(value)
    if isinstance(value, bool):
        return _csv_text(book.yes if value else book.no)
    if isinstance(value, datetime):
        wall = on_the_wall(value)
        return wall.date().isoformat() if kind is CellKind.DAY else wall.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return _csv_number(value, kind)


def _csv_text(text: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe before it: CSV has no other way to
    say that a cell is text."""
    text = plain(text)
    return f"'{text}" if looks_like_a_formula(text) else text


def _csv_number(value: int | Decimal, kind: CellKind) -> str:
    number = Decimal(value)
    if not number.is_finite():
        return ""
    if kind is CellKind.MONEY:
        return f"{number.quantize(_CENT, ROUND_HALF_UP):f}".replace(".", ",")
    if kind is CellKind.PERCENT:
        return f"{(number * 100).normalize():f}%".replace(".", ",")
    return f"{number:f}".replace(".", ",")
