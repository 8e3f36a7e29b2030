"""Lists in XLSX files. The archive is weighed before anything in it is parsed; entities are refused."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml import DefusedXmlException
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils.exceptions import InvalidFileException

from assessor_app.documents.roster_weights import MOST_IN_TREES, Weight, require_usual_places
from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_values import EMPTY, CellKind, RawCell
from assessor_app.services.ports import Stopped
from assessor_app.services.roster_models import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LINES,
    Progress,
    RosterLine,
    RosterSheet,
)

_MOST_ENTRIES = 2_000
_MOST_INFLATED = 400 * 1024 * 1024
_MOST_PART = 250 * 1024 * 1024
_MOST_STRINGS = 100 * 1024 * 1024
_MOST_RATIO, _SMALL = 300, 1024 * 1024
_CHUNK = 1024 * 1024
_MOST_SHEETS = 40
_MOST_ROWS, _WIDTH = 1_048_576, 256
_MOST_MERGED = 20_000
_LONGEST_CELL = 40_000
_TOLD_EVERY = 500
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ODS = b"application/vnd.oasis.opendocument"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    DefusedXmlException,
    InvalidFileException,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    RecursionError,
    EOFError,
    OSError,  # openpyxl, of an archive without a workbook; the file itself has been read
    AssertionError,
)
"""What the libraries raise for files that are not what they say; each becomes one sentence."""


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip archive does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_book(data: bytes, progress: Progress | None = None) -> tuple[RosterSheet, ...]:
    """The sheets of an XLSX file in their order.

    Raises Refused: roster_damaged, roster_bomb, roster_is_ods, roster_old_format, roster_encrypted,
    roster_not_a_list, roster_empty; Stopped.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _require_workbook(archive)
            _weigh(archive)
            require_usual_places(archive)
    except _BROKEN as error:
        raise Refused("roster_damaged") from error
    # Workbooks tell of what openpyxl leaves out; nothing of that is read here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return tuple(_sheets(data, progress))
        except DefusedXmlException as error:
            raise Refused("roster_bomb") from error
        except _BROKEN as error:
            raise Refused("roster_damaged") from error


# ---- before it is parsed ---------------------------------------------------------------------------------


