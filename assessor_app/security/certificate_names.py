"""Whom a certificate names."""

from __future__ import annotations

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509.oid import NameOID


def subject_name(certificate: bytes) -> str:
    """The common name in a DER certificate, else its organisation; empty where it cannot be read."""
    try:
        subject = x509.load_der_x509_certificate(certificate).subject
    except (ValueError, UnsupportedAlgorithm, x509.InvalidVersion):
        return ""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in subject.get_attributes_for_oid(kind):
            return str(attribute.value)
    return ""
