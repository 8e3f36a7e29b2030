"""The sheet in which one document is printed: what comes out, on which printer, and how it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.prints import ORIGINAL
from assessor_app.domain.texts import clean_text
from assessor_app.services.printing import DocumentHistory
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.document_words import copy_word, kind_word, pages_word
from assessor_app.ui.formats import formats_of
from assessor_app.ui.printing.print_presenter import MOST_EXEMPLARS, PrintForm, PrintPresenter
from assessor_app.ui.printing.printer_fields import PrinterFields
from assessor_app.ui.printing.progress_view import PrintProgressView
from assessor_app.ui.printing.tray_question import TrayQuestion
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    CheckRow,
    FormField,
    NumberInput,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)

_MOST_REASON = 300


class PrintSheet(SideSheet):
    """`PrintSheet(page, session, save)`: `save` is called with the document to be saved as a PDF instead."""

    def __init__(self, page: QWidget, session: Session, save: Callable[[DocumentSummary], None]) -> None:
        super().__init__(page, "")
        self.setObjectName("print-sheet")
        self._session, self._formats = session, formats_of(session)
        self._save_document = save
        self._document: DocumentSummary | None = None
        self._next_copy = ORIGINAL
        self.set_title(self.tr("Skriv ut"))
        self._build_body()
        self._build_footer_buttons()
        self._presenter = PrintPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        end = session.press.subscribe(lambda progress: self._run_moved(ended=progress.has_ended))
        self.destroyed.connect(lambda: end())
        self.closed.connect(presenter.forget)

    def open_for(self, document: DocumentSummary) -> None:
        """Open the sheet for a document."""
        self._document = document
        parts = (document.number, kind_word(document.kind), pages_word(document.pages))
        self._about.setText(" · ".join(parts))
        self._whose.setText(document.candidate_name or self.tr("Borttagen person"))
        self._show_part(None)
        self.open_sheet()
        self._presenter.open(document)

    # -- what the presenter says --

    def show_history(self, document: DocumentSummary, history: DocumentHistory) -> None:
        self._next_copy = history.next_copy
        if history.uncertain:
            when = self._formats.day_time(history.uncertain[-1].item.begun_at)
            self._question.ask(document.number, when)
            self._show_part(self._question)
            return
        self._show_next(document, history)
        self._exemplars.set_value(1)
        self._reason.set_value("")
        self._only_some.set_value(False)
        self._from.set_value(1)
        self._to.set_value(document.pages)
        self._show_range()
        self._show_part(self._form)
        self._printer.look_for_printers()

    def show_busy(self) -> None:
        self._show_part(self._progress)

    def show_printing(self) -> None:
        self._show_part(self._progress)

    # -- parts --

    def _build_body(self) -> None:
        self._about = role_label("", "strong", wrap=True)
        self._whose = role_label("", "body", "muted", wrap=True)
        heading = QVBoxLayout()
        set_spacing(heading, (0, 0, 0, 0), 0)
        heading.addWidget(self._about)
        heading.addWidget(self._whose)
        self.body.addLayout(heading)
        self._question = TrayQuestion()
        self._question.answered.connect(lambda came_out: self._presenter.settle(came_out=came_out))
        self._form = self._build_form()
        self._progress = PrintProgressView(self._session.press)
        self._parts: tuple[QWidget, ...] = (self._question, self._form, self._progress)
        for part in self._parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _build_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        set_spacing(column, (0, 0, 0, 0), 16)
        self._next = Banner("info")
        column.addWidget(self._next)
        self._printer = PrinterFields(self._session)
        self._printer.changed.connect(self._printers_found)
        column.addWidget(self._printer)
        self._exemplars = NumberInput(1, MOST_EXEMPLARS)
        self._exemplars.setObjectName("exemplars")
        self._exemplars.edited.connect(lambda _number: self._show_buttons())
        self._exemplars_field = FormField(self.tr("Antal exemplar"), self._exemplars)
        column.addWidget(self._exemplars_field)
        column.addWidget(self._build_range())
        self._reason = TextInput(max_length=_MOST_REASON)
        self._reason.setObjectName("print-reason")
        self._reason_field = FormField(
            self.tr("Varför behövs en kopia?"),
            self._reason,
            self.tr("Sparas i dokumentets historik."),
            optional=True,
        )
        column.addWidget(self._reason_field)
        return form

    def _build_range(self) -> QWidget:
        self._range = QWidget()
        column = QVBoxLayout(self._range)
        set_spacing(column, (0, 0, 0, 0), 4)
        self._only_some = CheckRow(self.tr("Bara några sidor"))
        self._only_some.setObjectName("only-some")
        self._only_some.edited.connect(lambda _checked: self._show_range())
        column.addWidget(self._only_some)
        self._range_fields = QWidget()
        row = QHBoxLayout(self._range_fields)
        set_spacing(row, (0, 0, 0, 0), 12)
        self._from, self._to = NumberInput(1, 999), NumberInput(1, 999)
        self._from.setObjectName("from-page")
        self._to.setObjectName("to-page")
        for number, word in ((self._from, self.tr("Från sida")), (self._to, self.tr("Till sida"))):
            number.edited.connect(lambda _number: self._show_buttons())
            row.addWidget(FormField(word, number))
        column.addWidget(self._range_fields)
        return self._range

    def _build_footer_buttons(self) -> None:
        self._save = SecondaryButton(self.tr("Spara som PDF …"), "save")
        self._save.setObjectName("print-save")
        self._save.clicked.connect(self._save_instead)
        self._print = PrimaryButton(self.tr("Skriv ut"), "print")
        self._print.setObjectName("print-start")
        self._print.clicked.connect(self._start)
        self._done = PrimaryButton(self.tr("Klar"))
        self._done.setObjectName("print-done")
        self._done.clicked.connect(self.close_sheet)
        self._leave_it = SecondaryButton(self.tr("Stäng, utskriften fortsätter"))
        self._leave_it.clicked.connect(self.close_sheet)
        for button in (self._save, self._print, self._leave_it, self._done):
            self.add_footer_button(button)

    # -- inside --

    def _show_part(self, shown: QWidget | None) -> None:
        for part in self._parts:
            part.setVisible(part is shown)
        self._show_buttons()

    def _show_next(self, document: DocumentSummary, history: DocumentHistory) -> None:
        is_copy = history.next_copy != ORIGINAL
        if is_copy:
            text = self.tr("Originalet är redan utskrivet. Det här blir {copy} och märks så på varje sida.")
            self._next.set_message("info", text.format(copy=copy_word(history.next_copy)))
        else:
            self._next.set_message("info", self.tr("Det här blir originalet."))
        help_text = "" if is_copy else self.tr("Det första blir originalet, de övriga märks som kopior.")
        self._exemplars_field.set_help(help_text)
        self._range.setVisible(is_copy and document.pages > 1)
        self._reason_field.setVisible(is_copy)

    def _show_range(self) -> None:
        self._range_fields.setVisible(self._only_some.value())
        self._show_buttons()

    def _filled_in(self) -> PrintForm | None:
        """What is filled in, or None where it cannot be."""
        document, exemplars = self._document, self._exemplars.value()
        if document is None or exemplars is None:
            return None
        reason = clean_text(self._reason.value())
        if self._next_copy == ORIGINAL or not self._only_some.value():
            return PrintForm(int(exemplars), reason=reason)
        first, last = self._from.value(), self._to.value()
        if first is None or last is None or not first <= last <= document.pages:
            return None
        return PrintForm(int(exemplars), int(first), int(last), reason)

    def _printers_found(self) -> None:
        """What is pressed next is to print, unless somebody is already filling in something."""
        self._show_buttons()
        focused = QApplication.focusWidget()
        if self._print.isEnabled() and not (focused and self._form.isAncestorOf(focused)):
            self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        is_form = self._form.isVisibleTo(self)
        self._print.setVisible(is_form)
        self._print.setEnabled(
            is_form and self._printer.setup() is not None and self._filled_in() is not None
        )
        is_run, is_busy = self._progress.isVisibleTo(self), self._session.press.is_busy
        self._leave_it.setVisible(is_run and is_busy)
        self._leave_it.setText(self._leave_word())
        self._done.setVisible(is_run and not is_busy)
        self._save.setVisible(not is_run)

    def _start(self) -> None:
        form, setup = self._filled_in(), self._printer.setup()
        if form is not None and setup is not None:
            self._presenter.print(form, setup)

    def _save_instead(self) -> None:
        if self._document is not None:
            self._save_document(self._document)

    def _leave_word(self) -> str:
        progress = self._session.press.progress
        if progress is not None and progress.problem is not None:
            return self.tr("Stäng, utskriften väntar")
        return self.tr("Stäng, utskriften fortsätter")

    def _run_moved(self, *, ended: bool) -> None:
        if not self._progress.isVisibleTo(self):
            return
        self._show_buttons()
        if ended:
            self._done.setFocus()
