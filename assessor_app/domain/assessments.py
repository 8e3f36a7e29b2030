"""An assessment: one candidate, one checklist, one run; everything known of it (see `assessment_folding`).

What comes after the signatures is kept beside the result (`late`), never in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.authorisations import Lacking
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.measurement_events import InstrumentLackingNoted
from assessor_app.domain.outcomes import Outcome, Result, result, whole_outcome
from assessor_app.domain.versions import NO_VERSIONS, Versions


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


@dataclass(frozen=True, slots=True)
class LateSettlement:
    """An answer to what came after the signatures: it was taken in (`adopted`), or what was signed stands."""

    ref: Ref
    entries: frozenset[Ref]
    adopted: bool
    reason: str | None
    actor: UUID
    wall_at: int


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AssessmentState:
    """Everything known of one assessment. `candidate` is None until the planning entry has come; `former`
    are the identities that the person had before protection began. `attendance` says of each time that the
    run was planned for whether the candidate came, where that was noted. `timings` counts how often the time
    was changed, last at `timed_at`; `invited_for` is the time that the candidate was last called to."""

    id: UUID
    candidate: UUID | None = None
    checklist: str | None = None
    qualification: str | None = None
    version: str | None = None
    status: Status = Status.PLANNED
    planned_for: int | None = None
    station: str | None = None
    assessor: UUID | None = None
    minutes: int | None = None
    attendance: Mapping[int, bool] = field(default_factory=_empty)
    planned_at: int | None = None
    timed_at: int | None = None
    timings: int = 0
    invited_for: int | None = None
    started_at: int | None = None
    completed_at: int | None = None
    signed_at: int | None = None
    touched_at: int | None = None
    preparation: Versions = NO_VERSIONS
    self_ratings: Mapping[str, ev.SelfRating] = field(default_factory=_empty)
    self_rating_done: bool = False
    knowledge: Mapping[str, Versions] = field(default_factory=_empty)
    marks: Mapping[str, Versions] = field(default_factory=_empty)
    notes: Mapping[str, Versions] = field(default_factory=_empty)
    measurements: Mapping[str, Versions] = field(default_factory=_empty)
    pictures: Mapping[Ref, Picture] = field(default_factory=_empty)
    feedback: Versions = NO_VERSIONS
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
    instrument_lackings: tuple[InstrumentLackingNoted, ...] = ()
    late: tuple[Happened, ...] = ()
    late_settled: Mapping[Ref, LateSettlement] = field(default_factory=_empty)
    seen: Mapping[UUID, int] = field(default_factory=_empty)
    covered: Mapping[UUID, int] | None = None

    # -- what is read out of the state --

    @property
    def arrived(self) -> bool | None:
        """Whether the candidate came to the time that is planned now; None where nothing is noted."""
        return None if self.planned_for is None else self.attendance.get(self.planned_for)

    @property
    def is_invited(self) -> bool:
        """Whether the candidate was called to the time that is planned now."""
        return self.planned_for is not None and self.invited_for == self.planned_for

    @property
    def no_shows(self) -> int:
        """How often the candidate did not come."""
        return sum(not came for came in self.attendance.values())

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
