"""Participations: one person in one programme, from entry to exit, with certified hours and counted runs.

A person in several programmes has several participations and is one person. Each is a subject of its own,
because a programme may have thousands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any
from uuid import UUID

from assessor_app.domain import programme_events as ev
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Subject
from assessor_app.domain.programme_events import PARTICIPATION_KIND, Education, Gender, LeaveReason
from assessor_app.domain.programmes import ProgrammeState, require_open
from assessor_app.domain.texts import clean_day, clean_line

SUBJECT_KIND = PARTICIPATION_KIND
MOST_MINUTES_A_DAY = 24 * 60
_MOST_YEARS = 120


@dataclass(frozen=True, slots=True)
class ParticipationDetails:
    """What is typed of a participation; the day of entry must be there. `age` in whole years at entry."""

    entered_on: str
    employment: EmploymentStatus | None = None
    gender: Gender = Gender.UNKNOWN
    education: Education = Education.UNKNOWN
    age: int | None = None
    company: UUID | None = None
    workplace: UUID | None = None
    centre: UUID | None = None
    informed_on: str | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Certified time: `certified_by` is who entered it, `certified_at` when (ms since 1970 UTC)."""

    line: UUID
    activity: UUID
    on: str
    minutes: int
    certified_by: UUID
    certified_at: int


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ParticipationState:
    """A participation as it stands; `details` is None until the entry that opens it has come."""

    id: UUID
    programme: UUID | None = None
    candidate: UUID | None = None
    details: ParticipationDetails | None = None
    left_on: str = ""
    why: LeaveReason | None = None
    withdrawn: bool = False
    hours: Mapping[UUID, Hours] = field(default_factory=_empty)
    runs: tuple[UUID, ...] = ()
    touched_at: int | None = None
    history: tuple[Happened, ...] = ()


