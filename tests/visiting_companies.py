"""A visit to a company in a real store, for tests."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain import devices, visits
from assessor_app.domain.devices import Device, DeviceKind
from assessor_app.domain.visits import VisitDetails
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import CENTRE, MANAGER

LAPTOP = UUID("01970000-0000-7000-8000-0000000000d9")
VISIT = UUID("01970000-0000-7000-8000-000000000f01")
AT_AKERS = VisitDetails("Åkers Mekaniska", "Vimmerby", "2026-05-28", "2026-05-29", "08:00", "16:00")


def enrol_laptop(workspace: LocalWorkspace, device: UUID = LAPTOP, label: str = "VIM-LAPTOP-2") -> UUID:
    """Introduce a laptop of the centre."""
    laptop = Device(device, device.hex * 2, device.hex[-5:].upper(), label, DeviceKind.LAPTOP)
    workspace.commit(MANAGER.id, devices.enrol(CENTRE, workspace.centre().circle, laptop))
    return device


def plan_visit(
    workspace: LocalWorkspace,
    *people: tuple[UUID, UUID | None],
    visit: UUID = VISIT,
    details: VisitDetails = AT_AKERS,
) -> UUID:
    """Plan a visit that meets these people, each with the run that is planned for it."""
    workspace.commit(MANAGER.id, visits.plan(visit, details))
    for candidate, run in people:
        drafts = visits.add_person(workspace.visit(visit), candidate, run)
        workspace.commit(MANAGER.id, drafts)
    return visit


def hand_out(workspace: LocalWorkspace, visit: UUID = VISIT, device: UUID = LAPTOP) -> None:
    """Let the laptop have the visit."""
    workspace.commit(MANAGER.id, visits.hand_out(workspace.visit(visit), device, {device}))
