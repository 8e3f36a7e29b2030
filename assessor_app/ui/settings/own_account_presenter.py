"""One's own account: PIN and passphrase. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from assessor_app.domain.errors import DomainError
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.read_models import Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session

_IN_THE_SHEET = frozenset(
    {
        "wrong_passphrase",
        "unsuitable_passphrase",
        "pin_not_six_digits",
        "pin_obvious",
        "phrases_differ",
        "pins_differ",
    }
)


class OwnAccountScreen(Protocol):
    """The section as its presenter sees it."""

    def show_pin(self, has_pin: bool) -> None:
        """Say whether there is a PIN."""
        ...

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        """What the open sheet asked for was refused; nothing has changed."""
        ...

    def show_done(self, what: str) -> None:
        """It was done: `pin_set`, `pin_removed`, `passphrase_changed`."""
        ...


class OwnAccountPresenter:
    """Carries out what the sheets ask for."""

    def __init__(self, screen: OwnAccountScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._busy = False

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()

    def load(self) -> None:
        """Show how things stand; nothing is written."""
        session = self._session
        self._answers.ask(lambda: session.accounts.has_pin(session.actor.id), self._screen.show_pin)

    def set_pin(self, pin: str, again: str, passphrase: str) -> None:
        """Choose a PIN."""
        if pin != again:
            self._screen.show_problem("pins_differ", {})
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.set_pin(actor, pin, passphrase), "pin_set")

    def remove_pin(self) -> None:
        """Do without a PIN."""
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.remove_pin(actor), "pin_removed")

    def change_passphrase(self, old: str, new: str, again: str) -> None:
        """Change the passphrase."""
        if new != again:
            self._screen.show_problem("phrases_differ", {})
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.change_passphrase(actor, old, new), "passphrase_changed")

    def _do(self, work: Callable[[], Done | None], what: str) -> None:
        if self._busy:  # a second click while the first is being tried, which takes a moment
            return
        self._busy = True

        def done(result: Done | None) -> None:
            self._busy = False
            if result is not None and result.wall_at is not None:
                self._session.navigator.saved(result.wall_at)
                self._session.feed.publish(result.changes, self)
            if not self._answers.closed:
                self._screen.show_done(what)
                self.load()

        def failed(error: Exception) -> None:
            self._busy = False
            in_sheet = isinstance(error, DomainError | EnvironmentProblem) and error.code in _IN_THE_SHEET
            if in_sheet and not self._answers.closed:
                self._screen.show_problem(str(getattr(error, "code", "")), {})
            else:
                self._session.navigator.failed(error)

        self._session.runner.run(work, done, failed)
