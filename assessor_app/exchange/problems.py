"""What a medium refuses, told apart by what a person can do about it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assessor_app.services.exchange_ports import ExchangeProblem

_WRITING = {
    errno.ENOSPC: "exchange_target_full",
    errno.EDQUOT: "exchange_target_full",
    errno.EFBIG: "file_too_large",
    errno.EROFS: "exchange_target_read_only",
    errno.EACCES: "exchange_target_read_only",
    errno.EPERM: "exchange_target_read_only",
    errno.ENOENT: "exchange_target_gone",
    errno.ENOTDIR: "exchange_target_gone",
    errno.ENODEV: "exchange_target_gone",
    errno.ENXIO: "exchange_target_gone",
}
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO})


@contextmanager
def writing_to(target: Path) -> Iterator[None]:
    """What a medium that is written to refuses, as an ExchangeProblem.

    exchange_target_full, exchange_target_read_only, exchange_target_gone, exchange_target_io, file_too_large.
    """
    try:
        yield
    except OSError as error:
        code = _WRITING.get(error.errno or 0, "exchange_target_io")
        if code == "exchange_target_io" and not target.parent.is_dir():
            code = "exchange_target_gone"  # a stick that was pulled out
        raise ExchangeProblem(code) from error


@contextmanager
def reading_from(source: Path, no_file: str = "not_an_exchange_file") -> Iterator[None]:
    """What a medium that is read from refuses, as an ExchangeProblem.

    file_gone, file_unreadable, and `no_file` for a folder or a device.
    """
    try:
        yield
    except IsADirectoryError as error:
        raise ExchangeProblem(no_file) from error
    except OSError as error:
        gone = error.errno in _GONE or not source.exists()
        raise ExchangeProblem("file_gone" if gone else "file_unreadable") from error
