"""Showing what is saved in a text field, without disturbing whoever writes in it."""

from __future__ import annotations

from assessor_app.domain.texts import clean_text
from assessor_app.ui.widgets import TextArea


def fill_text(field: TextArea, text: str) -> None:
    """Show a saved text, but leave a field alone whose text is the same but for blanks at its ends."""
    if clean_text(field.value()) != text:
        field.set_value(text)
