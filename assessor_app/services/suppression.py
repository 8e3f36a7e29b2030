"""Small numbers that must not leave the centre: which cells of a table are shown, and which are not.

A cell with one to four people is not shown, and neither is one from which it could be reckoned. In a column
whose total is shown, cells that are not shown all look the same, so that nobody sees which of them is small.
A nought stands: it says nothing about anybody. (Decision 23.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LEAST = 5
"""The smallest number of people that a cell may tell of, noughts apart."""


class Showing(StrEnum):
    """What stands in a cell."""

    SHOWN = "shown"
    FEW = "few"
    """Fewer than five: said only of a number that stands alone."""
    HIDDEN = "hidden"
    """Fewer than five, or hidden so that such a number cannot be reckoned."""


def is_small(number: int) -> bool:
    """Whether a number of people must not be told."""
    return 0 < number < LEAST


def alone(number: int) -> Showing:
    """What stands in a cell that no sum goes over."""
    return Showing.FEW if is_small(number) else Showing.SHOWN


@dataclass(frozen=True, slots=True)
class Hidden:
    """The places of a table that are not shown: in its first column, and in its second."""

    whole: frozenset[int] = frozenset()
    part: frozenset[int] = frozenset()


def hidden_in(parts: Sequence[int]) -> frozenset[int]:
    """Which parts are not shown where their sum is (unless the sum is small itself: then none is)."""
    return _grown(parts, _first(parts), [1] * len(parts), [None] * len(parts))


def hidden_in_both(whole: Sequence[int], part: Sequence[int]) -> Hidden:
    """The same for two columns of one table, where the second counts some of those in the first.

    A group whose size is hidden shows none of its parts, because they would bound it from below; sizes that
    are shown bound the hidden parts from above, and that is reckoned with.
    """
    free: list[int | None] = [None] * len(whole)
    wholes, parts = hidden_in(whole), _first(part)
    while True:
        most = [None if at in wholes else whole[at] for at in range(len(whole))]
        grown = _grown(part, parts | wholes, [1] * len(part), most)
        if _told(part, grown, [1] * len(part), most):
            # Nothing is left to hide beside them: the sizes that bound them go as well.
            wholes = _grown(whole, wholes | grown, [1] * len(whole), free)
        if grown == parts and wholes <= grown:
            return Hidden(wholes, grown)
        parts = grown


def _first(parts: Sequence[int]) -> frozenset[int]:
    if is_small(sum(parts)):
        return frozenset(range(len(parts)))
    return frozenset(at for at, number in enumerate(parts) if is_small(number))


def _grown(
    parts: Sequence[int], hidden: frozenset[int], least: Sequence[int], most: Sequence[int | None]
) -> frozenset[int]:
    """`hidden` with the smallest other cells, until what is hidden cannot be told; noughts last."""
    if is_small(sum(parts)):
        return frozenset(range(len(parts)))
    order = sorted(range(len(parts)), key=lambda at: (parts[at] == 0, parts[at], at))
    while hidden and _told(parts, hidden, least, most):
        more = next((at for at in order if at not in hidden), None)
        if more is None:
            break
        hidden |= {more}
    return hidden


def _told(
    parts: Sequence[int], hidden: frozenset[int], least: Sequence[int], most: Sequence[int | None]
) -> bool:
    """Whether one of the hidden cells can only be what it is, by their sum and their bounds."""
    if not hidden:
        return False
    rest = sum(parts[at] for at in hidden)
    some_nought = any(parts[at] == 0 for at in hidden)
    low = {at: 0 if some_nought else least[at] for at in hidden}
    high = {at: rest if (bound := most[at]) is None else min(rest, bound) for at in hidden}
    for at in hidden:
        lowest = max(low[at], rest - sum(high[other] for other in hidden if other != at))
        highest = min(high[at], rest - sum(low[other] for other in hidden if other != at))
        if lowest >= highest:
            return True
    return False
