"""The commands of companies for `every_command`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain import companies, employments
from assessor_app.domain.accounts import Actor
from assessor_app.domain.certificates import RenderedDocument
from assessor_app.domain.companies import CompanyDetails, Contact, RequirementProfile, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentStatus
from assessor_app.services.companies import CompanyService
from assessor_app.services.company_models import ConsentForm
from assessor_app.services.competence_maps import CompetenceMapService
from assessor_app.services.competence_models import MapQuery, MapSort
from assessor_app.services.competence_sheets import CompetenceSheetService, MapSheetContent, MapWords
from assessor_app.services.sheets import Book, SheetFormat
from assessor_app.storage.competence_views import CompanyResults
from assessor_app.storage.undertaking_views import SeenUndertakings
from tests.building import MANAGER, FakeClock, FakeIdentities
from tests.taking_part import employ, register_company

if TYPE_CHECKING:
    from tests.services.every_command import Call, Centre

COMPANY = UUID(int=0xC1)
EMPLOYMENT = UUID(int=0xC2)
PLACE, PERSON, ROLE = UUID(int=0xC3), UUID(int=0xC4), UUID(int=0xC5)
HALL = Workplace(PLACE, "Verkstaden", "Industrigatan 1", "Vimmerby")
EVA = Contact(PERSON, None, "Eva Lind", "Produktionschef", "070-123 45 67", "eva@example.se")
OPERATOR = RequirementProfile(ROLE, "Operatör", ("area-1",), frozenset({"area-1"}))
AGREED = ConsentForm("2026-05-20", ConsentWay.SIGNED)
_STATES = {"met": "+", "partly": "~", "not_met": "-", "not_tested": "."}
WORDS = MapWords(
    **{one.name: _STATES if one.name == "states" else one.name for one in fields(MapWords)}  # type: ignore[arg-type]  # a word is its own name
)


def service(centre: Centre) -> CompanyService:
    """The use cases over the centre of the tests."""
    workspace = centre.workspace
    return CompanyService(workspace, SeenUndertakings(workspace, MANAGER.id), FakeIdentities(77))


def maps(centre: Centre) -> CompetenceMapService:
    """The maps over the centre of the tests."""
    workspace = centre.workspace
    rows = SeenUndertakings(workspace, MANAGER.id)
    return CompetenceMapService(workspace, rows, CompanyResults(workspace))


class _Paper:
    """Draws and writes nothing."""

    def render_map(self, _content: MapSheetContent) -> RenderedDocument:
        return RenderedDocument(b"PDF", 1, ())

    def write(self, _book: Book, _path: Path, _form: SheetFormat) -> None:
        pass

    def bytes_of(self, _book: Book, _form: SheetFormat) -> bytes:
        return b""


def sheets(centre: Centre) -> CompetenceSheetService:
    """What leaves the centre of the tests."""
    paper = _Paper()
    return CompetenceSheetService(centre.workspace, maps(centre), paper, paper, FakeClock(), UTC)


def _company(centre: Centre) -> None:
    register_company(centre.workspace, COMPANY)


def _employed(centre: Centre) -> None:
    _company(centre)
    employ(centre.workspace, EMPLOYMENT, centre.candidate, COMPANY)


def _with_parts(centre: Centre) -> None:
    _company(centre)
    workspace = centre.workspace
    for drafts in (
        companies.put_workplace(workspace.company(COMPANY), HALL),
        companies.put_contact(workspace.company(COMPANY), EVA),
        companies.put_profile(workspace.company(COMPANY), ROLE, "Operatör", ["area-1"]),
    ):
        workspace.commit(MANAGER.id, drafts)


def _closed(centre: Centre) -> None:
    _company(centre)
    centre.workspace.commit(MANAGER.id, companies.close(centre.workspace.company(COMPANY)))


def _ended(centre: Centre) -> None:
    _employed(centre)
    drafts = employments.end(centre.workspace.employment(EMPLOYMENT), "2026-05-01")
    centre.workspace.commit(MANAGER.id, drafts)


def _agreed(centre: Centre) -> None:
    _employed(centre)
    state = centre.workspace.employment(EMPLOYMENT)
    drafts = employments.give_consent(state, "2026-05-20", ConsentWay.SPOKEN)
    centre.workspace.commit(MANAGER.id, drafts)


CALLS: dict[str, Call] = {
    "CompanyService.register": lambda c, a: service(c).register(a, CompanyDetails("Smålands Gjuteri")),
    "CompanyService.amend": lambda c, a: service(c).amend(a, COMPANY, CompanyDetails("Åkers Mek")),
    "CompanyService.close": lambda c, a: service(c).close(a, COMPANY),
    "CompanyService.reopen": lambda c, a: service(c).reopen(a, COMPANY),
    "CompanyService.put_workplace": lambda c, a: service(c).put_workplace(a, COMPANY, HALL),
    "CompanyService.remove_workplace": lambda c, a: service(c).remove_workplace(a, COMPANY, PLACE),
    "CompanyService.put_contact": lambda c, a: service(c).put_contact(a, COMPANY, EVA),
    "CompanyService.remove_contact": lambda c, a: service(c).remove_contact(a, COMPANY, PERSON),
    "CompanyService.put_profile": lambda c, a: service(c).put_profile(a, COMPANY, OPERATOR),
    "CompanyService.remove_profile": lambda c, a: service(c).remove_profile(a, COMPANY, ROLE),
    "CompanyService.employ": lambda c, a: service(c).employ(a, COMPANY, [c.candidate], EmploymentDetails()),
    "CompanyService.amend_employments": lambda c, a: service(c).amend_employments(
        a, {EMPLOYMENT: EmploymentDetails(EmploymentStatus.FURLOUGHED)}
    ),
    "CompanyService.end": lambda c, a: service(c).end(a, EMPLOYMENT, "2026-05-01"),
    "CompanyService.resume": lambda c, a: service(c).resume(a, EMPLOYMENT),
    "CompanyService.withdraw": lambda c, a: service(c).withdraw(a, EMPLOYMENT),
    "CompanyService.give_consent": lambda c, a: service(c).give_consent(a, [EMPLOYMENT], AGREED),
    "CompanyService.withdraw_consent": lambda c, a: service(c).withdraw_consent(
        a, [EMPLOYMENT], "2026-05-21"
    ),
}

GUARDED_READING: dict[str, Call] = {
    "CompetenceSheetService.prepare": lambda c, a: sheets(c).prepare(a, MapQuery(COMPANY), MapSort(), "sv"),
    "CompetenceSheetService.book": lambda c, a: sheets(c).book(a, MapQuery(COMPANY), MapSort(), WORDS, "sv"),
    "CompetenceMapService.for_company": lambda c, a: maps(c).for_company(a, MapQuery(COMPANY)),
}

BEFORE: dict[str, Callable[[Centre, Actor], object]] = {
    **{
        f"CompanyService.{name}": lambda c, _a: _company(c)
        for name in ("amend", "close", "put_workplace", "put_contact", "put_profile", "employ")
    },
    **{
        f"CompanyService.{name}": lambda c, _a: _with_parts(c)
        for name in ("remove_workplace", "remove_contact", "remove_profile")
    },
    **{
        f"CompanyService.{name}": lambda c, _a: _employed(c)
        for name in ("amend_employments", "end", "withdraw", "give_consent")
    },
    "CompanyService.reopen": lambda c, _a: _closed(c),
    "CompanyService.resume": lambda c, _a: _ended(c),
    "CompanyService.withdraw_consent": lambda c, _a: _agreed(c),
    "CompetenceMapService.for_company": lambda c, _a: _company(c),
    "CompetenceSheetService.prepare": lambda c, _a: _company(c),
    "CompetenceSheetService.book": lambda c, _a: _company(c),
}

READING = {
    "CompanyService.choices",
    "CompanyService.doubles",
    "CompanyService.employed_at",
    "CompanyService.list",
    "CompanyService.names",
    "CompanyService.new_id",
    "CompanyService.places",
    "CompanyService.view",
    "CompetenceMapService.map",
    "CompetenceSheetService.draw",
    "CompetenceSheetService.save",
}
