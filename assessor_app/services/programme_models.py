"""Frozen rows and views of programmes for screens, and what they are read through: codes and data, no words.

Times in ms since 1970 UTC, days ``YYYY-MM-DD``, months ``YYYY-MM``, amounts in öre, time spent in minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programmes import ProgrammeState

if TYPE_CHECKING:
    from assessor_app.domain.checklists import Checklist
    from assessor_app.domain.participations import ParticipationDetails
    from assessor_app.services.planning_models import DayCapacity
    from assessor_app.services.steering import Steering
    from assessor_app.services.undertaking_models import ParticipationRow, ProgrammeRow


class ProgrammePhase(StrEnum):
    """When a programme is: the chip in lists follows from it."""

    COMING = "coming"
    ONGOING = "ongoing"
    LEFT_OPEN = "left_open"
    """Its last day is past and nobody has finished it."""
    DONE = "done"


def phase_of(starts_on: str, ends_on: str, *, finished: bool, today: date) -> ProgrammePhase:
    """Where a programme with these days stands on a day."""
    if finished:
        return ProgrammePhase.DONE
    on = today.isoformat()
    if on < starts_on:
        return ProgrammePhase.COMING
    return ProgrammePhase.LEFT_OPEN if ends_on < on else ProgrammePhase.ONGOING


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of a programme's history. `code` is the event's name without its number; `name` what it is
    about: an organisation, an activity, a month; `fields` which details were amended."""

    code: str
    actor_name: str
    wall_at: int
    name: str = ""
    amount_ore: int = 0
    version: int = 0
    fields: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """What every part of a programme's page begins with. `companies` and `centres` are (id, name), by name;
    `names` are the accounts'."""

    state: ProgrammeState
    row: ProgrammeRow
    companies: tuple[tuple[UUID, str], ...]
    centres: tuple[tuple[UUID, str], ...]
    activities: tuple[tuple[UUID, str], ...]
    names: Mapping[UUID, str]
    history: tuple[HistoryLine, ...]
    today: date

    @property
    def id(self) -> UUID:
        return self.state.id

    @property
    def phase(self) -> ProgrammePhase:
        """Where the programme stands today."""
        details = self.state.details
        return phase_of(details.starts_on, details.ends_on, finished=self.state.finished, today=self.today)

    @property
    def spent_ore(self) -> int:
        """All recorded costs."""
        return sum(cost.amount_ore for cost in self.state.costs.values())


@dataclass(frozen=True, slots=True)
class ProgrammeChoices:
    """What the sheets offer: companies known here as (id, name), the own centre and its name, checklists.

    `workplaces` are those of the companies that take part, as (id, name).
    """

    companies: tuple[tuple[UUID, str], ...]
    workplaces: Mapping[UUID, tuple[tuple[UUID, str], ...]]
    own_centre: UUID
    own_centre_name: str
    checklists: tuple[Checklist, ...]


# ---- participants ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who is to take part. With `from_employment` the company, the workplace and the status that
    are not given are those of their employment now."""

    candidate: UUID
    details: ParticipationDetails
    from_employment: bool = True


class HoursRow(NamedTuple):
    """A certified line. `certified_by` is an account, `certified_at` ms since 1970 UTC."""

    participation: UUID
    line: UUID
    candidate: UUID
    name: str
    activity: UUID
    on: str
    minutes: int
    certified_by: UUID
    certified_at: int
    protected: bool


class RunToCount(NamedTuple):
    """A run of a participant's that counts in no programme and lies within this one's period.

    `on` is the day it was signed, else begun, else planned for, else entered; `status` where it stands.
    """

    participation: UUID
    run: UUID
    candidate: UUID
    name: str
    qualification: str
    status: Status
    at: int
    signed_at: int | None


class CountedRun(NamedTuple):
    """A run that counts in a participation."""

    run: UUID
    qualification: str
    status: Status
    planned_for: int | None
    signed_at: int | None


@dataclass(frozen=True, slots=True)
class HoursSum:
    """Minutes of an activity within some days, and how many participations have any."""

    activity: UUID
    minutes: int
    participations: int


# ---- months ----------------------------------------------------------------------------------------------


class MonthPhase(StrEnum):
    """Where a month stands."""

    COMING = "coming"
    """It has not begun."""
    GOING = "going"
    """It has begun and is not over."""
    TO_CLOSE = "to_close"
    """It is over and open."""
    CLOSED = "closed"
    CHANGED = "changed"
    """Closed, and its figures are no longer those that were handed over."""
    REOPENED = "reopened"
    """It was closed and is open again."""


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """What a month holds, and what is missing before it is closed. People counted once each.

    `uninformed`: take part in the month, and no day is known when they were told how their data are used;
    `without_status`: entered in it without a status; `without_hours`: take part in it and have none certified
    in it; `uncounted`: their runs signed in it that count in no programme.
    """

    entered: int = 0
    left: int = 0
    taking_part: int = 0
    signed: int = 0
    minutes: int = 0
    spent_ore: int = 0
    uninformed: int = 0
    without_status: int = 0
    without_hours: int = 0
    uncounted: int = 0


@dataclass(frozen=True, slots=True)
class MonthView:
    """One month. `closed_by` names an account, or the other place that closed it; `reason` says why it is
    open again; `may_close`: it is its turn."""

    month: str
    phase: MonthPhase
    facts: MonthFacts
    may_close: bool = False
    version: int = 0
    closed_at: int | None = None
    closed_by: str = ""
    reopened_at: int | None = None
    reason: str = ""


class MonthDigests(Protocol):
    """The digest of a month's figures (`services.programme_figures`). Database lane only."""

    def month_digest(self, programme: UUID, month: str) -> str:
        """SHA-256 in hex over the canonical rows of the month."""
        ...


