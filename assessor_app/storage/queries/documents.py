"""The register of issued documents."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.prints import Queueing, QueueState
from assessor_app.services.read_models import DocumentSummary
from assessor_app.storage.engine import Database

_SELECT = (
    "SELECT d.id, d.assessment, d.candidate, coalesce(c.name, ''), d.kind, d.language, d.number, d.pages,"
    " d.issued_at, d.issued_by, d.is_held, d.printed, d.printed_at, d.uncertain_at, d.waived,"
    " d.queue_batch, d.queue_device, d.queue_place, d.queue_state"
    " FROM document_row d LEFT JOIN candidate_row c ON c.id = d.candidate"
)
_ORDER = " ORDER BY d.issued_at DESC, d.id DESC"


def document_rows(database: Database, assessment: UUID | None) -> tuple[DocumentSummary, ...]:
    """Issued documents of one assessment, or all, latest first."""
    if assessment is None:
        rows = database.rows(_SELECT + _ORDER)
    else:
        rows = database.rows(f"{_SELECT} WHERE d.assessment = ?{_ORDER}", (assessment.bytes,))
    return tuple(_summary(row) for row in rows)


def _summary(row: Any) -> DocumentSummary:
    return DocumentSummary(
        id=UUID(bytes=row[0]),
        assessment=UUID(bytes=row[1]),
        candidate=None if row[2] is None else UUID(bytes=row[2]),
        candidate_name=row[3],
        kind=row[4],
        language=row[5],
        number=row[6],
        pages=row[7],
        issued_at=row[8],
        issued_by=None if row[9] is None else UUID(bytes=row[9]),
        is_held=bool(row[10]),
        printed=row[11],
        printed_at=row[12],
        uncertain_at=row[13],
        is_waived=bool(row[14]),
        queueing=None if row[15] is None else _queueing(row[15:19]),
    )


def _queueing(row: Any) -> Queueing:
    return Queueing(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], QueueState(row[3]))
