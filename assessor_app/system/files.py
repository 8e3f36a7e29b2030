"""Files written whole or not at all, and what a folder can take."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

OWNER_ONLY = 0o600


def write_whole(path: Path, content: bytes, mode: int = OWNER_ONLY) -> None:
    """Replace the file at `path` by `content`, durably: after a power cut it is the old one or the new one.

    `mode` is its permissions where the system has them. Raises OSError; the old file is then as it was and no
    temporary file is left.
    """
    with writing_whole(path, mode) as file:
        file.write(content)


@contextlib.contextmanager
def writing_whole(
    path: Path, mode: int = OWNER_ONLY, prove: Callable[[BinaryIO], object] | None = None
) -> Iterator[BinaryIO]:
    """A file to be written (and read and sought in) that takes the place of `path` when the block ends.

    `prove` is given the file from its start once it lies on its medium, before it takes that place. On any
    error `path` is as it was and no temporary file is left.
    """
    temporary = path.with_name(f".{path.name[:100]}.{os.urandom(6).hex()}.tmp")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags, mode)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            if sys.platform != "win32":
                os.fchmod(descriptor, mode)
            _flush_to_disk(descriptor)
            if prove is not None:
                _forget_what_was_read(descriptor)
                file.seek(0)
                prove(file)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    flush_folder(path.parent)


@contextlib.contextmanager
def opened_for_reading(path: Path) -> Iterator[BinaryIO]:
    """A file to be read and sought in.

    Raises OSError, also where it is no file: a pipe or a device could hold the program up for ever.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise IsADirectoryError(errno.EISDIR, "not a file", str(path))
    with path.open("rb") as file:
        yield file


def read_at_most(path: Path, limit: int) -> bytes:
    """The content of a file, up to `limit` bytes. Raises OSError as `opened_for_reading`."""
    with opened_for_reading(path) as file:
        return file.read(limit)


def move_into_place(source: Path, target: Path) -> None:
    """Give a file that lies safely on its medium another name in its folder, durably. Raises OSError."""
    source.replace(target)
    flush_folder(target.parent)


def flush_folder(folder: Path) -> None:
    """Make names in `folder` durable, where the system lets a folder be flushed."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some file systems (FUSE, network) refuse to flush a folder; the file itself is safe by now.
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def free_bytes(path: Path) -> int:
    """The bytes a user may still write where `path` lies or will lie. Raises OSError."""
    import shutil  # its archive formats are no part of the start

    return shutil.disk_usage(nearest_existing(path)).free


def is_writable(folder: Path) -> bool:
    """Whether a file can be made in `folder`, found out by making one: permissions alone do not tell."""
    probe = folder / f".{os.urandom(6).hex()}.tmp"
    try:
        descriptor = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    except OSError:
        return False
    os.close(descriptor)
    with contextlib.suppress(OSError):
        probe.unlink()
    return True


def nearest_existing(path: Path) -> Path:
    """`path` or the nearest folder above it that exists."""
    for candidate in (path, *path.parents):
        if candidate.exists():
            return candidate
    return Path(path.anchor or ".")


def put_aside(path: Path) -> Path:
    """Rename a file that cannot be read to the next free ``<name>.damaged-<n>`` and say where it is now.

    Raises OSError where that cannot be done.
    """
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.rename(aside)
    return aside


def _flush_to_disk(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # exists on POSIX only

        with contextlib.suppress(OSError):  # plain fsync leaves data in the drive's cache there
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _forget_what_was_read(descriptor: int) -> None:
    if sys.platform == "linux":
        # What is read back then comes from the medium, not from memory.
        with contextlib.suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
