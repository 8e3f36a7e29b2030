"""Accounts: who may log in, as what, and what is known of them as assessors (subject kind ``centre``).

Every entry is about the person whose account it is. Names are personal, all the rest are facts. Passphrases
and PINs are never here: they belong to this PC's vault and store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import NAME_LENGTH, clean_line

_SUBJECT_KIND = "centre"


class Role(StrEnum):
    """What an account may do."""

    ASSESSOR = "assessor"
    MANAGER = "manager"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who asks for something to be done."""

    id: UUID
    role: Role


# ---- what can happen to an account -----------------------------------------------------------------------


@event("account_registered/1")
@dataclass(frozen=True, slots=True)
class AccountRegistered:
    """A person may log in; the entry is about that person."""

    account: UUID
    role: Role
    name: str | None = personal()


@event("account_amended/1")
@dataclass(frozen=True, slots=True)
class AccountAmended:
    """Name and role as they stand after a change."""

    account: UUID
    role: Role
    name: str | None = personal()


@event("account_revoked/1")
@dataclass(frozen=True, slots=True)
class AccountRevoked:
    """The person may no longer log in, nor write."""

    account: UUID


@event("account_let_in/1")
@dataclass(frozen=True, slots=True)
class AccountLetIn:
    """The person, who was shut out, may log in again."""

    account: UUID


@event("account_admitted/1")
@dataclass(frozen=True, slots=True)
class AccountAdmitted:
    """The person may log in on one more PC of the centre, the one that writes the entry (`device`)."""

    account: UUID
    device: UUID


@event("passphrase_changed/1")
@dataclass(frozen=True, slots=True)
class PassphraseChanged:
    """The account has another passphrase, by its own hand or with a manager's help (the entry's actor)."""

    account: UUID


@event("authorisation_recorded/1")
@dataclass(frozen=True, slots=True)
class AuthorisationRecorded:
    """The person may assess for a qualification, to the day `until` (``YYYY-MM-DD``), or without end."""

    account: UUID
    qualification: str
    until: str | None = None


@event("authorisation_withdrawn/1")
@dataclass(frozen=True, slots=True)
class AuthorisationWithdrawn:
    """The person may no longer assess for a qualification."""

    account: UUID
    qualification: str


@event("secrecy_agreement_recorded/1")
@dataclass(frozen=True, slots=True)
class SecrecyAgreementRecorded:
    """On which day the person signed the secrecy agreement; None withdraws what was recorded."""

    account: UUID
    signed_on: str | None = None


# ---- an account as it stands -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Authorisation:
    """Whether somebody may assess for a qualification; `until` is the last day, None for no end."""

    until: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class AccountChange:
    """One entry about an account: who made it, when, and what it says."""

    actor: UUID
    wall_at: int
    event: object


