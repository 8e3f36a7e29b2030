"""A program of its own for the test of the kill: prints a batch and tells each sheet and each document.

At the first sheet of the document whose place is given it waits for ever: there it is killed.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.app import WindowedProgram, application
from assessor_app.ui.demo_hands import Conductor, Hands, Play
from assessor_app.ui.printing import qt_printers
from tests.journeys.desk import paths_in
from tests.journeys.printing_desk import PrintingProgram, TellingPrinters


class Telling:
    """Writes a line for what happens; the sheet of the last document allowed is the end."""

    def __init__(self, place: int) -> None:
        self._left = place

    def __call__(self, what: str, title: str) -> None:
        sys.stdout.write(f"{what} {title}\n")
        sys.stdout.flush()
        if what == "sheet" and self._left == 0:
            threading.Event().wait()
        self._left -= what == "sheet"


def printing(program: WindowedProgram, hands: Hands) -> Play[None]:
    """Print everything that was issued today."""
    yield from hands.until("rummen visades", program.window.is_entered)
    yield from acts.go_to_room(hands, "documents")
    yield from hands.click("print-several")
    yield from hands.click("print-batch")


def main(folder: Path, place: int) -> int:
    """Print until somebody kills this."""
    qt_printers.MOST_DPI = qt_printers.LEAST_DPI  # speed, not fineness, is what the test needs
    app = application()
    printers = TellingPrinters(folder / "out", Telling(place))
    program = WindowedProgram(app, PrintingProgram(paths_in(folder), printers))
    hands = Hands(program.window, lambda: program.lane.idle and program.worker.idle)
    program.start()
    conductor = Conductor(printing(program, hands), app.exit, lambda: acts.trouble_of(program))
    conductor.start()
    QApplication.exec()
    sys.stderr.write(f"{conductor.problem}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
