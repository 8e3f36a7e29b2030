"""The terms and names that writer and reader share: Open Badges 3.0 on Verifiable Credentials 2.0.

Only terms that these contexts define are used, so that every program that reads linked data keeps all of it.
Digests are named as ``ni:`` (RFC 6920), because Open Badges wants an address where they stand.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode

from assessor_app.domain.certificates import DocumentKind

CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2"
BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

ACHIEVEMENT_TYPES = {
    DocumentKind.CERTIFICATE.value: "Certificate",
    DocumentKind.STATEMENT.value: "ext:AssessmentStatement",
    DocumentKind.REPORT.value: "ext:AssessmentReport",
}
OUTCOMES = ("no_outcome", "not_met", "not_fully_tested", "met")
"""From low to high, as Open Badges wants them."""
STATUSES = {"met": "Completed", "not_met": "Failed"}
"""Open Badges' own words, where it has one."""

NAME = "name"
BIRTH_DATE = "ext:birthDate"
CENTRE_CODE = "ext:centreCode"
DEMO = "demo"
EXAMPLE = "example-checklist"

WHOLE = "?of=whole"
SHARE = "&of=share"
KNOWLEDGE = "&of=knowledge"

CERTIFICATE_TYPE = "application/pkix-cert"

_NI = "ni:///sha-256;"
_DIGEST_LENGTH = 32


def digest_uri(digest: str) -> str:
    """The SHA-256 `digest` (hex) as the name of what it was made of. Raises ValueError for anything else."""
    raw = bytes.fromhex(digest)
    if len(raw) != _DIGEST_LENGTH:
        raise ValueError(f"SHA-256 has 32 bytes, not {len(raw)}")
    return _NI + urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def digest_of(uri: str) -> str | None:
    """The digest in hex; None where `uri` is no such name."""
    if not uri.startswith(_NI) or not uri.isascii():
        return None
    try:
        raw = urlsafe_b64decode(uri.removeprefix(_NI) + "=")
    except ValueError:
        return None
    return raw.hex() if len(raw) == _DIGEST_LENGTH and digest_uri(raw.hex()) == uri else None
