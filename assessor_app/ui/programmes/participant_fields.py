"""What is told of a participant: the same fields for one who enters, one who is changed, and for several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import Education, Gender
from assessor_app.services.programme_models import ProgrammeChoices, ProgrammeView
from assessor_app.ui.programmes.sheets import as_date, as_text, side_by_side
from assessor_app.ui.programmes.words import education_word, gender_word, status_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import ChoiceInput, DateInput, FormField, NumberInput

_OLDEST = 119


class FieldsFor(StrEnum):
    """What the fields are filled in for."""

    ENTRY = "entry"
    """Company and status may be those of each person's employment."""
    ONE = "one"
    MANY = "many"
    """What is not touched stays as it is."""


class _Keep:
    """The choice that changes nothing."""


KEEP = _Keep()
FROM_EMPLOYMENT = _Keep()


class ParticipantFields(QWidget):
    """Fields in two columns. Gender is never guessed: where nobody says, it is unknown."""

    def __init__(self, purpose: FieldsFor) -> None:
        super().__init__()
        self._purpose = purpose
        self._places: ProgrammeChoices | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._entered, self._informed = DateInput(), DateInput()
        self._entered.setObjectName("entered-on")
        self._informed.setObjectName("informed-on")
        self._status, self._gender, self._education = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self._company, self._workplace, self._centre = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self._age = NumberInput(0, _OLDEST, unit=self.tr("år"))
        self._entered_field = FormField(self.tr("Börjar"), self._entered)
        self._age_field = FormField(
            self.tr("Ålder vid start"),
            self._age,
            self.tr("Räknas från födelsedatum om fältet är tomt."),
            optional=True,
        )
        self._workplace_field = FormField(self.tr("Arbetsplats"), self._workplace)
        self._company.setObjectName("participant-company")
        self._status.setObjectName("participant-status")
        self._gender.setObjectName("participant-gender")
        self._company.edited.connect(lambda _company: self._offer_workplaces())
        informed = FormField(
            self.tr("Informerad om uppgifterna"),
            self._informed,
            self.tr("Dagen då deltagaren fick veta hur uppgifterna används."),
            optional=True,
        )
        if purpose is FieldsFor.MANY:
            self._entered_field.hide()
            column.addWidget(informed)
        else:
            column.addLayout(side_by_side(self._entered_field, informed))
        column.addLayout(
            side_by_side(FormField(self.tr("Status vid start"), self._status), self._field_of_company())
        )
        column.addLayout(side_by_side(self._workplace_field, FormField(self.tr("Testcenter"), self._centre)))
        column.addLayout(
            side_by_side(
                FormField(self.tr("Kön"), self._gender),
                FormField(self.tr("Högsta utbildning"), self._education),
            )
        )
        column.addWidget(self._age_field)
        self._age_field.setVisible(purpose is FieldsFor.ONE)

    def load(
        self, choices: ProgrammeChoices, view: ProgrammeView, details: ParticipationDetails | None
    ) -> None:
        """Offer these, and show what is known; silently."""
        self._places = choices
        self._entered_field.set_error(None)
        keep = [(KEEP, self.tr("Ändra inte"))] if self._purpose is FieldsFor.MANY else []
        from_work = (
            [(FROM_EMPLOYMENT, self.tr("Som i anställningen"))] if self._purpose is FieldsFor.ENTRY else []
        )
        unknown: list[tuple[object, str]] = [(None, self.tr("Okänd"))]
        statuses = [(one, status_word(one)) for one in EmploymentStatus]
        self._status.set_choices([*keep, *from_work, *unknown, *statuses])
        taking_part = [one for one, _ in view.companies]
        others = [pair for pair in choices.companies if pair[0] not in taking_part]
        companies = [*view.companies, *others]
        self._company.set_choices([*keep, *from_work, (None, self.tr("Inget företag")), *companies])
        self._centre.set_choices([*keep, (None, self.tr("Inget valt")), *view.centres])
        self._gender.set_choices([*keep, *((one, gender_word(one)) for one in Gender)])
        self._education.set_choices([*keep, *((one, education_word(one)) for one in Education)])
        self._show(choices, view, details)

    def _show(
        self, choices: ProgrammeChoices, view: ProgrammeView, details: ParticipationDetails | None
    ) -> None:
        many = self._purpose is FieldsFor.MANY
        fallback: object = KEEP if many else FROM_EMPLOYMENT
        known = details or ParticipationDetails(_first_day(view))
        self._entered.set_value(as_date(known.entered_on))
        self._informed.set_value(as_date(known.informed_on))
        self._status.set_value(known.employment if details else fallback)
        self._company.set_value(known.company if details else fallback)
        own = choices.own_centre if choices.own_centre in dict(view.centres) else None
        self._centre.set_value(KEEP if many else known.centre if details else own)
        self._gender.set_value(KEEP if many else known.gender)
        self._education.set_value(KEEP if many else known.education)
        self._age.set_value(known.age)
        self._offer_workplaces()
        self._workplace.set_value(KEEP if many else known.workplace)

    def check(self) -> bool:
        """Whether all can be read; what cannot is said at its field."""
        if self._purpose is FieldsFor.MANY:
            return self._informed.is_valid()
        is_wrong = self._entered.value() is None
        self._entered_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD.") if is_wrong else None)
        if is_wrong:
            self._entered.field.setFocus()
        return not is_wrong and self._informed.is_valid()

    def details(self) -> ParticipationDetails:
        """The whole, of one or of those who enter."""
        status, company = self._status.value(), self._company.value()
        age = self._age.value() if self._purpose is FieldsFor.ONE else None
        centre, workplace = self._centre.value(), self._workplace.value()
        gender, education = self._gender.value(), self._education.value()
        return replace(
            ParticipationDetails(as_text(self._entered.value())),
            employment=status if isinstance(status, EmploymentStatus) else None,
            gender=gender if isinstance(gender, Gender) else Gender.UNKNOWN,
            education=education if isinstance(education, Education) else Education.UNKNOWN,
            age=int(age) if age is not None else None,
            company=company if isinstance(company, UUID) else None,
            workplace=workplace if isinstance(workplace, UUID) else None,
            centre=centre if isinstance(centre, UUID) else None,
            informed_on=as_text(self._informed.value()) or None,
        )

    def takes_from_employment(self) -> bool:
        """Whether company or status are those of each person's employment."""
        return FROM_EMPLOYMENT in (self._status.value(), self._company.value())

    def changed(self) -> dict[str, object]:
        """What is to be changed for several: what was left alone is not in it."""
        inputs = {
            "employment": self._status,
            "company": self._company,
            "workplace": self._workplace,
            "centre": self._centre,
            "gender": self._gender,
            "education": self._education,
        }
        told = {name: one.value() for name, one in inputs.items() if one.value() is not KEEP}
        if "company" in told and "workplace" not in told:
            told["workplace"] = None
        if self._informed.value() is not None:
            told["informed_on"] = as_text(self._informed.value())
        return told

    def _field_of_company(self) -> FormField:
        return FormField(self.tr("Företag"), self._company)

    def _offer_workplaces(self) -> None:
        company = self._company.value()
        known: Sequence[tuple[UUID, str]] = ()
        if self._places is not None and isinstance(company, UUID):
            known = self._places.workplaces.get(company, ())
        keep = [(KEEP, self.tr("Ändra inte"))] if self._purpose is FieldsFor.MANY else []
        self._workplace.set_choices([*keep, (None, self.tr("Ingen vald")), *known])
        if self._workplace.value() is None:
            self._workplace.set_value(KEEP if keep else None)


def _first_day(view: ProgrammeView) -> str:
    """Today, or the nearest day of the programme."""
    details, today = view.state.details, view.today.isoformat()
    return min(max(today, details.starts_on), details.ends_on)
