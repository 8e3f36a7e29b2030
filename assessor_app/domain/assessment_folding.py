"""How an assessment follows from its entries: one small function an event.

None ever raises: merged histories hold events that no screen would have allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain import settlement_events as settling
from assessor_app.domain.assessments import AssessmentState, LateSettlement, Picture, Signature, Status
from assessor_app.domain.authorisations import Lacking
from assessor_app.domain.contradictions import Spot, changed_at, versions_at
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.measurement_events import (
    InstrumentLackingNoted,
    MeasurementRecorded,
    MeasurementWithdrawn,
)
from assessor_app.domain.open_states import closed, opened, replace, saw
from assessor_app.domain.open_states import put as _put
from assessor_app.domain.planning import LONGEST_RUN
from assessor_app.domain.versions import NO_VERSIONS, Versions

K = TypeVar("K")
_PLANNED, _SIGNED = Status.PLANNED, Status.SIGNED  # looked up once: an enum's members are slow to reach


def fold(assessment: UUID, history: Iterable[Happened]) -> AssessmentState:
    """The state after `history`, which must be in fold order."""
    state = opened(AssessmentState(assessment))
    device, seq, touched_at = None, 0, None
    for happened in history:
        event = happened.event
        handler = _HANDLERS.get(type(event))
        if handler is None:
            continue
        # As `evolve`; what was seen of a device is noted when another's turn comes, or somebody asks for it.
        ref, touched_at = happened.ref, happened.wall_at
        if ref.device is not device:
            saw(state, device, seq)
            device, seq = ref
        elif ref.seq > seq:
            seq = ref.seq
        if handler is _signed:
            saw(state, device, seq)
        if state.status is _SIGNED and not _fits_after_lock(state, event):
            replace(state, late=(*state.late, happened))
        else:
            handler(state, happened)
    saw(state, device, seq)
    return closed(replace(state, touched_at=touched_at))


_AFTER_LOCK = (
    ev.AssessmentReopened,
    ev.AssessmentMoved,
    ev.IdentityReplaced,
    settling.LateEntriesNoted,
    settling.EntriesAdopted,
)


def evolve(state: AssessmentState, happened: Happened) -> AssessmentState:
    """The state after one more entry. Never raises; what it does not know changes nothing."""
    handler = _HANDLERS.get(type(happened.event))
    if handler is None:
        return state
    ref = happened.ref
    seen = {**state.seen, ref.device: max(ref.seq, state.seen.get(ref.device, 0))}
    state = replace(state, seen=MappingProxyType(seen), touched_at=happened.wall_at)
    if state.status is Status.SIGNED and not _fits_after_lock(state, happened.event):
        return replace(state, late=(*state.late, happened))
    return handler(state, happened)


def _fits_after_lock(state: AssessmentState, event: object) -> bool:
    """Whether it changes nothing of what was signed, or the signatures themselves."""
    if isinstance(event, ev.ConflictSettled):
        # One of a conflict that the signatures left open; a choice that they already made stays as it is.
        return state.marks.get(event.criterion, NO_VERSIONS).in_conflict
    if isinstance(event, settling.SettlementWithdrawn):
        return event.settlement in state.late_settled
    return isinstance(event, _AFTER_LOCK)


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
        minutes=_kept_length(event.minutes),
        planned_at=happened.wall_at,
        timed_at=happened.wall_at,
    )


def _rescheduled(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    return replace(
        state,
        planned_for=event.planned_for,
        station=event.station,
        assessor=event.assessor,
        minutes=_kept_length(event.minutes),
        timed_at=happened.wall_at,
        timings=state.timings + 1,
    )


def _invited(state: AssessmentState, happened: Happened) -> AssessmentState:
    return replace(state, invited_for=happened.event.planned_for)


def _kept_length(minutes: int | None) -> int | None:
    """As long as a run can be; None for what no screen would have allowed."""
    return minutes if minutes is not None and 0 < minutes <= LONGEST_RUN else None


def _attended(state: AssessmentState, happened: Happened) -> AssessmentState:
    """Each time by itself: a run that is put back to a time stands as it stood there."""
    event = happened.event
    if isinstance(event, ev.AttendanceWithdrawn):
        kept = {at: came for at, came in state.attendance.items() if at != event.planned_for}
        return replace(state, attendance=MappingProxyType(kept))
    came = isinstance(event, ev.ArrivalRecorded)
    return replace(state, attendance=_put(state.attendance, event.planned_for, came))


def _started(state: AssessmentState, happened: Happened) -> AssessmentState:
    if state.status is not Status.PLANNED:
        return state
    return replace(state, status=Status.IN_PROGRESS, started_at=happened.wall_at)


def _at_work(state: AssessmentState, happened: Happened) -> AssessmentState:
    """Work on a planned run starts it, even where the entry that says so has not come."""
    return state if state.status is not _PLANNED else _started(state, happened)


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
    versions = state.knowledge.get(area, NO_VERSIONS).with_(happened)
    return replace(_at_work(state, happened), knowledge=_put(state.knowledge, area, versions))


def _mark(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    versions = state.marks.get(event.criterion, NO_VERSIONS).with_(happened)
    markers = state.markers if happened.actor in state.markers else (*state.markers, happened.actor)
    state = replace(state, marks=_put(state.marks, event.criterion, versions), markers=markers)
    return _at_work(state, happened)


def _note(state: AssessmentState, happened: Happened) -> AssessmentState:
    code = happened.event.criterion
    versions = state.notes.get(code, NO_VERSIONS).with_(happened)
    return replace(_at_work(state, happened), notes=_put(state.notes, code, versions))


def _measurement(state: AssessmentState, happened: Happened) -> AssessmentState:
    code = happened.event.criterion
    versions = state.measurements.get(code, NO_VERSIONS).with_(happened)
    return replace(_at_work(state, happened), measurements=_put(state.measurements, code, versions))


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
    versions = state.measures.get(key, NO_VERSIONS).with_(happened)
    return replace(state, measures=_put(state.measures, key, versions))


def _override(state: AssessmentState, happened: Happened) -> AssessmentState:
    area = happened.event.area
    versions = state.overrides.get(area, NO_VERSIONS).with_(happened)
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


def _instrument_lacking(state: AssessmentState, happened: Happened) -> AssessmentState:
    return replace(state, instrument_lackings=(*state.instrument_lackings, happened.event))


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
    """Set aside what the signatures could not have seen, though the clock puts it before them."""
    beyond = {
        device
        for device, seq in state.seen.items()
        if seq > covered.get(device, 0) and not (device == signed.device and seq == signed.seq)
    }
    if not beyond:
        return state
    late: list[Happened] = []
    state = replace(
        state,
        preparation=_covered(state.preparation, covered, late),
        feedback=_covered(state.feedback, covered, late),
        marks=_all_covered(state.marks, covered, late),
        notes=_all_covered(state.notes, covered, late),
        measurements=_all_covered(state.measurements, covered, late),
        knowledge=_all_covered(state.knowledge, covered, late),
        overrides=_all_covered(state.overrides, covered, late),
        measures=_all_covered(state.measures, covered, late),
    )
    return replace(state, late=(*state.late, *late))


def _covered(versions: Versions, covered: dict[UUID, int], late: list[Happened]) -> Versions:
    kept = tuple(item for item in versions.items if item.ref.seq <= covered.get(item.ref.device, 0))
    if len(kept) == len(versions.items):
        return versions
    late += [
        Happened(item.ref, 0, item.wall_at, item.actor, None, None, item.value)
        for item in versions.items
        if item not in kept
    ]
    return Versions(kept)


def _all_covered(
    held: Mapping[K, Versions], covered: dict[UUID, int], late: list[Happened]
) -> Mapping[K, Versions]:
    kept = {key: _covered(versions, covered, late) for key, versions in held.items()}
    return MappingProxyType({key: versions for key, versions in kept.items() if versions.items})


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


# ---- settling ---------------------------------------------------------------------------------------------


def _noted(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    return _late_settled(state, happened, frozenset(event.entries), event.reason, adopted=False)


def _adopted(state: AssessmentState, happened: Happened) -> AssessmentState:
    """Who judged what was taken in is named like everybody who judged.

    Entries of the other history of a device are none of those that came late here.
    """
    event = happened.event
    if state.status is not Status.SIGNED:
        judged = dict.fromkeys((*state.markers, *(actor for _, _, actor, _ in event.entries)))
        state = replace(state, markers=tuple(judged))
    if event.forked:
        return state
    taken = {Ref(device, seq) for device, seq, _, _ in event.entries}
    return _late_settled(state, happened, frozenset({*taken, *event.beside}), None, adopted=True)


def _late_settled(
    state: AssessmentState, happened: Happened, entries: frozenset[Ref], reason: str | None, *, adopted: bool
) -> AssessmentState:
    settled = LateSettlement(happened.ref, entries, adopted, reason, happened.actor, happened.wall_at)
    return replace(state, late_settled=_put(state.late_settled, happened.ref, settled))


def _withdrawn(state: AssessmentState, happened: Happened) -> AssessmentState:
    event = happened.event
    if event.settlement in state.late_settled:
        kept = {ref: item for ref, item in state.late_settled.items() if ref != event.settlement}
        return replace(state, late_settled=MappingProxyType(kept))
    spot = Spot(event.what, event.key)
    versions = versions_at(state, spot)
    if versions.find(event.settlement) is None:
        return state
    return replace(state, **changed_at(state, spot, versions.with_(happened)))


_HANDLERS: dict[type, Callable[[AssessmentState, Happened], AssessmentState]] = {
    ev.AssessmentPlanned: _planned,
    ev.AssessmentRescheduled: _rescheduled,
    ev.ArrivalRecorded: _attended,
    ev.NoShowRecorded: _attended,
    ev.InvitationMade: _invited,
    ev.AttendanceWithdrawn: _attended,
    ev.AssessmentStarted: _started,
    ev.PreparationRecorded: _prepared,
    ev.SelfRatingRecorded: _self_rated,
    ev.SelfRatingFinished: _self_rating_finished,
    ev.KnowledgeRecorded: _knowledge,
    ev.MarkRecorded: _mark,
    ev.MarkTakenBack: _mark,
    ev.ConflictSettled: _mark,
    ev.NoteRecorded: _note,
    MeasurementRecorded: _measurement,
    MeasurementWithdrawn: _measurement,
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
    InstrumentLackingNoted: _instrument_lacking,
    settling.LateEntriesNoted: _noted,
    settling.EntriesAdopted: _adopted,
    settling.SettlementWithdrawn: _withdrawn,
}
