"""Documents from assessments: what they say, their numbers, issuing and fetching again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from threading import Lock
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain import issued_documents
from assessor_app.domain.accounts import require_active
from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import AssessmentState, Status, judged
from assessor_app.domain.centres import Actor, CentreState
from assessor_app.domain.certificates import (
    AreaLine,
    CentreCard,
    CriterionLine,
    DocumentContent,
    DocumentKind,
    MeasureLine,
    PersonLine,
    RenderedDocument,
    SignatureLine,
    document_number,
)
from assessor_app.domain.checklists import Area, Checklist
from assessor_app.domain.errors import Refused
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.protection import Look
from assessor_app.domain.rights import Right, require
from assessor_app.services.assessments import changes_of
from assessor_app.services.document_measurements import instrument_notes, measurement_line
from assessor_app.services.page_models import PagePixels
from assessor_app.services.persons import shown_details
from assessor_app.services.ports import Clock, DocumentRenderer, Identities, PagePainter, Workspace
from assessor_app.services.read_models import DocumentSummary, Done, IssuedDocument

ISSUABLE = frozenset({Status.SIGNED, Status.INTERRUPTED})
DRAFT_NUMBER = "–"


def fitting_kind(state: AssessmentState, checklist: Checklist) -> DocumentKind:
    """Certificate where a signed run met every area, else statement."""
    whole = judged(state, checklist).whole
    if state.status is Status.SIGNED and whole is Outcome.MET:
        return DocumentKind.CERTIFICATE
    return DocumentKind.STATEMENT


class DocumentService:
    """Previews, issues and fetches documents. On the database lane, but for what needs no store."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        clock: Clock,
        renderer: DocumentRenderer,
        pages: PagePainter,
        zone: tzinfo,
        drawing: Lock | None = None,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._clock = clock
        self._renderer = renderer
        self._pages = pages
        self._zone = zone
        self._drawing = drawing or Lock()  # neither reportlab's fonts nor pdfium are for two threads at once

    def draft(self, assessment: UUID, kind: DocumentKind, language: str) -> DocumentContent:
        """What a document would say: no number, nothing recorded."""
        state, checklist = self._load(assessment)
        if state.candidate is not None:
            self._workspace.note_look(state.candidate, Look.DOCUMENT)
        return self._content(state, checklist, kind, language, DRAFT_NUMBER, draft=True)

    def draw(self, content: DocumentContent) -> RenderedDocument:
        """Draw a document; needs no store and takes some tens of ms. May be called on any thread."""
        with self._drawing:
            return self._renderer.render(content)

    def issue(
        self, actor: Actor, assessment: UUID, kind: DocumentKind, language: str
    ) -> tuple[IssuedDocument, Done]:
        """Give a document its number, draw it, store the bytes, then record it.

        Raises Refused: not_issuable (neither signed nor interrupted), not_all_met (a certificate that the
        outcome does not carry).
        """
        require(actor, Right.ISSUE_DOCUMENTS)
        require_active(self._workspace.centre().accounts, actor.id)  # before the bytes are stored
        state, checklist = self._load(assessment)
        if state.status not in ISSUABLE:
            raise Refused("not_issuable", status=state.status.value)
        if kind is DocumentKind.CERTIFICATE and fitting_kind(state, checklist) is not kind:
            raise Refused("not_all_met")
        number = self._next_number()
        content = self._content(state, checklist, kind, language, number, draft=False)
        rendered = self.draw(content)
        digest = self._workspace.put_attachment(rendered.pdf)
        issued = DocumentIssued(assessment, kind.value, language, number, rendered.pages, digest)
        assert state.candidate is not None  # noqa: S101 - `_load` refuses a run without a candidate
        drafts = issued_documents.issue(self._identities.new(), state.candidate, issued)
        committed = self._workspace.commit(actor.id, drafts)
        done = Done(changes_of(drafts), committed.wall_at, committed.refs)
        summary = self._summary(assessment, drafts[0].subject.id)
        return IssuedDocument(summary, rendered.pdf, rendered.missing_glyphs), done

    def fetch(self, document: UUID) -> IssuedDocument:
        """An issued document, byte for byte. Raises Refused: document_unknown, document_bytes_gone."""
        state = self._workspace.document(document)
        if state.assessment is None:
            raise Refused("document_unknown")
        pdf = self._workspace.attachment(state.digest) if state.digest else None
        if pdf is None:
            raise Refused("document_bytes_gone", number=state.number)
        return IssuedDocument(self._summary(state.assessment, document), pdf, ())

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

    # -- inside --

    def _summary(self, assessment: UUID, document: UUID) -> DocumentSummary:
        return next(row for row in self._workspace.document_rows(assessment) if row.id == document)

    def _load(self, assessment: UUID) -> tuple[AssessmentState, Checklist]:
        state = self._workspace.assessment(assessment)
        checklist = self._workspace.checklist(state.checklist) if state.checklist else None
        if checklist is None or state.candidate is None:
            raise Refused("assessment_unknown")
        return state, checklist

    def _next_number(self) -> str:
        year = self._day(self._clock.now_ms()).year
        sequence = self._workspace.next_document_sequence()
        return document_number(self._workspace.centre().code, year, self._workspace.device.code, sequence)

    def _day(self, wall_ms: int) -> date:
        return self._moment(wall_ms).date()

    def _moment(self, wall_ms: int) -> datetime:
        return datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(self._zone)

    def _content(
        self,
        state: AssessmentState,
        checklist: Checklist,
        kind: DocumentKind,
        language: str,
        number: str,
        *,
        draft: bool,
    ) -> DocumentContent:
        centre = self._workspace.centre()
        names = {account.id: account.name for account in centre.accounts.values()}
        details = shown_details(self._workspace, state.candidate) if state.candidate else None
        birth = _day_of(details.birth_on) if details else None
        feedback = state.feedback.value
        ended = state.signed_at or state.touched_at or self._clock.now_ms()
        return DocumentContent(
            kind=kind,
            language=language,
            number=number,
            checklist_title=checklist.title.in_(language),
            checklist_version=checklist.version,
            checklist_example=checklist.example,
            centre=centre_card(centre, self._logo(centre)),
            person=PersonLine(details.name if details else "", birth),
            assessed_from=self._day(state.started_at or ended),
            assessed_on=self._day(ended),
            whole_outcome=judged(state, checklist).whole.value,
            areas=area_lines(state, checklist, language),
            criteria=MappingProxyType(
                {
                    index: self._criterion_lines(state, area, language, names)
                    for index, area in enumerate(checklist.areas, start=1)
                }
            ),
            measures=measure_lines(state, checklist, language),
            strengths=(feedback.strengths or "") if feedback else "",
            candidate_comment=(feedback.candidate_comment or "") if feedback else "",
            knowledge_source=knowledge_source(state),
            assessors=tuple(names[marker] for marker in state.markers if names.get(marker)),
            signatures=self._signatures(state),
            instrument_notes=instrument_notes(state),
            interrupted=state.status is Status.INTERRUPTED,
            interrupted_reason=state.end_reason if state.status is Status.INTERRUPTED else None,
            draft=draft,
            demo=centre.demo,
            look=centre.look,
        )

    def _logo(self, centre: CentreState) -> bytes | None:
        """The centre's logo; none where its picture has not come to this PC."""
        return self._workspace.attachment(centre.card.logo) if centre.card.logo else None

    def _criterion_lines(
        self, state: AssessmentState, area: Area, language: str, names: Mapping[UUID, str]
    ) -> tuple[CriterionLine, ...]:
        lines = []
        for criterion in area.criteria:
            mark = state.mark(criterion.code)
            rated_self = state.self_ratings.get(criterion.code)
            lines.append(
                CriterionLine(
                    code=criterion.code,
                    text=criterion.text.in_(language),
                    mode=criterion.mode.value,
                    weight=criterion.weight,
                    critical=criterion.critical,
                    rating=mark.rating.value if mark else None,
                    reason=(mark.reason or "") if mark else "",
                    note=state.note(criterion.code) or "",
                    self_rating=rated_self.value if rated_self else None,
                    assessor_name=(names.get(mark.actor) or None) if mark else None,
                    marked_on=self._day(mark.wall_at) if mark else None,
                    pictures=len(state.pictures_of(criterion.code)),
                    measurement=measurement_line(state, criterion, self._day),
                )
            )
        return tuple(lines)

    def _signatures(self, state: AssessmentState) -> tuple[SignatureLine, ...]:
        if state.status is not Status.SIGNED:
            return ()
        ordered = [state.signatures[role] for role in SignatureRole if role in state.signatures]
        return tuple(
            SignatureLine(
                given.role.value, given.name or "", self._moment(given.wall_at), given.strokes or ()
            )
            for given in ordered
            if not given.declined and given.name
        )


