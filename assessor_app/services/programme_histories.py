"""What happened to a programme, line by line, with names in place of ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from uuid import UUID

from assessor_app.domain import programme_events as ev
from assessor_app.domain.events import Happened, wire_name
from assessor_app.domain.programmes import ProgrammeDetails, ProgrammeState
from assessor_app.services.programme_models import HistoryLine

NameOf = Callable[[UUID], str]


def history_of(
    state: ProgrammeState, accounts: Mapping[UUID, str], company: NameOf
) -> tuple[HistoryLine, ...]:
    """The lines, newest first."""
    known: dict[UUID, str] = {}
    costs: dict[UUID, int] = {}
    lines = [_line(happened, accounts, company, known, costs) for happened in state.history]
    return tuple(lines[::-1])


def _line(
    happened: Happened,
    accounts: Mapping[UUID, str],
    company: NameOf,
    known: dict[UUID, str],
    costs: dict[UUID, int],
) -> HistoryLine:
    """One line; `known` and `costs` gather what things were called and came to so far."""
    value = happened.event
    name, amount, version, reason = "", 0, 0, ""
    changed: tuple[str, ...] = ()
    match value:
        case ev.ProgrammeAmended():
            names = (one.name for one in fields(ProgrammeDetails))
            changed = tuple(one for one in names if getattr(value, one) is not None)
        case ev.ProgrammePartnerPut():
            name = known[value.partner] = value.name
        case ev.ProgrammePartnerRemoved():
            name = known.get(value.partner, "")
        case ev.ProgrammeCentrePut():
            name = known[value.centre] = value.name
        case ev.ProgrammeCentreRemoved():
            name = known.get(value.centre, "")
        case ev.ProgrammeCompanyAdded() | ev.ProgrammeCompanyRemoved():
            name = company(value.company)
        case ev.ProgrammeActivityPut():
            name = known[value.activity] = value.name
        case ev.ProgrammeActivityRemoved():
            name = known.get(value.activity, "")
        case ev.CostRecorded():
            amount = costs[value.cost] = value.amount_ore
        case ev.CostWithdrawn():
            amount = costs.get(value.cost, 0)
        case ev.MonthClosed():
            name, version = value.month, value.version
        case ev.MonthReopened():
            name, reason = value.month, value.reason or ""
    code = wire_name(type(value)).partition("/")[0]
    actor = accounts.get(happened.actor, "")
    return HistoryLine(code, actor, happened.wall_at, name, amount, version, changed, reason)
