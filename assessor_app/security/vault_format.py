"""The bytes of the vault file: JSON, version 4, checked in full before anyone works with it.

Binary fields are base64. What is wrapped is bound to the store, the account and its role, so that a copy of
the key cannot be moved to another account, role or store (docs/decisions/0004-vault.md). Version 1 knew no
keys for managers only; it is read as a version 2 that has none yet
(docs/decisions/0007-manager-keys-and-recovery.md). Version 3 was the vault of a PC that joined a centre: the
centre's keys lie elsewhere, and there is no manager key (docs/decisions/0018-joining-a-centre.md). Versions 2
and 3 are read as a version 4 without the key that issues certificates
(docs/decisions/0032-keys-and-certificates.md).
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.security.costs import KEY_LENGTH, POINT_LENGTH, SALT_LENGTH, WRAPPED_KEY_LENGTH, KdfCost
from assessor_app.security.errors import (
    VaultDamaged,
    VaultExists,
    VaultFromTheFuture,
    VaultMissing,
    VaultUnreadable,
)

FORMAT: Final = "assessor-vault"
VERSION: Final = 4
_FIRST_VERSION: Final = 1
_JOINED: Final = 3
LARGEST_FILE = 1024 * 1024
MOST_ACCOUNTS = 1000
LONGEST_NAME = 200
LONGEST_ROLE = 40
LONGEST_IMPORTED = 4096
"""Bytes of an imported private key under its wrap: RSA of 4096 bits takes about 2,400."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]
Role = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ROLE)]
Salt = Annotated[bytes, msgspec.Meta(min_length=SALT_LENGTH, max_length=SALT_LENGTH)]
WrappedKey = Annotated[bytes, msgspec.Meta(min_length=WRAPPED_KEY_LENGTH, max_length=WRAPPED_KEY_LENGTH)]
PublicPoint = Annotated[bytes, msgspec.Meta(min_length=POINT_LENGTH, max_length=POINT_LENGTH)]
PublicKey = Annotated[bytes, msgspec.Meta(min_length=KEY_LENGTH, max_length=KEY_LENGTH)]


class _Heading(msgspec.Struct, frozen=True):
    format: str
    version: int


class Lock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The database key and, for managers, the manager key, under a key made of a passphrase by Argon2id.

    `manager` is None for everybody else, and for a manager whom no other manager has given it yet.
    """

    kdf: Literal["argon2id"]
    memory_kib: int
    passes: int
    lanes: int
    salt: Salt
    wrapped: WrappedKey
    manager: WrappedKey | None = None

    @property
    def cost(self) -> KdfCost:
        """The cost the passphrase was derived with."""
        return KdfCost(self.memory_kib, self.passes, self.lanes)


class AccountRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account; a revoked one has no lock any more."""

    id: UUID
    name: Name
    role: Role
    lock: Lock | None


class RecoveryRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The database key and the manager key under a key made of the words on a recovery sheet.

    `manager` is None where the vault has no manager key (version 3).
    """

    salt: Salt
    wrapped: WrappedKey
    manager: WrappedKey | None = None


class DeviceRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """This device: its identity, its public key, and its private key under the database key."""

    id: UUID
    public: PublicKey
    wrapped: WrappedKey


class CentreKeysRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What only managers hold: the public halves, and the private ones under the manager key.

    `authority` issues the certificates of the document key; None in a file of version 2 that no manager has
    opened since. `imported` is a key whose certificate somebody else has issued, its public half as X.509
    writes it.
    """

    centre_public: PublicKey
    centre_wrapped: WrappedKey
    document_public: PublicPoint
    document_wrapped: WrappedKey
    authority_public: PublicPoint | None = None
    authority_wrapped: WrappedKey | None = None
    imported_public: Annotated[bytes, msgspec.Meta(min_length=1, max_length=1024)] | None = None
    imported_wrapped: Annotated[bytes, msgspec.Meta(min_length=1, max_length=LONGEST_IMPORTED)] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether no half of a pair stands there without the other."""
        pairs = (
            (self.authority_public, self.authority_wrapped),
            (self.imported_public, self.imported_wrapped),
        )
        return all((public is None) is (wrapped is None) for public, wrapped in pairs)


class _Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-vault"] = FORMAT
    store_id: UUID
    centre_name: Name
    accounts: Annotated[tuple[AccountRecord, ...], msgspec.Meta(min_length=1, max_length=MOST_ACCOUNTS)]
    recovery: RecoveryRecord | None = None
    unproven: RecoveryRecord | None = None
    device: DeviceRecord
    centre_keys: CentreKeysRecord | None = None


class VaultRecord(_Common, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file. `recovery` is the sheet whose words were typed back, `unproven` one made since then.

    `joined`: the PC joined a centre whose keys were made elsewhere.
    """

    version: Literal[4] = VERSION
    joined: bool = False

    @property
    def has_joined(self) -> bool:
        """Whether the PC joined a centre whose keys were made elsewhere."""
        return self.joined


