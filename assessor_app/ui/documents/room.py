"""The room of the documents: the register, what waits to be issued, and what somebody brings to verify."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.rights import Right, may
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.documents.issuing_strip import IssuingStrip
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import RoomTabs, Tab

if TYPE_CHECKING:  # most look at the register alone
    from assessor_app.ui.documents.to_issue_page import ToIssuePage

REGISTER, TO_ISSUE, VERIFYING = "register", "to-issue", "verifying"


class DocumentsRoom(QWidget):
    """Who may not issue has the register, and verifies."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._may_issue = (
            session.issues is not None and not session.is_node and may(session.actor, Right.ISSUE_DOCUMENTS)
        )
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        self._strip: IssuingStrip | None = None
        if self._may_issue:
            self._strip = IssuingStrip(session, session.issuing)
            self._strip.go_on_asked.connect(lambda batch: self._to_issue().sheet.go_on_with(batch))
            self._strip.opened.connect(lambda: self._to_issue().sheet.show_run())
            column.addWidget(self._strip)
        self.tabs = RoomTabs(self._made_tabs())
        column.addWidget(self.tabs, 1)

    def _made_tabs(self) -> Sequence[Tab]:
        """The tabs in their order."""
        tabs = [Tab(REGISTER, self.tr("Register"), self._build_register)]
        if self._may_issue:
            tabs.append(Tab(TO_ISSUE, self.tr("Att utfärda"), self._build_to_issue))
        if self._session.examining is not None:
            tabs.append(Tab(VERIFYING, self.tr("Kontrollera"), self._build_verifying))
        return tabs

    @property
    def register(self) -> DocumentsPage:
        """The register, shown or not."""
        return cast(DocumentsPage, self.tabs.page(REGISTER))

    def open_document(self, document: UUID) -> None:
        """Show one document's pages."""
        self.tabs.show_tab(REGISTER)
        self.register.open_document(document)

    def print_batch(self, documents: Sequence[DocumentSummary] = ()) -> None:
        """Open the sheet that prints several."""
        self.tabs.show_tab(REGISTER)
        self.register.print_batch(tuple(documents))

    def show_to_issue(self) -> None:
        """Show what waits to be issued, to whom may issue."""
        if self._may_issue:
            self.tabs.show_tab(TO_ISSUE)

    def flush(self) -> None:
        """Let the page shown save what is half typed."""
        self.tabs.flush()

    # -- inside --

    def _build_register(self) -> QWidget:
        page = DocumentsPage(self._session)
        page.to_issue_asked.connect(self.show_to_issue)
        return page

    def _build_to_issue(self) -> QWidget:
        from assessor_app.ui.documents.to_issue_page import ToIssuePage

        page = ToIssuePage(self._session, self._session.issuing)
        page.print_asked.connect(self.print_batch)
        return page

    def _build_verifying(self) -> QWidget:
        from assessor_app.ui.verifying.page import VerifyingPage

        return VerifyingPage(self._session)

    def _to_issue(self) -> ToIssuePage:
        return cast("ToIssuePage", self.tabs.show_tab(TO_ISSUE))

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._strip is not None:
            self._strip.watch(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._strip is not None:
            self._strip.watch(seen=False)
