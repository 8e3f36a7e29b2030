"""A day of planning through the real window: times found, moved, taken back, called to, and begun from."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pypdfium2
import vobject
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from assessor_app.domain.assessments import Status
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.planning_models import BookingRow
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.calendar.board import CalendarBoard
from assessor_app.ui.calendar.models import Card, CardState, Invited
from assessor_app.ui.calendar.page import CalendarPage
from tests.journeys.desk import Desk

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Saga", "Igor", "Nora")


def three_wait(desk: Desk) -> None:
    """Three people who are planned without a time, and two stations."""

    def work() -> None:
        session = desk.session
        people = []
        for name in NAMES:
            form = CandidateForm(name, "Exempelsson", number_reason="Påhittad", email=f"{name}@example.se")
            people.append(session.candidates.register(session.actor, form, session.today())[0])
        planning = session.undertakings.planning
        for station in ("Svarv 1", "Svarv 2"):
            planning.put_station(session.actor, station)
        digest = session.assessments.checklists()[0].digest
        planning.plan_many(session.actor, people, digest)

    desk.program.lane.run_blocking(work)


def calendar_of(desk: Desk) -> CalendarPage:
    return next(page for page in desk.hands.window.findChildren(CalendarPage) if page.isVisible())


def board_of(desk: Desk) -> CalendarBoard:
    board = calendar_of(desk).findChild(CalendarBoard)
    assert isinstance(board, CalendarBoard)
    return board


def card_of(desk: Desk, run: UUID) -> Card:
    picture = calendar_of(desk)._picture
    assert picture is not None
    card = picture.card(run)
    assert card is not None
    return card


def time_of(desk: Desk, run: UUID) -> int | None:
    return desk.state(run).planned_for


def choose(desk: Desk, run: UUID, action: str) -> None:
    """An entry of the menu of a booking."""
    menu = calendar_of(desk).build_menu(card_of(desk, run))
    next(one for one in menu.actions() if one.objectName() == action).trigger()
    menu.close()
    desk.play(desk.hands.settle())


def save_as(desk: Desk, path: Path) -> None:
    dialog = calendar_of(desk)._papers.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.play(desk.hands.settle())


def look_at(desk: Desk, at_ms: int) -> None:
    """Go to the week of a moment."""
    page = calendar_of(desk)
    page._presenter.go_to(page._words.formats.day_of(at_ms))
    desk.play(desk.hands.settle())


def bookings(desk: Desk) -> tuple[BookingRow, ...]:
    planning = desk.session.undertakings.planning
    return desk.program.lane.run_blocking(lambda: planning.bookings((0, 4_000_000_000_000)))


def drag_an_hour_down(desk: Desk, run: UUID) -> None:
    board = board_of(desk)
    place = board.place_of(card_of(desk, run))
    lower = place + QPoint(0, board.point_at(0, 10 * 60).y() - board.point_at(0, 9 * 60).y())
    QTest.mousePress(board.viewport(), LEFT, pos=place)
    QTest.mouseMove(board.viewport(), place + QPoint(0, 20))
    QTest.mouseMove(board.viewport(), lower)
    QTest.mouseRelease(board.viewport(), LEFT, pos=lower)
    desk.play(desk.hands.settle())


def undo(desk: Desk) -> None:
    window = desk.hands.window
    window.activateWindow()
    desk.bot.waitUntil(window.isActiveWindow)
    board_of(desk).setFocus()
    desk.play(desk.hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))


def call(desk: Desk, row: BookingRow, folder: Path) -> None:
    """On paper and for the calendar of their own."""
    choose(desk, row.run, "invite")
    desk.play(desk.hands.click("save-letters"))
    save_as(desk, folder / "kallelse.pdf")
    calendar_of(desk)._papers._letters.close_sheet()
    choose(desk, row.run, "invite-calendar")
    save_as(desk, folder / "kallelse.ics")


def test_three_who_wait_are_planned_moved_called_and_begun(desk: Desk, tmp_path: Path) -> None:
    hands = desk.hands
    three_wait(desk)
    desk.play(acts.go_to_tab(hands, "assessments", "calendar"))
    for step in ("calendar-propose", "proposal-search", "proposal-use"):
        desk.play(hands.click(step))
    first, missing, _third = rows = bookings(desk)
    assert sorted(row.name.split()[0] for row in rows) == sorted(NAMES)
    assert not any(row.clash for row in rows)

    look_at(desk, first.planned_for)
    drag_an_hour_down(desk, first.run)
    assert time_of(desk, first.run) == first.planned_for + 3_600_000
    undo(desk)
    assert time_of(desk, first.run) == first.planned_for

    look_at(desk, missing.planned_for)
    choose(desk, missing.run, "no-show")
    assert card_of(desk, missing.run).state is CardState.NO_SHOW
    choose(desk, missing.run, "waiting")
    (waits,) = desk.program.lane.run_blocking(desk.session.undertakings.planning.waiting)
    assert (waits.run, waits.no_shows) == (missing.run, 1)

    look_at(desk, first.planned_for)
    call(desk, first, tmp_path)
    assert card_of(desk, first.run).invited is Invited.YES
    page = pypdfium2.PdfDocument((tmp_path / "kallelse.pdf").read_bytes())[0]
    assert first.name in page.get_textpage().get_text_range()
    event = vobject.readOne((tmp_path / "kallelse.ics").read_text("utf-8")).vevent
    assert event.dtstart.value.timestamp() * 1000 == first.planned_for

    board = board_of(desk)
    QTest.mouseDClick(board.viewport(), LEFT, pos=board.place_of(card_of(desk, first.run)))
    desk.play(hands.settle())
    assert desk.run_page.assessment_id == first.run
    assert desk.state(first.run).status is Status.PLANNED
