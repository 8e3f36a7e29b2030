"""Whom a certificate names."""

from __future__ import annotations

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509.oid import NameOID

_LONGEST = 200


def subject_name(certificate: bytes) -> str:
    """The common name in a DER certificate, else its organisation; empty where it cannot be read."""
    try:
        subject = x509.load_der_x509_certificate(certificate).subject
    except (ValueError, UnsupportedAlgorithm, x509.InvalidVersion):
        return ""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in subject.get_attributes_for_oid(kind):
            return _shown(str(attribute.value))
    return ""


def _shown(name: str) -> str:
    """In one line, without what steers a screen: anybody can make a certificate that says anything."""
    plain = "".join(letter if letter.isprintable() else " " for letter in name[:_LONGEST])
    return " ".join(plain.split())
