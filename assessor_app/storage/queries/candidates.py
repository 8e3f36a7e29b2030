"""The candidates' list."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import CandidateSummary
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import is_protected, seen_by
from assessor_app.storage.search_text import words
from assessor_app.storage.tables import assessment_row, candidate_row

_c = candidate_row.c
_assessments = (
    sa.select(sa.func.count())
    .where(assessment_row.c.candidate == _c.id, assessment_row.c.status != Status.CANCELLED.value)
    .correlate(candidate_row)
    .scalar_subquery()
)
_select = sa.select(
    _c.id,
    _c.name,
    _c.family_name,
    _c.given_name,
    _c.birth_on,
    _c.masked_number,
    _c.employer,
    _assessments,
    _c.registered_at,
    is_protected(_c.id),
)


def candidate_rows(
    database: Database, text: str, limit: int, viewer: UUID | None = None
) -> tuple[CandidateSummary, ...]:
    """Candidates whom `viewer` may see and whom all words of `text` fit, by family name in Swedish order."""
    query = _select.where(seen_by(_c.id, viewer)).order_by(_c.sort_key, _c.id).limit(limit)
    for word in words(text):
        query = query.where(sa.func.instr(_c.search, word) > 0)
    found = database.connection.execute(query)
    return tuple(_summary(row) for row in found)


def _summary(row: Any) -> CandidateSummary:
    return CandidateSummary(
        id=UUID(bytes=row[0]),
        name=row[1],
        family_name=row[2],
        given_name=row[3],
        birth_on=row[4],
        masked_number=row[5],
        employer=row[6],
        assessments=row[7],
        registered_at=row[8],
        protected=bool(row[9]),
    )
