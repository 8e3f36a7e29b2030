"""Days, times and figures are written as Swedes write them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from assessor_app.ui.formats import Formats

AT = int(datetime(2026, 5, 14, 9, 5, 7, tzinfo=UTC).timestamp() * 1000)
SWEDISH = Formats("sv", UTC)
ENGLISH = Formats("en", UTC)


@pytest.mark.parametrize(
    ("written", "swedish", "english"),
    [
        ("day", "14 maj 2026", "14 May 2026"),
        ("short_day", "2026-05-14", "2026-05-14"),
        ("weekday_day", "torsdag 14 maj", "Thursday 14 May"),
    ],
)
def test_a_day_is_written_in_the_language_of_the_screen(written: str, swedish: str, english: str) -> None:
    assert getattr(SWEDISH, written)(date(2026, 5, 14)) == swedish
    assert getattr(SWEDISH, written)("2026-05-14") == swedish
    assert getattr(ENGLISH, written)(date(2026, 5, 14)) == english


def test_a_time_is_written_with_a_point_in_lists_and_to_the_second_where_it_says_saved() -> None:
    assert SWEDISH.time(AT) == "09.05"
    assert ENGLISH.time(AT) == "09:05"
    assert SWEDISH.saved_time(AT) == "09:05:07"
    assert SWEDISH.day_time(AT) == "14 maj 2026 09.05"
    assert SWEDISH.short_day_time(AT) == "2026-05-14 09.05"


def test_a_time_is_that_of_the_clock_on_the_wall() -> None:
    summer = Formats("sv", timezone(timedelta(hours=2)))
    assert summer.time(AT) == "11.05"
    late = int(datetime(2026, 5, 14, 22, 30, tzinfo=UTC).timestamp() * 1000)
    assert summer.day_of(late) == date(2026, 5, 15)


@pytest.mark.parametrize(
    ("permille", "swedish", "english"),
    [
        (800, "80\u00a0%", "80%"),
        (805, "80,5\u00a0%", "80.5%"),
        (1000, "100\u00a0%", "100%"),
        (-5, "−0,5\u00a0%", "−0.5%"),
    ],
)
def test_a_share_is_written_in_per_cent(permille: int, swedish: str, english: str) -> None:
    assert SWEDISH.percent(permille) == swedish
    assert ENGLISH.percent(permille) == english


def test_a_figure_has_its_thousands_apart_and_a_comma_for_decimals() -> None:
    assert SWEDISH.number(85394) == "85\u00a0394"
    assert SWEDISH.number(0.05, 2) == "0,05"
    assert ENGLISH.number(85394) == "85,394"


def test_what_is_no_day_is_shown_as_it_was_written() -> None:
    assert SWEDISH.day("någon gång i maj") == "någon gång i maj"
    assert SWEDISH.short_day("") == ""


@pytest.mark.parametrize("at", [10**18, -(10**18)])
def test_a_time_beyond_every_calendar_ends_no_screen(at: int) -> None:
    assert SWEDISH.day_time(at)
