"""X.509 certificates: the centre's own issuer, what it issues for the key for documents, and what they say.

Nothing here asks a clock: a moment is given. Names are the centre's, never a person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID, ObjectIdentifier

from assessor_app.security.keys import AuthorityKey

AUTHORITY_YEARS = 10
DOCUMENT_YEARS = 3
_MARGIN = timedelta(days=1)
"""Certificates begin a day before they are made, so that a clock that is a little slow still finds them."""
_LONGEST_NAME = 64
"""Characters of a name in a certificate (RFC 5280, upper bounds)."""
_AUTHORITY_SUFFIX = " – egen utfärdare"
_DOCUMENT_SIGNING = (
    ObjectIdentifier("1.3.6.1.5.5.7.3.36"),  # RFC 9336
    ObjectIdentifier("1.3.6.1.4.1.311.10.3.12"),  # as readers of PDF knew it before
)


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What a certificate says. `public` is SubjectPublicKeyInfo (DER); `fingerprint` SHA-256 in hex.

    `key`: p256, rsa or other, with its `bits`. `authority`: it may issue others.
    """

    subject: str
    issuer: str
    organisation: str
    valid_from: datetime
    valid_to: datetime
    serial: str
    fingerprint: str
    public: bytes = field(repr=False)
    key: str
    bits: int
    authority: bool
    issued_by_itself: bool


def issue_authority(key: AuthorityKey, centre: str, at: datetime) -> bytes:
    """The certificate of the centre's own issuer, for ten years, as DER."""
    name = _name(_shortened(centre, _AUTHORITY_SUFFIX), centre)
    public = key.private.public_key()
    begins = _begins(at)
    builder = (
        _begun(name, name, begins, _years_after(begins, AUTHORITY_YEARS))
        .public_key(public)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
    )
    return builder.sign(key.private, SHA256()).public_bytes(Encoding.DER)


def issue_for_documents(
    key: AuthorityKey, authority: bytes, point: bytes, centre: str, at: datetime
) -> bytes:
    """A certificate for the document key whose public half is `point` (65 bytes), for three years, as DER.

    `authority` is the issuer's certificate as `issue_authority` made it, and lasts as long at least.
    """
    issuer = x509.load_der_x509_certificate(authority)
    public = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)
    begins = _begins(at)
    ends = min(_years_after(begins, DOCUMENT_YEARS), issuer.not_valid_after_utc)
    builder = (
        _begun(_name(_shortened(centre), centre), issuer.subject, begins, ends)
        .public_key(public)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage(_DOCUMENT_SIGNING), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(key.private.public_key()), critical=False
        )
    )
    return builder.sign(key.private, SHA256()).public_bytes(Encoding.DER)


def serves(authority: bytes, key: AuthorityKey, centre: str, at: datetime) -> bool:
    """Whether this certificate of the own issuer can issue today: its key, the centre's name, long enough."""
    facts = facts_of(authority)
    if facts is None:
        return False
    point = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), key.public_bytes)
    spki = point.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    lasts = facts.valid_from <= at and _years_after(_begins(at), DOCUMENT_YEARS) <= facts.valid_to
    return lasts and facts.public == spki and facts.subject == _shortened(centre, _AUTHORITY_SUFFIX)


def is_named_for(certificate: bytes, centre: str) -> bool:
    """Whether a certificate of the own issuer still has the centre's name."""
    facts = facts_of(certificate)
    return facts is not None and facts.subject == _shortened(centre)


def is_for(certificate: bytes, public: bytes) -> bool:
    """Whether it is the certificate of this key: a point (65 bytes) or SubjectPublicKeyInfo."""
    facts = facts_of(certificate)
    if facts is None:
        return False
    return facts.public == public or (facts.key == "p256" and facts.public.endswith(public))


def facts_of(der: bytes) -> CertificateFacts | None:
    """What a certificate says; None where it is none that can be read."""
    try:
        read = x509.load_der_x509_certificate(der)
        public = read.public_key()
        subject, issuer = read.subject, read.issuer
    except (ValueError, UnsupportedAlgorithm, TypeError):
        return None
    kind, bits = "other", getattr(public, "key_size", 0)
    if isinstance(public, EllipticCurvePublicKey) and isinstance(public.curve, SECP256R1):
        kind = "p256"
    elif isinstance(public, RSAPublicKey):
        kind = "rsa"
    return CertificateFacts(
        subject=_said(subject),
        issuer=_said(issuer),
        organisation=_first(subject, NameOID.ORGANIZATION_NAME),
        valid_from=read.not_valid_before_utc,
        valid_to=read.not_valid_after_utc,
        serial=f"{read.serial_number:x}",
        fingerprint=read.fingerprint(SHA256()).hex(),
        public=public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
        key=kind,
        bits=bits,
        authority=_is_authority(read),
        issued_by_itself=subject == issuer,
    )


def in_order(leaf: bytes, others: Iterable[bytes]) -> tuple[tuple[bytes, ...], bool]:
    """Those of `others` that stand above `leaf`, nearest first, and whether each has signed the one below.

    What does not belong to the chain is left out; a chain that does not reach its top is whole as well.
    """
    below = x509.load_der_x509_certificate(leaf)
    left = [x509.load_der_x509_certificate(one) for one in dict.fromkeys(others) if one != leaf]
    chain: list[bytes] = []
    while below.issuer != below.subject:
        named = [one for one in left if one.subject == below.issuer]
        if not named:
            break
        above = next((one for one in named if _has_signed(one, below)), None)
        if above is None:
            return tuple(chain), False
        chain.append(above.public_bytes(Encoding.DER))
        left.remove(above)
        below = above
    return tuple(chain), True


def _has_signed(issuer: x509.Certificate, below: x509.Certificate) -> bool:
    try:
        below.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return _is_authority(issuer)


def _begun(
    subject: x509.Name, issuer: x509.Name, begins: datetime, ends: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
    )


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str, organisation: str) -> x509.Name:
    return x509.Name(
        (
            x509.NameAttribute(NameOID.COUNTRY_NAME, "SE"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _shortened(organisation)),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        )
    )


def _shortened(name: str, suffix: str = "") -> str:
    room = _LONGEST_NAME - len(suffix)
    name = name.strip() or "-"
    return (name if len(name) <= room else name[: room - 1].rstrip() + "…") + suffix


def _begins(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0) - _MARGIN


def _years_after(day: datetime, years: int) -> datetime:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + years, day=28)


def _said(name: x509.Name) -> str:
    """The name that people know it by."""
    return _first(name, NameOID.COMMON_NAME) or _first(name, NameOID.ORGANIZATION_NAME) or _whole(name)


def _whole(name: x509.Name) -> str:
    return name.rfc4514_string()[:200]


def _first(name: x509.Name, kind: ObjectIdentifier) -> str:
    found: Sequence[x509.NameAttribute[str | bytes]] = name.get_attributes_for_oid(kind)
    value = found[0].value if found else ""
    return value if isinstance(value, str) else ""


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False
