"""What the presenters of the companies tell their screens to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assessor_app.domain.employments import EmploymentDetails, EmploymentStatus
from assessor_app.services.company_models import CompanyChoices, CompanyDouble, CompanyView
from assessor_app.services.competence_models import CompetenceMap, Gap, MapRow, MapSort
from assessor_app.services.competence_sheets import DrawnMap
from assessor_app.services.undertaking_models import CompanyRow

Undo = Callable[[], None]


class Part(StrEnum):
    """What the page of a company shows below its head."""

    PEOPLE = "people"
    WORKPLACES = "workplaces"
    CONTACTS = "contacts"
    PROFILES = "profiles"
    HISTORY = "history"


class NextStep(StrEnum):
    """The one thing to do next with a company."""

    ADD_PEOPLE = "add_people"
    OPEN_MAP = "open_map"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class CompanyShown:
    """A company as its page shows it."""

    view: CompanyView
    choices: CompanyChoices
    may_keep: bool
    language: str = "sv"

    @property
    def step(self) -> NextStep | None:
        """What comes next."""
        if self.view.state.closed:
            return NextStep.REOPEN if self.may_keep else None
        if self.view.people:
            return NextStep.OPEN_MAP
        return NextStep.ADD_PEOPLE if self.may_keep else None


@dataclass(frozen=True, slots=True)
class PeopleForm:
    """The sheet that adds people as it was filled in."""

    people: tuple[UUID, ...]
    details: EmploymentDetails


@dataclass(frozen=True, slots=True)
class EmploymentChange:
    """What is changed of one or several employments.

    `status` None is as it was; so are the others unless `workplace_set`, `profile_set`, `since_set`.
    """

    status: EmploymentStatus | None = None
    workplace_set: bool = False
    workplace: UUID | None = None
    profile_set: bool = False
    profile: UUID | None = None
    since_set: bool = False
    since: str = ""

    def over(self, before: EmploymentDetails) -> EmploymentDetails:
        """What an employment becomes by it."""
        return EmploymentDetails(
            self.status or before.status,
            self.workplace if self.workplace_set else before.workplace,
            self.profile if self.profile_set else before.profile,
            self.since if self.since_set else before.since,
        )


class CompaniesScreen(Protocol):
    """The list as its presenter sees it."""

    def show_rows(self, rows: tuple[CompanyRow, ...]) -> None:
        """Fill the list."""
        ...

    def show_double(self, double: CompanyDouble) -> None:
        """A company like this is here already; nothing was written."""
        ...

    def show_register_problem(self, code: str) -> None:
        """A rule of the trade refused the company; nothing was written."""
        ...

    def show_registered(self, company: UUID) -> None:
        """A company was registered and is durable."""
        ...


class CompanyScreen(Protocol):
    """The page of one company as its presenter sees it."""

    def show_company(self, shown: CompanyShown) -> None:
        """Show the company as it stands."""
        ...

    def show_gone(self) -> None:
        """The company is not here."""
        ...

    def show_double(self, double: CompanyDouble) -> None:
        """A company like this is here already; nothing was written."""
        ...

    def show_sheet_problem(self, code: str) -> None:
        """A rule of the trade refused what an open sheet asked for; nothing was written."""
        ...

    def show_done(self, what: str, detail: str, undo: Undo | None) -> None:
        """Something was carried out and is durable; `undo` takes it back."""
        ...


@dataclass(frozen=True, slots=True)
class MapShown:
    """A map as its page shows it: `rows` in the order chosen, `view` with the roles and workplaces."""

    made: CompetenceMap
    rows: tuple[MapRow, ...]
    gaps: tuple[Gap, ...]
    sort: MapSort
    view: CompanyView
    choices: CompanyChoices
    may_export: bool


class MapScreen(Protocol):
    """The page of the map as its presenter sees it."""

    def show_map(self, shown: MapShown) -> None:
        """Show the map."""
        ...

    def show_no_map(self, code: str) -> None:
        """There is nothing to draw a map of: company_unknown, areas_missing."""
        ...

    def show_paper(self, drawn: DrawnMap) -> None:
        """Show the map on paper."""
        ...

    def show_saved(self, path: Path) -> None:
        """A file was written."""
        ...
