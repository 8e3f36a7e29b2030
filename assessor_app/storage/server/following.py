"""The thread that keeps this PC and the server in step, and what it says of how that goes.

It has a connection of its own and touches the store only by short pieces of work on the database lane. It is
woken by the server (LISTEN), by what is saved here, and by the clock; a connection that is lost is made anew,
after longer and longer waits that no two PCs have in common.
"""

from __future__ import annotations

import logging
import random
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from assessor_app.services.ports import EnvironmentProblem, Stopped
from assessor_app.services.server_ports import Found, Phase, ServerProblem, ServerStanding
from assessor_app.storage.server import schema
from assessor_app.storage.server.connecting import Alarm, Lost, connected, told_as_problems
from assessor_app.storage.server.local_side import LocalSide
from assessor_app.storage.server.remote_side import RemoteSide
from assessor_app.storage.server.rounds import Memory, Round
from assessor_app.storage.workspace import LocalWorkspace

if TYPE_CHECKING:
    from psycopg import Connection

    from assessor_app.services.backup_ports import StoreAccess
    from assessor_app.services.ports import Clock, Identities
    from assessor_app.services.read_models import Changes
    from assessor_app.services.server_addresses import ServerAddress

T = TypeVar("T")
_log = logging.getLogger(__name__)
_SETTLE_S = 0.15
"""What is saved in quick succession goes out together."""
_ANYWAY_S = 60.0
_FIRST_WAIT_S, _LONGEST_WAIT_S, _PROBLEM_WAIT_S = 0.5, 30.0, 60.0
_PASSES = frozenset({"server_unreachable", "server_refused"})


