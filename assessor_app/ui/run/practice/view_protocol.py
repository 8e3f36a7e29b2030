"""What the practical step's presenter asks of its screen. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assessor_app.ui.run.practice.models import AreaHeading, AreaRow, CriterionRow, FilterRow, HowFar


class PracticeScreen(Protocol):
    """The screen of the practical step. Every call is silent."""

    def show_areas(self, rows: Sequence[AreaRow]) -> None:
        """Show the list of areas."""
        ...

    def show_criteria(self, heading: AreaHeading, rows: Sequence[CriterionRow], selected: str | None) -> None:
        """Show the criteria of the area in hand, those that the filter lets through."""
        ...

    def show_filters(self, rows: Sequence[FilterRow]) -> None:
        """Show the filters and what each would find."""
        ...

    def show_how_far(self, how_far: HowFar) -> None:
        """Show the progress of the whole, and what comes next."""
        ...

    def show_selected(self, criterion: str) -> None:
        """Show which criterion is in hand; nothing else has changed."""
        ...

    def reveal(self, criterion: str) -> None:
        """Scroll so that the criterion is seen, and take the keyboard to it."""
        ...

    def ask_for_reason(self, criterion: str) -> None:
        """Put the cursor into the reason field of the criterion."""
        ...

    def write_down_texts(self) -> None:
        """Hand over what is typed and not yet handed over."""
        ...
