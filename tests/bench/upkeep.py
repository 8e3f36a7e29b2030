"""Row 8: how long a rating waits while a backup of a large store is made, and how long the backup takes."""

from __future__ import annotations

import random
import tempfile
import time
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QEventLoop

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.backup_making import BackupSurroundings
from assessor_app.services.backups import BackupService
from assessor_app.storage.backup import StoreBackups
from assessor_app.system.backup_folders import BackupFolders
from assessor_app.system.backup_memory import BackupMemoryFile
from assessor_app.system.pictures import PillowPictures
from assessor_app.ui.collecting import GuiCollector
from assessor_app.ui.tasks import Lane
from tests.bench.marks import _grown
from tests.bench.measuring import Row, median, percentile, timed
from tests.building import ASSESSOR, KEY, FakeIdentities
from tests.torture.writer import WallClock

_VAULT = b"{}"


def backup_cost(entries: int = 200_000) -> Row:
    """Ratings one after the other, first alone, then while a backup is made."""
    with tempfile.TemporaryDirectory() as name:
        folder, stick = Path(name) / "store", Path(name) / "stick"
        folder.mkdir()
        stick.mkdir()
        collector = GuiCollector()
        collector.start()
        lane, upkeep = Lane("bench"), Lane("upkeep")
        workspace, run = lane.run_blocking(lambda: _grown(folder, entries))
        service = AssessmentService(workspace, FakeIdentities(8), PillowPictures())
        codes = lane.run_blocking(lambda: service.run(run)).checklist.codes
        backups = BackupService(
            StoreBackups(workspace, KEY),
            BackupFolders(folder),
            BackupMemoryFile(Path(name) / "plan.json"),
            WallClock(),
            BackupSurroundings("bench", lambda: "Bench", lambda: _VAULT, False, folder / ".backup", UTC),
        )
        chance = random.Random(2)

        def rate() -> float:
            command = cmd.RecordMark(chance.choice(codes), Rating.PARTLY, f"skäl {chance.random()}")
            return timed(lambda: _through(lane, lambda: service.do(ASSESSOR, run, command)))

        alone = [rate() for _ in range(100)]
        backups.add_target(ASSESSOR, str(stick))
        ended: list[float] = []
        began = time.perf_counter()
        upkeep.run(
            lambda: backups.back_up(ASSESSOR, str(stick), lane),
            lambda _: ended.append(time.perf_counter() - began),
        )
        meanwhile = []
        while not ended:
            meanwhile.append(rate())
        size = (folder / "journal.db").stat().st_size // 1_000_000
        upkeep.close()
        lane.run_blocking(workspace.close)
        lane.close()
        collector.stop()
    detail = (
        f"backup of {entries:,} entries ({size} MB) {ended[0]:.1f} s; waits: p95"
        f" {percentile(meanwhile, 0.95):.1f} ms, worst {max(meanwhile):.0f} ms of {len(meanwhile)}"
    )
    ratio = median(meanwhile) / median(alone)
    worst = max(meanwhile)
    return Row("8", "a rating while a backup is made", median(meanwhile), median(alone), "worst < 100 ms",
               worst < 100, f"{detail}; {ratio:.1f} ×")  # fmt: skip


def _through(lane: Lane, work: object) -> None:
    loop = QEventLoop()
    assert callable(work)
    lane.run(work, lambda _: loop.quit())
    loop.exec()
