"""A place on paper: who works when, what is booked, who waits; the real planning over it, without a store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from assessor_app.domain.accounts import Account, Role
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.joinings import alone
from assessor_app.domain.people import CandidateState
from assessor_app.domain.planning import Absence, PlanningDefaults, PlanningState, Station
from assessor_app.scheduling.solver import CpSatSolver
from assessor_app.services.planning import PlanningService
from assessor_app.services.planning_models import Progress, Proposal, ScheduleWish, Span
from assessor_app.services.planning_ports import BookedRow, Solver
from assessor_app.services.planning_times import LocalTimes
from tests.building import FakeClock, FakeIdentities

Hours = Mapping[int, tuple[tuple[int, int], ...]]
ASSESSORS = tuple(UUID(int=0xA0 + number) for number in range(4))
STATIONS = tuple(UUID(int=0xB0 + number) for number in range(4))
OFFICE_HOURS: Hours = dict.fromkeys(range(5), ((8 * 60, 12 * 60), (13 * 60, 17 * 60)))
BEFORE = 1_500_000_000_000
"""A clock that stands years before everything that is planned."""


@dataclass(frozen=True)
class Run:
    """A run that somebody has or waits for. `at` is ms since 1970, None for one that waits."""

    id: UUID
    person: UUID
    at: int | None = None
    minutes: int = 60
    assessor: UUID | None = None
    station: str = ""
    qualification: str = "prov-bas"
    since: int = 0


@dataclass(frozen=True)
class World:
    """Everything that a proposal has to heed."""

    runs: tuple[Run, ...]
    wish: ScheduleWish
    hours: Mapping[UUID, Hours]
    stations: tuple[Station, ...] = ()
    absences: tuple[Absence, ...] = ()
    holidays: Mapping[str, str] = field(default_factory=dict)
    opened: frozenset[str] = frozenset()
    now: int = BEFORE

    def run(self, identity: UUID) -> Run:
        """The run with this id."""
        return next(one for one in self.runs if one.id == identity)

    def service(self, solver: Solver | None = None) -> PlanningService:
        """The use cases over this place: reading and solving alone."""
        rows: Any = _Rows(self)
        workspace: Any = _Workspace(self)
        clock = FakeClock(self.now, 0)
        times, identities = LocalTimes(UTC), FakeIdentities()
        return PlanningService(
            workspace, rows, identities, clock, _Holidays(self), solver or CpSatSolver(), times
        )

    def solved(self, progress: Progress | None = None, solver: Solver | None = None) -> Proposal:
        """The proposal for the wish."""
        service = self.service(solver)
        return service.solve(service.basis(self.wish), progress)


def ms(day: date, minute: int) -> int:
    """ms since 1970 UTC of a minute of a day."""
    return (
        int((datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)).timestamp())
        * 1000
    )


class _Holidays:
    def __init__(self, world: World) -> None:
        self._world = world

    def between(self, first_on: str, last_on: str) -> Mapping[str, str]:
        return {day: name for day, name in self._world.holidays.items() if first_on <= day <= last_on}


class _Workspace:
    """Runs and people by id; everybody is an assessor."""

    def __init__(self, world: World) -> None:
        self._world = world

    def centre(self) -> Any:
        accounts = {one: Account(one, str(one)[-2:], Role.ASSESSOR) for one in self._world.hours}
        return SimpleNamespace(accounts=accounts)

    def assessment(self, identity: UUID) -> AssessmentState:
        run = self._world.run(identity)
        return AssessmentState(
            run.id,
            candidate=run.person,
            checklist="00",
            qualification=run.qualification,
            planned_for=run.at,
            station=run.station or None,
            assessor=run.assessor,
            minutes=run.minutes,
            planned_at=run.since,
        )

    def candidate(self, identity: UUID) -> Any:
        return CandidateState(identity)

    def person(self, identity: UUID) -> Any:
        return alone(identity)


class _Rows:
    def __init__(self, world: World) -> None:
        self._world = world

    def planning(self) -> PlanningState:
        world = self._world
        return PlanningState(
            UUID(int=1),
            stations={one.id: one for one in world.stations},
            centre_days=dict.fromkeys(range(7), ()),
            own_days=dict(world.hours),
            absences={one.id: one for one in world.absences},
            opened=world.opened,
            defaults=PlanningDefaults(),
        )

    def booked(self, between: Span, usual_minutes: int) -> Sequence[BookedRow]:
        found = [
            BookedRow(
                run.id,
                run.person,
                run.person,
                "",
                run.qualification,
                Status.PLANNED,
                run.at,
                run.minutes,
                run.station,
                run.assessor,
                None,
                None,
                False,
                False,
            )
            for run in self._world.runs
            if run.at is not None and run.at < between[1] and run.at + run.minutes * 60_000 > between[0]
        ]
        return tuple(sorted(found, key=lambda row: (row.planned_for, row.run)))

    def person_of(self, candidate: UUID) -> UUID:
        return candidate


HOLIDAYS = {
    "2020-05-21": "Kristi himmelsfärdsdag",
    "2020-05-31": "Pingstdagen",
    "2020-06-06": "Nationaldagen",
}


def kalmar(minutes: int = 210, at_once: int = 2, people: int = 100) -> World:
    """Vimmerby in 2020: a hundred people in five weeks, two assessors, three stations, a holiday."""
    runs = tuple(Run(UUID(int=1000 + n), UUID(int=5000 + n), since=n) for n in range(people))
    stations = tuple(Station(STATIONS[n], f"Station {n + 1}") for n in range(3))
    asked = tuple(run.id for run in runs)
    wish = ScheduleWish(asked, "2020-05-11", "2020-06-14", minutes, 15, at_once)
    return World(runs, wish, dict.fromkeys(ASSESSORS[:2], OFFICE_HOURS), stations, (), HOLIDAYS)


def settled(world: World, proposal: Proposal) -> World:
    """The place after the proposal was carried out; everybody is to be kept."""
    place = {one.run: one for one in proposal.placings}
    runs = tuple(
        replace(
            run,
            at=place[run.id].starts_at,
            minutes=world.wish.minutes,
            assessor=place[run.id].assessor,
            station=place[run.id].station,
        )
        for run in world.runs
    )
    return replace(world, runs=runs, wish=replace(world.wish, runs=(), keep=tuple(place)))