def _require_workbook(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    if len(names) > _MOST_ENTRIES or len(archive.infolist()) > _MOST_ENTRIES:
        raise Refused("roster_bomb")
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise Refused("roster_encrypted")
    if "xl/workbook.bin" in names:
        raise Refused("roster_old_format")
    if "xl/workbook.xml" in names:
        return
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        if archive.read("mimetype").startswith(_ODS + b".spreadsheet"):
            raise Refused("roster_is_ods")
        raise Refused("roster_not_a_list")
    if "[Content_Types].xml" in names and any(name.endswith("workbook.xml") for name in names):
        return
    raise Refused("roster_not_a_list")


def _weigh(archive: zipfile.ZipFile) -> None:
    """Inflate every part without keeping it: what it says of its size must be true, and bearable."""
    total = of_trees = 0
    for entry in archive.infolist():
        weight = Weight(entry.filename)
        most = _MOST_STRINGS if entry.filename.endswith("sharedStrings.xml") else _MOST_PART
        too_dense = entry.file_size > _SMALL and entry.file_size > _MOST_RATIO * max(1, entry.compress_size)
        if entry.file_size > most or too_dense or total + entry.file_size > _MOST_INFLATED:
            raise Refused("roster_bomb")
        real = 0
        with archive.open(entry) as part:
            while chunk := part.read(_CHUNK):
                real += len(chunk)
                if real > entry.file_size:
                    raise Refused("roster_bomb")
                weight.add(chunk)
                if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
                    _refuse_entities(entry.filename)
        if real != entry.file_size:
            raise Refused("roster_damaged")
        total, of_trees = total + real, of_trees + weight.of_trees
        if of_trees > MOST_IN_TREES:
            raise Refused("roster_bomb")


def _refuse_entities(name: str) -> None:
    if name.endswith((".xml", ".rels", ".vml")):
        raise Refused("roster_bomb")


# ---- the sheets ------------------------------------------------------------------------------------------


def _sheets(data: bytes, progress: Progress | None) -> Iterator[RosterSheet]:
    with (
        closing(
            openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        ) as book,
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in (sheets or book.worksheets)[:_MOST_SHEETS]:
            path = str(getattr(sheet, "_worksheet_path", ""))
            tail = _Tail(archive, path)
            formulas = _Formulas(data, sheet.title) if tail.has_formulas else None
            try:
                lines = tuple(_lines(sheet, formulas, progress))
            except _TooMuch as trouble:
                yield RosterSheet(sheet.title, (), trouble.code)
            else:
                yield RosterSheet(sheet.title, _filled_down(lines, tail.merged))
            finally:
                if formulas is not None:
                    formulas.close()


class _TooMuch(Exception):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _lines(sheet: Any, formulas: _Formulas | None, progress: Progress | None) -> Iterator[RosterLine]:
    sheet.reset_dimensions()  # what a file says of its own size is not believed
    lines = cells = 0
    gap: object = None  # openpyxl gives one and the same row for every one that is not there
    for number, row in enumerate(sheet.iter_rows(max_col=_WIDTH, max_row=_MOST_ROWS), 1):
        if number > _MOST_ROWS:
            break
        if row is gap:
            continue
        asked = formulas.row(number) if formulas is not None else ()
        found = _cells(row, asked)
        if not found:
            gap = row
            continue
        lines, cells = lines + 1, cells + sum(cell is not EMPTY for cell in found)
        if lines > MOST_LINES:
            raise _TooMuch("roster_too_many_lines")
        if len(found) > MOST_COLUMNS:
            raise _TooMuch("roster_too_many_columns")
        if cells > MOST_CELLS:
            raise _TooMuch("roster_too_many_cells")
        yield RosterLine(number, tuple(found))
        if lines % _TOLD_EVERY == 0 and progress is not None and progress("reading", lines, 0) is False:
            raise Stopped


def _cells(row: Any, formulas: Any) -> list[RawCell]:
    last = len(row)
    while last > len(formulas) and row[last - 1] is EMPTY_CELL:
        last -= 1
    found: list[RawCell] = []
    for column in range(last):
        cell = row[column]
        if cell is EMPTY_CELL or cell.value is None:
            is_formula = column < len(formulas) and formulas[column]
            found.append(RawCell("", CellKind.FORMULA) if is_formula else EMPTY)
        else:
            found.append(raw_cell(cell.value, cell.data_type))
    while found and found[-1] is EMPTY:
        found.pop()
    return found


def raw_cell(value: object, data_type: str) -> RawCell:
    """A cell's value as text: numbers without a needless point, days as ISO."""
    if data_type == "e":
        return RawCell(str(value)[:40], CellKind.ERROR)
    if isinstance(value, bool):
        return RawCell("1" if value else "0")
    if isinstance(value, int):
        return RawCell(str(value), CellKind.NUMBER)
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return RawCell(str(int(value)) if whole else repr(value), CellKind.NUMBER)
    if isinstance(value, datetime):
        return RawCell(value.date().isoformat(), CellKind.DAY)
    if isinstance(value, date):
        return RawCell(value.isoformat(), CellKind.DAY)
    if isinstance(value, time | timedelta):
        return RawCell(str(value))
    text = str(value)[:_LONGEST_CELL]
    return RawCell(text) if text else EMPTY


class _Formulas:
    """The same sheet once more, in step: where a formula stands, which the first reading cannot tell."""

    def __init__(self, data: bytes, title: str) -> None:
        self._book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        sheet: Any = self._book[title]
        sheet.reset_dimensions()
        self._rows = enumerate(sheet.iter_rows(max_col=_WIDTH, max_row=_MOST_ROWS), 1)

    def row(self, number: int) -> tuple[bool, ...]:
        """Column by column up to the last formula of a row; rows are asked for in their order."""
        for at, row in self._rows:
            if at >= number:
                formulas = [column for column, cell in enumerate(row) if cell.data_type == "f"]
                if not formulas:
                    return ()
                return tuple(column in set(formulas) for column in range(formulas[-1] + 1))
        return ()

    def close(self) -> None:
        """Let the file go."""
        self._book.close()


class _Tail:
    """What openpyxl does not tell of a sheet in passing: merged cells, and whether there are formulas."""

    def __init__(self, archive: zipfile.ZipFile, path: str) -> None:
        self.has_formulas = False
        self.merged: list[tuple[int, int, int]] = []
        if path not in archive.namelist():
            return
        before = b""
        with archive.open(path) as part:
            while chunk := part.read(_CHUNK):
                text = before + chunk
                self.has_formulas = self.has_formulas or b"<f" in text or b":f>" in text
                if len(self.merged) < _MOST_MERGED:
                    for found in _MERGED.finditer(text, max(0, len(before) - 100)):
                        self._take(found)
                before = text[-200:]

    def _take(self, found: re.Match[bytes]) -> None:
        first, last = int(found[2]), int(found[4])
        if first < last <= _MOST_ROWS:
            self.merged.append((_column(found[1]), first, last))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _filled_down(lines: tuple[RosterLine, ...], merged: list[tuple[int, int, int]]) -> tuple[RosterLine, ...]:
    """Cells that are merged downwards hold in each line what the topmost one holds."""
    if not merged:
        return lines
    by_number = {line.number: index for index, line in enumerate(lines)}
    made = list(lines)
    done: dict[int, int] = {}
    for column, first, last in sorted(merged):
        top = by_number.get(first)
        # Cells that are merged twice, as no program writes them, are filled once.
        if top is None or column >= len(made[top].cells) or first <= done.get(column, 0):
            continue
        done[column] = last
        value = made[top].cells[column]
        for line in islice(made, top + 1, None):
            if line.number > last:
                break
            cells = [*line.cells, *([EMPTY] * (column + 1 - len(line.cells)))]
            if cells[column] is EMPTY:
                cells[column] = value
                index = by_number[line.number]
                made[index] = RosterLine(line.number, tuple(cells))
    return tuple(made)
