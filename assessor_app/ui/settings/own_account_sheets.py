"""The sheets in which somebody chooses a PIN, or another passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import (
    FormField,
    PassphraseField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)
from assessor_app.ui.widgets.pin_fields import PinField


class SecretSheet(SideSheet):
    """A few secrets and a button. What was typed is forgotten when the sheet closes."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self._fields: list[FormField] = []
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        cancel = SecondaryButton(self.tr("Avbryt"))
        cancel.clicked.connect(self.close_sheet)
        self._save = PrimaryButton()
        self._save.setObjectName("save-secret")
        self._save.clicked.connect(self._submit)
        self.add_footer_button(cancel)
        self.add_footer_button(self._save)
        self.closed.connect(self.forget)

    def _add(self, label: str, editor: QWidget, help_text: str = "") -> None:
        field = FormField(label, editor, help_text)
        self._fields.append(field)
        self.body.addWidget(field)

    def _add_phrase(self, name: str, label: str, help_text: str = "") -> PassphraseField:
        phrase = PassphraseField()
        phrase.setObjectName(name)
        phrase.submitted.connect(lambda: self._go_on_from(phrase))
        phrase.edited.connect(lambda _text: self.show_error(""))
        self._add(label, phrase, help_text)
        phrase.field.setAccessibleName(label)
        return phrase

    def _go_on_from(self, editor: QWidget) -> None:
        """After Enter: to the next secret that is empty; from the last one, hand over."""
        editors = [field.editor for field in self._fields]
        for later in editors[editors.index(editor) + 1 :]:
            if isinstance(later, PassphraseField | PinField) and not later.value():
                later.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self._submit()

    def _add_end(self) -> None:
        self.body.addWidget(self._error)
        self.body.addStretch(1)

    def show_error(self, words: str) -> None:
        """Say why it was refused; an empty text takes that away."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def error(self) -> str:
        """Why it was refused."""
        return self._error.text()

    def forget(self) -> None:
        """Forget everything that was typed."""
        for field in self._fields:
            editor = field.editor
            if isinstance(editor, PassphraseField | PinField):
                editor.clear()
        self.show_error("")

    def _submit(self) -> None:
        """Hand over what was typed."""


class PinSheet(SecretSheet):
    """`chosen` carries the PIN, the PIN again and the passphrase."""

    chosen = Signal(str, str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("PIN"))
        self._save.setText(self.tr("Spara PIN"))
        self.body.addWidget(
            role_label(
                self.tr(
                    "Med PIN-koden låser du upp och byter bedömare, så länge programmet är igång."
                    " Den gäller bara på den här datorn."
                ),
                wrap=True,
            )
        )
        self._pin = self._add_pin(
            "new-pin", self.tr("Ny PIN"), self.tr("Sex siffror. Inte en födelsedag och inte 123456.")
        )
        self._again = self._add_pin("new-pin-again", self.tr("Samma PIN en gång till"))
        self._phrase = self._add_phrase(
            "pin-passphrase", self.tr("Din lösenfras"), self.tr("Så att ingen annan kan välja PIN åt dig.")
        )
        self._add_end()

    def ask(self) -> None:
        """Open the sheet, empty."""
        self.forget()
        self.open_sheet(self._pin)

    def _add_pin(self, name: str, label: str, help_text: str = "") -> PinField:
        pin = PinField()
        pin.setObjectName(name)
        pin.edited.connect(lambda _text: self.show_error(""))
        pin.returnPressed.connect(lambda: self._go_on_from(pin))
        self._add(label, pin, help_text)
        return pin

    def _submit(self) -> None:
        self.chosen.emit(self._pin.value(), self._again.value(), self._phrase.value())


class OwnPassphraseSheet(SecretSheet):
    """`chosen` carries the old passphrase, the new one and the new one again."""

    chosen = Signal(str, str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Byt lösenfras"))
        self._save.setText(self.tr("Byt lösenfras"))
        self._old = self._add_phrase("old-passphrase", self.tr("Nuvarande lösenfras"))
        self._new = self._add_phrase(
            "new-passphrase",
            self.tr("Ny lösenfras"),
            self.tr("Minst 8 tecken. Några vanliga ord efter varandra är bäst."),
        )
        self._again = self._add_phrase("new-passphrase-again", self.tr("Ny lösenfras en gång till"))
        self._add_end()

    def ask(self) -> None:
        """Open the sheet, empty."""
        self.forget()
        self.open_sheet(self._old.field)

    def _submit(self) -> None:
        self.chosen.emit(self._old.value(), self._new.value(), self._again.value())
