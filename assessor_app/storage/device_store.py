"""What the use cases about devices ask of the store (`services.devices.DeviceStore`)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from assessor_app.domain.devices import Trusted
from assessor_app.services.exchange_ports import OwnKeys
from assessor_app.storage import exchange_keys
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.trust import trusted_devices


class LocalDeviceStore:
    """Whom this store believes, and which keys are its own. Database lane only."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store

    def trusted(self) -> Mapping[UUID, Trusted]:
        """Every device whose signatures count here."""
        return trusted_devices(self._store)

    def own_keys(self) -> OwnKeys:
        """The age keys of this PC."""
        return exchange_keys.own_keys(self._store)

    def last_seen(self) -> Mapping[UUID, int]:
        """When the last file of each device was taken in, in ms since 1970 UTC."""
        return exchange_keys.last_seen(self._store)

    def was_written_to(self) -> bool:
        """Whether somebody has written a file to the device that this PC is now."""
        return exchange_keys.was_written_to(self._store)
