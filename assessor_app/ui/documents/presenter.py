"""The register of issued documents without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.issued_documents import SUBJECT_KIND as DOCUMENT
from assessor_app.domain.people import SUBJECT_KIND as CANDIDATE
from assessor_app.domain.rights import Right, may
from assessor_app.services.issuing_models import DocumentLife, NamedFile
from assessor_app.services.printing import DocumentHistory, PrintBatch
from assessor_app.services.read_models import CentreView, Changes, DocumentSummary, Done, IssuedDocument
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.documents.view_protocol import KINDS, DocumentsScreen, Filter, Period, Register
from assessor_app.ui.session import Session

SAVE_FOLDER = "documents.save_folder"


class _Loaded(NamedTuple):
    rows: tuple[DocumentSummary, ...]
    centre: CentreView
    unfinished: PrintBatch | None
    to_issue: int | None


class DocumentsPresenter:
    """Loads the register, filters it, and fetches what is to be seen or saved."""

    def __init__(self, screen: DocumentsScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0
        self._fetched: IssuedDocument | None = None
        self._wanted: UUID | None = None
        self._rows: tuple[DocumentSummary, ...] = ()
        self._names: Mapping[UUID, str] = {}
        self._filters: frozenset[Filter] = frozenset({Filter.ALL})
        self._period = Period.ALWAYS
        self._to_issue: int | None = None
        self._seen = False
        self._stale = True
        self._end = session.feed.subscribe(self._on_changes)
        self._end_press = session.press.subscribe(lambda progress: self._on_press(ended=progress.has_ended))

    @property
    def may_print(self) -> bool:
        """Whether the one who is logged in may print."""
        return may(self._session.actor, Right.PRINT_DOCUMENTS)

    @property
    def may_issue(self) -> bool:
        """Whether the one who is logged in issues documents, replaces and revokes them."""
        session = self._session
        has_service = session.issues is not None and not session.is_node
        return has_service and may(session.actor, Right.ISSUE_DOCUMENTS)

    def close(self) -> None:
        """The screen is gone; listen no longer and forget the document."""
        self._fetched = None
        self._answers.close()
        self._end()
        self._end_press()

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

        def work() -> _Loaded:
            rows, centre = session.documents.list(), session.centres.view()
            to_issue = len(session.issuing.ready()) if self.may_issue else None
            return _Loaded(rows, centre, session.printing.unfinished(), to_issue)

        def show(loaded: _Loaded) -> None:
            if asked == self._asked:
                self._rows, self._to_issue = loaded.rows, loaded.to_issue
                self._names, unfinished = loaded.centre.accounts, loaded.unfinished
                self._show()
                self._screen.show_unfinished(unfinished if self.may_print else None)

        self._answers.ask(work, show)

    def choose(self, chosen: Filter) -> None:
        """Turn a filter on or off. One says how it stands with the printer, one whether it holds, one
        which kind."""
        wanted = self._filters - {Filter.ALL}
        if chosen is Filter.ALL:
            wanted = frozenset()
        elif chosen in wanted:
            wanted -= {chosen}
        else:
            others = next(group for group in _GROUPS if chosen in group)
            wanted = (wanted - set(others)) | {chosen}
        self._filters = wanted or frozenset({Filter.ALL})
        self._show()

    def choose_period(self, period: Period) -> None:
        """Show what was issued then."""
        self._period = period
        self._show()

    def row(self, document: UUID) -> DocumentSummary | None:
        """The document as the register has it now."""
        return next((row for row in self._rows if row.id == document), None)

    def open(self, document: UUID) -> None:
        """Show a document's pages and what was printed; only the last one asked for is shown."""
        self._wanted = document
        self._fetch(document, save=False)
        self._load_history(document)
        self._load_life(document)

    def forget(self) -> None:
        """No document is looked at any more."""
        self._wanted = self._fetched = None

    def save_as(self, document: UUID) -> None:
        """Begin to save a document as a file."""
        self._fetch(document, save=True)

    def write(self, document: IssuedDocument, path: Path) -> None:
        """Write the PDF whole or not at all; an OSError is told by the window."""
        self._session.preferences.set(SAVE_FOLDER, str(path.parent))
        self._answers.ask(lambda: write_whole(path, document.pdf), lambda _: self._screen.tell_saved(path))

    def save_credential(self, document: DocumentSummary) -> None:
        """Begin to save what is in a document for machines, alone."""
        issuing = self._session.issuing
        self._answers.ask(lambda: issuing.credential(document.id), self._screen.ask_where_to_save_credential)

    def write_credential(self, file: NamedFile, path: Path) -> None:
        """Write it whole or not at all; an OSError is told by the window."""
        self._session.preferences.set(SAVE_FOLDER, str(path.parent))
        self._answers.ask(lambda: write_whole(path, file.data), lambda _: self._screen.tell_saved(path))

    def settle(self, document: UUID, print_id: UUID | None, *, came_out: bool) -> None:
        """Somebody looked in the tray."""
        session = self._session
        self._answers.ask(
            lambda: session.printing.settle(session.actor, document, print_id, came_out=came_out), self._told
        )

    def waive(self, document: DocumentSummary, *, waived: bool) -> None:
        """Say that a document need not be printed, or needs to be after all."""
        session = self._session

        def done(answer: Done) -> None:
            self._told(answer)
            if waived:
                self._screen.tell_waived(document)

        self._answers.ask(lambda: session.printing.waive(session.actor, document.id, waived=waived), done)

    def open_candidate(self, candidate: UUID) -> None:
        """Show the record of the one the document is about."""
        self._session.navigator.open_candidate(candidate)

    def open_run(self, assessment: UUID) -> None:
        """Show the run the document came from."""
        self._session.navigator.open_run(assessment)

    # -- inside --

    def _show(self) -> None:
        then = [row for row in self._rows if self._is_then(row)]
        counts = {one: sum(self._fits(row, one) for row in then) for one in Filter}
        self._screen.show_register(
            Register(
                rows=tuple(row for row in then if all(self._fits(row, one) for one in self._filters)),
                counts=counts,
                filters=self._filters,
                names=self._names,
                printing=self._session.press.document,
                period=self._period,
                issued=len(self._rows),
                to_issue=self._to_issue,
            )
        )

    def _is_then(self, row: DocumentSummary) -> bool:
        if self._period is Period.ALWAYS:
            return True
        now = self._session.now()
        first, last = _days_of(self._period, now.date())
        return first <= now.fromtimestamp(row.issued_at / 1000, now.tzinfo).date() <= last

    def _fits(self, row: DocumentSummary, one: Filter) -> bool:
        if one in KINDS:
            return row.kind == one.value
        return {
            Filter.ALL: True,
            Filter.TO_PRINT: row.is_waiting,
            Filter.PRINTED: row.printed > 0,
            Filter.VALID: not row.is_revoked,
            Filter.REVOKED: row.is_revoked,
            Filter.UNCERTAIN: row.is_uncertain and row.id != self._session.press.document,
        }[one]

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

    def _load_history(self, document: UUID) -> None:
        session = self._session

        def show(history: DocumentHistory) -> None:
            row = self.row(document)
            if document == self._wanted and row is not None:
                self._screen.show_history(row, history)

        self._answers.ask(lambda: session.printing.history(document), show)

    def _load_life(self, document: UUID) -> None:
        session = self._session
        if session.issues is None:
            return

        def show(life: DocumentLife) -> None:
            row = self.row(document)
            if document == self._wanted and row is not None:
                self._screen.show_life(row, life)

        self._answers.ask(lambda: session.issuing.life(document), show)

    def _told(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)
        self._load_again()

    def _load_again(self) -> None:
        self.reload()
        if self._wanted is not None:
            self._load_history(self._wanted)
            self._load_life(self._wanted)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not changes.kinds() & {DOCUMENT, CANDIDATE}:
            return
        if self._seen:
            self._load_again()
        else:
            self._stale = True

    def _on_press(self, *, ended: bool) -> None:
        if ended and self._seen:
            self._load_again()


_STATES = (Filter.TO_PRINT, Filter.PRINTED, Filter.UNCERTAIN)
_GROUPS = (KINDS, _STATES, (Filter.VALID, Filter.REVOKED))


def _days_of(period: Period, today: date) -> tuple[date, date]:
    """The first and the last day of a period."""
    first = {
        Period.TODAY: today,
        Period.WEEK: today - timedelta(days=today.weekday()),
        Period.MONTH: today.replace(day=1),
        Period.YEAR: today.replace(month=1, day=1),
        Period.LAST_YEAR: date(today.year - 1, 1, 1),
        Period.ALWAYS: date.min,
    }[period]
    return first, date(today.year - 1, 12, 31) if period is Period.LAST_YEAR else today
