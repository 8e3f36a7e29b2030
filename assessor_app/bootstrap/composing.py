"""The use cases over an open store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assessor_app.ui.composition import Condition, OpenedServices

if TYPE_CHECKING:
    from assessor_app.domain.accounts import Account
    from assessor_app.services.account_ports import AccountVault, LoginMemory, PinDoor, PinMaker
    from assessor_app.services.ports import Clock, KeyKeeper
    from assessor_app.storage.workspace import LocalWorkspace


@dataclass(frozen=True)
class Doors:
    """What the use cases about accounts are given."""

    vault: AccountVault
    pins: PinDoor
    maker: PinMaker
    memory: LoginMemory


def composed(
    workspace: LocalWorkspace,
    account: Account,
    clock: Clock,
    resources: Path,
    doors: Doors,
    keys: KeyKeeper,
    conditions: tuple[Condition, ...] = (),
) -> OpenedServices:
    """The use cases over an open store, for one account of the journal."""
    from assessor_app.documents.preview import PdfiumPages
    from assessor_app.documents.renderer import ReportlabRenderer
    from assessor_app.domain.centres import Actor
    from assessor_app.services.accounts import AccountService
    from assessor_app.services.assessments import AssessmentService
    from assessor_app.services.candidates import CandidateService
    from assessor_app.services.centres import CentreService
    from assessor_app.services.documents import DocumentService
    from assessor_app.services.recovery import RecoveryService
    from assessor_app.system.identities import GrowingIdentities
    from assessor_app.system.pictures import PillowPictures

    identities = GrowingIdentities(clock.now_ms)
    pictures = PillowPictures()
    centres = CentreService(workspace, identities, keys, pictures)
    renderer = ReportlabRenderer(resources / "certificates")
    zone = datetime.now(UTC).astimezone().tzinfo or UTC
    return OpenedServices(
        actor=Actor(account.id, account.role),
        actor_name=account.name,
        centre=centres.view(),
        assessments=AssessmentService(workspace, identities, pictures),
        candidates=CandidateService(workspace, identities),
        documents=DocumentService(workspace, identities, clock, renderer, PdfiumPages(), zone),
        centres=centres,
        accounts=AccountService(workspace, identities, doors.vault, doors.pins, doors.maker, doors.memory),
        now=_local_now(clock),
        conditions=conditions,
        recovery=RecoveryService(workspace, clock, keys, renderer, zone),
    )


def _local_now(clock: Clock) -> Callable[[], datetime]:
    return lambda: datetime.fromtimestamp(clock.now_ms() / 1000, UTC).astimezone()
