"""What contradicts itself after data has travelled, and how somebody settles it. Database lane only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from assessor_app.domain import people, transfers
from assessor_app.domain import settlements as settling
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.contradictions import Spot
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Ref
from assessor_app.domain.rights import Right, as_now, may, require_now
from assessor_app.domain.settlement_events import What
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.conflict_forks import fork_view, found_in
from assessor_app.services.conflict_models import ConflictStore, OpenConflict
from assessor_app.services.conflict_rows import Names, person_row, run_row
from assessor_app.services.exchange_models import ConflictKind, ConflictRow, ForkView
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import Done, DoublePair

_MOST = 500
_MOST_DOUBLES = 50


class ConflictService:
    """Shows both sides of what is open and writes down what somebody says of it; nothing is taken away."""

    def __init__(self, workspace: Workspace, store: ConflictStore) -> None:
        self._workspace = workspace
        self._store = store

    # -- reading --

    def conflicts(self, actor: Actor, subject: UUID | None = None) -> tuple[ConflictRow, ...]:
        """What this actor may settle, person by person; of one run or person, if it is given.

        Devices with two histories come first, then what contradicts itself, what came after the signatures,
        and people who may be registered twice.
        """
        actor = as_now(self._workspace.centre().accounts, actor)
        rows: list[ConflictRow] = []
        if subject is None and may(actor, Right.SET_ASIDE_IMPORTS):
            rows += self._forks()
        if may(actor, Right.SETTLE_CONFLICTS):
            names = self._names()
            found = [self._row(one, names) for one in self._store.open_conflicts(subject, _MOST)]
            rows += sorted(found, key=lambda row: row.kind is ConflictKind.LATE)
        if subject is None and may(actor, Right.JOIN_CANDIDATES):
            rows += (_double(pair) for pair in self._workspace.double_pairs(_MOST_DOUBLES))
        return tuple(rows)

    def count(self, actor: Actor) -> int:
        """How much there is to settle, without those who may be registered twice. Cheap."""
        actor = as_now(self._workspace.centre().accounts, actor)
        count = 0
        if may(actor, Right.SET_ASIDE_IMPORTS):
            count += sum(not fork.settled for fork in self._store.forks() if fork.seq)
        if may(actor, Right.SETTLE_CONFLICTS):
            count += self._store.open_conflict_count()
        return count

    def fork(self, actor: Actor, device: UUID) -> ForkView:
        """Both histories of a device from where they part. Raises Refused: fork_unknown."""
        self._require(actor, Right.SET_ASIDE_IMPORTS)
        fork = self._store.fork(device)
        if not fork.seq:
            raise Refused("fork_unknown")
        return fork_view(fork, self._workspace, self._names())

    # -- what contradicts itself --

    def settle(self, actor: Actor, assessment: UUID, spot: Spot, chosen: Ref, reason: str) -> Done:
        """Let one of the contradicting versions of a value count; of marks with a reason.

        Raises Refused: no_such_conflict, reason_missing, assessment_not_open.
        """
        self._require(actor, Right.SETTLE_CONFLICTS)
        return self._decide(actor, assessment, settling.Choose(spot, chosen, reason))

    def settle_marks(
        self, actor: Actor, assessment: UUID, criterion: str, chosen: Ref | Rating, reason: str
    ) -> Done:
        """Let one of the contradicting marks count, or rate anew. Raises Refused as `settle`."""
        self._require(actor, Right.SETTLE_CONFLICTS)
        if isinstance(chosen, Rating):
            return self._decide(actor, assessment, settling.RateAnew(criterion, chosen, reason))
        return self.settle(actor, assessment, Spot(What.MARK, criterion), chosen, reason)

    def settle_person(self, actor: Actor, candidate: UUID, chosen: Ref) -> Done:
        """Let one of the versions of a person's record count. Raises Refused: no_such_conflict …"""
        self._require(actor, Right.SETTLE_CONFLICTS)
        self._require(actor, Right.REGISTER_CANDIDATES)
        return self._commit(actor, people.settle(self._workspace.candidate(candidate), chosen))

    def withdraw(self, actor: Actor, assessment: UUID, spot: Spot, settlement: Ref) -> Done:
        """Let what an entry settled be open again. Raises Refused: nothing_to_take_back."""
        self._require(actor, Right.SETTLE_CONFLICTS)
        return self._decide(actor, assessment, settling.Withdraw(spot, settlement))

    # -- what came after the signatures --

    def note_late(self, actor: Actor, assessment: UUID, entries: Sequence[Ref], reason: str) -> Done:
        """What was signed stands; the entries stay in the history. Raises Refused: reason_missing …"""
        self._require(actor, Right.SETTLE_CONFLICTS)
        return self._decide(actor, assessment, settling.NoteLate(tuple(entries), reason))

    def adopt_late(self, actor: Actor, assessment: UUID, entries: Sequence[Ref], reason: str = "") -> Done:
        """Take the entries in, one of each value, as entries of this PC that name them.

        A run that is signed is reopened, with the reason. Raises Refused: reason_missing, cannot_be_taken_in,
        assessment_not_open; NotAllowed: reopen_is_managers.
        """
        self._require(actor, Right.SETTLE_CONFLICTS)
        self._require(actor, Right.RUN_ASSESSMENTS)
        return self._decide(actor, assessment, settling.AdoptLate(tuple(entries), reason))

    # -- devices with two histories --

    def settle_fork(self, actor: Actor, device: UUID, reason: str) -> Done:
        """Say that both histories were looked at. Raises Refused: fork_unknown, reason_missing."""
        self._require(actor, Right.SET_ASIDE_IMPORTS)
        state = next((fork for fork in self._store.forks() if fork.id == device), None)
        return self._commit(actor, transfers.settle_fork(state or transfers.ForkState(device), reason))

    def take_over(self, actor: Actor, device: UUID, history: int, entries: Sequence[Ref]) -> Done:
        """Enter once more what entries of history `history` (from 1) say; runs that are not here are left.

        Raises Refused: fork_unknown, assessment_not_open, cannot_be_taken_in.
        """
        self._require(actor, Right.RUN_ASSESSMENTS)
        actor = as_now(self._workspace.centre().accounts, actor)
        fork = self._store.fork(device)
        if not fork.seq or not 0 < history < len(fork.histories):
            raise Refused("fork_unknown")
        drafts: list[Draft] = []
        for assessment, happened in found_in(fork.histories[history], entries).items():
            state, checklist = self._load(assessment)
            if state.status not in (Status.PLANNED, Status.IN_PROGRESS):
                raise Refused("assessment_not_open", status=state.status.value)
            command = settling.TakeOver(tuple(happened))
            drafts += settling.decide(state, checklist, command, actor)
        return self._commit(actor, tuple(drafts))

    # -- inside --

    def _names(self) -> Names:
        return Names.of(self._workspace.centre(), self._workspace.device.id)

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _decide(self, actor: Actor, assessment: UUID, command: settling.Command) -> Done:
        actor = as_now(self._workspace.centre().accounts, actor)
        state, checklist = self._load(assessment)
        return self._commit(actor, settling.decide(state, checklist, command, actor))

    def _load(self, assessment: UUID) -> tuple[AssessmentState, Checklist]:
        state = self._workspace.assessment(assessment)
        checklist = self._workspace.checklist(state.checklist) if state.checklist else None
        if checklist is None:
            raise Refused("checklist_unknown" if state.checklist else "assessment_unknown")
        return state, checklist

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    def _row(self, found: OpenConflict, names: Names) -> ConflictRow:
        if found.spot.what is What.PERSON:
            return person_row(found, self._workspace.candidate(found.subject), names)
        state = self._workspace.assessment(found.subject)
        checklist = self._workspace.checklist(state.checklist) if state.checklist else None
        return run_row(found, state, checklist, names)

    def _forks(self) -> Iterator[ConflictRow]:
        devices = self._names().devices
        for fork in self._store.forks():
            if fork.seq and not fork.settled:
                label = devices.get(fork.id, "")
                yield ConflictRow(ConflictKind.FORK, fork.id, "", label, "", (), at=fork.found_at)


def _double(pair: DoublePair) -> ConflictRow:
    one, other = pair.records
    return ConflictRow(
        ConflictKind.DOUBLES, one, pair.one.name, pair.other.name, "", (), other=other, candidate=one
    )
