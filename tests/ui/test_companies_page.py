"""The tab of the companies: registering, people, consent, and the competence map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assessor_app.domain import accounts
from assessor_app.domain.accounts import Role
from assessor_app.domain.centres import Account, register_account
from assessor_app.domain.companies import CompanyDetails, Contact, RequirementProfile, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentStatus
from assessor_app.services.company_models import ConsentForm
from assessor_app.services.undertaking_models import CompanyQuery
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.companies.page import CompaniesPage
from assessor_app.ui.companies.view_protocol import EmploymentChange, Part
from assessor_app.ui.visits.details_sheet import DetailsSheet
from tests.building import MANAGER
from tests.ui.list_rooms import TODAY, House, house

NAMES = ("Amina Berg", "Bo Ek", "Cia Lind")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path, MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def page(centre: House, qtbot: QtBot) -> CompaniesPage:
    made = CompaniesPage(centre.session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def press(page: CompaniesPage, name: str) -> None:
    button = next(one for one in page.findChildren(QAbstractButton, name) if one.isVisible())
    assert button.isEnabled()
    button.click()


def registered(centre: House, name: str = "Åkers Mekaniska", number: str = "556036-0793") -> UUID:
    companies = centre.session.undertakings.companies
    return companies.register(MANAGER, CompanyDetails(name, number))[0]


def crew(centre: House, company: UUID, *, agreed: int = 3) -> list[UUID]:
    """Three who work there; the first ones agreed. The first has signed a run in which all was shown."""
    companies = centre.session.undertakings.companies
    people = [centre.somebody(*name.split()) for name in NAMES]
    companies.employ(MANAGER, company, people, EmploymentDetails())
    rows = companies.view(company).people[:agreed]
    companies.give_consent(MANAGER, [row.id for row in rows], ConsentForm("2026-05-20", ConsentWay.SIGNED))
    centre.sign(centre.run_of(people[0]))
    return people


def undo(centre: House) -> None:
    """Press Ångra on the last word that was told."""
    _text, action = centre.window.toasts[-1]
    assert action is not None
    action()


def names(page: CompaniesPage) -> list[str]:
    return [row.name for row in page._map._table._model.rows]


def test_an_empty_list_says_what_it_is_for_and_offers_the_first_step(page: CompaniesPage) -> None:
    assert "vad de kan mot det som rollerna kräver" in page._list._table._empty._text.text()
    page._list._table._empty._button.click()
    assert page._company.is_open()


def test_a_new_company_is_opened_when_it_is_saved(centre: House, page: CompaniesPage) -> None:
    page.register_company()
    page._company._name.set_value("Åkers Mekaniska")
    page._company._number.set_value("556036-0793")
    press(page, "save-company")
    assert not page._company.is_open()
    assert page._stack.currentWidget() is page._view
    (row,) = centre.session.undertakings.companies.list(CompanyQuery())
    assert (row.name, row.organisation_number) == ("Åkers Mekaniska", "5560360793")


@pytest.mark.parametrize(("name", "number", "field"), [("", "", "_name_field"), ("A", "12", "_number_field")])
def test_what_cannot_be_saved_is_said_at_its_field(
    page: CompaniesPage, name: str, number: str, field: str
) -> None:
    page.register_company()
    page._company._name.set_value(name)
    page._company._number.set_value(number)
    press(page, "save-company")
    assert getattr(page._company, field).error()
    assert page._company.is_open()


def test_a_company_that_is_here_already_is_warned_of_shown_or_registered_anyway(
    centre: House, page: CompaniesPage
) -> None:
    known = registered(centre)
    for _ in range(2):
        page.register_company()
        page._company._name.set_value("Åkers Mekaniska Verkstads AB")
        page._company._number.set_value("5560360793")
        press(page, "save-company")
        assert "finns redan med samma organisationsnummer" in page._company._warning.text()
        page._company._show_double()
        assert page._presenter.company == known
    page.register_company()
    page._company._name.set_value("akers mekaniska")
    press(page, "save-company")
    assert page._company._save.text() == "Registrera ändå"
    press(page, "save-company")
    assert len(centre.session.undertakings.companies.list(CompanyQuery())) == 2


def test_the_number_of_a_sole_trader_is_masked_in_the_list_and_over_the_page(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre, "Björks Svets", "19640823-3234")
    page._list_presenter.reload()
    assert [row.number for row in page._list._table.rows()] == ["640823-****"]  # type: ignore[attr-defined]  # our rows
    page.open_company(company)
    assert "3234" not in page._view._header._context.text()


def test_loading_a_company_and_opening_its_sheets_writes_nothing(centre: House, page: CompaniesPage) -> None:
    company = registered(centre)
    crew(centre, company)
    before = len(centre.commits)
    page.open_company(company)
    rows = page._view.people._shown.view.people  # type: ignore[union-attr]  # it is shown
    page._act("amend")
    page._ask_for_people()
    page._ask_change(rows[:1])
    page._ask_consent(rows[:1])
    page._ask_workplace(None)
    page._ask_contact(None)
    page._ask_profile(None)
    assert len(centre.commits) == before


def test_people_are_picked_added_and_taken_back_with_undo(centre: House, page: CompaniesPage) -> None:
    company, saga = registered(centre), centre.somebody("Saga", "Ek")
    page.open_company(company)
    press(page, "company-step")
    press(page, f"pick-{saga}")
    press(page, "add-chosen-employees")
    companies = centre.session.undertakings.companies
    assert [row.name for row in companies.view(company).people] == ["Saga Ek"]
    undo(centre)
    assert companies.view(company).people == ()


def test_nothing_is_chosen_is_said_where_one_chooses(centre: House, page: CompaniesPage) -> None:
    page.open_company(registered(centre))
    press(page, "company-step")
    press(page, "add-chosen-employees")
    assert page._people.picker._error.text() == "Välj minst en person."


def test_the_status_of_those_selected_is_changed_at_once_and_undone(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    crew(centre, company)
    page.open_company(company)
    table = page._view.people._table
    table.view.selectAll()
    press(page, "change-employees")
    page._change._fields.status.set_value(EmploymentStatus.NOTIFIED)
    press(page, "save-employment")
    companies = centre.session.undertakings.companies
    assert {row.status for row in companies.view(company).people} == {EmploymentStatus.NOTIFIED}
    undo(centre)
    assert {row.status for row in companies.view(company).people} == {EmploymentStatus.EMPLOYED}


def test_what_is_left_as_it_is_for_several_stays_with_each() -> None:
    hall = UUID(int=4)
    before = EmploymentDetails(EmploymentStatus.EMPLOYED, hall, None, "2019-03-01")
    assert EmploymentChange(EmploymentStatus.FURLOUGHED).over(before) == EmploymentDetails(
        EmploymentStatus.FURLOUGHED, hall, None, "2019-03-01"
    )


def test_a_consent_asks_how_it_was_given_and_can_be_taken_back_and_given_again(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    crew(centre, company, agreed=0)
    page.open_company(company)
    page._view.people._table.view.selectRow(0)
    press(page, "consent-employees")
    press(page, "save-consent")
    assert "Välj först" in (page._consent._day_field.error() or "")
    page._consent._ways.set_value(ConsentWay.SPOKEN)
    press(page, "save-consent")
    companies = centre.session.undertakings.companies
    row = companies.view(company).people[0]
    assert (row.consent_on, row.consent_way) == (TODAY.isoformat(), ConsentWay.SPOKEN)
    page._view.people._table.view.selectRow(0)
    press(page, "consent-employees")
    press(page, "take-back-consent")
    assert companies.view(company).consenting == 0
    undo(centre)
    assert companies.view(company).consenting == 1


def test_who_leaves_is_among_the_former_and_can_come_back(centre: House, page: CompaniesPage) -> None:
    company = registered(centre)
    crew(centre, company)
    page.open_company(company)
    page._view.people._table.view.selectRow(0)
    press(page, "end-employees")
    press(page, "confirm-end")
    press(page, "former-people")
    assert len(page._view.people._table.rows()) == 1
    page._view.people._table.view.selectRow(0)
    press(page, "resume-employee")
    assert len(centre.session.undertakings.companies.view(company).people) == 3


def test_workplaces_are_kept_and_what_is_removed_comes_back_with_undo(
    centre: House, page: CompaniesPage, qtbot: QtBot
) -> None:
    company = registered(centre)
    page.open_company(company)
    page._view.choose(Part.WORKPLACES)
    press(page, "add-workplace")
    press(page, "save-workplace")
    assert page._workplace._name_field.error()
    page._workplace._name.set_value("Verkstaden")
    press(page, "save-workplace")
    (remove,) = page.findChildren(QAbstractButton, "remove-workplace")
    qtbot.waitUntil(remove.isVisible)
    press(page, "remove-workplace")
    companies = centre.session.undertakings.companies
    assert companies.view(company).state.workplaces == {}
    undo(centre)
    (place,) = companies.view(company).state.workplaces.values()
    assert place.name == "Verkstaden"


def test_a_role_is_filled_from_a_qualification_and_only_what_it_needs_can_be_critical(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    page.open_company(company)
    page._view.choose(Part.PROFILES)
    press(page, "add-profile")
    assert not page._profile._critical["area-1"].isEnabled()
    press(page, "fill-prov-bas")
    press(page, "critical-area-2")
    press(page, "needs-area-1")
    page._profile._name.set_value("Operatör")
    press(page, "save-profile")
    (role,) = centre.session.undertakings.companies.view(company).state.profiles.values()
    assert (role.name, role.areas, role.critical) == ("Operatör", ("area-2",), frozenset({"area-2"}))


def test_somebody_who_was_shut_out_meanwhile_changes_nothing_more(centre: House, page: CompaniesPage) -> None:
    company = registered(centre)
    page.open_company(company)
    known = centre.workspace.centre()
    third = Account(UUID(int=99), "Tova Dahl", Role.MANAGER)
    centre.workspace.commit(MANAGER.id, register_account(known.id, third))
    drafts = accounts.revoke(known.id, centre.workspace.centre().accounts, MANAGER.id, third.id)
    centre.workspace.commit(third.id, drafts)
    page._presenter.close_company()
    assert getattr(centre.window.failures[-1], "code", "") == "account_revoked"


# ---- the map ---------------------------------------------------------------------------------------------


def test_the_map_shows_everybody_to_the_centre_and_those_who_agreed_to_the_company(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    crew(centre, company, agreed=2)
    page.open_company(company)
    press(page, "company-step")
    assert names(page) == list(NAMES)
    assert "En medarbetare har inte lämnat samtycke" in page._map._consent.text()
    press(page, "map-company-view")
    assert names(page) == list(NAMES[:2])
    assert "Färre än fem" in page._map._consent.text()
    assert page._map._totals.lines() == [
        ("Av dem som visas", ["1 av 2", "1 av 2"]),
        ("Av alla anställda", ["–", "–"]),
    ]


def test_a_cell_says_whose_it_is_what_it_means_and_when_it_was_judged(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    crew(centre, company)
    page.open_company_map(company)
    model = page._map._table._model
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amina Berg, Område 1: Uppfyllt, bedömt 2026-05-28"
    assert model.index(1, 0).data() == "Ej prövat"
    assert model.index(0, 2).data() == "2 av 2"


def test_a_cell_leads_to_its_run_and_an_empty_one_to_the_candidate(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    people = crew(centre, company)
    page.open_company_map(company)
    table = page._map._table
    table.view.setCurrentIndex(table._model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert len(centre.window.runs) == 1
    table.view.setCurrentIndex(table._model.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    table._choose_name(2)
    assert centre.window.candidates == people[1:]


def test_what_is_copied_leaves_out_who_did_not_agree_and_says_so(centre: House, page: CompaniesPage) -> None:
    company = registered(centre)
    crew(centre, company, agreed=2)
    page.open_company_map(company)
    page._map._table.view.selectAll()
    page._map._table.copy()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "\tO1\tO2\tUppfyller"
    assert [line.split("\t")[0] for line in text.splitlines()[1:]] == list(NAMES[:2])
    assert centre.window.toasts[-1][0] == "Kopierat utan dem som inte lämnat samtycke (1)"


def test_rows_are_ordered_by_a_click_on_an_area_and_by_name_on_the_next(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    crew(centre, company)
    page.open_company_map(company)
    page._map._sort_by("area-1")
    assert names(page) == ["Bo Ek", "Cia Lind", "Amina Berg"]
    page._map._sort_by("area-1")
    assert names(page) == list(NAMES)
    page._map._sort_by("")
    assert names(page)[-1] == "Amina Berg"
    assert centre.wishes["company_map.sort"] == "gaps"


def test_the_choice_of_a_role_changes_the_columns_and_old_results_from_when(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    crew(centre, company)
    companies = centre.session.undertakings.companies
    role = RequirementProfile(companies.new_id(), "Operatör", ("area-2",), frozenset())
    companies.put_profile(MANAGER, company, role)
    page.open_company_map(company)
    assert page._map._table._model.areas == 1
    page._map._presenter.choose_role("prov-bas")
    assert page._map._table._model.areas == 2
    page._map._presenter.choose_age(12)
    assert centre.wishes["company_map.old_months"] == 12


def test_the_gap_analysis_tells_who_alone_meets_an_area(centre: House, page: CompaniesPage) -> None:
    company = registered(centre)
    crew(centre, company)
    page.open_company_map(company)
    press(page, "map-gaps")
    details = [gap.only_one for gap in page._map._shown.gaps]  # type: ignore[union-attr]  # it is shown
    assert details == ["Amina Berg", "Amina Berg"]
    assert page._map._gaps.is_open()


def test_the_spreadsheet_has_only_those_who_agreed_whatever_is_looked_at(
    centre: House, page: CompaniesPage, tmp_path: Path
) -> None:
    company = registered(centre)
    crew(centre, company, agreed=1)
    page.open_company_map(company)
    page._map.write_workbook(tmp_path / "karta.xlsx")
    book = openpyxl.load_workbook(tmp_path / "karta.xlsx")
    text = str([list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets])
    assert "Amina Berg" in text
    assert "Bo Ek" not in text
    assert "Cia Lind" not in text
    assert centre.window.toasts[-1][0] == "Sparat som karta.xlsx"


def test_a_map_of_nobody_says_what_to_do(centre: House, page: CompaniesPage) -> None:
    page.open_company_map(registered(centre))
    assert page._map._empty._title.text() == "Ingen medarbetare är inlagd än"
    press(page, "map-back")
    assert page._stack.currentWidget() is page._view


def test_the_record_of_somebody_leads_to_where_they_work(centre: House, qtbot: QtBot) -> None:
    company = registered(centre)
    person = crew(centre, company)[0]
    records = CandidatesPage(centre.session)
    qtbot.addWidget(records)
    records.show()
    records.open_candidate(person)
    button = next(
        one
        for one in records.findChildren(QAbstractButton)
        if one.accessibleName() == "Öppna Åkers Mekaniska"
    )
    button.click()
    assert centre.window.companies == [company]


def test_planning_a_visit_fills_in_the_contact_of_a_registered_company(qtbot: QtBot, centre: House) -> None:
    companies = centre.session.undertakings.companies
    company = registered(centre)
    companies.put_workplace(MANAGER, company, Workplace(companies.new_id(), "Verkstaden", "", "Vimmerby"))
    companies.put_contact(MANAGER, company, Contact(companies.new_id(), None, "Eva Lind", phone="070-1"))
    places: Any = companies.places()
    choices = replace(
        centre.session.visits.choices(),
        places=tuple((one.company, one.place) for one in places),
        contacts={one.company: (one.contact_name, one.contact_phone) for one in places},
    )
    host = CompaniesPage(centre.session)
    qtbot.addWidget(host)
    sheet = DetailsSheet(host, TODAY, MANAGER.id)
    sheet.plan(choices, TODAY)
    sheet._fill_place("Åkers Mekaniska")
    assert (sheet._site.value(), sheet._contact.value(), sheet._phone.value()) == (
        "Vimmerby",
        "Eva Lind",
        "070-1",
    )


def test_a_company_without_people_begins_with_the_list_it_has_sent(
    centre: House, page: CompaniesPage
) -> None:
    company = registered(centre)
    page.open_company(company)
    page._view.people._table.empty_action_chosen.emit()
    assert centre.window.rosters == [(company, None)]


def test_a_company_without_people_offers_nothing_that_needs_somebody(
    centre: House, page: CompaniesPage
) -> None:
    page.open_company(registered(centre))
    shown = {one.objectName() for one in page._view.findChildren(QAbstractButton) if one.isVisible()}
    assert "company-step" in shown
    assert not shown & {"add-employees", "change-employees", "consent-employees", "more-employees"}
