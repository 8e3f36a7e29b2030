"""Checklists: what is assessed, with which weights and by which rules.

A checklist is one published, immutable version of a qualification. It is made of areas, which are
versioned units of their own and may be shared between qualifications. Both are identified by the
digest of their canonical content; the digests themselves are computed outside the domain (SHA-256 over
RFC 8785 bytes, lower-case hex), because only plain data belongs here.

`canonical_content` and `checklist_from_canonical` are each other's inverse: what was stored is read
back, years later, with every text an assessor once saw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from assessor_app.domain.checklist_fields import ChecklistError as ChecklistError
from assessor_app.domain.checklist_fields import ContentFields, shortened

CONTENT_FORMAT = 1
"""Version of the canonical content's shape. It is part of the content and thereby of the digest."""
MEASURED_FORMAT = 2
"""The shape of an area in which something is measured; the others keep theirs, and their digests."""

MAX_AREAS = 40
MAX_CRITERIA = 400
"""Most criteria a whole checklist may hold (and so, the most one area may)."""
MAX_WEIGHT = 100
PERMILLE = 1_000

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_VERSION = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.+-]{0,30}[0-9A-Za-z])?")
_CODE = re.compile(r"[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9-]{0,15}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNIT = re.compile(r"[0-9A-Za-zµμ°ÅÄÖåäöΩ%/·²³.-]{1,12}")
_TOLERANCE = re.compile(r"(?:0|[1-9][0-9]{0,6})(?:\.[0-9]{1,6})?")

CHECKLIST_FIELDS = (
    "format",
    "id",
    "version",
    "title",
    "publisher",
    "example",
    "notice",
    "second_assessor",
    "self_rating",
    "knowledge_test",
    "areas",
)
_AREA_FIELDS = ("format", "id", "version", "name", "short_name", "example", "rules", "criteria")
_RULE_FIELDS = ("threshold_permille", "partly_counts_permille", "knowledge_min_permille")
_CRITERION_FIELDS = ("code", "mode", "weight", "critical", "text", "guidance", "may_be_not_applicable")
_MEASURED_CRITERION = (*_CRITERION_FIELDS, "measured")
_MEASURED_FIELDS = ("unit", "tolerance")


class Mode(StrEnum):
    """How the assessor finds out: by watching, by asking or by looking at what was made."""

    OBSERVE = "observe"
    ASK = "ask"
    PRODUCT = "product"


class Rating(StrEnum):
    """What an assessor can answer for one criterion. Not tested is no judgement at all."""

    SHOWN = "shown"
    PARTLY = "partly"
    NOT_SHOWN = "not_shown"
    NOT_TESTED = "not_tested"
    NOT_APPLICABLE = "not_applicable"

    @property
    def needs_reason(self) -> bool:
        """True if the assessor must write why."""
        return self in (Rating.PARTLY, Rating.NOT_SHOWN, Rating.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in Swedish and English. The English may be empty; the Swedish is then shown."""

    sv: str
    en: str

    def in_(self, language: str) -> str:
        """The text in `language` ("sv" or "en"; anything else counts as Swedish)."""
        return self.en if language == "en" and self.en else self.sv


@dataclass(frozen=True, slots=True)
class Measured:
    """What a criterion asks to be measured: the unit, and how far from the reference is still right.

    `tolerance` is a decimal text in `unit`, or empty.
    """

    unit: str
    tolerance: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that can be seen, asked or looked at. `code` is unique within a checklist."""

    code: str
    mode: Mode
    weight: int
    critical: bool
    text: Wording
    guidance: Wording
    may_be_not_applicable: bool
    measured: Measured | None = None


@dataclass(frozen=True, slots=True)
class AreaRules:
    """The rules an area's outcome is computed by; all shares in thousandths (800 = 80 %)."""

    threshold_permille: int
    partly_counts_permille: int = 0
    knowledge_min_permille: int | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """One competence area in one version. Results are held per `digest`."""

    id: str
    version: str
    digest: str
    name: Wording
    short_name: Wording
    criteria: tuple[Criterion, ...]
    rules: AreaRules
    example: bool
    codes: tuple[str, ...] = field(init=False, compare=False, repr=False)
    """The codes of the area's criteria, in the order they are shown."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", tuple(criterion.code for criterion in self.criteria))


@dataclass(frozen=True, slots=True)
class Checklist:
    """One published version of a qualification.

    `example` says that the content is a draft to be replaced by the centre; `notice` is the line that
    says so on screens and documents. An area keeps its own `example`: a centre's checklist may borrow one.
    """

    id: str
    version: str
    digest: str
    title: Wording
    publisher: str
    example: bool
    notice: Wording
    areas: tuple[Area, ...]
    second_assessor: bool
    self_rating: bool
    knowledge_test: bool

    @property
    def criteria(self) -> Iterator[Criterion]:
        """All criteria, in the order they are shown."""
        return (criterion for area in self.areas for criterion in area.criteria)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all criteria, in the order they are shown."""
        return tuple(criterion.code for criterion in self.criteria)

    @property
    def total(self) -> int:
        """The number of criteria."""
        return sum(len(area.criteria) for area in self.areas)

    def criterion(self, code: str) -> Criterion | None:
        """The criterion with this code, or None if the checklist has none such."""
        return next((criterion for criterion in self.criteria if criterion.code == code), None)

    def area_of(self, code: str) -> Area | None:
        """The area that holds the criterion with this code, or None."""
        return next((area for area in self.areas if code in area.codes), None)


def area_canonical_content(area: Area) -> dict[str, object]:
    """What an area's digest is over: plain strings, integers, booleans, lists and dicts.

    A rule that is not stated is left out instead of being written as nothing.
    """
    rules: dict[str, object] = {
        "threshold_permille": area.rules.threshold_permille,
        "partly_counts_permille": area.rules.partly_counts_permille,
    }
    if area.rules.knowledge_min_permille is not None:
        rules["knowledge_min_permille"] = area.rules.knowledge_min_permille
    measured = any(criterion.measured is not None for criterion in area.criteria)
    return {
        "format": MEASURED_FORMAT if measured else CONTENT_FORMAT,
        "id": area.id,
        "version": area.version,
        "name": _plain(area.name),
        "short_name": _plain(area.short_name),
        "example": area.example,
        "rules": rules,
        "criteria": [_criterion_content(criterion) for criterion in area.criteria],
    }


def _criterion_content(criterion: Criterion) -> dict[str, object]:
    """What asks for no measurement says nothing of it: its digest is what it was before there were any."""
    content: dict[str, object] = {
        "code": criterion.code,
        "mode": criterion.mode.value,
        "weight": criterion.weight,
        "critical": criterion.critical,
        "text": _plain(criterion.text),
        "guidance": _plain(criterion.guidance),
        "may_be_not_applicable": criterion.may_be_not_applicable,
    }
    if criterion.measured is not None:
        measured: dict[str, object] = {"unit": criterion.measured.unit}
        if criterion.measured.tolerance:
            measured["tolerance"] = criterion.measured.tolerance
        content["measured"] = measured
    return content


def canonical_content(checklist: Checklist) -> dict[str, object]:
    """What a checklist's digest is over: its own fields and each area's digest and content.

    The content holds everything needed to show the checklist again, but not its own digest.
    """
    return {
        "format": CONTENT_FORMAT,
        "id": checklist.id,
        "version": checklist.version,
        "title": _plain(checklist.title),
        "publisher": checklist.publisher,
        "example": checklist.example,
        "notice": _plain(checklist.notice),
        "second_assessor": checklist.second_assessor,
        "self_rating": checklist.self_rating,
        "knowledge_test": checklist.knowledge_test,
        "areas": [
            {"digest": area.digest, "content": area_canonical_content(area)} for area in checklist.areas
        ],
    }


def area_from_canonical(content: object, digest: str) -> Area:
    """Read an area from its canonical content; `digest` is taken as given and not verified.

    Raises ChecklistError for anything but the exact shape.
    """
    return _read_area(content, digest, "")


def checklist_from_canonical(content: object, digest: str) -> Checklist:
    """Read a checklist from its canonical content, which may come from anywhere.

    `digest` is the name the content was stored under. Nothing cryptographic is verified here: neither
    it nor the digests of the areas. Raises ChecklistError, with the field path, for wrong shapes and for
    sizes beyond the limits of this module.
    """
    fields = ContentFields(content, "", CHECKLIST_FIELDS)
    _read_format(fields)
    areas = tuple(
        _read_area(part.value("content"), part.matching("digest", _DIGEST), part.path("content"))
        for part in fields.tables("areas", ("digest", "content"), MAX_AREAS)
    )
    example = fields.flag("example")
    checklist = Checklist(
        id=fields.matching("id", _ID),
        version=fields.matching("version", _VERSION),
        digest=_digest(digest),
        title=_read_wording(fields, "title"),
        publisher=fields.text("publisher"),
        example=example,
        notice=_read_wording(fields, "notice", may_be_empty=not example),
        areas=areas,
        second_assessor=fields.flag("second_assessor"),
        self_rating=fields.flag("self_rating"),
        knowledge_test=fields.flag("knowledge_test"),
    )
    _refuse_repeats((area.id for area in areas), lambda index: f"areas[{index}].id", "repeated_area")
    _refuse_repeated_codes(areas)
    if checklist.total > MAX_CRITERIA:
        raise ChecklistError("too_many", "areas", f"{checklist.total} > {MAX_CRITERIA}")
    return checklist


def _plain(wording: Wording) -> dict[str, object]:
    return {"sv": wording.sv, "en": wording.en}


def _digest(digest: str) -> str:
    if not _DIGEST.fullmatch(digest):
        raise ChecklistError("malformed", "digest", shortened(digest))
    return digest


def _read_format(fields: ContentFields, newest: int = CONTENT_FORMAT) -> int:
    found = fields.number("format", 0, 2**53)
    if not CONTENT_FORMAT <= found <= newest:
        raise ChecklistError("unknown_format", fields.path("format"), str(found))
    return found


def _read_area(content: object, digest: str, where: str) -> Area:
    fields = ContentFields(content, where, _AREA_FIELDS)
    known = _MEASURED_CRITERION if _read_format(fields, MEASURED_FORMAT) > 1 else _CRITERION_FIELDS
    area = Area(
        id=fields.matching("id", _ID),
        version=fields.matching("version", _VERSION),
        digest=_digest(digest),
        name=_read_wording(fields, "name"),
        short_name=_read_wording(fields, "short_name"),
        criteria=tuple(_read_criterion(part) for part in fields.tables("criteria", known, MAX_CRITERIA)),
        rules=_read_rules(fields.table("rules", _RULE_FIELDS)),
        example=fields.flag("example"),
    )
    _refuse_repeats(area.codes, lambda index: fields.path(f"criteria[{index}].code"), "repeated_code")
    return area


def _read_rules(fields: ContentFields) -> AreaRules:
    stated = fields.has("knowledge_min_permille")
    return AreaRules(
        threshold_permille=fields.number("threshold_permille", 1, PERMILLE),
        partly_counts_permille=fields.number("partly_counts_permille", 0, PERMILLE),
        knowledge_min_permille=fields.number("knowledge_min_permille", 0, PERMILLE) if stated else None,
    )


def _read_criterion(fields: ContentFields) -> Criterion:
    return Criterion(
        code=fields.matching("code", _CODE),
        mode=_read_mode(fields),
        weight=fields.number("weight", 1, MAX_WEIGHT),
        critical=fields.flag("critical"),
        text=_read_wording(fields, "text"),
        guidance=_read_wording(fields, "guidance", may_be_empty=True),
        may_be_not_applicable=fields.flag("may_be_not_applicable"),
        measured=_read_measured(fields),
    )


def _read_measured(fields: ContentFields) -> Measured | None:
    if not fields.has("measured"):
        return None
    measured = fields.table("measured", _MEASURED_FIELDS)
    unit = measured.matching("unit", _UNIT)
    if not measured.has("tolerance"):
        return Measured(unit)
    return Measured(unit, measured.matching("tolerance", _TOLERANCE))


def _refuse_repeats(values: Iterable[str], where: Callable[[int], str], code: str) -> None:
    seen: set[str] = set()
    for index, value in enumerate(values):
        if value in seen:
            raise ChecklistError(code, where(index), value)
        seen.add(value)


def _refuse_repeated_codes(areas: Sequence[Area]) -> None:
    """Marks are held per code, so no two areas of one checklist may use the same."""
    places = [(a, c, code) for a, area in enumerate(areas) for c, code in enumerate(area.codes)]
    _refuse_repeats(
        (code for _, _, code in places),
        lambda index: "areas[{}].content.criteria[{}].code".format(*places[index][:2]),
        "repeated_code",
    )


def _read_mode(fields: ContentFields) -> Mode:
    value = fields.text("mode")
    try:
        return Mode(value)
    except ValueError:
        raise ChecklistError("unknown_choice", fields.path("mode"), shortened(value)) from None


def _read_wording(fields: ContentFields, name: str, *, may_be_empty: bool = False) -> Wording:
    both = fields.table(name, ("sv", "en"))
    return Wording(sv=both.text("sv", may_be_empty=may_be_empty), en=both.text("en", may_be_empty=True))
