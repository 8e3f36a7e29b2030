"""Results per area of the people of a company."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.competence_models import AreaResult
from assessor_app.storage.engine import Database

_RESULTS = f"""
WITH employed(person) AS (
    SELECT coalesce(m.person, e.candidate) FROM employment_row e
    LEFT JOIN person_member m ON m.member = e.candidate
    WHERE e.company = ? AND e.ended_on = ''
), record(person, candidate) AS (
    SELECT person, person FROM employed
    UNION SELECT p.person, m.member FROM employed p JOIN person_member m ON m.person = p.person
)
SELECT k.person, r.area, r.area_digest, r.outcome, r.share_permille, a.id,
    coalesce(a.signed_at, a.touched_at, 0)
FROM record k JOIN assessment_row a ON a.candidate = k.candidate JOIN area_row r ON r.assessment = a.id
WHERE a.status IN ('{Status.SIGNED.value}', '{Status.INTERRUPTED.value}')
    AND k.person NOT IN (SELECT candidate FROM protected_person)
    AND a.candidate NOT IN (SELECT candidate FROM protected_person)
"""


def area_results(database: Database, company: UUID) -> tuple[AreaResult, ...]:
    """Of everybody who works at the company now, but nobody with protected identity, whoever asks."""
    rows = database.rows(_RESULTS, (company.bytes,))
    return tuple(
        AreaResult(UUID(bytes=row[0]), row[1], row[2], Outcome(row[3]), row[4], UUID(bytes=row[5]), row[6])
        for row in rows
    )
