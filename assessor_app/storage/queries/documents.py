"""The register of issued documents, those that are to be issued, and what is revoked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from assessor_app.domain.issued_documents import WishState
from assessor_app.domain.prints import Queueing, QueueState
from assessor_app.services.document_models import DocumentSummary
from assessor_app.services.issuing_models import KnownList, WantedRow
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import HIDDEN, viewer_key

_SELECT = (
    "SELECT d.id, d.assessment, d.candidate, coalesce(c.name, ''), d.kind, d.language, d.number, d.pages,"
    " d.issued_at, d.issued_by, d.is_held, d.printed, d.printed_at, d.uncertain_at, d.waived,"
    " d.queue_batch, d.queue_device, d.queue_place, d.queue_state, d.issuer IS NOT NULL, d.revoked_at,"
    " d.revoked_reason, d.replaces, d.replaced_by"
    " FROM document_row d LEFT JOIN candidate_row c ON c.id = coalesce("
    "(SELECT p.named FROM person_member m JOIN person_row p ON p.id = m.person WHERE m.member = d.candidate),"
    " d.candidate) LEFT JOIN assessment_row a ON a.id = d.assessment"
    f" WHERE (d.candidate IS NULL OR d.candidate NOT IN ({HIDDEN}))"
    f" AND (a.candidate IS NULL OR a.candidate NOT IN ({HIDDEN}))"
    " AND (d.is_held OR a.id IS NOT NULL)"
)
"""The run may be somebody else's by now: both the one on the paper and the one of the run must be seen.

What a laptop was cleaned of leaves the number of a document and neither paper nor run: it is not shown."""
_WANTED = (
    "SELECT w.id, w.assessment, w.candidate, coalesce(c.name, ''), w.kind, w.language, w.batch, w.place,"
    " w.wish_state, w.why, coalesce(d.number, '')"
    " FROM wanted_document w LEFT JOIN document_row d ON d.id = w.id"
    " LEFT JOIN assessment_row a ON a.id = w.assessment LEFT JOIN candidate_row c ON c.id = coalesce("
    "(SELECT p.named FROM person_member m JOIN person_row p ON p.id = m.person WHERE m.member = w.candidate),"
    " w.candidate) WHERE w.device = ?"
    f" AND (w.candidate IS NULL OR w.candidate NOT IN ({HIDDEN}))"
    f" AND (a.candidate IS NULL OR a.candidate NOT IN ({HIDDEN}))"
    " AND (w.candidate IS NULL OR w.candidate NOT IN (SELECT uuid FROM erased_person))"
    " ORDER BY w.batch, w.place, w.id"
)
"""Of somebody who was erased meanwhile nothing is to be issued, and nothing more can be written."""
_ORDER = " ORDER BY d.issued_at DESC, d.id DESC"


def document_rows(
    database: Database, assessment: UUID | None, viewer: UUID | None = None
) -> tuple[DocumentSummary, ...]:
    """Issued documents of one assessment, or all, about people whom `viewer` may see, latest first."""
    key = viewer_key(viewer)
    if assessment is None:
        rows = database.rows(_SELECT + _ORDER, (key, key))
        numbers = {row[0]: row[6] for row in rows}
    else:
        rows = database.rows(f"{_SELECT} AND d.assessment = ?{_ORDER}", (key, key, assessment.bytes))
        others = frozenset(UUID(bytes=other) for row in rows for other in row[22:24] if other)
        numbers = {one.bytes: number for one, number in numbers_of(database, others, viewer).items()}
    return tuple(_summary(row, numbers) for row in rows)


def numbers_of(database: Database, documents: frozenset[UUID], viewer: UUID | None) -> Mapping[UUID, str]:
    """The numbers of issued documents about people whom `viewer` may see."""
    key, found = viewer_key(viewer), {}
    for document in sorted(documents):
        rows = database.rows(f"{_SELECT} AND d.id = ?", (key, key, document.bytes))
        found.update({UUID(bytes=row[0]): str(row[6]) for row in rows})
    return found


def wanted_rows(database: Database, device: UUID, viewer: UUID | None) -> tuple[WantedRow, ...]:
    """What a device has, or had, to issue in batches, in their order."""
    key = viewer_key(viewer)
    rows = database.rows(_WANTED, (device.bytes, key, key))
    return tuple(
        WantedRow(
            id=UUID(bytes=row[0]),
            assessment=UUID(bytes=row[1]),
            candidate=None if row[2] is None else UUID(bytes=row[2]),
            candidate_name=row[3],
            kind=row[4],
            language=row[5],
            batch=UUID(bytes=row[6]),
            device=device,
            place=row[7],
            state=WishState(row[8]),
            why=row[9],
            number=row[10],
        )
        for row in rows
    )


def status_lists(database: Database, issuers: frozenset[str]) -> tuple[KnownList, ...]:
    """The lists that documents signed with these keys point to, and what is revoked in each, whoever asks."""
    rows = database.rows(
        "SELECT status_list, status_index, revoked_at IS NOT NULL, issuer FROM document_row"
        " WHERE issuer IS NOT NULL AND status_list IS NOT NULL AND status_index IS NOT NULL"
    )
    revoked: dict[bytes, set[int]] = {}
    for known, index, is_revoked, issuer in rows:
        if issuer not in issuers:
            continue
        revoked.setdefault(known, set()).update((index,) if is_revoked else ())
    return tuple(
        KnownList(UUID(bytes=known), frozenset(indexes)) for known, indexes in sorted(revoked.items())
    )


def _summary(row: Any, numbers: Mapping[bytes, str]) -> DocumentSummary:
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
        is_signed=bool(row[19]),
        revoked_at=row[20],
        revoked_reason=row[21],
        replaces=None if row[22] is None else UUID(bytes=row[22]),
        replaces_number=numbers.get(row[22], ""),
        replaced_by=None if row[23] is None else UUID(bytes=row[23]),
        replaced_by_number=numbers.get(row[23], ""),
    )


def _queueing(row: Any) -> Queueing:
    return Queueing(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], QueueState(row[3]))
