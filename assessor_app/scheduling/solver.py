"""The solver (`services.planning_ports.Solver`), on OR-Tools CP-SAT. See docs/decisions/0024.

What is wanted, in this order: most people placed; of these those that have a time already, then those that
wait longest; as few as possible moved from their time; as little as possible changed besides; moved by as
little as possible; early, and evenly among the assessors.
"""

from __future__ import annotations

from assessor_app.scheduling.boards import Starts
from assessor_app.scheduling.greedy import placed_in_turn
from assessor_app.scheduling.models import ScheduleModel, read_off
from assessor_app.scheduling.reasons import why_not
from assessor_app.scheduling.searching import Search
from assessor_app.scheduling.wishes import STEPS, Wishes, assigned
from assessor_app.services.planning_models import Progress, Unplaced
from assessor_app.services.schedule_problems import Placement, Problem, Solution

_STEPS = len(STEPS) + 1


class CpSatSolver:
    """Any thread; OR-Tools is imported when there is something to solve."""

    def solve(self, problem: Problem, progress: Progress | None = None) -> Solution:
        """The best that was found until it was done or `progress` asked to stop."""
        watch = _Watch(progress)
        starts = Starts(problem)
        first = placed_in_turn(problem, starts, watch.goes_on)
        if watch.was_stopped:
            return _solution(problem, starts, first, is_best=False, stopped=True)
        if not watch.next() or not first:
            # Whoever can be placed at all is placed by the first way, if nobody else is.
            is_best = not first or len(first) == len(problem.tasks)
            return _solution(problem, starts, first, is_best=is_best, stopped=bool(first))
        from ortools.sat.python import cp_model

        model = ScheduleModel(problem, starts, cp_model)
        model.suggest(first)
        search = Search(model, cp_model, watch.goes_on)
        wishes = Wishes(model, search, watch.next)
        is_best = wishes.carry_out()
        if not search.has_found:
            return _solution(problem, starts, first, is_best=False, stopped=search.stopped)
        placements = tuple(sorted(assigned(model, read_off(model, search.value), wishes.near_moments())))
        return _solution(problem, starts, placements, is_best=is_best, stopped=search.stopped)


class _Watch:
    """Tells how far it has come, and hears whether to go on."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done = 0
        self.was_stopped = False

    def next(self) -> bool:
        """One more step is done."""
        self._done += 1
        return self.goes_on()

    def goes_on(self) -> bool:
        if self._progress is not None and self._progress(max(1, self._done), _STEPS) is False:
            self.was_stopped = True
        return not self.was_stopped


def _solution(
    problem: Problem, starts: Starts, placements: tuple[Placement, ...], *, is_best: bool, stopped: bool
) -> Solution:
    placed = {one.task for one in placements}
    unplaced = []
    for number, task in enumerate(problem.tasks):
        if number in placed:
            continue
        why = why_not(problem, starts, task)
        if stopped and not is_best and why is Unplaced.NO_ROOM:
            why = Unplaced.STOPPED
        unplaced.append((number, why))
    return Solution(placements, tuple(unplaced), is_best)
