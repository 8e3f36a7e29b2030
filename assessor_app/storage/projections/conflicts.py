"""The rows of what is contradicted in one subject, or came after its signatures."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.contradictions import Spot, histories, open_late, spot_of
from assessor_app.domain.people import CandidateState
from assessor_app.domain.settlement_events import What
from assessor_app.domain.versions import Versions
from assessor_app.services.exchange_models import ConflictKind
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows


def mark_conflict_of(state: AssessmentState, code: str) -> tuple[Key, Row | None]:
    """Key and row of a contradicted mark; no row where it is not."""
    spot, versions = Spot(What.MARK, code), state.marks.get(code)
    at = _newest(versions) if versions is not None and versions.in_conflict else None
    return _key(state.id, ConflictKind.MARKS, spot), _row(state.id, ConflictKind.MARKS, spot, at)


def other_conflicts_of(state: AssessmentState) -> Rows:
    """Every row of a run but those of its marks."""
    found: dict[Key, Row] = {}
    for spot, versions in histories(state):
        if versions.in_conflict:
            _add(found, state.id, ConflictKind.MARKS, spot, _newest(versions))
    for item in open_late(state):
        _add(found, state.id, ConflictKind.LATE, spot_of(item.event), item.wall_at)
    return found


def same_conflicts(state: AssessmentState, before: AssessmentState) -> bool:
    """Whether nothing changed that `other_conflicts_of` looks at."""
    return (
        state.late is before.late
        and state.late_settled is before.late_settled
        and state.preparation is before.preparation
        and state.feedback is before.feedback
        and state.notes is before.notes
        and state.measurements is before.measurements
        and state.knowledge is before.knowledge
        and state.overrides is before.overrides
        and state.measures is before.measures
    )


def person_conflict_of(state: CandidateState) -> Rows:
    """The row of a record that was amended apart."""
    if not state.in_conflict:
        return NO_ROWS
    found: dict[Key, Row] = {}
    at = max(head.wall_at for head in state.heads)
    _add(found, state.id, ConflictKind.MARKS, Spot(What.PERSON, ""), at)
    return found


def _newest(versions: Versions) -> int:
    return max(head.wall_at for head in versions.heads)


def _add(found: dict[Key, Row], subject: UUID, kind: ConflictKind, spot: Spot, at: int) -> None:
    row = _row(subject, kind, spot, at)
    if row is not None:
        found[_key(subject, kind, spot)] = row


def _key(subject: UUID, kind: ConflictKind, spot: Spot) -> Key:
    return ("conflict_row", subject.bytes, kind.value, spot.what.value, spot.key)


def _row(subject: UUID, kind: ConflictKind, spot: Spot, at: int | None) -> Row | None:
    if at is None:
        return None
    return {
        "subject": subject.bytes,
        "kind": kind.value,
        "what": spot.what.value,
        "key": spot.key,
        "at": at,
    }
