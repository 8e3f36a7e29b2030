"""The visits of today and the days that come; those nobody has handed in stay until somebody does."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.visit_models import Phase, VisitSummary
from assessor_app.ui.formats import Formats
from assessor_app.ui.today.cards import RowsCard
from assessor_app.ui.today.view_protocol import DayShown
from assessor_app.ui.today.words import TodayWords
from assessor_app.ui.visits.words import hours_text, near_days_text, people_text, phase_tone, phase_word
from assessor_app.ui.widgets import Chip, IconButton, WorklistRow


class VisitsCard(RowsCard):
    """`visit_asked` carries the visit whose row was chosen. To be hidden where there are none."""

    visit_asked = Signal(object)

    def __init__(self, words: TodayWords, formats: Formats) -> None:
        super().__init__(self.tr("Företagsbesök"), None, words)
        self._formats = formats

    def show_day(self, shown: DayShown) -> None:
        """Show these."""
        self._replace([self._row(visit, shown) for visit in shown.visits])

    def _row(self, visit: VisitSummary, shown: DayShown) -> QWidget:
        open_it = partial(self.visit_asked.emit, visit.id)
        days = near_days_text(self._formats, visit.starts_on, visit.ends_on, shown.on)
        one_day = visit.starts_on == visit.ends_on
        hours = hours_text(self._formats, visit.starts_at, visit.ends_at) if one_day else ""
        parts = (days, hours, people_text(visit.people))
        button = IconButton("chevron-right", self.tr("Öppna besöket hos {name}").format(name=visit.company))
        button.setObjectName(f"today-visit-{visit.id}")
        button.clicked.connect(lambda: open_it())
        phase = visit.phase(shown.on)
        chip = None
        if phase is not Phase.COMING:
            chip = Chip(phase_word(phase, visit.status), phase_tone(phase))
        row = WorklistRow(visit.company, " · ".join(part for part in parts if part), chip=chip, action=button)
        row.activated.connect(open_it)
        return row
