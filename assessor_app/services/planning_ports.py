"""What planning needs of the store, the calendar of public holidays and the solver."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.planning import PlanningState
from assessor_app.services.planning_models import Progress, Span, WaitingRow
from assessor_app.services.schedule_problems import Problem, Solution


class BookedRow(NamedTuple):
    """A run with a time, as it stands in the store. `minutes` None: the usual length.

    Of somebody hidden from the account only when, where and with whom is told (`hidden`): `run`, `candidate`
    and `person` are then an identity that opens nothing, another one for each run.
    """

    run: UUID
    candidate: UUID
    person: UUID
    name: str
    qualification: str
    status: Status
    planned_for: int
    minutes: int | None
    station: str
    assessor: UUID | None
    visit: UUID | None
    arrived: bool | None
    protected: bool
    hidden: bool


class PlanningRows(Protocol):
    """The store as one account sees it. Database lane only."""

    def planning(self) -> PlanningState: ...

    def booked(self, between: Span, usual_minutes: int) -> tuple[BookedRow, ...]:
        """Runs that lie in the span wholly or in part and were not cancelled, by time."""
        ...

    def booked_of(self, persons: frozenset[UUID], between: Span, usual_minutes: int) -> tuple[BookedRow, ...]:
        """As `booked`, of some persons alone."""
        ...

    def waiting(self) -> tuple[WaitingRow, ...]:
        """Planned runs without a time, those planned first first."""
        ...

    def person_of(self, candidate: UUID) -> UUID:
        """Who stands for all records of the same person."""
        ...


class PublicHolidays(Protocol):
    """The days on which nobody works."""

    def between(self, first_on: str, last_on: str) -> Mapping[str, str]:
        """day → its Swedish name, from the first day to the last; Sundays are none by themselves."""
        ...


class Solver(Protocol):
    """Finds times. Needs no store; the same problem has the same solution."""

    def solve(self, problem: Problem, progress: Progress | None = None) -> Solution:
        """The best that was found until it was done or `progress` asked to stop."""
        ...


class BookingNotes(Protocol):
    """Something that warns where a run is planned: an instrument whose calibration ends."""

    def notes(self, qualification: str, planned_for: int) -> tuple[str, ...]:
        """Codes of what is to be known of a run with this qualification at this time."""
        ...
