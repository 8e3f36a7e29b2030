"""What a run's presenter does about its documents. Free of Qt."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from uuid import UUID

from assessor_app.domain.certificates import DocumentKind, RenderedDocument
from assessor_app.services.issuing_models import Completeness
from assessor_app.services.read_models import Done, IssuedDocument, RunResult, RunView
from assessor_app.ui.session import Failed, Session


class RunPapers(ABC):
    """Drafts, completeness, issuing and fetching; the presenter says which run and how answers arrive."""

    _session: Session
    _assessment: UUID | None
    _issuing: bool
    _closed: bool

    @abstractmethod
    def _run(self, work: Callable[[], object], finished: Callable[..., None], failed: Failed) -> None: ...

    @abstractmethod
    def _finished(
        self, assessment: UUID, result: RunResult, done: Callable[[RunView], None] | None
    ) -> None: ...

    @abstractmethod
    def _failed(self, error: Exception) -> None: ...

    @abstractmethod
    def _unless_closed(self, done: Callable[..., None]) -> Callable[..., None]: ...

    def preview(self, kind: DocumentKind, language: str, done: Callable[[RenderedDocument], None]) -> None:
        """Draw a document as a draft."""
        assessment = self._assessment
        if assessment is not None:
            documents, aside = self._session.documents, self._session.aside
            drawn = self._unless_closed(done)
            self._session.runner.run(
                lambda: documents.draft(assessment, kind, language),
                lambda content: aside.run(lambda: documents.draw(content), drawn),
            )

    def completeness(self, kind: DocumentKind, done: Callable[[Completeness], None]) -> None:
        """Ask what is missing before a document can be issued."""
        assessment, session = self._assessment, self._session
        if assessment is not None and session.issues is not None:
            issuing = session.issuing
            session.runner.run(
                lambda: issuing.completeness(assessment, kind), self._unless_closed(done), lambda _error: None
            )

    def issue(
        self,
        kind: DocumentKind,
        language: str,
        done: Callable[[IssuedDocument], None],
        *,
        birth_date_agreed: bool = False,
    ) -> None:
        """Issue a document: number, bytes, entry. The run is shown again before `done`."""
        assessment = self._assessment
        if assessment is None or self._issuing:  # a second click before the first has its number
            return
        self._issuing = True
        session = self._session

        def work() -> tuple[IssuedDocument, Done, RunView]:
            issued, outcome = session.issuing.issue(
                session.actor, assessment, kind, language, birth_date_agreed=birth_date_agreed
            )
            return issued, outcome, session.assessments.run(assessment)

        def finished(result: tuple[IssuedDocument, Done, RunView]) -> None:
            self._issuing = False
            issued, outcome, view = result
            self._finished(assessment, RunResult(outcome, view), None)
            if not self._closed:
                done(issued)

        def failed(error: Exception) -> None:
            self._issuing = False
            self._failed(error)

        self._run(work, finished, failed)

    def fetch(self, document: UUID, done: Callable[[IssuedDocument], None]) -> None:
        """Fetch an issued document's bytes."""
        self._session.runner.run(lambda: self._session.documents.fetch(document), self._unless_closed(done))
