"""Visits in lists, whom they meet, and what a laptop has been handed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.visits import VisitStatus
from assessor_app.services.visit_models import VisitPerson, VisitQuery, VisitSummary
from assessor_app.storage.engine import Database
from assessor_app.storage.projections.visits import PartKind
from assessor_app.storage.queries.protection import HIDDEN, viewer_key
from assessor_app.storage.search_text import words

_MET = f"""
SELECT coalesce(a.candidate, p.person) AS person, a.status AS status
FROM visit_part p LEFT JOIN assessment_row a ON a.id = p.id
WHERE p.visit = v.id AND p.kind = '{PartKind.ASSESSMENT.value}'
UNION ALL
SELECT p.id, NULL FROM visit_part p
WHERE p.visit = v.id AND p.kind = '{PartKind.CANDIDATE.value}' AND NOT EXISTS (SELECT 1 FROM visit_part q
    WHERE q.visit = p.visit AND q.kind = '{PartKind.ASSESSMENT.value}' AND q.person = p.id)
"""
"""Whom the visit `v` meets. A run says itself whose it is by now: moved, or under an alias."""
_SEEN = f"m.person NOT IN ({HIDDEN}) AND m.person NOT IN (SELECT uuid FROM erased_person)"
_UNFINISHED = f"('{Status.IN_PROGRESS.value}', '{Status.COMPLETED.value}')"
_SELECT = f"""
SELECT v.id, v.company, v.place, v.starts_on, v.ends_on, v.starts_at, v.ends_at, v.status, v.device,
    v.handed_out_at,
    (SELECT count(DISTINCT m.person) FROM ({_MET}) m WHERE {_SEEN}),
    (SELECT count(*) FROM ({_MET}) m WHERE m.status IN {_UNFINISHED} AND {_SEEN}),
    v.equipment, v.equipment_packed, v.equipment_back
FROM visit_row v
"""


def visit_rows(
    database: Database, wanted: VisitQuery, viewer: UUID | None = None
) -> tuple[VisitSummary, ...]:
    """Visits that fit the query, the latest first day first; counted are people whom `viewer` may see."""
    conditions = ["1"]
    filled: list[Any] = [viewer_key(viewer), viewer_key(viewer)]
    if wanted.statuses:
        conditions.append(f"v.status IN ({', '.join('?' * len(wanted.statuses))})")
        filled += sorted(status.value for status in wanted.statuses)
    if wanted.between is not None:
        first, last = wanted.between
        conditions.append("v.starts_on <= ? AND v.ends_on >= ?")
        filled += [last, first]
    for word in words(wanted.text):
        conditions.append("instr(v.search, ?) > 0")
        filled.append(word)
    sql = f"{_SELECT} WHERE {' AND '.join(conditions)} ORDER BY v.starts_on DESC, v.id DESC LIMIT ?"
    return tuple(_summary(row) for row in database.rows(sql, (*filled, wanted.limit)))


def _summary(row: Sequence[Any]) -> VisitSummary:
    return VisitSummary(
        id=UUID(bytes=row[0]),
        company=row[1],
        place=row[2],
        starts_on=row[3],
        ends_on=row[4],
        starts_at=row[5],
        ends_at=row[6],
        status=VisitStatus(row[7]),
        device=None if row[8] is None else UUID(bytes=row[8]),
        handed_out_at=row[9],
        people=row[10],
        runs_open=row[11],
        equipment=row[12],
        equipment_packed=row[13],
        equipment_back=row[14],
    )


def visit_people(database: Database, visit: UUID, viewer: UUID | None = None) -> tuple[VisitPerson, ...]:
    """Those on a visit for whom no run is planned there and whom `viewer` may see, by name."""
    sql = f"""
        SELECT m.person, n.name, m.person IN (SELECT candidate FROM protected_person)
        FROM (SELECT p.id AS person FROM visit_part p
            WHERE p.visit = ? AND p.kind = '{PartKind.CANDIDATE.value}' AND NOT EXISTS (
                SELECT 1 FROM visit_part q WHERE q.visit = p.visit
                AND q.kind = '{PartKind.ASSESSMENT.value}'
                AND (q.person = p.id OR q.id IN (SELECT id FROM assessment_row WHERE candidate = p.id))
            )) m
        JOIN candidate_row n ON n.id = coalesce(
            (SELECT r.named FROM person_member k JOIN person_row r ON r.id = k.person
                WHERE k.member = m.person), m.person)
        WHERE m.person NOT IN ({HIDDEN}) AND m.person NOT IN (SELECT uuid FROM erased_person)
        ORDER BY n.sort_key, m.person
    """
    rows = database.rows(sql, (visit.bytes, viewer_key(viewer)))
    return tuple(VisitPerson(UUID(bytes=row[0]), row[1], bool(row[2])) for row in rows)


def handed_out_to(
    database: Database, device: UUID
) -> tuple[frozenset[UUID], frozenset[UUID], frozenset[UUID]]:
    """(visits, candidates, assessments) that a laptop needs, people with protected identity included.

    The visits are all that it ever was handed, so that it learns what becomes of them; people and runs are
    those of the visits that it has now.
    """
    kind = f"SELECT visit FROM visit_part WHERE kind = '{PartKind.DEVICE.value}' AND id = ?"
    now = f"""
        SELECT p.kind, p.id, a.candidate FROM visit_part p JOIN visit_row v ON v.id = p.visit
        LEFT JOIN assessment_row a ON p.kind = '{PartKind.ASSESSMENT.value}' AND a.id = p.id
        WHERE v.device = ? AND v.status = '{VisitStatus.HANDED_OUT.value}'
        AND p.kind IN ('{PartKind.CANDIDATE.value}', '{PartKind.ASSESSMENT.value}')
    """
    visits = {UUID(bytes=row[0]) for row in database.rows(kind, (device.bytes,))}
    candidates: set[UUID] = set()
    assessments: set[UUID] = set()
    for part, identity, owner in database.rows(now, (device.bytes,)):
        (candidates if part == PartKind.CANDIDATE.value else assessments).add(UUID(bytes=identity))
        if owner is not None:
            candidates.add(UUID(bytes=owner))
    return frozenset(visits), frozenset(candidates), frozenset(assessments)
