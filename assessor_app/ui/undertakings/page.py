"""Companies, programmes and visits: one room with a tab for each."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from assessor_app.ui.session import Session
from assessor_app.ui.widgets import RoomTabs, Tab

VISITS = "visits"

translate = QCoreApplication.translate


class UndertakingsPage(RoomTabs):
    """`UndertakingsPage(session)`: each page is built when its tab is first shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._session = session
        tabs = (Tab(VISITS, translate("UndertakingsPage", "Besök"), self._build_visits),)
        super().__init__(tabs, parent)

    # -- what the window may ask --

    def open_visit(self, visit: UUID) -> None:
        """Show one visit."""
        self._ask(VISITS, "open_visit", visit)

    def _ask(self, tab: str, what: str, *arguments: object) -> None:
        getattr(self.show_tab(tab), what)(*arguments)

    def _build_visits(self) -> QWidget:
        from assessor_app.ui.visits.page import VisitsPage

        return VisitsPage(self._session)