def centre_card(centre: CentreState, logo: bytes | None = None) -> CentreCard:
    """The centre as its documents name it."""
    return CentreCard(
        name=centre.name,
        place=centre.place,
        contact=centre.contact,
        example=centre.demo,
        owner_permission=centre.owner_permission,
        accreditation_text=centre.card.accreditation or None,
        logo_png=logo,
    )


def area_lines(state: AssessmentState, checklist: Checklist, language: str) -> tuple[AreaLine, ...]:
    """One line an area with the judged outcome."""
    knowledge = state.knowledge_permille()
    lines = []
    for index, outcome in enumerate(judged(state, checklist).areas, start=1):
        override = state.override(outcome.area_id)
        lines.append(
            AreaLine(
                number=index,
                name=checklist.areas[index - 1].name.in_(language),
                outcome=outcome.outcome.value,
                share_permille=outcome.share_permille,
                overridden=override is not None,
                motivation=override.motivation if override else None,
                knowledge_permille=knowledge.get(outcome.area_id),
            )
        )
    return tuple(lines)


def measure_lines(state: AssessmentState, checklist: Checklist, language: str) -> tuple[MeasureLine, ...]:
    """The development plan as lines."""
    names = {area.id: area.name.in_(language) for area in checklist.areas}
    return tuple(
        MeasureLine(
            area_name=names.get(measure.area) if measure.area else None,
            text=measure.text or "",
            responsible=measure.responsible or "",
            by_on=_day_of(measure.by_on),
        )
        for measure in state.plan()
    )


def _day_of(text: str | None) -> date | None:
    """A day as it was written down; what another program wrote amiss stops no paper."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def knowledge_source(state: AssessmentState) -> str | None:
    """Name and day of the knowledge test, where one is given: ``Branschtest BAS, 2026-05-12``."""
    for versions in state.knowledge.values():
        value = versions.value
        if value is not None and value.points is not None:
            parts = [part for part in (value.test_name, value.taken_on) if part]
            return ", ".join(parts) or None
    return None
