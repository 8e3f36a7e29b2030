"""The tab of the companies: the list, a company and its parts, every sheet, and the competence map."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.companies import CompanyDetails, Contact, RequirementProfile, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentStatus
from assessor_app.services.company_models import ConsentForm
from assessor_app.services.undertaking_models import CompanyQuery
from assessor_app.ui.companies.page import CompaniesPage
from assessor_app.ui.companies.view_protocol import Part
from tests.ui.filled_centres import Centres
from tests.ui.visiting import Act, Screen, press, steps

LONG_COMPANY = "Svenska Virserums Industri- och Snickerikooperativ Ekonomisk Förening"
NUMBER = "556036-0793"


def company_screens(both: Centres) -> list[Screen]:
    """Empty and filled, with everything that can be opened over it."""
    full, fresh = both.full.session, both.fresh.session
    company, bare = _companies(both)

    def show(which: UUID, part: Part = Part.PEOPLE) -> Act:
        def do(page: Any) -> None:
            page.open_company(which)
            page._view.choose(part)

        return do

    def selected(how_many: int, ask: str) -> Act:
        return lambda page: getattr(page, ask)(page._shown.view.people[:how_many])

    listing: tuple[tuple[str, Act | None], ...] = (
        ("", None),
        ("closed too", press("with-closed")),
        ("new", lambda page: page.register_company()),
        ("new, without a name", steps(lambda page: page.register_company(), press("save-company"))),
        (
            "new, known already",
            steps(lambda page: page.register_company(), _same_number, press("save-company")),
        ),
    )
    at_company: tuple[tuple[str, Act], ...] = (
        *((part.value, show(company, part)) for part in Part),
        ("amend", lambda page: page._act("amend")),
        ("add people", lambda page: page._ask_for_people()),
        ("change one", selected(1, "_ask_change")),
        ("change several", selected(3, "_ask_change")),
        ("consent", selected(1, "_ask_consent")),
        ("consent of several", selected(3, "_ask_consent")),
        ("leaving", selected(1, "_ask_end")),
        ("workplace", steps(lambda page: page._ask_workplace(None), press("save-workplace"))),
        ("contact", steps(lambda page: page._ask_contact(None), press("save-contact"))),
        ("profile", steps(lambda page: page._ask_profile(None), press("save-profile"))),
        ("nobody there", show(bare)),
        *((f"nothing there, {part.value}", show(bare, part)) for part in Part),
    )
    at_map: tuple[tuple[str, Act], ...] = (
        ("the centre's", lambda page: page.open_company_map(company)),
        ("by an area", lambda page: page._map._sort_by("mätteknik")),
        ("choices", press("map-choices")),
        ("gaps", press("map-gaps")),
        ("the company's", press("map-company-view")),
        ("the company's gaps", press("map-gaps")),
        ("on paper", lambda page: page._map._presenter.draw()),
        ("of nobody", lambda page: page.open_company_map(bare)),
    )
    return [
        Screen("companies", lambda: CompaniesPage(full), listing),
        Screen("company", lambda: CompaniesPage(full), at_company),
        Screen("competence map", lambda: CompaniesPage(full), at_map),
        Screen("companies, empty", lambda: CompaniesPage(fresh)),
    ]


def _same_number(page: Any) -> None:
    page.register_company()
    page._company._name.set_value("Svenska Åkers")
    page._company._number.set_value(NUMBER)


def _companies(both: Centres) -> tuple[UUID, UUID]:
    """One with people in every status and a role, and one with nothing; made once."""
    companies = both.full.session.undertakings.companies
    known = {row.name: row.id for row in companies.list(CompanyQuery())}
    if LONG_COMPANY not in known:
        _fill(both)
        known = {row.name: row.id for row in companies.list(CompanyQuery())}
    return known[LONG_COMPANY], known["Bruzaholms Bruk"]


def _fill(both: Centres) -> None:
    session, actor = both.full.session, both.full.session.actor
    companies, new = session.undertakings.companies, session.undertakings.companies.new_id
    company, _ = companies.register(actor, CompanyDetails(LONG_COMPANY, NUMBER, "Svenska skyddsskor krävs."))
    companies.register(actor, CompanyDetails("Bruzaholms Bruk", "640823-3234"))
    closed, _ = companies.register(actor, CompanyDetails("Svenska Gjuteriet"))
    companies.close(actor, closed)
    hall, office = Workplace(new(), "Verkstaden i Virserum", "Industrigatan 4", "Virserum"), new()
    companies.put_workplace(actor, company, hall)
    companies.put_workplace(actor, company, Workplace(office, "Monteringen"))
    contact = Contact(new(), hall.id, "Eva Lind", "Produktionschef", "070-123 45 67", "eva.lind@example.se")
    companies.put_contact(actor, company, contact)
    needs = companies.choices().qualifications[0].areas
    role = RequirementProfile(new(), "Svenska operatörer med kravprofil 2026", needs, frozenset(needs[:2]))
    companies.put_profile(actor, company, role)
    people = [row.id for row in session.candidates.find() if not row.protected]
    companies.employ(actor, company, people, EmploymentDetails(EmploymentStatus.EMPLOYED, hall.id, role.id))
    rows = companies.view(company).people
    statuses = tuple(EmploymentStatus)
    companies.amend_employments(
        actor,
        {
            row.id: EmploymentDetails(statuses[place % 5], hall.id, role.id, "2019-03-01")
            for place, row in enumerate(rows)
        },
    )
    agreed = [row.id for row in rows[: len(rows) - 2]]
    companies.give_consent(actor, agreed, ConsentForm("2026-05-20", ConsentWay.SIGNED))
    companies.end(actor, rows[-1].id, "2026-05-01")
