"""The PC's clock, and whether it is believed: held against the newest entry seen and the last own one."""

from __future__ import annotations

from assessor_app.domain.journal import clock_doubt, clock_ms
from assessor_app.services.ports import Clock
from assessor_app.storage.journal import Journal


class DoubtedClock:
    """Says why the PC's clock is in doubt, until a person says that it is right."""

    def __init__(self, clock: Clock, journal: Journal) -> None:
        self._clock = clock
        self._journal = journal
        self._confirmed: str | None = None

    def confirm(self) -> None:
        """A person says that the clock is right as it is now."""
        self._confirmed = self._raw(self._clock.now_ms())

    def doubt(self, wall_at: int) -> str | None:
        """``ahead``, ``behind`` or None, when the clock shows `wall_at`."""
        doubt = self._raw(wall_at)
        if doubt is None or doubt != self._confirmed:
            self._confirmed = None
            return doubt
        return None

    def believed(self, wall_at: int) -> int:
        """What the logical clock may take in of it: nothing while it is in doubt."""
        return 0 if self.doubt(wall_at) else wall_at

    def _raw(self, wall_at: int) -> str | None:
        journal = self._journal
        newest = clock_ms(journal.clock) if journal.clock else None
        last_own = clock_ms(journal.own_clock) if journal.own_clock else None
        return clock_doubt(newest, last_own, wall_at)
