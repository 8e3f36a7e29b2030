"""What the use cases about accounts need of the machine: the vault, the PINs, what this PC remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from assessor_app.domain.accounts import Role

Write = Callable[[], None]
"""Writes a change that was tried already; raises OSError alone."""


@dataclass(frozen=True, slots=True)
class VaultAccount:
    """An account as this PC's vault knows it; `opens`: there is a passphrase that opens the store."""

    name: str
    role: str
    opens: bool


class AccountVault(Protocol):
    """The accounts in this PC's vault. A change is tried first, with everything that can be refused; what
    is returned writes it. Takes a tenth of a second or more where a passphrase is given.
    """

    def accounts(self) -> Mapping[UUID, VaultAccount]:
        """Every account, in the order in which they were added."""
        ...

    def giving(self, account: UUID, name: str, role: Role, passphrase: str) -> Write:
        """Give an account a passphrase, as name and role say; a new one is added, a revoked one let in.

        Raises errors with `code` unsuitable_passphrase, account_refused, last_manager.
        """
        ...

    def changing(self, account: UUID, old: str, new: str) -> Write:
        """Change an account's passphrase. Raises with `code` wrong_passphrase, unsuitable_passphrase."""
        ...

    def renaming(self, account: UUID, name: str) -> Write:
        """Change the name on the tile; nothing where the vault has no such account."""
        ...

    def revoking(self, account: UUID) -> Write:
        """Take an account's copies of the keys away; nothing where there are none. Raises last_manager."""
        ...

    def check(self, account: UUID, passphrase: str) -> None:
        """Raise an error with `code` wrong_passphrase where it is not the account's passphrase."""
        ...


@dataclass(frozen=True, slots=True)
class StoredPin:
    """What a PIN is held against; `memory_kib`, `passes` and `lanes` are what the verifier cost."""

    salt: bytes = field(repr=False)
    verifier: bytes = field(repr=False)
    memory_kib: int
    passes: int
    lanes: int


class PinStore(Protocol):
    """The verifiers of this PC; never in the journal."""

    def pin(self, account: UUID) -> StoredPin | None: ...

    def keep(self, account: UUID, pin: StoredPin) -> None: ...

    def forget(self, account: UUID) -> None:
        """Does nothing where there is none."""
        ...


class PinDoor(PinStore, Protocol):
    """The verifiers, and who may use them now."""

    def logged_out(self, account: UUID) -> None:
        """The passphrase is asked for next time."""
        ...


class PinMaker(Protocol):
    """Makes verifiers, slowly on purpose, and holds PINs against them."""

    def verifier_of(self, pin: str) -> StoredPin: ...

    def fits(self, pin: str, stored: StoredPin) -> bool: ...


class LoginMemory(Protocol):
    """What this PC remembers of logins."""

    def last_login_at(self, account: UUID) -> int | None:
        """When somebody last logged in here (ms since 1970 UTC), or None."""
        ...
