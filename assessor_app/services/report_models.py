"""What a report to a funder is made of: facts as they are stored, figures, and the file's content. No words.

Times in ms since 1970 UTC, days ``YYYY-MM-DD``, amounts in öre, times of work in minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.checklists import Wording
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programme_events import CostKind, Education, Gender, LeaveReason
from assessor_app.services.report_periods import Period
from assessor_app.services.suppression import Showing


class AgeBands(StrEnum):
    """The bands in which ages are told, by the fund's period."""

    ESF_2014 = "esf_2014"
    """Under 25, 25–54, over 54."""
    ESF_PLUS = "esf_plus"
    """Under 18, 18–29, 30–54, 55 and over."""


class Audience(StrEnum):
    """Whom a report is for."""

    FUNDER = "funder"
    """It leaves the centre: no summary tells of fewer than five people."""
    INTERNAL = "internal"


class ReportFormat(StrEnum):
    """The files that a report can be."""

    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is made. `bands` None: by the programme's first day. `numbers` and `names`: the receiver
    needs them; `protected`: rows for people with protected identity whom the account may see."""

    language: str = "sv"
    audience: Audience = Audience.FUNDER
    bands: AgeBands | None = None
    numbers: bool = False
    names: bool = False
    protected: bool = False


# ---- facts, as they are stored ---------------------------------------------------------------------------


class ParticipationFact(NamedTuple):
    """A participation that counts. `person` stands for all records that are one person; `hidden`: the account
    that asks may not see who it is."""

    id: UUID
    candidate: UUID
    person: UUID
    entered_on: str
    left_on: str
    why: LeaveReason | None
    employment: EmploymentStatus | None
    gender: Gender
    education: Education
    age: int | None
    company: UUID | None
    workplace: UUID | None
    centre: UUID | None
    informed_on: str | None
    protected: bool
    hidden: bool
    alias: bool
    """Whether the record itself is under an alias."""


class RunFact(NamedTuple):
    """A signed run that counts in a programme. `whole` is a code of `domain.outcomes.Outcome`, or empty;
    `checklist` its digest."""

    participation: UUID
    assessment: UUID
    checklist: str
    signed_at: int
    whole: str


class AreaFact(NamedTuple):
    """What an area of a signed run came to."""

    assessment: UUID
    area: str
    outcome: str


class HoursFact(NamedTuple):
    """Certified time."""

    participation: UUID
    line: UUID
    activity: UUID
    day: str
    minutes: int


class CostFact(NamedTuple):
    """Money spent."""

    cost: UUID
    day: str
    kind: CostKind
    amount_ore: int


class PersonFact(NamedTuple):
    """Who takes part; `numbered` is the record that holds the number, if any does."""

    participation: UUID
    name: str
    birth_on: str | None
    numbered: UUID | None


class CompanyFact(NamedTuple):
    """A company that participations name."""

    id: UUID
    name: str
    organisation_number: str


class FigureStore(Protocol):
    """The facts of a programme as one account sees them: everybody counts, hidden people too, and only
    `people` says who somebody is. Database lane only."""

    def participations(self, programme: UUID) -> tuple[ParticipationFact, ...]:
        """Those not taken back, by day of entry."""
        ...

    def runs(self, programme: UUID) -> tuple[RunFact, ...]:
        """By the moment of signing."""
        ...

    def areas(self, programme: UUID) -> tuple[AreaFact, ...]: ...

    def hours(self, programme: UUID) -> tuple[HoursFact, ...]: ...

    def costs(self, programme: UUID) -> tuple[CostFact, ...]: ...

    def companies(self, programme: UUID) -> tuple[CompanyFact, ...]: ...

    def people(self, programme: UUID) -> tuple[PersonFact, ...]:
        """Those whom the account may see."""
        ...

    def standing(self) -> object:
        """Another one whenever anything was written since."""
        ...

    def changed_at(self, programme: UUID) -> int:
        """When the programme, a participation in it or a run that counts was last changed; 0 if never."""
        ...


@dataclass(frozen=True, slots=True)
class Facts:
    """All of a programme."""

    participations: tuple[ParticipationFact, ...]
    runs: tuple[RunFact, ...]
    areas: tuple[AreaFact, ...]
    hours: tuple[HoursFact, ...]
    costs: tuple[CostFact, ...]


# ---- figures ---------------------------------------------------------------------------------------------


class Unit(StrEnum):
    """What a figure counts, and what its rows are."""

    PARTICIPATIONS = "participations"
    PERSONS = "persons"
    RUNS = "runs"
    MINUTES = "minutes"
    ORE = "ore"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the rows it was reckoned from: participations, runs (RUNS) or costs (ORE).

    `code` is unique in a report. `value` is None where there is nothing to reckon.
    """

    code: str
    value: int | None
    unit: Unit
    rows: tuple[UUID, ...] = field(default=(), repr=False)
    showing: Showing = Showing.SHOWN

    @property
    def shown(self) -> int | None:
        """The value where it may be told."""
        return self.value if self.showing is Showing.SHOWN else None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of participants: its key (a code or an id), its own name where it has one, its figures."""

    key: str
    name: str
    participated: Figure
    validated: Figure


class Grouping(StrEnum):
    """What participants are told apart by."""

    EMPLOYMENT = "employment"
    GENDER = "gender"
    AGE = "age"
    EDUCATION = "education"
    COMPANY = "company"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Group:
    """A breakdown: participations and those with a run signed in the period."""

    by: Grouping
    lines: tuple[GroupLine, ...]
    participated: Figure
    validated: Figure


OUTCOMES = ("met", "not_met", "not_fully_tested", "no_outcome")
"""The order in which outcomes are told."""


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """Runs signed in a period by what an area, or the whole (`area` empty), came to, in order of OUTCOMES."""

    area: str
    name: Wording
    short_name: Wording
    outcomes: tuple[Figure, ...]
    total: Figure


@dataclass(frozen=True, slots=True)
class HoursLine:
    """Certified time on one activity; `people` are the participations it is spread on."""

    activity: UUID
    name: str
    minutes: Figure
    people: Figure


@dataclass(frozen=True, slots=True)
class CostLine:
    """Money of one kind: in the period, and so far."""

    kind: CostKind
    spent: Figure
    so_far: Figure


@dataclass(frozen=True, slots=True)
class BurnPoint:
    """How many people had a signed run when a month was over (None: not told), and how many should have had
    one if they came evenly, times ten."""

    month: str
    validated: int | None
    planned_tenths: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a programme in a period. `keys` by code; of `burn_up` only what lies before its end."""

    keys: Mapping[str, Figure]
    groups: tuple[Group, ...]
    whole: OutcomeLine
    areas: tuple[OutcomeLine, ...]
    hours: tuple[HoursLine, ...]
    costs: tuple[CostLine, ...]
    burn_up: tuple[BurnPoint, ...]
    target: int
    budget_ore: int

    def all(self) -> tuple[Figure, ...]:
        """Every figure, each once."""
        found = list(self.keys.values())
        for group in self.groups:
            found += [group.participated, group.validated]
            found += [one for line in group.lines for one in (line.participated, line.validated)]
        for outcome in (self.whole, *self.areas):
            found += [*outcome.outcomes, outcome.total]
        found += [one for line in self.hours for one in (line.minutes, line.people)]
        found += [one for cost in self.costs for one in (cost.spent, cost.so_far)]
        return tuple({one.code: one for one in found}.values())

    def figure(self, code: str) -> Figure | None:
        """A figure by its code."""
        return next((one for one in self.all() if one.code == code), None)


