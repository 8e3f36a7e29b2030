"""``did:key``: an Ed25519 key as a name that carries the key itself."""

from __future__ import annotations

from binascii import Error as NotBase

import base58

_ED25519 = b"\xed\x01"
"""Multicodec of an Ed25519 public key, as a varint."""
_KEY_LENGTH = 32
_PREFIX = "did:key:"
_LONGEST = 200


def multibase(data: bytes) -> str:
    """`data` in base58btc, marked as such."""
    return "z" + str(base58.b58encode(data).decode("ascii"))


def from_multibase(text: str) -> bytes | None:
    """What `multibase` wrote; None for anything else."""
    if not text.startswith("z") or len(text) > _LONGEST or not text.isascii():
        return None
    try:
        return bytes(base58.b58decode(text[1:]))
    except (ValueError, NotBase):
        return None


def did_key(public: bytes) -> str:
    """The Ed25519 key `public` (32 bytes) as ``did:key``."""
    if len(public) != _KEY_LENGTH:
        raise ValueError(f"an Ed25519 key has 32 bytes, not {len(public)}")
    return _PREFIX + multibase(_ED25519 + public)


def key_of(did: str) -> bytes | None:
    """The 32 bytes of the key; None where `did` names no Ed25519 key."""
    if not did.startswith(_PREFIX):
        return None
    raw = from_multibase(did.removeprefix(_PREFIX))
    if raw is None or not raw.startswith(_ED25519) or len(raw) != len(_ED25519) + _KEY_LENGTH:
        return None
    public = raw.removeprefix(_ED25519)
    # Of each key one spelling: base58 has others, with letters nobody would write.
    return public if did_key(public) == did else None


def verification_method(did: str) -> str:
    """The key of `did` as a proof names it."""
    return f"{did}#{did.removeprefix(_PREFIX)}"
