"""The periods that one follows up. Free of Qt."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from assessor_app.services.follow_up_models import Step

_WEEKS_UP_TO_DAYS = 100
"""A longer time is divided into months."""


class Period(StrEnum):
    """What can be chosen."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    EVERYTHING = "everything"
    OWN = "own"


def days_of(period: Period, today: date, earliest: date) -> tuple[date, date]:
    """The first and the last day of a period that `today` lies in; of everything from the first run on.

    The days of one's own begin as the last thirty.
    """
    if period is Period.MONTH:
        return today.replace(day=1), _last_of_month(today.year, today.month)
    if period is Period.QUARTER:
        first = today.month - (today.month - 1) % 3
        return date(today.year, first, 1), _last_of_month(today.year, first + 2)
    if period is Period.YEAR:
        return date(today.year, 1, 1), date(today.year, 12, 31)
    if period is Period.EVERYTHING:
        return min(earliest, today).replace(day=1), _last_of_month(today.year, today.month)
    return today - timedelta(days=29), today


def step_of(first: date, last: date) -> Step:
    """How a span is divided: weeks for up to a quarter, else months."""
    return Step.WEEK if (last - first).days < _WEEKS_UP_TO_DAYS else Step.MONTH


def _last_of_month(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
