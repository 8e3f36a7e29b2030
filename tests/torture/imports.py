"""Kills the program in the middle of taking a file in: nothing of it may be left, or all of it is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.security.seals import verify_head
from assessor_app.storage.exchange_in import take_in
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import KEY, MANAGER, NOON, FakeClock, FakeIdentities, do, fake_seal, plan_run
from tests.building import register_candidate as register
from tests.exchange_files import HandMadeFile, file_from, join, open_office
from tests.torture.killing import forked

T = TypeVar("T")
_TABLES = ("entry", "withheld_run", "signed_head", "received_file", "doomed_attachment", "mark_row")
_IMPORT = UUID(int=0x0197_0000_0000_7000_8000_0000_0000_0F01)


@dataclass
class Report:
    """What was found after all the kills. `whole` imports had ended before the kill came."""

    kills: int = 0
    whole: int = 0
    faults: list[str] = field(default_factory=list)


class _Deadly(HandMadeFile):
    """A file whose reader is killed after so many pictures and entries."""

    steps = 0

    def attachments(self) -> Iterator[tuple[str, bytes]]:
        return self._deadly(super().attachments())

    def pieces(self) -> Iterator[Any]:
        return self._deadly(super().pieces())

    def _deadly(self, items: Iterable[T]) -> Iterator[T]:
        for item in items:
            yield item
            self.steps -= 1
            if self.steps == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def kill_imports(folder: Path, kills: int, seed: int) -> Report:
    """Kill at a step of the reading, or at a moment while rows are written and the transaction ends."""
    file, untouched = _prepared(folder)
    chance, report = random.Random(seed), Report()
    before = _contents(untouched)
    took = 0.3
    for number in range(kills):
        here = Path(shutil.copytree(untouched, folder / f"kill-{number}"))
        steps = 0 if number % 3 == 2 else chance.randrange(1, len(file.lines) + len(file.pictures))
        began = time.monotonic()
        pid, end = forked(lambda _out, here=here, steps=steps: _take(here, file, steps))
        if steps == 0:
            time.sleep(took * chance.uniform(0.5, 1.5))
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(end)
        took = max(took, time.monotonic() - began) if steps else took
        report.kills += 1
        if _contents(here) != before:
            report.whole += 1
            if steps or not _is_whole(here, file):
                report.faults.append(f"kill {number} at step {steps}: something is left")
        shutil.rmtree(here)
    return report


def _prepared(folder: Path) -> tuple[_Deadly, Path]:
    """A laptop's file with twelve runs and their pictures, and the office that is to take it in."""
    office = open_office(folder / "office")
    laptop = join(folder / "laptop", office)
    checklist = office.workspace.store.database.rows("SELECT digest, content FROM checklist")[0]
    laptop.workspace.keep_checklist(bytes(checklist[0]).hex(), bytes(checklist[1]), True)
    ids, pictures = FakeIdentities(5), []
    for number in range(12):
        run = plan_run(laptop.workspace, ids.new(), register(laptop.workspace, ids.new(), f"P{number}"))
        for code in laptop.workspace.checklists()[0].codes:
            do(laptop.workspace, run, cmd.RecordMark(code, Rating.SHOWN))
        pictures.append(b"picture %d" % number * 2_000)
        digest = laptop.workspace.put_attachment(pictures[-1])
        do(laptop.workspace, run, cmd.AttachPicture("A1-1", digest, 3, 4))
    made = file_from(laptop, office, pictures=pictures)
    file = _Deadly(
        made.header, made.digest, made.manifest, made.heads, made.lines, made.sheets, made.pictures
    )
    office.close()
    laptop.close()
    return file, office.folder


def _open(folder: Path) -> LocalWorkspace:
    return LocalWorkspace.open(folder, KEY, FakeClock(NOON + 86_400_000), fake_seal, is_signed=verify_head)


def _take(folder: Path, file: _Deadly, steps: int) -> None:
    workspace = _open(folder)
    file.steps = steps
    take_in(workspace, MANAGER.id, file, _IMPORT)
    workspace.close()


def _contents(folder: Path) -> list[object]:
    """All that counts of a store after it was opened again."""
    workspace = _open(folder)
    database, attachments = workspace.store.database, workspace.store.attachments.database
    found = [database.rows(f"SELECT * FROM {table} ORDER BY 1") for table in _TABLES]
    found.append(attachments.rows("SELECT digest FROM attachment ORDER BY digest"))
    assert workspace.verify().verified
    assert workspace.file_faults() == ()
    workspace.close()
    return list(found)


def _is_whole(folder: Path, file: _Deadly) -> bool:
    workspace = _open(folder)
    try:
        (taken,) = workspace.store.database.rows("SELECT import_id FROM received_file")
        pictures = all(workspace.attachment(digest) == data for digest, data in file.pictures)
        return bytes(taken[0]) == _IMPORT.bytes and pictures and len(workspace.candidate_rows()) == 12
    finally:
        workspace.close()
