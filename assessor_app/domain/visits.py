"""Visits: a company, its days, whom to meet, who goes, what to bring, and which laptop has it meanwhile.

Two devices may change a visit at the same time. Every replica folds the same entries in the same order, so
that all come to the same visit: details are kept field by field, people, things and ticks each by its own
identity, and of two words on the same one the last in the fold holds (docs/decisions/0019).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import visit_events as ev
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import NAME_LENGTH, clean_line, clean_text
from assessor_app.domain.visit_events import SUBJECT_KIND as SUBJECT_KIND
from assessor_app.domain.visit_events import Stage

V = TypeVar("V")
ITEM_LENGTH = 120
MOST_DAYS = 31
_TIME_DIGITS = 4


class VisitStatus(StrEnum):
    """Where a visit stands."""

    PLANNED = "planned"
    HANDED_OUT = "handed_out"
    HANDED_IN = "handed_in"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class VisitDetails:
    """What is typed of a visit; only company and days must be there."""

    company: str = ""
    place: str = ""
    starts_on: str = ""
    ends_on: str = ""
    starts_at: str = ""
    ends_at: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """Who ticked a thing, and when (ms since 1970 UTC)."""

    actor: UUID
    wall_at: int


@dataclass(frozen=True, slots=True)
class Equipment:
    """A thing to bring. `name` is empty where its words did not come along."""

    id: UUID
    name: str
    packed: Tick | None = None
    back: Tick | None = None

    def tick(self, stage: Stage) -> Tick | None:
        """The tick of a stage, or None."""
        return self.packed if stage is Stage.PACKED else self.back


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class VisitState:
    """A visit as it stands. `planned` is False until the planning entry has come.

    `people` says which runs are planned for each; `device` has the visit now, `devices` are all that ever had
    it. `history` is every entry, in the order of the fold.
    """

    id: UUID
    planned: bool = False
    details: VisitDetails = field(default_factory=VisitDetails)
    status: VisitStatus = VisitStatus.PLANNED
    device: UUID | None = None
    handed_out_at: int | None = None
    handed_in_at: int | None = None
    cancel_reason: str = ""
    people: Mapping[UUID, tuple[UUID, ...]] = field(default_factory=_empty)
    assessors: tuple[UUID, ...] = ()
    equipment: Mapping[UUID, Equipment] = field(default_factory=_empty)
    ticks: Mapping[tuple[UUID, Stage], Tick] = field(default_factory=_empty)
    devices: tuple[UUID, ...] = ()
    touched_at: int | None = None
    history: tuple[Happened, ...] = ()

    def runs(self) -> tuple[UUID, ...]:
        """The runs planned for it."""
        return tuple(run for runs in self.people.values() for run in runs)

    def items(self) -> tuple[Equipment, ...]:
        """The equipment with its ticks, in the order it was listed."""
        return tuple(
            replace(
                item,
                packed=self.ticks.get((item.id, Stage.PACKED)),
                back=self.ticks.get((item.id, Stage.BACK)),
            )
            for item in self.equipment.values()
        )


def fold(visit: UUID, history: Iterable[Happened]) -> VisitState:
    """The state after `history`, which must be in fold order."""
    state = VisitState(visit)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: VisitState, happened: Happened) -> VisitState:
    """The visit after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case ev.VisitPlanned():
            after = replace(state, planned=True, details=_merged(VisitDetails(), value))
            state = state if state.planned else replace(after, details=_merged(after.details, state.details))
        case ev.VisitAmended():
            state = replace(state, details=_merged(state.details, value))
        case ev.VisitPersonAdded():
            runs = state.people.get(value.candidate, ())
            if value.assessment is not None and value.assessment not in runs:
                runs = (*runs, value.assessment)
            state = replace(state, people=_put(state.people, value.candidate, runs))
        case ev.VisitPersonRemoved():
            state = replace(state, people=_without(state.people, (value.candidate,)))
        case ev.VisitAssessorsNamed():
            state = replace(state, assessors=tuple(dict.fromkeys(value.assessors)))
        case ev.VisitEquipmentListed() | ev.VisitEquipmentRemoved() | ev.EquipmentChecked():
            state = _equipped(state, happened)
        case ev.VisitHandedOut() | ev.VisitHandedIn() | ev.VisitCancelled() | ev.VisitResumed():
            state = _passed_on(state, happened)
        case _:
            return state
    return replace(state, touched_at=happened.wall_at, history=(*state.history, happened))


