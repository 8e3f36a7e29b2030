"""What a planner is told of a station: instruments that will not be calibrated when the run is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from assessor_app.domain.authorisations import Act
from assessor_app.services.instrument_models import InstrumentLack
from assessor_app.ui.formats import Formats
from assessor_app.ui.instrument_words import warning
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import Banner

Show = Callable[[tuple[InstrumentLack, ...]], None]
FindLacks = Callable[[str, int | None, Show], None]
"""Finds what lacks at a station at a moment (ms since 1970 UTC, or None for today), and shows it."""


def lacks_of(session: Session) -> FindLacks | None:
    """How a session finds them; None where it keeps no instruments."""
    running = session.running
    if running is None:
        return None
    instruments, runner = running.instruments, session.runner

    def find(station: str, planned_for: int | None, show: Show) -> None:
        runner.run(lambda: instruments.lacking_at(station, planned_for), show)

    return find


class StationWarning(Banner):
    """Says what lacks at the station that was asked about last; hidden where nothing does."""

    def __init__(self, find: FindLacks | None, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("warning", parent=parent)
        self.setObjectName("station-warning")
        self._find, self._formats = find, formats
        self._asked = 0
        self.hide()

    def ask(self, station: str, planned_for: int | None) -> None:
        """Look at a station; the planner goes on meanwhile."""
        self._asked += 1
        if self._find is None or not station.strip():
            self._show(())
            return
        asked = self._asked
        self._find(station, planned_for, lambda lacks: self._answered(asked, lacks))

    def _answered(self, asked: int, lacks: tuple[InstrumentLack, ...]) -> None:
        if isValid(self) and asked == self._asked:  # the page may be gone by now
            self._show(lacks)

    def _show(self, lacks: tuple[InstrumentLack, ...]) -> None:
        if lacks:
            self.set_message("warning", warning(Act.PLANNED, lacks, self._formats))
        self.setVisible(bool(lacks))
