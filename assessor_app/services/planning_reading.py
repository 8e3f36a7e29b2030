"""What is planned when, and what the place has to plan with. Database lane only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.errors import Refused
from assessor_app.domain.planning import PlanningState
from assessor_app.domain.rights import Right, may
from assessor_app.services.clashes import Clashes, overlap, span_of, takes_room
from assessor_app.services.planning_models import (
    Absence,
    BookingRow,
    DayCapacity,
    PlanningChoices,
    Span,
    Station,
    WaitingRow,
    WorkingHours,
)
from assessor_app.services.planning_ports import BookedRow, BookingNotes, PlanningRows, PublicHolidays
from assessor_app.services.planning_times import LocalTimes, days_between
from assessor_app.services.ports import Workspace

_DAY_MS = 24 * 3_600_000


class Place(NamedTuple):
    """Where a run stands: what `PlanningService.put_back` brings back. `minutes` None: the usual length."""

    planned_for: int | None
    minutes: int | None
    station: str
    assessor: UUID | None


class PlanningReader:
    """The reading half of `services.planning`."""

    def __init__(
        self,
        workspace: Workspace,
        rows: PlanningRows,
        holidays: PublicHolidays,
        times: LocalTimes,
        notes: Sequence[BookingNotes],
    ) -> None:
        self._workspace = workspace
        self._rows = rows
        self._holidays = holidays
        self._times = times
        self._notes = notes

    def bookings(self, between: Span) -> tuple[BookingRow, ...]:
        """Runs with a time in the span, by time; with what each clashes with."""
        state = self._rows.planning()
        usual = state.defaults.minutes
        day, hour = timedelta(days=1), 3_600_000
        # What reaches into the span may clash with what does not.
        rows = self._rows.booked((between[0] - 24 * hour, between[1] + 24 * hour), usual)
        first, last = self._times.wall(between[0])[0] - day, self._times.wall(between[1])[0] + day
        found = self._clashes(state, first, last).among(rows)
        return tuple(
            _booking(row, state, found.get(row.run, ()))
            for row in rows
            if overlap(span_of(row, usual), between)
        )

    def waiting(self) -> tuple[WaitingRow, ...]:
        """Planned runs without a time, those that wait longest first."""
        return self._rows.waiting()

    def stations(self) -> tuple[Station, ...]:
        """The place's stations, by name."""
        return tuple(sorted(self._rows.planning().stations.values(), key=lambda one: one.name.casefold()))

    def hours(self, assessor: UUID | None = None) -> WorkingHours:
        """When an assessor works; without one, when the place is open."""
        state = self._rows.planning()
        return state.centre_hours() if assessor is None else state.hours_of(assessor)

    def absences(self, between: Span) -> tuple[Absence, ...]:
        """Absences and closed days in the span, by time."""
        held = self._rows.planning().absences.values()
        inside = (one for one in held if overlap((one.starts_at, one.ends_at), between))
        return tuple(sorted(inside, key=lambda one: (one.starts_at, one.id)))

    def holidays(self, first_on: str, last_on: str) -> dict[str, tuple[str, bool]]:
        """Public holidays: day → its name, and whether the place is open nevertheless."""
        opened = self._rows.planning().opened
        found = self._holidays.between(first_on, last_on)
        return {day: (name, day in opened) for day, name in sorted(found.items())}

    def assessors(self) -> tuple[tuple[UUID, str], ...]:
        """Who may run assessments, by name."""
        accounts = self._workspace.centre().accounts.values()
        able = (one for one in accounts if not one.revoked)
        found = ((one.id, one.name) for one in able if may(Actor(one.id, one.role), Right.RUN_ASSESSMENTS))
        return tuple(sorted(found, key=lambda item: (item[1].casefold(), item[0])))

    def choices(self) -> PlanningChoices:
        """What the settings and the sheets of planning show and offer."""
        state = self._rows.planning()
        return PlanningChoices(
            stations=self.stations(),
            assessors=self.assessors(),
            checklists=self._workspace.checklists(),
            defaults=state.defaults,
            centre_hours=state.centre_hours(),
            own_hours={one: state.hours_of(one) for one in state.own_days},
            absences=tuple(sorted(state.absences.values(), key=lambda one: (one.starts_at, one.id))),
            today=self._workspace.day_of(),
        )

    def capacity(self, first_on: str, last_on: str) -> tuple[DayCapacity, ...]:
        """Every day from the first to the last. Raises Refused: day_unfit, schedule_days_reversed."""
        first, last = days_of(first_on, last_on)
        state, assessors = self._rows.planning(), [one for one, _ in self.assessors()]
        closed = self._holidays.between(first_on, last_on)
        rows = self._rows.booked(self._times.span_of(first, last), state.defaults.minutes)
        booked: dict[date, list[int]] = {}
        for row in rows:
            if takes_room(row):
                minutes = row.minutes or state.defaults.minutes
                booked.setdefault(self._times.wall(row.planned_for)[0], []).append(minutes)
        return tuple(
            DayCapacity(
                day=day.isoformat(),
                open_minutes=sum(self._worked(state, one, day, closed) for one in assessors),
                booked_minutes=sum(booked.get(day, ())),
                bookings=len(booked.get(day, ())),
                holiday=closed.get(day.isoformat(), ""),
            )
            for day in days_between(first, last)
        )

    def place_of(self, run: UUID) -> Place:
        """Where a run stands. Raises Refused: assessment_unknown."""
        return place_in(self._load(run)[0])

    def clashes_of(
        self, run: UUID, starts_at: int, minutes: int, station: str, assessor: UUID | None
    ) -> tuple[str, ...]:
        """What a run would collide with at a time, as `BookingRow.clash`.

        Raises Refused: assessment_unknown.
        """
        assessment, _ = self._load(run)
        state = self._rows.planning()
        day, _ = self._times.wall(starts_at)
        around = (starts_at - 86_400_000, starts_at + 2 * 86_400_000)
        others = [row for row in self._rows.booked(around, state.defaults.minutes) if row.run != run]
        assert assessment.candidate is not None  # noqa: S101 - `_load` has asked
        asked = BookedRow(
            run=run,
            candidate=assessment.candidate,
            person=self._rows.person_of(assessment.candidate),
            name="",
            qualification=assessment.qualification or "",
            status=assessment.status,
            planned_for=starts_at,
            minutes=minutes,
            station=station,
            assessor=assessor,
            visit=None,
            arrived=None,
            protected=False,
            hidden=False,
        )
        return self._clashes(state, day, day).among([*others, asked]).get(run, ())

    def notes_of(self, run: UUID, starts_at: int) -> tuple[str, ...]:
        """Codes of what is to be known of a run at a time. Raises Refused: assessment_unknown."""
        assessment, _ = self._load(run)
        qualification = assessment.qualification or ""
        return tuple(code for source in self._notes for code in source.notes(qualification, starts_at))

    # -- inside --

    def _clashes(self, state: PlanningState, first: date, last: date) -> Clashes:
        return Clashes(state, self._holidays.between(first.isoformat(), last.isoformat()), self._times)

    def _worked(self, state: PlanningState, assessor: UUID, day: date, closed: Mapping[str, str]) -> int:
        """Minutes of a day that an assessor is to be had."""
        if day.isoformat() in closed and day.isoformat() not in state.opened:
            return 0
        begin, end = self._times.span_of(day, day)
        away = [
            (first, last)
            for one in state.absences.values()
            if one.station is None and one.assessor in (None, assessor)
            for on, first, last in self._times.pieces((max(begin, one.starts_at), min(end, one.ends_at)))
            if on == day
        ]
        minutes = {
            minute for span in state.hours_of(assessor).days.get(day.weekday(), ()) for minute in range(*span)
        }
        return len(minutes - {minute for span in away for minute in range(*span)})

    def _load(self, run: UUID) -> tuple[AssessmentState, Checklist]:
        state = self._workspace.assessment(run)
        if state.candidate is None or state.checklist is None:
            raise Refused("assessment_unknown")
        return state, self._checklist(state.checklist)

    def _checklist(self, digest: str) -> Checklist:
        checklist = self._workspace.checklist(digest)
        if checklist is None:
            raise Refused("checklist_unknown", digest=digest[:12])
        return checklist


def days_of(first_on: str, last_on: str) -> tuple[date, date]:
    """First and last day. Raises Refused: day_unfit, schedule_days_reversed."""
    try:
        first, last = date.fromisoformat(first_on), date.fromisoformat(last_on)
    except ValueError:
        raise Refused("day_unfit") from None
    if last < first:
        raise Refused("schedule_days_reversed")
    return first, last


def place_in(state: AssessmentState) -> Place:
    """Where a run stands."""
    return Place(state.planned_for, state.minutes, state.station or "", state.assessor)


def _booking(row: BookedRow, state: PlanningState, clash: tuple[str, ...]) -> BookingRow:
    station = state.station_named(row.station)
    return BookingRow(
        run=row.run,
        candidate=row.candidate,
        name=row.name,
        qualification=row.qualification,
        status=row.status,
        planned_for=row.planned_for,
        ends_at=span_of(row, state.defaults.minutes)[1],
        station=station.name if station else row.station,
        assessor=row.assessor,
        visit=row.visit,
        arrived=row.arrived,
        protected=row.protected,
        clash=clash,
    )
