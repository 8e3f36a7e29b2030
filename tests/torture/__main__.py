"""`make torture`: KILLS kills, then the other ways a disk and a clock can fail."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.foundings import kill_accounts, kill_foundings
from tests.torture.issuing import kill_issuing
from tests.torture.joinings import kill_joinings
from tests.torture.killing import kill_many, prepare_store
from tests.torture.trouble import SCENES
from tests.torture.upkeep import kill_backups, kill_restores

KILLERS = {
    "backups": kill_backups,
    "restores": kill_restores,
    "the founding": kill_foundings,
    "changes of accounts": kill_accounts,
    "the joining of a PC": kill_joinings,
    "a batch of 500 documents": kill_issuing,
}


def main() -> int:
    kills = int(os.environ.get("KILLS", "1000"))
    seed = int(os.environ.get("SEED", str(time.time_ns() % 1_000_000)))
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        store.mkdir()
        prepare_store(store)
        began = time.monotonic()
        report = kill_many(store, kills, seed)
        print(f"kill -9 (seed {seed}): {report} · {time.monotonic() - began:.0f} s")
        failed += not report.is_clean
    for what, kill in KILLERS.items():
        with tempfile.TemporaryDirectory() as folder:
            found = kill(Path(folder), min(kills, 50), seed)
        print(f"kill -9 during {what}: {found}")
        failed += bool(found.faults)
    for name, scene in SCENES.items():
        with tempfile.TemporaryDirectory() as folder:
            outcome = scene(Path(folder))
        print(f"{name}: {outcome}")
        failed += outcome.failed
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
