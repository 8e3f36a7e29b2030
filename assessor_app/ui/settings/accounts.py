"""The manager's section of accounts: who may log in, as what, and what is known of them as assessors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.accounts import AccountsView, AccountView
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings import account_words as words
from assessor_app.ui.settings.account_sheet import AccountSheet
from assessor_app.ui.settings.accounts_presenter import AccountsPresenter
from assessor_app.ui.settings.accounts_sheets import LetInSheet, PassphraseSheet, Purpose, RevokeSheet
from assessor_app.ui.settings.lock_card import LockCard
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, Chip, PrimaryButton, SecondaryButton, WorklistRow


class AccountsSection(QWidget):
    """A row for each account, a sheet for what is done with it, and when the program locks itself."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-accounts")
        self._session = session
        self._formats = formats_of(session)
        self._view: AccountsView | None = None
        self._sheets: _Sheets | None = None
        self._rows: list[QWidget] = []
        self._presenter = AccountsPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        let_in = PrimaryButton(self.tr("Nytt konto …"), "plus")
        let_in.setObjectName("let-in")
        let_in.clicked.connect(lambda: self.sheets.let_in.ask())
        self._card = Card(self.tr("Konton"), let_in, flush=True)
        column.addWidget(self._card)
        self._lock = LockCard()
        self._lock.chosen.connect(presenter.choose_lock_minutes)
        column.addWidget(self._lock)
        column.addStretch(1)
        presenter.load()

    @property
    def sheets(self) -> _Sheets:
        """The sheets, made when one is first needed: they lie over the page around this section."""
        if self._sheets is None:
            self._sheets = _Sheets(self, page_of(self))
            self._listen(self._sheets)
        return self._sheets

    def _listen(self, sheets: _Sheets) -> None:
        presenter = self._presenter
        sheets.let_in.asked.connect(presenter.let_in)
        sheets.passphrase.asked.connect(self._give)
        sheets.revoke.confirmed.connect(presenter.revoke)
        sheets.account.renamed.connect(presenter.rename)
        sheets.account.authorised.connect(presenter.authorise)
        sheets.account.withdrawn.connect(presenter.withdraw)
        sheets.account.secrecy_given.connect(presenter.record_secrecy)
        sheets.account.acting.connect(self._act)

    # -- what the presenter says --

    def show_accounts(self, view: AccountsView) -> None:
        self._view = view
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(account) for account in view.accounts]
        for row in self._rows:
            self._card.add(row)
        if self._sheets is not None and self._sheets.account.is_open():
            self._show_record(self._sheets.account.account_id)

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        text = message.whole if message is not None else code
        sheets = self.sheets
        for sheet in (sheets.let_in, sheets.passphrase, sheets.revoke):
            if sheet.is_open():
                sheet.show_error(text)
                return
        sheets.account.show_error(code, text)

    def show_done(self, what: str, account: UUID) -> None:
        sheets = self.sheets
        for sheet in (sheets.let_in, sheets.passphrase, sheets.revoke):
            sheet.close_sheet()
        sheets.account.forget_errors()
        said = {
            "let_in": self.tr("Personen är insläppt och kan logga in."),
            "renamed": self.tr("Namnet är ändrat."),
            "role_set": self.tr("Rollen är bytt."),
            "passphrase_given": self.tr("Den nya lösenfrasen gäller från nu."),
            "revoked": self.tr("Kontot är spärrat."),
            "let_in_again": self.tr("Personen är insläppt igen."),
            "authorised": self.tr("Behörigheten är sparad."),
            "withdrawn": self.tr("Behörigheten är återkallad."),
            "secrecy_recorded": self.tr("Tystnadsförbindelsen är sparad."),
        }
        if what == "renamed" and account == self._session.actor.id:
            said[what] = self.tr("Namnet är ändrat. Det gäller när du låser upp nästa gång.")
        self._session.navigator.toast(said[what])

    def show_lock_minutes(self, minutes: int) -> None:
        self._lock.show_minutes(minutes)

    # -- inside --

    def _row(self, view: AccountView) -> WorklistRow:
        word, tone = words.standing(view)
        button = SecondaryButton(self.tr("Öppna"))
        button.setObjectName(f"open-account-{view.account.id}")
        button.setAccessibleName(self.tr("Öppna {name}").format(name=view.account.name))
        name = view.account.name or self.tr("Namnlöst konto")
        row = WorklistRow(name, words.detail(view, self._formats), chip=Chip(word, tone), action=button)
        button.clicked.connect(lambda: self._open(view.account.id))
        row.activated.connect(lambda: self._open(view.account.id))
        return row

    def _open(self, account: UUID) -> None:
        self._show_record(account)
        self.sheets.account.open_sheet()

    def _show_record(self, account: UUID | None) -> None:
        view = self._of(account)
        if view is not None and self._view is not None:
            own = view.account.id == self._session.actor.id
            self.sheets.account.show_account(view, self._view, own=own)

    def _of(self, account: UUID | None) -> AccountView | None:
        accounts = self._view.accounts if self._view is not None else ()
        return next((one for one in accounts if one.account.id == account), None)

    def _act(self, what: str, account: UUID) -> None:
        view = self._of(account)
        if view is None:
            return
        if what == "revoke":
            self.sheets.revoke.ask(view.account)
        else:
            self.sheets.passphrase.ask(cast(Purpose, what), view.account)

    def _give(self, purpose: str, account: UUID, passphrase: str, again: str) -> None:
        if purpose == "give_passphrase":
            self._presenter.give_passphrase(account, passphrase, again)
        elif purpose == "let_in_again":
            self._presenter.let_in_again(account, passphrase, again)
        else:
            self._presenter.set_role(account, self.sheets.passphrase.role(), passphrase, again)


class _Sheets:
    """The sheets of the section, in the order in which they lie over each other."""

    def __init__(self, section: AccountsSection, page: QWidget) -> None:
        self.account = AccountSheet(page, section._formats)
        self.let_in = LetInSheet(page)
        self.passphrase = PassphraseSheet(page)
        self.revoke = RevokeSheet(page)
