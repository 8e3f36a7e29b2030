"""Ed25519 signatures of devices over whatever bears a prefix of its own."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` was made by the owner of `public` over exactly this message. Never raises."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
