"""How far a programme has come, and what may be foretold of its end."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.services.steering import Outlook, Steering, expected_at, monday_of, steer

FIRST, LAST = date(2020, 5, 11), date(2020, 6, 14)
"""Five weeks from a Monday to a Sunday."""
TARGET = 100
DAYS = st.dates(date(2019, 1, 1), date(2022, 12, 31))


def kalmar(done: int, today: date, begun: date = FIRST, *, finished: bool = False) -> Steering:
    """So many validated, spread evenly over the days from `begun` until yesterday."""
    days = max((today - begun).days, 1)
    done_on = [begun + timedelta(days=number * days // max(done, 1)) for number in range(done)]
    return steer(FIRST, LAST, TARGET, done_on, today, finished=finished)


def test_after_two_weeks_at_an_even_pace_the_end_is_in_time() -> None:
    told = kalmar(45, date(2020, 5, 25))
    assert told.outlook is Outlook.IN_TIME
    assert told.pace == 22.5
    assert told.pace_weeks == 2
    assert told.ends_on == date(2020, 6, 12)
    assert (told.done, told.expected, told.by_end) == (45, 100 * 15 / 35, 109)
    assert [week.planned for week in told.weeks] == [20, 40, 60, 80, 100]
    assert [week.done for week in told.weeks] == [23, 45, 45, None, None]
    assert told.now == 2
    assert [week.forecast is None for week in told.weeks] == [True, True, False, False, False]


def test_half_the_pace_is_late_and_the_chart_goes_on_until_the_end() -> None:
    told = kalmar(20, date(2020, 5, 25))
    assert told.outlook is Outlook.LATE
    assert told.ends_on == date(2020, 7, 20)
    assert told.weeks[-1].monday == date(2020, 7, 20)
    assert told.weeks[-1].planned == TARGET


def test_one_week_is_too_little_to_tell_a_pace() -> None:
    told = kalmar(20, date(2020, 5, 19))
    assert told.outlook is Outlook.TOO_EARLY
    assert (told.pace, told.ends_on, told.by_end) == (None, None, None)
    assert all(week.forecast is None for week in told.weeks)


def test_what_cannot_be_foretold_is_said_as_it_is() -> None:
    assert kalmar(0, date(2020, 5, 25)).outlook is Outlook.NOT_BEGUN
    assert kalmar(TARGET, date(2020, 6, 1)).outlook is Outlook.REACHED
    assert kalmar(60, date(2020, 6, 15)).outlook is Outlook.OVER
    assert kalmar(60, date(2020, 6, 1), finished=True).outlook is Outlook.OVER
    assert steer(FIRST, LAST, 0, [FIRST], date(2020, 6, 1)).outlook is Outlook.NO_TARGET
    long_ago = steer(FIRST, date(2020, 12, 31), TARGET, [FIRST] * 5, date(2020, 8, 3))
    assert long_ago.outlook is Outlook.STANDING


def test_a_pace_of_four_weeks_forgets_how_it_began() -> None:
    slow = [FIRST + timedelta(weeks=number) for number in range(4)]
    fast = [date(2020, 6, 8) + timedelta(days=number) for number in range(28)]
    told = steer(FIRST, date(2020, 12, 31), TARGET, [*slow, *fast], date(2020, 7, 6))
    assert told.pace == 7


@st.composite
def programmes(draw: st.DrawFn) -> tuple[date, date, int, list[date], date]:
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.integers(0, 1000)))
    return first, last, draw(st.integers(0, 300)), draw(st.lists(DAYS, max_size=60)), draw(DAYS)


@given(one=programmes(), finished=st.booleans())
def test_the_numbers_of_any_programme_hang_together(
    one: tuple[date, date, int, list[date], date], finished: bool
) -> None:
    first, last, target, done_on, today = one
    told = steer(first, last, target, done_on, today, finished=finished)
    assert told.done == sum(day <= today for day in done_on)
    mondays = [week.monday for week in told.weeks]
    assert mondays == [mondays[0] + timedelta(weeks=number) for number in range(len(mondays))]
    assert mondays[0] <= first
    done = [week.done for week in told.weeks if week.done is not None]
    assert done == sorted(done)
    assert [week.done is None for week in told.weeks] == [monday > today for monday in mondays]
    if told.now is not None:
        assert mondays[told.now] == monday_of(today)
        assert told.weeks[told.now].done == told.done
    planned = [week.planned for week in told.weeks if week.planned is not None]
    assert planned == sorted(planned)
    assert bool(planned) is bool(target)
    foretold = [week.forecast for week in told.weeks if week.forecast is not None]
    assert foretold == sorted(foretold)
    assert all(told.done <= value <= target for value in foretold)
    has_forecast = told.outlook in (Outlook.IN_TIME, Outlook.LATE)
    assert (told.ends_on is not None) is (has_forecast or told.outlook is Outlook.REACHED)
    assert (told.pace is not None) is has_forecast
    if has_forecast and told.ends_on is not None:
        assert told.ends_on > today
        assert (told.ends_on <= last) is (told.outlook is Outlook.IN_TIME)
        at_end = told.weeks[-1].forecast
        assert mondays[-1] + timedelta(days=6) < told.ends_on or at_end == target


@given(one=programmes())
def test_the_order_in_which_people_are_told_changes_nothing(
    one: tuple[date, date, int, list[date], date],
) -> None:
    first, last, target, done_on, today = one
    assert steer(first, last, target, done_on, today) == steer(first, last, target, done_on[::-1], today)


@given(one=programmes())
def test_the_even_way_begins_with_nothing_and_ends_with_the_target(
    one: tuple[date, date, int, list[date], date],
) -> None:
    first, last, target, _, _ = one
    assert expected_at(first, last, target, first - timedelta(days=1)) == 0
    assert expected_at(first, last, target, last) == target
    assert expected_at(first, last, target, last + timedelta(days=400)) == target
