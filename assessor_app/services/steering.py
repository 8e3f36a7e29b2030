"""How far a programme has come against its plan, week by week, and when it will be through at this pace.

Pure: days in, numbers out. The forecast is the plain rule that can be said to anybody: as many a week as in
the last four full weeks, until the target is met. Where fewer than two full weeks have passed since the first
validation, or nobody was validated in the last four, nothing is foretold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

PACE_WEEKS = 4
"""So many weeks make the pace."""
LEAST_WEEKS = 2
"""Before so many full weeks since the first validation nothing is foretold."""
MOST_WEEKS = 520
"""A chart of more than ten years is none."""


class Outlook(StrEnum):
    """What can be said of the end."""

    REACHED = "reached"
    """The target is met."""
    IN_TIME = "in_time"
    LATE = "late"
    """At this pace the target is met after the last day."""
    NO_TARGET = "no_target"
    NOT_BEGUN = "not_begun"
    """Nobody is validated yet."""
    TOO_EARLY = "too_early"
    """Too few weeks to tell a pace."""
    STANDING = "standing"
    """Nobody was validated in the weeks that make the pace."""
    OVER = "over"
    """The last day is past, or the programme finished, and the target not met."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week, from Monday. The sums are those at its end.

    `planned` is the even way from nothing to the target; `done` is None for weeks that have not begun;
    `forecast` None where nothing is foretold, and before this week.
    """

    monday: date
    planned: float | None
    done: int | None
    forecast: float | None


@dataclass(frozen=True, slots=True)
class Steering:
    """How far it has come. `now` is the place of this week in `weeks`, None outside them; `pace` people a
    week in the last weeks; `ends_on` when the target is met at that pace; `expected` how many were to be done
    by today on the even way; `by_end` how many will be done on the last day at this pace."""

    weeks: tuple[Week, ...]
    now: int | None
    outlook: Outlook
    done: int
    target: int
    expected: float | None = None
    pace: float | None = None
    ends_on: date | None = None
    by_end: int | None = None
    pace_weeks: int = 0
    """How many full weeks the pace was taken from."""


def monday_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def expected_at(first: date, last: date, target: int, day: date) -> float:
    """How many are to be done by the end of `day` on the even way from the first day to the last."""
    days = (last - first).days + 1
    gone = min(max((day - first).days + 1, 0), days)
    return target * gone / days


def steer(
    first: date, last: date, target: int, done_on: Sequence[date], today: date, *, finished: bool = False
) -> Steering:
    """The weeks of a programme and its outlook. `done_on` are the days on which people became validated,
    each person once, in any order; those after `today` do not count. `target` 0 is none."""
    done_days = sorted(day for day in done_on if day <= today)
    done = len(done_days)
    pace, pace_weeks = _pace(done_days, today)
    outlook, ends_on = _outlook(done, target, pace, last, today, done_days, finished=finished)
    foretells = outlook in (Outlook.IN_TIME, Outlook.LATE) and pace is not None
    by_end = None
    if foretells and pace is not None:
        by_end = done + int(pace * max((last - today).days, 0) / 7)
    begin, end = _bounds(first, last, done_days, ends_on if foretells else None)
    weeks = tuple(
        _week(monday, first, last, target, done_days, today, pace if foretells else None)
        for monday in _mondays(begin, end)
    )
    current = monday_of(today)
    now = next((place for place, week in enumerate(weeks) if week.monday == current), None)
    expected = expected_at(first, last, target, today) if target else None
    shown_pace = pace if foretells else None
    return Steering(
        weeks,
        now,
        outlook,
        done,
        target,
        expected,
        shown_pace,
        ends_on,
        by_end,
        pace_weeks if foretells else 0,
    )


def _pace(done_days: Sequence[date], today: date) -> tuple[float | None, int]:
    """People a week over the last full weeks, at most four, and how many weeks that were.

    A full week ended before today's week began; none counts from before the first validation.
    """
    if not done_days:
        return None, 0
    this = monday_of(today)
    weeks = min(PACE_WEEKS, (this - monday_of(done_days[0])).days // 7)
    if weeks < LEAST_WEEKS:
        return None, weeks
    since = this - timedelta(weeks=weeks)
    count = sum(since <= day < this for day in done_days)
    return count / weeks, weeks


def _outlook(
    done: int,
    target: int,
    pace: float | None,
    last: date,
    today: date,
    done_days: Sequence[date],
    *,
    finished: bool,
) -> tuple[Outlook, date | None]:
    if not target:
        return Outlook.NO_TARGET, None
    if done >= target:
        return Outlook.REACHED, done_days[target - 1]
    if finished or today > last:
        return Outlook.OVER, None
    if not done:
        return Outlook.NOT_BEGUN, None
    if pace is None:
        return Outlook.TOO_EARLY, None
    if pace <= 0:
        return Outlook.STANDING, None
    days = -(-(target - done) * 7 // pace)  # rounded up
    if days > MOST_WEEKS * 7:
        return Outlook.STANDING, None
    ends_on = today + timedelta(days=int(days))
    return (Outlook.IN_TIME if ends_on <= last else Outlook.LATE), ends_on


def _bounds(first: date, last: date, done_days: Sequence[date], ends_on: date | None) -> tuple[date, date]:
    """From where to where the chart goes: the period, and what was done or will be outside it."""
    begin = min([first, *done_days[:1]])
    end = max([last, *done_days[-1:]] + ([ends_on] if ends_on is not None else []))
    return begin, min(end, begin + timedelta(weeks=MOST_WEEKS))


def _mondays(begin: date, end: date) -> list[date]:
    first = monday_of(begin)
    return [first + timedelta(weeks=number) for number in range((monday_of(end) - first).days // 7 + 1)]


def _week(
    monday: date,
    first: date,
    last: date,
    target: int,
    done_days: Sequence[date],
    today: date,
    pace: float | None,
) -> Week:
    sunday = monday + timedelta(days=6)
    planned = expected_at(first, last, target, sunday) if target else None
    done = bisect_right(done_days, sunday) if monday <= today else None
    forecast = None
    if pace is not None and sunday >= today:
        forecast = min(float(target), len(done_days) + pace * (sunday - today).days / 7)
    return Week(monday, planned, done, forecast)
