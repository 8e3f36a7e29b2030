"""Lists of people for tests: made by hand in memory, and as the files that companies send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl

from assessor_app.domain.identity_numbers import check_digit
from assessor_app.domain.roster_values import EMPTY, CellKind, RawCell
from assessor_app.services.roster_models import (
    RosterBook,
    RosterCheck,
    RosterLine,
    RosterSheet,
    RosterTable,
    RosterTarget,
    RosterWords,
)
from assessor_app.services.roster_reading import table_of
from assessor_app.services.rosters import RosterService
from assessor_app.storage.roster_views import SeenRosters
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import MANAGER, FakeClock, FakeIdentities

TODAY = date(2026, 5, 28)
HEADINGS = ("Efternamn", "Förnamn", "Personnummer", "Mobil", "E-post", "Företag", "Arbetsplats", "Status")
WORDS = RosterWords("Saknas i listan", "Så stod det i listan", "Anst.nr {number}")


def number_of(index: int, born: str = "801012") -> str:
    """An invented personal number with a check digit that fits: ``19801012-0018``."""
    nine = f"{born}{index:03}"
    return f"19{born}-{index:03}{check_digit(nine)}"


def person_row(index: int, **more: str) -> tuple[str, ...]:
    """A row under `HEADINGS`; `more` says what is otherwise, by heading."""
    row = {
        "Efternamn": f"Berg{chr(ord('a') + index % 26)}{chr(ord('a') + index // 26 % 26)}",
        "Förnamn": ("Anna", "Erik", "Åsa", "Björn", "Amina")[index % 5],
        "Personnummer": number_of(index + 1),
        "Mobil": f"070-{1000000 + index}",
        "E-post": f"person{index}@exempel.se",
        "Företag": "Åkers Mekaniska",
        "Arbetsplats": "Vimmerby",
        "Status": "Permitterad",
    }
    assert not set(more) - set(row)
    row.update(more)
    return tuple(row[heading] for heading in HEADINGS)


def people(count: int) -> list[tuple[str, ...]]:
    """So many rows of different people."""
    return [person_row(index) for index in range(count)]


def cell(value: object) -> RawCell:
    """A cell as the reader would give it."""
    if value is None or value == "":
        return EMPTY
    if isinstance(value, RawCell):
        return value
    if isinstance(value, int):
        return RawCell(str(value), CellKind.NUMBER)
    if isinstance(value, date):
        return RawCell(value.isoformat(), CellKind.DAY)
    return RawCell(str(value))


def sheet_of(rows: Sequence[Sequence[object]], name: str = "Blad1") -> RosterSheet:
    """A sheet; an empty row stands for nothing but counts."""
    lines = [
        RosterLine(number, tuple(cell(value) for value in row)) for number, row in enumerate(rows, 1) if row
    ]
    return RosterSheet(name, tuple(lines))


def book_of(rows: Sequence[Sequence[object]], name: str = "lista.csv") -> RosterBook:
    """A file with one sheet."""
    return RosterBook(name, "ab" * 32, 1000, "csv", (sheet_of(rows),))


def table(rows: Sequence[Sequence[object]], headings: Sequence[object] = HEADINGS) -> RosterTable:
    """The table of rows under their headings."""
    return table_of(sheet_of([headings, *rows]))


class Office:
    """A real store with the use cases of lists over it, for one account."""

    def __init__(self, workspace: LocalWorkspace, seed: int = 77) -> None:
        self.workspace = workspace
        self.identities = FakeIdentities(seed)
        self.seen = SeenWorkspace(workspace, MANAGER.id, FakeClock())
        self.rows = SeenUndertakings(workspace, MANAGER.id)
        self.rosters = RosterService(self.seen, self.identities, self.rows, SeenRosters(workspace))

    def check(
        self, rows: Sequence[Sequence[object]], target: RosterTarget | None = None, **more: Sequence[object]
    ) -> RosterCheck:
        """Check rows under `HEADINGS`, or under `headings`."""
        headings = more.get("headings", HEADINGS)
        made = table(rows, headings)
        book = book_of([headings, *rows])
        return self.rosters.check(MANAGER, book, made, made.suggested, target or RosterTarget(), TODAY)

    def apply(self, check: RosterCheck, chosen: Mapping[int, UUID | None] | None = None) -> UUID:
        """Read in what is proposed, or what is chosen; returns the list."""
        told = check.proposed() if chosen is None else chosen
        return self.rosters.apply(MANAGER, check, told, WORDS, TODAY).roster

    def names(self) -> list[str]:
        """Everybody in the list of candidates."""
        return [row.name for row in self.seen.candidate_rows()]


def write_xlsx(path: Path, rows: Sequence[Sequence[object]], sheet: str = "Personal") -> Path:
    """A workbook with one sheet."""
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(sheet)
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path
