"""Whether two records may be one person: by the identity number, or by birth date and name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """Why two records may be one person, the strongest reason first."""

    SAME_NUMBER = "same_number"
    SAME_NAME = "same_name"
    SWAPPED_NAMES = "swapped_names"
    ONE_LETTER = "one_letter"
    MORE_NAMES = "more_names"
    NO_BIRTH_DATE = "no_birth_date"
    """The same name; the birth date is not known of both."""

    @property
    def is_certain(self) -> bool:
        """Two people cannot have the same number; all else may be chance."""
        return self is Likeness.SAME_NUMBER


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared. Names are folded; `number` is any value that is equal for equal numbers."""

    given: str
    family: str
    birth_on: str | None = None
    number: bytes | None = None


def likeness(one: Traits, other: Traits) -> Likeness | None:
    """The strongest reason to take both for one person, or None."""
    if one.number is not None and one.number == other.number:
        return Likeness.SAME_NUMBER
    by_name = _by_name(one, other)
    if by_name is None:
        return None
    if one.birth_on is not None and one.birth_on == other.birth_on:
        return by_name
    one_is_open = one.birth_on is None or other.birth_on is None
    exact = by_name in (Likeness.SAME_NAME, Likeness.SWAPPED_NAMES)
    return Likeness.NO_BIRTH_DATE if one_is_open and exact else None


def name_key(given: str, family: str) -> str:
    """Equal for names of the same words, in whatever order they stand. Takes folded names."""
    return " ".join(sorted(f"{given} {family}".split()))


def _by_name(one: Traits, other: Traits) -> Likeness | None:
    if (one.given, one.family) == (other.given, other.family):
        return Likeness.SAME_NAME
    if name_key(one.given, one.family) == name_key(other.given, other.family):
        return Likeness.SWAPPED_NAMES
    for given, family in ((other.given, other.family), (other.family, other.given)):
        equal = (one.given == given, one.family == family)
        if (equal[0] and _one_off(one.family, family)) or (equal[1] and _one_off(one.given, given)):
            return Likeness.ONE_LETTER
    return Likeness.MORE_NAMES if _has_more_names(one, other) else None


def _has_more_names(one: Traits, other: Traits) -> bool:
    """One is called all that the other is and more, in a given name or in a family name."""
    pairs = ((one.given, other.given), (one.family, other.family))
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    if len(differing) != 1 or not all(all(pair) for pair in pairs):
        return False
    few, many = sorted((set(item.split()) for item in differing[0]), key=len)
    return few < many


def _one_off(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two neighbours exchanged, make one out of the other."""
    short, long = sorted((one, other), key=len)
    if short == long or not short or len(long) - len(short) > 1:
        return False
    start = next((i for i, char in enumerate(short) if char != long[i]), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    return (
        short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    )
