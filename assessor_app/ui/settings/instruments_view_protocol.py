"""What the presenter of the section about instruments asks of it. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from assessor_app.services.instrument_models import InstrumentRow, InstrumentView


class InstrumentFilter(StrEnum):
    """Which instruments the list shows."""

    IN_USE = "in_use"
    TO_CALIBRATE = "to_calibrate"
    WITHDRAWN = "withdrawn"


class InstrumentsScreen(Protocol):
    """The section."""

    def show_instruments(
        self,
        rows: Sequence[InstrumentRow],
        counts: Mapping[InstrumentFilter, int],
        current: InstrumentFilter,
        today: str,
        *,
        searched: bool,
    ) -> None:
        """Show the list; `counts` is of all that the search found."""
        ...

    def show_instrument(self, view: InstrumentView) -> None:
        """Show one in its sheet, which opens if it is not open."""
        ...

    def show_done(self, what: str, take_back: Callable[[], None] | None) -> None:
        """It was done and is durable: registered, amended, calibrated, calibration_withdrawn, withdrawn,
        restored. `take_back` does the opposite."""
        ...

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        """What an open sheet asked for was refused; nothing has changed."""
        ...
