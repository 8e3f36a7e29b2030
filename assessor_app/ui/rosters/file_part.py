"""The first step: a file is dropped or chosen, and the lists that were read in before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.roster_models import PastRoster
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.formats import Formats
from assessor_app.ui.messages import Message, sentence
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Preferences
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, Column, DropTarget, PageScroll, role_label
from assessor_app.ui.widgets.painting import LookFollower

_FIRST_TO_GO = (5, 2, 3)
_LEAST_HEIGHT = 220


@dataclass(frozen=True, slots=True)
class PastRow:
    """A list that was read in, as the table shows it."""

    past: PastRoster
    file_name: str
    applied_at: int
    applied_by: str
    people: int
    purpose: str
    standing: str


class FilePart(LookFollower, QWidget):
    """`chosen` carries the path of a file, `opened` a `PastRoster`."""

    chosen = Signal(Path)
    opened = Signal(object)

    def __init__(self, formats: Formats, preferences: Preferences) -> None:
        super().__init__()
        self._formats = formats
        layout = QVBoxLayout(self)
        set_spacing(layout, (0, 0, 0, 0), 0)
        scroll = PageScroll(12)
        layout.addWidget(scroll)
        column = scroll.content
        set_spacing(column, (0, 0, 0, 0), 12)
        self._target = DropTarget(
            self.tr("Dra hit listan från företaget, eller klicka för att välja den (.xlsx eller .csv)"),
            self.tr("Listor (*.xlsx *.xlsm *.csv *.txt *.tsv);;Alla filer (*)"),
            "upload",
            height=120,
        )
        self._target.setObjectName("roster-file")
        self._target.files_dropped.connect(lambda files: self.chosen.emit(Path(files[0])))
        column.addWidget(self._target)
        self._trouble = Banner("warning", "")
        self._trouble.hide()
        column.addWidget(self._trouble)
        note = self.tr("Inget sparas förrän du har sett vad som blir inläst. Filen ändras aldrig.")
        column.addWidget(role_label(note, "secondary", wrap=True))
        column.addWidget(role_label(self.tr("Listor som är inlästa"), "card-title"))
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, preferences, "rosters.past.columns")
        column.addWidget(self._table, 1)
        self.look_changed()

    def look_changed(self) -> None:
        self._table.setMinimumHeight(self.look.space(_LEAST_HEIGHT))

    def choose_file(self) -> None:
        """Ask for a file."""
        self._target.choose_files()

    def show_past(self, past: tuple[PastRoster, ...]) -> None:
        """Show what was read in before."""
        self._table.set_rows([self._row(one) for one in past])

    def show_trouble(self, path: Path, error: Exception) -> None:
        """Say why a file cannot be read."""
        message = sentence(error) or Message(self.tr("Filen går inte att läsa."), "")
        self._trouble.set_message("warning", f"{path.name}: {message.whole}")
        self._trouble.show()

    def clear_trouble(self) -> None:
        """Another file is looked at."""
        self._trouble.hide()

    def _build_table(self) -> NarrowTable:
        formats = self._formats
        columns = (
            Column("file_name", self.tr("Fil"), kind="strong"),
            Column("applied_at", self.tr("Inläst"), width=170, format=formats.short_day_time),
            Column("applied_by", self.tr("Av"), width=150),
            Column("people", self.tr("Personer"), align="right", width=110),
            Column("standing", self.tr("Läge"), kind="chip", width=150, tone=_tone),
            Column("purpose", self.tr("Till")),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, single_click=True)
        table.view.setAccessibleName(self.tr("Listor som är inlästa"))
        table.set_empty_texts(
            self.tr("Inga listor än"),
            self.tr("Här står varje lista som läses in, och kan tas tillbaka som helhet."),
        )
        table.row_activated.connect(lambda row: self.opened.emit(row.past))
        return table

    def _row(self, past: PastRoster) -> PastRow:
        purpose = " · ".join(one for one in (past.company, past.programme) if one)
        taken_back = past.taken_back_at is not None
        return PastRow(
            past,
            past.file_name or self.tr("Fil utan namn"),
            past.applied_at,
            past.applied_by,
            past.counts.new_people + past.counts.known,
            purpose,
            self.tr("Tillbakatagen") if taken_back else self.tr("Inläst"),
        )


def _tone(row: object) -> str:
    assert isinstance(row, PastRow)  # noqa: S101 - the table holds nothing else
    return "idle" if row.past.taken_back_at is not None else "shown"
