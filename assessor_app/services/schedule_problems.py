"""The question of who is planned when, in whole numbers: what a solver needs, and no more.

Days are counted from the first of the wish, times are minutes since that day's midnight, assessors and
stations are known by their place in the problem.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from assessor_app.services.planning_models import Unplaced

GRID_MINUTES = 15


class Piece(NamedTuple):
    """Minutes `begin` to `end` (half open) of a day."""

    day: int
    begin: int
    end: int


class Former(NamedTuple):
    """Where a run stands. `assessor` and `station` None: none, or one that the problem does not have."""

    day: int
    begin: int
    assessor: int | None
    station: int | None


@dataclass(frozen=True, slots=True)
class Resource:
    """An assessor or a station. New runs must lie within one piece of `free`.

    `blocked` is when it is not to be had at all, so that not even what stands there may stay; `taken` what is
    booked and is not moved, which may overlap.
    """

    free: tuple[Piece, ...]
    blocked: tuple[Piece, ...] = ()
    taken: tuple[Piece, ...] = ()
    open: tuple[Piece, ...] = ()
    """As `free`, absences left aside: what its days are like."""


@dataclass(frozen=True, slots=True)
class Task:
    """A run to be placed. `rank` 0 has waited longest; `keeps`: it is to stay at `former` if it can.

    `assessors` and `stations` are those that may be chosen; `busy` is when the person is booked otherwise.
    """

    run: UUID
    person: UUID
    minutes: int
    rank: int
    assessors: tuple[int, ...]
    stations: tuple[int, ...]
    busy: tuple[Piece, ...] = ()
    former: Former | None = None
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """All of it. `needs_station` False: the centre has none, and a run takes none.

    No new time is before `earliest` (day, minute), where there is one.
    """

    days: int
    assessors: tuple[Resource, ...]
    stations: tuple[Resource, ...]
    tasks: tuple[Task, ...]
    pause: int
    at_once: int
    needs_station: bool = True
    grid: int = GRID_MINUTES
    earliest: tuple[int, int] | None = field(default=None, compare=False)


class Placement(NamedTuple):
    """Task number `task` begins at minute `begin` of `day`."""

    task: int
    day: int
    begin: int
    assessor: int
    station: int | None


@dataclass(frozen=True, slots=True)
class Solution:
    """Each task is placed or says why not. `is_best`: no solution places more."""

    placements: tuple[Placement, ...]
    unplaced: tuple[tuple[int, Unplaced], ...]
    is_best: bool
