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
    from assessor_app.services.instruments import InstrumentService
    from assessor_app.storage.instrument_views import SeenInstruments

    return Undertakings(
        instruments=InstrumentService(seen, tools.identities, SeenInstruments(store, viewer)),
    )
