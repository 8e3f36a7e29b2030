"""The cells of a list of people, read into what is kept. Nothing is guessed silently: each doubt has a code.

Spreadsheets lose things: a leading zero, the hyphen of a number, the difference between a number and a date.
What can be put right for certain is, and said; what is lost is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.foldings import folded
from assessor_app.domain.identity_numbers import NumberKind, Reading, read
from assessor_app.domain.programme_events import Education, Gender
from assessor_app.domain.texts import clean_line


class CellKind(StrEnum):
    """What a cell is to the file it stands in."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    """The text is ``YYYY-MM-DD``."""
    ERROR = "error"
    """What a spreadsheet shows where it cannot reckon: #N/A."""
    FORMULA = "formula"
    """A formula whose result is not in the file."""


class RawCell(NamedTuple):
    """A cell as it stands in a file; numbers without a needless decimal point."""

    text: str = ""
    kind: CellKind = CellKind.TEXT


EMPTY = RawCell()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a cell. `is_grave`: the row cannot be read in."""

    code: str
    is_grave: bool = False


NOBODY_SAYS = frozenset({"null", "(null)", "n/a", "#n/a", "none", "nan", "-", "–", "—", "saknas", ".", "?"})
REWRITTEN = Doubt("number_rewritten", is_grave=True)
UNREADABLE_NUMBER = Doubt("number_unreadable", is_grave=True)
ZERO_RESTORED = Doubt("zero_restored")
_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_DECIMAL_ZERO = re.compile(r"(\d+)[.,]0+")
_ISO_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})")
_WITH_MONTH = re.compile(r"(\d{1,2})\.? ([a-z]+)\.? (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)
_SHORTEST_MANGLED, _TEN = 7, 10


def words_in(cell: RawCell) -> str:
    """The text of a cell on one line; empty where it says that nobody knows."""
    text = clean_line(cell.text, 10_000)
    return "" if text.casefold() in NOBODY_SAYS else text


def plain_digits(text: str) -> str:
    """A number's text without the ``.0`` that a spreadsheet may have given it."""
    found = _DECIMAL_ZERO.fullmatch(text)
    return found[1] if found else text


# ---- numbers of people -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NumberRead:
    """A personal number or, where the cell holds no more, a birth date."""

    reading: Reading | None = None
    birth_on: date | None = None
    doubts: tuple[Doubt, ...] = ()


def read_number(cell: RawCell, today: date) -> NumberRead:
    """A personal or coordination number as companies send them.

    A number that lost its leading zeros in a spreadsheet gets them back; one that a spreadsheet has rounded
    (``1,98E+11``) is lost. Six or eight digits that are a day are a birth date.
    """
    if cell.kind is CellKind.DAY:
        return NumberRead(birth_on=read_day(cell), doubts=(Doubt("birth_date_alone"),))
    text = plain_digits(words_in(cell))
    if not text:
        return NumberRead()
    if _SCIENTIFIC.fullmatch(text):
        return NumberRead(doubts=(REWRITTEN,))
    bare = "".join(char for char in text if not char.isspace())
    digits = bare.replace("-", "")
    if digits.isascii() and digits.isdigit():
        born = _birth_day(digits, today)
        if born is not None:
            return NumberRead(birth_on=born, doubts=(Doubt("birth_date_alone"),))
        if bare.isdigit() and _SHORTEST_MANGLED <= len(bare) < _TEN:
            reading = read(bare.zfill(_TEN), today)
            if reading.check_ok:
                return NumberRead(reading, doubts=(ZERO_RESTORED,))
    reading = read(text, today)
    if reading.kind is NumberKind.UNREADABLE:
        return NumberRead(doubts=(UNREADABLE_NUMBER,))
    return NumberRead(reading, doubts=tuple(map(Doubt, reading.warnings)))


def _birth_day(digits: str, today: date) -> date | None:
    """The day that six or eight digits are, if they are one."""
    if len(digits) == 6:
        born = _day(today.year - (today.year - int(digits[:2])) % 100, int(digits[2:4]), int(digits[4:]))
        if born is not None and born > today:
            born = _day(born.year - 100, born.month, born.day)
        return born
    if len(digits) != 8 or digits[:2] not in ("18", "19", "20"):
        return None
    born = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    return born if born is not None and born <= today else None


