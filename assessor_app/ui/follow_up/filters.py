"""What is followed up: the period and what the runs belong to, in one row over the charts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.follow_up_models import FollowUpChoices
from assessor_app.ui.follow_up.periods import Period
from assessor_app.ui.follow_up.view_protocol import Wanted
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceInput,
    DateInput,
    FilterChip,
    FlowLayout,
    FormField,
    role_label,
)

_WIDTH = 210


class _Choice(ChoiceInput):
    """A choice of one width, so that several stand in a row."""

    def look_changed(self) -> None:
        super().look_changed()
        self.setFixedWidth(self.look.space(_WIDTH))


class FollowUpFilters(QWidget):
    """`chosen` carries the fields of `Wanted` that the user changed, as a mapping."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        column.addWidget(self._build_periods())
        column.addWidget(self._build_days())
        column.addWidget(self._build_choices())

    def show_choices(self, choices: FollowUpChoices, wanted: Wanted, days: tuple[str, str]) -> None:
        """Offer what there is, and show what is chosen; `days` are those of the span."""
        for period, chip in self._periods.items():
            chip.setChecked(period is wanted.period)
        self._days.setVisible(wanted.period is Period.OWN)
        if wanted.period is Period.OWN:
            for field, day in zip((self._first, self._last), days, strict=True):
                if not field.hasFocus() and not field.field.hasFocus():
                    field.set_value(date.fromisoformat(day))
        qualifications = [(key, spoken(text)) for key, text in choices.qualifications.items()]
        self._offer(self._qualification, self.tr("Alla modeller"), qualifications, wanted.qualification)
        self._offer(self._programme, self.tr("Alla insatser"), choices.programmes, wanted.programme)
        self._offer(self._company, self.tr("Alla företag"), choices.companies, wanted.company)
        assessors = choices.assessors
        if len(assessors) == 1:
            assessors = ((assessors[0][0], self.tr("Bara mina")),)
        self._offer(self._assessor, self.tr("Alla bedömare"), assessors, wanted.assessor)
        self._outward.set_value(wanted.outward)

    def show_day_problem(self, *, wrong: bool) -> None:
        """Whether the days cannot be followed up."""
        self._problem.setVisible(wrong)

    # -- parts --

    def _build_periods(self) -> QWidget:
        words = {
            Period.MONTH: self.tr("Den här månaden"),
            Period.QUARTER: self.tr("Kvartalet"),
            Period.YEAR: self.tr("Året"),
            Period.EVERYTHING: self.tr("Allt"),
            Period.OWN: self.tr("Egna datum"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._periods: dict[Period, FilterChip] = {}
        for period, word in words.items():
            chip = FilterChip(word)
            chip.setObjectName(f"period-{period.value}")
            chip.clicked.connect(lambda _=False, period=period: self.chosen.emit({"period": period}))
            flow.addWidget(chip)
            self._periods[period] = chip
        return holder

    def _build_days(self) -> QWidget:
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        set_spacing(row, (0, 0, 0, 0), 8)
        self._first, self._last = DateInput(), DateInput()
        for field, name, label in (
            (self._first, "first-day", self.tr("Från")),
            (self._last, "last-day", self.tr("Till och med")),
        ):
            field.setObjectName(name)
            field.edited.connect(lambda _day: self._tell_days())
            row.addWidget(FormField(label, field))
        self._problem = role_label(
            self.tr("Välj en sista dag efter den första, högst 20 år."), "secondary", "not-shown"
        )
        row.addWidget(self._problem)
        row.addStretch(1)
        self._problem.hide()
        self._days.hide()
        return self._days

    def _build_choices(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._fields: dict[_Choice, FormField] = {}
        self._qualification = self._choice(flow, "qualification", self.tr("Valideringsmodell"), "")
        self._programme = self._choice(flow, "programme", self.tr("Insats"), None)
        self._company = self._choice(flow, "company", self.tr("Företag"), None)
        self._assessor = self._choice(flow, "assessor", self.tr("Bedömare"), None)
        self._outward = CheckRow(self.tr("För utskick: dölj färre än fem"))
        self._outward.setObjectName("outward")
        self._outward.edited.connect(lambda checked: self.chosen.emit({"outward": checked}))
        flow.addWidget(self._outward)
        return holder

    def _choice(self, flow: FlowLayout, field: str, name: str, nothing: object) -> _Choice:
        choice = _Choice()
        choice.setObjectName(f"follow-{field}")
        choice.edited.connect(lambda value: self.chosen.emit({field: nothing if value is None else value}))
        labelled = FormField(name, choice)
        flow.addWidget(labelled)
        labelled.hide()
        self._fields[choice] = labelled
        return choice

    # -- inside --

    def _offer(
        self, choice: _Choice, everything: str, offered: Sequence[tuple[object, str]], value: object
    ) -> None:
        """What there is none of, or only one model, is not asked about."""
        nothing = value if not value else ("" if isinstance(value, str) else None)
        choice.set_choices([(nothing, everything), *offered])
        choice.set_value(value)
        self._fields[choice].setVisible(bool(offered))

    def _tell_days(self) -> None:
        first, last = self._first.value(), self._last.value()
        if isinstance(first, date) and isinstance(last, date):
            self.chosen.emit({"first_on": first.isoformat(), "last_on": last.isoformat()})
