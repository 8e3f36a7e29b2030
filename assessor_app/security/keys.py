"""Keys: how they are derived and wrapped, and those that a device, a centre and its documents sign with.

Nothing here shows a secret in its `repr`.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import ClassVar, Self
from uuid import UUID

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.security.costs import KEY_LENGTH, NONCE_LENGTH, SALT_LENGTH, KdfCost
from assessor_app.security.errors import NotEnoughMemory, UnsuitablePassphrase

SHORTEST_PASSPHRASE = 8
LONGEST_PASSPHRASE = 1000


class _Ed25519Key:
    """An Ed25519 key that signs and shows only its public half."""

    __slots__ = ("_private", "public_bytes")
    _kind: ClassVar[str] = ""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public_bytes: bytes = private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> Self:
        """A new key from the machine's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> Self:
        """The key whose 32 private bytes are `raw`. Raises ValueError for another length."""
        return cls(Ed25519PrivateKey.from_private_bytes(raw))

    def private_bytes(self) -> bytes:
        """The 32 private bytes, to be wrapped and never kept otherwise."""
        return self._private.private_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of `message`."""
        return self._private.sign(message)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({fingerprint_words(self.public_bytes, self._kind)})"

    def __reduce__(self) -> str:
        raise TypeError("a key is not copied outside the vault")


class DeviceKey(_Ed25519Key):
    """The key a device signs its chain with."""

    __slots__ = ()
    _kind = "device"


class CentreKey(_Ed25519Key):
    """The key a centre signs credentials and seals with; for managers only."""

    __slots__ = ()
    _kind = "centre"


class _P256Key:
    """An ECDSA P-256 key that signs and shows only its public half."""

    __slots__ = ("_private", "public_bytes")
    _kind: ClassVar[str] = ""

    def __init__(self, private: EllipticCurvePrivateKey) -> None:
        self._private = private
        self.public_bytes: bytes = private.public_key().public_bytes(
            Encoding.X962, PublicFormat.UncompressedPoint
        )
        """The point as SEC 1 writes it, uncompressed: 65 bytes."""

    @classmethod
    def generate(cls) -> Self:
        """A new key from the machine's randomness."""
        return cls(generate_private_key(SECP256R1()))

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> Self:
        """The key whose private number is `raw`, big-endian. Raises ValueError for an impossible one."""
        return cls(derive_private_key(int.from_bytes(raw, "big"), SECP256R1()))

    @property
    def private(self) -> EllipticCurvePrivateKey:
        """The key itself, for what signs within this room."""
        return self._private

    def private_bytes(self) -> bytes:
        """The private number in 32 bytes, big-endian, to be wrapped and never kept otherwise."""
        return self._private.private_numbers().private_value.to_bytes(KEY_LENGTH, "big")

    def sign(self, message: bytes) -> bytes:
        """The signature of `message` (ECDSA over SHA-256) as DER, as CMS and X.509 want it."""
        return self._private.sign(message, ECDSA(SHA256()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({fingerprint_words(self.public_bytes, self._kind)})"

    def __reduce__(self) -> str:
        raise TypeError("a key is not copied outside the vault")


class DocumentKey(_P256Key):
    """The key that signs a centre's PDF documents; for managers only."""

    __slots__ = ()
    _kind = "document"


class AuthorityKey(_P256Key):
    """The key that issues the certificates of the document key; for managers only."""

    __slots__ = ()
    _kind = "authority"


class ImportedKey:
    """A key that somebody else has certified, RSA or ECDSA P-256: signs documents, for managers only."""

    __slots__ = ("_private", "public_bytes")

    def __init__(self, private: RSAPrivateKey | EllipticCurvePrivateKey) -> None:
        self._private = private
        self.public_bytes: bytes = private.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
        """The public half as X.509 writes it (SubjectPublicKeyInfo, DER)."""

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> ImportedKey:
        """The key whose PKCS#8 form is `raw`. Raises ValueError for anything else."""
        private = load_der_private_key(raw, None)
        if not isinstance(private, RSAPrivateKey | EllipticCurvePrivateKey):
            raise ValueError("neither RSA nor ECDSA")
        return cls(private)

    @property
    def private(self) -> RSAPrivateKey | EllipticCurvePrivateKey:
        """The key itself, for what signs within this room."""
        return self._private

    def private_bytes(self) -> bytes:
        """PKCS#8 (DER), to be wrapped and never kept otherwise."""
        return self._private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def __repr__(self) -> str:
        return f"ImportedKey({fingerprint_words(self.public_bytes, 'imported')})"

    def __reduce__(self) -> str:
        raise TypeError("a key is not copied outside the vault")


@dataclass(frozen=True, slots=True)
class Keys:
    """What an unlocked vault gives: the 32-byte database key, this device's identity and its signing key.

    `centre`, `document` and `authority` are there where a manager opened it, and None for everybody else;
    `imported` where there is such a key besides.
    """

    database: bytes = field(repr=False)
    device_id: UUID
    device: DeviceKey
    centre: CentreKey | None = None
    document: DocumentKey | None = None
    authority: AuthorityKey | None = None
    imported: ImportedKey | None = None

    def derived(self, purpose: str) -> bytes:
        """A 32-byte key of its own for `purpose`, which never changes for the same store."""
        return expand(self.database, b"", b"assessor derived 1\0" + purpose.encode())


def new_key() -> bytes:
    """32 bytes of the machine's randomness."""
    return secrets.token_bytes(KEY_LENGTH)


def new_salt() -> bytes:
    """16 bytes of the machine's randomness."""
    return secrets.token_bytes(SALT_LENGTH)


def check_new_passphrase(passphrase: str) -> None:
    """Raise UnsuitablePassphrase for a passphrase no account may get: under 8 or over 1,000 characters."""
    length = len(passphrase)
    if not SHORTEST_PASSPHRASE <= length <= LONGEST_PASSPHRASE or not passphrase.strip():
        raise UnsuitablePassphrase(f"{SHORTEST_PASSPHRASE} to {LONGEST_PASSPHRASE} characters are needed")


def key_from_passphrase(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """The 32-byte key that Argon2id makes of a passphrase in NFC, however the keyboard composed it.

    Slow on purpose: never on the thread of a window. Raises VaultDemandsTooMuch, NotEnoughMemory.
    """
    cost.check()
    # Lone surrogates can be typed or pasted on Windows; they must not end in an encoding error.
    secret = unicodedata.normalize("NFC", passphrase[:LONGEST_PASSPHRASE]).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(
            secret=secret,
            salt=salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_LENGTH,
            type=Type.ID,
        )
    except (HashingError, MemoryError) as problem:
        raise NotEnoughMemory(f"{cost.memory_kib} KiB") from problem


def expand(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    """A 32-byte key made of a strong one by HKDF-SHA256."""
    return HKDF(algorithm=SHA256(), length=KEY_LENGTH, salt=salt, info=purpose).derive(key)


def wrap(key: bytes, secret: bytes, bound_to: bytes) -> bytes:
    """`secret` under `key` (AES-256-GCM): nonce, ciphertext, tag. It opens only with the same `bound_to`."""
    nonce = secrets.token_bytes(NONCE_LENGTH)
    return nonce + AESGCM(key).encrypt(nonce, secret, bound_to)


def unwrap(key: bytes, wrapped: bytes, bound_to: bytes) -> bytes | None:
    """What `wrap` took in, or None where the key, the bytes or what they are bound to are others."""
    try:
        return AESGCM(key).decrypt(wrapped[:NONCE_LENGTH], wrapped[NONCE_LENGTH:], bound_to)
    except (InvalidTag, ValueError):
        return None
