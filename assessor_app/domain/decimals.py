"""Decimal numbers as text: what was read off an instrument stands as it was read, never as a float.

The canonical form has a point, no plus sign, no needless zeros before it, and every decimal that was typed:
``12.50`` tells a finer reading than ``12.5``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assessor_app.domain.errors import Refused

MOST_WHOLE = 7
MOST_DECIMALS = 6
_TYPED = re.compile(r"([+-]?)([0-9]*)(?:[.,]([0-9]*))?")
_CANONICAL = re.compile(rf"-?(?:0|[1-9][0-9]{{0,{MOST_WHOLE - 1}}})(?:\.[0-9]{{1,{MOST_DECIMALS}}})?")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u00a0": "", "\u202f": "", " ": ""})


def clean_decimal(text: str, code: str) -> str:
    """What was typed in canonical form; empty for an empty text. Raises Refused with `code`.

    Comma and point both part the decimals; blanks between thousands are passed over.
    """
    plain = text.translate(_MINUS)
    if not plain:
        return ""
    found = _TYPED.fullmatch(plain)
    if found is None or not (found[2] or found[3]):
        raise Refused(code)
    whole, decimals = found[2].lstrip("0") or "0", found[3] or ""
    if len(whole) > MOST_WHOLE or len(decimals) > MOST_DECIMALS:
        raise Refused(code)
    made = f"{whole}.{decimals}" if decimals else whole
    return f"-{made}" if found[1] == "-" and Decimal(made) else made


def is_decimal(text: str) -> bool:
    """Whether a text has the canonical form."""
    return _CANONICAL.fullmatch(text) is not None


def difference(reference: str, measured: str) -> str:
    """`measured` less `reference` in canonical form; empty where either is missing or not a number."""
    if not (is_decimal(reference) and is_decimal(measured)):
        return ""
    found = Decimal(measured) - Decimal(reference)
    text = f"{found:f}"
    return text.lstrip("-") if not found else text


def is_within(deviation: str, tolerance: str) -> bool | None:
    """Whether a deviation keeps a tolerance; None where either is missing or not a number."""
    if not (is_decimal(deviation) and is_decimal(tolerance)):
        return None
    return abs(Decimal(deviation)) <= Decimal(tolerance)


def written(text: str, language: str) -> str:
    """A canonical number as people write it: with a comma in Swedish, and a real minus sign."""
    shown = text.replace("-", "\u2212")
    return shown if language == "en" else shown.replace(".", ",")


def signed(text: str, language: str) -> str:
    """As `written`, with a plus before what is more than nothing."""
    more = is_decimal(text) and Decimal(text) > 0
    return f"+{written(text, language)}" if more else written(text, language)
