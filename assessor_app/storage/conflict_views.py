"""What is open, as one account sees it (`services.conflict_models.ConflictStore`). Database lane only."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain import assessment_events, people
from assessor_app.domain.journal import Entry
from assessor_app.domain.protection import is_hidden
from assessor_app.domain.transfers import FORK_KIND, ForkState
from assessor_app.services.conflict_models import Fork, OpenConflict
from assessor_app.storage.imports import fork_state
from assessor_app.storage.queries.conflicts import fork_of, open_conflict_count, open_conflicts
from assessor_app.storage.workspace import LocalWorkspace


class SeenConflicts:
    """Of people who are hidden from `viewer` nothing is open, and no entry is shown."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._inner = inner
        self._viewer = viewer

    def open_conflicts(self, subject: UUID | None = None, limit: int = 500) -> tuple[OpenConflict, ...]:
        return open_conflicts(self._inner.store.database, self._viewer, subject, limit)

    def open_conflict_count(self) -> int:
        return open_conflict_count(self._inner.store.database, self._viewer)

    def forks(self) -> tuple[ForkState, ...]:
        """They name devices alone."""
        store = self._inner.store
        noted = (fork_state(store, device) for device in store.journal.subjects(FORK_KIND))
        return tuple(state for state in noted if state.seq)

    def fork(self, device: UUID) -> Fork:
        """Nothing is shown of people who were erased, nor on runs that belong to somebody hidden by now."""
        store = self._inner.store
        return fork_of(store.database, store.journal, fork_state(store, device), self._sees)

    def _sees(self, entry: Entry) -> bool:
        about, subject = entry.header.about, entry.header.subject
        people_named = {about} - {None}
        if subject.kind == assessment_events.SUBJECT_KIND:
            people_named |= {self._inner.assessment(subject.id).candidate} - {None}
        elif subject.kind == people.SUBJECT_KIND:
            people_named.add(subject.id)
        return not any(self._is_hidden(person) for person in people_named if person is not None)

    def _is_hidden(self, person: UUID) -> bool:
        if person in self._inner.store.erased:
            return True
        return is_hidden(self._inner.candidate(person), self._viewer)
