"""Why somebody settled a conflict as they did."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import FlowLayout, FormField, QuietButton, TextArea


class SettlingReason(QWidget):
    """A field with phrases to begin from."""

    def __init__(self, label: str, phrases: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        self.editor = TextArea(min_lines=2, max_lines=5)
        self.editor.setObjectName("conflict-reason")
        self._field = FormField(
            label, self.editor, self.tr("Skälet finns kvar i historiken. Skriv inga personnummer.")
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

    def value(self) -> str:
        """The reason, without blanks around it."""
        return self.editor.value().strip()

    def ask(self, text: str) -> None:
        """Say that it is missing, and put the focus there."""
        self._field.set_error(text)
        self.editor.setFocus()
