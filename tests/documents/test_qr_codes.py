"""The seal's code: a right QR symbol, with the best of its masks, that a reader we did not write reads."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2
import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from assessor_app.documents.archival import Packing
from assessor_app.documents.finishing import finish
from assessor_app.documents.fonts import Fonts
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.parts import SEAL_SIZE
from assessor_app.documents.qr_codes import SealTooLongError, draw_qr
from assessor_app.documents.qr_symbols import Symbol, symbol
from assessor_app.documents.text import Typesetter

DENSE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
LONGEST = "".join(DENSE[(n * n + 7 * n) % 45] for n in range(311))
"""As much as a code of the largest size holds."""
MODULE_COUNTS = {17 + 4 * version for version in range(1, 11)}


@pytest.mark.parametrize("text", ["A", "SEAL 1", LONGEST[:60], LONGEST[:150], LONGEST, "Å och ä"])
def test_a_symbol_is_the_one_the_library_makes_with_the_same_mask(text: str) -> None:
    made = _modules(symbol(text))
    theirs = [_as_text(_segno(text, mask)) for mask in range(8)]

    assert _as_text(made) in theirs


@given(st.text(DENSE, min_size=1, max_size=311))
@settings(max_examples=12)
def test_no_other_mask_would_be_easier_to_read(text: str) -> None:
    made = _penalty(_modules(symbol(text)))

    assert made == min(_penalty(_segno(text, mask)) for mask in range(8))


def test_a_symbol_is_as_small_as_the_text_allows() -> None:
    assert symbol("A").side == 21
    assert symbol(LONGEST).side == 57
    assert symbol(LONGEST).version == 10


def test_the_same_text_gives_the_same_symbol() -> None:
    assert symbol(LONGEST) == symbol(LONGEST)


def test_what_needs_a_larger_code_is_refused() -> None:
    for text in (LONGEST + "A", "x" * 5000):
        with pytest.raises(SealTooLongError):
            symbol(text)


@pytest.mark.parametrize("text", ["SEAL 1", LONGEST])
def test_a_code_is_read_from_a_page_at_200_dpi_and_a_little_out_of_focus(text: str, fonts: Fonts) -> None:
    page = _drawn(text, fonts)

    assert [found.text for found in zxingcpp.read_barcodes(page)] == [text]
    blurred = page.filter(ImageFilter.GaussianBlur(1.2)).rotate(3, expand=True, fillcolor="white")
    assert [found.text for found in zxingcpp.read_barcodes(blurred)] == [text]


def test_there_is_no_seam_between_the_rows_of_a_code(fonts: Fonts) -> None:
    """At a size at which modules do not end where pixels do, the middle of a finder is dark all through."""
    page = _drawn("SEAL 1", fonts).convert("L")
    module = SEAL_SIZE / 21 * 200 / 72
    corner = 40 * 200 / 72
    middle = page.crop(tuple(round(corner + module * n) for n in (2.2, 2.2, 4.8, 4.8)))

    assert middle.getextrema()[1] < 40


def test_a_code_takes_little_room_in_the_file(fonts: Fonts) -> None:
    longest, shortest = (len(finish(_writer(text, fonts).drawing(), Packing())) for text in (LONGEST, "A"))

    assert longest - shortest < 3500


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts()


def _writer(text: str, fonts: Fonts) -> PageWriter:
    writer = PageWriter(Typesetter(fonts), "sv")
    with writer.part(Role.FIGURE, "-"):
        draw_qr(writer, text, 40, 40, SEAL_SIZE)
    writer.end_page()
    return writer


def _drawn(text: str, fonts: Fonts) -> Image.Image:
    document = pypdfium2.PdfDocument(_writer(text, fonts).getvalue())
    try:
        picture = document[0].render(scale=200 / 72).to_pil()
        target = io.BytesIO()
        picture.save(target, "PNG")
        return Image.open(target)
    finally:
        document.close()


def _modules(made: Symbol) -> list[list[int]]:
    assert made.side in MODULE_COUNTS
    rows = [[0] * made.side for _ in range(made.side)]
    for column, row, length in made.runs:
        rows[row][column : column + length] = [1] * length
    return rows


def _segno(text: str, mask: int) -> list[list[int]]:
    code = segno.make_qr(text, error="m", boost_error=False, mask=mask)
    return [list(row) for row in code.matrix]


def _as_text(rows: Sequence[Sequence[int]]) -> str:
    return "\n".join("".join(map(str, row)) for row in rows)


def _penalty(rows: list[list[int]]) -> int:
    """ISO/IEC 18004, 7.8.3.1, module by module."""
    side, score = len(rows), 0
    for line in (*rows, *map(list, zip(*rows, strict=True))):
        text = "".join(map(str, line))
        runs = text.replace("01", "0 1").replace("10", "1 0").split()
        score += sum(len(run) - 2 for run in runs if len(run) >= 5)
        for at in range(side - 6):
            if text.startswith("1011101", at):
                before, behind = text[max(0, at - 4) : at], text[at + 7 : at + 11]
                score += 40 * ("1" not in before or "1" not in behind)
    for row in range(side - 1):
        for column in range(side - 1):
            square = {*rows[row][column : column + 2], *rows[row + 1][column : column + 2]}
            score += 3 * (len(square) == 1)
    dark = sum(map(sum, rows)) * 100 / side**2
    return score + 10 * int(abs(dark - 50) / 5)
