"""The side sheet that registers a company, or changes its details."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.companies import CompanyDetails, is_sole_trader, written_organisation_number
from assessor_app.services.company_models import CompanyDouble
from assessor_app.ui.companies.words import double_text
from assessor_app.ui.widgets import (
    Banner,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    TextInput,
    role_label,
)


class CompanySheet(SideSheet):
    """`submitted` carries `CompanyDetails`, and whether a company like it was seen and is meant anyway.

    `double_asked` carries the id of that company, to be shown instead.
    """

    submitted = Signal(object, bool)
    double_asked = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._is_new = True
        self._double: CompanyDouble | None = None
        self._name = TextInput(max_length=200)
        self._name.setObjectName("company-name")
        self._name_field = FormField(self.tr("Namn"), self._name)
        self._number = TextInput(placeholder="556036-0793", max_length=20)
        self._number.setObjectName("company-number")
        self._number_field = FormField(self.tr("Organisationsnummer"), self._number, optional=True)
        self._sole = role_label(
            self.tr("Det är en enskild firma: numret är ägarens personnummer och visas maskerat i listor."),
            "secondary",
            wrap=True,
        )
        self._note = TextArea(min_lines=2, max_lines=6)
        self._note_field = FormField(self.tr("Anteckning"), self._note, optional=True)
        self._warning = Banner("warning")
        self._warning.setObjectName("company-double")
        self._warning.action_chosen.connect(self._show_double)
        for widget in (self._warning, self._name_field, self._number_field, self._sole, self._note_field):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for editor in (self._name, self._number):
            editor.edited.connect(lambda _text: self._forget_double())
        self._build_footer_buttons()

    @property
    def is_new(self) -> bool:
        """Whether the sheet registers a company, or else changes one."""
        return self._is_new

    def register(self) -> None:
        """Open for a new company."""
        self._is_new = True
        self.set_title(self.tr("Nytt företag"))
        self._load(CompanyDetails())

    def amend(self, details: CompanyDetails) -> None:
        """Open with a company as it stands."""
        self._is_new = False
        self.set_title(self.tr("Ändra företaget"))
        self._load(details)

    def show_double(self, double: CompanyDouble) -> None:
        """Say that a company like it is here already."""
        self._double = double
        self._warning.set_message("warning", double_text(double), self.tr("Visa det"))
        self._warning.show()
        self._show_save()
        self.scroll_to_top()

    def show_problem(self, code: str) -> None:
        """Say at its field what was refused."""
        if code == "company_missing":
            self._name_field.set_error(self.tr("Skriv företagets namn."))
            self._name.setFocus()
        elif code == "organisation_number_unfit":
            self._number_field.set_error(self.tr("Kontrollera de tio siffrorna, som 556036-0793."))
            self._number.setFocus()

    # -- inside --

    def _build_footer_buttons(self) -> None:
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._save = PrimaryButton("")
        self._save.setObjectName("save-company")
        self._save.clicked.connect(self._submit)
        self.add_footer_button(self._save)

    def _load(self, details: CompanyDetails) -> None:
        self._name.set_value(details.name)
        self._number.set_value(written_organisation_number(details.organisation_number))
        self._sole.setVisible(is_sole_trader(details.organisation_number))
        self._note.set_value(details.note)
        self._forget_double()
        self.open_sheet(self._name)

    def _forget_double(self) -> None:
        self._double = None
        self._warning.hide()
        self._name_field.set_error(None)
        self._number_field.set_error(None)
        self._show_save()

    def _show_save(self) -> None:
        if self._double is not None:
            self._save.setText(self.tr("Registrera ändå") if self._is_new else self.tr("Spara ändå"))
        else:
            self._save.setText(self.tr("Registrera") if self._is_new else self.tr("Spara"))

    def _show_double(self) -> None:
        if self._double is not None:
            double = self._double
            self.close_sheet()
            self.double_asked.emit(double.id)

    def _submit(self) -> None:
        details = CompanyDetails(self._name.value(), self._number.value(), self._note.value())
        self.submitted.emit(details, self._double is not None)
