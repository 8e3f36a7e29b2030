"""The register of issued documents."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from assessor_app.services.read_models import DocumentSummary
from assessor_app.storage.engine import Database
from assessor_app.storage.tables import candidate_row, document_row

_d = document_row.c
_select = (
    sa.select(
        _d.id,
        _d.assessment,
        _d.candidate,
        sa.func.coalesce(candidate_row.c.name, ""),
        _d.kind,
        _d.language,
        _d.number,
        _d.pages,
        _d.issued_at,
        _d.issued_by,
    )
    .select_from(document_row.outerjoin(candidate_row, candidate_row.c.id == _d.candidate))
    .order_by(_d.issued_at.desc(), _d.id.desc())
)


def document_rows(database: Database, assessment: UUID | None) -> tuple[DocumentSummary, ...]:
    """Issued documents of one assessment, or all, latest first."""
    query = _select if assessment is None else _select.where(_d.assessment == assessment.bytes)
    return tuple(
        DocumentSummary(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            None if row[2] is None else UUID(bytes=row[2]),
            *row[3:9],
            None if row[9] is None else UUID(bytes=row[9]),
        )
        for row in database.connection.execute(query)
    )
