"""What verifies documents is put together from. No store is needed for any of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from assessor_app.bootstrap.composing import Tools
    from assessor_app.services.issuer_keys import IssuerKeyService
    from assessor_app.services.issuing_ports import PaperReader, PaperSeen
    from assessor_app.services.verification import VerificationService
    from assessor_app.services.verification_models import Knowledge
    from assessor_app.storage.viewing import SeenWorkspace
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.ui.composition import Verifying


class OneAtATime:
    """A `PaperReader` that waits for its turn: pages are drawn by one thread at a time."""

    def __init__(self, inner: PaperReader, turn: Lock) -> None:
        self._inner = inner
        self._turn = turn

    def read(self, pdf: bytes, seals: bool = True) -> PaperSeen | None:
        """What the file holds; None where it is no PDF that can be read."""
        with self._turn:
            return self._inner.read(pdf, seals)


def verification_service(turn: Lock | None = None) -> VerificationService:
    """The service. `turn` is held while pages are drawn. What reads PDFs is imported with the first."""
    from assessor_app.bootstrap.issuing import LatePaperReader
    from assessor_app.credentials.reading import OfflineCredentialReader
    from assessor_app.security.signing import verify
    from assessor_app.services.verification import VerificationService

    def now() -> datetime:
        return datetime.now(UTC)

    zone = now().astimezone().tzinfo or UTC
    papers = OneAtATime(LatePaperReader(), turn or Lock())
    return VerificationService(papers, OfflineCredentialReader(verify), zone, now)


def verifying_of(
    store: LocalWorkspace, workspace: SeenWorkspace, account: UUID, keys: IssuerKeyService, tools: Tools
) -> Verifying:
    """Verification with what the centre of an open store knows."""
    from assessor_app.services.verification_knowledge import CentreKnowledge
    from assessor_app.storage.issuing_views import SeenIssuing
    from assessor_app.system.paths import resource_root
    from assessor_app.ui.composition import Verifying

    known = CentreKnowledge(workspace, keys, SeenIssuing(store, account), tools.clock)
    return Verifying(verification_service(tools.drawing), page_writer(resource_root()), known)


def page_writer(resources: Path) -> Callable[[Knowledge], bytes]:
    """Makes the page for browsers of what is known. Raises OSError."""
    from assessor_app.system.verify_pages import verify_page

    return lambda known: verify_page(resources, _issuers(known))


def _issuers(known: Knowledge) -> Iterator[tuple[str, str, bool]]:
    yield from ((issuer, known.own_name, False) for issuer in known.own_issuers)
    yield from ((one.issuer, one.name, one.is_authority) for one in known.issuers)