# ---- steering --------------------------------------------------------------------------------------------


class Group(NamedTuple):
    """People of one kind: each once, and how many of them have a signed run that counts."""

    key: object
    persons: int
    validated: int


class WaitingPerson(NamedTuple):
    """A participant without a signed run. `planned_for` is the next time of a run of theirs that counts."""

    participation: UUID
    candidate: UUID
    name: str
    company_name: str
    entered_on: str
    runs: int
    run: UUID | None
    planned_for: int | None
    protected: bool


@dataclass(frozen=True, slots=True)
class ProgrammeCounts:
    """Participations not taken back, and persons: each counts once, whatever takes part in how often.

    `elsewhere` are those of the persons who take part in another programme too. `by_company` is by size, the
    key a company's name (empty where none is known); nothing is suppressed: it is for the centre's own eyes.
    """

    participations: int
    persons: int
    validated: int
    left: int
    elsewhere: int
    by_status: tuple[Group, ...]
    by_company: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class SteeringView:
    """Everything the steering view shows. `capacity` is None where nothing knows it; `uncounted` are runs
    that could count."""

    counts: ProgrammeCounts
    steering: Steering
    spent_ore: int
    budget_ore: int
    target: int
    waiting: tuple[WaitingPerson, ...]
    waiting_total: int
    uncounted: int
    capacity: tuple[DayCapacity, ...] | None = None


class ProgrammeReads(Protocol):
    """What programmes are read through, as one account sees them. People hidden from it are in no row that
    names somebody; in counts, which name nobody, they are counted. Database lane only."""

    def counts(self, programme: UUID) -> ProgrammeCounts: ...

    def validated_at(self, programme: UUID) -> tuple[int, ...]:
        """When each person's first run that counts was signed, rising; each person once."""
        ...

    def waiting(self, programme: UUID, limit: int) -> tuple[WaitingPerson, ...]:
        """Those who take part and have no signed run that counts, who entered first first."""
        ...

    def waiting_count(self, programme: UUID) -> int:
        """How many `waiting` has without a limit."""
        ...

    def hours(self, programme: UUID, days: tuple[str, str] | None, limit: int) -> tuple[HoursRow, ...]:
        """Certified lines, the latest day first; `days` are two, both included."""
        ...

    def hours_of(self, participation: UUID) -> tuple[HoursRow, ...]:
        """The certified lines of one participation, the latest day first."""
        ...

    def hours_sums(self, programme: UUID, days: tuple[str, str] | None) -> tuple[HoursSum, ...]:
        """Minutes by activity, of everybody."""
        ...

    def runs_to_count(
        self, programme: UUID, days: tuple[str, str], span: tuple[int, int], limit: int
    ) -> tuple[RunToCount, ...]:
        """Runs of participants within the span that count nowhere and were not cancelled, by name."""
        ...

    def counted_runs(self, participation: UUID) -> tuple[CountedRun, ...]:
        """The runs that count in a participation, the latest first."""
        ...

    def counted_in(self, run: UUID) -> tuple[UUID, ...]:
        """The participations that a run counts in."""
        ...

    def month_facts(self, programme: UUID, month: str, span: tuple[int, int]) -> MonthFacts:
        """What a month holds; `span` is the month in ms since 1970 UTC where the PC stands."""
        ...

    def running_for(self, candidates: tuple[UUID, ...]) -> tuple[ParticipationRow, ...]:
        """The participations of these records that were not taken back, the latest entry first."""
        ...


STATUSES: tuple[EmploymentStatus, ...] = tuple(EmploymentStatus)
"""In the order in which they are offered."""
