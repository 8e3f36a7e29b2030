"""Step 3: the result of the external knowledge test, typed or read out of a file, with its source."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import RecordKnowledge
from assessor_app.domain.assessment_events import KnowledgeRecorded, KnowledgeSource
from assessor_app.domain.checklists import Area
from assessor_app.domain.texts import clean_line
from assessor_app.services.knowledge_import import ImportLine
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import formats_of
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.autosave import Autosave
from assessor_app.ui.run.steps.frames import Step, empty_layout
from assessor_app.ui.run.steps.keeping import in_hand, is_open
from assessor_app.ui.run.steps.knowledge_rows import KnowledgeRow
from assessor_app.ui.run.steps.knowledge_sheet import KnowledgeSheet
from assessor_app.ui.run.steps.text_filling import set_read_only
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    DateInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_TEST_BESIDE_FROM = 620


def saved_knowledge(view: RunView, area: str) -> KnowledgeRecorded | None:
    """The result in force in an area, or None."""
    versions = view.state.knowledge.get(area)
    value = versions.value if versions else None
    return value if isinstance(value, KnowledgeRecorded) and value.points is not None else None


class _TestRow(LookFollower, QWidget):
    """The name of the test, its day and the button beside each other, below where large text needs that."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._box, (0, 0, 0, 0), 16)

    def fill(self, name: QWidget, day: QWidget, button: QWidget) -> None:
        """Put the three in."""
        self._box.addWidget(name, 3)
        self._box.addWidget(day, 2)
        holder = QVBoxLayout()
        holder.addStretch(1)
        holder.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addLayout(holder)

    def look_changed(self) -> None:
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside if self.width() >= self.look.size(_TEST_BESIDE_FROM) else below)


