"""The months of a programme without their widgets. Free of Qt."""

from __future__ import annotations

from assessor_app.services.programme_models import ProgrammeView
from assessor_app.ui.programmes.presenter import PartPresenter
from assessor_app.ui.programmes.view_protocol import MonthsScreen
from assessor_app.ui.session import Session


class MonthsPresenter(PartPresenter):
    """Shows the months, closes them and opens them again."""

    def __init__(self, screen: MonthsScreen, session: Session) -> None:
        super().__init__(screen, session)
        self._screen = screen

    def load(self, view: ProgrammeView) -> None:
        programmes = self._session.undertakings.programmes
        self.read(lambda: programmes.months(view.id), self._screen.show_months)

    def close_month(self, month: str, title: str) -> None:
        """Close a month with the figures it has now."""
        view, programmes, actor = self.view, self._session.undertakings.programmes, self._session.actor
        if view is not None:
            self.do("closed", lambda: programmes.close_month(actor, view.id, month), title)

    def reopen_month(self, month: str, reason: str, title: str) -> None:
        """Open a closed month and every later one."""
        view, programmes, actor = self.view, self._session.undertakings.programmes, self._session.actor
        if view is not None:
            self.do("reopened", lambda: programmes.reopen_month(actor, view.id, month, reason), title)
