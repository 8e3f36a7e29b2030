"""A program of its own for the test of the crash: rates by key and prints each mark that is safe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assessor_app.bootstrap.program import Program
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.app import WindowedProgram, application
from assessor_app.ui.demo_acts import Verdicts
from assessor_app.ui.demo_hands import Conductor, Hands, Play
from tests.journeys.desk import SAGA, paths_in


def rating(program: WindowedProgram, hands: Hands) -> Play[None]:
    """Register somebody, open a run, and rate until the end."""
    yield from hands.until("rummen visades", program.window.is_entered)
    yield from acts.register(hands, SAGA)
    yield from acts.plan_and_begin(hands, "Station 4")
    yield from acts.go_to_step(hands, 4)
    assert program.session is not None
    codes = program.lane.run_blocking(program.session.assessments.checklists)
    checklist = next(item for item in codes if item.id == "industriteknik-bas")
    yield from acts.rate_all(hands, checklist.codes, Verdicts(), say)


def say(code: str) -> Play[None]:
    """A mark is on the disk when nothing is under way any more."""
    sys.stdout.write(f"{code}\n")
    sys.stdout.flush()
    yield from ()


def main(folder: Path) -> int:
    """Play until somebody kills this."""
    app = application()
    program = WindowedProgram(app, Program(paths_in(folder)))
    hands = Hands(program.window, lambda: program.lane.idle and program.worker.idle)
    program.start()
    end: Callable[[], None] = app.exit
    conductor = Conductor(rating(program, hands), end, lambda: acts.trouble_of(program))
    conductor.start()
    QApplication.exec()
    sys.stderr.write(f"{conductor.problem}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
