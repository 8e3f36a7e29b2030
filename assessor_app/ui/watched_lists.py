"""What the presenters of lists have in common: loaded while seen, searched, never overtaken. Free of Qt."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TypeVar

from assessor_app.services.read_models import Changes
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session

T = TypeVar("T")


class WatchedList(ABC):
    """A list that is kept up to date while it is seen; what changes out of view is loaded when it comes back.

    `kinds` are the kinds of subject that it shows; a subclass says in `reload` what is loaded.
    """

    def __init__(self, session: Session, kinds: frozenset[str]) -> None:
        self._session = session
        self._kinds = kinds
        self._answers = Answers(session.runner)
        self._text = ""
        self._asked = 0
        self._seen = False
        self._stale = True
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def searched(self) -> bool:
        """Whether something is searched for."""
        return bool(self._text.strip())

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def search(self, text: str) -> None:
        """Show what matches every word of `text`."""
        self._text = text
        self.reload()

    @abstractmethod
    def reload(self) -> None:
        """Load the list (`_load`)."""

    def _load(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Ask for the rows; an answer that a later question overtook is dropped."""
        self._stale = False
        self._asked += 1
        asked = self._asked

        def show_latest(found: T) -> None:
            if asked == self._asked:
                show(found)

        self._answers.ask(work, show_latest)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not changes.kinds() & self._kinds:
            return
        self._stale = True
        if self._seen:
            self.reload()
