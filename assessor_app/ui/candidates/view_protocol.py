"""What the presenter tells the candidates' screen to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.read_models import CandidateSummary, CandidateView


class CandidatesScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_rows(self, rows: tuple[CandidateSummary, ...], *, searched: bool) -> None:
        """Fill the list; `searched` says that a search is why it may be empty."""
        ...

    def show_candidate(self, view: CandidateView, titles: Mapping[str, str], *, just_saved: bool) -> None:
        """Open a record, or show it anew after it was saved or changed elsewhere.

        `titles` names qualifications by their id.
        """
        ...

    def show_new(self) -> None:
        """Open an empty form."""
        ...

    def show_problem(self, code: str) -> None:
        """A rule of the trade refused what was filled in; nothing was written."""
        ...

    def show_same_number(self, found: CandidateSummary | None) -> None:
        """Somebody else has the same number, or nobody has."""
        ...
