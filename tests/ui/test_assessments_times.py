"""Times of day as people write them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from assessor_app.ui.assessments.times import next_quarter, parse_time, planned_ms, written_time
from assessor_app.ui.formats import Formats


@pytest.mark.parametrize("text", ["9.05", "09.05", "09:05", " 0905 ", "9,05"])
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    assert parse_time(text) == time(9, 5)


@pytest.mark.parametrize("text", ["", "24.00", "9.60", "nio", "9.5", "-1", "09.05.00", "٣x"])
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    assert parse_time(text) is None


def test_a_whole_hour_may_be_written_alone() -> None:
    assert parse_time("9") == time(9)


def test_day_and_time_come_back_as_they_were_planned() -> None:
    moment = Formats().moment(planned_ms(date(2026, 5, 14), time(9, 5)))
    assert (moment.date(), written_time(moment.time())) == (date(2026, 5, 14), "09.05")


def test_a_plan_proposes_the_next_full_quarter_also_past_midnight() -> None:
    assert next_quarter(datetime(2026, 5, 14, 9, 1).astimezone())[1] == time(9, 15)
    assert next_quarter(datetime(2026, 5, 14, 9, 15).astimezone())[1] == time(9, 30)
    assert next_quarter(datetime(2026, 5, 14, 23, 50).astimezone()) == (date(2026, 5, 15), time(0))
