"""How far the runs of the list have come, looked up a few at a time. Free of Qt.

The rows are on the screen before this is known, and marks find the lane free between two pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from assessor_app.services.exchange_models import Delivery
from assessor_app.ui.answers import Answers
from assessor_app.ui.exchange.ports import Exchange

_PIECE = 40


class Deliveries:
    """`show` is called when more is known. What was known before stays until it is looked up again."""

    def __init__(self, exchange: Exchange | None, answers: Answers, show: Callable[[], None]) -> None:
        self._exchange = exchange
        self._answers = answers
        self._show = show
        self._known: dict[UUID, Delivery] = {}
        self._fresh: set[UUID] = set()
        self._waiting: list[UUID] = []
        self._asked: Sequence[UUID] = ()

    def of(self, run: UUID) -> Delivery | None:
        """How far a run has come, as far as is known; None too where it has nobody to go to."""
        return self._known.get(run)

    def look_up(self, runs: Sequence[UUID]) -> None:
        """These are shown now, in this order."""
        self._waiting = [run for run in runs if run not in self._fresh]
        self._go_on()

    def changed(self, runs: Collection[UUID] | None = None) -> None:
        """What is known of these may not hold any more, or of all."""
        if runs is None:
            self._fresh.clear()
        else:
            self._fresh.difference_update(runs)

    def _go_on(self) -> None:
        exchange = self._exchange
        if exchange is None or self._asked or not self._waiting:
            return
        piece = self._asked = tuple(self._waiting[:_PIECE])
        self._waiting = self._waiting[_PIECE:]
        self._fresh.update(piece)
        self._answers.ask(lambda: exchange.delivery(piece), self._found)

    def _found(self, found: Mapping[UUID, Delivery]) -> None:
        before = {run: self._known.get(run) for run in self._asked}
        for run in self._asked:
            if run in found:
                self._known[run] = found[run]
            else:
                self._known.pop(run, None)
        now = {run: self._known.get(run) for run in self._asked}
        self._asked = ()
        if now != before:
            self._show()
        self._go_on()
