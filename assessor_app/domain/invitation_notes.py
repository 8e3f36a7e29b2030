"""That somebody was called to a time: noted, so that a changed time shows who must be called again."""

from __future__ import annotations

from enum import StrEnum

from assessor_app.domain.assessment_events import SUBJECT_KIND, InvitationMade
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject


class Form(StrEnum):
    """What the person was given."""

    PAPER = "pdf"
    CALENDAR = "ics"


def to_be_called(state: AssessmentState) -> int:
    """The time that the candidate is called to. Raises Refused: run_has_no_time, run_has_begun."""
    if state.status is not Status.PLANNED:
        raise Refused("run_has_begun")
    if state.planned_for is None:
        raise Refused("run_has_no_time")
    return state.planned_for


def note_invitation(state: AssessmentState, form: Form) -> tuple[Draft, ...]:
    """The candidate was called to the time that is planned now; once is enough for each time.

    Raises Refused: run_has_no_time, run_has_begun.
    """
    at = to_be_called(state)
    if state.is_invited:
        return ()
    made = InvitationMade(at, form.value)
    return (Draft(Subject(SUBJECT_KIND, state.id), state.candidate, made),)
