"""Lists are read as companies send them: in every dialect and encoding, whatever a spreadsheet did."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.documents.roster_books import raw_cell
from assessor_app.documents.roster_texts import decoded, read_text, separator_of
from assessor_app.documents.rosters import FileRosterReader
from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_fields import RosterField
from assessor_app.domain.roster_values import CellKind, RawCell
from assessor_app.services.ports import Stopped
from assessor_app.services.roster_models import RosterSheet
from assessor_app.services.roster_reading import read_rows, table_of
from tests.documents.roster_files import put, with_rows, workbook
from tests.roster_books import HEADINGS, TODAY, number_of, people, write_xlsx
from tests.torture.hostile_texts import TEXTS

READER = FileRosterReader()


def texts_of(sheet: RosterSheet) -> list[list[str]]:
    """The texts of a sheet, line by line."""
    return [[cell.text for cell in line.cells] for line in sheet.lines]


# ---- text files ------------------------------------------------------------------------------------------

WORD = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=8).filter(
    lambda text: bool(text.strip()) and text[0] not in "\ufeff\ufffe"
)
CELL = WORD | st.builds(lambda one, other: f"{one}\n{other}", WORD, WORD) | st.just('"citat"')


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Any filled cells, two columns or more, all lines as wide."""
    width = draw(st.integers(2, 5))
    return draw(st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=2, max_size=6))


def written(rows: list[list[str]], separator: str, quoting: int, ends: str) -> str:
    """A text file as another program writes it."""
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=separator, quoting=quoting, lineterminator=ends).writerows(rows)  # type: ignore[arg-type]  # the csv module's own constants
    return target.getvalue()


@settings(max_examples=80)
@given(
    tables(),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le-marked", "cp1252"]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_a_table_written_in_any_dialect_and_encoding_is_read_back_the_same(
    rows: list[list[str]], separator: str, encoding: str, ends: str
) -> None:
    text = written(rows, separator, csv.QUOTE_ALL, ends)
    if encoding == "cp1252":
        text = text.encode("cp1252", errors="ignore").decode("cp1252")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        if any(not cell.strip() for row in rows for cell in row) or text.isascii():
            return
        data = text.encode("cp1252")
        if is_utf8(data):
            return
    elif encoding == "utf-16-le-marked":
        data = b"\xff\xfe" + text.encode("utf-16-le")
    else:
        data = text.encode(encoding)
    sheet = read_text(data, "lista")
    assert texts_of(sheet) == rows


def is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_told_by_the_content(separator: str) -> None:
    rows = [list(HEADINGS), *[list(row) for row in people(5)]]
    assert separator_of(written(rows, separator, csv.QUOTE_MINIMAL, "\n")) == separator


def test_commas_in_names_do_not_make_columns() -> None:
    text = "Namn;Personnummer\nBerg, Anna;801012-2384\nÖst, Erik;\n"
    assert texts_of(read_text(text.encode(), "x"))[1] == ["Berg, Anna", "801012-2384"]


def test_excels_own_line_about_the_separator_is_believed() -> None:
    sheet = read_text(b"sep=|\nNamn|Ort\nAnna|Vimmerby\n", "x")
    assert [line.number for line in sheet.lines] == [2, 3]
    assert texts_of(sheet)[1] == ["Anna", "Vimmerby"]


def test_windows_swedish_is_read() -> None:
    assert decoded("Åsa;Öst;Ärlig €".encode("cp1252")) == "Åsa;Öst;Ärlig €"


def test_a_letter_cut_off_at_the_end_does_not_turn_the_file_into_gibberish() -> None:
    assert decoded("Namn\nÅsa\nBjör".encode() + "ö".encode()[:1]) == "Namn\nÅsa\nBjör"


def test_lines_are_counted_as_a_spreadsheet_counts_them() -> None:
    sheet = read_text(b'Namn;Not\n\n"Anna";"rad 1\nrad 2"\nErik;\n', "x")
    assert [line.number for line in sheet.lines] == [1, 3, 4]


# ---- workbooks -------------------------------------------------------------------------------------------


def test_a_workbook_is_read_with_what_excel_makes_of_its_cells(tmp_path: Path) -> None:
    rows = [
        ("Namn", "Personnummer", "Telefon", "Startdatum", "Org.nr"),
        ("Anna Berg", 8010122384, 701234567, date(2026, 5, 11), 5560360793.0),
        ("Erik Öst ", "801012-2384\N{NO-BREAK SPACE}", "NULL", date(2026, 5, 12), True),
        ("Åsa Ek", 198010122384.0, 1.98e11, 46153.5, None),
    ]
    book = READER.read(write_xlsx(tmp_path / "lista.xlsx", rows))
    (sheet,) = book.sheets
    assert (book.form, sheet.name, len(book.digest)) == ("xlsx", "Personal", 64)
    assert sheet.lines[1].cells == (
        RawCell("Anna Berg"),
        RawCell("8010122384", CellKind.NUMBER),
        RawCell("701234567", CellKind.NUMBER),
        RawCell("2026-05-11", CellKind.DAY),
        RawCell("5560360793", CellKind.NUMBER),
    )
    assert sheet.lines[2].cells[4] == RawCell("1")
    assert [cell.text for cell in sheet.lines[3].cells] == [
        "Åsa Ek",
        "198010122384",
        "198000000000",
        "46153.5",
    ]


