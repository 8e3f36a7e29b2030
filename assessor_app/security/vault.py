"""The vault: who may open the store, and the store's key, wrapped once for each of them.

A stolen PC yields the names on the login tiles and nothing else. An account is added, revoked or given a new
passphrase without the store being encrypted anew. Beside the database key managers hold the *manager key*;
under it lie the centre's keys, which nobody else can open. Deriving a key is slow on
purpose (0.1 s or more): call `create`, `unlock`, `add_account`, `set_passphrase` and `set_role` away from the
thread of a window.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import msgspec

from assessor_app.domain.texts import clean_line
from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import (
    AccountRefused,
    AccountRevoked,
    LastManager,
    OtherRecoverySheet,
    RecoveryNeverMade,
    RecoveryWordsMistyped,
    RecoveryWordUnfit,
    VaultMissing,
)
from assessor_app.security.key_taking import with_taken_keys
from assessor_app.security.keys import (
    DeviceKey,
    Keys,
    check_new_passphrase,
    key_from_passphrase,
    new_key,
)
from assessor_app.security.recovery_words import new_words, secret_of, split_words
from assessor_app.security.tiles import Tiles, tiles_of
from assessor_app.security.upgrading import lacks_keys, with_every_key
from assessor_app.security.vault_format import (
    LONGEST_NAME,
    AccountRecord,
    VaultRecord,
    read_record,
    record_bytes,
    refuse_existing,
)
from assessor_app.security.wraps import (
    MANAGER,
    CentreSecrets,
    NewAccount,
    Opened,
    account_record,
    centre_keys_record,
    covers_keys,
    device_record,
    found_in,
    is_manager,
    open_centre_keys,
    open_device,
    open_recovery,
    opened_by,
    recovery_record,
    tile_name,
    with_secrets,
)

__all__ = ["NewAccount", "UnlockedVault", "Vault", "WriteWhole"]

WriteWhole = Callable[[Path, bytes], None]
"""Writes a file whole or not at all, readable for its owner only (`system.files.write_whole`)."""

DEFAULT_COST = KdfCost()
FEWEST_PROOFS = 2


class Vault:
    """A vault that was read and is still locked."""

    def __init__(self, path: Path, record: VaultRecord) -> None:
        self._path = path
        self._record = record

    @staticmethod
    def create(
        path: Path,
        store_id: UUID,
        centre_name: str,
        device_id: UUID,
        account: NewAccount,
        passphrase: str,
        write: WriteWhole,
        cost: KdfCost = DEFAULT_COST,
    ) -> UnlockedVault:
        """Make a vault with every key new and its first account, a manager's, and write it.

        Raises VaultExists, UnsuitablePassphrase, AccountRefused, NotEnoughMemory, and OSError from `write`.
        """
        refuse_existing(path)
        if account.role != MANAGER:
            raise AccountRefused("the first one is a manager")
        check_new_passphrase(passphrase)
        opened = Opened(new_key(), new_key())
        device_key, held = DeviceKey.generate(), CentreSecrets.new()
        record = VaultRecord(
            store_id=store_id,
            centre_name=clean_line(centre_name, LONGEST_NAME) or "-",
            accounts=(account_record(store_id, account, passphrase, opened, cost),),
            device=device_record(store_id, device_id, device_key, opened.database),
            centre_keys=centre_keys_record(store_id, held, opened.manager or b""),
        )
        write(path, record_bytes(record))
        keys = with_secrets(Keys(opened.database, device_id, device_key), held)
        return UnlockedVault(path, record, keys, write, cost, opened.manager)

    @staticmethod
    def join(
        path: Path,
        store_id: UUID,
        centre_name: str,
        keys: Keys,
        account: NewAccount,
        passphrase: str,
        write: WriteWhole,
        cost: KdfCost = DEFAULT_COST,
    ) -> UnlockedVault:
        """Make the vault of a PC that joins a centre, and write it: the store's key and the device's own, and
        nothing that only the centre's managers hold. The first account may have any role.

        Raises VaultExists, UnsuitablePassphrase, AccountRefused, NotEnoughMemory, and OSError from `write`.
        """
        refuse_existing(path)
        check_new_passphrase(passphrase)
        opened = Opened(keys.database, has_joined=True)
        record = VaultRecord(
            joined=True,
            store_id=store_id,
            centre_name=clean_line(centre_name, LONGEST_NAME) or "-",
            accounts=(account_record(store_id, account, passphrase, opened, cost),),
            device=device_record(store_id, keys.device_id, keys.device, keys.database),
        )
        write(path, record_bytes(record))
        return UnlockedVault(path, record, keys, write, cost)

    @staticmethod
    def read(path: Path) -> Vault:
        """Read the vault at `path`; nothing is derived.

        Raises VaultMissing, VaultUnreadable, VaultDamaged, VaultFromTheFuture, VaultDemandsTooMuch.
        """
        return Vault(path, read_record(path))

    @property
    def tiles(self) -> Tiles:
        """The open part: store, centre, device and accounts."""
        return tiles_of(self._record)

    def unlock(
        self, account_id: UUID, passphrase: str, write: WriteWhole, cost: KdfCost = DEFAULT_COST
    ) -> UnlockedVault:
        """Open the vault with an account's passphrase. The first manager to open an older one upgrades it.

        `cost` is what later passphrases are derived with; this one takes what the vault says. Raises
        WrongPassphrase, UnknownAccount, AccountRevoked, NotEnoughMemory, and VaultDamaged where the key opens
        but what it protects was altered.
        """
        account = found_in(self._record, account_id)
        if account.lock is None:
            raise AccountRevoked
        key = key_from_passphrase(passphrase, account.lock.salt, account.lock.cost)
        opened = opened_by(self._record.store_id, account, account.lock, key)
        if account.role == MANAGER and lacks_keys(self._record, opened):
            record, manager = with_every_key(self._record, account, account.lock, key, opened)
            with suppress(OSError):  # the store opens all the same, and the next login tries again
                write(self._path, record_bytes(record))
                return Vault(self._path, record)._unlocked(Opened(opened.database, manager), write, cost)
        return self._unlocked(opened, write, cost)

    def recover(self, typed: str, write: WriteWhole, cost: KdfCost = DEFAULT_COST) -> UnlockedVault:
        """Open the vault with the words of a recovery sheet, in any case, with blanks or hyphens.

        A sheet opens whether or not its words were typed back; the former one opens until they are. Raises
        RecoveryNeverMade, RecoveryWordUnfit, RecoveryWordsMissing, RecoveryWordsMistyped, OtherRecoverySheet
        and VaultDamaged.
        """
        sheets = [one for one in (self._record.recovery, self._record.unproven) if one is not None]
        if not sheets:
            raise RecoveryNeverMade
        secret = secret_of(typed)
        for sheet in sheets:
            opened = open_recovery(self._record.store_id, sheet, secret)
            if opened is not None:
                return self._unlocked(opened, write, cost)
        raise OtherRecoverySheet

    def _unlocked(self, opened: Opened, write: WriteWhole, cost: KdfCost) -> UnlockedVault:
        record = self._record
        device = open_device(record.store_id, record.device, opened.database)
        held = None
        if opened.manager is not None and record.centre_keys is not None:
            held = open_centre_keys(record.store_id, record.centre_keys, opened.manager)
        keys = with_secrets(Keys(opened.database, record.device.id, device), held)
        return UnlockedVault(self._path, record, keys, write, cost, opened.manager)


class UnlockedVault:
    """A vault that was opened: its keys, and what only someone inside may change.

    Every change is written whole before it counts; where writing raises OSError, nothing has changed. Who may
    make a change is a rule of the services; but what takes the manager key raises AccountRefused without it.
    """

    def __init__(
        self,
        path: Path,
        record: VaultRecord,
        keys: Keys,
        write: WriteWhole,
        cost: KdfCost,
        manager: bytes | None = None,
    ) -> None:
        self._path = path
        self._record = record
        self._keys = keys
        self._write = write
        self._cost = cost
        self._manager = manager
        self._made_words: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"UnlockedVault({self._record.store_id})"

    @property
    def keys(self) -> Keys:
        """The keys."""
        return self._keys

    @property
    def secrets(self) -> CentreSecrets | None:
        """The keys that only managers hold, where one who does opened it."""
        keys = self._keys
        if keys.centre is None or keys.document is None:
            return None
        return CentreSecrets(keys.centre, keys.document, keys.authority, keys.imported)

    @property
    def keeps_centre_keys(self) -> bool:
        """Whether the centre's keys lie in this vault, whoever opened it."""
        return self._record.centre_keys is not None

    @property
    def holds_manager_key(self) -> bool:
        """Whether a manager opened it, one who holds the manager key."""
        return self._manager is not None

    @property
    def lacks_manager_key(self) -> bool:
        """Whether a manager has to be given the manager key by another one: there are keys under it here."""
        return not self.holds_manager_key and (self.keeps_centre_keys or not self.has_joined)

    @property
    def has_joined(self) -> bool:
        """Whether this PC joined a centre: the centre's keys lie elsewhere, and managers do without here."""
        return self._record.has_joined

    @property
    def sheet_standing(self) -> str:
        """How it stands with the recovery sheet: none, unproven, proven, or renewing (a newer one is not).

        None as well where there is one that does not open the centre's keys, which came later.
        """
        if self._record.recovery is None or not covers_keys(self._record, self._record.recovery):
            return "none" if self._record.unproven is None else "unproven"
        return "proven" if self._record.unproven is None else "renewing"

    @property
    def vault(self) -> Vault:
        """The vault as it stands now, to read its accounts or unlock it anew."""
        return Vault(self._path, self._record)

    def prepared(self, change: Callable[[UnlockedVault], None]) -> Callable[[], None]:
        """Try a change without writing it; what is returned writes it. Raises what the change raises."""
        trial = UnlockedVault(
            self._path, self._record, self._keys, lambda _path, _content: None, self._cost, self._manager
        )
        change(trial)
        record = trial._record
        return lambda: self._save(record)

    def follow(self, other: UnlockedVault, account_id: UUID | None = None) -> None:
        """Take over what `other`, opened by another account of the same vault, has changed meanwhile.

        Where the account that opened this one is given, it loses the managers' keys if it was shut out or
        demoted. Raises VaultDamaged.
        """
        self._record = other._record
        if account_id is not None and not is_manager(self._record, found_in(self._record, account_id)):
            self._manager = None
        held = None
        if self._manager is not None and self._record.centre_keys is not None:
            held = open_centre_keys(self._record.store_id, self._record.centre_keys, self._manager)
        self._keys = with_secrets(other._keys, held)

    def change_centre_keys(self, change: Callable[[CentreSecrets], CentreSecrets]) -> None:
        """Exchange keys that only managers hold. Raises AccountRefused without the manager key."""
        record = self._record
        if self._manager is None or record.centre_keys is None:
            raise AccountRefused("only a manager changes the centre's keys")
        held = change(open_centre_keys(record.store_id, record.centre_keys, self._manager))
        sealed = centre_keys_record(record.store_id, held, self._manager)
        self._save(msgspec.structs.replace(record, centre_keys=sealed))
        self._keys = with_secrets(self._keys, held)

    def take_centre_keys(self, account_id: UUID, passphrase: str, held: CentreSecrets) -> None:
        """Keep the centre's keys, which another PC has given; `passphrase` is the account's own.

        Raises WrongPassphrase, UnknownAccount, AccountRevoked, AccountRefused, and Refused as
        `with_taken_keys` does.
        """
        account = found_in(self._record, account_id)
        if account.lock is None:
            raise AccountRevoked
        key = key_from_passphrase(passphrase, account.lock.salt, account.lock.cost)
        opened = opened_by(self._record.store_id, account, account.lock, key)
        record, manager = with_taken_keys(self._record, account, key, opened, held)
        self._save(record)
        self._manager, self._keys = manager, with_secrets(self._keys, held)

    def add_account(self, account: NewAccount, passphrase: str) -> None:
        """Let one more person in. Raises AccountRefused for a known id, UnsuitablePassphrase."""
        if any(known.id == account.id for known in self._record.accounts):
            raise AccountRefused("known already")
        added = self._account(account, passphrase)
        self._save(msgspec.structs.replace(self._record, accounts=(*self._record.accounts, added)))

    def change_passphrase(self, account_id: UUID, old: str, new: str) -> None:
        """Change an account's own passphrase. Raises WrongPassphrase where `old` is not the present one."""
        own = self.vault.unlock(account_id, old, self._write, self._cost)
        own.set_passphrase(account_id, new)
        self._record = own._record

    def set_passphrase(self, account_id: UUID, passphrase: str) -> None:
        """Give an account a new passphrase without the old one; a revoked account is let in again.

        Raises UnknownAccount, UnsuitablePassphrase, AccountRefused for a manager's without the manager key.
        """
        known = found_in(self._record, account_id)
        self._replace(self._account(NewAccount(known.id, known.name, known.role), passphrase))

    def set_role(self, account_id: UUID, role: str, passphrase: str) -> None:
        """Give an account another role; `passphrase`, the present one or a new one, opens it from then on.

        Raises UnknownAccount, UnsuitablePassphrase, LastManager, AccountRefused without the manager key. On a
        PC that joined its centre there is no manager key, and who may do this is the services' to say.
        """
        known = found_in(self._record, account_id)
        if not self.holds_manager_key and not self.has_joined:
            raise AccountRefused("only a manager changes roles")
        if role != MANAGER:
            self._keep_a_manager(account_id)
        self._replace(self._account(NewAccount(known.id, known.name, role), passphrase))

    def rename(self, account_id: UUID, name: str) -> None:
        """Change the name on an account's tile. Raises UnknownAccount, AccountRefused for no name."""
        known = found_in(self._record, account_id)
        self._replace(msgspec.structs.replace(known, name=tile_name(name)))

    def rename_centre(self, name: str) -> None:
        """Change the centre's name on the login page."""
        name = clean_line(name, LONGEST_NAME) or "-"
        self._save(msgspec.structs.replace(self._record, centre_name=name))

    def revoke(self, account_id: UUID) -> None:
        """Take an account's copies of the keys away. Raises UnknownAccount, LastManager."""
        known = found_in(self._record, account_id)
        self._keep_a_manager(account_id)
        self._replace(msgspec.structs.replace(known, lock=None))

    def make_recovery_words(self) -> tuple[str, ...]:
        """The words of a new recovery sheet; to be shown or printed once, they are kept nowhere.

        The former sheet opens until `confirm_recovery`. Raises AccountRefused without the manager key.
        """
        if self.lacks_manager_key:
            raise AccountRefused("only a manager makes a recovery sheet")
        words = new_words()
        made = recovery_record(self._record.store_id, words, self._keys.database, self._manager)
        self._save(msgspec.structs.replace(self._record, unproven=made))
        self._made_words = words
        return words

    def confirm_recovery(self, typed: Mapping[int, str]) -> None:
        """The new sheet is in somebody's hands: `typed` has two of its words or more, by their number from 1.

        From then on it is the only one. Raises RecoveryWordUnfit for the first that is wrong, and
        RecoveryWordsMistyped where too few were typed or no sheet was made since the vault was opened.
        """
        made = self._made_words
        if not made or len(typed) < FEWEST_PROOFS:
            raise RecoveryWordsMistyped
        for number, word in sorted(typed.items()):
            if not 1 <= number <= len(made) or split_words(word) != (made[number - 1],):
                raise RecoveryWordUnfit(number)
        self._save(msgspec.structs.replace(self._record, recovery=self._record.unproven, unproven=None))
        self._made_words = ()

    def renew_device(self, device_id: UUID) -> None:
        """Give this device a new identity and a new key: after a restore, a copy to another PC, or a fork."""
        key = DeviceKey.generate()
        device = device_record(self._record.store_id, device_id, key, self._keys.database)
        self._save(msgspec.structs.replace(self._record, device=device))
        self._keys = replace(self._keys, device_id=device_id, device=key)

    def _account(self, account: NewAccount, passphrase: str) -> AccountRecord:
        check_new_passphrase(passphrase)
        opened = Opened(self._keys.database, self._manager, self.has_joined)
        return account_record(self._record.store_id, account, passphrase, opened, self._cost)

    def _keep_a_manager(self, leaving: UUID) -> None:
        """Raise LastManager where nobody else could open the centre's keys, if they lie here."""
        if self.has_joined:
            return
        others = [one for one in self._record.accounts if one.id != leaving]
        if not any(is_manager(self._record, one) for one in others):
            raise LastManager

    def _replace(self, changed: AccountRecord) -> None:
        accounts = tuple(changed if one.id == changed.id else one for one in self._record.accounts)
        self._save(msgspec.structs.replace(self._record, accounts=accounts))

    def _save(self, record: VaultRecord) -> None:
        if not self._path.exists():  # a vault that vanished meanwhile is not made anew somewhere else
            raise VaultMissing
        self._write(self._path, record_bytes(record))
        self._record = record
