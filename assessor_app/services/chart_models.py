"""Charts as data: the screen and the paper draw the same. Texts arrive in the language that is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """How the series are drawn."""

    BARS = "bars"
    """Side by side, one group for each category."""
    STACKED = "stacked"
    """On each other."""
    LINES = "lines"
    SIDEWAYS = "sideways"
    """Bars that lie, one row for each category: for long names."""
    STACKED_SIDEWAYS = "stacked_sideways"
    """One lying bar for each category, its series after each other."""


class Tone(StrEnum):
    """Which token of the look a series is drawn in; never by colour alone, each has its mark or its dash."""

    ACCENT = "accent"
    SHOWN = "shown"
    PARTLY = "partly"
    NOT_SHOWN = "not-shown"
    IDLE = "idle"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers, as many as there are categories; None draws nothing there."""

    name: str
    values: tuple[float | None, ...]
    tone: Tone = Tone.ACCENT
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class ChartData:
    """A chart. `unit` stands at the axis; `decimals` is how values are written; `marker` names the category
    that is now. `summary` says in one sentence what is seen, for who cannot see it. `category` is what the
    categories are, as the heading of a table says it."""

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    decimals: int = 0
    marker: int | None = None
    summary: str = ""
    category: str = ""
