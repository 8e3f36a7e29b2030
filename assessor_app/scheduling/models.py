"""The problem as CP-SAT has it.

Runs that are alike (same length, same assessors, stations and busy times) are one *class*: how many of it
begin when, with whom, is asked, and not which. A run that is kept stands at its own time, with one of the
assessors and stations there (`stays`), or is one more of its class. Nothing is lost by that: whoever is alike
can change places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assessor_app.scheduling.boards import Starts, meets, most_at_once, stations_of, stays_of
from assessor_app.services.schedule_problems import Piece, Placement, Problem, Task

Moment = tuple[int, int]
"""Day and minute."""


@dataclass
class TaskClass:
    """Tasks that can change places, by number: those that are kept, and those that wait, longest first."""

    like: Task
    kept: list[int] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)


def classes_of(problem: Problem) -> list[TaskClass]:
    """The classes, in the order of their first task."""
    times = defaultdict[object, int](int)
    for task in problem.tasks:
        times[task.person] += 1
    found: dict[object, TaskClass] = {}
    for number in sorted(range(len(problem.tasks)), key=lambda one: problem.tasks[one].rank):
        task = problem.tasks[number]
        alone = task.run if times[task.person] > 1 else None
        key = (task.minutes, task.assessors, task.stations, task.busy, alone)
        held = found.setdefault(key, TaskClass(task))
        (held.kept if task.keeps else held.waiting).append(number)
    return list(found.values())


class ScheduleModel:
    """Variables and what holds of them; objectives come and go (`solver`). `cp_model` is OR-Tools' module."""

    def __init__(self, problem: Problem, starts: Starts, cp_model: Any) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.variables: list[Any] = []
        self.classes = classes_of(problem)
        self.begins: list[dict[Moment, dict[int, Any]]] = []
        """class → moment → assessor → how many begin."""
        self.places: list[dict[Moment, dict[int, Any]]] = []
        """class → moment → station → whether one begins there."""
        self.stays: dict[int, Any] = {}
        """task that is kept → whether it stands at its own time."""
        self.with_assessor: dict[int, dict[int, Any]] = {}
        self.at_station: dict[int, dict[int | None, Any]] = {}
        self._loads: dict[tuple[str, int], list[tuple[Piece, Any]]] = defaultdict(list)
        for number, held in enumerate(self.classes):
            self._begin_class(number, held, starts)
        for held in self.classes:
            for task in held.kept:
                self._let_stay(task)
        self.placed = [self._count(number, held) for number, held in enumerate(self.classes)]
        self._hold_resources()
        self._hold_persons()

    # -- variables --

    def whole(self, least: int, most: int, name: str) -> Any:
        """A new variable for a whole number."""
        variable = self.model.new_int_var(least, most, name)
        self.variables.append(variable)
        return variable

    def flag(self, name: str) -> Any:
        """A new variable that is 0 or 1."""
        return self.whole(0, 1, name)

    def _begin_class(self, number: int, held: TaskClass, starts: Starts) -> None:
        problem, task = self.problem, held.like
        most = min(problem.at_once, len(held.kept) + len(held.waiting))
        begins: dict[Moment, dict[int, Any]] = defaultdict(dict)
        for assessor in task.assessors:
            for moment in starts.of(task, problem.assessors[assessor]):
                variable = self.whole(0, most, f"b{number}_{assessor}_{moment[0]}_{moment[1]}")
                begins[moment][assessor] = variable
                self._load("a", assessor, moment, task.minutes + problem.pause, variable)
        places: dict[Moment, dict[int, Any]] = {}
        for moment, by_assessor in list(begins.items()) if problem.needs_station else ():
            stations = {}
            end = moment[1] + task.minutes
            for station in task.stations:
                resource = problem.stations[station]
                if not meets(resource.blocked, moment[0], moment[1], end):
                    stations[station] = self.flag(f"s{number}_{station}_{moment[0]}_{moment[1]}")
                    self._load("s", station, moment, task.minutes, stations[station])
            self.model.add(sum(by_assessor.values()) == sum(stations.values()))
            places[moment] = stations
        self.begins.append(dict(begins))
        self.places.append(places)

    def _let_stay(self, number: int) -> None:
        problem, task = self.problem, self.problem.tasks[number]
        former = task.former
        if former is None:
            return
        moment, end = (former.day, former.begin), former.begin + task.minutes
        stay = self.flag(f"k{number}")
        options = list(stays_of(problem, number))
        assessors = dict.fromkeys(
            one.assessor
            for one in options
            if not meets(problem.assessors[one.assessor].blocked, former.day, former.begin, end)
        )
        stations = dict.fromkeys(
            one.station
            for one in options
            if one.station is None
            or not meets(problem.stations[one.station].blocked, former.day, former.begin, end)
        )
        own = {one: self.flag(f"ka{number}_{one}") for one in assessors}
        there = {one: self.flag(f"ks{number}_{one}") for one in stations}
        for assessor, variable in own.items():
            self._load("a", assessor, moment, task.minutes + problem.pause, variable)
        for station, variable in there.items():
            if station is not None:
                self._load("s", station, moment, task.minutes, variable)
        self.model.add(sum(own.values()) == stay)
        self.model.add(sum(there.values()) == stay)
        if meets(task.busy, former.day, former.begin, end):
            self.model.add(stay == 0)
        self.stays[number], self.with_assessor[number], self.at_station[number] = stay, own, there

    def _count(self, number: int, held: TaskClass) -> Any:
        """How many of a class begin somewhere else than they are kept."""
        placed = self.whole(0, len(held.kept) + len(held.waiting), f"n{number}")
        begun = [variable for one in self.begins[number].values() for variable in one.values()]
        self.model.add(placed == sum(begun))
        gone = sum(1 - self.stays[task] if task in self.stays else 1 for task in held.kept)
        self.model.add(placed <= len(held.waiting) + gone)
        return placed

    def _load(self, kind: str, number: int, moment: Moment, minutes: int, variable: Any) -> None:
        piece = Piece(moment[0], moment[1], moment[1] + minutes)
        self._loads[kind, number].append((piece, variable))

    # -- what holds --

    def _hold_resources(self) -> None:
        problem = self.problem
        for (kind, number), loads in self._loads.items():
            resource = (problem.assessors if kind == "a" else problem.stations)[number]
            longer = problem.pause if kind == "a" else 0
            taken = [Piece(one.day, one.begin, one.end + longer) for one in resource.taken]
            self._hold(loads, taken, problem.at_once if kind == "a" else 1)

    def _hold(self, loads: Iterable[tuple[Piece, Any]], taken: Sequence[Piece], most: int) -> None:
        """At no moment more than `most`; to be asked only where something begins."""
        by_day: dict[int, list[tuple[Piece, Any]]] = defaultdict(list)
        for piece, variable in loads:
            by_day[piece.day].append((piece, variable))
        for day, there in by_day.items():
            moments = {piece.begin for piece, _ in there} | {one.begin for one in taken if one.day == day}
            for at in sorted(moments):
                over = [variable for piece, variable in there if piece.begin <= at < piece.end]
                if over:
                    free = most - most_at_once(taken, day, at, at + 1)
                    self.model.add(sum(over) <= max(0, free))

    def _hold_persons(self) -> None:
        """Whose runs are several: never two at once."""
        persons: dict[object, list[tuple[Piece, Any]]] = defaultdict(list)
        several = defaultdict[object, int](int)
        for task in self.problem.tasks:
            several[task.person] += 1
        for number, held in enumerate(self.classes):
            task = held.like
            if several[task.person] < 2:
                continue
            for (day, begin), by_assessor in self.begins[number].items():
                piece = Piece(day, begin, begin + task.minutes)
                persons[task.person] += [(piece, variable) for variable in by_assessor.values()]
            for kept in held.kept:
                former = self.problem.tasks[kept].former
                if kept in self.stays and former is not None:
                    piece = Piece(former.day, former.begin, former.begin + task.minutes)
                    persons[task.person].append((piece, self.stays[kept]))
        for loads in persons.values():
            self._hold(loads, (), 1)

    # -- hints and answers --

    def suggest(self, placements: Iterable[Placement]) -> None:
        """Begin the search here."""
        of_class = {
            task: number for number, held in enumerate(self.classes) for task in (*held.kept, *held.waiting)
        }
        counted = defaultdict[tuple[int, Moment, int], int](int)
        stations: set[tuple[int, Moment, int | None]] = set()
        staying: set[int] = set()
        for task, day, begin, assessor, station in placements:
            former = self.problem.tasks[task].former
            if task in self.stays and former is not None and (day, begin) == (former.day, former.begin):
                staying.add(task)
                self._suggest_stay(task, assessor, station)
                continue
            counted[of_class[task], (day, begin), assessor] += 1
            stations.add((of_class[task], (day, begin), station))
        for task, stay in self.stays.items():
            self.model.add_hint(stay, task in staying)
        for number, begins in enumerate(self.begins):
            for moment, by_assessor in begins.items():
                for assessor, variable in by_assessor.items():
                    self.model.add_hint(variable, counted[number, moment, assessor])
            for moment, by_station in self.places[number].items():
                for station, variable in by_station.items():
                    self.model.add_hint(variable, (number, moment, station) in stations)

    def _suggest_stay(self, task: int, assessor: int, station: int | None) -> None:
        for one, variable in self.with_assessor[task].items():
            self.model.add_hint(variable, one == assessor)
        for place, variable in self.at_station[task].items():
            self.model.add_hint(variable, place == station)


