"""The list of companies."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.rights import Right, may
from assessor_app.services.undertaking_models import CompanyRow
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.companies.as_list import companies_list
from assessor_app.ui.companies.words import shown_number
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Column, FilterChip, FlowLayout, PageHeader, PrimaryButton, SearchField

_FIRST_TO_GO = (3, 1, 2)
"""Workplaces, number, town: what a narrow table does without, in this order."""


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """A company as the table shows it."""

    summary: CompanyRow
    name: str
    number: str
    town: str
    workplaces: int
    people: int
    closed: str

    @property
    def id(self) -> UUID:
        return self.summary.id


class CompanyList(QWidget):
    """`chosen` carries a company's id, `register_asked` that a new one is to be registered."""

    chosen = Signal(object)
    register_asked = Signal()
    searched = Signal(str)
    closed_asked = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_keep = may(session.actor, Right.KEEP_COMPANIES)
        new = PrimaryButton(self.tr("Nytt företag"), "plus")
        new.setObjectName("new-company")
        new.clicked.connect(self.register_asked)
        self._exporter = ListExporter(self, session, lambda: companies_list(self._table))
        export = self._exporter.button
        self._header = PageHeader(self.tr("Företag"), actions=[export, new] if self._may_keep else [export])
        self._search = SearchField(self.tr("Sök namn, organisationsnummer eller ort"))
        self._search.searched.connect(self.searched)
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, session.preferences, "companies.columns")
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

    def show_rows(self, rows: tuple[CompanyRow, ...], *, searched: bool, with_closed: bool) -> None:
        """Fill the table."""
        self._closed.setChecked(with_closed)
        self._show_empty_texts(searched=searched)
        self._table.set_rows([self._line(row) for row in rows])
        people = sum(row.people for row in rows)
        text = self.tr("{companies} företag · {people} medarbetare")
        self._header.set_context(text.format(companies=len(rows), people=people) if rows else "")

    def take_focus(self) -> None:
        """Let the keys work where one came back to."""
        self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_table(self) -> NarrowTable:
        columns = (
            Column("name", self.tr("Företag"), kind="strong", chip=lambda row: row.closed),
            Column("number", self.tr("Organisationsnummer"), width=190, kind="secondary"),
            Column("town", self.tr("Ort"), width=160, kind="secondary"),
            Column("workplaces", self.tr("Arbetsplatser"), align="right", width=130),
            Column("people", self.tr("Medarbetare"), align="right", width=130),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, single_click=True)
        table.view.setAccessibleName(self.tr("Företag"))
        table.row_activated.connect(lambda row: self.chosen.emit(row.id))
        table.empty_action_chosen.connect(self.register_asked)
        return table

    def _build_filters(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._closed = FilterChip(self.tr("Visa även avslutade"))
        self._closed.setObjectName("with-closed")
        self._closed.clicked.connect(self.closed_asked)
        flow.addWidget(self._closed)
        return holder

    def _build_shortcuts(self) -> None:
        for keys, doing in (
            (QKeySequence.StandardKey.New, self._ask_new),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    def _ask_new(self) -> None:
        if self._may_keep:
            self.register_asked.emit()

    def _show_empty_texts(self, *, searched: bool) -> None:
        if searched:
            self._table.set_empty_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        else:
            self._table.set_empty_texts(
                self.tr("Inga företag än"),
                self.tr(
                    "Registrera företagen vars medarbetare valideras. Då ser du vilka som arbetar där och "
                    "vad de kan mot det som rollerna kräver."
                ),
                self.tr("Nytt företag") if self._may_keep else None,
            )

    def _line(self, row: CompanyRow) -> CompanyLine:
        return CompanyLine(
            row,
            row.name,
            shown_number(row.organisation_number),
            row.town,
            row.workplaces,
            row.people,
            self.tr("Avslutat") if row.closed else "",
        )
