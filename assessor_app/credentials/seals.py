"""The seal: what a document says in short, signed, as the text of a QR code (docs/seal-format.md).

COSE_Sign1 (RFC 9052) with EdDSA over deterministic CBOR (RFC 8949, §4.2), in base45 (RFC 9285) behind
`PREFIX`, so that the code's dense alphabet holds it. It fits version 10 at level M: 311 characters. Names too
long for that are shortened, and marked so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import base45
import cbor2

from assessor_app.credentials.claims import shown
from assessor_app.credentials.did_keys import did_key
from assessor_app.credentials.seal_texts import fitted
from assessor_app.credentials.vocabulary import OUTCOMES
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.credentials import SealContent
from assessor_app.domain.verifications import SHORTENED, Claims
from assessor_app.services.issuing_ports import CentreKeys, SignedClaims, StatusPointer, VerifyEd25519

PREFIX = "ASR1:"
LONGEST_SEAL = 311
"""Characters of a QR code of version 10 at level M."""

_LARGEST = (LONGEST_SEAL - len(PREFIX)) // 3 * 2
_PROTECTED = cbor2.dumps({1: -8})
"""The algorithm: EdDSA."""
_TAG = 18
_KINDS = (DocumentKind.CERTIFICATE.value, DocumentKind.STATEMENT.value, DocumentKind.REPORT.value)
_EPOCH = date(1970, 1, 1)
_PERSON_SHORT, _QUALIFICATION_SHORT, _CENTRE_SHORT, _DEMO = 1, 2, 4, 8
_ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBER = re.compile(r"[0-9A-Z][0-9A-Z-]{0,39}")
_KEY, _LIST, _SIGNATURE = 32, 16, 64
_LATEST_DAY = (date.max - _EPOCH).days
_EARLIEST_DAY = (date.min - _EPOCH).days


@dataclass(frozen=True, slots=True)
class _Payload:
    """The signed array, in the order in which it is written."""

    number: bytes
    kind: int
    outcome: int
    person: str
    qualification: str
    centre: str
    day: int
    key: bytes
    list_id: bytes
    index: int
    marks: int

    def as_bytes(self) -> bytes:
        fields = [
            self.number, self.kind, self.outcome, self.person, self.qualification, self.centre,
            self.day, self.key, self.list_id, self.index, self.marks,
        ]  # fmt: skip
        return cbor2.dumps(fields, canonical=True)


def sealed(content: SealContent, keys: CentreKeys) -> str:
    """The text of the seal. Raises what `CentreKeys.sign` raises, and ValueError for a number, a kind or an
    outcome that is none."""
    key = keys.public
    if key is None:
        raise ValueError("there is no key to sign with")
    payload = _payload(content, key).as_bytes()
    signature = keys.sign(_to_be_signed(payload))
    return _text(_message(payload, signature))


def read(text: str, verify: VerifyEd25519) -> SignedClaims | None:
    """What a seal says; None where the text is none. Never raises."""
    if not text.startswith(PREFIX) or len(text) > LONGEST_SEAL:
        return None
    try:
        message = base45.b45decode(text.removeprefix(PREFIX))
    except ValueError:
        return None
    if _text(message) != text:
        return None
    taken_apart = _taken_apart(message)
    if taken_apart is None:
        return None
    payload, signature = taken_apart
    valid = verify(payload.key, _to_be_signed(payload.as_bytes()), signature)
    return SignedClaims(
        valid=valid,
        issuer=did_key(payload.key),
        issuer_key=payload.key,
        claims=_claims(payload),
        status=StatusPointer(UUID(bytes=payload.list_id).urn, payload.index),
        problem="" if valid else "changed",
    )


# -- writing --


def _payload(content: SealContent, key: bytes) -> _Payload:
    marks = _DEMO if content.demo else 0
    texts = tuple(shown(text) for text in (content.person_name, content.qualification, content.centre_name))

    def with_texts(person: str, qualification: str, centre: str) -> _Payload:
        return _Payload(
            number=packed(content.number),
            kind=_KINDS.index(content.kind),
            outcome=OUTCOMES.index(content.outcome),
            person=person,
            qualification=qualification,
            centre=centre,
            day=(content.issued_on - _EPOCH).days,
            key=key,
            list_id=content.status.list_id.bytes,
            index=content.status.index,
            marks=marks,
        )

    bare = with_texts("", "", "").as_bytes()
    room = _LARGEST - len(_message(bare, bytes(_SIGNATURE)))
    # A payload of more than 255 bytes would have a longer head: there is never room for that.
    short = fitted(texts[0], texts[1], texts[2], room)
    for flag, before, after in zip(
        (_PERSON_SHORT, _QUALIFICATION_SHORT, _CENTRE_SHORT), texts, short, strict=True
    ):
        marks |= flag if before != after else 0
    return with_texts(*short)


def _text(message: bytes) -> str:
    return PREFIX + str(base45.b45encode(message).decode("ascii"))


def _to_be_signed(payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _PROTECTED, b"", payload], canonical=True)


def _message(payload: bytes, signature: bytes) -> bytes:
    return cbor2.dumps(cbor2.CBORTag(_TAG, [_PROTECTED, {}, payload, signature]), canonical=True)


def packed(number: str) -> bytes:
    """A document's number in two thirds of its length: a figure in base 37, big-endian.

    Raises ValueError for what has other characters than upper-case letters, figures and hyphens.
    """
    if not _NUMBER.fullmatch(number):
        raise ValueError(f"not the number of a document: {number!r}")
    value = 0
    for character in number:
        value = value * len(_ALPHABET) + _ALPHABET.index(character)
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def unpacked(data: bytes) -> str:
    """The number in `data`."""
    value, characters = int.from_bytes(data, "big"), []
    while value:
        value, place = divmod(value, len(_ALPHABET))
        characters.append(_ALPHABET[place])
    return "".join(reversed(characters))


# -- reading --


def _taken_apart(message: bytes) -> tuple[_Payload, bytes] | None:
    """Payload and signature; None where it is not written exactly as `sealed` writes."""
    head = cbor2.dumps(cbor2.CBORTag(_TAG, [_PROTECTED, {}, b"", b""]))[:-2]
    if not message.startswith(head):
        return None
    # The parts have their own spellings checked: what is read must be written alike again.
    try:
        parts = cbor2.loads(b"\x82" + message.removeprefix(head))
        payload, signature = parts
        if not isinstance(payload, bytes) or not isinstance(signature, bytes):
            return None
        if len(signature) != _SIGNATURE or _message(payload, signature) != message:
            return None
        read = _read(cbor2.loads(payload))
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError):
        return None
    return (read, signature) if read is not None and read.as_bytes() == payload else None


def _read(fields: object) -> _Payload | None:
    if not isinstance(fields, list | tuple) or len(fields) != 11:
        return None
    number, kind, outcome, person, qualification, centre, day, key, list_id, index, marks = fields
    whole = (kind, outcome, day, index, marks)
    if not all(isinstance(value, int) and not isinstance(value, bool) for value in whole):
        return None
    if not all(isinstance(value, str) for value in (person, qualification, centre)):
        return None
    if not all(isinstance(value, bytes) for value in (number, key, list_id)):
        return None
    if len(key) != _KEY or len(list_id) != _LIST or not _NUMBER.fullmatch(unpacked(number)):
        return None
    if not (0 <= kind < len(_KINDS) and 0 <= outcome < len(OUTCOMES) and 0 <= index < 2**32):
        return None
    if not (_EARLIEST_DAY <= day <= _LATEST_DAY and 0 <= marks < 16):
        return None
    return _Payload(number, kind, outcome, person, qualification, centre, day, key, list_id, index, marks)


def _claims(payload: _Payload) -> Claims:
    def marked(text: str, flag: int) -> str:
        return shown(text) + SHORTENED if text and payload.marks & flag else shown(text)

    return Claims(
        number=unpacked(payload.number),
        kind=_KINDS[payload.kind],
        person_name=marked(payload.person, _PERSON_SHORT),
        qualification=marked(payload.qualification, _QUALIFICATION_SHORT),
        outcome=OUTCOMES[payload.outcome],
        issued_on=_EPOCH + timedelta(days=payload.day),
        issuer_name=marked(payload.centre, _CENTRE_SHORT),
        demo=bool(payload.marks & _DEMO),
    )
