"""What may stand in a cell, as a spreadsheet takes it: text that stays text, numbers that stay numbers."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Final

LONGEST_TEXT: Final = 32_767
"""UTF-16 units in a cell, the bound of Excel."""
LARGEST_WHOLE: Final = 10**15
"""Beyond it a spreadsheet rounds: such a number is written as text."""
FIRST_DAY: Final = date(1900, 3, 1)
"""Before it spreadsheets count days differently: an earlier day is written as text."""

_FORMULA_SIGNS: Final = frozenset("=+-@\t\r\n＝＋－＠")  # some programs read the wide ones alike
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_END: Final = re.compile("\r\n?")
_LIKE_AN_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ELLIPSIS: Final = "…"


def plain(text: str) -> str:
    """The text as it can stand in a file: line ends as one sign, what no file may hold as U+FFFD, cut where a
    cell ends. Nothing but space is nothing."""
    text = _LINE_END.sub("\n", _UNWRITABLE.sub("\ufffd", text))
    return _cut(text) if text.strip() else ""


def escaped(text: str) -> str:
    """The text as XLSX spells it: what reads as an escape (``_x0041_``) is escaped itself (ECMA-376,
    ST_Xstring), so that it comes back as it was."""
    return _LIKE_AN_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def looks_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet that is not told better would reckon this text."""
    return text[:1] in _FORMULA_SIGNS


def is_written_as_number(value: int | Decimal) -> bool:
    """Whether a spreadsheet holds this number as it is."""
    if isinstance(value, Decimal):
        return value.is_finite() and abs(value) < LARGEST_WHOLE
    return abs(value) < LARGEST_WHOLE


def is_written_as_day(value: date) -> bool:
    """Whether a spreadsheet has this day (or moment) in its calendar."""
    return (value.date() if isinstance(value, datetime) else value) >= FIRST_DAY


def on_the_wall(moment: datetime) -> datetime:
    """A moment as the clock shows it in its own time zone, to the second."""
    return moment.replace(tzinfo=None, microsecond=0)


def _cut(text: str) -> str:
    # A sign outside the basic plane takes two units.
    if len(text) * 2 <= LONGEST_TEXT or _units(text) <= LONGEST_TEXT:
        return text
    room, at = LONGEST_TEXT - 1, 0
    for sign in text:
        room -= 2 if ord(sign) > 0xFFFF else 1
        if room < 0:
            break
        at += 1
    return text[:at] + _ELLIPSIS


def _units(text: str) -> int:
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)
