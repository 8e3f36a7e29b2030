"""The naive way: each run in turn where it fits first. The solver begins with it and is held against it."""

from __future__ import annotations

from collections.abc import Iterable

from assessor_app.scheduling.boards import Board, Starts, stations_of, stays_of
from assessor_app.services.schedule_problems import Placement, Problem


def placed_in_turn(problem: Problem) -> tuple[Placement, ...]:
    """Runs that are kept at their time, then the others, those who wait longest first."""
    board, starts = Board(problem), Starts(problem)
    found: dict[int, Placement] = {}
    order = sorted(range(len(problem.tasks)), key=lambda number: problem.tasks[number].rank)
    for number in order:
        if problem.tasks[number].keeps:
            _put_first(board, found, stays_of(problem, number))
    for kept in (True, False):
        for number in order:
            if problem.tasks[number].keeps is kept and number not in found:
                _put_first(board, found, _places(problem, starts, number))
    return tuple(found[number] for number in sorted(found))


def _put_first(board: Board, found: dict[int, Placement], places: Iterable[Placement]) -> None:
    for placement in places:
        if board.takes(placement):
            board.put(placement)
            found[placement.task] = placement
            return


def _places(problem: Problem, starts: Starts, number: int) -> list[Placement]:
    """Every place of a run by its hours, the earliest first."""
    task = problem.tasks[number]
    return sorted(
        (
            Placement(number, day, begin, assessor, station)
            for assessor in task.assessors
            for day, begin in starts.of(task, problem.assessors[assessor])
            for station in stations_of(problem, task)
        ),
        key=lambda one: (one.day, one.begin, one.assessor, -1 if one.station is None else one.station),
    )
