"""What is shown of a person, whichever of the person's records a run or a document belongs to."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.joinings import composed
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.ports import Workspace


def shown_details(workspace: Workspace, candidate: UUID) -> CandidateDetails | None:
    """The details of a candidate, put together where records are joined; None where none are known."""
    group = workspace.person(candidate)
    return composed(group, {member: workspace.candidate(member) for member in group.members})
