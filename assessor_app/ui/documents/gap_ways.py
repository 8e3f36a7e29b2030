"""Where a gap between a run and its document is closed. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.document_gaps import DocumentGap, Spot
from assessor_app.ui.session import Session


def go_to_gap(session: Session, assessment: UUID, candidate: UUID | None, gap: DocumentGap) -> None:
    """Go where a gap of a run is closed."""
    where, navigator = gap.where, session.navigator
    if where.spot is Spot.SETTINGS:
        navigator.open_settings(where.name)
    elif where.spot is Spot.CANDIDATE and candidate is not None:
        navigator.open_candidate(candidate)
    elif where.spot is Spot.CONFLICTS:
        navigator.open_conflicts(assessment, where.name or None)
    else:
        navigator.open_run(assessment, where.name)
