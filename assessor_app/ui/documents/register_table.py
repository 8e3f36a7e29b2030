"""The register as a table: what was issued to whom, by whom, and whether it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication

from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.document_words import kind_word, printed_tone, printed_word
from assessor_app.ui.documents.life_words import standing_mark, standing_tone, standing_word
from assessor_app.ui.documents.view_protocol import Register
from assessor_app.ui.formats import Formats
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.widgets import Column

_FIRST_TO_GO = (3, 7, 5, 6, 2)
"""Language, who, print, when, kind: what a narrow table does without, in this order."""
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the table shows it, in words."""

    summary: DocumentSummary
    number: str
    name: str
    kind: str
    language: str
    standing: str
    printed: str
    tone: str
    issued_at: int
    issued_by: str


class RegisterTable(NarrowTable):
    """`opened` and `menu_asked` carry the document's summary; the menu also its place on the screen.

    A click with Ctrl or Shift only selects: several can then be printed together.
    """

    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, formats: Formats) -> None:
        self._formats = formats
        super().__init__(self._columns(), _FIRST_TO_GO, single_click=True)
        self.view.setAccessibleName(self.tr("Utfärdade dokument"))
        self.row_activated.connect(self._activated)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._ask_for_menu)

    def show_register(self, register: Register) -> None:
        """Show these rows."""
        self.set_rows([self._row(row, register) for row in register.rows])

    def selected(self) -> tuple[DocumentSummary, ...]:
        """The documents selected, from the top."""
        return tuple(row.summary for row in self.selected_rows() if isinstance(row, DocumentRow))

    def _columns(self) -> tuple[Column, ...]:
        moment = self._formats.short_day_time
        return (
            Column("number", self.tr("Nummer"), width=190),
            Column("name", self.tr("Namn"), kind="strong"),
            Column("kind", self.tr("Slag"), width=160),
            Column("language", self.tr("Språk"), width=90),
            Column(
                "standing",
                self.tr("Status"),
                kind="chip",
                tone=lambda row: standing_tone(row.summary),
                mark=lambda row: standing_mark(row.summary),
                width=200,
            ),
            Column("printed", self.tr("Utskrift"), kind="chip", tone=lambda row: row.tone, width=200),
            Column("issued_at", self.tr("Utfärdat"), format=moment, width=160),
            Column("issued_by", self.tr("Av"), width=150),
        )

    def _row(self, summary: DocumentSummary, register: Register) -> DocumentRow:
        by, is_now = summary.issued_by, summary.id == register.printing
        return DocumentRow(
            summary=summary,
            number=summary.number,
            name=summary.candidate_name or self.tr("Borttagen person"),
            kind=kind_word(summary.kind),
            language=self._language_word(summary.language),
            standing=standing_word(summary),
            printed=printed_word(summary, is_being_printed=is_now),
            tone=printed_tone(summary, is_being_printed=is_now),
            issued_at=summary.issued_at,
            issued_by=register.names.get(by, "") if by is not None else "",
        )

    def _language_word(self, language: str) -> str:
        return {"sv": self.tr("Svenska"), "en": self.tr("Engelska")}.get(language, language)

    def _activated(self, row: object) -> None:
        if isinstance(row, DocumentRow) and not QGuiApplication.keyboardModifiers() & _SEVERAL:
            self.opened.emit(row.summary)

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid():
            row = self.rows()[index.row()]
            if isinstance(row, DocumentRow):
                self.menu_asked.emit(row.summary, self.view.viewport().mapToGlobal(at))
