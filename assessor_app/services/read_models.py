"""Frozen rows and views for screens. They hold codes and data; pages make words of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.accounts import Accounts
from assessor_app.domain.assessments import AssessmentState, Status, computed, judged
from assessor_app.domain.authorisations import Lack, lacks
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.completion import Gap, gaps
from assessor_app.domain.devices import PlaceKind
from assessor_app.domain.journal import Ref
from assessor_app.domain.likenesses import Likeness
from assessor_app.domain.measurements import Measurement
from assessor_app.domain.outcomes import Outcome, Result
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.document_models import DocumentSummary as DocumentSummary
from assessor_app.services.document_models import IssuedDocument as IssuedDocument
from assessor_app.services.instrument_models import InstrumentLack


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command changed: pairs of (kind of subject, id)."""

    subjects: frozenset[tuple[str, UUID]] = frozenset()

    def kinds(self) -> frozenset[str]:
        return frozenset(kind for kind, _ in self.subjects)


@dataclass(frozen=True, slots=True)
class Done:
    """A command that was carried out. `wall_at` is None where there was nothing to change."""

    changes: Changes
    wall_at: int | None
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where a run stood: step (see `STEPS`) and, in the practical step, the criterion."""

    step: str
    criterion: str | None = None


STEPS = ("preparation", "self_rating", "knowledge", "practice", "feedback", "signature")


class CandidateSummary(NamedTuple):
    """A row of the candidates' list. The number is masked; `assessments` counts runs not cancelled.

    `also` are the names of other records that are the same person. Made two hundred at a time at each letter
    that is typed, which a named tuple makes in a fifth of the time of a frozen dataclass.

    Of somebody `protected` the name is an alias; whoever may not see them is given no row.
    """

    id: UUID
    name: str
    family_name: str
    given_name: str
    birth_on: str | None
    masked_number: str | None
    employer: str
    assessments: int
    registered_at: int | None
    also: tuple[str, ...] = ()
    protected: bool = False


@dataclass(frozen=True, slots=True)
class CandidatesFound:
    """The first rows of a search, and how many there are in all."""

    rows: tuple[CandidateSummary, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody who may be the person that a form is about. `record` is the record that is alike."""

    record: UUID
    person: CandidateSummary
    why: Likeness


@dataclass(frozen=True, slots=True)
class DoublePair:
    """Two people in the list who may be one. `records` are the two records that are alike."""

    one: CandidateSummary
    other: CandidateSummary
    why: Likeness
    records: tuple[UUID, UUID]


Span = tuple[int, int]
"""From a moment up to, but not including, another; in ms since 1970 UTC."""


@dataclass(frozen=True, slots=True)
class AssessmentQuery:
    """Which assessments a list wants; empty means all. `text` matches name, station, qualification.

    Spans are half open, in ms since 1970 UTC; with `or_untimed` a span of plans lets in those without a time.
    `without_certificate`: neither certificate nor statement has been issued since the run was signed.
    `measures_by` are two days (``YYYY-MM-DD``), both included, of which one measure of the plan must be due.
    `visit`: planned for that visit.
    """

    text: str = ""
    statuses: frozenset[Status] = frozenset()
    candidate: UUID | None = None
    limit: int = 5000
    planned: Span | None = None
    or_untimed: bool = False
    touched: Span | None = None
    signed: Span | None = None
    without_certificate: bool = False
    measures_by: tuple[str, str] | None = None
    visit: UUID | None = None


@dataclass(frozen=True, slots=True)
class AssessmentSummary:
    """A row of the assessments' list. Times in ms since 1970 UTC. `whole` is the judged outcome so far."""

    id: UUID
    candidate: UUID
    candidate_name: str
    qualification: str
    version: str
    status: Status
    planned_for: int | None
    station: str
    assessor: UUID | None
    rated: int
    total: int
    lacks_reason: int
    whole: Outcome | None
    started_at: int | None
    signed_at: int | None
    touched_at: int | None
    protected: bool = False


@dataclass(frozen=True, slots=True)
class CandidateView:
    """One person as the form shows it, whichever of the records was asked for. `history` is oldest first.

    `id` is the record that stands for the person; `joins` says which others are joined with it.
    `viewers` are the accounts, as (id, name), that may see somebody `protected`.
    """

    id: UUID
    details: CandidateDetails
    masked_number: str | None
    written_number: str | None
    history: tuple[CandidateChange, ...]
    assessments: tuple[AssessmentSummary, ...]
    joins: tuple[Join, ...] = ()
    protected: bool = False
    viewers: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """Two records that somebody said are one person: `name` and the rest is of the record that was joined."""

    record: UUID
    kept: UUID
    name: str
    masked_number: str | None
    birth_on: str | None
    kept_name: str
    actor_name: str
    wall_at: int
    reason: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, as it may be shown: numbers are masked, `hidden` says that they differ
    in what the mask hides."""

    field: str
    before: str
    after: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class CandidateChange:
    """One line of a record's history: who, when, what, why.

    `kind` is registered, amended, joined or parted. `record` names the record, where there are several;
    `other` the record it was joined with, parted from, or kept beside though the number is the same.
    """

    actor_name: str
    wall_at: int
    fields: tuple[str, ...]
    kind: str = "amended"
    values: tuple[FieldChange, ...] = ()
    record: str = ""
    other: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record beside another, before they are joined: its own details, not those of its person."""

    id: UUID
    details: CandidateDetails
    masked_number: str | None
    registered_at: int | None
    assessments: int


