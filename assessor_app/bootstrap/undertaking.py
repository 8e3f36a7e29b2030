"""What companies, programmes and planning are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor_app.ui.composition import Undertakings

if TYPE_CHECKING:
    from uuid import UUID

    from assessor_app.bootstrap.composing import Tools
    from assessor_app.services.invitations import InvitationService
    from assessor_app.services.planning import PlanningService
    from assessor_app.services.ports import Workspace
    from assessor_app.storage.workspace import LocalWorkspace


def undertakings_of(store: LocalWorkspace, seen: Workspace, viewer: UUID, tools: Tools) -> Undertakings:
    """The use cases over an open store, for the account `viewer` that sees it as `seen`."""
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
