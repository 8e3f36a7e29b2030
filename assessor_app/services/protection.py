"""People whose names must not be seen: register, name who may see, withdraw a name, the access log.

Every call runs on the database lane.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import protection
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.people import CandidateState
from assessor_app.domain.protection import Look
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.candidates import viewers_of
from assessor_app.services.ports import Identities, ProtectionStore, Workspace
from assessor_app.services.protection_models import (
    AccessLog,
    AccessRow,
    ProtectedRow,
    ProtectionChoices,
    WithdrawalPlan,
)
from assessor_app.services.read_models import Changes, Done

MOST_LINES = 5000


@dataclass(frozen=True, slots=True)
class AliasForm:
    """A neutral name, and the accounts that may see the person."""

    alias: str
    viewers: frozenset[UUID]


class ProtectionService:
    """Begins and ends protection and tells who looked. All of it takes a right of its own."""

    def __init__(self, workspace: Workspace, store: ProtectionStore, identities: Identities) -> None:
        self._workspace = workspace
        self._store = store
        self._identities = identities

    # -- reading --

    def choices(self, actor: Actor) -> ProtectionChoices:
        """What a form offers: an alias that is free, the accounts, and how many may be named."""
        self._require(actor, Right.MANAGE_PROTECTION)
        taken = self._aliases()
        number = self._store.registered() + 1
        while protection.proposed_alias(number).casefold() in taken:
            number += 1
        accounts = self._accounts()
        return ProtectionChoices(protection.proposed_alias(number), accounts, protection.MOST_VIEWERS)

    def protected(self, actor: Actor) -> tuple[ProtectedRow, ...]:
        """Everybody under an alias and who may see them, by alias."""
        self._require(actor, Right.MANAGE_PROTECTION)
        centre = self._workspace.centre()
        rows = (
            ProtectedRow(person.id, person.name, viewers_of(person, centre), person.registered_at)
            for person in self._store.everybody()
        )
        return tuple(sorted(rows, key=lambda row: (len(row.alias), row.alias.casefold())))

    def withdrawal(self, actor: Actor, candidate: UUID) -> WithdrawalPlan:
        """What goes and what stays if this person's name is withdrawn. Raises Refused: candidate_unknown."""
        self._require(actor, Right.MANAGE_PROTECTION)
        return self._store.withdrawal([record.id for record in self._ordinary(candidate)])

    def access_log(self, actor: Actor) -> AccessLog:
        """Who looked at whom, newest first. Reading it is itself noted."""
        self._require(actor, Right.READ_ACCESS_LOG)
        self._store.note(actor.id, None, Look.LOG)
        names = {account.id: account.name for account in self._workspace.centre().accounts.values()}
        aliases: dict[UUID, str] = {}
        rows = []
        for line in self._store.access_lines(MOST_LINES):
            if line.person is not None and line.person not in aliases:
                aliases[line.person] = self._store.person(line.person).name
            alias = aliases[line.person] if line.person is not None else ""
            rows.append(AccessRow(line.at, names.get(line.actor, ""), line.person, alias, line.what))
        return AccessLog(tuple(rows), len(rows) == MOST_LINES)

    # -- writing --

    def register(self, actor: Actor, form: AliasForm) -> tuple[UUID, Done]:
        """Enter a person under an alias; returns the new id.

        Raises Refused: alias_missing, alias_like_number, alias_taken, viewers_missing, viewers_too_many,
        viewer_unknown.
        """
        self._require(actor, Right.MANAGE_PROTECTION)
        candidate = self._identities.new()
        drafts = protection.register_protected(candidate, form.alias, form.viewers, self._known())
        self._refuse_taken(form.alias)
        committed = self._store.commit(actor.id, drafts)
        return candidate, Done(changes_of(drafts), committed.wall_at, committed.refs)

    def name_viewers(self, actor: Actor, candidate: UUID, viewers: Collection[UUID]) -> Done:
        """Say who may see somebody. Raises Refused: not_protected, and as `register` for the viewers."""
        self._require(actor, Right.MANAGE_PROTECTION)
        drafts = protection.name_viewers(self._store.person(candidate), viewers, self._known())
        if not drafts:
            return NOTHING_DONE
        self._store.note(actor.id, candidate, Look.VIEWERS)
        committed = self._store.commit(actor.id, drafts)
        runs = {("assessment", run) for run in self._store.runs_of(candidate)}
        return Done(Changes(changes_of(drafts).subjects | runs), committed.wall_at, committed.refs)

    def protect(self, actor: Actor, former: UUID, form: AliasForm) -> tuple[UUID, Done]:
        """Let somebody go on under an alias and withdraw what was known of them; this cannot be undone.

        One transaction: a new identity with the alias, every run given to it, everything personal about all
        records of the person erased. Returns the new id. Raises Refused: candidate_unknown,
        already_protected, alias_names_person, and as `register`.
        """
        self._require(actor, Right.MANAGE_PROTECTION)
        records = self._ordinary(former)
        known = [record.details for record in records if record.details is not None]
        names = [name for details in known for name in (details.given_name, details.family_name)]
        protection.clean_alias(form.alias, names)
        candidate = self._identities.new()
        drafts = protection.register_protected(candidate, form.alias, form.viewers, self._known())
        self._refuse_taken(form.alias)
        for record in records:
            drafts += protection.replace_identity(record.id, candidate, self._store.runs_of(record.id))
        withdrawn = [record.id for record in records]
        committed = self._store.withdraw(actor.id, withdrawn, drafts)
        changed = {(kind, record) for kind in ("candidate", "document") for record in withdrawn}
        changes = Changes(changes_of(drafts).subjects | changed)
        return candidate, Done(changes, committed.wall_at, committed.refs)

    def end(self, actor: Actor, candidate: UUID, reason: str) -> Done:
        """Let somebody be seen like everybody else. Raises Refused: candidate_unknown, not_protected,
        reason_missing."""
        self._require(actor, Right.MANAGE_PROTECTION)
        state = self._workspace.candidate(candidate)
        if state.details is None:
            raise Refused("candidate_unknown")
        drafts = protection.end_protection(state, reason)
        self._store.note(actor.id, candidate, Look.VIEWERS)
        committed = self._store.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    # -- inside --

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now: what is read here is nobody else's business."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _ordinary(self, candidate: UUID) -> tuple[CandidateState, ...]:
        """The records of one person who is not protected."""
        if self._workspace.candidate(candidate).protected:
            raise Refused("already_protected")
        members = self._workspace.person(candidate).members
        records = tuple(self._workspace.candidate(member) for member in members)
        if all(record.details is None for record in records):
            raise Refused("candidate_unknown")
        return records

    def _accounts(self) -> tuple[tuple[UUID, str], ...]:
        accounts = self._workspace.centre().accounts.values()
        named = ((one.id, one.name) for one in accounts if one.name and not one.revoked)
        return tuple(sorted(named, key=lambda item: item[1].casefold()))

    def _known(self) -> frozenset[UUID]:
        return frozenset(account for account, _ in self._accounts())

    def _aliases(self) -> frozenset[str]:
        return frozenset(person.name.casefold() for person in self._store.everybody())

    def _refuse_taken(self, alias: str) -> None:
        if protection.clean_alias(alias).casefold() in self._aliases():
            raise Refused("alias_taken")
