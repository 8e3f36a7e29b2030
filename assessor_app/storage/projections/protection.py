"""The rows that say who is protected and who may see them."""

from __future__ import annotations

from assessor_app.domain.people import CandidateState
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows


def protection_rows_of(state: CandidateState) -> Rows:
    """None for people who are like everybody else."""
    if not state.protected:
        return NO_ROWS
    person = state.id.bytes
    rows: dict[Key, Row] = {("protected_person", person): {"candidate": person}}
    for viewer in state.viewers:
        row = {"candidate": person, "viewer": viewer.bytes}
        rows["protected_viewer", person, viewer.bytes] = row
    return rows
