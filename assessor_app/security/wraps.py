"""What the vault holds, wrapped: for each account, the recovery sheet, the device and the managers."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain.centres import Role
from assessor_app.domain.texts import clean_line
from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import AccountRefused, UnknownAccount, VaultDamaged, WrongPassphrase
from assessor_app.security.keys import (
    AuthorityKey,
    CentreKey,
    DeviceKey,
    DocumentKey,
    ImportedKey,
    Keys,
    expand,
    key_from_passphrase,
    new_salt,
    unwrap,
    wrap,
)
from assessor_app.security.recovery_words import secret_of
from assessor_app.security.vault_format import (
    LONGEST_NAME,
    LONGEST_ROLE,
    AccountRecord,
    CentreKeysRecord,
    DeviceRecord,
    Lock,
    RecoveryRecord,
    VaultRecord,
    bound_to_account,
    bound_to_authority_key,
    bound_to_centre_key,
    bound_to_device,
    bound_to_document_key,
    bound_to_imported_key,
    bound_to_manager,
    bound_to_recovery,
    bound_to_recovery_manager,
)

MANAGER = Role.MANAGER.value


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to be made: its id in the journal, the name on its tile, its role's wire name."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What a passphrase or a sheet opened: the database key, and the manager key where it holds one.

    `has_joined`: the vault has none, and managers do without.
    """

    database: bytes = field(repr=False)
    manager: bytes | None = field(default=None, repr=False)
    has_joined: bool = False


@dataclass(frozen=True, slots=True)
class CentreSecrets:
    """The keys that only managers hold."""

    centre: CentreKey
    document: DocumentKey
    authority: AuthorityKey | None = None
    imported: ImportedKey | None = None

    @staticmethod
    def new() -> CentreSecrets:
        """New keys from the machine's randomness."""
        return CentreSecrets(CentreKey.generate(), DocumentKey.generate(), AuthorityKey.generate())


def with_secrets(keys: Keys, held: CentreSecrets | None) -> Keys:
    """The same keys with those of managers, or without."""
    if held is None:
        return Keys(keys.database, keys.device_id, keys.device)
    theirs = (held.centre, held.document, held.authority, held.imported)
    return Keys(keys.database, keys.device_id, keys.device, *theirs)


def tile_name(name: str) -> str:
    """A name made fit for a tile. Raises AccountRefused where nothing is left of it."""
    cleaned = clean_line(name, LONGEST_NAME)
    if not cleaned:
        raise AccountRefused("a name is needed")
    return cleaned


def account_record(
    store_id: UUID, account: NewAccount, passphrase: str, opened: Opened, cost: KdfCost
) -> AccountRecord:
    """An account with its copies of the keys.

    Raises AccountRefused where it has no name or role, or is a manager's and there is no manager key to give.
    """
    name = tile_name(account.name)
    if not 1 <= len(account.role) <= LONGEST_ROLE:
        raise AccountRefused("a role is needed")
    if account.role == MANAGER and opened.manager is None and not opened.has_joined:
        raise AccountRefused("only a manager lets managers in")
    salt = new_salt()
    key = key_from_passphrase(passphrase, salt, cost)
    wrapped = wrap(key, opened.database, bound_to_account(store_id, account.id, account.role))
    manager = None
    if account.role == MANAGER and opened.manager is not None:
        manager = wrap(key, opened.manager, bound_to_manager(store_id, account.id, account.role))
    lock = Lock("argon2id", cost.memory_kib, cost.passes, cost.lanes, salt, wrapped, manager)
    return AccountRecord(account.id, name, account.role, lock)


def recovery_record(
    store_id: UUID, words: tuple[str, ...], database: bytes, manager: bytes | None
) -> RecoveryRecord:
    """The sheet's copies of the keys; without `manager` where the vault has no manager key."""
    salt = new_salt()
    key = _recovery_key(secret_of(" ".join(words)), salt)
    return RecoveryRecord(
        salt,
        wrap(key, database, bound_to_recovery(store_id)),
        None if manager is None else wrap(key, manager, bound_to_recovery_manager(store_id)),
    )


def open_recovery(store_id: UUID, record: RecoveryRecord, secret: bytes) -> Opened | None:
    """What the sheet's secret opens; None for another sheet's. Raises VaultDamaged."""
    key = _recovery_key(secret, record.salt)
    database = unwrap(key, record.wrapped, bound_to_recovery(store_id))
    if database is None:
        return None
    if record.manager is None:
        return Opened(database)
    manager = unwrap(key, record.manager, bound_to_recovery_manager(store_id))
    if manager is None:
        raise VaultDamaged("the manager key does not fit")
    return Opened(database, manager)


def covers_keys(record: VaultRecord, sheet: RecoveryRecord) -> bool:
    """Whether a sheet opens everything that there is in the vault."""
    return record.centre_keys is None or sheet.manager is not None