def _equipped(state: VisitState, happened: Happened) -> VisitState:
    value = happened.event
    match value:
        case ev.VisitEquipmentListed():
            listed = dict(state.equipment)
            for number, item in enumerate(value.items):
                name = value.names[number] if value.names and number < len(value.names) else ""
                listed[item] = Equipment(item, name)
            return replace(state, equipment=MappingProxyType(listed))
        case ev.VisitEquipmentRemoved():
            return replace(state, equipment=_without(state.equipment, value.items))
    # Ticks are kept apart: one that comes before its thing is not lost.
    key = (value.item, value.stage)
    if not value.checked:
        return replace(state, ticks=_without(state.ticks, (key,)))
    return replace(state, ticks=_put(state.ticks, key, Tick(happened.actor, happened.wall_at)))


def _passed_on(state: VisitState, happened: Happened) -> VisitState:
    value = happened.event
    match value:
        case ev.VisitHandedOut():
            return replace(
                state,
                status=VisitStatus.HANDED_OUT,
                device=value.device,
                devices=tuple(dict.fromkeys((*state.devices, value.device))),
                handed_out_at=happened.wall_at,
                handed_in_at=None,
            )
        case ev.VisitHandedIn():
            return replace(state, status=VisitStatus.HANDED_IN, device=None, handed_in_at=happened.wall_at)
        case ev.VisitCancelled():
            reason = value.reason or ""
            return replace(state, status=VisitStatus.CANCELLED, device=None, cancel_reason=reason)
    return replace(
        state,
        status=VisitStatus.PLANNED,
        device=None,
        handed_in_at=None,
        handed_out_at=None,
        cancel_reason="",
    )


def _merged(details: VisitDetails, told: object) -> VisitDetails:
    """`details` with every field that `told` says something about."""
    names = (one.name for one in fields(VisitDetails))
    said = {name: getattr(told, name) for name in names}
    empty = isinstance(told, VisitDetails)
    return replace(
        details, **{name: text for name, text in said.items() if text is not None and (text or not empty)}
    )


def _put(mapping: Mapping[Any, V], key: object, value: V) -> Mapping[Any, V]:
    return MappingProxyType({**mapping, key: value})


def _without(mapping: Mapping[Any, V], keys: Collection[object]) -> Mapping[Any, V]:
    return MappingProxyType({key: value for key, value in mapping.items() if key not in keys})


def without_people(state: VisitState, hidden: Collection[UUID]) -> VisitState:
    """The visit as it would be had these people never been spoken of."""
    history = tuple(line for line in state.history if line.about not in hidden)
    return replace(state, people=_without(state.people, hidden), history=history)


# ---- what may be done ------------------------------------------------------------------------------------


def plan(visit: UUID, details: VisitDetails) -> tuple[Draft, ...]:
    """Plan a visit.

    Raises Refused: company_missing, visit_day_missing, visit_days_reversed, visit_days_too_many,
    visit_time_unfit.
    """
    kept = clean_details(details)
    told: dict[str, Any] = {one.name: getattr(kept, one.name) or None for one in fields(VisitDetails)}
    return (_draft(visit, ev.VisitPlanned(**told)),)


def amend(state: VisitState, details: VisitDetails) -> tuple[Draft, ...]:
    """Change what differs; nothing where all is the same. Raises Refused like `plan`, or visit_unknown."""
    _known(state)
    kept = clean_details(details)
    names = [one.name for one in fields(VisitDetails)]
    changed = {n: getattr(kept, n) for n in names if getattr(kept, n) != getattr(state.details, n)}
    return (_draft(state.id, ev.VisitAmended(**changed)),) if changed else ()


def add_person(state: VisitState, candidate: UUID, assessment: UUID | None = None) -> tuple[Draft, ...]:
    """Meet somebody there; nothing where that is known. Raises Refused: visit_unknown, visit_is_over."""
    _open(state)
    runs = state.people.get(candidate)
    if runs is not None and (assessment is None or assessment in runs):
        return ()
    return (_draft(state.id, ev.VisitPersonAdded(candidate, assessment), candidate),)


def remove_person(state: VisitState, candidate: UUID) -> tuple[Draft, ...]:
    """Not meet somebody after all. Raises Refused: visit_unknown; nothing where they are not on it."""
    _known(state)
    if candidate not in state.people:
        return ()
    return (_draft(state.id, ev.VisitPersonRemoved(candidate), candidate),)


def name_assessors(state: VisitState, assessors: Sequence[UUID]) -> tuple[Draft, ...]:
    """Say who goes; nothing where it is the same. Raises Refused: visit_unknown."""
    _known(state)
    chosen = tuple(sorted(set(assessors)))
    if set(chosen) == set(state.assessors):
        return ()
    return (_draft(state.id, ev.VisitAssessorsNamed(chosen)),)


