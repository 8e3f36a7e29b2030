"""What the settings' presenter asks of its page. Free of Qt."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID


class SettingsView(Protocol):
    """The section with the cards."""

    def show_choices(self, theme: str, text_scale: int, language: str) -> None:
        """Show what is chosen, silently."""
        ...

    def show_text_scale(self, percent: int, *, smaller: bool, larger: bool) -> None:
        """Show the size of text, and whether it can become smaller or larger still."""
        ...

    def show_phrases(self, phrases: tuple[tuple[UUID, str], ...]) -> None:
        """Show the centre's own phrases."""
        ...

    def phrase_added(self) -> None:
        """The phrase in the field was kept: empty the field."""
        ...

    def phrase_removed(self, text: str) -> None:
        """A phrase was removed: offer to take that back."""
        ...

    def show_phrase_error(self, code: str) -> None:
        """The phrase was refused; `code` has a sentence in `messages`."""
        ...
