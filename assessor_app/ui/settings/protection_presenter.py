"""Who may see whom, and who looked. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.domain.rights import Right, may
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.protection_view import ProtectionSettings

_CANDIDATE = "candidate"


class ProtectionSettingsPresenter:
    """The log is read only when it is asked for: each reading is noted in it."""

    def __init__(self, screen: ProtectionSettings, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._stop_listening = session.feed.subscribe(self._changed)

    @property
    def may_read_log(self) -> bool:
        """Whether the one who is logged in may know who looked."""
        return may(self._session.actor, Right.READ_ACCESS_LOG)

    def close(self) -> None:
        """The section goes away."""
        self._answers.close()
        self._stop_listening()

    def load(self) -> None:
        """Show everybody under an alias."""
        session = self._session
        self._answers.ask(lambda: session.protection.protected(session.actor), self._screen.show_people)

    def offer_viewers(self, person: UUID) -> None:
        """Load the accounts for one of them."""
        session = self._session
        self._answers.ask(
            lambda: session.protection.choices(session.actor),
            lambda choices: self._screen.show_choices(person, choices),
        )

    def name_viewers(self, person: UUID, viewers: frozenset[UUID]) -> None:
        """Say who may see somebody."""
        session = self._session
        session.runner.run(
            lambda: session.protection.name_viewers(session.actor, person, viewers),
            self._named,
            self._refused,
        )

    def load_log(self) -> None:
        """Read the access log."""
        session = self._session
        self._answers.ask(lambda: session.protection.access_log(session.actor), self._screen.show_log)

    def _named(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)
        if not self._answers.closed:
            self._screen.show_named()
            self.load()

    def _refused(self, error: Exception) -> None:
        told = isinstance(error, DomainError) and not self._answers.closed
        if told and self._screen.show_refusal(getattr(error, "code", "")):
            return
        self._session.navigator.failed(error)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and _CANDIDATE in changes.kinds():
            self.load()
