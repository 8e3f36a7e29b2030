"""The vault: who may open the store, and the store's key, wrapped once for each of them.

A stolen PC yields the names on the login tiles and nothing else. An account is added, revoked or given a new
passphrase without the store being encrypted anew. Deriving a key is slow on purpose (0.1 s or more):
call `create`, `unlock`, `add_account` and `set_passphrase` away from the thread of a window.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import msgspec

from assessor_app.domain.texts import clean_line
from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import (
    AccountRefused,
    AccountRevoked,
    UnknownAccount,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
)
from assessor_app.security.keys import (
    DeviceKey,
    Keys,
    check_new_passphrase,
    expand,
    key_from_passphrase,
    new_key,
    new_salt,
    unwrap,
    wrap,
)
from assessor_app.security.tiles import Tiles, tiles_of
from assessor_app.security.vault_format import (
    LONGEST_NAME,
    LONGEST_ROLE,
    AccountRecord,
    DeviceRecord,
    Lock,
    RecoveryRecord,
    VaultRecord,
    bound_to_account,
    bound_to_device,
    bound_to_recovery,
    read_record,
    record_bytes,
)

WriteWhole = Callable[[Path, bytes], None]
"""Writes a file whole or not at all, readable for its owner only (`system.files.write_whole`)."""

DEFAULT_COST = KdfCost()
_RECOVERY_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O or U
_RECOVERY_LENGTH = 30
_RECOVERY_GROUP = 5


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made: its id in the journal, the name on its tile, its role's wire name."""

    id: UUID
    name: str
    role: str


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
        """Make a vault with a new database key, a new device key and its first account, and write it.

        Raises VaultExists, UnsuitablePassphrase, AccountRefused, NotEnoughMemory, and OSError from `write`.
        """
        try:
            path.lstat()
        except FileNotFoundError:
            pass
        else:
            raise VaultExists
        check_new_passphrase(passphrase)
        database = new_key()
        device_key = DeviceKey.generate()
        record = VaultRecord(
            store_id=store_id,
            centre_name=clean_line(centre_name, LONGEST_NAME) or "-",
            accounts=(_account_record(store_id, account, passphrase, database, cost),),
            recovery=None,
            device=_device_record(store_id, device_id, device_key, database),
        )
        write(path, record_bytes(record))
        return UnlockedVault(path, record, Keys(database, device_id, device_key), write, cost)

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
        """Open the vault with an account's passphrase.

        `cost` is what later passphrases are derived with; this one takes what the vault says. Raises
        WrongPassphrase, UnknownAccount, AccountRevoked, NotEnoughMemory, and VaultDamaged where the key opens
        but what it protects was altered.
        """
        account = _found(self._record, account_id)
        if account.lock is None:
            raise AccountRevoked
        key = key_from_passphrase(passphrase, account.lock.salt, account.lock.cost)
        bound_to = bound_to_account(self._record.store_id, account.id, account.role)
        return self._opened(unwrap(key, account.lock.wrapped, bound_to), write, cost)

    def recover(self, code: str, write: WriteWhole, cost: KdfCost = DEFAULT_COST) -> UnlockedVault:
        """Open the vault with the code of the recovery sheet, typed in any case, with or without hyphens.

        Raises WrongPassphrase (also where no sheet was made) and VaultDamaged.
        """
        recovery = self._record.recovery
        if recovery is None:
            raise WrongPassphrase
        key = _recovery_key(code, recovery.salt)
        return self._opened(
            unwrap(key, recovery.wrapped, bound_to_recovery(self._record.store_id)), write, cost
        )

    def _opened(self, database: bytes | None, write: WriteWhole, cost: KdfCost) -> UnlockedVault:
        if database is None:
            raise WrongPassphrase
        device = self._record.device
        bound_to = bound_to_device(self._record.store_id, device.id, device.public)
        private = unwrap(_device_wrap_key(self._record.store_id, database), device.wrapped, bound_to)
        if private is None:
            raise VaultDamaged("the device key does not fit")
        device_key = DeviceKey.from_private_bytes(private)
        if device_key.public_bytes != device.public:
            raise VaultDamaged("the device key does not fit")
        return UnlockedVault(self._path, self._record, Keys(database, device.id, device_key), write, cost)


