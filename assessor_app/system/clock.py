"""The machine's clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class SystemClock:
    """What the PC's clock says. It may be wrong and may be set back; the journal copes with both."""

    def now_ms(self) -> int:
        """Milliseconds since 1970-01-01 UTC."""
        return time.time_ns() // 1_000_000

    def now(self) -> datetime:
        """The same as an aware time in UTC."""
        return datetime.now(UTC)
