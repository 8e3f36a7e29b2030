"""The section about planning: what it shows is so, looking saves nothing, what is removed comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.planning import PlanningDefaults, WorkingHours
from assessor_app.scheduling.public_holidays import SwedishHolidays
from assessor_app.services.planning_models import PlanningChoices
from assessor_app.ui.formats import Formats
from assessor_app.ui.holiday_words import holiday_name
from assessor_app.ui.settings import planning_words as words
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.planning_times import parse_hours, written_hours
from assessor_app.ui.widgets import CheckRow, ChoiceInput, DateInput, ElidedLabel, SideSheet
from tests.building import ASSESSOR, MANAGER
from tests.planned_centres import at
from tests.ui.list_rooms import House, house
from tests.ui.settings_screens import surroundings


class Section:
    """The section on the screen, worked by the names of its parts."""

    def __init__(self, made: House, folder: Path, qtbot: QtBot) -> None:
        self.house, self.qtbot = made, qtbot
        self.page = SettingsPage(made.session, surroundings(folder))
        qtbot.addWidget(self.page)
        self.page.resize(1262, 820)
        self.page.show()
        self.page.show_section("planning")

    @property
    def choices(self) -> PlanningChoices:
        return self.house.session.undertakings.planning.choices()

    def press(self, name: str) -> None:
        def shown() -> list[QPushButton]:
            every = self.page.findChildren(QPushButton, name)
            return [one for one in every if one.isVisibleTo(self.page) and one.isEnabled()]

        self.qtbot.waitUntil(lambda: bool(shown()))
        shown()[-1].click()

    def type_in(self, name: str, text: str) -> None:
        editor = self.page.findChild(QLineEdit, name)
        assert editor is not None
        editor.setText(text)
        editor.textEdited.emit(text)

    def says(self, text: str) -> bool:
        return any(
            text in one.text() for one in self.page.findChildren(ElidedLabel) if one.isVisibleTo(self.page)
        )

    def comes_to_say(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.says(text))

    def open_sheet(self) -> QWidget | None:
        return next((one for one in self.page.findChildren(SideSheet) if one.is_open()), None)


@pytest.fixture
def section(tmp_path: Path, qtbot: QtBot) -> Iterator[Section]:
    made = house(tmp_path / "store")
    yield Section(made, tmp_path, qtbot)
    made.workspace.close()


def test_looking_and_opening_every_sheet_saves_nothing(section: Section) -> None:
    for name in (
        "new-station",
        "hours-of-centre",
        f"hours-of-{ASSESSOR.id}",
        "new-absence",
        "change-defaults",
    ):
        section.press(name)
        sheet = section.open_sheet()
        assert isinstance(sheet, SideSheet), name
        sheet.close_sheet()
    assert section.house.commits == []


def test_saving_hours_as_they_stand_writes_nothing(section: Section) -> None:
    for name, save in (
        ("hours-of-centre", "save-hours"),
        (f"hours-of-{ASSESSOR.id}", "save-hours"),
        ("change-defaults", "save-defaults"),
    ):
        section.press(name)
        section.press(save)
    assert section.house.commits == []


def test_a_station_is_added_changed_removed_and_had_back(section: Section) -> None:
    section.press("new-station")
    section.type_in("station-name", "Svarv 1")
    section.press("save-station")
    (station,) = section.choices.stations
    section.comes_to_say("Svarv 1")
    assert section.open_sheet() is None
    section.press(f"station-{station.id}")
    section.type_in("station-name", "Svarv A")
    section.press("save-station")
    assert [one.name for one in section.choices.stations] == ["Svarv A"]
    section.press(f"station-{station.id}")
    section.press("remove-station")
    assert section.choices.stations == ()
    text, undo = section.house.window.toasts[-1]
    assert "borttagen" in text
    assert undo is not None
    undo()
    assert [(one.id, one.name) for one in section.choices.stations] == [(station.id, "Svarv A")]
    section.comes_to_say("Svarv A")


def test_a_station_without_a_name_is_refused_where_it_is_typed(section: Section) -> None:
    section.press("new-station")
    section.press("save-station")
    sheet = section.open_sheet()
    assert sheet is not None
    assert section.house.commits == []
    assert section.house.window.failures == []


def test_hours_are_typed_as_they_are_said(section: Section) -> None:
    section.press("hours-of-centre")
    section.type_in("hours-0", "8-12 och 13–16.30")
    section.press("save-hours")
    assert section.choices.centre_hours.days[0] == ((480, 720), (780, 990))
    section.comes_to_say("mån 08.00–12.00, 13.00–16.30 · tis–fre 08.00–16.30")
    section.press("hours-of-centre")
    section.type_in("hours-0", "åtta till fem")
    section.press("save-hours")
    assert section.open_sheet() is not None
    assert len(section.house.commits) == 1


def test_an_assessor_has_hours_of_their_own_and_the_centres_again(section: Section) -> None:
    section.press(f"hours-of-{ASSESSOR.id}")
    own = section.page.findChild(CheckRow, "hours-as-centre")
    assert own is not None
    own.click()
    section.type_in("hours-4", "")
    section.press("save-hours")
    assert section.choices.own_hours[ASSESSOR.id].days[4] == ()
    section.comes_to_say("mån–tors 08.00–16.30")
    section.press(f"hours-of-{ASSESSOR.id}")
    own.click()
    section.press("save-hours")
    assert ASSESSOR.id not in section.choices.own_hours


def test_an_absence_of_whole_days_is_entered_and_taken_away_and_had_back(section: Section) -> None:
    section.press("new-absence")
    sheet = section.open_sheet()
    assert sheet is not None
    whose = sheet.findChild(ChoiceInput, "absence-whose")
    assert whose is not None
    whose.set_value((MANAGER.id, None))
    first, last = sheet.findChildren(DateInput)
    first.set_value(date(2026, 6, 1))
    last.set_value(date(2026, 6, 2))
    section.type_in("absence-why", "Semester")
    section.press("save-absence")
    (absence,) = section.choices.absences
    assert (absence.starts_at, absence.ends_at) == (at("2026-06-01", 0), at("2026-06-03", 0))
    assert (absence.assessor, absence.why) == (MANAGER.id, "Semester")
    section.comes_to_say("1–2 juni 2026 · Semester")
    section.press(f"absence-{absence.id}")
    section.press("remove-absence")
    assert section.choices.absences == ()
    _, undo = section.house.window.toasts[-1]
    assert undo is not None
    undo()
    assert section.choices.absences == (absence,)


def test_an_absence_without_a_day_says_so(section: Section) -> None:
    section.press("new-absence")
    section.press("save-absence")
    assert section.open_sheet() is not None
    assert section.house.commits == []


def test_a_holiday_is_kept_open_and_closed_again(section: Section) -> None:
    section.press("holiday-2026-06-19")
    planning = section.house.session.undertakings.planning
    assert planning.holidays("2026-06-19", "2026-06-19")["2026-06-19"][1] is True
    section.press("holiday-2026-06-19")
    assert planning.holidays("2026-06-19", "2026-06-19")["2026-06-19"][1] is False
    section.comes_to_say("Midsommarafton")
    assert not section.says("Nationaldagen"), "a Saturday on which nobody works anyway"


def test_a_length_that_no_hours_have_room_for_is_warned_of(section: Section) -> None:
    warning = section.page.findChild(QWidget, "no-room-for-one")
    assert warning is not None
    assert not warning.isVisibleTo(section.page)
    section.press("change-defaults")
    section.type_in("defaults-minutes", "600")
    section.press("save-defaults")
    section.qtbot.waitUntil(lambda: warning.isVisibleTo(section.page))
    assert section.choices.defaults == PlanningDefaults(600)


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("", ()),
        ("8-12", ((480, 720),)),
        ("08.00–12.00, 13.00–16.30", ((480, 720), (780, 990))),
        ("8-12 & 13-24", ((480, 720), (780, 1440))),
        ("8–12 and 13:15–17", ((480, 720), (795, 1020))),
        ("12-8", None),
        ("8-12, 11-13", None),
        ("8-25", None),
        ("8.60-9", None),
        ("hela dagen", None),
        ("8-12 sedan 13-14", None),
    ],
)
def test_what_is_typed_is_read_as_it_is_meant_or_not_at_all(typed: str, spans: object) -> None:
    assert parse_hours(typed) == spans


def test_hours_come_back_as_they_were_written() -> None:
    spans = ((480, 720), (780, 990))
    assert parse_hours(written_hours(spans)) == spans
    assert words.hours_in_words(WorkingHours({})) == "Inga tider"
    assert Formats("sv").day("2026-06-01") == "1 juni 2026"


def test_every_public_holiday_has_a_word() -> None:
    named = set(SwedishHolidays().between("2015-01-01", "2045-12-31").values())
    shown = {holiday_name(name) for name in named}
    assert len(named) == len(shown) == 16
    assert SwedishHolidays().between("2020-05-11", "2020-06-14") == {
        "2020-05-21": "Kristi himmelsfärdsdag",
        "2020-05-31": "Pingstdagen",
        "2020-06-06": "Nationaldagen",
    }