@dataclass(frozen=True, slots=True)
class AssessorStanding:
    """What is known of somebody as an assessor, to warn before an act. `today` is ``YYYY-MM-DD``."""

    assessor: UUID
    accounts: Accounts
    today: str

    def lacks(self, qualification: str, day: str | None = None) -> tuple[Lack, ...]:
        """What is lacking for a qualification on a day, today without one."""
        return lacks(self.accounts, self.assessor, qualification, day or self.today)


@dataclass(frozen=True)
class RunView:
    """Everything the screens of one run show.

    `names` gives the name of every actor, `today` the day (``YYYY-MM-DD``) on which it was read; `read_only`
    says that whoever reads it does not assess here; `instrument_lacks` are the instruments that were not
    calibrated when something was measured with them. Outcomes and gaps are worked out when they are first
    asked for, so that a rating is acknowledged before anything is reckoned; they cost some tenths of a
    millisecond.
    """

    state: AssessmentState
    checklist: Checklist
    candidate_name: str
    birth_on: str | None
    masked_number: str | None
    names: Mapping[UUID, str]
    phrases: tuple[str, ...]
    documents: tuple[DocumentSummary, ...]
    position: Position | None
    demo: bool
    accounts: Accounts
    today: str
    protected: bool = False
    read_only: bool = False
    instrument_lacks: tuple[InstrumentLack, ...] = ()

    def lacks(self, assessor: UUID) -> tuple[Lack, ...]:
        """What somebody lacks to sign this run today as its assessor; see `domain.authorisations`."""
        return lacks(self.accounts, assessor, self.checklist.id, self.today)

    @cached_property
    def computed(self) -> Result:
        """The outcome by the checklist's rules alone."""
        return computed(self.state, self.checklist)

    @cached_property
    def judged(self) -> Result:
        """The outcome with the assessor's overrides."""
        return judged(self.state, self.checklist, self.computed)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What stands between the run and its signatures."""
        return gaps(self.state, self.checklist)

    @cached_property
    def rated(self) -> int:
        """How many criteria have a mark."""
        return len(self.state.ratings())

    @cached_property
    def lacking(self) -> tuple[str, ...]:
        """Criteria whose rating demands a reason that is not written yet, in checklist order."""
        found = []
        for code in self.checklist.codes:
            mark = self.state.mark(code)
            if mark is not None and mark.lacks_reason:
                found.append(code)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class RunResult:
    """A command on a run that was carried out, and the run after it."""

    done: Done
    view: RunView


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A line of a mark's history; `kind`: mark, taken_back, settled, withdrawn; if late kept or adopted."""

    kind: str
    actor_name: str
    wall_at: int
    before: Rating | None
    after: Rating | None
    reason: str | None
    in_force: bool
    late: bool


@dataclass(frozen=True, slots=True)
class StationRow:
    """One candidate in the station view: the same criterion for several people."""

    assessment: UUID
    candidate_name: str
    station: str
    rating: Rating | None
    reason: str | None
    mark: Ref | None
    measured: Measurement | None = None


@dataclass(frozen=True, slots=True)
class PermissionLine:
    """One word of the model's owner, and who wrote it down (ms since 1970 UTC)."""

    given: bool
    by: str
    on: str
    noted_at: int
    noted_by: str


@dataclass(frozen=True, slots=True)
class CentreCardView:
    """Everything about the centre that its managers may change, and its keys.

    `code_fixed`: documents carry the code already. `permissions` newest first. Fingerprints are words; empty
    before the keys were made.
    """

    name: str
    code: str
    code_fixed: bool
    place: str
    contact: str
    accreditation: str
    logo_png: bytes | None = field(repr=False)
    owner_permission: bool
    permissions: tuple[PermissionLine, ...]
    centre_fingerprint: str
    document_fingerprint: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """How it stands with the recovery sheet: `standing` is none, unproven, proven or renewing.

    `proven_at` (ms since 1970 UTC) and `proven_by` are None and empty where the journal knows of no proof.
    """

    standing: str
    proven_at: int | None
    proven_by: str


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """A sheet just made: the file to print, the words to be asked for."""

    pdf: bytes = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    file_name: str


@dataclass(frozen=True, slots=True)
class CentreView:
    """The centre, who is logged in, and what screens need of both."""

    id: UUID
    name: str
    code: str
    place: str
    contact: str
    owner_permission: bool
    demo: bool
    accounts: Mapping[UUID, str]
    phrases: tuple[tuple[UUID, str], ...]
    place_kind: PlaceKind = PlaceKind.CENTRE
