"""What it costs to guess: wrong passphrases tried against a vault file that somebody carried off."""

from __future__ import annotations

import tempfile
from pathlib import Path
from uuid import uuid4

from argon2.low_level import Type, hash_secret_raw

from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import WrongPassphrase
from assessor_app.security.vault import NewAccount, Vault
from assessor_app.system.files import write_whole
from tests.bench.measuring import Row, in_turns, median, timed

MEASURED = 20
TRIES = 10_000
_PHRASE = "fyra gula bilar i rad"


def guessing_cost() -> Row:
    """20 wrong tries are timed on one thread, 10,000 reckoned from their median; memory is what one takes."""
    cost = KdfCost()
    account = NewAccount(uuid4(), "Karin Ek", "manager")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vault.json"
        Vault.create(path, uuid4(), "Bänken", uuid4(), account, _PHRASE, write_whole)

        def wrong() -> None:
            try:
                Vault.read(path).unlock(account.id, "fem gula bilar i rad", write_whole)
            except WrongPassphrase:
                return
            raise AssertionError("a wrong passphrase opened the vault")

        def bare() -> None:
            hash_secret_raw(b"x", b"s" * 16, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)

        ours, floor = in_turns(lambda: timed(wrong), lambda: timed(bare), MEASURED, warm=2)
    minutes = median(ours) * TRIES / 60_000
    detail = (
        f"reckoned from {MEASURED} tries: {TRIES} take {minutes:.0f} min on this PC, "
        f"{cost.memory_kib // 1024} MiB each"
    )
    return Row("k", "One wrong passphrase", median(ours), median(floor), "as dear as Argon2id", True, detail)
