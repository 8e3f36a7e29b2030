"""Personal identity numbers as people write them, read into the twelve characters that are kept.

Source of the rules: Skatteverket, "Personnummer" and "Samordningsnummer" (SKV M 2010:3, rättslig
vägledning): YYMMDD, a birth number 001-999 and a mod-10 check digit with weights 2, 1; a coordination number
has 60 added to the day; the hyphen becomes a plus sign the year a person turns 100; twelve digits with
century 18, 19 or 20 are stored. An interim number, used where no number has been given yet, has a letter and
three digits last.

Nothing a person can be called by is refused here: a wrong check digit, an interim number or no number at all
gives warnings, which the caller shows and takes a reason for. Whether a coordination number has become
dormant cannot be seen from it and is no reason to warn.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

MASK = "****"
CHECK_DIGIT_WRONG = "check_digit_wrong"
BIRTH_NUMBER_ZERO = "birth_number_zero"
INTERIM_NUMBER = "interim_number"
NO_NUMBER = "no_number"
NOT_A_NUMBER = "not_a_number"
IMPOSSIBLE_DATE = "impossible_date"
BORN_IN_THE_FUTURE = "born_in_the_future"
CENTURY_UNCERTAIN = "century_uncertain"

_LONGEST = 40
_COORDINATION_OFFSET = 60
_CENTURIES = ("18", "19", "20")
_FORM = re.compile(r"(\d\d)?(\d\d)(\d\d)(\d\d)([-+]?)([0-9A-Z][0-9]{3})", re.ASCII)
_DATE_WITH_HYPHENS = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_HYPHENS = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d")
_PLUSES = frozenset("+\ufe62\uff0b")


class NumberKind(StrEnum):
    """What sort of number was read."""

    PERSONAL = "personal"
    COORDINATION = "coordination"
    INTERIM = "interim"
    NONE = "none"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Reading:
    """What `read` made of a text.

    `digits` is the twelve-character form to keep (of an interim number the letter is upper-case:
    ``19820202T000``), None where there is no number or it cannot be read. `check_ok` is true only where there
    is a check digit and it fits. `warnings` holds codes, in the order in which they should be shown.
    """

    kind: NumberKind
    digits: str | None = field(default=None, repr=False)
    birth_date: date | None = field(default=None, repr=False)
    check_ok: bool = False
    warnings: tuple[str, ...] = ()


def read(text: str, today: date) -> Reading:
    """Read what a person typed or pasted. Never raises, whatever the text.

    `today` settles the century of ten-digit forms: the latest year that does not lie ahead, a hundred years
    earlier after a plus sign. Decimal digits of any script are read as digits.
    """
    flat = _flattened(text)
    if flat == "":
        return Reading(NumberKind.NONE, warnings=(NO_NUMBER,))
    found = _FORM.fullmatch(flat) if flat is not None else None
    if found is None:
        return Reading(NumberKind.UNREADABLE, warnings=(NOT_A_NUMBER,))
    century, year, month, day, sign, last = found.groups()
    warnings: list[str] = []
    if century is None:
        born = _date_in_this_century_or_last(int(year), int(month), int(day), sign, today, warnings)
    else:
        born = _date(int(century + year), int(month), int(day)) if century in _CENTURIES else None
        if born is not None and sign == "+" and today.year - born.year < 100:
            warnings.append(CENTURY_UNCERTAIN)
    if born is None:
        return Reading(NumberKind.UNREADABLE, warnings=(IMPOSSIBLE_DATE,))
    if born > today:
        warnings.append(BORN_IN_THE_FUTURE)
    digits = f"{born.year:04}{month}{day}{last}"
    return _judged(digits, born, warnings)


def check_digit(nine_digits: str) -> int:
    """The mod-10 check digit for YYMMDD and the birth number.

    Raises ValueError where that is not nine ASCII digits.
    """
    if not re.fullmatch(r"[0-9]{9}", nine_digits):
        raise ValueError("a check digit is made from nine digits")
    total = 0
    for place, char in enumerate(nine_digits):
        product = int(char) * (2 if place % 2 == 0 else 1)
        total += product - 9 if product > 9 else product
    return -total % 10


def masked(stored: str) -> str:
    """The form that lists, screens and papers show: ``19870314-****``. Of anything else only the mask."""
    return f"{stored[:8]}-{MASK}" if _is_stored_form(stored) else MASK


def written(stored: str) -> str:
    """The full form, ``19870314-1234``; a text that is not in the stored form comes back as it is."""
    return f"{stored[:8]}-{stored[8:]}" if _is_stored_form(stored) else stored


def last_four(stored: str) -> str:
    """The last four characters of a stored number; the mask where it is not one."""
    return stored[8:] if _is_stored_form(stored) else MASK


def _is_stored_form(stored: str) -> bool:
    return re.fullmatch(r"[0-9]{8}[0-9A-Z][0-9]{3}", stored) is not None


def _flattened(text: str) -> str | None:
    """The text with ASCII digits and signs, no blanks, hyphens only where they can mean something.

    None where it holds more than a number could.
    """
    kept: list[str] = []
    for char in text:
        if char.isspace() or (unicodedata.category(char) in ("Cf", "Cc") and char not in _HYPHENS):
            continue  # blanks, and the invisible marks that come along when text is pasted
        if len(kept) == _LONGEST:
            return None
        if char in _HYPHENS:
            kept.append("-")
        elif char in _PLUSES:
            kept.append("+")
        elif (digit := unicodedata.decimal(char, None)) is not None:
            kept.append(str(digit))
        else:
            kept.append(char.upper() if "a" <= char <= "z" else char)
    return _DATE_WITH_HYPHENS.sub(r"\1\2\3", "".join(kept), count=1)


def _date(year: int, month: int, day: int) -> date | None:
    """The date of birth, with the 60 of a coordination number taken off; None where there is no such day."""
    if day > _COORDINATION_OFFSET:
        day -= _COORDINATION_OFFSET
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date_in_this_century_or_last(
    year: int, month: int, day: int, sign: str, today: date, warnings: list[str]
) -> date | None:
    """The date that a two-digit year means; adds a warning where the sign and the date disagree."""
    latest = today.year - (today.year - year) % 100
    if sign == "+":
        return _date(latest - 100, month, day)
    born = _date(latest, month, day)
    if born is not None and born <= today:
        return born
    # A day later this year, or a 29 February that this century lacks: only a hundred years earlier fits,
    # though such a person would be written with a plus sign.
    earlier = _date(latest - 100, month, day)
    if earlier is not None:
        warnings.append(CENTURY_UNCERTAIN)
    return earlier


def _judged(digits: str, born: date, warnings: list[str]) -> Reading:
    last = digits[8:]
    if last[0].isalpha():
        return Reading(NumberKind.INTERIM, digits, born, False, (*warnings, INTERIM_NUMBER))
    is_coordination = int(digits[6:8]) > _COORDINATION_OFFSET
    kind = NumberKind.COORDINATION if is_coordination else NumberKind.PERSONAL
    check_ok = check_digit(digits[2:11]) == int(last[3])
    if not check_ok:
        warnings.append(CHECK_DIGIT_WRONG)
    if last.startswith("000"):
        warnings.append(BIRTH_NUMBER_ZERO)
    return Reading(kind, digits, born, check_ok, tuple(warnings))
