"""This PC's age keys. They lie in the encrypted store: whoever may open it may read what is meant for it."""

from __future__ import annotations

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
