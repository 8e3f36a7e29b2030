"""The side sheets that let people take part and change what is told of them."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import LeaveReason
from assessor_app.services.programme_models import ProgrammeChoices, ProgrammeView
from assessor_app.ui.candidate_picker import Find
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.participant_fields import FieldsFor, ParticipantFields
from assessor_app.ui.programmes.sheets import ProgrammeSheet, as_text
from assessor_app.ui.programmes.view_protocol import EntryForm, Participant
from assessor_app.ui.programmes.words import leave_word, persons
from assessor_app.ui.visits.people_picker import PeoplePicker
from assessor_app.ui.widgets import (
    ChoiceInput,
    DangerButton,
    DateInput,
    FormField,
    TextArea,
    role_label,
)

People = tuple[tuple[UUID, str], ...]
FindEmployed = Callable[[UUID, Callable[[People], None]], None]


class EnterSheet(ProgrammeSheet):
    """`submitted` carries an `EntryForm`. Everybody who works at a company can be chosen at once."""

    submitted = Signal(object)

    def __init__(self, page: QWidget, find: Find, employed: FindEmployed, formats: Formats) -> None:
        super().__init__(page, self.tr("Lägg till deltagare"))
        self._employed = employed
        self._present: frozenset[UUID] = frozenset()
        self.picker = PeoplePicker(find, formats)
        self.picker.edited.connect(self._count)
        self.body.addWidget(self.picker)
        self._whole = ChoiceInput(placeholder=self.tr("Välj ett företag"))
        self._whole.setObjectName("whole-company")
        self._whole.edited.connect(self._choose_company)
        self._whole_field = FormField(self.tr("Alla som arbetar på"), self._whole, optional=True)
        self.body.addWidget(self._whole_field)
        self.body.addWidget(role_label(self.tr("Gäller alla som läggs till"), "card-title"))
        self._fields = ParticipantFields(FieldsFor.ENTRY)
        self.body.addWidget(self._fields)
        self._add = self._add_buttons(self.tr("Lägg till"), "add-participants")
        self._add.clicked.connect(self._submit)

    def ask(self, choices: ProgrammeChoices, view: ProgrammeView, present: frozenset[UUID]) -> None:
        """Open; who takes part already is not offered."""
        self.say(None)
        self._present = present
        self.picker.begin(present)
        companies = [*view.companies, *(pair for pair in choices.companies if pair not in view.companies)]
        self._whole.set_choices(companies)
        self._whole.set_value(None)
        self._whole_field.setVisible(bool(companies))
        self._fields.load(choices, view, None)
        self._count()
        self.open_sheet(self.picker.search_field())

    def _choose_company(self, company: object) -> None:
        if isinstance(company, UUID):
            self._employed(company, self._choose)

    def _choose(self, people: People) -> None:
        new = tuple(pair for pair in people if pair[0] not in self._present)
        if not new:
            self.picker.set_error(self.tr("Ingen mer där att lägga till."))
            return
        chosen = dict.fromkeys((*self.picker.value(), *(one for one, _ in new)))
        names = {**self.picker.chosen(), **dict(new)}
        self.picker.begin(self._present, tuple((one, names[one]) for one in chosen))
        self._count()

    def _count(self) -> None:
        count = len(self.picker.value())
        text = self.tr("Lägg till {count}") if count > 1 else self.tr("Lägg till")
        self._add.setText(text.format(count=count))

    def _submit(self) -> None:
        self.say(None)
        people = self.picker.value()
        if not people:
            self.picker.set_error(self.tr("Välj minst en person."))
            self.picker.search_field().setFocus()
            return
        if self._fields.check():
            form = EntryForm(people, self._fields.details(), self._fields.takes_from_employment())
            self.submitted.emit(form)


class AmendSheet(ProgrammeSheet):
    """`one_submitted` carries an id and its details, `many_submitted` ids and what is changed for all."""

    one_submitted = Signal(object, object)
    many_submitted = Signal(object, object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "")
        self._formats = formats
        self._people: tuple[Participant, ...] = ()
        self._one, self._many = ParticipantFields(FieldsFor.ONE), ParticipantFields(FieldsFor.MANY)
        self._explanation = role_label("", "body", "muted", wrap=True)
        for widget in (self._explanation, self._one, self._many):
            self.body.addWidget(widget)
        self._add_buttons(self.tr("Spara"), "save-participants").clicked.connect(self._submit)

    def ask(
        self,
        people: tuple[Participant, ...],
        choices: ProgrammeChoices,
        view: ProgrammeView,
        details: ParticipationDetails | None,
    ) -> None:
        """Open for one, with what is known, or for several."""
        self.say(None)
        self._people = people
        several = details is None
        self._one.setVisible(not several)
        self._many.setVisible(several)
        self._explanation.setVisible(several)
        if several:
            self.set_title(self.tr("Ändra {persons}").format(persons=persons(self._formats, len(people))))
            self._explanation.setText(self.tr("Bara det du väljer ändras. Resten är kvar för var och en."))
            self._many.load(choices, view, None)
        else:
            self.set_title(people[0].name)
            self._one.load(choices, view, details)
        self.open_sheet()

    def _submit(self) -> None:
        self.say(None)
        if not self._one.isHidden():
            if self._one.check():
                self.one_submitted.emit(self._people[0].id, self._one.details())
            return
        changed = self._many.changed()
        if not changed:
            self.say(self.tr("Inget är valt att ändra."))
        elif self._many.check():
            self.many_submitted.emit(tuple(one.id for one in self._people), changed)


class LeaveSheet(ProgrammeSheet):
    """`submitted` carries ids, the last day and a `LeaveReason`."""

    submitted = Signal(object, str, object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "")
        self._formats = formats
        self._people: tuple[UUID, ...] = ()
        self._day = DateInput()
        self._day.setObjectName("left-on")
        self._day_field = FormField(self.tr("Sista dag"), self._day)
        self._why = ChoiceInput([(why, leave_word(why)) for why in LeaveReason])
        self._why.setObjectName("leave-reason")
        self.body.addWidget(self._day_field)
        self.body.addWidget(FormField(self.tr("Varför"), self._why))
        self._add_buttons(self.tr("Spara"), "confirm-leave").clicked.connect(self._submit)

    def ask(self, people: tuple[Participant, ...], view: ProgrammeView) -> None:
        """Open with today, or the programme's last day."""
        self.say(None)
        self._people = tuple(one.id for one in people)
        name = people[0].name if len(people) == 1 else persons(self._formats, len(people))
        self.set_title(self.tr("{name} slutar").format(name=name))
        last = view.state.details.ends_on
        self._day.set_value(min(view.today, view.today.fromisoformat(last)))
        self._why.set_value(LeaveReason.COMPLETED)
        self._day_field.set_error(None)
        self.open_sheet(self._day.field)

    def _submit(self) -> None:
        self.say(None)
        why = self._why.value()
        is_wrong = self._day.value() is None
        self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD.") if is_wrong else None)
        if not is_wrong and isinstance(why, LeaveReason):
            self.submitted.emit(self._people, as_text(self._day.value()), why)


