"""The sheet in which several documents are printed, and in which a batch that was cut short goes on."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from assessor_app.services.printing import PrintBatch
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.document_words import kind_word, pages_word
from assessor_app.ui.formats import formats_of
from assessor_app.ui.printing.batch_presenter import BatchPresenter, Offer, Scope
from assessor_app.ui.printing.printer_fields import PrinterFields
from assessor_app.ui.printing.progress_view import PrintProgressView
from assessor_app.ui.printing.tray_question import TrayQuestion
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    FilterChip,
    FlowLayout,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
    rule,
)

_WIDTH = 600


class BatchSheet(SideSheet):
    """`BatchSheet(page, session)`; the page opens it, with documents picked by hand if there are any."""

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("batch-sheet")
        self._session, self._formats = session, formats_of(session)
        self._checks: dict[UUID, CheckRow] = {}
        self._unchecked: set[UUID] = set()
        self._rows: tuple[DocumentSummary, ...] = ()
        self._batch: PrintBatch | None = None
        self.set_title(self.tr("Skriv ut flera dokument"))
        self._presenter = BatchPresenter(self, session)
        presenter = self._presenter
        self._build_body()
        self._build_footer_buttons()
        self.destroyed.connect(lambda: presenter.close())
        end = session.press.subscribe(lambda progress: self._run_moved(ended=progress.has_ended))
        self.destroyed.connect(lambda: end())
        self.closed.connect(presenter.forget)

    def open_with(self, picked: tuple[DocumentSummary, ...] = ()) -> None:
        """Open the sheet."""
        self._unchecked.clear()
        self._show_part(None)
        self.open_sheet()
        self._presenter.open(picked)
        self._printer.look_for_printers()

    # -- what the presenter says --

    def show_offer(self, offer: Offer) -> None:
        self._batch = None
        self.set_title(self.tr("Skriv ut flera dokument"))
        for scope, chip in self._chips.items():
            chip.set_count(offer.counts[scope])
            chip.setChecked(scope is offer.scope)
            chip.setVisible(scope is not Scope.CHOSEN or offer.counts[scope] > 0)
        self._scopes.show()
        self._fill(offer.rows, checkable=True)
        beyond = self.tr("En omgång rymmer {count} dokument. {beyond} till väntar på nästa omgång.")
        self._beyond.setText(beyond.format(count=len(offer.rows), beyond=offer.beyond))
        self._beyond.setVisible(offer.beyond > 0)
        self._show_questions(())
        self._leave.hide()
        self._show_part(self._form)

    def show_unfinished(self, batch: PrintBatch) -> None:
        self._batch = batch
        self.set_title(self.tr("Fortsätt utskriften"))
        self._scopes.hide()
        self._beyond.hide()
        self._fill(batch.left, checkable=False)
        self._show_questions(batch.uncertain)
        self._leave.show()
        self._show_part(self._form)

    def show_printing(self) -> None:
        self._show_part(self._progress)

    # -- parts --

    def _build_body(self) -> None:
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        set_spacing(column, (0, 0, 0, 0), 16)
        column.addWidget(self._build_scopes())
        self._questions = QVBoxLayout()
        set_spacing(self._questions, (0, 0, 0, 0), 16)
        self._asked: list[QWidget] = []
        column.addLayout(self._questions)
        self._printer = PrinterFields(self._session)
        self._printer.changed.connect(self._printers_found)
        column.addWidget(self._printer)
        column.addWidget(self._build_list())
        self._progress = PrintProgressView(self._session.press)
        self._progress.hide()
        self.body.addWidget(self._form)
        self.body.addWidget(self._progress)
        self.body.addStretch(1)

    def _build_scopes(self) -> QWidget:
        words = {
            Scope.TODAY: self.tr("Utfärdade idag"),
            Scope.ALL: self.tr("Alla ej utskrivna"),
            Scope.CHOSEN: self.tr("Valda i listan"),
        }
        self._scopes = QWidget()
        flow = FlowLayout(self._scopes, 8)
        self._chips: dict[Scope, FilterChip] = {}
        for scope, word in words.items():
            chip = FilterChip(word, 0)
            chip.setObjectName(f"scope-{scope.value}")
            chip.clicked.connect(lambda _=False, scope=scope: self._choose(scope))
            flow.addWidget(chip)
            self._chips[scope] = chip
        return self._scopes

    def _build_list(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        self._every = CheckRow("")
        self._every.setObjectName("check-all")
        self._every.edited.connect(self._check_all)
        self._head = role_label("", "strong", wrap=True)
        self._nothing = role_label("", "body", "muted", wrap=True)
        for widget in (self._head, self._every, self._nothing, rule()):
            column.addWidget(widget)
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        self._lines: list[QWidget] = []
        column.addLayout(self._list)
        self._beyond = role_label("", "secondary", wrap=True)
        column.addWidget(self._beyond)
        return holder

    def _build_footer_buttons(self) -> None:
        self._leave = SecondaryButton(self.tr("Avsluta omgången"))
        self._leave.setObjectName("leave-batch")
        self._leave.setToolTip(self.tr("Det som är kvar väntar fortfarande på att skrivas ut."))
        self._leave.clicked.connect(self._presenter.leave)
        self._print = PrimaryButton(self.tr("Skriv ut 1 dokument"), "print")
        self._print.setObjectName("print-batch")
        self._print.clicked.connect(self._start)
        self._done = PrimaryButton(self.tr("Klar"))
        self._done.setObjectName("batch-done")
        self._done.clicked.connect(self.close_sheet)
        self._leave_it = SecondaryButton(self.tr("Stäng, utskriften fortsätter"))
        self._leave_it.clicked.connect(self.close_sheet)
        for button in (self._leave, self._print, self._leave_it, self._done):
            self.add_footer_button(button)

    # -- inside --

    def _fill(self, rows: tuple[DocumentSummary, ...], *, checkable: bool) -> None:
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows, self._checks, self._lines = rows, {}, []
        for row in rows:
            line = self._check(row) if checkable else self._line(row)
            self._lines.append(line)
            self._list.addWidget(line)
        self._every.setVisible(checkable and len(rows) > 1)
        self._nothing.setVisible(not rows)
        self._nothing.setText(self._nothing_said(checkable=checkable))
        self._head.setVisible(not checkable and bool(rows))
        if self._batch is not None:
            total, left = len(self._batch.documents), len(rows)
            text = self.tr("{left} av {total} kvar att skriva ut")
            self._head.setText(text.format(left=left, total=total))
        self._show_checks()

    def _nothing_said(self, *, checkable: bool) -> str:
        if checkable:
            return self.tr("Inget att skriva ut här. Allt som är utfärdat är utskrivet.")
        return self.tr("Svara ovan, så är omgången klar.")

    def _check(self, row: DocumentSummary) -> CheckRow:
        check = CheckRow(self._words(row), row.id not in self._unchecked)
        check.setObjectName(f"pick-{row.number}")
        check.edited.connect(lambda checked: self._note(row.id, checked))
        self._checks[row.id] = check
        return check

    def _line(self, row: DocumentSummary) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        set_spacing(column, (0, 8, 0, 0), 8)
        column.addWidget(role_label(self._words(row), wrap=True))
        column.addWidget(rule())
        return line

    def _words(self, row: DocumentSummary) -> str:
        name = row.candidate_name or self.tr("Borttagen person")
        return " · ".join((name, kind_word(row.kind), pages_word(row.pages), row.number))

    def _show_questions(self, rows: tuple[DocumentSummary, ...]) -> None:
        for question in self._asked:
            self._questions.removeWidget(question)
            question.hide()
            question.deleteLater()
        self._asked = []
        for row in rows:
            question = TrayQuestion()
            question.ask(
                f"{row.number} ({row.candidate_name})" if row.candidate_name else row.number,
                self._formats.day_time(row.uncertain_at or 0),
            )
            question.answered.connect(lambda came_out, row=row: self._answer(row.id, came_out))
            self._questions.addWidget(question)
            self._asked.append(question)

    def _answer(self, document: UUID, came_out: bool) -> None:
        self._presenter.settle(document, came_out=came_out)

    def _choose(self, scope: Scope) -> None:
        self._unchecked.clear()
        self._presenter.choose(scope)

    def _note(self, document: UUID, checked: bool) -> None:
        if checked:
            self._unchecked.discard(document)
        else:
            self._unchecked.add(document)
        self._show_checks()

    def _check_all(self, checked: bool) -> None:
        self._unchecked = set() if checked else {row.id for row in self._rows}
        for check in self._checks.values():
            check.set_value(checked)
        self._show_checks()

    def _picked(self) -> list[UUID]:
        return [row.id for row in self._rows if row.id not in self._unchecked]

    def _show_checks(self) -> None:
        picked = len(self._picked())
        self._every.set_value(picked == len(self._rows))
        self._every.setText(self.tr("Alla {count}").format(count=len(self._rows)))
        one, many = self.tr("Skriv ut 1 dokument"), self.tr("Skriv ut {count} dokument")
        self._print.setText(one if picked == 1 else many.format(count=picked))
        self._show_buttons()

    def _show_part(self, shown: QWidget | None) -> None:
        for part in (self._form, self._progress):
            part.setVisible(part is shown)
        self._show_buttons()

    def _printers_found(self) -> None:
        """What is pressed next is to print, unless somebody is already filling in something."""
        self._show_buttons()
        focused = QApplication.focusWidget()
        if self._print.isEnabled() and not (focused and self._form.isAncestorOf(focused)):
            self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        is_form = self._form.isVisibleTo(self)
        self._print.setVisible(is_form and bool(self._rows))
        ready = self._printer.setup() is not None and bool(self._picked())
        self._print.setEnabled(ready)
        self._leave.setVisible(is_form and self._batch is not None)
        is_run, is_busy = self._progress.isVisibleTo(self), self._session.press.is_busy
        self._leave_it.setVisible(is_run and is_busy)
        self._leave_it.setText(self._leave_word())
        self._done.setVisible(is_run and not is_busy)

    def _start(self) -> None:
        setup = self._printer.setup()
        if setup is not None:
            self._presenter.print(self._picked(), setup)

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
