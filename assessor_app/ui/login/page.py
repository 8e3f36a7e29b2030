"""The page with the account tiles and the passphrase."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.composition import AccountTile, OpenedServices
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.login.presenter import LoginGate, LoginPresenter
from assessor_app.ui.login.tiles import AccountButton
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import PrimaryButton, QuietButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import mark_wrong
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.layouts import FlowLayout
from assessor_app.ui.widgets.passphrase_fields import PassphraseField

if TYPE_CHECKING:
    from assessor_app.ui.session import TaskRunner

_SECOND_MS = 1000


class LoginPage(GatePage):
    """Tiles above, the passphrase below, one button. `load` it, show it, then let it `begin`.

    `forgotten` says that the user wants in with the recovery sheet.
    """

    forgotten = Signal()

    def __init__(
        self,
        gate: LoginGate,
        runner: TaskRunner,
        on_open: Callable[[OpenedServices], None],
        parent: QWidget | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Logga in"), self.tr("Allt finns på den här datorn. Inget nätverk behövs."))
        self._tiles: list[AccountButton] = []
        self._waiting = self._working = False
        self._presenter = LoginPresenter(self, gate, runner, on_open, seconds)
        self._build_accounts()
        self._build_passphrase()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._presenter.tick)

    def _build_accounts(self) -> None:
        self._card = Card(self.tr("Vem är du?"))
        holder = QWidget()
        self._flow = FlowLayout(holder, 12)
        self._card.add(holder)
        self.body.addWidget(self._card)

    def _build_passphrase(self) -> None:
        self._phrase = PassphraseField()
        self._phrase.setObjectName("passphrase")
        self._phrase.submitted.connect(self._submit)
        self._field = FormField(self.tr("Lösenfras"), self._phrase)
        self._phrase.edited.connect(self._forget_error)
        self._phrase.field.setAccessibleName(self.tr("Lösenfras"))
        self._note = role_label("", "secondary", wrap=True)
        self._open = PrimaryButton(self.tr("Lås upp"), "lock")
        self._open.setObjectName("unlock")
        self._open.clicked.connect(self._submit)
        foot = QHBoxLayout()
        set_spacing(foot, (0, 4, 0, 0), 16)
        forgotten = QuietButton(self.tr("Glömt lösenfrasen?"))
        forgotten.setObjectName("forgotten")
        forgotten.clicked.connect(self.forgotten)
        foot.addWidget(forgotten, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        self._card.body.addSpacing(8)
        self._card.add(self._field)
        self._card.body.addLayout(foot)
        self.follow_focus(self._phrase)

    def load(self, last_account: str = "") -> None:
        """Show who may log in, the one who did last chosen. Raises what the gate raises."""
        self._presenter.load(last_account)

    def begin(self) -> None:
        """Put the cursor where the next thing is done."""
        if any(tile.isChecked() for tile in self._tiles):
            self._phrase.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    # -- what the presenter asks for --

    def show_accounts(self, accounts: tuple[AccountTile, ...], chosen: UUID | None) -> None:
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        words = {"manager": self.tr("Centrumansvarig"), "assessor": self.tr("Bedömare")}
        self._tiles = [AccountButton(account, words.get(account.role, account.role)) for account in accounts]
        for tile in self._tiles:
            tile.clicked.connect(lambda _=False, account=tile.account: self._presenter.choose(account))
            self._flow.addWidget(tile)
        self._mark(chosen)

    def show_chosen(self, account: UUID) -> None:
        self._mark(account)
        self._phrase.clear()
        self._forget_error()
        self.problem.hide()
        self._phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_working(self, working: bool) -> None:
        self._working = working
        self._open.setText(self.tr("Låser upp …") if working else self.tr("Lås upp"))
        if working:
            self.problem.hide()
            self._forget_error()
        self._enable()

    def show_wrong(self, code: str) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, {})
        self._field.set_error(message.whole if message is not None else code)
        mark_wrong(self._phrase.field, True)
        self._phrase.field.selectAll()
        self._phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wait(self, seconds: int) -> None:
        self._waiting = seconds > 0
        text = self.tr("Vänta {seconds} s innan du försöker igen.") if self._waiting else ""
        self._note.setText(text.format(seconds=seconds))
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
        mark_wrong(self._phrase.field, False)

    def _mark(self, chosen: UUID | None) -> None:
        for tile in self._tiles:
            tile.setChecked(tile.account == chosen)
        self._field.setEnabled(chosen is not None)
        self._enable()

    def _enable(self) -> None:
        chosen = any(tile.isChecked() for tile in self._tiles)
        self._open.setEnabled(chosen and not self._waiting and not self._working)
        self._phrase.field.setReadOnly(self._working)
