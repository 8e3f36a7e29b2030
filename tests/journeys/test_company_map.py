"""A company through the real window: from its first registration to the map that is sent to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.domain.employments import ConsentWay
from assessor_app.services.company_models import CompanyView
from assessor_app.services.undertaking_models import CompanyQuery
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.companies.page import CompaniesPage
from assessor_app.ui.demo_acts import InventedPerson
from tests.journeys.desk import FIRST_AREA, IGOR, SAGA, Desk

NORA = InventedPerson("Nora", "Exempelsson", "1988-07-09", "Exempelverken i Vimmerby")


def company_of(desk: Desk) -> CompanyView:
    """The one company there is."""
    companies = desk.session.undertakings.companies
    return desk.program.lane.run_blocking(lambda: companies.view(companies.list(CompanyQuery())[0].id))


def page_of(desk: Desk) -> Any:
    return desk.hands.window.findChild(CompaniesPage)


def show_first_area(desk: Desk, name: str) -> None:
    """Somebody shows the first area and has to break off."""
    session = desk.session

    def work() -> None:
        person = session.candidates.search(name).rows[0].id
        checklist = next(one for one in session.assessments.checklists() if FIRST_AREA[0] in one.codes)
        run, _ = session.assessments.plan(session.actor, checklist.digest, cmd.Plan(person))
        for code in FIRST_AREA:
            session.assessments.do(session.actor, run, cmd.RecordMark(code, Rating.SHOWN))
        session.assessments.do(session.actor, run, cmd.Interrupt("Strömavbrott"))

    desk.program.lane.run_blocking(work)


def register_company(desk: Desk) -> None:
    """The company with a workplace and somebody to turn to."""
    hands = desk.hands
    desk.play(acts.go_to_tab(hands, "undertakings", "companies"))
    desk.play(hands.click("new-company"))
    desk.play(hands.fill("company-name", "Exempelverken"))
    desk.play(hands.fill("company-number", "556036-0793"))
    desk.play(hands.click("save-company"))
    desk.play(hands.click("company-part-workplaces"))
    desk.play(hands.click("add-workplace"))
    desk.play(hands.fill("workplace-name", "Verkstaden"))
    desk.play(hands.fill("workplace-town", "Vimmerby"))
    desk.play(hands.click("save-workplace"))
    desk.play(hands.click("company-part-contacts"))
    desk.play(hands.click("add-contact"))
    desk.play(hands.fill("contact-name", "Eva Lind"))
    desk.play(hands.fill("contact-phone", "070-123 45 67"))
    desk.play(hands.click("save-contact"))


def make_role(desk: Desk, area: str) -> None:
    """A role that needs all of a qualification, one area of it critical."""
    hands = desk.hands
    desk.play(hands.click("company-part-profiles"))
    desk.play(hands.click("add-profile"))
    desk.play(hands.fill("profile-name", "Operatör"))
    desk.play(hands.click("fill-industriteknik-bas"))
    desk.play(hands.click(f"critical-{area}"))
    desk.play(hands.click("save-profile"))


def employ(desk: Desk, people: list[UUID]) -> None:
    hands = desk.hands
    desk.play(hands.click("company-part-people"))
    desk.play(hands.click("company-step"))
    for person in people:
        desk.play(hands.click(f"pick-{person}"))
    desk.play(hands.click("add-chosen-employees"))


def consent_of_the_first_two(desk: Desk) -> None:
    hands, page = desk.hands, page_of(desk)
    table = page._view.people._table
    table.select_rows(table.rows()[:2])
    page._view.people._follow_selection()
    desk.play(hands.click("consent-employees"))
    desk.play(hands.click(page._consent._ways.choice(ConsentWay.SIGNED)))
    desk.play(hands.click("save-consent"))


def test_a_company_is_registered_its_people_are_mapped_and_it_gets_what_it_may_see(
    desk: Desk, tmp_path: Path
) -> None:
    hands = desk.hands
    for person in (SAGA, IGOR, NORA):
        desk.play(acts.register(hands, person))
    show_first_area(desk, "Igor")
    candidates = desk.session.candidates
    people = desk.program.lane.run_blocking(lambda: [row.id for row in candidates.find("Exempelsson")])

    register_company(desk)
    critical = company_of(desk).areas
    make_role(desk, next(iter(critical)))
    employ(desk, people)
    consent_of_the_first_two(desk)
    view = company_of(desk)
    assert [place.town for place in view.state.workplaces.values()] == ["Vimmerby"]
    assert [one.name for one in view.state.contacts.values()] == ["Eva Lind"]
    assert [row.name.split()[0] for row in view.people] == ["Igor", "Nora", "Saga"]
    assert view.consenting == 2

    desk.play(hands.click("company-step"))
    shown = page_of(desk)._map._shown
    assert [(row.name.split()[0], row.met) for row in shown.rows] == [("Igor", 1), ("Nora", 0), ("Saga", 0)]
    desk.play(hands.click("map-gaps"))
    first, *_, last = shown.gaps
    assert (first.area.critical, first.lacking, first.only_one.split()[0]) == (True, 2, "Igor")
    assert last.lacking == 3
    desk.play(hands.click("close-gaps"))

    desk.play(hands.click("map-company-view"))
    assert [row.name.split()[0] for row in page_of(desk)._map._shown.rows] == ["Igor", "Nora"]
    page_of(desk)._map.write_workbook(tmp_path / "karta.xlsx")
    desk.play(hands.settle())
    book = openpyxl.load_workbook(tmp_path / "karta.xlsx")
    text = str([list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets])
    assert "Igor Exempelsson" in text
    assert "Saga" not in text
