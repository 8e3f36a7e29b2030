"""What companies, programmes and planning are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor_app.ui.composition import Undertakings

if TYPE_CHECKING:
    from datetime import tzinfo
    from uuid import UUID

    from assessor_app.bootstrap.composing import Tools
    from assessor_app.services.follow_up import FollowUpService
    from assessor_app.services.list_exports import ListExportService
    from assessor_app.services.ports import Clock, Workspace
    from assessor_app.services.invitations import InvitationService
    from assessor_app.services.planning import PlanningService
    from assessor_app.services.ports import Workspace
    from assessor_app.storage.workspace import LocalWorkspace


def undertakings_of(store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools) -> Undertakings:
    """The use cases over an open store, for the account `viewer` that sees it as `seen`."""
    return Undertakings(
        lists=lists_of(store, seen, tools.clock),
        follow_up=follow_up_of(store, seen, viewer, tools.zone),
    )


def lists_of(store: LocalWorkspace, seen: Workspace, clock: Clock) -> ListExportService:
    """What writes lists to files."""
    from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
    from assessor_app.services.list_exports import ListExportService
    from assessor_app.storage.list_rows import LeavingRows

    return ListExportService(seen, LeavingRows(store), OpenpyxlSpreadsheets(), clock)


def follow_up_of(store: LocalWorkspace, seen: Workspace, viewer: UUID, zone: tzinfo) -> FollowUpService:
    """What counts runs over time."""
    from assessor_app.services.follow_up import FollowUpService
    from assessor_app.storage.follow_up import CountedRuns
    from assessor_app.storage.list_rows import LeavingRows
    from assessor_app.storage.undertaking_views import SeenUndertakings

    undertakings = SeenUndertakings(store, viewer)
    return FollowUpService(seen, CountedRuns(store), LeavingRows(store).runs, undertakings, viewer, zone)
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
    from assessor_app.services.month_digests import FactDigests
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
    from assessor_app.documents.rosters import FileRosterReader
    from assessor_app.services.rosters import RosterService
    from assessor_app.storage.roster_views import SeenRosters
    from assessor_app.storage.undertaking_views import SeenUndertakings

    rows = SeenUndertakings(store, viewer)
    return Undertakings(
        rosters=RosterService(seen, tools.identities, rows, SeenRosters(store)),
        roster_reader=FileRosterReader(),
    )
    planning = _planning(store, seen, viewer, tools)
    return Undertakings(
        planning=planning,
        invitations=_invitations(store, seen, viewer, tools, planning),
    )


def _planning(store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools) -> PlanningService:
    from assessor_app.scheduling.public_holidays import SwedishHolidays
    from assessor_app.scheduling.solver import CpSatSolver
    from assessor_app.services.planning import PlanningService
    from assessor_app.storage.planning_store import SeenPlanning

    rows = SeenPlanning(store, viewer)
    return PlanningService(seen, rows, tools.identities, tools.clock, SwedishHolidays(), CpSatSolver())


def _invitations(
    store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools, planning: PlanningService
) -> InvitationService:
    from assessor_app.documents.calendars import IcalendarFiles
    from assessor_app.services.invitations import InvitationService
    from assessor_app.storage.invitation_store import SeenInvitations

    rows, calendars = SeenInvitations(store, viewer), IcalendarFiles(tools.renderer.wording_folder)
    return InvitationService(seen, planning, rows, tools.renderer, calendars, tools.zone, tools.drawing)
