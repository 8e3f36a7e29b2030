"""What issuing, and verifying what was issued, need of the machine: keys, signatures, formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from assessor_app.domain.certificates import DocumentContent, RenderedDocument
from assessor_app.domain.credentials import (
    CredentialContent,
    EndorsementContent,
    SealContent,
    StatusListContent,
)
from assessor_app.domain.verifications import Claims

VerifyEd25519 = Callable[[bytes, bytes, bytes], bool]
"""Whether a key (32 bytes) made, over exactly this message, this signature (64). Never raises."""


class PaperSigner(Protocol):
    """Signs PDFs with the centre's document key."""

    @property
    def certificate(self) -> bytes:
        """The key's certificate as DER."""
        ...

    @property
    def name(self) -> str:
        """Whom the certificate names: the centre. Empty where it names nobody."""
        ...

    def cms(self, digest: bytes, signed_at: datetime) -> bytes:
        """A detached PAdES signature (CMS, DER) over a SHA-256 digest. At most `longest` bytes.

        Raises Refused where the certificate does not hold at `signed_at`: certificate_expired,
        certificate_not_yet_valid.
        """
        ...

    @property
    def longest(self) -> int:
        """How many bytes a signature takes at the most."""
        ...


class CentreKeys(Protocol):
    """The centre's keys, of whoever is logged in now. Public halves are always known once they exist.

    What signs raises Refused: keys_not_here (another PC holds them), keys_locked (nobody who may use them is
    logged in), certificate_expired, certificate_not_yet_valid.
    """

    @property
    def public(self) -> bytes | None:
        """The centre's Ed25519 key, 32 bytes; None where it was never introduced."""
        ...

    def missing(self) -> str | None:
        """Why nothing can be signed now: one of the codes above; None where everything is in place."""
        ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519 over `message`."""
        ...

    def paper_signer(self, at: datetime) -> PaperSigner:
        """Signs PDFs as of `at`."""
        ...


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What goes into a PDF along with its pages: the credential, as it was signed."""

    name: str
    mime: str
    data: bytes = field(repr=False)
    description: str = ""


class PaperMaker(Protocol):
    """Draws, completes and signs papers. For one thread at a time."""

    def render(self, content: DocumentContent, enclosure: Enclosure | None = None) -> RenderedDocument:
        """The unsigned file: archival, accessible, with what is enclosed. Same content, same bytes.

        Where `content.seal` is given, it is drawn as a QR code.
        """
        ...

    def signed(self, pdf: bytes, signer: PaperSigner, signed_at: datetime) -> bytes:
        """The file with its signature over the whole of it. Raises UnfinishedPdfError."""
        ...


class CredentialWriter(Protocol):
    """Writes what the centre signs with its own key. Raises what `CentreKeys.sign` raises."""

    def issuer(self, public: bytes) -> str:
        """The key as ``did:key``."""
        ...

    def credential(self, content: CredentialContent, keys: CentreKeys) -> bytes:
        """The credential as JSON (UTF-8) with its proof."""
        ...

    def seal(self, content: SealContent, keys: CentreKeys) -> str:
        """The text of the QR code: upper-case letters, figures and what else its dense form has."""
        ...

    def status_list(self, content: StatusListContent, keys: CentreKeys) -> bytes:
        """A status list credential as JSON with its proof."""
        ...

    def endorsement(self, content: EndorsementContent, keys: CentreKeys) -> bytes:
        """An endorsement credential as JSON with its proof, signed with the authority's own `keys`."""
        ...


@dataclass(frozen=True, slots=True)
class SignatureSeen:
    """A PDF's signature. `valid`: made with the certificate's key over the bytes it covers.

    `covers_all`: nothing in the file is outside it. `problem`: a code where it is not valid:
    signature_unreadable, signature_range (it names bytes the file does not have so), signature_weak (a digest
    or key nobody should rely on), signature_other_certificate, changed_after_signing, signature_forged.
    `certificate_*` are what the certificate says; `issued_by_itself`: no authority stands behind it. Whether
    it held at `signed_at`, which is the signer's own clock, is for others to say.
    """

    valid: bool
    covers_all: bool
    signed_at: datetime | None
    signer: str
    certificate: bytes = field(repr=False)
    certificate_from: datetime | None = None
    certificate_to: datetime | None = None
    issued_by_itself: bool = True
    problem: str = ""


class SignatureCheck(Protocol):
    """Holds a signature found in a PDF against the bytes it covers. Never raises."""

    def __call__(self, cms: bytes, covered: bytes, *, named: bool) -> SignatureSeen:
        """What the detached `cms` (DER, zeros may follow) says; `covers_all` is not for it to know.

        `named`: the signed part must name the signing certificate, as ETSI's signatures do.
        """
        ...


@dataclass(frozen=True, slots=True)
class PaperSeen:
    """What a PDF holds. `attachments`: name → bytes. `seals`: texts of the QR codes on its pages."""

    attachments: Mapping[str, bytes] = field(repr=False)
    signatures: tuple[SignatureSeen, ...]
    seals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusPointer:
    """Where a standing is told."""

    list_uri: str
    index: int


@dataclass(frozen=True, slots=True)
class SignedClaims:
    """A credential or seal that could be read. `valid`: the proof is the issuer's and nothing was changed.

    `issuer` is a ``did:key``, `issuer_key` its 32 bytes. `problem`: a code where it is not valid.
    `endorsed_by`: names of those whose endorsement inside is valid, with their ``did:key``.
    `paper_certificate`: SHA-256 in hex of the certificate that the issuer says the PDF is signed with.
    """

    valid: bool
    issuer: str
    issuer_key: bytes
    claims: Claims
    status: StatusPointer | None = None
    problem: str = ""
    endorsed_by: tuple[tuple[str, str], ...] = ()
    paper_certificate: str | None = None


@dataclass(frozen=True, slots=True)
class StatusListSeen:
    """A status list that could be read. `revoked` are the entries whose bit is set."""

    valid: bool
    issuer: str
    list_uri: str
    as_of: datetime | None
    revoked: frozenset[int]
    length: int
    problem: str = ""


@dataclass(frozen=True, slots=True)
class EndorsementSeen:
    """An endorsement that could be read. `authority` vouches for `centre`; both are ``did:key``."""

    valid: bool
    authority: str
    authority_key: bytes
    authority_name: str
    centre: str
    valid_from: datetime | None
    valid_until: datetime | None
    comment: str = ""
    problem: str = ""


class PaperReader(Protocol):
    """Takes PDFs apart. Anything may be handed in."""

    def read(self, pdf: bytes, seals: bool = True) -> PaperSeen | None:
        """What the file holds; None where it is no PDF that can be read."""
        ...


class CredentialReader(Protocol):
    """Reads credentials, seals and status lists. Anything may be handed in; nothing is fetched."""

    def credential(self, data: bytes) -> SignedClaims | None:
        """None where it is no credential of a kind that is known here."""
        ...

    def seal(self, text: str) -> SignedClaims | None:
        """None where it is no seal of ours."""
        ...

    def status_list(self, data: bytes) -> StatusListSeen | None:
        """None where it is no status list."""
        ...

    def endorsement(self, data: bytes) -> EndorsementSeen | None:
        """None where it is no endorsement."""
        ...

    def seals_in_picture(self, picture: bytes) -> Sequence[str]:
        """The texts of the QR codes in a PNG or JPEG; none where it is no picture."""
        ...


@dataclass(frozen=True, slots=True)
class KnownIssuer:
    """A centre, or an owner of a standard, whose key somebody here vouched for."""

    id: UUID
    issuer: str
    name: str
    is_authority: bool = False
