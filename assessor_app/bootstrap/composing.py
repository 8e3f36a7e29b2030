"""The use cases over an open store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assessor_app.ui.composition import Condition, OpenedServices

if TYPE_CHECKING:
    from assessor_app.domain.centres import Account
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace


def composed(
    workspace: LocalWorkspace,
    account: Account,
    clock: Clock,
    resources: Path,
    lasting: Callable[[], tuple[Condition, ...]] = tuple,
) -> OpenedServices:
    """The use cases over an open store, for one account as the vault knows it.

    A restored store may be older than the account: it is let in under the name that stands in the vault.
    """
    from assessor_app.documents.preview import PdfiumPages
    from assessor_app.documents.renderer import ReportlabRenderer
    from assessor_app.domain.centres import Actor
    from assessor_app.services.assessments import AssessmentService
    from assessor_app.services.candidates import CandidateService
    from assessor_app.services.centres import CentreService
    from assessor_app.services.documents import DocumentService
    from assessor_app.services.printing import PrintingService
    from assessor_app.services.today import LastingReminders, TodayService
    from assessor_app.system.identities import GrowingIdentities
    from assessor_app.system.pictures import PillowPictures

    identities = GrowingIdentities(clock.now_ms)
    centres = CentreService(workspace, identities)
    known = workspace.centre().accounts.get(account.id, account)
    renderer = ReportlabRenderer(resources / "certificates")
    zone = datetime.now(UTC).astimezone().tzinfo or UTC
    printing = PrintingService(workspace, identities, clock, zone)
    return OpenedServices(
        actor=Actor(account.id, known.role),
        actor_name=known.name,
        centre=centres.view(),
        assessments=AssessmentService(workspace, identities, PillowPictures()),
        candidates=CandidateService(workspace, identities),
        documents=DocumentService(workspace, identities, clock, renderer, PdfiumPages(), zone),
        printing=printing,
        centres=centres,
        agenda=TodayService(workspace, (LastingReminders(lasting),), printing),
        now=_local_now(clock),
        conditions=lasting(),
    )


def _local_now(clock: Clock) -> Callable[[], datetime]:
    return lambda: datetime.fromtimestamp(clock.now_ms() / 1000, UTC).astimezone()
