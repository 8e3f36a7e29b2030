"""Erasing people: what would go is shown first; then it goes from here, and from elsewhere as entries do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.erasing import ErasureGround
from assessor_app.domain.errors import Refused
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.ports import Committed, Workspace
from assessor_app.services.protection_models import WithdrawalPlan
from assessor_app.services.read_models import Changes, Done


class ErasureStore(Protocol):
    """Erasing past the view of one account; its caller has asked for the right."""

    def runs_of(self, person: UUID) -> tuple[UUID, ...]: ...

    def withdrawal(self, persons: Sequence[UUID]) -> WithdrawalPlan:
        """What would go with the records of a person, and which free texts would stay."""
        ...

    def erase(self, actor: UUID, persons: Sequence[UUID], ground: str) -> Committed:
        """Erase the records, all or none. Raises Refused: person_erased."""
        ...


class ErasureService:
    """Takes away what is personal about somebody; the chain and the figures remain."""

    def __init__(self, workspace: Workspace, store: ErasureStore) -> None:
        self._workspace = workspace
        self._store = store

    def plan(self, actor: Actor, candidate: UUID) -> WithdrawalPlan:
        """What would go and what would stay. Raises Refused: candidate_unknown."""
        self._require(actor, Right.ERASE_PEOPLE)
        return self._store.withdrawal(self._records(candidate))

    def erase(self, actor: Actor, candidate: UUID, ground: ErasureGround) -> Done:
        """Erase every record of the person; this cannot be undone.

        Raises Refused: candidate_unknown, person_erased.
        """
        self._require(actor, Right.ERASE_PEOPLE)
        records = self._records(candidate)
        runs = [run for record in records for run in self._store.runs_of(record)]
        committed = self._store.erase(actor.id, records, ground.value)
        people = {(kind, record) for kind in ("candidate", "document") for record in records}
        changed = frozenset(people | {("assessment", run) for run in runs})
        return Done(Changes(changed), committed.wall_at, committed.refs)

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _records(self, candidate: UUID) -> tuple[UUID, ...]:
        members = self._workspace.person(candidate).members
        states = [self._workspace.candidate(member) for member in members]
        known = tuple(state.id for state in states if state.details is not None and not state.erased)
        if not known:
            erased = any(state.erased for state in states)
            raise Refused("person_erased" if erased else "candidate_unknown")
        return known
