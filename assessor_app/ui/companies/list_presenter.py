"""The list of companies without its widgets. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.companies import SUBJECT_KIND, CompanyDetails
from assessor_app.domain.errors import DomainError
from assessor_app.services.company_models import CompanyDouble
from assessor_app.services.read_models import Changes, Done
from assessor_app.services.undertaking_models import CompanyQuery, CompanyRow
from assessor_app.ui.answers import Answers
from assessor_app.ui.companies.view_protocol import CompaniesScreen
from assessor_app.ui.session import Session

DETAIL_PROBLEMS = frozenset({"company_missing", "organisation_number_unfit"})
"""Refusals that belong to a field of the company's sheet; the window tells of the others."""
_KINDS = {SUBJECT_KIND, "employment", "candidate", "import"}


def double_of(error: Exception) -> CompanyDouble | None:
    """The company that a refusal warns of, or None."""
    if not isinstance(error, DomainError) or error.code != "company_known":
        return None
    told = error.details
    return CompanyDouble(UUID(str(told["company"])), str(told["name"]), str(told["why"]))


class CompaniesPresenter:
    """Keeps the list up to date while it is seen, and registers companies."""

    def __init__(self, screen: CompaniesScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._text = ""
        self._with_closed = False
        self._asked = 0
        self._seen = False
        self._stale = True
        self._busy = False
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def searched(self) -> bool:
        """Whether something is searched for."""
        return bool(self._text.strip())

    @property
    def with_closed(self) -> bool:
        """Whether closed companies are listed as well."""
        return self._with_closed

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def search(self, text: str) -> None:
        """Show the companies whose name, number and towns match every word of `text`."""
        self._text = text
        self.reload()

    def show_closed(self, with_closed: bool) -> None:
        """Show closed companies as well, or no longer."""
        self._with_closed = with_closed
        self.reload()

    def reload(self) -> None:
        """Load the list; an answer that a later question overtook is dropped."""
        self._stale = False
        self._asked += 1
        asked, companies = self._asked, self._session.undertakings.companies
        query = CompanyQuery(self._text, self._with_closed)

        def show(rows: tuple[CompanyRow, ...]) -> None:
            if asked == self._asked:
                self._screen.show_rows(rows)

        self._answers.ask(lambda: companies.list(query), show)

    def register(self, details: CompanyDetails, *, anyway: bool = False) -> None:
        """Enter a company; where one like it is here, that is said first."""
        if self._busy:  # a second click before the first is on the disk
            return
        self._busy = True
        session = self._session

        def registered(answer: tuple[UUID, Done]) -> None:
            self._busy = False
            company, done = answer
            if done.wall_at is not None:
                session.navigator.saved(done.wall_at)
            session.feed.publish(done.changes, self)
            self.reload()
            if not self._answers.closed:
                self._screen.show_registered(company)

        def refused(error: Exception) -> None:
            self._busy = False
            double = double_of(error)
            if self._answers.closed:
                session.navigator.failed(error)
            elif double is not None:
                self._screen.show_double(double)
            elif isinstance(error, DomainError) and error.code in DETAIL_PROBLEMS:
                self._screen.show_register_problem(error.code)
            else:
                session.navigator.failed(error)

        companies = session.undertakings.companies
        session.runner.run(
            lambda: companies.register(session.actor, details, anyway=anyway), registered, refused
        )

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not changes.kinds() & _KINDS:
            return
        self._stale = True
        if self._seen:
            self.reload()
