"""The list of visits without its widgets. Free of Qt."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.domain.visits import SUBJECT_KIND, VisitStatus
from assessor_app.services.read_models import Done
from assessor_app.services.visit_models import Phase, VisitQuery, VisitSummary
from assessor_app.ui.session import Session
from assessor_app.ui.visits.view_protocol import ListFilter, VisitForm, VisitsScreen
from assessor_app.ui.watched_lists import WatchedList

PLAN_PROBLEMS = frozenset(
    {
        "company_missing",
        "visit_day_missing",
        "visit_days_reversed",
        "visit_days_too_many",
        "visit_time_unfit",
        "equipment_name_missing",
    }
)
"""Refusals that belong to a field of the planning sheet; the window tells of the others."""
_KINDS = frozenset({SUBJECT_KIND, "assessment", "centre", "candidate"})
_OVER = (Phase.DONE, Phase.CANCELLED)


class VisitsPresenter(WatchedList):
    """Keeps the list up to date while it is seen, and plans visits."""

    def __init__(self, screen: VisitsScreen, session: Session) -> None:
        self._screen = screen
        super().__init__(session, _KINDS)
        self._filter = ListFilter.AHEAD
        self._rows: tuple[VisitSummary, ...] = ()
        self._planning = False

    @property
    def filter(self) -> ListFilter:
        """Which visits are shown."""
        return self._filter

    def choose(self, wanted: ListFilter) -> None:
        """Show some of them; what is loaded already is enough for that."""
        self._filter = wanted
        self._show()

    def reload(self) -> None:
        """Load the list."""
        query, visits = VisitQuery(text=self._text), self._session.visits

        def show(rows: tuple[VisitSummary, ...]) -> None:
            self._rows = rows
            self._show()

        self._load(lambda: visits.list(query), show)

    def begin_plan(self) -> None:
        """Load what the planning sheet offers, and open it."""
        self._answers.ask(self._session.visits.choices, self._screen.show_plan)

    def plan(self, form: VisitForm) -> None:
        """Plan a visit."""
        if self._planning:  # a second click before the first is on the disk
            return
        self._planning = True
        session = self._session

        def planned(answer: tuple[UUID, Done]) -> None:
            self._planning = False
            visit, done = answer
            if done.wall_at is not None:
                session.navigator.saved(done.wall_at)
            session.feed.publish(done.changes, self)
            self.reload()
            if not self._answers.closed:
                self._screen.show_planned(visit)

        def refused(error: Exception) -> None:
            self._planning = False
            if isinstance(error, DomainError) and error.code in PLAN_PROBLEMS and not self._answers.closed:
                self._screen.show_plan_problem(error.code)
            else:
                session.navigator.failed(error)

        session.runner.run(
            lambda: session.visits.plan(session.actor, form.details, form.assessors, form.equipment),
            planned,
            refused,
        )

    # -- inside --

    def _show(self) -> None:
        today = self._session.today()
        rows = tuple(row for row in self._rows if self._fits(row, self._filter, today))
        if self._filter is ListFilter.AHEAD:
            rows = rows[::-1]  # the next one first
        counts = {one: sum(self._fits(row, one, today) for row in self._rows) for one in ListFilter}
        self._screen.show_rows(rows, counts)

    @staticmethod
    def _fits(row: VisitSummary, wanted: ListFilter, today: date) -> bool:
        is_over = row.phase(today) in _OVER or row.status is VisitStatus.HANDED_IN
        return wanted is ListFilter.ALL or is_over is (wanted is ListFilter.PAST)
