"""The list of programmes without its widgets. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.domain.programmes import SUBJECT_KIND
from assessor_app.domain.rights import Right, may
from assessor_app.services.read_models import Done
from assessor_app.services.undertaking_models import ProgrammeQuery, ProgrammeRow
from assessor_app.ui.programmes.view_protocol import ListFilter, ProgrammeForm, ProgrammesScreen
from assessor_app.ui.session import Session
from assessor_app.ui.watched_lists import WatchedList

_KINDS = frozenset({SUBJECT_KIND, "participation", "assessment", "candidate", "import"})


class ProgrammesPresenter(WatchedList):
    """Keeps the list up to date while it is seen, and plans programmes."""

    def __init__(self, screen: ProgrammesScreen, session: Session) -> None:
        self._screen = screen
        super().__init__(session, _KINDS)
        self._filter = ListFilter.RUNNING
        self._rows: tuple[ProgrammeRow, ...] = ()
        self._planning = False

    @property
    def filter(self) -> ListFilter:
        """Which programmes are shown."""
        return self._filter

    @property
    def may_plan(self) -> bool:
        """Whether the account plans programmes."""
        return may(self._session.actor, Right.KEEP_PROGRAMMES)

    def choose(self, wanted: ListFilter) -> None:
        """Show some of them; what is loaded already is enough for that."""
        self._filter = wanted
        self._show()

    def reload(self) -> None:
        """Load the list."""
        query, programmes = ProgrammeQuery(text=self._text), self._session.undertakings.programmes

        def show(rows: tuple[ProgrammeRow, ...]) -> None:
            self._rows = rows
            self._show()

        self._load(lambda: programmes.list(query), show)

    def plan(self, form: ProgrammeForm) -> None:
        """Plan a programme."""
        if self._planning:  # a second click before the first is on the disk
            return
        self._planning = True
        session = self._session
        programmes = session.undertakings.programmes

        def planned(answer: tuple[UUID, Done]) -> None:
            self._planning = False
            programme, done = answer
            if done.wall_at is not None:
                session.navigator.saved(done.wall_at)
            session.feed.publish(done.changes, self)
            self.reload()
            if not self._answers.closed:
                self._screen.show_planned(programme)

        def refused(error: Exception) -> None:
            self._planning = False
            if isinstance(error, DomainError) and not self._answers.closed:
                self._screen.show_plan_problem(error)
            else:
                session.navigator.failed(error)

        session.runner.run(
            lambda: programmes.plan(session.actor, form.details, form.activities), planned, refused
        )

    # -- inside --

    def _show(self) -> None:
        rows = tuple(row for row in self._rows if _fits(row, self._filter))
        counts = {one: sum(_fits(row, one) for row in self._rows) for one in ListFilter}
        self._screen.show_rows(rows, counts)


def _fits(row: ProgrammeRow, wanted: ListFilter) -> bool:
    return wanted is ListFilter.ALL or row.finished is (wanted is ListFilter.DONE)
