"""A written reason with phrases to begin from."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import FlowLayout, FormField, QuietButton, TextArea


class ReasonField(QWidget):
    """A `FormField` for a reason; each phrase is added with a click."""

    def __init__(self, label: str, phrases: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        self.editor = TextArea(min_lines=2, max_lines=6)
        self._field = FormField(
            label, self.editor, self.tr("Skälet sparas och går att läsa efteråt. Skriv inga personnummer.")
        )
        self.editor.edited.connect(lambda _text: self._field.set_error(None))
        column.addWidget(self._field)
        holder = QWidget()
        flow = FlowLayout(holder, gap=4)
        for phrase in phrases:
            button = QuietButton(phrase, "phrase")
            button.clicked.connect(lambda _=False, text=phrase: self.editor.insert_phrase(text))
            flow.addWidget(button)
        column.addWidget(holder)

    def reset(self) -> None:
        """Begin with nothing, silently."""
        self.editor.set_value("")
        self._field.set_error(None)

    def value(self) -> str:
        """The reason, without blanks around it."""
        return self.editor.value().strip()

    def show_error(self, text: str) -> None:
        """Say what is wrong, and put the focus there."""
        self._field.set_error(text)
        self.editor.setFocus()
