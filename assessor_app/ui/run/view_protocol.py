"""What the run's presenter asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assessor_app.domain.assessments import Mark
from assessor_app.services.read_models import AssessmentSummary, RunView
from assessor_app.ui.run.places import Place


class RunScreen(Protocol):
    """The page of one run. Every call is silent: nothing shown here is ever saved because of it."""

    def show_run(self, view: RunView, place: Place | None = None) -> None:
        """Show the run as it stands now, on every part of the page; go to `place` where one is given."""
        ...

    def show_place(self, place: Place) -> None:
        """Go to a step, an area or a criterion."""
        ...

    def show_open_runs(self, runs: Sequence[AssessmentSummary]) -> None:
        """Show today's open runs in the strip."""
        ...

    def show_saving(self) -> None:
        """Something is on its way to the disk."""
        ...

    def show_saved(self, wall_at: int | None) -> None:
        """Everything handed in is on the disk since `wall_at` (ms since 1970 UTC); None: nothing yet."""
        ...

    def show_not_saved(self) -> None:
        """The last change was not kept."""
        ...

    def place_changed(self) -> None:
        """The user stands elsewhere: call `remember` soon."""
        ...

    def show_taken_back(self, criterion: str, taken: Mark) -> None:
        """Tell that the mark `taken` on a criterion no longer counts."""
        ...

    def show_nothing_to_take_back(self) -> None:
        """Tell that none of the user's marks in this run is left to take back."""
        ...

    def show_candidate_lock(self, locked: bool) -> None:
        """Show the step in hand and nothing else, or everything again."""
        ...
