"""Who may do what: the rights of each role, asked for by every use case that writes or shows what is guarded.

A screen may hide what is not allowed; it is refused here, whatever the screen does.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from assessor_app.domain.accounts import Accounts, Actor, Role, require_active
from assessor_app.domain.errors import NotAllowed


class Right(StrEnum):
    """Something that not everybody who is logged in may do."""

    RUN_ASSESSMENTS = "run_assessments"
    """Plan, rate, give feedback, sign."""
    REGISTER_CANDIDATES = "register_candidates"
    """Enter people and amend their records."""
    JOIN_CANDIDATES = "join_candidates"
    """Say that two records are one person, and take that back."""
    REOPEN_ASSESSMENTS = "reopen_assessments"
    CRITICAL_NOT_APPLICABLE = "critical_not_applicable"
    """Call a critical criterion not applicable."""
    ISSUE_DOCUMENTS = "issue_documents"
    """Issue and replace documents, which the centre's keys sign; hand out how they stand."""
    REVOKE_DOCUMENTS = "revoke_documents"
    PRINT_DOCUMENTS = "print_documents"
    KEEP_PHRASES = "keep_phrases"
    CHANGE_CENTRE = "change_centre"
    """The centre's name, contact, logo, accreditation, permission; its keys."""
    KEEP_OWN_ACCOUNT = "keep_own_account"
    """Change one's own passphrase and PIN."""
    MANAGE_ACCOUNTS = "manage_accounts"
    """Let people in, change roles, revoke, set what assessors are authorised for."""
    MAKE_RECOVERY_SHEET = "make_recovery_sheet"
    MANAGE_PROTECTION = "manage_protection"
    """Begin and end protection, and name who may see a protected person."""
    READ_ACCESS_LOG = "read_access_log"
    ERASE_PEOPLE = "erase_people"
    BACK_UP = "back_up"
    RESTORE = "restore"
    EXCHANGE = "exchange"
    """Write and take in exchange files and receipts, clean up what is delivered."""
    SET_ASIDE_IMPORTS = "set_aside_imports"
    """Take an import back, and restore it; settle forks."""
    SETTLE_CONFLICTS = "settle_conflicts"
    """Say which of two marks counts, and what becomes of marks after the signatures."""
    MANAGE_DEVICES = "manage_devices"
    """Introduce, rename and revoke devices and partners; say what a place may have; set the server."""
    PLAN_VISITS = "plan_visits"
    """Plan visits, hand them out and in."""
    KEEP_COMPANIES = "keep_companies"
    """Enter and amend companies, who works there, and candidates' consent towards them."""
    KEEP_PROGRAMMES = "keep_programmes"
    """Plan and amend programmes, their costs; close months and open them again; report to funders."""
    REGISTER_PARTICIPANTS = "register_participants"
    """Let people enter and leave programmes, certify hours, say which runs count."""
    PLAN_SCHEDULE = "plan_schedule"
    """Stations, working hours, absences; propose and settle times; no-shows."""
    KEEP_INSTRUMENTS = "keep_instruments"
    """Enter measuring instruments and their calibrations."""
    IMPORT_ROSTERS = "import_rosters"
    """Read lists of people from companies in, and take that back."""
    EXPORT_LISTS = "export_lists"
    """Write lists to spreadsheets."""


_EVERYBODY = frozenset(
    {
        Right.RUN_ASSESSMENTS,
        Right.REGISTER_CANDIDATES,
        Right.PRINT_DOCUMENTS,
        Right.KEEP_PHRASES,
        Right.KEEP_OWN_ACCOUNT,
        Right.BACK_UP,
        Right.EXCHANGE,
        Right.SETTLE_CONFLICTS,
        Right.PLAN_VISITS,
        Right.KEEP_COMPANIES,
        Right.REGISTER_PARTICIPANTS,
        Right.PLAN_SCHEDULE,
        Right.KEEP_INSTRUMENTS,
        Right.IMPORT_ROSTERS,
        Right.EXPORT_LISTS,
    }
)
_COORDINATION = frozenset(
    {
        Right.REGISTER_CANDIDATES,
        Right.PRINT_DOCUMENTS,
        Right.KEEP_OWN_ACCOUNT,
        Right.BACK_UP,
        Right.EXCHANGE,
        Right.SET_ASIDE_IMPORTS,
        Right.PLAN_VISITS,
        Right.KEEP_COMPANIES,
        Right.KEEP_PROGRAMMES,
        Right.REGISTER_PARTICIPANTS,
        Right.IMPORT_ROSTERS,
        Right.EXPORT_LISTS,
    }
)
RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {Role.ASSESSOR: _EVERYBODY, Role.MANAGER: frozenset(Right), Role.COORDINATOR: _COORDINATION}
)
"""Role → what it may do."""


def may(actor: Actor, right: Right) -> bool:
    """Whether the actor's role has the right."""
    return right in RIGHTS[actor.role]


def require(actor: Actor, right: Right) -> None:
    """Raise NotAllowed (not_allowed, with the right's name) where the actor's role lacks the right."""
    if not may(actor, right):
        raise NotAllowed("not_allowed", right=right.value)


def as_now(accounts: Accounts, actor: Actor) -> Actor:
    """The actor with the role that the journal gives now, whatever it was when they logged in."""
    account = accounts.get(actor.id)
    return actor if account is None else Actor(actor.id, account.role)


def require_now(accounts: Accounts, actor: Actor, right: Right) -> None:
    """Raise NotAllowed where the actor's role of now lacks the right, or the account was revoked since."""
    require(as_now(accounts, actor), right)
    require_active(accounts, actor.id)
