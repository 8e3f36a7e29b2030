"""New identities from the machine's clock and randomness."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from uuid import UUID

from assessor_app.domain.ids import uuid7

_MOST_MS = (1 << 48) - 1


class GrowingIdentities:
    """Makes UUIDv7s; their times never go back while the program runs, even where the clock does.

    May be used from any thread.
    """

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._last_ms = 0
        self._lock = threading.Lock()

    def new(self) -> UUID:
        """A new identity."""
        with self._lock:
            self._last_ms = min(max(self._last_ms, self._now_ms()), _MOST_MS)
            return uuid7(self._last_ms, secrets.token_bytes(10))
