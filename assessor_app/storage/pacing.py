"""Telling how far long work has come: often enough to be believed, seldom enough to cost nothing."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from assessor_app.services.exchange_ports import Progress
from assessor_app.services.ports import Stopped

T = TypeVar("T")
_EVERY_S = 0.1
_LOOKED_EVERY = 128


class Pace:
    """Passes on to a progress what it is told, some ten times a second. Raises Stopped where it says so."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._next = 0.0
        self._what, self._done, self._total = "", 0, 0

    def tell(self, what: str, done: int, total: int) -> None:
        """`done` of `total` are done."""
        is_new = what != self._what
        self._what, self._done, self._total = what, done, total
        now = time.monotonic()
        if self._progress is not None and (is_new or now >= self._next or done == total):
            self._next = now + _EVERY_S
            if self._progress(what, done, total) is False:
                raise Stopped

    def breathe(self) -> None:
        """Nothing that is counted is done, but it may be asked to stop."""
        self.tell(self._what or "reading", self._done, self._total)

    def watched(self, items: Iterable[T], total: int) -> Iterator[T]:
        """The items, with what is ``reading`` told as they pass."""
        done = 0
        self.tell("reading", 0, total)
        for done, item in enumerate(items, 1):
            if done % _LOOKED_EVERY == 0:
                self.tell("reading", min(done, total) if total else done, total)
            yield item
        self.tell("reading", total or done, total or done)
