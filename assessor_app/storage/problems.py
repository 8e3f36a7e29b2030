"""What SQLite and the disk refuse, told apart by what a person can do about it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from sqlcipher3 import dbapi2

from assessor_app.services.ports import StorageProblem

_CODES = {
    dbapi2.SQLITE_FULL: "disk_full",
    dbapi2.SQLITE_READONLY: "read_only",
    dbapi2.SQLITE_PERM: "read_only",
    dbapi2.SQLITE_CORRUPT: "damaged",
    dbapi2.SQLITE_NOTADB: "damaged",
    dbapi2.SQLITE_BUSY: "locked",
    dbapi2.SQLITE_LOCKED: "locked",
    dbapi2.SQLITE_IOERR: "io_error",
}
_READONLY_DBMOVED = 8 | 4 << 8
_ERRNO_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "vanished",
    errno.ENOTDIR: "vanished",
}


def problem_of(error: BaseException, path: Path) -> StorageProblem | None:
    """The `StorageProblem` for an error of SQLite or the operating system; None where it is our bug.

    `path` is the store's file: whether it and its folder are still there tells an unreachable file apart
    from a vanished one.
    """
    if isinstance(error, StorageProblem):
        return error
    if isinstance(error, OSError):
        return StorageProblem(_ERRNO_CODES.get(error.errno or 0, "io_error"))
    if not isinstance(error, dbapi2.DatabaseError):
        return None
    full = getattr(error, "sqlite_errorcode", None)
    if not isinstance(full, int):
        return None
    if full == _READONLY_DBMOVED:
        return StorageProblem("vanished")
    primary = full & 0xFF
    if primary == dbapi2.SQLITE_CANTOPEN:
        return StorageProblem(_why_not_opened(path))
    code = _CODES.get(primary)
    if code == "io_error":
        code = _why_not_opened(path)  # the log beside a file that may not be written fails as "disk I/O"
    return StorageProblem(code) if code else None


def _why_not_opened(path: Path) -> str:
    if not path.parent.is_dir() or not path.exists():
        return "vanished"
    effective = os.access in os.supports_effective_ids
    if not all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent)):
        return "read_only"
    return "io_error"
