"""The sheet of one account: name, authorisations, secrecy agreement, what can be done with it, history."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.accounts import Account
from assessor_app.services.accounts import AccountsView, AccountView
from assessor_app.ui.formats import Formats
from assessor_app.ui.settings import account_words as words
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    Chip,
    ChoiceInput,
    DangerButton,
    DateInput,
    FormField,
    QuietButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
    rule,
)

_WIDTH = 600


class AccountSheet(SideSheet):
    """What is typed stays in its field until its own button is pressed.

    `acting` carries give_passphrase, set_role, let_in_again or revoke, and the account.
    """

    renamed = Signal(object, str)
    authorised = Signal(object, str, object)
    withdrawn = Signal(object, str)
    secrecy_given = Signal(object, object)
    acting = Signal(str, object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("account-sheet")
        self._formats = formats
        self._view: AccountView | None = None
        self._lists: list[QWidget] = []
        for part in (self._build_name(), self._build_authorisations(), self._build_secrecy()):
            self.body.addWidget(part)
            self.body.addWidget(rule())
        self.body.addWidget(self._build_actions())
        self.body.addWidget(rule())
        self._history = self._column(self.tr("Historik"))
        self.body.addWidget(self._history[0])
        self.body.addStretch(1)

    # -- building --

    def _column(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 8)
        column.addWidget(role_label(title, "card-title"))
        return holder, column

    def _build_name(self) -> QWidget:
        self._name = TextInput(max_length=200)
        self._name.setObjectName("rename")
        self._name_field = FormField(self.tr("Namn"), self._name)
        self._name.edited.connect(lambda _text: self._name_field.set_error(None))
        save = SecondaryButton(self.tr("Spara namnet"))
        save.setObjectName("save-name")
        save.clicked.connect(lambda: self.renamed.emit(self.account_id, self._name.value()))
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 8)
        column.addWidget(self._name_field)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _build_authorisations(self) -> QWidget:
        holder, column = self._column(self.tr("Behörighet som bedömare"))
        self._held = QVBoxLayout()
        set_spacing(self._held, (0, 0, 0, 0), 4)
        column.addLayout(self._held)
        self._qualification = ChoiceInput(())
        self._qualification.setObjectName("qualification")
        self._until = DateInput()
        self._until.setObjectName("authorised-until")
        self._endless = CheckRow(self.tr("Utan slutdatum"))
        self._endless.setObjectName("authorised-endless")
        self._until_field = FormField(self.tr("Behörig till och med"), self._until)
        self._endless.edited.connect(lambda *_: self._until_field.setDisabled(self._endless.value()))
        self._until.edited.connect(lambda _day: self._until_field.set_error(None))
        give = SecondaryButton(self.tr("Spara behörigheten"))
        give.setObjectName("authorise")
        give.clicked.connect(self._authorise)
        column.addSpacing(8)
        column.addWidget(FormField(self.tr("Valideringsmodell"), self._qualification))
        column.addWidget(self._until_field)
        column.addWidget(self._endless)
        column.addWidget(give, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _build_secrecy(self) -> QWidget:
        holder, column = self._column(self.tr("Tystnadsförbindelse"))
        self._secrecy = DateInput()
        self._secrecy.setObjectName("secrecy-on")
        self._secrecy_field = FormField(
            self.tr("Undertecknad den"), self._secrecy, self.tr("Tom om det inte finns någon.")
        )
        self._secrecy.edited.connect(lambda _day: self._secrecy_field.set_error(None))
        save = SecondaryButton(self.tr("Spara datumet"))
        save.setObjectName("save-secrecy")
        save.clicked.connect(self._give_secrecy)
        column.addWidget(self._secrecy_field)
        column.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _build_actions(self) -> QWidget:
        holder, column = self._column(self.tr("Kontot"))
        self._state = role_label("", "body", "muted", wrap=True)
        column.addWidget(self._state)
        self._phrase = SecondaryButton(self.tr("Ny lösenfras …"), "key")
        self._role = SecondaryButton(self.tr("Byt roll …"), "user")
        self._again = SecondaryButton(self.tr("Släpp in igen …"), "open")
        self._revoke = DangerButton(self.tr("Spärra kontot …"))
        for button, what in (
            (self._phrase, "give_passphrase"),
            (self._role, "set_role"),
            (self._again, "let_in_again"),
            (self._revoke, "revoke"),
        ):
            button.setObjectName(f"account-{what.replace('_', '-')}")
            button.clicked.connect(lambda _=False, what=what: self.acting.emit(what, self.account_id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        return holder

    # -- showing --

    @property
    def account_id(self) -> UUID | None:
        """Whose account is shown."""
        return self._view.account.id if self._view is not None else None

    def show_account(self, view: AccountView, everything: AccountsView, *, own: bool) -> None:
        """Show an account, or the same as it stands now; what is half typed in its fields stays."""
        fresh = self.account_id != view.account.id
        before = self._view.account if self._view is not None and not fresh else None
        self._view = view
        account = view.account
        self.set_title(account.name or self.tr("Namnlöst konto"))
        if before is None or before.name != account.name:
            self._name.set_value(account.name)
        if before is None or before.secrecy_on != account.secrecy_on:
            self._secrecy.set_value(_day(account.secrecy_on))
        if fresh:
            self.forget_errors()
            self._until.set_value(None)
            self._endless.set_value(False)
            self._until_field.setDisabled(False)
        language = self._formats.language
        titles = {one.id: one.en if language == "en" else one.sv for one in everything.qualifications}
        self._qualification.set_choices(tuple(titles.items()))
        if self._qualification.value() is None and titles:
            self._qualification.set_value(next(iter(titles)))
        self._start_lists_anew()
        self._show_authorisations(account, titles, everything.today)
        self._show_actions(view, own=own)
        self._show_history(view, titles)

    def _start_lists_anew(self) -> None:
        for row in self._lists:
            row.hide()
            row.deleteLater()
        self._lists = []

    def _show_authorisations(self, account: Account, titles: dict[str, str], today: str) -> None:
        shown = {**dict.fromkeys(titles), **account.authorisations}
        for qualification in shown:
            held = account.authorisations.get(qualification)
            word, tone = words.authorisation_word(held, today, self._formats)
            row = QWidget()
            across = QHBoxLayout(row)
            set_spacing(across, (0, 4, 0, 4), 12)
            title = titles.get(qualification, qualification)
            across.addWidget(role_label(title, wrap=True), 1)
            across.addWidget(Chip(word, tone))
            if held is not None and not held.withdrawn:
                withdraw = QuietButton(self.tr("Återkalla"))
                withdraw.setObjectName(f"withdraw-{qualification}")
                withdraw.setAccessibleName(self.tr("Återkalla {title}").format(title=title))
                withdraw.clicked.connect(
                    lambda _=False, what=qualification: self.withdrawn.emit(self.account_id, what)
                )
                across.addWidget(withdraw)
            self._held.addWidget(row)
            self._lists.append(row)

    def _show_actions(self, view: AccountView, *, own: bool) -> None:
        account = view.account
        self._phrase.setVisible(not account.revoked and not own)
        self._phrase.setText(
            self.tr("Ny lösenfras …") if view.opens else self.tr("Släpp in på den här datorn …")
        )
        self._role.setVisible(not account.revoked and not own)
        self._again.setVisible(account.revoked)
        self._revoke.setVisible(not account.revoked and not own)
        text = words.detail(view, self._formats)
        if own:
            text = self.tr("Det här är ditt eget konto. PIN och lösenfras byter du i avsnittet bredvid.")
        elif account.revoked:
            text = self.tr("Kontot är spärrat: personen kan varken logga in eller skriva något.")
        elif not view.opens:
            text = self.tr(
                "Personen kan inte logga in på den här datorn: här finns ingen lösenfras som passar rollen."
                " Släpp in personen genom att ge en ny."
            )
        self._state.setText(text)

    def _show_history(self, view: AccountView, titles: dict[str, str]) -> None:
        history = view.account.history
        for index in range(len(history) - 1, -1, -1):
            line = words.history_line(
                history[index], history[:index], view.changers[index], titles, self._formats
            )
            label = role_label(line, "secondary", wrap=True)
            self._history[1].addWidget(label)
            self._lists.append(label)

    # -- what is wrong --

    def show_error(self, code: str, text: str) -> None:
        """Say what is wrong, at its field where it has one."""
        fields = {
            "account_name_missing": self._name_field,
            "account_name_taken": self._name_field,
            "day_in_future": self._secrecy_field,
        }
        if code in fields:
            fields[code].set_error(text)
        else:
            self._error.setText(text)
            self._error.show()

    def forget_errors(self) -> None:
        """Nothing is wrong any more."""
        for field in (self._name_field, self._until_field, self._secrecy_field):
            field.set_error(None)
        self._error.hide()

    # -- what the user does --

    def _authorise(self) -> None:
        qualification, until = self._qualification.value(), self._until.value()
        if not self._endless.value() and until is None:
            self._until_field.set_error(self.tr("Skriv en dag, eller kryssa för utan slutdatum."))
            self._until.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if isinstance(qualification, str):
            day = None if self._endless.value() else until
            self.authorised.emit(self.account_id, qualification, day)

    def _give_secrecy(self) -> None:
        if not self._secrecy.is_valid():
            self._secrecy_field.set_error(self.tr("Skriv år, månad och dag, till exempel 2026-03-31."))
            return
        self.secrecy_given.emit(self.account_id, self._secrecy.value())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
