"""What issuing reads of the store (`services.issuing_models.IssuingStore`). Database lane only."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from assessor_app.domain import assessment_events
from assessor_app.domain.evidences import RunEntry
from assessor_app.domain.journal import Subject
from assessor_app.services.issuing_models import KnownList, WantedRow
from assessor_app.storage.queries import documents as queries
from assessor_app.storage.workspace import LocalWorkspace


class SeenIssuing:
    """For `viewer`: who is hidden is in no batch. What is revoked is told of everybody: it names nobody."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._inner = inner
        self._viewer = viewer

    def run_entries(self, assessment: UUID) -> tuple[RunEntry, ...]:
        """Asked for a run that could be read: nothing of what it says is in its digests."""
        entries = self._inner.store.projector.entries_of(Subject(assessment_events.SUBJECT_KIND, assessment))
        return tuple(RunEntry(entry.header.ref, entry.header.event, entry.chain_digest) for entry in entries)

    def wanted_rows(self) -> tuple[WantedRow, ...]:
        inner = self._inner
        return queries.wanted_rows(inner.store.database, inner.device.id, self._viewer)

    def numbers_of(self, documents: frozenset[UUID]) -> Mapping[UUID, str]:
        return queries.numbers_of(self._inner.store.database, documents, self._viewer)

    def status_lists(self, issuers: frozenset[str]) -> tuple[KnownList, ...]:
        return queries.status_lists(self._inner.store.database, issuers)
