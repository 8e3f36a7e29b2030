"""The rows of a visit: what the list shows, and who and what belongs to it."""

from __future__ import annotations

from enum import StrEnum

from assessor_app.domain.visits import VisitState
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows
from assessor_app.storage.search_text import folded


class PartKind(StrEnum):
    """What belongs to a visit."""

    CANDIDATE = "candidate"
    ASSESSMENT = "assessment"
    ASSESSOR = "assessor"
    DEVICE = "device"
    """A laptop that has the visit or ever had it."""


def visit_rows_of(state: VisitState) -> Rows:
    """None before the visit is planned: what came ahead of it shows once it has come."""
    if not state.planned:
        return NO_ROWS
    visit, details, items = state.id.bytes, state.details, state.items()
    rows: dict[Key, Row] = {
        ("visit_row", visit): {
            "id": visit,
            "company": details.company,
            "place": details.place,
            "starts_on": details.starts_on,
            "ends_on": details.ends_on,
            "starts_at": details.starts_at,
            "ends_at": details.ends_at,
            "status": state.status.value,
            "device": state.device.bytes if state.device else None,
            "handed_out_at": state.handed_out_at,
            "equipment": len(items),
            "equipment_packed": sum(item.packed is not None for item in items),
            "equipment_back": sum(item.back is not None for item in items),
            "search": folded(f"{details.company} {details.place}"),
            "touched_at": state.touched_at,
        }
    }
    parts = [
        *((PartKind.CANDIDATE, one, None) for one in state.people),
        *((PartKind.ASSESSMENT, run, one) for one, runs in state.people.items() for run in runs),
        *((PartKind.ASSESSOR, one, None) for one in state.assessors),
        *((PartKind.DEVICE, one, None) for one in state.devices),
    ]
    for kind, identity, person in parts:
        rows["visit_part", visit, kind.value, identity.bytes] = {
            "visit": visit,
            "kind": kind.value,
            "id": identity.bytes,
            "person": person.bytes if person else None,
        }
    return rows
