"""Documents that were issued (subject kind ``document``, about the candidate)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from assessor_app.domain import prints
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import Subject

SUBJECT_KIND = "document"


@event("document_issued/1")
@dataclass(frozen=True, slots=True)
class DocumentIssued:
    """A document got its number and its bytes. `digest` is SHA-256 in hex of the PDF as stored.

    `status_list` and `status_index` say where its standing is told, `issuer` is the key (hex) that signed
    what is in it; None in documents from before there were credentials. `replaced` is the document it stands
    for instead.
    """

    assessment: UUID
    kind: str
    language: str
    number: str
    pages: int
    digest: str | None = personal()
    status_list: UUID | None = None
    status_index: int | None = None
    issuer: str | None = None
    replaced: UUID | None = None


class RevocationReason(StrEnum):
    """Why a document does not hold any more."""

    REPLACED = "replaced"
    """Another one stands instead."""
    WRONG_PERSON = "wrong_person"
    WRONG_RESULT = "wrong_result"
    WRONG_DETAILS = "wrong_details"
    WITHDRAWN = "withdrawn"
    """The candidate asked for it, or no longer agrees."""
    MISUSE = "misuse"
    OTHER = "other"


@event("document_revoked/1")
@dataclass(frozen=True, slots=True)
class DocumentRevoked:
    """The document holds no more; that is final. `by` is the document that stands instead."""

    reason: RevocationReason
    by: UUID | None = None
    note: str | None = personal()


@event("document_wanted/1")
@dataclass(frozen=True, slots=True)
class DocumentWanted:
    """The document is to be issued, in a batch at `place` (from 0); its identity is given here already, so
    that however often the batch is begun again it is issued once."""

    batch: UUID
    place: int
    assessment: UUID
    kind: str
    language: str


@event("document_unwanted/1")
@dataclass(frozen=True, slots=True)
class DocumentUnwanted:
    """The document is not to be issued after all. `why`: a code where it could not be, or None."""

    batch: UUID
    why: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentState:
    """One issued document and what was printed of it."""

    id: UUID
    assessment: UUID | None = None
    candidate: UUID | None = None
    kind: str = ""
    language: str = ""
    number: str = ""
    pages: int = 0
    digest: str | None = None
    issued_at: int | None = None
    issued_by: UUID | None = None
    printing: prints.PrintHistory = prints.NOTHING_PRINTED


def fold(document: UUID, history: Iterable[Happened]) -> DocumentState:
    """The state after `history`, which must be in fold order."""
    state = DocumentState(document)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: DocumentState, happened: Happened) -> DocumentState:
    """The state after one more entry. Never raises; a number, once given, is never given anew."""
    value = happened.event
    if not isinstance(value, DocumentIssued):
        printing = prints.evolve(state.printing, happened)
        return state if printing is state.printing else replace(state, printing=printing)
    if state.issued_at is not None:
        return state
    return replace(
        state,
        assessment=value.assessment,
        candidate=happened.about,
        kind=value.kind,
        language=value.language,
        number=value.number,
        pages=value.pages,
        digest=value.digest,
        issued_at=happened.wall_at,
        issued_by=happened.actor,
    )


def issue(document: UUID, candidate: UUID, issued: DocumentIssued) -> tuple[Draft, ...]:
    """Record that a document was issued about a candidate."""
    return (Draft(Subject(SUBJECT_KIND, document), candidate, issued),)


def draft(state: DocumentState, happening: object) -> Draft:
    """Something that happens to an issued document, about the one it is about."""
    return Draft(Subject(SUBJECT_KIND, state.id), state.candidate, happening)
