"""The calendar: empty and full, a day and a week, and every sheet over it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from assessor_app.domain.visits import VisitDetails
from assessor_app.services.invitation_models import ListWish
from assessor_app.services.planning_models import Proposal, Unplaced
from assessor_app.ui.assessments.room import CALENDAR, AssessmentsRoom
from assessor_app.ui.calendar.models import By, Mode
from assessor_app.ui.calendar.page import CalendarPage
from tests.ui.calendar_desk import LEFT, board_of, moment, with_stations
from tests.ui.filled_centres import LONG_STATION, Centres
from tests.ui.visiting import Act, Screen, press, steps

MONDAY = date(2026, 5, 25)
WHY = "Svenska kompetensdagar i Vimmerby med alla bedömare från länets testcenter"


def calendar_screens(both: Centres) -> list[Screen]:
    """With people of every state, long names, a visit, an absence and clashes; and with nothing at all."""
    full, fresh = both.full.session, both.fresh.session
    _fill(both)
    week = ListWish("2026-05-25", "2026-05-31")
    states: tuple[tuple[str, Act | None], ...] = (
        ("", None),
        ("chosen", lambda page: page._board._choose_next(1)),
        ("one assessor", lambda page: page._presenter.set_assessor(full.actor.id)),
        ("everybody again", lambda page: page._presenter.set_assessor(None)),
        ("day", lambda page: page._presenter.set_mode(Mode.DAY)),
        ("by station", lambda page: page._presenter.set_by(By.STATION)),
        ("dragged", _dragged),
        ("dragged no more", _back_to_week),
        ("change the time", lambda page: page._change(_movable(page))),
        ("book a time", lambda page: page._presenter.give_time(page._panel.list.rows()[0])),
        ("menu", lambda page: page.build_menu(_movable(page)).close()),
        ("propose", press("calendar-propose")),
        ("propose for some", _some),
        ("proposal", steps(press("calendar-propose"), press("proposal-search"))),
        ("proposal, somebody left over", _left_over),
        ("proposal that no longer holds", _changed),
        ("searching", steps(press("calendar-propose"), lambda page: page._proposal.show_work())),
        ("letters", lambda page: page._papers.invite([card.run for card in page._picture.cards])),
        ("nobody to call", lambda page: _nobody(page)),
        ("day list", lambda page: page._papers.list_days(week, page._presenter.loaded)),
        ("calendar file", lambda page: page._papers.save_calendar(week, page._presenter.loaded)),
        (
            "calendar file, days reversed",
            steps(
                lambda page: page._papers.save_calendar(week, page._presenter.loaded),
                lambda page: page._papers._files._last.set_value(date(2026, 5, 1)),
                press("calendar-file-save"),
            ),
        ),
        ("searched in vain", lambda page: page._presenter.search_waiting("finns inte")),
    )
    return [
        Screen("calendar", lambda: CalendarPage(full), states),
        Screen(
            "calendar, empty",
            lambda: CalendarPage(fresh),
            (("", None), ("propose", press("calendar-propose"))),
        ),
        Screen("room of the assessments", lambda: _room(both)),
    ]


def _room(both: Centres) -> AssessmentsRoom:
    room = AssessmentsRoom(both.full.session)
    room.show_tab(CALENDAR)
    return room


def _movable(page: Any) -> Any:
    return next(card for card in page._picture.cards if card.movable)


def _dragged(page: Any) -> None:
    board = board_of(page)
    held = page._presenter
    card = next((card for card in page._picture.cards if card.movable), None)
    if card is None or not held.movable:
        return
    place = board.place_of(card)
    QTest.mousePress(board.viewport(), LEFT, pos=place)
    QTest.mouseMove(board.viewport(), place + QPoint(20, 20))
    QTest.mouseMove(board.viewport(), board.point_at(0, 12 * 60))


def _back_to_week(page: Any) -> None:
    board_of(page).forget_drag()
    page._presenter.set_by(By.ASSESSOR)
    page._presenter.set_mode(Mode.WEEK)


def _some(page: Any) -> None:
    press("calendar-propose")(page)
    form = page._proposal.form
    form.who.set_value("some")
    form._show_some()


def _left_over(page: Any) -> None:
    steps(press("calendar-propose"), press("proposal-search"))(page)
    found = page._proposal.proposal
    first = found.placings[0]
    left = tuple((first.run, first.name, why) for why in Unplaced)
    page._proposal.show_proposal(
        Proposal(found.wish, found.placings, left, 2, is_best=True, basis=found.basis)
    )


def _changed(page: Any) -> None:
    press("calendar-propose")(page)
    page._proposal.show_problem("schedule_changed")


def _nobody(page: Any) -> None:
    page._papers.invite([])
    page._papers.show_nothing(2)


def _fill(both: Centres) -> None:
    """Made once."""
    session, actor = both.full.session, both.full.session.actor
    planning = session.undertakings.planning
    if planning.stations():
        return
    with_stations(both.full, "Svarv 2", LONG_STATION)
    people = [row.id for row in session.candidates.find()][:8]
    planning.plan_many(actor, people, session.assessments.checklists()[0].digest)
    rows = planning.waiting()
    assessors = [identity for identity, _name in planning.assessors()]
    for number, row in enumerate(rows[: len(rows) - 2 if len(rows) > 2 else 0]):
        day = date(2026, 5, 25 + number % 5)
        planning.book(
            actor,
            row.run,
            moment(day, 8 + number % 3),
            90 + 30 * number,
            ("Svarv 2", LONG_STATION)[number % 2],
            assessors[number % len(assessors)],
        )
    if len(rows) > 4:
        planning.arrived(actor, rows[0].run)
        planning.no_show(actor, rows[1].run)
    planning.put_absence(actor, (moment(date(2026, 5, 27), 9), moment(date(2026, 5, 27), 15)), why=WHY)
    details = VisitDetails("Svenska Åkers Mekaniska Verkstad", "Vimmerby", "2026-05-26", "2026-05-28")
    session.visits.plan(actor, details)
