"""An assessor with two people at two stations: nobody's place is lost in the changing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from assessor_app.domain.checklists import Rating
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.run.strip import RunChip
from tests.journeys.desk import FIRST_AREA, IGOR, SAGA, VERDICTS, Desk, begin_run, code_in_hand

KEYS = (Qt.Key.Key_1, Qt.Key.Key_2)


def chips(desk: Desk) -> list[RunChip]:
    """The runs in the strip, as they stand from left to right."""
    found = [chip for chip in desk.hands.window.findChildren(RunChip) if chip.isVisible()]
    return sorted(found, key=lambda chip: chip.x())


def test_two_runs_at_two_stations_each_resume_at_their_criterion(desk: Desk) -> None:
    hands = desk.hands
    saga = begin_run(desk, SAGA, "Station 1")
    desk.play(acts.rate_all(hands, FIRST_AREA[:3], VERDICTS))
    igor = begin_run(desk, IGOR, "Station 2")
    desk.play(acts.rate_all(hands, FIRST_AREA[:1], VERDICTS))
    desk.play(hands.key(acts.RETURN))
    assert code_in_hand(desk) == "MHS-2"

    desk.play(hands.click(next(chip for chip in chips(desk) if chip.assessment == saga)))
    assert desk.run_page.assessment_id == saga
    assert code_in_hand(desk) == "MHS-3"
    desk.play(hands.key(acts.RETURN))
    assert code_in_hand(desk) == "MHS-4"

    place = [chip.assessment for chip in chips(desk)].index(igor)
    desk.play(hands.key(KEYS[place], Qt.KeyboardModifier.AltModifier))
    assert desk.run_page.assessment_id == igor
    assert code_in_hand(desk) == "MHS-2"
    desk.play(hands.type("1"))

    place = [chip.assessment for chip in chips(desk)].index(saga)
    desk.play(hands.key(KEYS[place], Qt.KeyboardModifier.AltModifier))
    assert code_in_hand(desk) == "MHS-4"
    assert list(desk.state(saga).ratings()) == list(FIRST_AREA[:3])
    assert list(desk.state(igor).ratings()) == list(FIRST_AREA[:2])


def test_the_station_view_marks_one_criterion_for_both(desk: Desk) -> None:
    hands = desk.hands
    saga = begin_run(desk, SAGA, "Station 1")
    igor = begin_run(desk, IGOR, "Station 1")
    desk.play(hands.click("station-view"))
    desk.play(hands.click("station-all-shown"))
    desk.play(hands.click("leave-station"))
    for run in (saga, igor):
        assert desk.state(run).ratings() == {"MHS-1": Rating.SHOWN}
    desk.play(hands.key(acts.RETURN))
    assert code_in_hand(desk) == "MHS-2"
