"""The one who is killed: an assessor who never stops, through the real use cases and the real store."""

from __future__ import annotations

import itertools
import os
import random
from pathlib import Path

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.ports import Clock
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.building import ASSESSOR, KEY, FakeIdentities, fake_seal


class WallClock:
    """The PC's real clock, set off by some milliseconds."""

    def __init__(self, off_ms: int = 0) -> None:
        self._off_ms = off_ms

    def now_ms(self) -> int:
        import time

        return time.time_ns() // 1_000_000 + self._off_ms


def write_marks(folder: Path, seed: int, out: int, clock: Clock, most: int | None = None) -> None:
    """Rate at random for ever, or `most` times; each mark is told on `out` once it is acknowledged.

    A line is ``device seq criterion rating``. Raises what the store raises.
    """
    chance = random.Random(seed)
    workspace = LocalWorkspace.open(folder, KEY, clock, fake_seal)
    workspace.confirm_clock()
    service = AssessmentService(workspace, FakeIdentities(seed), PillowPictures())
    everyone = [row.id for row in service.list(AssessmentQuery())]
    runs = chance.sample(everyone, min(3, len(everyone)))
    for run in runs:
        service.run(run)  # folded before the first kill can come, so that kills fall into commits
    os.write(out, b"ready\n")
    for _ in itertools.count() if most is None else range(most):
        run = chance.choice(runs)
        view = service.run(run)
        code = chance.choice(view.checklist.codes)
        standing = view.state.mark(code)
        rating = chance.choice((Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN))
        if standing is not None and chance.random() < 0.15:
            command: object = cmd.TakeBackMark(code, standing.ref)
        else:
            command = cmd.RecordMark(code, rating, f"skäl {chance.random()}")
        done = service.do(ASSESSOR, run, command).done
        for ref in done.refs:
            os.write(out, f"{ref.device} {ref.seq} {code} {rating.value}\n".encode())
    workspace.close()
