"""The place of the digital signature in a file that will be signed: a field, still without a value.

It shows nothing on the page. It is part of the structure, so that whoever listens to the document hears of
it, and it is there before the signature is made: signing adds nothing but the value.
"""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from assessor_app.documents.tagging import Tagged, add_annotation

SIGNATURE_FIELD = "Signature1"
"""The field's name."""
_PRINT_AND_LOCKED = 132
_EXISTS_AND_APPEND_ONLY = 3


def add_signature_field(pdf: pikepdf.Pdf, tagged: Tagged, words: str) -> None:
    """Put the field onto the last page; `words` say what it is."""
    page = pdf.pages[-1].obj
    nothing: Any = pdf.make_stream(b"")
    nothing.Type = Name.XObject
    nothing.Subtype = Name.Form
    nothing.BBox = Array([0, 0, 0, 0])
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(SIGNATURE_FIELD),
            TU=String(words),
            Contents=String(words),
            F=_PRINT_AND_LOCKED,
            Rect=Array([0, 0, 0, 0]),
            P=page,
            AP=Dictionary(N=nothing),
        )
    )
    page.Annots = Array([field])
    add_annotation(pdf, tagged, field, page, words)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=_EXISTS_AND_APPEND_ONLY)
