"""What the presenter tells the screen of what waits to be issued. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from assessor_app.domain.document_gaps import DocumentGap
from assessor_app.services.issuing_models import Completeness, ReadyRun

PAGE = 40
"""How many rows are shown at a time."""


@dataclass(frozen=True, slots=True)
class ToIssueRow:
    """One run without its document. `title` names its qualification.

    `missing` are its own gaps that block, `warnings` those that do not; both are empty while it is still
    looked at (`known` False).
    """

    run: ReadyRun
    title: str
    known: bool
    missing: tuple[DocumentGap, ...]
    warnings: tuple[DocumentGap, ...]
    chosen: bool

    @property
    def is_ready(self) -> bool:
        """Whether it can be issued."""
        return self.known and not self.missing


@dataclass(frozen=True, slots=True)
class ToIssue:
    """Everything that waits. `common` stands against every document alike: a key, the centre's name.

    `rows` are those shown, `beyond` more fit the search; `looked_at` of `total` are looked through.
    """

    rows: tuple[ToIssueRow, ...]
    beyond: int
    total: int
    ready: int
    chosen: int
    looked_at: int
    common: tuple[DocumentGap, ...]
    language: str
    searched: bool

    @property
    def can_issue(self) -> bool:
        """Whether something is chosen and nothing stands against everything."""
        return self.chosen > 0 and not any(gap.blocks for gap in self.common)


class ToIssueScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_to_issue(self, shown: ToIssue) -> None:
        """Show what waits."""
        ...


def own_gaps(completeness: Completeness) -> tuple[tuple[DocumentGap, ...], tuple[DocumentGap, ...]]:
    """What blocks a run and what warns, but for what stands against every document alike."""
    from assessor_app.domain.document_gaps import Spot

    def own(gaps: tuple[DocumentGap, ...]) -> tuple[DocumentGap, ...]:
        # Ten criteria without a reason are ten ways to go; the same word twice to one place is one.
        return tuple(dict.fromkeys(gap for gap in gaps if gap.where.spot is not Spot.SETTINGS))

    return own(completeness.blocking), own(completeness.warnings)
