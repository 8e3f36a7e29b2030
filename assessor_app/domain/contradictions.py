"""Where an assessment contradicts itself, and what came after its signatures.

A *spot* is one value of the run: the mark on a criterion, the note on it, the result of a test in an area.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.events import Happened, Unreadable
from assessor_app.domain.ids import parse_uuid
from assessor_app.domain.measurement_events import (
    InstrumentLackingNoted,
    MeasurementRecorded,
    MeasurementWithdrawn,
)
from assessor_app.domain.settlement_events import EntriesAdopted, LateEntriesNoted, SettlementWithdrawn, What
from assessor_app.domain.versions import Versions

if TYPE_CHECKING:  # a state asks this module about itself
    from assessor_app.domain.assessments import AssessmentState


class Spot(NamedTuple):
    """One value; `key` is a criterion, an area, a measure's id, an event of the course, or empty."""

    what: What
    key: str


_BY_KEY: Mapping[What, str] = {
    What.MARK: "marks",
    What.NOTE: "notes",
    What.MEASUREMENT: "measurements",
    What.KNOWLEDGE: "knowledge",
    What.OVERRIDE: "overrides",
}
_ALONE: Mapping[What, str] = {What.FEEDBACK: "feedback", What.PREPARATION: "preparation"}
_SAYS_NOTHING = (
    ev.AssessmentPlanned,
    ev.AssessmentStarted,
    ev.ArrivalRecorded,
    ev.NoShowRecorded,
    ev.AttendanceWithdrawn,
    ev.InvitationMade,
    ev.AssessmentCompleted,
    ev.AssessmentResumed,
    ev.AssessmentSigned,
    ev.AuthorisationLacking,
    InstrumentLackingNoted,
    ev.IdentityReplaced,
    SettlementWithdrawn,
    LateEntriesNoted,
    EntriesAdopted,
    Unreadable,
)


def spot_of(event: Any) -> Spot:
    """Which value an event speaks of."""
    match event:
        case ev.MarkRecorded() | ev.MarkTakenBack() | ev.ConflictSettled():
            return Spot(What.MARK, event.criterion)
        case ev.NoteRecorded():
            return Spot(What.NOTE, event.criterion)
        case MeasurementRecorded() | MeasurementWithdrawn():
            return Spot(What.MEASUREMENT, event.criterion)
        case ev.KnowledgeRecorded():
            return Spot(What.KNOWLEDGE, event.area)
        case ev.OutcomeOverridden() | ev.OverrideWithdrawn():
            return Spot(What.OVERRIDE, event.area)
        case ev.MeasureRecorded() | ev.MeasureRemoved():
            return Spot(What.MEASURE, str(event.measure))
        case ev.FeedbackRecorded():
            return Spot(What.FEEDBACK, "")
        case ev.PreparationRecorded():
            return Spot(What.PREPARATION, "")
        case ev.SelfRatingRecorded():
            return Spot(What.SELF_RATING, event.criterion)
        case ev.PictureAttached() | ev.PictureRemoved():
            return Spot(What.PICTURE, event.criterion)
    return Spot(What.COURSE, type(event).__name__)


def versions_at(state: AssessmentState, spot: Spot) -> Versions:
    """The history of one value; empty where there is none."""
    if spot.what in _ALONE:
        found = getattr(state, _ALONE[spot.what])
        return found if isinstance(found, Versions) else Versions()
    if spot.what is What.MEASURE:
        measure = parse_uuid(spot.key)
        return state.measures.get(measure, Versions()) if measure else Versions()
    if spot.what in _BY_KEY:
        held: Mapping[str, Versions] = getattr(state, _BY_KEY[spot.what])
        return held.get(spot.key, Versions())
    return Versions()


def changed_at(state: AssessmentState, spot: Spot, versions: Versions) -> Mapping[str, Any]:
    """What to replace in the state for a value to have this history."""
    if spot.what in _ALONE:
        return {_ALONE[spot.what]: versions}
    name = "measures" if spot.what is What.MEASURE else _BY_KEY[spot.what]
    key: str | UUID | None = parse_uuid(spot.key) if spot.what is What.MEASURE else spot.key
    return {name: MappingProxyType({**getattr(state, name), key: versions})}


def histories(state: AssessmentState) -> Iterator[tuple[Spot, Versions]]:
    """Every value that has a history, but for the marks."""
    for what in (What.PREPARATION, What.FEEDBACK):
        yield Spot(what, ""), versions_at(state, Spot(what, ""))
    for what in (What.NOTE, What.MEASUREMENT, What.KNOWLEDGE, What.OVERRIDE):
        held: Mapping[str, Versions] = getattr(state, _BY_KEY[what])
        for key, versions in held.items():
            yield Spot(what, key), versions
    for measure, versions in state.measures.items():
        yield Spot(What.MEASURE, str(measure)), versions


def contradictions(state: AssessmentState) -> tuple[Spot, ...]:
    """The values that have several heads which do not say the same."""
    marks = (Spot(What.MARK, code) for code in state.conflicts())
    return (*marks, *(spot for spot, versions in histories(state) if versions.in_conflict))


def says_something(event: Any) -> bool:
    """Whether an entry says something by itself that somebody may have to look at."""
    return not isinstance(event, _SAYS_NOTHING)


def open_late(state: AssessmentState) -> tuple[Happened, ...]:
    """What came after the signatures and nobody has answered to, in fold order."""
    answered = {ref for settlement in state.late_settled.values() for ref in settlement.entries}
    return tuple(item for item in state.late if item.ref not in answered and says_something(item.event))
