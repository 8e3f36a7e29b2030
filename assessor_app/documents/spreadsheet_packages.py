"""An XLSX file as a stream: openpyxl's own writer, its parts straight into an archive of fixed times.

openpyxl would put each sheet into a temporary file of the system first; people's data has no business there.
"""

from __future__ import annotations

import contextlib
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, BinaryIO, Final

from openpyxl import Workbook
from openpyxl.cell import Cell as PageCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from assessor_app.documents import paper
from assessor_app.documents.sheet_titles import sheet_titles
from assessor_app.documents.spreadsheet_cells import (
    escaped,
    is_written_as_day,
    is_written_as_number,
    looks_like_a_formula,
    on_the_wall,
    plain,
)
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.sheets import Book, Cell, CellKind, Sheet, SheetColumn

MOST_ROWS: Final = 1_048_576
"""Rows of a sheet, its notes and heading among them."""
_EPOCH_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_READABLE: Final = 0o600 << 16
_FROZEN_AT_MOST: Final = 8
"""A heading lower than this stays where it is: on a small screen nothing else would be left."""
_NARROWEST, _WIDEST = 6, 80
_A4: Final = 9
_ARROW = 3
"""Characters that the arrow of the filter takes beside a heading."""

_FORMATS: Final = {
    CellKind.TEXT: "General",
    CellKind.WHOLE: "0",
    CellKind.DECIMAL: "0.0##",
    CellKind.MONEY: "#,##0.00",
    CellKind.PERCENT: "0.0%",
    CellKind.DAY: "yyyy-mm-dd",
    CellKind.MOMENT: "yyyy-mm-dd hh:mm",
    CellKind.YES_NO: "General",
}
_DATED: Final = frozenset({CellKind.DAY, CellKind.MOMENT})
_RIGHT: Final = frozenset({CellKind.WHOLE, CellKind.DECIMAL, CellKind.MONEY, CellKind.PERCENT})


def write_package(book: Book, file: BinaryIO) -> None:
    """Write the book. Raises OSError; EnvironmentProblem: sheet_too_large (details: most_rows)."""
    workbook = Workbook(write_only=True)
    made_at = book.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties = workbook.properties
    properties.creator, properties.title = plain(book.creator), plain(book.title)
    properties.created = properties.modified = made_at
    written: dict[str, _SheetWriting] = {}
    for sheet, title in zip(book.sheets, sheet_titles([sheet.title for sheet in book.sheets]), strict=True):
        page = workbook.create_sheet(title)
        written[title] = _SheetWriting(book, sheet, page)
    archive = _Archive(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True)
    try:
        _Package(workbook, archive, written).write_data()
    except BaseException:
        with contextlib.suppress(Exception):  # what went wrong first is what is told
            archive.close()
        raise
    archive.close()


class _Archive(zipfile.ZipFile):
    """An archive whose parts carry no time of their own and nothing of the machine."""

    def writestr(  # type: ignore[override]  # openpyxl gives a name and the content
        self, name: str, content: str | bytes
    ) -> None:
        super().writestr(self.part(name), content, zipfile.ZIP_DEFLATED)

    @staticmethod
    def part(name: str) -> zipfile.ZipInfo:
        """What stands in the archive's list about a part."""
        info = zipfile.ZipInfo(name, _EPOCH_OF_ZIP)
        info.create_system, info.external_attr = _UNIX, _READABLE
        info.compress_type = zipfile.ZIP_DEFLATED
        return info


class _Package(ExcelWriter):
    """openpyxl's writer, but for the sheets: they go into the archive row by row."""

    def __init__(self, workbook: Workbook, archive: _Archive, sheets: dict[str, _SheetWriting]) -> None:
        super().__init__(workbook, archive)
        self._parts = archive
        self._sheets = sheets

    def write_worksheet(self, ws: WriteOnlyWorksheet) -> None:  # type: ignore[override]  # the stub names the other
        ws._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]  # what the writer looks for later
        ws._drawing.charts, ws._drawing.images = [], []  # type: ignore[attr-defined]
        with self._parts.open(self._parts.part(ws.path[1:]), "w", force_zip64=True) as part:
            writer = WorksheetWriter(ws, part)
            try:
                self._sheets[ws.title].write(writer)
            finally:
                writer.close()
        ws._rels = writer._rels  # type: ignore[attr-defined]
        self.manifest.append(ws)


