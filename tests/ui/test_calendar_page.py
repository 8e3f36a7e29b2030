"""The calendar, as those who plan in it would put it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.services.programme_models import Entry
from assessor_app.ui.calendar import paper_sheets
from assessor_app.ui.calendar.models import By, CardState, Invited, Mode
from assessor_app.ui.calendar.page import CalendarPage
from assessor_app.ui.calendar.tools import CalendarTools
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner, ChoiceInput, SideSheet, TextInput
from tests.building import ASSESSOR
from tests.taking_part import KALMAR, plan_programme
from tests.ui.calendar_desk import (
    LEFT,
    THURSDAY,
    board_of,
    booked,
    card_of,
    carry,
    column_of,
    drag,
    let_go,
    list_of,
    moment,
    take,
    waiting,
    with_stations,
)
from tests.ui.list_rooms import House, all_changes, house

FRIDAY = date(2026, 5, 29)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    with_stations(made, "Svarv 2", "Fräs")
    yield made
    made.workspace.close()


def opened(centre: House, qtbot: QtBot, width: int = 1262) -> CalendarPage:
    page = CalendarPage(centre.session)
    qtbot.addWidget(page)
    page.resize(width, 786)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def page(centre: House, qtbot: QtBot, qapp: QApplication) -> CalendarPage:
    Theme(qapp, "light", 100).apply()
    return opened(centre, qtbot)


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    assert button.isEnabled(), name
    button.click()


def told(centre: House) -> str:
    return centre.window.toasts[-1][0]


def undo(centre: House) -> None:
    act = centre.window.toasts[-1][1]
    assert act is not None
    act()


def shown_again(page: CalendarPage) -> None:
    page._presenter.reload()


def time_of(centre: House, run: UUID) -> int | None:
    return centre.workspace.assessment(run).planned_for


def do(menu: QMenu, name: str) -> None:
    action = next(action for action in menu.actions() if action.objectName() == name)
    action.trigger()
    menu.close()


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


# ---- looking ---------------------------------------------------------------------------------------------


def test_it_opens_with_this_week_and_goes_on_by_keys(page: CalendarPage, qtbot: QtBot) -> None:
    board = board_of(page)
    board.setFocus()
    assert page._picture is not None
    assert page._picture.columns[0].day == date(2026, 5, 25)
    QTest.keyClick(board, Qt.Key.Key_Right)
    assert page._picture.columns[0].day == date(2026, 6, 1)
    QTest.keyClick(board, Qt.Key.Key_T)
    assert page._picture.columns[0].day == date(2026, 5, 25)
    QTest.keyClick(board, Qt.Key.Key_D)
    assert (page._picture.mode, page._picture.first) == (Mode.DAY, THURSDAY)
    QTest.keyClick(board, Qt.Key.Key_Left)
    assert page._picture.first == date(2026, 5, 27)
    QTest.keyClick(board, Qt.Key.Key_V)
    assert page._picture.mode is Mode.WEEK


def test_the_way_one_looked_at_it_is_remembered(centre: House, page: CalendarPage, qtbot: QtBot) -> None:
    press(page, "calendar-day")
    press(page, "calendar-by-station")
    again = opened(centre, qtbot)
    assert again._picture is not None
    assert (again._picture.mode, again._picture.by) == (Mode.DAY, By.STATION)
    assert [column.name for column in again._picture.columns] == ["Fräs", "Svarv 2"]


def test_a_booking_is_chosen_by_the_arrows_and_opened_by_enter(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    board = board_of(page)
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Down)
    assert "Amina Yılmaz" in board.accessibleDescription()
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert centre.window.runs == [run]


def test_a_double_click_goes_straight_into_the_run(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    board = board_of(page)
    QTest.mouseDClick(board.viewport(), LEFT, pos=board.place_of(card_of(page, run)))
    assert centre.window.runs == [run]


def test_what_others_change_is_shown(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    centre.session.feed.publish(all_changes("assessment", run), None)
    assert card_of(page, run).state is CardState.PLANNED


def test_loading_writes_nothing(centre: House, page: CalendarPage) -> None:
    booked(centre)
    before = len(centre.commits)
    shown_again(page)
    page._presenter.set_mode(Mode.DAY)
    page._presenter.change(page._picture.cards[0])  # type: ignore[union-attr]  # it is shown
    assert len(centre.commits) == before


# ---- dragging --------------------------------------------------------------------------------------------


def test_a_booking_is_dragged_to_another_day_and_taken_back(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    drag(page, run, column_of(page, FRIDAY), 11 * 60)
    assert time_of(centre, run) == moment(FRIDAY, 10), "it was held in its middle"
    assert "Amina Yılmaz är flyttad till fredag 29 maj 10.00" in told(centre)
    assert centre.window.saved_at
    undo(centre)
    assert time_of(centre, run) == moment(THURSDAY, 9)
    assert card_of(page, run).start == 9 * 60


def test_ctrl_z_takes_one_thing_back_after_the_other(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    drag(page, run, column_of(page, FRIDAY), 11 * 60)
    drag(page, run, column_of(page, FRIDAY), 14 * 60)
    board_of(page).setFocus()
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert time_of(centre, run) == moment(FRIDAY, 10)
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert time_of(centre, run) == moment(THURSDAY, 9)
    before = len(centre.commits)
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(centre.commits) == before


def test_what_it_would_collide_with_is_shown_before_it_is_dropped(centre: House, page: CalendarPage) -> None:
    booked(centre, 13, name=("Bo", "Ek"))
    run = booked(centre)
    shown_again(page)
    board = board_of(page)
    take(page, run)
    carry(page, column_of(page, THURSDAY), 14 * 60)
    assert board.target is not None
    assert board.target.clash == ("assessor", "station")
    carry(page, column_of(page, FRIDAY), 14 * 60)
    assert board.target.clash == ()
    carry(page, column_of(page, FRIDAY), 19 * 60)
    assert board.target.clash == ("outside_hours",)
    board.forget_drag()


def test_escape_leaves_everything_where_it_was(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    before = len(centre.commits)
    take(page, run)
    place = carry(page, column_of(page, FRIDAY), 14 * 60)
    QTest.keyClick(board_of(page), Qt.Key.Key_Escape)
    let_go(page, place)
    assert len(centre.commits) == before
    assert board_of(page).held is None


def test_put_down_where_it_was_nothing_is_written(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    before = len(centre.commits)
    place = take(page, run)
    let_go(page, place)
    assert len(centre.commits) == before


def test_its_end_is_pulled_to_make_it_longer(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    drag(page, run, column_of(page, THURSDAY), 12 * 60 + 31, at_end=True)
    assert centre.workspace.assessment(run).minutes == 210
    assert time_of(centre, run) == moment(THURSDAY, 9)
    assert "3 tim 30 min" in told(centre)


def test_in_a_day_dragging_across_changes_the_station(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    page._presenter.set_mode(Mode.DAY)
    page._presenter.set_by(By.STATION)
    drag(page, run, 0, 10 * 60)
    state = centre.workspace.assessment(run)
    assert (state.station, state.assessor) == ("Fräs", centre.session.actor.id)


def test_what_has_begun_cannot_be_moved(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    centre.rate(run)
    shown_again(page)
    before = len(centre.commits)
    drag(page, run, column_of(page, FRIDAY), 14 * 60)
    assert len(centre.commits) == before


def test_alt_and_an_arrow_move_without_a_mouse(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    board = board_of(page)
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert time_of(centre, run) == moment(THURSDAY, 9, 15)
    QTest.keyClick(board, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert time_of(centre, run) == moment(FRIDAY, 9, 15)


# ---- the waiting list ------------------------------------------------------------------------------------


def test_somebody_who_waits_is_dragged_into_the_week(centre: House, page: CalendarPage) -> None:
    run = waiting(centre)
    shown_again(page)
    rows, board = list_of(page), board_of(page)
    assert [row.name for row in rows.rows()] == ["Amina Yılmaz"]
    start = rows.place_of(0)
    place = board.point_at(column_of(page, FRIDAY), 10 * 60 + 15)
    there = rows.viewport().mapFromGlobal(board.viewport().mapToGlobal(place))
    QTest.mousePress(rows.viewport(), LEFT, pos=start)
    QTest.mouseMove(rows.viewport(), start + QPoint(30, 30))
    QTest.mouseMove(rows.viewport(), there)
    assert board.target is not None
    QTest.mouseRelease(rows.viewport(), LEFT, pos=there)
    state = centre.workspace.assessment(run)
    assert state.planned_for == moment(FRIDAY, 10)
    assert state.assessor == centre.session.actor.id
    assert rows.rows() == ()
    undo(centre)
    assert time_of(centre, run) is None
    assert len(rows.rows()) == 1


def test_a_booking_is_dragged_back_to_the_waiting_list(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    board, panel = board_of(page), page._panel
    take(page, run)
    outside = board.viewport().mapFromGlobal(panel.mapToGlobal(panel.rect().center()))
    QTest.mouseMove(board.viewport(), outside)
    let_go(page, outside)
    assert time_of(centre, run) is None
    assert [row.run for row in list_of(page).rows()] == [run]
    undo(centre)
    assert time_of(centre, run) == moment(THURSDAY, 9)


def test_somebody_is_found_in_the_waiting_list(centre: House, page: CalendarPage) -> None:
    waiting(centre)
    waiting(centre, "Bo", "Ek")
    shown_again(page)
    page._presenter.search_waiting("ek b")
    assert [row.name for row in list_of(page).rows()] == ["Bo Ek"]


def test_the_list_makes_room_in_a_narrow_window_and_comes_back(centre: House, qtbot: QtBot) -> None:
    waiting(centre)
    narrow = opened(centre, qtbot, 860)
    assert not narrow._panel.isVisible()
    press(narrow, "show-waiting")
    assert narrow._panel.isVisible()
    press(narrow, "hide-waiting")
    assert not narrow._panel.isVisible()


# ---- the sheet -------------------------------------------------------------------------------------------


def test_enter_on_somebody_who_waits_opens_a_sheet_that_books(centre: House, page: CalendarPage) -> None:
    run = waiting(centre)
    shown_again(page)
    rows = list_of(page)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    sheet = page._time
    assert sheet.is_open()
    field = sheet.findChild(TextInput, "slot-time")
    assert isinstance(field, TextInput)
    field.setText("13.00")
    field.textEdited.emit("13.00")
    press(sheet, "slot-save")
    assert time_of(centre, run) == moment(THURSDAY, 13)
    assert not sheet.is_open()


def test_the_sheet_says_what_a_time_collides_with_and_books_all_the_same(
    centre: House, page: CalendarPage
) -> None:
    booked(centre, 13, name=("Bo", "Ek"))
    run = booked(centre)
    shown_again(page)
    page._presenter.change(card_of(page, run))
    sheet = page._time
    banner = sheet.findChild(Banner, "time-clash")
    field = sheet.findChild(TextInput, "slot-time")
    assert isinstance(banner, Banner)
    assert isinstance(field, TextInput)
    assert not banner.isVisible()
    field.setText("13.30")
    field.textEdited.emit("13.30")
    assert "bedömaren är upptagen" in banner.text()
    press(sheet, "slot-save")
    assert time_of(centre, run) == moment(THURSDAY, 13, 30)
    assert card_of(page, run).clash


def test_a_time_that_cannot_be_read_is_not_booked(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    page._presenter.change(card_of(page, run))
    field = page._time.findChild(TextInput, "slot-time")
    assert isinstance(field, TextInput)
    field.setText("25")
    field.textEdited.emit("25")
    press(page._time, "slot-save")
    assert page._time.is_open()
    assert time_of(centre, run) == moment(THURSDAY, 9)


# ---- who came --------------------------------------------------------------------------------------------


def test_who_did_not_come_frees_the_time_and_can_wait_again(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    do(page.build_menu(card_of(page, run)), "no-show")
    assert card_of(page, run).state is CardState.NO_SHOW
    do(page.build_menu(card_of(page, run)), "waiting")
    (row,) = list_of(page).rows()
    assert row.no_shows == 1


def test_that_somebody_came_is_noted_and_taken_back(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    do(page.build_menu(card_of(page, run)), "arrived")
    assert card_of(page, run).state is CardState.ARRIVED
    do(page.build_menu(card_of(page, run)), "arrived")
    assert card_of(page, run).state is CardState.PLANNED
    undo(centre)
    assert card_of(page, run).state is CardState.ARRIVED


# ---- proposals -------------------------------------------------------------------------------------------


def test_those_who_wait_get_times_that_are_used_and_taken_back(centre: House, page: CalendarPage) -> None:
    runs = [waiting(centre, *name) for name in (("Amina", "Yılmaz"), ("Bo", "Ek"), ("Nora", "Ek"))]
    shown_again(page)
    press(page, "calendar-propose")
    sheet = page._proposal
    assert sheet.is_open()
    assert sheet.form.first.value() == FRIDAY
    press(sheet, "proposal-search")
    assert "Alla 3 får en tid." in words_of(sheet)
    assert time_of(centre, runs[0]) is None, "nothing is booked by looking"
    press(sheet, "proposal-use")
    times = [time_of(centre, run) for run in runs]
    assert all(at is not None and at >= moment(FRIDAY, 0) for at in times)
    assert "3 tider är bokade" in told(centre)
    undo(centre)
    assert [time_of(centre, run) for run in runs] == [None] * 3


def test_a_week_of_two_months_is_said_briefly(page: CalendarPage) -> None:
    tools = page.findChild(CalendarTools)
    assert tools is not None
    tools.day_picked.emit(date(2026, 9, 1))
    assert "31 aug – 6 sep 2026" in words_of(page)
    tools.day_picked.emit(THURSDAY)
    assert "25–31 maj 2026" in words_of(page)


def test_a_programmes_people_are_given_times_within_its_days(centre: House, page: CalendarPage) -> None:
    session = centre.session
    coming = replace(KALMAR, name="Sommar", starts_on="2026-06-08", ends_on="2026-06-26")
    programme = plan_programme(centre.workspace, UUID(int=7), coming)
    entry = Entry(centre.somebody("Amina", "Yılmaz"), ParticipationDetails("2026-06-08"))
    people = session.undertakings.participants.enter(session.actor, programme, [entry])[0]
    checklist = session.assessments.checklists()[0].digest
    session.undertakings.participants.plan_runs(session.actor, people, checklist)
    shown_again(page)
    press(page, "calendar-propose")
    form = page._proposal.form
    assert (form.first.value(), form.last.value()) == (FRIDAY, FRIDAY + timedelta(days=11))
    form.who.setCurrentIndex(form.who.findText("Sommar (1)"))
    form.who.activated.emit(form.who.currentIndex())
    assert (form.first.value(), form.last.value()) == (date(2026, 6, 8), date(2026, 6, 26))
    form.who.setCurrentIndex(0)
    form.who.activated.emit(0)
    assert form.first.value() == FRIDAY


def test_who_does_not_fit_is_named_with_the_reason(centre: House, page: CalendarPage) -> None:
    for name in (("Amina", "Yılmaz"), ("Bo", "Ek"), ("Nora", "Ek")):
        waiting(centre, *name)
    shown_again(page)
    press(page, "calendar-propose")
    sheet = page._proposal
    sheet.form.last.set_value(FRIDAY)
    for account in sheet.form.assessors.chosen()[1:]:
        sheet.form.assessors.box(account).set_value(False)
    press(sheet, "proposal-search")
    text = words_of(sheet)
    assert "1 av 3 får en tid." in text
    assert "Det är fullt" in text


def test_a_proposal_that_something_came_between_is_not_used(centre: House, page: CalendarPage) -> None:
    run = waiting(centre)
    shown_again(page)
    press(page, "calendar-propose")
    press(page._proposal, "proposal-search")
    booked(centre, 9, 300, FRIDAY, ("Bo", "Ek"))
    press(page._proposal, "proposal-use")
    banner = page._proposal.findChild(Banner, "proposal-banner")
    assert isinstance(banner, Banner)
    assert "Det här ändrades under tiden" in banner.text()
    assert time_of(centre, run) is None


def test_days_in_the_wrong_order_are_said_where_they_stand(centre: House, page: CalendarPage) -> None:
    waiting(centre)
    shown_again(page)
    press(page, "calendar-propose")
    page._proposal.form.last.set_value(THURSDAY - timedelta(days=9))
    press(page._proposal, "proposal-search")
    assert "Sista dagen måste vara" in words_of(page._proposal)


# ---- paper -----------------------------------------------------------------------------------------------


def accept(page: CalendarPage, path: Path) -> None:
    dialog = page._papers.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_saved_invitation_shows_that_the_person_is_called(
    centre: House, page: CalendarPage, tmp_path: Path
) -> None:
    run = booked(centre)
    shown_again(page)
    do(page.build_menu(card_of(page, run)), "invite")
    assert card_of(page, run).invited is Invited.NOT, "looking at it calls nobody"
    press(page, "save-letters")
    accept(page, tmp_path / "kallelse.pdf")
    assert b"Amina" in (tmp_path / "kallelse.pdf").read_bytes()
    assert card_of(page, run).invited is Invited.YES
    drag(page, run, column_of(page, FRIDAY), 11 * 60)
    assert card_of(page, run).invited is Invited.OTHER_TIME


def test_an_invitation_is_saved_for_the_persons_own_calendar(
    centre: House, page: CalendarPage, tmp_path: Path
) -> None:
    run = booked(centre)
    shown_again(page)
    do(page.build_menu(card_of(page, run)), "invite-calendar")
    accept(page, tmp_path / "kallelse.ics")
    assert (tmp_path / "kallelse.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert card_of(page, run).invited is Invited.YES


def test_who_lost_the_time_is_called_off_in_their_own_calendar(
    centre: House, page: CalendarPage, tmp_path: Path
) -> None:
    run = booked(centre)
    shown_again(page)
    do(page.build_menu(card_of(page, run)), "invite-calendar")
    accept(page, tmp_path / "kallelse.ics")
    do(page.build_menu(card_of(page, run)), "waiting")
    (row,) = [one for one in page._panel.list.rows() if one.run == run]
    do(page._menus.of_waiting(row), "call-off-calendar")
    accept(page, tmp_path / "avbokning.ics")
    assert b"METHOD:CANCEL" in (tmp_path / "avbokning.ics").read_bytes()


def test_nobody_is_called_off_who_was_never_called(centre: House, page: CalendarPage) -> None:
    run = waiting(centre)
    shown_again(page)
    (row,) = [one for one in page._panel.list.rows() if one.run == run]
    offered = [action.objectName() for action in page._menus.of_waiting(row).actions()]
    assert offered == ["give-time", "candidate"]


def test_who_changes_their_mind_at_the_printer_has_called_nobody(
    centre: House, page: CalendarPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[], None]] = []
    monkeypatch.setattr(paper_sheets, "ask_for_printer", lambda *told: asked.append(told[-1]))
    run = booked(centre)
    shown_again(page)
    do(page.build_menu(card_of(page, run)), "invite")
    press(page, "print-letters")
    assert asked, "the dialog is open"
    assert card_of(page, run).invited is Invited.NOT
    asked[0]()
    assert card_of(page, run).invited is Invited.YES


def test_the_day_list_is_drawn_anew_for_whom_one_chooses(
    centre: House, page: CalendarPage, tmp_path: Path
) -> None:
    booked(centre)
    shown_again(page)
    do(page._menus.of_papers(page._presenter.look, page._presenter.loaded), "day-list")
    sheet = page._papers._list
    assert sheet.paper is not None
    whose = sheet.findChild(ChoiceInput, "day-list-whose")
    assert isinstance(whose, ChoiceInput)
    whose.set_value("Fräs")
    whose.edited.emit("Fräs")
    assert sheet.paper.runs == ()
    press(page, "save-day-list")
    accept(page, tmp_path / "lista.pdf")
    assert (tmp_path / "lista.pdf").exists()


def test_the_calendar_file_holds_names_only_if_one_says_so(
    centre: House, page: CalendarPage, tmp_path: Path
) -> None:
    booked(centre)
    shown_again(page)
    do(page._menus.of_papers(page._presenter.look, page._presenter.loaded), "calendar-file")
    press(page, "calendar-file-save")
    accept(page, tmp_path / "utan.ics")
    do(page._menus.of_papers(page._presenter.look, page._presenter.loaded), "calendar-file")
    press(page, "calendar-file-names")
    press(page, "calendar-file-save")
    accept(page, tmp_path / "med.ics")
    assert "Yılmaz" not in (tmp_path / "utan.ics").read_text("utf-8")
    assert "Yılmaz" in (tmp_path / "med.ics").read_text("utf-8")


# ---- who may what ----------------------------------------------------------------------------------------


def test_whoever_may_not_plan_looks_and_moves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    reader = house(tmp_path / "store")
    run = booked(reader)
    reader.session = replace(reader.session, actor=Actor(ASSESSOR.id, Role.COORDINATOR))
    page = opened(reader, qtbot)
    before = len(reader.commits)
    drag(page, run, column_of(page, FRIDAY), 14 * 60)
    page._change(card_of(page, run))
    page._put_away(card_of(page, run))
    names = [action.objectName() for action in page.build_menu(card_of(page, run)).actions()]
    assert names == ["open", "candidate"]
    assert not page._propose.isVisible()
    assert len(reader.commits) == before
    reader.workspace.close()


def test_sheets_of_the_calendar_close_by_escape(centre: House, page: CalendarPage) -> None:
    run = booked(centre)
    shown_again(page)
    page._presenter.change(card_of(page, run))
    QTest.keyClick(page._time, Qt.Key.Key_Escape)
    assert not any(sheet.is_open() for sheet in page.findChildren(SideSheet))
