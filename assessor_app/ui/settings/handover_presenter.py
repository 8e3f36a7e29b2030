"""The centre's keys given to another PC and taken in from one, without widgets. Free of Qt."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from assessor_app.services.key_handover import KeyFileOffer, KeyFileWritten, KeyHandoverService
from assessor_app.services.read_models import Done
from assessor_app.ui.session import Session
from assessor_app.ui.settings.handover_view import HandoverScreen
from assessor_app.ui.settings.section_presenters import SectionPresenter

_KINDS = frozenset({"centre"})


class HandoverPresenter(SectionPresenter):
    """Carries out what the card and its sheets ask for, one thing at a time."""

    def __init__(self, screen: HandoverScreen, session: Session, handover: KeyHandoverService) -> None:
        super().__init__(screen, session, _KINDS)
        self._screen = screen
        self._handover = handover

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

        self._run(lambda: self._handover.give(actor, device, folder, passphrase, knowingly=knowingly), given)

    def look(self, file: Path) -> None:
        """Ask what a key file is."""
        actor = self._session.actor

        def seen(offer: KeyFileOffer) -> None:
            if not self._answers.closed:
                self._screen.show_offer(offer)

        self._run(lambda: self._handover.look(actor, file), seen)

    def take(self, file: Path, words: str, passphrase: str) -> None:
        """Take the keys of a file in, its words compared."""
        actor = self._session.actor

        def taken(done: Done) -> None:
            self._saved(done)
            if not self._answers.closed:
                self._screen.show_taken()
                self.load()

        self._run(lambda: self._handover.take(actor, file, words, passphrase), taken)
