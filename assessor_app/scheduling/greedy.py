"""The naive way: each run in turn where it fits first. The solver begins with it and is held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assessor_app.scheduling.boards import Board, Starts, stations_of, stays_of
from assessor_app.services.schedule_problems import Placement, Problem, Task

_ASKED_EVERY = 200
"""Runs: that many take a second or so in the largest problem."""


def placed_in_turn(
    problem: Problem, starts: Starts | None = None, goes_on: Callable[[], bool] | None = None
) -> tuple[Placement, ...]:
    """Runs that are kept at their time, then the others, those who wait longest first.

    `goes_on` is asked now and then; what was placed until it says no is the answer.
    """
    board, places = Board(problem), _Places(problem, starts or Starts(problem))
    found: dict[int, Placement] = {}
    order = sorted(range(len(problem.tasks)), key=lambda number: problem.tasks[number].rank)
    for number in order:
        if problem.tasks[number].keeps:
            _put_first(board, found, stays_of(problem, number))
    others = [
        number
        for kept in (True, False)
        for number in order
        if problem.tasks[number].keeps is kept and number not in found
    ]
    for tried, number in enumerate(others):
        if tried and tried % _ASKED_EVERY == 0 and goes_on is not None and not goes_on():
            break
        _put_first(board, found, places.of(number))
    return tuple(found[number] for number in sorted(found))


def _put_first(board: Board, found: dict[int, Placement], places: Iterable[Placement]) -> None:
    for placement in places:
        if board.takes(placement):
            board.put(placement)
            found[placement.task] = placement
            return


class _Places:
    """Every place that runs may have by their hours, the earliest first."""

    def __init__(self, problem: Problem, starts: Starts) -> None:
        self._problem = problem
        self._starts = starts
        self._known: dict[object, list[tuple[int, int, int, int | None]]] = {}

    def of(self, number: int) -> Iterable[Placement]:
        task = self._problem.tasks[number]
        key = (task.minutes, task.assessors, task.stations, task.busy)
        if key not in self._known:
            self._known[key] = self._all(task)
        return (Placement(number, *place) for place in self._known[key])

    def _all(self, task: Task) -> list[tuple[int, int, int, int | None]]:
        problem = self._problem
        moments = sorted(
            (*moment, assessor)
            for assessor in task.assessors
            for moment in self._starts.of(task, problem.assessors[assessor])
        )
        return [(*moment, station) for moment in moments for station in stations_of(problem, task)]
