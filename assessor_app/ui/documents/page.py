"""The register of issued documents: find one, look at it, print it, save it as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assessor_app.services.issuing_models import DocumentLife, NamedFile
from assessor_app.services.printing import DocumentHistory, PrintBatch
from assessor_app.services.read_models import DocumentSummary, IssuedDocument
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.documents.as_list import documents_list
from assessor_app.ui.documents.document_sheet import DocumentSheet
from assessor_app.ui.documents.life_sheets import LifeSheets
from assessor_app.ui.documents.presenter import SAVE_FOLDER, DocumentsPresenter
from assessor_app.ui.documents.print_strip import PrintStrip
from assessor_app.ui.documents.register_table import DocumentRow, RegisterTable
from assessor_app.ui.documents.saving import ask_for_credential_file, ask_for_pdf_file
from assessor_app.ui.documents.view_protocol import Filter, Period, Register
from assessor_app.ui.exporting.lists import ExportList
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.formats import formats_of
from assessor_app.ui.printing.batch_sheet import BatchSheet
from assessor_app.ui.printing.print_sheet import PrintSheet
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    ChoiceInput,
    FilterChip,
    FlowLayout,
    PageHeader,
    PrimaryButton,
    SearchField,
    SecondaryButton,
    role_label,
)


class DocumentsPage(QWidget):
    """`DocumentsPage(session)`: the table of documents; a row opens its pages in a side sheet.

    `to_issue_asked`: the user wants to see what waits to be issued.
    """

    to_issue_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._document: IssuedDocument | None = None
        self._register: Register | None = None
        self._dialog: QFileDialog | None = None
        self._presenter = DocumentsPresenter(self, session)
        presenter = self._presenter
        self._build_layout()
        self._build_sheets()
        self.destroyed.connect(lambda: presenter.close())

    def open_document(self, document: UUID) -> None:
        """Show one document's pages."""
        self._presenter.open(document)

    def print_batch(self, picked: tuple[DocumentSummary, ...] = ()) -> None:
        """Open the sheet that prints several: what is left of a batch, what was picked, or what is not
        printed."""
        self._batch.open_with(picked)

    # -- what the presenter says --

    def show_register(self, register: Register) -> None:
        self._register = register
        for one, chip in self._chips.items():
            chip.set_count(register.counts[one])
            chip.setChecked(one in register.filters)
        self._chips[Filter.UNCERTAIN].setVisible(register.counts[Filter.UNCERTAIN] > 0)
        self._to_issue.setVisible(bool(register.to_issue))
        self._to_issue.set_count(register.to_issue or 0)
        self._period.set_value(register.period)
        self._several.setEnabled(register.counts[Filter.TO_PRINT] > 0)
        self._show_empty_texts(register)
        self._table.show_register(register)
        self._show_count()

    def show_unfinished(self, batch: PrintBatch | None) -> None:
        self._strip.show_unfinished(batch)

    def show_document(self, document: IssuedDocument) -> None:
        self._document = document
        self._sheet.show_document(document)

    def show_life(self, document: DocumentSummary, life: DocumentLife) -> None:
        self._sheet.show_life(document, life)

    def ask_where_to_save_credential(self, file: NamedFile) -> None:
        folder = self._session.preferences.get(SAVE_FOLDER)
        self._dialog = ask_for_credential_file(
            self,
            file.name,
            folder if isinstance(folder, str) else None,
            lambda path: self._presenter.write_credential(file, path),
        )

    def show_history(self, document: DocumentSummary, history: DocumentHistory) -> None:
        names, issuer = self._register.names if self._register else {}, document.issued_by
        is_now = self._session.press.document == document.id
        name = names.get(issuer, "") if issuer else ""
        self._sheet.show_history(document, history, name, is_being_printed=is_now)

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

    def tell_waived(self, document: DocumentSummary) -> None:
        text = self.tr("{number} väntar inte längre på att skrivas ut").format(number=document.number)
        self._session.navigator.toast(
            text, self.tr("Ångra"), lambda: self._presenter.waive(document, waived=False)
        )

    # -- parts --

    def _build_layout(self) -> None:
        self._several = PrimaryButton(self.tr("Skriv ut flera …"), "print")
        self._several.setObjectName("print-several")
        self._several.clicked.connect(lambda: self.print_batch())
        self._lists = SecondaryButton(self.tr("Statuslista …"), "check")
        self._lists.setObjectName("status-lists")
        self._lists.clicked.connect(lambda: self._life.lists.ask())
        self._exporter = ListExporter(self, self._session, self._as_list)
        self._header = PageHeader(
            self.tr("Dokument"), actions=[self._lists, self._exporter.button, self._several]
        )
        # Once it has its place: shown before, it would be a window of its own for a blink.
        self._several.setVisible(self._presenter.may_print)
        self._lists.setVisible(self._presenter.may_issue)
        self._strip = PrintStrip(self._session.press)
        self._strip.opened.connect(lambda: self.print_batch())
        self._search = SearchField(self.tr("Sök nummer, namn eller dokument"))
        self._search.searched.connect(self._filter)
        self._table = RegisterTable(self._formats)
        self._table.opened.connect(lambda row: self._presenter.open(row.id))
        self._table.menu_asked.connect(self._show_menu)
        self._table.empty_action_chosen.connect(lambda: self._session.navigator.go("assessments"))
        self._memory = ColumnMemory(self._table, self._session.preferences, "documents.columns")
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        column.addWidget(self._header)
        column.addWidget(self._strip)
        finding = QVBoxLayout()
        set_spacing(finding, (0, 0, 0, 0), 4)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(self._search, 3)
        row.addWidget(self._build_period(), 1)
        finding.addLayout(row)
        finding.addWidget(self._build_filters())
        column.addLayout(finding)
        column.addWidget(self._table, 1)

    def _build_period(self) -> QWidget:
        words = (
            (Period.ALWAYS, self.tr("Alla dagar")),
            (Period.TODAY, self.tr("Idag")),
            (Period.WEEK, self.tr("Den här veckan")),
            (Period.MONTH, self.tr("Den här månaden")),
            (Period.YEAR, self.tr("I år")),
            (Period.LAST_YEAR, self.tr("Förra året")),
        )
        self._period = ChoiceInput(words)
        self._period.setObjectName("register-period")
        label = role_label(self.tr("Utfärdade"), "secondary")
        label.setBuddy(self._period)
        self._period.setAccessibleName(label.text())
        self._period.set_value(Period.ALWAYS)
        self._period.edited.connect(self._presenter.choose_period)
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, (0, 0, 0, 0), 8)
        row.addWidget(label)
        row.addWidget(self._period, 1)
        return holder

    def _build_filters(self) -> QWidget:
        words = {
            Filter.ALL: self.tr("Alla"),
            Filter.TO_PRINT: self.tr("Att skriva ut"),
            Filter.PRINTED: self.tr("Utskrivna"),
            Filter.UNCERTAIN: self.tr("Kanske utskrivna"),
            Filter.VALID: self.tr("Giltiga"),
            Filter.REVOKED: self.tr("Återkallade"),
            Filter.CERTIFICATE: self.tr("Intyg"),
            Filter.STATEMENT: self.tr("Valideringsintyg"),
            Filter.REPORT: self.tr("Rapporter"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        self._chips: dict[Filter, FilterChip] = {}
        for one, word in words.items():
            chip = FilterChip(word, 0)
            chip.setObjectName(f"filter-{one.value}")
            chip.clicked.connect(lambda _=False, one=one: self._presenter.choose(one))
            flow.addWidget(chip)
            self._chips[one] = chip
            if one is Filter.ALL:
                self._to_issue = FilterChip(self.tr("Att utfärda"), 0)
                self._to_issue.setObjectName("filter-to-issue")
                self._to_issue.clicked.connect(self._go_to_issue)
                flow.addWidget(self._to_issue)
                self._to_issue.setVisible(False)
        return holder

    def _go_to_issue(self) -> None:
        self._to_issue.setChecked(False)
        self.to_issue_asked.emit()

    def _build_sheets(self) -> None:
        presenter = self._presenter
        self._sheet = DocumentSheet(
            self, self._session, may_print=presenter.may_print, may_issue=presenter.may_issue
        )
        self._sheet.save_asked.connect(self._save_shown)
        self._sheet.print_asked.connect(self._print_shown)
        self._sheet.candidate_asked.connect(self._go_to_candidate)
        self._sheet.run_asked.connect(self._go_to_run)
        self._sheet.settled.connect(self._settle)
        self._sheet.closed.connect(self._forget)
        self._life = LifeSheets(self, self._session)
        self._sheet.replace_asked.connect(lambda: self._begin(self._life.replace))
        self._sheet.revoke_asked.connect(lambda: self._begin(self._life.revoke))
        self._sheet.credential_asked.connect(self._save_credential)
        self._sheet.document_asked.connect(self.open_document)
        self._life.changed.connect(self.open_document)
        self._print = PrintSheet(self, self._session, lambda row: self._presenter.save_as(row.id))
        self._batch = BatchSheet(self, self._session)

    # -- inside --

    def _as_list(self) -> ExportList:
        found = [row.summary.id for row in self._table.rows() if isinstance(row, DocumentRow)]
        selected = [row.id for row in self._table.selected()]
        is_part = self._register is not None and len(found) < self._register.counts[Filter.ALL]
        return documents_list(self._session, found if is_part else None, selected)

    def _show_empty_texts(self, register: Register) -> None:
        if not register.issued:
            self._table.set_empty_texts(
                self.tr("Inga dokument än"),
                self.tr("Här samlas intyg och rapporter när de har utfärdats."),
                self.tr("Visa valideringar"),
            )
        elif Filter.TO_PRINT in register.filters:
            self._table.set_empty_texts(
                self.tr("Inget att skriva ut"), self.tr("Allt som är utfärdat är utskrivet.")
            )
        else:
            self._table.set_empty_texts(
                self.tr("Inga sådana dokument"), self.tr("Välj Alla för att se fler.")
            )

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

    def _show_menu(self, row: DocumentSummary, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self._table.selected()
        if self._presenter.may_print and len(selected) > 1 and row in selected:
            several = self.tr("Skriv ut de {count} valda …").format(count=len(selected))
            menu.addAction(several, lambda: self._batch.open_with(selected[::-1]))
        menu.addAction(self.tr("Visa"), lambda: self._presenter.open(row.id))
        if self._presenter.may_print and row.is_held:
            menu.addAction(self.tr("Skriv ut …"), lambda: self._print.open_for(row))
        menu.addAction(self.tr("Spara som PDF …"), lambda: self._presenter.save_as(row.id))
        if self._presenter.may_issue and not row.is_revoked:
            menu.addAction(self.tr("Ersätt …"), lambda: self._life.replace(row))
            menu.addAction(self.tr("Återkalla …"), lambda: self._life.revoke(row))
        menu.addAction(self.tr("Visa valideringen"), lambda: self._presenter.open_run(row.assessment))
        if self._presenter.may_print and row.is_waiting:
            menu.addAction(
                self.tr("Behöver inte skrivas ut"), lambda: self._presenter.waive(row, waived=True)
            )
        elif self._presenter.may_print and row.is_waived and not row.printed:
            menu.addAction(self.tr("Ska skrivas ut"), lambda: self._presenter.waive(row, waived=False))
        menu.popup(at)

    def _begin(self, act: Callable[[DocumentSummary], None]) -> None:
        """Close the document, and do something about it."""
        document = self._document
        if document is not None:
            row = self._presenter.row(document.summary.id) or document.summary
            self._sheet.close_sheet()
            act(row)

    def _save_credential(self) -> None:
        if self._document is not None:
            self._presenter.save_credential(self._document.summary)

    def _save_shown(self) -> None:
        if self._document is not None:
            self.ask_where_to_save(self._document)

    def _print_shown(self) -> None:
        document = self._document
        if document is not None:
            self._sheet.close_sheet()
            self._print.open_for(document.summary)

    def _settle(self, print_id: UUID | None, came_out: bool) -> None:
        if self._document is not None:
            self._presenter.settle(self._document.summary.id, print_id, came_out=came_out)

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
        self._presenter.forget()

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()
