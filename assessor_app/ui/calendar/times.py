"""Days and minutes on the wall's clock, and the moments they mean. Free of Qt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from assessor_app.ui.calendar.models import DAY_MINUTES
from assessor_app.ui.formats import Formats


def moment_of(formats: Formats, day: date, minute: int) -> int:
    """ms since 1970 UTC of a minute of a day; minute 1440 is the midnight that ends it."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minute)
    aware = wall.astimezone() if formats.zone is None else wall.replace(tzinfo=formats.zone)
    return int(aware.timestamp() * 1000)


def wall_of(formats: Formats, at_ms: int) -> tuple[date, int]:
    """Day and minute of a moment."""
    local = formats.moment(at_ms)
    return local.date(), local.hour * 60 + local.minute


def span_of(formats: Formats, first: date, last: date) -> tuple[int, int]:
    """From the midnight before the first day to the one after the last."""
    return moment_of(formats, first, 0), moment_of(formats, last, DAY_MINUTES)


def pieces(formats: Formats, starts_at: int, ends_at: int) -> Iterator[tuple[date, int, int]]:
    """A span day by day, as (day, from, to) in minutes."""
    if ends_at <= starts_at:
        return
    day, begin = wall_of(formats, starts_at)
    last, end = wall_of(formats, ends_at - 1)
    while day < last:
        yield day, begin, DAY_MINUTES
        day, begin = day + timedelta(days=1), 0
    yield day, begin, end + 1


def clock(minute: int, language: str) -> str:
    """`09.05`: a time of day."""
    sign = ":" if language == "en" else "."
    return f"{minute // 60 % 24:02}{sign}{minute % 60:02}"
