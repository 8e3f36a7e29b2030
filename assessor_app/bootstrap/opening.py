"""Opening a store that exists, and what this machine remembers of it."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.ui.composition import Condition

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

    Who was erased on this machine is erased again, and in an older store who was revoked is revoked again,
    before anything is shown. Raises AccountRevoked, or NotAllowed (account_revoked), where that is the one
    who came to open it.
    """
    from assessor_app.bootstrap.restoring import discard_half, forget_note, read_note, revoke_again
    from assessor_app.security.errors import AccountRevoked
    from assessor_app.security.seals import sign_head, verify_head
    from assessor_app.services.ports import StorageProblem
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.high_water import HighWater, Standing
    from assessor_app.system.machine import machine_id

    discard_half(paths)
    note = read_note(paths)
    mark = HighWater.read(paths.high_water(vault.vault.tiles.store_id), machine_id())
    workspace = LocalWorkspace.open(
        paths.data,
        vault.keys.database,
        clock=clock,
        seal=lambda *head: sign_head(vault.keys.device, *head),
        is_signed=verify_head,
    )
    try:
        standing = _standing(workspace, mark)
        is_older = note is not None or standing.is_older
        unrevoked = revoke_again(vault, mark.revoked) if is_older else ()
        if is_older and account in mark.revoked and account not in unrevoked:
            raise AccountRevoked
        refuse_revoked(workspace, vault, account)
        _bring_up_to_date(workspace, vault, account, clock, mark, note, standing)
        if is_older:
            _revoke_in_journal(workspace, account, mark.revoked - set(unrevoked))
        with suppress(StorageProblem):  # a full disk is no reason not to read; the next opening tries again
            ensure_exchange_key(workspace, account, clock)
        with suppress(OSError):  # a mark that lags behind sees less, and is no reason not to open
            note_high_water(paths, workspace, vault)
        workspace.when_erased = lambda: _note_erased(paths, workspace)
        if note is not None:
            forget_note(paths)
    except BaseException:
        workspace.close()
        raise
    is_behind = note is None and standing in (Standing.BEHIND, Standing.FORKED)
    return Opened(workspace, is_behind, note, unrevoked)


def _standing(workspace: LocalWorkspace, mark: HighWater) -> Standing:
    head = workspace.head
    return mark.compare(head.device, head.seq, head.chain_digest, workspace.digest_at)


def _bring_up_to_date(
    workspace: LocalWorkspace,
    vault: UnlockedVault,
    account: UUID,
    clock: Clock,
    mark: HighWater,
    note: RestoredNote | None,
    standing: Standing,
) -> None:
    """A new identity where one is due, and nobody in it who was erased."""
    from assessor_app.storage.imports import fork_state

    is_another = vault.keys.device_id != workspace.head.device
    has_forked = fork_state(workspace.store, workspace.head.device).seq > 0
    if note is not None or standing.needs_new_device or is_another or has_forked:
        _log.warning("new device identity: the store stands as %s, forked: %s", standing.value, has_forked)
        _renew_device(workspace, vault, account, clock)
    erased = mark.erased | set(note.erased if note is not None else ())
    for person in sorted(erased - workspace.erased):
        workspace.erase_person(account, person, "restored")


def _revoke_in_journal(workspace: LocalWorkspace, actor: UUID, revoked: frozenset[UUID]) -> None:
    """A restored journal may not know yet who was shut out: it is told, so that vault and journal agree."""
    from assessor_app.domain import accounts

    known = workspace.centre().accounts
    for account in sorted(revoked):
        if account in known and not known[account].revoked:
            workspace.commit(actor, accounts.revoke_again(workspace.centre_id, account))


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

    former = workspace.head.device
    if vault.keys.device_id == former:
        workspace.seal_own_head()  # what the former device has written can be passed on under its own name
    known = workspace.centre().devices
    device, code = UUID(int=0), ""
    while not code or code in {one.code for one in known.values()}:
        device = GrowingIdentities(clock.now_ms).new()
        code = device_code(device)
    vault.renew_device(device)
    workspace.adopt_device(device, code)
    kinds = [one.kind for one in known.values() if one.id == former]
    kind = kinds[0] if kinds else centres.Device(device, "", code, "").kind
    writes = centres.Device(device, vault.keys.device.public_bytes.hex(), code, "", kind)
    # Who is introduced to the new device only must be able to believe what the former one has written.
    vouched = centres.enrol_device(workspace.centre_id, known[former]) if former in known else ()
    workspace.commit(actor, (*centres.enrol_device(workspace.centre_id, writes), *vouched))


