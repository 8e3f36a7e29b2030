"""Long work of the exchange on the database lane, watched from a sheet. Free of Qt."""

from __future__ import annotations

import time
from collections.abc import Callable

from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import Show, WatchedWork

_SURE_AFTER_S, _SURE_FROM = 2.0, 0.03


def watch(session: Session, show: Show) -> WatchedWork:
    """Work that begins now. It is stopped when the program is closed.

    In a session without lanes of its own nobody is told how far it has come.
    """
    if session.care is not None:
        return session.care.watch(show)
    return WatchedWork(lambda _parcel: None, show)


class TimeLeft:
    """Guesses how long a part of the work still takes, once there is something to guess from."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._what, self._since = "", 0.0

    def guess(self, what: str, done: int, total: int) -> float | None:
        """Seconds left, or None. A new part of the work begins anew."""
        now = self._seconds()
        if what != self._what:
            self._what, self._since = what, now
        passed = now - self._since
        if total <= 0 or passed < _SURE_AFTER_S or done < total * _SURE_FROM:
            return None
        return passed * max(0, total - done) / done
