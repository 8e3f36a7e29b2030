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
    from assessor_app.services.participants import ParticipantService
    from assessor_app.services.programme_figures import ProgrammeFigures
    from assessor_app.services.programmes import ProgrammeService
    from assessor_app.services.reports import ReportService
    from assessor_app.storage.figures import ProgrammeFacts
    from assessor_app.storage.programme_views import SeenProgrammes
    from assessor_app.storage.undertaking_views import SeenUndertakings
    from assessor_app.system.report_folders import ReportFiles

    rows, reads = SeenUndertakings(store, viewer), SeenProgrammes(store, viewer)
    facts = ProgrammeFacts(store, viewer)
    figures = ProgrammeFigures(seen, facts)
    return Undertakings(
        programmes=ProgrammeService(seen, rows, reads, tools.identities, figures),
        reports=ReportService(
            seen, facts, rows, tools.renderer, OpenpyxlSpreadsheets(), ReportFiles(), tools.drawing
        ),
        participants=ParticipantService(seen, rows, reads, tools.identities),
    )
