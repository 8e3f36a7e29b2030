"""Showing what is saved in a text field, without disturbing whoever writes in it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from assessor_app.domain.texts import clean_text
from assessor_app.ui.theme import restyle
from assessor_app.ui.widgets import TextArea


def fill_text(field: TextArea, text: str) -> None:
    """Show a saved text, but leave a field alone whose text is the same but for blanks at its ends."""
    if clean_text(field.value()) != text:
        field.set_value(text)


def set_read_only(field: QLineEdit | TextArea, read_only: bool) -> None:
    """Let the user write in a field or only read it, and let it look so."""
    if field.isReadOnly() != read_only:
        field.setReadOnly(read_only)
        restyle(field)
