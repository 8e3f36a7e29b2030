"""The sheet in which a batch is issued: what it means, how far it has come, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.issuing_models import DocumentWish, IssueBatch, WantedRow
from assessor_app.ui.documents.issuing_run import IssueProgress
from assessor_app.ui.documents.life_words import gap_word
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    FlowLayout,
    LongWorkPanel,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_MOST_NAMED = 12


class IssuingSheet(SideSheet):
    """`print_asked` carries the documents that were issued; `gap_asked` a call that goes to a run."""

    print_asked = Signal(object)
    gap_asked = Signal(object)

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self.setObjectName("issuing-sheet")
        self._session, self._run = session, session.issuing_run
        self._wishes: tuple[DocumentWish, ...] = ()
        self._build_question()
        self._build_work()
        self._build_end()
        self.body.addStretch(1)
        self._build_footer_buttons()
        end = self._run.subscribe(self._show_progress)
        self.destroyed.connect(lambda: end())
        self.closed.connect(self._run.forget)

    def ask(self, wishes: Sequence[DocumentWish]) -> None:
        """Open, with what issuing means, before anything is issued."""
        if self._run.is_busy:
            self.show_run()
            return
        self._wishes = tuple(wishes)
        count = len(self._wishes)
        one, many = self.tr("Utfärda 1 dokument"), self.tr("Utfärda {count} dokument")
        text = one if count == 1 else many.format(count=count)
        self.set_title(text)
        self._go.setText(text)
        self._go.setEnabled(count > 0)
        self._show_part(self._question)
        self.open_sheet(self._go)

    def go_on_with(self, batch: IssueBatch) -> None:
        """Open, and go on with a batch that was cut short."""
        self.open_sheet()
        self._run.resume(batch)

    def show_run(self) -> None:
        """Open, and show how far the run has come."""
        progress = self._run.progress
        if progress is not None:
            self.open_sheet()
            self._show_progress(progress)

    # -- parts --

    def _build_question(self) -> None:
        self._question = QWidget()
        column = QVBoxLayout(self._question)
        set_spacing(column, (0, 0, 0, 0), 12)
        lines = (
            self.tr("Varje dokument får sitt nummer, skrivs under med testcentrets nyckel och sparas här."),
            self.tr(
                "Att utfärda går inte att ångra. Blir något fel kan du återkalla dokumentet eller ersätta "
                "det med ett nytt; båda finns då kvar i registret."
            ),
            self.tr("Du kan avbryta när som helst. Det som är utfärdat är då utfärdat, resten väntar."),
        )
        for line in lines:
            column.addWidget(role_label(line, "body", wrap=True))
        self.body.addWidget(self._question)

    def _build_work(self) -> None:
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._progress = LongWorkPanel()
        self._progress.setObjectName("issuing-work")
        self._progress.cancelled.connect(self._run.stop)
        self._note = role_label("", "secondary", "muted", wrap=True)
        self._problem = Banner("error")
        self._trouble = QWidget()
        flow = FlowLayout(self._trouble, 12)
        retry = PrimaryButton(self.tr("Försök igen"))
        retry.setObjectName("issuing-retry")
        retry.clicked.connect(self._run.go_on)
        stop = SecondaryButton(self.tr("Sluta här, resten väntar"))
        stop.setObjectName("issuing-stop")
        stop.clicked.connect(self._run.stop)
        for button in (retry, stop):
            flow.addWidget(button)
        for part in (self._progress, self._note, self._problem, self._trouble):
            column.addWidget(part)
        self.body.addWidget(self._work)

    def _build_end(self) -> None:
        self._end = QWidget()
        column = QVBoxLayout(self._end)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._sum = role_label("", "card-title", wrap=True)
        self._rest = role_label("", "body", wrap=True)
        column.addWidget(self._sum)
        column.addWidget(self._rest)
        self._lines_place = QVBoxLayout()
        set_spacing(self._lines_place, (0, 0, 0, 0), 8)
        column.addLayout(self._lines_place)
        self._lines: list[QWidget] = []
        self.body.addWidget(self._end)

    def _build_footer_buttons(self) -> None:
        self._back = SecondaryButton(self.tr("Tillbaka"))
        self._back.clicked.connect(self.close_sheet)
        self._go = PrimaryButton("", "documents")
        self._go.setObjectName("confirm-issue")
        self._go.clicked.connect(lambda: self._run.start(self._wishes))
        self._leave = SecondaryButton(self.tr("Stäng, utfärdandet fortsätter"))
        self._leave.clicked.connect(self.close_sheet)
        self._done = SecondaryButton(self.tr("Klar"))
        self._done.setObjectName("issuing-done")
        self._done.clicked.connect(self.close_sheet)
        self._print = PrimaryButton(self.tr("Skriv ut alla …"), "print")
        self._print.setObjectName("print-issued")
        self._print.clicked.connect(self._ask_to_print)
        for button in (self._back, self._go, self._leave, self._done, self._print):
            self.add_footer_button(button)

    # -- inside --

    def _show_part(self, shown: QWidget, *, trouble: bool = False) -> None:
        for part in (self._question, self._work, self._end):
            part.setVisible(part is shown)
        self._back.setVisible(shown is self._question)
        self._go.setVisible(shown is self._question)
        self._leave.setVisible(shown is self._work and not trouble)
        self._done.setVisible(shown is self._end)
        self._print.setVisible(False)

    def _show_progress(self, progress: IssueProgress) -> None:
        if not self.is_open():
            return
        if progress.has_ended:
            self._show_end(progress)
            return
        trouble = progress.problem is not None
        self.set_title(self.tr("Utfärdar {total} dokument").format(total=progress.total))
        self._show_part(self._work, trouble=trouble)
        for part in (self._problem, self._trouble):
            part.setVisible(trouble)
        self._progress.setVisible(not trouble)
        self._note.setVisible(not trouble)
        if progress.problem is not None:
            self._problem.set_message("error", _said(progress.problem))
            return
        self._progress.set_step(progress.name or self.tr("Borttagen person"), progress.done, progress.total)
        self._progress.set_progress(progress.done, progress.total, progress.seconds_left)
        self._note.setText(
            self.tr("Slutar efter det här dokumentet. Resten väntar tills du fortsätter.")
            if progress.is_stopping
            else ""
        )

    def _show_end(self, progress: IssueProgress) -> None:
        self._show_part(self._end)
        count = len(progress.issued)
        one, many = self.tr("1 dokument är utfärdat"), self.tr("{count} dokument är utfärdade")
        none = self.tr("Inget dokument utfärdades")
        self.set_title(
            self.tr("Utfärdandet är klart") if not progress.left else self.tr("Utfärdandet stannade")
        )
        self._sum.setText(none if not count else one if count == 1 else many.format(count=count))
        rest = []
        if progress.left:
            rest.append(self.tr("{count} väntar: fortsätt när du vill.").format(count=progress.left))
        left_out = len(progress.left_out)
        if left_out == 1:
            rest.append(self.tr("1 gick inte att utfärda och står kvar i listan:"))
        elif left_out:
            rest.append(
                self.tr("{count} gick inte att utfärda och står kvar i listan:").format(count=left_out)
            )
        self._rest.setText(" ".join(rest))
        self._rest.setVisible(bool(rest))
        self._show_left_out(progress.left_out)
        self._print.setVisible(bool(count))
        (self._print if count else self._done).setFocus()

    def _show_left_out(self, rows: tuple[WantedRow, ...]) -> None:
        for line in self._lines:
            self._lines_place.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for row in rows[:_MOST_NAMED]:
            name = row.candidate_name or self.tr("Borttagen person")
            why = gap_word(row.why) if row.why else self.tr("Valdes bort")
            way = QuietButton(f"{name}: {why}", "warning")
            way.clicked.connect(lambda _=False, row=row: self._go_to(row))
            self._lines.append(way)
        more = len(rows) - _MOST_NAMED
        if more > 0:
            self._lines.append(role_label(self.tr("och {count} till").format(count=more), "secondary"))
        for line in self._lines:
            self._lines_place.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)

    def _go_to(self, row: WantedRow) -> None:
        self.close_sheet()
        self.gap_asked.emit(lambda: self._session.navigator.open_run(row.assessment, "signature"))

    def _ask_to_print(self) -> None:
        progress = self._run.progress
        issued = progress.issued if progress is not None else ()
        self.close_sheet()
        self.print_asked.emit(issued)


def _said(error: Exception) -> str:
    from assessor_app.ui.messages import sentence

    message = sentence(error)
    return message.whole if message is not None else ""
