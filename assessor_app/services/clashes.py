"""What bookings collide with: each other, absences, closed days, hours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.planning import Absence, PlanningState
from assessor_app.services.planning_models import Span
from assessor_app.services.planning_ports import BookedRow
from assessor_app.services.planning_times import LocalTimes

ASSESSOR, STATION, CANDIDATE = "assessor", "station", "candidate"
ABSENCE, CLOSED_DAY, OUTSIDE_HOURS = "absence", "closed_day", "outside_hours"
KINDS = (CANDIDATE, ASSESSOR, STATION, ABSENCE, CLOSED_DAY, OUTSIDE_HOURS)
"""In the order in which they matter."""
_TO_COME = frozenset({Status.PLANNED, Status.IN_PROGRESS})


def span_of(row: BookedRow, usual_minutes: int) -> Span:
    """When a booking begins and ends."""
    return row.planned_for, row.planned_for + (row.minutes or usual_minutes) * 60_000


def takes_room(row: BookedRow) -> bool:
    """Whether assessor and station are taken: not where the person did not come."""
    return row.arrived is not False


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


class Clashes:
    """Clashes among bookings. `holidays` are the public ones on which the place is closed."""

    def __init__(self, state: PlanningState, holidays: Mapping[str, str], times: LocalTimes) -> None:
        self._state = state
        self._holidays = holidays
        self._times = times

    def among(self, rows: Sequence[BookedRow]) -> Mapping[UUID, tuple[str, ...]]:
        """run → what it collides with. Of what is over nothing is said, though it takes room."""
        room = [row for row in rows if takes_room(row)]
        found: dict[UUID, set[str]] = {row.run: self._of_place(row) for row in room}
        for kind, key, most in (
            (ASSESSOR, _assessor, self._state.defaults.at_once),
            (STATION, self._station, 1),
            (CANDIDATE, _person, 1),
        ):
            for run in self._crowded(room, key, most):
                found[run].add(kind)
        to_come = {row.run for row in room if row.status in _TO_COME}
        return {
            run: tuple(kind for kind in KINDS if kind in kinds)
            for run, kinds in found.items()
            if kinds and run in to_come
        }

    def _crowded(
        self, rows: Iterable[BookedRow], key: Callable[[BookedRow], object], most: int
    ) -> Iterable[UUID]:
        """Runs that at some moment are more than `most` with the same key."""
        together: dict[object, list[tuple[Span, UUID]]] = {}
        usual = self._state.defaults.minutes
        for row in rows:
            if key(row) is not None:
                together.setdefault(key(row), []).append((span_of(row, usual), row.run))
        for held in together.values():
            for (begin, _end), _run in held:
                at_once = [run for span, run in held if span[0] <= begin < span[1]]
                if len(at_once) > most:
                    yield from at_once

    def _station(self, row: BookedRow) -> UUID | None:
        found = self._state.station_named(row.station)
        return found.id if found else None

    def _of_place(self, row: BookedRow) -> set[str]:
        """What the place and the assessor say of the time by themselves."""
        span = span_of(row, self._state.defaults.minutes)
        found = set[str]()
        station = self._station(row)
        for absence in self._state.absences.values():
            if overlap(span, (absence.starts_at, absence.ends_at)):
                found |= _says(absence, row.assessor, station, on_visit=row.visit is not None)
        if row.visit is not None:
            return found
        day, minute = self._times.wall(row.planned_for)
        if self._is_closed(day):
            found.add(CLOSED_DAY)
        elif not self._within_hours(day, minute, minute + (span[1] - span[0]) // 60_000, row.assessor):
            found.add(OUTSIDE_HOURS)
        return found

    def _is_closed(self, day: date) -> bool:
        return day.isoformat() in self._holidays and day.isoformat() not in self._state.opened

    def _within_hours(self, day: date, begin: int, end: int, assessor: UUID | None) -> bool:
        """Whether a booking lies within the working day. Who books across a lunch knows of it."""
        state = self._state
        hours = state.centre_hours() if assessor is None else state.hours_of(assessor)
        spans = hours.days.get(day.weekday(), ())
        return bool(spans) and spans[0][0] <= begin and end <= spans[-1][1]


def _says(absence: Absence, assessor: UUID | None, station: UUID | None, *, on_visit: bool) -> set[str]:
    if absence.assessor is not None:
        return {ABSENCE} if absence.assessor == assessor else set()
    if absence.station is not None:
        return {ABSENCE} if absence.station == station else set()
    return set() if on_visit else {CLOSED_DAY}


def _assessor(row: BookedRow) -> UUID | None:
    return row.assessor


def _person(row: BookedRow) -> UUID | None:
    return None if row.hidden else row.person
