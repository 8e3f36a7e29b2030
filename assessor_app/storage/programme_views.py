"""Programmes as one account sees them (`services.programme_models.ProgrammeReads`)."""

from __future__ import annotations

from uuid import UUID

from assessor_app.services.programme_models import (
    CountedRun,
    HoursRow,
    HoursSum,
    MonthFacts,
    ProgrammeCounts,
    RunToCount,
    WaitingPerson,
)
from assessor_app.services.undertaking_models import ParticipationQuery, ParticipationRow
from assessor_app.storage.queries import programmes, undertakings
from assessor_app.storage.workspace import LocalWorkspace


class SeenProgrammes:
    """Reads for `viewer`: people hidden from it are in no row that names somebody. Database lane only."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._database = inner.store.database
        self._viewer = viewer

    def counts(self, programme: UUID) -> ProgrammeCounts:
        return programmes.counts(self._database, programme)

    def validated_at(self, programme: UUID) -> tuple[int, ...]:
        return programmes.validated_at(self._database, programme)

    def waiting(self, programme: UUID, limit: int) -> tuple[WaitingPerson, ...]:
        return programmes.waiting(self._database, programme, limit, self._viewer)

    def waiting_count(self, programme: UUID) -> int:
        return programmes.waiting_count(self._database, programme, self._viewer)

    def hours(self, programme: UUID, days: tuple[str, str] | None, limit: int) -> tuple[HoursRow, ...]:
        return programmes.hours(self._database, programme, days, limit, self._viewer)

    def hours_of(self, participation: UUID) -> tuple[HoursRow, ...]:
        return programmes.hours_of(self._database, participation, self._viewer)

    def hours_sums(self, programme: UUID, days: tuple[str, str] | None) -> tuple[HoursSum, ...]:
        return programmes.hours_sums(self._database, programme, days)

    def runs_to_count(
        self, programme: UUID, days: tuple[str, str], span: tuple[int, int], limit: int
    ) -> tuple[RunToCount, ...]:
        return programmes.runs_to_count(self._database, programme, days, span, limit, self._viewer)

    def counted_runs(self, participation: UUID) -> tuple[CountedRun, ...]:
        return programmes.counted_runs(self._database, participation, self._viewer)

    def counted_in(self, run: UUID) -> tuple[UUID, ...]:
        return programmes.counted_in(self._database, run, self._viewer)

    def month_facts(self, programme: UUID, month: str, span: tuple[int, int]) -> MonthFacts:
        return programmes.month_facts(self._database, programme, month, span)

    def running_for(self, candidates: tuple[UUID, ...]) -> tuple[ParticipationRow, ...]:
        found = {
            row.id: row
            for one in candidates
            for row in undertakings.participation_rows(
                self._database, ParticipationQuery(candidate=one), self._viewer
            )
        }
        return tuple(sorted(found.values(), key=lambda row: (row.entered_on, row.id), reverse=True))
