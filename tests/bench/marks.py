"""Rows 1 and 7: what a rating costs, and whether a large file makes it dearer."""

from __future__ import annotations

import os
import random
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEventLoop
from sqlcipher3 import dbapi2

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import MarkRecorded
from assessor_app.domain.checklists import Rating
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.services.assessments import AssessmentService
from assessor_app.storage.engine import PRAGMAS
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.paths import resource_root
from assessor_app.system.pictures import PillowPictures
from assessor_app.system.resources import load_checklists
from assessor_app.ui.collecting import GuiCollector
from assessor_app.ui.tasks import Lane
from tests.bench.measuring import Row, in_turns, median, percentile, timed
from tests.building import (
    ASSESSOR,
    KEY,
    FakeIdentities,
    fake_seal,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)
from tests.torture.writer import WallClock

_ENTRY = (
    "INSERT INTO entry (device_id, seq, recorded_at, wall_at, actor_id, subject_id, about_id, event_id,"
    " replaces_device_id, replaces_seq, facts, facts_salt, personal, personal_salt, personal_digest,"
    " personal_state, chain_digest) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
)


def _real_store(folder: Path) -> tuple[UUID, UUID]:
    """A store with two planned runs of the real 68 criteria; returns their ids."""
    checklist = next(
        item for item in load_checklists(resource_root() / "checklists").checklists if item.total == 68
    )
    identities = FakeIdentities(3)
    workspace = make_workspace(folder, checklist=checklist)
    runs = []
    for name in ("Ett", "Två"):
        person = register_candidate(workspace, identities.new(), family_name=name)
        runs.append(plan_run(workspace, identities.new(), person))
    workspace.close()
    return runs[0], runs[1]


