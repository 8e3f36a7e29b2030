"""Rows of lists that leave the centre (`services.list_exports.ListRows`)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from assessor_app.services.read_models import (
    AssessmentQuery,
    AssessmentSummary,
    CandidateSummary,
    DocumentSummary,
)
from assessor_app.services.visit_models import VisitQuery, VisitSummary
from assessor_app.storage.queries import assessments, candidates, documents, visits
from assessor_app.storage.workspace import LocalWorkspace


class LeavingRows:
    """What may leave: nobody with protected identity is in it, whoever asks. Database lane only."""

    def __init__(self, inner: LocalWorkspace) -> None:
        self._database = inner.store.database

    def candidate_ids(self, text: str) -> tuple[UUID, ...]:
        return candidates.candidate_ids(self._database, text)

    def candidates(self, ids: Sequence[UUID]) -> tuple[CandidateSummary, ...]:
        return candidates.candidates_by_id(self._database, ids)

    def run_ids(self, query: AssessmentQuery) -> tuple[UUID, ...]:
        return assessments.assessment_ids(self._database, query)

    def runs(self, ids: Sequence[UUID]) -> tuple[AssessmentSummary, ...]:
        return assessments.assessments_of(self._database, ids)

    def documents(self) -> tuple[DocumentSummary, ...]:
        return documents.document_rows(self._database, None)

    def visits(self, query: VisitQuery) -> tuple[VisitSummary, ...]:
        return visits.visit_rows(self._database, query)
