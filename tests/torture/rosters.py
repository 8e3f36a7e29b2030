"""Kills the program in the middle of reading a list in: nobody of it may be left, or everybody is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from assessor_app.domain import rosters
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import KEY, MANAGER, NOON, FakeClock, fake_seal, make_workspace
from tests.roster_books import TODAY, WORDS, Office, people
from tests.torture.killing import forked

SIZE = 300
_TABLES = ("entry", "candidate_row", "employment_row", "company_row", "roster_row", "person_row")


@dataclass
class Report:
    """What was found after all the kills. `whole` lists had been read in before the kill came."""

    kills: int = 0
    whole: int = 0
    faults: list[str] = field(default_factory=list)


def kill_rosters(folder: Path, kills: int, seed: int) -> Report:
    """Kill after so many rows, or at a moment while the transaction ends."""
    untouched = folder / "untouched"
    untouched.mkdir()
    make_workspace(untouched).close()
    chance, report, before = random.Random(seed), Report(), _contents(untouched)
    took = 0.5
    for number in range(kills):
        here = Path(shutil.copytree(untouched, folder / f"kill-{number}"))
        rows = 0 if number % 3 == 2 else chance.choice(range(100, SIZE + 1, 100))
        began = time.monotonic()
        pid, end = forked(lambda _out, here=here, rows=rows: _read_in(here, rows))
        if rows == 0:
            time.sleep(took * chance.uniform(0.6, 1.6))
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(end)
        took = max(took, time.monotonic() - began) if rows else took
        report.kills += 1
        found = _contents(here)
        if found != before:
            report.whole += 1
            people_there, lists_there = len(found[1]), len(found[4])
            if rows or (people_there, lists_there) != (SIZE, 1):
                report.faults.append(f"kill {number} after {rows} rows: {people_there} people are left")
        shutil.rmtree(here)
    return report


def _open(folder: Path) -> LocalWorkspace:
    return LocalWorkspace.open(folder, KEY, FakeClock(NOON + 86_400_000), fake_seal)


def _read_in(folder: Path, rows: int) -> None:
    workspace = _open(folder)
    office = Office(workspace)
    check = office.check(people(SIZE))

    def deadly(what: str, done: int, _total: int) -> bool:
        if what == "writing" and done == rows:
            os.kill(os.getpid(), signal.SIGKILL)
        return True

    office.rosters.apply(MANAGER, check, check.proposed(), WORDS, TODAY, deadly)
    workspace.close()


def _contents(folder: Path) -> list[list[object]]:
    """All that counts of a store after it was opened again."""
    workspace = _open(folder)
    database = workspace.store.database
    found = [list(database.rows(f"SELECT * FROM {table} ORDER BY 1")) for table in _TABLES]
    assert workspace.verify().verified
    assert workspace.file_faults() == ()
    assert len(workspace.store.journal.subjects(rosters.SUBJECT_KIND)) == len(found[4])
    workspace.close()
    return found
