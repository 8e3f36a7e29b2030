"""The envelope of an exchange file: age v1 with X25519 recipients, streamed.

A header is read here, to the letter, before the library may see it and derive a key from it: the library
knows more kinds of recipients than an exchange file may have, and takes some spellings that it should not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pyrage import DecryptError, EncryptError, IdentityError, RecipientError, decrypt_io, encrypt_io, x25519

from assessor_app.security.signing import verify
from assessor_app.services.envelope_ports import (
    NoKeyFits,
    Readable,
    UnfitEnvelope,
    UnfitRecipient,
    Writable,
)

LONGEST_HEADER = 4096
MOST_RECIPIENTS = 8
_VERSION_LINE = b"age-encryption.org/v1"
# 32 bytes in 43 digits leave two bits over, which must be nought.
_KEY = rb"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]"
_X25519 = re.compile(rb"-> X25519 (" + _KEY + rb")")
_KEY_LINE = re.compile(_KEY)
_MAC_LINE = re.compile(rb"--- " + _KEY)
_GREASE = re.compile(rb"-> [\x21-\x7e]{0,40}-grease(?: [\x21-\x7e]{1,100}){0,8}")
_FULL_LINE = re.compile(rb"[A-Za-z0-9+/]{64}")
_LAST_LINE = re.compile(
    rb"(?:[A-Za-z0-9+/]{4}){0,15}(?:[A-Za-z0-9+/][AQgw]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048])?"
)
_NO_KEY = "No matching keys found"


class AgeEnvelopes:
    """Implements `services.envelope_ports.Envelopes`; holds nothing, may be used on any thread."""

    def verify(self, public_key: str, message: bytes, signature: bytes) -> bool:
        try:
            public = bytes.fromhex(public_key)
        except ValueError:
            return False
        return verify(public, message, signature)

    def is_recipient(self, text: str) -> bool:
        try:
            _recipient(text)
        except UnfitRecipient:
            return False
        return True

    def header_length(self, beginning: bytes) -> int:
        return header_length(beginning)

    def encrypt(self, source: Readable, target: Writable, recipients: Sequence[str]) -> None:
        keys = [_recipient(recipient) for recipient in recipients]
        if not 0 < len(keys) <= MOST_RECIPIENTS:
            raise UnfitRecipient("nobody, or too many, to encrypt to")
        reading, writing = _Reading(source), _Writing(target)
        try:
            encrypt_io(reading, writing, keys)
        except (EncryptError, OSError) as error:
            raise (reading.failure or writing.failure or error) from error

    def decrypt(self, source: Readable, target: Writable, identities: Sequence[str]) -> None:
        try:
            keys = [x25519.Identity.from_str(identity) for identity in identities]
        except IdentityError as error:
            raise NoKeyFits("not an age identity") from error
        reading, writing = _Reading(source), _Writing(target)
        try:
            decrypt_io(reading, writing, keys)
        except (DecryptError, OSError) as error:  # the library says OSError of a damaged chunk too
            if (failure := reading.failure or writing.failure) is not None:
                raise failure from error
            if str(error) == _NO_KEY:
                raise NoKeyFits("no identity opens it") from None
            raise UnfitEnvelope("damaged") from error


def header_length(beginning: bytes) -> int:
    """The length of the age header that `beginning` starts with; no key is derived.

    `beginning` are the first `LONGEST_HEADER` bytes, or all where there are fewer. Raises UnfitEnvelope.
    """
    lines = beginning[:LONGEST_HEADER].split(b"\n")
    if lines[0] != _VERSION_LINE:
        raise UnfitEnvelope("another version")
    shares: set[bytes] = set()
    at = 1
    while at < len(lines) - 1 and _MAC_LINE.fullmatch(lines[at]) is None:
        if (match := _X25519.fullmatch(lines[at])) is not None:
            if match[1] in shares or len(shares) >= MOST_RECIPIENTS:
                raise UnfitEnvelope("too many recipients")
            shares.add(match[1])
            if _KEY_LINE.fullmatch(lines[at + 1]) is None:
                raise UnfitEnvelope("another recipient")
            at += 2
        elif _GREASE.fullmatch(lines[at]) is not None:
            at = _after_body(lines, at + 1)
        else:
            raise UnfitEnvelope("another recipient")
    if not shares or at >= len(lines) - 1:
        raise UnfitEnvelope("no end")
    return sum(len(line) + 1 for line in lines[: at + 1])


def _after_body(lines: Sequence[bytes], at: int) -> int:
    while at < len(lines) and _FULL_LINE.fullmatch(lines[at]) is not None:
        at += 1
    if at >= len(lines) or _LAST_LINE.fullmatch(lines[at]) is None:
        raise UnfitEnvelope("no end of a body")
    return at + 1


def _recipient(text: str) -> x25519.Recipient:
    try:
        recipient = x25519.Recipient.from_str(text)
    except RecipientError as error:
        raise UnfitRecipient("not an age recipient") from error
    if str(recipient) != text:
        raise UnfitRecipient("an age recipient in another spelling")
    return recipient


class _Reading:
    """Remembers the exception that the library turns into one of its own."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self.failure: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._source.read(size)
        except BaseException as error:
            self.failure = error
            raise


class _Writing:
    def __init__(self, target: Writable) -> None:
        self._target = target
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            return self._target.write(data)
        except BaseException as error:
            self.failure = error
            raise

    def flush(self) -> None:
        self._target.flush()
