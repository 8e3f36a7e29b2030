"""What the presenter tells the documents' screen to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assessor_app.services.read_models import DocumentSummary, IssuedDocument


class DocumentsScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_rows(self, rows: tuple[DocumentSummary, ...], names: Mapping[UUID, str]) -> None:
        """Fill the register, latest first; `names` names those who issued."""
        ...

    def show_document(self, document: IssuedDocument) -> None:
        """Show a document's pages."""
        ...

    def ask_where_to_save(self, document: IssuedDocument) -> None:
        """Ask for the file that a document is to be saved as."""
        ...

    def tell_saved(self, path: Path) -> None:
        """A copy lies there now."""
        ...
