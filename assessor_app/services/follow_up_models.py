"""Figures over time: codes and data, no words. Days ``YYYY-MM-DD``, moments in ms since 1970 UTC.

Nobody with protected identity is counted in any of them, whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.checklists import Wording

LONGEST_PAUSE_MS = 30 * 60_000
"""Between two marks in an area that are further apart nobody worked in it."""


class Step(StrEnum):
    """How finely time is divided."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class FollowUpQuery:
    """What is followed up: a span of days, both included, and what runs must belong to."""

    first_on: str
    last_on: str
    step: Step = Step.MONTH
    qualification: str = ""
    programme: UUID | None = None
    company: UUID | None = None
    assessor: UUID | None = None


class Part(NamedTuple):
    """A week or a month, or what of it lies in the span: its days, both included."""

    first_on: str
    last_on: str


class Flow(NamedTuple):
    """Runs of one part of the time: signed in it, broken off in it, planned for it and not begun."""

    signed: int
    planned: int
    interrupted: int


class AreaOutcomes(NamedTuple):
    """How the signed runs came out in one area. `name` is None where no checklist here has it."""

    area: str
    name: Wording | None
    met: int
    not_met: int
    not_tested: int


class Spread(NamedTuple):
    """How values lie: the quartiles, and `of` how many."""

    of: int
    low: float
    median: float
    high: float


class AreaTime(NamedTuple):
    """Minutes that the signed runs took in one area."""

    area: str
    name: Wording | None
    minutes: Spread


class Missed(NamedTuple):
    """How often one criterion was not shown or only partly, in how many runs that rated it."""

    qualification: str
    code: str
    text: Wording | None
    not_shown: int
    partly: int
    reasons: int
    rated: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is followed up. `parts`, `flows` and `leads` go together; `leads` are days from the
    registration of a person to the signatures, None where nobody was signed."""

    query: FollowUpQuery
    parts: tuple[Part, ...]
    flows: tuple[Flow, ...]
    leads: tuple[Spread | None, ...]
    areas: tuple[AreaOutcomes, ...]
    times: tuple[AreaTime, ...]
    missed: tuple[Missed, ...]
    persons: int
    lead: Spread | None

    @property
    def signed(self) -> int:
        """Runs signed in the span."""
        return sum(flow.signed for flow in self.flows)

    @property
    def interrupted(self) -> int:
        """Runs broken off in the span."""
        return sum(flow.interrupted for flow in self.flows)

    @property
    def planned(self) -> int:
        """Runs planned for the span and not begun."""
        return sum(flow.planned for flow in self.flows)

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened."""
        return not (self.signed or self.interrupted or self.planned)


@dataclass(frozen=True, slots=True)
class FollowUpChoices:
    """What can be followed up by itself: qualifications by id, and named things by id. `first_on` is the day
    of the earliest run, today where there is none."""

    qualifications: Mapping[str, Wording]
    programmes: tuple[tuple[UUID, str], ...]
    companies: tuple[tuple[UUID, str], ...]
    assessors: tuple[tuple[UUID, str], ...]
    first_on: str


@dataclass(frozen=True, slots=True)
class RunsOf:
    """Which runs are asked for: those of the query, in the moments `since` up to but not at `until`."""

    query: FollowUpQuery
    since: int
    until: int


class SignedRun(NamedTuple):
    """A signed run; `registered_at` is when its person was first registered."""

    signed_at: int
    registered_at: int | None


class CriterionCount(NamedTuple):
    """Ratings of one criterion of one checklist (its digest)."""

    checklist: bytes
    criterion: str
    rated: int
    not_shown: int
    partly: int
    reasons: int


class FollowUpRows(Protocol):
    """Counts over the runs of everybody who is not protected. Database lane only."""

    def signed(self, wanted: RunsOf) -> tuple[SignedRun, ...]:
        """The runs signed in the time."""
        ...

    def signed_ids(self, wanted: RunsOf) -> tuple[UUID, ...]:
        """Their ids, latest first."""
        ...

    def persons(self, wanted: RunsOf) -> int:
        """How many people they are of."""
        ...

    def interrupted(self, wanted: RunsOf) -> tuple[int, ...]:
        """When runs were broken off that are still: their last entry in the time."""
        ...

    def planned(self, wanted: RunsOf) -> tuple[int, ...]:
        """For when runs are planned that are not begun."""
        ...

    def outcomes(self, wanted: RunsOf) -> Mapping[tuple[str, str], int]:
        """(area, outcome) → signed runs."""
        ...

    def criteria(self, ids: Sequence[UUID]) -> tuple[CriterionCount, ...]:
        """Ratings in some runs, by checklist and criterion."""
        ...

    def marked_at(self, ids: Sequence[UUID]) -> Iterable[tuple[bytes, bytes, str, int]]:
        """(run, its checklist's digest, criterion, when) of every mark in some runs."""
        ...

    def runs_missing(self, wanted: RunsOf, qualification: str, criterion: str) -> tuple[UUID, ...]:
        """The signed runs in which a criterion was not shown or only partly, latest first."""
        ...

    def qualifications(self) -> tuple[str, ...]:
        """Of which there are runs."""
        ...

    def earliest(self) -> int | None:
        """The time of the earliest run: signed, else planned for, else last touched."""
        ...

    def checklists(self) -> tuple[str, ...]:
        """The digests of the checklists that runs are bound to."""
        ...
