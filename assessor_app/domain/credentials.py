"""What a credential, a seal and a status list say, before anybody has decided how that is written or signed.

Frozen and free of formats. Who signs is not in here: the centre's key comes with whoever signs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

_STATUS_LISTS = UUID("8d7a9c0e-5f43-5d0c-9a2f-4f1f7f6b2c11")
"""The name space in which status lists get their identities."""
LONGEST_LIST = 131_072
"""Entries of one status list: what Bitstring Status List asks for at the least, so that nobody stands out."""


@dataclass(frozen=True, slots=True)
class IssuerProfile:
    """The centre as a credential names it. `demo`: everything in it is invented."""

    name: str
    code: str
    place: str = ""
    contact: str = ""
    demo: bool = False


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """Where the standing of one document is told: bit `index` of the list `list_id`."""

    list_id: UUID
    index: int

    @property
    def list_uri(self) -> str:
        return self.list_id.urn


@dataclass(frozen=True, slots=True)
class AreaResult:
    """One area's result. `digest`: of the area as it stood in the checklist, SHA-256 in hex. `outcome`: met,
    not_met, not_fully_tested or no_outcome. `share_permille` and `knowledge_permille`: 0–1000."""

    number: int
    id: str
    name: str
    digest: str
    outcome: str
    share_permille: int
    overridden: bool = False
    knowledge_permille: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the result rests on, without giving any of it away.

    `digest`: SHA-256 in hex over the entries of the run up to its signing (see `evidence_digest`).
    `checklist_digest`: of the checklist, SHA-256 in hex.
    """

    digest: str
    entries: int
    checklist_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialContent:
    """Everything one credential says. Never a personal number; a birth date only where the person agreed.

    `kind`: a value of `certificates.DocumentKind`. `document` is the identity of the document, and of the
    credential in it. `language`: sv or en, in which names and texts are given. `criteria_narrative`: what had
    to be shown, in plain words. `endorsements`: what the owner of the standard signed about this centre, as
    JSON, carried as it came. `paper_certificate`: SHA-256 in hex of the certificate (DER) that the PDF is
    signed with, so that a reader can tell that paper and credential come from one centre.
    """

    document: UUID
    number: str
    kind: str
    language: str
    title: str
    issuer: IssuerProfile
    issued_at: datetime
    person_name: str
    birth_date: date | None
    qualification: str
    qualification_id: str
    checklist_version: str
    checklist_example: bool
    criteria_narrative: str
    assessed_from: date
    assessed_on: date
    whole_outcome: str
    areas: tuple[AreaResult, ...]
    evidence: Evidence
    status: StatusEntry
    replaced_number: str | None = None
    endorsements: tuple[bytes, ...] = ()
    paper_certificate: str | None = None


@dataclass(frozen=True, slots=True)
class SealContent:
    """What the seal on paper says. `outcome`: of the whole. `issued_on`: the day of issue.

    `status` is where its standing is told.
    """

    number: str
    kind: str
    person_name: str
    qualification: str
    outcome: str
    issued_on: date
    centre_name: str
    status: StatusEntry
    demo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EndorsementContent:
    """The owner of a standard vouches for a centre. `centre`: its key as ``did:key``; `comment`: in what, in
    words. It holds for what the centre issues from `valid_from` to `valid_until`, or until further notice."""

    id: UUID
    authority: IssuerProfile
    centre: str
    centre_name: str
    comment: str
    valid_from: datetime
    valid_until: datetime | None = None
    language: str = "sv"


@dataclass(frozen=True, slots=True)
class StatusListContent:
    """One list: which of its entries are revoked. `issued_at` is the moment as of which it holds."""

    list_id: UUID
    issuer: IssuerProfile
    issued_at: datetime
    revoked: frozenset[int]


def status_list_id(device: UUID, part: int = 0) -> UUID:
    """The identity of a device's status list; `part` counts from 0 where one list is full.

    Every device has its own, so that entries can be given without a network.
    """
    return uuid5(_STATUS_LISTS, f"{device}/{part}")


def status_entry(device: UUID, sequence: int) -> StatusEntry:
    """The entry of the document that is the device's own number `sequence` (from 1)."""
    part, index = divmod(sequence - 1, LONGEST_LIST)
    return StatusEntry(status_list_id(device, part), index)


def evidence_digest(entries: Iterable[tuple[UUID, int, bytes]]) -> str:
    """SHA-256 in hex over a run's entries (device, its sequence number, chain digest), in fold order.

    Hashed are, one entry after the other, 16 bytes of the device, 8 of the number, big-endian, and the 32 of
    the chain digest: whoever holds the journal can reckon it again, and nobody can say later that the run
    looked otherwise when it was signed.
    """
    digest = hashlib.sha256(b"assessor evidence 1\0")
    for device, seq, chain in entries:
        digest.update(device.bytes + seq.to_bytes(8, "big") + chain)
    return digest.hexdigest()
