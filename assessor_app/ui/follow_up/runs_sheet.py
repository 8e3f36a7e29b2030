"""The runs behind a figure, in a side sheet; a click opens one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.read_models import AssessmentSummary
from assessor_app.ui.assessment_words import nameless_word
from assessor_app.ui.follow_up.view_protocol import RunsShown
from assessor_app.ui.formats import Formats
from assessor_app.ui.qualification_titles import title_of
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import SecondaryButton, SideSheet, WorklistRow, role_label


class RunsSheet(SideSheet):
    """`run_chosen` carries the summary of a run."""

    run_chosen = Signal(object)

    def __init__(self, page: QWidget, formats: Formats, *, is_node: bool) -> None:
        super().__init__(page)
        self.setObjectName("follow-up-runs")
        self._formats, self._is_node = formats, is_node

    def show_runs(self, shown: RunsShown) -> None:
        """Show them, latest first."""
        self.set_title(self._count_text(len(shown.runs)))
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(role_label(shown.about, "strong", wrap=True))
        if shown.reasons is not None:
            column.addWidget(role_label(self._reasons_text(shown.reasons), "secondary", "muted", wrap=True))
        column.addSpacing(8)
        for run in shown.runs:
            column.addWidget(self._row(run, shown))
        self.set_body(body)
        self.open_sheet()

    def _row(self, run: AssessmentSummary, shown: RunsShown) -> WorklistRow:
        open_it = SecondaryButton(self.tr("Öppna"))
        open_it.setObjectName(f"open-{run.id}")
        open_it.clicked.connect(lambda: self.run_chosen.emit(run))
        model = f"{title_of(run.qualification, shown.titles)} {run.version}".strip()
        detail = model
        if run.signed_at is not None:
            day = self._formats.short_day(self._formats.day_of(run.signed_at))
            detail = f"{day} · {model}"
        row = WorklistRow(
            run.candidate_name or nameless_word(is_withheld=self._is_node), detail, action=open_it
        )
        row.activated.connect(lambda: self.run_chosen.emit(run))
        return row

    def _count_text(self, count: int) -> str:
        if count == 1:
            return self.tr("1 validering")
        return self.tr("{count} valideringar").format(count=self._formats.number(count))

    def _reasons_text(self, count: int) -> str:
        if count == 1:
            return self.tr("1 av bedömningarna är motiverad.")
        return self.tr("{count} av bedömningarna är motiverade.").format(count=self._formats.number(count))
