"""What is held while the mouse is down: a booking that is moved or resized, or somebody who waits. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from assessor_app.ui.calendar.grid import Grid
from assessor_app.ui.calendar.models import Card, Slot, Target, Waiting

_LONGEST = 12 * 60


@dataclass(frozen=True, slots=True)
class Held:
    """Something that is dragged. `grip` is how far below its top it is held, in minutes.

    `card` is a booking, None for somebody who waits. `resizes`: only its end moves.
    """

    run: UUID
    candidate: UUID
    name: str
    minutes: int
    grip: int = 0
    resizes: bool = False
    card: Card | None = None

    @staticmethod
    def of_card(card: Card, grip: int, *, resizes: bool) -> Held:
        """A booking taken hold of."""
        return Held(card.run, card.candidate, card.name, card.slot.minutes, grip, resizes, card)

    @staticmethod
    def of_waiting(row: Waiting, minutes: int) -> Held:
        """Somebody who waits, as long as runs usually are; held near the top."""
        return Held(row.run, row.candidate, row.name, minutes, min(15, minutes // 2))


Judge = Callable[[Held, Target], tuple[str, ...]]
"""What something would collide with there."""


def target_at(grid: Grid, held: Held, x: int, y: int, judge: Judge) -> Target | None:
    """Where it would land; None where nothing can."""
    if held.resizes:
        assert held.card is not None  # noqa: S101 - only bookings have an end to pull
        end = grid.resized(y, held.card.start, _LONGEST)
        target = Target(held.card.column, held.card.start, end)
    else:
        column = grid.column_at(x)
        if column is None:
            return None
        start, end = grid.moved(y, held.grip, held.minutes)
        target = Target(column, start, end)
    return Target(target.column, target.start, target.end, judge(held, target))


def stays(held: Held, target: Target) -> bool:
    """Whether it was put back where it was."""
    card = held.card
    return card is not None and (card.column, card.start, card.end) == (
        target.column,
        target.start,
        target.end,
    )


def slot_at(
    starts_at: int, minutes: int, former: Slot | None, assessor: UUID | None, station: str | None
) -> Slot:
    """The slot of a place in the calendar: by whom and where stays what it was unless the column says it."""
    kept = former or Slot(starts_at, minutes, None, "")
    return Slot(
        starts_at,
        minutes,
        kept.assessor if assessor is None else assessor,
        kept.station if station is None else station,
    )
