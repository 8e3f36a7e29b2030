"""What the presenters tell the calendar to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from assessor_app.ui.calendar.loading import Look
from assessor_app.ui.calendar.models import Picture, Slot, Waiting


class Deed(StrEnum):
    """What was done and can be taken back."""

    BOOKED = "booked"
    MOVED = "moved"
    RESIZED = "resized"
    WAITING = "waiting"
    ARRIVED = "arrived"
    NO_SHOW = "no_show"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class TimeChoices:
    """What the sheet that gives a time offers: stations by name, assessors by name, the usual length."""

    run: UUID
    candidate: UUID
    name: str
    qualification: str
    slot: Slot
    has_time: bool
    assessors: tuple[tuple[UUID, str], ...]
    stations: tuple[str, ...]


class CalendarScreen(Protocol):
    """The calendar as its presenter sees it."""

    def show_picture(self, picture: Picture, look: Look, *, movable: bool) -> None:
        """Paint a day or a week."""
        ...

    def show_waiting(self, rows: Sequence[Waiting], total: int, *, searched: bool, movable: bool) -> None:
        """Show who waits; `total` counts everybody."""
        ...

    def show_done(self, deed: Deed, name: str, slot: Slot | None, count: int = 1) -> None:
        """Something was done and is durable; it can be taken back."""
        ...

    def show_undone(self, name: str) -> None:
        """The last thing done was taken back."""
        ...

    def show_time(self, choices: TimeChoices) -> None:
        """Open the sheet that gives a time."""
        ...

    def show_clashes(self, run: UUID, clash: tuple[str, ...], notes: tuple[str, ...]) -> None:
        """What the time in that sheet would collide with."""
        ...

    def choose_run(self, run: UUID) -> None:
        """Choose a booking on the board."""
        ...
