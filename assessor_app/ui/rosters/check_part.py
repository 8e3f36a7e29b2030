"""The third step: every row as it would be read in, and what is wrong with it at its cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.roster_models import RosterCheck, RosterRow, RosterStanding, Verdict
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.formats import Formats
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.rosters.decisions import READ, UNDECIDED, Decisions
from assessor_app.ui.rosters.view_protocol import RowFilter
from assessor_app.ui.rosters.words import number_text, problem_text, sign_tone, sign_word, status_word
from assessor_app.ui.session import Preferences
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Column,
    FilterChip,
    FlowLayout,
    PageScroll,
    QuietButton,
    SearchField,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_FIRST_TO_GO = (6, 5, 3, 4, 1)
_ENTRY_COLUMN = 6
_LEAST_HEIGHT = 260


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A row as the table shows it; its sign follows what is decided."""

    row: RosterRow
    line: int
    name: str
    number: str
    company: str
    status: str
    entered_on: str
    remarks: str
    decisions: Decisions = field(compare=False, repr=False)

    @property
    def sign(self) -> str:
        """See `decisions`."""
        return self.decisions.sign(self.row)

    @property
    def standing(self) -> str:
        """How the row stands, in words."""
        return sign_word(self.sign, self.row.standing)

    @property
    def tone(self) -> str:
        """The tone of the words."""
        return sign_tone(self.sign, warned=self.row.verdict is Verdict.WARNED)


