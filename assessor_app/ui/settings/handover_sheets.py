"""The sheets in which the centre's keys are given to another PC, and taken in there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.devices import DeviceKind
from assessor_app.services.key_handover import KeyFileOffer, KeyFileWritten, ReceiverLine
from assessor_app.ui.exchange.folders import ask_for_folder
from assessor_app.ui.formats import Formats
from assessor_app.ui.pairing.word_panels import WordCheck, WordsPanel
from assessor_app.ui.settings.key_sheets import KeySheet
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceRow,
    DropTarget,
    FormField,
    PassphraseField,
    PrimaryButton,
    SecondaryButton,
    role_label,
)
from assessor_app.ui.widgets.banners import Banner


class GiveKeysSheet(KeySheet):
    """First to whom and where to, then the words of the file that was written.

    `confirmed` carries device, folder, passphrase and whether a laptop was chosen knowingly.
    """

    confirmed = Signal(object, object, str, bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Lämna nycklarna till en annan dator"))
        self.setObjectName("give-keys-sheet")
        self._receivers: dict[UUID, ReceiverLine] = {}
        self._folder: Path | None = None
        self._form, self._result = self._build_form(), self._build_result()
        self.body.addWidget(self._form)
        self.body.addWidget(self._result)
        self.body.addStretch(1)
        self._confirm = PrimaryButton(self.tr("Skriv nyckelfilen"))
        self._confirm.setObjectName("confirm-give-keys")
        self._confirm.clicked.connect(self._submit)
        self.add_footer_button(self._confirm)
        self._done = PrimaryButton(self.tr("Klar"))
        self._done.setObjectName("give-keys-done")
        self._done.clicked.connect(self.close_sheet)
        self.add_footer_button(self._done)
        self.closed.connect(self._phrase.clear)

    def _build_form(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 16)
        explained = self.tr(
            "Centrumansvariga på den andra datorn kan sedan utfärda dokument där, i testcentrets namn."
            " Filen kan bara öppnas på den dator som du väljer. Det kan inte tas tillbaka: försvinner"
            " datorn, byt nycklar."
        )
        column.addWidget(role_label(explained, wrap=True))
        self._choices = QVBoxLayout()
        set_spacing(self._choices, (0, 0, 0, 0), 0)
        self._choice = ChoiceRow()
        self._choices.addWidget(self._choice)
        column.addLayout(self._choices)
        self._knowingly = CheckRow(
            self.tr(
                "Jag vet att det är en bedömares dator. Nycklarna låses upp där först när en"
                " centrumansvarig har fått ett konto på den."
            )
        )
        self._knowingly.setObjectName("give-knowingly")
        column.addWidget(self._knowingly)
        self._folder_button = SecondaryButton(self.tr("Välj mapp …"), "folder")
        self._folder_button.setObjectName("give-folder")
        self._folder_button.clicked.connect(self._ask_where)
        self._folder_field = FormField(
            self.tr("Var filen läggs"), self._folder_button, self.tr("Till exempel ett USB-minne.")
        )
        column.addWidget(self._folder_field)
        self._folder_name = role_label("", "strong", wrap=True)
        self._folder_name.setObjectName("give-place")
        column.addWidget(self._folder_name)
        self._phrase = PassphraseField()
        self._phrase.setObjectName("give-passphrase")
        self._phrase.submitted.connect(self._submit)
        self._phrase.edited.connect(lambda _text: self.show_problem("", ""))
        label = self.tr("Din lösenfras")
        self._phrase.field.setAccessibleName(label)
        self._phrase_field: FormField = FormField(label, self._phrase)
        column.addWidget(self._phrase_field)
        return holder

    def _build_result(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 16)
        self._written = role_label("", "body", wrap=True)
        self._written.setObjectName("give-written")
        column.addWidget(self._written)
        self.words = WordsPanel()
        column.addWidget(self.words)
        after = self.tr(
            "Öppna filen på den andra datorn, under Inställningar, Nycklar och certifikat, Ta emot nycklar."
            " Där frågas efter två av orden. Låt det här stå framme, eller läs upp dem i telefon. Ta bort"
            " filen från minnet när det är klart."
        )
        column.addWidget(role_label(after, wrap=True))
        return holder

    def ask(self, receivers: Sequence[ReceiverLine]) -> None:
        """Open the sheet anew, with these to choose from."""
        self._receivers = {one.device: one for one in receivers}
        self._choices.removeWidget(self._choice)
        self._choice.hide()
        self._choice.deleteLater()
        self._choice = ChoiceRow([(one.device, one.label, self._about(one)) for one in receivers])
        self._choice.setObjectName("give-receiver")
        self._choice.edited.connect(lambda _value: self._fit())
        self._choices.addWidget(self._choice)
        if len(receivers) == 1:
            self._choice.set_value(receivers[0].device)
        self._knowingly.set_value(False)
        self._phrase.clear()
        self._take_folder(None)
        self._show(written=False)
        self._fit()
        self.show_problem("", "")
        self.open_sheet(self._choice)

    def take_folder(self, folder: str) -> None:
        """The file goes there."""
        self._take_folder(Path(folder))
        self._phrase.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_written(self, written: KeyFileWritten) -> None:
        """The file lies there: its words."""
        text = self.tr("{name} ligger nu i {folder}. De här orden hör till filen:")
        folder = written.path.parent.name or str(written.path.parent)
        self._written.setText(text.format(name=written.path.name, folder=folder))
        self.words.show_words(written.words)
        self._phrase.clear()
        self.show_problem("", "")
        self._show(written=True)
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, code: str, text: str) -> None:
        """At the passphrase where it is about that."""
        at_phrase = code == "wrong_passphrase"
        self._phrase_field.set_error(text if at_phrase and text else None)
        super().show_problem(code, "" if at_phrase else text)

    def _about(self, one: ReceiverLine) -> str:
        if one.kind is DeviceKind.OFFICE:
            return self.tr("Dator på testcentret, {code}").format(code=one.code)
        if one.owner:
            return self.tr("Bärbar dator, {code}. Används av {owner}.").format(code=one.code, owner=one.owner)
        return self.tr("Bärbar dator, {code}").format(code=one.code)

    def _chosen(self) -> ReceiverLine | None:
        value = self._choice.value()
        return self._receivers.get(value) if isinstance(value, UUID) else None

    def _fit(self) -> None:
        """A laptop of somebody who is no manager is given keys only by who says so."""
        chosen = self._chosen()
        self._knowingly.setVisible(chosen is not None and not chosen.for_managers)

    def _take_folder(self, folder: Path | None) -> None:
        self._folder = folder
        self._folder_name.setText(str(folder) if folder is not None else "")
        self._folder_name.setVisible(folder is not None)
        self._folder_field.set_error(None)

    def _ask_where(self) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        ask_for_folder(self, self.tr("Vart ska nyckelfilen?"), start, self.take_folder)

    def _show(self, *, written: bool) -> None:
        self._form.setVisible(not written)
        self._result.setVisible(written)
        self._confirm.setVisible(not written)
        self.back.setVisible(not written)
        self._done.setVisible(written)

    def _submit(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.show_problem("", self.tr("Välj vilken dator som ska få nycklarna."))
        elif self._folder is None:
            self._folder_field.set_error(self.tr("Välj var filen ska läggas."))
            self._folder_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._phrase.value():
            self._phrase_field.set_error(self.tr("Skriv din lösenfras."))
            self._phrase.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            knowingly = self._knowingly.value()
            self.confirmed.emit(chosen.device, self._folder, self._phrase.value(), knowingly)


class TakeKeysSheet(KeySheet):
    """First the file, then its words, two of which are typed, and the own passphrase.

    `looked` carries a file, `confirmed` the file, its words and the passphrase.
    """

    looked = Signal(object)
    confirmed = Signal(object, str, str)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Ta emot nycklar"))
        self.setObjectName("take-keys-sheet")
        self._formats = formats
        self._file: Path | None = None
        self._words = ""
        explained = self.tr(
            "Filen skrivs på den dator som har nycklarna, under Nycklar och certifikat, Lämna nycklarna."
        )
        self.body.addWidget(role_label(explained, wrap=True))
        self._drop = DropTarget(
            self.tr("Dra hit nyckelfilen, eller klicka för att välja den"),
            self.tr("Nyckelfil (*.nycklar)"),
            "key",
        )
        self._drop.setObjectName("key-file")
        self._drop.files_dropped.connect(lambda files: self.take_file(Path(files[0])) if files else None)
        self.body.addWidget(self._drop)
        self._offer = self._build_offer()
        self.body.addWidget(self._offer)
        self.body.addStretch(1)
        self._confirm = PrimaryButton(self.tr("Ta emot nycklarna"))
        self._confirm.setObjectName("confirm-take-keys")
        self._confirm.clicked.connect(self._submit)
        self.add_footer_button(self._confirm)
        self.closed.connect(self.forget)

    def _build_offer(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 16)
        self._from = role_label("", "strong", wrap=True)
        self._from.setObjectName("key-file-from")
        column.addWidget(self._from)
        ask = self.tr("På den andra datorns skärm står sex ord. Jämför dem, och skriv de två som saknas här.")
        column.addWidget(role_label(ask, wrap=True))
        self.check = WordCheck()
        column.addWidget(self.check)
        self._phrase = PassphraseField()
        self._phrase.setObjectName("take-passphrase")
        self._phrase.submitted.connect(self._submit)
        self._phrase.edited.connect(lambda _text: self._phrase_field.set_error(None))
        label = self.tr("Din lösenfras på den här datorn")
        self._phrase.field.setAccessibleName(label)
        self._phrase_field: FormField = FormField(label, self._phrase)
        self.check.submitted.connect(lambda: self._phrase.field.setFocus(Qt.FocusReason.TabFocusReason))
        column.addWidget(self._phrase_field)
        sheet = Banner("info")
        sheet.set_message(
            "info",
            self.tr(
                "Återställningsarket för den här datorn öppnar inte nycklarna. Gör ett nytt efteråt, under"
                " Testcentret."
            ),
        )
        column.addWidget(sheet)
        return holder

    def ask(self) -> None:
        """Open the sheet, empty."""
        self.forget()
        self.open_sheet(self._drop)

    def take_file(self, file: Path) -> None:
        """This is the file; what it is will be asked for."""
        self.forget()
        self._file = file
        self.looked.emit(file)

    def show_offer(self, offer: KeyFileOffer) -> None:
        """The file is for this PC: its words."""
        self.show_problem("", "")
        text = self.tr("Nycklar från {pc}, skrivna {when}.")
        when = self._formats.day(self._formats.day_of(offer.created_at))
        self._from.setText(text.format(pc=offer.giver, when=when))
        self._words = offer.words
        self.check.ask(offer.words)
        self._offer.show()
        self._confirm.setEnabled(True)
        self.check.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, code: str, text: str) -> None:
        """At the passphrase where it is about that."""
        at_phrase = code == "wrong_passphrase"
        self._phrase_field.set_error(text if at_phrase and text else None)
        super().show_problem(code, "" if at_phrase else text)

    def forget(self) -> None:
        """Forget the file and what was typed."""
        self._file, self._words = None, ""
        self._phrase.clear()
        self._offer.hide()
        self._confirm.setEnabled(False)
        self.show_problem("", "")

    def _submit(self) -> None:
        if self._file is None or not self._words or not self.check.is_right():
            return
        if not self._phrase.value():
            self._phrase_field.set_error(self.tr("Skriv din lösenfras."))
            self._phrase.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(self._file, self._words, self._phrase.value())
