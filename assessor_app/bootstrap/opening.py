"""Opening a store that exists, and what this machine remembers of it."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from assessor_app.bootstrap.restoring import RestoredNote
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.high_water import HighWater, Standing
    from assessor_app.system.paths import Paths

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """The open store. `is_behind`: entries are gone that this machine has seen. `restored` where it was just
    restored here; `unrevoked` are accounts that were revoked once and could not be revoked again."""

    workspace: LocalWorkspace
    is_behind: bool
    restored: RestoredNote | None
    unrevoked: tuple[UUID, ...]


def open_store(paths: Paths, vault: UnlockedVault, account: UUID, clock: Clock) -> Opened:
    """Open the store; a restored or copied one gets a new device identity before its first write.

    Who was erased on this machine is erased again, and who was revoked is revoked again, before anything is
    shown. Raises AccountRevoked where that is the one who came to open it.
    """
    from assessor_app.bootstrap.restoring import forget_note, read_note, revoke_again
    from assessor_app.security.errors import AccountRevoked
    from assessor_app.security.seals import sign_head
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.high_water import HighWater, Standing
    from assessor_app.system.machine import machine_id

    note = read_note(paths)
    mark = HighWater.read(paths.high_water(vault.vault.tiles.store_id), machine_id())
    unrevoked = revoke_again(vault, mark.revoked) if note is not None else ()
    if account in mark.revoked and account not in unrevoked and note is not None:
        raise AccountRevoked
    workspace = LocalWorkspace.open(
        paths.data,
        vault.keys.database,
        clock=clock,
        seal=lambda *head: sign_head(vault.keys.device, *head),
    )
    try:
        standing = _bring_up_to_date(workspace, vault, clock, mark, note)
        with suppress(OSError):  # a mark that lags behind sees less, and is no reason not to open
            note_high_water(paths, workspace, vault)
        if note is not None:
            forget_note(paths)
    except BaseException:
        workspace.close()
        raise
    is_behind = note is None and standing in (Standing.BEHIND, Standing.FORKED)
    return Opened(workspace, is_behind, note, unrevoked)


def _bring_up_to_date(
    workspace: LocalWorkspace,
    vault: UnlockedVault,
    clock: Clock,
    mark: HighWater,
    note: RestoredNote | None,
) -> Standing:
    """A new identity where one is due, and nobody in it who was erased."""
    head = workspace.head
    standing = mark.compare(head.device, head.seq, head.chain_digest, workspace.digest_at)
    if note is not None or standing.needs_new_device or vault.keys.device_id != head.device:
        _log.warning("new device identity: the store stands as %s", standing.value)
        _renew_device(workspace, vault, clock)
    erased = mark.erased | set(note.erased if note is not None else ())
    for person in sorted(erased - workspace.erased):
        workspace.erase_person(vault.vault.tiles.accounts[0].id, person, "restored")
    return standing


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


def note_high_water(paths: Paths, workspace: LocalWorkspace, vault: UnlockedVault) -> None:
    """Remember on this machine how far the store has come, who is erased and who is revoked."""
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    head = workspace.head
    mark = HighWater.read(paths.high_water(workspace.store_id), machine_id())
    mark.advance(head.device, head.seq, head.chain_digest)
    mark.note_erased(workspace.erased)
    mark.note_revoked(account.id for account in vault.vault.tiles.accounts if account.is_revoked)


def demo_mark(paths: Paths) -> Path:
    """The file that says that a folder holds the demo centre, which opens itself."""
    return paths.data / "demo"
