"""The register of issued documents."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.prints import Queueing, QueueState
from assessor_app.services.read_models import DocumentSummary
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import HIDDEN, viewer_key

_SELECT = (
    "SELECT d.id, d.assessment, d.candidate, coalesce(c.name, ''), d.kind, d.language, d.number, d.pages,"
    " d.issued_at, d.issued_by, d.is_held, d.printed, d.printed_at, d.uncertain_at, d.waived,"
    " d.queue_batch, d.queue_device, d.queue_place, d.queue_state"
    " FROM document_row d LEFT JOIN candidate_row c ON c.id = coalesce("
    "(SELECT p.named FROM person_member m JOIN person_row p ON p.id = m.person WHERE m.member = d.candidate),"
    " d.candidate) LEFT JOIN assessment_row a ON a.id = d.assessment"
    f" WHERE (d.candidate IS NULL OR d.candidate NOT IN ({HIDDEN}))"
    f" AND (a.candidate IS NULL OR a.candidate NOT IN ({HIDDEN}))"
    " AND (d.is_held OR a.id IS NOT NULL)"
)
"""The run may be somebody else's by now: both the one on the paper and the one of the run must be seen.

What a laptop was cleaned of leaves the number of a document and neither paper nor run: it is not shown."""
_ORDER = " ORDER BY d.issued_at DESC, d.id DESC"


def document_rows(
    database: Database, assessment: UUID | None, viewer: UUID | None = None
) -> tuple[DocumentSummary, ...]:
    """Issued documents of one assessment, or all, about people whom `viewer` may see, latest first."""
    key = viewer_key(viewer)
    if assessment is None:
        rows = database.rows(_SELECT + _ORDER, (key, key))
    else:
        rows = database.rows(f"{_SELECT} AND d.assessment = ?{_ORDER}", (key, key, assessment.bytes))
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