class UnlockedVault:
    """A vault that was opened: its keys, and what only someone inside may change.

    Every change is written whole before it counts; where writing raises OSError, nothing has changed. Who may
    make a change is a rule of the services, not of the vault.
    """

    def __init__(self, path: Path, record: VaultRecord, keys: Keys, write: WriteWhole, cost: KdfCost) -> None:
        self._path = path
        self._record = record
        self._keys = keys
        self._write = write
        self._cost = cost

    def __repr__(self) -> str:
        return f"UnlockedVault({self._record.store_id})"

    @property
    def keys(self) -> Keys:
        """The keys."""
        return self._keys

    @property
    def vault(self) -> Vault:
        """The vault as it stands now, to read its accounts or unlock it anew."""
        return Vault(self._path, self._record)

    def add_account(self, account: NewAccount, passphrase: str) -> None:
        """Let one more person in. Raises AccountRefused for a known id, UnsuitablePassphrase."""
        if any(known.id == account.id for known in self._record.accounts):
            raise AccountRefused("known already")
        check_new_passphrase(passphrase)
        added = _account_record(self._record.store_id, account, passphrase, self._keys.database, self._cost)
        self._save(msgspec.structs.replace(self._record, accounts=(*self._record.accounts, added)))

    def change_passphrase(self, account_id: UUID, old: str, new: str) -> None:
        """Change an account's own passphrase. Raises WrongPassphrase where `old` is not the present one."""
        self.vault.unlock(account_id, old, self._write, self._cost)
        self.set_passphrase(account_id, new)

    def set_passphrase(self, account_id: UUID, passphrase: str) -> None:
        """Give an account a new passphrase without the old one; a revoked account is let in again.

        Raises UnknownAccount, UnsuitablePassphrase.
        """
        known = _found(self._record, account_id)
        check_new_passphrase(passphrase)
        account = NewAccount(known.id, known.name, known.role)
        self._replace(
            _account_record(self._record.store_id, account, passphrase, self._keys.database, self._cost)
        )

    def revoke(self, account_id: UUID) -> None:
        """Take an account's copy of the key away. Raises UnknownAccount, AccountRefused for the last one."""
        known = _found(self._record, account_id)
        others = [one for one in self._record.accounts if one.lock is not None and one.id != account_id]
        if not others:
            raise AccountRefused("the last one")
        self._replace(msgspec.structs.replace(known, lock=None))

    def make_recovery_code(self) -> str:
        """Make a code of 150 bits for the recovery sheet; the former one opens no more.

        To be shown or printed once; it is kept nowhere.
        """
        letters = "".join(secrets.choice(_RECOVERY_LETTERS) for _ in range(_RECOVERY_LENGTH))
        salt = new_salt()
        store_id = self._record.store_id
        wrapped = wrap(_recovery_key(letters, salt), self._keys.database, bound_to_recovery(store_id))
        self._save(msgspec.structs.replace(self._record, recovery=RecoveryRecord(salt, wrapped)))
        groups = [letters[at : at + _RECOVERY_GROUP] for at in range(0, _RECOVERY_LENGTH, _RECOVERY_GROUP)]
        return "-".join(groups)

    def renew_device(self, device_id: UUID) -> None:
        """Give this device a new identity and a new key: after a restore, a copy to another PC, or a fork."""
        key = DeviceKey.generate()
        device = _device_record(self._record.store_id, device_id, key, self._keys.database)
        self._save(msgspec.structs.replace(self._record, device=device))
        self._keys = Keys(self._keys.database, device_id, key)

    def _replace(self, changed: AccountRecord) -> None:
        accounts = tuple(changed if one.id == changed.id else one for one in self._record.accounts)
        self._save(msgspec.structs.replace(self._record, accounts=accounts))

    def _save(self, record: VaultRecord) -> None:
        if not self._path.exists():  # a vault that vanished meanwhile is not made anew somewhere else
            raise VaultMissing
        self._write(self._path, record_bytes(record))
        self._record = record


def _found(record: VaultRecord, account_id: UUID) -> AccountRecord:
    for account in record.accounts:
        if account.id == account_id:
            return account
    raise UnknownAccount


def _account_record(
    store_id: UUID, account: NewAccount, passphrase: str, database: bytes, cost: KdfCost
) -> AccountRecord:
    name = clean_line(account.name, LONGEST_NAME)
    if not name or not 1 <= len(account.role) <= LONGEST_ROLE:
        raise AccountRefused("a name and a role are needed")
    salt = new_salt()
    key = key_from_passphrase(passphrase, salt, cost)
    wrapped = wrap(key, database, bound_to_account(store_id, account.id, account.role))
    lock = Lock("argon2id", cost.memory_kib, cost.passes, cost.lanes, salt, wrapped)
    return AccountRecord(account.id, name, account.role, lock)


def _device_record(store_id: UUID, device_id: UUID, key: DeviceKey, database: bytes) -> DeviceRecord:
    bound_to = bound_to_device(store_id, device_id, key.public_bytes)
    wrapped = wrap(_device_wrap_key(store_id, database), key.private_bytes(), bound_to)
    return DeviceRecord(device_id, key.public_bytes, wrapped)


def _device_wrap_key(store_id: UUID, database: bytes) -> bytes:
    return expand(database, store_id.bytes, b"assessor device wrap 1")


def _recovery_key(code: str, salt: bytes) -> bytes:
    """The code holds 150 bits, so it needs no slow derivation; letters that look alike are read as one."""
    flat = "".join(code.split()).replace("-", "").upper().translate(str.maketrans("OIL", "011"))
    return expand(flat.encode("utf-8", "surrogatepass"), salt, b"assessor recovery 1")
