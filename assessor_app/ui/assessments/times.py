"""Times of day as people type them, and the moment that a day and a time mean where the PC stands."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_WRITTEN = re.compile(r"(\d{1,2})(?:[.:,]?(\d{2}))?")
_STEP_MINUTES = 15


def parse_time(text: str) -> time | None:
    """`9`, `9.05`, `09:05`, `0905`; None for anything that is no time of day."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def written_time(at: time) -> str:
    """`09.05`."""
    return at.strftime("%H.%M")


def planned_ms(day: date, at: time) -> int:
    """The moment in ms since 1970 UTC; day and time are those of the PC's own zone."""
    return int(datetime.combine(day, at).astimezone().timestamp() * 1000)


def next_quarter(now: datetime) -> tuple[date, time]:
    """Day and time of the next full quarter of an hour: what a plan proposes."""
    minutes = _STEP_MINUTES - now.minute % _STEP_MINUTES
    soon = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    return soon.date(), soon.time().replace(tzinfo=None)
