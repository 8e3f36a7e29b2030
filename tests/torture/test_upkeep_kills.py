"""Killed in the middle of a backup, a rotation or a restore: what counts is whole, and nothing is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.upkeep import full_stick, kill_backups, kill_restores, unmount

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")


@pytest.mark.slow
def test_a_kill_during_backups_and_rotation_leaves_every_listed_backup_whole(tmp_path: Path) -> None:
    report = kill_backups(tmp_path, 12, seed=3)
    assert report.kills == 12
    assert report.finished < 12, "some must have been cut off"
    assert report.faults == [], str(report)


@pytest.mark.slow
def test_a_kill_during_a_restore_leaves_the_old_store_or_the_new_one(tmp_path: Path) -> None:
    report = kill_restores(tmp_path, 15, seed=5)
    assert report.finished < 15, "some must have been cut off"
    assert report.faults == [], str(report)


def test_a_stick_that_fills_up_is_said_and_the_former_backup_stays(tmp_path: Path) -> None:
    ended = full_stick(tmp_path)
    if ended is None:
        pytest.skip("no right to mount a small disk")
    code, centre = ended
    try:
        assert code == "backup_target_full"
        assert len([row for row in centre.backups() if row.facts is not None]) == 1
        centre.back_up()
        assert [row.problem for row in centre.backups() if row.facts is None] == []
    finally:
        centre.close()
        unmount(centre)
