"""The candidates: find one, open the record, register somebody new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.candidates import CandidateForm
from assessor_app.services.read_models import CandidateSummary, CandidateView
from assessor_app.ui.candidates.presenter import CandidatesPresenter
from assessor_app.ui.candidates.sheet import CandidateSheet
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.formats import formats_of
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.protection.sheet_part import SheetProtection
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Column, DataTable, PageHeader, PrimaryButton, SearchField

_FIRST_TO_GO = (2, 4, 3)
"""Number, runs, employer: what a narrow table does without, in this order."""


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate as the table shows one: by family name, so that the eye finds it in the alphabet."""

    summary: CandidateSummary
    name: str
    birth_on: str | None
    masked_number: str | None
    employer: str
    assessments: int


class CandidatesPage(QWidget):
    """`CandidatesPage(session)`: the list, and a side sheet with the record of one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._presenter = CandidatesPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        self._build_sheet()
        self._build_shortcuts()

    # -- what the window may ask --

    def open_candidate(self, candidate: UUID) -> None:
        """Show one candidate's record; asks first if another one has unsaved changes."""
        if self._sheet.is_open() and self._presenter.open_candidate == candidate:
            return
        self._sheet.leave(lambda: self._presenter.open(candidate))

    def new_candidate(self) -> None:
        """Begin an empty form; asks first if another one has unsaved changes."""
        self._sheet.leave(self._presenter.new)

    def has_unsaved(self) -> bool:
        """Whether the open form holds something that is not saved."""
        return self._sheet.has_unsaved()

    # -- what the presenter says --

    def show_rows(self, rows: tuple[CandidateSummary, ...], *, searched: bool) -> None:
        self._show_empty_texts(searched=searched)
        self._table.set_rows([_row(row) for row in rows])
        self._header.set_context(self._count_text(len(rows), searched=searched))

    def show_candidate(self, view: CandidateView, titles: Mapping[str, str], *, just_saved: bool) -> None:
        self._sheet.show_candidate(view, titles, just_saved=just_saved)
        if just_saved:
            name = f"{view.details.given_name} {view.details.family_name}".strip()
            self._session.navigator.toast(self.tr("{name} är sparad").format(name=name))

    def show_new(self) -> None:
        self._sheet.show_new()

    def show_problem(self, code: str) -> None:
        self._sheet.stay()
        self._sheet.editor.show_problem(code)

    def show_same_number(self, found: CandidateSummary | None) -> None:
        self._sheet.editor.show_same_number(found.name if found is not None else None)

    # -- parts --

    def _build_layout(self) -> None:
        new = PrimaryButton(self.tr("Ny validand"), "plus")
        new.setObjectName("new-candidate")
        new.clicked.connect(self.new_candidate)
        self._header = PageHeader(self.tr("Validander"), actions=[new])
        self._search = SearchField(self.tr("Sök namn, arbetsgivare eller fyra sista siffror"))
        self._search.searched.connect(self._presenter.search)
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, self._session.preferences, "candidates.columns")
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        for widget in (self._header, self._search):
            column.addWidget(widget)
        column.addWidget(self._table, 1)

    def _build_table(self) -> DataTable:
        columns = (
            Column("name", self.tr("Namn"), kind="strong", chip=self._chip_of),
            Column("birth_on", self.tr("Född"), width=120),
            Column("masked_number", self.tr("Personnummer"), width=170, kind="secondary"),
            Column("employer", self.tr("Arbetsgivare")),
            Column("assessments", self.tr("Valideringar"), align="right", width=130),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, single_click=True)
        table.view.setAccessibleName(self.tr("Validander"))
        table.row_activated.connect(lambda row: self.open_candidate(row.summary.id))
        table.empty_action_chosen.connect(self.new_candidate)
        return table

    def _chip_of(self, row: CandidateRow) -> str:
        return self.tr("Skyddad") if row.summary.protected else ""

    def _show_empty_texts(self, *, searched: bool) -> None:
        if searched:
            self._table.set_empty_texts(
                self.tr("Ingen träff"),
                self.tr("Prova ett annat ord, eller registrera personen."),
                self.tr("Ny validand"),
            )
            return
        self._table.set_empty_texts(
            self.tr("Inga validander än"),
            self.tr("Här samlas alla som ska valideras. Börja med att registrera den första."),
            self.tr("Ny validand"),
        )

    def _build_sheet(self) -> None:
        protection = SheetProtection(self, self._session)
        self._sheet = CandidateSheet(self, self._presenter.read_number, self._formats, protection)
        protection.registered.connect(self._on_registered)
        protection.amended.connect(self._on_amended)
        self._sheet.save_asked.connect(self._save)
        self._sheet.closed.connect(self._presenter.closed)
        self._sheet.editor.number_read.connect(self._presenter.look_for_same_number)
        self._sheet.runs.new_run_chosen.connect(self._presenter.plan_run)
        self._sheet.runs.run_chosen.connect(self._presenter.open_run)

    def _build_shortcuts(self) -> None:
        for keys, doing in (
            (QKeySequence.StandardKey.New, self.new_candidate),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    # -- inside --

    def _count_text(self, count: int, *, searched: bool) -> str:
        if searched:
            one, many = self.tr("1 träff"), self.tr("{count} träffar")
        else:
            one, many = self.tr("1 registrerad"), self.tr("{count} registrerade")
        if count == 0 and not searched:
            return ""
        return one if count == 1 else many.format(count=self._formats.number(count))

    def _save(self, form: CandidateForm) -> None:
        self._presenter.save(form, self._sheet.take_after())

    def _on_registered(self, candidate: UUID, alias: str, seen: bool) -> None:
        """Somebody is under an alias now: new, or known before."""
        after = self._sheet.take_after()
        said = (
            self.tr("{name} är sparad") if seen else self.tr("{name} är sparad. Du ser inte personen själv.")
        )
        self._session.navigator.toast(said.format(name=alias))
        if after is not None:
            after()
        elif seen:
            self._presenter.open(candidate)
        else:
            self._sheet.close_sheet()

    def _on_amended(self, candidate: UUID, seen: bool) -> None:
        """Who may see the person shown is others now, or everybody."""
        if seen:
            self._presenter.open(candidate)
        else:
            self._sheet.close_sheet()

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()


def _row(summary: CandidateSummary) -> CandidateRow:
    names = (summary.family_name, summary.given_name)
    return CandidateRow(
        summary=summary,
        name=", ".join(name for name in names if name),
        birth_on=summary.birth_on,
        masked_number=summary.masked_number,
        employer=summary.employer,
        assessments=summary.assessments,
    )
