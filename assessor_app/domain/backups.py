"""What a backup says of itself, which ones are kept, and what a restore would lose.

Times are ms since 1970 UTC by the clock of the PC that made the copy. A clock may have been wrong: age alone
never removes a backup, and one that seems to come from the future is kept and takes no part in the rotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

from assessor_app.domain.journal import DAY_MS, ChainHead

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 7, 4, 12
REMIND_AFTER_DAYS = 7
MOST_REMIND_AFTER_DAYS = 365


@dataclass(frozen=True, slots=True)
class BackupCounts:
    """What a store holds, for a person to recognise it by. `marks` counts the ratings in force."""

    people: int = 0
    assessments: int = 0
    marks: int = 0
    documents: int = 0
    entries: int = 0
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One file of a backup: its name, its length in bytes, its SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What the manifest of a backup says. `own` is the device that made it, `heads` every chain in it.

    `revision` is the shape of its tables, `attachments` the shared file its pictures lie in, `erased` who had
    been erased by then.
    """

    store: UUID
    centre_name: str
    program: str
    revision: str
    made_at: int
    own: UUID
    device_code: str
    heads: tuple[ChainHead, ...]
    counts: BackupCounts
    files: tuple[BackupFile, ...]
    attachments: str
    erased: tuple[UUID, ...] = ()

    @property
    def size(self) -> int:
        """The bytes of its own files, without the shared pictures."""
        return sum(file.size for file in self.files)

    def head_of(self, device: UUID) -> ChainHead | None:
        """How far a device's chain reaches in it."""
        return next((head for head in self.heads if head.device == device), None)


def is_from_the_future(made_at: int, now: int) -> bool:
    """Whether a backup is dated more than a day after `now`: one of the two clocks was wrong."""
    return made_at > now + DAY_MS


def age_days(made_at: int, now: int) -> int:
    """Whole days since; 0 where the clock says that it is yet to come."""
    return max(0, (now - made_at) // DAY_MS)


def kept_by_rotation(made: Iterable[int], now: int, zone: tzinfo) -> frozenset[int]:
    """Which of the backups, by when they were made, stay.

    The newest one; the newest of each of the last seven days on which one was made, of the last four such
    weeks and the last twelve such months. Those from the future stay and count for nothing else.
    """
    times = sorted(set(made), reverse=True)
    future = {at for at in times if is_from_the_future(at, now)}
    past = [at for at in times if at not in future]
    days = {at: _day(at, zone) for at in past}
    kept = set(past[:1])
    kept |= _newest_of_each(past, {at: day.toordinal() for at, day in days.items()}, KEPT_DAYS)
    kept |= _newest_of_each(past, {at: tuple(day.isocalendar())[:2] for at, day in days.items()}, KEPT_WEEKS)
    kept |= _newest_of_each(past, {at: (day.year, day.month) for at, day in days.items()}, KEPT_MONTHS)
    return frozenset(kept | future)


def _newest_of_each(falling: Sequence[int], group: Mapping[int, object], most: int) -> set[int]:
    newest: dict[object, int] = {}
    for at in falling:
        newest.setdefault(group[at], at)
    return set(list(newest.values())[:most])


def _day(made_at: int, zone: tzinfo) -> date:
    return datetime.fromtimestamp(made_at / 1000, UTC).astimezone(zone).date()


def entries_beyond(facts: BackupFacts, present: Iterable[ChainHead]) -> int:
    """How many entries of the store that is here now the backup does not reach; 0 where it holds all."""
    return sum(
        max(0, head.seq - (known.seq if (known := facts.head_of(head.device)) else 0)) for head in present
    )
