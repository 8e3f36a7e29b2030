"""What the user wants done with each row of a list that was checked. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.services.roster_models import RosterCheck, RosterRow, RosterStanding, Verdict

READ, SKIPPED, UNDECIDED, REFUSED = "shown", "not_tested", "partly", "not_shown"
"""The signs of a row: it is read in, left out, waits for a decision, cannot be read."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows are what; together they are all."""

    new: int
    known: int
    undecided: int
    skipped: int
    refused: int

    @property
    def read(self) -> int:
        """How many would be read in."""
        return self.new + self.known


class Decisions:
    """Begins with what is proposed."""

    def __init__(self, check: RosterCheck) -> None:
        self._rows = check.rows
        self._proposed = check.proposed()
        self._chosen = dict(self._proposed)
        self._left_out: set[int] = set()

    @property
    def chosen(self) -> dict[int, UUID | None]:
        """Line → who it is, None for somebody new; what is not there is left out."""
        return dict(self._chosen)

    def sign(self, row: RosterRow) -> str:
        """The sign of a row."""
        if row.verdict is Verdict.REFUSED:
            return REFUSED
        if row.line in self._chosen:
            return READ
        waits = row.standing is RosterStanding.UNSURE and row.line not in self._left_out
        return UNDECIDED if waits else SKIPPED

    def who(self, row: RosterRow) -> UUID | None:
        """Who is here already and taken for the person of a row that is read in."""
        return self._chosen.get(row.line)

    def toggle(self, row: RosterRow) -> bool:
        """Read a row in, or leave it out. False where a person must say first who it is."""
        if row.verdict is Verdict.REFUSED:
            return True
        if row.line in self._chosen:
            self.leave_out(row)
            return True
        if row.line not in self._proposed:
            return False
        self.decide(row, self._proposed[row.line])
        return True

    def decide(self, row: RosterRow, who: UUID | None) -> None:
        """Read a row in as somebody who is here, or as somebody new."""
        self._chosen[row.line] = who
        self._left_out.discard(row.line)

    def leave_out(self, row: RosterRow) -> None:
        """Do not read a row in."""
        self._chosen.pop(row.line, None)
        self._left_out.add(row.line)

    def all(self) -> None:
        """Read in every row that can be, but for those about which a person must decide."""
        for row in self._rows:
            if row.line in self._proposed:
                self._chosen.setdefault(row.line, self._proposed[row.line])
                self._left_out.discard(row.line)

    def none(self) -> None:
        """Read no row in."""
        for row in self._rows:
            if row.line in self._chosen:
                self.leave_out(row)

    def tally(self) -> Tally:
        """How it stands."""
        new = sum(who is None for who in self._chosen.values())
        signs = [self.sign(row) for row in self._rows]
        return Tally(
            new,
            len(self._chosen) - new,
            signs.count(UNDECIDED),
            signs.count(SKIPPED),
            signs.count(REFUSED),
        )
