"""The plug is pulled in the middle of rating; next time the run stands where it stood, with every mark."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from assessor_app.domain.checklists import Rating
from assessor_app.ui import demo_acts as acts
from tests.architecture.sources import ROOT
from tests.journeys.conftest import Open
from tests.journeys.desk import code_in_hand, found_centre

MARKS_BEFORE_THE_END = 10


def rate_and_be_killed(folder: Path) -> list[str]:
    """Let another process rate in its own window, and kill it; returns what it had acknowledged."""
    command = [sys.executable, "-m", "tests.journeys.rating_until_killed", str(folder)]
    rated = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            rated.append(line.strip())
            if len(rated) == MARKS_BEFORE_THE_END:
                process.kill()
    return rated


def test_after_a_crash_the_run_opens_where_it_stood_with_every_acknowledged_mark(
    tmp_path: Path, open_desk: Open
) -> None:
    paths = found_centre(tmp_path)
    acknowledged = rate_and_be_killed(tmp_path)
    assert len(acknowledged) >= MARKS_BEFORE_THE_END

    desk = open_desk(paths)
    desk.enter()
    run = desk.open_runs()[0].id
    kept = desk.state(run).ratings()
    assert [code for code in acknowledged if kept.get(code) is not Rating.SHOWN] == []
    desk.program.window.navigator.open_run(run)
    desk.play(desk.hands.settle())
    assert desk.run_page.step == "practice"
    codes = desk.view(run).checklist.codes
    last = max(codes.index(code) for code in kept)
    assert code_in_hand(desk) in codes[last : last + 2]
    desk.play(desk.hands.key(acts.RETURN))
    assert code_in_hand(desk) == codes[last + 1]
    assert desk.program.lane.run_blocking(desk.composition.workspace.verify).verified
