"""Everything that can happen to an assessment (subject kind ``assessment``, about the candidate).

Where an event has `settles`, it replaces all of these entries, each of which claimed to be the last; without
it, the one that its entry replaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.authorisations import Act, Lack
from assessor_app.domain.checklists import Rating
from assessor_app.domain.events import event, personal
from assessor_app.domain.journal import Ref
from assessor_app.domain.outcomes import Outcome

SUBJECT_KIND = "assessment"

Strokes = tuple[tuple[tuple[int, int], ...], ...]
"""A signature: strokes of (x, y) points in a box of 1000 × 300."""


class IdentityProof(StrEnum):
    """How the candidate's identity was checked."""

    ID_CARD = "id_card"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving_licence"
    VOUCHED = "vouched"
    NOT_CHECKED = "not_checked"


class SelfRating(StrEnum):
    """What the candidate says of a criterion."""

    SURE = "sure"
    UNSURE = "unsure"
    CANNOT = "cannot"


class KnowledgeSource(StrEnum):
    """Where a knowledge result comes from."""

    TYPED = "typed"
    IMPORTED = "imported"


class SignatureRole(StrEnum):
    """In which capacity a person signs."""

    CANDIDATE = "candidate"
    ASSESSOR = "assessor"
    SECOND_ASSESSOR = "second_assessor"


@event("assessment_planned/1")
@dataclass(frozen=True, slots=True)
class AssessmentPlanned:
    """A run was planned: one candidate, one checklist (by digest, for ever). Times in ms since 1970 UTC.

    `minutes` is how long it takes; None: as long as runs usually do at the place.
    """

    candidate: UUID
    checklist: str
    qualification: str
    version: str
    planned_for: int | None = None
    station: str | None = None
    assessor: UUID | None = None
    minutes: int | None = None


@event("assessment_rescheduled/1")
@dataclass(frozen=True, slots=True)
class AssessmentRescheduled:
    """Time, station, assessor or length changed; what is None is no longer set."""

    planned_for: int | None = None
    station: str | None = None
    assessor: UUID | None = None
    minutes: int | None = None


@event("arrival_recorded/1")
@dataclass(frozen=True, slots=True)
class ArrivalRecorded:
    """The candidate came to the run that was planned for this time."""

    planned_for: int


@event("no_show_recorded/1")
@dataclass(frozen=True, slots=True)
class NoShowRecorded:
    """The candidate did not come to the run that was planned for this time. The run stays planned."""

    planned_for: int


@event("attendance_withdrawn/1")
@dataclass(frozen=True, slots=True)
class AttendanceWithdrawn:
    """What was noted for this time does not hold: neither that the candidate came nor that they did not."""

    planned_for: int


@event("invitation_made/1")
@dataclass(frozen=True, slots=True)
class InvitationMade:
    """The candidate was called to the run at this time; `form` is pdf or ics."""

    planned_for: int
    form: str = "pdf"


@event("assessment_started/1")
@dataclass(frozen=True, slots=True)
class AssessmentStarted:
    """The first step was begun."""


@event("preparation_recorded/1")
@dataclass(frozen=True, slots=True)
class PreparationRecorded:
    """Step 1 as a whole; a later one replaces it. The information items follow domain research 2.4."""

    identity: IdentityProof | None = None
    informed_why: bool = False
    informed_how: bool = False
    informed_use: bool = False
    informed_when: bool = False
    conflict_of_interest: bool | None = None
    needs_interpreter: bool = False
    needs_more_time: bool = False
    conflict_text: str | None = personal()
    needs_text: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("self_rating_recorded/1")
@dataclass(frozen=True, slots=True)
class SelfRatingRecorded:
    """What the candidate said of one criterion."""

    criterion: str
    level: SelfRating


@event("self_rating_finished/1")
@dataclass(frozen=True, slots=True)
class SelfRatingFinished:
    """The candidate said that the self-rating is done, or it was passed over."""

    skipped: bool = False


@event("knowledge_recorded/1")
@dataclass(frozen=True, slots=True)
class KnowledgeRecorded:
    """The result of the external knowledge test in one area, as points; None withdraws it.

    `taken_on` is the day of the test, ``YYYY-MM-DD``.
    """

    area: str
    points: int | None = None
    most: int | None = None
    source: KnowledgeSource = KnowledgeSource.TYPED
    test_name: str | None = None
    taken_on: str | None = None
    settles: tuple[Ref, ...] | None = None


@event("mark_recorded/1")
@dataclass(frozen=True, slots=True)
class MarkRecorded:
    """The rating of one criterion, with its reason."""

    criterion: str
    rating: Rating
    reason: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("mark_taken_back/1")
