"""What the calendar works out before anything is painted: columns, lanes, closed time, clashes, drags."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.assessments import Status
from assessor_app.services.planning_models import Absence, BookingRow, DayCapacity, Station, WorkingHours
from assessor_app.ui.calendar.clashes import would_clash
from assessor_app.ui.calendar.dragging import Held, target_at
from assessor_app.ui.calendar.grid import Grid, snapped
from assessor_app.ui.calendar.lanes import lanes_of
from assessor_app.ui.calendar.loading import BusyRow, Loaded, Look
from assessor_app.ui.calendar.models import By, CardState, Closing, Invited, Mode, Picture, Slot
from assessor_app.ui.calendar.pictures import picture_of
from assessor_app.ui.calendar.times import moment_of, pieces, wall_of
from assessor_app.ui.formats import Formats

SWEDEN = ZoneInfo("Europe/Stockholm")
FORMATS = Formats("sv", SWEDEN)
MONDAY, TUESDAY = date(2026, 5, 11), date(2026, 5, 12)
NOW = datetime(2026, 5, 12, 9, 30, tzinfo=SWEDEN)
ASTRID, MATS, AMINA, RUN = (UUID(int=number) for number in range(1, 5))
OPEN = WorkingHours(dict.fromkeys(range(5), ((8 * 60, 12 * 60), (13 * 60, 16 * 60))))
STATION = Station(UUID(int=9), "Svarv 2")


def at(day: date, hour: int, minute: int = 0) -> int:
    return moment_of(FORMATS, day, hour * 60 + minute)


def booking(
    number: int = 4, day: date = TUESDAY, start: int = 8, end: int = 10, **more: object
) -> BookingRow:
    row = BookingRow(
        run=UUID(int=number),
        candidate=UUID(int=100 + number),
        name=f"Person {number}",
        qualification="ib",
        status=Status.PLANNED,
        planned_for=at(day, start),
        ends_at=at(day, end),
        station="Svarv 2",
        assessor=ASTRID,
        visit=None,
        arrived=None,
        protected=False,
    )
    return row._replace(**more)  # type: ignore[arg-type]  # a field and its value


def loaded(*rows: BookingRow, **more: object) -> Loaded:
    days = [date(2026, 5, day).isoformat() for day in range(11, 18)]
    known = Loaded(
        bookings=rows,
        stations=(STATION,),
        assessors=((ASTRID, "Astrid Berg"), (MATS, "Mats Lund")),
        hours={None: OPEN},
        capacity=tuple(DayCapacity(day, 840 if number < 5 else 0, 0, 0) for number, day in enumerate(days)),
        titles={"ib": "Industriteknik BAS"},
    )
    return replace(known, **more)  # type: ignore[arg-type]  # a field and its value


def shown(what: Loaded, mode: Mode = Mode.DAY, by: By = By.ASSESSOR, **more: object) -> Picture:
    look = Look(mode, TUESDAY, by, **more)  # type: ignore[arg-type]  # a field and its value
    return picture_of(what, look, FORMATS, NOW)


# ---- columns ---------------------------------------------------------------------------------------------


def test_a_day_has_a_column_for_each_assessor_and_one_for_what_nobody_has() -> None:
    picture = shown(loaded(booking(), booking(5, assessor=None)))
    assert [column.name for column in picture.columns] == ["Astrid Berg", "Mats Lund", ""]
    assert [card.column for card in picture.cards] == [0, 2]


def test_somebody_who_has_left_still_has_the_bookings_made_with_them() -> None:
    picture = shown(loaded(booking(assessor=UUID(int=77))))
    assert picture.columns[2].assessor == UUID(int=77)


def test_a_day_can_be_seen_by_station_also_those_that_are_only_written_by_hand() -> None:
    picture = shown(loaded(booking(), booking(5, station="Bänk A"), booking(6, station="")), by=By.STATION)
    assert [column.name for column in picture.columns] == ["Svarv 2", "Bänk A", ""]


def test_a_week_leaves_out_a_weekend_on_which_nothing_happens() -> None:
    assert len(shown(loaded(), Mode.WEEK).columns) == 5
    assert len(shown(loaded(booking(day=date(2026, 5, 17))), Mode.WEEK).columns) == 7


def test_a_week_can_be_that_of_one_assessor() -> None:
    picture = shown(loaded(booking(), booking(5, assessor=MATS)), Mode.WEEK, assessor=MATS)
    assert [card.run for card in picture.cards] == [UUID(int=5)]


# ---- cards -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({}, CardState.PLANNED),
        ({"arrived": True}, CardState.ARRIVED),
        ({"arrived": False}, CardState.NO_SHOW),
        ({"status": Status.IN_PROGRESS, "arrived": True}, CardState.GOING),
        ({"status": Status.COMPLETED}, CardState.DONE),
        ({"status": Status.SIGNED}, CardState.SIGNED),
        ({"status": Status.INTERRUPTED}, CardState.INTERRUPTED),
    ],
)
def test_a_card_says_how_far_it_has_come(more: dict[str, object], state: CardState) -> None:
    (card,) = shown(loaded(booking(**more))).cards
    assert card.state is state


def test_only_what_has_not_begun_can_be_moved() -> None:
    planned, going = shown(loaded(booking(), booking(5, start=11, end=12, status=Status.IN_PROGRESS))).cards
    assert planned.movable
    assert not going.movable


def test_who_was_called_to_another_time_must_be_called_again() -> None:
    row = booking()
    (card,) = shown(loaded(row, invited={row.run: row.planned_for})).cards
    assert card.invited is Invited.YES
    (card,) = shown(loaded(row, invited={row.run: row.planned_for - 1})).cards
    assert card.invited is Invited.OTHER_TIME


def test_two_at_the_same_time_stand_beside_each_other() -> None:
    first, second = shown(loaded(booking(), booking(5, start=9, end=11))).cards
    assert (first.lane, first.lanes) == (0, 2)
    assert (second.lane, second.lanes) == (1, 2)


def test_a_booking_through_midnight_stands_in_both_days() -> None:
    night = booking(start=22, end=24)._replace(ends_at=at(date(2026, 5, 13), 2))
    cards = shown(loaded(night), Mode.WEEK).cards
    assert [(card.column, card.start, card.end) for card in cards] == [(1, 22 * 60, 1440), (2, 0, 120)]


def test_early_and_late_bookings_widen_the_day() -> None:
    picture = shown(loaded(booking(start=4, end=5), booking(5, start=21, end=23)))
    assert picture.first_minute == 4 * 60
    assert picture.last_minute == 23 * 60


def test_of_somebody_hidden_only_that_the_time_is_taken_is_shown() -> None:
    picture = shown(loaded(busy=(BusyRow(at(TUESDAY, 8), at(TUESDAY, 9), MATS, ""),)))
    assert not picture.cards
    assert [(one.column, one.start, one.end) for one in picture.busy] == [(1, 480, 540)]


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 40)), max_size=24))
def test_no_two_cards_ever_cover_each_other(spans: list[tuple[int, int]]) -> None:
    spans = [(start, start + length) for start, length in spans]
    places = lanes_of(spans)
    assert all(0 <= lane < lanes for lane, lanes in places)
    for one, (a, b) in enumerate(spans):
        for other, (c, d) in enumerate(spans[:one]):
            if a < d and c < b:
                assert places[one][0] != places[other][0]
                assert places[one][1] == places[other][1]


# ---- closed time -----------------------------------------------------------------------------------------


def test_before_after_and_between_working_hours_is_closed() -> None:
    closed = [(one.start, one.end) for one in shown(loaded()).closed if one.column == 0]
    assert closed == [(0, 480), (720, 780), (960, 1440)]


def test_a_public_holiday_is_closed_as_a_whole_and_named() -> None:
    day = DayCapacity(TUESDAY.isoformat(), 0, 0, 0, "Kristi himmelsfärdsdag")
    closed = shown(loaded(capacity=(day,))).closed
    assert {(one.start, one.end, one.why, one.text) for one in closed} == {
        (0, 1440, Closing.HOLIDAY, "Kristi himmelsfärdsdag")
    }


def test_an_absence_closes_the_column_of_whoever_is_away_and_no_other() -> None:
    away = Absence(UUID(int=50), at(TUESDAY, 9), at(TUESDAY, 11), MATS, None, "Kurs")
    found = [one for one in shown(loaded(absences=(away,))).closed if one.why is Closing.ABSENCE]
    assert [(one.column, one.start, one.end, one.text) for one in found] == [(1, 540, 660, "Kurs")]


def test_a_centre_that_is_closed_is_closed_in_every_column() -> None:
    away = Absence(UUID(int=50), at(TUESDAY, 9), at(TUESDAY, 11))
    found = [one.column for one in shown(loaded(absences=(away,))).closed if one.why is Closing.ABSENCE]
    assert found == [0, 1]


# ---- what it would collide with --------------------------------------------------------------------------


def clash(
    what: Loaded, start: int, minutes: int = 60, station: str = "", who: UUID | None = ASTRID
) -> set[str]:
    slot = Slot(at(TUESDAY, start), minutes, who, station)
    return set(would_clash(what, FORMATS, RUN, UUID(int=104), slot))


def test_a_free_time_collides_with_nothing() -> None:
    assert clash(loaded(), 9) == set()


def test_an_assessor_and_a_station_are_had_once_at_a_time() -> None:
    held = loaded(booking(5))
    assert clash(held, 9, station="svarv 2") == {"assessor", "station"}
    assert clash(held, 9, who=MATS) == set()
    assert clash(held, 10) == set()


def test_an_assessor_who_takes_two_at_once_is_taken_by_the_third() -> None:
    assert clash(loaded(booking(5), at_once=2), 9) == set()
    assert clash(loaded(booking(5), booking(6), at_once=2), 9) == {"assessor"}


def test_who_did_not_come_takes_no_room() -> None:
    assert clash(loaded(booking(5, arrived=False)), 9) == set()


def test_a_person_cannot_be_in_two_places() -> None:
    assert clash(loaded(booking(5, candidate=UUID(int=104), assessor=MATS)), 9) == {"candidate"}


def test_a_run_does_not_collide_with_itself() -> None:
    assert clash(loaded(booking(4)), 9) == set()


def test_somebody_hidden_takes_room_too() -> None:
    busy = BusyRow(at(TUESDAY, 9), at(TUESDAY, 10), ASTRID, "Svarv 2")
    assert clash(loaded(busy=(busy,)), 9, station="Svarv 2") == {"assessor", "station"}


def test_outside_of_hours_absent_and_closed_are_said() -> None:
    assert clash(loaded(), 7) == {"outside_hours"}
    assert clash(loaded(), 11, 180) == set(), "a pause at noon is known to who books across it"
    away = Absence(UUID(int=50), at(TUESDAY, 9), at(TUESDAY, 11), ASTRID)
    assert clash(loaded(absences=(away,)), 9) == {"absence"}
    shut = Absence(UUID(int=50), at(TUESDAY, 9), at(TUESDAY, 11))
    assert clash(loaded(absences=(shut,)), 9) == {"closed_day"}
    holiday = DayCapacity(TUESDAY.isoformat(), 0, 0, 0, "Nationaldagen")
    assert clash(loaded(capacity=(holiday,)), 9) == {"closed_day"}


# ---- measures --------------------------------------------------------------------------------------------

GRID = Grid(3, 200, 60, 6 * 60, 20 * 60, 50, 80, at_x=20, at_y=120)


@given(st.integers(0, 2), st.integers(6 * 60, 20 * 60))
def test_where_a_time_stands_is_where_it_is_found_again(column: int, minute: int) -> None:
    assert GRID.column_at(GRID.x_of(column) + 1) == column or GRID.x_of(column) < GRID.gutter
    assert GRID.minute_at(GRID.y_of(minute)) == minute


def test_everything_snaps_to_a_quarter_of_an_hour() -> None:
    assert [snapped(minute) for minute in (0, 7, 8, 22, 23)] == [0, 0, 15, 15, 30]


def test_what_is_dragged_keeps_its_length_and_stays_within_the_day() -> None:
    held = Held(RUN, AMINA, "Amina", 120, grip=30)
    target = target_at(GRID, held, GRID.x_of(1) + 60, GRID.y_of(9 * 60 + 35), lambda *_: ())
    assert target is not None
    assert (target.column, target.start, target.end) == (1, 9 * 60, 11 * 60)
    late = target_at(GRID, held, GRID.x_of(1) + 60, 10_000, lambda *_: ())
    assert late is not None
    assert late.end == 20 * 60
    assert target_at(GRID, held, 10, 300, lambda *_: ()) is None


def test_an_end_is_never_pulled_before_a_quarter_of_an_hour() -> None:
    assert GRID.resized(GRID.y_of(7 * 60), 9 * 60, 720) == 9 * 60 + 15
    assert GRID.resized(GRID.y_of(11 * 60 + 4), 9 * 60, 720) == 11 * 60


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_eight_stays_eight_on_the_days_that_the_clocks_change(day: date) -> None:
    moment = moment_of(FORMATS, day, 8 * 60)
    assert wall_of(FORMATS, moment) == (day, 8 * 60)
    assert datetime.fromtimestamp(moment / 1000, UTC).astimezone(SWEDEN).hour == 8
    whole = list(pieces(FORMATS, moment_of(FORMATS, day, 0), moment_of(FORMATS, day, 1440)))
    assert whole == [(day, 0, 1440)]