# ---- days ------------------------------------------------------------------------------------------------


def read_day(cell: RawCell) -> date | None:
    """A day in whatever way it is written, or None: ISO, day first, with a Swedish month, a serial number."""
    text = plain_digits(words_in(cell))
    if found := _ISO_DAY.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if text.isascii() and text.isdigit():
        if len(text) == 8:
            return _day(int(text[:4]), int(text[4:6]), int(text[6:]))
        if int(text) in _SERIALS and cell.kind is CellKind.NUMBER:
            return _SERIAL_ZERO + timedelta(days=int(text))
        return None
    if found := _DAY_FIRST.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _WITH_MONTH.fullmatch(folded(text)):
        short = found[2][:3].replace("may", "maj").replace("oct", "okt")
        if short in _MONTHS:
            return _day(int(found[3]), _MONTHS.index(short) + 1, int(found[1]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# ---- names -----------------------------------------------------------------------------------------------

_PARTICLES = frozenset(
    {"von", "af", "de", "van", "der", "den", "la", "le", "di", "al", "el", "bin", "dos", "da"}
)


def split_name(text: str, *, family_first: bool = False) -> tuple[str, str]:
    """(given, family) of a whole name: parted at a comma, else at the last word with its particles.

    With `family_first` the family name is the first word, with its particles.
    """
    before, comma, after = text.partition(",")
    if comma:
        return clean_line(after), clean_line(before)
    words = text.split()
    if len(words) < 2:
        return "", clean_line(text)
    if family_first:
        at = 1
        while at < len(words) - 1 and words[at - 1].casefold() in _PARTICLES:
            at += 1
        return " ".join(words[at:]), " ".join(words[:at])
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


# ---- how to reach somebody -------------------------------------------------------------------------------

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_SHORTEST_PHONE, _LONGEST_PHONE = 6, 15


def read_phone(cell: RawCell) -> tuple[str, tuple[Doubt, ...]]:
    """A telephone number; one that lost its leading zero as a number gets it back."""
    text = plain_digits(words_in(cell))
    if not text:
        return "", ()
    if _SCIENTIFIC.fullmatch(text):
        return "", (Doubt("phone_unfit"),)
    digits = "".join(char for char in text if char.isdecimal())
    if not _SHORTEST_PHONE <= len(digits) <= _LONGEST_PHONE:
        return text, (Doubt("phone_doubtful"),)
    if text.isdigit() and text.isascii() and text[0] != "0":
        if text.startswith("46") and len(text) >= 10:
            return f"+{text}", ()
        return f"0{text}", ()
    return text, ()


def read_email(cell: RawCell) -> tuple[str, tuple[Doubt, ...]]:
    """An address; what cannot be one is left out."""
    text = words_in(cell).removeprefix("mailto:").strip("<>")
    if not text or _ADDRESS.fullmatch(text):
        return text, ()
    return "", (Doubt("email_unfit"),)


# ---- one of a few ----------------------------------------------------------------------------------------

_WORDS_OF_STATUS: Mapping[EmploymentStatus, str] = MappingProxyType(
    {
        EmploymentStatus.EMPLOYED: "anstalld|employed|tillsvidare|tillsvidareanstalld|visstid|fast|aktiv"
        "|i arbete|visstidsanstalld|fast anstalld|heltid|deltid|vikarie|provanstalld|timanstalld|arbetar"
        "|i tjanst",
        EmploymentStatus.FURLOUGHED: "permitterad|permitterade|korttidspermitterad|korttidsarbete|furloughed"
        "|korttidsarbetande|permitt|permittering|korttidspermittering|perm",
        EmploymentStatus.NOTIFIED: "varslad|varslade|uppsagd|varsel|varslad om uppsagning|notified"
        "|under notice|notice|laid off|uppsagningstid|arbetsbrist",
        EmploymentStatus.JOB_SEEKER: "arbetssokande|arbetslos|arbetssok|job seeker|jobseeker|unemployed|as"
        "|oppet arbetslos|inskriven af|inskriven pa arbetsformedlingen|arbetslos inskriven",
        EmploymentStatus.SELF_EMPLOYED: "egenforetagare|egen foretagare|egen|foretagare|self employed"
        "|selfemployed|enskild firma|egenanstalld",
    }
)
_STATUSES: Mapping[str, EmploymentStatus] = MappingProxyType(
    {word: status for status, words in _WORDS_OF_STATUS.items() for word in words.split("|")}
)
_GENDERS: Mapping[str, Gender] = MappingProxyType(
    {
        **dict.fromkeys(("kvinna", "k", "woman", "f", "female", "w", "flicka"), Gender.WOMAN),
        **dict.fromkeys(("man", "m", "male", "pojke"), Gender.MAN),
        **dict.fromkeys(("icke binar", "ickebinar", "annat", "non binary", "x", "annan"), Gender.NON_BINARY),
        **dict.fromkeys(("okant", "unknown", "vill ej uppge", "ej angivet"), Gender.UNKNOWN),
    }
)
_EDUCATIONS: tuple[tuple[str, Education], ...] = (
    ("forgymnas", Education.ISCED_0_2),
    ("eftergymnas", Education.ISCED_5_8),
    ("grundskol", Education.ISCED_0_2),
    ("folkskol", Education.ISCED_0_2),
    ("ingen", Education.ISCED_0_2),
    ("gymnas", Education.ISCED_3_4),
    ("yrkesskol", Education.ISCED_3_4),
    ("realskol", Education.ISCED_3_4),
    ("hogskol", Education.ISCED_5_8),
    ("universitet", Education.ISCED_5_8),
    ("yrkeshogskol", Education.ISCED_5_8),
    ("yh", Education.ISCED_5_8),
    ("kandidat", Education.ISCED_5_8),
    ("master", Education.ISCED_5_8),
    ("primary", Education.ISCED_0_2),
    ("secondary", Education.ISCED_3_4),
    ("university", Education.ISCED_5_8),
)
_LEVELS = (Education.ISCED_0_2,) * 3 + (Education.ISCED_3_4,) * 2 + (Education.ISCED_5_8,) * 4
_UNKNOWN_EDUCATION = frozenset({"okant", "okand", "unknown", "vet ej", "uppgift saknas"})


def read_status(cell: RawCell) -> tuple[EmploymentStatus | None, tuple[Doubt, ...]]:
    """What somebody is to the labour market; a spelling that is not known says nothing."""
    key = folded(words_in(cell)).strip(" .")
    if not key:
        return None, ()
    found = (
        _STATUSES.get(key)
        or _STATUSES.get(key.partition(" ")[0].strip(",;("))
        or _STATUSES.get(key.partition("%")[0].rstrip("0123456789 "))
    )
    return found, () if found else (Doubt("status_unknown"),)


def read_gender(cell: RawCell) -> tuple[Gender, tuple[Doubt, ...]]:
    """Gender as funders ask for it."""
    key = folded(words_in(cell)).strip(" .")
    if not key:
        return Gender.UNKNOWN, ()
    found = _GENDERS.get(key)
    return found or Gender.UNKNOWN, () if found else (Doubt("gender_unknown"),)


def read_education(cell: RawCell) -> tuple[Education, tuple[Doubt, ...]]:
    """The ISCED group of what is written, a level's number included."""
    key = plain_digits(folded(words_in(cell)))
    key = key.removeprefix("isced").strip()
    if not key or key in _UNKNOWN_EDUCATION:
        return Education.UNKNOWN, ()
    if key.isascii() and key.isdigit() and int(key) < len(_LEVELS):
        return _LEVELS[int(key)], ()
    for stem, education in _EDUCATIONS:
        if key.startswith(stem) or f" {stem}" in key:
            return education, ()
    return Education.UNKNOWN, (Doubt("education_unknown"),)
