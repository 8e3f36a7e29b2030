"""What stands between a run and its signatures, and whose signatures it needs."""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.contradictions import contradictions
from assessor_app.domain.settlement_events import What

_STEP_OF = {
    What.PREPARATION: "preparation",
    What.KNOWLEDGE: "knowledge",
    What.NOTE: "practice",
    What.MEASUREMENT: "practice",
    What.OVERRIDE: "feedback",
    What.MEASURE: "feedback",
    What.FEEDBACK: "feedback",
}
"""Where in the run a value is entered."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that stands between a run and its signatures. `place` is a criterion, an area or a step."""

    code: str
    place: str | None = None


def gaps(state: AssessmentState, checklist: Checklist) -> tuple[Gap, ...]:
    """What must be done before the run can be completed, in the order of the steps.

    Unrated criteria are no gap: they count as not tested. Missing reasons and unsettled conflicts are.
    """
    found: list[Gap] = []
    prepared = state.preparation.value
    if prepared is None or prepared.identity in (None, ev.IdentityProof.NOT_CHECKED):
        found.append(Gap("identity_not_checked", "preparation"))
    if prepared is None or not (
        prepared.informed_why and prepared.informed_how and prepared.informed_use and prepared.informed_when
    ):
        found.append(Gap("not_informed", "preparation"))
    if prepared is None or prepared.conflict_of_interest is None:
        found.append(Gap("conflict_not_declared", "preparation"))
    if checklist.self_rating and not state.self_rating_done:
        found.append(Gap("self_rating_open", "self_rating"))
    if not state.ratings():
        found.append(Gap("nothing_rated", "practice"))
    for code in checklist.codes:
        mark = state.mark(code)
        if mark is not None and mark.lacks_reason:
            found.append(Gap("reason_missing", code))
    for spot in contradictions(state):
        if spot.what is What.MARK:
            found.append(Gap("conflict_open", spot.key))
        else:
            found.append(Gap("values_differ", _STEP_OF[spot.what]))
    feedback = state.feedback.value
    if feedback is None or not feedback.talk_held:
        found.append(Gap("talk_not_held", "feedback"))
    return tuple(found)


def required_signatures(checklist: Checklist) -> tuple[ev.SignatureRole, ...]:
    """Who must sign before a run with this checklist is locked."""
    roles = (ev.SignatureRole.CANDIDATE, ev.SignatureRole.ASSESSOR)
    return (*roles, ev.SignatureRole.SECOND_ASSESSOR) if checklist.second_assessor else roles
