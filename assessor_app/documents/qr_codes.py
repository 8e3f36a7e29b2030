"""The seal on paper: a text as a QR code, drawn as one shape.

Not as a picture: some programs smooth small pictures when they show them larger, and a code with soft edges
is harder to read.
"""

from __future__ import annotations

from assessor_app.documents.page_writer import PageWriter
from assessor_app.documents.paper import BLACK
from assessor_app.documents.qr_symbols import LARGEST_VERSION as LARGEST_VERSION
from assessor_app.documents.qr_symbols import SealTooLongError as SealTooLongError
from assessor_app.documents.qr_symbols import symbol

QUIET_ZONE = 4
"""Modules that must stay white around the code."""


def draw_qr(writer: PageWriter, text: str, x: float, y: float, size: float) -> None:
    """Draw `text` as a QR code (level M) into the square with its top left corner at (x, y).

    The code fills the square; `QUIET_ZONE` modules around it are left white by whoever calls, at the most a
    fifth of `size` on each side. Belongs inside a figure. Raises SealTooLongError.
    """
    code = symbol(text)
    writer.grid(x, y, size, code.side, code.runs, BLACK)
