"""Identities that grow with time: UUIDv7 (RFC 9562, section 5.7).

Random keys cost many times the insert rate in an encrypted B-tree; keys that grow do not.
"""

from __future__ import annotations

from uuid import UUID

NIL = UUID(int=0)


def uuid7(unix_ms: int, random: bytes) -> UUID:
    """A UUIDv7 from milliseconds since 1970 (UTC) and ten random bytes.

    Raises ValueError where `random` is shorter than ten bytes or the time does not fit 48 bits.
    """
    if len(random) < 10 or not 0 <= unix_ms < 1 << 48:
        raise ValueError("uuid7 needs a 48-bit time in ms and ten random bytes")
    noise = int.from_bytes(random[:10], "big")
    value = unix_ms << 80
    value |= 0x7 << 76
    value |= (noise >> 68 & 0xFFF) << 64
    value |= 0b10 << 62
    value |= noise & ((1 << 62) - 1)
    return UUID(int=value)


def parse_uuid(text: str) -> UUID | None:
    """The UUID that `text` writes in its canonical form, or None."""
    try:
        value = UUID(text)
    except (ValueError, AttributeError, TypeError):
        return None
    return value if str(value) == text else None
