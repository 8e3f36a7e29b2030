"""What the presenter of lists tells the screen, and what both speak of. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assessor_app.domain.roster_fields import Mapped
from assessor_app.services.roster_models import (
    PastRoster,
    RosterApplied,
    RosterCheck,
    RosterChoices,
    RosterTable,
    RosterTarget,
)
from assessor_app.ui.rosters.decisions import Decisions


class Stage(StrEnum):
    """Where one stands with a list."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"
    DONE = "done"


class Work(StrEnum):
    """What takes a while."""

    READING = "reading"
    CHECKING = "checking"
    WRITING = "writing"
    TAKING_BACK = "taking_back"


class RowFilter(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    PROBLEMS = "problems"
    DOUBLES = "doubles"
    NEW = "new"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Columns:
    """What the second step shows. `sheets` are offered where there are several; `remembered`: the columns are
    as somebody chose them for a list with the same headings."""

    file_name: str
    sheets: tuple[str, ...]
    sheet: int
    table: RosterTable
    mapped: Mapped
    target: RosterTarget
    choices: RosterChoices
    remembered: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of a list."""

    file_name: str
    applied: RosterApplied
    programme: UUID | None
    programme_name: str
    company: UUID | None


class RostersScreen(Protocol):
    """Implemented by the page."""

    def show_file(self, past: tuple[PastRoster, ...]) -> None:
        """The first step: choose a file; what was read in before."""
        ...

    def show_past(self, past: tuple[PastRoster, ...]) -> None: ...

    def show_trouble(self, path: Path, error: Exception) -> None:
        """A file cannot be read."""
        ...

    def show_work(self, what: Work, title: str) -> None: ...

    def show_progress(self, what: str, done: int, total: int) -> None: ...

    def show_columns(self, columns: Columns) -> None: ...

    def show_problem(self, code: str) -> None:
        """What keeps the second step from going on."""
        ...

    def show_check(self, check: RosterCheck, decisions: Decisions, company: str) -> None:
        """`company` is whom everybody works for whose row does not say."""
        ...

    def show_done(self, finished: Finished) -> None: ...

    def tell_stopped(self) -> None:
        """Nothing was read in."""
        ...

    def tell_taken_back(self, file_name: str) -> None: ...
