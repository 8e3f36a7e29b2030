"""Frozen rows of companies, employments, programmes and participations: codes and data, no words.

Times in ms since 1970 UTC, days ``YYYY-MM-DD``, amounts in öre.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.employments import ConsentWay, EmploymentStatus
from assessor_app.domain.programme_events import Education, Gender, LeaveReason


@dataclass(frozen=True, slots=True)
class CompanyQuery:
    """Which companies a list wants; `text` matches name, organisation number and towns, every word of it."""

    text: str = ""
    with_closed: bool = False
    limit: int = 2000


class CompanyRow(NamedTuple):
    """A company in a list. `people` are those employed now whom the account may see."""

    id: UUID
    name: str
    organisation_number: str
    town: str
    workplaces: int
    people: int
    closed: bool
    touched_at: int | None


class EmploymentRow(NamedTuple):
    """An employment. `candidate` is the record it was entered for, `person` the one that stands for all."""

    id: UUID
    candidate: UUID
    person: UUID
    name: str
    company: UUID
    company_name: str
    status: EmploymentStatus
    workplace: UUID | None
    profile: UUID | None
    since: str
    ended_on: str
    consent_on: str | None
    consent_way: ConsentWay | None
    protected: bool


@dataclass(frozen=True, slots=True)
class EmploymentQuery:
    """Which employments a list wants."""

    company: UUID | None = None
    candidate: UUID | None = None
    with_ended: bool = False
    text: str = ""
    limit: int = 10_000


@dataclass(frozen=True, slots=True)
class ProgrammeQuery:
    """Which programmes a list wants; `text` matches name, funder and reference, every word of it."""

    text: str = ""
    limit: int = 500


class ProgrammeRow(NamedTuple):
    """A programme in a list. `participations` count those not taken back, protected people among them;
    `persons` each person once; `validated` the persons with a signed run that counts."""

    id: UUID
    name: str
    funder: str
    starts_on: str
    ends_on: str
    target: int
    budget_ore: int
    finished: bool
    participations: int
    persons: int
    validated: int


@dataclass(frozen=True, slots=True)
class ParticipationQuery:
    """Which participations a list wants; `text` matches the name, every word of it.

    `entered` and `left` are two days, both included.
    """

    programme: UUID | None = None
    candidate: UUID | None = None
    company: UUID | None = None
    centre: UUID | None = None
    text: str = ""
    entered: tuple[str, str] | None = None
    left: tuple[str, str] | None = None
    with_withdrawn: bool = False
    limit: int = 20_000


class ParticipationRow(NamedTuple):
    """A participation in a list. `runs` are those that count in the programme, `signed` how many of them are
    signed, the last of these at `signed_at`; `minutes` are all that are certified."""

    id: UUID
    programme: UUID
    candidate: UUID
    person: UUID
    name: str
    employment: EmploymentStatus | None
    gender: Gender
    education: Education
    age: int | None
    company: UUID | None
    company_name: str
    workplace: UUID | None
    centre: UUID | None
    entered_on: str
    left_on: str
    why: LeaveReason | None
    minutes: int
    runs: int
    signed: int
    signed_at: int | None
    withdrawn: bool
    protected: bool


class UndertakingRows(Protocol):
    """Rows of companies and programmes, as one account sees them: people hidden from it are absent from lists
    of people; in counts of a programme, which name nobody, they are counted. Database lane only."""

    def company_rows(self, query: CompanyQuery) -> tuple[CompanyRow, ...]:
        """By name in Swedish order."""
        ...

    def company_by_number(self, organisation_number: str) -> UUID | None:
        """The company with these ten digits, or None; of several the first by name."""
        ...

    def company_by_name(self, name: str) -> UUID | None:
        """The company whose name is the same but for case and accents, or None."""
        ...

    def employment_rows(self, query: EmploymentQuery) -> tuple[EmploymentRow, ...]:
        """By the person's name in Swedish order."""
        ...

    def programme_rows(self, query: ProgrammeQuery) -> tuple[ProgrammeRow, ...]:
        """The latest first day first."""
        ...

    def participation_rows(self, query: ParticipationQuery) -> tuple[ParticipationRow, ...]:
        """By the person's name in Swedish order."""
        ...

    def participation_count(self, query: ParticipationQuery) -> int:
        """How many `participation_rows` has without a limit."""
        ...
