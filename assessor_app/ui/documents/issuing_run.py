"""Issues documents one after the other, whatever screen is shown meanwhile. Free of Qt.

One batch at a time. Each document is a step of its own on the lane, so that the run can be stopped between
two; what stands against all of them alike (the keys, the disk) makes it wait for a person, what stands
against one is noted by the use case and the run goes on. A batch that was cut short is found again by
`IssuingService.unfinished`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.services.read_models import DocumentSummary, Done, IssuedDocument

if TYPE_CHECKING:  # the session makes its run
    from assessor_app.services.issuing import IssuingService
    from assessor_app.services.issuing_models import DocumentWish, IssueBatch, WantedRow
    from assessor_app.ui.session import Session

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class IssueProgress:
    """How far a run has come.

    `issued` were issued in this run, first to last; `left_out` could not be. `problem` waits for `go_on` or
    `stop`. `left` were not begun when the run ended.
    """

    total: int
    issued: tuple[DocumentSummary, ...] = ()
    left_out: tuple[WantedRow, ...] = ()
    name: str = ""
    problem: Exception | None = None
    is_stopping: bool = False
    has_ended: bool = False
    left: int = 0
    seconds_left: float | None = None
    before: int = 0
    """How many of the batch were done before this run took it up."""

    @property
    def done(self) -> int:
        return self.before + len(self.issued) + len(self.left_out)


class IssuingRun:
    """The batch that is being issued. All calls on the GUI thread."""

    def __init__(self, session: Session, issuing: IssuingService, clock: Clock = time.monotonic) -> None:
        self._session, self._issuing, self._clock = session, issuing, clock
        self._listeners: list[Callable[[IssueProgress], None]] = []
        self._progress: IssueProgress | None = None
        self._batch: UUID | None = None
        self._left: list[WantedRow] = []
        self._begun_at = 0.0

    @property
    def progress(self) -> IssueProgress | None:
        """The run as it stands, or as it ended; None before the first."""
        return self._progress

    @property
    def is_busy(self) -> bool:
        """Whether a batch is being issued, or waits for somebody to look at a problem."""
        return self._progress is not None and not self._progress.has_ended

    def subscribe(self, listener: Callable[[IssueProgress], None]) -> Callable[[], None]:
        """Tell `listener` how the run goes; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def start(self, wishes: Sequence[DocumentWish]) -> None:
        """Issue these. Refusals before the first are told by the window."""
        if self.is_busy:
            return
        session, issuing = self._session, self._issuing

        def queued(answer: tuple[IssueBatch, Done]) -> None:
            batch, done = answer
            self._tell(done)
            self.resume(batch)

        session.runner.run(lambda: issuing.queue(session.actor, tuple(wishes)), queued)

    def resume(self, batch: IssueBatch) -> None:
        """Go on with a batch."""
        if self.is_busy:
            return
        self._batch, self._left = batch.id, list(batch.left)
        total = len(batch.documents)
        self._begun_at = self._clock()
        self._show(IssueProgress(total, before=total - len(self._left)))
        self._next()

    def stop(self) -> None:
        """Stop before the next document; what is left waits."""
        progress = self._progress
        if progress is None or progress.has_ended:
            return
        if progress.problem is not None:
            self._end()
        else:
            self._show(replace(progress, is_stopping=True))

    def go_on(self) -> None:
        """Try again what met a problem."""
        progress = self._progress
        if progress is not None and progress.problem is not None:
            self._show(replace(progress, problem=None))
            self._next()

    def forget(self) -> None:
        """The end of the run was looked at."""
        if not self.is_busy:
            self._progress = None

    # -- inside --

    def _next(self) -> None:
        progress = self._progress
        if progress is None:
            return
        if progress.is_stopping or not self._left:
            self._end()
            return
        row, session = self._left[0], self._session
        self._show(replace(progress, name=row.candidate_name, seconds_left=self._guess(progress)))
        session.runner.run(
            lambda: self._issuing.issue_wanted(session.actor, row.id),
            lambda answer: self._done(row, *answer),
            self._failed,
        )

    def _done(self, row: WantedRow, document: IssuedDocument | None, done: Done) -> None:
        progress = self._progress
        if progress is None:
            return
        self._left = self._left[1:]
        self._tell(done)
        if document is not None:
            self._show(replace(progress, issued=(*progress.issued, document.summary)))
        else:
            self._show(replace(progress, left_out=(*progress.left_out, row)))
        self._next()

    def _failed(self, error: Exception) -> None:
        from assessor_app.ui.messages import sentence

        progress = self._progress
        if progress is None:
            return
        if sentence(error) is None:  # our own mistake: the crash window tells of it
            self._end()
            self._session.navigator.failed(error)
        else:
            self._show(replace(progress, problem=error))

    def _end(self) -> None:
        """Ask once more how the batch stands: why something was left out is known there."""
        batch, progress = self._batch, self._progress
        if batch is None or progress is None:
            return

        def ended(found: IssueBatch) -> None:
            tried = {row.id for row in progress.left_out}
            rows = tuple(row for row in found.left_out if row.id in tried)
            last = replace(progress, left_out=rows, problem=None, has_ended=True, left=len(found.left))
            self._show(last)

        def unknown(_error: Exception) -> None:
            self._show(replace(progress, problem=None, has_ended=True, left=len(self._left)))

        self._session.runner.run(lambda: self._issuing.batch(batch), ended, unknown)

    def _guess(self, progress: IssueProgress) -> float | None:
        tried = progress.done - progress.before
        if tried < 3:
            return None
        return (self._clock() - self._begun_at) / tried * len(self._left)

    def _tell(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)

    def _show(self, progress: IssueProgress) -> None:
        self._progress = progress
        for listener in tuple(self._listeners):
            listener(progress)
