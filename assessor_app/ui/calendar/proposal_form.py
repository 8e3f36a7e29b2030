"""What a proposal is asked for: who, which days, how long, by whom, where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.services.planning_models import ScheduleWish
from assessor_app.ui.calendar.proposal_presenter import Person, ProposalChoices
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import CheckRow, ChoiceInput, DateInput, FormField, role_label

_ALL, _SOME = "all", "some"
_LENGTHS = tuple(range(30, 12 * 60 + 1, 30))
_PAUSES = (0, 15, 30, 45, 60, 90)
_MOST_AT_ONCE = 8
_MOST_AHEAD = timedelta(days=60)
"""Times are given for two months at most unless somebody asks for more."""


class Checks(QWidget):
    """A box for each, all of them ticked to begin with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 0)
        self._rows: dict[UUID, CheckRow] = {}

    def offer(self, items: Iterable[tuple[UUID, str]], *, checked: bool = True) -> None:
        """Offer others, in this order."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {identity: CheckRow(text, checked) for identity, text in items}
        for row in self._rows.values():
            self._column.addWidget(row)

    def box(self, identity: UUID) -> CheckRow:
        """One of the boxes."""
        return self._rows[identity]

    def chosen(self) -> tuple[UUID, ...]:
        """Those that are ticked."""
        return tuple(identity for identity, row in self._rows.items() if row.value())

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._rows)


class ProposalForm(QWidget):
    """`wish()` is what was filled in; `problem` says what hinders it."""

    def __init__(self, words: CalendarWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._people: tuple[Person, ...] = ()
        self._choices: ProposalChoices | None = None
        self.who = ChoiceInput()
        self.who.setObjectName("proposal-who")
        self.who.edited.connect(lambda _value: self._follow_who())
        self.some = Checks()
        self.first, self.last = DateInput(), DateInput()
        self.length, self.pause, self.at_once = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self.length.setObjectName("proposal-length")
        self.assessors, self.stations = Checks(), Checks()
        self.may_move = CheckRow(self.tr("Bokade tider de dagarna får flyttas om fler då får plats"))
        self.may_move.setObjectName("proposal-may-move")
        self._no_stations = role_label(
            self.tr("Inga stationer är inlagda. Lägg in dem under Inställningar › Planering."),
            "secondary",
            "muted",
            wrap=True,
        )
        self._nobody = role_label(
            self.tr(
                "Ingen väntar på en tid. Deltagare i en insats kommer hit när du väljer Planera validering "
                "bland deltagarna."
            ),
            "secondary",
            "muted",
            wrap=True,
        )
        self._nobody.setObjectName("proposal-nobody")
        self._error: QLabel = role_label("", "secondary", "not-shown", wrap=True)
        self._error.setObjectName("proposal-problem")
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 14)
        column.addWidget(FormField(self.tr("Vilka"), self.who))
        column.addWidget(self._nobody)
        column.addWidget(self.some)
        column.addLayout(
            _row(
                FormField(self.tr("Från och med"), self.first), FormField(self.tr("Till och med"), self.last)
            )
        )
        column.addLayout(
            _row(
                FormField(self.tr("Längd"), self.length),
                FormField(self.tr("Paus mellan två"), self.pause),
                FormField(self.tr("Samtidigt per bedömare"), self.at_once),
            )
        )
        column.addWidget(self.may_move)
        column.addWidget(role_label(self.tr("Bedömare"), "strong"))
        column.addWidget(self.assessors)
        column.addWidget(role_label(self.tr("Stationer"), "strong"))
        column.addWidget(self.stations)
        column.addWidget(self._no_stations)
        column.addWidget(self._error)

    def show_choices(self, choices: ProposalChoices) -> None:
        """Fill in, silently."""
        self._people, self._choices = choices.people, choices
        self._nobody.setVisible(not choices.people)
        programmes = sorted({person.programme for person in choices.people if person.programme})
        offered: list[tuple[object, str]] = [
            (_ALL, self.tr("Alla som väntar ({count})").format(count=len(choices.people)))
        ]
        for name in programmes:
            count = sum(person.programme == name for person in choices.people)
            offered.append(((name,), f"{name} ({count})"))
        offered.append((_SOME, self.tr("De som kryssas för")))
        self.who.set_choices(offered)
        self.who.set_value(_ALL)
        self.some.offer((person.run, person.name) for person in choices.people)
        self._show_some()
        self.first.set_value(choices.first)
        self.last.set_value(choices.last)
        lengths = sorted({*_LENGTHS, choices.minutes})
        self.length.set_choices([(minutes, self._words.length(minutes)) for minutes in lengths])
        self.length.set_value(choices.minutes)
        pauses = sorted({*_PAUSES, choices.pause_minutes})
        self.pause.set_choices(
            [(minutes, self._words.length(minutes) if minutes else self.tr("Ingen")) for minutes in pauses]
        )
        self.pause.set_value(choices.pause_minutes)
        most = max(_MOST_AT_ONCE, choices.at_once)
        self.at_once.set_choices([(count, str(count)) for count in range(1, most + 1)])
        self.at_once.set_value(choices.at_once)
        self.assessors.offer(choices.assessors)
        self.stations.offer((station.id, station.name) for station in choices.stations)
        self._no_stations.setVisible(not choices.stations)
        self.may_move.set_value(False)
        self.say("")

    def wish(self) -> ScheduleWish | None:
        """What is asked for; None where a day is missing or nobody is left, which is then said."""
        first, last, runs = self.first.value(), self.last.value(), self._runs()
        if first is None or last is None:
            self.say(self.tr("Skriv båda dagarna som ÅÅÅÅ-MM-DD."))
            return None
        if not runs:
            self.say(self.tr("Välj minst en person som väntar."))
            return None
        assessors, stations = self.assessors.chosen(), self.stations.chosen()
        if not assessors:
            self.say(self.tr("Kryssa för minst en bedömare."))
            return None
        if self.stations.count and not stations:
            self.say(self.tr("Kryssa för minst en station."))
            return None
        self.say("")
        return ScheduleWish(
            runs=runs,
            first_on=first.isoformat(),
            last_on=last.isoformat(),
            minutes=_number(self.length.value(), 300),
            pause_minutes=_number(self.pause.value(), 0),
            at_once=_number(self.at_once.value(), 1),
            assessors=assessors,
            stations=stations,
        )

    def say(self, problem: str) -> None:
        """Say what hinders it, or nothing."""
        self._error.setText(problem)
        self._error.setVisible(bool(problem))

    def _runs(self) -> tuple[UUID, ...]:
        who = self.who.value()
        if who == _SOME:
            return self.some.chosen()
        return tuple(person.run for person in self._people if who == _ALL or (person.programme,) == who)

    def _follow_who(self) -> None:
        """A programme's people come within its days; the user may choose others."""
        self._show_some()
        choices, who = self._choices, self.who.value()
        if choices is None:
            return
        days = next((one for one in choices.programmes if (one.name,) == who), None)
        if days is not None and days.last >= choices.first:
            first = max(choices.first, days.first)
            self.first.set_value(first)
            self.last.set_value(min(days.last, first + _MOST_AHEAD))
        else:
            self.first.set_value(choices.first)
            self.last.set_value(choices.last)

    def _show_some(self) -> None:
        self.some.setVisible(self.who.value() == _SOME)


def _row(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 12)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _number(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise
