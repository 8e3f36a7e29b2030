"""Where the parts of a chart lie, as shares of its two axes: the same for the screen and for paper.

Along the axis of values 0 is its lowest tick and 1 its highest; along the axis of categories 0 is before the
first and 1 after the last. Nothing here knows a pixel.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assessor_app.services.chart_models import ChartData, ChartKind

_GROUP = 0.68
"""The part of a category's room that its bars take; the rest is air."""
_LYING = frozenset({ChartKind.SIDEWAYS, ChartKind.STACKED_SIDEWAYS})
_ON_EACH_OTHER = frozenset({ChartKind.STACKED, ChartKind.STACKED_SIDEWAYS})


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis of values: round numbers at even steps, the first at its foot, the last at its top."""

    ticks: tuple[float, ...]

    @property
    def low(self) -> float:
        """The value at the foot."""
        return self.ticks[0]

    @property
    def high(self) -> float:
        """The value at the top."""
        return self.ticks[-1]

    def share(self, value: float) -> float:
        """Where a value lies, from 0 at the foot to 1 at the top; beyond them for one that is beyond."""
        return (value - self.low) / (self.high - self.low)


class Bar(NamedTuple):
    """A bar: from `start` to `end` along the values, from `near` to `far` along the categories."""

    category: int
    series: int
    start: float
    end: float
    near: float
    far: float


class Point(NamedTuple):
    """A point of a line: `across` along the categories, `along` along the values."""

    category: int
    series: int
    across: float
    along: float


def lies(data: ChartData) -> bool:
    """Whether the categories are rows under each other."""
    return data.kind in _LYING


def is_stacked(data: ChartData) -> bool:
    """Whether series stand on each other."""
    return data.kind in _ON_EACH_OTHER


def is_empty(data: ChartData) -> bool:
    """Whether there is nothing that a picture could show: no value, or none but zeros."""
    return not any(value for series in data.series for value in series.values)


def scale_of(data: ChartData, most_steps: int = 5) -> Scale:
    """The axis of a chart's values, always with zero on it."""
    low, high = _extent(data)
    return scale_between(low, high, most_steps, data.decimals)


def scale_between(low: float, high: float, most_steps: int = 5, decimals: int = 0) -> Scale:
    """Ticks from at or under `low` to at or over `high`: steps of 1, 2 or 5 times a power of ten, at most
    `most_steps` of them, none finer than values are written with `decimals`."""
    low, high = min(low, high), max(low, high)
    most_steps = max(2, most_steps)  # one below zero and one above
    finest = 10.0**-decimals
    if high - low < finest:
        high = low + finest
    step = max(_round_step((high - low) / most_steps), finest)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    while last - first > most_steps:
        step = _round_step(step * 1.01)
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    # Counted, not added up: tenths would drift.
    return Scale(tuple(round(at * step, 10) for at in range(first, last + 1)))


def bars_of(data: ChartData, scale: Scale) -> tuple[Bar, ...]:
    """Every bar, a category at a time; what has no value has no bar."""
    room = 1 / max(1, len(data.categories))
    return tuple(
        bar for at in range(len(data.categories)) for bar in _bars_in(data, scale, at, room, room * _GROUP)
    )


def points_of(data: ChartData, scale: Scale) -> tuple[Point, ...]:
    """Every point of the lines, a category at a time."""
    room = 1 / max(1, len(data.categories))
    return tuple(
        Point(at, number, (at + 0.5) * room, scale.share(value))
        for at in range(len(data.categories))
        for number, series in enumerate(data.series)
        if (value := series.values[at]) is not None
    )


def every_nth(count: int, room: float, needed: float) -> int:
    """Labels of `count` categories stand in `room`, each needing `needed`: show one in how many."""
    if count <= 0 or room <= 0:
        return 1
    return max(1, math.ceil(count * needed / room))


def apart(wanted: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Places as near to those wanted as they can be, `gap` from each other, between `low` and `high` while
    there is room for all."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed: dict[int, float] = {}
    floor = low
    for at in order:
        placed[at] = max(wanted[at], floor)
        floor = placed[at] + gap
    ceiling = high
    for at in reversed(order):
        placed[at] = max(low, min(placed[at], ceiling))
        ceiling = placed[at] - gap
    return tuple(placed[at] for at in range(len(wanted)))


def _extent(data: ChartData) -> tuple[float, float]:
    low = high = 0.0
    if is_stacked(data):
        for at in range(len(data.categories)):
            values = [value for series in data.series if (value := series.values[at]) is not None]
            low = min(low, sum(value for value in values if value < 0))
            high = max(high, sum(value for value in values if value > 0))
        return low, high
    for series in data.series:
        for value in series.values:
            if value is not None:
                low, high = min(low, value), max(high, value)
    return low, high


def _bars_in(data: ChartData, scale: Scale, category: int, room: float, group: float) -> list[Bar]:
    near = category * room + (room - group) / 2
    found = []
    if is_stacked(data):
        above = below = 0.0
        for number, series in enumerate(data.series):
            value = series.values[category]
            if not value:
                continue
            start = above if value > 0 else below
            end = start + value
            above, below = (end, below) if value > 0 else (above, end)
            found.append(Bar(category, number, scale.share(start), scale.share(end), near, near + group))
        return found
    each = group / max(1, len(data.series))
    for number, series in enumerate(data.series):
        value = series.values[category]
        if value is not None:
            left = near + number * each
            found.append(
                Bar(category, number, scale.share(0.0), scale.share(value), left, left + each * 0.94)
            )
    return found


def _round_step(least: float) -> float:
    """The smallest of 1, 2 and 5 times a power of ten that is not under `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    for factor in (1, 2, 5, 10):
        if factor * power >= least * (1 - 1e-9):
            return factor * power
    return 10 * power