# ---- a report --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """What a report says of the programme itself."""

    name: str
    funder: str
    reference: str
    starts_on: str
    ends_on: str
    target: int
    budget_ore: int
    aim: str
    partners: tuple[tuple[str, str], ...] = ()
    """Name and role."""
    centres: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """A row of the spreadsheet. `participation` and `person` are shortened ids; what is None or empty is not
    known, or left out. `withheld`: the identity is left out because it is protected."""

    participation: str
    person: str
    name: str
    number: str
    birth_year: int | None
    gender: Gender
    age: int | None
    band: str
    education: Education
    employment: EmploymentStatus | None
    company: str
    organisation_number: str
    workplace: str
    centre: str
    entered_on: str
    is_new: bool
    left_on: str
    why: LeaveReason | None
    informed_on: str
    minutes: int
    by_activity: tuple[int, ...]
    validations: int
    signed_on: str
    model: str
    whole: str
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class ReportStanding:
    """How sure a report is. `open_months` are those of the period that are not closed; `version` that of the
    latest closing (0: none, 1: the first); `finished`: the programme is over."""

    open_months: tuple[str, ...]
    version: int
    finished: bool

    @property
    def is_preliminary(self) -> bool:
        """Whether its figures may still change without anything being opened again."""
        return bool(self.open_months)


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything the files say. `made_at` comes from the data, never from the clock: the moment the period
    was closed, or of the last change."""

    options: ReportOptions
    bands: AgeBands
    period: Period
    standing: ReportStanding
    centre_name: str
    demo: bool
    card: ProgrammeCard
    figures: Figures
    participants: tuple[ParticipantLine, ...] = field(repr=False)
    made_at: int
    made_on: str
    file_name: str


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A period that can be reported."""

    period: Period
    standing: ReportStanding


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure: a participation, a run or a cost. `name` is empty for who may not be seen."""

    id: UUID
    name: str
    candidate: UUID | None = None
    run: UUID | None = None
    entered_on: str = ""
    left_on: str = ""
    company: str = ""
    signed_on: str = ""
    outcome: str = ""
    minutes: int = 0
    cost: CostFact | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureRows:
    """The rows behind a figure; `unseen` are people whom the account may not see."""

    figure: Figure
    rows: tuple[FigureRow, ...]
    unseen: int
