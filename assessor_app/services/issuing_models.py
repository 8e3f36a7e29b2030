"""What the life of a document looks like to screens, and what issuing reads of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.document_gaps import DocumentGap
from assessor_app.domain.evidences import RunEntry
from assessor_app.domain.issued_documents import RevocationReason, WishState

CREDENTIAL_NAME = "credential.json"
"""The name under which a document holds its credential."""
CREDENTIAL_MIME = "application/vc"


# ---- what is wished for ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DocumentWish:
    """A document that somebody wants of a run. `birth_date_agreed`: the candidate agreed that the birth date
    is in what is signed and can be copied; unless somebody asked, it is not."""

    assessment: UUID
    kind: DocumentKind
    language: str
    birth_date_agreed: bool = False


# ---- before it is issued ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Completeness:
    """What is missing before a document can be issued, in the order of the steps; empty where nothing is."""

    gaps: tuple[DocumentGap, ...] = ()

    @property
    def blocking(self) -> tuple[DocumentGap, ...]:
        """What must be closed first."""
        return tuple(gap for gap in self.gaps if gap.blocks)

    @property
    def warnings(self) -> tuple[DocumentGap, ...]:
        """What should be looked at; the document can be issued all the same."""
        return tuple(gap for gap in self.gaps if not gap.blocks)

    @property
    def is_ready(self) -> bool:
        return not self.blocking


@dataclass(frozen=True, slots=True)
class ReadyRun:
    """An ended run for which nobody has issued a certificate or statement; `kind` is the fitting one. What it
    still lacks is asked for one at a time (`IssuingService.completeness`)."""

    assessment: UUID
    candidate: UUID
    candidate_name: str
    qualification: str
    ended_at: int
    kind: DocumentKind


# ---- batches ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WantedRow:
    """A document of a batch. `number` once it is issued; `why` where it was left out because of a gap."""

    id: UUID
    assessment: UUID
    candidate: UUID | None
    candidate_name: str
    kind: str
    language: str
    batch: UUID
    device: UUID
    place: int
    state: WishState
    why: str | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class IssueBatch:
    """A batch of documents to be issued, in their order."""

    id: UUID
    documents: tuple[WantedRow, ...]

    @property
    def left(self) -> tuple[WantedRow, ...]:
        """What is still to be issued."""
        return tuple(row for row in self.documents if row.state is WishState.WAITING)

    @property
    def issued(self) -> tuple[WantedRow, ...]:
        return tuple(row for row in self.documents if row.state is WishState.ISSUED)

    @property
    def left_out(self) -> tuple[WantedRow, ...]:
        """What could not be issued (`why` says so), or was left."""
        return tuple(row for row in self.documents if row.state is WishState.LEFT_OUT)


# ---- the life of one document ----------------------------------------------------------------------------


class LifeStep(StrEnum):
    """What can happen to a document."""

    ISSUED = "issued"
    PRINTED = "printed"
    COPIED = "copied"
    PRINT_FAILED = "print_failed"
    PRINT_UNCERTAIN = "print_uncertain"
    REVOKED = "revoked"
    REPLACED = "replaced"
    REVOKED_AGAIN = "revoked_again"
    """A second word about its end, which changes nothing: the first one counts."""


@dataclass(frozen=True, slots=True)
class LifeLine:
    """One thing that happened. `by_name` is empty where the account is not known here.

    `copy` is the number of a copy, `reason` why it was revoked, `note` what was written of it, `other` and
    `other_number` the document that stands instead (or that this one stands for).
    """

    step: LifeStep
    at: int
    by_name: str
    copy: int = 0
    pages: int = 0
    reason: RevocationReason | None = None
    note: str = ""
    other: UUID | None = None
    other_number: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLife:
    """What happened to a document, oldest first. `is_signed`: a credential is inside; those from before have
    none. `status_list` and `status_index` say where its standing is told."""

    id: UUID
    number: str
    lines: tuple[LifeLine, ...]
    is_signed: bool
    is_revoked: bool
    status_list: UUID | None = None
    status_index: int | None = None


# ---- files -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file to be written; `name` has no personal data in it."""

    name: str
    data: bytes = field(repr=False)


# ---- what is read of the store ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KnownList:
    """A status list that documents point to: which of its entries are revoked, as known here."""

    list_id: UUID
    revoked: frozenset[int]


class IssuingStore(Protocol):
    """What issuing reads besides the workspace. Database lane only."""

    def run_entries(self, assessment: UUID) -> tuple[RunEntry, ...]:
        """The entries of a run that count, in fold order."""
        ...

    def wanted_rows(self) -> tuple[WantedRow, ...]:
        """Documents that are or were to be issued by this device, about people who may be seen."""
        ...

    def numbers_of(self, documents: frozenset[UUID]) -> Mapping[UUID, str]:
        """The numbers of issued documents about people who may be seen."""
        ...

    def status_lists(self, issuers: frozenset[str]) -> tuple[KnownList, ...]:
        """Every list that documents signed with any of these keys (hex) point to, whomever they are about."""
        ...
