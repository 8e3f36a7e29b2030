"""The list of visits: those that come, those that go on, those that were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.visit_models import Phase, VisitSummary
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.exporting.lists import ExportList
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.formats import formats_of
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.as_list import visits_list
from assessor_app.ui.visits.view_protocol import ListFilter
from assessor_app.ui.visits.words import near_days_text, phase_mark, phase_tone, phase_word
from assessor_app.ui.widgets import Column, FilterChip, FlowLayout, PageHeader, PrimaryButton, SearchField

_FIRST_TO_GO = (4, 3, 2)
"""Packed, people, place: what a narrow table does without, in this order."""
_PHASES = (Phase.ONGOING, Phase.LEFT_OPEN, Phase.COMING, Phase.DONE, Phase.CANCELLED)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as the table shows it."""

    summary: VisitSummary
    phase: Phase
    status: str
    when: str
    company: str
    place: str
    people: int
    packed: str

    @property
    def id(self) -> UUID:
        return self.summary.id


class VisitList(QWidget):
    """`chosen` carries a visit's id, `plan_asked` that a new one is to be planned."""

    chosen = Signal(object)
    plan_asked = Signal()
    searched = Signal(str)
    filtered = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats_of(session)
        new = PrimaryButton(self.tr("Planera besök"), "plus")
        new.setObjectName("new-visit")
        new.clicked.connect(self.plan_asked)
        self._is_node = session.is_node  # its centres plan and go
        self._session = session
        self._exporter = ListExporter(self, session, self._as_list)
        export = self._exporter.button
        self._header = PageHeader(
            self.tr("Företagsbesök"), actions=[export] if self._is_node else [export, new]
        )
        self._search = SearchField(self.tr("Sök företag eller ort"))
        self._search.searched.connect(self.searched)
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, session.preferences, "visits.columns")
        column = QVBoxLayout(self)
        set_spacing(column, (28, 8, 28, 16), 12)
        column.addWidget(self._header)
        finding = QVBoxLayout()
        set_spacing(finding, (0, 0, 0, 0), 4)
        finding.addWidget(self._search)
        finding.addWidget(self._build_filters())
        column.addLayout(finding)
        column.addWidget(self._table, 1)
        self._build_shortcuts()

    def show_rows(
        self,
        rows: tuple[VisitSummary, ...],
        counts: Mapping[ListFilter, int],
        current: ListFilter,
        today: date,
        *,
        searched: bool,
    ) -> None:
        """Fill the table; `counts` is of all that the search found."""
        for one, chip in self._chips.items():
            chip.set_count(counts[one])
            chip.setChecked(one is current)
        self._show_empty_texts(counts, current, searched=searched)
        self._table.set_rows([self._row(row, today) for row in rows])
        ongoing = sum(row.phase(today) is Phase.ONGOING for row in rows)
        left = sum(row.phase(today) is Phase.LEFT_OPEN for row in rows)
        parts = []
        if ongoing:
            parts.append(self.tr("{count} pågår").format(count=ongoing))
        if left:
            parts.append(self.tr("{count} att avsluta").format(count=left))
        self._header.set_context(" · ".join(parts))

    def take_focus(self) -> None:
        """Let the keys work where one came back to."""
        self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _as_list(self) -> ExportList:
        found = [row.id for row in self._table.rows() if isinstance(row, VisitRow)]
        selected = [row.id for row in self._table.selected_rows() if isinstance(row, VisitRow)]
        is_all = self._chips[ListFilter.ALL].isChecked() and not self._search.text().strip()
        return visits_list(self._session, None if is_all else found, selected)

    def _build_table(self) -> NarrowTable:
        columns = (
            Column("when", self.tr("När"), width=200, sort_key=lambda row: row.summary.starts_on),
            Column("company", self.tr("Företag"), kind="strong"),
            Column("place", self.tr("Plats"), width=200, kind="secondary"),
            Column("people", self.tr("Personer"), align="right", width=110),
            Column("packed", self.tr("Packat"), align="right", width=100, kind="secondary"),
            Column(
                "status",
                self.tr("Läge"),
                kind="chip",
                width=140,
                tone=lambda row: phase_tone(row.phase),
                mark=lambda row: phase_mark(row.phase),
                sort_key=lambda row: _PHASES.index(row.phase),
            ),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, single_click=True)
        table.view.setAccessibleName(self.tr("Företagsbesök"))
        table.row_activated.connect(lambda row: self.chosen.emit(row.id))
        table.empty_action_chosen.connect(self.plan_asked)
        return table

    def _build_filters(self) -> QWidget:
        texts = {
            ListFilter.AHEAD: self.tr("Kommande och pågående"),
            ListFilter.PAST: self.tr("Tidigare"),
            ListFilter.ALL: self.tr("Alla"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[ListFilter, FilterChip] = {}
        for one, word in texts.items():
            chip = FilterChip(word, 0)
            chip.setObjectName(f"filter-{one.value}")
            chip.clicked.connect(lambda _=False, wanted=one: self.filtered.emit(wanted))
            flow.addWidget(chip)
            self._chips[one] = chip
        self._chips[ListFilter.AHEAD].setChecked(True)
        return holder

    def _build_shortcuts(self) -> None:
        for keys, doing in (
            (QKeySequence.StandardKey.New, self.plan_asked.emit),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    def _show_empty_texts(
        self, counts: Mapping[ListFilter, int], current: ListFilter, *, searched: bool
    ) -> None:
        if self._is_node and not searched and not counts[ListFilter.ALL]:
            self._table.set_empty_texts(
                self.tr("Inga företagsbesök än"), self.tr("De kommer med filerna från testcentren.")
            )
        elif counts[ListFilter.ALL] and not searched:
            if current is ListFilter.AHEAD:
                self._table.set_empty_texts(
                    self.tr("Inget besök är på gång"),
                    self.tr("Planera nästa, eller välj Tidigare för att se dem som varit."),
                    "" if self._is_node else self.tr("Planera besök"),
                )
            else:
                self._table.set_empty_texts(
                    self.tr("Inga här just nu"), self.tr("Välj Alla för att se fler.")
                )
        elif searched:
            self._table.set_empty_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        else:
            self._table.set_empty_texts(
                self.tr("Inga företagsbesök än"),
                self.tr(
                    "Planera vart ni ska, vilka ni träffar och vad ni tar med. Lämna sedan ut besöket till "
                    "en bärbar dator och arbeta där utan nät."
                ),
                self.tr("Planera besök"),
            )

    def _row(self, summary: VisitSummary, today: date) -> VisitRow:
        packed = f"{summary.equipment_packed}/{summary.equipment}" if summary.equipment else "–"
        phase = summary.phase(today)
        return VisitRow(
            summary,
            phase,
            phase_word(phase, summary.status),
            near_days_text(self._formats, summary.starts_on, summary.ends_on, today),
            summary.company,
            summary.place,
            summary.people,
            packed,
        )
