"""Rows 2 and 4: from a click to its paint, and from the process to the login."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from assessor_app.bootstrap.demo import make_demo
from assessor_app.bootstrap.program import Program
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.system.paths import find_paths
from assessor_app.ui.app import WindowedProgram, application
from assessor_app.ui.composition import FirstRunForm
from tests.bench.measuring import Row, in_turns, median, percentile

HERE = Path(__file__).parent
FRAME_MS = 16.0


def click_to_paint(clicks: int = 200) -> Row:
    """Row 2: a rating clicked with the mouse in the run page of the demo, until it has been painted."""
    from datetime import datetime

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = find_paths(folder / "data", folder / "state")
        make_demo(paths, datetime.now().astimezone())
        app = application()
        program = WindowedProgram(app, Program(paths))
        program.start()
        try:
            _until(lambda: program.session is not None)
            times = _clicked(program, clicks)
        finally:
            program.window.close()
            _until(lambda: not program.window.isVisible())
            program.end()
    p95 = percentile(times, 0.95)
    detail = f"p95 {p95:.2f} ms, worst {max(times):.2f} ms, {len(times)} clicks"
    return Row("2", "click → repainted (median)", median(times), None, "p95 ≤ 16 ms", p95 <= FRAME_MS, detail)


def _clicked(program: WindowedProgram, clicks: int) -> list[float]:
    session = program.session
    assert session is not None
    rows = program.lane.run_blocking(lambda: session.assessments.list(AssessmentQuery()))
    run = next(row for row in rows if row.candidate_name.startswith("Amina"))
    program.window.navigator.open_run(run.id, "RIT-1")
    _until(lambda: program.window.findChild(QWidget, "rating-RIT-1") is not None and program.lane.idle)
    times = []
    codes = [f"RIT-{number}" for number in range(1, 4)]
    for turn in range(clicks):
        rating = program.window.findChild(QWidget, f"rating-{codes[turn % 3]}")
        assert rating is not None
        _bring_into_view(rating)
        times.append(_one_click(rating, (0.08, 0.7)[turn // 3 % 2]))
        _until(lambda: program.lane.idle)
    return times


def _bring_into_view(widget: QWidget) -> None:
    """What is scrolled out of sight is not painted."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    QApplication.processEvents()


class _Painted(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.at: int | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at is None:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self.at is None:
            self.at = time.perf_counter_ns()


def _one_click(rating: QWidget, where: float) -> float:
    painted = _Painted()
    at = QPoint(int(rating.width() * where), rating.height() // 2)
    segment = rating.childAt(at) or rating
    segment.installEventFilter(painted)
    point = segment.mapFrom(rating, at)
    began = time.perf_counter_ns()
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    _until(lambda: painted.at is not None, pause=0)
    segment.removeEventFilter(painted)
    assert painted.at is not None
    return (painted.at - began) / 1e6


def _until(condition: object, pause: int = 2, most_s: float = 30) -> None:
    """Let the event loop run until the condition holds."""
    assert callable(condition)
    deadline = time.monotonic() + most_s
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        if pause:
            loop = QEventLoop()
            QTimer.singleShot(pause, loop.quit)
            loop.exec()
        else:
            QApplication.processEvents()


def start_up(rounds: int = 10) -> Row:
    """Row 4: from the start of the process until the login has been painted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = find_paths(folder / "data", folder / "state")
        program = Program(paths)
        form = FirstRunForm("Bänken", "BNK", "", "", "Karin Ek", "en lång lösenfras", demo=True)
        program.create(form)
        program.close()
        # An installed program has its bytecode; the warm rounds write it here.
        inherited = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment = {
            **inherited,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(folder / "state-home"),
            "PYTHONPATH": str(HERE.parent.parent),
        }
        mine, theirs = in_turns(
            lambda: _process([str(HERE / "start_ours.py"), str(paths.data)], environment),
            lambda: _process([str(HERE / "start_bare.py")], environment),
            rounds,
            warm=2,
        )
    ratio = median(mine) / median(theirs)
    return Row(
        "4", "process start → login on the screen", median(mine), median(theirs), "≤ 1.5 ×", ratio <= 1.5
    )


def _process(arguments: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter_ns()
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    spent = (time.perf_counter_ns() - began) / 1e6
    if "painted" not in done.stdout:
        raise RuntimeError(done.stderr[-2000:])
    return spent
