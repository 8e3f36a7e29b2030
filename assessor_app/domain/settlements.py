"""How somebody ends a contradiction in an assessment: `decide(state, checklist, command, actor) -> drafts`.

Nothing is taken away: what was not chosen stays in the history, and a settlement can be withdrawn. Raises
`Refused` and `NotAllowed` like `assessment_rules`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain.assessment_folding import evolve
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.contradictions import Spot, open_late, spot_of, versions_at
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.ids import NIL
from assessor_app.domain.journal import Ref, Subject
from assessor_app.domain.measurement_events import MeasurementRecorded, MeasurementWithdrawn
from assessor_app.domain.settlement_events import EntriesAdopted, LateEntriesNoted, SettlementWithdrawn, What
from assessor_app.domain.texts import clean_text

_OPEN = (Status.PLANNED, Status.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Choose:
    """Of the heads of a value, let `chosen` count. A mark demands a reason."""

    spot: Spot
    chosen: Ref
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RateAnew:
    """None of the contradicting marks counts, but this one."""

    criterion: str
    rating: Rating
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoteLate:
    """What was signed stands; these entries that came after it were seen."""

    entries: tuple[Ref, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class AdoptLate:
    """Take in these entries that came after the signatures, one of each value.

    A run that is signed is reopened for it, which demands the right and the reason.
    """

    entries: tuple[Ref, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Take in entries of the other history of a device."""

    entries: tuple[Happened, ...]


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Let what `settlement` settled be open again."""

    spot: Spot
    settlement: Ref


Command = Choose | RateAnew | NoteLate | AdoptLate | TakeOver | Withdraw
LATE = Spot(What.COURSE, "")
"""The spot of settlements of what came late."""


def decide(state: AssessmentState, checklist: Checklist, command: Command, actor: Actor) -> tuple[Draft, ...]:
    """The events that the command makes of the state."""
    if state.candidate is None:
        raise Refused("assessment_unknown")
    match command:
        case Choose():
            return _choose(state, checklist, command, actor)
        case RateAnew():
            return _rate_anew(state, checklist, command, actor)
        case NoteLate():
            return _note_late(state, command)
        case AdoptLate():
            return _adopt_late(state, checklist, command, actor)
        case TakeOver():
            return _take_over(state, checklist, command, actor)
        case Withdraw():
            return _withdraw(state, command)


def adoption_of(event: Any) -> object | None:
    """The command that enters once more what an event says; None where that cannot be."""
    match event:
        case ev.MarkRecorded():
            return cmd.RecordMark(event.criterion, event.rating, event.reason or "")
        case ev.NoteRecorded():
            return cmd.RecordNote(event.criterion, event.text or "")
        case ev.KnowledgeRecorded():
            return cmd.RecordKnowledge(
                event.area, event.points, event.most, event.source, event.test_name or "", event.taken_on
            )
        case ev.OutcomeOverridden() if event.motivation:
            return cmd.OverrideOutcome(event.area, event.outcome, event.motivation)
        case ev.OverrideWithdrawn():
            return cmd.WithdrawOverride(event.area)
        case ev.MeasureRecorded() if event.text:
            return cmd.RecordMeasure(
                event.measure, event.text, event.area, event.responsible or "", event.by_on
            )
        case ev.MeasureRemoved():
            return cmd.RemoveMeasure(event.measure)
        case ev.SelfRatingRecorded():
            return cmd.RateSelf(event.criterion, event.level)
    return _adoption_of_a_step(event)


def _adoption_of_a_step(event: Any) -> object | None:
    match event:
        case MeasurementRecorded():
            return cmd.RecordMeasurement(
                event.criterion,
                event.instrument,
                event.readings,
                event.instrument_mark or "",
                event.due_on or "",
            )
        case MeasurementWithdrawn():
            return cmd.WithdrawMeasurement(event.criterion)
        case ev.PictureAttached() if event.digest:
            return cmd.AttachPicture(event.criterion, event.digest, event.width or 0, event.height or 0)
        case ev.PictureRemoved():
            return cmd.RemovePicture(event.picture)
        case ev.FeedbackRecorded():
            return cmd.RecordFeedback(
                event.talk_held, event.strengths or "", event.gaps or "", event.candidate_comment or ""
            )
        case ev.PreparationRecorded():
            return cmd.RecordPreparation(
                event.identity,
                event.informed_why,
                event.informed_how,
                event.informed_use,
                event.informed_when,
                event.conflict_of_interest,
                event.conflict_text or "",
                event.needs_interpreter,
                event.needs_more_time,
                event.needs_text or "",
            )
    return None


def mark_meant(state: AssessmentState, event: Any) -> Any:
    """The mark that a late choice between two points to; any other event is what it is."""
    if not isinstance(event, ev.ConflictSettled):
        return event
    known = versions_at(state, spot_of(event)).find(event.chosen)
    chosen = known.value if known else None
    late = next((item.event for item in state.late if item.ref == event.chosen), None)
    meant = chosen or late
    return meant if isinstance(meant, ev.MarkRecorded) else event


# ---- one function a command ------------------------------------------------------------------------------


def _choose(state: AssessmentState, checklist: Checklist, command: Choose, actor: Actor) -> tuple[Draft, ...]:
    spot = command.spot
    if spot.what is What.MARK:
        settle = cmd.SettleConflict(spot.key, command.chosen, command.reason)
        return rules.decide(state, checklist, settle, actor)
    _require_open(state)
    versions = versions_at(state, spot)
    chosen = versions.find(command.chosen)
    if not versions.in_conflict or chosen is None or chosen not in versions.heads:
        raise Refused("no_such_conflict")
    heads = tuple(item.ref for item in versions.heads)
    return (_draft(state, replace(chosen.value, settles=heads), command.chosen),)


def _rate_anew(
    state: AssessmentState, checklist: Checklist, command: RateAnew, actor: Actor
) -> tuple[Draft, ...]:
    versions = versions_at(state, Spot(What.MARK, command.criterion))
    if not versions.in_conflict or versions.head is None:
        raise Refused("no_such_conflict", criterion=command.criterion)
    if command.rating.needs_reason and not clean_text(command.reason):
        raise Refused("reason_missing")
    rules.refuse_mark(state, checklist, cmd.RecordMark(command.criterion, command.rating), actor)
    reason = clean_text(command.reason) if command.rating.needs_reason else ""
    heads = tuple(item.ref for item in versions.heads)
    recorded = ev.MarkRecorded(command.criterion, command.rating, reason or None, heads)
    return (_draft(state, recorded, versions.head.ref),)


def _note_late(state: AssessmentState, command: NoteLate) -> tuple[Draft, ...]:
    known = {item.ref for item in open_late(state)}
    entries = tuple(ref for ref in command.entries if ref in known)
    if not entries:
        raise Refused("no_such_conflict")
    reason = clean_text(command.reason)
    if not reason:
        raise Refused("reason_missing")
    return (_draft(state, LateEntriesNoted(entries, reason)),)


def _adopt_late(
    state: AssessmentState, checklist: Checklist, command: AdoptLate, actor: Actor
) -> tuple[Draft, ...]:
    late = open_late(state)
    chosen = [item for item in late if item.ref in command.entries]
    if not chosen:
        raise Refused("no_such_conflict")
    drafts: list[Draft] = []
    opened = state
    if state.status is Status.SIGNED:
        drafts += rules.decide(state, checklist, cmd.Reopen(command.reason), actor)
        opened = _after(state, drafts, actor)
    drafts += _entered_again(opened, checklist, chosen, actor)
    spots = {spot_of(item.event) for item in chosen}
    beside = tuple(item.ref for item in late if spot_of(item.event) in spots and item not in chosen)
    drafts.append(_draft(state, EntriesAdopted(_told(chosen), beside)))
    return tuple(drafts)


def _take_over(
    state: AssessmentState, checklist: Checklist, command: TakeOver, actor: Actor
) -> tuple[Draft, ...]:
    drafts = _entered_again(state, checklist, command.entries, actor)
    return (*drafts, _draft(state, EntriesAdopted(_told(command.entries), forked=True))) if drafts else ()


def _withdraw(state: AssessmentState, command: Withdraw) -> tuple[Draft, ...]:
    spot, settlement = command.spot, command.settlement
    if spot == LATE:
        settled = state.late_settled.get(settlement)
        if settled is None or settled.adopted:
            raise Refused("nothing_to_take_back")
        return (_draft(state, SettlementWithdrawn(spot.what, spot.key, settlement)),)
    _require_open(state)
    head = versions_at(state, spot).head
    if head is None or head.ref != settlement or not head.is_settlement:
        raise Refused("nothing_to_take_back")
    return (_draft(state, SettlementWithdrawn(spot.what, spot.key, settlement), settlement),)


# ---- inside ----------------------------------------------------------------------------------------------


def _require_open(state: AssessmentState) -> None:
    if state.status not in _OPEN:
        raise Refused("assessment_not_open", status=state.status.value)


def _entered_again(
    state: AssessmentState, checklist: Checklist, entries: Sequence[Happened], actor: Actor
) -> list[Draft]:
    """The last of each value once more, as if it were entered here and now."""
    last = {spot_of(item.event): item for item in entries}
    drafts: list[Draft] = []
    for item in last.values():
        command = adoption_of(mark_meant(state, item.event))
        if command is None:
            raise Refused("cannot_be_taken_in")
        drafts += rules.decide(state, checklist, command, actor)
    return drafts


def _after(state: AssessmentState, drafts: Iterable[Draft], actor: Actor) -> AssessmentState:
    """The state as it will be; the entries have no numbers yet."""
    for draft in drafts:
        happened = Happened(Ref(NIL, 0), 0, state.touched_at or 0, actor.id, None, None, draft.event)
        state = evolve(state, happened)
    return state


def _told(entries: Iterable[Happened]) -> tuple[tuple[Any, int, Any, int], ...]:
    return tuple((item.ref.device, item.ref.seq, item.actor, item.wall_at) for item in entries)


def _draft(state: AssessmentState, event: object, replaces: Ref | None = None) -> Draft:
    return Draft(Subject(ev.SUBJECT_KIND, state.id), state.candidate, event, replaces)
