"""Issued documents as screens see them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.prints import Queueing


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A row of the register of issued documents.

    `printed` counts what is out, original and copies; `uncertain_at` is when a print began that nobody knows
    the end of; `is_held` is False once the bytes are erased. `is_signed`: a credential is inside.
    `revoked_reason` is a value of `issued_documents.RevocationReason`. The number of what it replaces, or is
    replaced by, is empty where that is not known here or not to be seen.
    """

    id: UUID
    assessment: UUID
    candidate: UUID | None
    candidate_name: str
    kind: str
    language: str
    number: str
    pages: int
    issued_at: int
    issued_by: UUID | None
    is_held: bool = True
    printed: int = 0
    printed_at: int | None = None
    uncertain_at: int | None = None
    is_waived: bool = False
    queueing: Queueing | None = None
    is_signed: bool = False
    revoked_at: int | None = None
    revoked_reason: str | None = None
    replaces: UUID | None = None
    replaces_number: str = ""
    replaced_by: UUID | None = None
    replaced_by_number: str = ""

    @property
    def is_revoked(self) -> bool:
        """Whether it holds no more."""
        return self.revoked_at is not None

    @property
    def is_uncertain(self) -> bool:
        """Whether it may be printed without anybody knowing."""
        return self.uncertain_at is not None

    @property
    def is_waiting(self) -> bool:
        """Whether the original is still to be printed; what may be out already is not among these, nor what
        holds no more."""
        return self.is_held and not (self.printed or self.is_uncertain or self.is_waived or self.is_revoked)


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document that was just issued or fetched again."""

    summary: DocumentSummary
    pdf: bytes
    missing_glyphs: tuple[str, ...]
