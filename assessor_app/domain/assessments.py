"""An assessment: one candidate, one checklist, one run; its state as a fold over its entries.

`evolve` never raises: merged histories hold events that no screen would have allowed. What comes after the
signatures is kept beside the result (`late`), never in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.authorisations import Lacking
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.outcomes import Outcome, Result, result, whole_outcome
from assessor_app.domain.versions import Versions

K = TypeVar("K")
V = TypeVar("V")


class Status(StrEnum):
    """Where an assessment stands."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    SIGNED = "signed"
    INTERRUPTED = "interrupted"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark in force on a criterion."""

    ref: Ref
    rating: Rating
    reason: str | None
    actor: UUID
    wall_at: int

    @property
    def lacks_reason(self) -> bool:
        return self.rating.needs_reason and not self.reason


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a criterion; `digest` is None once its personal part is gone."""

    ref: Ref
    criterion: str
    digest: str | None
    width: int | None
    height: int | None
    actor: UUID
    wall_at: int


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature in force; `reason` is why a candidate declined, where that was said."""

    role: ev.SignatureRole
    name: str | None
    strokes: ev.Strokes | None
    declined: bool
    actor: UUID
    wall_at: int
    reason: str | None = None


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AssessmentState:
    """Everything known of one assessment. `candidate` is None until the planning entry has come; `former`
    are the identities that the person had before protection began."""

    id: UUID
    candidate: UUID | None = None
    checklist: str | None = None
    qualification: str | None = None
    version: str | None = None
    status: Status = Status.PLANNED
    planned_for: int | None = None
    station: str | None = None
    assessor: UUID | None = None
    planned_at: int | None = None
    started_at: int | None = None
    completed_at: int | None = None
    signed_at: int | None = None
    touched_at: int | None = None
    preparation: Versions = field(default_factory=Versions)
    self_ratings: Mapping[str, ev.SelfRating] = field(default_factory=_empty)
    self_rating_done: bool = False
    knowledge: Mapping[str, Versions] = field(default_factory=_empty)
    marks: Mapping[str, Versions] = field(default_factory=_empty)
    notes: Mapping[str, Versions] = field(default_factory=_empty)
    pictures: Mapping[Ref, Picture] = field(default_factory=_empty)
    feedback: Versions = field(default_factory=Versions)
    measures: Mapping[UUID, Versions] = field(default_factory=_empty)
    overrides: Mapping[str, Versions] = field(default_factory=_empty)
    signatures: Mapping[ev.SignatureRole, Signature] = field(default_factory=_empty)
    signed_whole: Outcome | None = None
    end_reason: str | None = None
    reopenings: int = 0
    moves: tuple[Ref, ...] = ()
    former: tuple[UUID, ...] = ()
    markers: tuple[UUID, ...] = ()
    lackings: tuple[Lacking, ...] = ()
    late: tuple[Happened, ...] = ()
    seen: Mapping[UUID, int] = field(default_factory=_empty)
    covered: Mapping[UUID, int] | None = None

    # -- what is read out of the state --

    def mark(self, criterion: str) -> Mark | None:
        """The mark in force on a criterion, or None where it is unrated."""
        versions = self.marks.get(criterion)
        version = versions.mark_in_force if versions else None
        if version is None or not isinstance(version.value, ev.MarkRecorded):
            return None
        value = version.value
        return Mark(version.ref, value.rating, value.reason, version.actor, version.wall_at)

    def ratings(self) -> dict[str, Rating]:
        """criterion → rating in force; unrated criteria are absent."""
        found = ((code, self.mark(code)) for code in self.marks)
        return {code: mark.rating for code, mark in found if mark}

    def note(self, criterion: str) -> str | None:
        """The note on a criterion, or None."""
        versions = self.notes.get(criterion)
        return (versions.value.text or None) if versions and versions.value else None

    def pictures_of(self, criterion: str) -> tuple[Picture, ...]:
        """The pictures on a criterion in the order they were attached."""
        return tuple(item for item in self.pictures.values() if item.criterion == criterion)

    def knowledge_permille(self) -> dict[str, int]:
        """area → result of the knowledge test in thousandths, where there is one."""
        found = {}
        for area, versions in self.knowledge.items():
            value = versions.value
            if value and value.points is not None and value.most:
                found[area] = max(0, min(1000, value.points * 1000 // value.most))
        return found

    def override(self, area: str) -> ev.OutcomeOverridden | None:
        """The override in force on an area, or None."""
        versions = self.overrides.get(area)
        value = versions.value if versions else None
        return value if isinstance(value, ev.OutcomeOverridden) else None

    def plan(self) -> tuple[ev.MeasureRecorded, ...]:
        """The development plan: the measures in force, oldest first."""
        values = (versions.value for versions in self.measures.values())
        return tuple(value for value in values if isinstance(value, ev.MeasureRecorded))

    def conflicts(self) -> tuple[str, ...]:
        """Criteria on which several marks each claim to be the last."""
        return tuple(code for code, versions in self.marks.items() if versions.in_conflict)


def computed(state: AssessmentState, checklist: Checklist) -> Result:
    """The outcome by the checklist's rules alone."""
    return result(checklist, state.ratings(), state.knowledge_permille())


def judged(state: AssessmentState, checklist: Checklist, by_rules: Result | None = None) -> Result:
    """The outcome with the assessor's overrides laid over the computed one (`by_rules`, if known)."""
    by_rules = by_rules or computed(state, checklist)
    if not state.overrides:
        return by_rules
    areas = []
    for area in by_rules.areas:
        override = state.override(area.area_id)
        areas.append(replace(area, outcome=override.outcome) if override else area)
    return Result(tuple(areas), whole_outcome(tuple(area.outcome for area in areas)))


# ---- the fold --------------------------------------------------------------------------------------------


def fold(assessment: UUID, history: Iterable[Happened]) -> AssessmentState:
    """The state after `history`, which must be in fold order."""
    state = AssessmentState(assessment)
    for happened in history:
        state = evolve(state, happened)
    return state


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


def _put(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    return MappingProxyType({**mapping, key: value})


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
