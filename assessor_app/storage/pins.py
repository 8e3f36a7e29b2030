"""The PINs of this PC: `account_pin`, never in the journal. Database lane only."""

from __future__ import annotations

from uuid import UUID

from assessor_app.services.account_ports import StoredPin
from assessor_app.services.ports import Clock
from assessor_app.storage.local_store import LocalStore


class LocalPins:
    """Implements `PinStore` over the table of the open store."""

    def __init__(self, store: LocalStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def pin(self, account: UUID) -> StoredPin | None:
        """What an account's PIN is held against, or None."""
        rows = self._store.database.rows(
            "SELECT salt, verifier, memory_kib, passes, lanes FROM account_pin WHERE account = ?",
            (account.bytes,),
        )
        return StoredPin(*rows[0]) if rows else None

    def keep(self, account: UUID, pin: StoredPin) -> None:
        """Keep an account's PIN in place of the former one. Raises StorageProblem."""
        values = (account.bytes, pin.salt, pin.verifier, pin.memory_kib, pin.passes, pin.lanes)
        with self._store.transaction():
            self._store.database.run(
                "INSERT OR REPLACE INTO account_pin"
                " (account, salt, verifier, memory_kib, passes, lanes, set_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*values, self._clock.now_ms()),
            )

    def forget(self, account: UUID) -> None:
        """Forget an account's PIN. Raises StorageProblem."""
        if self.pin(account) is None:
            return
        with self._store.transaction():
            self._store.database.run("DELETE FROM account_pin WHERE account = ?", (account.bytes,))
