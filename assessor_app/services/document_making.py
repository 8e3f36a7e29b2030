"""How a document is made: number, credential, seal, drawing, signature, and the bytes stored.

Nothing of it is true before somebody commits the draft that comes out: what is cut short has given no number
away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from threading import Lock
from uuid import UUID

from assessor_app.domain import issued_documents
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.certificates import DocumentContent, DocumentKind, document_number
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.credentials import status_entry
from assessor_app.domain.document_gaps import ISSUABLE, NOT_ALL_MET
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.issued_documents import DocumentIssued, DocumentState
from assessor_app.domain.issuer_names import did_of
from assessor_app.services.credential_contents import (
    Numbered,
    credential_content,
    evidence_of,
    issuer_profile,
    seal_content,
)
from assessor_app.services.document_contents import DocumentContents
from assessor_app.services.document_gaps import KEY_CODES, completeness
from assessor_app.services.issuing_models import (
    CREDENTIAL_MIME,
    CREDENTIAL_NAME,
    Completeness,
    DocumentWish,
    IssuingStore,
)
from assessor_app.services.issuing_ports import (
    CentreKeys,
    CredentialWriter,
    Enclosure,
    PaperMaker,
    PaperReader,
)
from assessor_app.services.ports import Clock, Identities, Workspace


@dataclass(frozen=True)
class IssuingTools:
    """What documents are made with. `title` gives the heading of a document in its own words. Only one thread
    at a time may draw."""

    papers: PaperMaker
    reader: PaperReader
    credentials: CredentialWriter
    keys: CentreKeys
    title: Callable[[DocumentContent], str]
    drawing: Lock


@dataclass(frozen=True, slots=True)
class Made:
    """A document that is there but not yet true."""

    draft: Draft
    pdf: bytes
    missing_glyphs: tuple[str, ...]
    assessment: UUID


class DocumentMaking:
    """Makes documents of runs in which nothing is missing. Database lane only."""

    def __init__(
        self,
        workspace: Workspace,
        store: IssuingStore,
        identities: Identities,
        clock: Clock,
        zone: tzinfo,
        tools: IssuingTools,
    ) -> None:
        self._workspace = workspace
        self._store = store
        self._identities = identities
        self._clock = clock
        self._contents = DocumentContents(workspace, clock, zone)
        self._tools = tools

    def now(self) -> datetime:
        """This moment, in the zone of the centre."""
        return self._contents.moment(self._clock.now_ms())

    def completeness(self, assessment: UUID, kind: DocumentKind) -> Completeness:
        """What is missing before a document of this kind can be made. Raises Refused: assessment_unknown."""
        state, checklist = self._contents.load(assessment)
        return completeness(self._workspace, self._tools.keys, state, checklist, kind)

    def made(
        self, wish: DocumentWish, *, document: UUID | None = None, old: DocumentState | None = None
    ) -> Made:
        """The document with its number, sealed, drawn, signed and stored: true once its draft is committed.

        Raises Refused as `IssuingService.issue`.
        """
        state, checklist = self._complete(wish)
        given = self._numbered(document or self._identities.new(), old)
        content = self._contents.content(
            state, checklist, wish.kind, wish.language, given.number, draft=False
        )
        pdf, pages, missing = self._written(wish, state, checklist, content, given)
        key = self._tools.keys.public
        assert key is not None  # noqa: S101 - `_complete` refuses where there is none
        issued = DocumentIssued(
            wish.assessment,
            wish.kind.value,
            wish.language,
            given.number,
            pages,
            self._workspace.put_attachment(pdf),
            status_list=given.status.list_id,
            status_index=given.status.index,
            issuer=key.hex(),
            replaced=None if old is None else old.id,
            birth_date_agreed=wish.birth_date_agreed,
        )
        assert state.candidate is not None  # noqa: S101 - `load` refuses a run without a candidate
        draft = issued_documents.issue(given.document, state.candidate, issued)[0]
        return Made(draft, pdf, missing, wish.assessment)

    # -- inside --

    def _complete(self, wish: DocumentWish) -> tuple[AssessmentState, Checklist]:
        """The run, where nothing is missing."""
        state, checklist = self._contents.load(wish.assessment)
        if state.status not in ISSUABLE:
            raise Refused("not_issuable", status=state.status.value)
        found = completeness(self._workspace, self._tools.keys, state, checklist, wish.kind).blocking
        codes = {gap.code for gap in found}
        if NOT_ALL_MET in codes:
            raise Refused(NOT_ALL_MET)
        if codes - KEY_CODES:
            raise Refused(
                "document_incomplete",
                gaps=tuple((gap.code, gap.where.spot.value, gap.where.name) for gap in found),
            )
        if codes:
            self._tools.keys.paper_signer(self.now())  # says more of what is wrong with them
            raise Refused(codes.pop())
        return state, checklist

    def _numbered(self, document: UUID, old: DocumentState | None) -> Numbered:
        at = self.now()
        device, sequence = self._workspace.device, self._workspace.next_document_sequence()
        number = document_number(self._workspace.centre().code, at.year, device.code, sequence)
        status = status_entry(device.id, sequence)
        return Numbered(document, number, at, status, None if old is None else old.number)

    def _written(
        self,
        wish: DocumentWish,
        state: AssessmentState,
        checklist: Checklist,
        content: DocumentContent,
        given: Numbered,
    ) -> tuple[bytes, int, tuple[str, ...]]:
        """The signed bytes, how many pages they have, and what no font could write."""
        tools, issuer = self._tools, issuer_profile(self._workspace.centre())
        signer = tools.keys.paper_signer(given.at)
        credential = tools.credentials.credential(
            credential_content(
                content,
                checklist,
                given,
                issuer,
                evidence_of(state, checklist, self._store.run_entries(wish.assessment)),
                title=tools.title(content),
                certificate=signer.certificate,
                birth_date_agreed=wish.birth_date_agreed,
                endorsements=self._endorsements(given.at),
            ),
            tools.keys,
        )
        seal = tools.credentials.seal(seal_content(content, given, issuer), tools.keys)
        with tools.drawing:
            enclosed = Enclosure(CREDENTIAL_NAME, CREDENTIAL_MIME, credential, tools.title(content))
            rendered = tools.papers.render(replace(content, seal=seal), enclosed)
            pdf = tools.papers.signed(rendered.pdf, signer, given.at)
        return pdf, rendered.pages, rendered.missing_glyphs

    def _endorsements(self, at: datetime) -> tuple[bytes, ...]:
        """What owners of standards signed about the key that counts and what holds at `at`, as it came."""
        moment, state = round(at.timestamp() * 1000), self._workspace.centre()
        own = did_of(bytes.fromhex(state.keys.centre)) if state.keys is not None else ""
        return tuple(
            one.text.encode()
            for one in state.issuer.endorsements.values()
            if one.centre == own and (one.valid_until is None or one.valid_until >= moment)
        )