class _FormerRecord(_Common, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Versions 2 and 3."""

    version: Literal[2, 3]

    def as_fourth(self) -> VaultRecord:
        keys = self.centre_keys
        if keys is not None and (keys.authority_public, keys.imported_public) != (None, None):
            raise VaultDamaged("keys that this version does not know")
        if keys is not None and self.version == _JOINED:
            raise VaultDamaged("keys that belong elsewhere")
        return VaultRecord(
            store_id=self.store_id,
            centre_name=self.centre_name,
            accounts=self.accounts,
            recovery=self.recovery,
            unproven=self.unproven,
            device=self.device,
            centre_keys=self.centre_keys,
            joined=self.version == _JOINED,
        )


class _FirstRecovery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    salt: Salt
    wrapped: WrappedKey


class _FirstRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Version 1. Its recovery sheet, which no screen ever made, opened no managers' keys and is left out."""

    format: Literal["assessor-vault"]
    version: Literal[1]
    store_id: UUID
    centre_name: Name
    accounts: Annotated[tuple[AccountRecord, ...], msgspec.Meta(min_length=1, max_length=MOST_ACCOUNTS)]
    recovery: _FirstRecovery | None
    device: DeviceRecord

    def as_fourth(self) -> VaultRecord:
        return VaultRecord(
            store_id=self.store_id,
            centre_name=self.centre_name,
            accounts=self.accounts,
            device=self.device,
        )


def read_record(path: Path) -> VaultRecord:
    """Read and check the file at `path`.

    Raises VaultMissing, VaultUnreadable, VaultDamaged, VaultFromTheFuture and VaultDemandsTooMuch; nothing is
    derived, and no more than the largest vault is ever read.
    """
    return parse_record(bytes_of(path))


def parse_record(content: bytes) -> VaultRecord:
    """Check the bytes of a vault; raises as `read_record` does."""
    try:
        heading = msgspec.json.decode(content, type=_Heading)
    except (ValueError, RecursionError) as problem:
        raise VaultDamaged("no vault heading") from problem
    if heading.format != FORMAT:
        raise VaultDamaged("another kind of file")
    if heading.version > VERSION:
        raise VaultFromTheFuture(f"version {heading.version}, this program knows {VERSION}")
    try:
        record = _decoded(content, heading.version)
    except (ValueError, RecursionError) as problem:
        raise VaultDamaged("not a whole vault") from problem
    _check_whole(record)
    return record


def _decoded(content: bytes, version: int) -> VaultRecord:
    if version == _FIRST_VERSION:
        return msgspec.json.decode(content, type=_FirstRecord).as_fourth()
    if version < VERSION:
        return msgspec.json.decode(content, type=_FormerRecord).as_fourth()
    return msgspec.json.decode(content, type=VaultRecord)


def _check_whole(record: VaultRecord) -> None:
    if len({account.id for account in record.accounts}) != len(record.accounts):
        raise VaultDamaged("an account stands there twice")
    locks = [account.lock for account in record.accounts if account.lock is not None]
    sheets = [sheet for sheet in (record.recovery, record.unproven) if sheet is not None]
    holders: list[Lock | RecoveryRecord] = [*locks, *sheets]
    if record.centre_keys is None:
        # Otherwise the next manager's login would quietly make other keys for the same centre.
        if any(one.manager is not None for one in holders) or (sheets and not record.has_joined):
            raise VaultDamaged("the centre's keys are gone")
    elif not record.centre_keys.is_whole:
        raise VaultDamaged("half a key")
    elif not record.has_joined and any(sheet.manager is None for sheet in sheets):
        raise VaultDamaged("a sheet without the manager key")
    for lock in locks:
        lock.cost.check()


def record_bytes(record: VaultRecord) -> bytes:
    """The file's content, indented so that a person can look at it."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def bound_to_account(store_id: UUID, account_id: UUID, role: str) -> bytes:
    """What an account's copy of the key is bound to."""
    return b"assessor vault 1 account\0" + store_id.bytes + account_id.bytes + role.encode()


def bound_to_manager(store_id: UUID, account_id: UUID, role: str) -> bytes:
    """What a manager's copy of the manager key is bound to."""
    return b"assessor vault 2 manager\0" + store_id.bytes + account_id.bytes + role.encode()


def bound_to_recovery(store_id: UUID) -> bytes:
    """What the recovery sheet's copy of the key is bound to."""
    return b"assessor vault 2 recovery\0" + store_id.bytes


def bound_to_recovery_manager(store_id: UUID) -> bytes:
    """What the recovery sheet's copy of the manager key is bound to."""
    return b"assessor vault 2 recovery manager\0" + store_id.bytes


def bound_to_centre_key(store_id: UUID, public: bytes) -> bytes:
    """What the centre's private key is bound to."""
    return b"assessor vault 2 centre\0" + store_id.bytes + public


def bound_to_document_key(store_id: UUID, public: bytes) -> bytes:
    """What the private key for documents is bound to."""
    return b"assessor vault 2 document\0" + store_id.bytes + public


def bound_to_authority_key(store_id: UUID, public: bytes) -> bytes:
    """What the private key that issues certificates is bound to."""
    return b"assessor vault 4 authority\0" + store_id.bytes + public


def bound_to_imported_key(store_id: UUID, public: bytes) -> bytes:
    """What an imported private key is bound to."""
    return b"assessor vault 4 imported\0" + store_id.bytes + public


def bound_to_device(store_id: UUID, device_id: UUID, public: bytes) -> bytes:
    """What the device's private key is bound to."""
    return b"assessor vault 1 device\0" + store_id.bytes + device_id.bytes + public


def bytes_of(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The whole of a small file. Raises VaultMissing, VaultUnreadable, VaultDamaged (no file, too large)."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device could hold the program up for ever
            raise VaultDamaged("not a file")
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError as problem:
        raise VaultMissing from problem
    except OSError as problem:
        raise VaultUnreadable(problem.strerror or "") from problem
    if len(content) > largest:
        raise VaultDamaged("far too large")
    return content


def refuse_existing(path: Path) -> None:
    """A vault is never written over, nor what stands in its place. Raises VaultExists."""
    try:
        path.lstat()
    except FileNotFoundError:
        return
    raise VaultExists
