"""Printing issued documents: what waits, batches that survive a crash, and the record of every print.

The use case decides and records; sending is somebody else's. The order is always the same: `begin` is durable
before the first page leaves, `finish` comes after the queue has taken the last one. Whatever lies between
when the power goes is uncertain and is asked about (`settle`), never printed again by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

from assessor_app.domain import issued_documents
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.issued_documents import DocumentState
from assessor_app.domain.prints import (
    ORIGINAL,
    DocumentPrinted,
    DocumentQueued,
    DocumentUnqueued,
    Print,
    PrintBegun,
    PrintSettled,
    PrintStatus,
    PrintWaived,
    QueueState,
)
from assessor_app.domain.rights import Right, require
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.services.read_models import DocumentSummary, Done


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What is wanted of a document: pages `first` to `last` (from 1; None is all), why, in which batch."""

    document: UUID
    first: int = 1
    last: int | None = None
    reason: str | None = None
    batch: UUID | None = None


@dataclass(frozen=True, slots=True)
class PrintTask:
    """A print that is recorded as begun: what to send. `copy` is 0 for the original; pages count from 1."""

    id: UUID
    summary: DocumentSummary
    pdf: bytes
    copy: int
    first: int
    last: int
    printed_on: date

    @property
    def is_original(self) -> bool:
        return self.copy == ORIGINAL


@dataclass(frozen=True, slots=True)
class PrintBatch:
    """A batch of this PC that is not at its end: its documents in their order."""

    id: UUID
    documents: tuple[DocumentSummary, ...]

    @property
    def left(self) -> tuple[DocumentSummary, ...]:
        """What is known not to be printed; can be sent at once."""
        return tuple(row for row in self._waiting if not row.is_uncertain)

    @property
    def uncertain(self) -> tuple[DocumentSummary, ...]:
        """What may have been printed; somebody must look first."""
        return tuple(row for row in self._waiting if row.is_uncertain)

    @property
    def _waiting(self) -> tuple[DocumentSummary, ...]:
        return tuple(row for row in self.documents if _is_queued(row))


@dataclass(frozen=True, slots=True)
class PrintRecord:
    """One print in a document's history, with the names of who printed and who settled it."""

    item: Print
    by_name: str
    settled_by_name: str


@dataclass(frozen=True, slots=True)
class DocumentHistory:
    """What happened to a document after it was issued, and which copy the next print would be."""

    records: tuple[PrintRecord, ...]
    next_copy: int

    @property
    def uncertain(self) -> tuple[PrintRecord, ...]:
        return tuple(record for record in self.records if record.item.is_uncertain)


