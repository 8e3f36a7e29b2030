"""Who and what is taken when, and which times can be asked for at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assessor_app.services.schedule_problems import Piece, Placement, Problem, Resource, Task


def lies_within(pieces: Iterable[Piece], day: int, begin: int, end: int) -> bool:
    """Whether one of the pieces holds all of it."""
    return any(piece.day == day and piece.begin <= begin and end <= piece.end for piece in pieces)


def meets(pieces: Iterable[Piece], day: int, begin: int, end: int) -> bool:
    """Whether one of the pieces overlaps it."""
    return any(piece.day == day and piece.begin < end and begin < piece.end for piece in pieces)


def most_at_once(pieces: Sequence[Piece], day: int, begin: int, end: int) -> int:
    """How many of the pieces there are at the fullest moment of it."""
    there = [piece for piece in pieces if piece.day == day and piece.begin < end and begin < piece.end]
    moments = {begin, *(piece.begin for piece in there if piece.begin > begin)}
    return max(sum(piece.begin <= at < piece.end for piece in there) for at in moments)


def is_early(problem: Problem, day: int, begin: int) -> bool:
    """Whether it is before anything may be planned."""
    return problem.earliest is not None and (day, begin) < problem.earliest


class Starts:
    """The times of day at which a run may begin without anything being lost.

    Whatever stands later can be moved ahead until it meets the beginning of hours, the end of an absence or
    of another run (and a pause): only such times need be tried, on the grid. Those of runs that have a time
    come along, so that one can keep its hour on another day.
    """

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._lengths = sorted({task.minutes for task in problem.tasks})
        self._days = [self._of(day) for day in range(problem.days)]

    def on(self, day: int) -> Sequence[int]:
        """Minutes, ascending."""
        return self._days[day]

    def of(self, task: Task, assessor: Resource) -> Iterator[tuple[int, int]]:
        """(day, minute) at which a run may begin with an assessor, other runs left aside."""
        free: dict[int, list[Piece]] = {}
        for piece in assessor.free:
            free.setdefault(piece.day, []).append(piece)
        for day, pieces in sorted(free.items()):
            for begin in self._days[day]:
                end = begin + task.minutes
                if not lies_within(pieces, day, begin, end) or is_early(self._problem, day, begin):
                    continue
                if not meets(task.busy, day, begin, end):
                    yield day, begin

    def _of(self, day: int) -> list[int]:
        problem = self._problem
        seeds: set[int] = set()
        for resource in (*problem.assessors, *problem.stations):
            seeds |= {piece.begin for piece in resource.free if piece.day == day}
            for piece in resource.taken:
                if piece.day == day:
                    seeds |= {piece.end, piece.end + problem.pause}
        for task in problem.tasks:
            seeds |= {piece.end for piece in task.busy if piece.day == day}
            if task.former is not None:
                end = task.former.begin + task.minutes
                seeds |= {task.former.begin, end, end + problem.pause}
        if problem.earliest is not None and problem.earliest[0] == day:
            seeds.add(problem.earliest[1])
        free = [piece for one in problem.assessors for piece in one.free if piece.day == day]
        return self._closed(seeds, free)

    def _closed(self, seeds: set[int], free: Sequence[Piece]) -> list[int]:
        """The seeds, and whatever runs that begin there come to their end at, and so on."""
        found: set[int] = set()
        waiting = [self._on_grid(seed) for seed in seeds]
        while waiting:
            begin = waiting.pop()
            if begin in found:
                continue
            ends = [begin + length for length in self._lengths]
            ends = [end for end in ends if any(one.begin <= begin and end <= one.end for one in free)]
            if ends:
                found.add(begin)
                waiting += [self._on_grid(end + wait) for end in ends for wait in (0, self._problem.pause)]
        return sorted(found)

    def _on_grid(self, minute: int) -> int:
        grid = self._problem.grid
        return -(-minute // grid) * grid


class Board:
    """What is taken by now; `put` takes more."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._taken: dict[tuple[str, object, int], list[Piece]] = {}
        for number, one in enumerate(problem.assessors):
            for piece in one.taken:
                self._take("assessor", number, _longer(piece, problem.pause))
        for number, one in enumerate(problem.stations):
            for piece in one.taken:
                self._take("station", number, piece)

    def takes(self, placement: Placement) -> bool:
        """Whether a run can be put there, whatever its hours."""
        number, day, begin, assessor, station = placement
        problem, task = self._problem, self._problem.tasks[number]
        end = begin + task.minutes
        held = self._taken.get(("assessor", assessor, day), ())
        if most_at_once(held, day, begin, end + problem.pause) >= problem.at_once:
            return False
        if meets(problem.assessors[assessor].blocked, day, begin, end) or meets(task.busy, day, begin, end):
            return False
        if meets(self._taken.get(("person", task.person, day), ()), day, begin, end):
            return False
        if station is None:
            return True
        there = (*problem.stations[station].blocked, *self._taken.get(("station", station, day), ()))
        return not meets(there, day, begin, end)

    def put(self, placement: Placement) -> None:
        """Take the room of a run."""
        number, day, begin, assessor, station = placement
        task = self._problem.tasks[number]
        piece = Piece(day, begin, begin + task.minutes)
        self._take("assessor", assessor, _longer(piece, self._problem.pause))
        self._take("person", task.person, piece)
        if station is not None:
            self._take("station", station, piece)

    def _take(self, kind: str, key: object, piece: Piece) -> None:
        self._taken.setdefault((kind, key, piece.day), []).append(piece)


def _longer(piece: Piece, pause: int) -> Piece:
    return Piece(piece.day, piece.begin, piece.end + pause)


def stays_of(problem: Problem, number: int) -> Iterator[Placement]:
    """Where a run that is to be kept can stand at its own time, as it stands first; absences left aside.

    With its own assessor it may stand outside hours: somebody has put it there.
    """
    task = problem.tasks[number]
    former = task.former
    if former is None:
        return
    end = former.begin + task.minutes
    for assessor in sorted(task.assessors, key=lambda one: one != former.assessor):
        free = problem.assessors[assessor].free
        if assessor != former.assessor and not lies_within(free, former.day, former.begin, end):
            continue
        for station in sorted(stations_of(problem, task), key=lambda one: one != former.station):
            yield Placement(number, former.day, former.begin, assessor, station)


def stations_of(problem: Problem, task: Task) -> tuple[int | None, ...]:
    """The stations a run may have; None alone where there are none to be had."""
    return task.stations if problem.needs_station else (None,)
