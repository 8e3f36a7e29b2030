"""A company whose people and results a test says outright, for maps of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from assessor_app.domain.centres import CentreState
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.companies import CompanyDetails, CompanyState, RequirementProfile, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentStatus
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.competence_maps import CompetenceMapService
from assessor_app.services.competence_models import AreaResult, CompetenceMap, MapQuery
from assessor_app.services.undertaking_models import EmploymentQuery, EmploymentRow
from tests.building import small_checklist

COMPANY, ROLE, HALL = UUID(int=0xC0), UUID(int=0xA0), UUID(int=0xB0)
TODAY = date(2026, 5, 28)
DAY_MS = 86_400_000
AT = int(datetime(2026, 5, 1, 10, tzinfo=UTC).timestamp() * 1000)
CHECKLIST = small_checklist(areas=4)
AREAS = tuple(area.id for area in CHECKLIST.areas)
DIGESTS = {area.id: area.digest for area in CHECKLIST.areas}
BARE = EmploymentRow(
    UUID(int=1),
    UUID(int=1),
    UUID(int=1),
    "",
    COMPANY,
    "Åkers",
    EmploymentStatus.EMPLOYED,
    None,
    None,
    "",
    "",
    None,
    None,
    False,
)


@dataclass
class Company:
    """A company whose people and results are said by the test; what the service asks of a store."""

    people: list[EmploymentRow] = field(default_factory=list)
    results: list[AreaResult] = field(default_factory=list)
    profiles: Mapping[UUID, RequirementProfile] = field(
        default_factory=lambda: MappingProxyType(
            {ROLE: RequirementProfile(ROLE, "Operatör", AREAS[:3], frozenset({AREAS[2]}))}
        )
    )
    known: tuple[Checklist, ...] = (CHECKLIST,)

    def centre(self) -> CentreState:
        return CentreState(UUID(int=1), "Vimmerby testcenter")

    def company(self, company: UUID) -> CompanyState:
        details, hall = CompanyDetails("Åkers Mekaniska"), Workplace(HALL, "Verkstaden")
        places = MappingProxyType({HALL: hall})
        return CompanyState(company, company == COMPANY, details, workplaces=places, profiles=self.profiles)

    def checklists(self) -> tuple[Checklist, ...]:
        return self.known

    def day_of(self, wall_at: int | None = None) -> str:
        return TODAY.isoformat() if wall_at is None else _day(wall_at)

    def employment_rows(self, _query: EmploymentQuery) -> tuple[EmploymentRow, ...]:
        return tuple(self.people)

    def area_results(self, _company: UUID) -> tuple[AreaResult, ...]:
        return tuple(self.results)

    # -- as a test says it --

    def employ(self, name: str, *, agrees: bool = True, **more: Any) -> UUID:
        person = UUID(int=0x1000 + len(self.people))
        consent = ("2026-05-02", ConsentWay.SIGNED) if agrees else (None, None)
        row = BARE._replace(id=person, candidate=person, person=person, name=name)
        self.people.append(row._replace(consent_on=consent[0], consent_way=consent[1], **more))
        return person

    def crew(self, count: int, *, agrees: bool) -> list[UUID]:
        return [self.employ(f"Person {len(self.people):02}", agrees=agrees) for _ in range(count)]

    def judge(
        self,
        person: UUID,
        area: int,
        outcome: Outcome,
        share: int = 1000,
        at: int = AT,
        digest: str | None = None,
    ) -> UUID:
        run = UUID(int=0x9000 + len(self.results))
        code = AREAS[area]
        result = AreaResult(person, code, digest or DIGESTS[code], outcome, share, run, at)
        self.results.append(result)
        return run

    def service(self) -> CompetenceMapService:
        """The use case over this company."""
        service: Any = CompetenceMapService
        made: CompetenceMapService = service(self, self, self)
        return made

    def map(self, **wanted: Any) -> CompetenceMap:
        """The centre's own picture."""
        return self.service().map(MapQuery(COMPANY, **wanted))

    def seen(self, **wanted: Any) -> CompetenceMap:
        """What the company may see."""
        return self.map(as_company=True, **wanted)


def _day(wall_at: int) -> str:
    return datetime.fromtimestamp(wall_at / 1000, UTC).date().isoformat()
