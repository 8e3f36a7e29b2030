"""Lanes: work that must not run on the GUI thread, and the way its results come back.

One lane has the database (a single worker, so nothing is ever "locked"), another one everything else. A lane
is a thread with a queue; results travel through one long-lived relay object that lives on the GUI thread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:  # the login must be on screen before the use cases are imported
    from concurrent.futures import Future

    from assessor_app.ui.session import Failed

T = TypeVar("T")


def _answer(answer: Future[T], work: Callable[[], T]) -> None:
    try:
        answer.set_result(work())
    except BaseException as error:
        answer.set_exception(error)


class _Relay(QObject):
    """Carries a finished piece of work from any thread to the GUI thread."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, parcel: Callable[[], None]) -> None:
        parcel()


class _Last(partial[None]):
    """Work that is not done between the steps of other work, but after it."""


class Lane:
    """A single worker thread with a queue. Implements `session.TaskRunner`.

    `unhandled(error)` is called on the GUI thread for errors that nobody asked about.
    """

    def __init__(self, name: str, unhandled: Failed | None = None) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._relay = _Relay()
        self._thread = Thread(target=self._serve, name=name, daemon=True)
        self._unhandled = unhandled
        self._pending = 0
        self._held: list[Callable[[], None] | None] = []
        self._closed = False
        self._is_ending = False
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether every piece of work handed in has come back."""
        return self._pending == 0

    def on_unhandled(self, unhandled: Failed) -> None:
        """Say who hears of errors that nobody asked about."""
        self._unhandled = unhandled

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Queue `work`; `done(result)` or `failed(error)` follows on the GUI thread, in queue order.

        Dropped once the last work was asked for: it would find the store closed.
        """
        if self._closed or self._is_ending:
            return
        self._pending += 1
        self._queue.put(partial(self._work, work, done, failed))

    def run_last(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """The same for work that must find nothing under way: closing the store.

        Where it fails the lane goes on as before.
        """
        if self._closed:
            return

        def failed_last(error: Exception) -> None:
            self._is_ending = False
            handler = failed or self._unhandled
            if handler is None:
                raise error
            handler(error)

        self._is_ending = True
        self._pending += 1
        self._queue.put(_Last(self._work, work, done, failed_last))

    def run_blocking(self, work: Callable[[], T]) -> T:
        """Run on the lane and wait; for start-up and shut-down only, never from a screen."""
        from concurrent.futures import Future  # the start does without

        answer: Future[T] = Future()
        self._queue.put(partial(_answer, answer, work))
        return answer.result()

    def let_others(self) -> None:
        """From within long work on this lane, between two of its steps: do what waits, then go on.

        What is done in between must leave in place what the long work stands on; it does for a copy of the
        store, which follows every change, and for nothing else that is done here.
        """
        while not self._held:
            try:
                job = self._queue.get_nowait()
            except Empty:
                return
            if job is None or isinstance(job, _Last):
                self._held.append(job)
                return
            with suppress(BaseException):
                job()

    def tell(self, parcel: Callable[[], None]) -> None:
        """From any thread: have `parcel` called on the GUI thread."""
        self._relay.arrived.emit(parcel)

    def abandon(self) -> None:
        """End without waiting: what is still under way is not waited for, its results are dropped."""
        self._closed = True
        self._queue.put(None)

    def close(self) -> None:
        """Finish what is queued, then end the thread; results that come after this are dropped."""
        self._closed = True
        self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        """The thread: one piece of work after the other, until there is None. Nothing raised ends it."""
        while (job := self._held.pop() if self._held else self._queue.get()) is not None:
            with suppress(BaseException):
                job()

    def _work(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Failed | None) -> None:
        try:
            result = work()
        except Exception as error:
            caught = error
            self._relay.arrived.emit(lambda: self._fail(caught, failed))
            return
        except BaseException:
            sys.excepthook(*sys.exc_info())
            raise
        self._relay.arrived.emit(lambda: self._finish(result, done))

    def _finish(self, result: Any, done: Callable[[Any], None]) -> None:
        self._pending -= 1
        if not self._closed:
            done(result)

    def _fail(self, error: Exception, failed: Failed | None) -> None:
        self._pending -= 1
        handler = failed or self._unhandled
        if handler is None:
            raise error
        handler(error)
