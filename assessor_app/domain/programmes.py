"""Programmes: funded projects with a period, a target, a budget, and months that are closed for the funder.

A month is closed in order and only once all before it are. A correction reopens it and every later closed
month, as the reporting rules demand (docs: SCB's monthly participant reports are loaded chronologically).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import programme_events as ev
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Subject
from assessor_app.domain.programme_events import PROGRAMME_KIND, CostKind
from assessor_app.domain.texts import NAME_LENGTH, clean_day, clean_line, clean_text

V = TypeVar("V")
SUBJECT_KIND = PROGRAMME_KIND
MOST_PEOPLE = 1_000_000
MOST_YEARS = 20
"""Of a programme; a year that was mistyped would make a list of twelve thousand months."""
MOST_ORE = 10**14
_MONTH_LENGTH = 7


@dataclass(frozen=True, slots=True)
class ProgrammeDetails:
    """What is typed of a programme; name and period must be there. Amounts in öre."""

    name: str = ""
    starts_on: str = ""
    ends_on: str = ""
    funder: str = ""
    reference: str = ""
    target: int = 0
    budget_ore: int = 0
    aim: str = ""


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that takes part."""

    id: UUID
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """Money spent, in öre."""

    id: UUID
    on: str
    kind: CostKind
    amount_ore: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """A month that was closed. `reopened_at` tells when it was opened again, None while it is closed."""

    month: str
    digest: str
    version: int
    closed_at: int
    actor: UUID
    reopened_at: int | None = None
    device: UUID | None = None
    """The PC that closed it: at another place the figures are those of other people."""
    reason: str = ""
    """Why it, or an earlier month, was opened again."""


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ProgrammeState:
    """A programme as it stands. `planned` is False until the entry that plans it has come.

    `closings` is the last closing of each month that ever was closed.
    """

    id: UUID
    planned: bool = False
    details: ProgrammeDetails = field(default_factory=ProgrammeDetails)
    finished: bool = False
    partners: Mapping[UUID, Partner] = field(default_factory=_empty)
    centres: Mapping[UUID, str] = field(default_factory=_empty)
    companies: tuple[UUID, ...] = ()
    activities: Mapping[UUID, str] = field(default_factory=_empty)
    past_activities: Mapping[UUID, str] = field(default_factory=_empty)
    costs: Mapping[UUID, Cost] = field(default_factory=_empty)
    closings: Mapping[str, Closing] = field(default_factory=_empty)
    touched_at: int | None = None
    history: tuple[Happened, ...] = ()

    def is_closed(self, month: str) -> bool:
        """Whether a month (``YYYY-MM``) is closed now."""
        closing = self.closings.get(month)
        return closing is not None and closing.reopened_at is None

    def activity_name(self, activity: UUID) -> str:
        """The name of an activity, of one no longer offered too."""
        return self.activities.get(activity) or self.past_activities.get(activity) or ""

    def months(self) -> tuple[str, ...]:
        """Every month of the period, in order."""
        return months_between(self.details.starts_on, self.details.ends_on)


