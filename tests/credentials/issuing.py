"""A centre with keys, and what it gives out, for the tests."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assessor_app.credentials.reading import OfflineCredentialReader
from assessor_app.domain.credentials import (
    AreaResult,
    CredentialContent,
    EndorsementContent,
    Evidence,
    IssuerProfile,
    SealContent,
    StatusListContent,
    status_entry,
)
from assessor_app.domain.errors import Refused
from assessor_app.security.signing import verify
from assessor_app.services.issuing_ports import PaperSigner

READER = OfflineCredentialReader(verify)
DEVICE = UUID("019a1c2e-7d11-7c35-8f0e-5b1a3f6d2c41")
ISSUED_AT = datetime(2026, 5, 14, 9, 31, 7, tzinfo=UTC)
CENTRE = IssuerProfile("Mälardalens valideringscenter", "VIM", "Västerås", "info@example.org")
OWNER = IssuerProfile("Svensk Industrivalidering (exempel)", "SIV")


@dataclass
class KeptKeys:
    """`CentreKeys` around a key in memory. `locked`: nobody who may use it is logged in."""

    private: Ed25519PrivateKey
    locked: bool = False

    @classmethod
    def of(cls, seed: int) -> KeptKeys:
        return cls(Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32))

    @property
    def public(self) -> bytes | None:
        return self.private.public_key().public_bytes_raw()

    def missing(self) -> str | None:
        return "keys_locked" if self.locked else None

    def sign(self, message: bytes) -> bytes:
        if self.locked:
            raise Refused("keys_locked")
        return self.private.sign(message)

    def paper_signer(self, at: datetime) -> PaperSigner:
        raise Refused("keys_not_here")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def area(number: int, name: str, outcome: str = "met", knowledge: int | None = None) -> AreaResult:
    return AreaResult(number, f"omr-{number}", name, digest(name), outcome, 875, knowledge_permille=knowledge)


def credential_content(**changed: object) -> CredentialContent:
    """Anna's certificate, with what is `changed`."""
    said: dict[str, object] = {
        "document": UUID("019a1c30-0000-7000-8000-00000000a001"),
        "number": "VIM-26-7K3QF-0118-Y",
        "kind": "certificate",
        "language": "sv",
        "title": "Kompetensbevis Automation BAS",
        "issuer": CENTRE,
        "issued_at": ISSUED_AT,
        "person_name": "Anna Åkerström-Öberg",
        "birth_date": date(1987, 3, 14),
        "qualification": "Automation BAS",
        "qualification_id": "automation-bas",
        "checklist_version": "2026.2",
        "checklist_example": False,
        "criteria_narrative": "Varje kriterium visas i arbete, i samtal eller i det färdiga arbetet.",
        "assessed_from": date(2026, 5, 12),
        "assessed_on": date(2026, 5, 14),
        "whole_outcome": "met",
        "areas": (
            area(1, "Miljö, hälsa och säkerhet", knowledge=800),
            area(2, "Kvalitet", "not_met"),
            area(3, "Robotceller", "not_fully_tested"),
        ),
        "evidence": Evidence(digest("entries"), 143, digest("checklist")),
        "status": status_entry(DEVICE, 118),
    }
    return CredentialContent(**(said | changed))  # type: ignore[arg-type]  # a test names its fields


def seal_content(**changed: object) -> SealContent:
    """The seal on Anna's certificate, with what is `changed`."""
    said: dict[str, object] = {
        "number": "VIM-26-7K3QF-0118-Y",
        "kind": "certificate",
        "person_name": "Anna Åkerström-Öberg",
        "qualification": "Automation BAS",
        "outcome": "met",
        "issued_on": date(2026, 5, 14),
        "centre_name": CENTRE.name,
        "status": status_entry(DEVICE, 118),
    }
    return SealContent(**(said | changed))  # type: ignore[arg-type]  # a test names its fields


def status_list_content(*revoked: int) -> StatusListContent:
    return StatusListContent(status_entry(DEVICE, 1).list_id, CENTRE, ISSUED_AT, frozenset(revoked))


def endorsement_content(centre: str, **changed: object) -> EndorsementContent:
    said: dict[str, object] = {
        "id": UUID("019a1c31-0000-7000-8000-00000000e001"),
        "authority": OWNER,
        "centre": centre,
        "centre_name": CENTRE.name,
        "comment": "Får validera Automation BAS.",
        "valid_from": datetime(2026, 1, 1, tzinfo=UTC),
        "valid_until": datetime(2028, 12, 31, tzinfo=UTC),
    }
    return EndorsementContent(**(said | changed))  # type: ignore[arg-type]  # a test names its fields
