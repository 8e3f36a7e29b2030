"""Documents that were issued (subject kind ``document``, about the candidate)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from assessor_app.domain import prints
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import Subject

SUBJECT_KIND = "document"


@event("document_issued/1")
@dataclass(frozen=True, slots=True)
class DocumentIssued:
    """A document got its number and its bytes. `digest` is SHA-256 in hex of the PDF as stored."""

    assessment: UUID
    kind: str
    language: str
    number: str
    pages: int
    digest: str | None = personal()


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
