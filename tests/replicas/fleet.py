"""Five PCs that exchange in every way, and what each of them has acknowledged."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import devices, visits
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.errors import Refused
from assessor_app.domain.ids import uuid7
from assessor_app.domain.journal import PersonalState, Ref
from assessor_app.domain.protection import register_protected
from assessor_app.domain.visits import VisitDetails
from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.exchange.kinds import kind_of
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import sign_head, verify_head
from assessor_app.services.entry_lines import piece_of
from assessor_app.services.exchange import ExchangeService, ExchangeTools
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.ports import Stopped
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import ServerSetting
from assessor_app.storage.exchange_keys import keep_own_key
from assessor_app.storage.exchange_store import LocalExchange
from assessor_app.storage.imports import set_aside
from assessor_app.storage.server import schema
from assessor_app.storage.server.connecting import Lost, connected, told_as_problems
from assessor_app.storage.server.local_side import LocalSide
from assessor_app.storage.server.memory import LocalServerMemory
from assessor_app.storage.server.remote_side import RemoteSide
from assessor_app.storage.server.rounds import Memory, Round
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.files import move_into_place
from tests.building import ASSESSOR, KEY, MANAGER, NOON, do
from tests.carrying import NODE_PLACE, OTHER_PLACE, Post, joins, make_post, meet

CRITERIA = ("A1-1", "A1-2", "A2-1", "A2-2")
FACTS = Agreement()
OFFICE, BENCH, LAPTOP, OTHER, NODE = range(5)
WAYS = (
    (OFFICE, BENCH),
    (OFFICE, LAPTOP),
    (OFFICE, NODE),
    (BENCH, LAPTOP),
    (BENCH, NODE),
    (OTHER, NODE),
)
"""Who writes files for whom, both ways."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that a PC has acknowledged as saved."""

    ref: Ref
    digest: bytes
    candidate: UUID


@dataclass
class Paper:
    """A file on a stick: who wrote it for whom."""

    path: Path
    sender: int
    receiver: int
    is_receipt: bool


class PowerCut(BaseException):
    """The PC went dark in the middle of something."""


