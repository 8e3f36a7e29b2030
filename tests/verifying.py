"""Readers in memory, and what they read: for tests of verifications that need no real signature."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from uuid import UUID

from assessor_app.domain.verifications import Claims
from assessor_app.services.issuing_ports import (
    KnownIssuer,
    PaperSeen,
    SignatureSeen,
    SignedClaims,
    StatusListSeen,
    StatusPointer,
)
from assessor_app.services.verification import VerificationService
from assessor_app.services.verification_models import Handed, Knowledge

ISSUER, OTHER = "did:key:z6MkVimmerby", "did:key:z6MkSomebodyElse"
AUTHORITY = "did:key:z6MkOwnerOfTheStandard"
LIST = "urn:uuid:00000000-0000-0000-0000-000000000001"
ISSUED_ON = date(2026, 5, 14)
SIGNED_AT = datetime(2026, 5, 14, 9, 5, tzinfo=UTC)
CLAIMS = Claims(
    number="VIM-26-7K3QF-0041-P",
    kind="certificate",
    person_name="Amina Yilmaz",
    qualification="Industriteknik BAS",
    checklist_version="2026.1",
    outcome="met",
    issued_on=ISSUED_ON,
    issuer_name="Vimmerby testcenter",
    areas=(("Mätteknik", "met"), ("Kvalitet", "met")),
)
CERTIFICATE = b"certificate of the centre"
GENUINE = SignedClaims(
    True,
    ISSUER,
    b"\x01" * 32,
    CLAIMS,
    StatusPointer(LIST, 40),
    paper_certificate=hashlib.sha256(CERTIFICATE).hexdigest(),
)
SIGNED = SignatureSeen(
    True,
    True,
    SIGNED_AT,
    "Vimmerby testcenter",
    CERTIFICATE,
    datetime(2026, 1, 1, tzinfo=UTC),
    datetime(2028, 1, 1, tzinfo=UTC),
)
FRESH = StatusListSeen(
    True, ISSUER, LIST, datetime(2026, 6, 1, 8, tzinfo=UTC), frozenset({7}), 131_072
)  # fmt: skip
OWN = Knowledge(own_issuers=(ISSUER,), own_name="Vimmerby testcenter", lists=(FRESH,))
KNOWN = Knowledge(issuers=(KnownIssuer(UUID(int=5), ISSUER, "Vimmerby testcenter"),), lists=(FRESH,))
PDF, JSON, SEAL, PICTURE = b"%PDF-1.7 ours", b'{"credential": 1}', "ASR1:SEAL", b"\x89PNG\r\n\x1a\n ours"
LIST_JSON = b'{"list": 1}'


@dataclass
class FakeReaders:
    """Both readers: what each bytes or text is read as stands in a table."""

    papers: dict[bytes, PaperSeen] = field(default_factory=dict)
    credentials: dict[bytes, SignedClaims] = field(default_factory=dict)
    seals: dict[str, SignedClaims] = field(default_factory=dict)
    lists: dict[bytes, StatusListSeen] = field(default_factory=dict)
    pictures: dict[bytes, Sequence[str]] = field(default_factory=dict)

    def read(self, pdf: bytes, seals: bool = True) -> PaperSeen | None:
        return self.papers.get(pdf)

    def credential(self, data: bytes) -> SignedClaims | None:
        return self.credentials.get(data)

    def seal(self, text: str) -> SignedClaims | None:
        return self.seals.get(text)

    def status_list(self, data: bytes) -> StatusListSeen | None:
        return self.lists.get(data)

    def seals_in_picture(self, picture: bytes) -> Sequence[str]:
        return self.pictures.get(picture, ())

    def service(self) -> VerificationService:
        return VerificationService(self, self)


def genuine(
    credential: SignedClaims = GENUINE,
    seal: SignedClaims | None = GENUINE,
    signatures: tuple[SignatureSeen, ...] = (SIGNED,),
) -> FakeReaders:
    """A document as PDF, JSON, text and picture; parts can be replaced."""
    texts = (SEAL,) if seal is not None else ()
    return FakeReaders(
        papers={PDF: PaperSeen({"credential.json": JSON}, signatures, texts)},
        credentials={JSON: credential},
        seals={SEAL: seal} if seal is not None else {},
        lists={LIST_JSON: FRESH},
        pictures={PICTURE: (SEAL,)},
    )


def changed(claims: SignedClaims = GENUINE, **differently: object) -> SignedClaims:
    """The same, saying something else, and signed all the same."""
    return replace(claims, claims=replace(claims.claims, **differently))  # type: ignore[arg-type]  # by name


def handed(data: bytes | str, name: str = "intyg") -> Handed:
    """Something handed in."""
    return Handed(name, data.encode() if isinstance(data, str) else data)
