"""Kalmar 2020 through the real window: planned, filled, hours for a whole group, May closed, refused, opened
with a reason, corrected and closed again."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assessor_app.domain import companies, employments
from assessor_app.domain.companies import CompanyDetails
from assessor_app.domain.employments import EmploymentDetails, EmploymentStatus
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.programme_models import MonthPhase, MonthView
from assessor_app.services.undertaking_models import ParticipationQuery, ProgrammeQuery
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_hands import Hands, Play
from assessor_app.ui.widgets import Banner, ChoiceInput, DateInput
from tests.journeys.desk import Desk

PEOPLE = ("Saga", "Igor", "Nora")
DOWN, ALL = Qt.Key.Key_Down, Qt.Key.Key_A


def company_with_people(desk: Desk) -> UUID:
    """Three people who were furloughed from Exempelverken."""

    def enter() -> UUID:
        session, workspace = desk.session, desk.composition.workspace
        new = session.undertakings.programmes.new_cost
        company, actor = new(), session.actor
        workspace.commit(actor.id, companies.register(company, CompanyDetails("Exempelverken")))
        for name in PEOPLE:
            form = CandidateForm(name, "Exempelsson", number_reason="Saknar nummer", birth_on="1994-03-21")
            person, _ = session.candidates.register(actor, form, date(2026, 1, 1))
            told = EmploymentDetails(EmploymentStatus.FURLOUGHED)
            workspace.commit(actor.id, employments.record(new(), person, company, told))
        return company

    return desk.program.lane.run_blocking(enter)


def programme_of(desk: Desk) -> UUID:
    programmes = desk.session.undertakings.programmes
    return desk.program.lane.run_blocking(lambda: programmes.list(ProgrammeQuery())[0].id)


def may_of(desk: Desk) -> MonthView:
    programmes, programme = desk.session.undertakings.programmes, programme_of(desk)
    return desk.program.lane.run_blocking(lambda: programmes.months(programme)[0])


def minutes_of(desk: Desk) -> list[int]:
    participants, programme = desk.session.undertakings.participants, programme_of(desk)
    query = ParticipationQuery(programme=programme)
    return desk.program.lane.run_blocking(lambda: [row.minutes for row in participants.list(query)])


def write_day(hands: Hands, name: str, day: str) -> Play[None]:
    """Write over the day that a field proposes."""
    field = hands.see(name, DateInput)
    assert field is not None, name
    yield from hands.click(field.field)
    yield from hands.key(ALL, Qt.KeyboardModifier.ControlModifier)
    yield from hands.type(day)


def choose_next(hands: Hands, name: str) -> Play[None]:
    """Choose what comes next in a list of choices, with the key."""
    field = hands.see(name, ChoiceInput)
    assert field is not None, name
    field.setFocus()
    yield from hands.key(DOWN)


def plan_kalmar(desk: Desk) -> None:
    hands = desk.hands
    desk.play(acts.go_to_tab(hands, "undertakings", "programmes"))
    desk.play(hands.click("new-programme"))
    desk.play(hands.fill("programme-name", "Kalmar 2020"))
    desk.play(hands.fill("programme-funder", "Region Kalmar län"))
    desk.play(write_day(hands, "programme-first", "2020-05-11"))
    desk.play(write_day(hands, "programme-last", "2020-06-14"))
    desk.play(hands.fill("programme-target", "100"))
    desk.play(hands.fill("programme-budget", "85394"))
    desk.play(hands.click("save-programme"))


def add_everybody_of(desk: Desk, company: UUID) -> None:
    hands = desk.hands
    desk.play(hands.click("add-company"))
    desk.play(hands.click(f"company-{company}"))
    desk.play(hands.click("add-companies"))
    desk.play(hands.click("tab-people"))
    desk.play(hands.click("add-participant"))
    desk.play(choose_next(hands, "whole-company"))
    desk.play(write_day(hands, "entered-on", "2020-05-11"))
    desk.play(hands.click("add-participants"))


def certify(desk: Desk, day: str) -> None:
    """Three hours of the first activity for everybody."""
    hands = desk.hands
    desk.play(hands.click("tab-people"))
    if hands.sees("select-everybody"):
        desk.play(hands.click("select-everybody"))
    desk.play(hands.click("people-act-certify"))
    desk.play(choose_next(hands, "hours-activity"))
    desk.play(write_day(hands, "hours-day", day))
    desk.play(hands.fill("hours-count", "3"))
    desk.play(hands.click("certify-hours"))


def close_may(desk: Desk) -> None:
    hands = desk.hands
    desk.play(hands.click("tab-months"))
    desk.play(hands.click("close-2020-05"))
    desk.play(hands.click("confirm-close-month"))


def test_a_month_is_closed_defended_corrected_and_closed_again(desk: Desk) -> None:
    hands = desk.hands
    company = company_with_people(desk)
    plan_kalmar(desk)
    add_everybody_of(desk, company)
    certify(desk, "2020-05-14")
    assert minutes_of(desk) == [180, 180, 180]

    close_may(desk)
    assert (may_of(desk).phase, may_of(desk).version) == (MonthPhase.CLOSED, 1)

    certify(desk, "2020-05-15")
    problem = next(one for one in hands.window.findChildren(Banner, "sheet-problem") if one.isVisible())
    assert problem.text() == "Maj 2020 är stängd. Inget har ändrats. Öppna månaden igen för att rätta den."
    assert minutes_of(desk) == [180, 180, 180]
    desk.play(hands.click("Tillbaka"))

    desk.play(hands.click("tab-months"))
    desk.play(hands.click("reopen-2020-05"))
    desk.play(hands.fill("reopen-reason", "Fredagen saknades"))
    desk.play(hands.click("confirm-reopen-month"))
    assert (may_of(desk).phase, may_of(desk).reason) == (MonthPhase.REOPENED, "Fredagen saknades")

    certify(desk, "2020-05-15")
    assert minutes_of(desk) == [360, 360, 360]
    close_may(desk)
    assert (may_of(desk).phase, may_of(desk).version) == (MonthPhase.CLOSED, 2)
    assert not [one for one in hands.window.findChildren(QWidget, "close-2020-05") if one.isVisible()]
