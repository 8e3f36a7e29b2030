"""The centre's own server of an open store: its adapters put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.services.ports import Clock
    from assessor_app.services.server import ServerService
    from assessor_app.storage.workspace import LocalWorkspace


def server_of(workspace: LocalWorkspace, clock: Clock) -> ServerService:
    """The service of an open store. Nothing is reached yet, and the driver is not imported."""
    from assessor_app.services.server import ServerService
    from assessor_app.storage.server.following import ServerFollower
    from assessor_app.storage.server.memory import LocalServerMemory
    from assessor_app.system.identities import GrowingIdentities

    follower = ServerFollower(workspace, clock, GrowingIdentities(clock.now_ms))
    workspace.when_committed = follower.wake
    return ServerService(workspace, LocalServerMemory(workspace), follower)
