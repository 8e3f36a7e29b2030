"""The side sheets of a workplace and of a contact."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.companies import Contact, Workplace
from assessor_app.ui.widgets import (
    ChoiceInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextInput,
)


class _KeepingSheet(SideSheet):
    """A sheet about one thing of the company, with a way back and a button that keeps it.

    `submitted` carries the thing as it was filled in.
    """

    submitted = Signal(object)

    def __init__(self, page: QWidget, save_name: str) -> None:
        super().__init__(page)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName(save_name)
        self._save.clicked.connect(self._submit)
        self.add_footer_button(self._save)

    def _submit(self) -> None:
        raise NotImplementedError


class WorkplaceSheet(_KeepingSheet):
    """Where people work."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "save-workplace")
        self._identity: UUID | None = None
        self._name = TextInput(max_length=200)
        self._name.setObjectName("workplace-name")
        self._address, self._town = TextInput(max_length=200), TextInput(max_length=60)
        self._town.setObjectName("workplace-town")
        self._name_field = FormField(self.tr("Namn"), self._name, self.tr("Till exempel Verkstaden."))
        self.body.addWidget(self._name_field)
        self.body.addWidget(FormField(self.tr("Adress"), self._address, optional=True))
        self.body.addWidget(FormField(self.tr("Ort"), self._town, optional=True))
        self.body.addStretch(1)

    def ask(self, workplace: Workplace, *, is_new: bool) -> None:
        """Open with a workplace as it stands, or an empty one."""
        self.set_title(self.tr("Ny arbetsplats") if is_new else self.tr("Ändra arbetsplatsen"))
        self._identity = workplace.id
        self._name.set_value(workplace.name)
        self._address.set_value(workplace.address)
        self._town.set_value(workplace.town)
        self._name_field.set_error(None)
        self.open_sheet(self._name)

    def show_problem(self, _code: str) -> None:
        """Say what was refused: only the name must be there."""
        self._name_field.set_error(self.tr("Skriv vad den kallas."))
        self._name.setFocus()

    def _submit(self) -> None:
        if self._identity is not None:
            told = (self._name.value(), self._address.value(), self._town.value())
            self.submitted.emit(Workplace(self._identity, *told))


class ContactSheet(_KeepingSheet):
    """Whom to turn to."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "save-contact")
        self._identity: UUID | None = None
        self._name = TextInput(max_length=200)
        self._name.setObjectName("contact-name")
        self._role = TextInput(max_length=200)
        self._phone, self._email = TextInput(max_length=60), TextInput(max_length=200)
        self._phone.setObjectName("contact-phone")
        self._workplace = ChoiceInput()
        self._name_field = FormField(self.tr("Namn"), self._name)
        self.body.addWidget(self._name_field)
        for label, editor in (
            (self.tr("Roll"), self._role),
            (self.tr("Telefon"), self._phone),
            (self.tr("E-post"), self._email),
        ):
            self.body.addWidget(FormField(label, editor, optional=True))
        self.body.addWidget(FormField(self.tr("Arbetsplats"), self._workplace))
        self.body.addStretch(1)

    def ask(self, contact: Contact, workplaces: Mapping[UUID, Workplace], *, is_new: bool) -> None:
        """Open with a contact as it stands, or an empty one."""
        self.set_title(self.tr("Ny kontakt") if is_new else self.tr("Ändra kontakten"))
        self._identity = contact.id
        choices = ((one.id, one.name) for one in workplaces.values())
        self._workplace.set_choices([(None, self.tr("Hela företaget")), *choices])
        self._workplace.set_value(contact.workplace if contact.workplace in workplaces else None)
        self._name.set_value(contact.name)
        self._role.set_value(contact.role)
        self._phone.set_value(contact.phone)
        self._email.set_value(contact.email)
        self._name_field.set_error(None)
        self.open_sheet(self._name)

    def show_problem(self, _code: str) -> None:
        """Say what was refused: only the name must be there."""
        self._name_field.set_error(self.tr("Skriv vem det är."))
        self._name.setFocus()

    def _submit(self) -> None:
        workplace = self._workplace.value()
        if self._identity is not None:
            self.submitted.emit(
                Contact(
                    self._identity,
                    workplace if isinstance(workplace, UUID) else None,
                    self._name.value(),
                    self._role.value(),
                    self._phone.value(),
                    self._email.value(),
                )
            )
