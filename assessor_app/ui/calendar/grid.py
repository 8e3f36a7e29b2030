"""The measures of the calendar's board, in pixels: where a time stands, and which time stands there.

Free of Qt, so that what a drag means can be told without a screen.
"""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.ui.calendar.models import SHORTEST_MINUTES, STEP_MINUTES

Box = tuple[int, int, int, int]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Grid:
    """`gutter` to the left holds the hours, `head` above the columns' names; both stay where they are.

    `at_x` and `at_y` are how far the rest is scrolled.
    """

    columns: int
    column_width: int
    hour_height: int
    first_minute: int
    last_minute: int
    gutter: int
    head: int
    at_x: int = 0
    at_y: int = 0

    @property
    def width(self) -> int:
        """Everything, with the gutter."""
        return self.gutter + self.columns * self.column_width

    @property
    def height(self) -> int:
        """Everything, with the head."""
        return self.head + (self.last_minute - self.first_minute) * self.hour_height // 60

    def x_of(self, column: int) -> int:
        """The left edge of a column."""
        return self.gutter + column * self.column_width - self.at_x

    def y_of(self, minute: int) -> int:
        """Where a time of day stands; what is outside of what is shown stands at its edge."""
        kept = max(self.first_minute, min(self.last_minute, minute))
        return self.head + (kept - self.first_minute) * self.hour_height // 60 - self.at_y

    def box(self, column: int, start: int, end: int, lane: int = 0, lanes: int = 1, gap: int = 3) -> Box:
        """The place of something from `start` to `end`, in its lane."""
        room = self.column_width - 2 * gap
        left = self.x_of(column) + gap + room * lane // lanes
        right = self.x_of(column) + gap + room * (lane + 1) // lanes
        top, bottom = self.y_of(start), self.y_of(end)
        inset = 1 if lanes > 1 else 0
        return left + inset, top + 1, right - left - 2 * inset, max(2, bottom - top - 2)

    def column_at(self, x: int) -> int | None:
        """The column at a place, None beside them."""
        column = (x - self.gutter + self.at_x) // self.column_width
        return column if x >= self.gutter and 0 <= column < self.columns else None

    def minute_at(self, y: int) -> int:
        """The time of day at a height, not snapped."""
        return self.first_minute + (y - self.head + self.at_y) * 60 // self.hour_height

    def moved(self, y: int, grip: int, minutes: int) -> tuple[int, int]:
        """From and to of something `minutes` long that is held `grip` minutes below its top at height `y`."""
        latest = max(self.first_minute, self.last_minute - minutes)
        start = max(self.first_minute, min(latest, snapped(self.minute_at(y) - grip)))
        return start, start + minutes

    def resized(self, y: int, start: int, most: int) -> int:
        """The end of something that begins at `start` and is pulled down or up to height `y`."""
        end = snapped(self.minute_at(y))
        return max(start + SHORTEST_MINUTES, min(end, start + most, self.last_minute))


def snapped(minute: int) -> int:
    """The nearest quarter of an hour."""
    return (minute + STEP_MINUTES // 2) // STEP_MINUTES * STEP_MINUTES
