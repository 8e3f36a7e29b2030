"""What a signature found in a PDF says, and whether it is one. Whatever is handed in, it never raises.

Nothing is fetched and nothing is trusted: whose key it is that signed is for others to know. The arithmetic
is pyHanko's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from assessor_app.security.certificate_names import subject_name
from assessor_app.services.issuing_ports import SignatureSeen

MAX_CMS = 256 * 1024
_DIGESTS = {"sha256": hashlib.sha256, "sha384": hashlib.sha384, "sha512": hashlib.sha512}
_MOST_CERTIFICATES = 20
_LEAST_BITS = {"rsa": 2048, "ec": 256}
_DAMAGE = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    NotImplementedError,
    UnsupportedAlgorithm,
    InvalidSignature,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
)
"""What reading ASN.1 that was made up, and reckoning with keys out of it, ends in."""
_UNREADABLE = SignatureSeen(False, False, None, "", b"", problem="signature_unreadable")


class SignatureChecker:
    """A `SignatureCheck`. `authorities` are certificates (DER) somebody here relies on.

    A certificate that none of them stands behind counts as issued by itself: what a signature brings along
    about those above it, anybody can make.
    """

    def __init__(self, authorities: Sequence[bytes] = ()) -> None:
        self._authorities = tuple(authorities)

    def __call__(self, cms: bytes, covered: bytes, *, named: bool) -> SignatureSeen:
        """What `cms` says about the bytes `covered`; see the port."""
        from pyhanko.sign.validation.errors import SignatureValidationError  # late: it takes half a second

        seen = _UNREADABLE
        try:
            parts = _Parts.of(cms)
            seen = _described(parts, self._authorities)
            return _judged(seen, parts, covered, named)
        except SignatureValidationError:
            return replace(seen, problem="signature_other_certificate")
        except _DAMAGE:
            return seen


@dataclass(frozen=True, slots=True)
class _Parts:
    """A CMS taken apart: pyHanko's values, which have no types."""

    signer_info: Any
    certificate: Any
    others: tuple[bytes, ...]

    @classmethod
    def of(cls, cms: bytes) -> _Parts:
        from asn1crypto import cms as asn1
        from pyhanko.sign.general import extract_signer_info
        from pyhanko.sign.validation.generic_cms import extract_certs_for_validation

        if len(cms) > MAX_CMS:
            raise ValueError("no signature is that long")
        content = asn1.ContentInfo.load(cms)
        whole = content.dump()
        if cms[: len(whole)] != whole or cms[len(whole) :].strip(b"\0"):
            raise ValueError("something stands behind the signature")
        if content["content_type"].native != "signed_data":
            raise ValueError("not a signature")
        data = content["content"]
        within = data["encap_content_info"]
        if within["content_type"].native != "data" or within["content"]:
            raise ValueError("the signature brings content of its own")
        if len(data["certificates"]) > _MOST_CERTIFICATES:
            raise ValueError("no signature brings that many certificates")
        info = extract_signer_info(data)
        if not len(info["signed_attrs"]):
            raise ValueError("nothing but the digest is signed")
        certificates = extract_certs_for_validation(data)
        others = tuple(other.dump() for other in certificates.other_certs)
        return cls(info, certificates.signer_cert, others)


def _described(parts: _Parts, authorities: Sequence[bytes]) -> SignatureSeen:
    from pyhanko.sign.validation.generic_cms import extract_self_reported_ts

    der = parts.certificate.dump()
    certificate = x509.load_der_x509_certificate(der)
    told = extract_self_reported_ts(parts.signer_info)
    return replace(
        _UNREADABLE,
        certificate=der,
        signer=subject_name(der),
        certificate_from=certificate.not_valid_before_utc,
        certificate_to=certificate.not_valid_after_utc,
        issued_by_itself=not _is_vouched_for(certificate, parts.others, authorities),
        signed_at=told.astimezone(UTC) if isinstance(told, datetime) else None,
    )


def _judged(seen: SignatureSeen, parts: _Parts, covered: bytes, named: bool) -> SignatureSeen:
    from pyhanko.sign.validation.generic_cms import get_signing_cert_attr, validate_sig_integrity

    info = parts.signer_info
    digest = _DIGESTS.get(info["digest_algorithm"]["algorithm"].native)
    if digest is None or _is_weak(info["signature_algorithm"], parts.certificate.public_key):
        return replace(seen, problem="signature_weak")
    if named and get_signing_cert_attr(info["signed_attrs"]) is None:
        return replace(seen, problem="signature_other_certificate")
    intact, valid = validate_sig_integrity(info, parts.certificate, "data", digest(covered).digest())
    problem = "" if intact and valid else "signature_forged" if intact else "changed_after_signing"
    return replace(seen, valid=not problem, problem=problem)


def _is_weak(algorithm: Any, key: Any) -> bool:
    if key.algorithm not in _LEAST_BITS or key.bit_size < _LEAST_BITS[key.algorithm]:
        return True
    return algorithm["algorithm"].native != "rsassa_pkcs1v15" and algorithm.hash_algo not in _DIGESTS


def _is_vouched_for(
    certificate: x509.Certificate, others: Sequence[bytes], authorities: Sequence[bytes]
) -> bool:
    """Whether a chain, each link signed by the next, leads over `others` to one of the authorities."""
    waiting, met = [certificate], {certificate}
    while waiting:
        below = waiting.pop()
        if any(True for _ in _issuers(below, authorities)):
            return True
        for above in _issuers(below, others):
            if above not in met:
                met.add(above)
                waiting.append(above)
    return False


def _issuers(certificate: x509.Certificate, candidates: Sequence[bytes]) -> Iterator[x509.Certificate]:
    """Those of the candidates that may issue certificates, and issued this one."""
    for der in candidates:
        try:
            candidate = x509.load_der_x509_certificate(der)
            if candidate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
                certificate.verify_directly_issued_by(candidate)
                yield candidate
        except _DAMAGE:
            continue
