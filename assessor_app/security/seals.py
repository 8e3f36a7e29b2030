"""Seals: a device's signature over the head of its own chain.

A chain does not show that its end was cut off; a signed head in someone else's hands does. Signed are::

    b"assessor head 1\\0" ‖ device (16 bytes) ‖ seq (8 bytes, big-endian) ‖ chain digest (32 bytes)
"""

from __future__ import annotations

from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from assessor_app.security.keys import DeviceKey

_PREFIX = b"assessor head 1\0"
_DIGEST_LENGTH = 32
_MOST_SEQ = (1 << 64) - 1


def head_message(device: UUID, seq: int, digest: bytes) -> bytes:
    """The bytes that are signed. Raises ValueError where `seq` or the length of `digest` is impossible."""
    if not 0 <= seq <= _MOST_SEQ or len(digest) != _DIGEST_LENGTH:
        raise ValueError("a head is a number from 0 and a digest of 32 bytes")
    return _PREFIX + device.bytes + seq.to_bytes(8, "big") + digest


def sign_head(key: DeviceKey, device: UUID, seq: int, digest: bytes) -> bytes:
    """The device's 64-byte Ed25519 signature over the head of its chain."""
    return key.sign(head_message(device, seq, digest))


def verify_head(public: bytes, device: UUID, seq: int, digest: bytes, signature: bytes) -> bool:
    """Whether `signature` was made by the owner of `public` over exactly this head. Never raises."""
    try:
        message = head_message(device, seq, digest)
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
