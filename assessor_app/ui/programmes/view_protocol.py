"""What the presenters of programmes tell their screens to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import Gender
from assessor_app.domain.programmes import ProgrammeDetails
from assessor_app.services.programme_models import (
    HoursRow,
    HoursSum,
    MonthView,
    ProgrammeChoices,
    ProgrammeView,
    RunToCount,
    SteeringView,
)
from assessor_app.services.undertaking_models import ParticipationRow, ProgrammeRow


class ListFilter(StrEnum):
    """Which programmes the list shows."""

    RUNNING = "running"
    """Not finished yet."""
    DONE = "done"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ProgrammeForm:
    """The sheet of a programme as it was filled in; activities are asked for in planning alone."""

    details: ProgrammeDetails
    activities: tuple[str, ...] = ()


class ProgrammesScreen(Protocol):
    """The list as its presenter sees it."""

    def show_rows(self, rows: tuple[ProgrammeRow, ...], counts: Mapping[ListFilter, int]) -> None:
        """Fill the list with the rows of the chosen filter; `counts` is of all that the search found."""
        ...

    def show_planned(self, programme: UUID) -> None:
        """A programme was planned and is durable."""
        ...

    def show_plan_problem(self, error: Exception) -> None:
        """A rule of the trade refused the plan; nothing was written."""
        ...


class ProgrammeScreen(Protocol):
    """The page of one programme as its presenter sees it."""

    def show_programme(self, view: ProgrammeView) -> None:
        """Show the programme as it stands, in whatever part is in view."""
        ...

    def show_gone(self) -> None:
        """The programme is not here."""
        ...

    def show_done(self, what: str) -> None:
        """Something was carried out and is durable: finished, resumed."""
        ...


class PartScreen(Protocol):
    """A part of the page as its presenter sees it."""

    def show_problem(self, error: Exception) -> bool:
        """A rule of the trade refused what an open sheet asked for; False where no sheet is open."""
        ...

    def show_done(self, what: str, detail: str, undo: object) -> None:
        """Something was carried out and is durable; `undo` takes it back when called, or is None."""
        ...


# ---- people ----------------------------------------------------------------------------------------------


WAITING = "waiting"
"""What `open_programme` is told so that those who wait are shown."""


class Standing(StrEnum):
    """How far a participant has come."""

    SIGNED = "signed"
    PLANNED = "planned"
    """A run counts and is not signed."""
    WITHOUT_RUN = "without_run"
    LEFT = "left"
    """They left without a signed run."""
    WITHDRAWN = "withdrawn"


class PeopleFilter(StrEnum):
    """Which participants are shown."""

    ALL = "all"
    TAKING_PART = "taking_part"
    WAITING = "waiting"
    """They take part and no run of theirs is signed, whether it has a time or not."""
    WITHOUT_RUN = "without_run"
    SIGNED = "signed"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


class Participant(NamedTuple):
    """A row of the table: a participation and what is searched in. Made on the lane, ten thousand at once."""

    row: ParticipationRow
    standing: Standing
    search: str

    @property
    def id(self) -> UUID:
        return self.row.id

    @property
    def name(self) -> str:
        return self.row.name

    @property
    def protected(self) -> bool:
        """Whether they stay behind when the list leaves the centre."""
        return self.row.protected

    @property
    def company_name(self) -> str:
        return self.row.company_name

    @property
    def entered_on(self) -> str:
        return self.row.entered_on

    @property
    def left_on(self) -> str:
        return self.row.left_on

    @property
    def gender(self) -> Gender:
        return self.row.gender

    @property
    def employment(self) -> EmploymentStatus | None:
        return self.row.employment

    @property
    def age(self) -> int | None:
        return self.row.age

    @property
    def minutes(self) -> int:
        return self.row.minutes


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """The rows of the filter, how many each filter has, and what narrows them besides."""

    rows: tuple[Participant, ...]
    counts: Mapping[PeopleFilter, int]
    current: PeopleFilter
    searched: bool
    companies: tuple[tuple[UUID | None, str], ...]
    total: int
    to_count: int


@dataclass(frozen=True, slots=True)
class EntryForm:
    """The sheet that adds people as it was filled in; the same details for everybody."""

    people: tuple[UUID, ...]
    details: ParticipationDetails
    from_employment: bool


class ParticipantsScreen(PartScreen, Protocol):
    """The people of a programme as their presenter sees them."""

    def show_people(self, shown: PeopleShown) -> None: ...

    def show_enter(self, choices: ProgrammeChoices, present: frozenset[UUID]) -> None:
        """Open the sheet that adds people; those in `present` are not offered."""
        ...

    def show_amend(
        self,
        people: tuple[Participant, ...],
        choices: ProgrammeChoices,
        details: ParticipationDetails | None,
    ) -> None:
        """Open the sheet that changes one, with what is known, or several, with nothing."""
        ...

    def show_plan_runs(self, people: tuple[Participant, ...], choices: ProgrammeChoices) -> None:
        """Open the sheet that plans runs."""
        ...

    def show_to_count(self, runs: tuple[RunToCount, ...], titles: Mapping[str, str]) -> None:
        """Open the sheet that says which runs count."""
        ...


# ---- the other parts -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HoursShown:
    """Certified lines of a month (None: all), the sums by activity, and the names of activities."""

    rows: tuple[HoursRow, ...]
    sums: tuple[HoursSum, ...]
    months: tuple[str, ...]
    month: str | None


class HoursScreen(PartScreen, Protocol):
    """The hours of a programme as their presenter sees them."""

    def show_hours(self, shown: HoursShown) -> None: ...


class MonthsScreen(PartScreen, Protocol):
    """The months of a programme as their presenter sees them."""

    def show_months(self, months: tuple[MonthView, ...]) -> None: ...


class SteeringScreen(PartScreen, Protocol):
    """The steering view as its presenter sees it."""

    def show_steering(self, steering: SteeringView) -> None: ...
