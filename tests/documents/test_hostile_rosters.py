"""Files that are not what they say, or are made to hurt: each is one clear sentence, and costs little."""

from __future__ import annotations

import io
import os
import random
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor_app.documents.roster_books import _filled_down
from assessor_app.documents.rosters import FileRosterReader
from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_values import RawCell
from assessor_app.services import roster_models
from assessor_app.services.roster_models import RosterLine
from assessor_app.services.roster_reading import table_of
from assessor_app.ui.messages import known_codes
from tests.documents.roster_files import (
    HEAD,
    NAMESPACE,
    SHEET,
    TAIL,
    archive,
    put,
    with_part,
    with_rows,
    workbook,
)

READER = FileRosterReader()
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
SHEET_WITH = (
    f'<worksheet xmlns="{NAMESPACE}"><sheetData><row r="1"><c t="inlineStr"><is><t>%s</t></is></c></row>'
)
FULL = '<c t="inlineStr"><is><t>x</t></is></c>'


def encrypted() -> bytes:
    """An archive that says of an entry that it is encrypted."""
    made = bytearray(workbook())
    at = made.find(b"PK\x01\x02")
    made[at + 8] |= 1
    return bytes(made)


def bomb(size: int = 40 * 1024 * 1024) -> bytes:
    """A sheet of nothing but blanks that packs a thousand times smaller."""
    return with_part(SHEET, HEAD.encode() + b" " * size + TAIL.encode())


