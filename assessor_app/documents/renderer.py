"""Renders documents with reportlab: one call, one finished file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from assessor_app.documents.archival import Packing
from assessor_app.documents.certificate import draw_certificate
from assessor_app.documents.competence_map import PAGE_SIZE, draw_competence_map
from assessor_app.documents.copy_marks import draw_copy_mark
from assessor_app.documents.day_lists import draw_day_list
from assessor_app.documents.finishing import finish
from assessor_app.documents.fonts import Fonts
from assessor_app.documents.invitations import draw_invitations
from assessor_app.documents.own_wording import own_words
from assessor_app.documents.page_writer import PageWriter
from assessor_app.documents.parts import Sheet
from assessor_app.documents.programme_parts import ProgrammePage
from assessor_app.documents.programme_report import draw_programme_report
from assessor_app.documents.programme_sheets import book_of
from assessor_app.documents.recovery_sheet import draw_recovery_sheet
from assessor_app.documents.report import draw_report
from assessor_app.documents.signing import signed
from assessor_app.documents.structure import StructureNode
from assessor_app.documents.text import Typesetter, one_line
from assessor_app.documents.trial_pages import draw_trial_page
from assessor_app.documents.visit_sheet import draw_visit_sheet
from assessor_app.documents.wording import Wording, load_wording
from assessor_app.domain.certificates import DocumentContent, DocumentKind, RenderedDocument
from assessor_app.domain.invitations import DayListContent, InvitationsContent
from assessor_app.domain.recovery_sheets import RecoverySheetContent
from assessor_app.domain.visit_sheets import VisitSheetContent
from assessor_app.services.competence_sheets import MapSheetContent
from assessor_app.services.issuing_ports import Enclosure, PaperSigner
from assessor_app.services.report_models import ReportContent
from assessor_app.services.sheets import Book


class ReportlabRenderer:
    """Renders certificates, statements, reports, recovery sheets and visits' sheets as PDF 1.7 on A4.

    `wording_folder` holds one TOML file per language. Wording and fonts are read at the first call and kept.
    Not for two threads at once. Same content, same bytes: no clock, no chance, nothing of the machine.
    """

    def __init__(self, wording_folder: Path) -> None:
        self._folder = wording_folder
        self._words: dict[str, Wording] = {}
        self._fonts: Fonts | None = None
        self._packing = Packing()

    @property
    def wording_folder(self) -> Path:
        """Where the words of documents are, one file per language."""
        return self._folder

    def render(self, content: DocumentContent, enclosure: Enclosure | None = None) -> RenderedDocument:
        """The document as a file: PDF/A-3a and PDF/UA-1, with `enclosure` inside.

        Where it is no draft it holds the field of its digital signature, still without one.

        Text that is too long for its place is set smaller, wrapped or cut with an ellipsis. Raises
        WordingError for a language without usable words, UnreadablePictureError for a damaged logo, KeyError
        for a code the wording does not know.
        """
        words = self._wording(content.language)
        signature = None if content.draft else words.common.signature_field
        return self._finished(self._drawn(content), enclosure, signature)

    def render_sheet(self, content: RecoverySheetContent) -> RenderedDocument:
        """The recovery sheet as a file. Raises WordingError for a language without usable words."""
        words = self._wording(content.language)
        writer = PageWriter(self._typesetter(), content.language)
        draw_recovery_sheet(writer, content, words)
        return self._finished(writer)

    def render_visit(self, content: VisitSheetContent) -> RenderedDocument:
        """The sheet of a visit as a file. Raises WordingError for a language without usable words."""
        writer = PageWriter(self._typesetter(), content.language)
        draw_visit_sheet(writer, content, self._wording(content.language))
        return self._finished(writer)

    def render_map(self, content: MapSheetContent) -> RenderedDocument:
        """A competence map as a file, A4 on its side. Raises WordingError as `render_visit`."""
        writer = PageWriter(self._typesetter(), content.language, PAGE_SIZE)
        draw_competence_map(writer, content, self._wording(content.language))
        return self._finished(writer)

    def render_programme(self, content: ReportContent) -> RenderedDocument:
        """The report on a programme as a file. Raises WordingError for a language without usable words."""
        language = content.options.language
        writer = PageWriter(self._typesetter(), language)
        draw_programme_report(ProgrammePage(writer, content, self._wording(language)))
        return self._finished(writer)

    def programme_book(self, content: ReportContent) -> Book:
        """The report on a programme as a spreadsheet. Raises WordingError as above."""
        return book_of(content, self._wording(content.options.language))

    def render_invitations(self, content: InvitationsContent) -> RenderedDocument:
        """Invitations, a page for each person. Raises WordingError like `render_visit`."""
        writer = PageWriter(self._typesetter(), content.language)
        draw_invitations(writer, content, self._wording(content.language))
        return self._finished(writer)

    def render_day_list(self, content: DayListContent) -> RenderedDocument:
        """The list of a day or of several. Raises WordingError like `render_visit`."""
        writer = PageWriter(self._typesetter(), content.language)
        draw_day_list(writer, content, self._wording(content.language))
        return self._finished(writer)

    def copy_mark(self, language: str, copy: int, printed_on: date) -> bytes:
        """A PDF of one page with nothing but the mark of copy `copy` (from 1), to be laid over each page."""
        writer = PageWriter(self._typesetter(), language)
        draw_copy_mark(writer, self._wording(language), copy, printed_on)
        return writer.getvalue()

    def test_page(self, language: str) -> bytes:
        """A PDF of one page that shows whether a printer is set up well."""
        writer = PageWriter(self._typesetter(), language)
        draw_trial_page(writer, self._wording(language))
        return self._finished(writer).pdf

    def title(self, content: DocumentContent) -> str:
        """The heading of a document in its own language."""
        return _title(content, own_words(self._wording(content.language), content))

    def signed(self, pdf: bytes, signer: PaperSigner, signed_at: datetime) -> bytes:
        """A finished file with its signature over the whole of it. Raises UnfinishedPdfError."""
        return signed(pdf, signer, signed_at)

    def structure(self, content: DocumentContent) -> StructureNode:
        """The parts of the document in reading order, as they were drawn."""
        return self._drawn(content).structure

    def _drawn(self, content: DocumentContent) -> PageWriter:
        words = own_words(self._wording(content.language), content)
        writer = PageWriter(self._typesetter(), content.language)
        sheet = Sheet(writer, content, words)
        _describe(sheet)
        if content.kind is DocumentKind.REPORT:
            draw_report(sheet)
        else:
            draw_certificate(sheet)
        return writer

    def _finished(
        self, writer: PageWriter, enclosure: Enclosure | None = None, signature: str | None = None
    ) -> RenderedDocument:
        pdf = finish(writer.drawing(), self._packing, enclosure=enclosure, signature=signature)
        return RenderedDocument(pdf, writer.pages, writer.typesetter.missing_glyphs)

    def _typesetter(self) -> Typesetter:
        if self._fonts is None:
            self._fonts = Fonts()
        return Typesetter(self._fonts)

    def _wording(self, language: str) -> Wording:
        if language not in self._words:
            self._words[language] = load_wording(self._folder, language)
        return self._words[language]


def _title(content: DocumentContent, words: Wording) -> str:
    if content.kind is DocumentKind.REPORT:
        return words.report.title
    if content.kind is DocumentKind.STATEMENT:
        return words.statement.title
    with_permission = content.centre.owner_permission
    return words.certificate.title_with_permission if with_permission else words.certificate.title


def _describe(sheet: Sheet) -> None:
    content, words = sheet.content, sheet.words
    if content.kind is DocumentKind.REPORT:
        subject = words.report.subject
    elif content.kind is DocumentKind.STATEMENT:
        subject = words.statement.subject
    else:
        subject = words.certificate.subject
    # Readers show it at the top of their windows and in lists of files: there the number names nobody.
    sheet.writer.set_information(
        title=f"{_title(content, words)} {one_line(content.number)}".rstrip(),
        author=one_line(content.centre.name)[:200],
        subject=subject.format(number=one_line(content.number)),
    )
