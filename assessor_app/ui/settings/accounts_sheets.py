"""The sheets that let people in and out: a new account, a passphrase for somebody, shutting somebody out."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.accounts import Account, Role
from assessor_app.ui.settings.account_words import role_choices
from assessor_app.ui.settings.own_account_sheets import SecretSheet
from assessor_app.ui.widgets import (
    ChoiceRow,
    DangerButton,
    FormField,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)

Purpose = Literal["give_passphrase", "set_role", "let_in_again"]


class LetInSheet(SecretSheet):
    """`asked` carries name, role, passphrase and the passphrase again."""

    asked = Signal(str, object, str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("let-in-sheet")
        self.set_title(self.tr("Släpp in en ny person"))
        self._save.setText(self.tr("Släpp in"))
        self._name = TextInput(max_length=200)
        self._name.setObjectName("account-name")
        self._name.edited.connect(lambda _text: self.show_error(""))
        self._name.returnPressed.connect(lambda: self._go_on_from(self._name))
        self._add(self.tr("Namn"), self._name, self.tr("Så som det ska stå på dokumenten."))
        self._role = ChoiceRow(role_choices())
        self._role.setObjectName("account-role")
        self._add(self.tr("Roll"), self._role)
        self.body.addWidget(
            role_label(
                self.tr("Låt personen själv skriva sin lösenfras. Ingen annan kan läsa den efteråt."),
                "body",
                "muted",
                wrap=True,
            )
        )
        self._phrase = self._add_phrase(
            "first-passphrase",
            self.tr("Personens lösenfras"),
            self.tr("Minst 8 tecken. Några vanliga ord efter varandra är bäst."),
        )
        self._again = self._add_phrase("first-passphrase-again", self.tr("Samma lösenfras en gång till"))
        self._add_end()

    def ask(self) -> None:
        """Open the sheet, empty."""
        self.forget()
        self._name.set_value("")
        self._role.set_value(Role.ASSESSOR)
        self.open_sheet(self._name)

    def _submit(self) -> None:
        self.asked.emit(self._name.value(), self._role.value(), self._phrase.value(), self._again.value())


class PassphraseSheet(SecretSheet):
    """A passphrase typed by somebody else. `asked` carries the purpose, the account, both passphrases."""

    asked = Signal(str, object, str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("passphrase-sheet")
        self._purpose: Purpose = "give_passphrase"
        self._account: UUID | None = None
        self._explained = role_label("", wrap=True)
        self.body.addWidget(self._explained)
        self._role = ChoiceRow(role_choices())
        self._role.setObjectName("new-role")
        self._role_field = FormField(self.tr("Roll"), self._role)
        self.body.addWidget(self._role_field)
        self._phrase = self._add_phrase(
            "given-passphrase",
            self.tr("Personens lösenfras"),
            self.tr("Minst 8 tecken. Några vanliga ord efter varandra är bäst."),
        )
        self._again = self._add_phrase("given-passphrase-again", self.tr("Samma lösenfras en gång till"))
        self._add_end()

    def ask(self, purpose: Purpose, account: Account) -> None:
        """Open the sheet for one purpose, empty."""
        name = account.name
        titles = {
            "give_passphrase": self.tr("Ny lösenfras för {name}"),
            "set_role": self.tr("Byt roll på {name}"),
            "let_in_again": self.tr("Släpp in {name} igen"),
        }
        explained = {
            "give_passphrase": self.tr(
                "Låt {name} själv skriva en ny lösenfras. Den gamla och PIN-koden slutar gälla."
            ),
            "set_role": self.tr(
                "Välj rollen. Låt sedan {name} själv skriva sin lösenfras, den nuvarande eller en ny. Den"
                " gäller sedan."
            ),
            "let_in_again": self.tr(
                "Allt som {name} har gjort finns kvar. Låt {name} själv skriva en ny lösenfras."
            ),
        }
        saves = {
            "give_passphrase": self.tr("Spara lösenfrasen"),
            "set_role": self.tr("Byt roll"),
            "let_in_again": self.tr("Släpp in igen"),
        }
        self._purpose, self._account = purpose, account.id
        self.set_title(titles[purpose].format(name=name))
        self._explained.setText(explained[purpose].format(name=name))
        self._role.set_value(Role.MANAGER if account.role is Role.ASSESSOR else Role.ASSESSOR)
        self._role_field.setVisible(purpose == "set_role")
        self._save.setText(saves[purpose])
        self.forget()
        self.open_sheet(self._phrase.field)

    def role(self) -> Role:
        """The role that was chosen."""
        chosen = self._role.value()
        return chosen if isinstance(chosen, Role) else Role.ASSESSOR

    def _submit(self) -> None:
        self.asked.emit(self._purpose, self._account, self._phrase.value(), self._again.value())


class RevokeSheet(SideSheet):
    """`confirmed` carries the account."""

    confirmed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.setObjectName("revoke-sheet")
        self._account: UUID | None = None
        self._explained = role_label("", wrap=True)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self.body.addWidget(self._explained)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        keep = SecondaryButton(self.tr("Låt kontot vara"))
        keep.clicked.connect(self.close_sheet)
        self._revoke = DangerButton()
        self._revoke.setObjectName("confirm-revoke")
        self._revoke.clicked.connect(lambda: self.confirmed.emit(self._account))
        self.add_footer_button(keep)
        self.add_footer_button(self._revoke)

    def ask(self, account: Account) -> None:
        """Open the sheet for one account."""
        self._account = account.id
        self.set_title(self.tr("Spärra {name}").format(name=account.name))
        self._revoke.setText(self.tr("Spärra {name}").format(name=account.name))
        self._explained.setText(
            self.tr(
                "{name} kan från nu varken logga in, låsa upp med PIN eller skriva något. Allt som {name} har"
                " bedömt och signerat finns kvar med namnet på. Du kan släppa in {name} igen senare."
            ).format(name=account.name)
        )
        self.show_error("")
        self.open_sheet()

    def show_error(self, words: str) -> None:
        """Say why it was refused."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def error(self) -> str:
        """Why it was refused."""
        return self._error.text()