@dataclass(frozen=True, slots=True)
class MarkTakenBack:
    """The mark `mark` was taken back: what stood before it stands again."""

    criterion: str
    mark: Ref
    settles: tuple[Ref, ...] | None = None


@event("conflict_settled/1")
@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """Of several marks that each claim to be the last, a person chose `chosen`; `settles` are all of them."""

    criterion: str
    chosen: Ref
    settles: tuple[Ref, ...]
    reason: str | None = personal()


@event("note_recorded/1")
@dataclass(frozen=True, slots=True)
class NoteRecorded:
    """A free note on one criterion; empty takes it away."""

    criterion: str
    text: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("picture_attached/1")
@dataclass(frozen=True, slots=True)
class PictureAttached:
    """A picture belongs to a criterion. `digest` is SHA-256 in hex of the stored bytes."""

    criterion: str
    digest: str | None = personal()
    width: int | None = personal()
    height: int | None = personal()


@event("picture_removed/1")
@dataclass(frozen=True, slots=True)
class PictureRemoved:
    """The picture that the entry `picture` attached no longer belongs to the assessment."""

    criterion: str
    picture: Ref


@event("feedback_recorded/1")
@dataclass(frozen=True, slots=True)
class FeedbackRecorded:
    """Step 5: what was strong, what to work on, the candidate's own words. A later one replaces it."""

    talk_held: bool = False
    strengths: str | None = personal()
    gaps: str | None = personal()
    candidate_comment: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("measure_recorded/1")
@dataclass(frozen=True, slots=True)
class MeasureRecorded:
    """A measure in the development plan; `by_on` is a day, ``YYYY-MM-DD``. A later one replaces it."""

    measure: UUID
    area: str | None = None
    by_on: str | None = None
    text: str | None = personal()
    responsible: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("measure_removed/1")
@dataclass(frozen=True, slots=True)
class MeasureRemoved:
    """The measure no longer belongs to the plan."""

    measure: UUID
    settles: tuple[Ref, ...] | None = None


@event("outcome_overridden/1")
@dataclass(frozen=True, slots=True)
class OutcomeOverridden:
    """The assessor judges an area otherwise than the rules do, and says why."""

    area: str
    outcome: Outcome
    motivation: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("override_withdrawn/1")
@dataclass(frozen=True, slots=True)
class OverrideWithdrawn:
    """The computed outcome of the area stands again."""

    area: str
    settles: tuple[Ref, ...] | None = None


@event("assessment_completed/1")
@dataclass(frozen=True, slots=True)
class AssessmentCompleted:
    """Every step is done; the signatures remain."""


@event("assessment_resumed/1")
@dataclass(frozen=True, slots=True)
class AssessmentResumed:
    """Work goes on after an interruption, or a completed run was taken up again before it was signed."""


@event("assessment_interrupted/1")
@dataclass(frozen=True, slots=True)
class AssessmentInterrupted:
    """The run ended early; what is done stays and can be issued as a statement."""

    reason: str | None = personal()


@event("assessment_cancelled/1")
@dataclass(frozen=True, slots=True)
class AssessmentCancelled:
    """The run was called off before the first mark."""

    reason: str | None = personal()


@event("assessment_moved/1")
@dataclass(frozen=True, slots=True)
class AssessmentMoved:
    """The run was made under the wrong candidate and belongs to `candidate`."""

    candidate: UUID
    reason: str | None = personal()


@event("identity_replaced/1")
@dataclass(frozen=True, slots=True)
class IdentityReplaced:
    """The person of the run goes on as `candidate`; everything personal that was written of `former` goes."""

    former: UUID
    candidate: UUID


@event("signature_given/1")
@dataclass(frozen=True, slots=True)
class SignatureGiven:
    """Somebody signed, or the candidate chose not to (`declined`) and may have said why.

    Without strokes it stands on paper.
    """

    role: SignatureRole
    declined: bool = False
    name: str | None = personal()
    strokes: Strokes | None = personal()
    reason: str | None = personal()


@event("assessment_signed/1")
@dataclass(frozen=True, slots=True)
class AssessmentSigned:
    """The run is locked. `covers` says up to which entry of each device the signatures were given."""

    covers: tuple[Ref, ...]
    whole: Outcome


@event("assessment_reopened/1")
@dataclass(frozen=True, slots=True)
class AssessmentReopened:
    """A signed run was opened again, by right and with a reason; the signatures no longer hold."""

    reason: str | None = personal()


@event("authorisation_lacking/1")
@dataclass(frozen=True, slots=True)
class AuthorisationLacking:
    """`act` was done although its assessor lacked something; the screen had warned of it."""

    act: Act
    assessor: UUID
    why: tuple[Lack, ...]
