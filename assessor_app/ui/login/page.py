"""The page with the account tiles, and PIN or passphrase: the login, the lock, the change of assessor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.composition import AccountTile, OpenedServices
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.login.presenter import LoginGate, LoginPresenter
from assessor_app.ui.login.tiles import AccountButton
from assessor_app.ui.login.view_protocol import Asked
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import PrimaryButton, QuietButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.layouts import FlowLayout
from assessor_app.ui.widgets.passphrase_fields import PassphraseField

if TYPE_CHECKING:
    from assessor_app.ui.login.pin_part import PinPart
    from assessor_app.ui.session import TaskRunner

_SECOND_MS = 1000


class LoginPage(GatePage):
    """Tiles above, PIN or passphrase below. `load` it, show it, then let it `begin`.

    `heading` is the title and one line about it; `hint` is said beside the passphrase (the demo's own).
    `forgotten` says that the user wants in with the recovery sheet.
    """

    forgotten = Signal()

    def __init__(
        self,
        gate: LoginGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        heading: tuple[str, str] | None = None,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        login = (self.tr("Logga in"), self.tr("Allt finns på den här datorn. Inget nätverk behövs."))
        self.set_head(*(heading or login))
        self._hint = self.tr("Lösenfras i democentret: {phrase}").format(phrase=hint) if hint else ""
        self._tiles: list[AccountButton] = []
        self._waiting = self._working = False
        self._asked: Asked = "passphrase"
        self._pin_part: PinPart | None = None
        self._presenter = LoginPresenter(self, gate, runner, on_open)
        self._build_accounts()
        self._build_passphrase()
        self.follow_focus(self._phrase)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._presenter.tick)

    # -- building --

    def _build_accounts(self) -> None:
        self._card = Card(self.tr("Vem är du?"))
        holder = QWidget()
        self._flow = FlowLayout(holder, 12)
        self._card.add(holder)
        self._card.body.addSpacing(8)
        self._parts = QVBoxLayout()
        set_spacing(self._parts, (0, 0, 0, 0), 0)
        self._card.body.addLayout(self._parts)
        self.body.addWidget(self._card)

    def _pins(self) -> PinPart:
        """The part with the PIN, made when one is first asked for: the start does without."""
        if self._pin_part is None:
            from assessor_app.ui.login.pin_part import PinPart

            self._pin_part = PinPart()
            self._pin_part.completed.connect(self._presenter.submit_pin)
            self._pin_part.passphrase_asked.connect(self._presenter.use_passphrase)
            self._parts.addWidget(self._pin_part)
            self.follow_focus(self._pin_part.field)
        return self._pin_part

    def _build_passphrase(self) -> None:
        self._phrase = PassphraseField()
        self._phrase.setObjectName("passphrase")
        self._phrase.submitted.connect(self._submit)
        self._field = FormField(self.tr("Lösenfras"), self._phrase, self._hint)
        self._phrase.edited.connect(self._forget_error)
        self._phrase.field.setAccessibleName(self.tr("Lösenfras"))
        self._note = role_label("", "secondary", wrap=True)
        self._open = PrimaryButton(self.tr("Lås upp"), "lock")
        self._open.setObjectName("unlock")
        self._open.clicked.connect(self._submit)
        self._phrase_part = QWidget()
        column = QVBoxLayout(self._phrase_part)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(self._field)
        foot = QHBoxLayout()
        set_spacing(foot, (0, 4, 0, 0), 16)
        forgotten = QuietButton(self.tr("Glömt lösenfrasen?"))
        forgotten.setObjectName("forgotten")
        forgotten.clicked.connect(self.forgotten)
        foot.addWidget(forgotten, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(foot)
        self._parts.addWidget(self._phrase_part)

    # -- for the window --

    def load(self, last_account: str = "") -> None:
        """Show who may log in, the one who did last chosen. Raises what the gate raises."""
        self._presenter.load(last_account)

    def begin(self) -> None:
        """Put the cursor where the next thing is done."""
        if any(tile.isChecked() for tile in self._tiles):
            self._editor().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    # -- what the presenter asks for --

    def show_accounts(self, accounts: tuple[AccountTile, ...], chosen: UUID | None) -> None:
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        words = {
            "manager": self.tr("Centrumansvarig"),
            "assessor": self.tr("Bedömare"),
            "coordinator": self.tr("Samordnare"),
        }
        self._tiles = [AccountButton(account, words.get(account.role, account.role)) for account in accounts]
        for tile in self._tiles:
            tile.clicked.connect(lambda _=False, account=tile.account: self._presenter.choose(account))
            self._flow.addWidget(tile)
        self._mark(chosen)

    def show_chosen(self, account: UUID) -> None:
        self._mark(account)
        self._forget_error()
        self.problem.hide()

    def ask_for(self, asked: Asked) -> None:
        self._asked = asked
        self._phrase_part.setVisible(asked == "passphrase")
        if asked == "pin" or self._pin_part is not None:
            self._pins().setVisible(asked == "pin")
            self._pins().forget()
        self._phrase.clear()
        self._enable()
        self.begin()

    def show_working(self, working: bool) -> None:
        self._working = working
        self._open.setText(self.tr("Låser upp …") if working else self.tr("Lås upp"))
        if working:
            self.problem.hide()
            self._forget_error()
        self._enable()

    def show_wrong(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        words = message.whole if message is not None else code
        if self._asked == "pin":
            self._pins().show_error(words)
        else:
            self._field.set_error(words)
            mark_wrong(self._phrase.field, True)
            self._phrase.field.selectAll()
        self._editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wait(self, seconds: int) -> None:
        self._waiting = seconds > 0
        minutes, rest = divmod(seconds, 60)
        text = self.tr("Vänta {seconds} s innan du försöker igen.")
        if minutes:
            text = self.tr("Vänta {minutes} min {seconds} s innan du försöker igen.")
        self._note.setText(text.format(minutes=minutes, seconds=rest) if self._waiting else "")
        if self._waiting and not self._second.isActive():
            self._second.start()
        elif not self._waiting:
            self._second.stop()
        self._enable()

    def show_problem(self, error: Exception) -> None:
        self.show_error(error)

    # -- what the user does --

    def _submit(self) -> None:
        self._presenter.submit(self._phrase.value())

    def _forget_error(self, _text: str = "") -> None:
        self._field.set_error(None)
        if self._pin_part is not None:
            self._pin_part.forget_error()
        mark_wrong(self._phrase.field, False)

    def _editor(self) -> QWidget:
        return self._pins().field if self._asked == "pin" else self._phrase

    def _mark(self, chosen: UUID | None) -> None:
        for tile in self._tiles:
            tile.setChecked(tile.account == chosen)
        self._field.setEnabled(chosen is not None)
        self._enable()

    def _enable(self) -> None:
        chosen = any(tile.isChecked() for tile in self._tiles)
        self._open.setEnabled(chosen and not self._waiting and not self._working)
        self._phrase.field.setReadOnly(self._working)
        if self._pin_part is not None:
            self._pin_part.field.setReadOnly(self._working)
