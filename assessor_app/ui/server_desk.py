"""The centre's own server as the screens have it: how it stands, told on the screens' thread. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assessor_app.services.server_ports import ServerStanding

if TYPE_CHECKING:
    from assessor_app.services.backup_ports import StoreAccess
    from assessor_app.services.read_models import Changes
    from assessor_app.services.server import ServerService

Heard = Callable[[ServerStanding], None]


class ServerDesk:
    """One as long as the store is open, whoever is logged in.

    `tell` brings a word to the screens' thread; `changed` is called there with what came from other PCs.
    """

    def __init__(
        self,
        service: ServerService,
        access: StoreAccess,
        tell: Callable[[Callable[[], None]], None],
        changed: Callable[[Changes], None],
    ) -> None:
        self.service = service
        self.standing = service.standing
        self._access, self._tell, self._changed = access, tell, changed
        self._listeners: list[Heard] = []

    def start(self) -> None:
        """Begin to follow the server that is kept, if one is. Database lane."""
        self.service.start(
            self._access,
            lambda standing: self._tell(lambda: self._hear(standing)),
            lambda changes: self._tell(lambda: self._changed(changes)),
        )

    def subscribe(self, listener: Heard) -> Callable[[], None]:
        """Call `listener` whenever it stands otherwise; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _hear(self, standing: ServerStanding) -> None:
        self.standing = standing
        for listener in tuple(self._listeners):
            listener(standing)
