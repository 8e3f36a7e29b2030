"""Day, time and station of a run, in one row."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.assessments.times import next_quarter, parse_time, planned_ms, written_time
from assessor_app.ui.formats import Formats
from assessor_app.ui.station_warnings import FindLacks, StationWarning
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import DateInput, FormField, TextInput


class TimeAndPlace(QWidget):
    """`edited` follows the user's edits only. A run may be without a time: leave the day empty."""

    edited = Signal()

    def __init__(
        self, formats: Formats, lacking: FindLacks | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._day = DateInput()
        self._time = TextInput(placeholder=self.tr("TT.MM"), max_length=5)
        self._station = TextInput(placeholder=self.tr("till exempel Station 2"), max_length=60)
        self._day_field = FormField(self.tr("Dag"), self._day, optional=True)
        self._time_field = FormField(self.tr("Klockslag"), self._time)
        self._station_field = FormField(self.tr("Station eller plats"), self._station, optional=True)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(self._day_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._time_field, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._station_field)
        self._warning = StationWarning(lacking, formats)
        column.addWidget(self._warning)
        self.edited.connect(self._warn)
        self._day.edited.connect(lambda _day: self.edited.emit())
        self._time.edited.connect(lambda _text: self.edited.emit())
        self._station.edited.connect(lambda _text: self.edited.emit())

    def propose(self, now: datetime) -> None:
        """The next full quarter of an hour, silently."""
        day, at = next_quarter(now)
        self._day.set_value(day)
        self._time.set_value(written_time(at))
        self._station.set_value("")
        self._clear()
        self._warn()

    def load(self, planned_for: int | None, station: str) -> None:
        """Show what is planned, silently."""
        if planned_for is None:
            self._day.set_value(None)
            self._time.set_value("")
        else:
            moment = self._formats.moment(planned_for)
            self._day.set_value(moment.date())
            self._time.set_value(written_time(moment.time()))
        self._station.set_value(station)
        self._clear()
        self._warn()

    def station(self) -> str:
        """The station as typed."""
        return self._station.value()

    def planned_for(self) -> int | None:
        """The moment in ms since 1970 UTC, None where the day is left empty; ask `check` first."""
        day, at = self._day.value(), parse_time(self._time.value())
        return planned_ms(day, at) if day is not None and at is not None else None

    def check(self) -> bool:
        """Whether day and time can be read; says what cannot, and puts the focus there."""
        self._clear()
        if not self._day.is_valid():
            self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD, eller lämna tomt."))
            self._day.setFocus()
            return False
        if self._day.value() is not None and parse_time(self._time.value()) is None:
            self._time_field.set_error(self.tr("Skriv klockslaget som 09.05."))
            self._time.setFocus()
            return False
        return True

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self._day.field

    def _warn(self) -> None:
        """Say what is not calibrated there then; it is planned all the same."""
        self._warning.ask(self.station(), self.planned_for())

    def _clear(self) -> None:
        self._day_field.set_error(None)
        self._time_field.set_error(None)
