"""The candidates: find one, open the record, register somebody new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assessor_app.services.candidates import CandidateForm
from assessor_app.services.read_models import (
    CandidatesFound,
    CandidateSummary,
    CandidateView,
    Double,
    DoublePair,
    RecordView,
)
from assessor_app.ui.assessment_words import nameless_word
from assessor_app.ui.candidates.as_list import candidates_list
from assessor_app.ui.candidates.doubles_sheet import DoublesSheet
from assessor_app.ui.candidates.employer_part import EmployerPart
from assessor_app.ui.candidates.join_sheet import JoinSheet
from assessor_app.ui.candidates.joining_presenter import JoiningPresenter
from assessor_app.ui.candidates.list_keys import ListKeys
from assessor_app.ui.candidates.list_limits import ListLimits
from assessor_app.ui.candidates.part_sheet import PartSheet
from assessor_app.ui.candidates.presenter import CandidatesPresenter
from assessor_app.ui.candidates.sheet import CandidateSheet
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.erasing.sheet_part import SheetErasing
from assessor_app.ui.exporting.lists import ExportList
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.formats import formats_of
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.programmes.person_line import PersonProgrammes
from assessor_app.ui.protection.sheet_part import SheetProtection
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Column, DataTable, PageHeader, PrimaryButton, SearchField, SecondaryButton

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
        self._joining = JoiningPresenter(self, session, self._presenter.told)
        presenter, joining = self._presenter, self._joining
        self.destroyed.connect(lambda: presenter.close())
        self.destroyed.connect(lambda: joining.close())
        self._build_layout()
        self._build_sheet()
        self._build_joining()
        self._build_shortcuts()

    # -- what the window may ask --

    def open_candidate(self, candidate: UUID) -> None:
        """Show one candidate's record; asks first if another one has unsaved changes."""
        if self._sheet.is_open() and self._presenter.open_candidate == candidate:
            return
        self._sheet.leave(lambda: self._presenter.open(candidate))

    def new_candidate(self) -> None:
        """Begin an empty form; asks first if another one has unsaved changes."""
        if self._session.may_register:
            self._sheet.leave(self._presenter.new)

    def has_unsaved(self) -> bool:
        """Whether the open form holds something that is not saved."""
        return self._sheet.has_unsaved()

    # -- what the presenter says --

    def show_rows(self, found: CandidatesFound, *, searched: bool) -> None:
        self._show_empty_texts(searched=searched)
        self._table.set_rows([self._row(row) for row in found.rows])
        self._header.set_context(self._count_text(found.total, searched=searched))
        self._limits.show_limit(len(found.rows), found.total)

    def show_candidate(self, view: CandidateView, titles: Mapping[str, str], *, just_saved: bool) -> None:
        self._sheet.show_candidate(view, titles, just_saved=just_saved, may_join=self._joining.may_join)
        self._programmes.show_person(view.id)
        if just_saved:
            self._session.navigator.toast(self.tr("{name} är sparad").format(name=view.details.name))

    def show_new(self) -> None:
        self._sheet.show_new()
        self._programmes.show_person(None)

    def show_problem(self, code: str) -> None:
        self._sheet.stay()
        self._sheet.editor.show_problem(code)

    def show_doubles(self, doubles: tuple[Double, ...]) -> None:
        self._sheet.editor.show_doubles(doubles)

    def ask_about_doubles(self, doubles: tuple[Double, ...]) -> None:
        self._sheet.ask_about_doubles(doubles)

    def show_join(self, kept: RecordView) -> None:
        self._join.ask(kept)

    def show_comparison(self, kept: RecordView, other: RecordView) -> None:
        self._join.compare(kept, other)

    def show_joining_problem(self, code: str) -> None:
        for sheet in (self._join, self._part):
            if sheet.is_open():
                sheet.show_problem(code)

    def show_joined(self, kept: UUID, name: str) -> None:
        self._join.close_sheet()
        self._session.navigator.toast(self.tr("Posterna är ihopslagna: {name}").format(name=name))
        if self._sheet.is_open():
            self._presenter.open(kept)

    def show_parted(self, kept: UUID, names: tuple[str, str]) -> None:
        self._part.close_sheet()
        text = self.tr("{one} och {other} är två personer igen")
        self._session.navigator.toast(text.format(one=names[0], other=names[1]))
        if self._sheet.is_open():
            self._presenter.open(kept)

    def show_pairs(self, pairs: tuple[DoublePair, ...]) -> None:
        self._doubles.show_pairs(pairs)

    # -- parts --

    def _build_layout(self) -> None:
        new = PrimaryButton(self.tr("Ny validand"), "plus")
        new.setObjectName("new-candidate")
        new.clicked.connect(self.new_candidate)
        doubles = SecondaryButton(self.tr("Troliga dubbletter"))
        doubles.setObjectName("likely-doubles")
        doubles.clicked.connect(lambda: self._sheet.leave(self._show_doubles))
        offered: list[QPushButton] = [new] if self._session.may_register else []
        if self._session.may_import:
            roster = SecondaryButton(self.tr("Läs in lista …"), "upload")
            roster.setObjectName("read-roster")
            roster.clicked.connect(lambda: self._sheet.leave(self._session.navigator.open_roster))
            offered = [roster, *offered]
        self._exporter = ListExporter(self, self._session, self._as_list)
        export = self._exporter.button
        actions = [export, doubles, *offered] if self._joining.may_join else [export, *offered]
        self._header = PageHeader(self.tr("Validander"), actions=actions)
        self._search = SearchField(self.tr("Sök namn, arbetsgivare eller fyra sista siffror"))
        self._search.searched.connect(self._presenter.search)
        self._table = self._build_table()
        self._memory = ColumnMemory(self._table, self._session.preferences, "candidates.columns")
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        for widget in (self._header, self._search):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        self._limits = ListLimits(self._formats)
        self._limits.more_asked.connect(self._presenter.show_more)
        column.addWidget(self._limits)
        self._keys = ListKeys(self._search, self._table)

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

    def _as_list(self) -> ExportList:
        rows = [row for row in self._table.selected_rows() if isinstance(row, CandidateRow)]
        return candidates_list(self._session, self._presenter.text, [row.summary.id for row in rows])

    def _chip_of(self, row: CandidateRow) -> str:
        return self.tr("Skyddad") if row.summary.protected else ""

    def _show_empty_texts(self, *, searched: bool) -> None:
        if not self._session.may_register:
            come = self.tr("De kommer med filerna från testcentren.")
            nobody = self.tr("Ingen träff") if searched else self.tr("Inga validander än")
            self._table.set_empty_texts(nobody, self.tr("Prova ett annat ord.") if searched else come)
            return
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
        erasing = SheetErasing(self, self._session)
        erasing.erased.connect(self._on_erased)
        read = self._presenter.read_number
        employer = EmployerPart(self._session, self._formats)
        self._sheet = CandidateSheet(self, read, self._formats, protection, erasing, employer)
        self._sheet.runs.may_plan = self._session.may_run
        self._programmes = PersonProgrammes(self._session)
        self._sheet.body.insertWidget(self._sheet.body.indexOf(self._sheet.runs) + 1, self._programmes)
        protection.registered.connect(self._on_registered)
        protection.amended.connect(self._on_amended)
        self._sheet.save_asked.connect(self._save)
        self._sheet.closed.connect(self._presenter.closed)
        self._sheet.editor.likeness_asked.connect(self._presenter.look_for_doubles)
        self._sheet.editor.doubles.open_asked.connect(self.open_candidate)
        self._sheet.runs.new_run_chosen.connect(self._presenter.plan_run)
        self._sheet.runs.run_chosen.connect(self._presenter.open_run)

    def _build_joining(self) -> None:
        self._join = JoinSheet(self, self._joining.find, self._formats)
        self._join.other_chosen.connect(self._joining.compare_with)
        self._join.confirmed.connect(self._joining.join)
        self._part = PartSheet(self)
        self._part.confirmed.connect(self._joining.part)
        self._doubles = DoublesSheet(self, self._formats)
        self._doubles.compare_asked.connect(self._joining.compare)
        self._doubles.apart_asked.connect(self._say_apart)
        self._sheet.joins.join_asked.connect(lambda: self._sheet.leave(self._begin_join))
        self._sheet.joins.part_asked.connect(lambda join: self._sheet.leave(lambda: self._part.ask(join)))

    def _build_shortcuts(self) -> None:
        for keys, doing in (
            (QKeySequence.StandardKey.New, self.new_candidate),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    def show_likely_doubles(self) -> None:
        """Show who may be registered twice, where that may be settled."""
        if self._joining.may_join:
            self._sheet.leave(self._show_doubles)

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
        self._presenter.save(form, self._sheet.take_after(), self._sheet.editor.doubles.known())

    def _begin_join(self) -> None:
        if self._presenter.open_candidate is not None:
            self._joining.begin(self._presenter.open_candidate)

    def _show_doubles(self) -> None:
        self._sheet.close_sheet()
        self._joining.load_pairs()

    def _say_apart(self, pair: DoublePair) -> None:
        self._joining.part_pair(pair, self.tr("Jämförda: två olika personer"))

    def _row(self, summary: CandidateSummary) -> CandidateRow:
        names = (summary.family_name, summary.given_name)
        name = ", ".join(part for part in names if part)
        if not name and self._session.is_node:
            name = nameless_word(is_withheld=True)
        if summary.also:
            name = self.tr("{name} (även {others})").format(name=name, others=", ".join(summary.also))
        return CandidateRow(
            summary=summary,
            name=name,
            birth_on=summary.birth_on,
            masked_number=summary.masked_number,
            employer=summary.employer,
            assessments=summary.assessments,
        )

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

    def _on_erased(self) -> None:
        self._sheet.close_sheet()
        self._session.navigator.toast(self.tr("Personuppgifterna är raderade"))

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()
