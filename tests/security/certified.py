"""Certificates and PKCS#12 files as others make them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
NOW = datetime(2026, 5, 14, 8, 42, tzinfo=UTC)
PHRASE = "en lång fras från utgivaren åäö"


def p256() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def certified(
    key: Key,
    name: str = "Testcentrum Vimmerby",
    issuer: tuple[x509.Certificate, Key] | None = None,
    *,
    begins: datetime = NOW - timedelta(days=10),
    ends: datetime = NOW + timedelta(days=700),
    authority: bool = False,
    usage: Sequence[x509.ObjectIdentifier] = (ExtendedKeyUsageOID.EMAIL_PROTECTION,),
    signs: bool = True,
) -> x509.Certificate:
    """A certificate for `key`, by `issuer` or by itself."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    above, signing = issuer if issuer is not None else (None, key)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.subject if above is not None else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=signs,
                content_commitment=False,
                key_encipherment=not signs,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=authority,
                crl_sign=authority,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
    )
    if usage and not authority:
        builder = builder.add_extension(x509.ExtendedKeyUsage(usage), critical=False)
    return builder.sign(signing, SHA256())


def authority(name: str = "Utgivaren AB", **given: datetime) -> tuple[x509.Certificate, Key]:
    """An issuer with its key."""
    key = p256()
    return certified(key, name, authority=True, **given), key


def p12(
    key: Key | None,
    certificate: x509.Certificate | None,
    others: Sequence[x509.Certificate] = (),
    phrase: str = PHRASE,
) -> bytes:
    """A PKCS#12 file."""
    lock = BestAvailableEncryption(phrase.encode()) if phrase else NoEncryption()
    return serialize_key_and_certificates(b"sigill", key, certificate, list(others) or None, lock)
