"""What a list becomes in a spreadsheet: text that stays text, typed numbers and days, the same bytes."""

import csv
import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from assessor_app.documents.sheet_titles import sheet_titles
from assessor_app.documents.spreadsheet_packages import MOST_ROWS
from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
from assessor_app.services.ports import EnvironmentProblem, Stopped
from assessor_app.services.sheets import Book, Cell, CellKind, Sheet, SheetColumn, SheetFormat

from .naughty_texts import NAUGHTY

MADE_AT = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
SUMMER = timezone(timedelta(hours=2))
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=60
)


def book(kind: CellKind, values: Sequence[Cell], notes: tuple[str, ...] = ()) -> Book:
    """A book of one column and these values."""
    rows = [(value,) for value in values]
    return Book("Lista", (Sheet("Blad", (SheetColumn("Värde", kind),), rows, notes),), MADE_AT)


def xlsx(made: Book) -> bytes:
    """Its bytes as XLSX."""
    return OpenpyxlSpreadsheets().bytes_of(made, SheetFormat.XLSX)


def opened(made: Book) -> Worksheet:
    """Its first sheet as openpyxl reads it."""
    sheet = load_workbook(io.BytesIO(xlsx(made))).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def column(made: Book) -> list[object]:
    """The values under the heading, as openpyxl reads them."""
    return [row[0].value for row in opened(made).iter_rows(min_row=2)]


def csv_lines(made: Book) -> list[list[str]]:
    """Its lines as CSV."""
    content = OpenpyxlSpreadsheets().bytes_of(made, SheetFormat.CSV)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=5))
def test_any_text_comes_back_as_it_was_typed(texts: list[str]) -> None:
    assert [unescape(str(value)) for value in column(book(CellKind.TEXT, texts))] == texts


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.decimals(-(10**9), 10**9, places=2))
def test_any_number_comes_back_as_a_number(whole: int, amount: Decimal) -> None:
    assert column(book(CellKind.WHOLE, [whole])) == [whole]
    assert column(book(CellKind.MONEY, [amount])) == [float(amount)]


@given(
    st.dates(date(1900, 3, 1), date(2999, 12, 31)),
    st.times(),
)
def test_any_day_and_moment_comes_back_as_one(day: date, clock: time) -> None:
    moment = datetime.combine(day, clock, SUMMER)
    midnight = datetime.combine(day, time())
    assert column(book(CellKind.DAY, [day])) == [midnight]
    assert column(book(CellKind.MOMENT, [moment])) == [moment.replace(tzinfo=None, microsecond=0)]


def test_columns_show_their_kind() -> None:
    shown = {
        CellKind.DAY: (date(2026, 5, 14), "yyyy-mm-dd", "left"),
        CellKind.MOMENT: (datetime(2026, 5, 14, 10, 42, tzinfo=SUMMER), "yyyy-mm-dd hh:mm", "left"),
        CellKind.MONEY: (Decimal("85394.00"), "#,##0.00", "right"),
        CellKind.PERCENT: (Decimal("0.805"), "0.0%", "right"),
        CellKind.WHOLE: (1000, "0", "right"),
        CellKind.DECIMAL: (Decimal("3.5"), "0.0##", "right"),
    }
    for kind, (value, number_format, side) in shown.items():
        cell = opened(book(kind, [value]))["A2"]
        assert (cell.number_format, cell.alignment.horizontal) == (number_format, side), kind
    assert column(book(CellKind.YES_NO, [True, False])) == ["ja", "nej"]


def test_a_value_of_another_sort_than_its_column_is_shown_as_what_it_is() -> None:
    sheet = opened(book(CellKind.DAY, ["saknas", 7, date(2026, 5, 14)]))
    assert [(sheet[at].value, sheet[at].number_format) for at in ("A2", "A3")] == [
        ("saknas", "General"),
        (7, "0"),
    ]
    assert sheet["A4"].number_format == "yyyy-mm-dd"


def test_what_no_spreadsheet_can_hold_as_a_number_is_written_as_text() -> None:
    assert column(book(CellKind.WHOLE, [198_112_289_874_123_456])) == ["198112289874123456"]
    assert column(book(CellKind.DAY, [date(1887, 6, 1)])) == ["1887-06-01"]


@pytest.mark.parametrize(
    "text", ["=1+1", "+46701234567", "-5", "@SUM(A1)", "\t=1", "\r=1", "#N/A", "=", "＝1"]
)
def test_no_text_becomes_a_formula(text: str) -> None:
    cell = opened(book(CellKind.TEXT, [text]))["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).strip() == text.strip()
    written = csv_lines(book(CellKind.TEXT, [text]))[1][0]
    assert written[0] not in "=+-@\t\r\n＝"


def test_numbers_below_zero_are_no_text_in_csv() -> None:
    assert csv_lines(book(CellKind.MONEY, [Decimal("-12.5")]))[1] == ["-12,50"]


def test_csv_is_what_a_swedish_excel_opens() -> None:
    columns = tuple(SheetColumn(kind.value, kind) for kind in CellKind)
    moment = datetime(2026, 5, 14, 10, 42, 7, tzinfo=SUMMER)
    row = ("Öberg; Åsa", 1250, Decimal("3.5"), Decimal("85394"), Decimal("0.805"), date(2026, 5, 14), moment)
    made = Book("Lista", (Sheet("Blad", columns, [(*row, True)], ("En not",)),), MADE_AT)
    content = OpenpyxlSpreadsheets().bytes_of(made, SheetFormat.CSV)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").split("\r\n")[1] == (
        '"Öberg; Åsa";1250;3,5;85394,00;80,5%;2026-05-14;2026-05-14 10:42;ja'
    )


