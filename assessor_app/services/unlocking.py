"""Unlocking with a PIN while the program runs: for those who have given their passphrase since it began."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.accounts import Accounts, require_active
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.pins import MOST_WRONG
from assessor_app.services.account_ports import PinMaker, PinStore, StoredPin


class PinGate:
    """Knows who may unlock with a PIN now. Itself a `PinStore`, so that it hears of every change.

    Called on the database lane, but for `is_ready` and `logged_out`, which need no store.
    """

    def __init__(self, pins: PinStore, maker: PinMaker) -> None:
        self._pins = pins
        self._maker = maker
        self._wrong: dict[UUID, int] = {}
        self._with_pin: set[UUID] = set()

    def logged_in(self, account: UUID) -> None:
        """Somebody has given the passphrase: the PIN counts from now on."""
        self._wrong[account] = 0
        if self._pins.pin(account) is not None:
            self._with_pin.add(account)

    def logged_out(self, account: UUID) -> None:
        """Somebody has left, or was shut out: the passphrase is asked for next time."""
        self._wrong.pop(account, None)
        self._with_pin.discard(account)

    def is_ready(self, account: UUID) -> bool:
        """Whether a PIN unlocks this account now."""
        return account in self._wrong and account in self._with_pin

    def check(self, accounts: Accounts, account: UUID, pin: str) -> None:
        """Let somebody in by PIN, or raise.

        NotAllowed: account_revoked. Refused: pin_not_now (the passphrase has not been given, or there is no
        PIN), wrong_pin (`left`: tries that remain), pin_spent (the passphrase is asked for from now on).
        """
        try:
            require_active(accounts, account)
        except NotAllowed:
            self.logged_out(account)
            raise
        stored = self._pins.pin(account) if self.is_ready(account) else None
        if stored is None:
            raise Refused("pin_not_now")
        if self._maker.fits(pin, stored):
            self._wrong[account] = 0
            return
        self._wrong[account] += 1
        left = MOST_WRONG - self._wrong[account]
        if left > 0:
            raise Refused("wrong_pin", left=left)
        self.logged_out(account)
        raise Refused("pin_spent")

    # -- PinStore --

    def pin(self, account: UUID) -> StoredPin | None:
        return self._pins.pin(account)

    def keep(self, account: UUID, pin: StoredPin) -> None:
        self._pins.keep(account, pin)
        self._with_pin.add(account)

    def forget(self, account: UUID) -> None:
        self._pins.forget(account)
        self._with_pin.discard(account)
