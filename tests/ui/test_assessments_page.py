"""The assessments' screen, as those who use it would put it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assessor_app.domain.assessments import Status
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.assessments.row_words import KEYS
from assessor_app.ui.assessments.table import RunTable
from assessor_app.ui.assessments.view_protocol import RunRow
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import SideSheet
from tests.building import MANAGER
from tests.ui.list_rooms import House, house, slid_in, turn_wheel


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light", 100)
    theme.apply()
    yield theme
    theme.set_text_scale_percent(100)


def open_page(centre: House, qtbot: QtBot) -> AssessmentsPage:
    page = AssessmentsPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def table_of(page: AssessmentsPage) -> RunTable:
    table = page.findChild(RunTable)
    assert table is not None
    return table


def rows(page: AssessmentsPage) -> list[RunRow]:
    return cast(list[RunRow], table_of(page).rows())


def button(page: QWidget, name: str) -> QPushButton:
    """The visible button with this text."""
    found = [item for item in page.findChildren(QPushButton) if item.text() == name and item.isVisible()]
    assert len(found) == 1, name
    return found[0]


def named(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def choose_action(page: AssessmentsPage, row: RunRow, action: str) -> None:
    menu = page.build_menu(row)
    next(item for item in menu.actions() if item.objectName() == action).trigger()
    menu.deleteLater()


def click_cell(qtbot: QtBot, page: AssessmentsPage, column: int) -> None:
    view = table_of(page).view
    place = view.visualRect(view.model().index(0, column)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def open_sheet(page: AssessmentsPage) -> SideSheet:
    found = [sheet for sheet in page.findChildren(SideSheet) if sheet.is_open()]
    assert len(found) == 1
    return found[0]


def pick(page: AssessmentsPage, text: str) -> None:
    QApplication.sendPostedEvents()
    next(item for item in page.findChildren(QRadioButton) if item.text() == text).click()


@pytest.mark.usefixtures("theme")
def test_an_empty_centre_says_what_to_do_first(centre: House, qtbot: QtBot) -> None:
    page = open_page(centre, qtbot)
    buttons = [item for item in table_of(page).findChildren(QPushButton) if item.isVisible()]
    assert [item.text() for item in buttons] == ["Ny validering"]
    buttons[0].click()
    assert open_sheet(page).is_open()


@pytest.mark.usefixtures("theme")
def test_the_button_of_a_row_takes_the_next_step(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    page = open_page(centre, qtbot)
    assert table_of(page).view.model().index(0, KEYS.index("action")).data() == "Förbered"
    click_cell(qtbot, page, KEYS.index("action"))
    assert centre.window.runs == [run]


@pytest.mark.usefixtures("theme")
def test_a_click_elsewhere_selects_and_enter_opens(centre: House, qtbot: QtBot) -> None:
    run = centre.run_of(centre.somebody())
    page = open_page(centre, qtbot)
    click_cell(qtbot, page, 1)
    assert centre.window.runs == []
    qtbot.keyClick(table_of(page).view, Qt.Key.Key_Return)
    assert centre.window.runs == [run]


@pytest.mark.usefixtures("theme")
def test_the_dots_show_the_menu_of_their_row(centre: House, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody())
    page = open_page(centre, qtbot)
    asked: list[tuple[RunRow, QPoint]] = []
    table_of(page).menu_asked.connect(lambda row, at: asked.append((row, at)))
    click_cell(qtbot, page, KEYS.index("menu"))
    assert asked[0][0].name == "Amina Yılmaz"
    for menu in page.findChildren(QMenu):
        menu.close()


@pytest.mark.usefixtures("theme")
def test_a_filter_shows_one_state_and_its_count(centre: House, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody("Amina"))
    centre.rate(centre.run_of(centre.somebody("Bo")))
    page = open_page(centre, qtbot)
    chip = named(page, "filter-in_progress")
    assert chip.accessibleName() == "Pågår 1"
    chip.click()
    assert [row.name for row in rows(page)] == ["Bo Yılmaz"]
    named(page, "filter-signed").click()
    assert rows(page) == []
    named(page, "filter-all").click()
    assert len(rows(page)) == 2


@pytest.mark.usefixtures("theme")
def test_a_run_is_planned_and_begun(centre: House, qtbot: QtBot) -> None:
    centre.somebody()
    page = open_page(centre, qtbot)
    page.plan_for(None)
    named(page, "plan-and-begin").click()
    assert any("Välj vem" in label.text() for label in page.findChildren(QWidget) if hasattr(label, "text"))
    pick(page, "Amina Yılmaz")
    named(page, "plan-and-begin").click()
    assert centre.window.runs == [rows(page)[0].id]
    assert rows(page)[0].planned_for is not None


@pytest.mark.usefixtures("theme")
def test_a_day_without_a_readable_time_is_not_planned(centre: House, qtbot: QtBot) -> None:
    page = open_page(centre, qtbot)
    page.plan_for(centre.somebody())
    time = next(
        item for item in open_sheet(page).findChildren(QLineEdit) if item.accessibleName() == "Klockslag"
    )
    before = len(centre.commits)
    for text in ("25.00", ""):
        time.clear()
        qtbot.keyClicks(time, text)
        named(page, "plan-run").click()
    assert len(centre.commits) == before
    qtbot.keyClicks(time, "9")
    named(page, "plan-run").click()
    assert len(centre.commits) == before + 1


@pytest.mark.usefixtures("theme")
def test_opening_every_sheet_writes_nothing_and_the_wheel_changes_nothing(
    centre: House, qtbot: QtBot
) -> None:
    run = centre.run_of(centre.somebody())
    centre.rate(run)
    page = open_page(centre, qtbot)
    before = len(centre.commits)
    page.plan_for(None)
    slid_in(open_sheet(page), qtbot)
    texts = [item.text() for item in page.findChildren(QLineEdit)]
    for kind in (QLineEdit, QComboBox, QRadioButton):
        for editor in open_sheet(page).findChildren(kind):
            if editor.isVisible():
                turn_wheel(editor)
    assert [item.text() for item in page.findChildren(QLineEdit)] == texts
    open_sheet(page).close_sheet()
    for action in ("reschedule", "interrupt", "move"):
        choose_action(page, rows(page)[0], action)
        open_sheet(page).close_sheet()
    assert len(centre.commits) == before


@pytest.mark.usefixtures("theme")
def test_an_interruption_needs_a_reason_and_can_be_undone(centre: House, qtbot: QtBot) -> None:
    centre.rate(centre.run_of(centre.somebody()))
    page = open_page(centre, qtbot)
    choose_action(page, rows(page)[0], "interrupt")
    named(page, "confirm-interrupt").click()
    assert rows(page)[0].status is Status.IN_PROGRESS
    reason = next(item for item in open_sheet(page).findChildren(QPlainTextEdit) if item.isVisible())
    qtbot.keyClicks(reason, "Larm")
    named(page, "confirm-interrupt").click()
    assert rows(page)[0].status is Status.INTERRUPTED
    text, undo = centre.window.toasts[-1]
    assert "finns kvar" in text
    assert undo is not None
    undo()
    assert rows(page)[0].status is Status.IN_PROGRESS


@pytest.mark.usefixtures("theme")
def test_a_run_is_moved_to_another_person(centre: House, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody("Fel"))
    centre.somebody("Ratt")
    page = open_page(centre, qtbot)
    choose_action(page, rows(page)[0], "move")
    pick(page, "Ratt Yılmaz")
    named(page, "confirm-move").click()
    assert rows(page)[0].name == "Fel Yılmaz"
    reason = next(item for item in open_sheet(page).findChildren(QPlainTextEdit) if item.isVisible())
    qtbot.keyClicks(reason, "Valdes av misstag")
    named(page, "confirm-move").click()
    assert rows(page)[0].name == "Ratt Yılmaz"


@pytest.mark.usefixtures("theme")
def test_time_and_station_are_changed(centre: House, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody())
    page = open_page(centre, qtbot)
    choose_action(page, rows(page)[0], "reschedule")
    save = named(page, "confirm-reschedule")
    assert not save.isEnabled()
    station = next(item for item in open_sheet(page).findChildren(QLineEdit) if item.text() == "Station 2")
    qtbot.keyClicks(station, "b")
    save.click()
    assert "b" in rows(page)[0].summary.station


@pytest.mark.usefixtures("theme")
def test_what_cannot_be_done_says_why(tmp_path: Path, centre: House, qtbot: QtBot) -> None:
    centre.sign(centre.run_of(centre.somebody()))
    page = open_page(centre, qtbot)
    menu = page.build_menu(rows(page)[0])
    action = next(item for item in menu.actions() if item.objectName() == "reopen")
    assert (action.isEnabled(), action.text()) == (False, "Öppna igen: det gör en centrumansvarig")
    menu.deleteLater()


@pytest.mark.usefixtures("theme")
def test_a_manager_reopens_with_a_reason(tmp_path: Path, qtbot: QtBot) -> None:
    centre = house(tmp_path / "managers", MANAGER)
    centre.sign(centre.run_of(centre.somebody()))
    page = open_page(centre, qtbot)
    choose_action(page, rows(page)[0], "reopen")
    reason = next(item for item in open_sheet(page).findChildren(QPlainTextEdit) if item.isVisible())
    qtbot.keyClicks(reason, "Protokoll")
    named(page, "confirm-reopen").click()
    status = rows(page)[0].status
    centre.workspace.close()
    assert status is Status.IN_PROGRESS


def test_with_large_text_the_button_is_still_there(centre: House, theme: Theme, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody("Å" * 200))
    theme.set_text_scale_percent(200)
    page = open_page(centre, qtbot)
    view = table_of(page).view
    button_cell = view.visualRect(view.model().index(0, KEYS.index("action")))
    assert view.viewport().rect().contains(button_cell)
    assert table_of(page).is_hidden(0)
    assert not view.horizontalScrollBar().isVisible()


@pytest.mark.usefixtures("theme")
def test_what_is_copied_holds_every_column(centre: House, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody())
    page = open_page(centre, qtbot)
    table_of(page).view.selectAll()
    table_of(page).copy()
    copied = QApplication.clipboard().text()
    assert "Amina Yılmaz" in copied
    assert "Planerad" in copied


@pytest.mark.usefixtures("theme")
def test_widths_that_the_user_chose_come_back(centre: House, qtbot: QtBot) -> None:
    centre.run_of(centre.somebody())
    page = open_page(centre, qtbot)
    width = drag_first_column(page, 60, qtbot)
    page._memory.keep()
    again = open_page(centre, qtbot)
    assert table_of(again).view.horizontalHeader().sectionSize(0) == width
    centre.wishes["assessments.columns"] = "inte base64 %"
    assert table_of(open_page(centre, qtbot)).view.horizontalHeader().sectionSize(0) != width


def drag_first_column(page: AssessmentsPage, by: int, qtbot: QtBot) -> int:
    """Drag the right edge of the first column; the width it has then."""
    head = table_of(page).view.horizontalHeader()
    before = head.sectionSize(0)
    edge = QPoint(before - 1, head.height() // 2)
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(head.viewport(), edge + QPoint(by, 0))
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))
    assert head.sectionSize(0) == before + by
    return before + by
