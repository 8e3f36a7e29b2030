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
    from assessor_app.documents.rosters import FileRosterReader
    from assessor_app.services.rosters import RosterService
    from assessor_app.storage.roster_views import SeenRosters
    from assessor_app.storage.undertaking_views import SeenUndertakings

    rows = SeenUndertakings(store, viewer)
    return Undertakings(
        rosters=RosterService(seen, tools.identities, rows, SeenRosters(store)),
        roster_reader=FileRosterReader(),
    )
