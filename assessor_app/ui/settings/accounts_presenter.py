"""The manager's section of accounts without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol
from uuid import UUID

from assessor_app.domain.accounts import Role
from assessor_app.domain.errors import DomainError
from assessor_app.domain.rights import Right, require
from assessor_app.services.accounts import AccountsView
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.lock_times import DEFAULT_MINUTES, LOCK_AFTER
from assessor_app.ui.session import Session

_CENTRE = "centre"
_ELSEWHERE = frozenset({"disk_full", "read_only", "io_error", "damaged", "locked", "vanished", "wrong_key"})


class AccountsScreen(Protocol):
    """The section as its presenter sees it."""

    def show_accounts(self, view: AccountsView) -> None:
        """Show every account; an open record follows."""
        ...

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        """What the open sheet asked for was refused; nothing has changed."""
        ...

    def show_done(self, what: str, account: UUID) -> None:
        """It was done and is durable: let_in, renamed, role_set, passphrase_given, revoked, let_in_again,
        authorised, withdrawn, secrecy_recorded."""
        ...

    def show_lock_minutes(self, minutes: int) -> None:
        """After how many minutes the program locks itself; 0 is never."""
        ...


class AccountsPresenter:
    """Loads the accounts and carries out what the sheets ask for, one thing at a time."""

    def __init__(self, screen: AccountsScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._busy = False
        self._end = session.feed.subscribe(self._changed)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def load(self) -> None:
        """Show everything; nothing is written."""
        session = self._session
        value = session.preferences.get(LOCK_AFTER, DEFAULT_MINUTES)
        self._screen.show_lock_minutes(value if isinstance(value, int) else DEFAULT_MINUTES)
        self._answers.ask(lambda: session.accounts.view(session.actor), self._screen.show_accounts)

    def choose_lock_minutes(self, minutes: int) -> None:
        """Lock after so many minutes, 0 never."""
        require(self._session.actor, Right.MANAGE_ACCOUNTS)
        self._session.preferences.set(LOCK_AFTER, minutes)
        self._screen.show_lock_minutes(minutes)

    # -- commands --

    def let_in(self, name: str, role: Role, passphrase: str, again: str) -> None:
        """Let a new person in."""
        if not self._same(passphrase, again):
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.let_in(actor, name, role, passphrase), "let_in", None)

    def rename(self, account: UUID, name: str) -> None:
        """Change a name."""
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.rename(actor, account, name), "renamed", account)

    def set_role(self, account: UUID, role: Role, passphrase: str, again: str) -> None:
        """Change a role, with the passphrase that holds from then on."""
        if not self._same(passphrase, again):
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.set_role(actor, account, role, passphrase), "role_set", account)

    def give_passphrase(self, account: UUID, passphrase: str, again: str) -> None:
        """Give somebody a new passphrase."""
        if not self._same(passphrase, again):
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.give_passphrase(actor, account, passphrase), "passphrase_given", account)

    def let_in_again(self, account: UUID, passphrase: str, again: str) -> None:
        """Let somebody in again."""
        if not self._same(passphrase, again):
            return
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.let_in_again(actor, account, passphrase), "let_in_again", account)

    def revoke(self, account: UUID) -> None:
        """Shut somebody out."""
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.revoke(actor, account), "revoked", account)

    def authorise(self, account: UUID, qualification: str, until: date | None) -> None:
        """Record an authorisation."""
        accounts, actor = self._session.accounts, self._session.actor
        day = until.isoformat() if until is not None else None
        self._do(lambda: accounts.authorise(actor, account, qualification, day), "authorised", account)

    def withdraw(self, account: UUID, qualification: str) -> None:
        """Withdraw an authorisation."""
        accounts, actor = self._session.accounts, self._session.actor
        self._do(lambda: accounts.withdraw_authorisation(actor, account, qualification), "withdrawn", account)

    def record_secrecy(self, account: UUID, signed_on: date | None) -> None:
        """Record the secrecy agreement."""
        accounts, actor = self._session.accounts, self._session.actor
        day = signed_on.isoformat() if signed_on is not None else None
        self._do(lambda: accounts.record_secrecy(actor, account, day), "secrecy_recorded", account)

    # -- inside --

    def _same(self, passphrase: str, again: str) -> bool:
        if passphrase != again:
            self._screen.show_problem("phrases_differ", {})
        return passphrase == again

    def _do(self, work: Callable[[], Done | tuple[UUID, Done]], what: str, account: UUID | None) -> None:
        if self._busy:  # a second click while the first is being tried, which takes a moment
            return
        self._busy = True

        def finished(result: Done | tuple[UUID, Done]) -> None:
            self._busy = False
            whose, done = result if isinstance(result, tuple) else (account, result)
            if done.wall_at is not None:
                self._session.navigator.saved(done.wall_at)
                self._session.feed.publish(done.changes, self)
            if not self._answers.closed and whose is not None:
                self._screen.show_done(what, whose)
                self.load()

        self._session.runner.run(work, finished, self._failed)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        of_the_sheet = isinstance(error, DomainError | EnvironmentProblem) and error.code not in _ELSEWHERE
        if of_the_sheet and not self._answers.closed:
            self._screen.show_problem(str(getattr(error, "code", "")), getattr(error, "details", {}))
            return
        self._session.navigator.failed(error)
        if not self._answers.closed:  # the entry may stand though the vault could not follow
            self.load()

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and _CENTRE in changes.kinds():
            self.load()
