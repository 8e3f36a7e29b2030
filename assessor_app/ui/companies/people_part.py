"""The people of a company: who works there, as what, and whether the company may see their results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from assessor_app.services.company_models import CompanyView, holds
from assessor_app.services.undertaking_models import EmploymentRow
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.companies.view_protocol import CompanyShown, NextStep
from assessor_app.ui.companies.words import status_tone, status_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Preferences
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Column,
    FilterChip,
    FlowLayout,
    IconButton,
    SearchField,
    SecondaryButton,
    role_label,
)

_FIRST_TO_GO = (4, 3, 2)
"""Since, role, workplace: what a narrow table does without, in this order."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """An employment as the table shows it."""

    row: EmploymentRow
    name: str
    status: str
    workplace: str
    profile: str
    since: str
    consent: str
    agrees: bool


class PeoplePart(QWidget):
    """What is asked for carries `EmploymentRow`s: those selected, or the one activated."""

    add_asked = Signal()
    roster_asked = Signal()
    change_asked = Signal(object)
    consent_asked = Signal(object)
    end_asked = Signal(object)
    resume_asked = Signal(object)
    withdraw_asked = Signal(object)
    candidate_asked = Signal(object)

    def __init__(self, formats: Formats, preferences: Preferences, *, may_import: bool) -> None:
        super().__init__()
        self._may_import = may_import
        self._formats = formats
        self._shown: CompanyShown | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 16), 8)
        column.addLayout(self._build_finding())
        column.addWidget(self._build_actions())
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, preferences, "company.people.columns")
        column.addWidget(self._table, 1)
        self._follow_selection()

    def show_company(self, shown: CompanyShown) -> None:
        """Show these people."""
        self._shown = shown
        view = shown.view
        self._former.set_count(len(view.former))
        self._former.setVisible(bool(view.former) or self._former.isChecked())
        open_to_us = shown.may_keep and not view.state.closed
        is_new = shown.step is NextStep.ADD_PEOPLE
        self._add.setVisible(open_to_us and not is_new)
        self._roster.setVisible(open_to_us and self._may_import and not is_new)
        self._show_rows()

    # -- parts --

    def _build_finding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        self._search = SearchField(self.tr("Sök medarbetare"))
        self._search.searched.connect(lambda text: self._table.set_filter(text))
        row.addWidget(self._search, 1)
        self._former = FilterChip(self.tr("De som slutat"), 0)
        self._former.setObjectName("former-people")
        self._former.clicked.connect(self._show_rows)
        row.addWidget(self._former)
        self._add = SecondaryButton(self.tr("Lägg till medarbetare"), "plus")
        self._add.setObjectName("add-employees")
        self._add.clicked.connect(self.add_asked)
        # A company without people is offered its list by the empty table.
        self._roster = IconButton("upload", self.tr("Läs in lista …"))
        self._roster.setObjectName("company-roster")
        self._roster.clicked.connect(self.roster_asked)
        row.addWidget(self._roster)
        row.addWidget(self._add)
        return row

    def _build_actions(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._change = self._action(self.tr("Ändra …"), "change-employees", self.change_asked.emit)
        self._consent = self._action(self.tr("Samtycke …"), "consent-employees", self.consent_asked.emit)
        self._end = self._action(self.tr("Slutar …"), "end-employees", self.end_asked.emit)
        self._resume = self._action(self.tr("Arbetar här igen"), "resume-employee", self._ask_resume)
        self._more = IconButton("more", self.tr("Mer om dem som är valda"))
        self._more.setObjectName("more-employees")
        self._more.clicked.connect(self._show_menu)
        for button in (self._change, self._consent, self._end, self._resume, self._more):
            flow.addWidget(button)
        self._hint = role_label(self.tr("Markera en eller flera i listan."), "secondary")
        flow.addWidget(self._hint)
        return holder

    def _action(self, text: str, name: str, act: Callable[[list[EmploymentRow]], object]) -> QPushButton:
        button = SecondaryButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: act(self.selected()))
        return button

    def _build_table(self) -> NarrowTable:
        columns = (
            Column("name", self.tr("Namn"), kind="strong"),
            Column(
                "status",
                self.tr("Anställning"),
                kind="chip",
                width=150,
                tone=lambda line: status_tone(line.row.status),
            ),
            Column("workplace", self.tr("Arbetsplats"), width=170, kind="secondary"),
            Column("profile", self.tr("Kravprofil"), width=170, kind="secondary"),
            Column("since", self.tr("Sedan"), width=120, kind="secondary"),
            Column(
                "consent",
                self.tr("Samtycke"),
                kind="chip",
                width=170,
                tone=lambda line: "shown" if line.agrees else "idle",
                mark=lambda line: "shown" if line.agrees else "not_tested",
            ),
        )
        table = NarrowTable(columns, _FIRST_TO_GO)
        table.view.setAccessibleName(self.tr("Medarbetare"))
        table.row_activated.connect(self._activate)
        table.selection_changed.connect(self._follow_selection)
        table.empty_action_chosen.connect(self.roster_asked if self._may_import else self.add_asked)
        return table

    # -- inside --

    def selected(self) -> list[EmploymentRow]:
        """The employments selected, from the top."""
        return [line.row for line in self._table.selected_rows() if isinstance(line, PersonLine)]

    def _activate(self, line: object) -> None:
        if isinstance(line, PersonLine) and not self._former.isChecked() and self._may_keep():
            self.change_asked.emit([line.row])
        elif isinstance(line, PersonLine):
            self.candidate_asked.emit(line.row.candidate)

    def _may_keep(self) -> bool:
        return self._shown is not None and self._shown.may_keep

    def _show_rows(self) -> None:
        if self._shown is None:
            return
        view, former = self._shown.view, self._former.isChecked()
        self._show_empty_texts(former=former)
        self._table.set_rows([self._line(row, view) for row in (view.former if former else view.people)])
        self._follow_selection()

    def _show_empty_texts(self, *, former: bool) -> None:
        if former:
            self._table.set_empty_texts(self.tr("Ingen har slutat"))
            return
        can_add = self._shown is not None and self._shown.may_keep and not self._shown.view.state.closed
        self._table.set_empty_texts(
            self.tr("Ingen medarbetare är inlagd än"),
            self.tr(
                "Läs in en lista från företaget, eller lägg till dem som redan finns bland validanderna."
            ),
            (self.tr("Läs in lista …") if self._may_import else self.tr("Lägg till medarbetare"))
            if can_add
            else None,
        )

    def _follow_selection(self) -> None:
        """What can be done follows who is selected; nothing is offered that would be refused."""
        count, former, keep = len(self.selected()), self._former.isChecked(), self._may_keep()
        some = bool(self._table.rows())
        for button in (self._change, self._consent, self._end):
            button.setVisible(some and not former and keep)
            button.setEnabled(count > 0)
        self._resume.setVisible(some and former and keep)
        self._resume.setEnabled(count == 1)
        self._more.setVisible(some)
        self._more.setEnabled(count > 0)
        self._hint.setVisible(some and not count)

    def _ask_resume(self, rows: Sequence[EmploymentRow]) -> None:
        if rows:
            self.resume_asked.emit(rows[0])

    def _show_menu(self) -> None:
        menu = self.build_menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """What else can be done with those selected; the menu deletes itself when it closes."""
        menu, rows = QMenu(self), self.selected()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(rows) == 1:
            candidate = rows[0].candidate
            menu.addAction(self.tr("Visa validanden"), lambda: self.candidate_asked.emit(candidate))
        if rows and self._may_keep():
            menu.addAction(self.tr("Ta bort – inlagd av misstag"), lambda: self.withdraw_asked.emit(rows))
        return menu

    def _line(self, row: EmploymentRow, view: CompanyView) -> PersonLine:
        state, agrees = view.state, holds(row.consent_on, view.today)
        workplace = state.workplaces.get(row.workplace) if row.workplace is not None else None
        profile = state.profiles.get(row.profile) if row.profile is not None else None
        since = row.ended_on if self._former.isChecked() else row.since
        return PersonLine(
            row,
            row.name,
            status_word(row.status),
            workplace.name if workplace is not None else "",
            profile.name if profile is not None else "",
            self._formats.short_day(since) if since else "",
            self._formats.short_day(row.consent_on) if agrees and row.consent_on else self.tr("Saknas"),
            agrees,
        )
