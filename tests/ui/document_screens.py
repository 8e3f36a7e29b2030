"""The room of the documents: the register, what waits to be issued, and what ends a document's life."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from assessor_app.documents.own_wording import ShippedWords
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.document_looks import Phrase
from assessor_app.domain.errors import Refused
from assessor_app.domain.issued_documents import RevocationReason, WishState
from assessor_app.services.document_looks import DocumentLookService
from assessor_app.services.issuing_models import IssueBatch, WantedRow
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.documents.issuing_run import IssueProgress
from assessor_app.ui.documents.room import DocumentsRoom
from assessor_app.ui.session import Session
from assessor_app.ui.settings.page import SettingsPage
from tests.inviting import WORDING
from tests.ui.filled_centres import Centres
from tests.ui.settings_screens import surroundings
from tests.ui.visiting import Act, Screen, press, steps

LONG = "Amina Björn Yılmaz Öhman"
LOCKED = Refused("keys_locked")


def document_screens(both: Centres) -> list[Screen]:
    """A register with something in every state, what waits, a batch that was cut short; the look."""
    full, fresh = both.full.session, both.fresh.session
    replaced, new, revoked = _ended(both)
    rows = full.documents.list(both.runs["signed"])

    def show(document: UUID, *acts: Act) -> Act:
        return steps(lambda room: room.open_document(document), *acts)

    states: tuple[tuple[str, Act | None], ...] = (
        ("", None),
        ("revoked", press("filter-revoked")),
        ("replaced", show(replaced)),
        ("replaced, details", show(replaced, press("document-facts"))),
        ("revoked, history", show(revoked, press("document-history"))),
        ("new, details", show(new, press("document-facts"))),
        ("revoke", show(new, press("revoke-document"))),
        ("revoke, for another reason", show(new, press("revoke-document"), _any_reason)),
        ("replace", show(new, press("replace-document"))),
        ("status list", press("status-lists")),
        ("to issue", lambda room: room.show_to_issue()),
        ("to issue, in English", press("issue-in-en")),
        ("before issuing", press("issue-several")),
        ("issuing", steps(press("issue-several"), _at(IssueProgress(120, name=LONG, before=7)))),
        ("issuing, stopped", steps(press("issue-several"), _at(IssueProgress(120, problem=LOCKED)))),
        ("issued", steps(press("issue-several"), _at(_ended_run(rows)))),
        ("cut short", lambda room: room._strip._found(_batch(rows))),
    )
    return [
        Screen("documents' room", lambda: DocumentsRoom(full), states),
        Screen("documents' room, empty", lambda: DocumentsRoom(fresh), (("", None), ("to issue", _to_issue))),
        Screen("look of documents", lambda: _looks(both, full), _looks_states()),
    ]


def _to_issue(room: Any) -> None:
    room.show_to_issue()


def _any_reason(room: Any) -> None:
    sheet = room.register._life._revoke_sheet
    sheet._why.set_value(RevocationReason.OTHER)
    sheet._yes.set_value(True)
    sheet._fit()
    sheet._submit()


def _ended(both: Centres) -> tuple[UUID, UUID, UUID]:
    """A document that was replaced, the one instead, and one that was revoked; made once."""
    session = both.full.session
    rows = session.documents.list(both.runs["signed"])
    known = next((row for row in rows if row.replaced_by is not None), None)
    if known is None:
        waiting = [row for row in rows if row.is_waiting]
        session.issuing.replace(session.actor, waiting[0].id, note="Behövde hjälp")
        spare, _ = session.issuing.issue(session.actor, both.runs["signed"], DocumentKind(rows[0].kind), "sv")
        session.issuing.revoke(
            session.actor, spare.summary.id, RevocationReason.WRONG_DETAILS, "Behövde hjälp"
        )
        rows = session.documents.list(both.runs["signed"])
        known = next(row for row in rows if row.replaced_by is not None)
    assert known.replaced_by is not None
    revoked = next(row for row in rows if row.is_revoked and row.replaced_by is None)
    return known.id, known.replaced_by, revoked.id


def _at(progress: IssueProgress) -> Act:
    """The sheet of a batch at some point of it."""
    return lambda room: room.tabs.page("to-issue").sheet._show_progress(progress)


def _ended_run(rows: tuple[DocumentSummary, ...]) -> IssueProgress:
    return IssueProgress(5, rows[:2], _batch(rows).documents[1:], has_ended=True, left=1)


def _batch(rows: tuple[DocumentSummary, ...]) -> IssueBatch:
    """Three of a batch: issued, left out, waiting."""
    states = (
        (WishState.ISSUED, None),
        (WishState.LEFT_OUT, "identity_not_checked"),
        (WishState.WAITING, None),
    )
    return IssueBatch(
        UUID(int=5),
        tuple(
            WantedRow(
                id=UUID(int=place),
                assessment=row.assessment,
                candidate=row.candidate,
                candidate_name=row.candidate_name,
                kind=row.kind,
                language="sv",
                batch=UUID(int=5),
                device=UUID(int=6),
                place=place,
                state=state,
                why=why,
            )
            for place, ((state, why), row) in enumerate(zip(states, rows, strict=False))
        ),
    )


def _looks(both: Centres, session: Session) -> SettingsPage:
    service = DocumentLookService(session.candidates._workspace, ShippedWords(WORDING))
    page = SettingsPage(replace(session, looks=service), surroundings(both.folder))
    page.show_section("looks")
    return page


def _looks_states() -> tuple[tuple[str, Act | None], ...]:
    def type_wrong(page: Any) -> None:
        presenter = page.section("looks")._presenter
        presenter.choose_language("en")
        presenter.type_accent("FFFF00")
        presenter.type_text(Phrase("certificate", "title"), "Kompetensbevis")
        presenter.type_text(Phrase("certificate", "assessed_one_day"), "{who} was assessed")
        presenter.type_text(Phrase("certificate", "awarded"), "Given to " * 12)

    return (
        ("", None),
        ("chosen", press("accent-8C2F39")),
        ("report", press("look-report")),
        ("wrong", steps(press("look-certificate"), type_wrong)),
        ("in English", press("drop-look")),
    )
