"""The candidates' list."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import CandidateSummary
from assessor_app.storage.engine import Database
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
)


def candidate_rows(database: Database, text: str, limit: int) -> tuple[CandidateSummary, ...]:
    """Candidates that match every word of `text`, by family name in Swedish order."""
    query = _select.order_by(_c.sort_key, _c.id).limit(limit)
    for word in words(text):
        query = query.where(sa.func.instr(_c.search, word) > 0)
    return tuple(CandidateSummary(UUID(bytes=row[0]), *row[1:]) for row in database.connection.execute(query))