def rating_cost(rounds: int = 300) -> Row:
    """Row 1: from the command on the GUI thread until its durable commit is acknowledged there."""
    with tempfile.TemporaryDirectory() as name:
        ours_folder, floor_folder = Path(name) / "ours", Path(name) / "floor"
        for folder in (ours_folder, floor_folder):
            folder.mkdir()
            run, _ = _real_store(folder)
        collector = GuiCollector()  # as the window does it
        collector.start()
        lane = Lane("bench")
        service, workspace, codes = lane.run_blocking(lambda: _opened(ours_folder, run))
        chance = random.Random(1)
        ratings = (Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN)
        state = {"turn": 0}

        def ours() -> float:
            state["turn"] += 1
            code = codes[state["turn"] % len(codes)]
            rating = ratings[(state["turn"] // len(codes) + state["turn"]) % 3]
            command = cmd.RecordMark(code, rating, f"skäl {chance.random()}")
            return timed(lambda: _through(lane, lambda: service.do(ASSESSOR, run, command)))

        floor = _BareWriter(floor_folder, run)
        mine, theirs = in_turns(ours, floor.write, rounds)
        floor.close()
        lane.run_blocking(workspace.close)
        lane.close()
        collector.stop()
    ratio = median(mine) / median(theirs)
    detail = f"p95 {percentile(mine, 0.95):.2f} ms against {percentile(theirs, 0.95):.2f} ms"
    return Row("1", "rating → durable, acknowledged on the screen", median(mine), median(theirs), "≤ 2.0 ×",
               ratio <= 2.0, detail)  # fmt: skip


def _opened(folder: Path, run: UUID) -> tuple[AssessmentService, LocalWorkspace, tuple[str, ...]]:
    workspace = LocalWorkspace.open(folder, KEY, WallClock(), fake_seal)
    workspace.confirm_clock()
    service = AssessmentService(workspace, FakeIdentities(5), PillowPictures())
    return service, workspace, service.run(run).checklist.codes


def _through(lane: Lane, work: Callable[[], object]) -> None:
    """Send work down the lane and wait for its answer in the event loop, as the window does."""
    loop = QEventLoop()
    lane.run(work, lambda _: loop.quit())
    loop.exec()


class _BareWriter:
    """The same rows through sqlcipher3 alone, on a thread of nobody's."""

    def __init__(self, folder: Path, run: UUID) -> None:
        self._connection: Any = dbapi2.connect(
            str(folder / "journal.db"), isolation_level=None, check_same_thread=False
        )
        self._connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        self._run = run.bytes
        last = self._connection.execute("SELECT * FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        self._seq, self._entry = int(last[2]), list(last[1:])
        event = "INSERT OR IGNORE INTO event (name) VALUES ('mark_recorded/1')"
        self._connection.execute(event)
        self._codes = [f"MAT-{number}" for number in range(1, 8)]
        self._lock = threading.Lock()

    def write(self) -> float:
        self._seq += 1
        values = [*self._entry]
        values[1], values[2] = self._seq, int(values[2]) + self._seq
        values[10], values[12] = (
            b'{"criterion":"MAT-3","rating":"partly"}',
            b'{"reason":"' + b"x" * 24 + b'"}',
        )
        values[11] = values[13] = os.urandom(16)
        code = self._codes[self._seq % 7]
        return timed(lambda: self._write(values, code))

    def _write(self, values: list[object], code: str) -> None:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run(_ENTRY, values)
        run(
            "INSERT OR REPLACE INTO mark_row (assessment, criterion, rating, has_reason, in_conflict, actor,"
            " wall_at) VALUES (?,?,?,?,?,?,?)",
            (self._run, code, "partly", 1, 0, ASSESSOR.id.bytes, self._seq),
        )
        run(
            "UPDATE assessment_row SET rated = ?, lacks_reason = 0, whole = ?, touched_at = ? WHERE id = ?",
            (self._seq % 68, "not_met", self._seq, self._run),
        )
        run("COMMIT")

    def close(self) -> None:
        self._connection.close()


def growth(large: int = 1_000_000, rounds: int = 60) -> Row:
    """Row 7: opening one assessment in a file of `large` marks against a file of a thousand."""
    with tempfile.TemporaryDirectory() as name:
        opened = []
        for label, marks in (("small", 1_000), ("large", large)):
            folder = Path(name) / label
            folder.mkdir()
            opened.append(_grown(folder, marks))
        (small, small_run), (big, big_run) = opened
        mine, theirs = in_turns(lambda: _open_one(big, big_run), lambda: _open_one(small, small_run), rounds)
        size = sum(file.stat().st_size for file in (Path(name) / "large").iterdir()) // 1_000_000
        small.close()
        big.close()
    ratio = median(mine) / median(theirs)
    return Row("7", f"open one assessment among {large:,} marks", median(mine), median(theirs), "≤ 1.2 ×",
               ratio <= 1.2, f"file {size} MB")  # fmt: skip


def _grown(folder: Path, marks: int) -> tuple[LocalWorkspace, UUID]:
    """A store with that many marks in runs of 68 that nobody looks at, and one run to look at."""
    wanted, _ = _real_store(folder)
    workspace = reopen(folder, None)
    codes = workspace.checklists()[0].codes
    service = AssessmentService(workspace, FakeIdentities(8), PillowPictures())
    for code in codes:
        service.do(ASSESSOR, wanted, cmd.RecordMark(code, Rating.SHOWN))
    identities = FakeIdentities(11)
    person = register_candidate(workspace, identities.new(), family_name="Många")
    written = 0
    while written < marks:
        with workspace.store.transaction():
            for _ in range(100):
                subject = Subject("assessment", identities.new())
                drafts = [Draft(subject, person, MarkRecorded(code, Rating.SHOWN)) for code in codes]
                workspace.store.journal.append(ASSESSOR.id, drafts, 1_780_000_000_000, 0)
                written += len(drafts)
                if written >= marks:
                    break
    return workspace, wanted


def _open_one(workspace: LocalWorkspace, run: UUID) -> float:
    service = AssessmentService(workspace, FakeIdentities(8), PillowPictures())
    workspace.store.projector.forget()
    return timed(lambda: service.run(run))


def application() -> QCoreApplication:
    """The event loop's owner."""
    return QCoreApplication.instance() or QCoreApplication([])