def list_equipment(state: VisitState, items: Mapping[UUID, str]) -> tuple[Draft, ...]:
    """Add things, or call them something else. Raises Refused: visit_unknown, equipment_name_missing."""
    _known(state)
    named = {item: clean_line(name, ITEM_LENGTH) for item, name in items.items()}
    if not all(named.values()):
        raise Refused("equipment_name_missing")
    known = {item.id: item.name for item in state.equipment.values()}
    changed = {item: name for item, name in named.items() if known.get(item) != name}
    if not changed:
        return ()
    return (_draft(state.id, ev.VisitEquipmentListed(tuple(changed), tuple(changed.values()))),)


def remove_equipment(state: VisitState, items: Collection[UUID]) -> tuple[Draft, ...]:
    """Take things off the list. Raises Refused: visit_unknown; nothing where they are not on it."""
    _known(state)
    gone = tuple(item for item in state.equipment if item in items)
    return (_draft(state.id, ev.VisitEquipmentRemoved(gone)),) if gone else ()


def check_equipment(state: VisitState, item: UUID, stage: Stage, *, checked: bool) -> tuple[Draft, ...]:
    """Set a tick or take it back. Raises Refused: visit_unknown, equipment_unknown."""
    _known(state)
    if item not in state.equipment:
        raise Refused("equipment_unknown")
    if ((item, stage) in state.ticks) == checked:
        return ()
    return (_draft(state.id, ev.EquipmentChecked(item, stage, checked)),)


def hand_out(state: VisitState, device: UUID, laptops: Collection[UUID]) -> tuple[Draft, ...]:
    """Let a laptop have the visit; nothing where it has it.

    Raises Refused: visit_unknown, visit_is_over, laptop_unknown (it is none of ours, or was revoked).
    """
    _open(state)
    if device not in laptops:
        raise Refused("laptop_unknown")
    return () if state.device == device else (_draft(state.id, ev.VisitHandedOut(device)),)


def hand_in(state: VisitState) -> tuple[Draft, ...]:
    """Give the visit back, or close one that nobody had. Raises Refused: visit_unknown, visit_is_over."""
    _open(state)
    return (_draft(state.id, ev.VisitHandedIn()),)


def cancel(state: VisitState, reason: str) -> tuple[Draft, ...]:
    """Call the visit off. Raises Refused: visit_unknown, visit_is_over, reason_missing."""
    _open(state)
    why = clean_text(reason)
    if not why:
        raise Refused("reason_missing")
    return (_draft(state.id, ev.VisitCancelled(why)),)


def resume(state: VisitState) -> tuple[Draft, ...]:
    """Plan a visit again that was called off or handed in. Raises Refused: visit_unknown."""
    _known(state)
    over = state.status in (VisitStatus.CANCELLED, VisitStatus.HANDED_IN)
    return (_draft(state.id, ev.VisitResumed()),) if over else ()


def clean_details(details: VisitDetails) -> VisitDetails:
    """The details as they would be kept. Raises Refused as `plan` does."""
    kept = VisitDetails(
        company=clean_line(details.company, NAME_LENGTH),
        place=clean_line(details.place, NAME_LENGTH),
        starts_on=details.starts_on,
        ends_on=details.ends_on or details.starts_on,
        starts_at=_time(details.starts_at),
        ends_at=_time(details.ends_at),
        contact_name=clean_line(details.contact_name, NAME_LENGTH),
        contact_phone=clean_line(details.contact_phone, 60),
        note=clean_text(details.note),
    )
    if not kept.company:
        raise Refused("company_missing")
    first, last = _day(kept.starts_on), _day(kept.ends_on)
    if last < first:
        raise Refused("visit_days_reversed")
    if (last - first).days >= MOST_DAYS:
        raise Refused("visit_days_too_many", most=MOST_DAYS)
    return kept


def days_of(details: VisitDetails) -> tuple[date, date] | None:
    """First and last day, or None where they cannot be read."""
    try:
        first, last = date.fromisoformat(details.starts_on), date.fromisoformat(details.ends_on)
    except ValueError:
        return None
    return first, max(first, last)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("visit_day_missing") from None


def _time(text: str) -> str:
    digits = text.strip().replace(".", ":")
    if not digits:
        return ""
    hour, _, minute = digits.partition(":")
    fits = hour.isascii() and minute.isascii() and hour.isdigit() and minute.isdigit()
    if not fits or len(hour + minute) > _TIME_DIGITS or int(hour) > 23 or int(minute) > 59:
        raise Refused("visit_time_unfit")
    return f"{int(hour):02}:{int(minute):02}"


def _known(state: VisitState) -> None:
    if not state.planned:
        raise Refused("visit_unknown")


def _open(state: VisitState) -> None:
    _known(state)
    if state.status in (VisitStatus.CANCELLED, VisitStatus.HANDED_IN):
        raise Refused("visit_is_over")


def _draft(visit: UUID, happening: object, about: UUID | None = None) -> Draft:
    return Draft(Subject(SUBJECT_KIND, visit), about, happening)
