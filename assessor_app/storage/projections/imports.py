"""The rows of imports, of what they brought that is set aside, and of forks."""

from __future__ import annotations

from assessor_app.domain.transfers import ForkState, ImportState
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows


def import_rows_of(state: ImportState) -> Rows:
    """None until the entry that applied the import has come: until then nobody knows what it brought."""
    if state.sender is None:
        return NO_ROWS
    rows: dict[Key, Row] = {
        ("import_row", state.id.bytes): {
            "id": state.id.bytes,
            "sender": state.sender.bytes,
            "number": state.number,
            "digest": state.digest,
            "applied_at": state.applied_at,
            "applied_by": None if state.applied_by is None else state.applied_by.bytes,
            "entries": sum(span.last - span.first + 1 for span in state.spans),
            "set_aside": state.set_aside,
        }
    }
    if state.set_aside:
        lasts: dict[tuple[bytes, int], int] = {}
        for span in state.spans:
            at = (span.device.bytes, span.first)
            lasts[at] = max(span.last, lasts.get(at, 0))
        for (device, first), last in lasts.items():
            rows["set_aside_span", state.id.bytes, device, first] = {
                "import_id": state.id.bytes,
                "device": device,
                "first": first,
                "last": last,
            }
    return rows


def fork_rows_of(state: ForkState) -> Rows:
    """None until somebody has found it."""
    if not state.seq:
        return NO_ROWS
    row = {
        "id": state.id.bytes,
        "seq": state.seq,
        "settled": state.settled,
        "found_at": state.found_at,
    }
    return {("fork_row", state.id.bytes): row}
