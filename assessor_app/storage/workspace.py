"""The local store as the use cases see it (`services.ports.Workspace`). Database lane only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import UUID

from assessor_app.domain import (
    assessment_events,
    centres,
    companies,
    employments,
    issued_documents,
    participations,
    people,
    programmes,
    visits,
)
from assessor_app.domain.accounts import require_active
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import CentreState
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.companies import CompanyState
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.employments import EmploymentState
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft, wire_name
from assessor_app.domain.issued_documents import DocumentState
from assessor_app.domain.journal import ChainHead, Entry, Header, Subject, WithheldRun
from assessor_app.domain.participations import ParticipationState
from assessor_app.domain.people import CandidateState
from assessor_app.domain.programmes import ProgrammeState
from assessor_app.domain.protection import Look
from assessor_app.domain.standing import AT_THE_OFFICE
from assessor_app.domain.visits import VisitState
from assessor_app.services.ports import Clock, Committed, OwnDevice
from assessor_app.services.read_models import (
    Position,
)
from assessor_app.storage.acceptance import Accepted, accept
from assessor_app.storage.doubted_clocks import DoubtedClock
from assessor_app.storage.erasure import empty_entries, erasure_draft, purge, resume
from assessor_app.storage.exchange_in import used_pending
from assessor_app.storage.intake import INTRODUCING, HeadCheck, nobody_signed
from assessor_app.storage.local_store import LocalStore, StoreIdentity, create_store, open_store
from assessor_app.storage.projections.projector import Held
from assessor_app.storage.projections.rebuilding import Progress, rebuild
from assessor_app.storage.settling import settle
from assessor_app.storage.verification import SealCheck, VerifyReport, verify
from assessor_app.storage.withholding import Share, shared
from assessor_app.storage.workspace_rows import WorkspaceRows

Seal = Callable[[UUID, int, bytes], bytes]
"""Signs (device, seq, chain digest): the head of this device's chain."""


