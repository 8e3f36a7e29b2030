"""How an assessment follows from its entries: one small function an event.

None ever raises: merged histories hold events that no screen would have allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState, Picture, Signature, Status
from assessor_app.domain.authorisations import Lacking
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.open_states import closed, opened, replace
from assessor_app.domain.open_states import put as _put
from assessor_app.domain.versions import Versions


def fold(assessment: UUID, history: Iterable[Happened]) -> AssessmentState:
    """The state after `history`, which must be in fold order."""
    state = opened(AssessmentState(assessment))
    for happened in history:
        state = evolve(state, happened)
    return closed(state)


_AFTER_LOCK = (ev.AssessmentReopened, ev.AssessmentMoved, ev.IdentityReplaced, ev.ConflictSettled)


def evolve(state: AssessmentState, happened: Happened) -> AssessmentState:
    """The state after one more entry. Never raises; what it does not know changes nothing."""
    handler = _HANDLERS.get(type(happened.event))
    if handler is None:
        return state
    ref = happened.ref
    seen = {**state.seen, ref.device: max(ref.seq, state.seen.get(ref.device, 0))}
    state = replace(state, seen=MappingProxyType(seen), touched_at=happened.wall_at)
    if state.status is Status.SIGNED and not isinstance(happened.event, _AFTER_LOCK):
        return replace(state, late=(*state.late, happened))
    return handler(state, happened)


def _planned(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    if state.candidate is not None and state.checklist is not None:
        return state
    return replace(
        state,
        candidate=state.candidate or event.candidate,
        checklist=event.checklist,
        qualification=event.qualification,
        version=event.version,
        planned_for=event.planned_for,
        station=event.station,
        assessor=event.assessor,
        planned_at=happened.wall_at,
    )


def _rescheduled(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    return replace(state, planned_for=event.planned_for, station=event.station, assessor=event.assessor)


def _started(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.status is not Status.PLANNED:
        return state
    return replace(state, status=Status.IN_PROGRESS, started_at=happened.wall_at)


def _at_work(state: AssessmentState, happened: Happened) -> AssessmentState:
    """Work on a planned run starts it, even where the entry that says so has not come."""
    return _started(state, happened)


def _prepared(state: AssessmentState, happened: Happened) -> AssessmentState:
    return replace(_at_work(state, happened), preparation=state.preparation.with_(happened))


def _self_rated(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    ratings = _put(state.self_ratings, event.criterion, event.level)
    return replace(_at_work(state, happened), self_ratings=ratings)


def _self_rating_finished(state: AssessmentState, happened: Happened) -> AssessmentState:
    return replace(_at_work(state, happened), self_rating_done=True)


def _knowledge(state: AssessmentState, happened: Happened) -> AssessmentState:
    area = happened.event.area
    versions = state.knowledge.get(area, Versions()).with_(happened)
    return replace(_at_work(state, happened), knowledge=_put(state.knowledge, area, versions))


def _mark(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    settles = event.settles if isinstance(event, ev.ConflictSettled) else None
    versions = state.marks.get(event.criterion, Versions()).with_(happened, settles)
    markers = state.markers if happened.actor in state.markers else (*state.markers, happened.actor)
    state = replace(state, marks=_put(state.marks, event.criterion, versions), markers=markers)
    return _at_work(state, happened)


def _note(state: AssessmentState, happened: Happened) -> AssessmentState:
    code = happened.event.criterion
    versions = state.notes.get(code, Versions()).with_(happened)
    return replace(_at_work(state, happened), notes=_put(state.notes, code, versions))


def _picture(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    picture = Picture(
        happened.ref,
        event.criterion,
        event.digest,
        event.width,
        event.height,
        happened.actor,
        happened.wall_at,
    )
    return replace(_at_work(state, happened), pictures=_put(state.pictures, happened.ref, picture))


def _picture_removed(state: AssessmentState, happened: Happened) -> AssessmentState:
    kept = {ref: item for ref, item in state.pictures.items() if ref != happened.event.picture}
    return replace(state, pictures=MappingProxyType(kept))


def _feedback(state: AssessmentState, happened: Happened) -> AssessmentState:
    return replace(_at_work(state, happened), feedback=state.feedback.with_(happened))


def _measure(state: AssessmentState, happened: Happened) -> AssessmentState:
    key = happened.event.measure
    versions = state.measures.get(key, Versions()).with_(happened)
    return replace(state, measures=_put(state.measures, key, versions))


def _override(state: AssessmentState, happened: Happened) -> AssessmentState:
    area = happened.event.area
    versions = state.overrides.get(area, Versions()).with_(happened)
    return replace(state, overrides=_put(state.overrides, area, versions))


def _completed(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.status not in (Status.IN_PROGRESS, Status.PLANNED):
        return state
    return replace(state, status=Status.COMPLETED, completed_at=happened.wall_at)


def _resumed(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.status not in (Status.INTERRUPTED, Status.COMPLETED):
        return state
    return replace(
        state, status=Status.IN_PROGRESS, completed_at=None, end_reason=None, signatures=MappingProxyType({})
    )


def _interrupted(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.status is Status.CANCELLED:
        return state
    return replace(state, status=Status.INTERRUPTED, end_reason=happened.event.reason)


def _cancelled(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.marks or state.status not in (Status.PLANNED, Status.IN_PROGRESS):
        return state
    return replace(state, status=Status.CANCELLED, end_reason=happened.event.reason)


def _moved(state: AssessmentState, happened: Happened) -> AssessmentState:
    return replace(state, candidate=happened.event.candidate, moves=(*state.moves, happened.ref))


def _identity_replaced(state: AssessmentState, happened: Happened) -> AssessmentState:
    """A run that was given to somebody else meanwhile stays theirs."""
    event, former = happened.event, (*state.former, happened.event.former)
    own = state.candidate in (None, event.former)
    return replace(state, candidate=event.candidate if own else state.candidate, former=former)


def _signature(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    given = Signature(
        event.role,
        event.name,
        event.strokes,
        event.declined,
        happened.actor,
        happened.wall_at,
        event.reason,
    )
    return replace(state, signatures=_put(state.signatures, event.role, given))


def _lacking(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    lacking = Lacking(event.act, event.assessor, event.why, happened.wall_at)
    return replace(state, lackings=(*state.lackings, lacking))


def _signed(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    covered: dict[UUID, int] = {}
    for ref in event.covers:
        covered[ref.device] = max(ref.seq, covered.get(ref.device, 0))
    state = replace(
        state,
        status=Status.SIGNED,
        signed_at=happened.wall_at,
        signed_whole=event.whole,
        covered=MappingProxyType(covered),
    )
    return _without_uncovered(state, covered, happened.ref)


def _without_uncovered(state: AssessmentState, covered: dict[UUID, int], signed: Ref) -> AssessmentState:
    """Set aside marks that the signatures could not have seen, though the clock puts them before."""
    beyond = {
        device
        for device, seq in state.seen.items()
        if seq > covered.get(device, 0) and not (device == signed.device and seq == signed.seq)
    }
    if not beyond:
        return state
    late = list(state.late)
    marks = {}
    for code, versions in state.marks.items():
        kept = []
        for item in versions.items:
            if item.ref.seq <= covered.get(item.ref.device, 0):
                kept.append(item)
            else:
                late.append(Happened(item.ref, 0, item.wall_at, item.actor, None, None, item.value))
        if kept:
            marks[code] = Versions(tuple(kept))
    return replace(state, marks=MappingProxyType(marks), late=tuple(late))


def _reopened(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.status is not Status.SIGNED:
        return state
    return replace(
        state,
        status=Status.IN_PROGRESS,
        signatures=MappingProxyType({}),
        signed_at=None,
        signed_whole=None,
        completed_at=None,
        covered=None,
        reopenings=state.reopenings + 1,
    )


_HANDLERS: dict[type, Callable[[AssessmentState, Happened], AssessmentState]] = {
    ev.AssessmentPlanned: _planned,
    ev.AssessmentRescheduled: _rescheduled,
    ev.AssessmentStarted: _started,
    ev.PreparationRecorded: _prepared,
    ev.SelfRatingRecorded: _self_rated,
    ev.SelfRatingFinished: _self_rating_finished,
    ev.KnowledgeRecorded: _knowledge,
    ev.MarkRecorded: _mark,
    ev.MarkTakenBack: _mark,
    ev.ConflictSettled: _mark,
    ev.NoteRecorded: _note,
    ev.PictureAttached: _picture,
    ev.PictureRemoved: _picture_removed,
    ev.FeedbackRecorded: _feedback,
    ev.MeasureRecorded: _measure,
    ev.MeasureRemoved: _measure,
    ev.OutcomeOverridden: _override,
    ev.OverrideWithdrawn: _override,
    ev.AssessmentCompleted: _completed,
    ev.AssessmentResumed: _resumed,
    ev.AssessmentInterrupted: _interrupted,
    ev.AssessmentCancelled: _cancelled,
    ev.AssessmentMoved: _moved,
    ev.IdentityReplaced: _identity_replaced,
    ev.SignatureGiven: _signature,
    ev.AssessmentSigned: _signed,
    ev.AssessmentReopened: _reopened,
    ev.AuthorisationLacking: _lacking,
}