class PrintingService:
    """What waits to be printed and what was. Every call on the database lane, durable when it returns."""

    def __init__(self, workspace: Workspace, identities: Identities, clock: Clock, zone: tzinfo) -> None:
        self._workspace = workspace
        self._identities = identities
        self._clock = clock
        self._zone = zone

    # -- reading --

    def waiting(self, issued_on: date | None = None) -> tuple[DocumentSummary, ...]:
        """Documents whose original is not printed, latest first; all, or those issued on one day."""
        rows = tuple(row for row in self._workspace.document_rows() if row.is_waiting)
        if issued_on is None:
            return rows
        return tuple(row for row in rows if self._day(row.issued_at) == issued_on)

    def waiting_to_be_printed(self) -> int:
        """How many documents wait for their original to be printed."""
        return len(self.waiting())

    def unfinished(self) -> PrintBatch | None:
        """The batch that this PC began and did not end, or None; known from the journal alone."""
        own = self._workspace.device.id
        rows = [row for row in self._workspace.document_rows() if row.queueing and row.queueing.device == own]
        open_ones = [row.queueing.batch for row in rows if row.queueing and _is_queued(row)]
        if not open_ones:
            return None
        batch = max(open_ones)  # identities grow with time
        return self._batch(batch, rows)

    def history(self, document: UUID) -> DocumentHistory:
        """Every print of a document, oldest first. Raises Refused: document_unknown."""
        self._row(document)
        names = {account.id: account.name for account in self._workspace.centre().accounts.values()}
        printing = self._workspace.document(document).printing
        records = tuple(
            PrintRecord(
                item,
                names.get(item.begun_by, "") if item.begun_by else "",
                names.get(item.settled_by, "") if item.settled_by else "",
            )
            for item in printing.prints
        )
        return DocumentHistory(records, printing.next_copy)

    # -- batches --

    def queue(self, actor: Actor, documents: Sequence[UUID]) -> tuple[PrintBatch, Done]:
        """Put documents in a new batch, in this order.

        Raises Refused: nothing_to_print, batch_unfinished (end or leave the last one first),
        document_unknown, document_revoked, print_uncertain (somebody must look in the tray first).
        """
        require(actor, Right.PRINT_DOCUMENTS)
        if not documents:
            raise Refused("nothing_to_print")
        if self.unfinished() is not None:
            raise Refused("batch_unfinished")
        batch = self._identities.new()
        drafts = []
        for place, document in enumerate(dict.fromkeys(documents)):
            state = self._certain(document)
            drafts.append(issued_documents.draft(state, DocumentQueued(batch, place)))
        done = self._commit(actor, drafts)
        return self._batch(batch, self._workspace.document_rows()), done

    def leave(self, actor: Actor, batch: UUID) -> Done:
        """Go on without what is left of a batch; the documents still wait to be printed."""
        require(actor, Right.PRINT_DOCUMENTS)
        rows = self._batch(batch, self._workspace.document_rows()).documents
        drafts = [
            issued_documents.draft(self._workspace.document(row.id), DocumentUnqueued(batch))
            for row in rows
            if _is_queued(row)
        ]
        return self._commit(actor, drafts)

    # -- printing --

    def begin(self, actor: Actor, wish: PrintWish) -> tuple[PrintTask, Done]:
        """Record that a document is about to be sent, and give what to send.

        Raises Refused: document_unknown, document_revoked, document_bytes_gone, print_uncertain,
        print_range_unfit (no such pages, or a part of a document whose original is not out).
        """
        require(actor, Right.PRINT_DOCUMENTS)
        summary, state = self._row(wish.document), self._certain(wish.document)
        pdf = self._workspace.attachment(state.digest) if state.digest else None
        if pdf is None:
            raise Refused("document_bytes_gone", number=state.number)
        copy = state.printing.next_copy
        last = state.pages if wish.last is None else wish.last
        is_part = (wish.first, last) != (1, state.pages)
        if not 1 <= wish.first <= last <= state.pages or (is_part and copy == ORIGINAL):
            raise Refused("print_range_unfit", pages=state.pages)
        print_id = self._identities.new()
        begun = PrintBegun(print_id, copy, wish.first, last, wish.batch, wish.reason or None)
        done = self._commit(actor, (issued_documents.draft(state, begun),))
        today = self._day(done.wall_at or self._clock.now_ms())
        return PrintTask(print_id, summary, pdf, copy, wish.first, last, today), done

    def finish(self, actor: Actor, task: PrintTask, pages: int, status: PrintStatus) -> Done:
        """Record how sending ended, after `pages` pages."""
        require(actor, Right.PRINT_DOCUMENTS)
        state = self._workspace.document(task.summary.id)
        ended = DocumentPrinted(task.id, task.copy, pages, status)
        return self._commit(actor, (issued_documents.draft(state, ended),))

    def settle(self, actor: Actor, document: UUID, print_id: UUID | None = None, *, came_out: bool) -> Done:
        """Record what somebody saw in the tray: the paper came out, or it did not.

        Of one print, or of all that are uncertain. Raises Refused: document_unknown, print_unknown.
        """
        require(actor, Right.PRINT_DOCUMENTS)
        self._row(document)
        state = self._workspace.document(document)
        printing = state.printing
        known = printing.uncertain if print_id is None else printing.prints
        meant = [item for item in known if print_id is None or item.id == print_id]
        if print_id is not None and not meant:
            raise Refused("print_unknown")
        drafts = [
            issued_documents.draft(state, PrintSettled(item.id, came_out))
            for item in meant
            if item.came_out is not came_out
        ]
        return self._commit(actor, drafts) if drafts else NOTHING_DONE

    def waive(self, actor: Actor, document: UUID, *, waived: bool) -> Done:
        """Say that a document need not be printed, or needs to be after all. Raises document_unknown."""
        require(actor, Right.PRINT_DOCUMENTS)
        self._row(document)
        state = self._workspace.document(document)
        if state.printing.waived is waived:
            return NOTHING_DONE
        return self._commit(actor, (issued_documents.draft(state, PrintWaived(waived)),))

    # -- inside --

    def _row(self, document: UUID) -> DocumentSummary:
        """The document as the one who asks may see it. Raises Refused: document_unknown."""
        assessment = self._workspace.document(document).assessment
        rows = self._workspace.document_rows(assessment) if assessment is not None else ()
        found = next((row for row in rows if row.id == document), None)
        if found is None:
            raise Refused("document_unknown")
        return found

    def _certain(self, document: UUID) -> DocumentState:
        """The state of a document that holds, and of whose prints everything is known."""
        self._row(document)
        state = self._workspace.document(document)
        if state.revocation is not None:
            raise Refused("document_revoked", number=state.number)
        if state.printing.uncertain:
            raise Refused("print_uncertain", number=state.number)
        return state

    def _batch(self, batch: UUID, rows: Sequence[DocumentSummary]) -> PrintBatch:
        own = [row for row in rows if row.queueing is not None and row.queueing.batch == batch]
        return PrintBatch(
            batch, tuple(sorted(own, key=lambda row: row.queueing.place if row.queueing else 0))
        )

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    def _day(self, wall_ms: int) -> date:
        return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._zone).date()


def _is_queued(row: DocumentSummary) -> bool:
    """Whether it waits in its batch; what was revoked meanwhile is printed by nobody."""
    return not row.is_revoked and row.queueing is not None and row.queueing.state is QueueState.WAITING
