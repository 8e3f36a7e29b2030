"""What happened to a visit, line by line, with names in place of ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from uuid import UUID

from assessor_app.domain import visit_events as ev
from assessor_app.domain.events import Happened, wire_name
from assessor_app.domain.visits import VisitDetails, VisitState
from assessor_app.services.visit_models import HistoryLine

NameOf = Callable[[UUID], str]


def history_of(
    state: VisitState, accounts: Mapping[UUID, str], person: NameOf, device: NameOf
) -> tuple[HistoryLine, ...]:
    """The lines, newest first."""
    known: dict[UUID, str] = {}
    lines = [_line(happened, accounts, person, device, known) for happened in state.history]
    return tuple(lines[::-1])


def _line(
    happened: Happened,
    accounts: Mapping[UUID, str],
    person: NameOf,
    device: NameOf,
    known: dict[UUID, str],
) -> HistoryLine:
    """One line; `known` gathers what the things of the list were called so far."""
    value = happened.event
    name, count, stage, reason = "", 0, "", ""
    changed: tuple[str, ...] = ()
    match value:
        case ev.VisitAmended():
            names = (one.name for one in fields(VisitDetails))
            changed = tuple(one for one in names if getattr(value, one) is not None)
        case ev.VisitPersonAdded() | ev.VisitPersonRemoved():
            name = person(value.candidate)
        case ev.VisitAssessorsNamed():
            name = ", ".join(accounts.get(one, "") for one in value.assessors)
            count = len(value.assessors)
        case ev.VisitEquipmentListed():
            known.update(zip(value.items, value.names or (), strict=False))
            count, name = len(value.items), known.get(value.items[0], "") if value.items else ""
        case ev.VisitEquipmentRemoved():
            count, name = len(value.items), known.get(value.items[0], "") if value.items else ""
        case ev.EquipmentChecked():
            stage = value.stage.value if value.checked else f"not_{value.stage.value}"
            name = known.get(value.item, "")
        case ev.VisitHandedOut():
            name = device(value.device)
        case ev.VisitCancelled():
            reason = value.reason or ""
    code = wire_name(type(value)).partition("/")[0]
    actor = accounts.get(happened.actor, "")
    return HistoryLine(code, actor, happened.wall_at, name, count, changed, stage, reason)
