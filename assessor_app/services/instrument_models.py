"""Frozen rows of measuring instruments: codes and data, no words; and what the use cases need of the store.

Days are ``YYYY-MM-DD``, times ms since 1970 UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind
from assessor_app.domain.instruments import Calibration, InstrumentStanding, InstrumentState, standing


@dataclass(frozen=True, slots=True)
class InstrumentQuery:
    """Which of the centre's instruments a list wants; `text` matches mark, maker, serial number and station,
    every word of it. `station` is where they live, written in any case."""

    text: str = ""
    station: str = ""
    with_withdrawn: bool = False
    limit: int = 2000


class InstrumentRow(NamedTuple):
    """An instrument in a list; `result` is of its last calibration."""

    id: UUID
    mark: str
    kind: InstrumentKind
    maker: str
    station: str
    calibrated_on: str
    due_on: str
    result: CalibrationResult | None
    withdrawn_on: str
    touched_at: int | None

    def standing_on(self, day: str) -> InstrumentStanding:
        """How it stands on a day that is not before its last calibration."""
        return standing(self.result, self.due_on, self.withdrawn_on, day)


class MeasuredRun(NamedTuple):
    """A run in which `criteria` were measured with an instrument, the last of them `measured_at`."""

    assessment: UUID
    candidate_name: str
    qualification: str
    status: Status
    criteria: int
    measured_at: int


@dataclass(frozen=True, slots=True)
class InDoubt:
    """What was measured with an instrument that was then rejected.

    `since` is the day of its last approved calibration, empty where there was none.
    """

    calibration: Calibration
    since: str
    runs: tuple[MeasuredRun, ...]

    @property
    def marks(self) -> int:
        """How many marks were measured with it."""
        return sum(run.criteria for run in self.runs)


@dataclass(frozen=True, slots=True)
class InstrumentsView:
    """The list, as of `today`. `total` counts the instruments in use, whatever was searched for."""

    rows: tuple[InstrumentRow, ...]
    today: str
    total: int


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """One line of an instrument's history. `code` is the event's name without its number; `fields` which
    details were amended; `calibration` what was recorded."""

    code: str
    actor_name: str
    wall_at: int
    fields: tuple[str, ...] = ()
    calibration: Calibration | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentView:
    """Everything the page of one instrument shows. `history` is newest first; `runs` are all in which it was
    used by people whom the account may see."""

    state: InstrumentState
    today: str
    history: tuple[InstrumentLine, ...]
    runs: tuple[MeasuredRun, ...] = ()
    in_doubt: InDoubt | None = None

    @property
    def standing(self) -> InstrumentStanding:
        """How it stands today."""
        return self.state.standing_on(self.today)


@dataclass(frozen=True, slots=True)
class InstrumentChoice:
    """An instrument that something can be measured with: how it stands today, and whether it was used or
    lives at the station in question."""

    id: UUID
    mark: str
    kind: InstrumentKind
    station: str
    due_on: str
    standing: InstrumentStanding
    used_at: int | None = None
    lives_here: bool = False


@dataclass(frozen=True, slots=True)
class InstrumentLack:
    """An instrument that is not calibrated on a day (`used_on`)."""

    id: UUID
    mark: str
    standing: InstrumentStanding
    due_on: str
    used_on: str
    criteria: tuple[str, ...] = field(default=())


class InstrumentStore(Protocol):
    """The instruments, as one account sees them. Database lane only."""

    def instrument(self, instrument: UUID) -> InstrumentState: ...

    def instrument_rows(self, query: InstrumentQuery) -> tuple[InstrumentRow, ...]:
        """The own centre's, by mark in Swedish order."""
        ...

    def instrument_by_mark(self, mark: str) -> UUID | None:
        """The own centre's instrument in use with this mark, written in any case; or None."""
        ...

    def measured_runs(self, instrument: UUID) -> tuple[MeasuredRun, ...]:
        """Runs of people whom the account may see, the latest measurement first."""
        ...

    def last_used(self, station: str) -> Mapping[UUID, int]:
        """instrument → when something was last measured with it in a run at this station."""
        ...
