"""Proposals that can be carried out, the best there are, and as steady as can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessor_app.domain.errors import Refused
from assessor_app.domain.planning import Absence, Station
from assessor_app.scheduling.greedy import placed_in_turn
from assessor_app.services.planning_models import Proposal, ScheduleWish, Unplaced
from tests.scheduling.validator import faults
from tests.scheduling.worlds import ASSESSORS, STATIONS, Hours, Run, World, kalmar, ms, settled

MONDAY = date(2026, 6, 1)
DAYS = 3
HOURS: tuple[Hours, ...] = (
    dict.fromkeys(range(5), ((480, 720), (780, 1020))),
    dict.fromkeys(range(5), ((480, 660),)),
    {0: ((480, 600),), 2: ((540, 720),)},
)
BRIEF = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def worlds(draw: st.DrawFn, *, waiting: int = 5, kept: int = 3) -> World:
    """A few people, days and assessors, and everything that can stand in the way."""
    assessors = ASSESSORS[: draw(st.integers(1, 2))]
    stations = tuple(
        Station(
            STATIONS[number], f"Svarv {number}", draw(st.sampled_from([(), (), ("prov-bas",), ("annan",)]))
        )
        for number in range(draw(st.integers(0, 2)))
    )
    persons = [UUID(int=0x500 + number) for number in range(6)]
    runs = [
        Run(UUID(int=0x100 + number), draw(st.sampled_from(persons)), since=draw(st.integers(0, 3)))
        for number in range(draw(st.integers(0, waiting)))
    ]
    timed = [
        Run(
            UUID(int=0x200 + number),
            draw(st.sampled_from(persons)),
            ms(
                MONDAY + timedelta(draw(st.integers(0, DAYS))),
                draw(st.sampled_from([480, 525, 610, 780, 900])),
            ),
            draw(st.sampled_from([50, 60, 120])),
            draw(st.none() | st.sampled_from(assessors)),
            draw(st.sampled_from(["", "Svarv 0", "Svarv 1", "Gården"])),
        )
        for number in range(draw(st.integers(0, kept + 2)))
    ]
    keep = tuple(run.id for run in timed[: draw(st.integers(0, kept))])
    wish = ScheduleWish(
        runs=tuple(run.id for run in runs),
        first_on=MONDAY.isoformat(),
        last_on=(MONDAY + timedelta(DAYS - 1)).isoformat(),
        minutes=draw(st.sampled_from([45, 90, 100, 240])),
        pause_minutes=draw(st.sampled_from([0, 15, 20])),
        at_once=draw(st.integers(1, 2)),
        assessors=draw(st.sampled_from([(), assessors[:1]])),
        stations=tuple(one.id for one in stations[:1]) if draw(st.booleans()) else (),
        keep=keep,
    )
    return World(
        tuple(runs + timed),
        wish,
        {one: draw(st.sampled_from(HOURS)) for one in assessors},
        stations,
        tuple(draw(st.lists(absences(assessors, stations), max_size=2))),
        draw(st.sampled_from([{}, {"2026-06-02": "Helg"}])),
        now=draw(st.sampled_from([ms(date(2026, 1, 1), 0), ms(MONDAY, 570)])),
    )


@st.composite
def absences(draw: st.DrawFn, assessors: tuple[UUID, ...], stations: tuple[Station, ...]) -> Absence:
    begins = ms(MONDAY + timedelta(draw(st.integers(0, DAYS - 1))), draw(st.sampled_from([0, 500, 780])))
    whom = draw(st.none() | st.sampled_from(assessors))
    what = draw(st.sampled_from([None, *(one.id for one in stations)])) if whom is None else None
    length = draw(st.sampled_from([47, 240, 1440])) * 60_000
    return Absence(UUID(int=0x300 + draw(st.integers(0, 99))), begins, begins + length, whom, what)


@BRIEF
@given(world=worlds().filter(lambda world: world.wish.runs or world.wish.keep))
def test_whatever_is_asked_nothing_in_the_proposal_clashes(world: World) -> None:
    proposal = answered(world)
    if proposal is not None:
        assert not faults(world, proposal)


def answered(world: World) -> Proposal | None:
    """The proposal, or None where there is nobody to plan."""
    try:
        return world.solved()
    except Refused as refused:
        if refused.code != "nobody_to_plan":
            raise
        return None


# ---- nothing is better ------------------------------------------------------------------------------------


@st.composite
def tiny_worlds(draw: st.DrawFn) -> World:
    """So small that every schedule there is can be tried."""
    assessors = ASSESSORS[: draw(st.integers(1, 2))]
    stations = (Station(STATIONS[0], "Svarv 0"),) if draw(st.booleans()) else ()
    persons = [UUID(int=0x500 + number) for number in range(3)]
    kept = [
        Run(
            UUID(int=0x200 + number),
            draw(st.sampled_from(persons)),
            ms(MONDAY + timedelta(draw(st.integers(0, 1))), draw(st.sampled_from([480, 510, 540]))),
            60,
            draw(st.sampled_from(assessors)),
            stations[0].name if stations else "",
        )
        for number in range(draw(st.integers(0, 2)))
    ]
    waiting = [
        Run(UUID(int=0x100 + n), draw(st.sampled_from(persons))) for n in range(draw(st.integers(0, 2)))
    ]
    fixed = [Run(UUID(int=0x400), persons[0], ms(MONDAY, 495), 60, assessors[0], "")] * draw(
        st.integers(0, 1)
    )
    wish = ScheduleWish(
        tuple(run.id for run in waiting),
        "2026-06-01",
        "2026-06-02",
        60,
        draw(st.sampled_from([0, 15])),
        1,
        keep=tuple(run.id for run in kept),
    )
    hours: Hours = {0: ((480, draw(st.sampled_from([540, 615, 630]))),), 1: ((480, 555),)}
    ill = Absence(UUID(int=9), ms(MONDAY, 0), ms(MONDAY, 540), assessors[0])
    away = (ill,) if draw(st.booleans()) else ()
    return World((*waiting, *kept, *fixed), wish, dict.fromkeys(assessors, hours), stations, away)


def every_schedule(world: World) -> Iterator[tuple[tuple[Run, Spot], ...]]:
    """Every way there is to place some of the runs, by trying."""
    asked = [run for run in world.runs if run.id in (*world.wish.runs, *world.wish.keep)]
    fixed = [(run, spot_of(run)) for run in world.runs if run not in asked]
    yield from further(world, asked, tuple(fixed), ())


Spot = tuple[int, UUID | None, str]


def spot_of(run: Run) -> Spot:
    assert run.at is not None
    return run.at, run.assessor, run.station


def further(
    world: World, left: list[Run], taken: tuple[tuple[Run, Spot], ...], placed: tuple[tuple[Run, Spot], ...]
) -> Iterator[tuple[tuple[Run, Spot], ...]]:
    if not left:
        yield placed
        return
    run, rest = left[0], left[1:]
    yield from further(world, rest, taken, placed)
    for spot in spots(world, run):
        if all(beside(world, (run, spot), other) for other in taken):
            yield from further(world, rest, (*taken, (run, spot)), (*placed, (run, spot)))


def spots(world: World, run: Run) -> Iterator[Spot]:
    places = [one.name for one in world.stations] or [""]
    grid = [ms(MONDAY + timedelta(day), minute) for day in (0, 1) for minute in range(480, 631, 15)]
    for at, (assessor, hours), station in product(grid, world.hours.items(), places):
        day, minute = divmod((at - ms(MONDAY, 0)) // 60_000, 1440)
        works = any(begin <= minute and minute + 60 <= end for begin, end in hours.get(day, ()))
        away = any(
            one.assessor == assessor and one.starts_at < at + 3_600_000 and at < one.ends_at
            for one in world.absences
        )
        stands = run.id in world.wish.keep and (at, assessor) == (run.at, run.assessor)
        if (works or stands) and not away:
            yield at, assessor, station


def beside(world: World, one: tuple[Run, Spot], other: tuple[Run, Spot]) -> bool:
    pause = world.wish.pause_minutes * 60_000 if one[1][1] == other[1][1] else 0
    (first, last) = sorted((one[1][0], other[1][0]))
    same = one[0].person == other[0].person or one[1][1] == other[1][1]
    same = same or (one[1][2] == other[1][2] != "")
    return not same or last >= first + 3_600_000 + pause


@settings(BRIEF, max_examples=25)
@given(world=tiny_worlds().filter(lambda world: world.wish.runs or world.wish.keep))
def test_no_schedule_places_more_people_or_moves_fewer(world: World) -> None:
    proposal = answered(world)
    assert proposal is not None
    assert not faults(world, proposal)
    every = list(every_schedule(world))
    most = max(map(len, every))
    assert (len(proposal.placings), proposal.is_best) == (most, True)
    kept = {run.id: run.at for run in world.runs if run.id in world.wish.keep}
    there = [sum(run.id in kept for run, _ in one) for one in every if len(one) == most]
    assert sum(one.run in kept for one in proposal.placings) == max(there)
    stay = [
        sum(spot[0] == kept.get(run.id) for run, spot in one)
        for one in every
        if len(one) == most and sum(run.id in kept for run, _ in one) == max(there)
    ]
    assert sum(one.starts_at == kept.get(one.run) for one in proposal.placings) == max(stay)


# ---- the case of 2020 -------------------------------------------------------------------------------------


def test_a_hundred_people_in_five_weeks_are_all_placed_and_nobody_on_a_holiday() -> None:
    world = kalmar()
    proposal = world.solved()
    assert not faults(world, proposal)
    assert (len(proposal.placings), proposal.unplaced, proposal.is_best) == (100, (), True)
    order = [one.run for one in proposal.placings]
    assert order == sorted(order), "who waits longest comes first"
    assert world.solved() == proposal, "the same question has the same answer"


def test_where_not_everybody_fits_those_who_wait_longest_are_placed_and_the_others_named() -> None:
    world = kalmar(minutes=240, at_once=1)
    proposal = world.solved()
    assert not faults(world, proposal)
    assert (len(proposal.placings), proposal.is_best) == (2 * 2 * 24, True)
    assert [(run.int, why) for run, _, why in proposal.unplaced] == [
        (1000 + number, Unplaced.NO_ROOM) for number in range(96, 100)
    ]


def test_when_an_assessor_is_ill_for_a_day_only_those_are_moved_who_cannot_be_taken_by_others() -> None:
    world = kalmar()
    world = settled(world, world.solved())
    tuesday = date(2020, 5, 19)
    ill = Absence(UUID(int=9), ms(tuesday, 0), ms(tuesday, 1440), ASSESSORS[0])
    that_day = [run for run in world.runs if run.at and ms(tuesday, 0) <= run.at < ms(tuesday, 1440)]
    must_go = sum(
        max(0, sum(run.at == at for run in that_day) - world.wish.at_once)
        for at in {run.at for run in that_day}
    )
    assert must_go
    world = replace(world, absences=(ill,))
    proposal = world.solved()
    assert not faults(world, proposal)
    assert (len(proposal.placings), proposal.moved) == (100, must_go)
    others = [run for run in world.runs if run not in that_day]
    now = {one.run: (one.starts_at, one.assessor, one.station) for one in proposal.placings}
    assert all(now[run.id] == (run.at, run.assessor, run.station) for run in others)


def test_a_plan_in_which_nothing_has_changed_is_proposed_as_it_is() -> None:
    world = kalmar(people=20)
    world = settled(world, world.solved())
    proposal = world.solved()
    assert proposal.moved == 0
    assert {(one.run, one.starts_at, one.assessor, one.station) for one in proposal.placings} == {
        (run.id, run.at, run.assessor, run.station) for run in world.runs
    }


# ---- stopping, and why not --------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", range(6))
def test_a_search_that_is_stopped_gives_what_it_had_found(asked: int) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return len(told) <= asked

    world = kalmar(minutes=240, at_once=1)
    proposal = world.solved(progress)
    assert not faults(world, proposal)
    assert len(proposal.placings) >= 90
    assert all(0 < done <= total for done, total in told)
    assert len(told) >= asked + 1
    if not proposal.is_best:
        assert {why for _, _, why in proposal.unplaced} == {Unplaced.STOPPED}


def test_also_the_first_way_through_very_many_people_can_be_stopped() -> None:
    """It takes half a minute for a thousand people in a year on an old computer."""
    asked: list[int] = []

    def progress(done: int, total: int) -> bool:
        asked.append(done)
        return False

    world = kalmar(minutes=60, people=450)
    proposal = world.solved(progress)
    assert not faults(world, proposal)
    assert (len(asked), len(proposal.placings), proposal.is_best) == (1, 200, False)
    assert {why for _, _, why in proposal.unplaced} == {Unplaced.STOPPED}


def test_the_naive_way_is_no_better() -> None:
    world = kalmar(minutes=105, at_once=1, people=200)
    service = world.service()
    problem = service.basis(world.wish).problem
    assert len(placed_in_turn(problem)) <= len(world.solved().placings)


def test_each_reason_why_somebody_gets_no_time_is_told() -> None:
    world = kalmar(people=1)
    run = world.runs[0].id

    def why(changed: World) -> Unplaced:
        proposal = changed.solved()
        assert not faults(changed, proposal)
        assert proposal.is_best
        (left,) = proposal.unplaced
        assert left[0] == run
        return left[2]

    whit = replace(world.wish, first_on="2020-05-30", last_on="2020-06-01")
    only_for_others = tuple(replace(one, qualifications=("annan",)) for one in world.stations)
    assert why(replace(world, wish=replace(whit, last_on="2020-05-31"))) is Unplaced.NO_ASSESSOR
    assert why(replace(world, stations=only_for_others)) is Unplaced.NO_STATION
    assert why(replace(world, wish=replace(world.wish, minutes=300))) is Unplaced.LONGER_THAN_A_DAY
    elsewhere = Run(UUID(int=1), world.runs[0].person, ms(date(2020, 6, 1), 480), 540)
    assert why(replace(world, runs=(*world.runs, elsewhere), wish=whit)) is Unplaced.CANDIDATE_BUSY
    full = [
        Run(UUID(int=10 + n), UUID(int=20 + n), ms(date(2020, 6, 1), 480), 540, ASSESSORS[n // 2])
        for n in range(4)
    ]
    assert why(replace(world, runs=(*world.runs, *full), wish=whit)) is Unplaced.NO_ROOM


def test_the_validator_sees_what_is_wrong() -> None:
    """It would be worth nothing if it found nothing."""
    world = kalmar(people=12)
    good = world.solved()
    first, second = good.placings[0], good.placings[6]

    def spoiled(**changes: object) -> list[str]:
        placing = replace(first, **changes)  # type: ignore[arg-type]  # whatever the case is about
        return faults(world, replace(good, placings=(placing, *good.placings[1:])))

    assert not spoiled()
    hour = 3_600_000
    length = first.ends_at - first.starts_at
    for wrong in (
        {"starts_at": second.starts_at, "ends_at": second.ends_at, "station": second.station},
        {"starts_at": first.starts_at - hour, "ends_at": first.ends_at - hour},
        {"ends_at": first.ends_at - hour},
        {"candidate": second.candidate},
        {"run": second.run},
        {"station": "Gården"},
        {"former": 5},
        {"starts_at": ms(date(2020, 5, 21), 480), "ends_at": ms(date(2020, 5, 21), 480) + length},
    ):
        assert spoiled(**wrong), wrong
    ill = Absence(UUID(int=9), first.starts_at, first.ends_at, first.assessor)
    assert faults(replace(world, absences=(ill,)), good)
    assert faults(world, replace(good, placings=good.placings[1:]))