@dataclass(frozen=True)
class Found:
    """The values of a solved model: where the kept stand, and what begins of each class."""

    staying: Mapping[int, Placement]
    begun: Sequence[Sequence[tuple[Moment, int, int | None]]]
    """class → (moment, assessor, station), by time."""


def read_off(model: ScheduleModel, value: Any) -> Found:
    """`value` gives the value of a variable."""
    staying = {}
    for task, stay in model.stays.items():
        former = model.problem.tasks[task].former
        if value(stay) and former is not None:
            assessor = next(one for one, held in model.with_assessor[task].items() if value(held))
            station = next(one for one, held in model.at_station[task].items() if value(held))
            staying[task] = Placement(task, former.day, former.begin, assessor, station)
    begun = []
    for begins, places in zip(model.begins, model.places, strict=True):
        found: list[tuple[Moment, int, int | None]] = []
        for moment in sorted(begins):
            assessors = [one for one, held in begins[moment].items() for _ in range(value(held))]
            stations: list[int | None] = [one for one, held in places.get(moment, {}).items() if value(held)]
            if not model.problem.needs_station:
                stations = [None] * len(assessors)
            found += [(moment, *pair) for pair in zip(assessors, stations, strict=True)]
        begun.append(found)
    return Found(staying, begun)


__all__ = ["Found", "ScheduleModel", "TaskClass", "classes_of", "read_off", "stations_of"]