class _SheetWriting:
    """How one sheet is written. The cells are made once for each column and filled anew for each row."""

    def __init__(self, book: Book, sheet: Sheet, page: WriteOnlyWorksheet) -> None:
        self._book, self._sheet = book, sheet
        self._page: Any = page  # its stub lacks most of what the class has
        self._heading_at = len(sheet.notes) + 2 if sheet.notes else 1
        self._set_up_page()
        self._cells: dict[tuple[int, CellKind, bool], PageCell] = {}

    def write(self, writer: WorksheetWriter) -> None:
        """Everything from the sheet's first element to its last."""
        writer.write_top()
        stream: Any = writer.xf.send(True)
        at = 0
        with stream.element("sheetData"):
            for at, row in enumerate(self._rows(), 1):
                if at > MOST_ROWS:
                    raise EnvironmentProblem("sheet_too_large", most_rows=MOST_ROWS)
                if row:
                    writer.write_row(stream, row, at)
        writer.xf.send(None)
        if self._sheet.columns:
            last = get_column_letter(len(self._sheet.columns))
            self._page.auto_filter.ref = f"A{self._heading_at}:{last}{max(at, self._heading_at)}"
        writer.write_tail()

    def _set_up_page(self) -> None:
        page = self._page
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = _A4
        page.page_setup.fitToHeight = 0
        page.print_title_rows = f"{self._heading_at}:{self._heading_at}"
        if self._heading_at <= _FROZEN_AT_MOST:
            page.freeze_panes = f"A{self._heading_at + 1}"
        for at, column in enumerate(self._sheet.columns, 1):
            width = min(max(column.width, len(column.title) + _ARROW, _NARROWEST), _WIDEST)
            page.column_dimensions[get_column_letter(at)].width = width

    def _rows(self) -> Iterator[list[PageCell]]:
        for note in self._sheet.notes:
            yield [self._note(note)]
        if self._sheet.notes:
            yield []
        yield [self._heading(at, column) for at, column in enumerate(self._sheet.columns, 1)]
        row_at = self._heading_at
        for row in self._sheet.rows:
            row_at += 1
            yield self._filled(row, row_at)

    def _filled(self, row: Sequence[Cell], row_at: int) -> list[PageCell]:
        filled = []
        for at, (value, column) in enumerate(zip(row, self._sheet.columns, strict=True)):
            if value is None or value == "":
                continue
            written = self._as_written(value, column.kind)
            cell = self._cell(at, _kind_of(written, column.kind), written)
            cell.value = written
            if isinstance(written, str):
                cell.data_type = "s"
            cell.row, cell.column = row_at, at + 1
            filled.append(cell)
        return filled

    def _as_written(self, value: Cell, kind: CellKind) -> str | int | Decimal | date | None:
        if isinstance(value, str):
            return escaped(plain(value)) or None
        if isinstance(value, bool):
            return escaped(plain(self._book.yes if value else self._book.no))
        if isinstance(value, datetime):
            wall = on_the_wall(value)
            return wall if is_written_as_day(wall) else wall.isoformat(" ", "minutes")
        if isinstance(value, date):
            return value if is_written_as_day(value) else value.isoformat()
        if value is None or is_written_as_number(value):
            return value
        return str(value)

    def _cell(self, at: int, kind: CellKind, written: object) -> PageCell:
        quoted = isinstance(written, str) and looks_like_a_formula(written)
        cell = self._cells.get((at, kind, quoted))
        if cell is None:
            cell = self._cells[at, kind, quoted] = WriteOnlyCell(self._page)
            cell.number_format = _FORMATS[kind]
            cell.alignment = Alignment(horizontal="right" if kind in _RIGHT else "left", vertical="top")
            if quoted:
                # Editing the cell by hand does not turn it into a formula either.
                cell.quotePrefix = True
        return cell

    def _heading(self, at: int, column: SheetColumn) -> PageCell:
        cell = self._text(column.title, self._heading_at, at)
        right = column.kind in _RIGHT
        cell.font = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=_rgb(paper.ACCENT))
        cell.alignment = Alignment(horizontal="right" if right else "left", vertical="center")
        cell.border = Border(bottom=Side("thin", color=_rgb(paper.INK)))
        return cell

    def _note(self, note: str) -> PageCell:
        cell = self._text(note, self._sheet.notes.index(note) + 1, 1)
        cell.font = Font(name="Calibri", size=11, color=_rgb(paper.MUTED))
        return cell

    def _text(self, text: str, row: int, column: int) -> PageCell:
        cell = WriteOnlyCell(self._page)
        cell.value = escaped(plain(text))
        cell.data_type = "s"
        cell.row, cell.column = row, column
        return cell


def _kind_of(written: object, kind: CellKind) -> CellKind:
    """How a value is shown: as its column says, or as itself where it is of another sort."""
    if isinstance(written, str):
        return CellKind.TEXT
    if isinstance(written, datetime):
        return kind if kind in _DATED else CellKind.MOMENT
    if isinstance(written, date):
        return CellKind.DAY
    if kind in _RIGHT and not (kind is CellKind.WHOLE and isinstance(written, Decimal)):
        return kind
    return CellKind.DECIMAL if isinstance(written, Decimal) else CellKind.WHOLE


def _rgb(colour: paper.Colour) -> str:
    return "".join(f"{round(part * 255):02X}" for part in (colour.red, colour.green, colour.blue))
