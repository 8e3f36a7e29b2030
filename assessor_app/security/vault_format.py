"""The bytes of the vault file: JSON, version 1, checked in full before anyone works with it.

Binary fields are base64. What is wrapped is bound to the store, the account and its role, so that a copy of
the key cannot be moved to another account, role or store (docs/decisions/0004-vault.md).
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.security.costs import KEY_LENGTH, SALT_LENGTH, WRAPPED_KEY_LENGTH, KdfCost
from assessor_app.security.errors import (
    VaultDamaged,
    VaultFromTheFuture,
    VaultMissing,
    VaultUnreadable,
)

FORMAT: Final = "assessor-vault"
VERSION: Final = 1
LARGEST_FILE = 1024 * 1024
MOST_ACCOUNTS = 1000
LONGEST_NAME = 200
LONGEST_ROLE = 40

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]
Role = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ROLE)]
Salt = Annotated[bytes, msgspec.Meta(min_length=SALT_LENGTH, max_length=SALT_LENGTH)]
WrappedKey = Annotated[bytes, msgspec.Meta(min_length=WRAPPED_KEY_LENGTH, max_length=WRAPPED_KEY_LENGTH)]
PublicKey = Annotated[bytes, msgspec.Meta(min_length=KEY_LENGTH, max_length=KEY_LENGTH)]


class _Heading(msgspec.Struct, frozen=True):
    format: str
    version: int


class Lock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The database key under a key made of a passphrase by Argon2id."""

    kdf: Literal["argon2id"]
    memory_kib: int
    passes: int
    lanes: int
    salt: Salt
    wrapped: WrappedKey

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
    """The database key under a key made of the code on the recovery sheet."""

    salt: Salt
    wrapped: WrappedKey


class DeviceRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """This device: its identity, its public key, and its private key under the database key."""

    id: UUID
    public: PublicKey
    wrapped: WrappedKey


class VaultRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file."""

    format: Literal["assessor-vault"] = FORMAT
    version: Literal[1] = VERSION
    store_id: UUID
    centre_name: Name
    accounts: Annotated[tuple[AccountRecord, ...], msgspec.Meta(min_length=1, max_length=MOST_ACCOUNTS)]
    recovery: RecoveryRecord | None
    device: DeviceRecord


def read_record(path: Path) -> VaultRecord:
    """Read and check the file at `path`.

    Raises VaultMissing, VaultUnreadable, VaultDamaged, VaultFromTheFuture and VaultDemandsTooMuch; nothing is
    derived, and no more than the largest vault is ever read.
    """
    return parse_record(_bytes_of(path))


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
        record = msgspec.json.decode(content, type=VaultRecord)
    except (ValueError, RecursionError) as problem:
        raise VaultDamaged("not a whole vault") from problem
    if len({account.id for account in record.accounts}) != len(record.accounts):
        raise VaultDamaged("an account stands there twice")
    for account in record.accounts:
        if account.lock is not None:
            account.lock.cost.check()
    return record


def record_bytes(record: VaultRecord) -> bytes:
    """The file's content, indented so that a person can look at it."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def bound_to_account(store_id: UUID, account_id: UUID, role: str) -> bytes:
    """What an account's copy of the key is bound to."""
    return b"assessor vault 1 account\0" + store_id.bytes + account_id.bytes + role.encode()


def bound_to_recovery(store_id: UUID) -> bytes:
    """What the recovery sheet's copy of the key is bound to."""
    return b"assessor vault 1 recovery\0" + store_id.bytes


def bound_to_device(store_id: UUID, device_id: UUID, public: bytes) -> bytes:
    """What the device's private key is bound to."""
    return b"assessor vault 1 device\0" + store_id.bytes + device_id.bytes + public


def _bytes_of(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device could hold the program up for ever
            raise VaultDamaged("not a file")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as problem:
        raise VaultMissing from problem
    except OSError as problem:
        raise VaultUnreadable(problem.strerror or "") from problem
    if len(content) > LARGEST_FILE:
        raise VaultDamaged("far too large")
    return content
