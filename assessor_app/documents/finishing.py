"""From a drawing to the file that leaves the program.

Drawing ends with bytes and knows nothing of what happens here, so that what is done to every finished file
(archival form, tags, signature) has one home and needs no change in the drawing.
"""

from __future__ import annotations

_HEAD = b"%PDF-1.7"
_TAIL = b"%%EOF"


class UnfinishedPdfError(ValueError):
    """The bytes are not a whole PDF 1.7 file."""


def finish(pdf: bytes) -> bytes:
    """The file as it is delivered, for the bytes a drawing gave. Raises UnfinishedPdfError if not whole.

    Same bytes in, same bytes out: nothing of the machine, the time or chance is added.
    """
    if not pdf.startswith(_HEAD) or not pdf.rstrip().endswith(_TAIL):
        raise UnfinishedPdfError("the drawing did not give a whole PDF 1.7 file")
    return pdf
