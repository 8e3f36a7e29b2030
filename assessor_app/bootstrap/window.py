"""Showing the window over one data folder."""

from __future__ import annotations

import sys

from assessor_app.bootstrap.program import Program
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.system.paths import Paths, find_paths, resource_root
from assessor_app.system.single_instance import InstanceLock
from assessor_app.ui.app import RESTART, run_gui, run_problem


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
        code = run_gui(Program(paths))
    return start_again(paths) if code == RESTART else code


def start_again(paths: Paths) -> int:
    """Start the program anew, in a process of its own, now that the folder is free. Returns 0."""
    import subprocess  # no part of an ordinary start

    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "assessor_app"]
    own = [] if find_paths() == paths else ["--data-dir", str(paths.data)]
    subprocess.Popen([*program, *own], close_fds=True)
    return 0
