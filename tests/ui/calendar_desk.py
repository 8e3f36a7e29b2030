"""What the tests of the calendar work with: stations, people who wait, and a hand on the mouse."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assessor_app.ui.calendar.board import CalendarBoard
from assessor_app.ui.calendar.models import Card
from assessor_app.ui.calendar.page import CalendarPage
from assessor_app.ui.calendar.waiting_list import WaitingList
from tests.ui.list_rooms import House

THURSDAY = date(2026, 5, 28)
"""Today in these tests."""
LEFT = Qt.MouseButton.LeftButton


def moment(day: date, hour: int, minute: int = 0) -> int:
    """ms since 1970 of a time where the PC stands."""
    return int(datetime(day.year, day.month, day.day, hour, minute).astimezone().timestamp() * 1000)


def with_stations(house: House, *names: str) -> None:
    """Stations by these names."""
    planning, actor = house.session.undertakings.planning, house.session.actor
    for name in names:
        planning.put_station(actor, name)


def waiting(house: House, given: str = "Amina", family: str = "Yılmaz") -> UUID:
    """Somebody planned without a time; the run."""
    return house.run_of(house.somebody(given, family), station="")


def booked(
    house: House,
    hour: int = 9,
    minutes: int = 120,
    day: date = THURSDAY,
    name: tuple[str, str] = ("Amina", "Yılmaz"),
    station: str = "Svarv 2",
) -> UUID:
    """Somebody with a time, with whoever is logged in; the run."""
    run = waiting(house, *name)
    session = house.session
    planning = session.undertakings.planning
    planning.book(session.actor, run, moment(day, hour), minutes, station, session.actor.id)
    return run


def board_of(page: QWidget) -> CalendarBoard:
    """The board of a page."""
    found = page.findChild(CalendarBoard)
    assert isinstance(found, CalendarBoard)
    return found


def list_of(page: QWidget) -> WaitingList:
    """The waiting list of a page."""
    found = page.findChild(WaitingList)
    assert isinstance(found, WaitingList)
    return found


def card_of(page: CalendarPage, run: UUID) -> Card:
    """The booking of a run, as it is shown."""
    assert page._picture is not None
    card = page._picture.card(run)
    assert card is not None
    return card


def column_of(page: CalendarPage, day: date) -> int:
    """The column of a day in a week."""
    assert page._picture is not None
    return [column.day for column in page._picture.columns].index(day)


def take(page: CalendarPage, run: UUID, *, at_end: bool = False) -> QPoint:
    """Press on a booking and begin to drag it; where it was pressed."""
    board, card = board_of(page), card_of(page, run)
    place = board.place_of(card)
    if at_end:
        box = board._box_of(card)
        place = QPoint(box.center().x(), box.bottom() - 2)
    QTest.mousePress(board.viewport(), LEFT, pos=place)
    far = QApplication.startDragDistance() + 2
    QTest.mouseMove(board.viewport(), place + QPoint(far, far))
    return place


def carry(page: CalendarPage, column: int, minute: int) -> QPoint:
    """Move what is held to a time; the point."""
    board = board_of(page)
    place = board.point_at(column, minute)
    QTest.mouseMove(board.viewport(), place)
    return place


def let_go(page: CalendarPage, place: QPoint) -> None:
    """Let the mouse go there."""
    QTest.mouseRelease(board_of(page).viewport(), LEFT, pos=place)


def drag(page: CalendarPage, run: UUID, column: int, minute: int, *, at_end: bool = False) -> None:
    """Drag a booking so that it is held at a time."""
    take(page, run, at_end=at_end)
    let_go(page, carry(page, column, minute))
