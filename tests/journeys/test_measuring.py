"""An instrument from its first entry to the report: calibrated long ago, used, warned of, printed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QLabel

from assessor_app.domain.assessments import Status
from assessor_app.services.instrument_models import InstrumentQuery
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.settings.instruments import InstrumentsSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.widgets import DateInput
from tests.journeys.desk import SAGA, Desk, begin_run
from tests.journeys.test_validation import issued_text


def enter_an_instrument(desk: Desk, calibrated_on: str) -> None:
    """In the settings: SKJ-014 of station 4, calibrated on a day."""
    hands = desk.hands
    desk.play(acts.go_to_room(hands, "settings"))
    page = next(one for one in hands.window.findChildren(SettingsPage) if one.isVisible())
    page.show_section("instruments")
    desk.play(hands.click("new-instrument"))
    desk.play(hands.fill("instrument-mark", "SKJ-014"))
    desk.play(hands.fill("instrument-station", "Station 4"))
    desk.play(hands.click("save-instrument"))
    desk.play(hands.click("new-calibration"))
    field = hands.see("calibrated-on", DateInput)
    assert field is not None
    desk.play(hands.click(field.field))
    field.field.selectAll()
    desk.play(hands.type(calibrated_on))
    desk.play(hands.click("save-calibration"))
    assert isinstance(page.section("instruments"), InstrumentsSection)


def test_an_instrument_that_had_expired_is_warned_of_at_the_signature_and_stands_in_the_report(
    desk: Desk, tmp_path: Path
) -> None:
    hands, today = desk.hands, desk.session.today()
    calibrated = today - timedelta(days=500)
    enter_an_instrument(desk, calibrated.isoformat())
    service = desk.session.undertakings.instruments
    (row,) = desk.program.lane.run_blocking(lambda: service.list(InstrumentQuery()).rows)
    assert row.calibrated_on == calibrated.isoformat()

    run = begin_run(desk, SAGA, "Station 4")
    desk.play(acts.go_to_step(hands, 4))
    page = desk.run_page
    page.go_to("MAT-3")
    desk.play(acts.rate(hands, "MAT-3", acts.Verdict()))
    desk.play(acts.measure(hands, "MAT-3", "SKJ-014", "24,95", "25,02"))
    value = desk.state(run).measurements["MAT-3"].value
    assert (value.instrument_mark, value.readings) == ("SKJ-014", (("24.95", "25.02"),))
    assert desk.state(run).ratings()["MAT-3"].value == "shown"

    desk.play(acts.go_to_step(hands, 5))
    desk.play(acts.give_feedback(hands))
    desk.play(acts.complete(hands))
    caution = hands.see("signature-caution-assessor", QLabel)
    assert caution is not None
    assert "SKJ-014: kalibreringen gick ut" in caution.text()
    desk.play(acts.sign(hands))
    state = desk.state(run)
    assert state.status is Status.SIGNED
    # Warned of at the station when the run was planned, and once more when it was signed.
    assert [(one.act.value, one.criteria) for one in state.instrument_lackings] == [
        ("planned", ()),
        ("signed", ("MAT-3",)),
    ]
    desk.play(acts.issue(hands, "issue-report", ""))
    report = issued_text(desk, run, "report", tmp_path)
    assert "Mätdon SKJ-014, kalibreringen gick ut" in report
    assert "Facit 24,95 mm, mätt 25,02 mm (+0,07)" in report
    assert f"SKJ-014 (MAT-3), använt {today.isoformat()}" in report
