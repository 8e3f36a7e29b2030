"""A company, a programme, and somebody who works at the one and takes part in the other, in a real store."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import companies, employments, participations, programmes
from assessor_app.domain.companies import CompanyDetails
from assessor_app.domain.employments import EmploymentDetails
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programmes import ProgrammeDetails
from assessor_app.services.participants import ParticipantService
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.programme_figures import ProgrammeFigures
from assessor_app.services.programmes import ProgrammeService
from assessor_app.storage.figures import ProgrammeFacts
from assessor_app.storage.programme_views import SeenProgrammes
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import MANAGER

KALMAR = ProgrammeDetails(
    "Kalmar 2020", "2026-05-11", "2026-06-14", "Region Kalmar län", "RK-2020", 100, 8_539_400
)
"""In the tests' year, so that their clock stands within it."""


@dataclass(frozen=True)
class ProgrammeServices:
    """The use cases of programmes."""

    programmes: ProgrammeService
    participants: ParticipantService


def undertakings_over(
    store: LocalWorkspace, seen: Workspace, viewer: UUID, identities: Identities
) -> ProgrammeServices:
    """The use cases over an open store, for the account `viewer` that sees it as `seen`."""
    rows, reads = SeenUndertakings(store, viewer), SeenProgrammes(store, viewer)
    figures = ProgrammeFigures(seen, ProgrammeFacts(store, viewer))
    return ProgrammeServices(
        ProgrammeService(seen, rows, reads, identities, figures),
        ParticipantService(seen, rows, reads, identities),
    )


@dataclass(frozen=True)
class TakingPart:
    """Who works where, and takes part in what."""

    company: UUID
    employment: UUID
    programme: UUID
    participation: UUID


def register_company(workspace: LocalWorkspace, identity: UUID, name: str = "Åkers Mekaniska") -> UUID:
    """Enter a company."""
    workspace.commit(MANAGER.id, companies.register(identity, CompanyDetails(name)))
    return identity


def employ(workspace: LocalWorkspace, identity: UUID, candidate: UUID, company: UUID) -> UUID:
    """Let somebody work at a company."""
    workspace.commit(MANAGER.id, employments.record(identity, candidate, company, EmploymentDetails()))
    return identity


def plan_programme(workspace: LocalWorkspace, identity: UUID, details: ProgrammeDetails = KALMAR) -> UUID:
    """Plan a programme."""
    workspace.commit(MANAGER.id, programmes.plan(identity, details))
    return identity


def enter(
    workspace: LocalWorkspace,
    identity: UUID,
    candidate: UUID,
    programme: UUID,
    details: ParticipationDetails | None = None,
) -> UUID:
    """Let somebody take part in a programme."""
    state = workspace.programme(programme)
    told = details or ParticipationDetails(state.details.starts_on)
    workspace.commit(MANAGER.id, participations.enter(identity, state, candidate, told))
    return identity


def take_part(workspace: LocalWorkspace, identities: Identities, candidate: UUID) -> TakingPart:
    """Somebody who works at a company of their own and takes part in a programme of their own."""
    company = register_company(workspace, identities.new())
    programme = plan_programme(workspace, identities.new())
    return TakingPart(
        company,
        employ(workspace, identities.new(), candidate, company),
        programme,
        enter(workspace, identities.new(), candidate, programme),
    )
