"""A vault, PINs and a memory of logins that live in memory, and the service over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from assessor_app.domain.accounts import Role
from assessor_app.services.account_ports import StoredPin, VaultAccount, Write
from assessor_app.services.accounts import AccountService
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.unlocking import PinGate
from assessor_app.storage.pins import LocalPins
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, FakeClock, FakeIdentities

PHRASE = "fyra gula bilar"
SHORTEST = 8


@dataclass
class FakeVault:
    """`AccountVault` in memory. `broken` makes each write fail, as a full disk does; `writes` counts."""

    held: dict[UUID, VaultAccount] = field(default_factory=dict)
    phrases: dict[UUID, str] = field(default_factory=dict)
    writes: int = 0
    broken: bool = False

    def accounts(self) -> Mapping[UUID, VaultAccount]:
        return dict(self.held)

    def giving(self, account: UUID, name: str, role: Role, passphrase: str) -> Write:
        self._check_new(passphrase)
        return self._writing(account, VaultAccount(name, role.value, True), passphrase)

    def changing(self, account: UUID, old: str, new: str) -> Write:
        self.check(account, old)
        self._check_new(new)
        return self._writing(account, self.held[account], new)

    def renaming(self, account: UUID, name: str) -> Write:
        if account not in self.held:
            return lambda: None
        return self._writing(account, replace(self.held[account], name=name), self.phrases.get(account))

    def revoking(self, account: UUID) -> Write:
        if account not in self.held or not self.held[account].opens:
            return lambda: None
        return self._writing(account, replace(self.held[account], opens=False), None)

    def check(self, account: UUID, passphrase: str) -> None:
        if self.phrases.get(account) != passphrase:
            raise EnvironmentProblem("wrong_passphrase")

    def _check_new(self, passphrase: str) -> None:
        if len(passphrase) < SHORTEST:
            raise EnvironmentProblem("unsuitable_passphrase")

    def _writing(self, account: UUID, after: VaultAccount, passphrase: str | None) -> Write:
        def write() -> None:
            if self.broken:
                raise OSError(28, "No space left on device")
            self.writes += 1
            self.held[account] = after
            self.phrases.pop(account, None)
            if passphrase is not None:
                self.phrases[account] = passphrase

        return write


class PlainPins:
    """`PinMaker` without the waiting: the verifier is the PIN itself."""

    def verifier_of(self, pin: str) -> StoredPin:
        return StoredPin(bytes(16), pin.encode().ljust(32, b"\0"), 8, 1, 1)

    def fits(self, pin: str, stored: StoredPin) -> bool:
        return stored.verifier == pin.encode().ljust(32, b"\0")


@dataclass
class FakeLogins:
    """`LoginMemory` in memory."""

    last: dict[UUID, int] = field(default_factory=dict)

    def last_login_at(self, account: UUID) -> int | None:
        return self.last.get(account)


@dataclass
class Door:
    """The service over a real store, with what it was given."""

    service: AccountService
    vault: FakeVault
    gate: PinGate
    logins: FakeLogins


def account_door(workspace: LocalWorkspace, clock: FakeClock | None = None) -> Door:
    """The service over a workspace with the assessor and the manager of `building`, both in the vault."""
    vault = FakeVault()
    for actor, name in ((ASSESSOR, "Astrid Berg"), (MANAGER, "Mats Lund")):
        vault.held[actor.id] = VaultAccount(name, actor.role.value, True)
        vault.phrases[actor.id] = PHRASE
    gate = PinGate(LocalPins(workspace.store, clock or FakeClock()), PlainPins())
    logins = FakeLogins()
    service = AccountService(workspace, FakeIdentities(40), vault, gate, PlainPins(), logins)
    return Door(service, vault, gate, logins)
