"""Opening a store that exists, and what this machine remembers of it."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.paths import Paths

_log = logging.getLogger(__name__)


def open_store(
    paths: Paths, vault: UnlockedVault, account: UUID, clock: Clock
) -> tuple[LocalWorkspace, bool]:
    """Open the store; a restored or copied one gets a new device identity before its first write.

    Who was erased on this machine is erased again before anything is shown. Returns also whether entries are
    gone that this machine has seen: restored from a backup, or cut off. Raises NotAllowed (account_revoked)
    where the journal says that `account`, which opened the vault, was shut out.
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
        refuse_revoked(workspace, vault, account)
        mark = HighWater.read(paths.high_water(vault.vault.tiles.store_id), machine_id())
        head = workspace.head
        standing = mark.compare(head.device, head.seq, head.chain_digest, workspace.digest_at)
        if standing.needs_new_device or vault.keys.device_id != head.device:
            _log.warning("new device identity: the store stands as %s", standing.value)
            _renew_device(workspace, vault, account, clock)
        for person in sorted(mark.erased - workspace.erased):
            workspace.erase_person(account, person, "restored")
        with suppress(OSError):  # a mark that lags behind sees less, and is no reason not to open
            note_high_water(paths, workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace, standing in (Standing.BEHIND, Standing.FORKED)


def refuse_revoked(workspace: LocalWorkspace, vault: UnlockedVault, account: UUID) -> None:
    """Raise NotAllowed for an account that was shut out; a vault that did not yet know of it knows now."""
    from assessor_app.domain.accounts import require_active
    from assessor_app.domain.errors import NotAllowed
    from assessor_app.security.errors import VaultError

    try:
        require_active(workspace.centre().accounts, account)
    except NotAllowed:
        with suppress(VaultError, OSError):
            vault.revoke(account)
        raise


def _renew_device(workspace: LocalWorkspace, vault: UnlockedVault, actor: UUID, clock: Clock) -> None:
    from assessor_app.domain import centres
    from assessor_app.domain.certificates import device_code
    from assessor_app.system.identities import GrowingIdentities

    device = GrowingIdentities(clock.now_ms).new()
    vault.renew_device(device)
    code = device_code(device)
    workspace.adopt_device(device, code)
    writes = centres.Device(device, vault.keys.device.public_bytes.hex(), code, "")
    workspace.commit(actor, centres.enrol_device(workspace.centre_id, writes))


def introduce_centre_keys(workspace: LocalWorkspace, vault: UnlockedVault, actor: UUID) -> None:
    """Make the public halves of the centre's keys known to the journal, where a manager opened the vault."""
    from assessor_app.domain import centres

    keys = vault.keys
    if keys.centre is None or keys.document is None:
        return
    public = centres.PublicKeys(keys.centre.public_bytes.hex(), keys.document.public_bytes.hex())
    drafts = centres.introduce_keys(workspace.centre(), public)
    if drafts:
        workspace.commit(actor, drafts)


def recover_account(workspace: LocalWorkspace, vault: UnlockedVault, account: UUID, passphrase: str) -> None:
    """Give an account a new passphrase in a vault opened with the recovery sheet, and put that on record.

    The record comes first: where the passphrase then cannot be kept, it says that somebody tried. Raises
    UnsuitablePassphrase, UnknownAccount and AccountRevoked before anything is written.
    """
    from assessor_app.domain.recovery_sheets import account_recovered
    from assessor_app.security.errors import AccountRevoked, UnknownAccount
    from assessor_app.security.keys import check_new_passphrase

    check_new_passphrase(passphrase)
    tile = next((tile for tile in vault.vault.tiles.accounts if tile.id == account), None)
    if tile is None:
        raise UnknownAccount
    if tile.is_revoked:
        raise AccountRevoked
    workspace.commit(account, account_recovered(workspace.centre_id, account))
    vault.set_passphrase(account, passphrase)


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
