"""Documents from assessments: drafts, drawing, the register, and issued ones fetched again.

What happens to them (issued, replaced, revoked) is in `services.issuing`.
"""

from __future__ import annotations

from datetime import date, tzinfo
from threading import Lock
from uuid import UUID

from assessor_app.domain.certificates import DocumentContent, DocumentKind, RenderedDocument
from assessor_app.domain.errors import Refused
from assessor_app.domain.protection import Look
from assessor_app.services.document_contents import DRAFT_NUMBER, DocumentContents
from assessor_app.services.page_models import PagePixels
from assessor_app.services.ports import Clock, DocumentRenderer, PagePainter, Workspace
from assessor_app.services.read_models import DocumentSummary, IssuedDocument


class DocumentService:
    """Previews, draws and fetches documents. On the database lane, but for what needs no store."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        renderer: DocumentRenderer,
        pages: PagePainter,
        zone: tzinfo,
        drawing: Lock | None = None,
    ) -> None:
        self._workspace = workspace
        self._contents = DocumentContents(workspace, clock, zone)
        self._renderer = renderer
        self._pages = pages
        self._drawing = drawing or Lock()  # neither reportlab's fonts nor pdfium are for two threads at once

    def draft(self, assessment: UUID, kind: DocumentKind, language: str) -> DocumentContent:
        """What a document would say: no number, no seal, nothing recorded."""
        state, checklist = self._contents.load(assessment)
        if state.candidate is not None:
            self._workspace.note_look(state.candidate, Look.DOCUMENT)
        return self._contents.content(state, checklist, kind, language, DRAFT_NUMBER, draft=True)

    def draw(self, content: DocumentContent) -> RenderedDocument:
        """Draw a document; needs no store and takes some tens of ms. May be called on any thread."""
        with self._drawing:
            return self._renderer.render(content)

    def fetch(self, document: UUID) -> IssuedDocument:
        """An issued document, byte for byte. Raises Refused: document_unknown, document_bytes_gone."""
        state = self._workspace.document(document)
        if state.assessment is None:
            raise Refused("document_unknown")
        pdf = self._workspace.attachment(state.digest) if state.digest else None
        if pdf is None:
            raise Refused("document_bytes_gone", number=state.number)
        rows = self._workspace.document_rows(state.assessment)
        return IssuedDocument(next(row for row in rows if row.id == document), pdf, ())

    def list(self, assessment: UUID | None = None) -> tuple[DocumentSummary, ...]:
        """Issued documents, latest first."""
        return self._workspace.document_rows(assessment)

    def page_count(self, pdf: bytes) -> int:
        """How many pages a PDF of ours has; needs no store."""
        with self._drawing:
            return self._pages.page_count(pdf)

    def page_image(self, pdf: bytes, page: int, width_px: int) -> bytes:
        """Page `page` (from 0) as a PNG `width_px` wide, for the screen; needs no store."""
        with self._drawing:
            return self._pages.page_png(pdf, page, width_px)

    def page_pixels(self, pdf: bytes, page: int, width_px: int) -> PagePixels:
        """Page `page` (from 0) drawn `width_px` wide, several times faster than as a PNG; needs no store."""
        with self._drawing:
            width, height = self._pages.page_size_pt(pdf, page)
            rows = max(1, round(height * width_px / width))
            return PagePixels(width_px, rows, self._pages.page_band(pdf, page, width_px, 0, rows, None))

    def page_size_pt(self, pdf: bytes, page: int) -> tuple[float, float]:
        """Width and height of page `page` (from 0) in points; needs no store."""
        with self._drawing:
            return self._pages.page_size_pt(pdf, page)

    def page_band(
        self, pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None = None
    ) -> bytes:
        """Some rows of a page for a printer, 4 bytes a pixel (BGRx), under `overlay`; needs no store."""
        with self._drawing:
            return self._pages.page_band(pdf, page, width_px, top_px, rows, overlay)

    def copy_mark(self, language: str, copy: int, printed_on: date) -> bytes:
        """The mark of a copy, to be laid over each of its pages; needs no store."""
        with self._drawing:
            return self._renderer.copy_mark(language, copy, printed_on)

    def test_page(self, language: str) -> bytes:
        """A page that shows whether a printer is set up well; no document. Needs no store."""
        with self._drawing:
            return self._renderer.test_page(language)
