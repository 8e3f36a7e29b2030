"""The rows of lists that were read in, and of what they brought where they are taken back."""

from __future__ import annotations

from assessor_app.domain.rosters import RosterState
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows


def roster_rows_of(state: RosterState) -> Rows:
    """None until the entry that applied the list has come."""
    if state.applied_by is None:
        return NO_ROWS
    rows: dict[Key, Row] = {
        ("roster_row", state.id.bytes): {
            "id": state.id.bytes,
            "digest": state.digest,
            "file_name": state.file_name,
            "row_count": state.counts.rows,
            "new_people": state.counts.new_people,
            "known": state.counts.known,
            "new_companies": state.counts.new_companies,
            "company": None if state.company is None else state.company.bytes,
            "programme": None if state.programme is None else state.programme.bytes,
            "applied_at": state.applied_at,
            "applied_by": state.applied_by.bytes,
            "taken_back_at": state.taken_back_at,
            "taken_back_by": None if state.taken_back_by is None else state.taken_back_by.bytes,
        }
    }
    if state.taken_back and state.span is not None:
        rows["roster_span", state.id.bytes] = {
            "roster": state.id.bytes,
            "device": state.span.device.bytes,
            "first": state.span.first,
            "last": state.span.last,
        }
    return rows
