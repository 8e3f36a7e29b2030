"""What the use cases about the centre's keys need of the vault and of certificates."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from assessor_app.domain.issuer_keys import Certificate, KeyKind, PublicKeys
from assessor_app.services.issuing_ports import EndorsementSeen


class Custody(StrEnum):
    """Where the private halves are, seen from whoever is logged in."""

    HERE = "here"
    LOCKED = "locked"
    """In this PC's vault, for managers who hold the managers' key."""
    ELSEWHERE = "elsewhere"
    """Another PC's vault has them."""


@dataclass(frozen=True, slots=True)
class CertificateSeen:
    """What a certificate says. `key`: p256, rsa or other. `fingerprint`: SHA-256 in hex."""

    subject: str
    issuer: str
    valid_from: datetime
    valid_to: datetime
    fingerprint: str
    key: str
    bits: int
    issued_by_itself: bool


class KeyChest(Protocol):
    """The part of the open vault that only managers open, and what is made with it.

    What changes something is on the disk when the call returns; it raises AccountRefused without the key of
    the managers, and OSError where the disk refuses.
    """

    def custody(self) -> Custody:
        """Where the private halves are."""
        ...

    def public(self) -> PublicKeys | None:
        """The public halves of the keys at hand; None where they are not."""
        ...

    def fits(self, certificate: Certificate) -> bool:
        """Whether the key of this certificate is at hand."""
        ...

    def is_named_for(self, certificate: Certificate, centre: str) -> bool:
        """Whether a certificate of the own issuer has the centre's present name."""
        ...

    def issue(self, before: Collection[Certificate], centre: str, at: datetime) -> Certificate:
        """A new certificate from the centre's own issuer, whose own one is taken from those `before` if it
        serves."""
        ...

    def take_in(self, data: bytes, passphrase: str, at: datetime) -> Certificate:
        """Keep the key of a PKCS#12 file; its certificate. Raises Refused (see `security.pkcs12_files`)."""
        ...

    @property
    def holds_imported(self) -> bool:
        """Whether there is an imported key."""
        ...

    def give_up_imported(self) -> None:
        """Keep the imported key no longer."""
        ...

    def renew(
        self,
        kinds: Collection[KeyKind],
        *,
        issuer: bool,
        first: Callable[[PublicKeys], None] | None = None,
    ) -> PublicKeys:
        """Make new keys of these kinds, with `issuer` also the one that issues certificates.

        `first` is told of them before they are kept; what it raises leaves everything as it was.
        """
        ...


class CertificateReader(Protocol):
    """Says what certificates say; needs no key."""

    def seen(self, der: bytes) -> CertificateSeen | None:
        """None where it is no certificate that can be read."""
        ...


class EndorsementReader(Protocol):
    """The part of `CredentialReader` that reads endorsements."""

    def endorsement(self, data: bytes) -> EndorsementSeen | None:
        """None where it is no endorsement."""
        ...
