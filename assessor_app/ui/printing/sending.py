"""Pages on their way to a printer, a band at a time: a sheet at 600 dpi would be 140 MB whole. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.services.documents import DocumentService
from assessor_app.ui.printing.ports import PrintJob

BAND_ROWS = 48
"""Rows in a band: 1 MB at 600 dpi. Painting one holds the interpreter for some 10 ms; more rows would be seen
in the window."""
_OVERLAP = 1
"""Rows drawn twice, so that no hair of white shows between two bands where the queue scales them."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a page lies on the sheet, in the printer's pixels."""

    x: int
    y: int
    width: int
    height: int


def placement(page_pt: tuple[float, float], paper_px: tuple[int, int], dpi: int) -> Placement:
    """The page at its own size from the top left corner; centred and smaller where the sheet is too small.

    A sheet that lacks less than a millimetre is large enough: systems round sizes in their own ways.
    """
    width, height = (round(side / 72 * dpi) for side in page_pt)
    slack = dpi // 25
    if width <= paper_px[0] + slack and height <= paper_px[1] + slack:
        return Placement(0, 0, width, height)
    scale = min(paper_px[0] / width, paper_px[1] / height)
    fitted = round(width * scale), round(height * scale)
    return Placement((paper_px[0] - fitted[0]) // 2, (paper_px[1] - fitted[1]) // 2, *fitted)


def send_page(
    documents: DocumentService, job: PrintJob, pdf: bytes, page: int, overlay: bytes | None
) -> None:
    """Draw page `page` (from 0) on a new sheet, under `overlay`. White bands are left out.

    Raises PrinterProblem.
    """
    place = placement(documents.page_size_pt(pdf, page), job.paper_px, job.dpi)
    job.begin_page()
    for top in range(0, place.height, BAND_ROWS):
        rows = min(BAND_ROWS + _OVERLAP, place.height - top)
        pixels = documents.page_band(pdf, page, place.width, top, rows, overlay)
        if pixels.count(0xFF) != len(pixels):
            job.draw(place.x, place.y + top, place.width, rows, pixels)
