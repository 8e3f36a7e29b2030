"""The sheet that lets somebody of the centre log in on this PC too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.accounts import Account
from assessor_app.ui.settings.account_words import role_word
from assessor_app.ui.settings.own_account_sheets import SecretSheet
from assessor_app.ui.widgets import ChoiceInput, role_label


class AdmitSheet(SecretSheet):
    """`asked` carries the account, the passphrase and the passphrase again."""

    asked = Signal(object, str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("admit-sheet")
        self.set_title(self.tr("Släpp in någon på den här datorn"))
        self._save.setText(self.tr("Släpp in"))
        about = self.tr(
            "Testcentret känner personen, men den här datorn gör det inte än. Låt personen själv skriva en"
            " lösenfras för den här datorn."
        )
        self.body.addWidget(role_label(about, wrap=True))
        self._who = ChoiceInput(())
        self._who.setObjectName("admit-who")
        self._add(self.tr("Vem?"), self._who)
        self._phrase = self._add_phrase(
            "admit-passphrase",
            self.tr("Personens lösenfras"),
            self.tr("Minst 8 tecken. Några vanliga ord efter varandra är bäst."),
        )
        self._again = self._add_phrase("admit-passphrase-again", self.tr("Samma lösenfras en gång till"))
        self._add_end()

    def ask(self, accounts: Sequence[Account]) -> None:
        """Open the sheet, empty, for one of these."""
        self.forget()
        choices = [(one.id, f"{one.name}, {role_word(one.role).lower()}") for one in accounts]
        self._who.set_choices(choices)
        if choices:
            self._who.set_value(choices[0][0])
        self.open_sheet(self._who)

    def _submit(self) -> None:
        self.asked.emit(self._who.value(), self._phrase.value(), self._again.value())
