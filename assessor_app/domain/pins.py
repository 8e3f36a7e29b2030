"""Which PINs are good enough to unlock a program that is running already."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from assessor_app.domain.errors import Refused

PIN_LENGTH = 6
MOST_WRONG = 5
"""So many wrong tries in a row, and the passphrase is asked for."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_RISING = "01234567890"
# Straight lines and corners on a telephone's keys, which come to every finger first.
_DRAWN = frozenset(
    {"147258", "258369", "147369", "159357", "357159", "321654", "456789", "789456", "789123", "123789"}
    | {"147852", "741852", "852963", "963852", "159753", "753159", "142536", "246810", "135790", "102030"}
    | {"696969", "420420", "112358", "314159", "271828", "007007"}
)


def check_pin(pin: str) -> None:
    """Raise Refused (pin_not_six_digits, pin_obvious) for a PIN that nobody should have."""
    if len(pin) != PIN_LENGTH or not (pin.isascii() and pin.isdigit()):
        raise Refused("pin_not_six_digits")
    if _is_pattern(pin) or _is_like_a_birthday(pin):
        raise Refused("pin_obvious")


def _is_pattern(pin: str) -> bool:
    """One or two digits only, halves or pairs that repeat or mirror, runs up or down, drawn figures."""
    if len(set(pin)) <= 2 or pin in _DRAWN:
        return True
    if pin[:3] == pin[3:] or pin[:2] == pin[2:4] == pin[4:] or pin == pin[::-1]:
        return True
    if pin[::2] == pin[1::2]:  # 112233
        return True
    return pin in _RISING or pin in _RISING[::-1] or _steps_evenly(pin)


def _steps_evenly(pin: str) -> bool:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return len(steps) == 1


def _is_like_a_birthday(pin: str) -> bool:
    """YYMMDD, DDMMYY, MMDDYY or YYYYMM: what a wallet or a face gives away."""
    first, second, third = int(pin[:2]), int(pin[2:4]), int(pin[4:])
    if any(_is_day(month, day) for month, day in ((second, third), (second, first), (first, second))):
        return True
    return _FIRST_YEAR <= int(pin[:4]) <= _LAST_YEAR and 1 <= third <= 12


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)  # a leap year: 29 February is a birthday
    except ValueError:
        return False
    return True
