"""Killed in the middle of reading a list in: nobody of it is left, or everybody is there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.rosters import kill_rosters

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")


def test_a_kill_while_a_list_is_read_in_leaves_nobody_of_it(tmp_path: Path) -> None:
    report = kill_rosters(tmp_path, 6, seed=3)
    assert report.kills - report.whole >= 4, "most must have been cut off"
    assert report.faults == [], str(report)


@pytest.mark.slow
def test_many_kills_while_a_list_is_read_in_leave_nobody_or_everybody(tmp_path: Path) -> None:
    report = kill_rosters(tmp_path, 60, seed=4)
    assert report.faults == [], str(report)
