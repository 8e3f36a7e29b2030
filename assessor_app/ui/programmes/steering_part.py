"""How far a programme has come: against its plan, against its money, and who waits."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.services.chart_models import ChartData, ChartKind
from assessor_app.services.planning_models import DayCapacity
from assessor_app.services.programme_models import Group, ProgrammeView, SteeringView, WaitingPerson
from assessor_app.services.steering import monday_of
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.steering_presenter import SteeringPresenter
from assessor_app.ui.programmes.steering_words import burn_up, outlook, people, since, standing
from assessor_app.ui.programmes.words import hours, money, status_word
from assessor_app.ui.theme import current_look, set_spacing
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.widgets import (
    Card,
    Chip,
    FlowLayout,
    PageScroll,
    ProgressBar,
    QuietButton,
    SecondaryButton,
    WorklistRow,
    role_label,
)
from assessor_app.ui.widgets.charts import ChartView

_MOST_GROUPS = 8
_BESIDE = 860
"""Narrower than this, the two columns lie under each other."""


class Figure(QWidget):
    """A number that is read from across the room, and what it is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        self._value, self._caption = (
            role_label("", "card-title", wrap=True),
            role_label("", "secondary", wrap=True),
        )
        self._value.setObjectName(name)
        column.addWidget(self._value)
        column.addWidget(self._caption)
        column.addStretch(1)

    def say(self, value: str, caption: str) -> None:
        """Show a number and its caption."""
        self._value.setText(value)
        self._caption.setText(caption)


