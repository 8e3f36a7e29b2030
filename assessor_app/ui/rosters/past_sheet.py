"""A list that was read in, beside the others: when, by whom, what came of it, and taking it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.roster_models import PastRoster
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import DangerButton, SecondaryButton, SideSheet, role_label


class PastSheet(SideSheet):
    """`taken_back` carries the `PastRoster`."""

    taken_back = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page)
        self._formats = formats
        self._past: PastRoster | None = None
        close = SecondaryButton(self.tr("Stäng"))
        close.clicked.connect(self.close_sheet)
        self.add_footer_button(close)
        self._take_back = DangerButton(self.tr("Ta tillbaka listan"), "undo")
        self._take_back.setObjectName("roster-take-back-past")
        self._take_back.clicked.connect(self._ask)
        self.add_footer_button(self._take_back)

    def show_past(self, past: PastRoster, *, may_take_back: bool) -> None:
        """Open the sheet for a list."""
        self._past = past
        self.set_title(past.file_name or self.tr("Fil utan namn"))
        self._take_back.setVisible(may_take_back)
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 12)
        for text in self._lines(past):
            column.addWidget(role_label(text, "body", wrap=True))
        if may_take_back:
            note = self.tr(
                "När listan tas tillbaka försvinner personerna, företagen och deltagandena som kom med den."
                " Det går inte om något har byggts på dem, till exempel en planerad validering."
            )
            column.addWidget(role_label(note, "body", "muted", wrap=True))
        self.set_body(body)
        self.open_sheet()

    def _lines(self, past: PastRoster) -> list[str]:
        number, day_time, counts = self._formats.number, self._formats.day_time, past.counts
        read = self.tr("Inläst {when} av {who}")
        lines = [read.format(when=day_time(past.applied_at), who=past.applied_by or "–")]
        told = self.tr("Nya validander: {new} · Fanns redan: {known} · Nya företag: {companies}")
        lines.append(
            told.format(
                new=number(counts.new_people),
                known=number(counts.known),
                companies=number(counts.new_companies),
            )
        )
        purpose = " · ".join(one for one in (past.company, past.programme) if one)
        if purpose:
            lines.append(self.tr("Inläst för {purpose}").format(purpose=purpose))
        if past.taken_back_at is not None:
            back = self.tr("Tillbakatagen {when} av {who}")
            lines.append(back.format(when=day_time(past.taken_back_at), who=past.taken_back_by or "–"))
        return lines

    def _ask(self) -> None:
        if self._past is not None:
            self.close_sheet()
            self.taken_back.emit(self._past)
