"""The sheets of the section about keys: new keys, a certificate from a file, an issuer to be known."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.issuer_keys import KeyKind, RenewalReason
from assessor_app.domain.issuer_names import key_of
from assessor_app.services.issuer_keys import words_of
from assessor_app.ui.pairing.word_panels import WordCheck
from assessor_app.ui.settings import key_words as words
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceRow,
    DangerButton,
    DropTarget,
    FormField,
    PassphraseField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)
from assessor_app.ui.widgets.banners import Banner

_LONGEST_NAME, _LONGEST_ADDRESS = 200, 200


class KeySheet(SideSheet):
    """A sheet with a word about what was refused, and a way back."""

    def __init__(self, page: QWidget, title: str) -> None:
        super().__init__(page, title)
        self._error = Banner("error")
        self._error.hide()
        self.body.addWidget(self._error)
        self.back = SecondaryButton(self.tr("Avbryt"))
        self.back.clicked.connect(self.close_sheet)
        self.add_footer_button(self.back)

    def show_problem(self, code: str, text: str) -> None:
        """Say what was refused; an empty text takes that away."""
        del code
        if text:
            self._error.set_message("error", text)
            self.scroll_to_top()
        self._error.setVisible(bool(text))

    def error(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._error.text() if self._error.isVisibleTo(self) else ""


class RenewKeysSheet(KeySheet):
    """`confirmed` carries the kinds of keys and the reason."""

    confirmed = Signal(object, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Byt nycklar"))
        self.setObjectName("renew-keys-sheet")
        explained = self.tr(
            "Nya nycklar gäller för det som utfärdas från nu. Det som redan är utfärdat går fortfarande att"
            " kontrollera: de gamla nycklarna finns kvar i listan, med dagen då de ersattes."
        )
        self.body.addWidget(role_label(explained, wrap=True))
        self._boxes = {
            kind: CheckRow(f"{words.key_name(kind)}. {words.key_purpose(kind)}") for kind in KeyKind
        }
        for kind, box in self._boxes.items():
            box.setObjectName(f"renew-{kind.value}")
            self.body.addWidget(box)
        self._reason = ChoiceRow(
            (
                (
                    RenewalReason.PLANNED,
                    self.tr("Planerat byte"),
                    self.tr("Ingen misstänker något; det är dags."),
                ),
                (
                    RenewalReason.COMPROMISED,
                    self.tr("Någon annan kan ha nyckeln"),
                    self.tr(
                        "Det står sedan öppet vid den gamla nyckeln. Den egna utfärdaren byts också, och ett"
                        " importerat certifikat lämnas."
                    ),
                ),
            )
        )
        self._reason.setObjectName("renew-reason")
        self._reason.edited.connect(lambda _value: self._fit())
        self.body.addWidget(FormField(self.tr("Varför"), self._reason))
        after = self.tr(
            "Efteråt: ge partner och standardens ägare den nya utfärdaradressen. Godkännanden gäller den"
            " gamla nyckeln och behöver göras om. Återställningsarket öppnar också de nya nycklarna, men"
            " visar de gamlas ord: gör gärna ett nytt."
        )
        self.body.addWidget(role_label(after, "body", "muted", wrap=True))
        self.body.addStretch(1)
        confirm = DangerButton(self.tr("Byt nycklar"))
        confirm.setObjectName("confirm-renew-keys")
        confirm.clicked.connect(self._submit)
        self.add_footer_button(confirm)

    def ask(self) -> None:
        """Open the sheet anew."""
        self.show_problem("", "")
        self._reason.set_value(RenewalReason.PLANNED)
        for box in self._boxes.values():
            box.set_value(False)
        self.open_sheet(self._boxes[KeyKind.CENTRE])

    def _fit(self) -> None:
        """Who may have one key may have the other: both lie in one vault."""
        if self._reason.value() is RenewalReason.COMPROMISED:
            for box in self._boxes.values():
                box.set_value(True)

    def _submit(self) -> None:
        kinds = frozenset(kind for kind, box in self._boxes.items() if box.value())
        self.confirmed.emit(kinds, self._reason.value())


class ImportCertificateSheet(KeySheet):
    """`chosen` carries the file and its password; both are forgotten when the sheet closes."""

    chosen = Signal(object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Importera certifikat"))
        self.setObjectName("import-certificate-sheet")
        self._file: Path | None = None
        explained = self.tr(
            "Har ni köpt ett certifikat för elektronisk stämpel eller signering ser läsare av PDF vem ni är"
            " av sig själva. Nyckeln i filen läggs in i valvet, för centrumansvariga; filen behövs inte"
            " sedan."
        )
        self.body.addWidget(role_label(explained, wrap=True))
        self._drop = DropTarget(
            self.tr("Dra hit filen (.p12 eller .pfx), eller klicka för att välja den"),
            self.tr("Certifikat (*.p12 *.pfx)"),
            "key",
        )
        self._drop.setObjectName("certificate-file")
        self._drop.files_dropped.connect(lambda files: self.take_file(Path(files[0])) if files else None)
        self.body.addWidget(self._drop)
        self._name = role_label("", "strong", wrap=True)
        self._name.setObjectName("certificate-file-name")
        self._name.hide()
        self.body.addWidget(self._name)
        self._phrase = PassphraseField()
        self._phrase.setObjectName("certificate-passphrase")
        self._phrase.submitted.connect(self._submit)
        self._phrase.edited.connect(lambda _text: self.show_problem("", ""))
        label = self.tr("Filens lösenord")
        self._phrase.field.setAccessibleName(label)
        self.body.addWidget(FormField(label, self._phrase, self.tr("Det som utgivaren gav er till filen.")))
        self.body.addStretch(1)
        self._save = PrimaryButton(self.tr("Importera"))
        self._save.setObjectName("confirm-import-certificate")
        self._save.clicked.connect(self._submit)
        self.add_footer_button(self._save)
        self.closed.connect(self.forget)

    def ask(self) -> None:
        """Open the sheet, empty."""
        self.forget()
        self.open_sheet(self._drop)

    def take_file(self, file: Path) -> None:
        """This is the file; only its name is kept."""
        self._file = file
        self._name.setText(file.name)
        self._name.show()
        self._save.setEnabled(True)
        self.show_problem("", "")
        self._phrase.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget the file and what was typed."""
        self._file = None
        self._phrase.clear()
        self._name.hide()
        self._save.setEnabled(False)
        self.show_problem("", "")

    def _submit(self) -> None:
        if self._file is not None:
            self.chosen.emit(self._file, self._phrase.value())


