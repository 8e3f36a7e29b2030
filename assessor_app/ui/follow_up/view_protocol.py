"""What the presenter tells the room of the follow-up to show. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from assessor_app.services.follow_up_models import Figures, FollowUpChoices
from assessor_app.services.read_models import AssessmentSummary
from assessor_app.ui.follow_up.periods import Period


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is followed up. `first_on` and `last_on` are the days of one's own. `outward`: what is shown may
    leave the centre, figures below five are hidden."""

    period: Period = Period.YEAR
    first_on: str = ""
    last_on: str = ""
    qualification: str = ""
    programme: UUID | None = None
    company: UUID | None = None
    assessor: UUID | None = None
    outward: bool = False


@dataclass(frozen=True, slots=True)
class RunsShown:
    """The runs behind a figure; `about` says of what in words of the trade, `reasons` how many of them say
    why, None where that is not asked."""

    about: str
    runs: tuple[AssessmentSummary, ...]
    titles: dict[str, str]
    reasons: int | None = None


class FollowUpScreen(Protocol):
    """The room as its presenter sees it."""

    def show_choices(self, choices: FollowUpChoices, wanted: Wanted) -> None:
        """What can be chosen, and what is."""
        ...

    def show_figures(self, figures: Figures, wanted: Wanted) -> None:
        """Show the figures."""
        ...

    def show_progress(self, done: int, total: int) -> None:
        """Figures are being gathered."""
        ...

    def show_runs(self, shown: RunsShown) -> None:
        """Show the runs behind a figure."""
        ...

    def show_problem(self, code: str) -> None:
        """The days cannot be followed up; what was shown stays."""
        ...
