"""What the use cases about conflicts are given by the store, before it is made into rows for screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from assessor_app.domain.contradictions import Spot
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Subject
from assessor_app.domain.transfers import ForkState
from assessor_app.services.exchange_models import ConflictKind


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """One value that is contradicted (`ConflictKind.MARKS`) or came after the signatures (`LATE`).

    `subject` is the assessment, or the candidate where the record itself was amended apart. `at` is when the
    newest side was entered, ms since 1970 UTC.
    """

    kind: ConflictKind
    subject: UUID
    candidate: UUID
    person_name: str
    qualification: str
    spot: Spot
    at: int


@dataclass(frozen=True, slots=True)
class ForkedEntry:
    """An entry of one of the histories of a device that has several."""

    subject: Subject
    happened: Happened


@dataclass(frozen=True, slots=True)
class Fork:
    """A device that has written several histories, from number `seq` on.

    `histories` begins with the one that counts here; each is in the order of its numbers, without what the
    account may not see.
    """

    device: UUID
    seq: int
    found_at: int
    settled: bool
    histories: tuple[tuple[ForkedEntry, ...], ...] = ()


class ConflictStore(Protocol):
    """What is open, as one account sees it. Database lane only."""

    def open_conflicts(self, subject: UUID | None = None, limit: int = 500) -> tuple[OpenConflict, ...]:
        """What is contradicted or came after the signatures, person by person; of one subject, if given."""
        ...

    def open_conflict_count(self) -> int:
        """How many `open_conflicts` has without a limit."""
        ...

    def forks(self) -> tuple[ForkState, ...]:
        """The devices that wrote several histories, settled or not."""
        ...

    def fork(self, device: UUID) -> Fork:
        """A device's histories from where they part."""
        ...
