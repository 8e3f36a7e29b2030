"""Keys and certificates that somebody else has issued, from a PKCS#12 file (.p12, .pfx)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates, load_pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID

from assessor_app.domain.errors import Refused
from assessor_app.security.certificates import CertificateFacts, facts_of, in_order
from assessor_app.security.keys import ImportedKey

LARGEST_FILE = 256 * 1024
SMALLEST_RSA, LARGEST_RSA = 3072, 4096
_MOST_CERTIFICATES = 10
_OTHER_TRADES = frozenset(
    {
        ExtendedKeyUsageOID.SERVER_AUTH,
        ExtendedKeyUsageOID.CODE_SIGNING,
        ExtendedKeyUsageOID.TIME_STAMPING,
        ExtendedKeyUsageOID.OCSP_SIGNING,
    }
)
"""What certificates are for that are for nothing but this."""


@dataclass(frozen=True, slots=True)
class ImportedCertificate:
    """A key with its certificate (DER) and those above it, nearest first."""

    key: ImportedKey
    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)
    facts: CertificateFacts


def read_pkcs12(data: bytes, passphrase: str, at: datetime) -> ImportedCertificate:
    """The key and the certificate in a file, fit to sign documents with at `at`.

    Raises Refused: pkcs12_unreadable, pkcs12_wrong_passphrase, pkcs12_no_key, pkcs12_no_certificate,
    pkcs12_key_kind, pkcs12_key_size (`bits`), pkcs12_key_mismatch, pkcs12_usage, pkcs12_chain_broken,
    certificate_expired (`on`), certificate_not_yet_valid (`on`).
    """
    found = _opened(data, passphrase)
    key = _fit_key(found)
    certificate, others = _own(found, key)
    facts = facts_of(certificate.public_bytes(Encoding.DER))
    if facts is None:
        raise Refused("pkcs12_unreadable")
    _check_time(facts, at)
    _check_usage(certificate, facts)
    der = certificate.public_bytes(Encoding.DER)
    chain, whole = in_order(der, [one.public_bytes(Encoding.DER) for one in others])
    if not whole:
        raise Refused("pkcs12_chain_broken")
    for one in map(facts_of, chain):
        if one is not None and not one.valid_from <= at <= one.valid_to:
            raise Refused("pkcs12_chain_expired", name=one.subject, on=f"{one.valid_to:%Y-%m-%d}")
    return ImportedCertificate(key, der, chain, facts)


def _opened(data: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    if len(data) > LARGEST_FILE or not _is_pkcs12(data):
        raise Refused("pkcs12_unreadable")
    secret = passphrase.encode("utf-8", "surrogatepass")
    for tried in (secret, None) if not secret else (secret,):
        try:
            return load_pkcs12(data, tried)
        except UnsupportedAlgorithm as problem:
            raise Refused("pkcs12_key_kind") from problem
        except (ValueError, TypeError):
            continue
    raise Refused("pkcs12_wrong_passphrase")


def _is_pkcs12(data: bytes) -> bool:
    """Whether the outer shape is right, which needs no passphrase."""
    try:
        version = asn1_pkcs12.Pfx.load(data, strict=True)["version"].native
    except (ValueError, TypeError, KeyError):
        return False
    return bool(version == "v3")


def _fit_key(found: PKCS12KeyAndCertificates) -> ImportedKey:
    key = found.key
    if key is None:
        raise Refused("pkcs12_no_key")
    if isinstance(key, RSAPrivateKey):
        if not SMALLEST_RSA <= key.key_size <= LARGEST_RSA:
            raise Refused("pkcs12_key_size", bits=key.key_size)
        return ImportedKey(key)
    if isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1):
        return ImportedKey(key)
    raise Refused("pkcs12_key_kind")


def _own(
    found: PKCS12KeyAndCertificates, key: ImportedKey
) -> tuple[x509.Certificate, list[x509.Certificate]]:
    """The certificate of the key, whatever the file says is its own, and the others."""
    first = [found.cert.certificate] if found.cert is not None else []
    every = [*first, *(one.certificate for one in found.additional_certs)][:_MOST_CERTIFICATES]
    if not every:
        raise Refused("pkcs12_no_certificate")
    for one in every:
        if _public(one) == key.public_bytes:
            return one, [other for other in every if other != one]
    raise Refused("pkcs12_key_mismatch")


def _public(certificate: x509.Certificate) -> bytes:
    try:
        return certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except (ValueError, UnsupportedAlgorithm):
        return b""


def _check_time(facts: CertificateFacts, at: datetime) -> None:
    if at > facts.valid_to:
        raise Refused("certificate_expired", on=f"{facts.valid_to:%Y-%m-%d}")
    if at < facts.valid_from:
        raise Refused("certificate_not_yet_valid", on=f"{facts.valid_from:%Y-%m-%d}")


def _check_usage(certificate: x509.Certificate, facts: CertificateFacts) -> None:
    """Raise Refused (pkcs12_usage) for one that is for servers, programs or other certificates."""
    if facts.authority:
        raise Refused("pkcs12_usage")
    try:
        extensions = certificate.extensions
    except ValueError as problem:
        raise Refused("pkcs12_unreadable") from problem
    for extension in extensions:
        value = extension.value
        if isinstance(value, x509.KeyUsage) and not (value.digital_signature or value.content_commitment):
            raise Refused("pkcs12_usage")
        if isinstance(value, x509.ExtendedKeyUsage) and set(value) <= _OTHER_TRADES:
            raise Refused("pkcs12_usage")
