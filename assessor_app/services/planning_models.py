"""Planning as frozen rows: who and what is free when, what is booked, and a proposal. No words are made here.

Moments are ms since 1970 UTC and half open spans; days ``YYYY-MM-DD``; times of day minutes since midnight
where the centre stands. Database lane only, but for what the solver does: it needs no store.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.planning import Absence as Absence
from assessor_app.domain.planning import PlanningDefaults as PlanningDefaults
from assessor_app.domain.planning import Station as Station
from assessor_app.domain.planning import WorkingHours as WorkingHours

Span = tuple[int, int]
Progress = Callable[[int, int], bool | None]
"""Told (done, total) now and then; False asks to stop."""


class BookingRow(NamedTuple):
    """A run that has a time. `ends_at` is `planned_for` and its length; `station` is a station's name.

    `clash` names what it collides with: assessor, station, candidate, absence, closed_day, outside_hours.
    `arrived` None: nothing noted; False: did not come.
    """

    run: UUID
    candidate: UUID
    name: str
    qualification: str
    status: Status
    planned_for: int
    ends_at: int
    station: str
    assessor: UUID | None
    visit: UUID | None
    arrived: bool | None
    protected: bool
    clash: tuple[str, ...] = ()


class WaitingRow(NamedTuple):
    """A planned run without a time: it waits. `since` is when it was planned, `no_shows` how often the person
    did not come; `programme` the name of one it counts in, or empty."""

    run: UUID
    candidate: UUID
    name: str
    qualification: str
    since: int
    no_shows: int
    programme: str
    protected: bool


class Unplaced(StrEnum):
    """Why a run got no time in a proposal."""

    NO_ASSESSOR = "no_assessor"
    """No assessor works within the days asked for."""
    NO_STATION = "no_station"
    NO_ROOM = "no_room"
    """Everything is full."""
    CANDIDATE_BUSY = "candidate_busy"
    LONGER_THAN_A_DAY = "longer_than_a_day"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class ScheduleWish:
    """What is to be planned: these runs within these days, each `minutes` long, a pause between two of an
    assessor. `keep` are runs that have a time and may move only if nothing else helps; every other booking is
    left where it is. `at_once`: how many people one assessor has at the same time (stations permitting).
    """

    runs: tuple[UUID, ...]
    first_on: str
    last_on: str
    minutes: int = 300
    pause_minutes: int = 15
    at_once: int = 1
    assessors: tuple[UUID, ...] = ()
    """None named: everybody who may run assessments."""
    stations: tuple[UUID, ...] = ()
    keep: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Placing:
    """One run in a proposal. `former` is where it stood, None for one that had no time."""

    run: UUID
    candidate: UUID
    name: str
    starts_at: int
    ends_at: int
    assessor: UUID
    station: str
    former: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was found: no two placings clash, nor does one with what is booked. `unplaced` run → why.

    `is_best` says that no proposal can place more people; `basis` is a digest of what it was made from, so
    that settling it later is refused if something changed meanwhile.
    """

    wish: ScheduleWish
    placings: tuple[Placing, ...]
    unplaced: tuple[tuple[UUID, str, Unplaced], ...]
    moved: int
    is_best: bool
    basis: str


@dataclass(frozen=True, slots=True)
class DayCapacity:
    """A day: how many minutes of assessors are worked and booked."""

    day: str
    open_minutes: int
    booked_minutes: int
    bookings: int
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class PlanningChoices:
    """What settings and sheets of planning show and offer. `own_hours` are those of assessors who do not work
    as the place is open; `checklists` the models that can be planned."""

    stations: tuple[Station, ...]
    assessors: tuple[tuple[UUID, str], ...]
    checklists: tuple[Checklist, ...]
    defaults: PlanningDefaults
    centre_hours: WorkingHours
    own_hours: Mapping[UUID, WorkingHours]
    absences: tuple[Absence, ...]
    today: str


class Planning(Protocol):
    """The use cases of planning, as the calendar and the steering view know them (`services.planning`)."""

    def bookings(self, between: Span) -> tuple[BookingRow, ...]:
        """Runs with a time in the span, by time; with what each clashes with."""
        ...

    def waiting(self) -> tuple[WaitingRow, ...]:
        """Planned runs without a time, those that wait longest first."""
        ...

    def stations(self) -> tuple[Station, ...]: ...

    def absences(self, between: Span) -> tuple[Absence, ...]: ...

    def capacity(self, first_on: str, last_on: str) -> tuple[DayCapacity, ...]:
        """Every day from the first to the last."""
        ...