def fold(programme: UUID, history: Iterable[Happened]) -> ProgrammeState:
    """The state after `history`, which must be in fold order."""
    state = ProgrammeState(programme)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: ProgrammeState, happened: Happened) -> ProgrammeState:
    """The programme after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case ev.ProgrammePlanned():
            first = _told(ProgrammeDetails(), value)
            state = replace(state, planned=True, details=_over(first, state.details))
        case ev.ProgrammeAmended():
            state = replace(state, details=_told(state.details, value))
        case ev.ProgrammeFinished() | ev.ProgrammeResumed():
            state = replace(state, finished=isinstance(value, ev.ProgrammeFinished))
        case ev.MonthClosed() | ev.MonthReopened():
            state = replace(state, closings=_closings(state, happened))
        case _:
            after = _parts(state, value)
            if after is None:
                return state
            state = after
    return replace(state, touched_at=happened.wall_at, history=(*state.history, happened))


def _parts(state: ProgrammeState, value: object) -> ProgrammeState | None:
    match value:
        case ev.ProgrammePartnerPut():
            partner = Partner(value.partner, value.name, value.role or "")
            return replace(state, partners=_put(state.partners, value.partner, partner))
        case ev.ProgrammePartnerRemoved():
            return replace(state, partners=_without(state.partners, value.partner))
        case ev.ProgrammeCentrePut():
            return replace(state, centres=_put(state.centres, value.centre, value.name))
        case ev.ProgrammeCentreRemoved():
            return replace(state, centres=_without(state.centres, value.centre))
        case ev.ProgrammeCompanyAdded():
            return replace(state, companies=tuple(dict.fromkeys((*state.companies, value.company))))
        case ev.ProgrammeCompanyRemoved():
            return replace(state, companies=tuple(one for one in state.companies if one != value.company))
        case ev.ProgrammeActivityPut():
            return replace(state, activities=_put(state.activities, value.activity, value.name))
        case ev.ProgrammeActivityRemoved():
            name = state.activities.get(value.activity, "")
            return replace(
                state,
                activities=_without(state.activities, value.activity),
                past_activities=_put(state.past_activities, value.activity, name),
            )
        case ev.CostRecorded():
            cost = Cost(value.cost, value.on, value.kind, value.amount_ore, value.note or "")
            return replace(state, costs=_put(state.costs, value.cost, cost))
        case ev.CostWithdrawn():
            return replace(state, costs=_without(state.costs, value.cost))
    return None


def _closings(state: ProgrammeState, happened: Happened) -> Mapping[str, Closing]:
    value, at = happened.event, happened.wall_at
    if isinstance(value, ev.MonthClosed):
        made = Closing(
            value.month, value.digest, value.version, at, happened.actor, device=happened.ref.device
        )
        return _put(state.closings, value.month, made)
    reason = value.reason or ""
    return MappingProxyType(
        {
            month: replace(closing, reopened_at=at, reason=reason)
            if month >= value.month and closing.reopened_at is None
            else closing
            for month, closing in state.closings.items()
        }
    )


def _told(details: ProgrammeDetails, value: object) -> ProgrammeDetails:
    """`details` with every field that `value` says something about."""
    said = {one.name: getattr(value, one.name) for one in fields(ProgrammeDetails)}
    return replace(details, **{name: told for name, told in said.items() if told is not None})


def _over(first: ProgrammeDetails, later: ProgrammeDetails) -> ProgrammeDetails:
    """What was planned, with what an amendment that came before it has said."""
    said = {one.name: getattr(later, one.name) for one in fields(ProgrammeDetails)}
    return replace(first, **{name: told for name, told in said.items() if told})


def _put(mapping: Mapping[Any, V], key: object, value: V) -> Mapping[Any, V]:
    return MappingProxyType({**mapping, key: value})


def _without(mapping: Mapping[Any, V], key: object) -> Mapping[Any, V]:
    return MappingProxyType({one: value for one, value in mapping.items() if one != key})


# ---- months ----------------------------------------------------------------------------------------------


def month_of(day: str) -> str:
    """The month (``YYYY-MM``) of a day."""
    return day[:_MONTH_LENGTH]


def months_between(first_on: str, last_on: str) -> tuple[str, ...]:
    """Every month from that of the first day to that of the last; none where they cannot be read."""
    try:
        first, last = date.fromisoformat(first_on), date.fromisoformat(last_on)
    except ValueError:
        return ()
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return tuple(f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1))


def require_open(state: ProgrammeState, *days: str | None) -> None:
    """Raise Refused (month_is_closed, with the month) where one of these days is in a closed month."""
    for day in days:
        if day and state.is_closed(month_of(day)):
            raise Refused("month_is_closed", month=month_of(day))


# ---- what may be done ------------------------------------------------------------------------------------


def plan(programme: UUID, details: ProgrammeDetails) -> tuple[Draft, ...]:
    """Plan a programme.

    Raises Refused: programme_name_missing, programme_days_missing, day_unfit, programme_days_reversed,
    programme_too_long, programme_target_unfit, programme_budget_unfit.
    """
    kept = clean_details(details)
    told: dict[str, Any] = {one.name: getattr(kept, one.name) or None for one in fields(ProgrammeDetails)}
    return (_draft(programme, ev.ProgrammePlanned(**told)),)


def amend(state: ProgrammeState, details: ProgrammeDetails) -> tuple[Draft, ...]:
    """Change what differs; nothing where all is the same. Raises Refused like `plan`, programme_unknown."""
    _known(state)
    kept = clean_details(details)
    names = [one.name for one in fields(ProgrammeDetails)]
    changed = {n: getattr(kept, n) for n in names if getattr(kept, n) != getattr(state.details, n)}
    return (_draft(state.id, ev.ProgrammeAmended(**changed)),) if changed else ()


def finish(state: ProgrammeState) -> tuple[Draft, ...]:
    """The programme is over. Raises Refused: programme_unknown."""
    _known(state)
    return () if state.finished else (_draft(state.id, ev.ProgrammeFinished()),)


def resume(state: ProgrammeState) -> tuple[Draft, ...]:
    """The programme goes on. Raises Refused: programme_unknown."""
    _known(state)
    return (_draft(state.id, ev.ProgrammeResumed()),) if state.finished else ()


def put_partner(state: ProgrammeState, partner: Partner) -> tuple[Draft, ...]:
    """Add or change an organisation. Raises Refused: programme_unknown, partner_name_missing."""
    _known(state)
    kept = Partner(partner.id, clean_line(partner.name, NAME_LENGTH), clean_line(partner.role, NAME_LENGTH))
    if not kept.name:
        raise Refused("partner_name_missing")
    if state.partners.get(kept.id) == kept:
        return ()
    return (_draft(state.id, ev.ProgrammePartnerPut(kept.id, kept.name, kept.role or None)),)


def remove_partner(state: ProgrammeState, partner: UUID) -> tuple[Draft, ...]:
    """Take an organisation away. Raises Refused: programme_unknown."""
    _known(state)
    gone = ev.ProgrammePartnerRemoved(partner)
    return (_draft(state.id, gone),) if partner in state.partners else ()


def put_centre(state: ProgrammeState, centre: UUID, name: str) -> tuple[Draft, ...]:
    """Let a test centre take part. Raises Refused: programme_unknown, centre_name_missing."""
    _known(state)
    kept = clean_line(name, NAME_LENGTH)
    if not kept:
        raise Refused("centre_name_missing")
    same = state.centres.get(centre) == kept
    return () if same else (_draft(state.id, ev.ProgrammeCentrePut(centre, kept)),)


def remove_centre(state: ProgrammeState, centre: UUID) -> tuple[Draft, ...]:
    """Take a test centre away. Raises Refused: programme_unknown."""
    _known(state)
    return (_draft(state.id, ev.ProgrammeCentreRemoved(centre)),) if centre in state.centres else ()


def add_companies(state: ProgrammeState, companies: Iterable[UUID]) -> tuple[Draft, ...]:
    """Let companies take part. Raises Refused: programme_unknown."""
    _known(state)
    new = [one for one in dict.fromkeys(companies) if one not in state.companies]
    return tuple(_draft(state.id, ev.ProgrammeCompanyAdded(one)) for one in new)


def remove_company(state: ProgrammeState, company: UUID) -> tuple[Draft, ...]:
    """Take a company away; its participations stay. Raises Refused: programme_unknown."""
    _known(state)
    gone = ev.ProgrammeCompanyRemoved(company)
    return (_draft(state.id, gone),) if company in state.companies else ()


def put_activity(state: ProgrammeState, activity: UUID, name: str) -> tuple[Draft, ...]:
    """Add or rename an activity. Raises Refused: programme_unknown, activity_name_missing."""
    _known(state)
    kept = clean_line(name, NAME_LENGTH)
    if not kept:
        raise Refused("activity_name_missing")
    same = state.activities.get(activity) == kept
    return () if same else (_draft(state.id, ev.ProgrammeActivityPut(activity, kept)),)


def remove_activity(state: ProgrammeState, activity: UUID) -> tuple[Draft, ...]:
    """Offer an activity no longer. Raises Refused: programme_unknown."""
    _known(state)
    gone = ev.ProgrammeActivityRemoved(activity)
    return (_draft(state.id, gone),) if activity in state.activities else ()


def record_cost(state: ProgrammeState, cost: Cost) -> tuple[Draft, ...]:
    """Enter or change a cost. Raises Refused: programme_unknown, day_missing, day_unfit, amount_unfit,
    month_is_closed."""
    _known(state)
    day = clean_day(cost.on)
    if not day:
        raise Refused("day_missing")
    if cost.amount_ore == 0 or abs(cost.amount_ore) > MOST_ORE:
        raise Refused("amount_unfit")
    former = state.costs.get(cost.id)
    require_open(state, day, former.on if former else None)
    kept = replace(cost, on=day, note=clean_line(cost.note))
    if former == kept:
        return ()
    told = ev.CostRecorded(kept.id, kept.on, kept.kind, kept.amount_ore, kept.note or None)
    return (_draft(state.id, told),)


def withdraw_cost(state: ProgrammeState, cost: UUID) -> tuple[Draft, ...]:
    """A cost was a mistake. Raises Refused: programme_unknown, month_is_closed."""
    _known(state)
    former = state.costs.get(cost)
    if former is None:
        return ()
    require_open(state, former.on)
    return (_draft(state.id, ev.CostWithdrawn(cost)),)


def next_to_close(state: ProgrammeState) -> str | None:
    """The first month of the period that is not closed, or None."""
    return next((month for month in state.months() if not state.is_closed(month)), None)


def close_month(state: ProgrammeState, month: str, digest: str, today: str) -> tuple[Draft, ...]:
    """Close a month whose figures have this digest.

    Raises Refused: programme_unknown, month_unknown (not of the period), month_not_over,
    earlier_month_open (`month` names it), month_is_closed.
    """
    _known(state)
    if month not in state.months():
        raise Refused("month_unknown")
    if state.is_closed(month):
        raise Refused("month_is_closed", month=month)
    first = next_to_close(state)
    if first is not None and first < month:
        raise Refused("earlier_month_open", month=first)
    if month >= month_of(today) and today < state.details.ends_on:
        raise Refused("month_not_over")
    former = state.closings.get(month)
    version = former.version + 1 if former else 1
    return (_draft(state.id, ev.MonthClosed(month, digest, version)),)


def reopen_month(state: ProgrammeState, month: str, reason: str) -> tuple[Draft, ...]:
    """Open a closed month, and with it every later one. Raises Refused: programme_unknown, month_not_closed,
    reason_missing."""
    _known(state)
    if not state.is_closed(month):
        raise Refused("month_not_closed")
    why = clean_text(reason)
    if not why:
        raise Refused("reason_missing")
    return (_draft(state.id, ev.MonthReopened(month, why)),)


def clean_details(details: ProgrammeDetails) -> ProgrammeDetails:
    """The details as they would be kept. Raises Refused as `plan` does."""
    kept = ProgrammeDetails(
        name=clean_line(details.name, NAME_LENGTH),
        starts_on=clean_day(details.starts_on),
        ends_on=clean_day(details.ends_on),
        funder=clean_line(details.funder, NAME_LENGTH),
        reference=clean_line(details.reference, NAME_LENGTH),
        target=details.target,
        budget_ore=details.budget_ore,
        aim=clean_text(details.aim),
    )
    if not kept.name:
        raise Refused("programme_name_missing")
    if not kept.starts_on or not kept.ends_on:
        raise Refused("programme_days_missing")
    if kept.ends_on < kept.starts_on:
        raise Refused("programme_days_reversed")
    if int(kept.ends_on[:4]) - int(kept.starts_on[:4]) > MOST_YEARS:
        raise Refused("programme_too_long", most=MOST_YEARS)
    if not 0 <= kept.target <= MOST_PEOPLE:
        raise Refused("programme_target_unfit")
    if not 0 <= kept.budget_ore <= MOST_ORE:
        raise Refused("programme_budget_unfit")
    return kept


def _known(state: ProgrammeState) -> None:
    if not state.planned:
        raise Refused("programme_unknown")


def _draft(programme: UUID, happening: object) -> Draft:
    return Draft(Subject(SUBJECT_KIND, programme), None, happening)
