"""The other ways a disk and a clock can fail, each against the real write path."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assessor_app.domain.journal import DAY_MS, Ref
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import KEY, fake_seal, reopen
from tests.torture.killing import (
    Report,
    acknowledged_in,
    compare,
    drained,
    forked,
    prepare_store,
)
from tests.torture.writer import WallClock, write_marks


@dataclass(frozen=True)
class Outcome:
    """What a scene ended in: the sentence's code, and what was found afterwards."""

    code: str
    report: Report
    expected: tuple[str, ...]
    skipped: bool = False

    @property
    def failed(self) -> bool:
        return not self.skipped and (self.code not in self.expected or not self.report.is_clean)

    def __str__(self) -> str:
        if self.skipped:
            return f"skipped ({self.code})"
        verdict = "FAILED" if self.failed else "ok"
        return f"{verdict} · ended with {self.code} · {self.report}"


def _write_until_trouble(folder: Path, most: int | None = None, off_ms: int = 0) -> tuple[str, list[Ref]]:
    """Write in a child until something stops it; returns the problem's code and what was acknowledged."""

    def work(out: int) -> None:
        try:
            write_marks(folder, 5, out, WallClock(off_ms), most)
            os.write(out, b"code done\n")
        except StorageProblem as problem:
            os.write(out, f"code {problem.code}\n".encode())

    pid, end = forked(work)
    said = drained(end)
    os.waitpid(pid, 0)
    codes = [line.split()[1].decode() for line in said.split(b"\n") if line.startswith(b"code ")]
    return (codes or ["died"])[0], acknowledged_in(said)


def _compared(folder: Path, acknowledged: list[Ref]) -> Report:
    report = Report(acknowledged=len(acknowledged))
    compare(folder, acknowledged, report, thorough=True)
    return report


def full_disk(folder: Path) -> Outcome:
    """A small disk that fills up in the middle of the work; then room is made and the work goes on."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        return Outcome("no right to mount", Report(), (), skipped=True)
    try:
        prepare_store(disk, runs=3)
        ballast = disk / "ballast"
        with ballast.open("wb") as file:
            free = os.statvfs(disk)
            file.write(b"\0" * max(0, free.f_bavail * free.f_frsize - 400_000))
        code, acknowledged = _write_until_trouble(disk)
        ballast.unlink()
        report = _compared(disk, acknowledged)
        again, more = _write_until_trouble(disk, most=20)
        after = _compared(disk, acknowledged + more)
        if again != "done" or not after.is_clean:
            return Outcome(f"{code}, then {again}", after, ())
        return Outcome(code, report, ("disk_full",))
    finally:
        subprocess.run(["umount", str(disk)], capture_output=True, check=False)


def read_only_folder(folder: Path) -> Outcome:
    """A folder that may be read and not written."""
    prepare_store(folder)
    problem = "opened"

    def work(out: int) -> None:
        if os.geteuid() == 0:
            os.setegid(65534)
            os.seteuid(65534)
        try:
            LocalWorkspace.open(folder, KEY, WallClock(), fake_seal).close()
        except StorageProblem as refused:
            os.write(out, f"code {refused.code}\n".encode())

    for path in (folder, *folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        pid, end = forked(work)
        said = drained(end).decode().split()
        os.waitpid(pid, 0)
        problem = said[1] if len(said) == 2 else problem
    finally:
        for path in (folder, *folder.iterdir()):
            path.chmod(0o755 if path.is_dir() else 0o644)
    return Outcome(problem, _compared(folder, []), ("read_only",))


def second_instance(folder: Path) -> Outcome:
    """A second program on the same store while the first one writes."""
    prepare_store(folder)
    first = reopen(folder)
    try:
        code, acknowledged = _write_until_trouble(folder, most=5)
    finally:
        first.close()
    return Outcome(code, _compared(folder, acknowledged), ("locked",))


def clock_set_back(folder: Path) -> Outcome:
    """The PC's clock is set back a day between two sittings; nothing is lost, order is kept."""
    prepare_store(folder)
    _, first = _write_until_trouble(folder, most=40)
    code, second = _write_until_trouble(folder, most=40, off_ms=-DAY_MS)
    report = _compared(folder, first + second)
    workspace = reopen(folder)
    try:
        entries = list(workspace.store.journal.of_device(workspace.device.id))
        clocks = [entry.header.recorded_at for entry in entries]
        if clocks != sorted(clocks) or len(set(clocks)) != len(clocks):
            code = "order lost"
    finally:
        workspace.close()
    return Outcome(code, report, ("done",))


SCENES: dict[str, Callable[[Path], Outcome]] = {
    "full disk": full_disk,
    "read-only folder": read_only_folder,
    "second instance": second_instance,
    "clock set back a day": clock_set_back,
}
