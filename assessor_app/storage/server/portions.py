"""How much of what came from the server is taken over in one piece of work: a mark waits for one at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessor_app.storage.server.lines import Incoming

_GOAL_S = 0.008
_MOST = 200


class Portions:
    """Puts together parts of a chain that take some milliseconds here, as far as the last ones tell.

    A part ends where its device has signed, and none is ever divided.
    """

    def __init__(self) -> None:
        self._entries = 1

    def of(self, parts: Sequence[Incoming]) -> Iterator[tuple[Incoming, ...]]:
        """The parts in their order, some of them together; `took` may be called in between."""
        at = 0
        while at < len(parts):
            end, size = at + 1, len(parts[at].pieces)
            while end < len(parts) and size + len(parts[end].pieces) <= self._entries:
                size += len(parts[end].pieces)
                end += 1
            yield tuple(parts[at:end])
            at = end

    def took(self, entries: int, seconds: float) -> None:
        """So many entries took so long."""
        fitting = int(entries * _GOAL_S / max(seconds, 1e-6))
        self._entries = max(1, min(fitting, 2 * max(entries, self._entries), _MOST))
