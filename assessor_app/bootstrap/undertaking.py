"""What companies, programmes and planning are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor_app.ui.composition import Undertakings

if TYPE_CHECKING:
    from uuid import UUID

    from assessor_app.bootstrap.composing import Tools
    from assessor_app.services.companies import CompanyService
    from assessor_app.services.competence_maps import CompetenceMapService
    from assessor_app.services.competence_sheets import CompetenceSheetService
    from assessor_app.services.follow_up import FollowUpService
    from assessor_app.services.instruments import InstrumentService
    from assessor_app.services.invitations import InvitationService
    from assessor_app.services.list_exports import ListExportService
    from assessor_app.services.participants import ParticipantService
    from assessor_app.services.planning import PlanningService
    from assessor_app.services.ports import Workspace
    from assessor_app.services.programmes import ProgrammeService
    from assessor_app.services.reports import ReportService
    from assessor_app.services.roster_models import RosterReader
    from assessor_app.services.rosters import RosterService
    from assessor_app.services.undertaking_models import UndertakingRows
    from assessor_app.storage.workspace import LocalWorkspace


def undertakings_of(store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools) -> Undertakings:
    """The use cases over an open store, for the account `viewer` that sees it as `seen`."""
    from assessor_app.storage.undertaking_views import SeenUndertakings

    parts = _Parts(store, seen, viewer, tools, SeenUndertakings(store, viewer))
    companies, maps, map_sheets = parts.companies()
    planning = parts.planning()
    programmes, participants, reports = parts.programmes(planning)
    rosters, roster_reader = parts.rosters()
    return Undertakings(
        companies=companies,
        maps=maps,
        map_sheets=map_sheets,
        programmes=programmes,
        participants=participants,
        reports=reports,
        planning=planning,
        invitations=parts.invitations(planning),
        rosters=rosters,
        roster_reader=roster_reader,
        lists=parts.lists(),
        follow_up=parts.follow_up(),
        instruments=parts.instruments(),
    )


class _Parts:
    """Builds them one by one; what a part is made of is imported with it."""

    def __init__(
        self, store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools, rows: UndertakingRows
    ) -> None:
        self._store = store
        self._seen = seen
        self._viewer = viewer
        self._tools = tools
        self._rows = rows

    def companies(self) -> tuple[CompanyService, CompetenceMapService, CompetenceSheetService]:
        from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
        from assessor_app.services.companies import CompanyService
        from assessor_app.services.competence_maps import CompetenceMapService
        from assessor_app.services.competence_sheets import CompetenceSheetService
        from assessor_app.storage.competence_views import CompanyResults

        tools, seen = self._tools, self._seen
        maps = CompetenceMapService(seen, self._rows, CompanyResults(self._store))
        paper = (tools.renderer, OpenpyxlSpreadsheets(), tools.clock, tools.zone, tools.drawing)
        return (
            CompanyService(seen, self._rows, tools.identities),
            maps,
            CompetenceSheetService(seen, maps, *paper),
        )

    def programmes(
        self, planning: PlanningService
    ) -> tuple[ProgrammeService, ParticipantService, ReportService]:
        from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
        from assessor_app.services.participants import ParticipantService
        from assessor_app.services.programme_figures import ProgrammeFigures
        from assessor_app.services.programmes import ProgrammeService
        from assessor_app.services.reports import ReportService
        from assessor_app.storage.figures import ProgrammeFacts
        from assessor_app.storage.programme_views import SeenProgrammes
        from assessor_app.system.report_folders import ReportFiles

        seen, rows, tools = self._seen, self._rows, self._tools
        reads, facts = SeenProgrammes(self._store, self._viewer), ProgrammeFacts(self._store, self._viewer)
        files = (tools.renderer, OpenpyxlSpreadsheets(), ReportFiles(), tools.drawing)
        return (
            ProgrammeService(seen, rows, reads, tools.identities, ProgrammeFigures(seen, facts), planning),
            ParticipantService(seen, rows, reads, tools.identities),
            ReportService(seen, facts, rows, *files),
        )

    def planning(self) -> PlanningService:
        from assessor_app.scheduling.public_holidays import SwedishHolidays
        from assessor_app.scheduling.solver import CpSatSolver
        from assessor_app.services.planning import PlanningService
        from assessor_app.storage.planning_store import SeenPlanning

        tools, rows = self._tools, SeenPlanning(self._store, self._viewer)
        found = (SwedishHolidays(), CpSatSolver())
        return PlanningService(self._seen, rows, tools.identities, tools.clock, *found)

    def invitations(self, planning: PlanningService) -> InvitationService:
        from assessor_app.documents.calendars import IcalendarFiles
        from assessor_app.services.invitations import InvitationService
        from assessor_app.storage.invitation_store import SeenInvitations

        tools, rows = self._tools, SeenInvitations(self._store, self._viewer)
        calendars = IcalendarFiles(tools.renderer.wording_folder)
        paper = (tools.renderer, calendars, tools.zone, tools.drawing)
        return InvitationService(self._seen, planning, rows, *paper)

    def rosters(self) -> tuple[RosterService, RosterReader]:
        from assessor_app.documents.rosters import FileRosterReader
        from assessor_app.services.rosters import RosterService
        from assessor_app.storage.roster_views import SeenRosters

        rows = SeenRosters(self._store)
        return RosterService(self._seen, self._tools.identities, self._rows, rows), FileRosterReader()

    def lists(self) -> ListExportService:
        from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
        from assessor_app.services.list_exports import ListExportService
        from assessor_app.storage.list_rows import LeavingRows

        rows = LeavingRows(self._store)
        return ListExportService(self._seen, rows, OpenpyxlSpreadsheets(), self._tools.clock)

    def follow_up(self) -> FollowUpService:
        from assessor_app.services.follow_up import FollowUpService
        from assessor_app.storage.follow_up import CountedRuns
        from assessor_app.storage.list_rows import LeavingRows

        counted, runs = CountedRuns(self._store), LeavingRows(self._store).runs
        return FollowUpService(self._seen, counted, runs, self._rows, self._viewer, self._tools.zone)

    def instruments(self) -> InstrumentService:
        from assessor_app.services.instruments import InstrumentService
        from assessor_app.storage.instrument_views import SeenInstruments

        rows = SeenInstruments(self._store, self._viewer)
        return InstrumentService(self._seen, self._tools.identities, rows)
