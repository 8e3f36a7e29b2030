"""Killed in the middle of taking a file in: no entry, no picture and no line in the ledger is left."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.imports import kill_imports

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")


def test_a_kill_while_a_file_is_taken_in_leaves_nothing_of_it(tmp_path: Path) -> None:
    report = kill_imports(tmp_path, 9, seed=7)
    assert report.kills - report.whole >= 6, "most must have been cut off"
    assert report.faults == [], str(report)


@pytest.mark.slow
def test_many_kills_while_a_file_is_taken_in_leave_nothing_or_all_of_it(tmp_path: Path) -> None:
    report = kill_imports(tmp_path, 120, seed=8)
    assert report.faults == [], str(report)
