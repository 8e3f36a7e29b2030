"""Checklists: what is assessed, with which weights and by which rules.

A checklist is one published, immutable version of a qualification. It is made of areas, which are
versioned units of their own and may be shared between qualifications. Both are identified by the
digest of their canonical content; the digests themselves are computed outside the domain (SHA-256 over
RFC 8785 bytes, lower-case hex), because only plain data belongs here.

`canonical_content` and `checklist_from_canonical` are each other's inverse: what was stored is read
back, years later, with every text an assessor once saw.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

CONTENT_FORMAT = 1
"""Version of the canonical content's shape. It is part of the content and thereby of the digest."""

MAX_AREAS = 40
MAX_CRITERIA = 400
"""Most criteria a whole checklist may hold (and so, the most one area may)."""
MAX_TEXT_LENGTH = 2_000
MAX_WEIGHT = 100
PERMILLE = 1_000

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_VERSION = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.+-]{0,30}[0-9A-Za-z])?")
_CODE = re.compile(r"[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9-]{0,15}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
# Marks that turn the reading direction can make a text look like another one on screen and on paper.
_DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_CHECKLIST_FIELDS = (
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


class ChecklistError(ValueError):
    """A checklist or an area that does not have the shape it must have.

    `code` is stable and turned into a sentence by the screens, `where` is the field path
    (`criteria[3].weight`), `detail` is the offending value or the nearest known name, shortened.
    """

    def __init__(self, code: str, where: str, detail: str = "") -> None:
        super().__init__(f"{code} at {where or 'the top'}" + (f": {detail}" if detail else ""))
        self.code = code
        self.where = where
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in Swedish and English. The English may be empty; the Swedish is then shown."""

    sv: str
    en: str

    def in_(self, language: str) -> str:
        """The text in `language` ("sv" or "en"; anything else counts as Swedish)."""
        return self.en if language == "en" and self.en else self.sv


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

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the area's criteria, in the order they are shown."""
        return tuple(criterion.code for criterion in self.criteria)


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
    return {
        "format": CONTENT_FORMAT,
        "id": area.id,
        "version": area.version,
        "name": _plain(area.name),
        "short_name": _plain(area.short_name),
        "example": area.example,
        "rules": rules,
        "criteria": [
            {
                "code": criterion.code,
                "mode": criterion.mode.value,
                "weight": criterion.weight,
                "critical": criterion.critical,
                "text": _plain(criterion.text),
                "guidance": _plain(criterion.guidance),
                "may_be_not_applicable": criterion.may_be_not_applicable,
            }
            for criterion in area.criteria
        ],
    }


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
    fields = _Fields(content, "", _CHECKLIST_FIELDS)
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
        title=fields.wording("title"),
        publisher=fields.text("publisher"),
        example=example,
        notice=fields.wording("notice", may_be_empty=not example),
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


def _read_format(fields: _Fields) -> None:
    found = fields.number("format", 0, 2**53)
    if found != CONTENT_FORMAT:
        raise ChecklistError("unknown_format", fields.path("format"), str(found))


def _read_area(content: object, digest: str, where: str) -> Area:
    fields = _Fields(content, where, _AREA_FIELDS)
    _read_format(fields)
    area = Area(
        id=fields.matching("id", _ID),
        version=fields.matching("version", _VERSION),
        digest=_digest(digest),
        name=fields.wording("name"),
        short_name=fields.wording("short_name"),
        criteria=tuple(
            _read_criterion(part) for part in fields.tables("criteria", _CRITERION_FIELDS, MAX_CRITERIA)
        ),
        rules=_read_rules(fields.table("rules", _RULE_FIELDS)),
        example=fields.flag("example"),
    )
    _refuse_repeats(area.codes, lambda index: fields.path(f"criteria[{index}].code"), "repeated_code")
    return area


def _read_rules(fields: _Fields) -> AreaRules:
    stated = fields.has("knowledge_min_permille")
    return AreaRules(
        threshold_permille=fields.number("threshold_permille", 1, PERMILLE),
        partly_counts_permille=fields.number("partly_counts_permille", 0, PERMILLE),
        knowledge_min_permille=fields.number("knowledge_min_permille", 0, PERMILLE) if stated else None,
    )


def _read_criterion(fields: _Fields) -> Criterion:
    return Criterion(
        code=fields.matching("code", _CODE),
        mode=fields.mode("mode"),
        weight=fields.number("weight", 1, MAX_WEIGHT),
        critical=fields.flag("critical"),
        text=fields.wording("text"),
        guidance=fields.wording("guidance", may_be_empty=True),
        may_be_not_applicable=fields.flag("may_be_not_applicable"),
    )


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


def shortened(value: object) -> str:
    """A value as it may be shown in a message: printable and at most 60 characters."""
    text = ascii(value)[1:-1] if isinstance(value, str) and not value.isprintable() else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


_Value = TypeVar("_Value")


class _Fields:
    """One table of the content: hands out its fields by name, type and limits.

    Names that are not `known` are refused at once, so that a misspelt rule is never silently left out.
    Every refusal is a ChecklistError with the whole field path.
    """

    def __init__(self, content: object, where: str, known: tuple[str, ...]) -> None:
        if not isinstance(content, Mapping):
            raise ChecklistError("wrong_type", where, "table")
        self._content: Mapping[object, object] = content
        self._where = where
        for name in self._content:
            if name not in known:
                near = difflib.get_close_matches(str(name)[:60], known, n=1, cutoff=0.5)
                raise ChecklistError("unknown_field", self.path(shortened(name)), "".join(near))

    def path(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name

    def has(self, name: str) -> bool:
        return name in self._content

    def value(self, name: str) -> object:
        if name not in self._content:
            raise ChecklistError("missing", self.path(name))
        return self._content[name]

    def _typed(self, name: str, kind: type[_Value], called: str) -> _Value:
        value = self.value(name)
        # bool is a subclass of int, but a weight of "true" is a mistake.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ChecklistError("wrong_type", self.path(name), called)
        return value

    def flag(self, name: str) -> bool:
        return self._typed(name, bool, "true/false")

    def number(self, name: str, least: int, most: int) -> int:
        value = self._typed(name, int, "whole number")
        if not least <= value <= most:
            raise ChecklistError("out_of_range", self.path(name), f"{least}–{most}")
        return value

    def text(self, name: str, *, may_be_empty: bool = False) -> str:
        value = self._typed(name, str, "text")
        if len(value) > MAX_TEXT_LENGTH:
            raise ChecklistError("too_long", self.path(name), f"{len(value)} > {MAX_TEXT_LENGTH}")
        for character in value:
            if _is_forbidden(character):
                raise ChecklistError("forbidden_character", self.path(name), f"U+{ord(character):04X}")
        if not may_be_empty and not value.strip():
            raise ChecklistError("empty", self.path(name))
        return value

    def matching(self, name: str, pattern: re.Pattern[str]) -> str:
        value = self._typed(name, str, "text")
        if not pattern.fullmatch(value):
            raise ChecklistError("malformed", self.path(name), shortened(value))
        return value

    def mode(self, name: str) -> Mode:
        value = self._typed(name, str, "text")
        try:
            return Mode(value)
        except ValueError:
            raise ChecklistError("unknown_choice", self.path(name), shortened(value)) from None

    def wording(self, name: str, *, may_be_empty: bool = False) -> Wording:
        both = self.table(name, ("sv", "en"))
        return Wording(sv=both.text("sv", may_be_empty=may_be_empty), en=both.text("en", may_be_empty=True))

    def table(self, name: str, known: tuple[str, ...]) -> _Fields:
        return _Fields(self.value(name), self.path(name), known)

    def tables(self, name: str, known: tuple[str, ...], most: int) -> list[_Fields]:
        """A list of one to `most` tables."""
        items = self._typed(name, list, "list")
        if not items:
            raise ChecklistError("empty", self.path(name))
        if len(items) > most:
            raise ChecklistError("too_many", self.path(name), f"{len(items)} > {most}")
        return [_Fields(item, f"{self.path(name)}[{index}]", known) for index, item in enumerate(items)]


def _is_forbidden(character: str) -> bool:
    """Control characters but the line break, halves of characters, and marks that turn the direction."""
    if character == "\n":
        return False
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in _DIRECTION_MARKS
