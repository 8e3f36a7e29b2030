"""The side sheet that plans a visit, or changes one: where, when, whom to ask for, who goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.visits import VisitDetails, VisitState
from assessor_app.services.visit_models import VisitChoices
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.view_protocol import VisitForm
from assessor_app.ui.visits.words import default_equipment
from assessor_app.ui.widgets import (
    CheckRow,
    DateInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    TextInput,
    role_label,
)

_WIDTH = 600
_STARTS_AT, _ENDS_AT = "08.00", "16.00"


class DetailsSheet(SideSheet):
    """`submitted` carries a `VisitForm`. Equipment is asked for in planning alone; later it has its list."""

    submitted = Signal(object)

    def __init__(self, page: QWidget, today: date, actor: UUID) -> None:
        super().__init__(page, "", _WIDTH)
        self._today, self._actor = today, actor
        self._is_new = True
        self._places: dict[str, str] = {}
        self._contacts: Mapping[str, tuple[str, str]] = {}
        self._assessors: dict[UUID, CheckRow] = {}
        self._build_where()
        self._build_when()
        self._build_whom()
        self._note = TextArea(min_lines=2, max_lines=6)
        self._note_field = FormField(
            self.tr("Att tänka på"),
            self._note,
            self.tr("Står på besöksbladet, till exempel skyddskläder och parkering."),
            optional=True,
        )
        self.body.addWidget(self._note_field)
        self._assessors_holder = self._column(self.tr("Bedömare som åker"))
        self._build_equipment()
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._save = PrimaryButton(self.tr("Planera"))
        self._save.setObjectName("save-visit")
        self._save.clicked.connect(self._submit)
        self.add_footer_button(self._save)

    @property
    def is_new(self) -> bool:
        """Whether the sheet plans a visit, or else changes one."""
        return self._is_new

    # -- opening --

    def plan(self, choices: VisitChoices, today: date) -> None:
        """Open for a new visit: Tuesday next week, the hours of a day shift."""
        self._today = today
        self._begin(choices, is_new=True)
        self.set_title(self.tr("Planera besök"))
        self._save.setText(self.tr("Planera"))
        day = today + timedelta(days=8 - today.weekday())
        details = VisitDetails(starts_on=day.isoformat(), ends_on=day.isoformat())
        self._load(details, _STARTS_AT, _ENDS_AT)
        self._choose_assessors({self._actor})
        self._equipment.set_value("\n".join(choices.equipment or default_equipment()))
        self.open_sheet(self._company)

    def amend(self, choices: VisitChoices, state: VisitState) -> None:
        """Open with a visit as it stands."""
        self._begin(choices, is_new=False)
        self.set_title(self.tr("Ändra besök"))
        self._save.setText(self.tr("Spara"))
        details = state.details
        self._load(details, details.starts_at.replace(":", "."), details.ends_at.replace(":", "."))
        self._choose_assessors(set(state.assessors))
        self.open_sheet(self._company)

    def show_problem(self, code: str) -> None:
        """Say at its field what was refused."""
        fields: dict[str, tuple[FormField, QWidget, str]] = {
            "company_missing": (self._company_field, self._company, self.tr("Skriv vart ni ska.")),
            "visit_day_missing": (
                self._first_field,
                self._first,
                self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."),
            ),
            "visit_days_reversed": (
                self._last_field,
                self._last,
                self.tr("Sista dagen är före den första."),
            ),
            "visit_days_too_many": (self._last_field, self._last, self.tr("Högst 31 dagar.")),
            "visit_time_unfit": (
                self._from_field,
                self._from,
                self.tr("Skriv klockslaget som 08.00."),
            ),
            "equipment_name_missing": (
                self._equipment_field,
                self._equipment,
                self.tr("En rad är tom."),
            ),
        }
        if code in fields:
            field, editor, text = fields[code]
            field.set_error(text)
            editor.setFocus()
            self._scroll.ensureWidgetVisible(field)

    # -- parts --

    def _build_where(self) -> None:
        self._company = TextInput(max_length=200)
        self._company.setObjectName("visit-company")
        self._company_field = FormField(self.tr("Företag"), self._company)
        self._site = TextInput(placeholder=self.tr("Adress eller ort"), max_length=200)
        self._site.setObjectName("visit-place")
        self._site_field = FormField(self.tr("Plats"), self._site, optional=True)
        self._company.edited.connect(self._fill_place)
        self.body.addWidget(self._company_field)
        self.body.addWidget(self._site_field)

    def _build_when(self) -> None:
        self._first, self._last = DateInput(), DateInput()
        self._from = TextInput(placeholder=self.tr("TT.MM"), max_length=5)
        self._to = TextInput(placeholder=self.tr("TT.MM"), max_length=5)
        self._first_field = FormField(self.tr("Första dag"), self._first)
        self._last_field = FormField(self.tr("Sista dag"), self._last)
        self._from_field = FormField(self.tr("Börjar"), self._from)
        self._to_field = FormField(self.tr("Slutar"), self._to)
        self._first.edited.connect(self._follow_first)
        self.body.addLayout(_side_by_side(self._first_field, self._last_field))
        self.body.addLayout(_side_by_side(self._from_field, self._to_field))

    def _build_whom(self) -> None:
        self._contact = TextInput(max_length=200)
        self._phone = TextInput(max_length=60)
        contact = FormField(self.tr("Kontakt på plats"), self._contact, optional=True)
        phone = FormField(self.tr("Telefon"), self._phone, optional=True)
        self.body.addLayout(_side_by_side(contact, phone))

    def _build_equipment(self) -> None:
        self._equipment = TextArea(min_lines=4, max_lines=14)
        self._equipment.setObjectName("visit-equipment")
        self._equipment_field = FormField(
            self.tr("Utrustning"),
            self._equipment,
            self.tr("En sak på varje rad. Listan kommer från de senaste besöken och går att ändra sedan."),
            optional=True,
        )
        self.body.addWidget(self._equipment_field)

    def _column(self, title: str) -> QVBoxLayout:
        self.body.addWidget(role_label(title, "strong"))
        column = QVBoxLayout()
        set_spacing(column, (0, 0, 0, 0), 0)
        self.body.addLayout(column)
        return column

    # -- inside --

    def _begin(self, choices: VisitChoices, *, is_new: bool) -> None:
        self._is_new = is_new
        self._equipment_field.setVisible(is_new)
        self._places, self._contacts = dict(reversed(choices.places)), choices.contacts
        completer = QCompleter(list(dict.fromkeys(company for company, _ in choices.places)), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._fill_place)
        self._company.setCompleter(completer)
        for box in self._assessors.values():
            self._assessors_holder.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._assessors = {}
        for account, name in choices.assessors:
            box = CheckRow(name)
            box.setObjectName(f"visit-assessor-{account}")
            self._assessors_holder.addWidget(box)
            self._assessors[account] = box
        for field in self._fields():
            field.set_error(None)

    def _fields(self) -> tuple[FormField, ...]:
        return (
            self._company_field,
            self._first_field,
            self._last_field,
            self._from_field,
            self._to_field,
            self._equipment_field,
        )

    def _load(self, details: VisitDetails, starts_at: str, ends_at: str) -> None:
        self._company.set_value(details.company)
        self._site.set_value(details.place)
        self._first.set_value(_as_date(details.starts_on))
        self._last.set_value(_as_date(details.ends_on))
        self._from.set_value(starts_at)
        self._to.set_value(ends_at)
        self._contact.set_value(details.contact_name)
        self._phone.set_value(details.contact_phone)
        self._note.set_value(details.note)

    def _choose_assessors(self, chosen: set[UUID]) -> None:
        for account, box in self._assessors.items():
            box.set_value(account in chosen)

    def _fill_place(self, company: str) -> None:
        """A company that is known is where it was, with whom to ask for; what was typed already stays."""
        known = self._places.get(company.strip())
        if known and not self._site.value().strip():
            self._site.set_value(known)
        name, phone = self._contacts.get(company.strip(), ("", ""))
        if name and not (self._contact.value().strip() or self._phone.value().strip()):
            self._contact.set_value(name)
            self._phone.set_value(phone)

    def _follow_first(self, _day: object) -> None:
        """The last day is never before the first one."""
        first, last = self._first.value(), self._last.value()
        if first is not None and (last is None or last < first):
            self._last.set_value(first)

    def _submit(self) -> None:
        for field in self._fields():
            field.set_error(None)
        if not self._first.is_valid() or self._first.value() is None:
            self.show_problem("visit_day_missing")
            return
        first, last = self._first.value(), self._last.value()
        details = VisitDetails(
            company=self._company.value(),
            place=self._site.value(),
            starts_on=first.isoformat() if first else "",
            ends_on=last.isoformat() if last else "",
            starts_at=self._from.value(),
            ends_at=self._to.value(),
            contact_name=self._contact.value(),
            contact_phone=self._phone.value(),
            note=self._note.value(),
        )
        chosen = tuple(account for account, box in self._assessors.items() if box.value())
        lines = self._equipment.value().splitlines() if self._is_new else []
        things = tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
        self.submitted.emit(VisitForm(details, chosen, things))


def _side_by_side(one: QWidget, other: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 12)
    row.addWidget(one, 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(other, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
