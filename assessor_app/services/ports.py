"""What the use cases need of the machine; adapters implement these, `bootstrap` brings them together.

Everything of `Workspace` is called on the database lane only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:  # the port knows the shapes; who only needs an error need not load the rules
    from assessor_app.domain.assessments import AssessmentState
    from assessor_app.domain.centres import CentreState
    from assessor_app.domain.certificates import DocumentContent, RenderedDocument
    from assessor_app.domain.checklists import Checklist
    from assessor_app.domain.companies import CompanyState
    from assessor_app.domain.employments import EmploymentState
    from assessor_app.domain.events import Draft
    from assessor_app.domain.issued_documents import DocumentState
    from assessor_app.domain.joinings import Group
    from assessor_app.domain.journal import Ref
    from assessor_app.domain.participations import ParticipationState
    from assessor_app.domain.people import CandidateDetails, CandidateState
    from assessor_app.domain.programmes import ProgrammeState
    from assessor_app.domain.protection import Look
    from assessor_app.domain.recovery_sheets import RecoverySheetContent
    from assessor_app.domain.visit_sheets import VisitSheetContent
    from assessor_app.domain.visits import VisitState
    from assessor_app.services.protection_models import AccessLine, WithdrawalPlan
    from assessor_app.services.read_models import (
        AssessmentQuery,
        AssessmentSummary,
        CandidateSummary,
        DocumentSummary,
        Double,
        DoublePair,
        Position,
    )
    from assessor_app.services.visit_models import VisitPerson, VisitQuery, VisitSummary


class Clock(Protocol):
    """The PC's clock."""

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC."""
        ...


class Identities(Protocol):
    """A source of new identities."""

    def new(self) -> UUID:
        """A UUIDv7."""
        ...


@dataclass(frozen=True, slots=True)
class Committed:
    """What was durably written: the entries' identities and the time that people see."""

    refs: tuple[Ref, ...]
    wall_at: int


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """The device that this store writes as; `code` goes into document numbers."""

    id: UUID
    code: str


class Workspace(Protocol):
    """The local store as one account sees it: states, rows for screens, and the one write path.

    People who are protected do not exist here for whoever is not named: every read answers as it does for an
    identity that was never given.
    """

    @property
    def centre_id(self) -> UUID: ...

    @property
    def device(self) -> OwnDevice: ...

    def centre(self) -> CentreState: ...

    def candidate(self, candidate: UUID) -> CandidateState: ...

    def assessment(self, assessment: UUID) -> AssessmentState: ...

    def document(self, document: UUID) -> DocumentState: ...

    def visit(self, visit: UUID) -> VisitState:
        """A visit without the people who are hidden from the account, and without what was said of them."""
        ...

    def company(self, company: UUID) -> CompanyState: ...

    def employment(self, employment: UUID) -> EmploymentState: ...

    def programme(self, programme: UUID) -> ProgrammeState: ...

    def participation(self, participation: UUID) -> ParticipationState: ...

    def commit(self, actor: UUID, drafts: Sequence[Draft], *, seal_head: bool = False) -> Committed:
        """Append the drafts and change the derived rows in one durable transaction.

        With `seal_head` the device signs its chain's head in the same transaction. Raises OSError-like
        `StorageProblem` (code disk_full, read_only, damaged, locked) with nothing written, and NotAllowed
        (account_revoked) for an actor who was shut out.
        """
        ...

    def day_of(self, wall_at: int | None = None) -> str:
        """The day (``YYYY-MM-DD``) of a moment (ms since 1970 UTC) where the PC stands; today without one."""
        ...

    def checklist(self, digest: str) -> Checklist | None: ...

    def checklists(self) -> tuple[Checklist, ...]:
        """The published checklists that a new run may be planned with, newest version of each."""
        ...

    def candidate_rows(self, text: str = "", limit: int = 5000) -> tuple[CandidateSummary, ...]:
        """Persons with a name, an employer or last four digits that begin so, for every word of `text`.

        By family name in Swedish order; those written as typed before those only alike without marks.
        """
        ...

    def candidate_count(self, text: str = "") -> int:
        """How many persons `candidate_rows` has without a limit."""
        ...

    def latest_candidates(self, limit: int) -> tuple[CandidateSummary, ...]:
        """The persons registered last, latest first."""
        ...

    def person(self, candidate: UUID) -> Group:
        """The records that are the same person as this one."""
        ...

    def linked(self, candidate: UUID) -> tuple[UUID, ...]:
        """Other records that something was said of together with this one, joined with it or not."""
        ...

    def doubles(self, details: CandidateDetails, besides: UUID | None, limit: int) -> tuple[Double, ...]:
        """Persons that somebody with these details may be, the most certain first.

        `besides` is the record that asks.
        """
        ...

    def double_pairs(self, limit: int) -> tuple[DoublePair, ...]:
        """Records that may be one person and are neither joined nor known to be two."""
        ...

    def assessment_rows(self, query: AssessmentQuery) -> tuple[AssessmentSummary, ...]: ...

    def document_rows(self, assessment: UUID | None = None) -> tuple[DocumentSummary, ...]: ...

    def visit_rows(self, query: VisitQuery) -> tuple[VisitSummary, ...]:
        """Visits that fit the query, the latest first day first."""
        ...

    def visit_people(self, visit: UUID) -> tuple[VisitPerson, ...]:
        """Those on a visit for whom no run is planned there, by name."""
        ...

    def note_look(self, person: UUID, look: Look) -> None:
        """Tell the access log that the account looks at somebody; of people not protected nothing is noted.

        To be said where the reads themselves do not tell: a candidate, a run, an issued document or a picture
        is noted when it is read.
        """
        ...

    def next_document_sequence(self) -> int:
        """One more than the documents that this device has issued."""
        ...

    def put_attachment(self, data: bytes) -> str:
        """Store bytes durably, once by digest; returns SHA-256 in hex."""
        ...

    def attachment(self, digest: str) -> bytes | None: ...

    def position(self, assessment: UUID) -> Position | None: ...

    def remember_position(self, assessment: UUID, position: Position) -> None:
        """Keep where the run stood; local to this PC, not in the journal."""
        ...