def test_titles_merged_cells_and_empty_lines_are_taken_as_they_are_meant(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Personallista"])
    page.append([])
    page.append(["Företag", "Namn"])
    for company, name in (("Åkers", "Anna"), (None, "Erik"), ("Gjuteriet", "Åsa")):
        page.append([company, name])
    page.merge_cells("A1:B1")
    page.merge_cells("A4:A5")
    path = tmp_path / "sammanslagna.xlsx"
    book.save(path)
    table = table_of(READER.read(path).sheets[0])
    assert (table.heading_line, table.headings) == (3, ("Företag", "Namn"))
    assert [row.person.company for row in read_rows(table, table.suggested, TODAY)] == [
        "Åkers",
        "Åkers",
        "Gjuteriet",
    ]


def test_a_formula_gives_its_result_or_is_known_for_one(tmp_path: Path) -> None:
    xml = (
        '<row r="1"><c r="A1" t="str"><v>Namn</v></c><c r="B1" t="str"><v>Pnr</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>B9</f><v>Anna Berg</v></c><c r="B2"><f>C2&amp;D2</f></c></row>'
        '<row r="3"><c r="A3" t="e"><f>B9</f><v>#N/A</v></c></row>'
    )
    (sheet,) = READER.read(put(tmp_path, "formler.xlsx", with_rows(xml))).sheets
    assert sheet.lines[1].cells == (RawCell("Anna Berg"), RawCell("", CellKind.FORMULA))
    assert sheet.lines[2].cells == (RawCell("#N/A", CellKind.ERROR),)


def test_hidden_sheets_are_passed_over_and_the_others_can_be_chosen(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Hall 2").append(["Namn", "Anna"])
    book.create_sheet("Dolt").sheet_state = "hidden"
    path = tmp_path / "blad.xlsx"
    book.save(path)
    assert [sheet.name for sheet in READER.read(path).sheets] == ["Sheet", "Hall 2"]


def test_the_end_of_the_name_decides_nothing(tmp_path: Path) -> None:
    assert READER.read(put(tmp_path, "lista.csv", workbook())).form == "xlsx"
    assert READER.read(put(tmp_path, "lista.xlsx", b"Namn;Ort\nAnna;Vimmerby\n")).form == "csv"


def test_hostile_texts_come_through_as_text(tmp_path: Path) -> None:
    rows: list[tuple[str, str]] = [("Namn", "Anteckning")]
    rows += [(f"Anna {number}", text) for number, text in enumerate(TEXTS.values())]
    printable = [(one, other.encode("utf-8", "ignore").decode()) for one, other in rows]
    data = written([list(row) for row in printable], ";", csv.QUOTE_ALL, "\r\n").replace("\0", "").encode()
    table = table_of(READER.read(put(tmp_path, "blns.csv", data)).sheets[0])
    people = list(read_rows(table, table.suggested, TODAY))
    assert len(people) == len(TEXTS)
    assert all(person.person.details.given_name == "Anna" for person in people)


@pytest.mark.parametrize("value", [1e300, -0.0, 0.1, 10**40])
def test_odd_numbers_are_no_trouble(value: object) -> None:
    assert raw_cell(value, "n").kind is CellKind.NUMBER


def test_one_may_stop(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "lista.xlsx", [HEADINGS, *people(600)])
    with pytest.raises(Stopped):
        READER.read(path, lambda _what, done, _total: done < 500)


def test_a_missing_file_is_the_disks_affair(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        READER.read(tmp_path / "borta.xlsx")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize(
    ("form", "code"), [("xlsx", ""), ("csv", ""), ("xls", "roster_old_format"), ("ods", "roster_is_ods")]
)
def test_what_libreoffice_writes_is_read_or_refused_in_words(tmp_path: Path, form: str, code: str) -> None:
    rows = [HEADINGS, *people(20), ("Östlund", "Åsa", int(number_of(3).replace("-", "")), 701234567)]
    source = write_xlsx(tmp_path / "källa.xlsx", rows)
    home = (tmp_path / "home").as_uri()
    made = tmp_path / "ut"
    command = [
        "soffice",
        f"-env:UserInstallation={home}",
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(made),
    ]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    path = made / f"källa.{form}"
    if code:
        with pytest.raises(Refused) as refused:
            READER.read(path)
        assert refused.value.code == code
        return
    table = table_of(READER.read(path).sheets[0])
    people_read = list(read_rows(table, table.suggested, TODAY))
    assert RosterField.NUMBER in table.suggested
    assert [one.person.details.number for one in people_read][:3] == [
        number_of(index).replace("-", "") for index in (1, 2, 3)
    ]
    assert people_read[-1].person.details.number == number_of(3).replace("-", "")
