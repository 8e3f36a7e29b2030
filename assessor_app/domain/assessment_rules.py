"""What may be done to an assessment: `decide(state, checklist, command, actor) -> events`.

Raises `Refused` with a code where the trade says no, `NotAllowed` where the actor lacks the right. No clock
is read here: identities that a command needs come with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState, Status, computed, judged
from assessor_app.domain.attendances import noted
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.completion import Gap, gaps, required_signatures
from assessor_app.domain.contradictions import contradictions
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Ref, Subject
from assessor_app.domain.measurements import HANDLERS as MEASURING
from assessor_app.domain.planning import clean_length
from assessor_app.domain.rights import Right, may
from assessor_app.domain.settlement_events import SettlementWithdrawn, What
from assessor_app.domain.texts import LINE_LENGTH, clean_line, clean_text
from assessor_app.domain.versions import Versions


@dataclass(frozen=True, slots=True)
class _Case:
    state: AssessmentState
    checklist: Checklist
    actor: Actor


Decided = list[tuple[object, Ref | None]]


def decide(state: AssessmentState, checklist: Checklist, command: object, actor: Actor) -> tuple[Draft, ...]:
    """The events that `command` makes of `state`, none where it would change nothing."""
    handler = _HANDLERS[type(command)]
    decided = handler(_Case(state, checklist, actor), command)
    if not decided:
        return ()
    about = state.candidate
    drafts = []
    if state.status is Status.PLANNED and state.candidate and type(command) in _STARTS:
        drafts.append(Draft(Subject(ev.SUBJECT_KIND, state.id), about, ev.AssessmentStarted()))
    for event, replaces in decided:
        if isinstance(event, ev.AssessmentPlanned | ev.AssessmentMoved):
            about = event.candidate
        drafts.append(Draft(Subject(ev.SUBJECT_KIND, state.id), about, event, replaces))
    return tuple(drafts)


# ---- shared checks ---------------------------------------------------------------------------------------


def _open(case: _Case) -> None:
    """The run must exist and be open for work."""
    if case.state.candidate is None:
        raise Refused("assessment_unknown")
    if case.state.status in (Status.PLANNED, Status.IN_PROGRESS):
        return
    raise Refused("assessment_not_open", status=case.state.status.value)


def _reason(text: str, code: str = "reason_missing") -> str:
    cleaned = clean_text(text)
    if not cleaned:
        raise Refused(code)
    return cleaned


def _criterion(case: _Case, code: str) -> None:
    if case.checklist.criterion(code) is None:
        raise Refused("criterion_unknown", criterion=code)


def _area(case: _Case, area: str) -> None:
    if all(item.id != area for item in case.checklist.areas):
        raise Refused("area_unknown", area=area)


def _next(versions: Versions | None, event: object) -> Decided:
    """`event` as the version after the one shown."""
    return [(versions or Versions()).next_after(event)]


# ---- one function a command ------------------------------------------------------------------------------


def _plan(case: _Case, command: cmd.Plan) -> Decided:
    if case.state.candidate is not None:
        raise Refused("assessment_exists")
    checklist = case.checklist
    planned = ev.AssessmentPlanned(
        candidate=command.candidate,
        checklist=checklist.digest,
        qualification=checklist.id,
        version=checklist.version,
        planned_for=command.planned_for,
        station=clean_line(command.station, 60) or None,
        assessor=command.assessor,
        minutes=clean_length(command.minutes),
    )
    return [(planned, None)]


def _reschedule(case: _Case, command: cmd.Reschedule) -> Decided:
    _open(case)
    station = clean_line(command.station, 60) or None
    now = case.state
    minutes = now.minutes if command.minutes is None else clean_length(command.minutes)
    changed = ev.AssessmentRescheduled(command.planned_for, station, command.assessor, minutes)
    same = changed == ev.AssessmentRescheduled(now.planned_for, now.station, now.assessor, now.minutes)
    return [] if same else [(changed, None)]


def _record_attendance(case: _Case, command: cmd.RecordAttendance) -> Decided:
    _open(case)
    event = noted(case.state, command.came)
    return [] if event is None else [(event, None)]


def _prepare(case: _Case, command: cmd.RecordPreparation) -> Decided:
    _open(case)
    recorded = ev.PreparationRecorded(
        identity=command.identity,
        informed_why=command.informed_why,
        informed_how=command.informed_how,
        informed_use=command.informed_use,
        informed_when=command.informed_when,
        conflict_of_interest=command.conflict_of_interest,
        needs_interpreter=command.needs_interpreter,
        needs_more_time=command.needs_more_time,
        conflict_text=clean_text(command.conflict_text) or None,
        needs_text=clean_text(command.needs_text) or None,
    )
    if case.state.preparation.says(recorded):
        return []
    return _next(case.state.preparation, recorded)


def _rate_self(case: _Case, command: cmd.RateSelf) -> Decided:
    _open(case)
    _criterion(case, command.criterion)
    if case.state.self_ratings.get(command.criterion) is command.level:
        return []
    return [(ev.SelfRatingRecorded(command.criterion, command.level), None)]


def _finish_self_rating(case: _Case, command: cmd.FinishSelfRating) -> Decided:
    _open(case)
    return [] if case.state.self_rating_done else [(ev.SelfRatingFinished(command.skipped), None)]


def _record_knowledge(case: _Case, command: cmd.RecordKnowledge) -> Decided:
    _open(case)
    _area(case, command.area)
    if command.points is not None:
        if command.most is None or command.most <= 0 or command.most > 100_000:
            raise Refused("knowledge_most_unfit", area=command.area)
        if not 0 <= command.points <= command.most:
            raise Refused("knowledge_points_unfit", area=command.area, most=command.most)
    versions = case.state.knowledge.get(command.area)
    recorded = ev.KnowledgeRecorded(
        command.area,
        command.points,
        command.most if command.points is not None else None,
        command.source,
        clean_line(command.test_name) or None,
        clean_line(command.taken_on or "", 10) or None,
    )
    if versions.says(recorded) if versions else command.points is None:
        return []
    return _next(versions, recorded)


def refuse_mark(state: AssessmentState, checklist: Checklist, command: cmd.RecordMark, actor: Actor) -> None:
    """Raise what `decide` would, where the mark must not be made by this actor or not at this time."""
    case = _Case(state, checklist, actor)
    _open(case)
    _criterion(case, command.criterion)
    _may_be_not_applicable(case, command)


def _record_mark(case: _Case, command: cmd.RecordMark) -> Decided:
    refuse_mark(case.state, case.checklist, command, case.actor)
    current = case.state.mark(command.criterion)
    reason = clean_text(command.reason) if command.reason is not None else None
    if reason is None and current is not None and command.rating.needs_reason:
        reason = current.reason
    if not command.rating.needs_reason:
        reason = None
    if current is not None and (current.rating, current.reason or None) == (command.rating, reason or None):
        return []
    recorded = ev.MarkRecorded(command.criterion, command.rating, reason or None)
    return _next(case.state.marks.get(command.criterion), recorded)


def _may_be_not_applicable(case: _Case, command: cmd.RecordMark) -> None:
    if command.rating is not Rating.NOT_APPLICABLE:
        return
    criterion = case.checklist.criterion(command.criterion)
    if criterion is None:
        return
    if criterion.critical:
        if not may(case.actor, Right.CRITICAL_NOT_APPLICABLE):
            raise NotAllowed("critical_not_applicable", criterion=command.criterion)
    elif not criterion.may_be_not_applicable:
        raise Refused("not_applicable_not_here", criterion=command.criterion)


def _take_back(case: _Case, command: cmd.TakeBackMark) -> Decided:
    _open(case)
    current = case.state.mark(command.criterion)
    if current is None or current.ref != command.mark:
        raise Refused("mark_not_in_force", criterion=command.criterion)
    versions = case.state.marks[command.criterion]
    if versions.head is not None and versions.head.ref == command.mark and versions.head.is_settlement:
        # What it settled contradicts each other again: nobody has chosen any more.
        return [(SettlementWithdrawn(What.MARK, command.criterion, command.mark), command.mark)]
    return _next(versions, ev.MarkTakenBack(command.criterion, command.mark))


def _settle(case: _Case, command: cmd.SettleConflict) -> Decided:
    versions = case.state.marks.get(command.criterion, Versions())
    heads = tuple(item.ref for item in versions.heads)
    if not versions.in_conflict or command.chosen not in heads:
        raise Refused("no_such_conflict", criterion=command.criterion)
    reason = _reason(command.reason)
    return [(ev.ConflictSettled(command.criterion, command.chosen, heads, reason), command.chosen)]


def _record_note(case: _Case, command: cmd.RecordNote) -> Decided:
    _open(case)
    _criterion(case, command.criterion)
    text = clean_text(command.text) or None
    if case.state.note(command.criterion) == text:
        return []
    return _next(case.state.notes.get(command.criterion), ev.NoteRecorded(command.criterion, text))


def _attach(case: _Case, command: cmd.AttachPicture) -> Decided:
    _open(case)
    _criterion(case, command.criterion)
    held = case.state.pictures_of(command.criterion)
    if any(picture.digest == command.digest for picture in held):
        return []
    if len(held) >= 12:
        raise Refused("too_many_pictures", criterion=command.criterion, most=12)
    attached = ev.PictureAttached(command.criterion, command.digest, command.width, command.height)
    return [(attached, None)]


def _remove_picture(case: _Case, command: cmd.RemovePicture) -> Decided:
    _open(case)
    picture = case.state.pictures.get(command.picture)
    if picture is None:
        return []
    return [(ev.PictureRemoved(picture.criterion, command.picture), command.picture)]


def _record_feedback(case: _Case, command: cmd.RecordFeedback) -> Decided:
    _open(case)
    recorded = ev.FeedbackRecorded(
        command.talk_held,
        clean_text(command.strengths) or None,
        clean_text(command.gaps) or None,
        clean_text(command.candidate_comment) or None,
    )
    if case.state.feedback.says(recorded):
        return []
    if case.state.feedback.value is None and recorded == ev.FeedbackRecorded():
        return []
    return _next(case.state.feedback, recorded)


def _record_measure(case: _Case, command: cmd.RecordMeasure) -> Decided:
    _open(case)
    if command.area is not None:
        _area(case, command.area)
    versions = case.state.measures.get(command.measure)
    recorded = ev.MeasureRecorded(
        command.measure,
        command.area,
        clean_line(command.by_on or "", 10) or None,
        _reason(command.text, "measure_empty"),
        clean_line(command.responsible) or None,
    )
    if versions is not None and versions.says(recorded):
        return []
    return _next(versions, recorded)


def _remove_measure(case: _Case, command: cmd.RemoveMeasure) -> Decided:
    _open(case)
    versions = case.state.measures.get(command.measure)
    if versions is None or isinstance(versions.value, ev.MeasureRemoved):
        return []
    return _next(versions, ev.MeasureRemoved(command.measure))


def _override(case: _Case, command: cmd.OverrideOutcome) -> Decided:
    _open(case)
    _area(case, command.area)
    motivation = _reason(command.motivation, "motivation_missing")
    recorded = ev.OutcomeOverridden(command.area, command.outcome, motivation)
    versions = case.state.overrides.get(command.area)
    if versions is not None and versions.says(recorded):
        return []
    return _next(versions, recorded)


def _withdraw_override(case: _Case, command: cmd.WithdrawOverride) -> Decided:
    _open(case)
    if case.state.override(command.area) is None:
        return []
    return _next(case.state.overrides.get(command.area), ev.OverrideWithdrawn(command.area))


# ---- the course of the run -------------------------------------------------------------------------------


def _complete(case: _Case, command: cmd.Complete) -> Decided:
    _open(case)
    found = gaps(case.state, case.checklist)
    if found:
        raise Refused("gaps_remain", gaps=tuple((gap.code, gap.place) for gap in found))
    return [(ev.AssessmentCompleted(), None)]


def _resume(case: _Case, command: cmd.Resume) -> Decided:
    if case.state.status not in (Status.INTERRUPTED, Status.COMPLETED):
        raise Refused("nothing_to_resume", status=case.state.status.value)
    return [(ev.AssessmentResumed(), None)]


def _interrupt(case: _Case, command: cmd.Interrupt) -> Decided:
    if case.state.status not in (Status.IN_PROGRESS, Status.COMPLETED):
        raise Refused("assessment_not_open", status=case.state.status.value)
    return [(ev.AssessmentInterrupted(_reason(command.reason)), None)]


def _cancel(case: _Case, command: cmd.Cancel) -> Decided:
    _open(case)
    if case.state.ratings():
        raise Refused("marks_exist")
    return [(ev.AssessmentCancelled(_reason(command.reason)), None)]


def _move(case: _Case, command: cmd.Move) -> Decided:
    state = case.state
    if state.candidate is None or state.status is Status.CANCELLED:
        raise Refused("assessment_not_open", status=state.status.value)
    if state.status is Status.SIGNED:
        raise Refused("signed_must_be_reopened")
    if command.candidate == state.candidate:
        raise Refused("same_candidate")
    return [(ev.AssessmentMoved(command.candidate, _reason(command.reason)), None)]


def _sign(case: _Case, command: cmd.Sign) -> Decided:
    state = case.state
    if state.status is not Status.COMPLETED:
        raise Refused("not_completed", status=state.status.value)
    if contradictions(state):
        raise Refused("conflicts_remain")
    name = clean_line(command.name, LINE_LENGTH)
    if not name:
        raise Refused("signature_name_missing")
    if not (command.declined or command.on_paper or command.strokes):
        raise Refused("signature_empty")
    if command.declined and command.role is not ev.SignatureRole.CANDIDATE:
        raise Refused("only_candidate_may_decline")
    _other_assessor(case, command)
    reason = clean_text(command.reason) if command.declined else ""
    given = ev.SignatureGiven(command.role, command.declined, name, command.strokes or None, reason or None)
    decided: Decided = [(given, None)]
    if {*state.signatures, command.role} >= set(required_signatures(case.checklist)):
        seen = sorted(state.seen.items(), key=lambda item: item[0].bytes)
        covers = tuple(Ref(device, seq) for device, seq in seen)
        decided.append((ev.AssessmentSigned(covers, judged(state, case.checklist).whole), None))
    return decided


def _other_assessor(case: _Case, command: cmd.Sign) -> None:
    """The second assessor must be somebody else than the first."""
    pair = {
        ev.SignatureRole.ASSESSOR: ev.SignatureRole.SECOND_ASSESSOR,
        ev.SignatureRole.SECOND_ASSESSOR: ev.SignatureRole.ASSESSOR,
    }
    other = case.state.signatures.get(pair[command.role]) if command.role in pair else None
    if other is not None and other.actor == case.actor.id:
        raise Refused("second_assessor_is_first")


def _reopen(case: _Case, command: cmd.Reopen) -> Decided:
    if case.state.status is not Status.SIGNED:
        raise Refused("not_signed", status=case.state.status.value)
    if not may(case.actor, Right.REOPEN_ASSESSMENTS):
        raise NotAllowed("reopen_is_managers")
    return [(ev.AssessmentReopened(_reason(command.reason)), None)]


_HANDLERS: dict[type, Callable[[_Case, Any], Decided]] = {
    cmd.Plan: _plan,
    cmd.Reschedule: _reschedule,
    cmd.RecordAttendance: _record_attendance,
    cmd.RecordPreparation: _prepare,
    cmd.RateSelf: _rate_self,
    cmd.FinishSelfRating: _finish_self_rating,
    cmd.RecordKnowledge: _record_knowledge,
    cmd.RecordMark: _record_mark,
    cmd.TakeBackMark: _take_back,
    cmd.SettleConflict: _settle,
    cmd.RecordNote: _record_note,
    **MEASURING,
    cmd.AttachPicture: _attach,
    cmd.RemovePicture: _remove_picture,
    cmd.RecordFeedback: _record_feedback,
    cmd.RecordMeasure: _record_measure,
    cmd.RemoveMeasure: _remove_measure,
    cmd.OverrideOutcome: _override,
    cmd.WithdrawOverride: _withdraw_override,
    cmd.Complete: _complete,
    cmd.Resume: _resume,
    cmd.Interrupt: _interrupt,
    cmd.Cancel: _cancel,
    cmd.Move: _move,
    cmd.Sign: _sign,
    cmd.Reopen: _reopen,
}

_STARTS = frozenset(_HANDLERS) - {
    cmd.Plan,
    cmd.Reschedule,
    cmd.RecordAttendance,
    cmd.Cancel,
    cmd.Move,
    cmd.Resume,
    cmd.Interrupt,
    cmd.Sign,
    cmd.Reopen,
}

__all__ = ["Gap", "computed", "decide", "gaps", "judged", "required_signatures"]
