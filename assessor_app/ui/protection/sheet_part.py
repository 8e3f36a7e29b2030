"""What the sheet of a candidate says and offers about protected identity."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.protection import AliasForm
from assessor_app.services.protection_models import ProtectionChoices, WithdrawalPlan
from assessor_app.services.read_models import CandidateView
from assessor_app.ui.protection.alias_form import AliasFormEditor
from assessor_app.ui.protection.change_sheets import EndSheet, ViewersSheet
from assessor_app.ui.protection.presenter import ProtectionPresenter
from assessor_app.ui.protection.record_card import ProtectionCard
from assessor_app.ui.protection.withdraw_sheet import WithdrawSheet
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, CheckRow, SecondaryButton, role_label


class SheetProtection(QWidget):
    """The first thing in the sheet: the switch of a new person, or the card of somebody protected.

    `switched` tells that the ordinary form is of no use now, or is again. `registered` carries id, alias and
    whether the one who is logged in may see the person; `amended` id and whether they still may. `begin` is
    the way to protect somebody who is known already; the sheet puts it last.
    """

    switched = Signal(bool)
    edited = Signal()
    registered = Signal(object, str, bool)
    amended = Signal(object, bool)

    def __init__(self, page: QWidget, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._session = page, session
        self._presenter = ProtectionPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._shown: CandidateView | None = None
        self._withdraw: WithdrawSheet | None = None
        self._viewers: ViewersSheet | None = None
        self._end: EndSheet | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(self._build_switch())
        self._form = AliasFormEditor(session.actor.id)
        self._form.edited.connect(self.edited)
        self._not_allowed = Banner("warning", self._about_not_allowed())
        self._card = ProtectionCard(may_manage=presenter.may_manage)
        self._card.viewers_asked.connect(presenter.offer_viewers)
        self._card.end_asked.connect(self._open_end)
        for widget in (self._form, self._not_allowed, self._card):
            column.addWidget(widget)
            widget.hide()
        self.begin = self._build_begin()

    def _build_switch(self) -> QWidget:
        self._top = QWidget()
        column = QVBoxLayout(self._top)
        set_spacing(column, (0, 0, 0, 0), 0)
        self.switch = CheckRow(self.tr("Personen har skyddad identitet"))
        self.switch.setObjectName("protected-switch")
        self.switch.edited.connect(self._on_switch)
        column.addWidget(self.switch)
        about = self.tr(
            "Sekretessmarkering, skyddad folkbokföring eller fingerade uppgifter. Välj det innan du skriver"
            " något annat."
        )
        column.addWidget(role_label(about, "secondary", wrap=True))
        return self._top

    def _build_begin(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, (0, 0, 0, 0), 0)
        button = SecondaryButton(self.tr("Personen har fått skyddad identitet …"), "lock")
        button.setObjectName("begin-protection")
        button.clicked.connect(self._offer_withdrawal)
        row.addWidget(button)
        row.addStretch(1)
        return holder

    # -- what the sheet asks --

    def show_new(self) -> None:
        """Somebody new: the choice, not made yet."""
        self._shown = None
        self._form.clear()
        self.switch.set_value(False)
        self._show(new=True)

    def show_record(self, view: CandidateView) -> None:
        """Somebody who is known."""
        self._shown = view
        self.switch.set_value(False)
        self._card.show_viewers(name or self.tr("okänt konto") for _, name in view.viewers)
        self._show(new=False)

    def is_on(self) -> bool:
        """Whether somebody new is to be under an alias."""
        return self._shown is None and self.switch.value()

    def can_save(self) -> bool:
        """Whether there is an alias to save."""
        return self.is_on() and self._presenter.may_manage and self._form.is_loaded()

    def save(self) -> None:
        """Register the person under the alias."""
        form: AliasForm = self._form.form()
        self._presenter.register(form)

    # -- what the presenter says --

    def show_choices(self, choices: ProtectionChoices) -> None:
        if self.is_on():
            self._form.load(choices)
            self._form.first_field().setFocus()
            self.edited.emit()

    def show_withdrawal(self, plan: WithdrawalPlan, choices: ProtectionChoices) -> None:
        if self._withdraw is None:
            self._withdraw = WithdrawSheet(self._page, self._session.actor.id)
            self._withdraw.confirmed.connect(self._protect)
        self._withdraw.show_plan(plan, choices)

    def show_viewers(self, choices: ProtectionChoices) -> None:
        if self._shown is None:
            return
        if self._viewers is None:
            self._viewers = ViewersSheet(self._page)
            self._viewers.named.connect(self._name_viewers)
        viewers = [account for account, _ in self._shown.viewers]
        self._viewers.show_viewers(self._shown.details.given_name, choices, viewers)

    def show_refusal(self, code: str) -> bool:
        if self._withdraw is not None and self._withdraw.is_open():
            return self._withdraw.show_problem(code)
        if self._viewers is not None and self._viewers.is_open():
            return self._viewers.viewers.show_problem(code)
        return self._form.show_problem(code)

    def show_registered(self, candidate: UUID, alias: str, *, seen: bool) -> None:
        if self._withdraw is not None:
            self._withdraw.close_sheet()
        self.switch.set_value(False)
        self._form.clear()
        self.registered.emit(candidate, alias, seen)

    def show_amended(self, candidate: UUID, *, seen: bool) -> None:
        for sheet in (self._viewers, self._end):
            if sheet is not None:
                sheet.close_sheet()
        self.amended.emit(candidate, seen)

    # -- inside --

    def _about_not_allowed(self) -> str:
        return self.tr(
            "Skriv inte in personen. Bara centrumansvarig får registrera någon med skyddad identitet."
            " Låt namn och nummer stanna på papper tills dess."
        )

    def _on_switch(self, on: bool) -> None:
        self.switch.setFocus()  # a field that goes away with the form must not pass the focus on
        if on and self._presenter.may_manage:
            self._presenter.offer_new()
        self._show(new=True)
        self.switched.emit(on)

    def _show(self, *, new: bool) -> None:
        on, allowed = new and self.switch.value(), self._presenter.may_manage
        protected = self._shown is not None and self._shown.protected
        self._top.setVisible(new)
        self._form.setVisible(on and allowed)
        self._not_allowed.setVisible(on and not allowed)
        self._card.setVisible(protected)
        self.begin.setVisible(not new and allowed and not protected)
        self.setVisible(new or protected)

    def _offer_withdrawal(self) -> None:
        if self._shown is not None:
            self._presenter.offer_withdrawal(self._shown.id)

    def _protect(self, form: AliasForm) -> None:
        if self._shown is not None:
            self._presenter.protect(self._shown.id, form)

    def _name_viewers(self, viewers: frozenset[UUID]) -> None:
        if self._shown is not None:
            self._presenter.name_viewers(self._shown.id, viewers)

    def _open_end(self) -> None:
        if self._end is None:
            self._end = EndSheet(self._page)
            self._end.ended.connect(self._end_protection)
        self._end.show_end()

    def _end_protection(self, reason: str) -> None:
        if self._shown is not None:
            self._presenter.end(self._shown.id, reason)
