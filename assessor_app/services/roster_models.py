"""Lists of people as frozen rows: what a file holds, what a check found, what came of it. No words are made
here.

Times in ms since 1970 UTC, days ``YYYY-MM-DD``. Lines are counted from 1 as a spreadsheet counts them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programme_events import Education, Gender
from assessor_app.domain.roster_fields import Mapped
from assessor_app.domain.roster_values import RawCell
from assessor_app.domain.rosters import RosterCounts, RosterState
from assessor_app.services.read_models import Done, Double
from assessor_app.services.undertaking_models import CompanyRow, ProgrammeRow

Progress = Callable[[str, int, int], bool | None]
"""Told (what, done, total) now and then; False asks to stop."""
MOST_BYTES = 50 * 1024 * 1024
MOST_LINES = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
"""So much of a list is read: the bytes of a file, and of a sheet the lines, columns and filled cells."""


# ---- what a file holds -----------------------------------------------------------------------------------


class RosterLine(NamedTuple):
    """One line. `number` counts from 1; cells that are not there are empty."""

    number: int
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """One sheet. `trouble` is the code of why it cannot be read; then there are no lines."""

    name: str
    lines: tuple[RosterLine, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class RosterBook:
    """A file. `digest` is SHA-256 of its bytes in hex; `form` is xlsx or csv."""

    name: str
    digest: str
    size: int
    form: str
    sheets: tuple[RosterSheet, ...]


class RosterReader(Protocol):
    """Reads the files that companies send; no store is needed: `session.aside` may run it."""

    def read(self, path: Path, progress: Progress | None = None) -> RosterBook:
        """Raises OSError, Stopped, and Refused with a code that begins with ``roster_``."""
        ...


def address(column: int, line: int) -> str:
    """A cell's name in a spreadsheet: ``C14`` for column 2 (from 0) of line 14."""
    return f"{column_name(column)}{line}"


def column_name(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    name = ""
    number = column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


# ---- what its lines mean ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RosterTable:
    """A sheet with its heading found. `heading_line` is 0 where it has none; `lines` are those below it.

    `samples` are some values of each column, `passed_over` the lines that hold nobody: totals, headings.
    """

    sheet: str
    headings: tuple[str, ...]
    heading_line: int
    lines: tuple[RosterLine, ...]
    samples: tuple[tuple[str, ...], ...]
    suggested: Mapped
    passed_over: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterTarget:
    """Where the people are to go. What a row says itself goes before what is said here for all.

    With a `programme` everybody enters it, on `entered_on` where the row has no day.
    """

    company: UUID | None = None
    programme: UUID | None = None
    entered_on: str = ""
    status: EmploymentStatus | None = None


class Verdict(StrEnum):
    """Whether a row can be read in."""

    ACCEPTED = "accepted"
    WARNED = "warned"
    REFUSED = "refused"


class RosterStanding(StrEnum):
    """Whether the person of a row is here already."""

    NEW = "new"
    KNOWN = "known"
    """Somebody has the same number: the same person."""
    UNSURE = "unsure"
    """Somebody may be: a person decides."""


class RowProblem(NamedTuple):
    """Something about a cell, or about the row where `address` is empty. `line` is another line meant."""

    code: str
    address: str
    column: int | None
    is_grave: bool
    line: int = 0


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """A row read: what would be kept, in its canonical form."""

    details: CandidateDetails
    company: str = ""
    organisation_number: str = ""
    workplace: str = ""
    status: EmploymentStatus | None = None
    gender: Gender = Gender.UNKNOWN
    education: Education = Education.UNKNOWN
    entered_on: str = ""
    employee_number: str = ""


class RosterRow(NamedTuple):
    """A row as the check found it."""

    line: int
    verdict: Verdict
    standing: RosterStanding
    person: RosterPerson
    problems: tuple[RowProblem, ...] = ()
    doubles: tuple[Double, ...] = ()

    @property
    def known(self) -> Double | None:
        """Who the person of the row is for certain, if they are here."""
        return self.doubles[0] if self.standing is RosterStanding.KNOWN else None


@dataclass(frozen=True, slots=True)
class RosterCheck:
    """What reading a list in would do. Nothing is written."""

    file_name: str
    digest: str
    table: RosterTable
    mapped: Mapped
    target: RosterTarget
    rows: tuple[RosterRow, ...]

    def proposed(self) -> dict[int, UUID | None]:
        """What is done of each row when nobody says otherwise: line → who it is, None for somebody new.

        Rows that cannot be read in, and those about whom a person must decide, are not among them.
        """
        found: dict[int, UUID | None] = {}
        for row in self.rows:
            if row.verdict is Verdict.REFUSED or row.standing is RosterStanding.UNSURE:
                continue
            found[row.line] = row.known.person.id if row.known else None
        return found


@dataclass(frozen=True, slots=True)
class RosterWords:
    """The words that are kept with the people, in the language of the centre.

    `employee_number` has a place named ``number``; the others say why a number that is missing, or doubtful,
    is kept.
    """

    no_number: str
    doubtful_number: str
    employee_number: str


@dataclass(frozen=True, slots=True)
class RosterApplied:
    """What came of a list. `companies` are new ones, `participations` people who entered the programme."""

    roster: UUID
    counts: RosterCounts
    people: tuple[UUID, ...]
    employments: int
    participations: int
    done: Done


@dataclass(frozen=True, slots=True)
class RosterChoices:
    """What a list can be read in for."""

    programmes: tuple[ProgrammeRow, ...]
    companies: tuple[CompanyRow, ...]


class PastRoster(NamedTuple):
    """A list that was read in. Names are empty where they are not known here."""

    id: UUID
    file_name: str
    applied_at: int
    applied_by: str
    counts: RosterCounts
    company: str
    programme: str
    taken_back_at: int | None
    taken_back_by: str
    is_own: bool


class BuiltOn(NamedTuple):
    """Why a list cannot be taken back: so many things of a kind stand on it.

    `what`: candidate (records changed since), assessment, document, visit, employment, participation,
    company, programme, month (closed since).
    """

    what: str
    number: int


@dataclass(frozen=True, slots=True)
class Footing:
    """What lists brought and what stands on it, as the store has it; counts by kind of subject."""

    others: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    companies: tuple[UUID, ...] = ()
    entries_on: tuple[tuple[UUID, str], ...] = ()
    """The programmes that people entered, each with a day of entry."""


class RosterRows(Protocol):
    """What the use cases need of the store beside `Workspace`, as one account sees it. Database lane only."""

    def alike(self, people: Sequence[CandidateDetails], limit: int) -> tuple[tuple[Double, ...], ...]:
        """For each, the persons they may be, as `Workspace.doubles` has them: nobody who is protected."""
        ...

    def roster(self, roster: UUID) -> RosterState: ...

    def rosters(self, limit: int) -> tuple[RosterState, ...]:
        """Those read in last first."""
        ...

    def footing(self, roster: UUID) -> Footing:
        """What stands on what a list brought."""
        ...

    def bulk(self) -> AbstractContextManager[None]:
        """Everything within is one transaction: durable at its end, undone where an exception passes."""
        ...
