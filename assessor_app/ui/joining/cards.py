"""The cards on which a PC joins a centre."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor_app.services.joining_models import JoiningOffer, WaitingPc
from assessor_app.ui.formats import Formats
from assessor_app.ui.new_passphrases import NewPassphrase
from assessor_app.ui.pairing.word_panels import WordCheck, WordsPanel
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import DangerButton, PrimaryButton, QuietButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.drop_targets import DropTarget
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextInput, mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.passphrase_fields import PassphraseField

_OTHER = Qt.FocusReason.OtherFocusReason
_LONGEST_LABEL = 60


def foot(left: QPushButton, right: QPushButton | None) -> QHBoxLayout:
    """The way back to the left, the way on to the right."""
    row = QHBoxLayout()
    set_spacing(row, (0, 10, 0, 0), 12)
    row.addWidget(left)
    row.addStretch(1)
    if right is not None:
        row.addWidget(right)
    return row


class IntroduceCard(Card):
    """What the PC is called, and the passphrase that opens it later."""

    given = Signal(str, str, str)
    back_asked = Signal()
    phrase_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Den här datorn"), parent=parent)
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._label = TextInput(placeholder=self.tr("Astrids bärbara"), max_length=_LONGEST_LABEL)
        self._label.setObjectName("pc-label")
        self._label_field = FormField(
            self.tr("Vad ska datorn heta?"),
            self._label,
            self.tr("Så att testcentret känner igen den bland sina datorer."),
        )
        self._phrases = NewPassphrase()
        self._label.edited.connect(lambda _text: self._label_field.set_error(None))
        self._label.returnPressed.connect(lambda: self._phrases.setFocus(Qt.FocusReason.TabFocusReason))
        self._phrases.edited.connect(lambda text: self.phrase_edited.emit(self._label.value(), text))
        self._phrases.submitted.connect(self._give)
        self.add(self._label_field)
        self.add(self._phrases)
        about = self.tr(
            "Du loggar in på den här datorn med lösenfrasen. Testcentret får aldrig veta den, och den kan"
            " vara en annan än den du har där."
        )
        self.add(role_label(about, "body", "muted", wrap=True))
        back = SecondaryButton(self.tr("Tillbaka"))
        back.setObjectName("leave-joining")
        back.clicked.connect(self.back_asked)
        self._on = PrimaryButton(self.tr("Fortsätt"))
        self._on.setObjectName("introduce-pc")
        self._on.clicked.connect(self._give)
        self.body.addLayout(foot(back, self._on))

    def editors(self) -> tuple[QWidget, ...]:
        """What can have the focus."""
        return self._label, *(field.editor for field in self._phrases.fields.values())

    def take_focus(self) -> None:
        """Put the cursor in the first field."""
        self._label.setFocus(_OTHER)

    def show_strength(self, strength: str) -> None:
        """Say how good the passphrase is."""
        self._phrases.show_strength(strength)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong, by field and code."""
        from assessor_app.ui.messages import sentence_for

        self._phrases.show_errors(errors)
        message = sentence_for(errors["label"], {}) if "label" in errors else None
        self._label_field.set_error(message.whole if message is not None else None)
        if "label" in errors:
            self._label.setFocus(_OTHER)

    def set_working(self, working: bool) -> None:
        """Whether the keys are being made."""
        self._on.setEnabled(not working)
        self._on.setText(self.tr("Gör nycklar …") if working else self.tr("Fortsätt"))

    def forget(self) -> None:
        """Forget what was typed."""
        self._phrases.clear()

    def _give(self) -> None:
        self.given.emit(self._label.value(), self._phrases.value(), self._phrases.repeat())


