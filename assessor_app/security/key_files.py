"""The file in which the centre's keys travel to another of its PCs (`services.key_handover_ports.KeyFiles`).

A line that names the format, a line of JSON that says openly from whom it is and for whom, the signature of
the device that gives, and age for the one that takes. The encrypted part says again which heading it belongs
to, so that what is inside cannot be moved under another one (docs/decisions/0038-keys-handed-over.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Annotated, Final
from uuid import UUID

import msgspec

from assessor_app.domain.errors import Refused
from assessor_app.domain.issuer_keys import Certificate, CertificateSource
from assessor_app.security.age_files import AgeEnvelopes, header_length
from assessor_app.security.keys import AuthorityKey, CentreKey, DocumentKey, ImportedKey
from assessor_app.security.signing import verify
from assessor_app.security.vault import UnlockedVault
from assessor_app.security.wraps import CentreSecrets
from assessor_app.services.envelope_ports import NoKeyFits, UnfitEnvelope, UnfitRecipient
from assessor_app.services.key_handover_ports import KeyFileSeen, KeyNotice

FORMAT: Final = b"assessor-key-file "
VERSION: Final = 1
LARGEST_FILE: Final = 64 * 1024
_SIGNED: Final = b"assessor key file 1\0"
_SIGNATURE_LENGTH: Final = 128
_PARTS: Final = 4

Line = Annotated[str, msgspec.Meta(max_length=200)]
Hex = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64,130}$")]


class _Heading(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    handover: UUID
    centre: UUID
    centre_name: Line
    giver: UUID
    giver_label: Line
    receiver: UUID
    receiver_label: Line
    centre_key: Hex
    document_key: Hex
    created_at: int


class _Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    der: bytes
    chain: tuple[bytes, ...]
    source: CertificateSource
    valid_from: int
    valid_to: int


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is encrypted: private halves, and the digest of the heading they belong under."""

    heading: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
    centre: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
    document: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
    authority: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)] | None
    imported: bytes | None
    certificate: _Certificate | None


class OpenKeyFiles:
    """Implements `KeyFiles` over the vault as one account opened it."""

    def __init__(self, opened: Callable[[], UnlockedVault | None]) -> None:
        self._opened = opened

    def sealed(self, notice: KeyNotice, recipient: str, certificate: Certificate | None) -> bytes:
        vault = self._vault()
        if vault.secrets is None:
            raise Refused("keys_locked")
        heading = msgspec.json.encode(
            _Heading(**{name: getattr(notice, name) for name in _Heading.__struct_fields__})
        )
        content = msgspec.json.encode(_content(heading, vault.secrets, certificate))
        encrypted = BytesIO()
        try:
            AgeEnvelopes().encrypt(BytesIO(content), encrypted, (recipient,))
        except UnfitRecipient:
            raise Refused("device_without_recipient", pc=notice.receiver_label) from None
        sealed = encrypted.getvalue()
        signature = vault.keys.device.sign(_signed(heading, sealed))
        name = FORMAT + str(VERSION).encode()
        return b"\n".join((name, heading, signature.hex().encode(), sealed))

    def seen(self, content: bytes) -> KeyFileSeen:
        heading, _signature, _sealed = _parts(content)
        try:
            known = msgspec.json.decode(heading, type=_Heading)
        except (ValueError, RecursionError):
            raise Refused("key_file_unfit") from None
        notice = KeyNotice(**{name: getattr(known, name) for name in _Heading.__struct_fields__})
        return KeyFileSeen(notice, hashlib.sha256(content).digest(), content)

    def is_signed(self, seen: KeyFileSeen, public_key: str) -> bool:
        heading, signature, sealed = _parts(seen.content)
        try:
            public = bytes.fromhex(public_key)
        except ValueError:
            return False
        return verify(public, _signed(heading, sealed), signature)

    def take(
        self, seen: KeyFileSeen, identities: Sequence[str], account: UUID, passphrase: str
    ) -> Certificate | None:
        heading, _signature, sealed = _parts(seen.content)
        content = _decrypted(sealed, identities)
        if content.heading != hashlib.sha256(heading).digest():
            raise Refused("key_file_unfit")
        held = _secrets(content)
        names = (held.centre.public_bytes.hex(), held.document.public_bytes.hex())
        if names != (seen.notice.centre_key, seen.notice.document_key):
            raise Refused("key_file_unfit")
        self._vault().take_centre_keys(account, passphrase, held)
        one = content.certificate
        if one is None:
            return None
        return Certificate(one.der, one.chain, one.source, one.valid_from, one.valid_to)

    def _vault(self) -> UnlockedVault:
        vault = self._opened()
        if vault is None:
            raise Refused("keys_locked")
        return vault


def _content(heading: bytes, held: CentreSecrets, certificate: Certificate | None) -> _Content:
    told = None
    if certificate is not None:
        told = _Certificate(
            der=certificate.der,
            chain=certificate.chain,
            source=certificate.source,
            valid_from=certificate.valid_from,
            valid_to=certificate.valid_to,
        )
    return _Content(
        heading=hashlib.sha256(heading).digest(),
        centre=held.centre.private_bytes(),
        document=held.document.private_bytes(),
        authority=held.authority.private_bytes() if held.authority is not None else None,
        imported=held.imported.private_bytes() if held.imported is not None else None,
        certificate=told,
    )


def _secrets(content: _Content) -> CentreSecrets:
    try:
        return CentreSecrets(
            CentreKey.from_private_bytes(content.centre),
            DocumentKey.from_private_bytes(content.document),
            AuthorityKey.from_private_bytes(content.authority) if content.authority is not None else None,
            ImportedKey.from_private_bytes(content.imported) if content.imported is not None else None,
        )
    except ValueError:
        raise Refused("key_file_unfit") from None


def _decrypted(sealed: bytes, identities: Sequence[str]) -> _Content:
    opened = BytesIO()
    try:
        header_length(sealed)
        AgeEnvelopes().decrypt(BytesIO(sealed), opened, identities)
        return msgspec.json.decode(opened.getvalue(), type=_Content)
    except NoKeyFits:
        raise Refused("key_file_not_for_this") from None
    except (UnfitEnvelope, ValueError, RecursionError):
        raise Refused("key_file_unfit") from None


def _parts(content: bytes) -> tuple[bytes, bytes, bytes]:
    """Heading, signature and what is encrypted. Raises Refused."""
    parts = content.split(b"\n", _PARTS - 1)
    if len(content) > LARGEST_FILE or not parts[0].startswith(FORMAT):
        raise Refused("key_file_unfit")
    version = parts[0][len(FORMAT) :]
    if version.isdigit() and len(version) < _PARTS and int(version) > VERSION:
        raise Refused("key_file_from_the_future")
    if version != str(VERSION).encode() or len(parts) != _PARTS or len(parts[2]) != _SIGNATURE_LENGTH:
        raise Refused("key_file_unfit")
    try:
        signature = bytes.fromhex(parts[2].decode("ascii"))
    except ValueError:
        raise Refused("key_file_unfit") from None
    return parts[1], signature, parts[3]


def _signed(heading: bytes, sealed: bytes) -> bytes:
    return _SIGNED + hashlib.sha256(heading).digest() + hashlib.sha256(sealed).digest()
