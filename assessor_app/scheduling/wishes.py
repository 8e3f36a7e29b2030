"""What is wanted of a schedule, one thing after the other, and who of those that are alike goes where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from assessor_app.scheduling.models import Found, Moment, ScheduleModel
from assessor_app.scheduling.searching import Search
from assessor_app.services.schedule_problems import Placement

_THOROUGH = 12.0
_BRIEF = 4.0
"""Effort in deterministic units, each about a second of an ordinary core."""
_DAY_SLOTS = 96


class Wishes:
    """Carries the wishes out, each within what those before it have reached. `step` tells of each one."""

    def __init__(self, model: ScheduleModel, search: Search, step: Callable[[], bool]) -> None:
        self._model = model
        self._search = search
        self._step = step
        self._reached = 0
        self._kept_moved: list[Any] = [0 for _ in model.classes]
        self._near: dict[int, dict[Moment, Any]] = {}

    def carry_out(self) -> bool:
        """Whether no schedule places more."""
        model, is_best = self._model, False
        for wish in STEPS:
            proven = wish(self)
            if wish is Wishes.most_people:
                is_best = proven
                if not self._search.has_found:
                    return False
            if self._search.stopped or not self._step():
                break
        return is_best or self._reached == len(model.problem.tasks)

    def most_people(self) -> bool:
        """Place as many as can be."""
        model = self._model
        reached, proven = self._search.best(
            sum(model.placed) + sum(model.stays.values()), largest=True, effort=_THOROUGH
        )
        self._reached = reached or 0
        return proven

    def kept_first(self) -> bool:
        """Who has a time already is not to be left without one."""
        model = self._model
        if not any(held.kept for held in model.classes) or self._reached == len(model.problem.tasks):
            return True
        for number, held in enumerate(model.classes):
            moved = model.whole(0, len(held.kept), f"m{number}")
            gone = sum(1 - model.stays[task] if task in model.stays else 1 for task in held.kept)
            model.model.add(moved <= model.placed[number])
            model.model.add(moved <= gone)
            self._kept_moved[number] = moved
        wanted = sum(self._kept_moved) + sum(model.stays.values())
        return self._search.best(wanted, largest=True, effort=_BRIEF)[1]

    def longest_waiting(self) -> bool:
        """Of those without a time, who waits longest goes first."""
        model = self._model
        waiting = [number for number, held in enumerate(model.classes) if held.waiting]
        if len(waiting) < 2 or self._reached == len(model.problem.tasks):
            return True
        worth, tasks = [], len(model.problem.tasks)
        for number in waiting:
            members = model.classes[number].waiting
            goes = [model.flag(f"u{number}_{place}") for place in range(len(members))]
            for former, later in pairwise(goes):
                model.model.add(former >= later)
            model.model.add(sum(goes) == model.placed[number] - self._kept_moved[number])
            ranks = (model.problem.tasks[member].rank for member in members)
            worth += [(tasks - rank) * flag for rank, flag in zip(ranks, goes, strict=True)]
        return self._search.best(sum(worth), largest=True, effort=_BRIEF)[1]

    def fewest_moved(self) -> bool:
        """Who has a time keeps it."""
        stays = self._model.stays
        return not stays or self._search.best(sum(stays.values()), largest=True, effort=_THOROUGH)[1]

    def least_changed(self) -> bool:
        """Who keeps the time keeps assessor and station."""
        model, changed = self._model, []
        for task in model.stays:
            former = model.problem.tasks[task].former
            if former is None:
                continue
            own, there = model.with_assessor[task], model.at_station[task]
            changed += [flag for one, flag in own.items() if former.assessor not in (None, one)]
            changed += [flag for one, flag in there.items() if former.station not in (None, one)]
        return not changed or self._search.best(sum(changed), largest=False, effort=_BRIEF)[1]

    def nearest(self) -> bool:
        """Who is moved goes not far: first in days, then in the time of day.

        Asked of those who are moved and of those who stood at the same time and might go in their stead.
        """
        model = self._model
        moved = [task for task, stay in model.stays.items() if not self._search.value(stay)]
        if not moved:
            return True
        in_question = {task for task in model.stays if any(self._meet(task, other) for other in moved)}
        for task in model.stays.keys() - in_question:
            model.model.add(model.stays[task] == 1)
        far, near_of = [], dict[int, dict[Moment, Any]]()
        for number, held in enumerate(model.classes):
            taken: dict[Moment, list[Any]] = defaultdict(list)
            for task in [task for task in held.kept if task in in_question]:
                near = {moment: model.flag(f"w{task}_{moment}") for moment in model.begins[number]}
                far += [self._distance(task, moment) * flag for moment, flag in near.items()]
                self._bind(task, near)
                near_of[task] = near
                for moment, flag in near.items():
                    taken[moment].append(flag)
            for moment, flags in taken.items():
                model.model.add(sum(flags) <= sum(model.begins[number][moment].values()))
        reached, proven = self._search.best(sum(far), largest=False, effort=_BRIEF)
        if reached is not None:
            self._near = near_of
        return proven

    def _meet(self, task: int, other: int) -> bool:
        """Whether two runs stood at the same time, in whole or in part."""
        one, two = self._model.problem.tasks[task], self._model.problem.tasks[other]
        if one.former is None or two.former is None or one.former.day != two.former.day:
            return False
        return (
            one.former.begin < two.former.begin + two.minutes
            and two.former.begin < one.former.begin + one.minutes
        )

    def _bind(self, task: int, near: Mapping[Moment, Any]) -> None:
        """A run that is not at its own time is at one of these, unless it may be left out."""
        model, there = self._model, sum(near.values())
        gone = 1 - model.stays[task]
        all_placed = self._reached == len(model.problem.tasks)
        if all_placed or self._search.value(model.stays[task]):
            model.model.add(there == gone)
        else:
            model.model.add(there <= gone)

    def _distance(self, task: int, moment: Moment) -> int:
        former = self._model.problem.tasks[task].former
        if former is None:
            return 0
        return abs(moment[0] - former.day) * _DAY_SLOTS + abs(moment[1] - former.begin) // 15

    def earliest(self) -> bool:
        """Everybody as early as can be, so that there is room left for those who do not come."""
        late = [
            (moment[0] * _DAY_SLOTS + moment[1] // 15) * variable
            for begins in self._model.begins
            for moment, by_assessor in begins.items()
            for variable in by_assessor.values()
        ]
        return not late or self._search.best(sum(late), largest=False, effort=_BRIEF)[1]

    def evenly(self) -> bool:
        """No assessor has more than must be."""
        model = self._model
        if len(model.problem.assessors) < 2:
            return True
        most = model.whole(0, len(model.problem.tasks), "most")
        for assessor in range(len(model.problem.assessors)):
            own = [
                by_assessor[assessor]
                for begins in model.begins
                for by_assessor in begins.values()
                if assessor in by_assessor
            ]
            own += [flags[assessor] for flags in model.with_assessor.values() if assessor in flags]
            model.model.add(sum(own) <= most)
        return self._search.best(most, largest=False, effort=_BRIEF)[1]

    def near_moments(self) -> Mapping[int, Moment]:
        """Which moment each run that is moved was given, where that was asked."""
        return {
            task: moment
            for task, near in self._near.items()
            for moment, flag in near.items()
            if self._search.value(flag)
        }


STEPS: tuple[Callable[[Wishes], bool], ...] = (
    Wishes.most_people,
    Wishes.kept_first,
    Wishes.longest_waiting,
    Wishes.fewest_moved,
    Wishes.least_changed,
    Wishes.nearest,
    Wishes.earliest,
    Wishes.evenly,
)


def assigned(model: ScheduleModel, found: Found, near: Mapping[int, Moment]) -> Iterator[Placement]:
    """Everybody by name: who is moved goes where `near` says, the others of a class in turn."""
    yield from found.staying.values()
    for held, begun in zip(model.classes, found.begun, strict=True):
        left = list(begun)
        waiting = [task for task in held.kept if task not in found.staying]
        for task in [task for task in waiting if task in near]:
            place = next(one for one in left if one[0] == near[task])
            left.remove(place)
            waiting.remove(task)
            yield Placement(task, *place[0], *place[1:])
        for task, (moment, assessor, station) in zip([*waiting, *held.waiting], left, strict=False):
            yield Placement(task, *moment, assessor, station)
