"""The login and the lock: choose who you are, give PIN or passphrase; wrong tries cost time. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.ui.composition import AccountTile, OpenedServices
from assessor_app.ui.login.view_protocol import LoginView

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

PIN_LENGTH = 6

# What the person at the keyboard can do something about by typing again or choosing another tile.
_OF_THE_ACCOUNT = frozenset(
    {"wrong_passphrase", "account_revoked", "unknown_account", "wait_before_trying", "wrong_pin"}
)
_TO_THE_PASSPHRASE = frozenset({"pin_spent", "pin_not_now"})


class LoginGate(Protocol):
    """Who may log in, and the door itself. `composition.Composition` is one."""

    def accounts(self) -> tuple[AccountTile, ...]: ...

    def wait_s(self, account: UUID) -> int: ...

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        """Called on the database lane. Raises an error with `code` wrong_passphrase."""
        ...

    def unlock_by_pin(self, account: UUID, pin: str) -> OpenedServices:
        """Called on the database lane. Raises an error with `code` wrong_pin, pin_spent, pin_not_now."""
        ...


class LoginPresenter:
    """Tries PINs and passphrases on the database lane.

    The waits belong to the account and are kept by the gate, so that choosing another tile neither ends nor
    inherits one, and a restart of the program does not end it either. A PIN has no waits but few tries.
    """

    def __init__(
        self,
        view: LoginView,
        gate: LoginGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
    ) -> None:
        self._view = view
        self._gate = gate
        self._runner = runner
        self._on_open = on_open
        self._tiles: dict[UUID, AccountTile] = {}
        self._chosen: UUID | None = None
        self._by_pin = self._working = False

    def load(self, last_account: str = "") -> None:
        """Show the accounts; the one who logged in last is chosen, or the only one there is."""
        accounts = self._gate.accounts()
        self._tiles = {tile.id: tile for tile in accounts}
        known = {str(tile.id): tile.id for tile in accounts}
        self._chosen = known.get(last_account, accounts[0].id if len(accounts) == 1 else None)
        self._view.show_accounts(accounts, self._chosen)
        self._ask(self._chosen is not None and self._tiles[self._chosen].pin)

    def choose(self, account: UUID) -> None:
        """Log in as somebody."""
        if self._working or account not in self._tiles:
            return
        self._chosen = account
        self._view.show_chosen(account)
        self._ask(self._tiles[account].pin)

    def use_passphrase(self) -> None:
        """Give the passphrase, though a PIN would do."""
        if not self._working:
            self._ask(False)

    def submit(self, passphrase: str) -> None:
        """Try a passphrase; an empty one, or one during a wait, is not tried."""
        account = self._chosen
        if account is None or not passphrase or self.seconds_left() > 0:
            return
        self._try(account, lambda: self._gate.unlock(account, passphrase))

    def submit_pin(self, pin: str) -> None:
        """Try a PIN; one that is not whole is not tried."""
        account = self._chosen
        if account is None or len(pin) != PIN_LENGTH:
            return
        self._try(account, lambda: self._gate.unlock_by_pin(account, pin))

    def seconds_left(self) -> int:
        """How long the chosen account still has to wait, in whole seconds, upwards."""
        return self._gate.wait_s(self._chosen) if self._chosen is not None and not self._by_pin else 0

    def tick(self) -> None:
        """A second has gone by, or another account was chosen: show what is left of the wait."""
        self._view.show_wait(self.seconds_left())

    def _ask(self, by_pin: bool) -> None:
        self._by_pin = by_pin
        self._view.ask_for("pin" if by_pin else "passphrase")
        self.tick()

    def _try(self, account: UUID, opening: Callable[[], OpenedServices]) -> None:
        if self._working:
            return
        self._working = True
        self._view.show_working(True)
        self._runner.run(opening, self._opened, lambda error: self._failed(account, error))

    def _opened(self, opened: OpenedServices) -> None:
        self._working = False
        self._view.show_working(False)
        self._on_open(opened)

    def _failed(self, account: UUID, error: Exception) -> None:
        self._working = False
        self._view.show_working(False)
        code = getattr(error, "code", None)
        details = getattr(error, "details", {})
        if code in _TO_THE_PASSPHRASE:
            self._tiles[account] = _without_pin(self._tiles[account])
            self._ask(False)
        elif code not in _OF_THE_ACCOUNT:
            self._view.show_problem(error)
            return
        self._view.show_wrong(str(code), dict(details) if isinstance(details, Mapping) else {})
        self.tick()


def _without_pin(tile: AccountTile) -> AccountTile:
    return AccountTile(tile.id, tile.name, tile.role)