class CheckPart(LookFollower, QWidget):
    """`opened` carries a row about which somebody wants to know more, or must decide; `decided` when the
    user has changed what is read in."""

    opened = Signal(object)
    decided = Signal()

    def __init__(self, formats: Formats, preferences: Preferences) -> None:
        super().__init__()
        self._formats = formats
        self._rows: list[CheckRow] = []
        self._decisions: Decisions | None = None
        self._filter = RowFilter.ALL
        layout = QVBoxLayout(self)
        set_spacing(layout, (0, 0, 0, 0), 0)
        scroll = PageScroll(8)
        layout.addWidget(scroll)
        column = scroll.content
        set_spacing(column, (0, 0, 0, 0), 8)
        self._summary = role_label("", "strong", wrap=True)
        self._summary.setObjectName("roster-summary")
        column.addWidget(self._summary)
        column.addWidget(self._build_filters())
        column.addLayout(self._build_search())
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, preferences, "rosters.check.columns")
        column.addWidget(self._table, 1)
        self.look_changed()
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._table.view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._toggle_selected)

    def look_changed(self) -> None:
        self._table.setMinimumHeight(self.look.space(_LEAST_HEIGHT))

    @property
    def table(self) -> NarrowTable:
        """The table, for focus and for tests."""
        return self._table

    def show_check(self, check: RosterCheck, decisions: Decisions, company: str) -> None:
        """Show every row; `company` where the row has none of its own."""
        self._decisions = decisions
        self._rows = [self._row(row, decisions, company) for row in check.rows]
        self._table.set_absent(() if check.target.programme is not None else (_ENTRY_COLUMN,))
        self._search.clear()
        counts = {one: sum(_is_in(row, one) for row in self._rows) for one in RowFilter}
        for one, chip in self._chips.items():
            chip.set_count(counts[one])
            chip.setVisible(one is RowFilter.ALL or counts[one] > 0)
        self.choose(RowFilter.ALL)

    def choose(self, which: RowFilter) -> None:
        """Show only these rows."""
        self._filter = which
        for one, chip in self._chips.items():
            chip.setChecked(one is which)
        self._table.set_rows([row for row in self._rows if _is_in(row, which)])
        self.refresh()

    def refresh(self) -> None:
        """What is decided has changed."""
        self._table.view.viewport().update()
        if self._decisions is not None:
            self._summary.setText(self._summary_text(self._decisions))

    # -- parts --

    def _build_filters(self) -> QWidget:
        words = {
            RowFilter.ALL: self.tr("Alla"),
            RowFilter.PROBLEMS: self.tr("Att se över"),
            RowFilter.DOUBLES: self.tr("Finns kanske redan"),
            RowFilter.NEW: self.tr("Nya"),
            RowFilter.REFUSED: self.tr("Kan inte läsas in"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[RowFilter, FilterChip] = {}
        for one, word in words.items():
            chip = FilterChip(word)
            chip.setObjectName(f"roster-show-{one.value}")
            chip.clicked.connect(lambda _=False, one=one: self.choose(one))
            flow.addWidget(chip)
            self._chips[one] = chip
        return holder

    def _build_search(self) -> QHBoxLayout:
        every = QuietButton(self.tr("Välj alla"), "check")
        every.setObjectName("roster-all")
        every.clicked.connect(lambda: self._decide_all(read=True))
        none = QuietButton(self.tr("Välj ingen"), "minus")
        none.setObjectName("roster-none")
        none.clicked.connect(lambda: self._decide_all(read=False))
        self._search = SearchField(self.tr("Sök i listan"))
        self._search.searched.connect(lambda text: self._table.set_filter(text))
        line = QHBoxLayout()
        set_spacing(line, (0, 0, 0, 0), 8)
        line.addWidget(self._search, 1)
        line.addWidget(every)
        line.addWidget(none)
        return line

    def _build_table(self) -> NarrowTable:
        columns = (
            Column(
                "sign",
                self.tr("Med"),
                kind="mark",
                width=64,
                mark=lambda row: row.sign,
                format=lambda sign: self.tr("ja") if sign == READ else self.tr("nej"),
            ),
            Column("line", self.tr("Rad"), align="right", width=76, kind="secondary"),
            Column("name", self.tr("Namn"), kind="strong"),
            Column("number", self.tr("Personnummer"), width=150, kind="secondary"),
            Column("company", self.tr("Arbetsgivare"), width=170),
            Column("status", self.tr("Status"), width=130),
            Column("entered_on", self.tr("Första dag"), width=116),
            Column("standing", self.tr("Läge"), kind="chip", width=170, tone=lambda row: row.tone),
            Column("remarks", self.tr("Att se över"), kind="secondary"),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, narrowest=150, single_click=True)
        table.view.setAccessibleName(self.tr("Raderna i listan"))
        table.set_empty_texts(self.tr("Inga rader här"), self.tr("Välj ett annat urval ovanför."))
        table.row_activated.connect(self._activate)
        return table

    # -- inside --

    def _row(self, row: RosterRow, decisions: Decisions, company: str) -> CheckRow:
        person = row.person
        return CheckRow(
            row,
            row.line,
            _by_family(person.details.given_name, person.details.family_name),
            number_text(person.details),
            person.company or ("" if person.organisation_number else company),
            status_word(person.status),
            person.entered_on,
            " · ".join(problem_text(one) for one in row.problems),
            decisions,
        )

    def _activate(self, row: object) -> None:
        """A click on the sign reads a row in or leaves it out; anywhere else shows more of it."""
        if not isinstance(row, CheckRow):
            return
        if self._table.view.currentIndex().column() == 0:
            self._toggle([row])
        else:
            self.opened.emit(row.row)

    def _toggle_selected(self) -> None:
        self._toggle([row for row in self._table.selected_rows() if isinstance(row, CheckRow)])

    def _toggle(self, rows: Sequence[CheckRow]) -> None:
        if self._decisions is None:
            return
        waiting = [row for row in rows if not self._decisions.toggle(row.row)]
        self.refresh()
        self.decided.emit()
        if waiting:
            self.opened.emit(waiting[0].row)

    def _decide_all(self, *, read: bool) -> None:
        if self._decisions is not None:
            if read:
                self._decisions.all()
            else:
                self._decisions.none()
            self.refresh()
            self.decided.emit()

    def _summary_text(self, decisions: Decisions) -> str:
        tally, number = decisions.tally(), self._formats.number
        fresh = self.tr("1 ny") if tally.new == 1 else self.tr("{count} nya")
        parts = [fresh.format(count=number(tally.new))]
        if tally.known:
            parts.append(self.tr("{count} finns redan").format(count=number(tally.known)))
        if tally.undecided:
            parts.append(self.tr("{count} väntar på ditt val").format(count=number(tally.undecided)))
        if tally.skipped:
            parts.append(self.tr("{count} hoppas över").format(count=number(tally.skipped)))
        if tally.refused:
            parts.append(self.tr("{count} kan inte läsas in").format(count=number(tally.refused)))
        return ", ".join(parts)


def _by_family(given: str, family: str) -> str:
    """By family name, so that the eye finds it in the alphabet."""
    return f"{family}, {given}" if given and family else family or given


def _is_in(row: CheckRow, which: RowFilter) -> bool:
    verdict, standing = row.row.verdict, row.row.standing
    refused = verdict is Verdict.REFUSED
    match which:
        case RowFilter.PROBLEMS:
            return bool(row.row.problems) or row.sign == UNDECIDED
        case RowFilter.DOUBLES:
            return standing is not RosterStanding.NEW and not refused
        case RowFilter.NEW:
            return standing is RosterStanding.NEW and not refused
        case RowFilter.REFUSED:
            return refused
    return True