class KnowledgeStep(Step):
    """A row an area; each is saved when it is left."""

    def __init__(self, actions: RunActions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(actions, "knowledge", parent)
        self._session = session
        self._formats = formats_of(session)
        self._areas: tuple[Area, ...] = ()
        self._rows: list[KnowledgeRow] = []
        self._test_edited = False
        self.page.body.addWidget(self._build_test())
        self.page.body.addWidget(self._build_table())
        self.page.body.addStretch(1)
        go_on = PrimaryButton(self.tr("Fortsätt till praktisk bedömning"), "chevron-right", icon_after=True)
        go_on.setObjectName("knowledge-continue")
        go_on.clicked.connect(lambda: self.run.go_to("practice"))
        self.page.add_button(go_on)
        self._sheet: KnowledgeSheet | None = None

    def _build_test(self) -> Card:
        card = Card()
        row = _TestRow()
        self._test_name = TextInput(max_length=200)
        self._test_name.setObjectName("knowledge-test-name")
        self._taken_on = DateInput()
        self._taken_on.setObjectName("knowledge-taken-on")
        self._test_field = FormField(self.tr("Provets namn"), self._test_name, optional=True)
        self._day_field = FormField(self.tr("Provdag"), self._taken_on, optional=True)
        self._import = SecondaryButton(self.tr("Läs in resultat …"), "upload")
        self._import.setObjectName("knowledge-import")
        self._import.clicked.connect(self._open_sheet)
        row.fill(self._test_field, self._day_field, self._import)
        card.add(row)
        self._autosave = Autosave(self, self._edit_test, self._save_test)
        self._autosave.watch_text(self._test_name)
        self._taken_on.edited.connect(self._edit_test)
        self._taken_on.field.editingFinished.connect(self._save_test)
        return card

    def _build_table(self) -> Card:
        self._card = Card(self.tr("Resultat per område"))
        self._empty = role_label(
            self.tr("Finns inget kunskapstest? Lämna rutorna tomma och fortsätt."), "secondary", wrap=True
        )
        self._card.add(self._empty)
        self._grid = QGridLayout()
        set_spacing(self._grid, (0, 0, 0, 0), 6)
        self._grid.setColumnStretch(6, 1)
        self._card.body.addLayout(self._grid)
        return self._card

    def show_view(self, view: RunView) -> None:
        if self._areas != view.checklist.areas:
            self._build_rows(view)
        super().show_view(view)
        for row in self._rows:
            row.show_saved(saved_knowledge(view, row.area.id), is_open_now=is_open(view))
        if not self._test_edited:
            self._fill_test(view)
        given = sum(saved_knowledge(view, area.id) is not None for area in self._areas)
        self._empty.setVisible(given == 0)
        self.page.hint.setText(
            self.tr("{given} av {total} områden har resultat").format(given=given, total=len(self._areas))
            if given
            else self.tr("Inget kunskapstest är inlagt.")
        )

    def set_open(self, is_open_now: bool) -> None:
        set_read_only(self._test_name, not is_open_now)
        self._taken_on.set_read_only(not is_open_now)
        self._import.setEnabled(is_open_now)

    def forget(self) -> None:
        self._test_edited = False
        self._test_name.set_value("")
        self._taken_on.set_value(None)
        for row in self._rows:
            row.forget()

    def sheets(self) -> tuple[SideSheet | None, ...]:
        return (self._sheet,)

    def flush(self) -> None:
        if not in_hand(self.run, self._shown_run):
            return
        self._save_test()
        for row in self._rows:
            row.save()

    def _build_rows(self, view: RunView) -> None:
        empty_layout(self._grid)
        heads = {0: self.tr("Område"), 1: self.tr("Poäng"), 3: self.tr("Högst"), 4: self.tr("Andel")}
        for column, text in heads.items():
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(role_label(text, "secondary"), 0, column, side)
        self._areas = view.checklist.areas
        self._rows = []
        for number, area in enumerate(self._areas, start=1):
            row = KnowledgeRow(number, area, self._formats, self)
            row.saving.connect(self._save_row)
            row.most_wanted.connect(self._offer_most)
            row.place(self._grid, number)
            self._rows.append(row)

    def _fill_test(self, view: RunView) -> None:
        known = [saved for area in self._areas if (saved := saved_knowledge(view, area.id))]
        # Before the first result there is nothing to keep the name in: what the user typed stands.
        if known:
            self._test_name.set_value(known[-1].test_name or "")
            self._taken_on.set_value(date.fromisoformat(known[-1].taken_on) if known[-1].taken_on else None)

    def _test(self) -> tuple[str, str | None]:
        day = self._taken_on.value()
        return clean_line(self._test_name.value()), day.isoformat() if day else None

    def _edit_test(self) -> None:
        self._test_edited = True
        self._day_field.set_error(
            None
            if self._taken_on.is_valid()
            else self.tr("Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-05-14.")
        )

    def _save_test(self) -> None:
        """The name and the day belong to every result that is given."""
        if not self._test_edited or not self._taken_on.is_valid():
            return
        name, day = self._test()
        for area in self._areas:
            saved = saved_knowledge(self.run.view, area.id)
            if saved and (saved.test_name or "", saved.taken_on) != (name, day):
                self.run.do(
                    RecordKnowledge(area.id, saved.points, saved.most, saved.source, name, day),
                    self._test_saved,
                )

    def _test_saved(self, view: RunView) -> None:
        name, day = self._test()
        known = [saved for area in self._areas if (saved := saved_knowledge(view, area.id))]
        if all((saved.test_name or "", saved.taken_on) == (name, day) for saved in known):
            self._test_edited = False

    def _save_row(self, area: str, points: int | None, most: int | None) -> None:
        name, day = self._test()
        row = next(item for item in self._rows if item.area.id == area)
        command = RecordKnowledge(area, points, most, KnowledgeSource.TYPED, name, day)
        self.run.do(command, lambda view: self._row_saved(row, view, points, most))

    def _row_saved(self, row: KnowledgeRow, view: RunView, points: int | None, most: int | None) -> None:
        if view.state.id == self.run.view.state.id:
            row.saved(points, most)

    def _offer_most(self, area: str) -> None:
        """Most tests give the same points in every area: take the figure from the row above."""
        known = None
        for row in self._rows:
            if row.area.id == area:
                row.offer_most(known)
                return
            known = row.most_points() or known

    def _open_sheet(self) -> None:
        if self._sheet is None:
            self._sheet = KnowledgeSheet(self.sheet_page(), self._session)
            self._sheet.used.connect(self._use)
        self._sheet.open_for(self._areas)

    def _use(self, lines: tuple[ImportLine, ...]) -> None:
        name, day = self._test()
        for row in self._rows:
            row.forget()
        for line in lines:
            if line.area is not None:
                source = KnowledgeSource.IMPORTED
                self.run.do(RecordKnowledge(line.area, line.points, line.most, source, name, day))
        text = self.tr("{count} resultat inlästa").format(count=len(lines))
        self._session.navigator.toast(text)
