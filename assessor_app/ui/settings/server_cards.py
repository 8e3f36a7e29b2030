"""The cards about the centre's own server: how it stands, where it is, what goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.server import ServerForm, ServerView
from assessor_app.services.server_ports import Phase, ServerStanding
from assessor_app.ui.formats import Formats
from assessor_app.ui.server_words import state_words, stranger_words
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.chips import Chip
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextInput
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.layouts import FlowLayout
from assessor_app.ui.widgets.passphrase_fields import PassphraseField

_TONES = {
    Phase.OFF: ("idle", ""),
    Phase.CONNECTING: ("partly", ""),
    Phase.WORKING: ("partly", ""),
    Phase.IN_STEP: ("shown", "shown"),
    Phase.WAITING: ("partly", "partly"),
    Phase.PROBLEM: ("not-shown", "not_shown"),
}
_LONGEST = 300


class StandingCard(Card):
    """How it stands, and what can be done about it."""

    try_now_asked = Signal()
    turned = Signal(bool)

    def __init__(self, formats: Formats, *, may_turn: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats, self._may_turn = formats, may_turn
        self._is_on = False
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 12)
        head.addWidget(role_label(self.tr("Egen server"), "card-title"))
        self._chip = Chip("")
        head.addWidget(self._chip)
        head.addStretch(1)
        self.body.addLayout(head)
        self._address = role_label("", "secondary", wrap=True)
        self._words = role_label("", wrap=True)
        self._words.setObjectName("server-state")
        self.add(self._address)
        self.add(self._words)
        self._strangers = role_label("", "body", "partly", wrap=True)
        self._strangers.setObjectName("server-strangers")
        self.add(self._strangers)
        self._strangers.hide()
        self.body.addLayout(self._build_buttons())

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        self._now = SecondaryButton(self.tr("Försök nu"))
        self._now.setObjectName("server-try-now")
        self._now.clicked.connect(self.try_now_asked)
        self._turn = SecondaryButton(self.tr("Pausa"))
        self._turn.setObjectName("server-turn")
        self._turn.clicked.connect(lambda: self.turned.emit(not self._is_on))
        row.addStretch(1)
        row.addWidget(self._now)
        row.addWidget(self._turn)
        return row

    def show_server(self, view: ServerView) -> None:
        """Say which one it is and how it stands."""
        self._is_on = view.is_on
        form = view.form
        self._address.setText("" if form is None else f"{form.host} · {form.database}")
        self._address.setVisible(form is not None)
        self._turn.setText(self.tr("Pausa") if view.is_on else self.tr("Fortsätt"))
        self._turn.setVisible(form is not None and self._may_turn)
        if form is None:
            self._show(
                Phase.OFF,
                self.tr(
                    "Ingen server är vald. Har centret flera datorer och en egen PostgreSQL håller"
                    " programmet dem i"
                    " takt. Utan server bär du utbytesfiler."
                ),
            )
        else:
            self.show_standing(view.standing)

    def show_standing(self, standing: ServerStanding) -> None:
        """Say how it stands now."""
        self._show(standing.phase, state_words(standing, self._formats))
        self._strangers.setText(stranger_words(standing))
        self._strangers.setVisible(bool(standing.strangers))

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def _show(self, phase: Phase, words: str) -> None:
        names = {
            Phase.OFF: self.tr("Av"),
            Phase.CONNECTING: self.tr("Ansluter"),
            Phase.WORKING: self.tr("Lämnar och hämtar"),
            Phase.IN_STEP: self.tr("I takt"),
            Phase.WAITING: self.tr("Väntar på nätet"),
            Phase.PROBLEM: self.tr("Något behöver göras"),
        }
        tone, mark = _TONES[phase]
        self._chip.set_text(names[phase], tone, mark=mark or None)
        self._words.setText(words)
        self._now.setVisible(phase in (Phase.WAITING, Phase.PROBLEM))


class AddressCard(Card):
    """Where the server is and as whom. The three signals of the form carry a `ServerForm`."""

    try_asked = Signal(object)
    choose_asked = Signal(object)
    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown = ("", "5432", "", "", "")
        self.add(role_label(self.tr("Adress"), "card-title"))
        self.add(
            role_label(
                self.tr(
                    "Uppgifterna kommer från den som sköter servern. En hel adress går också att klistra in."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._build_fields()
        self._note = Banner("info")
        self.add(self._note)
        self._note.hide()
        self.body.addLayout(self._build_buttons())

    def _build_fields(self) -> None:
        self._host = TextInput(placeholder=self.tr("server.centret.se"), max_length=_LONGEST * 3)
        self._port = TextInput(max_length=5)
        self._database = TextInput(max_length=_LONGEST)
        self._user = TextInput(max_length=_LONGEST)
        self._certificate = TextInput(max_length=_LONGEST * 3)
        self._password = PassphraseField()
        self._editors = (self._host, self._port, self._database, self._user, self._certificate)
        names = ("host", "port", "database", "user", "certificate")
        for editor, name in zip(self._editors, names, strict=True):
            editor.setObjectName(f"server-{name}")
            editor.edited.connect(self._on_edited)
        self._password.field.setObjectName("server-password")
        self._password.edited.connect(self._on_edited)
        self._secret = FormField(self.tr("Lösenord"), self._password)
        certificate = FormField(
            self.tr("Certifikatfil"),
            self._certificate,
            self.tr("Bara om servern har ett eget certifikat: sökvägen till filen (.crt eller .pem)."),
            optional=True,
        )
        for left, right in (
            (FormField(self.tr("Server"), self._host), FormField(self.tr("Port"), self._port)),
            (FormField(self.tr("Databas"), self._database), FormField(self.tr("Användare"), self._user)),
            (self._secret, None),
            (certificate, None),
        ):
            row = QHBoxLayout()
            set_spacing(row, (0, 0, 0, 0), 16)
            row.addWidget(left, 3, Qt.AlignmentFlag.AlignTop)
            if right is not None:
                row.addWidget(right, 2, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)

    def _build_buttons(self) -> QVBoxLayout:
        self._forget = SecondaryButton(self.tr("Glöm servern"))
        self._try = SecondaryButton(self.tr("Pröva anslutningen"))
        self._choose = PrimaryButton(self.tr("Spara och börja"))
        for button, name in (
            (self._forget, "server-forget"),
            (self._try, "server-try"),
            (self._choose, "server-choose"),
        ):
            button.setObjectName(name)
        self._forget.clicked.connect(self.forget_asked)
        self._try.clicked.connect(lambda: self.try_asked.emit(self.form()))
        self._choose.clicked.connect(lambda: self.choose_asked.emit(self.form()))
        holder = QVBoxLayout()
        row = FlowLayout(gap=12, align_right=True)
        for button in (self._forget, self._try, self._choose):
            row.addWidget(button)
        holder.addLayout(row)
        return holder

    def show_server(self, view: ServerView, *, anew: bool) -> None:
        """Show what is kept, silently; what was typed and not saved stays unless `anew`."""
        form = view.form
        before, self._shown = self._shown, _values_of(form)
        if anew or tuple(editor.value() for editor in self._editors) in (before, ("",) * 5):
            for editor, text in zip(self._editors, self._shown, strict=True):
                editor.set_value(text)
            self._password.clear()
        self._secret.set_help(
            self.tr("Ligger krypterat i programmet. Lämna fältet tomt för att behålla det.")
            if view.has_password
            else self.tr("Ligger krypterat i programmet och visas aldrig.")
        )
        self._forget.setVisible(form is not None)
        self._fit()

    def form(self) -> ServerForm:
        """What is typed."""
        host, port, database, user, certificate = (editor.value() for editor in self._editors)
        return ServerForm(host, port, database, user, self._password.value(), certificate)

    def say(self, kind: str, text: str) -> None:
        """Answer to what was asked for."""
        self._note.set_message("error" if kind == "error" else "info", text)
        self._note.show()
        self._try.setEnabled(True)
        self._fit()

    def say_trying(self) -> None:
        """It takes a moment."""
        self.say("info", self.tr("Ansluter …"))
        self._try.setEnabled(False)

    def say_nothing(self) -> None:
        """There is nothing to answer any more."""
        self._note.hide()
        self._try.setEnabled(True)

    def _on_edited(self, _text: str) -> None:
        self.say_nothing()
        self._fit()

    def _fit(self) -> None:
        is_whole = "://" in self._host.value() or all(
            editor.value().strip() for editor in (self._host, self._database, self._user)
        )
        self._choose.setEnabled(is_whole)
        self._try.setEnabled(is_whole)


class SharedCard(Card):
    """What goes to the server, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(role_label(self.tr("Vad som ligger på servern"), "card-title"))
        set_spacing(self.body, (0, 0, 0, 0), 8)
        for text in (
            self.tr("Allt som centrets datorer har gemensamt: personer, bedömningar, bilder och dokument."),
            self.tr("Den som sköter servern kan läsa det. Servern ska vara centrets egen."),
            self.tr("Ingenting om den som har skyddad identitet, och inga lösenord eller nycklar."),
            self.tr("Det som raderas ur programmet raderas också där."),
            self.tr("Ingenting därifrån tas in utan att datorn som skrev det har signerat det."),
        ):
            self.add(role_label(text, "body", "muted", wrap=True))


def _values_of(form: ServerForm | None) -> tuple[str, str, str, str, str]:
    if form is None:
        return "", "5432", "", "", ""
    return form.host, form.port, form.database, form.user, form.certificate
