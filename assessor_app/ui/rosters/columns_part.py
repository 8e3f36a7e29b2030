"""The second step: which column is what, and what holds for everybody in the list."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.identity_numbers import MASK
from assessor_app.domain.roster_fields import RosterField, names_are_known
from assessor_app.services.roster_models import RosterTarget, column_name
from assessor_app.ui.messages import sentence_for
from assessor_app.ui.rosters.view_protocol import Columns
from assessor_app.ui.rosters.words import column_title, field_word, status_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    Card,
    ChoiceInput,
    DateInput,
    ElidedLabel,
    FormField,
    PageScroll,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_SAMPLES = 3
_BESIDE_FROM = 900
_LAST_FOUR = re.compile(r"((?:18|19|20)?\d{6})[-+ ]?\d{4}")
_FIELDS: tuple[RosterField | None, ...] = (None, *RosterField)


class ColumnsPart(LookFollower, QWidget):
    """`mapped` carries a column and what it is read as; `aimed` a `RosterTarget`; `sheet_chosen` an index."""

    mapped = Signal(int, object)
    aimed = Signal(object)
    sheet_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Columns | None = None
        self._inputs: list[ChoiceInput] = []
        layout = QVBoxLayout(self)
        set_spacing(layout, (0, 0, 0, 0), 12)
        self._problem = Banner("warning", "")
        self._problem.hide()
        layout.addWidget(self._problem)
        scroll = PageScroll(16)
        set_spacing(scroll.content, (0, 0, 0, 8), 16)
        self._side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._side, (0, 0, 0, 0), 16)
        self._card = Card(self.tr("Kolumnerna i listan"))
        self._told = role_label("", "secondary", wrap=True)
        self._card.add(self._told)
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        self._card.body.addLayout(self._holder)
        self._side.addWidget(self._card, 3)
        self._side.addWidget(self._build_target(), 2, Qt.AlignmentFlag.AlignTop)
        scroll.content.addLayout(self._side)
        scroll.content.addStretch(1)
        self._scroll = scroll
        layout.addWidget(scroll, 1)

    def show_columns(self, columns: Columns) -> None:
        """Show a table's columns; the same table keeps its place."""
        same = self._shown is not None and self._shown.table is columns.table
        self._shown = columns
        self._problem.hide()
        if not same:
            self._fill(columns)
            self._fill_target(columns)
            self._scroll.verticalScrollBar().setValue(0)
        for one, field in zip(self._inputs, columns.mapped, strict=True):
            one.set_value(field)
        self._told.setText(self._told_text(columns))
        self._show_day(columns.target.programme)

    def show_problem(self, code: str) -> None:
        """Say what keeps one from going on."""
        message = sentence_for(code, {})
        self._problem.set_message("warning", message.whole if message else code)
        self._problem.show()

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """What holds for all stands beside the columns, or under them where there is no room."""
        beside = self.width() >= self.look.size(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._side.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    # -- what holds for everybody --

    def _build_target(self) -> Card:
        card = Card(self.tr("För alla i listan"))
        self._sheet = ChoiceInput()
        self._sheet.setObjectName("roster-sheet")
        self._sheet.edited.connect(lambda index: self.sheet_chosen.emit(int(str(index))))
        self._sheet_field = FormField(self.tr("Blad"), self._sheet)
        self._company = ChoiceInput()
        self._company.setObjectName("roster-company")
        self._programme = ChoiceInput()
        self._programme.setObjectName("roster-programme")
        self._day = DateInput()
        self._day.field.setObjectName("roster-entry-day")
        self._status = ChoiceInput()
        self._status.setObjectName("roster-status")
        for one in (self._company, self._programme, self._status):
            one.edited.connect(lambda _value: self._aim())
        self._day.edited.connect(lambda _day: self._aim())
        unless = self.tr("Gäller där raden inte säger något annat.")
        missing = self.tr(
            "Gäller där raden inte säger något annat. Saknas företaget? Registrera det först under "
            "Företag & insatser › Företag."
        )
        self._day_field = FormField(self.tr("Första dag i insatsen"), self._day, unless)
        fields = (
            self._sheet_field,
            FormField(self.tr("Arbetsgivare"), self._company, missing),
            FormField(self.tr("Status på arbetsmarknaden"), self._status, unless),
            FormField(self.tr("Skriv in dem i insatsen"), self._programme),
            self._day_field,
        )
        for field in fields:
            card.add(field)
        return card

    def _fill_target(self, columns: Columns) -> None:
        target, choices = columns.target, columns.choices
        self._sheet.set_choices(list(enumerate(columns.sheets)))
        self._sheet.set_value(columns.sheet)
        self._sheet_field.setVisible(bool(columns.sheets))
        companies = [(row.id, row.name) for row in choices.companies if not row.closed]
        self._company.set_choices([(None, self.tr("Ingen, eller som listan säger")), *companies])
        self._company.set_value(target.company)
        programmes = [(row.id, row.name) for row in choices.programmes]
        self._programme.set_choices([(None, self.tr("Ingen insats")), *programmes])
        self._programme.set_value(target.programme)
        statuses = [(status, status_word(status)) for status in EmploymentStatus]
        self._status.set_choices([(None, self.tr("Som listan säger")), *statuses])
        self._status.set_value(target.status)

    def _show_day(self, programme: UUID | None) -> None:
        self._day_field.setVisible(programme is not None)
        if self._shown is not None and programme is not None:
            entered_on = self._shown.target.entered_on
            self._day.set_value(date.fromisoformat(entered_on) if entered_on else None)

    def _aim(self) -> None:
        company, programme, status = self._company.value(), self._programme.value(), self._status.value()
        day = self._day.value()
        shown = self._day_field.isVisibleTo(self)
        self.aimed.emit(
            RosterTarget(
                company if isinstance(company, UUID) else None,
                programme if isinstance(programme, UUID) else None,
                day.isoformat() if day is not None and shown else "",
                status if isinstance(status, EmploymentStatus) else None,
            )
        )

    # -- the columns --

    def _fill(self, columns: Columns) -> None:
        while self._holder.count():
            item = self._holder.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        holder = QWidget()
        grid = QGridLayout(holder)
        set_spacing(grid, (0, 0, 0, 0), 12)
        for place, title in enumerate((self.tr("I filen"), self.tr("Läses som"))):
            grid.addWidget(role_label(title, "secondary", "muted"), 0, place)
        self._inputs = []
        for column, heading in enumerate(columns.table.headings):
            self._add_row(grid, columns, column, heading)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._holder.addWidget(holder)

    def _add_row(self, grid: QGridLayout, columns: Columns, column: int, heading: str) -> None:
        said = QWidget()
        texts = QVBoxLayout(said)
        set_spacing(texts, (0, 0, 0, 0), 0)
        title = column_title(heading, column)
        texts.addWidget(ElidedLabel(title, "strong"))
        samples = " · ".join(map(_covered, list(dict.fromkeys(columns.table.samples[column]))[:_SAMPLES]))
        texts.addWidget(ElidedLabel(samples or self.tr("Tom kolumn"), "secondary", "muted"))
        choice = ChoiceInput([(field, field_word(field)) for field in _FIELDS])
        choice.setObjectName(f"roster-column-{column_name(column)}")
        choice.setAccessibleName(self.tr("{column} läses som").format(column=title))
        choice.edited.connect(lambda field, at=column: self.mapped.emit(at, field))
        self._inputs.append(choice)
        grid.addWidget(said, column + 1, 0)
        grid.addWidget(choice, column + 1, 1, Qt.AlignmentFlag.AlignVCenter)

    def _told_text(self, columns: Columns) -> str:
        count, passed = len(columns.table.lines), len(columns.table.passed_over)
        rows = self.tr("1 rad") if count == 1 else self.tr("{count} rader").format(count=count)
        if columns.table.heading_line:
            text = self.tr("Rubrikerna står på rad {line}, med {rows} under.")
            parts = [text.format(line=columns.table.heading_line, rows=rows)]
        else:
            parts = [self.tr("Listan har inga rubriker, och {rows}.").format(rows=rows)]
        if passed == 1:
            parts.append(self.tr("En rad med summor eller rubriker hoppas över."))
        elif passed:
            text = self.tr("{count} rader med summor eller rubriker hoppas över.")
            parts.append(text.format(count=passed))
        if columns.remembered:
            parts.append(self.tr("Kolumnerna är valda som förra gången."))
        if not names_are_known(columns.mapped):
            parts.append(self.tr("Välj kolumnen med namn: det är det enda som måste finnas."))
        elif RosterField.NUMBER not in columns.mapped and RosterField.BIRTH_DATE not in columns.mapped:
            parts.append(self.tr("Utan personnummer eller födelsedatum syns inte vilka som redan finns."))
        return " ".join(parts)


def _covered(sample: str) -> str:
    """What looks like a personal number is shown as in every list, without its last four."""
    found = _LAST_FOUR.fullmatch(sample)
    return f"{found[1]}-{MASK}" if found else sample
