"""The list of companies without its widgets. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.companies import SUBJECT_KIND, CompanyDetails
from assessor_app.domain.errors import DomainError
from assessor_app.services.company_models import CompanyDouble
from assessor_app.services.read_models import Done
from assessor_app.services.undertaking_models import CompanyQuery
from assessor_app.ui.companies.view_protocol import CompaniesScreen
from assessor_app.ui.session import Session
from assessor_app.ui.watched_lists import WatchedList

DETAIL_PROBLEMS = frozenset({"company_missing", "organisation_number_unfit"})
"""Refusals that belong to a field of the company's sheet; the window tells of the others."""
_KINDS = frozenset({SUBJECT_KIND, "employment", "candidate", "import"})


def double_of(error: Exception) -> CompanyDouble | None:
    """The company that a refusal warns of, or None."""
    if not isinstance(error, DomainError) or error.code != "company_known":
        return None
    told = error.details
    return CompanyDouble(UUID(str(told["company"])), str(told["name"]), str(told["why"]))


class CompaniesPresenter(WatchedList):
    """Keeps the list up to date while it is seen, and registers companies."""

    def __init__(self, screen: CompaniesScreen, session: Session) -> None:
        self._screen = screen
        super().__init__(session, _KINDS)
        self._with_closed = False
        self._busy = False

    @property
    def with_closed(self) -> bool:
        """Whether closed companies are listed as well."""
        return self._with_closed

    def show_closed(self, with_closed: bool) -> None:
        """Show closed companies as well, or no longer."""
        self._with_closed = with_closed
        self.reload()

    def reload(self) -> None:
        """Load the list."""
        companies, query = self._session.undertakings.companies, CompanyQuery(self._text, self._with_closed)
        self._load(lambda: companies.list(query), self._screen.show_rows)

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
