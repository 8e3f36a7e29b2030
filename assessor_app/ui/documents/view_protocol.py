"""What the presenter tells the documents' screen to show. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assessor_app.services.issuing_models import DocumentLife, NamedFile
from assessor_app.services.printing import DocumentHistory, PrintBatch
from assessor_app.services.read_models import DocumentSummary, IssuedDocument


class Filter(Enum):
    """What a chip above the register shows."""

    ALL = "all"
    TO_PRINT = "to_print"
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    VALID = "valid"
    REVOKED = "revoked"
    CERTIFICATE = "certificate"
    STATEMENT = "statement"
    REPORT = "report"


class Period(Enum):
    """When the documents that are shown were issued."""

    ALWAYS = "always"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    LAST_YEAR = "last_year"


KINDS = (Filter.CERTIFICATE, Filter.STATEMENT, Filter.REPORT)


@dataclass(frozen=True, slots=True)
class Register:
    """The rows that fit the filters, latest first, and how many each chip would show.

    `names` names those who issued; `printing` is the document being printed now. `issued` are all there are,
    whatever is shown; `to_issue` runs wait for theirs, None to whom may not issue.
    """

    rows: tuple[DocumentSummary, ...]
    counts: Mapping[Filter, int]
    filters: frozenset[Filter]
    names: Mapping[UUID, str]
    printing: UUID | None = None
    period: Period = Period.ALWAYS
    issued: int = 0
    to_issue: int | None = None


class DocumentsScreen(Protocol):
    """The screen as its presenter sees it."""

    def show_register(self, register: Register) -> None:
        """Fill the register and its chips."""
        ...

    def show_unfinished(self, batch: PrintBatch | None) -> None:
        """Say what is left of a batch that was cut short, or that there is none."""
        ...

    def show_document(self, document: IssuedDocument) -> None:
        """Show a document's pages."""
        ...

    def show_history(self, document: DocumentSummary, history: DocumentHistory) -> None:
        """Show what was printed of the document that is open."""
        ...

    def show_life(self, document: DocumentSummary, life: DocumentLife) -> None:
        """Show what happened to the document that is open."""
        ...

    def ask_where_to_save_credential(self, file: NamedFile) -> None:
        """Ask for the file that the credential of a document is to be saved as."""
        ...

    def ask_where_to_save(self, document: IssuedDocument) -> None:
        """Ask for the file that a document is to be saved as."""
        ...

    def tell_saved(self, path: Path) -> None:
        """A copy lies there now."""
        ...

    def tell_waived(self, document: DocumentSummary) -> None:
        """The document need not be printed; offer to take that back."""
        ...
