"""Invitations over a real store, for tests."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from uuid import UUID

from assessor_app.documents.calendars import IcalendarFiles
from assessor_app.services.invitation_models import InvitationRenderer
from assessor_app.services.invitations import InvitationService
from assessor_app.services.planning import PlanningService
from assessor_app.services.ports import Workspace
from assessor_app.storage.invitation_store import SeenInvitations
from assessor_app.storage.workspace import LocalWorkspace

WORDING = Path(__file__).resolve().parents[1] / "resources" / "certificates"


def invitations_over(
    store: LocalWorkspace,
    seen: Workspace,
    viewer: UUID | None,
    planning: PlanningService,
    renderer: InvitationRenderer,
) -> InvitationService:
    """The use cases of invitations as one account has them; its wall clock shows UTC."""
    rows, calendars = SeenInvitations(store, viewer), IcalendarFiles(WORDING)
    return InvitationService(seen, planning, rows, renderer, calendars, UTC)
