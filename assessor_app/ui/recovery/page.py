"""Reached from the login: a new passphrase with the words of the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.composition import AccountTile, OpenedServices
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.new_passphrases import NewPassphrase
from assessor_app.ui.recovery.presenter import RecoveryGate, RecoveryPresenter
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import ChoiceInput, TextArea
from assessor_app.ui.widgets.labels import role_label

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner


class RecoveryPage(GatePage):
    """The form; afterwards a word on the sheet, which still opens, and the offer of a new one."""

    _column_width, _rests_at_top = 760, True

    def __init__(
        self,
        gate: RecoveryGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        on_back: Callable[[], None],
        language: str = "sv",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Glömt lösenfrasen?"),
            self.tr("Med orden på återställningsarket väljer en centrumansvarig en ny."),
        )
        self._gate, self._runner, self._on_back, self._language = gate, runner, on_back, language
        self._presenter = RecoveryPresenter(self, gate, runner, on_open)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._cards = [self._build_form(), self._build_no_sheet(), self._build_done()]
        for card in self._cards:
            card.hide()
            self.body.addWidget(card)

    def _build_form(self) -> Card:
        self._form = Card(self.tr("Välj en ny lösenfras"))
        set_spacing(self._form.body, (0, 0, 0, 0), 12)
        self._account = ChoiceInput(())
        self._account.setObjectName("recovery-account")
        self._form.add(FormField(self.tr("Ditt konto"), self._account))
        self._words = TextArea(min_lines=2, max_lines=4, enter_leaves=True)
        self._words.setObjectName("recovery-words")
        self._words_field = FormField(
            self.tr("Orden på arket"),
            self._words,
            self.tr("Alla i ordning, med mellanslag mellan. Stora eller små bokstäver spelar ingen roll."),
        )
        self._words.edited.connect(lambda _text: self._words_field.set_error(None))
        self._form.add(self._words_field)
        self._phrases = NewPassphrase()
        self._words.submitted.connect(lambda: self._phrases.setFocus(Qt.FocusReason.TabFocusReason))
        self._phrases.edited.connect(self._presenter.passphrase_edited)
        self._phrases.submitted.connect(self._submit)
        self._form.add(self._phrases)
        self._try = PrimaryButton(self.tr("Byt lösenfras"), "key")
        self._try.setObjectName("recover")
        self._try.clicked.connect(self._submit)
        self._form.body.addLayout(self._foot(self._try))
        fields = (self._words_field, *self._phrases.fields.values())
        self.follow_focus(self._account, *(field.editor for field in fields))
        return self._form

    def _build_no_sheet(self) -> Card:
        self._no_sheet = Card(self.tr("Det finns inget återställningsark"))
        self._no_sheet_texts = [role_label("", wrap=True) for _ in range(3)]
        for label in self._no_sheet_texts:
            self._no_sheet.add(label)
        self._no_sheet.body.addLayout(self._foot(None))
        return self._no_sheet

    def _texts_without_sheet(self) -> tuple[str, ...]:
        if self._gate.has_joined():
            return (
                self.tr("Den här datorn är ansluten till ett testcenter och har inget eget ark."),
                self.tr(
                    "Kan någon annan logga in här, och är hen centrumansvarig, ger hen dig en ny lösenfras"
                    " under Inställningar."
                ),
                self.tr(
                    "Annars får datorn anslutas på nytt, med en fil från testcentret. Det som är inlämnat"
                    " finns där; det som inte är det går inte att rädda. Prova därför först de lösenfraser"
                    " du brukar använda, och titta efter Caps Lock."
                ),
            )
        return (
            self.tr("Ingen har gjort ett ark för det här testcentret, så lösenfrasen kan inte ersättas här."),
            self.tr("En annan centrumansvarig kan logga in och ge dig en ny lösenfras under Inställningar."),
            self.tr(
                "Finns ingen sådan är lösenfrasen den enda vägen in. Prova dem du brukar använda, "
                "och titta efter Caps Lock. Inget går förlorat av att du försöker."
            ),
        )

    def _build_done(self) -> Card:
        self._done = Card(self.tr("Du har en ny lösenfras"))
        self._done_text = role_label("", wrap=True)
        self._done_text.setObjectName("recovery-done")
        self._done.add(self._done_text)
        self._done.add(
            Banner(
                "info",
                self.tr(
                    "Arket gäller fortfarande. Lås in det igen. Har någon annan sett orden: gör ett nytt, "
                    "så slutar det gamla att gälla."
                ),
            )
        )
        foot = QHBoxLayout()
        set_spacing(foot, (0, 8, 0, 0), 12)
        again = SecondaryButton(self.tr("Gör ett nytt ark"))
        again.setObjectName("new-sheet")
        again.clicked.connect(self._make_sheet)
        self._enter = PrimaryButton(self.tr("Börja arbeta"))
        self._enter.setObjectName("begin-work")
        self._enter.clicked.connect(self._presenter.finish)
        foot.addWidget(again)
        foot.addStretch(1)
        foot.addWidget(self._enter)
        self._done.body.addLayout(foot)
        return self._done

    def _foot(self, primary: QWidget | None) -> QHBoxLayout:
        foot = QHBoxLayout()
        set_spacing(foot, (0, 8, 0, 0), 12)
        back = SecondaryButton(self.tr("Tillbaka till inloggningen"))
        back.clicked.connect(self._on_back)
        foot.addWidget(back)
        foot.addStretch(1)
        if primary is not None:
            foot.addWidget(primary)
        return foot

    def load(self, last_account: str = "") -> None:
        """Show the form, or that there is no sheet. Raises what the gate raises."""
        self._presenter.load(last_account)

    def begin(self) -> None:
        """Put the cursor where the words are typed."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the presenter asks for --

    def show_form(self, accounts: tuple[AccountTile, ...], chosen: int) -> None:
        self._account.set_choices([(tile.id, tile.name) for tile in accounts])
        if accounts:
            self._account.set_value(accounts[chosen].id)
        self._show(self._form)

    def show_no_sheet(self) -> None:
        for label, text in zip(self._no_sheet_texts, self._texts_without_sheet(), strict=True):
            label.setText(text)
        self._show(self._no_sheet)

    def show_strength(self, strength: str) -> None:
        self._phrases.show_strength(strength)

    def show_errors(self, errors: Mapping[str, tuple[str, Mapping[str, object]]]) -> None:
        from assessor_app.ui.messages import sentence_for

        self.problem.hide()
        self._phrases.show_errors({name: code for name, (code, _) in errors.items()})
        words = errors.get("words")
        message = sentence_for(*words) if words else None
        self._words_field.set_error(message.whole if message is not None else None)
        fields = {"words": self._words_field, **self._phrases.fields}
        first = next((field for name, field in fields.items() if name in errors), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_in_sight(first)

    def show_working(self, working: bool) -> None:
        self._try.setEnabled(not working)
        self._try.setText(self.tr("Byter …") if working else self.tr("Byt lösenfras"))

    def show_recovered(self, name: str) -> None:
        self._words.set_value("")
        self._phrases.clear()
        self._done_text.setText(
            self.tr("{name} loggar in med den nya lösenfrasen från och med nu.").format(name=name)
        )
        self._show(self._done)
        self._enter.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, error: Exception) -> None:
        self.show_error(error)

    # -- inside --

    def _show(self, shown: QWidget) -> None:
        self.problem.hide()
        for card in self._cards:
            card.setVisible(card is shown)
        self.scroll_to_top()

    def _submit(self) -> None:
        account = self._account.value()
        if isinstance(account, UUID):
            phrases = self._phrases
            self._presenter.submit(account, self._words.value(), phrases.value(), phrases.repeat())

    def _make_sheet(self) -> None:
        opened = self._presenter.opened
        if opened is None or opened.recovery is None:
            return
        from assessor_app.ui.recovery.sheet_flow import SheetFlow
        from assessor_app.ui.recovery.sheet_presenter import SheetTools

        tools = SheetTools(
            opened.recovery, opened.documents, opened.actor, self._runner, self._runner, self._language
        )
        warning = self.tr("Det gamla arket gäller tills två ord från det nya är skrivna här.")
        flow = SheetFlow(tools, self.tr("Avbryt"), warning)
        flow.proven.connect(lambda _done: self._presenter.finish())
        flow.left.connect(self._presenter.finish)
        self.body.addWidget(flow)
        flow.show()
        self._done.hide()
        flow.begin()
