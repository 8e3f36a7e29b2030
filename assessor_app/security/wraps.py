"""What the vault holds, wrapped: for each account, the recovery sheet, the device and the managers."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain.centres import Role
from assessor_app.domain.texts import clean_line
from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import AccountRefused, VaultDamaged
from assessor_app.security.keys import (
    CentreKey,
    DeviceKey,
    DocumentKey,
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
    bound_to_account,
    bound_to_centre_key,
    bound_to_device,
    bound_to_document_key,
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


def centre_keys_record(
    store_id: UUID, centre: CentreKey, document: DocumentKey, manager: bytes
) -> CentreKeysRecord:
    """The centre's two keys under the manager key."""
    return CentreKeysRecord(
        centre_public=centre.public_bytes,
        centre_wrapped=wrap(
            manager, centre.private_bytes(), bound_to_centre_key(store_id, centre.public_bytes)
        ),
        document_public=document.public_bytes,
        document_wrapped=wrap(
            manager, document.private_bytes(), bound_to_document_key(store_id, document.public_bytes)
        ),
    )


def open_centre_keys(
    store_id: UUID, record: CentreKeysRecord, manager: bytes
) -> tuple[CentreKey, DocumentKey]:
    """The centre's two keys. Raises VaultDamaged."""
    centre = unwrap(manager, record.centre_wrapped, bound_to_centre_key(store_id, record.centre_public))
    document = unwrap(
        manager, record.document_wrapped, bound_to_document_key(store_id, record.document_public)
    )
    if centre is None or document is None:
        raise VaultDamaged("the centre's keys do not fit")
    keys = CentreKey.from_private_bytes(centre), DocumentKey.from_private_bytes(document)
    if tuple(key.public_bytes for key in keys) != (record.centre_public, record.document_public):
        raise VaultDamaged("the centre's keys do not fit")
    return keys


def _device_wrap_key(store_id: UUID, database: bytes) -> bytes:
    return expand(database, store_id.bytes, b"assessor device wrap 1")


def _recovery_key(secret: bytes, salt: bytes) -> bytes:
    """The sheet holds 128 bits, so it needs no slow derivation."""
    return expand(secret, salt, b"assessor recovery 2")
