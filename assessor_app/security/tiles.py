"""What the login shows before anyone is in, read without loading any cryptography."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from assessor_app.security.vault_format import VaultRecord, read_record


@dataclass(frozen=True, slots=True)
class Account:
    """An account as its tile shows it."""

    id: UUID
    name: str
    role: str
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class Tiles:
    """The open part of a vault; accounts in the order in which they were added.

    `has_recovery`: there is a recovery sheet, and somebody has typed words of it back. `has_unproven`: there
    is a newer one that nobody has. The public halves of the centre's keys are None before version 2, and
    where the PC has joined a centre whose keys lie elsewhere (`has_joined`).
    """

    store_id: UUID
    centre_name: str
    device_id: UUID
    has_recovery: bool
    has_unproven: bool
    accounts: tuple[Account, ...]
    centre_public: bytes | None = None
    document_public: bytes | None = None
    has_joined: bool = False


def read_tiles(path: Path) -> Tiles:
    """The open part of the vault at `path`.

    Raises VaultMissing, VaultUnreadable, VaultDamaged, VaultFromTheFuture, VaultDemandsTooMuch.
    """
    return tiles_of(read_record(path))


def tiles_of(record: VaultRecord) -> Tiles:
    """The open part of a vault that was read already."""
    accounts = tuple(Account(one.id, one.name, one.role, one.lock is None) for one in record.accounts)
    keys = record.centre_keys
    return Tiles(
        record.store_id,
        record.centre_name,
        record.device.id,
        record.recovery is not None,
        record.unproven is not None,
        accounts,
        keys.centre_public if keys is not None else None,
        keys.document_public if keys is not None else None,
        record.has_joined,
    )
