"""Measuring instruments in the settings: entered, calibrated, in doubt, withdrawn, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind
from assessor_app.domain.instruments import InstrumentStanding
from assessor_app.services.instrument_models import InstrumentQuery
from assessor_app.ui.settings.instruments import InstrumentsSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.widgets import ChoiceRow, DateInput, TextInput
from assessor_app.ui.widgets.banners import Banner
from tests.building import MANAGER
from tests.measuring import CALIPER, SKJ_014, measuring_checklist, register_instrument
from tests.ui.list_rooms import House, house
from tests.ui.visiting import settle

W = TypeVar("W", bound=QWidget)


class Room:
    """The section over a real store."""

    def __init__(self, qtbot: QtBot, centre: House) -> None:
        self.centre = centre
        nothing = lambda *_: None  # noqa: E731 - five of the same
        around = Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing)
        self.page = SettingsPage(centre.session, around)
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        self.page.show_section("instruments")
        qtbot.waitExposed(self.page)

    @property
    def section(self) -> InstrumentsSection:
        return cast(InstrumentsSection, self.page.section("instruments"))

    def part(self, name: str, kind: type[W]) -> W:
        settle()
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def press(self, name: str) -> None:
        self.part(name, QPushButton).click()

    def rows(self) -> list[tuple[str, str]]:
        """Mark and standing of each line of the table."""
        model = self.part("instruments-table", QTableView).model()
        count, last = model.rowCount(), model.columnCount() - 1
        return [(model.index(row, 0).data(), model.index(row, last).data()) for row in range(count)]

    def texts(self) -> str:
        settle()
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def type(self, name: str, text: str) -> None:
        self.part(name, TextInput).setText(text)

    def undo(self) -> None:
        """Press the button of the last toast."""
        action = self.centre.window.toasts[-1][1]
        assert action is not None
        action()

    def standing(self, instrument: UUID = CALIPER) -> InstrumentStanding:
        return self.centre.session.undertakings.instruments.view(instrument).standing


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path, MANAGER, checklist=measuring_checklist())
    yield made
    made.workspace.close()


@pytest.fixture
def room(centre: House, qtbot: QtBot) -> Room:
    return Room(qtbot, centre)


def test_an_instrument_is_entered_and_its_calibration_asked_for_next(room: Room) -> None:
    assert "Inga mätdon än" in room.texts()
    room.press("new-instrument")
    room.press("save-instrument")
    assert "Mätdonet har ingen märkning." in room.texts()
    room.type("instrument-mark", "SKJ-014")
    room.type("instrument-station", "Station 2")
    room.press("save-instrument")
    assert room.rows() == [("SKJ-014", "Inte kalibrerat")]
    (row,) = room.centre.session.undertakings.instruments.list(InstrumentQuery()).rows
    assert (row.kind, row.station) == (InstrumentKind.CALIPER, "Station 2")
    room.press("new-calibration")
    assert room.part("calibration-due", DateInput).value() == date(2027, 5, 28)
    room.type("calibrated-by", "Kalibreringslabbet")
    room.press("save-calibration")
    assert room.rows() == [("SKJ-014", "Kalibrerat")]
    assert "gäller till 28 maj 2027 · Kalibreringslabbet" in room.texts()


def test_opening_and_filling_in_sheets_writes_nothing(room: Room, centre: House) -> None:
    register_instrument(centre.workspace)
    room.section._presenter.load()
    before = centre.workspace.head.seq
    room.section._presenter.open(CALIPER)
    for button, sheet in (("amend-instrument", "details"), ("new-calibration", "calibration")):
        room.press(button)
        getattr(room.section.sheets, sheet).close_sheet()
    assert centre.workspace.head.seq == before


def test_what_differs_is_amended_and_can_be_taken_back(room: Room, centre: House) -> None:
    register_instrument(centre.workspace)
    room.section._presenter.open(CALIPER)
    room.press("amend-instrument")
    room.type("instrument-mark", "SKJ-114")
    room.press("save-instrument")
    assert room.rows() == [("SKJ-114", "Kalibrerat")]
    room.undo()
    assert room.rows() == [("SKJ-014", "Kalibrerat")]


def test_a_rejection_shows_what_was_measured_since_it_was_last_approved(room: Room, centre: House) -> None:
    register_instrument(centre.workspace)
    run = centre.run_of(centre.somebody())
    centre.do(run, cmd.RecordMeasurement("A1-2", CALIPER, (("24,95", "25"),)))
    room.section._presenter.open(CALIPER)
    room.press("new-calibration")
    result = room.part("calibration-result", ChoiceRow)
    result.choice(CalibrationResult.REJECTED).click()
    room.press("save-calibration")
    said = room.part("instrument-in-doubt", Banner).text()
    assert said.startswith("En bedömning gjordes med det sedan 2 mars 2026, då det senast var godkänt.")
    room.press(f"open-run-{run}")
    assert centre.window.runs == [run]
    room.undo()
    assert room.standing() is InstrumentStanding.VALID


def test_a_calibration_entered_by_mistake_is_taken_out_and_entered_again(room: Room, centre: House) -> None:
    register_instrument(centre.workspace)
    room.section._presenter.open(CALIPER)
    (made,) = room.section._presenter._instruments.view(CALIPER).state.calibrations()
    room.press(f"change-calibration-{made.id}")
    room.press("withdraw-calibration")
    assert room.rows() == [("SKJ-014", "Inte kalibrerat")]
    room.undo()
    assert room.rows() == [("SKJ-014", "Kalibrerat")]


def test_withdrawn_it_is_in_no_list_of_those_in_use_until_it_is_restored(room: Room, centre: House) -> None:
    register_instrument(centre.workspace)
    room.section._presenter.open(CALIPER)
    room.press("withdraw-instrument")
    room.press("confirm-withdraw-instrument")
    assert "Inga mätdon i bruk" in room.texts()
    room.press("restore-instrument")
    assert room.rows() == [("SKJ-014", "Kalibrerat")]


def test_the_list_follows_what_is_entered_elsewhere(room: Room, centre: House) -> None:
    register_instrument(centre.workspace, details=SKJ_014, calibration=None)
    from tests.ui.list_rooms import all_changes

    centre.session.feed.publish(all_changes("instrument", CALIPER), object())
    assert room.rows() == [("SKJ-014", "Inte kalibrerat")]
    filters = cast(Any, room.section)._chips
    assert len(filters) == 3
