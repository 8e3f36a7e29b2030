"""What companies, programmes and planning are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor_app.ui.composition import Undertakings

if TYPE_CHECKING:
    from uuid import UUID

    from assessor_app.bootstrap.composing import Tools
    from assessor_app.services.ports import Workspace
    from assessor_app.storage.workspace import LocalWorkspace


def undertakings_of(store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools) -> Undertakings:
    """The use cases over an open store, for the account `viewer` that sees it as `seen`."""
    from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
    from assessor_app.services.companies import CompanyService
    from assessor_app.services.competence_maps import CompetenceMapService
    from assessor_app.services.competence_sheets import CompetenceSheetService
    from assessor_app.storage.competence_views import CompanyResults
    from assessor_app.storage.undertaking_views import SeenUndertakings

    rows = SeenUndertakings(store, viewer)
    maps = CompetenceMapService(seen, rows, CompanyResults(store))
    paper = (tools.renderer, OpenpyxlSpreadsheets(), tools.clock, tools.zone, tools.drawing)
    return Undertakings(
        companies=CompanyService(seen, rows, tools.identities),
        maps=maps,
        map_sheets=CompetenceSheetService(seen, maps, *paper),
    )
