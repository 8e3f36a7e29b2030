"""The assessments: find one, see where it stands, take its next step, plan a new one."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.ui.assessments.as_list import runs_list
from assessor_app.ui.assessments.change_sheets import MoveSheet, ReasonSheet, RescheduleSheet
from assessor_app.ui.assessments.plan_sheet import PlanSheet
from assessor_app.ui.assessments.presenter import AssessmentsPresenter, PlanForm
from assessor_app.ui.assessments.table import RunTable
from assessor_app.ui.assessments.view_protocol import Offer, PlanChoices, RowAction, RunRow
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.exporting.lists import ExportList
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.station_warnings import lacks_of
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import FilterChip, FlowLayout, PageHeader, PrimaryButton, SearchField

_FILTERS = (None, *Status)


class AssessmentsPage(QWidget):
    """`AssessmentsPage(session)`: the list with its filters, and side sheets that plan and change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._presenter = AssessmentsPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        self._build_sheets()
        self._build_shortcuts()

    # -- what the window may ask --

    def plan_for(self, candidate: UUID | None) -> None:
        """Open the sheet that plans a run, with the candidate chosen where one is given."""
        self._presenter.plan_for(candidate)

    # -- what the presenter says --

    def show_rows(self, rows: tuple[RunRow, ...], counts: Mapping[Status, int], *, searched: bool) -> None:
        for status, chip in self._chips.items():
            chip.set_count(sum(counts.values()) if status is None else counts.get(status, 0))
            chip.setChecked(status is self._presenter.status)
        self._table.set_today(self._session.today())
        self._show_empty_texts(nothing=not counts, searched=searched)
        is_sent = any(row.delivery is not None for row in rows)
        self._table.show_delivery(shown=is_sent and not self._session.is_node)
        self._table.set_rows(rows)
        going, waiting = counts.get(Status.IN_PROGRESS, 0), counts.get(Status.COMPLETED, 0)
        self._header.set_context(
            self.tr("{going} pågår · {waiting} att signera").format(going=going, waiting=waiting)
            if counts
            else ""
        )

    def show_plan(self, choices: PlanChoices) -> None:
        self._plan.show_choices(choices, self._session.now())

    def show_problem(self, code: str) -> None:
        if self._reason.is_open():
            self._reason.show_problem(code)
        elif self._move.is_open():
            self._move.show_problem(code)

    def show_done(self, action: RowAction, row: RunRow) -> None:
        for sheet in (self._reason, self._move, self._reschedule):
            sheet.close_sheet()
        toast, name = self._session.navigator.toast, row.name
        if action is RowAction.RESCHEDULE:
            toast(self.tr("Tid och station är ändrade för {name}").format(name=name))
        elif action is RowAction.INTERRUPT:
            text = self.tr("Valideringen av {name} är avbruten. Det som är bedömt finns kvar.")
            toast(text.format(name=name), self.tr("Ångra"), lambda: self._presenter.resume(row))
        elif action is RowAction.CANCEL:
            toast(self.tr("Valideringen av {name} är inställd").format(name=name))
        elif action is RowAction.MOVE:
            toast(self.tr("Valideringen är flyttad från {name}").format(name=name))
        else:
            text = self.tr("Valideringen av {name} är öppen igen")
            toast(text.format(name=name), self.tr("Fortsätt"), lambda: self._presenter.open_run(row))

    def show_planned(self, name: str, *, begun: bool) -> None:
        self._plan.close_sheet()
        if begun:
            return  # the run itself is the answer
        self._session.navigator.toast(self.tr("Valideringen av {name} är planerad").format(name=name))

    # -- parts --

    def _build_layout(self) -> None:
        new = PrimaryButton(self.tr("Ny validering"), "plus")
        new.setObjectName("new-run")
        new.clicked.connect(lambda: self._presenter.plan_for(None))
        self._exporter = ListExporter(self, self._session, self._as_list)
        actions = [self._exporter.button, new] if self._session.may_run else [self._exporter.button]
        self._header = PageHeader(self.tr("Valideringar"), actions=actions)
        self._search = SearchField(self.tr("Sök namn, station eller valideringsmodell"))
        self._search.searched.connect(self._presenter.search)
        self._table = RunTable(self._formats, self._session.today())
        self._table.set_reader(read_only=not self._session.may_run, is_node=self._session.is_node)
        self._table.run_chosen.connect(self._presenter.open_run)
        self._table.menu_asked.connect(self._show_menu)
        self._table.empty_action_chosen.connect(lambda: self._presenter.plan_for(None))
        self._memory = ColumnMemory(self._table, self._session.preferences, "assessments.columns")
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28, 16), 12)
        column.addWidget(self._header)
        finding = QVBoxLayout()
        set_spacing(finding, (0, 0, 0, 0), 4)
        finding.addWidget(self._search)
        finding.addWidget(self._build_filters())
        column.addLayout(finding)
        column.addWidget(self._table, 1)

    def _build_filters(self) -> QWidget:
        texts = {
            None: self.tr("Alla"),
            Status.PLANNED: self.tr("Planerade"),
            Status.IN_PROGRESS: self.tr("Pågår"),
            Status.COMPLETED: self.tr("Att signera"),
            Status.SIGNED: self.tr("Signerade"),
            Status.INTERRUPTED: self.tr("Avbrutna"),
            Status.CANCELLED: self.tr("Inställda"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[Status | None, FilterChip] = {}
        for status in _FILTERS:
            chip = FilterChip(texts[status], 0)
            chip.setObjectName(f"filter-{status.value if status else 'all'}")
            chip.clicked.connect(lambda _=False, wanted=status: self._presenter.filter(wanted))
            flow.addWidget(chip)
            self._chips[status] = chip
        self._chips[None].setChecked(True)
        return holder

    def _show_empty_texts(self, *, nothing: bool, searched: bool) -> None:
        if searched and nothing:
            self._table.set_empty_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        elif nothing and not self._session.may_run:
            self._table.set_empty_texts(
                self.tr("Inga valideringar än"), self.tr("De kommer med filerna från testcentren.")
            )
        elif nothing:
            self._table.set_empty_texts(
                self.tr("Inga valideringar än"),
                self.tr("En validering är en person, en checklista och ett tillfälle. Planera den första."),
                self.tr("Ny validering"),
            )
        else:
            self._table.set_empty_texts(
                self.tr("Inga här just nu"), self.tr("Välj ett annat läge ovanför för att se de andra.")
            )

    def _build_sheets(self) -> None:
        find, lacking = self._presenter.find_candidates, lacks_of(self._session)
        self._plan = PlanSheet(self, find, self._formats, self._session.actor_name, lacking)
        self._plan.planned.connect(self._on_planned)
        self._plan.new_candidate_asked.connect(self._go_and_register)
        self._reason = ReasonSheet(self)
        self._reason.confirmed.connect(self._presenter.end)
        self._move = MoveSheet(self, find, self._formats)
        self._move.confirmed.connect(self._presenter.move)
        self._reschedule = RescheduleSheet(self, self._formats, lacking)
        self._reschedule.confirmed.connect(self._presenter.reschedule)

    def _build_shortcuts(self) -> None:
        for keys, doing in (
            (QKeySequence.StandardKey.New, self._plan_by_key),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    # -- inside --

    def _as_list(self) -> ExportList:
        presenter = self._presenter
        selected = [row.id for row in self._table.selected_rows() if isinstance(row, RunRow)]
        return runs_list(self._session, presenter.text, presenter.status, selected, presenter.titles)

    def _plan_by_key(self) -> None:
        """An open sheet holds what was typed; the key does not take it away."""
        sheets = (self._plan, self._reason, self._move, self._reschedule)
        if not any(sheet.is_open() for sheet in sheets):
            self._presenter.plan_for(None)

    def _go_and_register(self) -> None:
        self._plan.close_sheet()
        self._presenter.register_candidate()
        self._session.navigator.toast(
            self.tr("Registrera personen här. Välj sedan Ny validering i personens uppgifter.")
        )

    def _on_planned(self, form: PlanForm, begin: bool) -> None:
        self._presenter.plan(form, begin=begin)

    def _show_menu(self, row: RunRow, at: QPoint) -> None:
        self.build_menu(row).popup(at)

    def build_menu(self, row: RunRow) -> QMenu:
        """The menu of a row; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Öppna"), lambda: self._presenter.open_run(row))
        menu.addAction(self.tr("Visa validanden"), lambda: self._presenter.open_candidate(row))
        offers = self._presenter.offers(row)
        if offers:
            menu.addSeparator()
        for offer in offers:
            action = menu.addAction(self._offer_text(offer))
            action.setObjectName(offer.action.value)
            action.setEnabled(offer.why_not is None)
            action.triggered.connect(lambda _=False, chosen=offer.action: self._begin(chosen, row))
        return menu

    def _begin(self, action: RowAction, row: RunRow) -> None:
        if action is RowAction.RESCHEDULE:
            self._reschedule.ask(row)
        elif action is RowAction.MOVE:
            self._move.ask(row)
        else:
            self._reason.ask(action, row)

    def _offer_text(self, offer: Offer) -> str:
        texts = {
            RowAction.RESCHEDULE: self.tr("Ändra tid och station …"),
            RowAction.INTERRUPT: self.tr("Avbryt validering …"),
            RowAction.CANCEL: self.tr("Ställ in validering …"),
            RowAction.MOVE: self.tr("Flytta till rätt validand …"),
            RowAction.REOPEN: self.tr("Öppna igen …"),
        }
        reasons = {
            "marks_exist": self.tr("Ställ in: går inte, det finns bedömningar"),
            "signed_must_be_reopened": self.tr("Flytta: öppna valideringen igen först"),
            "reopen_is_managers": self.tr("Öppna igen: det gör en centrumansvarig"),
        }
        return texts[offer.action] if offer.why_not is None else reasons[offer.why_not]

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()
