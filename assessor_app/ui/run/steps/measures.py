"""The development plan as a card: measures to add, change and remove."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import RecordMeasure, RemoveMeasure
from assessor_app.domain.assessment_events import MeasureRecorded
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import Formats, formats_of
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.feedback_rules import Suggestion, suggestions
from assessor_app.ui.run.steps.frames import empty_layout
from assessor_app.ui.run.steps.keeping import in_hand, is_open
from assessor_app.ui.run.steps.measure_sheet import MeasureSheet
from assessor_app.ui.session import Session
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    FlowLayout,
    IconButton,
    QuietButton,
    SecondaryButton,
    role_label,
    rule,
)


class MeasureRow(QWidget):
    """One measure: what, where, who, until when."""

    change_asked = Signal()
    remove_asked = Signal()

    def __init__(
        self, measure: MeasureRecorded, area_name: str, formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"measure-{measure.measure}")
        row = QHBoxLayout(self)
        set_spacing(row, (0, 8, 0, 8), 4)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        texts.addWidget(role_label(measure.text or "", "body", wrap=True))
        day = self.tr("klart till {day}").format(day=formats.day(measure.by_on)) if measure.by_on else ""
        parts = (area_name, measure.responsible or "", day)
        texts.addWidget(role_label(" · ".join(part for part in parts if part), "secondary", wrap=True))
        row.addLayout(texts, 1)
        self._change = QuietButton(self.tr("Ändra"))
        self._change.setAccessibleName(self.tr("Ändra åtgärden: {text}").format(text=measure.text or ""))
        self._change.clicked.connect(self.change_asked)
        self._remove = IconButton(
            "trash", self.tr("Ta bort åtgärden: {text}").format(text=measure.text or "")
        )
        self._remove.clicked.connect(self.remove_asked)
        row.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def set_open(self, is_open_now: bool) -> None:
        """Offer to change it, or only show it."""
        self._change.setVisible(is_open_now)
        self._remove.setVisible(is_open_now)


class MeasuresCard(Card):
    """Shows the plan of a run; every change is a command on it."""

    def __init__(
        self,
        actions: RunActions,
        session: Session,
        sheet_page: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._actions, self._session, self._sheet_page = actions, session, sheet_page
        self._formats = formats_of(session)
        self._shown: tuple[MeasureRecorded, ...] | None = None
        self._rows: list[MeasureRow] = []
        self._run: UUID | None = None
        self._sheet: MeasureSheet | None = None
        self._unsent: dict[UUID, tuple[UUID, RecordMeasure]] = {}
        self.add(role_label(self.tr("Utvecklingsplan"), "card-title"))
        self._empty = role_label(
            self.tr("Åtgärder som ni kommer överens om: vad, vem och när."), "secondary", wrap=True
        )
        self.add(self._empty)
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        self.body.addLayout(self._list)
        self._tools = QWidget()
        buttons = FlowLayout(self._tools, 12)
        self._add = SecondaryButton(self.tr("Ny åtgärd"), "plus")
        self._add.setObjectName("measure-add")
        self._add.clicked.connect(self._open_new)
        self._suggest = SecondaryButton(self.tr("Föreslå åtgärder från luckor"))
        self._suggest.setObjectName("measure-suggest")
        self._suggest.clicked.connect(self._add_suggestions)
        buttons.addWidget(self._add)
        buttons.addWidget(self._suggest)
        self.add(self._tools)

    def show_view(self, view: RunView) -> None:
        """Show the plan as it stands."""
        plan = view.state.plan()
        self._run = view.state.id
        if plan != self._shown:
            self._shown = plan
            self._build_rows(view)
        self._empty.setVisible(not plan)
        self._tools.setVisible(is_open(view))
        self._suggest.setVisible(bool(suggestions(view)))
        for row in self._rows:
            row.set_open(is_open(view))

    @property
    def sheet(self) -> MeasureSheet | None:
        """The sheet for one measure, where it was opened before."""
        return self._sheet

    def flush(self) -> None:
        """Keep the measure that is being written, and once more what could not be kept."""
        if self._sheet is not None and in_hand(self._actions, self._run):
            self._sheet.keep()
            for run, command in tuple(self._unsent.values()):
                if run == self._run:
                    self._send(command)

    def _send(self, command: RecordMeasure) -> None:
        """The sheet is closed by now: what it said is held here until it is on the disk."""
        key = command.measure
        self._unsent[key] = (self._actions.view.state.id, command)

        def kept(_view: RunView) -> None:
            if self._unsent.get(key, (None, None))[1] == command:
                del self._unsent[key]

        self._actions.do(command, kept)

    def forget(self) -> None:
        """Another run is about to be shown."""
        self._shown = None

    def _build_rows(self, view: RunView) -> None:
        empty_layout(self._list)
        names = {area.id: spoken(area.name) for area in view.checklist.areas}
        self._rows = []
        for measure in view.state.plan():
            row = MeasureRow(measure, names.get(measure.area or "", ""), self._formats)
            row.change_asked.connect(lambda chosen=measure: self._open(chosen))
            row.remove_asked.connect(lambda chosen=measure: self._remove(chosen))
            if self._rows:
                self._list.addWidget(rule())
            self._list.addWidget(row)
            self._rows.append(row)

    def _sheet_of_page(self) -> MeasureSheet:
        if self._sheet is None:
            self._sheet = MeasureSheet(self._sheet_page())
            self._sheet.saved.connect(self._send)
            self._sheet.removed.connect(self._remove_by_id)
        return self._sheet

    def _open_new(self) -> None:
        areas = self._actions.view.checklist.areas
        self._sheet_of_page().open_for(self._actions.new_measure(), areas)

    def _open(self, measure: MeasureRecorded) -> None:
        areas = self._actions.view.checklist.areas
        self._sheet_of_page().open_for(measure.measure, areas, measure)

    def _remove_by_id(self, identity: object) -> None:
        for measure in self._actions.view.state.plan():
            if measure.measure == identity:
                self._remove(measure)

    def _remove(self, measure: MeasureRecorded) -> None:
        run = self._actions.view.state.id
        back = RecordMeasure(
            measure.measure, measure.text or "", measure.area, measure.responsible or "", measure.by_on
        )

        def undo() -> None:
            if self._actions.view.state.id == run:
                self._actions.do(back)

        def removed(_view: RunView) -> None:
            self._session.navigator.toast(self.tr("Åtgärden är borttagen."), self.tr("Ångra"), undo)

        self._unsent.pop(measure.measure, None)
        self._actions.do(RemoveMeasure(measure.measure), removed)

    def _add_suggestions(self) -> None:
        found = suggestions(self._actions.view)
        for suggestion in found:
            measure = self._actions.new_measure()
            self._actions.do(RecordMeasure(measure, self._words(suggestion), suggestion.area.id))
        text = self.tr("{count} åtgärder föreslagna. Ändra dem så att de blir era.")
        self._session.navigator.toast(text.format(count=len(found)))

    def _words(self, suggestion: Suggestion) -> str:
        texts = [item.text.sv for item in suggestion.area.criteria if item.code in suggestion.codes]
        text = (
            self.tr("Prova det som återstår: {what}") if suggestion.untested else self.tr("Träna på: {what}")
        )
        if not texts:
            return self.tr("Läs på inför ett nytt kunskapstest i {area}").format(area=suggestion.area.name.sv)
        return text.format(what="; ".join(texts))
