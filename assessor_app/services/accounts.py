"""Accounts: who may log in, as what, authorised for what; one's own passphrase and PIN. Database lane only.

The journal says what holds, the vault of this PC follows. Each change of both is tried on the vault first, so
that nothing can be refused half way; then the entry is written, then the vault. Killed between the two, the
vault is brought up to the journal at the next opening (`services.vault_following`).
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import accounts as rules
from assessor_app.domain.accounts import Account, Accounts, Actor, Role
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.pins import check_pin
from assessor_app.domain.rights import Right, as_now, may, require_now
from assessor_app.services.account_ports import AccountVault, LoginMemory, PinDoor, PinMaker, Write
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import Done


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account as the manager's list shows it.

    `opens`: it has a passphrase on this PC that fits its role. `last_login_at` is on this PC, in ms since
    1970 UTC. `changers` are the names of those who made its history.
    """

    account: Account
    opens: bool
    has_pin: bool
    last_login_at: int | None
    changers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Qualification:
    """Something that an assessor can be authorised for."""

    id: str
    sv: str
    en: str


@dataclass(frozen=True, slots=True)
class AccountsView:
    """Everything the manager's section shows; accounts by name, those who are shut out last."""

    accounts: tuple[AccountView, ...]
    qualifications: tuple[Qualification, ...]
    today: str


