"""The short form of the first run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.composition import FirstRunForm, OpenedServices
from assessor_app.ui.first_run.presenter import LONGEST_CODE, FirstRunGate, FirstRunPresenter
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.theme import set_role, set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import PrimaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import TextInput, mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.passphrase_fields import PassphraseField

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

_LONGEST_NAME = 200


class FirstRunPage(GatePage):
    """Two cards, a warning that matters, one button."""

    def __init__(
        self,
        gate: FirstRunGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Välkommen"),
            self.tr(
                "Berätta vilka ni är, så är testcentret klart att använda. Allt stannar på den här datorn."
            ),
        )
        self._presenter = FirstRunPresenter(self, gate, runner, on_open)
        self._fields: dict[str, FormField] = {}
        self._build_centre()
        self._build_account()
        self._build_foot()
        self._name_fields()
        self._listen()

    def _build_centre(self) -> None:
        card = Card(self.tr("Testcentret"))
        self._name = TextInput(max_length=_LONGEST_NAME)
        self._code = TextInput(max_length=LONGEST_CODE)
        self._place = TextInput(max_length=_LONGEST_NAME)
        self._contact = TextInput(placeholder=self.tr("telefon eller e-post"), max_length=500)
        self._fields["centre_name"] = FormField(
            self.tr("Namn"), self._name, self.tr("Så som det ska stå på dokumenten.")
        )
        self._fields["centre_code"] = FormField(
            self.tr("Kod"), self._code, self.tr("Inleder varje dokumentnummer.")
        )
        self._fields["place"] = FormField(self.tr("Ort"), self._place, optional=True)
        self._fields["contact"] = FormField(self.tr("Kontakt"), self._contact, optional=True)
        card.body.addLayout(_beside(self._fields["centre_name"], self._fields["centre_code"], (3, 2)))
        card.body.addLayout(_beside(self._fields["place"], self._fields["contact"], (3, 2)))
        set_spacing(card.body, (0, 0, 0, 0), 12)
        self.body.addWidget(card)

    def _build_account(self) -> None:
        card = Card(self.tr("Du"))
        self._own_name = TextInput(max_length=_LONGEST_NAME)
        self._phrase, self._repeat = PassphraseField(), PassphraseField()
        self._fields["account_name"] = FormField(self.tr("Ditt namn"), self._own_name)
        self._fields["passphrase"] = FormField(self.tr("Lösenfras"), self._phrase)
        self._fields["repeat"] = FormField(self.tr("Lösenfrasen igen"), self._repeat)
        self._strength = role_label("", "secondary", wrap=True)
        card.add(self._fields["account_name"])
        card.body.addLayout(_beside(self._fields["passphrase"], self._fields["repeat"], (1, 1)))
        card.add(self._strength)
        warning = Banner(
            "warning",
            self.tr(
                "Skriv upp lösenfrasen och förvara den inlåst. Tappas den bort kan ingen öppna det som "
                "sparats: det finns ännu inget sätt att återställa den."
            ),
        )
        card.add(warning)
        set_spacing(card.body, (0, 0, 0, 0), 12)
        self.body.addWidget(card)
        self.show_strength("empty")

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        self._create = PrimaryButton(self.tr("Skapa testcentret"))
        self._create.setObjectName("create-centre")
        foot.addStretch(1)
        foot.addWidget(self._create)
        self.body.addLayout(foot)

    def _name_fields(self) -> None:
        """Object names for those who drive the page, accessible names for those who cannot see it."""
        for name, field in self._fields.items():
            field.editor.setObjectName(name)
        self._phrase.field.setAccessibleName(self.tr("Lösenfras"))
        self._repeat.field.setAccessibleName(self.tr("Lösenfrasen igen"))
        self.follow_focus(*(field.editor for field in self._fields.values()))

    def _listen(self) -> None:
        self._name.edited.connect(self._presenter.name_edited)
        self._code.edited.connect(self._presenter.code_edited)
        self._phrase.edited.connect(lambda _text: self._presenter.passphrase_edited(self._form()))
        for name, field in self._fields.items():
            field.editor.edited.connect(  # type: ignore[attr-defined]  # every editor here has it
                lambda _text, name=name: self._fields[name].set_error(None)
            )
        for phrase in (self._phrase, self._repeat):
            phrase.edited.connect(lambda _text, line=phrase.field: mark_wrong(line, False))
        for editor in (self._name, self._code, self._place, self._contact, self._own_name):
            editor.returnPressed.connect(self._submit)
        self._phrase.submitted.connect(lambda: self._repeat.setFocus(Qt.FocusReason.TabFocusReason))
        self._repeat.submitted.connect(self._submit)
        self._create.clicked.connect(self._submit)

    def begin(self) -> None:
        """Put the cursor in the first field."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self) -> FirstRunForm:
        return FirstRunForm(
            centre_name=self._name.value(),
            centre_code=self._code.value().strip().upper(),
            place=self._place.value(),
            contact=self._contact.value(),
            account_name=self._own_name.value(),
            passphrase=self._phrase.value(),
        )

    def _submit(self) -> None:
        self.problem.hide()
        self._presenter.submit(self._form(), self._repeat.value())

    # -- what the presenter asks for --

    def show_code(self, code: str) -> None:
        self._code.set_value(code)
        if code:
            self._fields["centre_code"].set_error(None)

    def show_strength(self, strength: str) -> None:
        texts = {
            "empty": (
                self.tr("Minst 8 tecken. Fyra vanliga ord efter varandra är lätta att minnas."),
                "muted",
            ),
            "short": (self.tr("För kort än: minst 8 tecken."), "not-shown"),
            "weak": (self.tr("Svag: lätt att gissa. Lägg till några ord."), "partly"),
            "fair": (self.tr("Godtagbar. Ett ord till gör den stark."), "ink"),
            "strong": (self.tr("Stark."), "shown"),
        }
        text, tone = texts[strength]
        self._strength.setVisible(True)
        self._strength.show()
        self._strength.setText(text)
        set_role(self._strength, "secondary", tone)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        from assessor_app.ui.messages import sentence_for

        for name, field in self._fields.items():
            code = errors.get(name)
            if code == "passphrases_differ":
                field.set_error(self.tr("Lösenfraserna är olika. Skriv samma en gång till."))
            else:
                message = sentence_for(code, {}) if code else None
                field.set_error(message.whole if message is not None else None)
        for name, phrase in (("passphrase", self._phrase), ("repeat", self._repeat)):
            mark_wrong(phrase.field, name in errors)
        self._strength.setVisible("passphrase" not in errors)
        first = next((name for name in self._fields if name in errors), None)
        if first is not None:
            self._fields[first].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_working(self, working: bool) -> None:
        self._create.setEnabled(not working)
        self._create.setText(self.tr("Skapar …") if working else self.tr("Skapa testcentret"))

    def show_problem(self, error: Exception) -> None:
        self.show_error(error)


def _beside(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 16)
    row.addWidget(left, shares[0], Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, shares[1], Qt.AlignmentFlag.AlignTop)
    return row
