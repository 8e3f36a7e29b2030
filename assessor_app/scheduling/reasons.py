"""Why a run got no time."""

from __future__ import annotations

from assessor_app.scheduling.boards import Starts
from assessor_app.services.planning_models import Unplaced
from assessor_app.services.schedule_problems import Problem, Task


def why_not(problem: Problem, starts: Starts, task: Task) -> Unplaced:
    """The first thing that stands in the way, whatever the other runs are."""
    assessors = [problem.assessors[number] for number in task.assessors]
    if problem.needs_station and not any(problem.stations[number].free for number in task.stations):
        return Unplaced.NO_STATION
    if not any(one.free for one in assessors):
        return Unplaced.NO_ASSESSOR
    if all(piece.end - piece.begin < task.minutes for one in assessors for piece in one.open):
        return Unplaced.LONGER_THAN_A_DAY
    alone = Task(task.run, task.person, task.minutes, task.rank, task.assessors, task.stations)
    if any(True for one in assessors for _ in starts.of(alone, one)) and not any(
        True for one in assessors for _ in starts.of(task, one)
    ):
        return Unplaced.CANDIDATE_BUSY
    return Unplaced.NO_ROOM
