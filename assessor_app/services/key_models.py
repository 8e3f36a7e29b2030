"""The centre's keys and certificates as screens show them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.issuer_keys import CertificateSource, KeyKind, RenewalReason
from assessor_app.services.key_ports import Custody


class CertificateStanding(StrEnum):
    """How it stands with a certificate on a day."""

    FINE = "fine"
    SOON = "soon"
    """It ends before long, and nobody renews it by itself."""
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    KEY_MISSING = "key_missing"
    """Its key is not among those at hand, though the others are."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key: its fingerprint in words and as hex of SHA-256; `since` is ms since 1970 UTC."""

    kind: KeyKind
    words: str
    hex: str
    since: int


@dataclass(frozen=True, slots=True)
class FormerKeyLine:
    """A key that counts no more. Times are ms since 1970 UTC."""

    kind: KeyKind
    words: str
    since: int
    until: int
    reason: RenewalReason | None


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """The certificate that counts. Times are ms since 1970 UTC; `key`: p256, rsa or other."""

    source: CertificateSource
    standing: CertificateStanding
    subject: str
    issuer: str
    valid_from: int
    valid_to: int
    days_left: int
    fingerprint: str
    key: str
    bits: int


@dataclass(frozen=True, slots=True)
class IssuerLine:
    """Somebody whose documents are known here."""

    id: UUID
    issuer: str
    name: str
    words: str
    is_authority: bool
    at: int
    by: str


@dataclass(frozen=True, slots=True)
class EndorsementLine:
    """Who vouches for the centre. `known_as`: the name under which somebody here knows the issuer's key.

    `is_over`: it holds no longer; `of_former`: it is about a key that counts no more. Either goes into no
    further credential. `text` is the endorsement as it came.
    """

    id: UUID
    issuer: str
    name: str
    words: str
    known_as: str
    valid_until: int | None
    is_over: bool
    of_former: bool
    text: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KeysView:
    """Everything the section shows. `pc`: what the PC is called that has the keys, where this one has not."""

    custody: Custody
    pc: str
    did: str
    centre: KeyLine | None
    document: KeyLine | None
    certificate: CertificateLine | None
    former: tuple[FormerKeyLine, ...]
    issuers: tuple[IssuerLine, ...]
    endorsements: tuple[EndorsementLine, ...]
    may_change: bool = True
    """Whether what is said of the centre counts when it is said here: not on a laptop."""


@dataclass(frozen=True, slots=True)
class OwnIssuer:
    """A key that is or was the centre's, as ``did:key``. `until` (ms since 1970): when it was replaced."""

    issuer: str
    until: int | None = None
    is_compromised: bool = False
