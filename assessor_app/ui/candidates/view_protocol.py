"""What the presenter tells the candidates' screen to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.read_models import CandidatesFound, CandidateView, Double


class CandidatesScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_rows(self, found: CandidatesFound, *, searched: bool) -> None:
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

    def show_doubles(self, doubles: tuple[Double, ...]) -> None:
        """Who may be the person of the form already."""
        ...

    def ask_about_doubles(self, doubles: tuple[Double, ...]) -> None:
        """Saving waits: somebody is alike and the user has not seen it. Nothing was written."""
        ...
