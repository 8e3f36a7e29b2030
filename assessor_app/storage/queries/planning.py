"""Runs with and without a time, for the calendar."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.planning import LONGEST_RUN
from assessor_app.services.planning_models import Span, WaitingRow
from assessor_app.services.planning_ports import BookedRow
from assessor_app.storage.engine import Database
from assessor_app.storage.projections.visits import PartKind
from assessor_app.storage.queries.protection import HIDDEN, viewer_key

_NAMED = """
    LEFT JOIN person_member m ON m.member = a.candidate
    LEFT JOIN person_row g ON g.id = m.person
    LEFT JOIN candidate_row n ON n.id = coalesce(g.named, a.candidate)
"""
_PROTECTED = "a.candidate IN (SELECT candidate FROM protected_person)"
_NOT_ERASED = "a.candidate NOT IN (SELECT uuid FROM erased_person)"
_BOOKED = f"""
SELECT a.id, a.candidate, coalesce(m.person, a.candidate), coalesce(n.name, ''), a.qualification, a.status,
    a.planned_for, a.minutes, a.station, a.assessor,
    (SELECT min(v.visit) FROM visit_part v WHERE v.kind = '{PartKind.ASSESSMENT.value}' AND v.id = a.id),
    a.arrived, {_PROTECTED}, a.candidate IN ({HIDDEN})
FROM assessment_row a {_NAMED}
WHERE a.planned_for >= ? AND a.planned_for < ? AND a.status <> '{Status.CANCELLED.value}'
    AND {_NOT_ERASED} AND a.planned_for + coalesce(a.minutes, ?) * 60000 > ?
"""
_ORDER = " ORDER BY a.planned_for, n.sort_key, a.id"
_WAITING = f"""
SELECT a.id, a.candidate, coalesce(n.name, ''), a.qualification, coalesce(a.planned_at, 0), a.no_shows,
    coalesce((SELECT min(p.name) FROM participation_run k JOIN participation_row r ON r.id = k.participation
        JOIN programme_row p ON p.id = r.programme WHERE k.assessment = a.id AND NOT r.withdrawn), ''),
    {_PROTECTED}
FROM assessment_row a {_NAMED}
WHERE a.status = '{Status.PLANNED.value}' AND a.planned_for IS NULL AND a.candidate NOT IN ({HIDDEN})
    AND {_NOT_ERASED}
ORDER BY coalesce(a.planned_at, 0), n.sort_key, a.id
"""


def booked_rows(
    database: Database,
    between: Span,
    usual_minutes: int,
    viewer: UUID | None = None,
    persons: frozenset[UUID] | None = None,
) -> tuple[BookedRow, ...]:
    """Runs that lie in the span wholly or in part, by time; `persons`: of these alone.

    A run of somebody hidden from `viewer` takes assessor and station like every other, and tells no more.
    """
    first, last = between
    filled: list[Any] = [viewer_key(viewer), first - LONGEST_RUN * 60_000, last, usual_minutes, first]
    sql = _BOOKED
    if persons is not None:
        marks = ", ".join("?" * len(persons))
        sql += f" AND coalesce(m.person, a.candidate) IN ({marks})"
        filled += sorted(person.bytes for person in persons)
    return tuple(map(_booked, database.rows(sql + _ORDER, tuple(filled))))


def waiting_rows(database: Database, viewer: UUID | None = None) -> tuple[WaitingRow, ...]:
    """Planned runs without a time of people whom `viewer` may see, those planned first first."""
    rows = database.rows(_WAITING, (viewer_key(viewer),))
    return tuple(
        WaitingRow._make((UUID(bytes=row[0]), UUID(bytes=row[1]), *row[2:7], bool(row[7]))) for row in rows
    )


def person_of(database: Database, candidate: UUID) -> UUID:
    """Who stands for all records of the same person."""
    rows = database.rows("SELECT person FROM person_member WHERE member = ?", (candidate.bytes,))
    return UUID(bytes=rows[0][0]) if rows else candidate


def _booked(row: Sequence[Any]) -> BookedRow:
    hidden = bool(row[13])
    identity = _nobody(row[0]) if hidden else UUID(bytes=row[0])
    return BookedRow(
        run=identity,
        candidate=identity if hidden else UUID(bytes=row[1]),
        person=identity if hidden else UUID(bytes=row[2]),
        name="" if hidden else row[3],
        qualification="" if hidden else row[4],
        status=Status(row[5]),
        planned_for=row[6],
        minutes=row[7],
        station=row[8],
        assessor=None if row[9] is None else UUID(bytes=row[9]),
        visit=None if row[10] is None or hidden else UUID(bytes=row[10]),
        arrived=None if row[11] is None else bool(row[11]),
        protected=bool(row[12]),
        hidden=hidden,
    )


def _nobody(run: bytes) -> UUID:
    """An identity that stands for a run and is none: the same each time, so that a screen can follow it."""
    return UUID(bytes=hashlib.sha256(b"assessor hidden booking " + run).digest()[:16])
