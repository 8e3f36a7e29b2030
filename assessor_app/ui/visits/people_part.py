"""The people of a visit: when they come, how far their run is, and the way into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import AssessmentSummary
from assessor_app.services.visit_models import VisitPerson
from assessor_app.ui.assessment_words import next_step_word, status_mark, status_tone, status_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.qualification_titles import title_of
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.visits.view_protocol import VisitShown
from assessor_app.ui.widgets import Chip, EmptyState, IconButton, SecondaryButton, WorklistRow


class PeoplePart(RowsCard):
    """`run_asked` and `candidate_asked` carry ids, `plan_asked` and `remove_asked` an id and a name."""

    run_asked = Signal(object)
    candidate_asked = Signal(object)
    plan_asked = Signal(object, str)
    remove_asked = Signal(object, str)
    add_asked = Signal()

    def __init__(self, formats: Formats) -> None:
        self._add = SecondaryButton("", "plus")
        super().__init__(self.tr("Personer"), self._add)
        self._add.setText(self.tr("Lägg till personer"))
        self._add.setObjectName("add-people")
        self._add.clicked.connect(self.add_asked)
        self._formats = formats

    def show_visit(self, shown: VisitShown) -> None:
        """Show these people, or how one begins."""
        view = shown.view
        several = view.state.details.starts_on != view.state.details.ends_on
        self._add.setEnabled(view.is_open)
        may_remove = view.is_open
        rows: list[QWidget] = [
            self._run_row(run, shown, several=several, may_remove=may_remove) for run in view.runs
        ]
        rows += [self._bare_row(person, may_remove=may_remove) for person in view.without_run]
        if not rows:
            empty = EmptyState(
                self.tr("Ingen person är inlagd än"),
                self.tr("Lägg till dem ni ska träffa. Deras valideringar planeras i samma steg."),
            )
            rows = [empty]
        self.replace_rows(rows)

    def _run_row(
        self, run: AssessmentSummary, shown: VisitShown, *, several: bool, may_remove: bool
    ) -> QWidget:
        at = run.planned_for
        lead = "" if at is None else self._formats.time(at)
        day = self._formats.weekday_day(self._formats.day_of(at)) if at is not None and several else ""
        assessor = shown.view.names.get(run.assessor, "") if run.assessor else ""
        title = title_of(run.qualification, shown.titles)
        rated = self.tr("{rated} av {total} bedömda").format(rated=run.rated, total=run.total)
        parts = (day, title, run.station, assessor, rated if run.rated else "")
        chip = Chip(status_word(run.status), status_tone(run.status), mark=status_mark(run.status))
        step = next_step_word(run.status)
        return self._row(
            run.candidate,
            run.candidate_name or self.tr("Borttagen person"),
            " · ".join(part for part in parts if part),
            lead,
            chip,
            step,
            partial(self.run_asked.emit, run.id),
            may_remove=may_remove and run.status in (Status.PLANNED, Status.CANCELLED),
        )

    def _bare_row(self, person: VisitPerson, *, may_remove: bool) -> QWidget:
        return self._row(
            person.candidate,
            person.name,
            self.tr("Ingen validering är planerad"),
            "",
            Chip(self.tr("Utan validering"), "partly"),
            self.tr("Planera") if may_remove else self.tr("Visa"),
            partial(self.plan_asked.emit, person.candidate, person.name)
            if may_remove
            else partial(self.candidate_asked.emit, person.candidate),
            may_remove=may_remove,
        )

    def _row(
        self,
        candidate: UUID,
        name: str,
        detail: str,
        lead: str,
        chip: Chip,
        step: str,
        act: Callable[[], object],
        *,
        may_remove: bool,
    ) -> QWidget:
        button = SecondaryButton(step)
        button.setObjectName(f"visit-person-{candidate}")
        button.setAccessibleName(f"{step}: {name}")
        button.clicked.connect(lambda: act())
        row = WorklistRow(name, detail, lead=lead, chip=chip, action=button)
        row.activated.connect(act)
        layout = row.layout()
        if isinstance(layout, QHBoxLayout):
            layout.addWidget(self._remove_button(candidate, name, shown=may_remove))
        return row

    def _remove_button(self, candidate: UUID, name: str, *, shown: bool) -> QPushButton:
        text = self.tr("Ta bort {name} från besöket").format(name=name)
        remove = IconButton("close", text)
        remove.setObjectName(f"visit-remove-{candidate}")
        remove.clicked.connect(lambda: self.remove_asked.emit(candidate, name))
        policy = remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        remove.setSizePolicy(policy)
        if not shown:
            remove.setVisible(False)
        return remove
