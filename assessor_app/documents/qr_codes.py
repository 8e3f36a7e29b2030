"""The seal on paper: a text as a QR code, drawn as one shape."""

from __future__ import annotations

import segno

from assessor_app.documents.page_writer import PageWriter
from assessor_app.documents.paper import BLACK

QUIET_ZONE = 4
"""Modules that must stay white around the code."""
LARGEST_VERSION = 10
"""Larger codes have modules too small to be read from paper that lay in a pocket."""


class SealTooLongError(ValueError):
    """The text does not fit into a code that can still be read from paper."""


def draw_qr(writer: PageWriter, text: str, x: float, y: float, size: float) -> None:
    """Draw `text` as a QR code (level M) into the square with its top left corner at (x, y).

    The code fills the square; `QUIET_ZONE` modules around it are left white by whoever calls, at the most a
    fifth of `size` on each side. Belongs inside a figure. Raises SealTooLongError.
    """
    try:
        code = segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError as error:
        raise SealTooLongError(f"{len(text)} characters") from error
    if int(code.version) > LARGEST_VERSION:
        raise SealTooLongError(f"{len(text)} characters need version {code.version}")
    rows = tuple(bytes(row) for row in code.matrix)
    module = size / len(rows)
    boxes = []
    for down, row in enumerate(rows):
        start = row.find(1)
        while start >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            boxes.append((x + start * module, y + down * module, (end - start) * module, module))
            start = row.find(1, end)
    writer.boxes(boxes, BLACK)
