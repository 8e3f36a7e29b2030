"""Opening a store that exists, and what this machine remembers of it."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.paths import Paths

_log = logging.getLogger(__name__)


def open_store(paths: Paths, vault: UnlockedVault, clock: Clock) -> tuple[LocalWorkspace, bool]:
    """Open the store; a restored or copied one gets a new device identity before its first write.

    Who was erased on this machine is erased again before anything is shown. Returns also whether entries are
    gone that this machine has seen: restored from a backup, or cut off.
    """
    from assessor_app.security.seals import sign_head
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.high_water import HighWater, Standing
    from assessor_app.system.machine import machine_id

    workspace = LocalWorkspace.open(
        paths.data,
        vault.keys.database,
        clock=clock,
        seal=lambda *head: sign_head(vault.keys.device, *head),
    )
    try:
        mark = HighWater.read(paths.high_water(vault.vault.tiles.store_id), machine_id())
        head = workspace.head
        standing = mark.compare(head.device, head.seq, head.chain_digest, workspace.digest_at)
        if standing.needs_new_device or vault.keys.device_id != head.device:
            _log.warning("new device identity: the store stands as %s", standing.value)
            _renew_device(workspace, vault, clock)
        for person in sorted(mark.erased - workspace.erased):
            workspace.erase_person(vault.vault.tiles.accounts[0].id, person, "restored")
        with suppress(OSError):  # a mark that lags behind sees less, and is no reason not to open
            note_high_water(paths, workspace)
        workspace.when_erased = lambda: _note_erased(paths, workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace, standing in (Standing.BEHIND, Standing.FORKED)


def _renew_device(workspace: LocalWorkspace, vault: UnlockedVault, clock: Clock) -> None:
    from assessor_app.domain import centres
    from assessor_app.domain.certificates import device_code
    from assessor_app.system.identities import GrowingIdentities

    device = GrowingIdentities(clock.now_ms).new()
    vault.renew_device(device)
    code = device_code(device)
    workspace.adopt_device(device, code)
    writes = centres.Device(device, vault.keys.device.public_bytes.hex(), code, "")
    actor = vault.vault.tiles.accounts[0].id
    workspace.commit(actor, centres.enrol_device(workspace.centre_id, writes))


def _note_erased(paths: Paths, workspace: LocalWorkspace) -> None:
    """At once, not only when the program ends: an older copy may be put back in between."""
    with suppress(OSError):
        note_high_water(paths, workspace)


def note_high_water(paths: Paths, workspace: LocalWorkspace) -> None:
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    head = workspace.head
    mark = HighWater.read(paths.high_water(workspace.store_id), machine_id())
    mark.advance(head.device, head.seq, head.chain_digest)
    mark.note_erased(workspace.erased)


def demo_mark(paths: Paths) -> Path:
    """The file that says that a folder holds the demo centre, which opens itself."""
    return paths.data / "demo"
