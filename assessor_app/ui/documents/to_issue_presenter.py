"""What waits to be issued: which runs, what each lacks, which are chosen. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.assessment_events import SUBJECT_KIND as ASSESSMENT
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.document_gaps import DocumentGap, Spot
from assessor_app.domain.foldings import folded
from assessor_app.domain.issued_documents import SUBJECT_KIND as DOCUMENT
from assessor_app.domain.people import SUBJECT_KIND as CANDIDATE
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import Completeness, DocumentWish, ReadyRun
from assessor_app.services.read_models import Changes
from assessor_app.ui.documents.gap_ways import go_to_gap
from assessor_app.ui.documents.to_issue_view import PAGE, ToIssue, ToIssueRow, ToIssueScreen, own_gaps
from assessor_app.ui.qualification_titles import title_of, titles_in
from assessor_app.ui.session import Session
from assessor_app.ui.watched_lists import WatchedList

_KINDS = frozenset({ASSESSMENT, DOCUMENT, CANDIDATE, "centre"})
_LANGUAGE = "documents.issue_language"


class ToIssuePresenter(WatchedList):
    """Loads the runs at once and looks through them one after the other, so that no mark waits for it."""

    def __init__(self, screen: ToIssueScreen, session: Session, issuing: IssuingService) -> None:
        super().__init__(session, _KINDS)
        self._screen, self._issuing = screen, issuing
        self._runs: tuple[ReadyRun, ...] = ()
        self._titles: dict[str, str] = {}
        self._found: dict[UUID, Completeness] = {}
        self._unchosen: set[UUID] = set()
        self._shown_pages = 1
        chosen = session.preferences.get(_LANGUAGE, "sv")
        self._language = chosen if chosen in ("sv", "en") else "sv"
        self._end_run = session.issuing_run.subscribe(
            lambda progress: self._run_moved(ended=progress.has_ended)
        )

    def close(self) -> None:
        super().close()
        self._end_run()

    def reload(self) -> None:
        session, issuing = self._session, self._issuing
        language = str(session.preferences.get("language", "sv"))

        def work() -> tuple[tuple[ReadyRun, ...], dict[str, str]]:
            titles = self._titles or titles_in(language, session.assessments.checklists())
            return issuing.ready(), titles

        self._load(work, self._loaded)

    def search(self, text: str) -> None:
        self._text = text
        self._shown_pages = 1
        self._show()

    # -- what the user does --

    def choose(self, assessment: UUID, *, chosen: bool) -> None:
        """Issue a run's document, or not."""
        self._unchosen = self._unchosen - {assessment} if chosen else self._unchosen | {assessment}
        self._show()

    def choose_all(self, *, chosen: bool) -> None:
        """All that are found, or none of them."""
        found = {run.assessment for run in self._fitting()}
        self._unchosen = self._unchosen - found if chosen else self._unchosen | found
        self._show()

    def choose_language(self, language: str) -> None:
        """Issue in this language."""
        self._language = language
        self._session.preferences.set(_LANGUAGE, language)
        self._show()

    def show_more(self) -> None:
        """Show the next page of rows."""
        self._shown_pages += 1
        self._show()

    def wishes(self) -> tuple[DocumentWish, ...]:
        """What is chosen and can be issued, the run that ended first first: so the pile lies."""
        ready = [run for run in self._fitting() if self._is_chosen(run)]
        ordered = sorted(ready, key=lambda run: (run.ended_at, run.assessment))
        return tuple(DocumentWish(run.assessment, run.kind, self._language) for run in ordered)

    def go_to(self, run: ReadyRun, gap: DocumentGap) -> None:
        """Go where a gap is closed."""
        go_to_gap(self._session, run.assessment, run.candidate, gap)

    def open_settings(self, gap: DocumentGap) -> None:
        """Go where something that stands against every document is settled."""
        self._session.navigator.open_settings(gap.where.name)

    def open_run(self, run: ReadyRun) -> None:
        """Show the run."""
        self._session.navigator.open_run(run.assessment, "signature")

    # -- inside --

    def _loaded(self, loaded: tuple[tuple[ReadyRun, ...], dict[str, str]]) -> None:
        self._runs, self._titles = loaded
        # What was found before is shown until it is looked at anew: nothing flickers.
        known = {run.assessment for run in self._runs}
        self._found = {run: found for run, found in self._found.items() if run in known}
        self._show()
        self._look_at(0, self._asked)

    def _look_at(self, place: int, asked: int) -> None:
        """Ask what one run lacks, then the next; an answer that a later load overtook is dropped."""
        if asked != self._asked or place >= len(self._runs):
            return
        run = self._runs[place]

        def found(completeness: Completeness | None) -> None:
            if asked == self._asked:
                if completeness is not None:
                    self._found[run.assessment] = completeness
                if place % 10 == 9 or place < 10 or place + 1 == len(self._runs):
                    self._show()
                self._look_at(place + 1, asked)

        issuing, kind = self._issuing, DocumentKind(run.kind)
        self._answers.ask(
            lambda: issuing.completeness(run.assessment, kind), found, lambda _error: found(None)
        )

    def _show(self) -> None:
        fitting = self._fitting()
        shown = fitting[: PAGE * self._shown_pages]
        common = dict.fromkeys(
            gap
            for completeness in self._found.values()
            for gap in completeness.gaps
            if gap.where.spot is Spot.SETTINGS
        )
        self._screen.show_to_issue(
            ToIssue(
                rows=tuple(self._row(run) for run in shown),
                beyond=len(fitting) - len(shown),
                total=len(self._runs),
                ready=sum(self._is_ready(run) for run in fitting),
                chosen=sum(self._is_chosen(run) for run in fitting),
                looked_at=len(self._found),
                common=tuple(common),
                language=self._language,
                searched=self.searched,
            )
        )

    def _row(self, run: ReadyRun) -> ToIssueRow:
        completeness = self._found.get(run.assessment)
        missing, warnings = own_gaps(completeness) if completeness is not None else ((), ())
        title = title_of(run.qualification, self._titles)
        return ToIssueRow(run, title, completeness is not None, missing, warnings, self._is_chosen(run))

    def _is_ready(self, run: ReadyRun) -> bool:
        completeness = self._found.get(run.assessment)
        return completeness is not None and not own_gaps(completeness)[0]

    def _is_chosen(self, run: ReadyRun) -> bool:
        return self._is_ready(run) and run.assessment not in self._unchosen

    def _fitting(self) -> tuple[ReadyRun, ...]:
        words = folded(self._text).split()
        return tuple(
            run
            for run in self._runs
            if all(
                word in folded(f"{run.candidate_name} {title_of(run.qualification, self._titles)}")
                for word in words
            )
        )

    def _on_changes(self, changes: Changes, source: object) -> None:
        # While a batch is issued each document changes something: looked at again at its end.
        if self._session.issuing_run.is_busy:
            self._stale = True
            return
        super()._on_changes(changes, source)

    def _run_moved(self, *, ended: bool) -> None:
        if ended:
            self._stale = True
            if self._seen:
                self.reload()
