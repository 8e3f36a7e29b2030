"""Long work beside the store, watched from a screen: how far it is, and a way to stop it. Free of Qt."""

from __future__ import annotations

import time
from collections.abc import Callable

Show = Callable[[str, int, int], None]
_EVERY_S = 0.1


class WatchedWork:
    """`progress` is given to the work and called on its thread; `show` is called on the screen's."""

    def __init__(
        self,
        tell: Callable[[Callable[[], None]], None],
        show: Show,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tell = tell
        self._show = show
        self._seconds = seconds
        self._stopped = False
        self._last = ("", float("-inf"))

    @property
    def stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopped

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stopped = True

    def progress(self, what: str, done: int, total: int) -> bool:
        """Told by the work. At most ten words a second reach the screen, and each new part of the work."""
        now = self._seconds()
        if what != self._last[0] or now - self._last[1] >= _EVERY_S:
            self._last = (what, now)
            self._tell(lambda: self._show(what, done, total))
        return not self._stopped
