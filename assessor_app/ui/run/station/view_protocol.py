"""What the station view's presenter asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from assessor_app.domain.checklists import Checklist, Criterion, Rating
from assessor_app.domain.measurements import Measurement


@dataclass(frozen=True, slots=True)
class StationLine:
    """One candidate as the station view shows it, counting what is on its way to the disk."""

    assessment: UUID
    candidate_name: str
    station: str
    rating: Rating | None
    reason: str
    not_saved: bool
    measured: Measurement | None = None

    @property
    def wants_reason(self) -> bool:
        """Whether the rating demands a reason, written or not."""
        return self.rating is not None and self.rating.needs_reason


class StationScreen(Protocol):
    """The page of the station view. Every call is silent."""

    def show_criterion(self, checklist: Checklist, criterion: Criterion) -> None:
        """Show which criterion is marked."""
        ...

    def show_lines(self, lines: Sequence[StationLine], selected: UUID | None) -> None:
        """Show a line for each open candidate."""
        ...

    def ask_for_reason(self, assessment: UUID) -> None:
        """Put the cursor into the reason field of a candidate."""
        ...

    def show_saved(self, wall_at: int) -> None:
        """Everything handed in is on the disk since `wall_at` (ms since 1970 UTC)."""
        ...

    def show_not_saved(self) -> None:
        """The last change was not kept."""
        ...
