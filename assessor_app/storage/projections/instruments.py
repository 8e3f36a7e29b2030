"""The rows of measuring instruments, and of what was measured with them in a run."""

from __future__ import annotations

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.foldings import swedish_key
from assessor_app.domain.instruments import InstrumentState
from assessor_app.domain.measurement_events import MeasurementRecorded
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows
from assessor_app.storage.search_text import folded


def instrument_rows_of(state: InstrumentState) -> Rows:
    """None before the instrument is registered."""
    if not state.registered:
        return NO_ROWS
    details, last = state.details, state.last()
    searched = f"{details.mark} {details.maker} {details.serial} {details.station}"
    return {
        ("instrument_row", state.id.bytes): {
            "id": state.id.bytes,
            "centre": state.centre.bytes if state.centre else None,
            "mark": details.mark,
            "kind": details.kind.value,
            "maker": details.maker,
            "station": details.station,
            "calibrated_on": last.on if last else "",
            "due_on": last.due_on if last else "",
            "result": last.result.value if last else None,
            "withdrawn_on": state.withdrawal.on if state.withdrawal else "",
            "sort_key": swedish_key(details.mark),
            "station_key": folded(details.station),
            "mark_key": folded(details.mark),
            "search": folded(searched),
            "touched_at": state.touched_at,
        }
    }


def measurement_rows_of(state: AssessmentState) -> Rows:
    """Which instrument each measured mark was made with."""
    found: dict[Key, Row] = {}
    for code, versions in state.measurements.items():
        head = versions.head
        if head is None or not isinstance(head.value, MeasurementRecorded) or head.value.instrument is None:
            continue
        found["measurement_row", state.id.bytes, code] = {
            "assessment": state.id.bytes,
            "criterion": code,
            "instrument": head.value.instrument.bytes,
            "actor": head.actor.bytes,
            "wall_at": head.wall_at,
        }
    return found
