"""The signature into the file: its dictionary, the range of bytes it covers, and the value in the gap.

The file that comes in is whole but for the signature: it has a tagged field without a value. It is written
once more with the value's place kept free, and that place is filled in afterwards. There is one revision, and
nothing stands outside the signature but its own value.
"""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime

import pikepdf

from assessor_app.documents.finishing import UnfinishedPdfError
from assessor_app.documents.signature_fields import SIGNATURE_FIELD
from assessor_app.services.issuing_ports import PaperSigner

_FARTHEST = 9_999_999_999
"""Stands for an offset that is not known yet: as many figures as a file of ours ever has."""
_SIGNATURES_EXIST = 1
_APPEND_ONLY = 2


def signed(pdf: bytes, signer: PaperSigner, signed_at: datetime) -> bytes:
    """The file with a signature over the whole of it, told to be made at `signed_at`.

    Equal but for the signature's value where the same is signed again. Raises UnfinishedPdfError where the
    file is none of ours that waits for its signature, and what `signer` raises.
    """
    place = _place(pdf, signer.longest)
    prepared = bytearray(_with_dictionary(pdf, signer, signed_at, place))
    before, after = _gap(prepared, place)
    _tell_range(prepared, before, after)
    digest = hashlib.sha256(memoryview(prepared)[:before])
    digest.update(memoryview(prepared)[after:])
    cms = signer.cms(digest.digest(), signed_at)
    if len(cms) > len(place):
        raise RuntimeError("the signature is longer than its signer said")
    prepared[before + 1 : after - 1] = cms.ljust(len(place), b"\0").hex().encode()
    return bytes(prepared)


def _place(pdf: bytes, length: int) -> bytes:
    """Bytes that stand nowhere else in the file, and the same each time."""
    seed = hashlib.sha256(pdf).digest()
    return (seed * (length // len(seed) + 1))[:length]


def _with_dictionary(pdf: bytes, signer: PaperSigner, signed_at: datetime, place: bytes) -> bytes:
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            form, field = _waiting_field(document)
            dictionary = pikepdf.Dictionary(
                Type=pikepdf.Name.Sig,
                Filter=pikepdf.Name("/Adobe.PPKLite"),
                SubFilter=pikepdf.Name("/ETSI.CAdES.detached"),
                ByteRange=[0, _FARTHEST, _FARTHEST, _FARTHEST],
                Contents=pikepdf.String(place),
                M=pikepdf.String(f"{signed_at.astimezone(UTC):D:%Y%m%d%H%M%SZ}"),
            )
            if signer.name:
                dictionary.Name = pikepdf.String(signer.name)
            field.V = document.make_indirect(dictionary)
            form.SigFlags = _SIGNATURES_EXIST | _APPEND_ONLY
            target = io.BytesIO()
            document.save(
                target,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
                compress_streams=False,
                fix_metadata_version=False,
                deterministic_id=True,
            )
            return target.getvalue()
    except pikepdf.PdfError as error:
        raise UnfinishedPdfError("not a PDF that can be read") from error


def _waiting_field(document: pikepdf.Pdf) -> tuple[pikepdf.Object, pikepdf.Object]:
    form = document.Root.get("/AcroForm", pikepdf.Dictionary())
    for field in form.get("/Fields", pikepdf.Array()):
        if field.get("/FT") == "/Sig" and str(field.get("/T", "")) == SIGNATURE_FIELD:
            if "/V" in field:
                raise UnfinishedPdfError("the file is signed already")
            return form, field
    raise UnfinishedPdfError("the file has no field for a signature")


def _gap(prepared: bytearray, place: bytes) -> tuple[int, int]:
    """Where the value begins and ends, its brackets included."""
    value = b"<" + place.hex().encode() + b">"
    before = prepared.find(value)
    if before < 0 or prepared.find(value, before + 1) >= 0:
        raise UnfinishedPdfError("the place of the signature was not found")
    return before, before + len(value)


def _tell_range(prepared: bytearray, before: int, after: int) -> None:
    """Writes the four numbers over those that stand for them, as wide as they are."""
    written = f"[ 0 {_FARTHEST} {_FARTHEST} {_FARTHEST} ]".encode()
    at = prepared.rfind(written, 0, before)
    if at < 0:
        raise UnfinishedPdfError("the range of the signature was not found")
    told = f"[ 0 {before} {after} {len(prepared) - after} ]".encode()
    prepared[at : at + len(written)] = told.ljust(len(written))
