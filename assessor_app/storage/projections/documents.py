"""The row of an issued document."""

from __future__ import annotations

from assessor_app.domain.issued_documents import DocumentState
from assessor_app.domain.prints import PrintHistory
from assessor_app.storage.projections.rows import NO_ROWS, Row, Rows


def document_rows_of(state: DocumentState) -> Rows:
    """No row until the entry that issued the document has come."""
    if state.assessment is None or state.issued_at is None:
        return NO_ROWS
    row = {
        "id": state.id.bytes,
        "assessment": state.assessment.bytes,
        "candidate": None if state.candidate is None else state.candidate.bytes,
        "kind": state.kind,
        "language": state.language,
        "number": state.number,
        "pages": state.pages,
        "issued_at": state.issued_at,
        "issued_by": None if state.issued_by is None else state.issued_by.bytes,
        "is_held": state.digest is not None,
        **_printing(state.printing),
    }
    return {("document_row", state.id.bytes): row}


def _printing(history: PrintHistory) -> Row:
    out, queueing = history.out, history.queueing
    return {
        "printed": len(out),
        "printed_at": max((item.begun_at for item in out), default=None),
        "uncertain_at": max((item.begun_at for item in history.uncertain), default=None),
        "waived": history.waived,
        "queue_batch": queueing.batch.bytes if queueing else None,
        "queue_device": queueing.device.bytes if queueing else None,
        "queue_place": queueing.place if queueing else None,
        "queue_state": queueing.state.value if queueing else None,
    }
