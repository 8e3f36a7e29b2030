"""Whether a proposal may be carried out, asked of the place on paper alone.

Written from the words of `services.planning_models` and without a look at how proposals are made: it counts
minute by minute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from assessor_app.services.planning_models import Placing, Proposal
from tests.scheduling.worlds import Run, World

MINUTE = 60_000


@dataclass(frozen=True)
class Taken:
    """Something that takes room; `planned`: the proposal has put it there."""

    run: UUID
    person: UUID
    begins: int
    ends: int
    assessor: UUID | None
    station: str
    planned: bool


def faults(world: World, proposal: Proposal) -> list[str]:
    """Everything that is wrong with a proposal; nothing where it can be carried out."""
    found = list(_of_the_whole(world, proposal))
    for placing in proposal.placings:
        found += _of_one(world, placing)
    found += _together(world, proposal)
    return found


def _of_the_whole(world: World, proposal: Proposal) -> Iterator[str]:
    placed = Counter(placing.run for placing in proposal.placings)
    left = Counter(run for run, _, _ in proposal.unplaced)
    for run, times in (placed + left).items():
        if times != 1:
            yield f"{run} is told of {times} times"
    for run in world.wish.runs:
        if run not in placed and run not in left:
            yield f"{run} is forgotten"
    strangers = (placed + left).keys() - {*world.wish.runs, *world.wish.keep}
    if strangers:
        yield f"nobody asked about {strangers}"
    moved = sum(one.former is not None and one.former != one.starts_at for one in proposal.placings)
    if moved != proposal.moved:
        yield f"{moved} are moved and {proposal.moved} told"


def _of_one(world: World, placing: Placing) -> Iterator[str]:
    run, wish = world.run(placing.run), world.wish
    kept = placing.run in wish.keep
    minutes = run.minutes if kept else wish.minutes
    name = f"{placing.run} at {_said(placing.starts_at)}"
    if placing.candidate != run.person:
        yield f"{name} is another's"
    if placing.former != run.at:
        yield f"{name} stood at {run.at} and not at {placing.former}"
    if placing.ends_at - placing.starts_at != minutes * MINUTE:
        yield f"{name} is not {minutes} minutes long"
    stays = kept and placing.starts_at == run.at
    as_it_was = stays and placing.assessor == run.assessor
    if not as_it_was and wish.assessors and placing.assessor not in wish.assessors and not kept:
        yield f"{name} has an assessor nobody asked for"
    begins = datetime.fromtimestamp(placing.starts_at / 1000, UTC)
    day, minute = begins.date().isoformat(), begins.hour * 60 + begins.minute
    if not stays:
        if begins.minute % 15 or begins.second:
            yield f"{name} is not on the grid"
        if not wish.first_on <= day <= wish.last_on:
            yield f"{name} is not within the days"
        if placing.starts_at < world.now:
            yield f"{name} is over"
    if not as_it_was:
        if day in world.holidays and day not in world.opened:
            yield f"{name} is on {world.holidays[day]}"
        hours = world.hours[placing.assessor].get(begins.weekday(), ())
        if not any(first <= minute and minute + minutes <= last for first, last in hours):
            yield f"{name} is outside the hours"
    yield from _absent(world, placing, name)
    yield from _at_station(world, placing, run, name)


def _absent(world: World, placing: Placing, name: str) -> Iterator[str]:
    for absence in world.absences:
        if not (absence.starts_at < placing.ends_at and placing.starts_at < absence.ends_at):
            continue
        station = next((one.name for one in world.stations if one.id == absence.station), None)
        everybody = absence.assessor is None and absence.station is None
        if everybody or absence.assessor == placing.assessor or (station and station == placing.station):
            yield f"{name} falls into an absence"


def _at_station(world: World, placing: Placing, run: Run, name: str) -> Iterator[str]:
    if not world.stations:
        if placing.station:
            yield f"{name} has a station, and there is none"
        return
    station = next((one for one in world.stations if one.name == placing.station), None)
    if station is None:
        yield f"{name} has no station of the place"
    elif placing.run in world.wish.keep and run.station == station.name:
        return
    elif station.qualifications and run.qualification not in station.qualifications:
        yield f"{name} is at a station for something else"
    elif world.wish.stations and station.id not in world.wish.stations:
        yield f"{name} is at a station nobody asked for"


def _together(world: World, proposal: Proposal) -> Iterator[str]:
    """Minute by minute: never more than there is room for, unless what was booked overlapped already."""
    placed = {placing.run for placing in proposal.placings}
    asked = {*world.wish.runs, *world.wish.keep}
    taken = [
        Taken(one.run, one.candidate, one.starts_at, one.ends_at, one.assessor, one.station, True)
        for one in proposal.placings
    ]
    taken += [
        Taken(run.id, run.person, run.at, run.at + run.minutes * MINUTE, run.assessor, run.station, False)
        for run in world.runs
        if run.at is not None and run.id not in placed and (run.id not in asked or _outside(world, run))
    ]
    pause = world.wish.pause_minutes * MINUTE
    names = {one.name for one in world.stations}
    yield from _crowded("assessor", taken, lambda one: one.assessor, world.wish.at_once, pause)
    yield from _crowded("station", taken, lambda one: one.station if one.station in names else None, 1, 0)
    yield from _crowded("person", taken, lambda one: one.person, 1, 0)


def _outside(world: World, run: Run) -> bool:
    """Whether a run that may be kept stands outside the days: then it is left where it is."""
    if run.id in world.wish.runs or run.at is None:
        return False
    day = datetime.fromtimestamp(run.at / 1000, UTC).date().isoformat()
    return not world.wish.first_on <= day <= world.wish.last_on


def _crowded(what: str, taken: list[Taken], key: object, most: int, pause: int) -> Iterator[str]:
    together: dict[object, list[Taken]] = {}
    for one in taken:
        whose = key(one)  # type: ignore[operator]
        if whose is not None:
            together.setdefault(whose, []).append(one)
    for whose, held in together.items():
        for moment in sorted({one.begins for one in held}):
            there = [one for one in held if one.begins <= moment < one.ends + pause]
            if len(there) > most and any(one.planned for one in there):
                yield f"{what} {whose} has {len(there)} at {_said(moment)}: {[one.run for one in there]}"


def _said(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat()
