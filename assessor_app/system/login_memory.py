"""What this PC remembers of logins: wrong tries in a row, and when somebody last came in.

It lies among what stays on the machine, so that neither a restart nor a restored backup lets anybody guess
faster. While the program runs a wait is measured by a clock that nobody can set.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from assessor_app.domain.logins import wait_after
from assessor_app.system.files import put_aside, write_whole

LARGEST_FILE = 1024 * 1024
_log = logging.getLogger(__name__)
_Count = Annotated[int, msgspec.Meta(ge=0)]


class _Remembered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One account: wrong tries since the last right one, when the last of them was, the last login (ms)."""

    wrong: _Count = 0
    tried_at: _Count = 0
    last_login_at: _Count | None = None


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-logins"] = "assessor-logins"
    version: Literal[1] = 1
    accounts: dict[UUID, _Remembered]


class LoginMemoryFile:
    """The memory of one store on this machine; may be asked on any thread.

    A file that cannot be read is put aside; one that cannot be written leaves the waits as long as the
    program runs.
    """

    def __init__(
        self, path: Path, now_ms: Callable[[], int], seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._path = path
        self._now_ms = now_ms
        self._seconds = seconds
        self._lock = Lock()
        self._accounts = _read(path)
        self._until: dict[UUID, float] = {}
        for account, remembered in self._accounts.items():
            self._until[account] = seconds() + self._left_of(remembered)

    def _left_of(self, remembered: _Remembered) -> float:
        """What is left of a wait that began before the program did. A clock set back shortens nothing."""
        passed = max(0, self._now_ms() - remembered.tried_at) / 1000
        return max(0.0, wait_after(remembered.wrong) - passed)

    def wait_s(self, account: UUID) -> int:
        """How long nobody may try this account's passphrase, in whole seconds, upwards."""
        return max(0, math.ceil(self._until.get(account, 0.0) - self._seconds()))

    def wrong(self, account: UUID) -> None:
        """A wrong passphrase was given."""
        with self._lock:
            before = self._accounts.get(account, _Remembered())
            self._keep(account, _Remembered(before.wrong + 1, self._now_ms(), before.last_login_at))
            self._until[account] = self._seconds() + wait_after(before.wrong + 1)

    def right(self, account: UUID) -> None:
        """Somebody has come in."""
        with self._lock:
            self._keep(account, _Remembered(last_login_at=self._now_ms()))
            self._until.pop(account, None)

    def last_login_at(self, account: UUID) -> int | None:
        """When somebody last logged in here (ms since 1970 UTC), or None."""
        remembered = self._accounts.get(account)
        return remembered.last_login_at if remembered else None

    def _keep(self, account: UUID, remembered: _Remembered) -> None:
        self._accounts = {**self._accounts, account: remembered}
        content = msgspec.json.encode(_Record(accounts=self._accounts))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, content)
        except OSError as problem:
            _log.warning("logins are not remembered: %s", type(problem).__name__)


def _read(path: Path) -> dict[UUID, _Remembered]:
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(LARGEST_FILE), type=_Record).accounts
    except FileNotFoundError:
        return {}
    except OSError as problem:
        _log.warning("logins cannot be read: %s", type(problem).__name__)
        return {}
    except (msgspec.DecodeError, RecursionError):
        _log.warning("what was remembered of logins is damaged and is put aside")
        with suppress(OSError):
            put_aside(path)
        return {}
