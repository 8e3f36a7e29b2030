"""What a document says, before anyone has decided how it looks.

The classes here are the whole content of a certificate, a statement or an individual report: plain,
frozen, free of drawing. Codes (outcomes, ratings, modes, roles) travel as their wire strings and are put
into words by whoever draws, in the document's own language. Names of areas and texts of criteria arrive
already in that language.

Numbers of documents are made here too, because their form is a rule of the trade: unique without a network,
readable aloud, and guarded against slips by a check character.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain.document_looks import SHIPPED_LOOK, DocumentLook

STROKE_BOX = (1000, 300)
"""Width and height of the box signature points live in; x to the right, y **downwards**, as on a screen."""

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CENTRE_CODE = re.compile(r"[A-Z0-9]{2,6}")
_DEVICE_CODE = re.compile(f"[{_CROCKFORD}]{{5}}")
_NUMBER = re.compile(rf"[A-Z0-9]{{2,6}}-[0-9]{{2}}-[{_CROCKFORD}]{{5}}-[0-9]{{4,8}}-[A-Z0-9]")


class DocumentKind(StrEnum):
    """The three papers a signed or interrupted assessment can give."""

    CERTIFICATE = "certificate"
    STATEMENT = "statement"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class CentreCard:
    """The centre as its documents name it.

    `owner_permission`: the owner of the qualification has given leave to use its name as a heading.
    `accreditation_text`: the centre's own line, printed as it stands. `logo_png`: bytes of a PNG the centre
    supplied; no other mark is ever printed.
    """

    name: str
    place: str = ""
    contact: str = ""
    example: bool = False
    owner_permission: bool = False
    accreditation_text: str | None = None
    logo_png: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """The candidate. `masked_number` is printed only when given, and never in full: `19870314-****`."""

    name: str
    birth_date: date | None = None
    masked_number: str | None = None


@dataclass(frozen=True, slots=True)
class AreaLine:
    """One area's result.

    `outcome`: met, not_met, not_fully_tested or no_outcome. `share_permille`: weight shown of weight
    applicable, 0–1000. `knowledge_permille`: result of the knowledge test, 0–1000. `motivation` belongs to an
    outcome that an assessor overrode.
    """

    number: int
    name: str
    outcome: str
    share_permille: int
    overridden: bool = False
    motivation: str | None = None
    knowledge_permille: int | None = None


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading; canonical decimal texts, empty where there is none."""

    reference: str
    measured: str = ""
    deviation: str = ""


