"""The room of the assessments: the list, and the calendar in which they are planned."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import RoomTabs, Tab

LIST, CALENDAR = "list", "calendar"
_REMEMBERED = "assessments.tab"

translate = QCoreApplication.translate


class AssessmentsRoom(RoomTabs):
    """`AssessmentsRoom(session)`: opens with the tab that was chosen last; each is built when first shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._session = session
        tabs = [Tab(LIST, translate("AssessmentsRoom", "Lista"), self._build_list)]
        if session.running is not None:
            tabs.append(Tab(CALENDAR, translate("AssessmentsRoom", "Kalender"), self._build_calendar))
        super().__init__(tabs, parent)
        if len(tabs) > 1 and session.preferences.get(_REMEMBERED) == CALENDAR:
            self.show_tab(CALENDAR)
        self.chosen.connect(lambda key: session.preferences.set(_REMEMBERED, key))

    # -- what the window may ask --

    def plan_for(self, candidate: UUID | None) -> None:
        """Open the sheet that plans a run, with the candidate chosen where one is given."""
        page = self.show_tab(LIST)
        assert isinstance(page, AssessmentsPage)  # noqa: S101 - what `_build_list` makes
        page.plan_for(candidate)

    def show_calendar(self) -> None:
        """Show the calendar."""
        if self._session.running is not None:
            self.show_tab(CALENDAR)

    # -- inside --

    def _build_list(self) -> QWidget:
        return AssessmentsPage(self._session)

    def _build_calendar(self) -> QWidget:
        from assessor_app.ui.calendar.page import CalendarPage

        return CalendarPage(self._session)
