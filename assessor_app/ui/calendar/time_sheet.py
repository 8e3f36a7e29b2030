"""The sheet that gives a run a time without a mouse, and says at once what it would clash with."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.assessments.times import parse_time, written_time
from assessor_app.ui.calendar.models import Slot
from assessor_app.ui.calendar.times import moment_of
from assessor_app.ui.calendar.view_protocol import TimeChoices
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    ChoiceInput,
    DateInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)

_LENGTHS = tuple(range(30, 12 * 60 + 1, 30))
_NOBODY = "nobody"
_NO_STATION = ""


class TimeSheet(SideSheet):
    """`confirmed` carries the choices and the slot; `asked` the run and a slot that is being thought of."""

    confirmed = Signal(object, object)
    asked = Signal(object, object)
    putting_away_asked = Signal(object)

    def __init__(self, page: QWidget, words: CalendarWords) -> None:
        super().__init__(page)
        self._words = words
        self._formats = words.formats
        self._choices: TimeChoices | None = None
        self._who = role_label("", "strong", wrap=True)
        self._what = role_label("", "body", "muted", wrap=True)
        self._clash = Banner("warning")
        self._clash.setObjectName("time-clash")
        self._day = DateInput()
        self._time = TextInput(placeholder=self.tr("TT.MM"), max_length=5)
        self._time.setObjectName("slot-time")
        self._length = ChoiceInput()
        self._length.setObjectName("slot-length")
        self._assessor = ChoiceInput()
        self._assessor.setObjectName("slot-assessor")
        self._station = ChoiceInput()
        self._station.setObjectName("slot-station")
        self._day_field = FormField(self.tr("Dag"), self._day)
        self._time_field = FormField(self.tr("Klockslag"), self._time)
        self._build_body()
        self._build_buttons()
        for editor in (self._day, self._time, self._length, self._assessor, self._station):
            editor.edited.connect(lambda _value: self._ask())

    def _build_body(self) -> None:
        self.body.addWidget(self._who)
        self.body.addWidget(self._what)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(self._day_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._time_field, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(FormField(self.tr("Längd"), self._length))
        self.body.addWidget(FormField(self.tr("Bedömare"), self._assessor))
        self.body.addWidget(FormField(self.tr("Station"), self._station))
        self.body.addWidget(self._clash)
        self._clash.hide()
        self.body.addStretch(1)

    def _build_buttons(self) -> None:
        self._away = SecondaryButton(self.tr("Till väntelistan"))
        self._away.setObjectName("slot-away")
        self._away.clicked.connect(self._put_away)
        self.add_footer_button(self._away)
        self._save = PrimaryButton(self.tr("Boka tiden"))
        self._save.setObjectName("slot-save")
        self._save.clicked.connect(self._confirm)
        self.add_footer_button(self._save)

    def show_choices(self, choices: TimeChoices) -> None:
        """Open for one run; its present time, or the one that is proposed."""
        self._choices = choices
        self.set_title(self.tr("Ändra tid") if choices.has_time else self.tr("Boka tid"))
        self._who.setText(choices.name)
        self._what.setText(choices.qualification)
        moment = self._formats.moment(choices.slot.starts_at)
        self._day.set_value(moment.date())
        self._time.set_value(written_time(moment.time()))
        lengths = sorted({*_LENGTHS, choices.slot.minutes})
        self._length.set_choices([(minutes, self._words.length(minutes)) for minutes in lengths])
        self._length.set_value(choices.slot.minutes)
        self._assessor.set_choices([(_NOBODY, self.tr("Ingen bedömare än")), *choices.assessors])
        self._assessor.set_value(choices.slot.assessor or _NOBODY)
        stations = list(choices.stations)
        if choices.slot.station and choices.slot.station not in stations:
            stations.append(choices.slot.station)
        self._station.set_choices(
            [(_NO_STATION, self.tr("Ingen station"))] + [(name, name) for name in stations]
        )
        self._station.set_value(choices.slot.station)
        self._away.setVisible(choices.has_time)
        self._save.setText(self.tr("Spara") if choices.has_time else self.tr("Boka tiden"))
        self._clear()
        self.open_sheet(self._day.field)
        self._ask()

    def show_clashes(self, run: object, clash: tuple[str, ...], notes: tuple[str, ...]) -> None:
        """What the time that was asked about collides with; it can be booked all the same."""
        if self._choices is None or run != self._choices.run or not self.is_open():
            return
        lines = []
        if clash:
            lines.append(self.tr("Krock: {what}.").format(what=self._words.clashes(clash)))
        lines += [self._words.note(code) for code in notes]
        self._clash.setVisible(bool(lines))
        if lines:
            self._clash.set_message("warning", " ".join(lines))

    def slot(self) -> Slot | None:
        """What is filled in, None where day or time cannot be read."""
        day, at = self._day.value(), parse_time(self._time.value())
        if not isinstance(day, date) or at is None:
            return None
        minutes = self._length.value()
        assessor, station = self._assessor.value(), self._station.value()
        return Slot(
            moment_of(self._formats, day, at.hour * 60 + at.minute),
            minutes if isinstance(minutes, int) else 60,
            None if assessor == _NOBODY else assessor,  # type: ignore[arg-type]  # an id or the word
            str(station or ""),
        )

    # -- inside --

    def _ask(self) -> None:
        slot = self.slot()
        if self._choices is not None and slot is not None:
            self.asked.emit(self._choices.run, slot)

    def _clear(self) -> None:
        self._clash.hide()
        self._day_field.set_error(None)
        self._time_field.set_error(None)

    def _confirm(self) -> None:
        self._day_field.set_error(None)
        self._time_field.set_error(None)
        slot = self.slot()
        if self._choices is None:
            return
        if self._day.value() is None:
            self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."))
            self._day.setFocus()
        elif slot is None:
            self._time_field.set_error(self.tr("Skriv klockslaget som 09.05."))
            self._time.setFocus()
        else:
            self.close_sheet()
            self.confirmed.emit(self._choices, slot)

    def _put_away(self) -> None:
        if self._choices is not None:
            self.close_sheet()
            self.putting_away_asked.emit(self._choices.run)