class SteeringPart(Part):
    """Two columns: the way and the money to the left, people to the right."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = SteeringPresenter(self, host.session)
        self.listen_to(self.presenter)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 0), 0)
        scroll = PageScroll(12)
        self._columns = row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 18)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, stretch in ((left, 3), (right, 2)):
            set_spacing(side, (0, 0, 0, 0), 12)
            row.addLayout(side, stretch)
        left.addWidget(self._build_way())
        left.addWidget(self._build_money())
        left.addWidget(self._build_capacity())
        left.addStretch(1)
        self._waiting = RowsCard(self.tr("Väntar på validering"))
        right.addWidget(self._waiting)
        right.addWidget(self._build_people())
        right.addStretch(1)
        scroll.content.addLayout(row)
        scroll.content.addStretch(1)
        scroll.content.addSpacing(16)
        column.addWidget(scroll)

    def show_steering(self, steering: SteeringView) -> None:
        view = self.presenter.view
        if view is None:
            return
        told = steering.steering
        self._standing.setText(standing(self.formats, told))
        self._outlook.setText(outlook(self.formats, told))
        self._chart.set_data(burn_up(self.formats, told))
        self._show_money(steering)
        self._show_capacity(steering.capacity)
        self._show_waiting(steering, view)
        self._show_people(steering)

    # -- parts --

    def _build_way(self) -> Card:
        card = Card(self.tr("Gjort mot plan"))
        self._standing = role_label("", "strong", wrap=True)
        self._standing.setObjectName("steering-standing")
        self._outlook = role_label("", "body", wrap=True)
        self._outlook.setObjectName("steering-outlook")
        self._chart = ChartView(ChartData("", ChartKind.LINES, (), ()))
        for widget in (self._standing, self._outlook, self._chart):
            card.add(widget)
        return card

    def _build_money(self) -> Card:
        card = Card(self.tr("Pengar"))
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 18)
        self._each, self._planned, self._spent = (
            Figure(f"steering-{name}") for name in ("each", "planned", "spent")
        )
        for figure in (self._each, self._planned, self._spent):
            row.addWidget(figure, 1)
        card.body.addLayout(row)
        return card

    def _build_capacity(self) -> Card:
        self._capacity = Card(self.tr("Ledig bedömartid"))
        holder = QWidget()
        self._weeks = QVBoxLayout(holder)
        set_spacing(self._weeks, (0, 0, 0, 0), 8)
        self._capacity.add(holder)
        self._capacity.hide()
        return self._capacity

    def _build_people(self) -> Card:
        self._people_card = Card(self.tr("Deltagare"))
        self._people = role_label("", "body", wrap=True)
        self._people.setObjectName("steering-people")
        self._people_card.add(self._people)
        holder = QWidget()
        self._groups = QVBoxLayout(holder)
        set_spacing(self._groups, (0, 0, 0, 0), 6)
        self._people_card.add(holder)
        return self._people_card

    # -- Qt --

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_narrow = self.width() < current_look().size(_BESIDE)
        self._columns.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    # -- inside --

    def _show_money(self, steering: SteeringView) -> None:
        validated, spent, budget = steering.counts.validated, steering.spent_ore, steering.budget_ore
        if not spent:
            self._each.say("–", self.tr("Kostnad per validerad: inga kostnader än"))
        elif not validated:
            self._each.say("–", self.tr("Kostnad per validerad: ingen är validerad än"))
        else:
            self._each.say(self._kronor(spent / validated), self.tr("Kostnad per validerad"))
        if budget and steering.target:
            self._planned.say(self._kronor(budget / steering.target), self.tr("Budget per person i målet"))
        else:
            self._planned.say("–", self.tr("Budget per person i målet"))
        of = self.tr("Förbrukat av {budget}").format(budget=money(self.formats, budget))
        self._spent.say(money(self.formats, spent), of if budget else self.tr("Förbrukat"))

    def _kronor(self, ore: float) -> str:
        return money(self.formats, round(ore / 100) * 100)

    def _show_capacity(self, days: tuple[DayCapacity, ...] | None) -> None:
        self._capacity.setVisible(bool(days))
        _empty(self._weeks)
        for monday, week in groupby(days or (), key=lambda day: monday_of(date.fromisoformat(day.day))):
            some = list(week)
            opened = sum(day.open_minutes for day in some)
            booked = sum(day.booked_minutes for day in some)
            free = max(opened - booked, 0)
            text = self.tr("Vecka {number}: {free} ledigt av {whole}").format(
                number=monday.isocalendar().week,
                free=hours(self.formats, free),
                whole=hours(self.formats, opened),
            )
            self._weeks.addWidget(role_label(text, "body", wrap=True))
            self._weeks.addWidget(ProgressBar(booked, opened))

    def _show_waiting(self, steering: SteeringView, view: ProgrammeView) -> None:
        rows: list[QWidget] = [self._waiting_row(one, view) for one in steering.waiting]
        rest = steering.waiting_total - len(rows)
        if not rows:
            text = (
                self.tr("Alla som deltar är validerade.")
                if steering.counts.persons
                else self.tr("Ingen deltar än. Lägg till dem under Deltagare.")
            )
            rows = [_padded(role_label(text, "body", "muted", wrap=True))]
        else:
            rows.append(self._waiting_foot(rest))
        self._waiting.set_title(
            self.tr("Väntar på validering · {count}").format(
                count=self.formats.number(steering.waiting_total)
            )
        )
        self._waiting.replace_rows(rows)

    def _waiting_foot(self, rest: int) -> QWidget:
        """How many more there are, and where all of them are and get a time."""
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        flow.setContentsMargins(20, 4, 20, 12)
        if rest > 0:
            more = self.tr("… och {count} till").format(count=self.formats.number(rest))
            label = role_label(more, "body", "muted")
            label.setMinimumHeight(44)
            flow.addWidget(label)
        everybody = QuietButton(self.tr("Visa alla"))
        everybody.setObjectName("waiting-all")
        everybody.setAccessibleName(self.tr("Visa alla som väntar på validering"))
        everybody.clicked.connect(self.presenter.show_waiting)
        flow.addWidget(everybody)
        if self.presenter.may_run:
            times = QuietButton(self.tr("Ge dem tider"), "clock")
            times.setObjectName("waiting-times")
            times.clicked.connect(self.presenter.give_times)
            flow.addWidget(times)
        return holder

    def _waiting_row(self, one: WaitingPerson, view: ProgrammeView) -> QWidget:
        planned = ""
        if one.planned_for is not None:
            day = self.formats.near_day(self.formats.day_of(one.planned_for), view.today)
            planned = self.tr("Tid {day}").format(day=day)
        parts = (planned or since(self.formats, view, one.entered_on), one.company_name)
        button = None
        run = one.run
        if run is not None:
            button = SecondaryButton(self.tr("Öppna"))
            button.clicked.connect(partial(self.presenter.open_run, run))
        elif self.presenter.may_run:
            button = SecondaryButton(self.tr("Planera"))
            button.clicked.connect(partial(self.presenter.plan_for, one.candidate))
        if button is not None:
            button.setObjectName(f"waiting-{one.participation}")
            button.setAccessibleName(f"{button.text()}: {one.name}")
        chip = Chip(self.tr("Skyddad"), "idle") if one.protected else None
        row = WorklistRow(one.name, " · ".join(part for part in parts if part), chip=chip, action=button)
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        row.activated.connect(partial(self.presenter.open_candidate, one.candidate))
        return row

    def _show_people(self, steering: SteeringView) -> None:
        counts = steering.counts
        self._people.setText(people(self.formats, counts))
        _empty(self._groups)
        if not counts.persons:
            return
        statuses = [(status_word(one.key), one) for one in counts.by_status]
        companies = [(str(one.key) or self.tr("Utan företag"), one) for one in counts.by_company]
        self._add_groups(self.tr("Status vid start"), statuses)
        self._add_groups(self.tr("Företag"), companies)

    def _add_groups(self, title: str, groups: list[tuple[str, Group]]) -> None:
        self._groups.addSpacing(6)
        self._groups.addWidget(role_label(title, "strong"))
        for word, group in groups[:_MOST_GROUPS]:
            text = self.tr("{word}: {done} av {count} validerade").format(
                word=word,
                done=self.formats.number(group.validated),
                count=self.formats.number(group.persons),
            )
            self._groups.addWidget(role_label(text, "body", wrap=True))
            self._groups.addWidget(ProgressBar(group.validated, group.persons, tone="shown"))
        rest = len(groups) - _MOST_GROUPS
        if rest > 0:
            text = self.tr("… och {count} till").format(count=self.formats.number(rest))
            self._groups.addWidget(role_label(text, "secondary"))


def _padded(label: QLabel) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (20, 4, 20, 16), 0)
    column.addWidget(label)
    return holder


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
