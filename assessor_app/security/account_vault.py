"""The vault that is open now, as the use cases see it (`services.account_ports`, `services.ports`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from assessor_app.domain.accounts import Role
from assessor_app.security.costs import KdfCost
from assessor_app.security.vault import UnlockedVault, WriteWhole
from assessor_app.security.wraps import NewAccount
from assessor_app.services.account_ports import VaultAccount, Write


class OpenAccountVault:
    """Implements `AccountVault` over whichever vault `opened` gives at the time.

    `on_doors` is called when somebody was shut out, or given a way in, and the vault is written.
    """

    def __init__(
        self,
        opened: Callable[[], UnlockedVault],
        write: WriteWhole,
        cost: KdfCost,
        on_doors: Callable[[], None] = lambda: None,
    ) -> None:
        self._opened = opened
        self._write = write
        self._cost = cost
        self._on_doors = on_doors

    def accounts(self) -> Mapping[UUID, VaultAccount]:
        """Every account, in the order in which they were added."""
        return {
            one.id: VaultAccount(one.name, one.role, not one.is_revoked)
            for one in self._opened().vault.tiles.accounts
        }

    def giving(self, account: UUID, name: str, role: Role, passphrase: str) -> Write:
        """Give an account a passphrase, as name and role say."""
        change = partial(_give, NewAccount(account, name, role.value), passphrase)
        return self._told(self._opened().prepared(change))

    def changing(self, account: UUID, old: str, new: str) -> Write:
        """Change an account's passphrase."""
        return self._opened().prepared(lambda trial: trial.change_passphrase(account, old, new))

    def renaming(self, account: UUID, name: str) -> Write:
        """Change the name on the tile."""
        if account not in self.accounts():
            return _nothing
        return self._opened().prepared(lambda trial: trial.rename(account, name))

    def revoking(self, account: UUID) -> Write:
        """Take an account's copies of the keys away."""
        held = self.accounts().get(account)
        if held is None or not held.opens:
            return _nothing
        return self._told(self._opened().prepared(lambda trial: trial.revoke(account)))

    def check(self, account: UUID, passphrase: str) -> None:
        """Raise WrongPassphrase where it is not the account's passphrase."""
        self._opened().vault.unlock(account, passphrase, self._write, self._cost)

    def _told(self, write: Write) -> Write:
        def written() -> None:
            write()
            self._on_doors()

        return written


class OpenKeys:
    """The keys of the vault that is open now; implements `services.ports.KeyKeeper`."""

    def __init__(self, opened: Callable[[], UnlockedVault]) -> None:
        self._opened = opened

    @property
    def sheet_standing(self) -> str:
        """How it stands with the recovery sheet (see `UnlockedVault.sheet_standing`)."""
        return self._opened().sheet_standing

    def rename_centre(self, name: str) -> None:
        """Change the centre's name on the login page."""
        self._opened().rename_centre(name)

    def make_recovery_words(self) -> tuple[str, ...]:
        """The words of a new recovery sheet."""
        return self._opened().make_recovery_words()

    def confirm_recovery(self, typed: Mapping[int, str]) -> None:
        """The new sheet is in somebody's hands."""
        self._opened().confirm_recovery(typed)


def _give(account: NewAccount, passphrase: str, trial: UnlockedVault) -> None:
    held = {one.id: one for one in trial.vault.tiles.accounts}.get(account.id)
    if held is None:
        trial.add_account(account, passphrase)
        return
    if held.name != account.name and account.name:
        trial.rename(account.id, account.name)
    if held.role == account.role:
        trial.set_passphrase(account.id, passphrase)
    else:
        trial.set_role(account.id, account.role, passphrase)


def _nothing() -> None:
    """There was nothing to change."""
