"""Planning as one account sees it (`services.planning_ports.PlanningRows`)."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from assessor_app.domain.journal import Subject
from assessor_app.domain.planning import SUBJECT_KIND, PlanningState
from assessor_app.services.planning_models import Span, WaitingRow
from assessor_app.services.planning_ports import BookedRow
from assessor_app.storage.queries import planning
from assessor_app.storage.workspace import LocalWorkspace


class SeenPlanning:
    """Rows for `viewer`: runs of people hidden from it are nameless blocks. Database lane only."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._store = inner.store
        self._viewer = viewer

    def planning(self) -> PlanningState:
        """It names nobody who is validated."""
        subject = Subject(SUBJECT_KIND, self._store.identity.centre)
        return cast(PlanningState, self._store.projector.state(subject))

    def booked(self, between: Span, usual_minutes: int) -> tuple[BookedRow, ...]:
        return planning.booked_rows(self._store.database, between, usual_minutes, self._viewer)

    def booked_of(self, persons: frozenset[UUID], between: Span, usual_minutes: int) -> tuple[BookedRow, ...]:
        return planning.booked_rows(self._store.database, between, usual_minutes, self._viewer, persons)

    def waiting(self) -> tuple[WaitingRow, ...]:
        return planning.waiting_rows(self._store.database, self._viewer)

    def person_of(self, candidate: UUID) -> UUID:
        return planning.person_of(self._store.database, candidate)
