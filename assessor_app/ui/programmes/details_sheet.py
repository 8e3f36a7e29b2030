"""The side sheet that plans a programme, or changes one: who pays, when, for how many, for what."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.programmes import ProgrammeDetails
from assessor_app.ui.programmes.sheets import ProgrammeSheet, as_date, as_text, side_by_side
from assessor_app.ui.programmes.view_protocol import ProgrammeForm
from assessor_app.ui.programmes.words import standard_activities
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    DateInput,
    FormField,
    NumberInput,
    TextArea,
    TextInput,
    role_label,
)

_FIVE_WEEKS = timedelta(days=34)
_MOST_PEOPLE, _MOST_KRONOR = 1_000_000, 1_000_000_000


class DetailsSheet(ProgrammeSheet):
    """`submitted` carries a `ProgrammeForm`. Activities are asked for in planning alone."""

    submitted = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.is_new = True
        self._build_who()
        self._build_when()
        self._build_how_much()
        self._aim = TextArea(min_lines=2, max_lines=8)
        aim = self.tr("Vad insatsen ska leda till. Står i rapporterna.")
        self.body.addWidget(FormField(self.tr("Syfte"), self._aim, aim, optional=True))
        self.body.addWidget(self._build_activities())
        self._save = self._add_buttons(self.tr("Lägg upp"), "save-programme")
        self._save.clicked.connect(self._submit)

    def plan(self, today: date) -> None:
        """Open for a new programme: five weeks from Monday next week."""
        self.is_new = True
        self.set_title(self.tr("Ny insats"))
        self._save.setText(self.tr("Lägg upp"))
        first = today + timedelta(days=7 - today.weekday())
        self._load(ProgrammeDetails(starts_on=first.isoformat(), ends_on=(first + _FIVE_WEEKS).isoformat()))
        for box in self._activities:
            box.set_value(True)
        self.open_sheet(self._name)

    def amend(self, details: ProgrammeDetails) -> None:
        """Open with a programme as it stands."""
        self.is_new = False
        self.set_title(self.tr("Ändra insatsen"))
        self._save.setText(self.tr("Spara"))
        self._load(details)
        self.open_sheet(self._name)

    # -- parts --

    def _build_who(self) -> None:
        self._name = TextInput(max_length=200)
        self._name.setObjectName("programme-name")
        self._name_field = FormField(self.tr("Namn"), self._name)
        self._funder = TextInput(max_length=200)
        self._funder.setObjectName("programme-funder")
        self._reference = TextInput(max_length=200)
        self.body.addWidget(self._name_field)
        funder = FormField(
            self.tr("Finansiär"),
            self._funder,
            self.tr("Den som betalar, till exempel en region."),
            optional=True,
        )
        self.body.addWidget(funder)
        self.body.addWidget(FormField(self.tr("Finansiärens diarienummer"), self._reference, optional=True))

    def _build_when(self) -> None:
        self._first, self._last = DateInput(), DateInput()
        self._first.setObjectName("programme-first")
        self._last.setObjectName("programme-last")
        self._first_field = FormField(self.tr("Första dag"), self._first)
        self._last_field = FormField(self.tr("Sista dag"), self._last)
        self._first.edited.connect(self._follow_first)
        self.body.addLayout(side_by_side(self._first_field, self._last_field))

    def _build_how_much(self) -> None:
        self._target = NumberInput(0, _MOST_PEOPLE, unit=self.tr("personer"))
        self._target.setObjectName("programme-target")
        self._target_field = FormField(
            self.tr("Mål"), self._target, self.tr("Så många som ska valideras."), optional=True
        )
        self._budget = NumberInput(0, _MOST_KRONOR, decimals=2, unit=self.tr("kr"))
        self._budget.setObjectName("programme-budget")
        self._budget_field = FormField(
            self.tr("Budget"), self._budget, self.tr("Hela beloppet från finansiären."), optional=True
        )
        self.body.addLayout(side_by_side(self._target_field, self._budget_field))

    def _build_activities(self) -> QWidget:
        self._activity_part = QWidget()
        column = QVBoxLayout(self._activity_part)
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addWidget(role_label(self.tr("Vad deltagarnas tid går till"), "strong"))
        self._activities = [CheckRow(word, True) for word in standard_activities()]
        for box in self._activities:
            column.addWidget(box)
        text = self.tr("Timmar intygas per aktivitet. Fler kan läggas till sedan.")
        column.addWidget(role_label(text, "secondary", wrap=True))
        return self._activity_part

    # -- inside --

    def _load(self, details: ProgrammeDetails) -> None:
        self.say(None)
        for field in self._fields():
            field.set_error(None)
        self._activity_part.setVisible(self.is_new)
        self._name.set_value(details.name)
        self._funder.set_value(details.funder)
        self._reference.set_value(details.reference)
        self._first.set_value(as_date(details.starts_on))
        self._last.set_value(as_date(details.ends_on))
        self._target.set_value(details.target or None)
        self._budget.set_value(details.budget_ore / 100 if details.budget_ore else None)
        self._aim.set_value(details.aim)

    def _fields(self) -> tuple[FormField, ...]:
        return (
            self._name_field,
            self._first_field,
            self._last_field,
            self._target_field,
            self._budget_field,
        )

    def _follow_first(self, _day: object) -> None:
        """The last day is never before the first one."""
        first, last = self._first.value(), self._last.value()
        if first is not None and (last is None or last < first):
            self._last.set_value(first + _FIVE_WEEKS)

    def _submit(self) -> None:
        self.say(None)
        wrong = [
            (self._name_field, not self._name.value().strip(), self.tr("Skriv vad insatsen heter.")),
            (self._first_field, self._first.value() is None, self.tr("Skriv dagen som ÅÅÅÅ-MM-DD.")),
            (self._last_field, self._last.value() is None, self.tr("Skriv dagen som ÅÅÅÅ-MM-DD.")),
            (self._target_field, not self._target.is_valid(), self.tr("Skriv ett helt antal personer.")),
            (self._budget_field, not self._budget.is_valid(), self.tr("Skriv kronor, som 85 394.")),
        ]
        for field, is_wrong, text in wrong:
            field.set_error(text if is_wrong else None)
        first_wrong = next((field for field, is_wrong, _ in wrong if is_wrong), None)
        if first_wrong is not None:
            first_wrong.editor.setFocus()
            return
        details = ProgrammeDetails(
            name=self._name.value(),
            starts_on=as_text(self._first.value()),
            ends_on=as_text(self._last.value()),
            funder=self._funder.value(),
            reference=self._reference.value(),
            target=int(self._target.value() or 0),
            budget_ore=round((self._budget.value() or 0) * 100),
            aim=self._aim.value(),
        )
        chosen = tuple(box.text() for box in self._activities if box.value()) if self.is_new else ()
        self.submitted.emit(ProgrammeForm(details, chosen))
