"""Pictures of pages: whole ones for the screen, bands of them for the printer.

pypdfium2 is not thread-safe: call these from one thread only, the lane for other work, and never from two
at the same time. The PDF is one of our own, straight from the renderer.
"""

from __future__ import annotations

import io
from typing import Any, cast

import pypdfium2
import pypdfium2.raw as pdfium

MAX_WIDTH_PX = 6000
MAX_PRINT_WIDTH_PX = 12_000
"""A page of A4 at 1,400 dpi."""
MAX_BAND_PX = 24_000_000
"""A whole page as wide as the screen ever shows one; a sheet at 600 dpi is more, and comes in bands."""
_WHITE = (255, 255, 255, 255)


class UnreadablePdfError(ValueError):
    """The bytes are not a PDF that can be shown."""


def page_count(pdf: bytes) -> int:
    """How many pages the document has. Raises UnreadablePdfError."""
    document = _opened(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_png(pdf: bytes, page: int, width_px: int) -> bytes:
    """Page `page` (the first is 0) as a PNG `width_px` wide, 1 to 6000, on white.

    Raises UnreadablePdfError for bytes that are no PDF, ValueError for a width out of range, IndexError for
    a page the document does not have.
    """
    if not 1 <= width_px <= MAX_WIDTH_PX:
        raise ValueError(f"width must be 1-{MAX_WIDTH_PX} px, not {width_px}")
    document = _opened(pdf)
    try:
        sheet = _page(document, page)
        bitmap = sheet.render(scale=width_px / sheet.get_width())
        target = io.BytesIO()
        bitmap.to_pil().resize((width_px, bitmap.height)).save(target, "PNG")
        return target.getvalue()
    finally:
        document.close()


def page_size_pt(pdf: bytes, page: int) -> tuple[float, float]:
    """Width and height of page `page` (from 0) in points. Raises as `page_png`."""
    document = _opened(pdf)
    try:
        return cast(tuple[float, float], tuple(_page(document, page).get_size()))
    finally:
        document.close()


def page_band(pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None) -> bytes:
    """`rows` rows of page `page` (from 0) drawn `width_px` wide, from row `top_px` on: 4 bytes a pixel, BGRx.

    The first page of the PDF `overlay` is laid over it, from corner to corner. Raises as `page_png`, and
    ValueError for a band of more than `MAX_BAND_PX` pixels.
    """
    if not (1 <= width_px <= MAX_PRINT_WIDTH_PX and rows >= 1 and top_px >= 0):
        raise ValueError(f"no band: {width_px} x {rows} from {top_px}")
    if width_px * rows > MAX_BAND_PX:
        raise ValueError(f"{width_px} x {rows} pixels are no band")
    bitmap = pypdfium2.PdfBitmap.new_native(width_px, rows, pdfium.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect(_WHITE, 0, 0, width_px, rows)
        height_px = _draw_onto(bitmap, pdf, page, width_px, top_px, None)
        if overlay is not None:
            _draw_onto(bitmap, overlay, 0, width_px, top_px, height_px)
        return bytes(bitmap.buffer)
    finally:
        bitmap.close()


def _draw_onto(bitmap: Any, pdf: bytes, page: int, width_px: int, top_px: int, height_px: int | None) -> int:
    """Draw a page over what is there; returns the height of the whole page, its own or the one given."""
    document = _opened(pdf)
    try:
        sheet = _page(document, page)
        width, height = sheet.get_size()
        whole = round(height * width_px / width) if height_px is None else height_px
        pdfium.FPDF_RenderPageBitmap(
            bitmap, sheet, 0, -top_px, width_px, whole, 0, pdfium.FPDF_PRINTING | pdfium.FPDF_ANNOT
        )
        return whole
    finally:
        document.close()


def _page(document: Any, page: int) -> Any:
    if not 0 <= page < len(document):
        raise IndexError(f"page {page} of {len(document)}")
    return document[page]


def _opened(pdf: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdfError("not a PDF that can be shown") from error


class PdfiumPages:
    """`PagePainter` over pypdfium2."""

    def page_count(self, pdf: bytes) -> int:
        """How many pages the document has. Raises UnreadablePdfError."""
        return page_count(pdf)

    def page_png(self, pdf: bytes, page: int, width_px: int) -> bytes:
        """A page as a PNG; see `page_png`."""
        return page_png(pdf, page, width_px)

    def page_size_pt(self, pdf: bytes, page: int) -> tuple[float, float]:
        """Width and height of a page in points; see `page_size_pt`."""
        return page_size_pt(pdf, page)

    def page_band(
        self, pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None
    ) -> bytes:
        """A band of a page for a printer; see `page_band`."""
        return page_band(pdf, page, width_px, top_px, rows, overlay)
