"""A public key as the name of an issuer: ``did:key`` (W3C CCG), for Ed25519 alone."""

from __future__ import annotations

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PLACES = {letter: value for value, letter in enumerate(_ALPHABET)}
_ED25519 = b"\xed\x01"
_PREFIX = "did:key:z"
_LENGTH = 32
_LONGEST = 60


def did_of(public: bytes) -> str:
    """The ``did:key`` of 32 bytes of Ed25519."""
    number, letters = int.from_bytes(_ED25519 + public, "big"), []
    while number:
        number, place = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[place])
    return _PREFIX + "".join(reversed(letters))


def key_of(did: str) -> bytes | None:
    """The 32 bytes that a ``did:key`` names; None where it names no Ed25519 key, or not in its one form."""
    if not did.startswith(_PREFIX) or len(did) > len(_PREFIX) + _LONGEST:
        return None
    number = 0
    for letter in did.removeprefix(_PREFIX):
        place = _PLACES.get(letter)
        if place is None:
            return None
        number = number * len(_ALPHABET) + place
    length = len(_ED25519) + _LENGTH
    if number.bit_length() > length * 8:
        return None
    whole = number.to_bytes(length, "big")
    public = whole.removeprefix(_ED25519)
    return public if len(public) == _LENGTH and did_of(public) == did else None
