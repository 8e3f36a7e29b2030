"""The way to erase somebody, last in their record; for those who may."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.domain.erasing import ErasureGround
from assessor_app.services.protection_models import WithdrawalPlan
from assessor_app.ui.erasing.erase_sheet import EraseSheet
from assessor_app.ui.erasing.presenter import ErasingPresenter
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import SecondaryButton


class SheetErasing(QWidget):
    """A quiet button; `erased` once it is done."""

    erased = Signal()

    def __init__(self, page: QWidget, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._presenter = ErasingPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._shown: UUID | None = None
        self._name = ""
        self._sheet: EraseSheet | None = None
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 0)
        button = SecondaryButton(self.tr("Radera personuppgifter …"))
        button.setObjectName("begin-erasing")
        button.clicked.connect(self._offer)
        row.addWidget(button)
        row.addStretch(1)
        self.hide()

    def show_record(self, candidate: UUID | None, name: str = "") -> None:
        """Offer to erase somebody who is known; nobody new."""
        self._shown, self._name = candidate, name
        self.setVisible(candidate is not None and self._presenter.may_erase)

    # -- what the presenter says --

    def show_plan(self, plan: WithdrawalPlan) -> None:
        if self._sheet is None:
            self._sheet = EraseSheet(self._page)
            self._sheet.confirmed.connect(self._erase)
        self._sheet.show_plan(plan, self._name)

    def show_erased(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()
        self.erased.emit()

    # -- inside --

    def _offer(self) -> None:
        if self._shown is not None:
            self._presenter.offer(self._shown)

    def _erase(self, ground: ErasureGround) -> None:
        if self._shown is not None:
            self._presenter.erase(self._shown, ground)
