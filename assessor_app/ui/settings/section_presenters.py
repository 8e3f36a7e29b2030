"""What the presenters of sections have in common: one command at a time, refusals told where it was asked
for, loaded anew when others have changed what is shown. Free of Qt."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from assessor_app.domain.errors import DomainError
from assessor_app.services.ports import EnvironmentProblem, StorageProblem
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session

T = TypeVar("T")


class TellsProblems(Protocol):
    """A screen that says why something was refused."""

    def show_problem(self, code: str, details: Mapping[str, object]) -> None: ...


class SectionPresenter(ABC):
    """A section that writes. `kinds` are the kinds of subject that it shows."""

    def __init__(self, problems: TellsProblems, session: Session, kinds: frozenset[str]) -> None:
        self._problems = problems
        self._session = session
        self._kinds = kinds
        self._answers = Answers(session.runner)
        self._busy = False
        self._end = session.feed.subscribe(self._changed)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    @abstractmethod
    def load(self) -> None:
        """Show everything; nothing is written."""

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Carry something out, unless something is going on; `then` is called for a closed screen too."""
        if self._busy:
            return
        self._busy = True

        def ended(answer: T) -> None:
            self._busy = False
            then(answer)

        self._session.runner.run(work, ended, self._failed)

    def _saved(self, done: Done) -> None:
        """Tell the others what was written, where anything was."""
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._session.feed.publish(done.changes, self)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        told = isinstance(error, DomainError | EnvironmentProblem) and not isinstance(error, StorageProblem)
        if told and not self._answers.closed:
            self._problems.show_problem(str(getattr(error, "code", "")), getattr(error, "details", {}))
            return
        self._session.navigator.failed(error)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and not self._kinds.isdisjoint(changes.kinds()):
            self.load()
