"""The certified hours of a programme without their widgets. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.services.programme_models import HoursRow, ProgrammeView
from assessor_app.services.programmes import last_day
from assessor_app.ui.programmes.presenter import PartPresenter
from assessor_app.ui.programmes.view_protocol import HoursScreen, HoursShown
from assessor_app.ui.session import Session


class HoursPresenter(PartPresenter):
    """Shows the lines of a month, or all, and corrects them."""

    def __init__(self, screen: HoursScreen, session: Session) -> None:
        super().__init__(screen, session)
        self._screen = screen
        self._month: str | None = None

    def begin(self) -> None:
        self._month = None

    def load(self, view: ProgrammeView) -> None:
        participants, month = self._session.undertakings.participants, self._month
        days = (f"{month}-01", last_day(month)) if month is not None else None

        def work() -> HoursShown:
            rows, sums = participants.hours(view.id, days), participants.hours_sums(view.id, days)
            return HoursShown(rows, sums, view.state.months(), month)

        self.read(work, self._screen.show_hours)

    def choose(self, month: str | None) -> None:
        """Show the lines of one month, or all."""
        self._month = month
        self.reload()

    def correct(self, line: HoursRow, activity: UUID, on: str, minutes: int) -> None:
        """Change a line."""
        participants, actor = self._session.undertakings.participants, self._session.actor

        def correct() -> object:
            return participants.correct_hours(actor, line.participation, line.line, activity, on, minutes)

        self.do("corrected", correct, line.name)

    def withdraw(self, lines: tuple[HoursRow, ...]) -> None:
        """Lines were a mistake; each can be certified again."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        pairs = [(line.participation, line.line) for line in lines]
        self.do(
            "withdrawn",
            lambda: participants.withdraw_hours(actor, pairs),
            str(len(lines)),
            lambda _answer: lambda: self._certify_again(lines),
        )

    def show_people(self) -> None:
        """Go to where hours are certified."""
        if self.view is not None:
            self._session.navigator.open_programme(self.view.id, "people")

    def open_candidate(self, candidate: UUID) -> None:
        """Show somebody's record."""
        self._session.navigator.open_candidate(candidate)

    def _certify_again(self, lines: tuple[HoursRow, ...]) -> None:
        participants, actor = self._session.undertakings.participants, self._session.actor
        told = [(one.participation, one.line, one.activity, one.on, one.minutes) for one in lines]
        self.do("restored", lambda: participants.certify_again(actor, told), str(len(lines)))
