"""A whole practical assessment by keyboard, on the checklist that ships, with the store on its own lane."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.system.resources import load_checklists
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.run.practice.written_texts import WrittenText
from assessor_app.ui.tasks import Lane
from tests.architecture.sources import ROOT
from tests.ui.run_desk import RunDesk, make_desk


@pytest.fixture(scope="module")
def industriteknik() -> Checklist:
    loaded = load_checklists(ROOT / "resources" / "checklists")
    return next(one for one in loaded.checklists if one.id == "industriteknik-bas")


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("journey")
    yield lane
    lane.close()


@pytest.fixture
def desk(tmp_path: Path, lane: Lane, industriteknik: Checklist) -> Iterator[RunDesk]:
    # SQLite belongs to the thread that opened it.
    desk = lane.run_blocking(lambda: make_desk(tmp_path, lane, industriteknik))
    yield desk
    lane.run_blocking(desk.workspace.close)


def open_run(qtbot: QtBot, lane: Lane, desk: RunDesk, run: UUID, place: str | None) -> RunPage:
    page = RunPage(desk.session, run, place)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page and lane.idle)
    return page


def press(page: QWidget, key: Qt.Key) -> None:
    focused = page.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_sixty_eight_criteria_are_rated_without_touching_the_mouse(
    qtbot: QtBot, lane: Lane, desk: RunDesk, industriteknik: Checklist
) -> None:
    run = lane.run_blocking(desk.begin)
    first = industriteknik.codes[0]
    page = open_run(qtbot, lane, desk, run, first)
    expected: dict[str, tuple[Rating, str | None]] = {}
    for number, code in enumerate(industriteknik.codes):
        if number % 11 == 5:
            press(page, Qt.Key.Key_2)
            reason = page.findChild(WrittenText, f"reason-{code}")
            assert reason is not None
            QTest.keyClicks(reason, f"Reason {number} 123")
            QTest.keyClick(reason, Qt.Key.Key_Return)
            expected[code] = (Rating.PARTLY, f"Reason {number} 123")
        else:
            press(page, Qt.Key.Key_1)
            expected[code] = (Rating.SHOWN, None)
        if number + 1 < len(industriteknik.codes):
            press(page, Qt.Key.Key_Return)
    page.flush()
    qtbot.waitUntil(lambda: lane.idle)
    state = lane.run_blocking(lambda: desk.workspace.assessment(run))
    found = {code: (mark.rating, mark.reason) for code in expected if (mark := state.mark(code))}
    assert found == expected
    assert desk.navigator.errors == []
    press(page, Qt.Key.Key_Return)
    assert page.step == "feedback"


def test_a_run_goes_on_at_its_criterion_after_the_program_has_stopped_without_notice(
    qtbot: QtBot, lane: Lane, desk: RunDesk, industriteknik: Checklist
) -> None:
    run = lane.run_blocking(desk.begin)
    page = open_run(qtbot, lane, desk, run, "MAT-3")
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: lane.idle)
    # Nothing is flushed: what is on the disk is all there is.
    again = open_run(qtbot, lane, desk, run, None)
    assert again.step == "practice"
    assert again.place.criterion == "MAT-4"
    state = lane.run_blocking(lambda: desk.workspace.assessment(run))
    assert set(state.ratings()) == {"MAT-3", "MAT-4"}
