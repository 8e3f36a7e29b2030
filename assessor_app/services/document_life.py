"""A document's life as lines: issued, printed, copied, replaced, revoked, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from uuid import UUID

from assessor_app.domain.issued_documents import DocumentState, RevocationReason
from assessor_app.domain.prints import ORIGINAL, Print
from assessor_app.services.issuing_models import DocumentLife, LifeLine, LifeStep


def life_of(state: DocumentState, names: Mapping[UUID, str], numbers: Mapping[UUID, str]) -> DocumentLife:
    """Everything known of a document, oldest first. `names` are of accounts, `numbers` of documents."""
    lines = (*_issued(state, names, numbers), *_printed(state, names), *_ended(state, names, numbers))
    return DocumentLife(
        state.id,
        state.number,
        tuple(sorted(lines, key=lambda line: line.at)),
        state.is_signed,
        state.revocation is not None,
        state.status_list,
        state.status_index,
    )


def _issued(
    state: DocumentState, names: Mapping[UUID, str], numbers: Mapping[UUID, str]
) -> Iterator[LifeLine]:
    if state.issued_at is not None:
        yield LifeLine(
            LifeStep.ISSUED,
            state.issued_at,
            _name(names, state.issued_by),
            pages=state.pages,
            other=state.replaced,
            other_number=_number(numbers, state.replaced),
        )


def _printed(state: DocumentState, names: Mapping[UUID, str]) -> Iterator[LifeLine]:
    for item in state.printing.prints:
        pages = item.pages or max(0, item.last - item.first + 1)
        by = _name(names, item.begun_by)
        yield LifeLine(_step_of(item), item.begun_at, by, copy=item.copy, pages=pages, note=item.reason or "")


def _step_of(item: Print) -> LifeStep:
    if item.is_uncertain:
        return LifeStep.PRINT_UNCERTAIN
    if not item.is_out:
        return LifeStep.PRINT_FAILED
    return LifeStep.PRINTED if item.copy == ORIGINAL else LifeStep.COPIED


def _ended(
    state: DocumentState, names: Mapping[UUID, str], numbers: Mapping[UUID, str]
) -> Iterator[LifeLine]:
    for place, said in enumerate(state.revocations):
        step = LifeStep.REPLACED if said.reason is RevocationReason.REPLACED else LifeStep.REVOKED
        yield LifeLine(
            LifeStep.REVOKED_AGAIN if place else step,
            said.wall_at,
            _name(names, said.actor),
            reason=said.reason,
            note=said.note,
            other=said.by,
            other_number=_number(numbers, said.by),
        )


def _name(names: Mapping[UUID, str], account: UUID | None) -> str:
    return names.get(account, "") if account is not None else ""


def _number(numbers: Mapping[UUID, str], document: UUID | None) -> str:
    return numbers.get(document, "") if document is not None else ""
