"""The cards of planning: stations, hours, absences, public holidays, and how runs are planned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.planning_models import Absence, PlanningChoices, Station
from assessor_app.ui.formats import Formats
from assessor_app.ui.holiday_words import holiday_name
from assessor_app.ui.qualification_titles import title_of, titles_in
from assessor_app.ui.settings import planning_words as words
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, Card, Chip, SecondaryButton, WorklistRow, role_label

_MOST_HOLIDAYS = 8


class _RowCard(Card):
    """Rows that change; where there are none, what the card is for."""

    def __init__(self, title: str, trailing: QWidget | None = None) -> None:
        super().__init__(title, trailing, flush=True)
        self._rows: list[QWidget] = []

    def show_rows(self, rows: list[QWidget], empty: str) -> None:
        """Show these and no others."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = rows or [_said(empty)]
        for row in self._rows:
            self.add(row)


def _said(text: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (20, 0, 20, 16), 0)
    column.addWidget(role_label(text, "body", "muted", wrap=True))
    return holder


class StationsCard(_RowCard):
    """`asked` carries the station, or None for a new one."""

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        self._new = SecondaryButton("", "plus")
        self._new.setObjectName("new-station")
        super().__init__("", self._new)
        self.set_title(self.tr("Stationer"))
        self._new.setText(self.tr("Ny station …"))
        self._new.clicked.connect(lambda: self.asked.emit(None))
        self._language = language

    def show_stations(self, choices: PlanningChoices) -> None:
        """Show the place's stations."""
        titles = titles_in(self._language, choices.checklists)
        self.show_rows(
            [self._row(one, titles) for one in choices.stations],
            self.tr(
                "Här står maskinerna och platserna där ni validerar. När de finns här läggs inte två personer"
                " på samma ställe samtidigt."
            ),
        )

    def _row(self, station: Station, titles: Mapping[str, str]) -> QWidget:
        button = SecondaryButton(self.tr("Ändra …"))
        button.setObjectName(f"station-{station.id}")
        button.setAccessibleName(self.tr("Ändra stationen {name}").format(name=station.name))
        button.clicked.connect(lambda: self.asked.emit(station))
        what = ", ".join(title_of(one, titles) for one in station.qualifications)
        return WorklistRow(station.name, what or self.tr("Alla valideringsmodeller"), action=button)


