"""Whether another PC has the run that stands on the page. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from assessor_app.services.read_models import Changes
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session

_KINDS = frozenset({"visit", "import"})


class RunWhereabouts:
    """`show` is told the name of the PC, or nothing; in a session without visits it is never told."""

    def __init__(self, session: Session, show: Callable[[str], None]) -> None:
        self._session = session
        self._show = show
        self._run: UUID | None = None
        self._answers = Answers(session.runner)
        self._end = session.feed.subscribe(self._on_changes)

    def follow(self, run: UUID) -> None:
        """Tell of this run from now on."""
        if run != self._run:
            self._run = run
            self._show("")
            self._ask()

    def close(self) -> None:
        """The page is gone."""
        self._answers.close()
        self._end()

    def _ask(self) -> None:
        run = self._run
        if self._session.visiting is None or run is None or self._answers.closed:
            return
        visits = self._session.visits

        def told(label: str) -> None:
            if run == self._run:
                self._show(label)

        self._answers.ask(lambda: visits.away_with(run), told)

    def _on_changes(self, changes: Changes, _source: object) -> None:
        if changes.kinds() & _KINDS:
            self._ask()
