"""Frozen rows of the practical step: areas, criteria, filters, how far. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.assessments import Picture
from assessor_app.domain.checklists import Mode, Rating, Wording
from assessor_app.domain.instruments import InstrumentStanding
from assessor_app.domain.measurements import Reading


class Filter(StrEnum):
    """Which criteria of an area are shown."""

    UNRATED = "unrated"
    LACKS_REASON = "lacks_reason"
    CRITICAL = "critical"


class NextStep(StrEnum):
    """What the primary button does now."""

    UNRATED = "unrated"
    LACKS_REASON = "lacks_reason"
    FEEDBACK = "feedback"


class TextKind(StrEnum):
    """The two texts an assessor writes on a criterion."""

    REASON = "reason"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Standing:
    """What every criterion's rating is now, and which the filters find; counts what is on its way."""

    ratings: Mapping[str, Rating]
    found: Mapping[Filter, frozenset[str]]

    def finds(self, wanted: Filter, code: str) -> bool:
        """Whether a filter finds a criterion."""
        return code in self.found[wanted]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One line of the list of areas. `tone` is the ring's: shown, partly, accent or idle."""

    id: str
    number: int
    name: Wording
    rated: int
    total: int
    tone: str
    current: bool


@dataclass(frozen=True, slots=True)
class AreaHeading:
    """The area in hand and its rule, in thousandths."""

    id: str
    number: int
    name: Wording
    threshold_permille: int
    knowledge_min_permille: int | None


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """What is measured for a criterion: `tolerance` is in `unit` and may be empty; `standing` is how the
    instrument stood when it was used."""

    unit: str
    tolerance: str
    instrument: UUID | None
    mark: str
    due_on: str
    standing: InstrumentStanding
    readings: tuple[Reading, ...]
    not_saved: bool = False


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion as its card shows it. `not_saved` names the texts that could not be written."""

    code: str
    text: Wording
    guidance: Wording
    mode: Mode
    weight: int
    critical: bool
    rating: Rating | None
    reason: str
    note: str
    pictures: tuple[Picture, ...]
    self_rating: SelfRating | None
    changes: int
    in_conflict: bool
    may_be_not_applicable: bool
    read_only: bool
    not_saved: frozenset[TextKind] = frozenset()
    measured: MeasuredRow | None = None

    @property
    def wants_reason(self) -> bool:
        """Whether the rating demands a reason, written or not."""
        return self.rating is not None and self.rating.needs_reason


@dataclass(frozen=True, slots=True)
class FilterRow:
    """One filter: how many criteria it finds in the area in hand and in the whole checklist."""

    filter: Filter
    here: int
    everywhere: int
    active: bool


@dataclass(frozen=True, slots=True)
class HowFar:
    """The line at the foot of the step."""

    rated: int
    total: int
    lacking: int
    next: NextStep
