"""From moments to days and minutes where the centre stands, and back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from assessor_app.services.planning_models import Span


class LocalTimes:
    """The clock on the wall; `zone` is the PC's own where none is given. Pure, any thread."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone

    def moment(self, day: date, minute: int) -> int:
        """ms since 1970 UTC of a minute of a day; minute 1440 is the midnight that ends it."""
        wall = datetime.combine(day, time()) + timedelta(minutes=minute)
        aware = wall.astimezone() if self._zone is None else wall.replace(tzinfo=self._zone)
        return int(aware.timestamp() * 1000)

    def wall(self, at_ms: int) -> tuple[date, int]:
        """Day and minute of a moment. Raises nothing: what no clock can show is the first or last it can."""
        try:
            local = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(self._zone)
        except (OverflowError, OSError, ValueError):
            return (date(9999, 12, 30), 0) if at_ms > 0 else (date(1, 1, 2), 0)
        return local.date(), local.hour * 60 + local.minute

    def span_of(self, first: date, last: date) -> Span:
        """From the first midnight to the one that ends the last day."""
        return self.moment(first, 0), self.moment(last, 24 * 60)

    def pieces(self, span: Span) -> Iterator[tuple[date, int, int]]:
        """The span day by day: (day, from, to) in minutes; what does not fill a minute is widened to it."""
        if span[1] <= span[0]:
            return
        day, begin = self.wall(span[0])
        last, end = self.wall(span[1] - 1)
        while day < last:
            yield day, begin, 24 * 60
            day, begin = day + timedelta(days=1), 0
        yield day, begin, end + 1


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
