"""Kills in the middle of backups, rotations and restores; a disk that fills up under a backup."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from assessor_app.bootstrap.program import Program
from assessor_app.domain.journal import DAY_MS
from assessor_app.services.backup_ports import BackupProblem
from assessor_app.storage.backup import prove_copy
from tests.backups import PHRASE, Centre, found, open_again
from tests.building import NOON, FakeClock
from tests.torture.killing import forked


@dataclass
class KillReport:
    """What was found after all the kills."""

    kills: int = 0
    finished: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"kills {self.kills} · finished before the kill {self.finished} · faults {len(self.faults)}"


def _seconds(work: Callable[[], None]) -> float:
    """How long the work takes when nobody kills it, on this machine, now."""
    began = time.monotonic()
    pid, end = forked(lambda _out: work())
    os.waitpid(pid, 0)
    os.close(end)
    return time.monotonic() - began


def _killed(work: Callable[[], None], after_s: float, report: KillReport) -> None:
    """Let a child do its work and kill it after a while."""

    pid, end = forked(lambda _out: work())
    time.sleep(after_s)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(end)
    report.kills += 1
    report.finished += os.WIFEXITED(status)


def kill_backups(folder: Path, kills: int, seed: int) -> KillReport:
    """Kill a program that makes backups and rotates them; every backup that is listed must be whole."""
    chance = random.Random(seed)
    report = KillReport()
    centre = found(folder)
    centre.picture(centre.run(centre.person()))
    centre.back_up()
    key = centre.program.vault.keys.database
    centre.close()
    whole = 0.0
    for number in range(kills):
        clock = FakeClock(NOON + (number + 2) * DAY_MS)

        def work(clock: FakeClock = clock, number: int = number) -> None:
            opened = open_again(folder, clock)
            opened.picture(opened.run(opened.person(f"P{number}")), shade=number % 250)
            for _ in range(3):
                opened.clock.turn(DAY_MS)
                opened.back_up()
            opened.close()

        whole = whole or _seconds(work)
        _killed(work, whole * (0.2 + chance.random()), report)
        report.faults += _faults_of(folder, key, clock)
    return report


def _faults_of(folder: Path, key: bytes, clock: FakeClock) -> list[str]:
    centre = open_again(folder, clock)
    try:
        faults = [] if centre.program.workspace.verify().verified else ["the store"]
        good = [row for row in centre.backups() if row.facts is not None]
        if not good:
            faults.append("no good backup is left")
        for row in good:
            try:
                proven = prove_copy(Path(row.folder) / "journal.db", key, lambda: True)
            except BackupProblem as problem:
                faults.append(f"{row.name}: {problem.code}")
                continue
            if row.facts is not None and set(proven.heads) != set(row.facts.heads):
                faults.append(f"{row.name}: another head")
        return faults
    finally:
        centre.close()


def kill_restores(folder: Path, kills: int, seed: int) -> KillReport:
    """Kill a program that restores; the store is then wholly the old one or wholly the new one."""
    chance = random.Random(seed)
    report = KillReport()
    centre = found(folder)
    run = centre.run(centre.person())
    place = centre.back_up().folder
    centre.person("Sen")
    centre.close()
    shutil.copytree(folder / "pc", folder / "before")

    def work() -> None:
        desk = Program(centre.program.paths, FakeClock(NOON + DAY_MS)).restoring
        desk.stage(place, desk.keepers(place)[0].id, PHRASE)
        desk.finish()

    whole = _seconds(work)
    for _ in range(kills):
        shutil.rmtree(folder / "pc")
        shutil.copytree(folder / "before", folder / "pc")
        _killed(work, whole * (0.3 + chance.random()), report)
        report.faults += _faults_of_restored(folder, run)
    return report


def _faults_of_restored(folder: Path, run: object) -> list[str]:
    again = open_again(folder)
    try:
        people = len(again.opened.candidates.find())
        restored = bool(list(again.program.paths.data.glob("replaced-*")))
        faults = [] if again.program.workspace.verify().verified else ["the store"]
        if people != (1 if restored else 2):
            faults.append(f"restored {restored}, people {people}")
        if again.opened.assessments.run(run).rated != 1:  # type: ignore[arg-type]  # an id
            faults.append("a mark is gone")
        return faults
    finally:
        again.close()


def full_stick(folder: Path) -> tuple[str, Centre] | None:
    """A stick that fills up while a backup is written; None where there is no right to mount one.

    Returns the code of the problem, and the centre, open; the stick has its former backup and room again.
    """
    centre = found(folder)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(centre.stick)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        centre.close()
        return None
    centre.upkeep.backups.add_target(centre.actor, str(centre.stick))
    centre.picture(centre.run(centre.person()))
    centre.back_up()
    centre.clock.turn(DAY_MS)
    ballast = centre.stick / "ballast"

    def fill(what: str, _done: int, _total: int) -> None:
        if what == "bringing" and not ballast.exists():
            free = os.statvfs(centre.stick)
            ballast.write_bytes(b"\0" * max(0, free.f_bavail * free.f_frsize - 4096))

    code = "done"
    try:
        centre.back_up(fill)
    except BackupProblem as problem:
        code = problem.code
    ballast.unlink(missing_ok=True)
    return code, centre


def unmount(centre: Centre) -> None:
    """Take the small stick away again."""
    subprocess.run(["umount", str(centre.stick)], capture_output=True, check=False)
