"""Keys: what deriving and wrapping them looks like, and the key that a device signs its journal with.

Nothing here shows a secret in its `repr`.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, field
from uuid import UUID

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assessor_app.security.costs import KEY_LENGTH, NONCE_LENGTH, SALT_LENGTH, KdfCost
from assessor_app.security.errors import NotEnoughMemory, UnsuitablePassphrase

SHORTEST_PASSPHRASE = 8
LONGEST_PASSPHRASE = 1000

_WORD_CONSONANTS = "bdfghjklmnprstvz"
_WORD_VOWELS = "aiou"


class DeviceKey:
    """The Ed25519 key a device signs its chain with."""

    __slots__ = ("_private", "public_bytes")

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public_bytes: bytes = private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> DeviceKey:
        """A new key from the machine's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> DeviceKey:
        """The key whose 32 private bytes are `raw`. Raises ValueError for another length."""
        return cls(Ed25519PrivateKey.from_private_bytes(raw))

    def private_bytes(self) -> bytes:
        """The 32 private bytes, to be wrapped and never kept otherwise."""
        return self._private.private_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of `message`."""
        return self._private.sign(message)

    def __repr__(self) -> str:
        return f"DeviceKey({fingerprint_words(self.public_bytes)})"

    def __reduce__(self) -> str:
        raise TypeError("a device key is not copied outside the vault")


@dataclass(frozen=True, slots=True)
class Keys:
    """What an unlocked vault gives: the 32-byte database key, this device's identity and its signing key."""

    database: bytes = field(repr=False)
    device_id: UUID
    device: DeviceKey

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


def fingerprint_words(public: bytes) -> str:
    """Six words to read out over the telephone: 96 bits of the key's SHA-256 as proquints.

    Each word is five letters, consonant and vowel by turns (Wilkerson 2009, arXiv:0901.4016).
    """
    digest = hashlib.sha256(b"assessor device key\0" + public).digest()
    return "-".join(_word(int.from_bytes(digest[at : at + 2], "big")) for at in range(0, 12, 2))


def _word(bits: int) -> str:
    return (
        _WORD_CONSONANTS[bits >> 12 & 15]
        + _WORD_VOWELS[bits >> 10 & 3]
        + _WORD_CONSONANTS[bits >> 6 & 15]
        + _WORD_VOWELS[bits >> 4 & 3]
        + _WORD_CONSONANTS[bits & 15]
    )