@dataclass(frozen=True, slots=True)
class MeasurementLine:
    """What was measured for a criterion. `due_on`: until when the instrument was calibrated; None: it was
    not."""

    instrument_mark: str
    due_on: date | None
    measured_on: date
    unit: str
    readings: tuple[ReadingLine, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentNote:
    """An instrument that was not calibrated when it was used. `standing` is a code known to the wording."""

    instrument_mark: str
    standing: str
    due_on: date | None
    used_on: date | None
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion with its mark.

    `mode`: observe, ask or product. `rating`: shown, partly, not_shown, not_tested, not_applicable, or None
    where no mark was made. `self_rating`: the candidate's own answer, a code known to the wording or plain
    words. `pictures`: how many are attached.
    """

    code: str
    text: str
    mode: str
    weight: int
    critical: bool = False
    rating: str | None = None
    reason: str = ""
    note: str = ""
    self_rating: str | None = None
    assessor_name: str | None = None
    marked_on: date | None = None
    pictures: int = 0
    measurement: MeasurementLine | None = None


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One agreed measure of the development plan; `area_name` is None where it concerns the whole."""

    area_name: str | None
    text: str
    responsible: str = ""
    by_on: date | None = None


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One signature. `role`: candidate, assessor, second_assessor or manager. `signed_at` is aware and in the
    zone whose date shall be printed. `strokes` are polylines of points in `STROKE_BOX`."""

    role: str
    name: str
    signed_at: datetime
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentContent:
    """Everything one document says.

    `language`: sv or en. `criteria`: area number → its criteria in checklist order. `whole_outcome`: as for
    an area. `assessors`: everyone who marked, each once. `draft`: not yet signed, and marked so on every
    page. `demo`: the person is invented, and marked so on every page. `seal`: the text of the QR code at its
    foot, where the document has one. `look`: the centre's own colour and words.
    """

    kind: DocumentKind
    language: str
    number: str
    checklist_title: str
    checklist_version: str
    centre: CentreCard
    person: PersonLine
    assessed_from: date
    assessed_on: date
    whole_outcome: str
    areas: tuple[AreaLine, ...]
    checklist_example: bool = False
    criteria: Mapping[int, tuple[CriterionLine, ...]] = field(default_factory=lambda: MappingProxyType({}))
    measures: tuple[MeasureLine, ...] = ()
    strengths: str = ""
    candidate_comment: str = ""
    knowledge_source: str | None = None
    assessors: tuple[str, ...] = ()
    signatures: tuple[SignatureLine, ...] = ()
    instrument_notes: tuple[InstrumentNote, ...] = ()
    interrupted: bool = False
    interrupted_reason: str | None = None
    draft: bool = False
    demo: bool = False
    seal: str | None = None
    look: DocumentLook = SHIPPED_LOOK


@dataclass(frozen=True, slots=True)
class RenderedDocument:
    """A finished document. `missing_glyphs`: characters no font has, as "U+1F600 GRINNING FACE", sorted, each
    once; they stand in the document as "[U+1F600]". Empty when everything could be written."""

    pdf: bytes = field(repr=False)
    pages: int
    missing_glyphs: tuple[str, ...] = ()


def device_code(device_uuid: UUID) -> str:
    """The five characters that stand for a device in its document numbers.

    25 bits of SHA-256 of the device id, written in Crockford's base 32 (no I, L, O, U). That any two of a
    centre's twenty devices share a code has a probability of one in 170,000.
    """
    value = int.from_bytes(hashlib.sha256(device_uuid.bytes).digest()[:4], "big") >> 7
    return "".join(_CROCKFORD[(value >> shift) & 31] for shift in (20, 15, 10, 5, 0))


def document_number(centre_code: str, year: int, device_code: str, sequence: int) -> str:
    """The number of a document, as VIM-26-7K3QF-0118-Y: centre, year, device, the device's own count, check.

    No two devices share a number series, so numbers can be given without a network. The last character is the
    check character of ISO 7064 MOD 37,36: it finds every single wrong character and all but one in 630 of the
    swaps of two neighbours.

    Raises ValueError where a part does not have its form: the centre code is 2–6 of A–Z and 0–9, `year` four
    figures, `device_code` as `device_code()` makes it, `sequence` 1 to 99,999,999.
    """
    if not _CENTRE_CODE.fullmatch(centre_code):
        raise ValueError(f"centre code must be 2-6 of A-Z and 0-9, not {centre_code!r}")
    if not _DEVICE_CODE.fullmatch(device_code):
        raise ValueError(f"device code must be five Crockford base-32 characters, not {device_code!r}")
    if not 2000 <= year <= 2099:
        raise ValueError(f"year must be 2000-2099, not {year}")
    if not 1 <= sequence <= 99_999_999:
        raise ValueError(f"sequence must be 1-99999999, not {sequence}")
    body = f"{centre_code}-{year % 100:02d}-{device_code}-{sequence:04d}"
    return f"{body}-{check_character(body)}"


def check_character(text: str) -> str:
    """ISO 7064 MOD 37,36 over the letters and figures of `text`; hyphens do not count."""
    state = 36
    for character in text.replace("-", ""):
        state = (state + _ALPHABET.index(character)) % 36 or 36
        state = state * 2 % 37
    return _ALPHABET[(1 - state) % 36]


def check_number(text: str) -> bool:
    """Whether `text` is a well-formed number with the right check character; case does not matter."""
    number = text.strip().upper()
    return bool(_NUMBER.fullmatch(number)) and check_character(number[:-2]) == number[-1]
