"""Showing the window over one data folder."""

from __future__ import annotations

from assessor_app.bootstrap.program import Program
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.system.paths import Paths, resource_root
from assessor_app.system.single_instance import InstanceLock
from assessor_app.ui.app import run_gui, run_problem


def show_window(paths: Paths) -> int:
    """Run the program with its window; where it cannot even begin, a window says why.

    Returns the exit code. Raises the EnvironmentProblem that stood in the way, once it has been shown.
    """
    try:
        lock = InstanceLock.acquire(paths.data)
    except EnvironmentProblem as problem:
        run_problem(problem, resource_root())
        raise
    with lock:
        return run_gui(Program(paths))
