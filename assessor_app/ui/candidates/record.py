"""What lies over the form of a candidate: the person's runs."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.read_models import AssessmentSummary
from assessor_app.ui import assessment_words as words
from assessor_app.ui.formats import Formats
from assessor_app.ui.qualification_titles import title_of
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    SecondaryButton,
    WorklistRow,
    role_label,
)


class Refilled(QWidget):
    """A column whose content is made anew each time."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._outer = QVBoxLayout(self)
        set_spacing(self._outer, (0, 0, 0, 0), 0)
        self._filled: QWidget | None = None

    def start_anew(self) -> QVBoxLayout:
        """Drop what is shown; returns the column to fill."""
        if self._filled is not None:
            self._outer.removeWidget(self._filled)
            self._filled.hide()
            self._filled.deleteLater()
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._outer.addWidget(self._filled)
        return column


class CandidateRuns(Refilled):
    """The person's runs with the way into each, and into a new one."""

    run_chosen = Signal(object)
    new_run_chosen = Signal()
    may_plan = True
    """Whether a new run is offered."""

    def show_runs(self, runs: tuple[AssessmentSummary, ...], titles: Mapping[str, str]) -> None:
        """Show other runs."""
        column = self.start_anew()
        button = SecondaryButton(self.tr("Ny validering"), "plus")
        button.setObjectName("new-run")
        button.clicked.connect(self.new_run_chosen)
        self._new = button
        card = Card(self.tr("Valideringar"), button if self.may_plan else None, flush=True)
        for run in runs:
            card.add(self._build_row(run, titles))
        if not runs:
            said = self.tr("Inga än. Planera den första.") if self.may_plan else self.tr("Inga än.")
            empty = role_label(said, "body", "muted", wrap=True)
            empty.setObjectName("no-runs")
            holder = QVBoxLayout()
            set_spacing(holder, (20, 0, 20, 16), 0)
            holder.addWidget(empty)
            card.body.addLayout(holder)
        column.addWidget(card)

    def take_focus(self) -> None:
        """Put the focus on the way into a new run, once runs are shown."""
        if self.may_plan:
            self._new.setFocus(Qt.FocusReason.TabFocusReason)

    def _build_row(self, run: AssessmentSummary, titles: Mapping[str, str]) -> WorklistRow:
        button = SecondaryButton(words.next_step_word(run.status))
        button.clicked.connect(lambda: self._choose(run.id))
        chip = Chip(
            words.status_word(run.status), words.status_tone(run.status), mark=words.status_mark(run.status)
        )
        title = f"{title_of(run.qualification, titles)} {run.version}"
        row = WorklistRow(title, self._detail(run), chip=chip, action=button)
        row.activated.connect(lambda: self._choose(run.id))
        return row

    def _choose(self, run: UUID) -> None:
        self.run_chosen.emit(run)

    def _detail(self, run: AssessmentSummary) -> str:
        parts = []
        if run.signed_at is not None:
            day = self.formats.short_day(self.formats.day_of(run.signed_at))
            parts.append(self.tr("signerad {day}").format(day=day))
        elif run.planned_for is not None:
            parts.append(self.formats.short_day_time(run.planned_for))
        parts.append(self.tr("{rated} av {total}").format(rated=run.rated, total=run.total))
        return " · ".join(parts)
