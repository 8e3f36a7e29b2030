"""The register of issued documents: find one, look at it, save it as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QVBoxLayout, QWidget

from assessor_app.domain.certificates import DocumentKind
from assessor_app.services.read_models import DocumentSummary, IssuedDocument
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.documents.presenter import SAVE_FOLDER, DocumentsPresenter
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.documents.saving import ask_for_pdf_file
from assessor_app.ui.formats import formats_of
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Column,
    DataTable,
    PageHeader,
    PrimaryButton,
    SearchField,
    SecondaryButton,
    SideSheet,
    role_label,
)

_SHEET_WIDTH = 760
_FIRST_TO_GO = (3, 5, 4)
"""Language, who, when: what a narrow table does without, in this order."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the table shows it, in words."""

    summary: DocumentSummary
    number: str
    name: str
    kind: str
    language: str
    issued_at: int
    issued_by: str


class DocumentsPage(QWidget):
    """`DocumentsPage(session)`: the table of documents; a row opens its pages in a side sheet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._document: IssuedDocument | None = None
        self._dialog: QFileDialog | None = None
        self._header = PageHeader(self.tr("Dokument"))
        self._search = SearchField(self.tr("Sök nummer, namn eller dokument"))
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, session.preferences, "documents.columns")
        self._build_layout()
        self._build_sheet()
        self._presenter = DocumentsPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())

    def open_document(self, document: UUID) -> None:
        """Show one document's pages."""
        self._presenter.open(document)

    # -- what the presenter says --

    def show_rows(self, rows: tuple[DocumentSummary, ...], names: Mapping[UUID, str]) -> None:
        self._table.set_rows([self._row(row, names) for row in rows])
        self._show_count()

    def show_document(self, document: IssuedDocument) -> None:
        self._document = document
        summary = document.summary
        self._sheet.set_title(summary.number)
        kind, name = self._kind_word(summary.kind), summary.candidate_name or self.tr("Borttagen person")
        day = self._formats.day(self._formats.day_of(summary.issued_at))
        self._about.setText(
            self.tr("{kind} för {name}, utfärdat {day}").format(kind=kind, name=name, day=day)
        )
        self._to_candidate.setVisible(summary.candidate is not None)
        if not self._sheet.is_open():
            self._sheet.open_sheet(self._save)
        self._preview.show_pdf(document.pdf)

    def ask_where_to_save(self, document: IssuedDocument) -> None:
        folder = self._session.preferences.get(SAVE_FOLDER)
        self._dialog = ask_for_pdf_file(
            self,
            document.summary.number,
            folder if isinstance(folder, str) else None,
            lambda path: self._presenter.write(document, path),
        )

    def tell_saved(self, path: Path) -> None:
        self._session.navigator.toast(self.tr("Sparat som {file}").format(file=path.name))

    # -- parts --

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        column.addWidget(self._header)
        self._search.searched.connect(self._filter)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)

    def _build_table(self) -> DataTable:
        moment = self._formats.short_day_time
        columns = (
            Column("number", self.tr("Nummer"), width=220),
            Column("name", self.tr("Namn"), kind="strong"),
            Column("kind", self.tr("Slag"), width=180),
            Column("language", self.tr("Språk"), width=110),
            Column("issued_at", self.tr("Utfärdat"), format=moment, width=170),
            Column("issued_by", self.tr("Av"), width=180),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, single_click=True)
        table.set_empty_texts(
            self.tr("Inga dokument än"),
            self.tr(
                "Här samlas intyg och rapporter. De skapas i sista steget av en validering, "
                "när den är signerad."
            ),
            self.tr("Visa valideringar"),
        )
        table.view.setAccessibleName(self.tr("Utfärdade dokument"))
        table.row_activated.connect(lambda row: self._presenter.open(row.summary.id))
        table.empty_action_chosen.connect(lambda: self._session.navigator.go("assessments"))
        table.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.view.customContextMenuRequested.connect(self._show_menu)
        return table

    def _build_sheet(self) -> None:
        self._sheet = SideSheet(self, "", _SHEET_WIDTH)
        self._about: QLabel = role_label("", "body", "muted", wrap=True)
        self._preview = PdfPreview(self._session)
        self._sheet.body.addWidget(self._about)
        self._sheet.body.addWidget(self._preview, 1)
        self._to_candidate = SecondaryButton(self.tr("Visa validanden"))
        self._to_candidate.clicked.connect(self._go_to_candidate)
        self._to_run = SecondaryButton(self.tr("Visa valideringen"))
        self._to_run.clicked.connect(self._go_to_run)
        self._save = PrimaryButton(self.tr("Spara som PDF…"), "save")
        self._save.setObjectName("save-pdf")
        self._save.clicked.connect(self._save_shown)
        for button in (self._to_candidate, self._to_run, self._save):
            self._sheet.add_footer_button(button)
        self._sheet.closed.connect(self._forget)

    # -- inside --

    def _row(self, summary: DocumentSummary, names: Mapping[UUID, str]) -> DocumentRow:
        issuer = names.get(summary.issued_by, "") if summary.issued_by is not None else ""
        return DocumentRow(
            summary=summary,
            number=summary.number,
            name=summary.candidate_name or self.tr("Borttagen person"),
            kind=self._kind_word(summary.kind),
            language=self._language_word(summary.language),
            issued_at=summary.issued_at,
            issued_by=issuer,
        )

    def _kind_word(self, kind: str) -> str:
        words = {
            DocumentKind.CERTIFICATE.value: self.tr("Intyg"),
            DocumentKind.STATEMENT.value: self.tr("Valideringsintyg"),
            DocumentKind.REPORT.value: self.tr("Individuell rapport"),
        }
        return words.get(kind, kind)

    def _language_word(self, language: str) -> str:
        return {"sv": self.tr("Svenska"), "en": self.tr("Engelska")}.get(language, language)

    def _filter(self, text: str) -> None:
        self._table.set_filter(text)
        self._show_count()

    def _show_count(self) -> None:
        found = len(self._table.rows())
        searched = bool(self._search.text().strip())
        if searched:
            one, many = self.tr("1 träff"), self.tr("{count} träffar")
        else:
            one, many = self.tr("1 utfärdat"), self.tr("{count} utfärdade · senaste överst")
        text = one if found == 1 else many.format(count=self._formats.number(found))
        self._header.set_context(text if found or searched else "")

    def _show_menu(self, at: QPoint) -> None:
        index = self._table.view.indexAt(at)
        if not index.isValid():
            return
        row = cast(DocumentRow, self._table.rows()[index.row()])
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Visa"), lambda: self._presenter.open(row.summary.id))
        menu.addAction(self.tr("Spara som PDF…"), lambda: self._presenter.save_as(row.summary.id))
        menu.addAction(self.tr("Visa valideringen"), lambda: self._presenter.open_run(row.summary.assessment))
        menu.popup(self._table.view.viewport().mapToGlobal(at))

    def _save_shown(self) -> None:
        if self._document is not None:
            self.ask_where_to_save(self._document)

    def _go_to_candidate(self) -> None:
        document = self._document
        if document is not None and document.summary.candidate is not None:
            self._sheet.close_sheet()
            self._presenter.open_candidate(document.summary.candidate)

    def _go_to_run(self) -> None:
        document = self._document
        if document is not None:
            self._sheet.close_sheet()
            self._presenter.open_run(document.summary.assessment)

    def _forget(self) -> None:
        self._document = None
        self._preview.clear()

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()
