"""The use cases of a document's life over an open store, with what really draws, signs and reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from assessor_app.bootstrap.composing import Doors, Tools
    from assessor_app.services.issuing import IssuingService
    from assessor_app.services.issuing_ports import PaperReader, PaperSeen
    from assessor_app.storage.viewing import SeenWorkspace
    from assessor_app.storage.workspace import LocalWorkspace


class LatePaperReader:
    """A `PaperReader` that is built when the first file is handed in: what it needs is large."""

    def __init__(self) -> None:
        self._inner: PaperReader | None = None

    def read(self, pdf: bytes, seals: bool = True) -> PaperSeen | None:
        """What the file holds; None where it is no PDF that can be read."""
        if self._inner is None:
            self._inner = paper_reader()
        return self._inner.read(pdf, seals)


def paper_reader() -> PaperReader:
    """Takes PDFs apart. Imports what checks signatures and finds QR codes."""
    from assessor_app.credentials.pictures import codes_in
    from assessor_app.documents.paper_reading import PdfPaperReader
    from assessor_app.security.pdf_signature_checks import SignatureChecker

    return PdfPaperReader(SignatureChecker(), codes_in)


def issuing_of(
    store: LocalWorkspace, workspace: SeenWorkspace, account: UUID, tools: Tools, doors: Doors
) -> IssuingService:
    """Issuing for one account, with the centre's keys as that account holds them."""
    from assessor_app.credentials.writing import OpenBadgeWriter
    from assessor_app.services.document_making import IssuingTools
    from assessor_app.services.issuing import IssuingService
    from assessor_app.storage.issuing_views import SeenIssuing

    renderer = tools.renderer
    made_with = IssuingTools(
        renderer, LatePaperReader(), OpenBadgeWriter(), doors.centre_keys, renderer.title, tools.drawing
    )
    seen = SeenIssuing(store, account)
    return IssuingService(workspace, seen, tools.identities, tools.clock, tools.zone, made_with)
