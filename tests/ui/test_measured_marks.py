"""A measured mark in the run: typed with a comma, kept by itself, warned of, and the assessor decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.authorisations import Act
from assessor_app.domain.checklists import Rating
from assessor_app.domain.measurement_events import MeasurementRecorded
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.run.practice.measure_part import NumberField
from assessor_app.ui.widgets import TextInput
from assessor_app.ui.widgets.banners import Banner
from tests.building import MANAGER
from tests.measuring import APPROVED, CALIPER, MIK_003, measuring_checklist, register_instrument
from tests.ui.list_rooms import House, house
from tests.ui.visiting import settle

W = TypeVar("W", bound=QWidget)
OVERDUE = replace(APPROVED, on="2025-03-02")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path, MANAGER, checklist=measuring_checklist())
    yield made
    made.workspace.close()


class Run:
    """A run on the screen, at the measured criterion A1-2."""

    def __init__(self, centre: House, qtbot: QtBot, run: UUID, place: str = "A1-2") -> None:
        self.centre, self.id = centre, run
        self.page = RunPage(centre.session, run)
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.go_to(place)

    def part(self, name: str, kind: type[W]) -> W:
        settle()
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def press(self, name: str) -> None:
        self.part(name, QPushButton).click()

    def type(self, name: str, text: str) -> NumberField:
        field = self.part(name, NumberField)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        return field

    def enter(self, name: str) -> None:
        QTest.keyClick(self.part(name, NumberField), Qt.Key.Key_Return)

    def texts(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def kept(self, code: str = "A1-2") -> MeasurementRecorded | None:
        versions = self.centre.workspace.assessment(self.id).measurements.get(code)
        value = versions.value if versions else None
        return value if isinstance(value, MeasurementRecorded) else None


@pytest.fixture
def run(centre: House, qtbot: QtBot) -> Run:
    return Run(centre, qtbot, centre.run_of(centre.somebody(), "Svarv 2"))


def test_the_line_is_there_only_where_something_is_measured(run: Run) -> None:
    assert [one.objectName() for one in run.page.findChildren(NumberField) if one.isVisible()] == [
        "reference-A1-2-1",
        "measured-A1-2-1",
    ]


def test_numbers_are_typed_with_a_comma_and_the_deviation_is_told_as_they_are(run: Run) -> None:
    run.type("reference-A1-2-1", "24,95")
    run.type("measured-A1-2-1", "25,01")
    assert "avvikelse +0,06 mm · utanför 0,05" in run.texts()
    run.enter("measured-A1-2-1")
    kept = run.kept()
    assert kept is not None
    assert (kept.readings, kept.unit, kept.instrument) == ((("24.95", "25.01"),), "mm", None)
    assert run.centre.workspace.assessment(run.id).mark("A1-2") is None


def test_what_is_no_number_stays_in_its_field_and_is_not_kept(run: Run) -> None:
    field = run.type("reference-A1-2-1", "24,9x")
    run.enter("reference-A1-2-1")
    assert run.kept() is None
    assert "Skriv talet som 12,05." in run.texts()
    field.setText("")
    run.type("reference-A1-2-1", "24,95")
    run.enter("reference-A1-2-1")
    kept = run.kept()
    assert kept is not None
    assert kept.readings == (("24.95", ""),)


def test_digits_typed_into_a_number_rate_nothing(run: Run) -> None:
    run.type("reference-A1-2-1", "123")
    assert run.centre.workspace.assessment(run.id).ratings() == {}


def test_several_parts_are_measured_one_under_the_other(run: Run) -> None:
    for place, pair in enumerate((("24,95", "24,97"), ("30", "30,01")), 1):
        if place > 1:
            run.press("more-readings-A1-2")
        run.type(f"reference-A1-2-{place}", pair[0])
        run.type(f"measured-A1-2-{place}", pair[1])
    run.enter("measured-A1-2-2")
    kept = run.kept()
    assert kept is not None
    assert kept.readings == (("24.95", "24.97"), ("30", "30.01"))


def test_an_instrument_is_chosen_and_numbers_typed_before_are_kept(centre: House, run: Run) -> None:
    register_instrument(centre.workspace)
    run.type("reference-A1-2-1", "24,95")
    run.press("instrument-A1-2")
    run.press("choose-SKJ-014")
    kept = run.kept()
    assert kept is not None
    assert (kept.instrument_mark, kept.due_on, kept.readings) == (
        "SKJ-014",
        "2027-03-02",
        (("24.95", ""),),
    )
    assert run.part("instrument-A1-2", QPushButton).text() == "Mätdon SKJ-014"
    run.press("instrument-A1-2")
    run.press("no-instrument")
    kept = run.kept()
    assert kept is not None
    assert kept.instrument is None


def test_one_that_is_not_calibrated_can_be_chosen_and_says_so(centre: House, run: Run) -> None:
    register_instrument(centre.workspace, calibration=OVERDUE)
    run.press("instrument-A1-2")
    run.press("choose-SKJ-014")
    assert "Kalibreringen gick ut 2 mars 2026" in run.texts()


def test_the_picker_finds_by_kind_and_offers_what_lives_here_first(centre: House, run: Run) -> None:
    register_instrument(centre.workspace)
    register_instrument(centre.workspace, UUID(int=77), MIK_003, None)
    run.press("instrument-A1-2")
    picker = run.page._practice._picker

    def offered() -> list[str]:
        settle()
        buttons = [one for one in picker.findChildren(QPushButton) if one.isVisible()]
        return [one.objectName() for one in buttons if one.objectName().startswith("choose-")]

    assert offered() == ["choose-SKJ-014", "choose-MIK-003"]
    picker._search.setText("mikro")
    picker._show()
    assert offered() == ["choose-MIK-003"]


def test_a_criterion_is_read_and_not_measured_once_the_run_is_over(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    centre.do(run, cmd.RecordMeasurement("A1-2", None, (("24,95", "25"),)), cmd.Interrupt("Larm"))
    shown = Run(centre, qtbot, run)
    assert shown.part("measured-A1-2-1", NumberField).isReadOnly()
    assert not shown.part("instrument-A1-2", QPushButton).isEnabled()


# ---- warned of -------------------------------------------------------------------------------------------


def test_signing_warns_of_the_instrument_and_the_record_says_it_afterwards(
    centre: House, qtbot: QtBot
) -> None:
    register_instrument(centre.workspace, calibration=OVERDUE)
    run = centre.run_of(centre.somebody())
    centre.do(run, cmd.RecordMeasurement("A1-2", CALIPER, (("24,95", "25"),)))
    centre.sign(run)
    centre.do(run, cmd.Reopen("Mer att mäta"), cmd.Complete())
    shown = Run(centre, qtbot, run, "signature")
    caution = shown.part("signature-caution-assessor", QLabel).text()
    assert "SKJ-014: kalibreringen gick ut 2 mars 2026 (A1-2)" in caution
    assert "signera ändå" in caution
    noted = shown.part("lacking-noted", Banner).text()
    assert noted == ("Mätdon använt 28 maj 2026 – SKJ-014: kalibreringen gick ut 2 mars 2026 (A1-2).")


def test_planning_at_a_station_warns_of_what_is_not_calibrated_there(centre: House, qtbot: QtBot) -> None:
    register_instrument(centre.workspace, calibration=OVERDUE)
    page = AssessmentsPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    page.plan_for(centre.somebody())
    warning = page._plan.findChild(Banner, "station-warning")
    assert warning is not None
    assert not warning.isVisible()
    station = next(one for one in page._plan.findChildren(TextInput) if one.maxLength() == 60)
    QTest.keyClicks(station, "svarv 2")
    assert warning.isVisible()
    assert "SKJ-014: kalibreringen gick ut 2 mars 2026" in warning.text()
    button = page.findChild(QPushButton, "plan-run")
    assert button is not None
    button.click()
    row = centre.session.assessments.list(AssessmentQuery())[0]
    assert [one.act for one in centre.workspace.assessment(row.id).instrument_lackings] == [Act.PLANNED]


def test_rating_stays_as_it_was_for_who_measures_nothing(centre: House, run: Run) -> None:
    run.page.go_to("A1-1")
    centre.do(run.id, cmd.RecordMark("A1-1", Rating.SHOWN))
    assert run.kept() is None
