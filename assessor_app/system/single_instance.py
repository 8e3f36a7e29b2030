"""One program per data folder, held by a lock of the operating system.

The system lets the lock go when the process ends, however it ends, so no stale lock is ever left behind; the
file itself stays and means nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from assessor_app.system.errors import AlreadyRunning, FolderNotUsable

LOCK_NAME = "assessor.lock"
_LONGEST_PID = 20
_LOCKED_BYTE = 4096  # beyond the process id, which others must be able to read on Windows


class InstanceLock:
    """The lock, while it is held. Also a context manager."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def acquire(cls, data_dir: Path) -> InstanceLock:
        """Take the lock of `data_dir`, which is made where it is missing.

        Raises AlreadyRunning, and FolderNotUsable where the folder cannot be made or written to.
        """
        try:
            data_dir.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(data_dir / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            raise FolderNotUsable(problem.strerror or "") from problem
        try:
            if not _try_lock(descriptor):
                raise AlreadyRunning(_pid_in(descriptor))
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
        except OSError as problem:
            os.close(descriptor)
            raise FolderNotUsable(problem.strerror or "") from problem
        except BaseException:
            os.close(descriptor)
            raise
        return cls(descriptor)

    def release(self) -> None:
        """Let the lock go; a second time does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> InstanceLock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # exists on Windows only

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl  # exists on POSIX only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _pid_in(descriptor: int) -> int | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    content = os.read(descriptor, _LONGEST_PID).strip()
    return int(content) if content.isdigit() else None
