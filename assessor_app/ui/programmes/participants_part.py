"""Who takes part in a programme, and what is done for one or many of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from assessor_app.domain.participations import ParticipationDetails
from assessor_app.services.programme_models import ProgrammeChoices, RunToCount
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.programmes.as_list import participants_list
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.participants_presenter import ANY_COMPANY, NO_COMPANY, ParticipantsPresenter
from assessor_app.ui.programmes.participants_table import ParticipantsTable
from assessor_app.ui.programmes.people_sheets import AmendSheet, EnterSheet, LeaveSheet, WithdrawSheet
from assessor_app.ui.programmes.view_protocol import EntryForm, Participant, PeopleFilter, PeopleShown
from assessor_app.ui.programmes.work_sheets import CountSheet, HoursSheet, PlanRunsSheet
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    ChoiceInput,
    FilterChip,
    FlowLayout,
    IconButton,
    PageScroll,
    PrimaryButton,
    QuietButton,
    SearchField,
    SecondaryButton,
    role_label,
)


class ParticipantsPart(Part):
    """The table, what narrows it, and a row of what can be done with those selected."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = ParticipantsPresenter(self, host.session)
        self.listen_to(self.presenter)
        self._shown: PeopleShown | None = None
        self._build_sheets()
        outer = QVBoxLayout(self)
        set_spacing(outer, (28, 12, 28, 0), 0)
        scroll = PageScroll(8)
        outer.addWidget(scroll)
        column = scroll.content
        column.addLayout(self._build_finding())
        column.addWidget(self._build_filters())
        self._banner = Banner("info")
        self._banner.setObjectName("runs-to-count")
        self._banner.action_chosen.connect(self.presenter.begin_counting)
        self._banner.hide()
        column.addWidget(self._banner)
        self.table = ParticipantsTable(self.formats)
        self._memory = ColumnMemory(self.table, host.session.preferences, "participants.columns")
        column.addWidget(self.table, 1)
        column.addWidget(self._build_actions())
        column.addSpacing(8)
        self.table.selection_changed.connect(self._follow_selection)
        self.table.row_activated.connect(self._open)
        self.table.menu_asked.connect(self._show_menu)
        reads = self.presenter.may_read_lists
        self.table.empty_action_chosen.connect(
            self.presenter.read_list if reads else self.presenter.begin_entering
        )
        self._build_shortcuts()
        self._follow_selection()

    def show_waiting(self) -> None:
        """Show only those without a signed run."""
        self.presenter.choose(PeopleFilter.WAITING)

    # -- what the presenter says --

    def show_people(self, shown: PeopleShown) -> None:
        self._shown = shown
        for one, chip in self._chips.items():
            chip.set_count(shown.counts.get(one, 0))
            chip.setChecked(one is shown.current)
        self._chips[PeopleFilter.WITHDRAWN].setVisible(bool(shown.counts.get(PeopleFilter.WITHDRAWN)))
        self._offer_companies(shown)
        self._show_empty_texts(shown)
        self.table.show_people(shown.rows)
        self._show_banner(shown.to_count)
        self._follow_selection()

    def show_enter(self, choices: ProgrammeChoices, present: frozenset[UUID]) -> None:
        if self.presenter.view is not None:
            self._enter.ask(choices, self.presenter.view, present)

    def show_amend(
        self,
        people: tuple[Participant, ...],
        choices: ProgrammeChoices,
        details: ParticipationDetails | None,
    ) -> None:
        if self.presenter.view is not None:
            self._amend.ask(people, choices, self.presenter.view, details)

    def show_plan_runs(self, people: tuple[Participant, ...], choices: ProgrammeChoices) -> None:
        self._plan.ask(people, choices)

    def show_to_count(self, runs: tuple[RunToCount, ...], titles: Mapping[str, str]) -> None:
        if runs:
            self._count.ask(runs, titles)

    def show_done(self, what: str, detail: str, undo: object) -> None:
        super().show_done(what, detail, undo)
        if what == "runs_planned":
            text = self.done_texts()[what].format(detail=detail)
            self.host.session.navigator.toast(text, self.tr("Ge dem tider"), self.presenter.give_times)

    def done_texts(self) -> dict[str, str]:
        return {
            "entered": self.tr("Tillagda i insatsen: {detail}"),
            "amended": self.tr("Ändrade: {detail}"),
            "left": self.tr("Slutade: {detail}"),
            "resumed": self.tr("Deltar igen: {detail}"),
            "withdrawn": self.tr("Borttagna ur insatsen: {detail}"),
            "restored": self.tr("Tillbaka i insatsen: {detail}"),
            "certified": self.tr("Timmar intygade för {detail}"),
            "hours_withdrawn": self.tr("Timmarna är borttagna"),
            "runs_planned": self.tr("{detail} har en validering och väntar på tid"),
            "counted": self.tr("Räknas i insatsen: {detail}"),
            "uncounted": self.tr("Räknas inte i insatsen: {detail}"),
        }

    # -- parts --

    def _build_finding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        self._search = SearchField(self.tr("Sök namn eller företag"))
        self._search.searched.connect(self.presenter.search)
        self._company = ChoiceInput()
        self._company.setObjectName("people-company")
        self._company.setAccessibleName(self.tr("Företag"))
        self._company.edited.connect(self.presenter.choose_company)
        add = PrimaryButton(self.tr("Lägg till deltagare"), "plus")
        add.setObjectName("add-participant")
        add.clicked.connect(self.presenter.begin_entering)
        self._exporter = ListExporter(
            self.host.page, self.host.session, lambda: participants_list(self.formats, self.table)
        )
        row.addWidget(self._search, 4)
        row.addWidget(role_label(self.tr("Företag"), "body"))
        row.addWidget(self._company, 3)
        if self.presenter.may_register:
            row.addWidget(add)
        return row

    def _build_filters(self) -> QWidget:
        texts = {
            PeopleFilter.ALL: self.tr("Alla"),
            PeopleFilter.TAKING_PART: self.tr("Deltar"),
            PeopleFilter.WAITING: self.tr("Väntar på validering"),
            PeopleFilter.WITHOUT_RUN: self.tr("Ingen planerad"),
            PeopleFilter.SIGNED: self.tr("Validerade"),
            PeopleFilter.LEFT: self.tr("Slutade"),
            PeopleFilter.WITHDRAWN: self.tr("Borttagna"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[PeopleFilter, FilterChip] = {}
        for one, word in texts.items():
            chip = FilterChip(word, 0)
            chip.setObjectName(f"people-{one.value}")
            chip.clicked.connect(lambda _=False, wanted=one: self.presenter.choose(wanted))
            flow.addWidget(chip)
            self._chips[one] = chip
        flow.addWidget(self._exporter.button)
        if self.presenter.may_register and self.host.session.may_import:
            roster = IconButton("upload", self.tr("Läs in lista …"))
            roster.setObjectName("programme-roster")
            roster.clicked.connect(self.presenter.read_list)
            flow.addWidget(roster)
        return holder

    def _build_actions(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._selected = role_label("", "body", "muted")
        self._selected.setMinimumHeight(44)
        flow.addWidget(self._selected)
        self._all = QuietButton("")
        self._all.setObjectName("select-everybody")
        self._all.clicked.connect(self._choose_all)
        flow.addWidget(self._all)
        self._acts: list[QPushButton] = []
        if not self.presenter.may_register:
            return holder
        for text, name, act in (
            (self.tr("Intyga timmar …"), "certify", self._certify),
            (self.tr("Planera validering …"), "plan-runs", self._plan_runs),
            (self.tr("Ändra …"), "amend", self._begin_amending),
        ):
            if name == "plan-runs" and not self.presenter.may_plan_runs:
                continue
            button = SecondaryButton(text)
            button.setObjectName(f"people-act-{name}")
            button.clicked.connect(act)
            flow.addWidget(button)
            self._acts.append(button)
        more = IconButton("more", self.tr("Mer med de markerade"))
        more.setObjectName("people-act-more")
        more.clicked.connect(lambda: self._show_menu(more.mapToGlobal(more.rect().bottomLeft())))
        flow.addWidget(more)
        self._acts.append(more)
        return holder

    def _build_sheets(self) -> None:
        page, presenter, formats = self.host.page, self.presenter, self.formats
        self._enter = EnterSheet(page, presenter.find_candidates, presenter.employed, formats)
        self._enter.submitted.connect(self._enter_people)
        self._amend = AmendSheet(page, formats)
        self._amend.one_submitted.connect(presenter.amend)
        self._amend.many_submitted.connect(presenter.amend_many)
        self._leave = LeaveSheet(page, formats)
        self._leave.submitted.connect(presenter.leave)
        self._withdraw = WithdrawSheet(page, formats)
        self._withdraw.submitted.connect(presenter.withdraw)
        self._hours = HoursSheet(page, formats)
        self._hours.submitted.connect(presenter.certify)
        self._plan = PlanRunsSheet(page, formats)
        self._plan.submitted.connect(presenter.plan_runs)
        self._count = CountSheet(page, formats)
        self._count.submitted.connect(presenter.count_runs)
        for sheet in (
            self._enter,
            self._amend,
            self._leave,
            self._withdraw,
            self._hours,
            self._plan,
            self._count,
        ):
            self.own(sheet)

    def _build_shortcuts(self) -> None:
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._search.setFocus)

    # -- what the user does --

    def build_menu(self) -> QMenu:
        """What can be done with those selected; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        people = self.table.chosen()
        if not people:
            return menu
        if len(people) == 1:
            menu.addAction(self.tr("Öppna personens kort"), lambda: self._open(people[0]))
        if not self.presenter.may_register:
            return menu
        here = all(not one.row.withdrawn for one in people)
        if here:
            menu.addAction(self.tr("Intyga timmar …"), self._certify)
            if self.presenter.may_plan_runs:
                menu.addAction(self.tr("Planera validering …"), self._plan_runs)
            menu.addAction(self.tr("Ändra …"), self._begin_amending)
            menu.addSeparator()
            menu.addAction(self.tr("Har slutat …"), lambda: self._with_view(self._leave.ask))
            if any(one.row.left_on for one in people):
                menu.addAction(self.tr("Deltar igen"), lambda: self.presenter.resume(self._ids()))
            menu.addAction(self.tr("Ta bort ur insatsen …"), lambda: self._withdraw.ask(people))
        elif all(one.row.withdrawn for one in people):
            menu.addAction(self.tr("Ta tillbaka i insatsen"), lambda: self.presenter.restore(self._ids()))
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.build_menu()
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)

    def _enter_people(self, form: EntryForm) -> None:
        self.presenter.enter(form, self.tr("Ångrat direkt"))

    def _open(self, row: object) -> None:
        if isinstance(row, Participant):
            self.presenter.open_candidate(row.row.candidate)

    def _certify(self) -> None:
        self._with_view(self._hours.ask)

    def _plan_runs(self) -> None:
        self.presenter.begin_planning(self.table.chosen())

    def _begin_amending(self) -> None:
        self.presenter.begin_amending(self.table.chosen())

    def _with_view(self, ask: Callable[..., None]) -> None:
        people = self.table.chosen()
        if people and self.presenter.view is not None:
            ask(people, self.presenter.view)

    def _ids(self) -> tuple[UUID, ...]:
        return tuple(one.id for one in self.table.chosen())

    def _choose_all(self) -> None:
        self.table.choose_all()
        self._follow_selection()

    # -- inside --

    def _follow_selection(self) -> None:
        count = self.table.selected_count()
        shown = len(self._shown.rows) if self._shown is not None else 0
        number = self.formats.number
        self._selected.setText(
            self.tr("En markerad")
            if count == 1
            else self.tr("{count} markerade").format(count=number(count))
            if count
            else self.tr("Markera en eller flera i listan")
        )
        self._all.setText(self.tr("Markera alla {count}").format(count=number(shown)))
        self._all.setVisible(shown > 1 and count < shown)
        for button in self._acts:
            button.setVisible(count > 0)

    def _offer_companies(self, shown: PeopleShown) -> None:
        named = [(one or NO_COMPANY, name or self.tr("Utan företag")) for one, name in shown.companies]
        choices: list[tuple[object, str]] = [(ANY_COMPANY, self.tr("Alla företag")), *named]
        self._company.set_choices(choices)
        if self._company.currentIndex() < 0:
            self._company.set_value(ANY_COMPANY)
        self._company.setEnabled(len(choices) > 2)

    def _show_banner(self, count: int) -> None:
        self._banner.setVisible(count > 0 and self.presenter.may_register)
        if count:
            text = (
                self.tr("En validering under insatsen räknas inte i den.")
                if count == 1
                else self.tr("{count} valideringar under insatsen räknas inte i den.")
            )
            self._banner.set_message(
                "info", text.format(count=self.formats.number(count)), self.tr("Räkna …")
            )

    def _show_empty_texts(self, shown: PeopleShown) -> None:
        if not shown.total and not shown.counts.get(PeopleFilter.WITHDRAWN):
            if self.presenter.may_read_lists:
                text = self.tr(
                    "Läs in listan som företaget har skickat, eller lägg till dem som ska delta en och en. "
                    "Sedan intygas timmar och planeras valideringar för många på en gång."
                )
                button: str | None = self.tr("Läs in lista …")
            else:
                text = self.tr(
                    "Lägg till dem som ska delta, en och en eller alla på ett företag. Sedan intygas "
                    "timmar och planeras valideringar för många på en gång."
                )
                button = self.tr("Lägg till deltagare") if self.presenter.may_register else None
            self.table.set_empty_texts(self.tr("Ingen deltar än"), text, button)
        elif shown.searched:
            self.table.set_empty_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        else:
            self.table.set_empty_texts(self.tr("Inga här just nu"), self.tr("Välj Alla för att se fler."))
