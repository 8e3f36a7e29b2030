"""Pictures of the pages of a PDF that somebody handed in, within bounds, for eyes that look for QR codes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from time import monotonic

import pypdfium2

MAX_PAGES = 12
_DPI = 200
_LONGEST_S = 15
"""After so long no further page is begun: somebody waits, and so does whoever wants to draw."""
_MAX_PIXELS = 6_000_000
"""A little more than A4 at 200 dpi; larger pages are drawn as large as fits."""


def pictures_of(pdf: bytes) -> Iterator[bytes]:
    """PNGs in grey of the first pages and the last, twelve at the most; none of a page that cannot be drawn.

    For the thread that pypdfium2 belongs to.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, ValueError):
        return
    try:
        count = len(document)
        begun = monotonic()
        for index in dict.fromkeys((*range(min(count, MAX_PAGES - 1)), count - 1)):
            if monotonic() - begun > _LONGEST_S:
                return
            picture = _picture(document, index)
            if picture is not None:
                yield picture
    finally:
        document.close()


def _picture(document: pypdfium2.PdfDocument, index: int) -> bytes | None:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return None
    try:
        width, height = page.get_size()
        if not (width > 0 and height > 0):
            return None
        scale = min(_DPI / 72, (_MAX_PIXELS / (width * height)) ** 0.5)
        if not (width * scale >= 1 and height * scale >= 1):
            return None
        image = page.render(scale=scale, grayscale=True).to_pil()
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return None
    finally:
        page.close()
    target = io.BytesIO()
    image.save(target, "PNG", compress_level=1)
    return target.getvalue()
