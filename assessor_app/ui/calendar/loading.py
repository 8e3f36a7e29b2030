"""What the calendar needs to know of a day or a week, loaded as one. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.visits import VisitStatus
from assessor_app.services.planning_models import (
    Absence,
    BookingRow,
    DayCapacity,
    Station,
    WaitingRow,
    WorkingHours,
)
from assessor_app.services.visit_models import VisitQuery, VisitSummary
from assessor_app.ui.calendar.models import By, Mode
from assessor_app.ui.calendar.times import span_of
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import titles_in
from assessor_app.ui.session import Session


@dataclass(frozen=True, slots=True)
class Look:
    """Which part of the calendar is looked at. `assessor`: in a week only theirs."""

    mode: Mode
    day: date
    by: By = By.ASSESSOR
    assessor: UUID | None = None

    @property
    def first(self) -> date:
        """The first day: a week begins on its Monday."""
        return self.day if self.mode is Mode.DAY else self.day - timedelta(days=self.day.weekday())

    @property
    def last(self) -> date:
        """The last day."""
        return self.day if self.mode is Mode.DAY else self.first + timedelta(days=6)


class BusyRow(NamedTuple):
    """Somebody of whom nothing is said takes up an assessor and a station."""

    starts_at: int
    ends_at: int
    assessor: UUID | None
    station: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything read of it. `hours` are each assessor's, the centre's own under None.

    `assessors` are who can be planned with, by name; `at_once` how many people one of them has together.
    """

    bookings: tuple[BookingRow, ...] = ()
    busy: tuple[BusyRow, ...] = ()
    waiting: tuple[WaitingRow, ...] = ()
    stations: tuple[Station, ...] = ()
    absences: tuple[Absence, ...] = ()
    capacity: tuple[DayCapacity, ...] = ()
    visits: tuple[VisitSummary, ...] = ()
    assessors: tuple[tuple[UUID, str], ...] = ()
    hours: Mapping[UUID | None, WorkingHours] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    invited: Mapping[UUID, int] = field(default_factory=dict)
    minutes: int = 300
    at_once: int = 1


def load(session: Session, look: Look, titles: Mapping[str, str]) -> Loaded:
    """Everything of what is looked at. Database lane only."""
    formats = formats_of(session)
    between = span_of(formats, look.first, look.last)
    first, last = look.first.isoformat(), look.last.isoformat()
    undertakings = session.undertakings
    planning = undertakings.planning
    choices = planning.choices()
    rows = planning.bookings(between)
    known = tuple(row for row in rows if row.name)
    hidden = (row for row in rows if not row.name)
    waiting = planning.waiting()
    visits = session.visits.list(VisitQuery(between=(first, last)))
    hours: dict[UUID | None, WorkingHours] = {None: choices.centre_hours}
    for assessor, own in choices.own_hours.items():
        hours[assessor] = own
    return Loaded(
        bookings=known,
        busy=tuple(BusyRow(row.planned_for, row.ends_at, row.assessor, row.station) for row in hidden),
        waiting=waiting,
        stations=choices.stations,
        absences=planning.absences(between),
        capacity=planning.capacity(first, last),
        visits=tuple(visit for visit in visits if visit.status is not VisitStatus.CANCELLED),
        assessors=choices.assessors,
        hours=hours,
        titles=titles or titles_in(formats.language, session.assessments.checklists()),
        invited=undertakings.invitations.invited(
            [*(row.run for row in known), *(row.run for row in waiting)]
        ),
        minutes=choices.defaults.minutes,
        at_once=choices.defaults.at_once,
    )
