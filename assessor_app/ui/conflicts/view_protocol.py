"""What the presenter tells the screen to show. Free of Qt."""

from __future__ import annotations

from typing import Protocol

from assessor_app.services.exchange_models import ConflictRow, ForkView


class ConflictsScreen(Protocol):
    """The page as its presenter sees it."""

    def show_rows(self, rows: tuple[ConflictRow, ...], current: int | None) -> None:
        """Show what is to be settled, and one of it in full; `current` None: nothing is."""
        ...

    def show_fork(self, row: ConflictRow, view: ForkView) -> None:
        """Show both histories of a device, if it is still the one in hand."""
        ...

    def show_problem(self, code: str) -> None:
        """A rule refused the settlement; nothing was written."""
        ...

    def show_settled(self, what: str, *, can_undo: bool) -> None:
        """It is on the disk. `what` is settled, kept, adopted or taken_over."""
        ...
