"""Companies and programmes as one account sees them (`services.undertaking_models.UndertakingRows`)."""

from __future__ import annotations

from uuid import UUID

from assessor_app.services.undertaking_models import (
    CompanyQuery,
    CompanyRow,
    EmploymentQuery,
    EmploymentRow,
    ParticipationQuery,
    ParticipationRow,
    ProgrammeQuery,
    ProgrammeRow,
)
from assessor_app.storage.queries import undertakings
from assessor_app.storage.workspace import LocalWorkspace


class SeenUndertakings:
    """Rows for `viewer`: people hidden from it are in no list of people. Database lane only."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._database = inner.store.database
        self._viewer = viewer

    def company_rows(self, query: CompanyQuery) -> tuple[CompanyRow, ...]:
        return undertakings.company_rows(self._database, query, self._viewer)

    def company_by_number(self, organisation_number: str) -> UUID | None:
        return undertakings.company_by_number(self._database, organisation_number)

    def company_by_name(self, name: str) -> UUID | None:
        return undertakings.company_by_name(self._database, name)

    def employment_rows(self, query: EmploymentQuery) -> tuple[EmploymentRow, ...]:
        return undertakings.employment_rows(self._database, query, self._viewer)

    def programme_rows(self, query: ProgrammeQuery) -> tuple[ProgrammeRow, ...]:
        return undertakings.programme_rows(self._database, query)

    def participation_rows(self, query: ParticipationQuery) -> tuple[ParticipationRow, ...]:
        return undertakings.participation_rows(self._database, query, self._viewer)

    def participation_count(self, query: ParticipationQuery) -> int:
        return undertakings.participation_count(self._database, query, self._viewer)
