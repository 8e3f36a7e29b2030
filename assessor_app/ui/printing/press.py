"""Prints documents one after the other, whatever screen is shown meanwhile. Free of Qt.

One run at a time. For each document: open the printer, record that it begins, send the pages, hand over,
record how it ended. A printer in trouble makes the run wait for a person; a document that is refused is noted
and the run goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.domain.prints import PrintStatus
from assessor_app.services.printing import PrintTask, PrintWish
from assessor_app.services.read_models import Done
from assessor_app.ui.printing.ports import PrinterProblem, PrintJob, PrintSetup
from assessor_app.ui.printing.procedures import WAIT, Ask, Procedure, Steps
from assessor_app.ui.printing.sending import send_page

if TYPE_CHECKING:  # the session makes its press
    from assessor_app.ui.session import Session


class Answer(Enum):
    """What somebody wants when the printer is in trouble."""

    RETRY = "retry"
    SKIP = "skip"
    END = "end"


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One document to print, once: what is wanted, the number it goes by, and its pages."""

    wish: PrintWish
    number: str
    pages: int


@dataclass(frozen=True, slots=True)
class PrintFailure:
    """A document that was not printed, and why."""

    order: PrintOrder
    error: Exception


@dataclass(frozen=True, slots=True)
class PrintProgress:
    """How far a run has come. `page` counts from 1, 0 before the first one.

    `problem` waits for `PrintPress.answer`. `left` documents were not begun when the run ended.
    """

    total: int
    done: int = 0
    order: PrintOrder | None = None
    page: int = 0
    failures: tuple[PrintFailure, ...] = ()
    problem: PrinterProblem | None = None
    is_stopping: bool = False
    has_ended: bool = False
    seconds_left: float | None = None

    @property
    def left(self) -> int:
        """Documents that nothing has been tried with."""
        return self.total - self.done - len(self.failures)


Listener = Callable[[PrintProgress], None]


