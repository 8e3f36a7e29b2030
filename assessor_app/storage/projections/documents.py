"""The row of an issued document, and that of one which is to be issued."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.credentials import LONGEST_LIST, status_list_id
from assessor_app.domain.issued_documents import DocumentState
from assessor_app.domain.prints import PrintHistory
from assessor_app.storage.projections.rows import NO_ROWS, Row, Rows

_MOST_LISTS = 8
"""Lists of one device that are looked for: a million documents."""


def document_rows_of(state: DocumentState) -> Rows:
    """In the register from the entry on that issued the document; in a batch from when it was wanted."""
    return {**_issued(state), **_wanted(state)}


def _issued(state: DocumentState) -> Rows:
    if state.assessment is None or state.issued_at is None:
        return NO_ROWS
    row = {
        "id": state.id.bytes,
        "assessment": state.assessment.bytes,
        "candidate": _bytes(state.candidate),
        "kind": state.kind,
        "language": state.language,
        "number": state.number,
        "pages": state.pages,
        "issued_at": state.issued_at,
        "issued_by": _bytes(state.issued_by),
        "is_held": state.digest is not None,
        **_printing(state.printing),
        "issuer": state.issuer,
        "status_list": _bytes(state.status_list) if _is_its_own(state) else None,
        "status_index": state.status_index if _is_its_own(state) else None,
        "replaces": _bytes(state.replaced),
        "revoked_at": None if state.revocation is None else state.revocation.wall_at,
        "revoked_reason": None if state.revocation is None else state.revocation.reason.value,
        "replaced_by": _bytes(state.replaced_by),
    }
    return {("document_row", state.id.bytes): row}


def _wanted(state: DocumentState) -> Rows:
    wish = state.wish
    if wish is None:
        return NO_ROWS
    row = {
        "id": state.id.bytes,
        "assessment": wish.assessment.bytes,
        "candidate": _bytes(state.candidate),
        "kind": wish.kind,
        "language": wish.language,
        "batch": wish.batch.bytes,
        "device": wish.device.bytes,
        "place": wish.place,
        "wish_state": wish.state.value,
        "why": wish.why,
    }
    return {("wanted_document", state.id.bytes): row}


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


def _is_its_own(state: DocumentState) -> bool:
    """Whether the entry points to a list of the device that wrote it: no other may set a bit in there."""
    if state.device is None or state.status_index is None or not 0 <= state.status_index < LONGEST_LIST:
        return False
    return any(state.status_list == status_list_id(state.device, part) for part in range(_MOST_LISTS))


def _bytes(identity: UUID | None) -> bytes | None:
    return None if identity is None else identity.bytes
