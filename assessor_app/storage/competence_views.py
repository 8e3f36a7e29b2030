"""Results of the people of a company (`services.competence_models.CompetenceRows`). Database lane only."""

from __future__ import annotations

from uuid import UUID

from assessor_app.services.competence_models import AreaResult
from assessor_app.storage.queries import competences
from assessor_app.storage.workspace import LocalWorkspace


class CompanyResults:
    """Whoever asks: people with protected identity are in no map of a company."""

    def __init__(self, inner: LocalWorkspace) -> None:
        self._database = inner.store.database

    def area_results(self, company: UUID) -> tuple[AreaResult, ...]:
        return competences.area_results(self._database, company)
