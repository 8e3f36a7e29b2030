"""PDFs that somebody hands in, taken apart: what is attached, who signed how much of it, what its seals say.

Nothing about such a file is believed. What it may cost is bounded before it is opened: its own size, what a
stream may unpack to, how much may be attached, how many pages are looked at and how large they are drawn.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pikepdf

from assessor_app.documents.bounds import is_drawable, limit_qpdf, names_lzw, unpacked
from assessor_app.documents.drawing_work import is_bearable
from assessor_app.documents.page_pictures import pictures_of
from assessor_app.services.issuing_ports import PaperSeen, SignatureCheck, SignatureSeen

MAX_FILE = 24 * 1024 * 1024
"""Ours have less than one; a scanned copy may have twenty."""
MAX_ATTACHMENTS = 20
MAX_ATTACHMENT = 4 * 1024 * 1024
MAX_ATTACHED = 16 * 1024 * 1024
"""What all attachments may unpack to."""
MAX_SIGNATURES = 20
_MOST_FIELDS = 2_000
_DEEPEST = 20
_HEAD = b"%PDF-"
_NEWER = ("/ETSI.CAdES.detached",)
_KINDS = (*_NEWER, "/adbe.pkcs7.detached")
_DATE = re.compile(r"D:(\d{14})(?:Z|([+-])(\d\d)'?(?:(\d\d)'?)?)?")
_UNREADABLE = (
    pikepdf.PikepdfError,
    pikepdf.PdfError,
    RuntimeError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
)
"""What looking into a damaged file ends in."""


class PdfPaperReader:
    """A `PaperReader`. `check` holds signatures against bytes; `read_seals` finds the QR codes in a PNG.

    For the thread that has the pictures of pages. Sets the limits of qpdf for the whole program.
    """

    def __init__(self, check: SignatureCheck, read_seals: Callable[[bytes], Sequence[str]]) -> None:
        self._check = check
        self._read_seals = read_seals
        limit_qpdf()

    def read(self, pdf: bytes, seals: bool = True) -> PaperSeen | None:
        """What the file holds; None where it is no PDF that can be read, or asks for too much."""
        if not pdf.startswith(_HEAD) or len(pdf) > MAX_FILE or names_lzw(pdf):
            return None
        try:
            # Asking for the pages, or for what they inherit, would build all of them, however many.
            with pikepdf.open(io.BytesIO(pdf), inherit_page_attributes=False) as document:
                if document.is_encrypted or "/Pages" not in document.Root:
                    return None
                attachments = _attachments(document)
                signatures = tuple(self._signatures(document, pdf))
                drawable = seals and is_drawable(document) and is_bearable(document)
        except _UNREADABLE:
            return None
        return PaperSeen(attachments, signatures, self._seals(pdf) if drawable else ())

    def _signatures(self, document: pikepdf.Pdf, pdf: bytes) -> Iterator[SignatureSeen]:
        for count, dictionary in enumerate(_signature_dictionaries(document)):
            if count == MAX_SIGNATURES:
                return
            yield self._signature(dictionary, pdf)

    def _signature(self, dictionary: pikepdf.Object, pdf: bytes) -> SignatureSeen:
        try:
            kind, cms = str(dictionary.get("/SubFilter", "")), bytes(dictionary["/Contents"])
            told = _moment(str(dictionary.get("/M", "")))
            covered = _covered(dictionary, pdf)
        except _UNREADABLE:
            return _nothing("signature_unreadable")
        if kind not in _KINDS:
            return _nothing("signature_unreadable")
        if covered is None:
            return _nothing("signature_range")
        seen = self._check(cms, covered, named=kind in _NEWER)
        return replace(seen, covers_all=_covers_all(dictionary, pdf, cms), signed_at=seen.signed_at or told)

    def _seals(self, pdf: bytes) -> tuple[str, ...]:
        """The texts of the QR codes, each once, in the order of the pages."""
        found: dict[str, None] = {}
        for picture in pictures_of(pdf):
            found.update(dict.fromkeys(self._read_seals(picture)))
        return tuple(found)


def _nothing(problem: str) -> SignatureSeen:
    return SignatureSeen(False, False, None, "", b"", problem=problem)


def _attachments(document: pikepdf.Pdf) -> Mapping[str, bytes]:
    """Embedded files by name, as many and as large as a document of ours ever has; the rest is left out."""
    found: dict[str, bytes] = {}
    room = MAX_ATTACHED
    for listed, specification in _embedded(document):
        if len(found) == MAX_ATTACHMENTS:
            break
        try:
            name = str(specification.get("/UF", specification.get("/F", listed)))[:255]
            files = specification["/EF"]
            data = unpacked(files.get("/UF", files.get("/F")), min(MAX_ATTACHMENT, room))
        except _UNREADABLE:
            continue
        if data is not None and name not in found:
            found[name] = data
            room -= len(data)
    return found


def _embedded(document: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Files in the catalogue's tree of names, then those associated with the document."""
    tree = document.Root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles")
    if tree is not None:
        for count, (name, specification) in enumerate(pikepdf.NameTree(tree).items()):
            if count == _MOST_FIELDS:
                return
            yield name, specification
    for specification in list(document.Root.get("/AF", pikepdf.Array()))[:MAX_ATTACHMENTS]:
        yield "", specification


def _signature_dictionaries(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The values of all fields for signatures, each once."""
    form = document.Root.get("/AcroForm")
    waiting = [(field, 0, "") for field in (form.get("/Fields", pikepdf.Array()) if form else ())]
    met = 0
    while waiting and met < _MOST_FIELDS:
        field, depth, inherited = waiting.pop(0)
        met += 1
        if not isinstance(field, pikepdf.Dictionary):
            continue
        kind = str(field.get("/FT", inherited))
        if kind == "/Sig" and isinstance(field.get("/V"), pikepdf.Dictionary):
            yield field["/V"]
        if depth < _DEEPEST:
            waiting += [(kid, depth + 1, kind) for kid in field.get("/Kids", pikepdf.Array())]


def _range(dictionary: pikepdf.Object) -> tuple[int, int, int, int]:
    first, length, second, rest = (int(number) for number in dictionary["/ByteRange"])
    return first, length, second, rest


def _covered(dictionary: pikepdf.Object, pdf: bytes) -> bytes | None:
    """The bytes the signature says it covers; None where the file has none such."""
    first, length, second, rest = _range(dictionary)
    if first < 0 or length < 0 or second < first + length or rest < 0 or second + rest > len(pdf):
        return None
    return pdf[first : first + length] + pdf[second : second + rest]


def _covers_all(dictionary: pikepdf.Object, pdf: bytes, cms: bytes) -> bool:
    """Whether nothing in the file stands outside the signature but its own value, from bracket to bracket."""
    first, length, second, rest = _range(dictionary)
    gap = pdf[length:second]
    if first != 0 or second + rest != len(pdf) or gap[:1] != b"<" or gap[-1:] != b">":
        return False
    try:
        return bytes.fromhex(gap[1:-1].decode("ascii")) == cms and len(gap) == 2 * len(cms) + 2
    except ValueError:
        return False


def _moment(told: str) -> datetime | None:
    """A PDF's way of writing a moment, with seconds; None for any other. Without a zone it is read as UTC."""
    found = _DATE.fullmatch(told)
    if found is None:
        return None
    away = timedelta(hours=int(found[3] or 0), minutes=int(found[4] or 0)) * (-1 if found[2] == "-" else 1)
    try:
        return (datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) - away).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