class OwnCertificateSheet(KeySheet):
    """Asks before an imported key is given up. `confirmed` says yes."""

    confirmed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Gå tillbaka till det egna certifikatet"))
        self.setObjectName("own-certificate-sheet")
        explained = self.tr(
            "Nästa dokument signeras med ett certifikat från er egen utfärdare. Det importerade, med sin"
            " nyckel, tas bort ur valvet: vill ni ha det igen behövs filen från utgivaren. Det som redan är"
            " signerat påverkas inte."
        )
        self.body.addWidget(role_label(explained, wrap=True))
        self.body.addStretch(1)
        confirm = DangerButton(self.tr("Ta bort och gå tillbaka"))
        confirm.setObjectName("confirm-own-certificate")
        confirm.clicked.connect(self.confirmed)
        self.add_footer_button(confirm)

    def ask(self) -> None:
        """Open the sheet."""
        self.show_problem("", "")
        self.open_sheet()


class KnowIssuerSheet(KeySheet):
    """First the address, then the words it stands for, two of which are typed.

    `confirmed` carries address, name and whether it owns a standard.
    """

    confirmed = Signal(str, str, bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Lägg till en utfärdare"))
        self.setObjectName("know-issuer-sheet")
        self._address = TextInput(placeholder="did:key:z6Mk…", max_length=_LONGEST_ADDRESS)
        self._address.setObjectName("issuer-address")
        self._address.edited.connect(lambda _text: self._follow())
        self._address_field = FormField(
            self.tr("Utfärdaradress"), self._address, self.tr("Klistra in den som du fick av utfärdaren.")
        )
        self._name = TextInput(max_length=_LONGEST_NAME)
        self._name.setObjectName("issuer-name")
        self._name_field = FormField(self.tr("Namn"), self._name, self.tr("Så som det ska visas här."))
        self._name.edited.connect(lambda _text: self._name_field.set_error(None))
        self._authority = CheckRow(self.tr("Äger en standard och godkänner testcenter"))
        self._authority.setObjectName("issuer-authority")
        ask = self.tr(
            "Ring utfärdaren på ett nummer som du känner, och be dem läsa upp orden för sin nyckel. Skriv de"
            " två som saknas här."
        )
        self._ask = role_label(ask, wrap=True)
        self.check = WordCheck()
        for part in (self._address_field, self._name_field, self._authority, self._ask, self.check):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._save = PrimaryButton(self.tr("Lägg till"))
        self._save.setObjectName("confirm-know-issuer")
        self._save.clicked.connect(self._submit)
        self.check.submitted.connect(lambda: self._save.setFocus(Qt.FocusReason.TabFocusReason))
        self.add_footer_button(self._save)

    def ask(self) -> None:
        """Open the sheet, empty."""
        self.show_problem("", "")
        self._address.set_value("")
        self._name.set_value("")
        self._authority.set_value(False)
        self._name_field.set_error(None)
        self._follow()
        self.open_sheet(self._address)

    def show_problem(self, code: str, text: str) -> None:
        """At its field where it has one."""
        at_address = code in ("issuer_unfit", "issuer_is_own", "issuer_known")
        self._address_field.set_error(text if at_address and text else None)
        at_name = code == "issuer_name_missing"
        self._name_field.set_error(text if at_name and text else None)
        super().show_problem(code, "" if at_address or at_name else text)

    def _follow(self) -> None:
        """Show the words of what stands in the field, as soon as it is an address."""
        self._address_field.set_error(None)
        found = words_of(self._address.value())
        for part in (self._ask, self.check):
            part.setVisible(bool(found))
        if found:
            self.check.ask(found)

    def _submit(self) -> None:
        address, name = "".join(self._address.value().split()), self._name.value().strip()
        if key_of(address) is None:
            self._say("issuer_unfit")
        elif not name:
            self._say("issuer_name_missing")
        elif self.check.is_right():
            self.confirmed.emit(address, name, self._authority.value())

    def _say(self, code: str) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, {})
        self.show_problem(code, message.whole if message is not None else code)
        field = self._address if code == "issuer_unfit" else self._name
        field.setFocus(Qt.FocusReason.OtherFocusReason)
