"""The section about planning: stations, hours, absences, public holidays, and how runs are planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.formats import Formats, formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.planning_cards import (
    AbsencesCard,
    DefaultsCard,
    HolidaysCard,
    HoursCard,
    StationsCard,
)
from assessor_app.ui.settings.planning_presenter import PlanningSettingsPresenter
from assessor_app.ui.settings.planning_sheets import AbsenceSheet, DefaultsSheet, HoursSheet, StationSheet
from assessor_app.ui.settings.planning_view import PlanningShown
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class PlanningSection(QWidget):
    """For those who plan: what there is to plan with."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-planning")
        self._session = session
        self._formats = formats_of(session)
        self._language = session.preferences.get("language", "sv")
        self._presenter = PlanningSettingsPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._shown: PlanningShown | None = None
        self._sheets: _Sheets | None = None
        self._build_cards()
        self._listen()

    def _build_cards(self) -> None:
        self._stations, self._hours = StationsCard(self._language), HoursCard()
        self._defaults, self._absences = DefaultsCard(), AbsencesCard(self._formats)
        self._holidays = HolidaysCard(self._formats)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        for card in (self._stations, self._hours, self._defaults, self._absences, self._holidays):
            column.addWidget(card)
        column.addStretch(1)

    def _listen(self) -> None:
        self._stations.asked.connect(lambda station: self._ask("station", station))
        self._hours.asked.connect(lambda assessor: self._ask("hours", assessor))
        self._absences.asked.connect(lambda absence: self._ask("absence", absence))
        self._defaults.asked.connect(lambda: self._ask("defaults", None))
        self._holidays.chosen.connect(lambda day, opened: self._presenter.open_holiday(day, opened=opened))

    # -- what the presenter says --

    def show_planning(self, shown: PlanningShown) -> None:
        self._shown = shown
        self._stations.show_stations(shown.choices)
        self._hours.show_hours(shown.choices)
        self._defaults.show_defaults(shown.choices)
        self._absences.show_absences(shown.choices)
        self._holidays.show_holidays(shown.holidays, shown.choices)

    def show_saved(self) -> None:
        for sheet in self._sheets.every() if self._sheets is not None else ():
            sheet.close_sheet()

    def show_removed(self, what: str) -> None:
        said = {
            "station": self.tr("Stationen är borttagen. Det som är bokat där står kvar."),
            "absence": self.tr("Frånvaron är borttagen."),
        }
        self._session.navigator.toast(said[what], self.tr("Ångra"), self._presenter.put_back)

    def show_refusal(self, code: str, details: Mapping[str, object]) -> bool:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        for sheet in self._sheets.every() if self._sheets is not None else ():
            if sheet.is_open() and message is not None:
                sheet.show_error(code, message.whole)
                return True
        return False

    # -- inside --

    def _ask(self, what: str, about: object) -> None:
        """Open a sheet; they are made when one is first needed and lie over the page around this section."""
        if self._shown is None:
            return
        if self._sheets is None:
            self._sheets = _Sheets.over(page_of(self), self._formats)
            self._heed(self._sheets)
        choices, sheets = self._shown.choices, self._sheets
        if what == "station":
            sheets.station.ask(choices, self._language, about)  # type: ignore[arg-type]  # as the card sent it
        elif what == "hours":
            sheets.hours.ask(choices, about)  # type: ignore[arg-type]  # as the card sent it
        elif what == "absence":
            sheets.absence.ask(choices, about)  # type: ignore[arg-type]  # as the card sent it
        else:
            sheets.defaults.ask(choices)

    def _heed(self, sheets: _Sheets) -> None:
        presenter = self._presenter
        sheets.station.saved.connect(presenter.save_station)
        sheets.station.removed.connect(presenter.remove_station)
        sheets.hours.saved.connect(presenter.save_hours)
        sheets.absence.saved.connect(presenter.save_absence)
        sheets.absence.removed.connect(presenter.remove_absence)
        sheets.defaults.saved.connect(presenter.save_defaults)

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.load()


@dataclass(frozen=True)
class _Sheets:
    """The sheets of the section."""

    station: StationSheet
    hours: HoursSheet
    absence: AbsenceSheet
    defaults: DefaultsSheet

    @classmethod
    def over(cls, page: QWidget, formats: Formats) -> _Sheets:
        return cls(StationSheet(page), HoursSheet(page), AbsenceSheet(page, formats), DefaultsSheet(page))

    def every(self) -> tuple[StationSheet | HoursSheet | AbsenceSheet | DefaultsSheet, ...]:
        return self.station, self.hours, self.absence, self.defaults
