"""How contradictions end: what was chosen, what was kept as signed, what was taken in after all.

They happen to an assessment (subject kind ``assessment``, about the candidate).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.events import event, personal
from assessor_app.domain.journal import Ref


class What(StrEnum):
    """Which kind of value is contradicted. `PERSON` is a candidate's record, the others are of a run."""

    MARK = "mark"
    NOTE = "note"
    MEASUREMENT = "measurement"
    KNOWLEDGE = "knowledge"
    OVERRIDE = "override"
    MEASURE = "measure"
    FEEDBACK = "feedback"
    PREPARATION = "preparation"
    SELF_RATING = "self_rating"
    PICTURE = "picture"
    COURSE = "course"
    """The run's course: planned for another day, interrupted, signed."""
    PERSON = "person"


@event("settlement_withdrawn/1")
@dataclass(frozen=True, slots=True)
class SettlementWithdrawn:
    """What the entry `settlement` settled is open again. `what` and `key` name the value (`contradictions`).

    Of what was settled after the signatures, `what` is course and `key` empty.
    """

    what: What
    key: str
    settlement: Ref


@event("late_entries_noted/1")
@dataclass(frozen=True, slots=True)
class LateEntriesNoted:
    """Somebody has seen what came after the signatures, and what was signed stands."""

    entries: tuple[Ref, ...]
    reason: str | None = personal()


@event("entries_adopted/1")
@dataclass(frozen=True, slots=True)
class EntriesAdopted:
    """What the entries say was entered once more, right before this one, as entries of this device.

    Each of `entries` is (device, number, who entered it, when by that PC's clock); `beside` came after the
    signatures too and was passed over for them. `forked`: they are of the other history of their device, in
    which the numbers stand for other entries than here.
    """

    entries: tuple[tuple[UUID, int, UUID, int], ...]
    beside: tuple[Ref, ...] = ()
    forked: bool = False
