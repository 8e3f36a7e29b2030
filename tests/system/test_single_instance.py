"""One program per data folder, and no lock left behind by one that was killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assessor_app.system.errors import AlreadyRunning, FolderNotUsable
from assessor_app.system.single_instance import LOCK_NAME, InstanceLock

HOLD = """
import sys
from pathlib import Path
from assessor_app.system.single_instance import InstanceLock
lock = InstanceLock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with InstanceLock.acquire(tmp_path / "data"), pytest.raises(AlreadyRunning) as raised:
        InstanceLock.acquire(tmp_path / "data")

    assert raised.value.pid == os.getpid()
    assert raised.value.code == "already_running"


def test_a_released_folder_can_be_taken_again(tmp_path: Path) -> None:
    first = InstanceLock.acquire(tmp_path)
    first.release()
    first.release()

    InstanceLock.acquire(tmp_path).release()


def test_two_folders_do_not_hinder_each_other(tmp_path: Path) -> None:
    with InstanceLock.acquire(tmp_path / "a"), InstanceLock.acquire(tmp_path / "b"):
        pass


def test_a_killed_program_leaves_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(AlreadyRunning) as raised:
            InstanceLock.acquire(tmp_path)
        assert raised.value.pid == holder.pid
        holder.kill()
        holder.wait()

        InstanceLock.acquire(tmp_path).release()


def test_what_stands_in_an_old_lock_file_means_nothing(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).write_bytes(b"\xff" * 10_000)

    with InstanceLock.acquire(tmp_path), pytest.raises(AlreadyRunning) as raised:
        InstanceLock.acquire(tmp_path)

    assert raised.value.pid == os.getpid()


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(FolderNotUsable):
        InstanceLock.acquire(tmp_path / "file" / "data")
