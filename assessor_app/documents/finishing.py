"""From a drawing to the file that leaves the program: archival, accessible, with what belongs to it inside.

Drawing ends with bytes and a tree of parts and knows nothing of what happens here, so that what is done to
every finished file has one home and needs no change in the drawing.
"""

from __future__ import annotations

import io

import pikepdf

from assessor_app.documents.archival import Packing, describe, enclose, set_colours
from assessor_app.documents.signature_fields import add_signature_field
from assessor_app.documents.structure import Drawing
from assessor_app.documents.tagging import tag
from assessor_app.services.issuing_ports import Enclosure

_HEAD = b"%PDF-1.7"
_TAIL = b"%%EOF"


class UnfinishedPdfError(ValueError):
    """The bytes are not a whole PDF 1.7 file."""


def finish(
    drawing: Drawing,
    packing: Packing,
    *,
    enclosure: Enclosure | None = None,
    signature: str | None = None,
) -> bytes:
    """The file as it is delivered, PDF/A-3a and PDF/UA-1. Raises UnfinishedPdfError for half a drawing.

    `enclosure` is carried inside; `signature` says in words what the field of the digital signature is, where
    there shall be one. Same drawing in, same bytes out: nothing of the machine, the time or chance is added.
    """
    raw = drawing.pdf
    if not raw.startswith(_HEAD) or not raw.rstrip().endswith(_TAIL):
        raise UnfinishedPdfError("the drawing did not give a whole PDF 1.7 file")
    try:
        pdf = pikepdf.open(io.BytesIO(raw))
    except pikepdf.PdfError as error:
        raise UnfinishedPdfError("the drawing did not give a PDF that can be opened") from error
    with pdf:
        tagged = tag(pdf, drawing.structure)
        describe(pdf, drawing.information, drawing.language)
        set_colours(pdf)
        packing.mend_fonts(pdf)
        if enclosure is not None:
            enclose(pdf, enclosure)
        if signature is not None:
            add_signature_field(pdf, tagged, signature)
        packing.pack(pdf)
        target = io.BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return target.getvalue()