class HoursCard(_RowCard):
    """`asked` carries the assessor, or None for the place."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Tider"))

    def show_hours(self, choices: PlanningChoices) -> None:
        """Show when the place is open and who works otherwise."""
        rows = [self._row(None, self.tr("Testcentret"), words.hours_in_words(choices.centre_hours))]
        for assessor, name in choices.assessors:
            own = choices.own_hours.get(assessor)
            detail = self.tr("Som testcentret") if own is None else words.hours_in_words(own)
            rows.append(self._row(assessor, name or self.tr("Namnlöst konto"), detail))
        self.show_rows(rows, "")

    def _row(self, assessor: UUID | None, name: str, detail: str) -> QWidget:
        button = SecondaryButton(self.tr("Ändra …"))
        button.setObjectName(f"hours-of-{assessor or 'centre'}")
        button.setAccessibleName(self.tr("Ändra tiderna för {name}").format(name=name))
        button.clicked.connect(lambda: self.asked.emit(assessor))
        return WorklistRow(name, detail, action=button)


class AbsencesCard(_RowCard):
    """`asked` carries the absence, or None for a new one."""

    asked = Signal(object)

    def __init__(self, formats: Formats) -> None:
        self._new = SecondaryButton("", "plus")
        self._new.setObjectName("new-absence")
        super().__init__("", self._new)
        self.set_title(self.tr("Frånvaro och stängda dagar"))
        self._new.setText(self.tr("Ny frånvaro …"))
        self._new.clicked.connect(lambda: self.asked.emit(None))
        self._formats = formats

    def show_absences(self, choices: PlanningChoices) -> None:
        """Show those that are not over."""
        to_come = [
            one for one in choices.absences if self._formats.day_of(one.ends_at).isoformat() >= choices.today
        ]
        self.show_rows(
            [self._row(one, choices) for one in to_come],
            self.tr(
                "Ingen är borta. Lägg in semester, sjukdom och dagar då testcentret är stängt, så föreslås"
                " inga tider då."
            ),
        )

    def _row(self, absence: Absence, choices: PlanningChoices) -> QWidget:
        who, when = words.who_is_away(absence, choices), words.when_away(absence, self._formats)
        button = SecondaryButton(self.tr("Ändra …"))
        button.setObjectName(f"absence-{absence.id}")
        button.setAccessibleName(self.tr("Ändra frånvaron för {name}").format(name=who))
        button.clicked.connect(lambda: self.asked.emit(absence))
        detail = f"{when} · {absence.why}" if absence.why else when
        return WorklistRow(who, detail, action=button)


class HolidaysCard(_RowCard):
    """`chosen` carries the day and whether the place is open then."""

    chosen = Signal(str, bool)

    def __init__(self, formats: Formats) -> None:
        super().__init__("")
        self.set_title(self.tr("Röda dagar"))
        self._formats = formats

    def show_holidays(self, holidays: Mapping[str, tuple[str, bool]], choices: PlanningChoices) -> None:
        """Show the next ones on which somebody would work otherwise."""
        hours = (choices.centre_hours, *choices.own_hours.values())
        worked = {day for one in hours for day, spans in one.days.items() if spans}
        rows = [
            self._row(day, holiday_name(name), opened)
            for day, (name, opened) in holidays.items()
            if date.fromisoformat(day).weekday() in worked
        ]
        none = self.tr("Inga röda dagar faller på era öppettider det närmaste året.")
        self.show_rows(rows[:_MOST_HOLIDAYS], none)

    def _row(self, day: str, name: str, opened: bool) -> QWidget:
        button = SecondaryButton(self.tr("Håll stängt") if opened else self.tr("Håll öppet"))
        button.setObjectName(f"holiday-{day}")
        when = f"{self._formats.weekday_day(day)} {day[:4]}"
        button.setAccessibleName(f"{button.text()}: {name}, {when}")
        button.clicked.connect(lambda: self.chosen.emit(day, not opened))
        chip = Chip(self.tr("Öppet"), "shown") if opened else Chip(self.tr("Stängt"), "idle")
        return WorklistRow(name, when, chip=chip, action=button)


class DefaultsCard(Card):
    """How long runs are, and a warning where no hours have room for one."""

    asked = Signal()

    def __init__(self) -> None:
        change = SecondaryButton("")
        change.setObjectName("change-defaults")
        super().__init__("", change)
        change.setText(self.tr("Ändra …"))
        change.setAccessibleName(self.tr("Ändra längd och paus"))
        change.clicked.connect(self.asked)
        self.set_title(self.tr("Så planeras en validering"))
        self._said = role_label("", "body", wrap=True)
        self.add(self._said)
        self._warning = Banner("warning")
        self._warning.setObjectName("no-room-for-one")
        self.add(self._warning)
        self._warning.hide()

    def show_defaults(self, choices: PlanningChoices) -> None:
        """Say what holds."""
        now = choices.defaults
        length, pause = words.length_in_words(now.minutes), words.length_in_words(now.pause_minutes)
        if now.pause_minutes:
            said = self.tr("{length} lång, sedan {pause} paus.").format(length=length, pause=pause)
        else:
            said = self.tr("{length} lång, ingen paus efteråt.").format(length=length)
        people = self.tr("{count} personer samtidigt per bedömare.").format(count=now.at_once)
        if now.at_once == 1:
            people = self.tr("En person i taget per bedömare.")
        self._said.setText(f"{said} {people}")
        hours = (choices.centre_hours, *choices.own_hours.values())
        longest = max(
            (end - begin for one in hours for spans in one.days.values() for begin, end in spans), default=0
        )
        too_long = longest < now.minutes
        self._warning.set_message(
            "warning",
            self.tr("Inget pass rymmer en så lång validering. Gör den kortare, eller passen längre."),
        )
        self._warning.setVisible(too_long)
