"""The solver (`services.planning_ports.Solver`)."""

from __future__ import annotations

from assessor_app.scheduling.boards import Starts
from assessor_app.scheduling.greedy import placed_in_turn
from assessor_app.scheduling.reasons import why_not
from assessor_app.services.planning_models import Progress
from assessor_app.services.schedule_problems import Problem, Solution


class CpSatSolver:
    """Any thread."""

    def solve(self, problem: Problem, progress: Progress | None = None) -> Solution:
        placements = placed_in_turn(problem)
        placed, starts = {one.task for one in placements}, Starts(problem)
        unplaced = tuple(
            (number, why_not(problem, starts, task))
            for number, task in enumerate(problem.tasks)
            if number not in placed
        )
        return Solution(placements, unplaced, is_best=not unplaced)