def found_in(record: VaultRecord, account_id: UUID) -> AccountRecord:
    """An account of the vault. Raises UnknownAccount."""
    for account in record.accounts:
        if account.id == account_id:
            return account
    raise UnknownAccount


def opened_by(store_id: UUID, account: AccountRecord, lock: Lock, key: bytes) -> Opened:
    """What a key made of a passphrase opens. Raises WrongPassphrase, VaultDamaged."""
    database = unwrap(key, lock.wrapped, bound_to_account(store_id, account.id, account.role))
    if database is None:
        raise WrongPassphrase
    if lock.manager is None:
        return Opened(database)
    manager = unwrap(key, lock.manager, bound_to_manager(store_id, account.id, account.role))
    if manager is None:
        raise VaultDamaged("the manager key does not fit")
    return Opened(database, manager)


def is_manager(record: VaultRecord, account: AccountRecord) -> bool:
    """Whether the account can log in as a manager and opens what managers open."""
    if account.lock is None or account.role != MANAGER:
        return False
    return record.centre_keys is None or account.lock.manager is not None


def device_record(store_id: UUID, device_id: UUID, key: DeviceKey, database: bytes) -> DeviceRecord:
    """The device's key under the database key."""
    bound_to = bound_to_device(store_id, device_id, key.public_bytes)
    wrapped = wrap(_device_wrap_key(store_id, database), key.private_bytes(), bound_to)
    return DeviceRecord(device_id, key.public_bytes, wrapped)


def open_device(store_id: UUID, record: DeviceRecord, database: bytes) -> DeviceKey:
    """The device's key. Raises VaultDamaged."""
    bound_to = bound_to_device(store_id, record.id, record.public)
    private = unwrap(_device_wrap_key(store_id, database), record.wrapped, bound_to)
    if private is None or (key := DeviceKey.from_private_bytes(private)).public_bytes != record.public:
        raise VaultDamaged("the device key does not fit")
    return key


def centre_keys_record(store_id: UUID, held: CentreSecrets, manager: bytes) -> CentreKeysRecord:
    """The centre's keys under the manager key."""
    centre, document, authority, imported = held.centre, held.document, held.authority, held.imported
    return CentreKeysRecord(
        centre_public=centre.public_bytes,
        centre_wrapped=wrap(
            manager, centre.private_bytes(), bound_to_centre_key(store_id, centre.public_bytes)
        ),
        document_public=document.public_bytes,
        document_wrapped=wrap(
            manager, document.private_bytes(), bound_to_document_key(store_id, document.public_bytes)
        ),
        authority_public=authority.public_bytes if authority is not None else None,
        authority_wrapped=None
        if authority is None
        else wrap(
            manager, authority.private_bytes(), bound_to_authority_key(store_id, authority.public_bytes)
        ),
        imported_public=imported.public_bytes if imported is not None else None,
        imported_wrapped=None
        if imported is None
        else wrap(manager, imported.private_bytes(), bound_to_imported_key(store_id, imported.public_bytes)),
    )


def open_centre_keys(store_id: UUID, record: CentreKeysRecord, manager: bytes) -> CentreSecrets:
    """The centre's keys. Raises VaultDamaged."""
    centre = CentreKey.from_private_bytes(
        _opened(manager, record.centre_wrapped, bound_to_centre_key(store_id, record.centre_public))
    )
    document = DocumentKey.from_private_bytes(
        _opened(manager, record.document_wrapped, bound_to_document_key(store_id, record.document_public))
    )
    authority = imported = None
    if record.authority_public is not None and record.authority_wrapped is not None:
        bound_to = bound_to_authority_key(store_id, record.authority_public)
        authority = AuthorityKey.from_private_bytes(_opened(manager, record.authority_wrapped, bound_to))
    if record.imported_public is not None and record.imported_wrapped is not None:
        bound_to = bound_to_imported_key(store_id, record.imported_public)
        imported = ImportedKey.from_private_bytes(_opened(manager, record.imported_wrapped, bound_to))
    pairs = (
        (centre.public_bytes, record.centre_public),
        (document.public_bytes, record.document_public),
        (authority.public_bytes if authority is not None else None, record.authority_public),
        (imported.public_bytes if imported is not None else None, record.imported_public),
    )
    if any(found != expected for found, expected in pairs):
        raise VaultDamaged("the centre's keys do not fit")
    return CentreSecrets(centre, document, authority, imported)


def _opened(manager: bytes, wrapped: bytes, bound_to: bytes) -> bytes:
    private = unwrap(manager, wrapped, bound_to)
    if private is None:
        raise VaultDamaged("the centre's keys do not fit")
    return private


def _device_wrap_key(store_id: UUID, database: bytes) -> bytes:
    return expand(database, store_id.bytes, b"assessor device wrap 1")


def _recovery_key(secret: bytes, salt: bytes) -> bytes:
    """The sheet holds 128 bits, so it needs no slow derivation."""
    return expand(secret, salt, b"assessor recovery 2")