def liar() -> bytes:
    """An archive whose directory says that the sheet is smaller than it is."""
    made = bytearray(with_rows("<row/>" * 50_000))
    name = SHEET.encode()
    at = made.rfind(name) - 46
    assert made[at : at + 4] == b"PK\x01\x02"
    made[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(made)


def noisy(piece: bytes, times: int) -> bytes:
    """A piece over and over, which packs no better than honest text does."""
    chance = random.Random(7)
    return b"".join(piece * 400 + b"<!--%d-->" % chance.getrandbits(64) for _ in range(times))


def chart_in_a_sheets_place() -> bytes:
    """A workbook that calls the part of a sheet a chart: charts are read as a whole."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as book:
        links = book.read("xl/_rels/workbook.xml.rels")
    name = "xl/_rels/workbook.xml.rels"
    return with_part(name, links.replace(b"relationships/worksheet", b"relationships/chartsheet"))


def workbook_in_a_sheets_place() -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook())) as book:
        types = book.read("[Content_Types].xml").replace(b"/xl/workbook.xml", b"/xl/worksheets/workbook.xml")
    return with_part("[Content_Types].xml", types)


STYLES = f'<styleSheet xmlns="{NAMESPACE}"><cellXfs>'.encode()
END_OF_STYLES = b"</cellXfs></styleSheet>"


def many_entries() -> bytes:
    return archive({"xl/workbook.xml": b"<x/>", **{f"xl/{number}.xml": b"" for number in range(2_100)}})


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "roster_empty"),
    "blanks": (b" \r\n\t\r\n", "roster_empty"),
    "nothing but NUL": (b"\0" * 500, "roster_empty"),
    "a byte order mark alone": (b"\xef\xbb\xbf", "roster_empty"),
    "NUL in between": (b"Namn;\0\0Ort\n", "roster_not_a_list"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"x" * 100, "roster_not_a_list"),
    "a PDF": (b"%PDF-1.7\n...", "roster_not_a_list"),
    "a program": (b"MZ\x90\0" + b"\0" * 200, "roster_not_a_list"),
    "a web page": (b"<!DOCTYPE html><html><table><tr><td>Namn</td></tr></table></html>", "roster_not_a_list"),
    "noise": (bytes(range(1, 32)) * 40, "roster_not_a_list"),
    "an old workbook": (OLE + b"Workbook" * 100, "roster_old_format"),
    "a workbook with a password": (OLE + "EncryptedPackage".encode("utf-16-le") * 3, "roster_encrypted"),
    "an encrypted archive": (encrypted(), "roster_encrypted"),
    "a binary workbook": (archive({"xl/workbook.bin": b"x"}), "roster_old_format"),
    "a text document": (archive({"word/document.xml": b"<x/>"}), "roster_not_a_list"),
    "an OpenDocument sheet": (
        archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
        "roster_is_ods",
    ),
    "an OpenDocument text": (
        archive({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        "roster_not_a_list",
    ),
    "any archive": (archive({"a.txt": b"Namn"}), "roster_not_a_list"),
    "an archive of nothing": (archive({}), "roster_not_a_list"),
    "cut short": (workbook()[:-300], "roster_damaged"),
    "cut in the middle": (workbook()[: len(workbook()) // 2], "roster_damaged"),
    "no sheet where one is named": (archive({"xl/workbook.xml": b"<x/>"}), "roster_damaged"),
    "a list of parts without a workbook": (
        with_part("[Content_Types].xml", f'<Types xmlns="{TYPES}"/>'.encode()),
        "roster_damaged",
    ),
    "a sheet that is no XML": (with_part(SHEET, b"<worksheet><sheetData><row"), "roster_damaged"),
    "an archive full of air": (bomb(), "roster_bomb"),
    "a size that is a lie": (liar(), "roster_damaged"),
    "styles that would fill the memory": (
        with_part("xl/styles.xml", STYLES + noisy(b"<xf/>", 500) + END_OF_STYLES),
        "roster_bomb",
    ),
    "a row that would fill the memory": (
        with_part(SHEET, HEAD.encode() + b"<row>" + noisy(b"<c/>", 1_200) + b"</row>" + TAIL.encode()),
        "roster_bomb",
    ),
    "a sheet that is said to be a chart": (chart_in_a_sheets_place(), "roster_bomb"),
    "a workbook where a sheet should be": (workbook_in_a_sheets_place(), "roster_bomb"),
    "too many entries": (many_entries(), "roster_bomb"),
    "a billion laughs": (with_part(SHEET, (BILLION + SHEET_WITH % "&l9;" + TAIL).encode()), "roster_bomb"),
    "an entity from outside": (
        with_part(SHEET, (OUTSIDE + SHEET_WITH % "&e;" + TAIL).encode()),
        "roster_bomb",
    ),
    "entities among the shared texts": (
        with_part("xl/sharedStrings.xml", (OUTSIDE + f'<sst xmlns="{NAMESPACE}"/>').encode()),
        "roster_bomb",
    ),
}
TROUBLED: dict[str, tuple[bytes, str]] = {
    "a thousand columns": (with_rows(f'<row r="1">{FULL * 1_000}</row>'), "roster_too_many_columns"),
    "more lines than are read": (with_rows(f"<row>{FULL}</row>" * 20_001), "roster_too_many_lines"),
    "a row number beyond the world": (
        with_rows('<row r="999999999999"><c r="A999999999999" t="inlineStr"><is><t>x</t></is></c></row>'),
        "roster_empty",
    ),
    "text with a thousand columns": (b";".join([b"x"] * 1_000), "roster_too_many_columns"),
    "text with too many lines": (b"x;y\n" * 20_001, "roster_too_many_lines"),
    "a quotation mark that never ends": (
        b'Namn;Ort\n"Anna;Vimmerby\n' + b"x" * 200_000,
        "roster_cell_too_long",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_hostile_file_is_refused_with_its_sentence(tmp_path: Path, what: str) -> None:
    content, code = REFUSED[what]
    path = put(tmp_path, "lista.xlsx", content)
    with pytest.raises(Refused) as refused:
        table_of(READER.read(path).sheets[0])
    assert refused.value.code == code
    assert code in known_codes()


@pytest.mark.parametrize("what", TROUBLED)
def test_a_sheet_that_is_too_much_says_so_and_is_not_read(tmp_path: Path, what: str) -> None:
    content, code = TROUBLED[what]
    (sheet,) = READER.read(put(tmp_path, "lista.xlsx", content)).sheets
    assert sheet.lines == ()
    with pytest.raises(Refused) as refused:
        table_of(sheet)
    assert refused.value.code == code
    assert code in known_codes()


def test_a_file_beyond_the_limit_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessor_app.documents.rosters.MOST_BYTES", 2 * 1024 * 1024)
    with pytest.raises(Refused) as refused:
        READER.read(put(tmp_path, "lista.csv", b"x;y\n" * 600_000))
    assert (refused.value.code, refused.value.details) == ("roster_too_large", {"limit": 2})


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lista.csv")
    with pytest.raises(OSError, match="not a file"):
        READER.read(tmp_path / "lista.csv")


def test_one_bad_sheet_leaves_the_others(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(workbook()))
    book.create_sheet("Bred").append(["x"] * 300)
    target = io.BytesIO()
    book.save(target)
    first, second = READER.read(put(tmp_path, "lista.xlsx", target.getvalue())).sheets
    assert (first.trouble, second.trouble) == ("", "roster_too_many_columns")
    assert len(first.lines) == 2


def test_a_workbook_of_endless_empty_rows_is_read_within_bounds(tmp_path: Path) -> None:
    xml = f'<row r="1">{FULL}</row><row r="100000"><c r="A100000" t="inlineStr"><is><t>y</t></is></c></row>'
    path = put(tmp_path, "gles.xlsx", with_rows(xml))
    tracemalloc.start()
    try:
        (sheet,) = READER.read(path).sheets
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [line.number for line in sheet.lines] == [1, 100_000]
    assert peak < 20 * 1024 * 1024


def test_a_bomb_costs_no_memory(tmp_path: Path) -> None:
    path = put(tmp_path, "bomb.xlsx", bomb(80 * 1024 * 1024))
    tracemalloc.start()
    try:
        with pytest.raises(Refused):
            READER.read(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 20 * 1024 * 1024


def test_the_limits_are_those_that_are_told() -> None:
    """The sentences name them."""
    assert (roster_models.MOST_LINES, roster_models.MOST_COLUMNS) == (20_000, 200)
    assert (roster_models.MOST_CELLS, roster_models.MOST_BYTES) == (1_000_000, 50 * 1024 * 1024)


def test_what_a_part_says_of_itself_is_held_against_what_it_is() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook())) as sound:
        assert sound.testzip() is None


def test_more_tags_than_a_list_can_have_are_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessor_app.documents.roster_weights.MOST_IN_PASSING", 100_000)
    content = with_part(SHEET, HEAD.encode() + noisy(b"<row/>", 300) + TAIL.encode())
    with pytest.raises(Refused, match="roster_too_many_cells"):
        READER.book_of(content, "lista.xlsx")


class LookedAt(tuple[RawCell, ...]):
    """Cells that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[RawCell]:
        LookedAt.times += 1
        return super().__iter__()


def test_cells_that_are_merged_over_and_over_are_filled_once() -> None:
    """Twenty thousand merges of the same twenty thousand cells would be a day's work."""
    lines = tuple(RosterLine(number, LookedAt((RawCell("x"),))) for number in range(1, 1_001))
    assert _filled_down(lines, [(0, 1, 1_000)] * 200) == lines
    assert LookedAt.times < 5_000