class WaitingCard(Card):
    """The words of this PC, and the three things to do until the centre's file is here."""

    write_asked = Signal()
    file_asked = Signal()
    give_up_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._title = role_label("", "card-title", wrap=True)
        self.words = WordsPanel()
        self.words.setObjectName("pc-words")
        write = SecondaryButton(self.tr("Skriv parkopplingsfil …"), "save")
        write.setObjectName("write-pairing")
        write.clicked.connect(self.write_asked)
        self._written = role_label("", "secondary", "shown", wrap=True)
        self._written.setObjectName("pairing-written")
        self.add(self._title)
        self.add(self.words)
        self.add(role_label(self.tr("1. Skriv datorns parkopplingsfil till en sticka."), wrap=True))
        self.body.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._written)
        for text in (
            self.tr(
                "2. Gå till en dator på testcentret. Öppna Inställningar, Datorer och partner och välj"
                " Introducera. Där ska samma ord stå som här."
            ),
            self.tr(
                "3. Skriv där en utbytesfil för den här datorn till stickan och kom tillbaka hit med den."
                " Programmet minns var du är, också om du stänger det."
            ),
        ):
            self.add(role_label(text, wrap=True))
        give_up = QuietButton(self.tr("Anslut inte …"))
        give_up.setObjectName("give-up-joining")
        give_up.clicked.connect(self.give_up_asked)
        on = PrimaryButton(self.tr("Jag har filen från testcentret"))
        on.setObjectName("have-file")
        on.clicked.connect(self.file_asked)
        self.body.addLayout(foot(give_up, on))
        self._on = on

    def show_pc(self, pc: WaitingPc, formats: Formats) -> None:
        """Show this PC."""
        day = formats.short_day(formats.day_of(pc.created_at))
        title = self.tr("{label} väntar sedan {day}").format(label=pc.label, day=day)
        self._title.setText(title)
        self.words.show_words(pc.words)
        self._written.hide()

    def show_written(self, name: str, folder: str) -> None:
        """Say where the pairing file lies."""
        words = self.tr("{name} ligger nu i {folder}. Mata ut stickan innan du tar den.")
        self._written.setText(words.format(name=name, folder=folder))
        self._written.show()

    def take_focus(self) -> None:
        """Put the focus on the way on."""
        self._on.setFocus(_OTHER)


class GiveUpCard(Card):
    """What it means to wait no longer, before it happens."""

    confirmed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ska datorn inte anslutas?"), parent=parent)
        warning = self.tr(
            "Datorns nycklar tas bort. En fil som testcentret har skrivit för den här datorn går inte att"
            " öppna sedan. Är datorn redan introducerad där: spärra den på testcentrets dator."
        )
        self.add(Banner("warning", warning))
        remove = DangerButton(self.tr("Ta bort nycklarna"))
        remove.setObjectName("give-up-anyway")
        remove.clicked.connect(self.confirmed)
        back = PrimaryButton(self.tr("Vänta vidare"))
        back.setObjectName("wait-on")
        back.clicked.connect(self.back_asked)
        self.body.addLayout(foot(remove, back))
        self._back = back

    def take_focus(self) -> None:
        """Put the focus on the safe way."""
        self._back.setFocus(_OTHER)


class FileCard(Card):
    """The centre's file and the passphrase. `opened` carries the passphrase."""

    chosen = Signal(object)
    opened = Signal(str)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Filen från testcentret"), parent=parent)
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._drop = DropTarget(
            self.tr("Dra hit utbytesfilen, eller klicka för att välja den"), icon_name="exchange"
        )
        self._drop.setObjectName("centre-file")
        self._drop.files_dropped.connect(lambda files: self.chosen.emit(Path(files[0])) if files else None)
        self._drop_field = FormField(self.tr("Utbytesfil för den här datorn"), self._drop)
        self._name = role_label("", "strong", wrap=True)
        self._name.setObjectName("chosen-file")
        self._phrase = PassphraseField()
        self._phrase.setObjectName("joining-passphrase")
        self._phrase.submitted.connect(self._open)
        self._phrase.edited.connect(lambda _text: self._forget_error())
        self._field = FormField(
            self.tr("Lösenfras"), self._phrase, self.tr("Den du valde när den här datorn fick sitt namn.")
        )
        self.add(self._drop_field)
        self.add(self._name)
        self.add(self._field)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.setObjectName("back-to-waiting")
        back.clicked.connect(self.back_asked)
        self._on = PrimaryButton(self.tr("Öppna filen"))
        self._on.setObjectName("open-centre-file")
        self._on.clicked.connect(self._open)
        self.body.addLayout(foot(back, self._on))

    def editors(self) -> tuple[QWidget, ...]:
        """What can have the focus."""
        return self._drop, self._phrase

    def show_file(self, name: str, error: str) -> None:
        """Show the chosen file, or say what is wrong."""
        from assessor_app.ui.messages import sentence_for

        self._name.setText(self.tr("Vald fil: {name}").format(name=name))
        self._name.setVisible(bool(name))
        self._drop_field.set_error(
            self.tr("Välj filen som testcentret skrev.") if error == "file_not_chosen" else None
        )
        message = sentence_for(error, {}) if error == "wrong_passphrase" else None
        self._field.set_error(message.whole if message is not None else None)
        mark_wrong(self._phrase.field, message is not None)
        (self._phrase if name else self._drop).setFocus(_OTHER)

    def set_working(self, working: bool) -> None:
        """Whether the file is being opened."""
        self._on.setEnabled(not working)
        self._on.setText(self.tr("Öppnar …") if working else self.tr("Öppna filen"))

    def forget(self) -> None:
        """Forget the passphrase."""
        self._phrase.clear()

    def _open(self) -> None:
        self.opened.emit(self._phrase.value())

    def _forget_error(self) -> None:
        self._field.set_error(None)
        mark_wrong(self._phrase.field, False)


