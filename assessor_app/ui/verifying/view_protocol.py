"""What the presenter tells the screen that verifies documents to show. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assessor_app.domain.verifications import Verification


@dataclass(frozen=True, slots=True)
class Result:
    """What was handed in, by its name, and what was found."""

    name: str
    found: Verification


@dataclass(frozen=True, slots=True)
class ListLine:
    """A status list at hand. `issuer` is the name under which its issuer is known here, or empty."""

    issuer: str
    as_of: datetime | None


class VerifyingScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_work(self, total: int) -> None:
        """`total` are being verified."""
        ...

    def show_progress(self, done: int, total: int) -> None:
        """So many are done."""
        ...

    def show_results(self, results: tuple[Result, ...]) -> None:
        """Show these, first in first place, and no longer any work."""
        ...

    def show_lists(self, lists: tuple[ListLine, ...]) -> None:
        """The status lists at hand."""
        ...

    def tell_saved(self, path: Path) -> None:
        """The page for browsers lies there now."""
        ...