class AccountService:
    """Lets people in and out, and keeps what each account needs."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        vault: AccountVault,
        pins: PinDoor,
        maker: PinMaker,
        memory: LoginMemory,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._vault = vault
        self._pins = pins
        self._maker = maker
        self._memory = memory

    # -- a manager's part --

    def let_in(self, actor: Actor, name: str, role: Role, passphrase: str) -> tuple[UUID, Done]:
        """Let a new person in. Raises Refused: account_name_missing, account_name_taken; and what
        `AccountVault.giving` raises."""
        self._require(actor, Right.MANAGE_ACCOUNTS)
        account = Account(self._identities.new(), name, role)
        drafts = rules.register(self._centre, self._accounts, account)
        kept = rules.clean_name(name)
        write = self._vault.giving(account.id, kept, role, passphrase)
        return account.id, self._carry_out(actor, drafts, write)

    def rename(self, actor: Actor, account: UUID, name: str) -> Done:
        """Change a name. Raises Refused: account_unknown, account_name_missing, account_name_taken."""
        self._require(actor, Right.MANAGE_ACCOUNTS)
        drafts = rules.rename(self._centre, self._accounts, account, name)
        write = self._vault.renaming(account, rules.clean_name(name))
        return self._carry_out(actor, drafts, write)

    def set_role(self, actor: Actor, account: UUID, role: Role, passphrase: str) -> Done:
        """Change a role; the person types a passphrase, the present one or a new one, which holds then.

        Raises Refused: account_unknown, account_is_revoked, last_manager, own_account; and what
        `AccountVault.giving` raises.
        """
        self._require(actor, Right.MANAGE_ACCOUNTS)
        drafts = rules.set_role(self._centre, self._accounts, account, role, actor.id)
        if not drafts:
            return NOTHING_DONE
        write = self._vault.giving(account, self._accounts[account].name, role, passphrase)
        self._pins.logged_out(account)
        return self._carry_out(actor, drafts, write)

    def give_passphrase(self, actor: Actor, account: UUID, passphrase: str) -> Done:
        """Give somebody who forgot it a new passphrase, typed by that person; the PIN is forgotten.

        Raises Refused: account_unknown, account_is_revoked; and what `AccountVault.giving` raises.
        """
        self._require(actor, Right.MANAGE_ACCOUNTS)
        drafts = rules.change_passphrase(self._centre, self._accounts, account)
        known = self._accounts[account]
        write = self._vault.giving(account, known.name, known.role, passphrase)
        self._forget_pin(account)
        return self._carry_out(actor, drafts, write)

    def revoke(self, actor: Actor, account: UUID) -> Done:
        """Shut somebody out at once.

        Raises Refused: account_unknown, last_manager, own_account; NotAllowed (only_at_the_office) on a
        laptop, where it would hold on that PC alone.
        """
        self._require(actor, Right.MANAGE_ACCOUNTS)
        own = self._workspace.centre().devices.get(self._workspace.device.id)
        if own is not None and own.kind is DeviceKind.LAPTOP:
            raise NotAllowed("only_at_the_office")
        drafts = rules.revoke(self._centre, self._accounts, account, actor.id)
        write = self._vault.revoking(account)
        self._forget_pin(account)
        if not drafts:  # said already, but the vault may not have followed
            write()
        return self._carry_out(actor, drafts, write)

    def let_in_again(self, actor: Actor, account: UUID, passphrase: str) -> Done:
        """Let somebody who was shut out in again, with a new passphrase typed by that person.

        Raises Refused: account_unknown, account_name_taken; and what `AccountVault.giving` raises.
        """
        self._require(actor, Right.MANAGE_ACCOUNTS)
        drafts = rules.let_in_again(self._centre, self._accounts, account)
        if not drafts:
            return NOTHING_DONE
        known = self._accounts[account]
        write = self._vault.giving(account, known.name, known.role, passphrase)
        self._forget_pin(account)
        return self._carry_out(actor, drafts, write)

    def authorise(self, actor: Actor, account: UUID, qualification: str, until: str | None) -> Done:
        """Record that somebody may assess for a qualification. Raises Refused: account_unknown, day_unfit,
        qualification_unknown."""
        self._require(actor, Right.MANAGE_ACCOUNTS)
        if all(one.id != qualification for one in self._workspace.checklists()):
            raise Refused("qualification_unknown")
        drafts = rules.authorise(self._centre, self._accounts, account, qualification, until)
        return self._carry_out(actor, drafts)

    def withdraw_authorisation(self, actor: Actor, account: UUID, qualification: str) -> Done:
        """Record that somebody may assess for a qualification no longer. Raises Refused: account_unknown."""
        self._require(actor, Right.MANAGE_ACCOUNTS)
        drafts = rules.withdraw_authorisation(self._centre, self._accounts, account, qualification)
        return self._carry_out(actor, drafts)

    def record_secrecy(self, actor: Actor, account: UUID, signed_on: str | None) -> Done:
        """Record on which day somebody signed the secrecy agreement, None to withdraw it.

        Raises Refused: account_unknown, day_unfit, day_in_future.
        """
        self._require(actor, Right.MANAGE_ACCOUNTS)
        today = self._workspace.day_of()
        drafts = rules.record_secrecy(self._centre, self._accounts, account, signed_on, today)
        return self._carry_out(actor, drafts)

    def view(self, actor: Actor) -> AccountsView:
        """Every account, for the manager."""
        self._require(actor, Right.MANAGE_ACCOUNTS)
        order = sorted(self._accounts.values(), key=lambda one: (one.revoked, one.name.casefold()))
        checklists = self._workspace.checklists()
        titles = {one.id: Qualification(one.id, one.title.sv, one.title.en) for one in checklists}
        return AccountsView(
            tuple(self._view_of(one) for one in order), tuple(titles.values()), self._workspace.day_of()
        )

    # -- on a PC that not everybody logs in on --

    def elsewhere(self, actor: Actor) -> tuple[Account, ...]:
        """Who may work in the centre but has no passphrase on this PC, and whom the actor may admit here."""
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        held, now = self._vault.accounts(), as_now(self._accounts, actor)
        return tuple(
            one
            for one in sorted(self._accounts.values(), key=lambda one: one.name.casefold())
            if not one.revoked and not (one.id in held and held[one.id].opens) and _may_admit(now, one)
        )

    def admit(self, actor: Actor, account: UUID, passphrase: str) -> Done:
        """Let somebody of the centre log in on this PC too, with a passphrase typed by that person.

        Anybody may admit their like; a manager everybody. Raises Refused: account_unknown,
        account_is_revoked, account_opens_here; NotAllowed; and what `AccountVault.giving` raises.
        """
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        drafts = rules.admit(self._centre, self._accounts, account, self._workspace.device.id)
        known, held = self._accounts[account], self._vault.accounts().get(account)
        if not _may_admit(as_now(self._accounts, actor), known):
            raise NotAllowed("not_allowed", right=Right.MANAGE_ACCOUNTS.value)
        if held is not None and held.opens:  # otherwise one could take another's place with it
            raise Refused("account_opens_here")
        write = self._vault.giving(account, known.name, known.role, passphrase)
        self._forget_pin(account)
        return self._carry_out(actor, drafts, write)

    # -- everybody's own part --

    def change_passphrase(self, actor: Actor, old: str, new: str) -> Done:
        """Change one's own passphrase. Raises what `AccountVault.changing` raises."""
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        write = self._vault.changing(actor.id, old, new)
        drafts = rules.change_passphrase(self._centre, self._accounts, actor.id)
        return self._carry_out(actor, drafts, write)

    def set_pin(self, actor: Actor, pin: str, passphrase: str) -> None:
        """Choose a PIN for this PC, or another one; the passphrase says that it is really you.

        Raises Refused: pin_not_six_digits, pin_obvious; an error with `code` wrong_passphrase.
        """
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        check_pin(pin)
        self._vault.check(actor.id, passphrase)
        self._pins.keep(actor.id, self._maker.verifier_of(pin))

    def remove_pin(self, actor: Actor) -> None:
        """Do without a PIN on this PC."""
        self._require(actor, Right.KEEP_OWN_ACCOUNT)
        self._pins.forget(actor.id)

    def has_pin(self, account: UUID) -> bool:
        """Whether an account has a PIN on this PC."""
        return self._pins.pin(account) is not None

    # -- inside --

    @property
    def _centre(self) -> UUID:
        return self._workspace.centre_id

    @property
    def _accounts(self) -> Accounts:
        return self._workspace.centre().accounts

    def _require(self, actor: Actor, right: Right) -> None:
        """By the role that the journal says now, whatever it was when somebody logged in."""
        require_now(self._accounts, actor, right)

    def _forget_pin(self, account: UUID) -> None:
        self._pins.logged_out(account)
        self._pins.forget(account)

    def _carry_out(self, actor: Actor, drafts: tuple[Draft, ...], write: Write | None = None) -> Done:
        """The entry first, then the vault: what stands between is mended at the next opening."""
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        if write is not None:
            write()
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    def _view_of(self, account: Account) -> AccountView:
        held = self._vault.accounts().get(account.id)
        opens = held is not None and held.opens and held.role == account.role.value
        names = {one.id: one.name for one in self._accounts.values()}
        return AccountView(
            account,
            opens and not account.revoked,
            self.has_pin(account.id),
            self._memory.last_login_at(account.id),
            tuple(names.get(change.actor, "") for change in account.history),
        )


def _may_admit(actor: Actor, account: Account) -> bool:
    """Nobody gives away what they may not do themselves."""
    return account.role is actor.role or may(actor, Right.MANAGE_ACCOUNTS)
