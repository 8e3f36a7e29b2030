"""This PC's age keys. They lie in the encrypted store: whoever may open it may read what is meant for it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from assessor_app.services.exchange_ports import OwnKeys
from assessor_app.storage.local_store import LocalStore


def own_keys(store: LocalStore) -> OwnKeys:
    """The present device's recipient (empty before it has one), and all that this PC has had."""
    rows = store.database.rows("SELECT device, recipient, identity FROM exchange_key ORDER BY made_at")
    own = store.identity.device
    recipient = next((row[1] for row in rows if row[0] == own.bytes), "")
    devices = tuple(UUID(bytes=row[0]) for row in rows)
    return OwnKeys(recipient, tuple(row[2] for row in rows), devices)


def keep_own_key(store: LocalStore, recipient: str, identity: str, made_at: int) -> None:
    """Keep a key for the present device; inside the caller's transaction."""
    store.database.run(
        "INSERT INTO exchange_key (device, recipient, identity, made_at) VALUES (?, ?, ?, ?)",
        (store.identity.device.bytes, recipient, identity, made_at),
    )


def last_seen(store: LocalStore) -> Mapping[UUID, int]:
    """When the last file of each device was taken in here, in ms since 1970 UTC."""
    rows = store.database.rows("SELECT sender, max(received_at) FROM received_file GROUP BY sender")
    return {UUID(bytes=row[0]): row[1] for row in rows}


def was_written_to(store: LocalStore) -> bool:
    """Whether somebody has written a file to the device that this PC is now."""
    own = store.identity.device
    return bool(store.database.rows("SELECT 1 FROM received_file WHERE receiver = ? LIMIT 1", (own.bytes,)))
