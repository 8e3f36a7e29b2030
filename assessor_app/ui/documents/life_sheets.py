"""The sheets over the register that end a document or tell of it, each made when it is first needed."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.documents.replace_sheet import ReplaceSheet
from assessor_app.ui.documents.revoke_sheet import RevokeSheet
from assessor_app.ui.documents.status_list_sheet import StatusListSheet
from assessor_app.ui.session import Session


class LifeSheets(QObject):
    """`changed` carries the document to look at afterwards."""

    changed = Signal(object)

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self._page, self._session = page, session

    def revoke(self, document: DocumentSummary) -> None:
        """Ask why, and whether."""
        self._revoke_sheet.ask(document)

    def replace(self, document: DocumentSummary) -> None:
        """Show what would stand instead, and ask whether."""
        self._replace_sheet.ask(document)

    @cached_property
    def lists(self) -> StatusListSheet:
        """The sheet about status lists."""
        return StatusListSheet(self._page, self._session, self._session.issuing)

    @cached_property
    def _revoke_sheet(self) -> RevokeSheet:
        sheet = RevokeSheet(self._page, self._session, self._session.issuing)
        sheet.revoked.connect(self._tell_revoked)
        return sheet

    @cached_property
    def _replace_sheet(self) -> ReplaceSheet:
        sheet = ReplaceSheet(self._page, self._session, self._session.issuing)
        sheet.replaced.connect(lambda new: self.changed.emit(new.id))
        return sheet

    def _tell_revoked(self, document: DocumentSummary) -> None:
        text = self.tr("{number} är återkallat. Spara statuslistan igen, så att andra får veta det.")
        self._session.navigator.toast(
            text.format(number=document.number), self.tr("Statuslista …"), self.lists.ask
        )
