"""The login: choose who you are, give the passphrase; wrong ones cost a growing wait. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.ui.composition import AccountTile, OpenedServices
from assessor_app.ui.login.view_protocol import LoginView

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

FREE_TRIES = 3
FIRST_WAIT_S = 5
LONGEST_WAIT_S = 300

# What the person at the keyboard can do something about by typing again or choosing another tile.
_OF_THE_ACCOUNT = frozenset({"wrong_passphrase", "account_revoked", "unknown_account"})


class LoginGate(Protocol):
    """Who may log in, and the door itself. `composition.Composition` is one."""

    def accounts(self) -> tuple[AccountTile, ...]: ...

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        """Called on the database lane. Raises an error with `code` wrong_passphrase."""
        ...


def wait_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong tries in a row: none for three, then 5, 10, 20 … at most 300."""
    if wrong_tries < FREE_TRIES:
        return 0
    return int(min(FIRST_WAIT_S * 2 ** min(wrong_tries - FREE_TRIES, 10), LONGEST_WAIT_S))


class LoginPresenter:
    """Tries passphrases on the lane; `on_open` hears of the one that fits.

    `seconds` is a clock that only goes forward. The waits belong to the account, so that choosing another
    tile neither ends nor inherits one.
    """

    def __init__(
        self,
        view: LoginView,
        gate: LoginGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        seconds: Callable[[], float],
    ) -> None:
        self._view = view
        self._gate = gate
        self._runner = runner
        self._on_open = on_open
        self._seconds = seconds
        self._chosen: UUID | None = None
        self._working = False
        self._wrong: dict[UUID, int] = {}
        self._until: dict[UUID, float] = {}

    def load(self, last_account: str = "") -> None:
        """Show the accounts; the one who logged in last is chosen, or the only one there is."""
        accounts = self._gate.accounts()
        known = {str(tile.id): tile.id for tile in accounts}
        self._chosen = known.get(last_account, accounts[0].id if len(accounts) == 1 else None)
        self._view.show_accounts(accounts, self._chosen)
        self.tick()

    def choose(self, account: UUID) -> None:
        """Log in as somebody."""
        if self._working:
            return
        self._chosen = account
        self._view.show_chosen(account)
        self.tick()

    def submit(self, passphrase: str) -> None:
        """Try a passphrase; an empty one, or one during a wait, is not tried."""
        account = self._chosen
        if account is None or self._working or not passphrase or self.seconds_left() > 0:
            return
        self._working = True
        self._view.show_working(True)
        self._runner.run(
            lambda: self._gate.unlock(account, passphrase),
            self._opened,
            lambda error: self._failed(account, error),
        )

    def seconds_left(self) -> int:
        """How long the chosen account still has to wait, in whole seconds, upwards."""
        if self._chosen is None:
            return 0
        left = self._until.get(self._chosen, 0.0) - self._seconds()
        return max(0, int(left) + (left > int(left)))

    def tick(self) -> None:
        """A second has gone by, or another account was chosen: show what is left of the wait."""
        self._view.show_wait(self.seconds_left())

    def _opened(self, opened: OpenedServices) -> None:
        self._working = False
        self._wrong.pop(opened.actor.id, None)
        self._view.show_working(False)
        self._on_open(opened)

    def _failed(self, account: UUID, error: Exception) -> None:
        self._working = False
        self._view.show_working(False)
        code = getattr(error, "code", None)
        if not isinstance(code, str) or code not in _OF_THE_ACCOUNT:
            self._view.show_problem(error)
            return
        if code == "wrong_passphrase":
            self._wrong[account] = self._wrong.get(account, 0) + 1
            self._until[account] = self._seconds() + wait_after(self._wrong[account])
        self._view.show_wrong(code)
        self.tick()