class PrintPress:
    """The one place that prints. Called on the GUI thread; `session.press`."""

    def __init__(self, session: Session, seconds: Callable[[], float] = time.monotonic) -> None:
        self._session = session
        self._seconds = seconds
        self._listeners: list[Listener] = []
        self._procedure: Procedure | None = None
        self._progress: PrintProgress | None = None
        self._stop_now = False
        self._when_ended: list[Callable[[], None]] = []

    @property
    def progress(self) -> PrintProgress | None:
        """The run at hand, or the last one; None before the first."""
        return self._progress

    @property
    def is_busy(self) -> bool:
        """Whether a run is under way, or waits for an answer."""
        return self._procedure is not None

    @property
    def document(self) -> UUID | None:
        """The document that is being sent now."""
        order = self._progress.order if self._progress is not None and self.is_busy else None
        return None if order is None else order.wish.document

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at every step; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def start(self, orders: Sequence[PrintOrder], setup: PrintSetup) -> bool:
        """Print these in their order; False, and nothing is done, while another run is under way."""
        if self.is_busy or not orders:
            return False
        self._stop_now = False
        self._progress = PrintProgress(len(orders))
        self._procedure = Procedure(self._all(tuple(orders), setup), self._ended)
        self._procedure.start()
        return True

    def answer(self, answer: Answer) -> None:
        """Say what to do about the printer's trouble."""
        if self._procedure is not None:
            self._procedure.answer(answer)

    def stop(self, *, now: bool = False) -> None:
        """End the run after the document at hand, or `now`, after its page: then it is not handed over."""
        if self._procedure is None:
            return
        self._stop_now = self._stop_now or now
        self._show(is_stopping=True)
        self._procedure.answer(Answer.END)

    def wind_up(self, ended: Callable[[], None]) -> None:
        """Stop now; `ended` is called when nothing is under way any more, perhaps at once."""
        if self._procedure is None:
            ended()
            return
        self._when_ended.append(ended)
        self.stop(now=True)

    def test_page(self, setup: PrintSetup, language: str) -> Callable[[], None]:
        """Work for the lane: print a page that shows whether the printer is set up well. Not recorded."""
        documents, printers = self._session.documents, self._session.printers

        def work() -> None:
            pdf = documents.test_page(language)
            job = printers.open(setup, "Assessor")
            try:
                send_page(documents, job, pdf, 0, None)
                job.finish()
            except Exception:
                job.abort()
                raise

        return work

    # -- the run --

    def _all(self, orders: tuple[PrintOrder, ...], setup: PrintSetup) -> Steps:
        began, pages_done = self._seconds(), 0
        pages_in_all = sum(order.pages for order in orders)
        for order in orders:
            if self._now.is_stopping:
                return
            self._show(order=order, page=0)
            yield from self._one(order, setup)
            pages_done += order.pages
            spent = self._seconds() - began
            self._show(seconds_left=spent / pages_done * (pages_in_all - pages_done) if pages_done else None)

    def _one(self, order: PrintOrder, setup: PrintSetup) -> Steps:
        """Print one document, or note why not."""
        while True:
            try:
                yield from self._send(order, setup)
            except PrinterProblem as problem:
                if self._now.is_stopping:
                    answer = Answer.END
                else:
                    self._show(problem=problem)
                    answer = yield WAIT
                    self._show(problem=None)
                if answer is Answer.RETRY:
                    continue
                self._fail(order, problem)
                if answer is Answer.END:
                    self._show(is_stopping=True)
            except DomainError as refusal:
                self._fail(order, refusal)
            return

    def _send(self, order: PrintOrder, setup: PrintSetup) -> Steps:
        printers, printing, actor = self._session.printers, self._session.printing, self._session.actor
        job: PrintJob = yield self._aside(lambda: printers.open(setup, order.number))
        try:
            task, done = yield self._on_lane(lambda: printing.begin(actor, order.wish))
        except Exception:
            yield self._aside(job.abort)
            raise
        self._tell(done)
        pages = 0
        try:
            mark = yield self._aside(partial(self._mark, task))
            for page in range(task.first - 1, task.last):
                if self._stop_now:
                    break
                self._show(page=pages + 1)
                yield self._aside(partial(send_page, self._session.documents, job, task.pdf, page, mark))
                pages += 1
            is_whole = pages == task.last - task.first + 1
            yield self._aside(job.finish if is_whole else job.abort)
        except Exception:
            yield self._aside(job.abort)
            yield from self._record(task, pages, PrintStatus.FAILED)
            raise
        yield from self._record(task, pages, PrintStatus.HANDED_OVER if is_whole else PrintStatus.STOPPED)
        if is_whole:
            self._show(done=self._now.done + 1)

    def _mark(self, task: PrintTask) -> bytes | None:
        if task.is_original:
            return None
        return self._session.documents.copy_mark(task.summary.language, task.copy, task.printed_on)

    def _record(self, task: PrintTask, pages: int, status: PrintStatus) -> Steps:
        printing, actor = self._session.printing, self._session.actor
        self._tell((yield self._on_lane(lambda: printing.finish(actor, task, pages, status))))

    def _aside(self, work: Callable[[], object]) -> Ask:
        return Ask(self._session.aside, work)

    def _on_lane(self, work: Callable[[], object]) -> Ask:
        return Ask(self._session.runner, work)

    # -- telling --

    @property
    def _now(self) -> PrintProgress:
        return self._progress or PrintProgress(0)

    def _tell(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)

    def _fail(self, order: PrintOrder, error: Exception) -> None:
        self._show(failures=(*self._now.failures, PrintFailure(order, error)))

    def _show(self, **changes: object) -> None:
        self._progress = replace(self._now, **changes)  # type: ignore[arg-type]  # fields by name
        for listener in tuple(self._listeners):
            listener(self._progress)

    def _ended(self, error: Exception | None) -> None:
        self._procedure = None
        self._show(order=None, page=0, problem=None, has_ended=True, seconds_left=None)
        waiting, self._when_ended = self._when_ended, []
        if error is not None:
            self._session.navigator.failed(error)
        for ended in waiting:
            ended()