class ServerFollower:
    """Implements `services.server_ports.ServerFollowing`."""

    def __init__(self, workspace: LocalWorkspace, clock: Clock, identities: Identities) -> None:
        self._local = LocalSide(workspace)
        self._clock, self._identities = clock, identities
        self._alarm: Alarm | None = None
        self._lock = Lock()
        self._stopping = Event()
        self._hurry = Event()
        self._address: ServerAddress | None = None
        self._course = 0
        self._standing = ServerStanding()
        self._access: StoreAccess | None = None
        self._told: Callable[[ServerStanding], None] = lambda _standing: None
        self._changed: Callable[[Changes], None] = lambda _changes: None
        self._thread: Thread | None = None
        self._is_complained = False

    # -- what others call --

    @property
    def standing(self) -> ServerStanding:
        return self._standing

    def begin(
        self,
        access: StoreAccess,
        told: Callable[[ServerStanding], None],
        changed: Callable[[Changes], None],
    ) -> None:
        self._access, self._told, self._changed = access, told, changed
        self._start()

    def follow(self, address: ServerAddress | None) -> None:
        with self._lock:
            if address == self._address:
                return
            self._address, self._course = address, self._course + 1
        if address is None:
            self._say(ServerStanding())
        self._start()
        self.try_now()

    def _start(self) -> None:
        """A thread only where there is something to follow: most centres have no server."""
        with self._lock:
            due = self._access is not None and self._address is not None and self._thread is None
            if due and not self._stopping.is_set():
                self._alarm = Alarm()
                self._thread = Thread(target=self._serve, name="server", daemon=True)
                self._thread.start()

    def wake(self) -> None:
        if self._alarm is not None:
            self._alarm.ring()

    def try_now(self) -> None:
        self._hurry.set()
        self.wake()

    def stop(self) -> None:
        self._stopping.set()
        self.wake()

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread to end, which a network that does not answer may delay; whether it has."""
        if self._thread is not None:
            self._thread.join(timeout_s)
            return not self._thread.is_alive()
        return True

    def probe(self, address: ServerAddress) -> Found:
        try:
            with connected(address) as connection, told_as_problems():
                identity = schema.identity_of(connection)
                if identity is not None:
                    at = self._here(self._local.standpoint)
                    schema.require_place(identity, at.place)
                    return Found.OURS
                if not schema.may_create(connection):
                    raise ServerProblem("server_no_rights")
                return Found.EMPTY
        except Lost as error:
            raise ServerProblem("server_unreachable") from error

    # -- the thread --

    def _here(self, work: Callable[[], T]) -> T:
        """Short work on the database lane; never once the store is being closed."""
        if self._access is None or self._stopping.is_set():
            raise Stopped

        def guarded() -> T:
            if self._stopping.is_set():
                raise Stopped
            return work()

        return self._access.run_blocking(guarded)

    def _serve(self) -> None:
        with closing(self._bell):
            self._go_on()

    @property
    def _bell(self) -> Alarm:
        assert self._alarm is not None  # noqa: S101 - it is made before the thread
        return self._alarm

    def _go_on(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            with self._lock:
                address, course = self._address, self._course
            if address is None:
                self._bell.wait(_ANYWAY_S)
                continue
            begun = time.monotonic()
            wait_s = 0.0
            try:
                self._follow(address, course)
                failures = 0
            except Stopped:
                return
            except Exception as error:
                stood_long = time.monotonic() - begun > _LONGEST_WAIT_S
                failures = 1 if stood_long else failures + 1
                wait_s = self._note_failure(error, failures)
            if course == self._course:
                self._rest(wait_s, course)

    def _note_failure(self, error: Exception, failures: int) -> float:
        """Say how it stands, and for how long nothing is tried."""
        wait_s = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2.0 ** min(failures - 1, 8))
        before = self._standing
        passes = isinstance(error, Lost) or getattr(error, "code", "") in _PASSES
        if passes:
            self._say(ServerStanding(Phase.WAITING, before.in_step_at, before.waiting))
        elif isinstance(error, EnvironmentProblem):
            wait_s = _PROBLEM_WAIT_S
            details = tuple((key, str(value)) for key, value in error.details.items())
            self._say(ServerStanding(Phase.PROBLEM, before.in_step_at, before.waiting, error.code, details))
        else:
            wait_s = _PROBLEM_WAIT_S
            self._say(ServerStanding(Phase.PROBLEM, before.in_step_at, before.waiting, "unforeseen"))
            if not self._is_complained:
                self._is_complained = True
                sys.excepthook(type(error), error, error.__traceback__)
        _log.info("server: %s", getattr(error, "code", type(error).__name__))
        return wait_s * (0.5 + random.random() / 2)  # so that PCs do not come back all at once

    def _rest(self, wait_s: float, course: int) -> None:
        """Nothing but somebody who asks, another address or the end makes it shorter."""
        until = time.monotonic() + wait_s
        while not self._stopping.is_set() and course == self._course and not self._hurry.is_set():
            left = until - time.monotonic()
            if left <= 0:
                break
            self._count_undelivered()
            self._bell.wait(left)
        self._hurry.clear()

    def _count_undelivered(self) -> None:
        """While the server is away, what is saved here adds up."""
        with suppress(EnvironmentProblem, Stopped):  # a store that cannot be read tells so elsewhere
            self._say(replace(self._standing, waiting=self._here(self._local.undelivered)))

    def _follow(self, address: ServerAddress, course: int) -> None:
        """Until another address counts. Raises whatever ends it."""
        if self._standing.phase is Phase.OFF:
            self._say(ServerStanding(Phase.CONNECTING))
        with connected(address) as connection, told_as_problems():
            at = self._here(self._local.standpoint)
            if at.is_laptop:
                raise ServerProblem("server_not_for_laptops")
            connection.execute(f"LISTEN {schema.CHANNEL}")
            identity = schema.ensure(connection, at.place, at.place_name, self._identities.new())
            self._here(lambda: self._local.meet(identity.server))
            remote = RemoteSide(connection)
            remote.tell_card(at.card)
            memory = Memory()
            while course == self._course:
                self._hurry.clear()
                carried = self._round(remote, identity.server, memory)
                carried.run()
                self._say_done(carried)
                self._wait(connection)

    def _say_done(self, carried: Round) -> None:
        before, problem = self._standing, carried.problem
        if problem is None:
            standing = ServerStanding(Phase.IN_STEP, self._clock.now_ms(), before.waiting)
        else:
            standing = ServerStanding(Phase.PROBLEM, before.in_step_at, before.waiting, problem.code)
        self._say(replace(standing, strangers=carried.strangers))

    def _round(self, remote: RemoteSide, server: UUID, memory: Memory) -> Round:
        return Round(
            self._local,
            remote,
            server,
            self._here,
            self._publish,
            self._count,
            self._clock.now_ms,
            memory,
        )

    def _wait(self, connection: Connection[Any]) -> None:
        """Until the server, this PC or the clock has something. Raises Stopped."""
        own = connection.info.backend_pid
        until = time.monotonic() + _ANYWAY_S
        while True:
            # What came while the round was carried out lies in the driver: no socket tells of it any more.
            heard = any(note.pid != own for note in connection.notifies(timeout=0))
            left = until - time.monotonic()
            if heard or left <= 0:
                return
            rang = self._bell.wait(left, connection)
            if self._stopping.is_set():
                raise Stopped
            if rang:
                if not self._hurry.is_set():
                    time.sleep(_SETTLE_S)  # what follows at once goes with it
                    self._bell.wait(0)
                return

    # -- telling --

    def _publish(self, subjects: frozenset[tuple[str, UUID]]) -> None:
        from assessor_app.services.read_models import Changes

        self._changed(Changes(subjects))

    def _count(self, waiting: int) -> None:
        before = self._standing
        if waiting != before.waiting or (waiting and before.phase is not Phase.WORKING):
            phase = Phase.WORKING if waiting else before.phase
            self._say(ServerStanding(phase, before.in_step_at, waiting))

    def _say(self, standing: ServerStanding) -> None:
        if standing != self._standing and not self._stopping.is_set():
            self._standing = standing
            self._told(standing)
