"""Planning over a real store, for tests: stations, hours, and people who wait for a time."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from assessor_app.scheduling.public_holidays import SwedishHolidays
from assessor_app.scheduling.solver import CpSatSolver
from assessor_app.services.planning import PlanningService
from assessor_app.services.planning_ports import Solver
from assessor_app.services.planning_times import LocalTimes
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.storage.planning_store import SeenPlanning
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import FakeClock, FakeIdentities

TIMES = LocalTimes(UTC)


def planning_over(
    store: LocalWorkspace,
    seen: Workspace,
    viewer: UUID | None,
    clock: Clock,
    identities: Identities,
    solver: Solver | None = None,
) -> PlanningService:
    """The use cases of planning as one account has them; its wall clock shows UTC."""
    rows = SeenPlanning(store, viewer)
    return PlanningService(seen, rows, identities, clock, SwedishHolidays(), solver or CpSatSolver(), TIMES)


def planning_for(store: LocalWorkspace, viewer: UUID, seed: int = 77) -> PlanningService:
    """As `planning_over`, with a clock and identities of its own."""
    clock = FakeClock()
    return planning_over(store, SeenWorkspace(store, viewer, clock), viewer, clock, FakeIdentities(seed))


def at(day: str, hour: int, minute: int = 0) -> int:
    """ms since 1970 of a time on the tests' wall clock."""
    return int(datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}").replace(tzinfo=UTC).timestamp() * 1000)