def test_what_no_file_may_hold_is_marked_and_what_is_too_long_is_cut() -> None:
    assert column(book(CellKind.TEXT, ["a\x00b\x1bc\ud800d\uffffe"])) == ["a\ufffdb\ufffdc\ufffdd\ufffde"]
    assert column(book(CellKind.TEXT, ["rad\r\nrad\rrad"])) == ["rad\nrad\nrad"]
    for sign, kept in (("å", 32_766), ("😀", 16_383)):
        (cut,) = column(book(CellKind.TEXT, [sign * 40_000]))
        assert cut == sign * kept + "…"
        assert len(str(cut).encode("utf-16-le")) // 2 <= 32_767


def test_the_same_book_gives_the_same_bytes() -> None:
    values = ("Åsa", "=1+1", None)
    first, second = (xlsx(book(CellKind.TEXT, values, ("Not",))) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-05-28T12:00:00Z" in archive.read("docProps/core.xml")


def test_the_heading_stays_in_sight_under_its_notes_and_can_be_filtered() -> None:
    made = book(CellKind.TEXT, ["a", "b"], ("Sökning: åsa", "=två"))
    sheet = opened(made)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A5", "A4:A6")
    assert [sheet[f"A{row}"].value for row in range(1, 5)] == ["Sökning: åsa", "=två", None, "Värde"]
    assert sheet["A4"].font.b
    assert csv_lines(made) == [["Värde"], ["a"], ["b"]]


def test_titles_of_sheets_are_cleaned_and_each_is_there_once() -> None:
    wanted = ["Kalmar: [2020]/1", "kalmar 2020 1", "", "History", "x" * 40, "x" * 40, "'citat'"]
    titles = sheet_titles(wanted)
    assert titles == (
        "Kalmar 2020 1",
        "kalmar 2020 1 (2)",
        "Blad",
        "History (2)",
        "x" * 31,
        "x" * 27 + " (2)",
        "citat",
    )
    sheets = tuple(Sheet(title, (SheetColumn("A"),), []) for title in wanted)
    content = OpenpyxlSpreadsheets().bytes_of(Book("Bok", sheets, MADE_AT), SheetFormat.XLSX)
    assert tuple(load_workbook(io.BytesIO(content)).sheetnames) == titles


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_titles_become_ones_that_a_spreadsheet_takes(wanted: list[str]) -> None:
    titles = sheet_titles(wanted)
    assert len({title.casefold() for title in titles}) == len(wanted)
    for title in titles:
        assert 0 < len(title.encode("utf-16-le")) // 2 <= 31
        assert not set(title) & set("[]:*?/\\")
        assert not title.startswith("'")
        assert not title.endswith("'")


def test_a_file_that_was_stopped_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(b"den gamla")

    def rows() -> Iterator[Sequence[Cell]]:
        yield ("a",)
        raise Stopped

    for form in SheetFormat:
        made = Book("Lista", (Sheet("Blad", (SheetColumn("A"),), rows()),), MADE_AT)
        with pytest.raises(Stopped):
            OpenpyxlSpreadsheets().write(made, path, form)
    assert path.read_bytes() == b"den gamla"
    assert list(tmp_path.iterdir()) == [path]


def test_a_list_longer_than_a_spreadsheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessor_app.documents.spreadsheet_packages.MOST_ROWS", 3)
    assert MOST_ROWS == 1_048_576
    assert column(book(CellKind.WHOLE, [1, 2])) == [1, 2]
    with pytest.raises(EnvironmentProblem) as refused:
        xlsx(book(CellKind.WHOLE, [1, 2, 3]))
    assert refused.value.code == "sheet_too_large"


def test_an_empty_list_is_a_file_with_its_heading() -> None:
    sheet = opened(book(CellKind.TEXT, []))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["Värde"]]


def test_naughty_texts_come_back() -> None:
    read = [unescape(str(value)) for value in column(book(CellKind.TEXT, NAUGHTY))]
    assert read == list(NAUGHTY)
    for (written,), text in zip(csv_lines(book(CellKind.TEXT, NAUGHTY))[1:], NAUGHTY, strict=True):
        assert written in (text, f"'{text}")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
def test_libreoffice_reads_texts_as_texts_and_numbers_as_numbers(tmp_path: Path) -> None:
    columns = (SheetColumn("Text"), SheetColumn("Tal", CellKind.MONEY), SheetColumn("Dag", CellKind.DAY))
    rows = [(text, Decimal("-85394.5"), date(2026, 5, 14)) for text in NAUGHTY]
    made = Book("Lista", (Sheet("Blad", columns, rows, ("=not",)),), MADE_AT)
    OpenpyxlSpreadsheets().write(made, tmp_path / "lista.xlsx", SheetFormat.XLSX)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "fods", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "lista.xlsx"], check=True, capture_output=True)
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    read = ElementTree.parse(tmp_path / "lista.fods")
    cells = list(read.iter(f"{table}table-cell"))
    assert not [cell for cell in cells if cell.get(f"{table}formula")]
    rows_read = [list(row.iter(f"{table}table-cell")) for row in read.iter(f"{table}table-row")]
    filled = [row for row in rows_read if len(row) >= 3 and row[1].get(f"{office}value")]
    assert len(filled) == len(NAUGHTY)
    for row, text in zip(filled, NAUGHTY, strict=True):
        types = [cell.get(f"{office}value-type") for cell in row[:3]]
        assert types == ["string", "float", "date"]
        assert (row[1].get(f"{office}value"), row[2].get(f"{office}date-value")) == ("-85394.5", "2026-05-14")
        assert _words("".join(row[0].itertext())) == _words(text)


def _words(text: str) -> str:
    # Runs of spaces and line ends are elements of their own in that format.
    return "".join(text.split())
