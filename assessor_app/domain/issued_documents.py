"""Documents that were issued (subject kind ``document``, about the candidate)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from assessor_app.domain import prints
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import clean_text

SUBJECT_KIND = "document"


@event("document_issued/1")
@dataclass(frozen=True, slots=True)
class DocumentIssued:
    """A document got its number and its bytes. `digest` is SHA-256 in hex of the PDF as stored.

    `status_list` and `status_index` say where its standing is told, `issuer` is the key (hex) that signed
    what is in it; None in documents from before there were credentials. `replaced` is the document it stands
    for instead. `birth_date_agreed`: the candidate agreed that the birth date is in what is signed.
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
    birth_date_agreed: bool = False


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
class Revocation:
    """That a document holds no more, as one entry says it. `by` is what stands instead, `actor` said so."""

    reason: RevocationReason
    by: UUID | None
    note: str
    wall_at: int
    actor: UUID


class WishState(StrEnum):
    """Where a document that is to be issued stands."""

    WAITING = "waiting"
    ISSUED = "issued"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class IssueWish:
    """A document that is, or was, to be issued in a batch, by the device that put it there and no other.

    `why` is a code where it was left out because it could not be issued.
    """

    batch: UUID
    device: UUID
    place: int
    assessment: UUID
    kind: str
    language: str
    wanted_at: int
    state: WishState = WishState.WAITING
    why: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentState:
    """One document, issued or still to be, and what was printed of it.

    `assessment`, `number` and what was issued are empty until it is; `wish` says that it is to be.
    `device` is the one that issued it. `revocations` are all that was said of its end, of which the first
    counts.
    """

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
    status_list: UUID | None = None
    status_index: int | None = None
    issuer: str | None = None
    replaced: UUID | None = None
    device: UUID | None = None
    revocations: tuple[Revocation, ...] = ()
    wish: IssueWish | None = None

    @property
    def is_signed(self) -> bool:
        """Whether a credential is inside and the centre signed it; documents from before are not."""
        return self.issuer is not None

    @property
    def revocation(self) -> Revocation | None:
        """Why it holds no more; None where it holds."""
        return self.revocations[0] if self.revocations else None

    @property
    def replaced_by(self) -> UUID | None:
        """The document that stands instead, whichever entry names it."""
        return next((one.by for one in self.revocations if one.by is not None), None)


def fold(document: UUID, history: Iterable[Happened]) -> DocumentState:
    """The state after `history`, which must be in fold order."""
    state = DocumentState(document)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: DocumentState, happened: Happened) -> DocumentState:
    """The state after one more entry. Never raises; a number, once given, is never given anew, and what was
    revoked stays so."""
    value = happened.event
    match value:
        case DocumentIssued():
            return _issued(state, happened, value)
        case DocumentRevoked():
            said = Revocation(value.reason, value.by, value.note or "", happened.wall_at, happened.actor)
            return replace(state, revocations=(*state.revocations, said))
        case DocumentWanted():
            return _wanted(state, happened, value)
        case DocumentUnwanted():
            return _unwanted(state, value)
    printing = prints.evolve(state.printing, happened)
    return state if printing is state.printing else replace(state, printing=printing)


def _issued(state: DocumentState, happened: Happened, value: DocumentIssued) -> DocumentState:
    if state.issued_at is not None:
        return state
    wish = state.wish
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
        status_list=value.status_list,
        status_index=value.status_index,
        issuer=value.issuer,
        replaced=value.replaced,
        device=happened.ref.device,
        wish=replace(wish, state=WishState.ISSUED, why=None) if wish else None,
    )


def _wanted(state: DocumentState, happened: Happened, value: DocumentWanted) -> DocumentState:
    """Once it is issued nothing more is wanted of it."""
    if state.issued_at is not None:
        return state
    wish = IssueWish(
        value.batch,
        happened.ref.device,
        value.place,
        value.assessment,
        value.kind,
        value.language,
        happened.wall_at,
    )
    return replace(state, candidate=happened.about, wish=wish)


def _unwanted(state: DocumentState, value: DocumentUnwanted) -> DocumentState:
    wish = state.wish
    if wish is None or wish.batch != value.batch or wish.state is not WishState.WAITING:
        return state
    return replace(state, wish=replace(wish, state=WishState.LEFT_OUT, why=value.why))


def issue(document: UUID, candidate: UUID, issued: DocumentIssued) -> tuple[Draft, ...]:
    """Record that a document was issued about a candidate."""
    return (Draft(Subject(SUBJECT_KIND, document), candidate, issued),)


def want(document: UUID, candidate: UUID, wanted: DocumentWanted) -> Draft:
    """Record that a document about a candidate is to be issued."""
    return Draft(Subject(SUBJECT_KIND, document), candidate, wanted)


def revoke(state: DocumentState, reason: RevocationReason, note: str = "", by: UUID | None = None) -> Draft:
    """Record that a document holds no more. Raises Refused: document_unknown, document_revoked (it does not
    already), revocation_note_missing (any other reason has to be told)."""
    if state.issued_at is None:
        raise Refused("document_unknown")
    if state.revocation is not None:
        raise Refused("document_revoked", number=state.number)
    text = clean_text(note)
    if reason is RevocationReason.OTHER and not text:
        raise Refused("revocation_note_missing")
    return draft(state, DocumentRevoked(reason, by, text or None))


def is_bare_revocation(happening: object) -> bool:
    """Whether it is a revocation that says nothing personal."""
    return isinstance(happening, DocumentRevoked) and not happening.note


def draft(state: DocumentState, happening: object) -> Draft:
    """Something that happens to a document, about the one it is about."""
    return Draft(Subject(SUBJECT_KIND, state.id), state.candidate, happening)
