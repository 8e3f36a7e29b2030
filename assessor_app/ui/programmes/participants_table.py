"""Who takes part, as a table that follows the hand at ten thousand rows: only what is seen gets words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal

from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.roomy_tables import RoomyTable
from assessor_app.ui.programmes.view_protocol import Participant, Standing
from assessor_app.ui.programmes.words import gender_word, hours, standing_word, status_word
from assessor_app.ui.widgets import Column

_FIRST_TO_GO = (4, 3, 7, 6, 5, 8, 2)
"""Age, gender, exit, entry … : what a narrow table does without, in this order."""
_ORDER = tuple(Standing)
_TONES = {
    Standing.SIGNED: "shown",
    Standing.PLANNED: "idle",
    Standing.WITHOUT_RUN: "partly",
    Standing.LEFT: "idle",
    Standing.WITHDRAWN: "idle",
}


class ParticipantsTable(RoomyTable):
    """A click selects, a double click or Enter opens (`row_activated`); `menu_asked` carries the place."""

    menu_asked = Signal(QPoint)

    def __init__(self, formats: Formats) -> None:
        self._formats = formats
        super().__init__(self._columns(), _FIRST_TO_GO)
        self.view.setAccessibleName(self.tr("Deltagare"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.view.viewport().mapToGlobal(at))
        )

    def chosen(self) -> tuple[Participant, ...]:
        """Those selected, from the top."""
        return tuple(row for row in self.selected_rows() if isinstance(row, Participant))

    def choose_all(self) -> None:
        """Select everybody shown."""
        self.view.selectAll()

    def show_people(self, rows: Sequence[Participant]) -> None:
        """Show these."""
        self.set_rows(rows)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Namn"), kind="strong", chip=self._chip_of),
            Column(
                "standing",
                self.tr("Validering"),
                kind="chip",
                width=140,
                format=standing_word,
                tone=lambda one: _TONES[one.standing],
                mark=lambda one: "shown" if one.standing is Standing.SIGNED else None,
                sort_key=lambda one: _ORDER.index(one.standing),
            ),
            Column("company_name", self.tr("Företag"), width=180),
            Column("gender", self.tr("Kön"), width=100, format=gender_word, kind="secondary"),
            Column("age", self.tr("Ålder"), align="right", width=80),
            Column("employment", self.tr("Status vid start"), width=140, format=status_word),
            Column("entered_on", self.tr("Började"), width=120, kind="secondary"),
            Column("left_on", self.tr("Slutade"), width=120, kind="secondary"),
            Column("minutes", self.tr("Tid"), align="right", width=90, format=self._hours),
        )

    def _hours(self, minutes: int) -> str:
        return hours(self._formats, minutes) if minutes else "–"

    def _chip_of(self, one: Participant) -> str:
        return self.tr("Skyddad") if one.row.protected else ""
