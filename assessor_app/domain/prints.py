"""What was printed of a document: begun, handed over, settled by a person; and its place in a batch.

A print is recorded before anything is sent and once more when the printer's queue has taken it. What lies
between the two when the power goes is *uncertain*: only somebody who looks in the tray can say. The queue
having it does not prove that paper came out, either; whoever sees that none did may say so afterwards.

The name of the printer is not kept: it belongs to the PC, not to the document, and often names a person.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.events import Happened, event, personal

ORIGINAL = 0
"""The copy number of the original."""


class PrintStatus(StrEnum):
    """How sending ended."""

    HANDED_OVER = "handed_over"
    """The printer's queue took all of it."""
    STOPPED = "stopped"
    """Somebody stopped it before it was handed over."""
    FAILED = "failed"
    """The printer or its queue did not take it."""


class QueueState(StrEnum):
    """Where a document of a batch stands."""

    WAITING = "waiting"
    DONE = "done"
    LEFT_OUT = "left_out"


@event("document_queued/1")
@dataclass(frozen=True, slots=True)
class DocumentQueued:
    """The document is to be printed in a batch, at `place` (from 0)."""

    batch: UUID
    place: int


@event("document_unqueued/1")
@dataclass(frozen=True, slots=True)
class DocumentUnqueued:
    """The batch goes on without the document."""

    batch: UUID


@event("document_print_begun/1")
@dataclass(frozen=True, slots=True)
class PrintBegun:
    """Pages `first` to `last` (from 1) are about to be sent. `copy` is 0 for the original."""

    print_id: UUID
    copy: int
    first: int
    last: int
    batch: UUID | None = None
    reason: str | None = personal()


@event("document_printed/1")
@dataclass(frozen=True, slots=True)
class DocumentPrinted:
    """Sending ended after `pages` pages. Says by itself what was printed, should the beginning lack."""

    print_id: UUID
    copy: int
    pages: int
    status: PrintStatus


@event("document_print_settled/1")
@dataclass(frozen=True, slots=True)
class PrintSettled:
    """Somebody looked: the paper came out, or it did not."""

    print_id: UUID
    came_out: bool


@event("document_print_waived/1")
@dataclass(frozen=True, slots=True)
class PrintWaived:
    """The document need not be printed, or needs to be after all."""

    waived: bool


@dataclass(frozen=True, slots=True)
class Print:
    """One time that a document was sent to a printer. `status` is None until sending is known to have ended.

    `pages` is how many pages were sent, `last` is 0 where the beginning is withheld.
    """

    id: UUID
    copy: int = ORIGINAL
    first: int = 1
    last: int = 0
    pages: int = 0
    begun_at: int = 0
    begun_by: UUID | None = None
    status: PrintStatus | None = None
    came_out: bool | None = None
    settled_by: UUID | None = None
    reason: str | None = None
    batch: UUID | None = None

    @property
    def is_out(self) -> bool:
        """Whether the paper counts as printed: somebody said so, or the queue took it and nobody objects."""
        return self.status is PrintStatus.HANDED_OVER if self.came_out is None else self.came_out

    @property
    def is_uncertain(self) -> bool:
        """Whether nobody knows."""
        return self.status is None and self.came_out is None


@dataclass(frozen=True, slots=True)
class Queueing:
    """The document's place in the last batch it was put in, and the device that put it there."""

    batch: UUID
    device: UUID
    place: int
    state: QueueState = QueueState.WAITING


@dataclass(frozen=True, slots=True)
class PrintHistory:
    """Everything printed of one document, oldest first."""

    prints: tuple[Print, ...] = ()
    queueing: Queueing | None = None
    waived: bool = False

    @property
    def out(self) -> tuple[Print, ...]:
        """What counts as printed."""
        return tuple(item for item in self.prints if item.is_out)

    @property
    def uncertain(self) -> tuple[Print, ...]:
        """What nobody knows of."""
        return tuple(item for item in self.prints if item.is_uncertain)

    @property
    def next_copy(self) -> int:
        """The copy number of the next print: the original until one is out, then counted on."""
        taken = [item.copy for item in self.prints if item.is_out or item.is_uncertain]
        return max(taken) + 1 if taken else ORIGINAL


NOTHING_PRINTED = PrintHistory()


def evolve(history: PrintHistory, happened: Happened) -> PrintHistory:
    """The history after one more entry; entries about something else change nothing. Never raises."""
    step = _STEPS.get(type(happened.event))
    return history if step is None else step(history, happened)


def _queued(history: PrintHistory, happened: Happened) -> PrintHistory:
    value: DocumentQueued = happened.event
    return replace(history, queueing=Queueing(value.batch, happened.ref.device, value.place))


def _unqueued(history: PrintHistory, happened: Happened) -> PrintHistory:
    queueing, value = history.queueing, happened.event
    if queueing is None or queueing.batch != value.batch or queueing.state is not QueueState.WAITING:
        return history
    return replace(history, queueing=replace(queueing, state=QueueState.LEFT_OUT))


def _begun(history: PrintHistory, happened: Happened) -> PrintHistory:
    value: PrintBegun = happened.event
    known = _find(history, value.print_id) or Print(value.print_id)
    begun = replace(
        known,
        copy=value.copy,
        first=value.first,
        last=value.last,
        begun_at=happened.wall_at,
        begun_by=happened.actor,
        reason=value.reason,
        batch=value.batch,
    )
    return _with(history, begun)


def _printed(history: PrintHistory, happened: Happened) -> PrintHistory:
    value: DocumentPrinted = happened.event
    known = _find(history, value.print_id) or Print(
        value.print_id, value.copy, begun_at=happened.wall_at, begun_by=happened.actor
    )
    if known.status is not None:
        return history
    return _with(history, replace(known, pages=value.pages, status=value.status))


def _settled(history: PrintHistory, happened: Happened) -> PrintHistory:
    value: PrintSettled = happened.event
    known = _find(history, value.print_id)
    if known is None:
        return history
    return _with(history, replace(known, came_out=value.came_out, settled_by=happened.actor))


def _waived(history: PrintHistory, happened: Happened) -> PrintHistory:
    return replace(history, waived=happened.event.waived)


def _find(history: PrintHistory, print_id: UUID) -> Print | None:
    return next((item for item in history.prints if item.id == print_id), None)


def _with(history: PrintHistory, changed: Print) -> PrintHistory:
    """The history with one print put in or changed; what is out is not waited for in a batch any more."""
    if _find(history, changed.id) is None:
        prints = (*history.prints, changed)
    else:
        prints = tuple(changed if item.id == changed.id else item for item in history.prints)
    queueing = history.queueing
    if changed.is_out and queueing is not None and queueing.state is QueueState.WAITING:
        queueing = replace(queueing, state=QueueState.DONE)
    return replace(history, prints=prints, queueing=queueing)


_STEPS: dict[type, Callable[[PrintHistory, Happened], PrintHistory]] = {
    DocumentQueued: _queued,
    DocumentUnqueued: _unqueued,
    PrintBegun: _begun,
    DocumentPrinted: _printed,
    PrintSettled: _settled,
    PrintWaived: _waived,
}
