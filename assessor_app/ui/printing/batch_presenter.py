"""Printing several documents: which, in what order, and what is left of a batch. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol
from uuid import UUID

from assessor_app.domain.issued_documents import SUBJECT_KIND as DOCUMENT
from assessor_app.services.printing import PrintBatch, PrintWish
from assessor_app.services.read_models import Changes, DocumentSummary, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.printing.ports import PrintSetup
from assessor_app.ui.printing.press import PrintOrder
from assessor_app.ui.printing.remembered import remember
from assessor_app.ui.session import Session

MOST_IN_A_BATCH = 200
"""More than a printer holds paper for; the rest waits for the next batch."""


class Scope(Enum):
    """Which documents are offered."""

    TODAY = "today"
    ALL = "all"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be printed now, oldest first, and how many each scope has. `beyond` did not fit."""

    scope: Scope
    rows: tuple[DocumentSummary, ...]
    counts: dict[Scope, int]
    beyond: int = 0


class BatchScreen(Protocol):
    """The sheet as its presenter sees it."""

    def show_offer(self, offer: Offer) -> None:
        """Offer documents to be printed; all are checked."""
        ...

    def show_unfinished(self, batch: PrintBatch) -> None:
        """Show what is left of a batch, and ask about what is uncertain."""
        ...

    def show_printing(self) -> None:
        """A run is under way; show how far."""
        ...


class BatchPresenter:
    """Offers documents, makes a batch of those chosen, and prints it, also after a restart."""

    def __init__(self, screen: BatchScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._scope: Scope | None = None
        self._picked: tuple[DocumentSummary, ...] = ()
        self._waiting: tuple[DocumentSummary, ...] = ()
        self._unfinished: PrintBatch | None = None
        self._is_open = False
        self._end = session.feed.subscribe(self._on_changes)

    def close(self) -> None:
        """The sheet is gone."""
        self._answers.close()
        self._end()

    def open(self, picked: Sequence[DocumentSummary] = ()) -> None:
        """Begin: with an unfinished batch if there is one, else with what was picked, else with today's."""
        self._is_open = True
        self._picked = tuple(picked)
        self._scope = Scope.CHOSEN if picked else None
        if self._session.press.is_busy:
            self._screen.show_printing()
        else:
            self.load()

    def forget(self) -> None:
        """The sheet was closed."""
        self._is_open = False

    def load(self) -> None:
        """Read what there is to print."""
        printing = self._session.printing
        self._answers.ask(lambda: (printing.unfinished(), printing.waiting()), self._loaded)

    def choose(self, scope: Scope) -> None:
        """Offer other documents."""
        self._scope = scope
        self._offer()

    def print(self, documents: Sequence[UUID], setup: PrintSetup) -> None:
        """Print these: what is left of the unfinished batch, or a new batch."""
        session = self._session
        remember(session.preferences, setup)
        batch = self._unfinished
        if batch is not None:
            self._start(batch, setup)
            return

        def queued(answer: tuple[PrintBatch, Done]) -> None:
            made, done = answer
            self._tell(done)
            self._start(made, setup)

        self._answers.ask(lambda: session.printing.queue(session.actor, tuple(documents)), queued)

    def settle(self, document: UUID, *, came_out: bool) -> None:
        """Somebody looked in the tray."""
        session = self._session
        self._answers.ask(
            lambda: session.printing.settle(session.actor, document, came_out=came_out), self._told
        )

    def leave(self) -> None:
        """Go on without what is left of the batch."""
        batch, session = self._unfinished, self._session
        if batch is not None:
            self._answers.ask(lambda: session.printing.leave(session.actor, batch.id), self._told)

    # -- inside --

    def _start(self, batch: PrintBatch, setup: PrintSetup) -> None:
        orders = [PrintOrder(PrintWish(row.id, batch=batch.id), row.number, row.pages) for row in batch.left]
        if self._session.press.start(orders, setup):
            self._screen.show_printing()

    def _loaded(self, found: tuple[PrintBatch | None, tuple[DocumentSummary, ...]]) -> None:
        self._unfinished, waiting = found
        self._waiting = waiting[::-1]  # as they were issued: the pile then lies in that order
        if self._unfinished is not None:
            self._screen.show_unfinished(self._unfinished)
            return
        self._offer()

    def _offer(self) -> None:
        by_scope = {
            Scope.TODAY: tuple(row for row in self._waiting if self._is_todays(row)),
            Scope.ALL: self._waiting,
            Scope.CHOSEN: self._picked,
        }
        if self._scope is None:
            self._scope = Scope.TODAY if by_scope[Scope.TODAY] else Scope.ALL
        rows = by_scope[self._scope]
        counts = {scope: len(found) for scope, found in by_scope.items()}
        beyond = max(0, len(rows) - MOST_IN_A_BATCH)
        self._screen.show_offer(Offer(self._scope, rows[:MOST_IN_A_BATCH], counts, beyond))

    def _is_todays(self, row: DocumentSummary) -> bool:
        now = self._session.now()
        return now.fromtimestamp(row.issued_at / 1000, now.tzinfo).date() == now.date()

    def _told(self, done: Done) -> None:
        self._tell(done)
        self.load()

    def _tell(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not self._is_open or self._session.press.is_busy:
            return
        if DOCUMENT in changes.kinds():
            self.load()
