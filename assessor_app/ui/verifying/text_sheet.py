"""A sheet for the text of a seal that somebody reads off, or pastes piece by piece."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import FormField, PrimaryButton, SideSheet, TextArea, role_label


class TextSheet(SideSheet):
    """`given` carries the text."""

    given = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Kodens text"))
        note = self.tr(
            "En telefon som läser koden på papperet visar dess text. Skicka den hit, eller skriv av den. "
            "Radbrytningar och små bokstäver gör inget."
        )
        self.body.addWidget(role_label(note, "body", wrap=True))
        self._text = TextArea(min_lines=6, max_lines=12)
        self._text.setObjectName("seal-text")
        self.body.addWidget(FormField(self.tr("Text"), self._text))
        self.body.addStretch(1)
        self._go = PrimaryButton(self.tr("Kontrollera"))
        self._go.setObjectName("verify-given-text")
        self._go.clicked.connect(self._give)
        self._go.setEnabled(False)
        self._text.edited.connect(self._note)
        self.add_footer_button(self._go)

    def _note(self, text: str) -> None:
        self._go.setEnabled(bool(text.strip()))

    def _give(self) -> None:
        text = self._text.value()
        self._text.set_value("")
        self._go.setEnabled(False)
        self.close_sheet()
        self.given.emit(text)
