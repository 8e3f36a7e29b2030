"""The facts that programmes' figures are reckoned from (`services.report_models.FigureStore`)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programme_events import CostKind, Education, Gender, LeaveReason
from assessor_app.services.report_models import (
    AreaFact,
    CompanyFact,
    CostFact,
    HoursFact,
    ParticipationFact,
    PersonFact,
    RunFact,
)
from assessor_app.storage.queries.protection import HIDDEN, viewer_key
from assessor_app.storage.workspace import LocalWorkspace

_COUNTED = "r.programme = ? AND NOT r.withdrawn"
_SIGNED = f"a.status = '{Status.SIGNED.value}'"
_PROTECTED = """(r.candidate IN (SELECT candidate FROM protected_person)
    OR r.candidate IN (SELECT uuid FROM erased_person)
    OR EXISTS (SELECT 1 FROM participation_run k JOIN assessment_row a ON a.id = k.assessment
        WHERE k.participation = r.id AND a.candidate IN (SELECT candidate FROM protected_person)))"""
"""Also of whoever was protected afterwards: the name is withdrawn and their runs are another's. Who is erased
for another reason is treated alike, since which it was must not be seen."""
_PARTICIPATIONS = f"""
SELECT r.id, r.candidate, coalesce(m.person, r.candidate), r.entered_on, r.left_on, r.why, r.employment,
    r.gender, r.education, r.age, r.company, r.workplace, r.centre, r.informed_on,
    {_PROTECTED}, r.candidate IN ({HIDDEN}), r.candidate IN (SELECT candidate FROM protected_person)
FROM participation_row r LEFT JOIN person_member m ON m.member = r.candidate
WHERE {_COUNTED} ORDER BY r.entered_on, r.id
"""
_RUNS = f"""
SELECT k.participation, a.id, lower(hex(a.checklist)), a.signed_at, coalesce(a.whole, '')
FROM participation_row r JOIN participation_run k ON k.participation = r.id
JOIN assessment_row a ON a.id = k.assessment
WHERE {_COUNTED} AND {_SIGNED} AND a.signed_at IS NOT NULL ORDER BY a.signed_at, a.id, k.participation
"""
_AREAS = f"""
SELECT DISTINCT o.assessment, o.area, o.outcome
FROM participation_row r JOIN participation_run k ON k.participation = r.id
JOIN assessment_row a ON a.id = k.assessment JOIN area_row o ON o.assessment = a.id
WHERE {_COUNTED} AND {_SIGNED} ORDER BY o.assessment, o.area
"""
_HOURS = f"""
SELECT h.participation, h.line, h.activity, h.day, h.minutes
FROM participation_row r JOIN participation_hours h ON h.participation = r.id
WHERE {_COUNTED} ORDER BY h.day, h.participation, h.line
"""
_COSTS = "SELECT cost, day, kind, amount_ore FROM programme_cost WHERE programme = ? ORDER BY day, cost"
_COMPANIES = f"""
SELECT c.id, c.name, c.organisation_number FROM company_row c
WHERE c.id IN (SELECT r.company FROM participation_row r WHERE {_COUNTED}) ORDER BY c.sort_key, c.id
"""
_PEOPLE = f"""
SELECT r.id, n.name, n.birth_on, coalesce(g.numbered, r.candidate)
FROM participation_row r
LEFT JOIN person_member m ON m.member = r.candidate
LEFT JOIN person_row g ON g.id = m.person
JOIN candidate_row n ON n.id = coalesce(g.named, r.candidate)
WHERE {_COUNTED} AND r.candidate NOT IN ({HIDDEN}) AND n.id NOT IN ({HIDDEN}) ORDER BY r.id
"""
_CHANGED = f"""
SELECT max(coalesce(at, 0)) FROM (
    SELECT p.touched_at AS at FROM programme_row p WHERE p.id = ?
    UNION ALL SELECT r.touched_at FROM participation_row r WHERE r.programme = ?
    UNION ALL SELECT a.touched_at FROM participation_row r JOIN participation_run k ON k.participation = r.id
        JOIN assessment_row a ON a.id = k.assessment WHERE {_COUNTED})
"""


class ProgrammeFacts:
    """Facts for `viewer`: everybody counts; who is hidden from it is marked, and has no name."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._inner = inner
        self._database = inner.store.database
        self._viewer = viewer_key(viewer)

    def participations(self, programme: UUID) -> tuple[ParticipationFact, ...]:
        return tuple(
            _participation(row) for row in self._rows(_PARTICIPATIONS, self._viewer, programme.bytes)
        )

    def runs(self, programme: UUID) -> tuple[RunFact, ...]:
        return tuple(
            RunFact(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2] or "", row[3], row[4])
            for row in self._rows(_RUNS, programme.bytes)
        )

    def areas(self, programme: UUID) -> tuple[AreaFact, ...]:
        return tuple(
            AreaFact(UUID(bytes=row[0]), row[1], row[2]) for row in self._rows(_AREAS, programme.bytes)
        )

    def hours(self, programme: UUID) -> tuple[HoursFact, ...]:
        return tuple(
            HoursFact(UUID(bytes=row[0]), UUID(bytes=row[1]), UUID(bytes=row[2]), row[3], row[4])
            for row in self._rows(_HOURS, programme.bytes)
        )

    def costs(self, programme: UUID) -> tuple[CostFact, ...]:
        return tuple(
            CostFact(UUID(bytes=row[0]), row[1], CostKind(row[2]), row[3])
            for row in self._rows(_COSTS, programme.bytes)
        )

    def companies(self, programme: UUID) -> tuple[CompanyFact, ...]:
        return tuple(
            CompanyFact(UUID(bytes=row[0]), row[1], row[2]) for row in self._rows(_COMPANIES, programme.bytes)
        )

    def people(self, programme: UUID) -> tuple[PersonFact, ...]:
        return tuple(
            PersonFact(UUID(bytes=row[0]), row[1], row[2], _id(row[3]))
            for row in self._rows(_PEOPLE, programme.bytes, self._viewer, self._viewer)
        )

    def standing(self) -> object:
        return self._inner.head

    def changed_at(self, programme: UUID) -> int:
        return int(self._rows(_CHANGED, *[programme.bytes] * 3)[0][0] or 0)

    def _rows(self, sql: str, *filled: object) -> list[Any]:
        return self._database.rows(sql, filled)


def _participation(row: Any) -> ParticipationFact:
    return ParticipationFact(
        UUID(bytes=row[0]),
        UUID(bytes=row[1]),
        UUID(bytes=row[2]),
        row[3],
        row[4],
        LeaveReason(row[5]) if row[5] else None,
        EmploymentStatus(row[6]) if row[6] else None,
        Gender(row[7]),
        Education(row[8]),
        row[9],
        _id(row[10]),
        _id(row[11]),
        _id(row[12]),
        row[13],
        bool(row[14]),
        bool(row[15]),
        bool(row[16]),
    )


def _id(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)