class LocalWorkspace(WorkspaceRows):
    """States, rows for screens, and the one write path."""

    def __init__(
        self, store: LocalStore, clock: Clock, seal: Seal, is_signed: HeadCheck = nobody_signed
    ) -> None:
        self.store = store
        self.is_signed = is_signed
        self._clock = clock
        self.seal = seal
        self._doubts = DoubtedClock(clock, store.journal)
        self._documents_issued: int | None = None
        self.when_erased: Callable[[], None] = lambda: None
        """Called when people have been erased, before the files are swept of them."""
        self.when_committed: Callable[[], None] = lambda: None
        """Called on the database lane when something new was written here; must return at once."""

    @classmethod
    def create(
        cls,
        folder: Path,
        key: bytes,
        store_id: UUID,
        centre_id: UUID,
        device_id: UUID,
        device_code: str,
        clock: Clock,
        seal: Seal,
        is_signed: HeadCheck = nobody_signed,
    ) -> LocalWorkspace:
        """Make an empty store in an existing folder and open it.

        Raises FileExistsError where there is one, StorageProblem where the disk refuses: nothing is left.
        """
        create_store(folder, key, StoreIdentity(store_id, centre_id, device_id, device_code))
        return cls.open(folder, key, clock, seal, is_signed=is_signed)

    @classmethod
    def open(
        cls,
        folder: Path,
        key: bytes,
        clock: Clock,
        seal: Seal,
        progress: Progress | None = None,
        is_signed: HeadCheck = nobody_signed,
    ) -> LocalWorkspace:
        """Open the store in a folder; an older one is migrated, its derived tables rebuilt with `progress`.

        `is_signed` checks the signatures of other devices: without it nothing that they wrote is taken.

        Raises StorageProblem: vanished, wrong_key, damaged, locked, read_only, from_the_future, disk_full.
        """
        store = open_store(folder, key, progress)
        try:
            resume(store)
        except BaseException:
            store.close()
            raise
        return cls(store, clock, seal, is_signed)

    def close(self) -> None:
        """Close the files; on the thread that opened them."""
        self.store.close()

    # -- whose store --

    @property
    def store_id(self) -> UUID:
        return self.store.identity.store

    @property
    def centre_id(self) -> UUID:
        return self.store.identity.centre

    @property
    def device(self) -> OwnDevice:
        return OwnDevice(self.store.identity.device, self.store.identity.device_code)

    @property
    def head(self) -> ChainHead:
        """The end of this device's own chain."""
        return self.store.journal.own_head

    @property
    def erased(self) -> frozenset[UUID]:
        """Everyone who was erased from this store."""
        return frozenset(self.store.erased)

    def digest_at(self, seq: int) -> bytes | None:
        """The chain digest of this device's entry `seq` (0: of the empty chain), or None."""
        return self.store.journal.own_digest_at(seq)

    def adopt_device(self, device: UUID, code: str) -> None:
        """Write from now on as another device: after a restore, a copy to another PC, or a fork."""
        self.store.adopt_device(device, code)
        self._documents_issued = None

    def bulk(self) -> AbstractContextManager[None]:
        """Everything within is one transaction: durable at its end, undone where an exception passes."""
        return self.store.bulk()

    # -- states --

    def centre(self) -> CentreState:
        return cast(CentreState, self._state(centres.SUBJECT_KIND, self.centre_id))

    def candidate(self, candidate: UUID) -> CandidateState:
        return cast(CandidateState, self._state(people.SUBJECT_KIND, candidate))

    def assessment(self, assessment: UUID) -> AssessmentState:
        return cast(AssessmentState, self._state(assessment_events.SUBJECT_KIND, assessment))

    def document(self, document: UUID) -> DocumentState:
        return cast(DocumentState, self._state(issued_documents.SUBJECT_KIND, document))

    def visit(self, visit: UUID) -> VisitState:
        return cast(VisitState, self._state(visits.SUBJECT_KIND, visit))

    def company(self, company: UUID) -> CompanyState:
        return cast(CompanyState, self._state(companies.SUBJECT_KIND, company))

    def employment(self, employment: UUID) -> EmploymentState:
        return cast(EmploymentState, self._state(employments.SUBJECT_KIND, employment))

    def programme(self, programme: UUID) -> ProgrammeState:
        return cast(ProgrammeState, self._state(programmes.SUBJECT_KIND, programme))

    def participation(self, participation: UUID) -> ParticipationState:
        return cast(ParticipationState, self._state(participations.SUBJECT_KIND, participation))

    def _state(self, kind: str, identity: UUID) -> object:
        return self.store.projector.state(Subject(kind, identity))

    # -- the write path --

    def commit(self, actor: UUID, drafts: Sequence[Draft], *, seal_head: bool = False) -> Committed:
        """Append the drafts and change the derived rows in one durable transaction.

        With `seal_head` the device signs its chain's head in the same transaction. Raises StorageProblem with
        nothing written; Refused (person_erased) for entries about a person who has been erased; NotAllowed
        (account_revoked) for an actor who was shut out. An erasure goes by `erase_person` alone.
        """
        wall_at = self._clock.now_ms()
        if not drafts:
            return Committed((), wall_at)
        require_active(self.centre().accounts, actor)
        self._refuse_at_laptops(drafts)
        if any(isinstance(draft.event, people.PersonErased) for draft in drafts):
            raise ValueError("an erasure goes by erase_person")
        store = self.store
        with store.transaction():
            before = store.projector.before({draft.subject for draft in drafts})
            entries = store.journal.append(actor, drafts, wall_at, self._doubts.believed(wall_at))
            after = store.projector.advance(before, entries)
            self._refuse_the_erased(drafts, after)
            used = self._used_pending(drafts, after)
            if seal_head:
                self._seal_head()
        store.projector.keep(after)
        if used is not None:
            self.took(*used)
        issued = sum(isinstance(draft.event, issued_documents.DocumentIssued) for draft in drafts)
        if self._documents_issued is not None:
            self._documents_issued += issued
        self.when_committed()
        return Committed(tuple(entry.header.ref for entry in entries), wall_at)

    def _used_pending(
        self, drafts: Sequence[Draft], after: dict[Subject, Held]
    ) -> tuple[Accepted, dict[Subject, Held]] | None:
        """After entries that say whom to believe: what was kept unread of devices that count by now.

        What was here already and counts by now is put into `after`.
        """
        if not any(isinstance(draft.event, INTRODUCING) for draft in drafts):
            return None
        projector = self.store.projector
        before = projector.standings.now()
        projector.drop({draft.subject for draft in drafts})
        after.update(projector.refold(projector.standings.moved(before)))
        return used_pending(self)

    def _refuse_at_laptops(self, drafts: Sequence[Draft]) -> None:
        """What only an office may say about its centre would hold on this PC alone: it is not written."""
        own = self.centre().devices.get(self.store.identity.device)
        is_laptop = own is not None and own.kind is DeviceKind.LAPTOP
        if is_laptop and any(wire_name(type(draft.event)) in AT_THE_OFFICE for draft in drafts):
            raise NotAllowed("only_at_the_office")

    def seal_own_head(self) -> None:
        """Let the device sign its chain's head; nothing where the chain is empty."""
        if self.head.seq:
            with self.store.transaction():
                self._seal_head()

    def _seal_head(self) -> None:
        head = self.store.journal.own_head
        self.store.journal.keep_signed_head(head, self.seal(head.device, head.seq, head.chain_digest))

    def _refuse_the_erased(self, drafts: Sequence[Draft], after: Mapping[Subject, Held]) -> None:
        """Nothing new is kept about people who were erased, nor on runs that are theirs; but that a document
        of theirs holds no more may be said, without a word about them."""
        erased = self.store.erased
        if not erased:
            return
        drafts = [draft for draft in drafts if not issued_documents.is_bare_revocation(draft.event)]
        subjects = {draft.subject for draft in drafts}
        owners = {getattr(after[one].state, "candidate", None) for one in subjects if one in after}
        if not erased.isdisjoint(owners | {draft.about for draft in drafts}):
            raise Refused("person_erased")

    # -- the clock --

    @property
    def clock_doubt(self) -> str | None:
        """Why the PC's clock is asked about: ``ahead``, ``behind`` or None. Lasts until `confirm_clock`."""
        return self._doubts.doubt(self._clock.now_ms())

    def confirm_clock(self) -> None:
        """A person says that the PC's clock is right: the logical clock takes it in again."""
        self._doubts.confirm()

    def day_of(self, wall_at: int | None = None) -> str:
        """The day (``YYYY-MM-DD``) of a moment (ms since 1970 UTC) where the PC stands; today without one."""
        moment = self._clock.now_ms() if wall_at is None else wall_at
        return datetime.fromtimestamp(moment / 1000, UTC).astimezone().date().isoformat()

    # -- checklists --

    def keep_checklist(self, digest: str, canonical_bytes: bytes, published: bool) -> None:
        """Hold a checklist under its digest; `published` says whether new runs may be planned with it.

        Raises ValueError where content and digest do not belong together, ChecklistError for no checklist.
        """
        store = self.store
        with store.transaction():
            after = {}
            if store.shelf.keep(digest, canonical_bytes, published):
                after = store.projector.refold(store.bound_to(digest))
        store.projector.keep(after)

    def checklist(self, digest: str) -> Checklist | None:
        return self.store.shelf.checklist(digest)

    def checklists(self) -> tuple[Checklist, ...]:
        """The published checklists, newest version of each, those with the fewest areas first."""
        return self.store.shelf.newest()

    def note_look(self, person: UUID, look: Look) -> None:
        """Nobody in particular looks through the bare store: see `viewing.SeenWorkspace`."""

    def next_document_sequence(self) -> int:
        """One more than the documents that this device has issued."""
        if self._documents_issued is None:
            kind, name = issued_documents.SUBJECT_KIND, wire_name(issued_documents.DocumentIssued)
            self._documents_issued = self.store.journal.own_events(kind, name)
        return self._documents_issued + 1

    # -- attachments --

    def put_attachment(self, data: bytes) -> str:
        """Store bytes durably, once by digest; returns SHA-256 in hex."""
        return self.store.attachments.put(data)

    def attachment(self, digest: str) -> bytes | None:
        """The bytes with this digest, or None where they are gone. Raises StorageProblem: damaged."""
        return self.store.attachments.get(digest)

    # -- where runs stood --

    def position(self, assessment: UUID) -> Position | None:
        rows = self.store.database.rows(
            "SELECT step, criterion FROM run_position WHERE assessment = ?", (assessment.bytes,)
        )
        return Position(rows[0][0], rows[0][1]) if rows else None

    def remember_position(self, assessment: UUID, position: Position) -> None:
        """Keep where the run stood; local to this PC, not in the journal."""
        if self.position(assessment) == position:
            return
        with self.store.transaction():
            self.store.database.run(
                "INSERT OR REPLACE INTO run_position (assessment, step, criterion) VALUES (?, ?, ?)",
                (assessment.bytes, position.step, position.criterion),
            )

    # -- upkeep --

    def rebuild(self, progress: Progress | None = None) -> int:
        """Drop the derived tables and build them from the journal; returns the number of subjects.

        `progress` is told (done, total) and may return False to stop, which raises `Stopped` and
        changes nothing.
        """
        return rebuild(self.store.database, self.store.journal, self.store.projector, progress)

    def verify(self, progress: Progress | None = None, check_seal: SealCheck | None = None) -> VerifyReport:
        """Walk every chain and hold it against the signed heads; `progress` as in `rebuild`, in entries."""
        return verify(self.store.journal, progress, check_seal)

    def file_faults(self) -> tuple[str, ...]:
        """What is wrong with the two files themselves, page by page; empty where they are sound."""
        return (*self.store.database.faults(), *self.store.attachments.database.faults())

    def erase_person(self, actor: UUID, person: UUID, ground: str) -> Committed:
        """Take away all that is personal about somebody; the chain and the figures remain.

        The erasure is an entry of its own, in the same transaction. When this returns, neither the files nor
        their logs hold a trace; cut short after the transaction, the rest is done at the next opening.
        Raises Refused: person_erased.
        """
        return self.erase_people(actor, (person,), ground)

    def erase_people(
        self, actor: UUID, persons: Sequence[UUID], ground: str, also: Sequence[Draft] = ()
    ) -> Committed:
        """As `erase_person`, of several records at once and after the entries of `also`: all or nothing."""
        require_active(self.centre().accounts, actor)
        store = self.store
        wall_at = self._clock.now_ms()
        with store.transaction():
            if not store.erased.isdisjoint(persons):
                raise Refused("person_erased")
            drafts = [erasure_draft(store, person, ground) for person in persons]
            believed = self._doubts.believed(wall_at)
            entries = store.journal.append(actor, (*also, *drafts), wall_at, believed)
            touched = empty_entries(store, persons) | {entry.header.subject for entry in entries}
            after = store.projector.refold(touched)
        store.projector.keep(after)
        self._erased()
        self.when_committed()
        return Committed(tuple(entry.header.ref for entry in entries), wall_at)

    def _erased(self) -> None:
        """Who was erased is noted outside the store first: no older copy shall bring them back."""
        self.when_erased()
        purge(self.store)

    # -- what goes to other places and comes from them --

    def shared(
        self, device: UUID, after: int, share: Callable[[Header], Share]
    ) -> Iterator[Entry | WithheldRun]:
        """The chain of a device after number `after`, as a receiver may have it (see `withholding`)."""
        return shared(self.store.journal, device, after, share)

    def accept(self, entries: Iterable[Entry], withheld: Sequence[WithheldRun] = ()) -> Accepted:
        """Take over entries of other devices, all or none, and change the rows they concern.

        Nothing but the chains themselves vouches for them (see `exchange_in` for what others bring). What is
        about a person who was erased here is emptied on arrival; an erasure among the entries is carried out.
        Raises `entry_checks.UnfitChain`.
        """
        store = self.store
        with store.transaction():
            accepted = accept(store, entries, withheld)
            after = settle(store, accepted)
        self.took(accepted, after)
        return accepted

    def append(self, actor: UUID, drafts: Sequence[Draft]) -> list[Entry]:
        """Append drafts inside the caller's transaction, which changes the rows as well."""
        wall_at = self._clock.now_ms()
        return self.store.journal.append(actor, drafts, wall_at, self._doubts.believed(wall_at))

    def now_ms(self) -> int:
        """What the PC's clock says (ms since 1970 UTC)."""
        return self._clock.now_ms()

    def took(self, accepted: Accepted, after: Mapping[Subject, Held]) -> None:
        """After the transaction that accepted: keep what it made true; who vanished is swept away."""
        self._documents_issued = None
        self.store.projector.keep(after)
        if accepted.erased and not self.store.in_bulk:
            self._erased()
