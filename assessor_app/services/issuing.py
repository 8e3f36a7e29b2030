"""The life of documents: what is missing, issuing one or many, replacing, revoking, and telling it to others.

The order is always the same: number, credential, seal, drawing, signature, the bytes stored, and last one
commit that makes it true. Whatever is cut short before that has given nothing away: the number goes to the
next document. Every call on the database lane, durable when it returns.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from uuid import UUID

from assessor_app.domain import issued_documents
from assessor_app.domain.assessments import Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.credentials import StatusListContent
from assessor_app.domain.document_gaps import ISSUABLE
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.issued_documents import (
    DocumentState,
    DocumentUnwanted,
    DocumentWanted,
    IssueWish,
    RevocationReason,
    WishState,
)
from assessor_app.domain.issuer_keys import KeyKind
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.credential_contents import (
    issuer_profile,
)
from assessor_app.services.document_gaps import KEY_CODES, KEYS_NOT_HERE
from assessor_app.services.document_life import life_of
from assessor_app.services.document_making import DocumentMaking, IssuingTools, Made
from assessor_app.services.issuing_models import (
    CREDENTIAL_NAME,
    Completeness,
    DocumentLife,
    DocumentWish,
    IssueBatch,
    IssuingStore,
    NamedFile,
    ReadyRun,
)
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.services.read_models import (
    AssessmentQuery,
    AssessmentSummary,
    DocumentSummary,
    Done,
    IssuedDocument,
)

MOST_READY = 1000


class IssuingService:
    """Issues, replaces and revokes documents."""

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
        self._making = DocumentMaking(workspace, store, identities, clock, zone, tools)
        self._tools = tools

    # -- what is missing --

    def completeness(self, assessment: UUID, kind: DocumentKind) -> Completeness:
        """What is missing before a document of this kind can be issued.

        Raises Refused: assessment_unknown.
        """
        return self._making.completeness(assessment, kind)

    def ready(self, limit: int = MOST_READY) -> tuple[ReadyRun, ...]:
        """Ended runs for which nobody has issued a certificate or statement, the latest first."""
        query = AssessmentQuery(statuses=ISSUABLE, without_certificate=True, limit=limit)
        return tuple(_ready(row) for row in self._workspace.assessment_rows(query) if row.rated)

    # -- one document --

    def issue(
        self,
        actor: Actor,
        assessment: UUID,
        kind: DocumentKind,
        language: str,
        *,
        birth_date_agreed: bool = False,
    ) -> tuple[IssuedDocument, Done]:
        """Number, seal, draw and sign a document, store the bytes, then record it.

        Raises Refused: not_issuable (neither signed nor interrupted), not_all_met (a certificate that the
        outcome does not carry), document_incomplete (`gaps`), keys_not_here, keys_locked,
        certificate_expired, certificate_not_yet_valid.
        """
        self._require(actor, Right.ISSUE_DOCUMENTS)
        made = self._making.made(DocumentWish(assessment, kind, language, birth_date_agreed))
        return self._keep(actor, made, (made.draft,))

    def replace(
        self,
        actor: Actor,
        document: UUID,
        kind: DocumentKind | None = None,
        language: str | None = None,
        note: str = "",
        *,
        birth_date_agreed: bool = False,
    ) -> tuple[IssuedDocument, Done]:
        """Issue another document instead, of the run as it stands now; the old one is revoked and points to
        it, in the same entry of the chain or not at all. Without kind and language it is as the old one.

        Raises Refused as `issue`; document_unknown, document_revoked.
        """
        self._require(actor, Right.ISSUE_DOCUMENTS)
        old = self._valid(document)
        assert old.assessment is not None  # noqa: S101 - `_valid` refuses what was never issued
        wish = DocumentWish(
            old.assessment, kind or DocumentKind(old.kind), language or old.language, birth_date_agreed
        )
        made = self._making.made(wish, old=old)
        ended = issued_documents.revoke(old, RevocationReason.REPLACED, note, made.draft.subject.id)
        return self._keep(actor, made, (made.draft, ended))

    def revoke(self, actor: Actor, document: UUID, reason: RevocationReason, note: str = "") -> Done:
        """Say that a document holds no more, for ever. Raises Refused: document_unknown, document_revoked,
        revocation_note_missing (for any other reason)."""
        self._require(actor, Right.REVOKE_DOCUMENTS)
        return self._commit(actor, (issued_documents.revoke(self._valid(document), reason, note),))

    def life(self, document: UUID) -> DocumentLife:
        """What happened to a document, oldest first. Raises Refused: document_unknown."""
        state = self._issued(document)
        others = {one for one in (state.replaced, state.replaced_by) if one is not None}
        names = {account.id: account.name for account in self._workspace.centre().accounts.values()}
        return life_of(state, names, self._store.numbers_of(frozenset(others)))

    # -- what others are given --

    def credential(self, document: UUID) -> NamedFile:
        """The credential inside a document, alone. Raises Refused: document_unknown, document_bytes_gone,
        credential_missing (it is from before there were any)."""
        state = self._issued(document)
        pdf = self._workspace.attachment(state.digest) if state.digest else None
        if pdf is None:
            raise Refused("document_bytes_gone", number=state.number)
        with self._tools.drawing:
            seen = self._tools.reader.read(pdf, seals=False) if state.is_signed else None
        data = seen.attachments.get(CREDENTIAL_NAME) if seen else None
        if data is None:
            raise Refused("credential_missing", number=state.number)
        return NamedFile(f"{state.number}.json", data)

    def status_lists(self, actor: Actor) -> tuple[NamedFile, ...]:
        """The standing of everything that the centre has signed, with former keys too, as this store knows it
        now: one signed file a list. They name nobody, and hold for those as well who were erased or whom
        `actor` may not see.

        Raises Refused: keys_not_here, keys_locked.
        """
        self._require(actor, Right.ISSUE_DOCUMENTS)
        keys, now = self._tools.keys, self._making.now()
        if keys.public is None:
            raise Refused(KEYS_NOT_HERE)
        centre = self._workspace.centre()
        issuer = issuer_profile(centre)
        former = {one.public for one in centre.issuer.former if one.kind is KeyKind.CENTRE}
        issuers = frozenset({keys.public.hex(), *former})
        return tuple(
            NamedFile(
                f"status-{known.list_id}.json",
                self._tools.credentials.status_list(
                    StatusListContent(known.list_id, issuer, now, known.revoked), keys
                ),
            )
            for known in self._store.status_lists(issuers)
        )

    # -- batches --

    def queue(self, actor: Actor, wishes: Sequence[DocumentWish]) -> tuple[IssueBatch, Done]:
        """Want these documents, in this order; each gets its identity now, so that it is issued once however
        often the batch is begun again.

        Raises Refused: nothing_to_issue, batch_unfinished (end or leave the last one first),
        assessment_unknown.
        """
        self._require(actor, Right.ISSUE_DOCUMENTS)
        if not wishes:
            raise Refused("nothing_to_issue")
        if self.unfinished() is not None:
            raise Refused("issuing_unfinished")
        batch, drafts = self._identities.new(), []
        for place, wish in enumerate(dict.fromkeys(wishes)):
            state = self._workspace.assessment(wish.assessment)
            if state.candidate is None:
                raise Refused("assessment_unknown")
            wanted = DocumentWanted(batch, place, wish.assessment, wish.kind.value, wish.language)
            drafts.append(issued_documents.want(self._identities.new(), state.candidate, wanted))
        done = self._commit(actor, drafts)
        return self.batch(batch), done

    def unfinished(self) -> IssueBatch | None:
        """The batch of this PC that is not at its end, or None."""
        rows = self._store.wanted_rows()
        waiting = [row.batch for row in rows if row.state is WishState.WAITING]
        return self.batch(max(waiting)) if waiting else None  # identities grow with time

    def batch(self, batch: UUID) -> IssueBatch:
        """A batch of this PC, at its end or not; empty where there is none such."""
        rows = [row for row in self._store.wanted_rows() if row.batch == batch]
        return IssueBatch(batch, tuple(sorted(rows, key=lambda row: row.place)))

    def issue_wanted(self, actor: Actor, document: UUID) -> tuple[IssuedDocument | None, Done]:
        """Issue a document of a batch, or leave it out where something is missing (`WantedRow.why`).

        What is issued or left out already stays as it is. Raises Refused: document_unknown, and what stands
        against every document alike: keys_not_here, keys_locked, certificate_expired,
        certificate_not_yet_valid.
        """
        self._require(actor, Right.ISSUE_DOCUMENTS)
        state, wish = self._wanted(document)
        if wish.state is WishState.ISSUED:
            return self._fetched(state), NOTHING_DONE
        if wish.state is WishState.LEFT_OUT:
            return None, NOTHING_DONE
        try:
            if self._is_there(wish):
                raise Refused("already_issued")
            made = self._making.made(_wish_of(wish), document=document)
        except Refused as refused:
            if refused.code in KEY_CODES:
                raise
            return None, self._leave_out(actor, (state,), _why(refused))
        return self._keep(actor, made, (made.draft,))

    def leave(self, actor: Actor, batch: UUID) -> Done:
        """Go on without what is left of a batch; the runs still wait for their documents."""
        self._require(actor, Right.ISSUE_DOCUMENTS)
        left = [self._workspace.document(row.id) for row in self.batch(batch).left]
        return self._leave_out(actor, left, None)

    # -- inside --

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _issued(self, document: UUID) -> DocumentState:
        state = self._workspace.document(document)
        if state.issued_at is None:
            raise Refused("document_unknown")
        return state

    def _valid(self, document: UUID) -> DocumentState:
        state = self._issued(document)
        if state.revocation is not None:
            raise Refused("document_revoked", number=state.number)
        return state

    def _wanted(self, document: UUID) -> tuple[DocumentState, IssueWish]:
        """A document that this device is to issue: another would give it another number."""
        state = self._workspace.document(document)
        if state.wish is None or state.wish.device != self._workspace.device.id:
            raise Refused("document_unknown")
        return state, state.wish

    def _is_there(self, wish: IssueWish) -> bool:
        """Whether somebody has issued the same since it was wanted."""
        return any(
            (row.kind, row.language) == (wish.kind, wish.language)
            and row.issued_at >= wish.wanted_at
            and not row.is_revoked
            for row in self._workspace.document_rows(wish.assessment)
        )

    def _keep(self, actor: Actor, made: Made, drafts: Sequence[Draft]) -> tuple[IssuedDocument, Done]:
        done = self._commit(actor, drafts)
        summary = self._summary(made.assessment, made.draft.subject.id)
        return IssuedDocument(summary, made.pdf, made.missing_glyphs), done

    def _fetched(self, state: DocumentState) -> IssuedDocument | None:
        pdf = self._workspace.attachment(state.digest) if state.digest else None
        if pdf is None or state.assessment is None:
            return None
        return IssuedDocument(self._summary(state.assessment, state.id), pdf, ())

    def _leave_out(self, actor: Actor, left: Sequence[DocumentState], why: str | None) -> Done:
        drafts = [
            issued_documents.draft(state, DocumentUnwanted(state.wish.batch, why))
            for state in left
            if state.wish is not None
        ]
        return self._commit(actor, drafts) if drafts else NOTHING_DONE

    def _summary(self, assessment: UUID, document: UUID) -> DocumentSummary:
        return next(row for row in self._workspace.document_rows(assessment) if row.id == document)

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def _ready(row: AssessmentSummary) -> ReadyRun:
    is_met = row.status is Status.SIGNED and row.whole is Outcome.MET
    return ReadyRun(
        row.id,
        row.candidate,
        row.candidate_name,
        row.qualification,
        row.signed_at or row.touched_at or 0,
        DocumentKind.CERTIFICATE if is_met else DocumentKind.STATEMENT,
    )


def _wish_of(wish: IssueWish) -> DocumentWish:
    return DocumentWish(wish.assessment, DocumentKind(wish.kind), wish.language)


def _why(refused: Refused) -> str:
    """The first thing that is missing, or why it was refused as a whole."""
    gaps = refused.details.get("gaps")
    return str(gaps[0][0]) if isinstance(gaps, tuple) and gaps else refused.code
