"""Pictures of pages for the screen.

pypdfium2 is not thread-safe: call these from one thread only, the lane for other work, and never from two
at the same time. The PDF is one of our own, straight from the renderer.
"""

from __future__ import annotations

import io
from typing import Any

import pypdfium2

MAX_WIDTH_PX = 6000


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
        if not 0 <= page < len(document):
            raise IndexError(f"page {page} of {len(document)}")
        sheet = document[page]
        bitmap = sheet.render(scale=width_px / sheet.get_width())
        target = io.BytesIO()
        bitmap.to_pil().resize((width_px, bitmap.height)).save(target, "PNG")
        return target.getvalue()
    finally:
        document.close()


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
