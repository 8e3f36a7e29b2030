"""What the presenters of a document's life ask of their sheets. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.domain.document_gaps import DocumentGap
from assessor_app.services.read_models import DocumentSummary


@dataclass(frozen=True, slots=True)
class ReplacementShown:
    """The document that would stand instead: its kind and language, and what is missing before it can."""

    old: DocumentSummary
    kind: DocumentKind
    kinds: tuple[DocumentKind, ...]
    language: str
    missing: tuple[DocumentGap, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class ListsShown:
    """How the centre's status lists stand: how many documents are revoked, since when the lists that were
    written last lack one, and when and whither that was."""

    revoked: int
    since: int
    written_at: datetime | None
    folder: str


class RevokeScreen(Protocol):
    """The sheet that revokes."""

    def show_refusal(self, code: str, details: Mapping[str, object]) -> bool:
        """Say at its field what was refused; False where there is no place for it."""
        ...

    def tell_revoked(self, document: DocumentSummary) -> None:
        """It is done."""
        ...


class ReplaceScreen(Protocol):
    """The sheet that replaces."""

    def show_replacement(self, shown: ReplacementShown) -> None:
        """Show what would stand instead."""
        ...

    def show_paper(self, paper: RenderedDocument) -> None:
        """Show how that would look."""
        ...

    def tell_replaced(self, old: DocumentSummary, new: DocumentSummary) -> None:
        """It is done."""
        ...


class ListsScreen(Protocol):
    """The sheet about status lists."""

    def show_lists(self, shown: ListsShown) -> None:
        """Show how the lists stand."""
        ...

    def tell_written(self, folder: Path, count: int) -> None:
        """The lists lie there now."""
        ...