class WithdrawSheet(ProgrammeSheet):
    """`submitted` carries ids and the reason."""

    submitted = Signal(object, str)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "")
        self._formats = formats
        self._people: tuple[UUID, ...] = ()
        text = self.tr(
            "För den som lades till av misstag. Deltagandet och dess timmar räknas inte längre. Personen och "
            "valideringarna finns kvar, och deltagandet kan tas tillbaka."
        )
        self.body.addWidget(role_label(text, "body", wrap=True))
        self._reason = TextArea(min_lines=2, max_lines=6)
        self._reason.setObjectName("withdraw-reason")
        self._field = FormField(
            self.tr("Skäl"), self._reason, self.tr("Skälet sparas och går att läsa efteråt.")
        )
        self.body.addWidget(self._field)
        button = DangerButton("")
        self._add_buttons(self.tr("Ta bort ur insatsen"), "confirm-withdraw", button).clicked.connect(
            self._submit
        )

    def ask(self, people: tuple[Participant, ...]) -> None:
        """Open without a reason."""
        self.say(None)
        self._people = tuple(one.id for one in people)
        name = people[0].name if len(people) == 1 else persons(self._formats, len(people))
        self.set_title(self.tr("Ta bort {name}").format(name=name))
        self._reason.set_value("")
        self._field.set_error(None)
        self.open_sheet(self._reason)

    def _submit(self) -> None:
        self.say(None)
        if self._reason.value().strip():
            self.submitted.emit(self._people, self._reason.value())
        else:
            self._field.set_error(self.tr("Skriv ett skäl."))
            self._reason.setFocus()