def fold(participation: UUID, history: Iterable[Happened]) -> ParticipationState:
    """The state after `history`, which must be in fold order."""
    state = ParticipationState(participation)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: ParticipationState, happened: Happened) -> ParticipationState:
    """The participation after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case ev.ParticipationOpened():
            if state.programme is None:
                details = state.details or _details(value)
                state = replace(state, programme=value.programme, candidate=value.candidate, details=details)
        case ev.ParticipationAmended():
            state = replace(state, details=_details(value))
        case ev.ParticipationLeft():
            state = replace(state, left_on=value.left_on, why=value.why)
        case ev.ParticipationResumed():
            state = replace(state, left_on="", why=None)
        case ev.ParticipationWithdrawn() | ev.ParticipationRestored():
            state = replace(state, withdrawn=isinstance(value, ev.ParticipationWithdrawn))
        case ev.HoursCertified():
            told = (value.line, value.activity, value.on, value.minutes, happened.actor, happened.wall_at)
            state = replace(state, hours=MappingProxyType({**state.hours, value.line: Hours(*told)}))
        case ev.HoursWithdrawn():
            kept = {line: hours for line, hours in state.hours.items() if line != value.line}
            state = replace(state, hours=MappingProxyType(kept))
        case ev.RunCounted():
            state = replace(state, runs=tuple(dict.fromkeys((*state.runs, value.assessment))))
        case ev.RunUncounted():
            state = replace(state, runs=tuple(run for run in state.runs if run != value.assessment))
        case _:
            return state
    return replace(state, touched_at=happened.wall_at, history=(*state.history, happened))


def _details(value: ev.ParticipationOpened | ev.ParticipationAmended) -> ParticipationDetails:
    return ParticipationDetails(
        **{one.name: getattr(value, one.name) for one in fields(ParticipationDetails)}
    )


# ---- what may be done ------------------------------------------------------------------------------------


def enter(
    participation: UUID, programme: ProgrammeState, candidate: UUID, details: ParticipationDetails
) -> tuple[Draft, ...]:
    """Let somebody take part.

    Raises Refused: programme_unknown, day_missing, day_unfit, entry_outside_programme, age_unfit,
    month_is_closed.
    """
    kept = clean_details(programme, details)
    require_open(programme, kept.entered_on)
    told = {one.name: getattr(kept, one.name) for one in fields(ParticipationDetails)}
    happening = ev.ParticipationOpened(programme=programme.id, candidate=candidate, **told)
    return (_draft(participation, candidate, happening),)


def amend(
    state: ParticipationState, programme: ProgrammeState, details: ParticipationDetails
) -> tuple[Draft, ...]:
    """Change what is known; nothing where all is the same.

    Raises Refused like `enter`, participation_unknown, left_before_entry.
    """
    who, now = _known(state)
    kept = clean_details(programme, details)
    if kept == now:
        return ()
    if state.left_on and state.left_on < kept.entered_on:
        raise Refused("left_before_entry")
    require_open(programme, now.entered_on, kept.entered_on)
    told = {one.name: getattr(kept, one.name) for one in fields(ParticipationDetails)}
    return (_draft(state.id, who, ev.ParticipationAmended(**told)),)


def leave(
    state: ParticipationState, programme: ProgrammeState, left_on: str, why: LeaveReason
) -> tuple[Draft, ...]:
    """Say when somebody left, and why.

    Raises Refused: participation_unknown, day_missing, day_unfit, left_before_entry, month_is_closed.
    """
    who, details = _known(state)
    day = clean_day(left_on)
    if not day:
        raise Refused("day_missing")
    if day < details.entered_on:
        raise Refused("left_before_entry")
    if (state.left_on, state.why) == (day, why):
        return ()
    require_open(programme, state.left_on, day)
    return (_draft(state.id, who, ev.ParticipationLeft(day, why)),)


def resume(state: ParticipationState, programme: ProgrammeState) -> tuple[Draft, ...]:
    """They have not left. Raises Refused: participation_unknown, month_is_closed."""
    who, _ = _known(state)
    if not state.left_on:
        return ()
    require_open(programme, state.left_on)
    return (_draft(state.id, who, ev.ParticipationResumed()),)


def withdraw(
    state: ParticipationState, programme: ProgrammeState, reason: str, signed_on: Iterable[str] = ()
) -> tuple[Draft, ...]:
    """It was a mistake. `signed_on`: the days on which its runs were signed.

    Raises Refused: participation_unknown, reason_missing, month_is_closed.
    """
    who, details = _known(state)
    why = clean_line(reason)
    if not why:
        raise Refused("reason_missing")
    require_open(programme, *_days(state, details), *signed_on)
    return (_draft(state.id, who, ev.ParticipationWithdrawn(why)),)


def restore(
    state: ParticipationState, programme: ProgrammeState, signed_on: Iterable[str] = ()
) -> tuple[Draft, ...]:
    """It was none. `signed_on` as in `withdraw`. Raises Refused: participation_unknown, month_is_closed."""
    if state.candidate is None or state.details is None:
        raise Refused("participation_unknown")
    if not state.withdrawn:
        return ()
    require_open(programme, *_days(state, state.details), *signed_on)
    return (_draft(state.id, state.candidate, ev.ParticipationRestored()),)


def certify(
    state: ParticipationState, programme: ProgrammeState, line: UUID, activity: UUID, on: str, minutes: int
) -> tuple[Draft, ...]:
    """Certify hours, or change a line of them.

    Raises Refused: participation_unknown, activity_unknown, day_missing, day_unfit, hours_before_entry,
    hours_after_exit, minutes_unfit, more_than_a_day, month_is_closed.
    """
    who, details = _known(state)
    day = clean_day(on)
    if not day:
        raise Refused("day_missing")
    former = state.hours.get(line)
    if activity not in programme.activities and (former is None or former.activity != activity):
        raise Refused("activity_unknown")
    if day < details.entered_on:
        raise Refused("hours_before_entry")
    if state.left_on and day > state.left_on:
        raise Refused("hours_after_exit")
    if not 0 < minutes <= MOST_MINUTES_A_DAY:
        raise Refused("minutes_unfit")
    others = sum(one.minutes for one in state.hours.values() if one.on == day and one.line != line)
    if others + minutes > MOST_MINUTES_A_DAY:
        raise Refused("more_than_a_day")
    if former is not None and (former.activity, former.on, former.minutes) == (activity, day, minutes):
        return ()
    require_open(programme, day, former.on if former else None)
    return (_draft(state.id, who, ev.HoursCertified(line, activity, day, minutes)),)


def withdraw_hours(state: ParticipationState, programme: ProgrammeState, line: UUID) -> tuple[Draft, ...]:
    """A line was a mistake. Raises Refused: participation_unknown, month_is_closed."""
    who, _ = _known(state)
    former = state.hours.get(line)
    if former is None:
        return ()
    require_open(programme, former.on)
    return (_draft(state.id, who, ev.HoursWithdrawn(line)),)


def count_run(
    state: ParticipationState, programme: ProgrammeState, run: UUID, signed_on: str | None = None
) -> tuple[Draft, ...]:
    """A run is done within the programme. `signed_on` is the day it was signed, if it was.

    Raises Refused: participation_unknown, month_is_closed.
    """
    who, _ = _known(state)
    if run in state.runs:
        return ()
    require_open(programme, signed_on)
    return (_draft(state.id, who, ev.RunCounted(run)),)


def uncount_run(
    state: ParticipationState, programme: ProgrammeState, run: UUID, signed_on: str | None = None
) -> tuple[Draft, ...]:
    """A run is not done within it. Raises Refused: participation_unknown, month_is_closed."""
    who, _ = _known(state)
    if run not in state.runs:
        return ()
    require_open(programme, signed_on)
    return (_draft(state.id, who, ev.RunUncounted(run)),)


def clean_details(programme: ProgrammeState, details: ParticipationDetails) -> ParticipationDetails:
    """The details as they would be kept. Raises Refused as `enter` does."""
    if not programme.planned:
        raise Refused("programme_unknown")
    day = clean_day(details.entered_on)
    if not day:
        raise Refused("day_missing")
    if not programme.details.starts_on <= day <= programme.details.ends_on:
        raise Refused("entry_outside_programme")
    if details.age is not None and not 0 < details.age < _MOST_YEARS:
        raise Refused("age_unfit")
    return replace(details, entered_on=day, informed_on=clean_day(details.informed_on or "") or None)


def _days(state: ParticipationState, details: ParticipationDetails) -> tuple[str | None, ...]:
    """The days that a participation has figures on, but for those of its runs."""
    return (details.entered_on, state.left_on, *(one.on for one in state.hours.values()))


def _known(state: ParticipationState) -> tuple[UUID, ParticipationDetails]:
    if state.candidate is None or state.details is None or state.withdrawn:
        raise Refused("participation_unknown")
    return state.candidate, state.details


def _draft(participation: UUID, about: UUID, happening: object) -> Draft:
    return Draft(Subject(SUBJECT_KIND, participation), about, happening)
