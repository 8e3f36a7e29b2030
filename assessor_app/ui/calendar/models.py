"""What the calendar shows, worked out and without words: columns, cards, what is closed. Free of Qt.

Times of day are minutes since midnight where the PC stands; places in the calendar are column and minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

STEP_MINUTES = 15
"""What everything snaps to."""
SHORTEST_MINUTES = 15
DAY_MINUTES = 24 * 60


class Mode(StrEnum):
    """How much is seen at a time."""

    DAY = "day"
    WEEK = "week"


class By(StrEnum):
    """What the columns of a day are."""

    ASSESSOR = "assessor"
    STATION = "station"


class CardState(StrEnum):
    """How far a booking has come: each with its own mark and word."""

    PLANNED = "planned"
    ARRIVED = "arrived"
    NO_SHOW = "no_show"
    GOING = "going"
    DONE = "done"
    SIGNED = "signed"
    INTERRUPTED = "interrupted"


class Invited(StrEnum):
    """Whether the person was called, and to the time that holds now."""

    NOT = "not"
    YES = "yes"
    OTHER_TIME = "other_time"


class Closing(StrEnum):
    """Why nothing can be planned somewhere."""

    HOURS = "hours"
    ABSENCE = "absence"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a booking stands: ms since 1970 UTC, how long, by whom, at which station (its name)."""

    starts_at: int
    minutes: int
    assessor: UUID | None
    station: str

    @property
    def ends_at(self) -> int:
        return self.starts_at + self.minutes * 60_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a day, of one assessor or station where the columns are those of a day.

    `name` is the assessor's or station's; empty for those that have none. In a week it is empty. `booked`
    and `open_minutes` are the capacity of the day; None where nothing is known of it.
    """

    day: date
    name: str = ""
    assessor: UUID | None = None
    station: str | None = None
    booked_minutes: int | None = None
    open_minutes: int | None = None
    bookings: int = 0
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A booking in its column, `lane` of `lanes` beside those at the same time.

    `station` and `assessor_name` may be empty; `clash` are codes. `start` and `end` are those of its day:
    what goes through midnight has a card in each.
    """

    run: UUID
    candidate: UUID
    name: str
    qualification: str
    station: str
    assessor_name: str
    state: CardState
    slot: Slot
    column: int
    start: int
    end: int
    lane: int = 0
    lanes: int = 1
    clash: tuple[str, ...] = ()
    protected: bool = False
    invited: Invited = Invited.NOT

    @property
    def movable(self) -> bool:
        """What has begun stays where it was done."""
        return self.state in (CardState.PLANNED, CardState.ARRIVED, CardState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Busy:
    """Taken by somebody of whom nothing is said to this account."""

    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Closed:
    """Time in which nothing can be planned; `text` is a holiday's name or why somebody is away."""

    column: int
    start: int
    end: int
    why: Closing
    text: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A visit, above the columns `first` to `last`."""

    visit: UUID
    company: str
    first: int
    last: int
    row: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits for a time."""

    run: UUID
    candidate: UUID
    name: str
    qualification: str
    since: int
    no_shows: int
    programme: str
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A day or a week, ready to be painted. `first_minute` to `last_minute` is what can be scrolled to."""

    mode: Mode
    by: By
    first: date
    last: date
    columns: tuple[Column, ...]
    cards: tuple[Card, ...] = ()
    busy: tuple[Busy, ...] = ()
    closed: tuple[Closed, ...] = ()
    bands: tuple[Band, ...] = ()
    first_minute: int = 6 * 60
    last_minute: int = 20 * 60
    opens: int = 8 * 60
    today: date | None = None
    now_minute: int = 0
    names: Mapping[UUID, str] = field(default_factory=dict)
    stations: tuple[str, ...] = ()

    @property
    def band_rows(self) -> int:
        """How many rows of bands stand above the columns."""
        return 1 + max((band.row for band in self.bands), default=-1)

    def card(self, run: UUID | None) -> Card | None:
        """The booking of a run, the first part of it where it is cut."""
        return next((card for card in self.cards if card.run == run), None)


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is held while it is dragged; `clash` says what it would collide with there."""

    column: int
    start: int
    end: int
    clash: tuple[str, ...] = ()
