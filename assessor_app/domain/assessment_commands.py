"""What may be asked of an assessment: the commands that `assessment_rules.decide` answers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.checklists import Rating
from assessor_app.domain.journal import Ref
from assessor_app.domain.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Plan:
    """Plan a run for a candidate. `planned_for` is ms since 1970 UTC; `minutes` None: the usual length."""

    candidate: UUID
    planned_for: int | None = None
    station: str = ""
    assessor: UUID | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Reschedule:
    """Change time, station, assessor or length of a run. `minutes` None: as it is; 0: the usual length."""

    planned_for: int | None
    station: str
    assessor: UUID | None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class RecordAttendance:
    """Note whether the candidate came to the time that is planned now; None takes the note back."""

    came: bool | None


@dataclass(frozen=True, slots=True)
class RecordPreparation:
    """Save step 1 as a whole."""

    identity: ev.IdentityProof | None
    informed_why: bool
    informed_how: bool
    informed_use: bool
    informed_when: bool
    conflict_of_interest: bool | None
    conflict_text: str
    needs_interpreter: bool
    needs_more_time: bool
    needs_text: str


@dataclass(frozen=True, slots=True)
class RateSelf:
    """The candidate answers one criterion."""

    criterion: str
    level: ev.SelfRating


@dataclass(frozen=True, slots=True)
class FinishSelfRating:
    """The self-rating is done, or passed over."""

    skipped: bool = False


@dataclass(frozen=True, slots=True)
class RecordKnowledge:
    """Points of the knowledge test in one area; `points` None withdraws the result."""

    area: str
    points: int | None
    most: int | None
    source: ev.KnowledgeSource = ev.KnowledgeSource.TYPED
    test_name: str = ""
    taken_on: str | None = None


@dataclass(frozen=True, slots=True)
class RecordMark:
    """Rate a criterion. Without a reason the one that stands is kept where the new rating demands one."""

    criterion: str
    rating: Rating
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TakeBackMark:
    """Undo the mark `mark` on a criterion, if it is the one in force."""

    criterion: str
    mark: Ref


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """Choose one of several marks that each claim to be the last."""

    criterion: str
    chosen: Ref
    reason: str


@dataclass(frozen=True, slots=True)
class RecordNote:
    """Write (or empty) the note on a criterion."""

    criterion: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordMeasurement:
    """Say what was measured for a criterion, as a whole; without instrument and readings it is withdrawn.

    `readings` are pairs of reference and measured value as they were typed. `instrument_mark` and `due_on`
    (the day until which it is calibrated) are what the instrument's register says now.
    """

    criterion: str
    instrument: UUID | None
    readings: tuple[tuple[str, str], ...] = ()
    instrument_mark: str = ""
    due_on: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawMeasurement:
    """Say that nothing was measured for a criterion."""

    criterion: str


@dataclass(frozen=True, slots=True)
class AttachPicture:
    """Put a stored picture (SHA-256 in hex) on a criterion."""

    criterion: str
    digest: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class RemovePicture:
    """Take a picture off a criterion."""

    picture: Ref


@dataclass(frozen=True, slots=True)
class RecordFeedback:
    """Save the words of step 5."""

    talk_held: bool
    strengths: str
    gaps: str
    candidate_comment: str


@dataclass(frozen=True, slots=True)
class RecordMeasure:
    """Add or change a measure of the development plan."""

    measure: UUID
    text: str
    area: str | None = None
    responsible: str = ""
    by_on: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveMeasure:
    """Take a measure out of the plan."""

    measure: UUID


@dataclass(frozen=True, slots=True)
class OverrideOutcome:
    """Judge an area otherwise than the rules do; the motivation is demanded."""

    area: str
    outcome: Outcome
    motivation: str


@dataclass(frozen=True, slots=True)
class WithdrawOverride:
    """Let the computed outcome of an area stand again."""

    area: str


@dataclass(frozen=True, slots=True)
class Complete:
    """All is done but the signatures."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after an interruption, or change something before signing."""


@dataclass(frozen=True, slots=True)
class Interrupt:
    """End the run early with a reason; what is done stays."""

    reason: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Call the run off before the first mark."""

    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """Give the run to the right candidate."""

    candidate: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Sign; the last signature needed locks the run. `reason` is why a candidate declines, if known;
    `on_paper`: drawn there and not here.
    """

    role: ev.SignatureRole
    name: str
    strokes: ev.Strokes = ()
    declined: bool = False
    reason: str = ""
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open a signed run again; a manager's right, with a reason."""

    reason: str
