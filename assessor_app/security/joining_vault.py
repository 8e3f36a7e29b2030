"""What a PC holds that waits to join a centre: its two keys, under the passphrase of the one who brought it.

The file is made before the PC's pairing file leaves for the centre, and is gone once it has joined. JSON,
checked in full before anyone works with it; what is open in it stands in the pairing file as well.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.security.costs import KdfCost
from assessor_app.security.errors import (
    VaultDamaged,
    VaultFromTheFuture,
    WrongPassphrase,
)
from assessor_app.security.keys import (
    DeviceKey,
    check_new_passphrase,
    key_from_passphrase,
    new_salt,
    unwrap,
    wrap,
)
from assessor_app.security.vault_format import PublicKey, Salt, WrappedKey, bytes_of

FORMAT: Final = "assessor-joining"
VERSION: Final = 1
LARGEST_FILE = 64 * 1024

Line = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


@dataclass(frozen=True, slots=True)
class JoiningKeys:
    """The keys: what the device signs with, and the age identity that opens files written to it."""

    device: DeviceKey
    identity: str = field(repr=False)


class _Heading(msgspec.Struct, frozen=True):
    format: str
    version: int


class JoiningRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file. `public` is Ed25519, `recipient` is age's, `created_at` ms since 1970 UTC."""

    format: Literal["assessor-joining"] = FORMAT
    version: Literal[1] = VERSION
    device: UUID
    public: PublicKey
    recipient: Line
    code: Line
    label: Line
    created_at: int
    kdf: Literal["argon2id"]
    memory_kib: int
    passes: int
    lanes: int
    salt: Salt
    wrapped_device: WrappedKey
    wrapped_identity: Annotated[bytes, msgspec.Meta(min_length=1, max_length=400)]

    @property
    def cost(self) -> KdfCost:
        """The cost the passphrase was derived with."""
        return KdfCost(self.memory_kib, self.passes, self.lanes)

    def opened(self, passphrase: str) -> JoiningKeys:
        """The keys. Slow on purpose. Raises WrongPassphrase, NotEnoughMemory."""
        key = key_from_passphrase(passphrase, self.salt, self.cost)
        private = unwrap(key, self.wrapped_device, _bound(b"device", self.device, self.public))
        identity = unwrap(key, self.wrapped_identity, _bound(b"identity", self.device, self.public))
        if private is None or identity is None:
            raise WrongPassphrase
        return JoiningKeys(DeviceKey.from_private_bytes(private), identity.decode("ascii"))


def new_joining(
    device: UUID,
    code: str,
    label: str,
    recipient: str,
    keys: JoiningKeys,
    passphrase: str,
    cost: KdfCost,
    created_at: int,
) -> JoiningRecord:
    """Keys under a passphrase. Slow on purpose. Raises UnsuitablePassphrase, NotEnoughMemory."""
    check_new_passphrase(passphrase)
    public, salt = keys.device.public_bytes, new_salt()
    key = key_from_passphrase(passphrase, salt, cost)
    return JoiningRecord(
        device=device,
        public=public,
        recipient=recipient,
        code=code,
        label=label,
        created_at=created_at,
        kdf="argon2id",
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        salt=salt,
        wrapped_device=wrap(key, keys.device.private_bytes(), _bound(b"device", device, public)),
        wrapped_identity=wrap(key, keys.identity.encode("ascii"), _bound(b"identity", device, public)),
    )


def joining_bytes(record: JoiningRecord) -> bytes:
    """The file's content."""
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def read_joining(path: Path) -> JoiningRecord:
    """Read and check the file at `path`; nothing is derived.

    Raises VaultMissing, VaultUnreadable, VaultDamaged, VaultFromTheFuture, VaultDemandsTooMuch.
    """
    content = bytes_of(path, LARGEST_FILE)
    try:
        heading = msgspec.json.decode(content, type=_Heading)
        if heading.format == FORMAT and heading.version > VERSION:
            raise VaultFromTheFuture(f"version {heading.version}")
        record = msgspec.json.decode(content, type=JoiningRecord)
    except (ValueError, RecursionError) as problem:
        raise VaultDamaged("not a whole file of a PC that waits to join") from problem
    record.cost.check()
    return record


def _bound(what: bytes, device: UUID, public: bytes) -> bytes:
    return b"assessor joining 1 " + what + b"\0" + device.bytes + public
