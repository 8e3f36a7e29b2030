"""What lies behind a figure: its rows, from where one goes to the person or the run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from assessor_app.services.report_models import Figure, FigureRow, FigureRows, Unit
from assessor_app.ui.formats import Formats
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.programmes.words import cost_word, hours, money
from assessor_app.ui.reports.words import outcome_words
from assessor_app.ui.widgets import (
    Column,
    DataTable,
    FilterChip,
    FlowLayout,
    PrimaryButton,
    SideSheet,
    role_label,
)

_WIDTH = 720
_MOST_ROWS = 9
_FIRST_TO_GO = {False: (1,), True: (3, 1)}
"""Columns that go where there is no room: of people, and of costs."""


class RowsSheet(SideSheet):
    """`asked` carries the code of a figure whose rows are wanted, `opened_row` a row to go to."""

    asked = Signal(str)
    opened_row = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self._formats = formats
        self._chips = QWidget()
        self._line = FlowLayout(self._chips)
        self._group = QButtonGroup(self)
        self._about = role_label("", "secondary", "muted", wrap=True)
        self.body.addWidget(self._chips)
        self.body.addWidget(self._about)
        self.table: DataTable | None = None
        self._open = PrimaryButton(self.tr("Öppna"))
        self._open.setObjectName("open-row")
        self._open.clicked.connect(self._open_chosen)
        self.add_footer_button(self._open)

    def begin(self, title: str, figures: Sequence[tuple[str, Figure]]) -> None:
        """Open for a row of figures, each with its name; the first that has rows is looked at."""
        self.set_title(title)
        while self._line.count():
            item = self._line.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                self._group.removeButton(old)  # type: ignore[arg-type]  # only chips were put there
                old.hide()
                old.deleteLater()
        chosen = next((figure for _, figure in figures if figure.rows), figures[0][1])
        for name, figure in figures:
            chip = FilterChip(name)
            chip.setObjectName(f"rows-{figure.code}")
            chip.setChecked(figure is chosen)
            chip.clicked.connect(lambda _checked=False, code=figure.code: self.asked.emit(code))
            self._group.addButton(chip)
            self._line.addWidget(chip)
            chip.show()
        self._chips.setVisible(len(figures) > 1)
        self.asked.emit(chosen.code)

    def show_rows(self, found: FigureRows) -> None:
        """Show the rows of a figure."""
        if self.table is not None:
            self.body.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        unit = found.figure.unit
        self.table = NarrowTable(self._columns(unit), _FIRST_TO_GO[unit is Unit.ORE])
        self.table.view.setAccessibleName(self.accessibleName())
        self.table.set_empty_texts(self.tr("Inga rader"), self.tr("Siffran är noll i den här perioden."))
        self.table.set_rows(found.rows)
        section = self.table.view.verticalHeader().defaultSectionSize()
        rows = min(max(len(found.rows), 3), _MOST_ROWS)
        self.table.setFixedHeight(rows * section + self.look.space(60))
        self.table.row_activated.connect(self.opened_row)
        self.table.selection_changed.connect(self._follow)
        self.body.addWidget(self.table)
        self._about.setText(self._told(found))
        goes = found.figure.unit is not Unit.ORE
        self._open.setVisible(goes)
        self._open.setText(
            self.tr("Öppna valideringen")
            if found.figure.unit is Unit.RUNS
            else self.tr("Öppna personens uppgifter")
        )
        self._follow()
        if not self.is_open():
            self.open_sheet(self.table.view)

    # -- inside --

    def _told(self, found: FigureRows) -> str:
        count = len(found.rows)
        text = self.tr("En rad.") if count == 1 else self.tr("{count} rader.").format(count=count)
        if found.unseen:
            text += " " + self.tr("{count} till visas inte för dig.").format(count=found.unseen)
        return text

    def _columns(self, unit: Unit) -> list[Column]:
        if unit is Unit.ORE:
            return [
                Column(
                    "cost",
                    self.tr("Dag"),
                    format=lambda cost: cost.day,
                    sort_key=lambda row: row.cost.day,
                    width=120,
                ),
                Column("cost", self.tr("Slag"), format=lambda cost: cost_word(cost.kind), width=150),
                Column(
                    "cost",
                    self.tr("Belopp"),
                    align="right",
                    format=lambda cost: money(self._formats, cost.amount_ore),
                    sort_key=lambda row: row.cost.amount_ore,
                    width=160,
                ),
                Column("note", self.tr("Anteckning"), kind="secondary"),
            ]
        first = [Column("name", self.tr("Namn"), kind="strong")]
        if unit is Unit.RUNS:
            words = outcome_words()
            return [
                *first,
                Column("company", self.tr("Företag"), kind="secondary", width=170),
                Column("signed_on", self.tr("Signerad"), width=120),
                Column("outcome", self.tr("Utfall"), format=lambda code: words.get(code, ""), width=150),
            ]
        columns = [
            *first,
            Column("company", self.tr("Företag"), kind="secondary", width=170),
            Column("entered_on", self.tr("Början"), width=120),
            Column("left_on", self.tr("Slut"), width=120),
        ]
        if unit is Unit.MINUTES:
            columns.append(
                Column(
                    "minutes",
                    self.tr("Timmar"),
                    align="right",
                    format=lambda minutes: hours(self._formats, minutes),
                    width=110,
                )
            )
        return columns

    def _follow(self) -> None:
        self._open.setEnabled(bool(self.table is not None and self.table.selected_rows()))

    def _open_chosen(self) -> None:
        chosen = self.table.selected_rows() if self.table is not None else []
        if chosen and isinstance(chosen[0], FigureRow):
            self.opened_row.emit(chosen[0])
