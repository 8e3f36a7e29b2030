"""Frozen rows and views of visits for screens: codes and data, no words. Times in ms since 1970 UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from assessor_app.domain.visits import VisitState, VisitStatus

if TYPE_CHECKING:
    from assessor_app.domain.checklists import Checklist
    from assessor_app.services.read_models import AssessmentSummary


class Phase(StrEnum):
    """When a visit is, and how far it has come: the chip in lists and the next step follow from it."""

    COMING = "coming"
    ONGOING = "ongoing"
    """Handed out, or its days are here."""
    LEFT_OPEN = "left_open"
    """Its days are past and nobody has handed it in."""
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class VisitQuery:
    """Which visits a list wants; empty means all. `text` matches company and place, every word of it.

    `between` are two days (``YYYY-MM-DD``), both included, of which one must be a day of the visit.
    """

    text: str = ""
    statuses: frozenset[VisitStatus] = frozenset()
    between: tuple[str, str] | None = None
    limit: int = 2000


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """A visit in a list. `people` are those that the account may see, `runs_open` their unfinished runs."""

    id: UUID
    company: str
    place: str
    starts_on: str
    ends_on: str
    starts_at: str
    ends_at: str
    status: VisitStatus
    device: UUID | None
    handed_out_at: int | None
    people: int
    runs_open: int
    equipment: int
    equipment_packed: int
    equipment_back: int

    def phase(self, today: date) -> Phase:
        """Where the visit stands on a day."""
        return phase_of(self.status, self.starts_on, self.ends_on, today)


class VisitPerson(NamedTuple):
    """Somebody on a visit for whom no run is planned there."""

    candidate: UUID
    name: str
    protected: bool


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop of the centre that visits can be handed out to. `is_this`: the one in front of us."""

    device: UUID
    label: str
    is_this: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of a visit's history. `code` is the event's name without its number; `name` what it is about:
    a person, a laptop, a thing; `count` how many things; `fields` which details were amended."""

    code: str
    actor_name: str
    wall_at: int
    name: str = ""
    count: int = 0
    fields: tuple[str, ...] = ()
    stage: str = ""
    reason: str = ""


class OpenKind(StrEnum):
    """What is still open before leaving, in the order in which it is told."""

    RUN = "run"
    NOT_BEGUN = "not_begun"
    WITHOUT_RUN = "without_run"
    EQUIPMENT = "equipment"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is still open, and where it is done.

    `code`: what lacks, as `domain.completion.Gap` has it, or unrated, signature_missing, not_signed,
    not_begun, without_run, not_back, not_packed, not_in_file, in_file. `place` is a step or criterion of
    `run`; `count` how many.
    """

    kind: OpenKind
    code: str
    name: str = ""
    run: UUID | None = None
    candidate: UUID | None = None
    item: UUID | None = None
    place: str | None = None
    count: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class VisitView:
    """Everything the page of one visit shows. People are those whom the account may see.

    `runs` by time and name; `without_run` by name; `names` are the accounts'; `device_label` names the laptop
    that has the visit, `is_here` says that it is this PC, `this_is_laptop` what this PC is to the centre;
    `office` is the PC of the centre that a laptop hands in to.
    """

    state: VisitState
    runs: tuple[AssessmentSummary, ...]
    without_run: tuple[VisitPerson, ...]
    names: Mapping[UUID, str]
    device_label: str
    is_here: bool
    this_is_laptop: bool
    history: tuple[HistoryLine, ...]
    open_points: tuple[OpenPoint, ...]
    today: date
    office: UUID | None = None

    @property
    def phase(self) -> Phase:
        """Where the visit stands today."""
        details = self.state.details
        return phase_of(self.state.status, details.starts_on, details.ends_on, self.today)

    @property
    def is_open(self) -> bool:
        """Neither handed in nor called off."""
        return self.state.status in (VisitStatus.PLANNED, VisitStatus.HANDED_OUT)

    @property
    def is_elsewhere(self) -> bool:
        """Whether a laptop that is not this PC has it: what is changed here may cross what it does."""
        return self.state.status is VisitStatus.HANDED_OUT and not self.is_here


@dataclass(frozen=True, slots=True)
class VisitChoices:
    """What the planning sheet offers: who may go, checklists, companies and their places, what was brought
    lately. `contacts` are name and phone of whom to ask for, by the name of a registered company."""

    assessors: tuple[tuple[UUID, str], ...]
    checklists: tuple[Checklist, ...]
    places: tuple[tuple[str, str], ...]
    equipment: tuple[str, ...]
    contacts: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def phase_of(status: VisitStatus, starts_on: str, ends_on: str, today: date) -> Phase:
    """Where a visit with these days stands on a day."""
    if status is VisitStatus.CANCELLED:
        return Phase.CANCELLED
    if status is VisitStatus.HANDED_IN:
        return Phase.DONE
    if ends_on < today.isoformat():
        return Phase.LEFT_OPEN
    if status is VisitStatus.HANDED_OUT or starts_on <= today.isoformat():
        return Phase.ONGOING
    return Phase.COMING
