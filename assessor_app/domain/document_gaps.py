"""What stands between an ended run and its document: what must be there, and what should.

A gap *blocks* where the document would say what nobody vouches for, or could not be made at all; the others
warn, because the document holds all the same and the one who issues it may know better.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.assessments import AssessmentState, Status, judged
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.completion import required_signatures
from assessor_app.domain.contradictions import contradictions, open_late
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.settlement_events import What

ISSUABLE = frozenset({Status.SIGNED, Status.INTERRUPTED})
"""The ends of a run that a document can tell of."""
NOT_ALL_MET = "not_all_met"
"""A certificate is wanted that the outcome does not carry."""


class Spot(StrEnum):
    """What kind of place a gap is at."""

    STEP = "step"
    """A step of the run (see `read_models.STEPS`)."""
    CRITERION = "criterion"
    CONFLICTS = "conflicts"
    """Where what contradicts itself is settled."""
    CANDIDATE = "candidate"
    SETTINGS = "settings"
    """A section of the settings."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place at which a gap is closed. `name` is the step, the criterion's code or the section."""

    spot: Spot
    name: str = ""


@dataclass(frozen=True, slots=True)
class DocumentGap:
    """Something that is missing. With `blocks` False the document can be issued all the same."""

    code: str
    where: Where
    blocks: bool = True


_PREPARATION = Where(Spot.STEP, "preparation")
_SIGNATURE = Where(Spot.STEP, "signature")
_OUTCOME = Where(Spot.STEP, "feedback")
CENTRE_SECTION, KEYS_SECTION = "centre", "keys"


def run_gaps(
    state: AssessmentState, checklist: Checklist, kind: DocumentKind, name: str
) -> tuple[DocumentGap, ...]:
    """What is missing in the run and its person, in the order of the steps. `name` is the candidate's."""
    return tuple(_of_person(name)) + tuple(_of_run(state, checklist, kind))


def _of_person(name: str) -> Iterator[DocumentGap]:
    if not name.strip():
        yield DocumentGap("candidate_name_missing", Where(Spot.CANDIDATE))


def _of_run(state: AssessmentState, checklist: Checklist, kind: DocumentKind) -> Iterator[DocumentGap]:
    if state.status not in ISSUABLE:
        yield DocumentGap("not_issuable", _SIGNATURE)
    yield from _of_preparation(state)
    yield from _of_practice(state, checklist)
    yield from _of_outcome(state, checklist, kind)
    yield from _of_signatures(state, checklist)
    if state.lackings:
        yield DocumentGap("authorisation_lacking", _SIGNATURE, blocks=False)


def _of_preparation(state: AssessmentState) -> Iterator[DocumentGap]:
    """Who it was must be known of every paper. What was to be told and declared beforehand belongs to a whole
    run: one that was broken off gives a statement of what there is."""
    prepared = state.preparation.value
    if prepared is None or prepared.identity in (None, IdentityProof.NOT_CHECKED):
        yield DocumentGap("identity_not_checked", _PREPARATION)
    whole = state.status is not Status.INTERRUPTED
    if prepared is None or not (
        prepared.informed_why and prepared.informed_how and prepared.informed_use and prepared.informed_when
    ):
        yield DocumentGap("not_informed", _PREPARATION, blocks=whole)
    if prepared is None or prepared.conflict_of_interest is None:
        yield DocumentGap("conflict_not_declared", _PREPARATION, blocks=whole)
    elif prepared.conflict_of_interest:
        yield DocumentGap("conflict_of_interest", _PREPARATION, blocks=False)


def _of_practice(state: AssessmentState, checklist: Checklist) -> Iterator[DocumentGap]:
    for code in checklist.codes:
        mark = state.mark(code)
        if mark is not None and mark.lacks_reason:
            yield DocumentGap("reason_missing", Where(Spot.CRITERION, code))
    for spot in contradictions(state):
        place = spot.key if spot.what is What.MARK else ""
        yield DocumentGap("conflict_open", Where(Spot.CONFLICTS, place))
    if state.status is Status.SIGNED and open_late(state):
        yield DocumentGap("late_unsettled", Where(Spot.CONFLICTS), blocks=False)


def _of_outcome(state: AssessmentState, checklist: Checklist, kind: DocumentKind) -> Iterator[DocumentGap]:
    if not state.ratings():
        yield DocumentGap("nothing_rated", Where(Spot.STEP, "practice"))
        return
    result = judged(state, checklist)
    for area in result.areas:
        override = state.override(area.area_id)
        if override is not None and not override.motivation:
            yield DocumentGap("motivation_missing", _OUTCOME)
    whole = result.whole
    if kind is DocumentKind.CERTIFICATE and (whole is not Outcome.MET or state.status is Status.INTERRUPTED):
        yield DocumentGap(NOT_ALL_MET, _OUTCOME)
    elif whole is Outcome.NO_OUTCOME:
        yield DocumentGap("outcome_missing", _OUTCOME)


def _of_signatures(state: AssessmentState, checklist: Checklist) -> Iterator[DocumentGap]:
    """A run that was broken off is signed by nobody; the candidate may decline, nobody else."""
    if state.status is Status.INTERRUPTED:
        return
    for role in required_signatures(checklist):
        given = state.signatures.get(role)
        if given is None or (given.declined and role is not SignatureRole.CANDIDATE):
            yield DocumentGap(f"signature_missing_{role.value}", _SIGNATURE)
