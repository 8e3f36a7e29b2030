"""What the presenter tells the first room to show. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from uuid import UUID

from assessor_app.services.read_models import AssessmentSummary
from assessor_app.services.today import Reminder
from assessor_app.services.visit_models import VisitSummary


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run in one of the cards.

    `at` is its time in ms since 1970 UTC, None where it has none; `title` names the qualification;
    `assessor` is whose run it is where that is somebody else; `is_next`: the one to go on with.
    """

    summary: AssessmentSummary
    title: str
    at: int | None = None
    assessor: str = ""
    is_next: bool = False

    @property
    def id(self) -> UUID:
        return self.summary.id

    @property
    def name(self) -> str:
        return self.summary.candidate_name


@dataclass(frozen=True, slots=True)
class Pile:
    """What waits of one kind: to_sign, unfinished, not_begun, to_issue; `more` are not among `lines`."""

    kind: str
    lines: tuple[RunLine, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class DayShown:
    """Everything the room shows. `people` counts those of today; `stage` is no_people, no_runs or going."""

    on: date
    greeting: str
    first_name: str
    people: int
    stage: str
    runs: tuple[RunLine, ...] = ()
    piles: tuple[Pile, ...] = ()
    to_print: int = 0
    coming: tuple[RunLine, ...] = ()
    more_coming: int = 0
    reminders: tuple[Reminder, ...] = field(default=())
    visits: tuple[VisitSummary, ...] = field(default=())


class TodayScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""
        ...
