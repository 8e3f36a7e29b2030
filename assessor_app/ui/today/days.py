"""Days where the PC stands. Free of Qt."""

from __future__ import annotations

from datetime import date, datetime, time

from assessor_app.services.today import Day, day_of


def day_at(now: datetime) -> Day:
    """The day of a moment, from midnight to midnight where the PC stands.

    Each midnight is asked for anew: two days a year are not 24 hours long.
    """

    def midnight(on: date) -> int:
        return int(datetime.combine(on, time()).astimezone().timestamp() * 1000)

    return day_of(now.date(), midnight)


def part_of_day(now: datetime) -> str:
    """`morning`, `day`, `evening` or `night`: what a greeting goes by."""
    hour = now.hour
    if 5 <= hour < 10:
        return "morning"
    if 10 <= hour < 17:
        return "day"
    return "evening" if 17 <= hour < 23 else "night"