def _empty() -> Mapping[str, Authorisation]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in; `name` is empty once it is gone. `history` is oldest first.

    `secrecy_on` is the day on which the secrecy agreement was signed.
    """

    id: UUID
    name: str
    role: Role
    revoked: bool = False
    authorisations: Mapping[str, Authorisation] = field(default_factory=_empty)
    secrecy_on: str | None = None
    history: tuple[AccountChange, ...] = field(default=(), compare=False)


Accounts = Mapping[UUID, Account]
_EVENTS = (
    AccountRegistered,
    AccountAmended,
    AccountRevoked,
    AccountLetIn,
    AccountAdmitted,
    PassphraseChanged,
    AuthorisationRecorded,
    AuthorisationWithdrawn,
    SecrecyAgreementRecorded,
)


def evolve(accounts: Accounts, happened: Happened) -> Accounts:
    """The accounts after one more entry; the same ones where it says nothing about them. Never raises."""
    value = happened.event
    if not isinstance(value, _EVENTS):
        return accounts
    # A merged history may amend an account before the entry that registered it has come.
    before = accounts.get(value.account, Account(value.account, "", Role.ASSESSOR))
    change = AccountChange(happened.actor, happened.wall_at, value)
    after = replace(_after(before, value), history=(*before.history, change))
    return MappingProxyType({**accounts, value.account: after})


def _after(account: Account, value: object) -> Account:
    match value:
        case AccountRegistered() | AccountAmended():
            return replace(account, name=value.name or "", role=value.role)
        case AccountRevoked():
            return replace(account, revoked=True)
        case AccountLetIn():
            return replace(account, revoked=False)
        case AuthorisationRecorded():
            return _authorised(account, value.qualification, Authorisation(value.until))
        case AuthorisationWithdrawn():
            held = account.authorisations.get(value.qualification, Authorisation())
            return _authorised(account, value.qualification, replace(held, withdrawn=True))
        case SecrecyAgreementRecorded():
            return replace(account, secrecy_on=value.signed_on)
    return account


def _authorised(account: Account, qualification: str, authorisation: Authorisation) -> Account:
    held = {**account.authorisations, qualification: authorisation}
    return replace(account, authorisations=MappingProxyType(held))


def require_active(accounts: Accounts, actor: UUID) -> None:
    """Raise NotAllowed (account_revoked) where the actor's account was revoked.

    An account that no entry speaks of is not refused: a store restored from before it was let in lacks it.
    """
    account = accounts.get(actor)
    if account is not None and account.revoked:
        raise NotAllowed("account_revoked")


# ---- what may be done to an account ----------------------------------------------------------------------


def clean_name(name: str) -> str:
    """A name as it would be kept."""
    return clean_line(name, NAME_LENGTH)


def register(centre: UUID, accounts: Accounts, account: Account) -> tuple[Draft, ...]:
    """Let a person log in. Raises Refused: account_name_missing, account_name_taken."""
    name = _fit_name(accounts, account.id, account.name)
    return _draft(centre, account.id, AccountRegistered(account.id, account.role, name))


def rename(centre: UUID, accounts: Accounts, account: UUID, name: str) -> tuple[Draft, ...]:
    """Change a name; nothing where it is the same. Raises Refused as `register`, and account_unknown."""
    known = _known(accounts, account)
    name = _fit_name(accounts, account, name)
    if name == known.name:
        return ()
    return _draft(centre, account, AccountAmended(account, known.role, name))


def set_role(centre: UUID, accounts: Accounts, account: UUID, role: Role, actor: UUID) -> tuple[Draft, ...]:
    """Change a role. Raises Refused: account_unknown, account_is_revoked, last_manager, own_account."""
    known = _known(accounts, account)
    if known.revoked:
        raise Refused("account_is_revoked")
    if role is known.role:
        return ()
    if role is not Role.MANAGER:
        _may_leave(accounts, account, actor)
    return _draft(centre, account, AccountAmended(account, role, known.name or None))


def revoke(centre: UUID, accounts: Accounts, account: UUID, actor: UUID) -> tuple[Draft, ...]:
    """Shut a person out. Raises Refused: account_unknown, last_manager, own_account."""
    known = _known(accounts, account)
    if known.revoked:
        return ()
    _may_leave(accounts, account, actor)
    return _draft(centre, account, AccountRevoked(account))


def revoke_again(centre: UUID, account: UUID) -> tuple[Draft, ...]:
    """Shut out anew who was shut out after the backup that was restored: whoever is left sees to the rest."""
    return _draft(centre, account, AccountRevoked(account))


def let_in_again(centre: UUID, accounts: Accounts, account: UUID) -> tuple[Draft, ...]:
    """Let a person who was shut out log in again. Raises Refused: account_unknown, account_name_taken."""
    known = _known(accounts, account)
    if not known.revoked:
        return ()
    _fit_name(accounts, account, known.name or "-")
    return _draft(centre, account, AccountLetIn(account))


def admit(centre: UUID, accounts: Accounts, account: UUID, device: UUID) -> tuple[Draft, ...]:
    """Say that somebody may log in on this PC too. Raises Refused: account_unknown, account_is_revoked."""
    if _known(accounts, account).revoked:
        raise Refused("account_is_revoked")
    return _draft(centre, account, AccountAdmitted(account, device))


def change_passphrase(centre: UUID, accounts: Accounts, account: UUID) -> tuple[Draft, ...]:
    """Say that an account got another passphrase. Raises Refused: account_unknown, account_is_revoked."""
    if _known(accounts, account).revoked:
        raise Refused("account_is_revoked")
    return _draft(centre, account, PassphraseChanged(account))


def authorise(
    centre: UUID, accounts: Accounts, account: UUID, qualification: str, until: str | None
) -> tuple[Draft, ...]:
    """Let a person assess for a qualification. Raises Refused: account_unknown, day_unfit."""
    known = _known(accounts, account)
    if until is not None:
        _day(until)
    if known.authorisations.get(qualification) == Authorisation(until):
        return ()
    return _draft(centre, account, AuthorisationRecorded(account, qualification, until))


def withdraw_authorisation(
    centre: UUID, accounts: Accounts, account: UUID, qualification: str
) -> tuple[Draft, ...]:
    """Let a person assess for a qualification no longer. Raises Refused: account_unknown."""
    held = _known(accounts, account).authorisations.get(qualification)
    if held is None or held.withdrawn:
        return ()
    return _draft(centre, account, AuthorisationWithdrawn(account, qualification))


def record_secrecy(
    centre: UUID, accounts: Accounts, account: UUID, signed_on: str | None, today: str
) -> tuple[Draft, ...]:
    """Say when a person signed the secrecy agreement, or (None) that none holds.

    Raises Refused: account_unknown, day_unfit, day_in_future.
    """
    known = _known(accounts, account)
    if signed_on is not None and _day(signed_on) > _day(today):
        raise Refused("day_in_future")
    if signed_on == known.secrecy_on:
        return ()
    return _draft(centre, account, SecrecyAgreementRecorded(account, signed_on))


def _known(accounts: Accounts, account: UUID) -> Account:
    if account not in accounts:
        raise Refused("account_unknown")
    return accounts[account]


def _fit_name(accounts: Accounts, account: UUID, name: str) -> str:
    """A name that can stand on a tile and a document, and is nobody else's who may log in."""
    name = clean_name(name)
    if not name:
        raise Refused("account_name_missing")
    others = (one for one in accounts.values() if one.id != account and not one.revoked)
    if any(one.name.casefold() == name.casefold() for one in others):
        raise Refused("account_name_taken")
    return name


def _may_leave(accounts: Accounts, account: UUID, actor: UUID) -> None:
    """A centre is never without a manager, and nobody shuts themselves out."""
    if accounts[account].role is Role.MANAGER:
        managers = [one for one in accounts.values() if one.role is Role.MANAGER and not one.revoked]
        if all(one.id == account for one in managers):
            raise Refused("last_manager")
    if account == actor:
        raise Refused("own_account")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("day_unfit") from None


def _draft(centre: UUID, account: UUID, happening: object) -> tuple[Draft, ...]:
    return (Draft(Subject(_SUBJECT_KIND, centre), account, happening),)
