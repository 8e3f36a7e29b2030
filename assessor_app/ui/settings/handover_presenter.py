"""The centre's keys given to another PC and taken in from one, without widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.services.key_handover import KeyFileOffer, KeyFileWritten, KeyHandoverService
from assessor_app.services.ports import EnvironmentProblem, StorageProblem
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.handover_view import HandoverScreen

T = TypeVar("T")
_KINDS = frozenset({"centre"})


class HandoverPresenter:
    """Carries out what the card and its sheets ask for, one thing at a time."""

    def __init__(self, screen: HandoverScreen, session: Session, handover: KeyHandoverService) -> None:
        self._screen = screen
        self._session = session
        self._handover = handover
        self._answers = Answers(session.runner)
        self._busy = False
        self._end = session.feed.subscribe(self._changed)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def load(self) -> None:
        """Show everything; nothing is written."""
        self._answers.ask(self._handover.view, self._screen.show_handovers)

    def give(self, device: UUID, folder: Path, passphrase: str, knowingly: bool) -> None:
        """Write a key file for a PC."""
        actor = self._session.actor

        def given(written: KeyFileWritten) -> None:
            self._saved(written.done)
            if not self._answers.closed:
                self._screen.show_given(written)
                self.load()

        self._do(lambda: self._handover.give(actor, device, folder, passphrase, knowingly=knowingly), given)

    def look(self, file: Path) -> None:
        """Ask what a key file is."""
        actor = self._session.actor

        def seen(offer: KeyFileOffer) -> None:
            if not self._answers.closed:
                self._screen.show_offer(offer)

        self._do(lambda: self._handover.look(actor, file), seen)

    def take(self, file: Path, words: str, passphrase: str) -> None:
        """Take the keys of a file in, its words compared."""
        actor = self._session.actor

        def taken(done: Done) -> None:
            self._saved(done)
            if not self._answers.closed:
                self._screen.show_taken()
                self.load()

        self._do(lambda: self._handover.take(actor, file, words, passphrase), taken)

    # -- inside --

    def _saved(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._session.feed.publish(done.changes, self)

    def _do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        if self._busy:
            return
        self._busy = True

        def finished(answer: T) -> None:
            self._busy = False
            then(answer)

        self._session.runner.run(work, finished, self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        told = isinstance(error, DomainError | EnvironmentProblem) and not isinstance(error, StorageProblem)
        if told and not self._answers.closed:
            self._screen.show_problem(str(getattr(error, "code", "")), getattr(error, "details", {}))
            return
        self._session.navigator.failed(error)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and not _KINDS.isdisjoint(changes.kinds()):
            self.load()
