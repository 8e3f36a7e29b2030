"""What the presenter of the documents' look asks of its section. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.domain.document_looks import Phrase


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with something typed: a code and the data for its sentence."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One text: as it ships, and the centre's own (empty: as it ships)."""

    phrase: Phrase
    shipped: str
    own: str
    wrong: Wrong | None = None


@dataclass(frozen=True, slots=True)
class LookShown:
    """Everything the section shows. `accent` is what is typed; `contrast_permille` of the colour in use.

    `in_use` is the colour that documents get: six hexadecimal figures. `lines` are the texts of the document
    and the language that are chosen.
    """

    kind: DocumentKind
    language: str
    accent: str
    accent_wrong: Wrong | None
    in_use: str
    contrast_permille: int
    band: bool
    permission: bool
    lines: tuple[TextLine, ...]
    changed: bool
    can_save: bool


class LookScreen(Protocol):
    """The section with the cards and the preview."""

    def show_look(self, shown: LookShown, *, anew: bool) -> None:
        """Show everything silently. `anew`: what was typed gives way; otherwise only what is said about it
        changes, so that nobody is disturbed while typing."""
        ...

    def ask_for_paper(self) -> None:
        """Draw the preview again once nothing has been typed for a moment."""
        ...

    def show_paper(self, paper: RenderedDocument) -> None:
        """Show the preview."""
        ...

    def tell_saved(self) -> None:
        """The look is saved; offer to take that back."""
        ...
