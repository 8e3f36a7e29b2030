"""What happened to a company, line by line, with names in place of ids."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from assessor_app.domain import company_events as ev
from assessor_app.domain.companies import CompanyState
from assessor_app.domain.events import Happened, wire_name
from assessor_app.services.company_models import CompanyHistoryLine

_DETAILS = ("name", "organisation_number", "note")


def history_of(state: CompanyState, accounts: Mapping[UUID, str]) -> tuple[CompanyHistoryLine, ...]:
    """The lines, newest first."""
    known: dict[UUID, str] = {}
    lines = [_line(happened, accounts, known) for happened in state.history]
    return tuple(lines[::-1])


def _line(happened: Happened, accounts: Mapping[UUID, str], known: dict[UUID, str]) -> CompanyHistoryLine:
    """One line; `known` gathers what workplaces, contacts and roles were called so far."""
    value = happened.event
    name = ""
    fields: tuple[str, ...] = ()
    code = wire_name(type(value)).partition("/")[0]
    match value:
        case ev.CompanyRegistered():
            name = value.name
        case ev.CompanyAmended():
            fields = tuple(one for one in _DETAILS if getattr(value, one) is not None)
        case ev.WorkplacePut() | ev.ContactPut() | ev.RequirementProfilePut():
            identity = _identity(value)
            if identity in known:
                code = f"{code}_again"
            name = known[identity] = value.name or known.get(identity, "")
        case ev.WorkplaceRemoved() | ev.ContactRemoved() | ev.RequirementProfileRemoved():
            name = known.get(_identity(value), "")
    return CompanyHistoryLine(code, accounts.get(happened.actor, ""), happened.wall_at, name, fields)


def _identity(value: object) -> UUID:
    """Which workplace, contact or role an event is about."""
    match value:
        case ev.WorkplacePut() | ev.WorkplaceRemoved():
            return value.workplace
        case ev.ContactPut() | ev.ContactRemoved():
            return value.contact
        case ev.RequirementProfilePut() | ev.RequirementProfileRemoved():
            return value.profile
    raise TypeError(type(value))
