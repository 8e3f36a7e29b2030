"""The certified hours of a programme: by month, with who certified them, and the sums by activity."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from assessor_app.services.programme_models import HoursRow, ProgrammeView
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.programmes.hours_presenter import HoursPresenter
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.roomy_tables import RoomyTable
from assessor_app.ui.programmes.view_protocol import HoursShown
from assessor_app.ui.programmes.words import hours, month_title
from assessor_app.ui.programmes.work_sheets import HoursSheet
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import ChoiceInput, Column, PageScroll, SearchField, SecondaryButton, role_label

_FIRST_TO_GO = (5, 4)
ALL_MONTHS = ""


@dataclass(frozen=True, slots=True)
class HoursLine:
    """A line as the table shows it."""

    row: HoursRow
    on: str
    name: str
    activity: str
    minutes: int
    by: str
    at: int


class HoursPart(Part):
    """Hours are certified among the participants; here they are looked over, corrected and taken back."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = HoursPresenter(self, host.session)
        self.listen_to(self.presenter)
        outer = QVBoxLayout(self)
        set_spacing(outer, (28, 12, 28, 0), 0)
        scroll = PageScroll(8)
        outer.addWidget(scroll)
        column = scroll.content
        column.addLayout(self._build_finding())
        self._sums = role_label("", "body", wrap=True)
        self._sums.setObjectName("hours-sums")
        column.addWidget(self._sums)
        self.table = self._build_table()
        self._memory = ColumnMemory(self.table, host.session.preferences, "hours.columns")
        self.table.empty_action_chosen.connect(self.presenter.show_people)
        column.addWidget(self.table, 1)
        column.addLayout(self._build_actions())
        column.addSpacing(8)
        self._sheet = HoursSheet(host.page, self.formats)
        self._sheet.corrected.connect(self.presenter.correct)
        self.own(self._sheet)

    def show_hours(self, shown: HoursShown) -> None:
        view = self.presenter.view
        if view is None:
            return
        months = [(month, month_title(self.formats, month)) for month in shown.months]
        self._month.set_choices([(ALL_MONTHS, self.tr("Alla månader")), *months])
        self._month.set_value(shown.month or ALL_MONTHS)
        self._show_sums(shown, view)
        self._show_empty_texts(shown)
        self.table.set_rows([self._line(row, view) for row in shown.rows])
        self._follow_selection()

    def done_texts(self) -> dict[str, str]:
        return {
            "corrected": self.tr("Timmarna för {detail} är rättade"),
            "withdrawn": self.tr("Borttagna rader: {detail}"),
            "restored": self.tr("Tillbaka igen: {detail}"),
        }

    # -- parts --

    def _build_finding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        self._search = SearchField(self.tr("Sök namn, aktivitet eller dag"))
        self._search.searched.connect(lambda text: self.table.set_filter(text))
        self._month = ChoiceInput()
        self._month.setObjectName("hours-month")
        self._month.setAccessibleName(self.tr("Månad"))
        self._month.edited.connect(lambda month: self.presenter.choose(str(month) if month else None))
        row.addWidget(self._search, 3)
        row.addWidget(role_label(self.tr("Månad"), "body"))
        row.addWidget(self._month, 2)
        return row

    def _build_table(self) -> RoomyTable:
        columns = (
            Column("on", self.tr("Dag"), width=130),
            Column("name", self.tr("Namn"), kind="strong"),
            Column("activity", self.tr("Aktivitet"), width=180),
            Column(
                "minutes",
                self.tr("Tid"),
                align="right",
                width=90,
                format=lambda minutes: hours(self.formats, minutes),
            ),
            Column("by", self.tr("Intygat av"), width=170, kind="secondary"),
            Column("at", self.tr("När"), width=160, kind="secondary", format=self.formats.short_day_time),
        )
        table = RoomyTable(columns, _FIRST_TO_GO)
        table.view.setAccessibleName(self.tr("Intygade timmar"))
        table.row_activated.connect(self._correct)
        table.selection_changed.connect(self._follow_selection)
        table.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.view.customContextMenuRequested.connect(self._show_menu)
        return table

    def _build_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        self._correct_button = SecondaryButton(self.tr("Rätta …"))
        self._correct_button.setObjectName("correct-hours")
        self._correct_button.clicked.connect(lambda: self._correct(next(iter(self._chosen()), None)))
        self._remove = SecondaryButton(self.tr("Ta bort"))
        self._remove.setObjectName("withdraw-hours")
        self._remove.clicked.connect(self._withdraw)
        for button in (self._correct_button, self._remove):
            if self.presenter.may_register:
                row.addWidget(button)
            else:
                button.setParent(self)
                button.hide()
        row.addStretch(1)
        return row

    # -- inside --

    def _line(self, row: HoursRow, view: ProgrammeView) -> HoursLine:
        return HoursLine(
            row,
            row.on,
            row.name or self.tr("Borttagen person"),
            view.state.activity_name(row.activity),
            row.minutes,
            view.names.get(row.certified_by, ""),
            row.certified_at,
        )

    def _show_sums(self, shown: HoursShown, view: ProgrammeView) -> None:
        total = hours(self.formats, sum(one.minutes for one in shown.sums))
        parts = [
            f"{view.state.activity_name(one.activity)} {hours(self.formats, one.minutes)}"
            for one in shown.sums
        ]
        text = self.tr("Intygat {total}").format(total=total)
        self._sums.setText(" · ".join((text, *parts)) if shown.sums else "")
        self._sums.setVisible(bool(shown.sums))

    def _show_empty_texts(self, shown: HoursShown) -> None:
        if shown.month is not None:
            self.table.set_empty_texts(
                self.tr("Inga timmar den månaden"), self.tr("Välj Alla månader för att se fler.")
            )
        else:
            text = self.tr(
                "Markera deltagare under Deltagare och välj Intyga timmar: en hel grupp på en gång."
            )
            self.table.set_empty_texts(
                self.tr("Inga timmar är intygade än"), text, self.tr("Till deltagarna")
            )

    def _chosen(self) -> tuple[HoursRow, ...]:
        return tuple(line.row for line in self.table.selected_rows() if isinstance(line, HoursLine))

    def _follow_selection(self) -> None:
        count = self.table.selected_count()
        self._correct_button.setEnabled(count == 1)
        self._remove.setEnabled(count > 0)

    def _correct(self, line: object) -> None:
        row = line.row if isinstance(line, HoursLine) else line
        if isinstance(row, HoursRow) and self.presenter.view is not None and self.presenter.may_register:
            self._sheet.correct(row, self.presenter.view)

    def _withdraw(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.presenter.withdraw(chosen)

    def _show_menu(self, at: QPoint) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) == 1:
            menu.addAction(
                self.tr("Öppna personens kort"),
                lambda: self.presenter.open_candidate(chosen[0].candidate),
            )
            if self.presenter.may_register:
                menu.addAction(self.tr("Rätta …"), lambda: self._correct(chosen[0]))
        if self.presenter.may_register:
            menu.addAction(self.tr("Ta bort"), self._withdraw)
        menu.popup(self.table.view.viewport().mapToGlobal(at))
