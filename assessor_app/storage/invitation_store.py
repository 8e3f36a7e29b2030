"""Who was called to which time (`services.invitation_models.InvitationRows`), as one account sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from assessor_app.storage.queries.protection import HIDDEN, viewer_key
from assessor_app.storage.workspace import LocalWorkspace

_INVITED = f"""
SELECT a.id, a.invited_for FROM assessment_row a
WHERE a.invited_for IS NOT NULL AND a.candidate NOT IN ({HIDDEN}) AND a.id IN
"""
_AT_ONCE = 400


class SeenInvitations:
    """Rows for `viewer`. Database lane only."""

    def __init__(self, inner: LocalWorkspace, viewer: UUID | None) -> None:
        self._database = inner.store.database
        self._viewer = viewer

    def invited(self, runs: Sequence[UUID]) -> Mapping[UUID, int]:
        found: dict[UUID, int] = {}
        for first in range(0, len(runs), _AT_ONCE):
            some = runs[first : first + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            filled = (viewer_key(self._viewer), *(run.bytes for run in some))
            rows = self._database.rows(f"{_INVITED} ({marks})", filled)
            found |= {UUID(bytes=row[0]): row[1] for row in rows}
        return found
