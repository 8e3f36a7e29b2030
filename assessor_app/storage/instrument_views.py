"""The measuring instruments as one account sees them (`services.instrument_models.InstrumentStore`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast
from uuid import UUID

from assessor_app.domain import instruments
from assessor_app.domain.instruments import InstrumentState
from assessor_app.domain.journal import Subject
from assessor_app.services.instrument_models import InstrumentQuery, InstrumentRow, MeasuredRun
from assessor_app.storage.queries import instruments as queries
from assessor_app.storage.workspace import LocalWorkspace


class SeenInstruments:
    """For `viewer`: an instrument names nobody who is validated; runs of people hidden from it are in no
    list. Database lane only."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._inner = inner
        self._viewer = viewer

    def instrument(self, instrument: UUID) -> InstrumentState:
        subject = Subject(instruments.SUBJECT_KIND, instrument)
        return cast(InstrumentState, self._inner.store.projector.state(subject))

    def instrument_rows(self, query: InstrumentQuery) -> tuple[InstrumentRow, ...]:
        return queries.instrument_rows(self._inner.store.database, query, self._inner.centre_id)

    def instrument_by_mark(self, mark: str) -> UUID | None:
        return queries.instrument_by_mark(self._inner.store.database, mark, self._inner.centre_id)

    def measured_runs(self, instrument: UUID) -> tuple[MeasuredRun, ...]:
        return queries.measured_runs(self._inner.store.database, instrument, self._viewer)

    def last_used(self, station: str) -> Mapping[UUID, int]:
        return queries.last_used(self._inner.store.database, station)
