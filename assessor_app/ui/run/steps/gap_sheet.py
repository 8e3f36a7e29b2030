"""The sheet that lists what was not shown, or only in part, to pick from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.run.steps.feedback_rules import GapLine
from assessor_app.ui.run.words import rating_word
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import CheckRow, PrimaryButton, SecondaryButton, SideSheet, role_label


class GapSheet(SideSheet):
    """`picked` carries the lines chosen, in the order of the checklist."""

    picked = Signal(tuple)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Välj luckor att ta upp"))
        self.setObjectName("gap-sheet")
        self._rows: list[tuple[GapLine, CheckRow]] = []
        cancel = SecondaryButton(self.tr("Stäng"))
        cancel.clicked.connect(self.close_sheet)
        self._add = PrimaryButton(self.tr("Lägg till i texten"))
        self._add.setObjectName("gap-add")
        self._add.clicked.connect(self._give)
        self.add_footer_button(cancel)
        self.add_footer_button(self._add)

    def open_for(self, lines: tuple[GapLine, ...]) -> None:
        """Open with these gaps, none chosen."""
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 4)
        self._rows = []
        area = None
        for line in lines:
            if line.area is not area:
                area = line.area
                column.addWidget(role_label(spoken(area.name), "strong", wrap=True))
            text = f"{spoken(line.criterion.text)} ({rating_word(line.rating).lower()})"
            row = CheckRow(text)
            row.setObjectName(f"gap-{line.criterion.code}")
            row.edited.connect(self._count)
            column.addWidget(row)
            self._rows.append((line, row))
        self.set_body(body)
        self._count()
        self.open_sheet(self._rows[0][1] if self._rows else None)

    def _chosen(self) -> tuple[GapLine, ...]:
        return tuple(line for line, row in self._rows if row.value())

    def _count(self) -> None:
        self._add.setEnabled(bool(self._chosen()))

    def _give(self) -> None:
        chosen = self._chosen()
        self.close_sheet()
        self.picked.emit(chosen)
