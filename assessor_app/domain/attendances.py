"""Whether somebody came to the time that their run was planned for: noted before the run is begun."""

from __future__ import annotations

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.errors import Refused


def noted(state: AssessmentState, came: bool | None) -> object | None:
    """The event that says so, None where nothing would change; `came` None takes the note back.

    Raises Refused: run_has_begun, run_has_no_time.
    """
    if state.status is not Status.PLANNED:
        raise Refused("run_has_begun")
    if state.planned_for is None:
        raise Refused("run_has_no_time")
    if state.arrived is came:
        return None
    if came is None:
        return ev.AttendanceWithdrawn(state.planned_for)
    return ev.ArrivalRecorded(state.planned_for) if came else ev.NoShowRecorded(state.planned_for)