class ProtectionStore(Protocol):
    """Protected people past the view of one account; only `services.protection` may have it."""

    def everybody(self) -> tuple[CandidateState, ...]:
        """Everybody under an alias who has not been erased."""
        ...

    def person(self, candidate: UUID) -> CandidateState: ...

    def registered(self) -> int:
        """How many people have ever been given an alias here."""
        ...

    def commit(self, actor: UUID, drafts: Sequence[Draft]) -> Committed: ...

    def runs_of(self, person: UUID) -> tuple[UUID, ...]:
        """Every run that is the person's, whatever its status."""
        ...

    def withdraw(self, actor: UUID, former: Sequence[UUID], drafts: Sequence[Draft]) -> Committed:
        """Write the drafts and erase `former`, in one transaction. Raises Refused: person_erased."""
        ...

    def withdrawal(self, persons: Sequence[UUID]) -> WithdrawalPlan:
        """What would go with the records of a person, and which free texts would stay."""
        ...

    def access_lines(self, limit: int) -> tuple[AccessLine, ...]:
        """The access log, newest first."""
        ...

    def note(self, actor: UUID, person: UUID | None, look: Look) -> None:
        """Add a line to the access log; without a person it concerns all of them."""
        ...


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture made fit to be kept: JPEG or PNG without metadata, at most 1600 px and 250 kB."""

    data: bytes
    width: int
    height: int


class PictureReader(Protocol):
    """Makes pictures from outside fit to be kept."""

    def prepare(self, raw: bytes) -> PreparedPicture:
        """Raises `PictureRefused` (code not_a_picture, too_large, damaged)."""
        ...


class LogoReader(Protocol):
    """Makes a logo from outside fit for documents."""

    def prepare_logo(self, raw: bytes) -> PreparedPicture:
        """A PNG that keeps what is transparent. Raises `PictureRefused` as `prepare` does."""
        ...


class KeyKeeper(Protocol):
    """What the use cases need of the unlocked vault. Each change is on the disk when the call returns."""

    @property
    def sheet_standing(self) -> str:
        """none, unproven (made, but nobody typed words of it back), proven, renewing (proven, and a newer one
        is not)."""
        ...

    def rename_centre(self, name: str) -> None: ...

    def make_recovery_words(self) -> tuple[str, ...]: ...

    def confirm_recovery(self, typed: Mapping[int, str]) -> None:
        """Raises EnvironmentProblem: recovery_word_unfit (`position`), recovery_words_mistyped."""
        ...


class SheetRenderer(Protocol):
    """Draws recovery sheets."""

    def render_sheet(self, content: RecoverySheetContent) -> RenderedDocument: ...


class VisitSheetRenderer(Protocol):
    """Draws the sheets of visits."""

    def render_visit(self, content: VisitSheetContent) -> RenderedDocument: ...


class DocumentRenderer(Protocol):
    """Draws documents."""

    def render(self, content: DocumentContent) -> RenderedDocument: ...

    def copy_mark(self, language: str, copy: int, printed_on: date) -> bytes:
        """A PDF of one page with nothing but the mark of copy `copy` (from 1), in the document's language."""
        ...

    def test_page(self, language: str) -> bytes:
        """A PDF of one page that shows whether a printer is set up well."""
        ...


class PagePainter(Protocol):
    """Makes pictures of a PDF's pages, for the screen and for printers. For one thread at a time."""

    def page_count(self, pdf: bytes) -> int: ...

    def page_png(self, pdf: bytes, page: int, width_px: int) -> bytes:
        """Page `page` (from 0) as a PNG `width_px` wide."""
        ...

    def page_size_pt(self, pdf: bytes, page: int) -> tuple[float, float]:
        """Width and height of page `page` (from 0) in points."""
        ...

    def page_band(
        self, pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None
    ) -> bytes:
        """`rows` rows of a page drawn `width_px` wide, from row `top_px` on: 4 bytes a pixel, BGRx.

        The first page of the PDF `overlay` is laid over it.
        """
        ...


class EnvironmentProblem(Exception):
    """The environment is at fault, not the trade and not the program: code → sentence.

    `details` holds data for the sentence, never personal data.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class StorageProblem(EnvironmentProblem):
    """disk_full, read_only, damaged, locked, from_the_future, vanished, wrong_key, io_error."""


class Stopped(Exception):
    """The one who watched long work asked to stop; nothing was changed."""


class PictureRefused(EnvironmentProblem):
    """not_a_picture, too_large, damaged."""
