"""Lists as they leave the centre in a file.

Nobody with protected identity is in them, not even for whoever may see them on the screen; identity numbers
are masked as in the lists. What is read, is read on the database lane, a page at a time; writing needs no
store.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.ports import Clock, Workspace
from assessor_app.services.read_models import (
    AssessmentQuery,
    AssessmentSummary,
    CandidateSummary,
    DocumentSummary,
)
from assessor_app.services.sheets import Book, Sheet, SheetFormat, SpreadsheetWriter
from assessor_app.services.visit_models import VisitQuery, VisitSummary

PAGE = 500
"""So many rows are read at a time."""
EVERYTHING = 10_000_000
"""The limit of a query that wants all there is."""

T = TypeVar("T")


class ListRows(Protocol):
    """Rows that may leave the centre: nobody with protected identity, whoever asks. Database lane only."""

    def candidate_ids(self, text: str) -> tuple[UUID, ...]:
        """Everybody that a search finds, in the list's order."""
        ...

    def candidates(self, ids: Sequence[UUID]) -> tuple[CandidateSummary, ...]:
        """At most `PAGE` people, in the order of the ids; those not known are left out."""
        ...

    def run_ids(self, query: AssessmentQuery) -> tuple[UUID, ...]:
        """Every run that fits, latest touched first."""
        ...

    def runs(self, ids: Sequence[UUID]) -> tuple[AssessmentSummary, ...]:
        """At most `PAGE` runs, in the order of the ids; those not known are left out."""
        ...

    def documents(self) -> tuple[DocumentSummary, ...]:
        """Every issued document, latest first."""
        ...

    def visits(self, query: VisitQuery) -> tuple[VisitSummary, ...]:
        """Visits, the latest first day first; whoever is protected is not counted."""
        ...


class ListExportService:
    """Reads lists for files, and writes the files."""

    def __init__(self, workspace: Workspace, rows: ListRows, writer: SpreadsheetWriter, clock: Clock) -> None:
        self._workspace = workspace
        self._rows = rows
        self._writer = writer
        self._clock = clock

    def begin(self, actor: Actor) -> None:
        """Ask before rows that are on the screen already are written. Raises NotAllowed. Lane."""
        self._require(actor, Right.EXPORT_LISTS)

    def candidate_ids(self, actor: Actor, text: str = "") -> tuple[UUID, ...]:
        """Everybody that a search finds, in the list's order. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        return self._rows.candidate_ids(text)

    def candidates(self, actor: Actor, ids: Sequence[UUID]) -> tuple[CandidateSummary, ...]:
        """At most `PAGE` people by id; who is protected is left out. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        return self._rows.candidates(ids)

    def run_ids(self, actor: Actor, query: AssessmentQuery) -> tuple[UUID, ...]:
        """Every run that fits, latest touched first. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        return self._rows.run_ids(query)

    def runs(self, actor: Actor, ids: Sequence[UUID]) -> tuple[AssessmentSummary, ...]:
        """At most `PAGE` runs by id; those of who is protected are left out. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        return self._rows.runs(ids)

    def documents(self, actor: Actor, ids: Sequence[UUID] | None = None) -> tuple[DocumentSummary, ...]:
        """The documents with these ids in their order, or all, latest first. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        return _picked({row.id: row for row in self._rows.documents()}, ids)

    def visits(self, actor: Actor, ids: Sequence[UUID] | None = None) -> tuple[VisitSummary, ...]:
        """The visits with these ids in their order, or all, the latest first day first. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        found = self._rows.visits(VisitQuery(limit=EVERYTHING))
        return _picked({row.id: row for row in found}, ids)

    def names(self) -> dict[UUID, str]:
        """The names of everybody with an account, to say who did something. Lane."""
        return {account.id: account.name for account in self._workspace.centre().accounts.values()}

    def book(self, title: str, sheets: tuple[Sheet, ...], yes: str = "ja", no: str = "nej") -> Book:
        """A book that is made now. Any thread."""
        made_at = datetime.fromtimestamp(self._clock.now_ms() / 1000, UTC)
        return Book(title, sheets, made_at, yes=yes, no=no)

    def write(self, book: Book, path: Path, form: SheetFormat) -> None:
        """Write the file whole or not at all. Any thread.

        Raises OSError, EnvironmentProblem: sheet_too_large; and what making the rows raises.
        """
        self._writer.write(book, path, form)

    def bytes_of(self, book: Book, form: SheetFormat) -> bytes:
        """The file's bytes. Any thread. Raises EnvironmentProblem: sheet_too_large."""
        return self._writer.bytes_of(book, form)

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)


def may_leave(row: object) -> bool:
    """Whether a row of a list on the screen may go into a file: not that of somebody protected."""
    of_row = getattr(row, "protected", False)
    return not (of_row or getattr(getattr(row, "summary", None), "protected", False))


def _picked(found: dict[UUID, T], ids: Sequence[UUID] | None) -> tuple[T, ...]:
    if ids is None:
        return tuple(found.values())
    return tuple(found[one] for one in ids if one in found)