@dataclass
class Fleet:
    """The PCs by number (see `OFFICE` …); `aside` holds marks that only a folder put aside still has."""

    folder: Path
    agreement: Agreement = FACTS
    address: ServerAddress | None = None
    posts: list[Post] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    aside: set[Ref] = field(default_factory=set)
    protected: set[UUID] = field(default_factory=set)
    erased: set[UUID] = field(default_factory=set)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(10))
    _backups: dict[int, Path] = field(default_factory=dict)

    def build(self) -> None:
        """An office with a second PC and a laptop, another centre, and the node of both."""
        stick = self._new_folder("stick")
        office = make_post(self.folder / "office", 1, "Kontoret")
        bench = make_post(self.folder / "bench", 2, "Bänken", founds=False)
        laptop = make_post(self.folder / "laptop", 3, "Laptop 2", kind=DeviceKind.LAPTOP, founds=False)
        other = make_post(self.folder / "other", 4, "Eksjös PC", place=OTHER_PLACE)
        node = make_post(self.folder / "node", 5, "Nodens PC", place=NODE_PLACE)
        self.posts = [office, bench, laptop, other, node]
        for newcomer in (bench, laptop):
            joins(newcomer, office, stick)
        for centre in (office, other):
            meet(centre, node, self.agreement)
        self._introduce(BENCH, LAPTOP)

    def close(self) -> None:
        for post in self.posts:
            post.workspace.close()

    # -- work --

    def register(self, at: int, *, protected: bool = False) -> UUID:
        """A person with a run at one of the centres' PCs."""
        post = self.posts[at]
        if protected:
            candidate = post.ids.new()
            drafts = register_protected(
                candidate, f"Skyddad {next(self._numbers)}", [MANAGER.id], [MANAGER.id]
            )
            post.workspace.commit(MANAGER.id, drafts)
            self.protected.add(candidate)
        else:
            candidate = post.person(f"Förnamn{next(self._numbers)}", "Hemlig")
        run = post.run(candidate, "Skrev något om personen")
        self._note(post, candidate, last=2)
        return run

    def runs(self, at: int) -> list[UUID]:
        """The runs that somebody could go on with at a PC."""
        store = self.posts[at].workspace.store
        rows = store.database.rows("SELECT id FROM assessment_row ORDER BY id")
        states = [self.posts[at].workspace.assessment(UUID(bytes=row[0])) for row in rows]
        return [
            state.id
            for state in states
            if state.status in (Status.PLANNED, Status.IN_PROGRESS)
            and state.checklist
            and state.candidate not in (None, *store.erased)
        ]

    def mark(self, at: int, run: UUID, criterion: str, rating: Rating) -> None:
        """A mark at a PC, acknowledged."""
        post = self.posts[at]
        reason = "" if rating is Rating.SHOWN else "Skrev något om personen"
        try:
            do(post.workspace, run, cmd.RecordMark(criterion, rating, reason))
        except Refused:
            return
        candidate = post.workspace.assessment(run).candidate
        assert candidate is not None
        self._note(post, candidate, last=1)

    def _note(self, post: Post, candidate: UUID, last: int) -> None:
        head = post.workspace.head
        for seq in range(head.seq - last + 1, head.seq + 1):
            digest = post.workspace.digest_at(seq)
            assert digest is not None
            self.marks.append(Mark(Ref(head.device, seq), digest, candidate))

    def erase(self, at: int, candidate: UUID) -> None:
        """Take away all that is personal about somebody."""
        post = self.posts[at]
        if post.workspace.candidate(candidate).details is None:
            return
        post.workspace.erase_person(MANAGER.id, candidate, "asked")
        self.erased.add(candidate)

    def candidates(self, at: int) -> list[UUID]:
        rows = self.posts[at].workspace.store.database.rows("SELECT id FROM candidate_row ORDER BY id")
        return [UUID(bytes=row[0]) for row in rows]

    def turn_back_last_import(self, at: int) -> None:
        """Set aside the newest import of marks, where there is one."""
        post = self.posts[at]
        rows = post.workspace.store.database.rows(
            "SELECT id FROM import_row WHERE NOT set_aside ORDER BY applied_at DESC, id LIMIT 1"
        )
        if rows:
            set_aside(post.workspace, MANAGER.id, UUID(bytes=rows[0][0]), "Fel fil")

    def hand_out(self, run: UUID) -> None:
        """A visit that takes the run and its person to the laptop."""
        post, laptop = self.posts[OFFICE], self.posts[LAPTOP].id
        person = post.workspace.assessment(run).candidate
        if person is None or laptop not in post.desk.trusted():
            return
        visit = post.ids.new()
        details = VisitDetails("Åkers Mekaniska", "Vimmerby", "2026-05-28", "2026-05-29")
        post.workspace.commit(MANAGER.id, visits.plan(visit, details))
        state = post.workspace.visit(visit)
        post.workspace.commit(MANAGER.id, visits.add_person(state, person, run))
        post.workspace.commit(MANAGER.id, visits.hand_out(post.workspace.visit(visit), laptop, [laptop]))

    def hand_in(self, at: int) -> None:
        """The oldest visit that is out is over, as one of the two PCs says."""
        post = self.posts[at]
        rows = post.workspace.store.database.rows(
            "SELECT id FROM visit_row WHERE status = 'handed_out' ORDER BY id LIMIT 1"
        )
        if rows:
            visit = post.workspace.visit(UUID(bytes=rows[0][0]))
            post.workspace.commit(MANAGER.id, visits.hand_in(visit))

    def clean_up(self) -> None:
        """The laptop lets go of what its office has acknowledged."""
        with refused("nothing_delivered"):
            self.posts[LAPTOP].desk.clean_up()

    # -- files --

    def write(self, sender: int, receiver: int) -> None:
        """An exchange file onto a stick of its own, where there is something to say."""
        with refused("nothing_to_export", "device_unknown"):
            there = self.posts[sender].export(self.posts[receiver], self._new_folder("stick"))
            self.papers.append(Paper(there.path, sender, receiver, is_receipt=False))

    def acknowledge(self, receiver: int, sender: int) -> None:
        """A receipt of `receiver` for `sender`, where something has come."""
        post = self.posts[receiver]
        with refused("nothing_received", "device_unknown"):
            path = post.service.write_receipt(MANAGER, self.posts[sender].id, self._new_folder("stick"))
            self.papers.append(Paper(path, receiver, sender, is_receipt=True))

    def read(self, paper: Paper, cut_at: int | None = None) -> None:
        """Read a file in at the PC that it is for. With `cut_at` the power goes at that step of the work."""
        post = self.posts[paper.receiver]
        if not paper.path.exists():
            return
        try:
            if paper.is_receipt:
                post.service.read_receipt(MANAGER, paper.path)
            elif cut_at is None:
                post.apply(paper.path)
            else:
                self._read_until_dark(paper, cut_at)
        except ExchangeProblem as problem:
            if problem.code not in FORGIVEN:  # written for, or by, a PC that has become another one since
                raise

    def _read_until_dark(self, paper: Paper, cut_at: int) -> None:
        post, left = self.posts[paper.receiver], itertools.count(cut_at, -1)
        before = self.folder / f"dark-{next(self._numbers)}"

        def step(_what: str, _done: int, _total: int) -> bool | None:
            if next(left) <= 0 and not before.exists():
                shutil.copytree(post.folder, before)
                raise PowerCut
            return None

        seen = post.service.inspect(MANAGER, paper.path)
        try:
            post.service.apply(MANAGER, paper.path, seen.digest, progress=step)
        except PowerCut:
            self._reopen(paper.receiver, before)

    # -- the server --

    def follow(self, at: int, steps: int | None = None) -> None:
        """One round with the centre's server; with `steps` the connection is lost after so many."""
        if self.address is None:
            return
        post, left = self.posts[at], itertools.count(steps if steps is not None else 1_000_000, -1)

        def here(work: Callable[[], object]) -> object:
            if next(left) <= 0:
                raise Lost("cut")
            return work()

        local = LocalSide(post.workspace)
        try:
            with connected(self.address) as connection, told_as_problems():
                standpoint = local.standpoint()
                identity = schema.ensure(
                    connection, standpoint.place, standpoint.place_name, UUID(int=next(self._numbers))
                )
                LocalServerMemory(post.workspace).write(ServerSetting(self.address, True))
                local.meet(identity.server)
                Round(
                    local,
                    RemoteSide(connection),
                    identity.server,
                    here,
                    lambda _subjects: None,
                    lambda _waiting: None,
                    post.clock.now_ms,
                    Memory(),
                ).run()
        except (Lost, Stopped):
            return

    # -- trouble --

    def back_up(self, at: int) -> None:
        """Keep a copy of a PC's folder as it is now."""
        there = self.folder / f"backup-{next(self._numbers)}"
        shutil.copytree(self.posts[at].folder, there)
        self._backups[at] = there

    def restore(self, at: int) -> None:
        """Go on from the newest copy as another device; the folder of today is put aside."""
        if at not in self._backups:
            return
        post = self.posts[at]
        own = post.id
        copy = self.folder / f"restored-{next(self._numbers)}"
        shutil.copytree(self._backups[at], copy)
        before = post.workspace.head.seq
        self._reopen(at, copy)
        self.aside |= {Ref(own, seq) for seq in range(post.workspace.head.seq + 1, before + 1)}
        for person in sorted(self.erased - post.workspace.erased):
            if post.workspace.candidate(person).details is not None:
                post.workspace.erase_person(MANAGER.id, person, "restored")
        self._become_another(at)

    def copy(self, at: int) -> None:
        """Somebody copies a PC's folder to a new PC and goes on there; the former one is never used again.

        What the former one acknowledged is in the copy, so that nothing may be missing.
        """
        folder = self.folder / f"copied-{next(self._numbers)}"
        shutil.copytree(self.posts[at].folder, folder)
        self._reopen(at, folder)
        self._become_another(at)

    def _become_another(self, at: int) -> None:
        """As the program does at opening: the old name signs its end, then a new identity begins."""
        post = self.posts[at]
        number, former = next(self._numbers), post.as_device(ASSESSOR.id)
        self._backups.pop(at, None)
        post.workspace.seal_own_head()
        kind, label = post.kind, f"{post.label} ({number})"
        device = uuid7(NOON + number, random.Random(number).randbytes(10))
        post.key = DeviceKey.generate()
        post.code = f"N{number:04}"
        recipient, identity = X25519Keys().new_identity()
        post.recipient, post.label, post.kind = recipient, label, kind
        post.workspace.adopt_device(device, post.code)
        with post.workspace.bulk():
            keep_own_key(post.workspace.store, recipient, identity, post.clock.now_ms())
        self._reopen(at, post.folder)
        for told in (post.as_device(ASSESSOR.id), former):
            post._say(devices.enrol(post.place, devices.Circle(), told))
        for one, two in WAYS:
            if at in (one, two):
                self._introduce(one, two)

    def _introduce(self, one: int, two: int) -> None:
        """Both let the other in, as a pairing file and its words do."""
        for here, there in ((one, two), (two, one)):
            post, other = self.posts[here], self.posts[there]
            circle = post.workspace.centre().circle
            if post.place != other.place or post.kind is DeviceKind.LAPTOP:
                post._say(devices.introduce(post.place, circle, other.as_partner()))
            else:
                post._say(devices.enrol(post.place, circle, other.as_device(ASSESSOR.id)))

    def _reopen(self, at: int, folder: Path) -> None:
        """Open a PC's store in a folder, with the key that the PC has now."""
        post = self.posts[at]
        post.workspace.close()
        key, clock = post.key, post.clock
        post.folder = folder
        post.workspace = LocalWorkspace.open(
            folder, KEY, clock, lambda *head: sign_head(key, *head), is_signed=verify_head
        )
        post.desk = LocalExchange(post.workspace, clock)
        tools = ExchangeTools(
            LocalExchangeFiles(AgeEnvelopes()), kind_of, move_into_place, key.sign, clock, post.ids
        )
        post.service = ExchangeService(post.workspace, post.desk, tools)  # type: ignore[arg-type]

    def _new_folder(self, name: str) -> Path:
        folder = self.folder / f"{name}-{next(self._numbers)}"
        folder.mkdir()
        return folder

    # -- at the end --

    def exchange_everything(self) -> None:
        """Carry files and receipts every way until nothing is left to carry."""
        for at in range(len(self.posts)):
            self.posts[at].clock.turn(1)
        left: list[tuple[str, str, int]] = []
        for _ in range(8):
            left.clear()
            for one, two in WAYS:
                for sender, receiver in ((one, two), (two, one)):
                    with refused("device_unknown"):
                        here, there = self.posts[sender], self.posts[receiver]
                        if waiting := here.desk.waiting(there.id):
                            left.append((here.label, there.label, waiting))
                    self.papers.clear()
                    self.write(sender, receiver)
                    for paper in tuple(self.papers):
                        self.read(paper)
                    self.papers.clear()
                    self.acknowledge(receiver, sender)
                    for paper in tuple(self.papers):
                        self.read(paper)
            for at in (OFFICE, BENCH, OFFICE):
                self.follow(at)
            if not left:
                return
        raise AssertionError(left)

    def holds(self, at: int, mark: Mark) -> bool:
        """Whether a PC has the very entry: in its journal, kept unread, or as the other history of a fork."""
        store = self.posts[at].workspace.store
        entry = store.journal.at(mark.ref)
        if entry is not None and entry.chain_digest == mark.digest:
            return True
        kept = store.database.rows(
            "SELECT line FROM forked_piece WHERE device = ? UNION ALL"
            " SELECT line FROM pending_piece WHERE device = ?",
            (mark.ref.device.bytes, mark.ref.device.bytes),
        )
        return any(piece_of(bytes(row[0])).chain_digest == mark.digest for row in kept)

    def texts_about(self, at: int, persons: Iterable[UUID]) -> int:
        """How many entries a PC holds with anything personal about these people."""
        about = set(persons)
        journal = self.posts[at].workspace.store.journal
        return sum(
            entry.header.about in about
            and entry.personal_state is PersonalState.PRESENT
            and entry.personal not in (None, b"{}")
            for device in journal.devices()
            for entry in journal.of_device(device)
        )

    def entries_about(self, at: int, persons: Iterable[UUID]) -> int:
        """How many entries a PC holds about these people; that one was erased (an id, no name) is for all."""
        about = set(persons)
        journal = self.posts[at].workspace.store.journal
        return sum(
            entry.header.about in about and entry.header.event != "person_erased/1"
            for device in journal.devices()
            for entry in journal.of_device(device)
        )


@contextmanager
def refused(*codes: str) -> Iterator[None]:
    """Pass over these refusals: there is nothing to do, or nobody yet to do it for."""
    try:
        yield
    except Refused as refusal:
        if refusal.code not in codes:
            raise


FORGIVEN = frozenset(
    {"for_another", "payload_locked", "sender_unknown", "receipt_for_another", "receipt_contradicts"}
)
