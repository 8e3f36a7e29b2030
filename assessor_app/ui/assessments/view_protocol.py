"""What the presenter tells the assessments' screen to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Checklist
from assessor_app.services.exchange_models import Delivery
from assessor_app.services.read_models import AssessmentSummary, AssessorStanding, CandidateSummary


class RowAction(StrEnum):
    """What can be done to a run from the list, beside opening it."""

    RESCHEDULE = "reschedule"
    INTERRUPT = "interrupt"
    CANCEL = "cancel"
    MOVE = "move"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Offer:
    """An action as the menu shows it; `why_not` is a code where it cannot be chosen now."""

    action: RowAction
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as the table shows it; `title` names the qualification; `current`: worked on today.

    `delivery` says how far it has come towards a partner, where this PC has one.
    """

    summary: AssessmentSummary
    title: str
    current: bool
    delivery: Delivery | None = None

    @property
    def id(self) -> UUID:
        return self.summary.id

    @property
    def name(self) -> str:
        return self.summary.candidate_name

    @property
    def planned_for(self) -> int | None:
        return self.summary.planned_for

    @property
    def rated(self) -> int:
        return self.summary.rated

    @property
    def status(self) -> Status:
        return self.summary.status


@dataclass(frozen=True, slots=True)
class PlanChoices:
    """What the plan sheet offers. `candidate` is somebody chosen already, `standing` that of the assessor."""

    checklists: tuple[Checklist, ...]
    candidate: CandidateSummary | None
    standing: AssessorStanding


class AssessmentsScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_rows(self, rows: tuple[RunRow, ...], counts: Mapping[Status, int], *, searched: bool) -> None:
        """Fill the list with the rows of the chosen filter; `counts` is of all that the search found."""
        ...

    def show_plan(self, choices: PlanChoices) -> None:
        """Open the sheet that plans a run."""
        ...

    def show_problem(self, code: str) -> None:
        """A rule of the trade refused what a sheet asked for; nothing was written."""
        ...

    def show_done(self, action: RowAction, row: RunRow) -> None:
        """An action was carried out and is durable."""
        ...

    def show_planned(self, name: str, *, begun: bool) -> None:
        """A run was planned and is durable."""
        ...
