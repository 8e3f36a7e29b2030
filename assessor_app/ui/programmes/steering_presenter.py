"""The steering view of a programme without its widgets. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.services.programme_models import ProgrammeView
from assessor_app.ui.programmes.presenter import PartPresenter
from assessor_app.ui.programmes.view_protocol import WAITING, SteeringScreen
from assessor_app.ui.session import Session


class SteeringPresenter(PartPresenter):
    """Shows how far a programme has come; a click leads to the person or the run."""

    def __init__(self, screen: SteeringScreen, session: Session) -> None:
        super().__init__(screen, session)
        self._screen = screen

    @property
    def may_run(self) -> bool:
        """Whether runs are opened and planned here."""
        return self._session.may_run

    def load(self, view: ProgrammeView) -> None:
        programmes = self._session.undertakings.programmes
        self.read(lambda: programmes.steering(view.id), self._screen.show_steering)

    def show_waiting(self) -> None:
        """Show everybody without a signed run."""
        if self.view is not None:
            self._session.navigator.open_programme(self.view.id, WAITING)

    def give_times(self) -> None:
        """Go to where those who wait get a time."""
        self._session.navigator.open_calendar()

    def open_candidate(self, candidate: UUID) -> None:
        """Show somebody's record."""
        self._session.navigator.open_candidate(candidate)

    def open_run(self, run: UUID) -> None:
        """Go to a run."""
        self._session.navigator.open_run(run)

    def plan_for(self, candidate: UUID) -> None:
        """Open the sheet that plans a run for somebody; it is proposed to count afterwards."""
        self._session.navigator.plan_for(candidate)
