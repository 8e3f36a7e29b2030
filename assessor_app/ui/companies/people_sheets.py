"""The side sheets about people: adding them, changing what they are there, and saying that they leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.companies import CompanyState
from assessor_app.domain.employments import EmploymentDetails, EmploymentStatus
from assessor_app.services.undertaking_models import EmploymentRow
from assessor_app.ui.candidate_picker import Find
from assessor_app.ui.companies.view_protocol import EmploymentChange, PeopleForm
from assessor_app.ui.companies.words import status_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.visits.people_picker import PeoplePicker
from assessor_app.ui.widgets import (
    ChoiceInput,
    DateInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

translate = QCoreApplication.translate
_WIDTH = 600
_SAME = "same"
"""The choice of a sheet about several that leaves each as it was."""


class _Fields:
    """Status, workplace, role and day; for several each can be left as it is."""

    def __init__(self, sheet: SideSheet) -> None:
        self.status, self.workplace, self.profile = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self.status.setObjectName("employment-status")
        self.workplace.setObjectName("employment-workplace")
        self.profile.setObjectName("employment-profile")
        self.since = DateInput()
        self.since.field.setObjectName("employment-since")
        self._same = translate("EmploymentFields", "Ändra inte")
        self._none = translate("EmploymentFields", "Ingen vald")
        self.workplace_field = FormField(translate("EmploymentFields", "Arbetsplats"), self.workplace)
        self.profile_field = FormField(translate("EmploymentFields", "Kravprofil"), self.profile)
        self.since_field = FormField(translate("EmploymentFields", "Sedan"), self.since, optional=True)
        status_field = FormField(translate("EmploymentFields", "Anställning"), self.status)
        for field in (status_field, self.workplace_field, self.profile_field, self.since_field):
            sheet.body.addWidget(field)

    def offer(self, state: CompanyState, *, for_several: bool) -> None:
        """Offer what the company has."""
        same: list[tuple[object, str]] = [(_SAME, self._same)] if for_several else []
        places = ((one.id, one.name) for one in state.workplaces.values())
        roles = ((one.id, one.name) for one in state.profiles.values())
        self.status.set_choices([*same, *((one, status_word(one)) for one in EmploymentStatus)])
        self.workplace.set_choices([*same, (None, self._none), *places])
        self.profile.set_choices([*same, (None, self._none), *roles])
        self.workplace_field.setVisible(bool(state.workplaces))
        self.profile_field.setVisible(bool(state.profiles))
        self.since_field.setVisible(not for_several)
        self.since_field.set_error(None)

    def load(self, details: EmploymentDetails | None) -> None:
        """Show an employment, or None where each may be another."""
        if details is None:
            for choice in (self.status, self.workplace, self.profile):
                choice.set_value(_SAME)
            return
        self.status.set_value(details.status)
        self.workplace.set_value(details.workplace)
        self.profile.set_value(details.profile)
        self.since.set_value(_day(details.since))

    def change(self) -> EmploymentChange:
        """What is asked for."""
        status, workplace, profile = self.status.value(), self.workplace.value(), self.profile.value()
        since, of_one = self.since.value(), not self.since_field.isHidden()
        return EmploymentChange(
            status=status if isinstance(status, EmploymentStatus) else None,
            workplace_set=workplace != _SAME and not self.workplace_field.isHidden(),
            workplace=workplace if isinstance(workplace, UUID) else None,
            profile_set=profile != _SAME and not self.profile_field.isHidden(),
            profile=profile if isinstance(profile, UUID) else None,
            since_set=of_one,
            since=since.isoformat() if since and of_one else "",
        )


class PeopleSheet(SideSheet):
    """Adds people: `submitted` carries a `PeopleForm`."""

    submitted = Signal(object)

    def __init__(self, page: QWidget, find: Find, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_title(self.tr("Lägg till medarbetare"))
        self.picker = PeoplePicker(find, formats)
        self.picker.edited.connect(self._count)
        self.body.addWidget(self.picker)
        note = self.tr("Den som har skyddad identitet visas inte här: då sparas ingen arbetsgivare.")
        self.body.addWidget(role_label(note, "secondary", wrap=True))
        self._fields = _Fields(self)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._add = PrimaryButton(self.tr("Lägg till"))
        self._add.setObjectName("add-chosen-employees")
        self._add.clicked.connect(self._submit)
        self.add_footer_button(self._add)

    def ask(self, state: CompanyState, present: frozenset[UUID]) -> None:
        """Open; those in `present` are not offered."""
        self.picker.begin(present)
        self._fields.offer(state, for_several=False)
        only = next(iter(state.workplaces)) if len(state.workplaces) == 1 else None
        self._fields.load(EmploymentDetails(workplace=only))
        self._count()
        self.open_sheet(self.picker.search_field())

    def show_problem(self, code: str) -> None:
        """Say what was refused."""
        if code == "employer_not_recorded":
            text = self.tr(
                "En av dem har skyddad identitet. Då sparas ingen arbetsgivare: välj bort personen."
            )
            self.picker.set_error(text)

    def _count(self) -> None:
        count = len(self.picker.value())
        text = self.tr("Lägg till {count}") if count > 1 else self.tr("Lägg till")
        self._add.setText(text.format(count=count))

    def _submit(self) -> None:
        people = self.picker.value()
        if not people:
            self.picker.set_error(self.tr("Välj minst en person."))
            self.picker.search_field().setFocus()
            return
        if not self._fields.since.is_valid():
            self._fields.since_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."))
            return
        self.submitted.emit(PeopleForm(people, self._fields.change().over(EmploymentDetails())))


class ChangeSheet(SideSheet):
    """Changes one employment or several: `submitted` carries the rows and an `EmploymentChange`."""

    submitted = Signal(object, object)
    candidate_asked = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._rows: Sequence[EmploymentRow] = ()
        self._about = role_label("", "body", wrap=True)
        self.body.addWidget(self._about)
        self._fields = _Fields(self)
        self.body.addStretch(1)
        self._record = SecondaryButton(self.tr("Visa validanden"))
        self._record.setObjectName("show-candidate")
        self._record.clicked.connect(self._ask_candidate)
        self.add_footer_button(self._record)
        save = PrimaryButton(self.tr("Spara"))
        save.setObjectName("save-employment")
        save.clicked.connect(self._submit)
        self.add_footer_button(save)

    def ask(self, rows: Sequence[EmploymentRow], state: CompanyState) -> None:
        """Open with those selected."""
        self._rows, several = rows, len(rows) > 1
        self.set_title(self.tr("Ändra flera") if several else rows[0].name)
        self._about.setVisible(several)
        self._about.setText(self.tr("Ändringen gäller {count} medarbetare.").format(count=len(rows)))
        self._record.setVisible(not several)
        self._fields.offer(state, for_several=several)
        first = rows[0]
        one = EmploymentDetails(first.status, first.workplace, first.profile, first.since)
        self._fields.load(None if several else one)
        self.open_sheet(self._fields.status)

    def _submit(self) -> None:
        if not self._fields.since.is_valid():
            self._fields.since_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."))
            return
        self.submitted.emit(self._rows, self._fields.change())

    def _ask_candidate(self) -> None:
        for row in self._rows[:1]:
            self.candidate_asked.emit(row.candidate)


class EndSheet(SideSheet):
    """Says that people leave: `confirmed` carries the rows and the day as text."""

    confirmed = Signal(object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Slutar på företaget"))
        self._rows: Sequence[EmploymentRow] = ()
        self._who = role_label("", "body", wrap=True)
        self.body.addWidget(self._who)
        self._day = DateInput()
        self._day.field.setObjectName("ended-on")
        self._day_field = FormField(
            self.tr("Från och med"),
            self._day,
            self.tr("Personen finns kvar under De som slutat, och tas bort från kompetenskartan."),
        )
        self.body.addWidget(self._day_field)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._confirm = PrimaryButton(self.tr("Spara"))
        self._confirm.setObjectName("confirm-end")
        self._confirm.clicked.connect(self._submit)
        self.add_footer_button(self._confirm)

    def ask(self, rows: Sequence[EmploymentRow], today: date) -> None:
        """Open with those selected, from today on."""
        self._rows = rows
        text = self.tr("{count} medarbetare slutar.").format(count=len(rows))
        self._who.setText(rows[0].name if len(rows) == 1 else text)
        self._day.set_value(today)
        self._day_field.set_error(None)
        self.open_sheet(self._day.field)

    def show_problem(self, _code: str) -> None:
        """Say what was refused: the day."""
        self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."))
        self._day.field.setFocus()

    def _submit(self) -> None:
        day = self._day.value()
        if not self._day.is_valid() or day is None:
            self.show_problem("day_missing")
            return
        self.confirmed.emit(self._rows, day.isoformat())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
