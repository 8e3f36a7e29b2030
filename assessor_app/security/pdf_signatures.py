"""Signatures for PDFs, PAdES baseline B: a detached CMS that names its certificate and carries no clock.

What pyHanko builds differs from one document to the next in two places only, the digest and the signature's
value. Building costs more than drawing a page, so it is done once for each certificate and length of a value,
and the two places are filled in.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from assessor_app.domain.errors import Refused
from assessor_app.security.certificate_names import subject_name
from assessor_app.security.keys import DocumentKey

PrivateKey = DocumentKey | EllipticCurvePrivateKey | RSAPrivateKey
_DIGEST_LENGTH = 32
_PLACE_OF_DIGEST = hashlib.sha256(b"assessor place of the digest").digest()
_PLACE_OF_VALUE = hashlib.sha256(b"assessor place of the signature").digest()


class UnfitCertificateError(ValueError):
    """The certificate cannot be read, or is not about the key it was given with."""


@dataclass(frozen=True, slots=True)
class _Blank:
    """What pyHanko built for values of one length: the signed part and the whole, with places to fill in."""

    signed: bytes = field(repr=False)
    whole: bytes = field(repr=False)


class DocumentSigner:
    """Signs PDFs with a key that is in memory already. A `PaperSigner`; for one thread at a time.

    `key` is the centre's document key, or one that came with an imported certificate (elliptic or RSA; what
    others exist, readers of PDFs refuse). `certificate` is about it, `chain` leads on from there; all DER.
    Raises UnfitCertificateError.
    """

    def __init__(self, key: PrivateKey, certificate: bytes, chain: Sequence[bytes] = ()) -> None:
        try:
            read = x509.load_der_x509_certificate(certificate)
            public = read.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        except (ValueError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
            raise UnfitCertificateError("not a certificate that can be read") from error
        if public != _public_half(key):
            raise UnfitCertificateError("the certificate is about another key")
        self._key = key
        self._certificate = certificate
        self._name = subject_name(certificate)
        self._chain = tuple(chain)
        self._from, self._to = read.not_valid_before_utc, read.not_valid_after_utc
        self._longest_value = _longest_value(key)

    @property
    def certificate(self) -> bytes:
        """The key's certificate as DER."""
        return self._certificate

    @property
    def name(self) -> str:
        """Whom the certificate names; empty where it names nobody."""
        return self._name

    @property
    def longest(self) -> int:
        """How many bytes a signature takes at the most."""
        return len(self._blank(self._longest_value).whole)

    def cms(self, digest: bytes, signed_at: datetime) -> bytes:
        """A detached CMS over a SHA-256 digest, at most `longest` bytes.

        Raises Refused where the certificate does not hold at `signed_at`: certificate_expired or
        certificate_not_yet_valid. ValueError for anything but 32 bytes.
        """
        if len(digest) != _DIGEST_LENGTH:
            raise ValueError("a SHA-256 digest has 32 bytes")
        if signed_at > self._to:
            raise Refused("certificate_expired", on=f"{self._to:%Y-%m-%d}")
        if signed_at < self._from:
            raise Refused("certificate_not_yet_valid", on=f"{self._from:%Y-%m-%d}")
        signed = self._blank(self._longest_value).signed.replace(_PLACE_OF_DIGEST, digest)
        value = _signed(self._key, signed)
        whole = self._blank(len(value)).whole
        return whole.replace(_PLACE_OF_DIGEST, digest).replace(_place(len(value)), value)

    def __repr__(self) -> str:
        return f"DocumentSigner({self._name!r})"

    def __reduce__(self) -> str:
        raise TypeError("a key is not copied outside the vault")

    def _blank(self, length: int) -> _Blank:
        return _blank(self._certificate, self._chain, length)


@lru_cache(maxsize=16)
def _blank(certificate: bytes, chain: tuple[bytes, ...], length: int) -> _Blank:
    """Kept beyond one signer: in a batch each paper has a signer of its own. Nothing in it is secret."""
    return asyncio.run(_built(certificate, chain, _place(length)))


async def _built(certificate: bytes, chain: Sequence[bytes], value: bytes) -> _Blank:
    from asn1crypto import x509 as asn1  # late: pyHanko takes half a second to import
    from pyhanko.sign.signers.pdf_cms import ExternalSigner

    signer = ExternalSigner(asn1.Certificate.load(certificate), None, value)
    signer.cert_registry.register_multiple(asn1.Certificate.load(each) for each in chain)
    attributes = await signer.signed_attrs(_PLACE_OF_DIGEST, "sha256", use_pades=True)
    whole = await signer.async_sign_prescribed_attributes("sha256", attributes)
    blank = _Blank(attributes.dump(), whole.dump())
    places = (blank.signed.count(_PLACE_OF_DIGEST), blank.whole.count(_PLACE_OF_DIGEST))
    if (*places, blank.whole.count(value)) != (1, 1, 1):
        raise RuntimeError("the places to fill in were not found where they belong")
    return blank


def _place(length: int) -> bytes:
    """What stands where a value of `length` bytes will."""
    return (_PLACE_OF_VALUE * (length // len(_PLACE_OF_VALUE) + 1))[:length]


def _signed(key: PrivateKey, message: bytes) -> bytes:
    if isinstance(key, DocumentKey):
        return key.sign(message)
    if isinstance(key, RSAPrivateKey):
        return key.sign(message, PKCS1v15(), SHA256())
    return key.sign(message, ECDSA(SHA256()))


def _public_half(key: PrivateKey) -> bytes:
    if isinstance(key, DocumentKey):
        public = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), key.public_bytes)
        return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _longest_value(key: PrivateKey) -> int:
    if isinstance(key, RSAPrivateKey):
        return key.key_size // 8
    bits = SECP256R1.key_size if isinstance(key, DocumentKey) else key.key_size
    # Two integers in a sequence, each with a header and a byte of its own for the sign.
    two = 2 * ((bits + 7) // 8 + 3)
    return two + (2 if two < 128 else 3)
