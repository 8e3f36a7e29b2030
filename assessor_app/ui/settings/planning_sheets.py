"""The sheets of planning: a station, hours, an absence, and how runs are planned."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.planning import LONGEST_PAUSE, LONGEST_RUN, MOST_AT_ONCE, STATION_LENGTH
from assessor_app.services.planning_models import (
    Absence,
    PlanningChoices,
    PlanningDefaults,
    Station,
    WorkingHours,
)
from assessor_app.ui.assessments.times import parse_time, planned_ms, written_time
from assessor_app.ui.formats import Formats
from assessor_app.ui.settings import planning_words as words
from assessor_app.ui.settings.planning_times import parse_hours, written_hours
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceInput,
    DateInput,
    FormField,
    NumberInput,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)


class _PlanningSheet(SideSheet):
    """A sheet with a way back, a way to remove where something stands already, and one to save."""

    removing = Signal()

    def __init__(self, page: QWidget, name: str) -> None:
        super().__init__(page)
        self._remove = QuietButton(self.tr("Ta bort"))
        self._remove.setObjectName(f"remove-{name}")
        self._remove.clicked.connect(self.removing)
        self._remove.hide()
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName(f"save-{name}")
        self._save.clicked.connect(self.submit)
        for button in (self._remove, back, self._save):
            self.add_footer_button(button)

    def submit(self) -> None:
        """Ask for what was typed to be saved."""
        raise NotImplementedError

    def show_error(self, code: str, text: str) -> None:
        """Say why it was refused."""
        raise NotImplementedError


class StationSheet(_PlanningSheet):
    """`saved` carries the station or None, its name and its qualifications; `removed` the station."""

    saved = Signal(object, str, object)
    removed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "station")
        self._station: Station | None = None
        self._name = TextInput(placeholder=self.tr("till exempel Svarv 2"), max_length=STATION_LENGTH)
        self._name.setObjectName("station-name")
        self._name.returnPressed.connect(self.submit)
        self._field = FormField(self.tr("Namn"), self._name)
        self._name.edited.connect(lambda _text: self._field.set_error(None))
        self.body.addWidget(self._field)
        self._caption = role_label(self.tr("Vad prövas här?"), "strong")
        self._help = role_label(
            self.tr("Kryssa inget om alla valideringsmodeller kan prövas här."), "secondary", wrap=True
        )
        self.body.addWidget(self._caption)
        self.body.addWidget(self._help)
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 4)
        self.body.addLayout(self._holder)
        self.body.addStretch(1)
        self._checks: dict[str, CheckRow] = {}
        self.removing.connect(lambda: self.removed.emit(self._station))

    def ask(self, choices: PlanningChoices, language: str, station: Station | None = None) -> None:
        """Open for a new station, or for one that is there."""
        self._station = station
        self.set_title(self.tr("Ny station") if station is None else self.tr("Ändra stationen"))
        self._remove.setVisible(station is not None)
        self._name.set_value(station.name if station else "")
        self._field.set_error(None)
        chosen = station.qualifications if station else ()
        titles = {one.id: one.title.in_(language) for one in choices.checklists}
        titles |= {one: one for one in chosen if one not in titles}
        for check in self._checks.values():
            self._holder.removeWidget(check)
            check.hide()
            check.deleteLater()
        self._checks = {one: CheckRow(title, one in chosen) for one, title in titles.items()}
        for check in self._checks.values():
            self._holder.addWidget(check)
        self.open_sheet(self._name)

    def submit(self) -> None:
        chosen = tuple(one for one, check in self._checks.items() if check.value())
        self.saved.emit(self._station.id if self._station else None, self._name.value(), chosen)

    def show_error(self, code: str, text: str) -> None:
        self._field.set_error(text)
        self._name.setFocus()


class HoursSheet(_PlanningSheet):
    """`saved` carries the assessor or None, and the hours or None."""

    saved = Signal(object, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "hours")
        self._assessor: UUID | None = None
        self._about = role_label("", "body", wrap=True)
        self.body.addWidget(self._about)
        self._as_centre = CheckRow(self.tr("Samma tider som testcentret"))
        self._as_centre.setObjectName("hours-as-centre")
        self._as_centre.edited.connect(self._follow)
        self.body.addWidget(self._as_centre)
        self._days: list[tuple[TextInput, FormField]] = []
        for number, name in enumerate(words.weekdays()):
            day = TextInput(placeholder=self.tr("ledigt"), max_length=80)
            day.setObjectName(f"hours-{number}")
            field = FormField(name, day)
            day.edited.connect(lambda _text, field=field: field.set_error(None))
            self._days.append((day, field))
            self.body.addWidget(field)
        self.body.addStretch(1)

    def ask(self, choices: PlanningChoices, assessor: UUID | None) -> None:
        """Open for the place, or for an assessor."""
        self._assessor = assessor
        own, hours, title = assessor is not None, choices.centre_hours, self.tr("Öppettider")
        if assessor is not None:
            hours = choices.own_hours.get(assessor, hours)
            title = dict(choices.assessors).get(assessor, "")
        self.set_title(title)
        example = self.tr("Skriv som 08–12, 13–16.30. En lucka är lunch: ingen tid föreslås över den.")
        self._about.setText(example)
        self._as_centre.setVisible(own)
        follows = own and assessor not in choices.own_hours
        self._as_centre.set_value(follows)
        for number, (day, field) in enumerate(self._days):
            day.set_value(written_hours(hours.days.get(number, ())))
            field.set_error(None)
        self._follow(follows)
        self.open_sheet(self._as_centre if own else self._days[0][0])

    def submit(self) -> None:
        if self._assessor is not None and self._as_centre.value():
            self.saved.emit(self._assessor, None)
            return
        found = {}
        for number, (day, field) in enumerate(self._days):
            spans = parse_hours(day.value())
            if spans is None:
                field.set_error(self.tr("Skriv tiderna som 08–12, 13–16.30, eller lämna tomt för ledigt."))
                day.setFocus()
                return
            found[number] = spans
        self.saved.emit(self._assessor, WorkingHours(found))

    def show_error(self, code: str, text: str) -> None:
        self._days[0][1].set_error(text)

    def _follow(self, follows: bool) -> None:
        for day, _field in self._days:
            day.setEnabled(not follows)


class AbsenceSheet(_PlanningSheet):
    """`saved` carries the absence or None, its span, whose it is (assessor, station) and why."""

    saved = Signal(object, object, object, object, str)
    removed = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "absence")
        self._formats = formats
        self._absence: Absence | None = None
        self._whose = ChoiceInput()
        self._whose.setObjectName("absence-whose")
        self.body.addWidget(FormField(self.tr("Vem eller vad"), self._whose))
        self._whole = CheckRow(self.tr("Hela dagar"), True)
        self._whole.setObjectName("absence-whole-days")
        self._whole.edited.connect(lambda _whole: self._show_times())
        self._first, self._last = DateInput(), DateInput()
        self._from, self._to = TextInput(max_length=5), TextInput(max_length=5)
        self._from.setPlaceholderText(self.tr("TT.MM"))
        self._to.setPlaceholderText(self.tr("TT.MM"))
        self._first_field = FormField(self.tr("Från"), self._first)
        self._last_field = FormField(self.tr("Till och med"), self._last)
        self._from_field = FormField(self.tr("Klockan"), self._from)
        self._to_field = FormField(self.tr("Klockan"), self._to)
        self.body.addLayout(_side_by_side(self._first_field, self._from_field))
        self.body.addLayout(_side_by_side(self._last_field, self._to_field))
        self.body.addWidget(self._whole)
        self._why = TextInput(placeholder=self.tr("till exempel semester"), max_length=200)
        self._why.setObjectName("absence-why")
        note = self.tr("Syns bara här på testcentret.")
        self.body.addWidget(FormField(self.tr("Varför"), self._why, note, optional=True))
        self.body.addStretch(1)
        self.removing.connect(lambda: self.removed.emit(self._absence))

    def ask(self, choices: PlanningChoices, absence: Absence | None = None) -> None:
        """Open for a new absence, or for one that is there."""
        self._absence = absence
        self.set_title(self.tr("Ny frånvaro") if absence is None else self.tr("Ändra frånvaron"))
        self._remove.setVisible(absence is not None)
        whole = (None, None)
        self._whose.set_choices(
            [
                (whole, self.tr("Hela testcentret är stängt")),
                *(((one, None), name) for one, name in choices.assessors),
                *(((None, one.id), one.name) for one in choices.stations),
            ]
        )
        self._whose.set_value(whole if absence is None else (absence.assessor, absence.station))
        self._load_times(absence)
        self._why.set_value(absence.why if absence else "")
        self.open_sheet(self._whose)

    def submit(self) -> None:
        span, whose = self._span(), self._whose.value()
        if span is not None and isinstance(whose, tuple):
            assessor, station = whose
            absence = self._absence.id if self._absence else None
            self.saved.emit(absence, span, assessor, station, self._why.value())

    def show_error(self, code: str, text: str) -> None:
        self._last_field.set_error(text)

    def _load_times(self, absence: Absence | None) -> None:
        for field in (self._first_field, self._last_field, self._from_field, self._to_field):
            field.set_error(None)
        whole = absence is None or words.is_whole_days(absence, self._formats)
        self._whole.set_value(whole)
        if absence is None:
            self._first.set_value(None)
            self._last.set_value(None)
        else:
            begins, ends = self._formats.moment(absence.starts_at), self._formats.moment(absence.ends_at)
            self._first.set_value(begins.date())
            self._last.set_value(ends.date() - timedelta(days=1) if whole else ends.date())
            self._from.set_value(written_time(begins.time()))
            self._to.set_value(written_time(ends.time()))
        self._show_times()

    def _show_times(self) -> None:
        whole = self._whole.value()
        self._from_field.setVisible(not whole)
        self._to_field.setVisible(not whole)
        self._last_field.set_label(self.tr("Till och med") if whole else self.tr("Till"))

    def _span(self) -> tuple[int, int] | None:
        """What was typed; says what cannot be read."""
        first, last = self._first.value(), self._last.value() or self._first.value()
        if first is None or last is None or not self._last.is_valid():
            field, editor = (
                (self._first_field, self._first) if first is None else (self._last_field, self._last)
            )
            field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."))
            editor.setFocus()
            return None
        midnight = parse_time("0")
        begins = midnight if self._whole.value() else parse_time(self._from.value())
        ends = midnight if self._whole.value() else parse_time(self._to.value())
        for at, field in ((begins, self._from_field), (ends, self._to_field)):
            if at is None:
                field.set_error(self.tr("Skriv klockslaget som 09.05."))
                return None
        assert begins is not None and ends is not None  # noqa: S101, PT018 - looked at
        after = last + timedelta(days=1) if self._whole.value() else last
        return planned_ms(first, begins), planned_ms(after, ends)


class DefaultsSheet(_PlanningSheet):
    """`saved` carries the `PlanningDefaults`."""

    saved = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "defaults")
        self.set_title(self.tr("Så planeras en validering"))
        self._minutes = NumberInput(1, LONGEST_RUN)
        self._pause = NumberInput(0, LONGEST_PAUSE)
        self._at_once = NumberInput(1, MOST_AT_ONCE)
        self._minutes.setObjectName("defaults-minutes")
        helps = (
            self.tr("Gäller den som inte har fått en egen längd."),
            self.tr("Tid för bedömaren att skriva klart och ställa i ordning."),
            self.tr("Fler än en när bedömaren går mellan flera stationer."),
        )
        self._fields = (
            FormField(self.tr("Längd i minuter"), self._minutes, helps[0]),
            FormField(self.tr("Paus efteråt i minuter"), self._pause, helps[1]),
            FormField(self.tr("Personer per bedömare samtidigt"), self._at_once, helps[2]),
        )
        for field in self._fields:
            self.body.addWidget(field)
        self.body.addStretch(1)

    def ask(self, choices: PlanningChoices) -> None:
        """Open with what holds now."""
        now = choices.defaults
        for editor, value in self._editors(now):
            editor.set_value(value)
        for field in self._fields:
            field.set_error(None)
        self.open_sheet(self._minutes)

    def submit(self) -> None:
        values = []
        limits = (LONGEST_RUN, LONGEST_PAUSE, MOST_AT_ONCE)
        for field, (editor, _), most in zip(
            self._fields, self._editors(PlanningDefaults()), limits, strict=True
        ):
            value = editor.value()
            if value is None:
                field.set_error(self.tr("Skriv ett tal, högst {most}.").format(most=most))
                editor.setFocus()
                return
            values.append(int(value))
        self.saved.emit(PlanningDefaults(*values))

    def show_error(self, code: str, text: str) -> None:
        self._fields[0].set_error(text)

    def _editors(self, values: PlanningDefaults) -> tuple[tuple[NumberInput, int], ...]:
        return (
            (self._minutes, values.minutes),
            (self._pause, values.pause_minutes),
            (self._at_once, values.at_once),
        )


def _side_by_side(one: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 12)
    row.addWidget(one, 3, Qt.AlignmentFlag.AlignTop)
    row.addWidget(other, 2, Qt.AlignmentFlag.AlignTop)
    return row
