"""The rows for screens that a store gives; who is asked for them decides what is seen (`viewing`)."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.joinings import Group
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.read_models import (
    AssessmentQuery,
    AssessmentSummary,
    CandidateSummary,
    DocumentSummary,
    Double,
    DoublePair,
)
from assessor_app.services.visit_models import VisitPerson, VisitQuery, VisitSummary
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.projections.candidates import traits_of
from assessor_app.storage.projections.persons import group_of, links_of
from assessor_app.storage.queries import candidates
from assessor_app.storage.queries.assessments import assessment_rows
from assessor_app.storage.queries.documents import document_rows
from assessor_app.storage.queries.visits import visit_people, visit_rows


class WorkspaceRows:
    """The part of a workspace that only reads derived rows."""

    store: LocalStore

    def candidate_rows(
        self, text: str = "", limit: int = 5000, *, viewer: UUID | None = None
    ) -> tuple[CandidateSummary, ...]:
        """Persons with a name, an employer or last four digits that begin so, for every word of `text`.

        As in every list, people who are protected are absent unless `viewer` is among those who may see them.
        """
        return candidates.candidate_rows(self.store.database, text, limit, viewer)

    def candidate_count(self, text: str = "", *, viewer: UUID | None = None) -> int:
        """How many persons `candidate_rows` has without a limit."""
        return candidates.candidate_count(self.store.database, text, viewer)

    def latest_candidates(self, limit: int, *, viewer: UUID | None = None) -> tuple[CandidateSummary, ...]:
        """The persons registered last, latest first."""
        return candidates.latest_candidates(self.store.database, limit, viewer)

    def person(self, candidate: UUID) -> Group:
        """The records that are the same person as this one."""
        return group_of(self.store.database, candidate)

    def linked(self, candidate: UUID) -> tuple[UUID, ...]:
        """Other records that something was said of together with this one, joined with it or not."""
        links = links_of(self.store.database, (candidate,))
        return tuple({one for link in links for one in (link.candidate, link.other)} - {candidate})

    def doubles(self, details: CandidateDetails, besides: UUID | None, limit: int) -> tuple[Double, ...]:
        """Persons that somebody with these details may be, the most certain first; nobody protected."""
        return candidates.doubles_of(self.store.database, traits_of(details), besides, limit)

    def double_pairs(self, limit: int) -> tuple[DoublePair, ...]:
        """Records that may be one person and are neither joined nor known to be two; nobody protected."""
        return candidates.double_pairs(self.store.database, limit)

    def assessment_rows(
        self, query: AssessmentQuery, *, viewer: UUID | None = None
    ) -> tuple[AssessmentSummary, ...]:
        """Assessments that fit the query, latest touched first."""
        return assessment_rows(self.store.database, query, viewer)

    def document_rows(
        self, assessment: UUID | None = None, *, viewer: UUID | None = None
    ) -> tuple[DocumentSummary, ...]:
        """Issued documents of one assessment, or all, latest first."""
        return document_rows(self.store.database, assessment, viewer)

    def visit_rows(self, query: VisitQuery, *, viewer: UUID | None = None) -> tuple[VisitSummary, ...]:
        """Visits that fit the query, the latest first day first."""
        return visit_rows(self.store.database, query, viewer)

    def visit_people(self, visit: UUID, *, viewer: UUID | None = None) -> tuple[VisitPerson, ...]:
        """Those on a visit for whom no run is planned there."""
        return visit_people(self.store.database, visit, viewer)
