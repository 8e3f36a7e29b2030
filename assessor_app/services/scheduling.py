"""From a wish to a problem in whole numbers, and from its solution to a proposal."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.accounts import Accounts
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.authorisations import lacks
from assessor_app.domain.errors import Refused
from assessor_app.domain.planning import (
    LONGEST_RUN,
    Absence,
    PlanningState,
    Spans,
    Station,
    WorkingHours,
    clean_length,
)
from assessor_app.services.clashes import span_of, takes_room
from assessor_app.services.persons import shown_details
from assessor_app.services.planning_models import Placing, Proposal, ScheduleWish, Span
from assessor_app.services.planning_ports import BookedRow, PlanningRows
from assessor_app.services.planning_times import LocalTimes, days_between
from assessor_app.services.ports import Workspace
from assessor_app.services.schedule_problems import Former, Piece, Problem, Resource, Solution, Task

MOST_DAYS = 366
MOST_RUNS = 1000


@dataclass(frozen=True, slots=True)
class Basis:
    """All that a proposal is made from, read at one moment. `digest` stands for it."""

    wish: ScheduleWish
    problem: Problem
    first: date
    assessors: tuple[UUID, ...]
    stations: tuple[Station, ...]
    people: Mapping[UUID, Planned]
    digest: str


class Planned(NamedTuple):
    """Whose run it is, and when it is now (ms since 1970 UTC), if it has a time."""

    candidate: UUID
    name: str
    planned_for: int | None


@dataclass(frozen=True, slots=True)
class PlaceThen:
    """The place in the days of a wish. `closed` are the public holidays it keeps, `assessors` all who may run
    assessments."""

    planning: PlanningState
    accounts: Accounts
    assessors: tuple[UUID, ...]
    closed: frozenset[str]
    first: date
    last: date
    now: int


class Preparation:
    """Makes the problem of one wish. Database lane only."""

    def __init__(
        self,
        wish: ScheduleWish,
        place: PlaceThen,
        workspace: Workspace,
        rows: PlanningRows,
        times: LocalTimes,
    ) -> None:
        self._wish, self._place = wish, place
        self._workspace, self._rows, self._times = workspace, rows, times
        self._window = times.span_of(place.first, place.last)
        self._assessors: list[UUID] = []
        self._stations: list[Station] = []
        self._wished = (0, 0)

    def basis(self) -> Basis:
        """Raises Refused: nobody_to_plan, schedule_too_long, assessment_unknown, assessment_not_open,
        planning_length_unfit."""
        wish = self._wish
        if not clean_length(wish.minutes):
            raise Refused("planning_length_unfit", most=LONGEST_RUN)
        if (self._place.last - self._place.first).days >= MOST_DAYS or len(wish.runs) > MOST_RUNS:
            raise Refused("schedule_too_long", most=MOST_DAYS, runs=MOST_RUNS)
        states = self._states()
        self._choose(states)
        booked = self._rows.booked(self._window, self._place.planning.defaults.minutes)
        others = [row for row in booked if row.run not in states and takes_room(row)]
        tasks = self._tasks(states, others)
        problem = Problem(
            days=(self._place.last - self._place.first).days + 1,
            assessors=tuple(self._assessor(one, others) for one in self._assessors),
            stations=tuple(self._station(one, others) for one in self._stations),
            tasks=tasks,
            pause=max(0, wish.pause_minutes),
            at_once=max(1, wish.at_once),
            needs_station=bool(self._place.planning.stations),
            earliest=self._earliest(),
        )
        assessors, stations = tuple(self._assessors), tuple(self._stations)
        people = {
            run: Planned(_owner(state), self._name(state), state.planned_for) for run, state in states.items()
        }
        told = (self._place.first, assessors, stations, replace(problem, earliest=None))
        digest = hashlib.sha256(repr(told).encode()).hexdigest()
        return Basis(wish, problem, self._place.first, assessors, stations, people, digest)

    def _choose(self, states: Mapping[UUID, AssessmentState]) -> None:
        """Whom and what the wish names, and after these whom and what a run that is kept stands with."""
        wish, every = self._wish, self._place.assessors
        known = sorted(self._place.planning.stations.values(), key=lambda one: (one.name.casefold(), one.id))
        self._assessors = [one for one in every if not wish.assessors or one in wish.assessors]
        self._stations = [one for one in known if not wish.stations or one.id in wish.stations]
        self._wished = (len(self._assessors), len(self._stations))
        for run in dict.fromkeys(self._wish.keep):
            state = states.get(run)
            if state is None:
                continue
            if state.assessor in every and state.assessor not in self._assessors:
                self._assessors.append(state.assessor)
            station = self._place.planning.station_named(state.station or "")
            if station is not None and station not in self._stations:
                self._stations.append(station)

    # -- runs --

    def _states(self) -> dict[UUID, AssessmentState]:
        """The runs to be placed; of those to be kept the ones that stand within the days."""
        found: dict[UUID, AssessmentState] = {}
        for run in dict.fromkeys((*self._wish.runs, *self._wish.keep)):
            state = self._workspace.assessment(run)
            if state.candidate is None:
                raise Refused("assessment_unknown")
            kept = run in self._wish.keep
            if state.status is not Status.PLANNED:
                if kept:
                    continue
                raise Refused("assessment_not_open", status=state.status.value)
            if kept and not self._may_be_kept(state):
                continue
            found[run] = state
        if not found:
            raise Refused("nobody_to_plan")
        return found

    def _may_be_kept(self, state: AssessmentState) -> bool:
        """Whether it stands within the days and is still to come; else it stays as it is."""
        at = state.planned_for
        if at is None or not self._window[0] <= at < self._window[1] or state.arrived is False:
            return False
        return self._earliest() is None or at >= self._place.now

    def _tasks(self, states: Mapping[UUID, AssessmentState], others: Sequence[BookedRow]) -> tuple[Task, ...]:
        order = sorted(states, key=lambda run: (states[run].planned_at or 0, run))
        busy: dict[UUID, list[Piece]] = {}
        for row in others:
            busy.setdefault(row.person, []).extend(self._pieces(self._span(row)))
        tasks = []
        for run in states:
            state = states[run]
            kept = run in self._wish.keep
            own = state.minutes or self._place.planning.defaults.minutes
            person, former = self._rows.person_of(_owner(state)), self._former(state)
            tasks.append(
                Task(
                    run=run,
                    person=person,
                    minutes=own if kept else self._wish.minutes,
                    rank=order.index(run),
                    assessors=_with(self._able(state), former and former.assessor, kept),
                    stations=_with(self._fit(state.qualification or ""), former and former.station, kept),
                    busy=tuple(busy.get(person, ())),
                    former=former,
                    keeps=kept,
                )
            )
        return tuple(tasks)

    def _able(self, state: AssessmentState) -> tuple[int, ...]:
        """Who is authorised; everybody where nobody is: it is warned of then, as always.

        Whoever has protected identity is met by those alone who may see them.
        """
        day, qualification = self._place.first.isoformat(), state.qualification or ""
        person, accounts = self._workspace.candidate(_owner(state)), self._place.accounts
        every = tuple(
            n for n in range(self._wished[0]) if not person.protected or self._assessors[n] in person.viewers
        )
        able = tuple(n for n in every if not lacks(accounts, self._assessors[n], qualification, day))
        return able or every

    def _fit(self, qualification: str) -> tuple[int, ...]:
        return tuple(
            number
            for number, station in enumerate(self._stations[: self._wished[1]])
            if not station.qualifications or qualification in station.qualifications
        )

    def _former(self, state: AssessmentState) -> Former | None:
        """Where a run stands within the days of the wish."""
        if state.planned_for is None or not self._window[0] <= state.planned_for < self._window[1]:
            return None
        day, minute = self._times.wall(state.planned_for)
        station = self._place.planning.station_named(state.station or "")
        return Former(
            (day - self._place.first).days,
            minute,
            self._assessors.index(state.assessor) if state.assessor in self._assessors else None,
            self._stations.index(station) if station in self._stations else None,
        )

    # -- assessors and stations --

    def _assessor(self, assessor: UUID, others: Iterable[BookedRow]) -> Resource:
        absences = [
            one
            for one in self._place.planning.absences.values()
            if one.assessor == assessor or (one.assessor is None and one.station is None)
        ]
        taken = (piece for row in others if row.assessor == assessor for piece in self._taken(row))
        worked = self._worked(self._place.planning.hours_of(assessor))
        return self._resource(worked, absences, taken)

    def _station(self, station: Station, others: Iterable[BookedRow]) -> Resource:
        """A station is there day and night; who works there has hours."""
        planning = self._place.planning
        absences = [one for one in planning.absences.values() if one.station == station.id]
        taken = (
            piece
            for row in others
            if (found := planning.station_named(row.station)) is not None and found.id == station.id
            for piece in self._taken(row)
        )
        return self._resource(self._worked(WorkingHours(dict.fromkeys(range(7), _ALL_DAY))), absences, taken)

    def _resource(
        self, worked: Sequence[Piece], absences: Iterable[Absence], taken: Iterable[Piece]
    ) -> Resource:
        blocked = tuple(
            sorted(piece for one in absences for piece in self._pieces((one.starts_at, one.ends_at)))
        )
        free = tuple(piece for whole in worked for piece in _without(whole, blocked))
        return Resource(free, blocked, tuple(sorted(taken)), tuple(worked))

    def _worked(self, hours: WorkingHours) -> list[Piece]:
        """The hours of each day that is no public holiday."""
        found = []
        for number, day in enumerate(days_between(self._place.first, self._place.last)):
            if day.isoformat() not in self._place.closed:
                found += [Piece(number, *span) for span in hours.days.get(day.weekday(), ())]
        return found

    # -- times --

    def _span(self, row: BookedRow) -> Span:
        return span_of(row, self._place.planning.defaults.minutes)

    def _taken(self, row: BookedRow) -> Iterable[Piece]:
        return self._pieces(self._span(row))

    def _pieces(self, span: Span) -> list[Piece]:
        inside = (max(span[0], self._window[0]), min(span[1], self._window[1]))
        return [
            Piece((day - self._place.first).days, begin, end)
            for day, begin, end in self._times.pieces(inside)
        ]

    def _earliest(self) -> tuple[int, int] | None:
        """Nothing is planned before now; a plan for days long gone is nobody's mistake but a record."""
        if not self._window[0] <= self._place.now < self._window[1]:
            return None
        day, minute = self._times.wall(self._place.now)
        return (day - self._place.first).days, minute

    def _name(self, state: AssessmentState) -> str:
        details = shown_details(self._workspace, _owner(state))
        return details.name if details is not None else ""


