"""The program starts anew once the folder is free, on the same data."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assessor_app.bootstrap import window
from assessor_app.system.paths import find_paths
from assessor_app.system.single_instance import InstanceLock
from assessor_app.ui.app import RESTART


@pytest.mark.parametrize(("own", "given"), [(True, ["--data-dir"]), (False, [])])
def test_a_restart_begins_after_the_lock_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: bool, given: list[str]
) -> None:
    paths = find_paths(tmp_path / "data") if own else find_paths()
    started: list[list[str]] = []

    def start(command: list[str], **_: object) -> None:
        InstanceLock.acquire(paths.data).release()
        started.append(command)

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(window, "run_gui", lambda _program: RESTART)
    assert window.show_window(paths) == 0
    assert started[0][:3] == [sys.executable, "-m", "assessor_app"]
    assert started[0][3:4] == given


def test_an_ordinary_end_starts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("started"))
    monkeypatch.setattr(window, "run_gui", lambda _program: 0)
    assert window.show_window(find_paths(tmp_path / "data")) == 0
