"""The store as one account sees it (`services.ports.Workspace`): who is protected is absent or noted.

Everything that a use case reads of people goes through here. Each method is written out and nothing is passed
on by itself: a new read must say what it does about protected people. Database lane only.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from assessor_app.domain import issued_documents
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import CentreState
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.companies import CompanyState
from assessor_app.domain.employments import EmploymentState
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.issued_documents import DocumentState
from assessor_app.domain.joinings import Group, alone
from assessor_app.domain.participations import ParticipationState
from assessor_app.domain.people import CandidateDetails, CandidateState
from assessor_app.domain.programmes import ProgrammeState
from assessor_app.domain.protection import Look, is_hidden
from assessor_app.domain.visits import VisitState, without_people
from assessor_app.services.ports import Clock, Committed, OwnDevice
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
from assessor_app.storage.access_log import note_look
from assessor_app.storage.queries.protection import hidden_people, owner_of_attachment
from assessor_app.storage.workspace import LocalWorkspace


class SeenWorkspace:
    """What is hidden from `viewer` answers as if it had never been; what is protected and seen is noted."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID, clock: Clock) -> None:
        self._inner = inner
        self._viewer = viewer
        self._clock = clock

    @property
    def centre_id(self) -> UUID:
        return self._inner.centre_id

    @property
    def device(self) -> OwnDevice:
        return self._inner.device

    # -- states --

    def centre(self) -> CentreState:
        return self._inner.centre()

    def candidate(self, candidate: UUID) -> CandidateState:
        return self._seen_person(candidate, Look.RECORD) or CandidateState(candidate)

    def assessment(self, assessment: UUID) -> AssessmentState:
        state = self._inner.assessment(assessment)
        if state.candidate is not None and self._seen_person(state.candidate, Look.RUN) is None:
            return AssessmentState(assessment)
        return state

    def document(self, document: UUID) -> DocumentState:
        state = self._inner.document(document)
        wanted = None if state.wish is None else state.wish.assessment
        assessment = state.assessment or wanted
        run = None if assessment is None else self._inner.assessment(assessment)
        for person in {state.candidate, run.candidate if run else None} - {None}:
            if person is not None and self._seen_person(person, Look.DOCUMENT) is None:
                return DocumentState(document)
        return state

    def visit(self, visit: UUID) -> VisitState:
        state = self._inner.visit(visit)
        hidden = {
            person
            for person, runs in state.people.items()
            if self._is_hidden(person) or any(map(self._run_is_hidden, runs))
        }
        spoken_of = {line.about for line in state.history if line.about is not None}
        hidden |= {person for person in spoken_of if self._is_hidden(person)}
        return without_people(state, hidden) if hidden else state

    def company(self, company: UUID) -> CompanyState:
        """It names nobody who is validated."""
        return self._inner.company(company)

    def employment(self, employment: UUID) -> EmploymentState:
        state = self._inner.employment(employment)
        if state.candidate is not None and self._seen_person(state.candidate, Look.RECORD) is None:
            return EmploymentState(employment)
        return state

    def programme(self, programme: UUID) -> ProgrammeState:
        """It names nobody who is validated."""
        return self._inner.programme(programme)

    def participation(self, participation: UUID) -> ParticipationState:
        state = self._inner.participation(participation)
        if state.candidate is not None and self._seen_person(state.candidate, Look.RECORD) is None:
            return ParticipationState(participation)
        return state

    # -- the write path --

    def commit(self, actor: UUID, drafts: Sequence[Draft], *, seal_head: bool = False) -> Committed:
        """As `LocalWorkspace.commit`. Raises Refused: candidate_unknown for what is about somebody hidden."""
        for person in {draft.about for draft in drafts}:
            if person is not None and self._is_hidden(person):
                raise Refused("candidate_unknown")
        return self._inner.commit(actor, drafts, seal_head=seal_head)

    def day_of(self, wall_at: int | None = None) -> str:
        return self._inner.day_of(wall_at)

    # -- checklists --

    def checklist(self, digest: str) -> Checklist | None:
        return self._inner.checklist(digest)

    def checklists(self) -> tuple[Checklist, ...]:
        return self._inner.checklists()

    # -- rows --

    def candidate_rows(self, text: str = "", limit: int = 5000) -> tuple[CandidateSummary, ...]:
        return self._inner.candidate_rows(text, limit, viewer=self._viewer)

    def candidate_count(self, text: str = "") -> int:
        return self._inner.candidate_count(text, viewer=self._viewer)

    def latest_candidates(self, limit: int) -> tuple[CandidateSummary, ...]:
        return self._inner.latest_candidates(limit, viewer=self._viewer)

    def person(self, candidate: UUID) -> Group:
        return alone(candidate) if self._is_hidden(candidate) else self._inner.person(candidate)

    def linked(self, candidate: UUID) -> tuple[UUID, ...]:
        if self._is_hidden(candidate):
            return ()
        return tuple(one for one in self._inner.linked(candidate) if not self._is_hidden(one))

    def doubles(self, details: CandidateDetails, besides: UUID | None, limit: int) -> tuple[Double, ...]:
        """Nobody protected is among them, whoever asks: it would tell that somebody like that is here."""
        return self._inner.doubles(details, besides, limit)

    def double_pairs(self, limit: int) -> tuple[DoublePair, ...]:
        """As `doubles`."""
        return self._inner.double_pairs(limit)

    def assessment_rows(self, query: AssessmentQuery) -> tuple[AssessmentSummary, ...]:
        return self._inner.assessment_rows(query, viewer=self._viewer)

    def document_rows(self, assessment: UUID | None = None) -> tuple[DocumentSummary, ...]:
        return self._inner.document_rows(assessment, viewer=self._viewer)

    def visit_rows(self, query: VisitQuery) -> tuple[VisitSummary, ...]:
        return self._inner.visit_rows(query, viewer=self._viewer)

    def visit_people(self, visit: UUID) -> tuple[VisitPerson, ...]:
        return self._inner.visit_people(visit, viewer=self._viewer)

    def next_document_sequence(self) -> int:
        return self._inner.next_document_sequence()

    # -- attachments --

    def put_attachment(self, data: bytes) -> str:
        return self._inner.put_attachment(data)

    def attachment(self, digest: str) -> bytes | None:
        owner = owner_of_attachment(self._inner.store.database, digest)
        if owner is not None:
            person, kind = owner
            look = Look.DOCUMENT if kind == issued_documents.SUBJECT_KIND else Look.PICTURE
            if self._seen_person(person, look) is None:
                return None
        return self._inner.attachment(digest)

    # -- where runs stood --

    def position(self, assessment: UUID) -> Position | None:
        return None if self._run_is_hidden(assessment) else self._inner.position(assessment)

    def remember_position(self, assessment: UUID, position: Position) -> None:
        if not self._run_is_hidden(assessment):
            self._inner.remember_position(assessment, position)

    # -- who looks at whom --

    def note_look(self, person: UUID, look: Look) -> None:
        self._seen_person(person, look)

    def hidden(self) -> frozenset[UUID]:
        """Everybody who does not exist for this account."""
        return hidden_people(self._inner.store.database, self._viewer)

    def _seen_person(self, person: UUID, look: Look) -> CandidateState | None:
        """Somebody as they may be seen, the look noted; None where they are hidden."""
        state = self._inner.candidate(person)
        if is_hidden(state, self._viewer):
            return None
        if state.protected:
            note_look(self._inner.store, self._clock.now_ms(), self._viewer, person, look)
        return state

    def _is_hidden(self, person: UUID) -> bool:
        return is_hidden(self._inner.candidate(person), self._viewer)

    def _run_is_hidden(self, assessment: UUID) -> bool:
        candidate = self._inner.assessment(assessment).candidate
        return candidate is not None and self._is_hidden(candidate)