class CompareCard(Card):
    """Who says that they wrote the file, and the words to compare."""

    agreed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._title = role_label("", "card-title", wrap=True)
        self._from = role_label("", "body", "muted", wrap=True)
        self.add(self._title)
        self.add(self._from)
        ask = self.tr(
            "Titta på testcentrets dator, i Inställningar under Datorer och partner, eller ring dit. Jämför"
            " orden med dem här och skriv de två som saknas."
        )
        self.add(role_label(ask, wrap=True))
        self.check = WordCheck()
        self.check.submitted.connect(self._agree)
        self.add(self.check)
        back = SecondaryButton(self.tr("Orden stämmer inte"))
        back.setObjectName("words-differ")
        back.clicked.connect(self.back_asked)
        self._on = PrimaryButton(self.tr("Anslut datorn"))
        self._on.setObjectName("join")
        self._on.clicked.connect(self._agree)
        self.body.addLayout(foot(back, self._on))

    def show_offer(self, offer: JoiningOffer, formats: Formats) -> None:
        """Show it, and ask for two words anew."""
        node = offer.place_kind == "node"
        title = self.tr("Anslut till noden {name}?") if node else self.tr("Anslut till {name}?")
        self._title.setText(title.format(name=offer.place_name))
        words = self.tr("Filen säger att den skrevs {when} på {label}. Bara orden visar att det är sant.")
        when = formats.day_time(offer.created_at)
        self._from.setText(words.format(when=when, label=offer.sender_label))
        self.check.ask(offer.words)
        self.check.first().setFocus(_OTHER)

    def _agree(self) -> None:
        if self.check.is_right():
            self.agreed.emit()


class JoinedCard(Card):
    """The PC has joined: what to know before one begins."""

    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Datorn är ansluten"), parent=parent)
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._text = role_label("", wrap=True)
        self._text.setObjectName("joined-text")
        self.add(self._text)
        self._warning = Banner("warning")
        self.add(self._warning)
        begin = PrimaryButton(self.tr("Börja arbeta"))
        begin.setObjectName("begin-work")
        begin.clicked.connect(self.begun)
        holder = QVBoxLayout()
        set_spacing(holder, (0, 10, 0, 0), 0)
        holder.addWidget(begin, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(holder)
        self._begin = begin

    def show_done(self, centre: str, name: str, *, manager: bool) -> None:
        """Say who is in, and what a forgotten passphrase would mean."""
        words = self.tr("Du är inloggad som {name} på {centre}. Det som testcentret skickade finns här.")
        self._text.setText(words.format(name=name, centre=centre))
        lost = self.tr(
            "Glöms lösenfrasen på den här datorn går det som inte är inlämnat inte att rädda: datorn får"
            " anslutas på nytt. Lämna in ofta."
        )
        if manager:
            lost = self.tr(
                "Glöms lösenfrasen på den här datorn går det som inte är inlämnat inte att rädda. Gör ett"
                " återställningsark för datorn i Inställningar, och lämna in ofta."
            )
        self._warning.set_message("warning", lost)
        self._begin.setFocus(_OTHER)
