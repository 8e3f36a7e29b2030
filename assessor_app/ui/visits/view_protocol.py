"""What the presenters of the visits tell their screens to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from assessor_app.domain.checklists import Checklist
from assessor_app.domain.visits import VisitDetails, VisitStatus
from assessor_app.services.visit_models import Laptop, Phase, VisitChoices, VisitSummary, VisitView
from assessor_app.services.visit_sheets import VisitSheet


class ListFilter(StrEnum):
    """Which visits the list shows."""

    AHEAD = "ahead"
    """Coming, going on, or not handed in yet."""
    PAST = "past"
    ALL = "all"


class Part(StrEnum):
    """What the page of a visit shows below its head."""

    PEOPLE = "people"
    EQUIPMENT = "equipment"
    OPEN = "open"
    HISTORY = "history"


class NextStep(StrEnum):
    """The one thing to do next with a visit."""

    ADD_PEOPLE = "add_people"
    HAND_OUT = "hand_out"
    HAND_IN = "hand_in"
    CLOSE = "close"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class VisitForm:
    """The planning sheet as it was filled in."""

    details: VisitDetails
    assessors: tuple[UUID, ...]
    equipment: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleForm:
    """The sheet that adds people as it was filled in. `checklist` is None where no runs are planned.

    `first_at` is ms since 1970 UTC, `apart_min` the minutes from one person to the next.
    """

    people: tuple[UUID, ...]
    checklist: str | None
    first_at: int | None
    apart_min: int
    station: str
    assessor: UUID | None


@dataclass(frozen=True, slots=True)
class VisitShown:
    """A visit as its page shows it; `titles` names the qualifications, `step` is what comes next."""

    view: VisitView
    titles: Mapping[str, str]
    step: NextStep | None
    laptops: tuple[Laptop, ...]
    may_introduce: bool = False

    @property
    def lacks_laptop(self) -> bool:
        """Whether everything is ready for a laptop, and the centre has none."""
        is_planned = self.view.state.status is VisitStatus.PLANNED
        has_people = bool(self.view.runs or self.view.without_run)
        return is_planned and has_people and not self.laptops and self.view.phase is not Phase.LEFT_OPEN


@dataclass(frozen=True, slots=True)
class PeopleChoices:
    """What the sheet that adds people offers; who is on the visit already is in `present`.

    `chosen` are ticked from the beginning, as (id, name).
    """

    checklists: tuple[Checklist, ...]
    assessors: tuple[tuple[UUID, str], ...]
    present: frozenset[UUID]
    may_plan_runs: bool
    chosen: tuple[tuple[UUID, str], ...] = ()


class VisitsScreen(Protocol):
    """The list as its presenter sees it."""

    def show_rows(self, rows: tuple[VisitSummary, ...], counts: Mapping[ListFilter, int]) -> None:
        """Fill the list with the rows of the chosen filter; `counts` is of all that the search found."""
        ...

    def show_plan(self, choices: VisitChoices) -> None:
        """Open the sheet that plans a visit."""
        ...

    def show_plan_problem(self, code: str) -> None:
        """A rule of the trade refused the plan; nothing was written."""
        ...

    def show_planned(self, visit: UUID) -> None:
        """A visit was planned and is durable."""
        ...


class VisitScreen(Protocol):
    """The page of one visit as its presenter sees it."""

    def show_visit(self, shown: VisitShown) -> None:
        """Show the visit as it stands."""
        ...

    def show_gone(self) -> None:
        """The visit is not here."""
        ...

    def show_amend(self, choices: VisitChoices) -> None:
        """Open the sheet that changes the visit."""
        ...

    def show_people_choices(self, choices: PeopleChoices) -> None:
        """Open the sheet that adds people."""
        ...

    def show_sheet_problem(self, code: str) -> None:
        """A rule of the trade refused what an open sheet asked for; nothing was written."""
        ...

    def show_done(self, what: str, detail: str = "") -> None:
        """Something was carried out and is durable: amended, people_added, person_removed, handed_out,
        handed_in, cancelled, resumed."""
        ...

    def show_paper(self, paper: VisitSheet) -> None:
        """Show the sheet to take along."""
        ...
