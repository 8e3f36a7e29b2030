"""Printing one document: what the next print would be, and sending it. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from assessor_app.domain.issued_documents import SUBJECT_KIND as DOCUMENT
from assessor_app.domain.prints import ORIGINAL
from assessor_app.services.printing import DocumentHistory, PrintWish
from assessor_app.services.read_models import Changes, DocumentSummary, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.printing.ports import PrintSetup
from assessor_app.ui.printing.press import PrintOrder
from assessor_app.ui.printing.remembered import remember
from assessor_app.ui.session import Session

MOST_EXEMPLARS = 20


@dataclass(frozen=True, slots=True)
class PrintForm:
    """What was filled in. Pages count from 1; `last` None is to the end. `reason` may be empty."""

    exemplars: int = 1
    first: int = 1
    last: int | None = None
    reason: str = ""


class PrintScreen(Protocol):
    """The sheet as its presenter sees it."""

    def show_history(self, document: DocumentSummary, history: DocumentHistory) -> None:
        """Show what the next print would be, or ask about one that is uncertain."""
        ...

    def show_busy(self) -> None:
        """Something else is being printed; show how far it is."""
        ...

    def show_printing(self) -> None:
        """The run has begun."""
        ...


class PrintPresenter:
    """Loads the history of one document, settles what is uncertain, and prints."""

    def __init__(self, screen: PrintScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._document: DocumentSummary | None = None
        self._next_copy = ORIGINAL
        self._end = session.feed.subscribe(self._on_changes)

    def close(self) -> None:
        """The sheet is gone."""
        self._answers.close()
        self._end()

    def open(self, document: DocumentSummary) -> None:
        """Begin with a document."""
        self._document = document
        if self._session.press.is_busy:
            self._screen.show_busy()
        else:
            self._load()

    def forget(self) -> None:
        """The sheet was closed."""
        self._document = None

    def settle(self, *, came_out: bool) -> None:
        """Somebody looked in the tray."""
        document, session = self._document, self._session
        if document is None:
            return
        self._answers.ask(
            lambda: session.printing.settle(session.actor, document.id, came_out=came_out), self._settled
        )

    def print(self, form: PrintForm, setup: PrintSetup) -> None:
        """Print as many as were asked for; the first is the original if none is out."""
        document = self._document
        if document is None:
            return
        remember(self._session.preferences, setup)
        orders = [self._order(document, form, place) for place in range(form.exemplars)]
        if self._session.press.start(orders, setup):
            self._screen.show_printing()
        else:
            self._screen.show_busy()

    def _order(self, document: DocumentSummary, form: PrintForm, place: int) -> PrintOrder:
        is_original = self._next_copy == ORIGINAL and place == 0
        if is_original:
            return PrintOrder(PrintWish(document.id), document.number, document.pages)
        last = form.last or document.pages
        wish = PrintWish(document.id, form.first, last, form.reason or None)
        return PrintOrder(wish, document.number, last - form.first + 1)

    def _settled(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)
        self._load()

    def _load(self) -> None:
        document, session = self._document, self._session
        if document is None:
            return

        def show(history: DocumentHistory) -> None:
            if self._document is document:
                self._next_copy = history.next_copy
                self._screen.show_history(document, history)

        self._answers.ask(lambda: session.printing.history(document.id), show)

    def _on_changes(self, changes: Changes, source: object) -> None:
        document = self._document
        busy = self._session.press.is_busy
        if document is None or source is self or busy or (DOCUMENT, document.id) not in changes.subjects:
            return
        self._load()
