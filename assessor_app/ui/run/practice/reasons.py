"""The reason for a rating: the field, and the centre's own phrases beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assessor_app.ui.run.practice.written_texts import WrittenText
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import IconButton, role_label
from assessor_app.ui.widgets.inputs import mark_wrong

_SHOWN_CHARACTERS = 70


class ReasonField(QWidget):
    """Where a reason is written. `phrase_kept` carries a text the user wants among the phrases."""

    phrase_kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[str, ...] = ()
        self.field = WrittenText(self.tr("Varför? Skriv vad du såg."))
        self._button = IconButton("phrase", self.tr("Fraser"))
        self._button.clicked.connect(self._open_menu)
        self._trouble = role_label(self.tr("Inte sparat än. Texten är kvar här."), "secondary", "not-shown")
        self._trouble.setVisible(False)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 4)
        row.addWidget(self.field, 1)
        row.addWidget(self._button)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Fraser"))

    def show_reason(self, reason: str, not_saved: bool, read_only: bool) -> None:
        """Show what is kept, silently; what the user is typing stays."""
        self.field.show_text(reason)
        if self.field.isReadOnly() != read_only:
            self.field.setReadOnly(read_only)
        self._button.setVisible(not read_only)
        if self._trouble.isHidden() == not_saved:
            self._trouble.setVisible(not_saved)
            mark_wrong(self.field, not_saved)

    def set_phrases(self, phrases: tuple[str, ...]) -> None:
        """The phrases on offer."""
        self._phrases = phrases

    def pick(self, phrase: str) -> None:
        """Put a phrase into the reason, as the user picked it."""
        self.field.insert_phrase(phrase)
        self.field.setFocus()

    def menu(self) -> QMenu:
        """The menu with the phrases as they are now."""
        self._menu.clear()
        for phrase in self._phrases:
            short = phrase if len(phrase) <= _SHOWN_CHARACTERS else phrase[: _SHOWN_CHARACTERS - 1] + "…"
            action = self._menu.addAction(short.replace("&", "&&").replace("\n", " "))
            action.triggered.connect(lambda _=False, text=phrase: self.pick(text))
        if not self._phrases:
            empty = self._menu.addAction(self.tr("Inga fraser än"))
            empty.setEnabled(False)
        self._menu.addSeparator()
        keep = self._menu.addAction(self.tr("Spara texten som fras"))
        text = self.field.value().strip()
        keep.setEnabled(bool(text) and text not in self._phrases)
        keep.triggered.connect(lambda: self.phrase_kept.emit(self.field.value().strip()))
        return self._menu

    def _open_menu(self) -> None:
        self.menu().popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
