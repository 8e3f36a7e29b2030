"""Several PCs of one centre with real keys, each with a store, and a lane on which the store is used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import centres, devices
from assessor_app.domain.centres import Account, Device, Role
from assessor_app.domain.devices import Partner, PlaceKind
from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import sign_head, verify_head
from assessor_app.services.read_models import Changes
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase, ServerSetting, ServerStanding
from assessor_app.storage.server.following import ServerFollower
from assessor_app.storage.server.memory import LocalServerMemory
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    CENTRE,
    KEY,
    MANAGER,
    NOON,
    STORE,
    FakeClock,
    canonical_bytes,
    small_checklist,
)

T = TypeVar("T")
LONG_S = 40
NAMES = ("Bänk 1", "Bänk 2", "Kontoret", "Svarven")
CODES = ("7K3QF", "8M4RG", "9N5SH", "2P6TJ")


def device_id(number: int) -> UUID:
    return UUID(f"01970000-0000-7000-8000-0000000001d{number}")


class Lane:
    """The thread that has the store, as in the program; work handed in is done in its order."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def run_blocking(self, work: Callable[[], T]) -> T:
        answer: Future[T] = Future()

        def job() -> None:
            try:
                answer.set_result(work())
            except BaseException as error:
                answer.set_exception(error)

        self._queue.put(job)
        return answer.result()

    def let_others(self) -> None:
        """Nobody waits."""

    def close(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            job()


@dataclass
class Computer:
    """One PC."""

    number: int
    folder: Path
    key: DeviceKey = field(default_factory=DeviceKey.generate)
    clock: FakeClock = field(default_factory=FakeClock)
    lane: Lane = field(default_factory=Lane)
    seen: list[ServerStanding] = field(default_factory=list)
    changed: set[tuple[str, UUID]] = field(default_factory=set)
    _news: threading.Condition = field(default_factory=threading.Condition)
    _workspace: LocalWorkspace | None = None
    follower: ServerFollower | None = None

    @property
    def id(self) -> UUID:
        return device_id(self.number)

    @property
    def device(self) -> Device:
        public = self.key.public_bytes.hex()
        return Device(self.id, public, CODES[self.number], NAMES[self.number])

    def on(self, work: Callable[[LocalWorkspace], T]) -> T:
        """Use the store, as everybody does: on its lane."""

        def job() -> T:
            assert self._workspace is not None
            return work(self._workspace)

        return self.lane.run_blocking(job)

    def make(self) -> None:
        self.folder.mkdir(parents=True)
        seal = self._seal
        self._keep(
            self.lane.run_blocking(
                lambda: LocalWorkspace.create(
                    self.folder,
                    KEY,
                    STORE,
                    CENTRE,
                    self.id,
                    CODES[self.number],
                    self.clock,
                    seal,
                    verify_head,
                )
            )
        )
        checklist = small_checklist()
        self.on(lambda w: w.keep_checklist(checklist.digest, canonical_bytes(checklist), True))

    def open(self) -> None:
        self._keep(
            self.lane.run_blocking(
                lambda: LocalWorkspace.open(self.folder, KEY, self.clock, self._seal, is_signed=verify_head)
            )
        )

    def _keep(self, workspace: LocalWorkspace) -> None:
        self._workspace = workspace

    def _seal(self, device: UUID, seq: int, digest: bytes) -> bytes:
        return sign_head(self.key, device, seq, digest)

    # -- with the server --

    def follow(self, address: ServerAddress) -> ServerFollower:
        """Keep in step with a server from now on."""
        self.on(lambda w: LocalServerMemory(w).write(ServerSetting(address, True)))
        assert self._workspace is not None
        follower = self.follower = ServerFollower(self._workspace, self.clock, _Random())
        self._workspace.when_committed = follower.wake
        follower.begin(self.lane, self._told, self._changed)
        follower.follow(address)
        return follower

    def _told(self, standing: ServerStanding) -> None:
        with self._news:
            self.seen.append(standing)
            self._news.notify_all()

    def _changed(self, changes: Changes) -> None:
        with self._news:
            self.changed |= changes.subjects
            self._news.notify_all()

    def wait_for(self, what: Callable[[], Any], seconds: float = LONG_S) -> None:
        """Until it is so; a test that waits in vain fails."""
        with self._news:
            assert self._news.wait_for(what, seconds), (self.seen[-3:], self.changed)

    def wait_for_problem(self, code: str) -> ServerStanding:
        """Until the server is said to be out of order in this way."""
        self.wait_for(lambda: any(one.problem == code for one in self.seen))
        return next(one for one in self.seen if one.problem == code)

    def wait_for_phase(self, phase: Phase) -> None:
        self.wait_for(lambda: bool(self.seen) and self.seen[-1].phase is phase)

    def part(self) -> None:
        """Follow no more."""
        if self.follower is not None:
            self.follower.stop()
            assert self.follower.join(LONG_S)
            self.follower = None
            self.seen.clear()

    def close(self) -> None:
        self.part()
        if self._workspace is not None:
            workspace, self._workspace = self._workspace, None
            self.lane.run_blocking(workspace.close)

    def entries(self) -> dict[UUID, list[Entry]]:
        """Every entry here, by device."""
        return self.on(
            lambda w: {one: list(w.store.journal.of_device(one)) for one in w.store.journal.devices()}
        )

    def fingerprint(self) -> dict[UUID, tuple[int, bytes]]:
        """The end of every chain."""
        return self.on(
            lambda w: {
                one: (w.store.journal.head(one).seq, w.store.journal.head(one).chain_digest)
                for one in w.store.journal.devices()
            }
        )


class _Random:
    def new(self) -> UUID:
        import uuid

        return uuid.uuid4()


def found_centre(first: Computer, *others: Computer) -> None:
    """The first PC founds the centre and lets the others in; each knows the first from then on."""
    first.make()
    drafts = [
        *centres.register_centre(CENTRE, "Verkstaden i Vimmerby", "VIM", "Vimmerby"),
        *centres.enrol_device(CENTRE, first.device),
        *centres.register_account(CENTRE, Account(ASSESSOR.id, "Astrid Berg", Role.ASSESSOR)),
        *centres.register_account(CENTRE, Account(MANAGER.id, "Mats Lund", Role.MANAGER)),
    ]
    first.on(lambda w: w.commit(MANAGER.id, drafts))
    for other in others:
        first.on(
            lambda w, other=other: w.commit(
                MANAGER.id, devices.enrol(CENTRE, w.centre().circle, other.device)
            )
        )
    pieces = first.on(lambda w: list(w.shared(first.id, 0, lambda _: Share.ALL)))
    for other in others:
        other.make()
        other.on(lambda w: join(w, first, pieces))


def join(workspace: LocalWorkspace, first: Computer, pieces: list[Entry | WithheldRun]) -> None:
    """As the files of a pairing do it: the first PC's chain, and a word that it is the one."""
    workspace.accept([piece for piece in pieces if isinstance(piece, Entry)])
    partner = Partner(first.device, CENTRE, "Verkstaden i Vimmerby", PlaceKind.CENTRE)
    workspace.commit(MANAGER.id, devices.introduce(CENTRE, workspace.centre().circle, partner))


@contextmanager
def computers(folder: Path, count: int, *, founded: bool = True) -> Iterator[list[Computer]]:
    """As many PCs of one centre; closed at the end."""
    made = [
        Computer(number, folder / f"pc{number}", clock=FakeClock(NOON + number)) for number in range(count)
    ]
    try:
        if founded:
            found_centre(*made)
        yield made
    finally:
        for one in made:
            one.close()
            one.lane.close()


def in_step(*every: Computer) -> None:
    """Wait until all hold the same chains to the same end."""

    def same() -> bool:
        first, *others = [one.fingerprint() for one in every]
        return all(other == first for other in others)

    for one in every:
        until = threading.Event()
        for _ in range(LONG_S * 20):
            if same():
                break
            until.wait(0.05)
        assert same(), [(one.seen[-2:], one.fingerprint()) for one in every]