def ensure_exchange_key(workspace: LocalWorkspace, actor: UUID, clock: Clock) -> None:
    """Give this device the key that exchange files for it are encrypted to, and let the journal know it."""
    from dataclasses import replace

    from assessor_app.domain import devices
    from assessor_app.security.age_keys import X25519Keys
    from assessor_app.storage.exchange_keys import keep_own_key, own_keys

    own = workspace.device.id
    state = workspace.centre()
    if own in own_keys(workspace.store).devices or own not in state.devices:
        return
    recipient, identity = X25519Keys().new_identity()
    told = replace(state.devices[own], recipient=recipient)
    with workspace.bulk():
        keep_own_key(workspace.store, recipient, identity, clock.now_ms())
        workspace.commit(actor, devices.enrol(workspace.centre_id, state.circle, told))


def conditions_of(opened: Opened) -> list[Condition]:
    """What lasts because of how the store was found when it was opened."""
    found = [Condition("store_behind")] if opened.is_behind else []
    if (note := opened.restored) is not None:
        made = datetime.fromtimestamp(note.made_at / 1000, UTC).astimezone()
        details = (("made_at", f"{made:%Y-%m-%d %H:%M}"), ("aside", note.aside))
        found.append(Condition("store_restored", details))
    if opened.unrevoked:
        found.append(Condition("revoked_is_last"))
    if is_unknown_to_partners(opened.workspace):
        found.append(Condition("device_renewed"))
    return found


def is_unknown_to_partners(workspace: LocalWorkspace) -> bool:
    """Whether this PC got a new identity and nobody has written to that yet, though there is somebody."""
    from assessor_app.storage.exchange_keys import own_keys, was_written_to

    own, former = workspace.device.id, set(own_keys(workspace.store).devices)
    if not former - {own}:
        return False
    circle = workspace.centre().circle
    others = [one for one in circle.devices.values() if one.id not in former and one.id != own]
    others += [partner.device for partner in circle.partners.values()]
    return any(not one.revoked for one in others) and not was_written_to(workspace.store)


def _note_erased(paths: Paths, workspace: LocalWorkspace) -> None:
    """At once, not only when the program ends: an older copy may be put back in between."""
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    with suppress(OSError):
        HighWater.read(paths.high_water(workspace.store_id), machine_id()).note_erased(workspace.erased)


def introduce_centre_keys(workspace: LocalWorkspace, vault: UnlockedVault, actor: UUID, clock: Clock) -> None:
    """Make the public halves of the centre's keys known to the journal, where a manager opened the vault, and
    see to it that there is a certificate that lasts."""
    from assessor_app.security.centre_keys import OpenKeyChest
    from assessor_app.services.key_upkeep import keep_keys

    if vault.keys.centre is not None:  # nearly always somebody else: nothing is imported then
        keep_keys(workspace, OpenKeyChest(lambda: vault), actor, clock, trusted=workspace.clock_doubt is None)


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


def note_high_water(paths: Paths, workspace: LocalWorkspace, vault: UnlockedVault) -> None:
    """Remember on this machine how far the store has come, who is erased and who is revoked."""
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    head = workspace.head
    mark = HighWater.read(paths.high_water(workspace.store_id), machine_id())
    mark.advance(head.device, head.seq, head.chain_digest)
    mark.note_erased(workspace.erased)
    mark.note_revoked(account.id for account in vault.vault.tiles.accounts if account.is_revoked)


def note_revoked(paths: Paths, vault: UnlockedVault) -> None:
    """At once, as who is erased: after a kill an older copy or a backup may be put back."""
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    tiles = vault.vault.tiles
    mark = HighWater.read(paths.high_water(tiles.store_id), machine_id())
    with suppress(OSError):
        mark.note_revoked(account.id for account in tiles.accounts if account.is_revoked)


def demo_mark(paths: Paths) -> Path:
    """The file that says that a folder holds the demo centre, which opens itself."""
    return paths.data / "demo"
