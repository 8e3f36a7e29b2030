"""Lists of people from companies: file, columns, check, done. Lies over the rooms, as a run does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.services.roster_models import PastRoster, RosterCheck, RosterRow
from assessor_app.ui.formats import formats_of
from assessor_app.ui.rosters.check_part import CheckPart
from assessor_app.ui.rosters.columns_part import ColumnsPart
from assessor_app.ui.rosters.decisions import Decisions
from assessor_app.ui.rosters.done_part import DonePart
from assessor_app.ui.rosters.file_part import FilePart
from assessor_app.ui.rosters.past_sheet import PastSheet
from assessor_app.ui.rosters.presenter import RostersPresenter
from assessor_app.ui.rosters.row_sheet import RowSheet
from assessor_app.ui.rosters.view_protocol import Columns, Finished, Stage, Work
from assessor_app.ui.rosters.words import kept_words
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    LongWorkPanel,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    StepBar,
    StepState,
)


class RostersPage(QWidget):
    """`go_back` shows what was shown before; a list is for `company` and `programme`, where it is for any."""

    def __init__(
        self,
        session: Session,
        go_back: Callable[[], None],
        company: UUID | None = None,
        programme: UUID | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._session, self._go_back = session, go_back
        self._formats = formats_of(session)
        self._check: RosterCheck | None = None
        self._decisions: Decisions | None = None
        self._finished: Finished | None = None
        self._presenter = RostersPresenter(self, session, kept_words(), company, programme)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        self._build_sheets()
        presenter.begin()

    # -- for the window --

    def take_file(self, path: Path) -> None:
        """Read a file that somebody brings."""
        for sheet in self.findChildren(SideSheet):
            sheet.close_sheet()
        self._presenter.take(path)

    def let_go(self) -> None:
        """The window takes the page away."""
        self._presenter.close()

    # -- what the presenter says --

    def show_file(self, past: tuple[PastRoster, ...]) -> None:
        self._file.show_past(past)
        self._show(Stage.FILE, self.tr("Personer från ett företag, från Excel eller en textfil"))

    def show_past(self, past: tuple[PastRoster, ...]) -> None:
        self._file.show_past(past)

    def show_trouble(self, path: Path, error: Exception) -> None:
        self._file.show_trouble(path, error)

    def show_work(self, what: Work, title: str) -> None:
        texts = {
            Work.READING: self.tr("Läser {file}"),
            Work.CHECKING: self.tr("Kontrollerar raderna"),
            Work.WRITING: self.tr("Läser in personerna"),
            Work.TAKING_BACK: self.tr("Tar tillbaka listan"),
        }
        self._file.clear_trouble()
        can_stop = what is not Work.TAKING_BACK
        panel = self._work if can_stop else self._taking_back
        panel.set_work(texts[what].format(file=title))
        self._work.setVisible(can_stop)
        self._taking_back.setVisible(not can_stop)
        self._stack.setCurrentWidget(self._working)
        self._foot.hide()

    def show_progress(self, what: str, done: int, total: int) -> None:
        if self._presenter.is_working and total:
            self._work.set_progress(done, total)

    def show_columns(self, columns: Columns) -> None:
        self._columns.show_columns(columns)
        self._show(Stage.COLUMNS, columns.file_name)

    def show_problem(self, code: str) -> None:
        self._columns.show_problem(code)

    def show_check(self, check: RosterCheck, decisions: Decisions, company: str) -> None:
        self._check, self._decisions = check, decisions
        self._rows.show_check(check, decisions, company)
        self._show(Stage.CHECK, check.file_name)
        self._show_count()
        # The button that was pressed was hidden meanwhile, and its focus went to the rail.
        self._rows.table.view.setFocus()

    def show_done(self, finished: Finished) -> None:
        self._finished = finished
        self._done.show_done(finished)
        self._show(Stage.DONE, finished.file_name)
        self._next.setFocus()

    def tell_stopped(self) -> None:
        self._session.navigator.toast(self.tr("Avbrutet. Inget har lästs in."))

    def tell_taken_back(self, file_name: str) -> None:
        self._session.navigator.toast(self.tr("{file} är tillbakatagen").format(file=file_name))

    # -- parts --

    def _build_layout(self) -> None:
        self._header = PageHeader(self.tr("Läs in en lista"))
        self._steps = StepBar()
        self._steps.step_chosen.connect(lambda index: self._presenter.go_to(list(Stage)[index]))
        preferences = self._session.preferences
        self._file = FilePart(self._formats, preferences)
        self._file.chosen.connect(self.take_file)
        self._file.opened.connect(self._open_past)
        self._columns = ColumnsPart()
        self._columns.mapped.connect(self._presenter.map_column)
        self._columns.aimed.connect(self._presenter.aim)
        self._columns.sheet_chosen.connect(self._presenter.choose_sheet)
        self._rows = CheckPart(self._formats, preferences)
        self._rows.opened.connect(self._open_row)
        self._rows.decided.connect(self._show_count)
        self._done = DonePart(self._formats)
        self._done.programme_asked.connect(self._presenter.show_programme)
        self._done.people_asked.connect(self._presenter.show_people)
        self._done.another_asked.connect(self._presenter.begin)
        self._done.taken_back.connect(self._take_back_this)
        self._parts: dict[Stage, QWidget] = {
            Stage.FILE: self._file,
            Stage.COLUMNS: self._columns,
            Stage.CHECK: self._rows,
            Stage.DONE: self._done,
        }
        self._stack = QStackedWidget()
        for part in (*self._parts.values(), self._build_working()):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        column.addWidget(self._header)
        column.addWidget(self._steps)
        column.addWidget(self._stack, 1)
        column.addWidget(self._build_foot())

    def _build_working(self) -> QWidget:
        self._working = QWidget()
        column = QVBoxLayout(self._working)
        set_spacing(column, (0, 0, 0, 0), 0)
        card = Card()
        self._work = LongWorkPanel()
        self._work.cancelled.connect(self._presenter.stop)
        card.add(self._work)
        self._taking_back = LongWorkPanel(can_cancel=False)
        card.add(self._taking_back)
        column.addWidget(card)
        column.addStretch(1)
        return self._working

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        line = QHBoxLayout(self._foot)
        set_spacing(line, (0, 0, 0, 0), 12)
        self._leave = SecondaryButton(self.tr("Stäng"))
        self._leave.setObjectName("roster-close")
        self._leave.clicked.connect(self._go_back)
        self._back = SecondaryButton(self.tr("Tillbaka"), "chevron-left")
        self._back.setObjectName("roster-back")
        self._back.clicked.connect(self._step_back)
        self._next = PrimaryButton(self.tr("Kontrollera raderna"))
        self._next.setObjectName("roster-next")
        self._next.clicked.connect(self._step_on)
        line.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self._next)
        return self._foot

    def _build_sheets(self) -> None:
        self._row_sheet = RowSheet(self)
        self._row_sheet.decided.connect(self._on_decided)
        self._past_sheet = PastSheet(self, self._formats)
        self._past_sheet.taken_back.connect(lambda past: self._presenter.take_back(past.id, past.file_name))

    # -- inside --

    def _show(self, stage: Stage, context: str) -> None:
        order = list(Stage)
        here = order.index(stage)
        words = {
            Stage.FILE: self.tr("Fil"),
            Stage.COLUMNS: self.tr("Kolumner"),
            Stage.CHECK: self.tr("Kontrollera"),
            Stage.DONE: self.tr("Klart"),
        }
        steps: list[tuple[str, StepState]] = []
        for place, one in enumerate(order):
            over = place < here or stage is Stage.DONE
            steps.append((words[one], "done" if over else "current" if place == here else "todo"))
        self._steps.set_steps(steps)
        for place in range(len(order)):
            self._steps.set_step_enabled(place, place <= here and stage is not Stage.DONE)
        self._header.set_context(context)
        self._stack.setCurrentWidget(self._parts[stage])
        self._foot.show()
        self._back.setVisible(stage in (Stage.COLUMNS, Stage.CHECK))
        self._next.setVisible(stage is not Stage.FILE)
        self._next.setEnabled(True)
        if stage is Stage.COLUMNS:
            self._next.setText(self.tr("Kontrollera raderna"))
        elif stage is Stage.DONE:
            self._next.setText(self.tr("Klar"))
        self._leave.setVisible(stage is not Stage.DONE)

    def _show_count(self) -> None:
        if self._decisions is None or self._presenter.stage is not Stage.CHECK:
            return
        count = self._decisions.tally().read
        text = self.tr("Läs in {count} personer").format(count=self._formats.number(count))
        self._next.setText(self.tr("Läs in 1 person") if count == 1 else text)
        self._next.setEnabled(count > 0)

    def _step_on(self) -> None:
        if self._presenter.stage is Stage.COLUMNS:
            self._presenter.check()
        elif self._presenter.stage is Stage.CHECK:
            self._presenter.apply()
        else:
            self._go_back()

    def _step_back(self) -> None:
        before = {Stage.CHECK: Stage.COLUMNS, Stage.COLUMNS: Stage.FILE}
        self._presenter.go_to(before.get(self._presenter.stage, Stage.FILE))

    def _open_row(self, row: RosterRow) -> None:
        if self._decisions is not None:
            self._row_sheet.show_row(row, self._decisions)

    def _on_decided(self) -> None:
        self._rows.refresh()
        self._show_count()

    def _open_past(self, past: PastRoster) -> None:
        self._past_sheet.show_past(past, may_take_back=self._presenter.may_take_back(past))

    def _take_back_this(self) -> None:
        if self._finished is not None:
            self._presenter.take_back(self._finished.applied.roster, self._finished.file_name)

    # -- Qt --

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take_file(Path(files[0]))
