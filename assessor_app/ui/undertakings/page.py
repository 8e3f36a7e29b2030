"""Companies, programmes and visits: one room with a tab for each."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from assessor_app.ui.session import Session
from assessor_app.ui.widgets import RoomTabs, Tab

PROGRAMMES, VISITS = "programmes", "visits"

translate = QCoreApplication.translate


class UndertakingsPage(RoomTabs):
    """`UndertakingsPage(session)`: each page is built when its tab is first shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._session = session
        tabs = (
            Tab(PROGRAMMES, translate("UndertakingsPage", "Insatser"), self._build_programmes),
            Tab(VISITS, translate("UndertakingsPage", "Besök"), self._build_visits),
        )
        super().__init__(tabs, parent)

    # -- what the window may ask --

    def open_programme(self, programme: UUID, part: str = "") -> None:
        """Show one programme, at a part of it where `part` names one."""
        self._ask(PROGRAMMES, "open_programme", programme, part)

    def open_visit(self, visit: UUID) -> None:
        """Show one visit."""
        self._ask(VISITS, "open_visit", visit)

    def _ask(self, tab: str, what: str, *arguments: object) -> None:
        getattr(self.show_tab(tab), what)(*arguments)

    def _build_programmes(self) -> QWidget:
        from assessor_app.ui.programmes.page import ProgrammesPage

        return ProgrammesPage(self._session)

    def _build_visits(self) -> QWidget:
        from assessor_app.ui.visits.page import VisitsPage

        return VisitsPage(self._session)