_ALL_DAY: Spans = ((0, 24 * 60),)


def _with(numbers: tuple[int, ...], own: int | None, kept: bool) -> tuple[int, ...]:
    return numbers if own is None or not kept or own in numbers else (*numbers, own)


def _owner(state: AssessmentState) -> UUID:
    assert state.candidate is not None  # noqa: S101 - runs of nobody are refused before
    return state.candidate


def _without(whole: Piece, blocked: Iterable[Piece]) -> list[Piece]:
    """What is left of a piece; `blocked` in order."""
    found, begin = [], whole.begin
    for piece in blocked:
        if piece.day != whole.day or piece.end <= begin or piece.begin >= whole.end:
            continue
        if piece.begin > begin:
            found.append(Piece(whole.day, begin, piece.begin))
        begin = max(begin, piece.end)
    return [*found, Piece(whole.day, begin, whole.end)] if begin < whole.end else found


def proposal_of(basis: Basis, solution: Solution, times: LocalTimes) -> Proposal:
    """A solution in the words of the calendar, by time."""
    tasks = basis.problem.tasks
    placings = []
    for number, day, begin, assessor, station in solution.placements:
        task, planned = tasks[number], basis.people[tasks[number].run]
        stays = task.former is not None and (task.former.day, task.former.begin) == (day, begin)
        starts_at = times.moment(basis.first + timedelta(days=day), begin)
        if stays and planned.planned_for is not None:
            starts_at = planned.planned_for
        placings.append(
            Placing(
                run=task.run,
                candidate=planned.candidate,
                name=planned.name,
                starts_at=starts_at,
                ends_at=starts_at + task.minutes * 60_000,
                assessor=basis.assessors[assessor],
                station="" if station is None else basis.stations[station].name,
                former=planned.planned_for,
            )
        )
    placings.sort(key=lambda one: (one.starts_at, one.name.casefold(), one.run))
    moved = sum(one.former is not None and one.former != one.starts_at for one in placings)
    unplaced = tuple((tasks[n].run, basis.people[tasks[n].run].name, why) for n, why in solution.unplaced)
    return Proposal(basis.wish, tuple(placings), unplaced, moved, solution.is_best, basis.digest)
