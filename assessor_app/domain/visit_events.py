"""What can happen to a visit (subject kind ``visit``): stable wire names, facts and personal parts apart.

Company, place and days are facts: they name no private person. Whom to ask for at the gate, notes and the
words of the equipment list are personal. An entry about a person bears that person as `about`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.events import event, personal

SUBJECT_KIND = "visit"


class Stage(StrEnum):
    """When a thing of the equipment list is ticked."""

    PACKED = "packed"
    BACK = "back"
    """It lies in the car again: nothing is left at the plant."""


@event("visit_planned/1")
@dataclass(frozen=True, slots=True)
class VisitPlanned:
    """A visit to a company. Days are ``YYYY-MM-DD``, times ``HH:MM`` where the plant stands."""

    company: str
    starts_on: str
    ends_on: str
    starts_at: str | None = None
    ends_at: str | None = None
    place: str | None = None
    contact_name: str | None = personal()
    contact_phone: str | None = personal()
    note: str | None = personal()


@event("visit_amended/1")
@dataclass(frozen=True, slots=True)
class VisitAmended:
    """What was changed, and only that: None is as it was, an empty text takes away.

    Thus two who amend different things on two devices both have their way.
    """

    company: str | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    place: str | None = None
    contact_name: str | None = personal()
    contact_phone: str | None = personal()
    note: str | None = personal()


@event("visit_person_added/1")
@dataclass(frozen=True, slots=True)
class VisitPersonAdded:
    """Somebody is to be met there; `assessment` is a run that is planned for it."""

    candidate: UUID
    assessment: UUID | None = None


@event("visit_person_removed/1")
@dataclass(frozen=True, slots=True)
class VisitPersonRemoved:
    """Somebody is not to be met there after all. Their runs stay as they are."""

    candidate: UUID


@event("visit_assessors_named/1")
@dataclass(frozen=True, slots=True)
class VisitAssessorsNamed:
    """Who goes there; all of them, by account."""

    assessors: tuple[UUID, ...]


@event("visit_equipment_listed/1")
@dataclass(frozen=True, slots=True)
class VisitEquipmentListed:
    """Things to bring, new or called something else; `names` are theirs in the same order."""

    items: tuple[UUID, ...]
    names: tuple[str, ...] | None = personal()


@event("visit_equipment_removed/1")
@dataclass(frozen=True, slots=True)
class VisitEquipmentRemoved:
    """Things that need not be brought."""

    items: tuple[UUID, ...]


@event("equipment_checked/1")
@dataclass(frozen=True, slots=True)
class EquipmentChecked:
    """A tick was set or taken back; the actor did it."""

    item: UUID
    stage: Stage
    checked: bool


@event("visit_handed_out/1")
@dataclass(frozen=True, slots=True)
class VisitHandedOut:
    """The visit is this device's until it is handed in."""

    device: UUID


@event("visit_handed_in/1")
@dataclass(frozen=True, slots=True)
class VisitHandedIn:
    """The visit is over: whoever had it gives it back. A visit that nobody had is closed by it."""


@event("visit_cancelled/1")
@dataclass(frozen=True, slots=True)
class VisitCancelled:
    """The visit does not take place."""

    reason: str | None = personal()


@event("visit_resumed/1")
@dataclass(frozen=True, slots=True)
class VisitResumed:
    """A visit that was cancelled or handed in is planned again."""
