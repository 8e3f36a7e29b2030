"""Kills the writing program again and again and looks for marks that were acknowledged and are gone."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from assessor_app.domain.journal import Ref, verify_chain
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import FakeIdentities, make_workspace, plan_run, register_candidate, reopen
from tests.torture.writer import WallClock, write_marks


@dataclass
class Report:
    """What was found after all the kills."""

    kills: int = 0
    acknowledged: int = 0
    missing: list[Ref] = field(default_factory=list)
    integrity_errors: list[str] = field(default_factory=list)
    chain_faults: int = 0
    fold_differences: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.missing or self.integrity_errors or self.chain_faults or self.fold_differences)

    def __str__(self) -> str:
        return (
            f"kills {self.kills} · acknowledged {self.acknowledged} · acknowledged and missing "
            f"{len(self.missing)} · integrity errors {len(self.integrity_errors)} · chain faults "
            f"{self.chain_faults} · tables unlike a rebuild {self.fold_differences}"
        )


def prepare_store(folder: Path, runs: int = 40) -> None:
    """A store with some planned runs."""
    identities = FakeIdentities(99)
    workspace = make_workspace(folder, clock=None)
    for number in range(runs):
        person = register_candidate(workspace, identities.new(), family_name=f"Person {number}")
        plan_run(workspace, identities.new(), person)
    workspace.close()


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Run `work(out)` in a child process; returns its pid and the end of the pipe to read from."""
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        try:
            work(write_end)
            os._exit(0)
        except BaseException:
            os._exit(70)
    os.close(write_end)
    return pid, read_end


def read_lines(end: int, until: float) -> bytes:
    """What comes through the pipe before the moment `until` (of time.monotonic)."""
    parts = []
    while (left := until - time.monotonic()) > 0:
        ready, _, _ = select.select([end], [], [], left)
        if not ready:
            break
        part = os.read(end, 65536)
        if not part:
            break
        parts.append(part)
    return b"".join(parts)


def drained(end: int) -> bytes:
    """Everything that is still in the pipe of a process that has ended."""
    parts = []
    while part := os.read(end, 65536):
        parts.append(part)
    os.close(end)
    return b"".join(parts)


def kill_many(folder: Path, kills: int, seed: int, check_every: int = 25) -> Report:
    """Kill the writer `kills` times with SIGKILL at random moments, and compare after each."""
    chance = random.Random(seed)
    report = Report()
    acknowledged: list[Ref] = []
    for number in range(kills):
        pid, end = forked(lambda out, turn=number: write_marks(folder, seed + turn, out, WallClock()))
        head = read_lines_until_ready(end)
        said = head + read_lines(end, time.monotonic() + chance.uniform(0.0, 0.06))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        said += drained(end)
        acknowledged += acknowledged_in(said)
        report.kills += 1
        thorough = number % check_every == 0 or number == kills - 1
        compare(folder, acknowledged, report, thorough=thorough)
    report.acknowledged = len(acknowledged)
    return report


def read_lines_until_ready(end: int) -> bytes:
    """Wait until the writer has opened its store."""
    said = b""
    deadline = time.monotonic() + 30
    while b"ready\n" not in said and time.monotonic() < deadline:
        part = os.read(end, 65536)
        if not part:
            break
        said += part
    return said


def acknowledged_in(said: bytes) -> list[Ref]:
    """The entries that the writer had been told were safe. A last line that was cut off does not count."""
    found = []
    for line in said.split(b"\n")[:-1]:
        words = line.split()
        if len(words) == 4:
            found.append(Ref(UUID(words[0].decode()), int(words[1])))
    return found


def compare(folder: Path, acknowledged: list[Ref], report: Report, *, thorough: bool) -> None:
    """Open the store as the program would and hold it against what was acknowledged."""
    workspace = reopen(folder, None)
    try:
        device, head = workspace.device.id, workspace.head.seq
        report.missing += [ref for ref in acknowledged if ref.device == device and ref.seq > head]
        if not thorough:
            return
        report.integrity_errors += workspace.store.database.faults()
        entries = list(workspace.store.journal.of_device(device))
        present = {entry.header.ref for entry in entries}
        report.missing += [ref for ref in acknowledged if ref not in present]
        report.chain_faults += len(verify_chain(device, entries)[1])
        report.fold_differences += unlike_a_rebuild(workspace)
    finally:
        workspace.close()


DERIVED = ("candidate_row", "assessment_row", "mark_row", "measure_row", "document_row")


def unlike_a_rebuild(workspace: LocalWorkspace) -> int:
    """How many derived tables differ from themselves after a rebuild."""
    before = [sorted(map(repr, workspace.store.database.rows(f"SELECT * FROM {name}"))) for name in DERIVED]
    workspace.rebuild()
    after = [sorted(map(repr, workspace.store.database.rows(f"SELECT * FROM {name}"))) for name in DERIVED]
    return sum(one != other for one, other in zip(before, after, strict=True))
