"""The register of issued documents without its widgets. Free of Qt."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from assessor_app.domain.issued_documents import SUBJECT_KIND as DOCUMENT
from assessor_app.domain.people import SUBJECT_KIND as CANDIDATE
from assessor_app.services.read_models import CentreView, Changes, DocumentSummary, IssuedDocument
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.documents.view_protocol import DocumentsScreen
from assessor_app.ui.session import Session

SAVE_FOLDER = "documents.save_folder"


class DocumentsPresenter:
    """Loads the register and fetches what is to be seen or saved."""

    def __init__(self, screen: DocumentsScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0
        self._fetched: IssuedDocument | None = None
        self._wanted: UUID | None = None
        self._seen = False
        self._stale = True
        self._end = session.feed.subscribe(self._on_changes)

    def close(self) -> None:
        """The screen is gone; listen no longer and forget the document."""
        self._fetched = None
        self._answers.close()
        self._end()

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def reload(self) -> None:
        """Load the register."""
        self._stale = False
        self._asked += 1
        asked, session = self._asked, self._session

        def work() -> tuple[tuple[DocumentSummary, ...], CentreView]:
            return session.documents.list(), session.centres.view()

        def show(loaded: tuple[tuple[DocumentSummary, ...], CentreView]) -> None:
            rows, centre = loaded
            if asked == self._asked:
                self._screen.show_rows(rows, centre.accounts)

        self._answers.ask(work, show)

    def open(self, document: UUID) -> None:
        """Show a document's pages; only the last one asked for is shown."""
        self._wanted = document
        self._fetch(document, save=False)

    def save_as(self, document: UUID) -> None:
        """Begin to save a document as a file."""
        self._fetch(document, save=True)

    def write(self, document: IssuedDocument, path: Path) -> None:
        """Write the PDF whole or not at all; an OSError is told by the window."""
        self._session.preferences.set(SAVE_FOLDER, str(path.parent))
        self._answers.ask(lambda: write_whole(path, document.pdf), lambda _: self._screen.tell_saved(path))

    def open_candidate(self, candidate: UUID) -> None:
        """Show the record of the one the document is about."""
        self._session.navigator.open_candidate(candidate)

    def open_run(self, assessment: UUID) -> None:
        """Show the run the document came from."""
        self._session.navigator.open_run(assessment)

    def _fetch(self, document: UUID, *, save: bool) -> None:
        held = self._fetched
        if held is not None and held.summary.id == document:
            self._take(held, save=save)
            return
        documents = self._session.documents
        self._answers.ask(lambda: documents.fetch(document), lambda fetched: self._take(fetched, save=save))

    def _take(self, document: IssuedDocument, *, save: bool) -> None:
        if save:
            self._screen.ask_where_to_save(document)
        elif document.summary.id == self._wanted:
            self._fetched = document
            self._screen.show_document(document)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not changes.kinds() & {DOCUMENT, CANDIDATE}:
            return
        if self._seen:
            self.reload()
        else:
            self._stale = True
