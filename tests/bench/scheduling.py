"""Row c: times for a hundred people in five weeks, against the way that places each where it fits first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from assessor_app.domain.planning import Absence
from assessor_app.scheduling.greedy import placed_in_turn
from assessor_app.scheduling.solver import CpSatSolver
from assessor_app.services.schedule_problems import Problem
from tests.bench.measuring import Row, in_turns, median, timed
from tests.scheduling.validator import faults
from tests.scheduling.worlds import ASSESSORS, World, kalmar, ms, settled

_FEW_SECONDS_MS = 5_000.0


def scheduling(rounds: int = 5) -> Row:
    """Row c: Kalmar 2020 solved and proven, an assessor ill for a day, and how many both ways place.

    The naive way heeds everything but proves nothing and never looks back; OR-Tools is imported beforehand.
    """
    world = kalmar()
    problem, solver = _problem(world), CpSatSolver()
    ours, naive = in_turns(
        partial(timed, partial(solver.solve, problem)),
        partial(timed, partial(placed_in_turn, problem)),
        rounds,
        warm=1,
    )
    proposal = world.solved()
    assert not faults(world, proposal)
    ill = settled(world, proposal)
    tuesday = date(2020, 5, 19)
    away = Absence(UUID(int=9), ms(tuesday, 0), ms(tuesday, 1440), ASSESSORS[0])
    ill = replace(ill, absences=(away,))
    again = [timed(ill.solved) for _ in range(rounds)]
    changed = ill.solved()
    assert not faults(ill, changed)
    mixed = _mixed()
    apart = len(placed_in_turn(_problem(mixed))), len(mixed.solved().placings)
    slowest = max(*ours, *again)
    return Row(
        "c",
        "times for 100 people in five weeks",
        median(ours),
        median(naive),
        "≤ 5 s, all placed, no clash",
        slowest <= _FEW_SECONDS_MS and len(proposal.placings) == len(problem.tasks),
        f"placed {len(proposal.placings)} (naive {len(placed_in_turn(problem))}), best {proposal.is_best};"
        f" an assessor ill for a day: {median(again):.0f} ms, {changed.moved} moved;"
        f" 144 people, 44 of them for one station: placed {apart[1]} (naive {apart[0]})",
    )


def _problem(world: World) -> Problem:
    return world.service().basis(world.wish).problem


def _mixed() -> World:
    """The same weeks, full; a third need the one station that does everything, which others take first."""
    world = kalmar(people=144)
    runs = tuple(replace(run, qualification="annan") if n >= 100 else run for n, run in enumerate(world.runs))
    first, *others = world.stations
    stations = (first, *(replace(one, qualifications=("prov-bas",)) for one in others))
    return replace(world, runs=runs, stations=stations)
