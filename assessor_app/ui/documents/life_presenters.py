"""Revoking, replacing, and the list that tells others of it. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from assessor_app.domain.certificates import DocumentContent, DocumentKind, RenderedDocument
from assessor_app.domain.errors import DomainError
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import Completeness, NamedFile
from assessor_app.services.read_models import DocumentSummary, Done, IssuedDocument
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.documents.life_view import (
    ListsScreen,
    ListsShown,
    ReplacementShown,
    ReplaceScreen,
    RevokeScreen,
)
from assessor_app.ui.session import Session

LISTS_AT, LISTS_IN = "documents.status_lists_at", "documents.status_lists_in"


class RevokePresenter:
    """Says that a document holds no more."""

    def __init__(self, screen: RevokeScreen, session: Session, issuing: IssuingService) -> None:
        self._screen, self._session, self._issuing = screen, session, issuing
        self._answers = Answers(session.runner)

    def close(self) -> None:
        """The sheet is gone."""
        self._answers.close()

    def revoke(self, document: DocumentSummary, reason: RevocationReason, note: str) -> None:
        """Revoke it, for ever."""
        session, issuing = self._session, self._issuing

        def done(answer: Done) -> None:
            tell(session, answer, self)
            self._screen.tell_revoked(document)

        def failed(error: Exception) -> None:
            told = isinstance(error, DomainError) and self._screen.show_refusal(error.code, error.details)
            if not told:
                session.navigator.failed(error)

        self._answers.ask(
            lambda: issuing.revoke(session.actor, document.id, reason, note.strip()), done, failed
        )


class ReplacePresenter:
    """Shows what would stand instead of a document, and issues it."""

    def __init__(self, screen: ReplaceScreen, session: Session, issuing: IssuingService) -> None:
        self._screen, self._session, self._issuing = screen, session, issuing
        self._answers, self._aside = Answers(session.runner), Answers(session.aside)
        self._old: DocumentSummary | None = None
        self._kind, self._language = DocumentKind.STATEMENT, "sv"
        self._kinds: tuple[DocumentKind, ...] = ()
        self._asked = 0
        self._working = False

    def close(self) -> None:
        """The sheet is gone."""
        self._answers.close()
        self._aside.close()

    def open(self, old: DocumentSummary) -> None:
        """Begin with a document of the same kind and language."""
        self._old = old
        self._kind, self._language = DocumentKind(old.kind), old.language
        # A report stays a report; a certificate may turn out to be a statement, and the other way round.
        both = (DocumentKind.CERTIFICATE, DocumentKind.STATEMENT)
        self._kinds = both if self._kind in both else (self._kind,)
        self._look()

    def choose_kind(self, kind: DocumentKind) -> None:
        """Issue another kind instead."""
        self._kind = kind
        self._look()

    def choose_language(self, language: str) -> None:
        """Issue it in another language."""
        self._language = language
        self._look()

    def replace(self, note: str, *, birth_date_agreed: bool) -> None:
        """Issue the new one; the old one is revoked with it or neither."""
        old, session, issuing = self._old, self._session, self._issuing
        if old is None or self._working:
            return
        self._working = True
        kind, language = self._kind, self._language

        def done(answer: tuple[IssuedDocument, Done]) -> None:
            self._working = False
            document, said = answer
            tell(session, said, self)
            self._screen.tell_replaced(old, document.summary)

        def failed(error: Exception) -> None:
            self._working = False
            session.navigator.failed(error)
            self._look()

        self._answers.ask(
            lambda: issuing.replace(
                session.actor, old.id, kind, language, note.strip(), birth_date_agreed=birth_date_agreed
            ),
            done,
            failed,
        )

    def _look(self) -> None:
        old = self._old
        if old is None:
            return
        self._asked += 1
        asked, kind, language = self._asked, self._kind, self._language
        documents, issuing = self._session.documents, self._issuing
        self._show(old, None)

        def work() -> tuple[Completeness, DocumentContent]:
            draft = documents.draft(old.assessment, kind, language)
            return issuing.completeness(old.assessment, kind), draft

        def found(answer: tuple[Completeness, DocumentContent]) -> None:
            if asked != self._asked:
                return
            completeness, content = answer
            self._show(old, completeness)
            self._aside.ask(lambda: documents.draw(content), show)

        def show(paper: RenderedDocument) -> None:
            if asked == self._asked:
                self._screen.show_paper(paper)

        self._answers.ask(work, found)

    def _show(self, old: DocumentSummary, completeness: Completeness | None) -> None:
        missing = completeness.blocking if completeness is not None else ()
        known = completeness is not None
        self._screen.show_replacement(
            ReplacementShown(old, self._kind, self._kinds, self._language, missing, known)
        )


class ListsPresenter:
    """Writes the status lists, and remembers on this PC when that was."""

    def __init__(self, screen: ListsScreen, session: Session, issuing: IssuingService) -> None:
        self._screen, self._session, self._issuing = screen, session, issuing
        self._answers = Answers(session.runner)

    def close(self) -> None:
        """The sheet is gone."""
        self._answers.close()

    def load(self) -> None:
        """Show how the lists stand."""
        self._answers.ask(self._session.documents.list, self._show)

    def write(self, folder: Path) -> None:
        """Write the lists into a folder, each whole or not at all; an OSError is told by the window."""
        session, issuing = self._session, self._issuing

        def work() -> Sequence[NamedFile]:
            files = issuing.status_lists(session.actor)
            for file in files:
                write_whole(folder / file.name, file.data)
            return files

        def done(files: Sequence[NamedFile]) -> None:
            session.preferences.set(LISTS_AT, int(session.now().timestamp() * 1000))
            session.preferences.set(LISTS_IN, str(folder))
            self._screen.tell_written(folder, len(files))
            self.load()

        self._answers.ask(work, done)

    def _show(self, rows: Sequence[DocumentSummary]) -> None:
        preferences, now = self._session.preferences, self._session.now()
        at, folder = preferences.get(LISTS_AT), preferences.get(LISTS_IN, "")
        written = at if isinstance(at, int) else None
        revoked = [row.revoked_at for row in rows if row.revoked_at is not None]
        self._screen.show_lists(
            ListsShown(
                revoked=len(revoked),
                since=sum(written is None or one > written for one in revoked),
                written_at=datetime.fromtimestamp(written / 1000, now.tzinfo) if written else None,
                folder=folder if isinstance(folder, str) else "",
            )
        )


def tell(session: Session, done: Done, source: object) -> None:
    """Say that something is saved, and what it changed."""
    if done.wall_at is not None:
        session.navigator.saved(done.wall_at)
    session.feed.publish(done.changes, source)
