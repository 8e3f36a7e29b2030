"""The candidates' screen without its widgets: what is loaded, saved and told. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import people
from assessor_app.domain.assessment_events import SUBJECT_KIND as ASSESSMENT
from assessor_app.domain.errors import DomainError, Refused
from assessor_app.domain.identity_numbers import Reading, read
from assessor_app.services.candidates import LIST_LIMIT, CandidateForm
from assessor_app.services.read_models import CandidatesFound, CandidateView, Changes, Done, Double
from assessor_app.ui.answers import Answers
from assessor_app.ui.candidates.view_protocol import CandidatesScreen
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import titles_in
from assessor_app.ui.session import Session

MOST_LISTED = 5000
"""A list longer than this is searched, not read."""
FIELD_PROBLEMS = frozenset(
    {"name_missing", "number_reason_missing", "birth_date_unfit", "double_reason_missing"}
)
"""Refusals that belong to a field of the form; the window tells of the others."""


@dataclass(frozen=True, slots=True)
class _Saved:
    candidate: UUID
    done: Done


class CandidatesPresenter:
    """Finds, opens and saves candidates; keeps what the screen shows up to date while it is seen."""

    def __init__(self, screen: CandidatesScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._text = ""
        self._asked = 0
        self._doubles_asked = 0
        self._limit = LIST_LIMIT
        self._open: UUID | None = None
        self._titles: dict[str, str] = {}
        self._registering = False
        self._seen = False
        self._stale = True
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def open_candidate(self) -> UUID | None:
        """The candidate whose record is open, None for none or a new one."""
        return self._open

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._text

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    # -- what is seen --

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def search(self, text: str) -> None:
        """Show the candidates that match every word of `text`."""
        self._text, self._limit = text, LIST_LIMIT
        self.reload()

    def show_more(self) -> None:
        """Show five times as many rows of the same search."""
        self._limit = min(5 * self._limit, MOST_LISTED)
        self.reload()

    def reload(self) -> None:
        """Load the list; an answer that a later question overtook is dropped."""
        self._stale = False
        self._asked += 1
        asked, text, limit = self._asked, self._text, self._limit
        candidates = self._session.candidates

        def show(found: CandidatesFound) -> None:
            if asked == self._asked:
                self._screen.show_rows(found, searched=bool(text.strip()))

        self._answers.ask(lambda: candidates.search(text, limit), show)

    # -- one record --

    def new(self) -> None:
        """Begin an empty form."""
        self._open = None
        self._screen.show_new()

    def open(self, candidate: UUID) -> None:
        """Show one candidate's record."""
        self._open = candidate
        self._load(candidate, just_saved=False)

    def closed(self) -> None:
        """The record was closed."""
        self._open = None

    def read_number(self, text: str) -> Reading:
        """What a typed number says, at once."""
        return read(text, self._session.today())

    def look_for_doubles(self, form: CandidateForm) -> None:
        """Ask who may be the person of the form already."""
        self._doubles_asked += 1
        asked, own, today = self._doubles_asked, self._open, self._session.today()
        candidates = self._session.candidates

        def show(doubles: tuple[Double, ...]) -> None:
            if asked == self._doubles_asked:
                self._screen.show_doubles(doubles)

        self._answers.ask(lambda: candidates.doubles(form, today, own), show)

    def save(
        self,
        form: CandidateForm,
        then: Callable[[], None] | None = None,
        known: frozenset[UUID] = frozenset(),
    ) -> None:
        """Write the form: a new candidate, or an amendment of the open one. `then` follows once durable.

        A new candidate waits where somebody is alike who is not among the `known`, those the user has seen
        and answered for.
        """
        session, candidate = self._session, self._open
        if candidate is None and self._registering:  # a second click before the first is on the disk
            return
        self._registering = candidate is None
        today = session.today()

        def work() -> _Saved | tuple[Double, ...]:
            if candidate is not None:
                return _Saved(candidate, session.candidates.amend(session.actor, candidate, form, today))
            doubles = session.candidates.doubles(form, today)
            if any(double.person.id not in known for double in doubles):
                return doubles
            return _Saved(*session.candidates.register(session.actor, form, today))

        def done(answer: _Saved | tuple[Double, ...]) -> None:
            self._registering = False
            if isinstance(answer, _Saved):
                self._saved(answer.candidate, answer.done, then)
            elif not self._answers.closed:
                self._screen.ask_about_doubles(answer)

        session.runner.run(work, done, self._refused)

    def told(self, done: Done) -> None:
        """Something else on this screen was done and is durable: show it here and elsewhere."""
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._session.feed.publish(done.changes, self)
        if not self._answers.closed:
            self.reload()

    def plan_run(self) -> None:
        """Plan a run for the open candidate."""
        if self._open is not None:
            self._session.navigator.plan_for(self._open)

    def open_run(self, assessment: UUID) -> None:
        """Open one of the candidate's runs."""
        self._session.navigator.open_run(assessment)

    # -- inside --

    def _saved(self, candidate: UUID, done: Done, then: Callable[[], None] | None) -> None:
        self.told(done)
        if self._answers.closed:
            return
        self._open = candidate
        if then is not None:
            then()
        else:
            self._load(candidate, just_saved=True)

    def _refused(self, error: Exception) -> None:
        self._registering = False
        if isinstance(error, DomainError) and error.code in FIELD_PROBLEMS and not self._answers.closed:
            self._screen.show_problem(error.code)
            return
        self._session.navigator.failed(error)

    def _load(self, candidate: UUID, *, just_saved: bool) -> None:
        session = self._session
        language = formats_of(session).language

        def work() -> tuple[CandidateView, dict[str, str]]:
            titles = self._titles or titles_in(language, session.assessments.checklists())
            return session.candidates.view(candidate), titles

        def show(loaded: tuple[CandidateView, dict[str, str]]) -> None:
            view, self._titles = loaded
            if self._open == candidate:
                self._open = view.id  # of joined records, the one that stands for the person
                self._screen.show_candidate(view, self._titles, just_saved=just_saved)

        self._answers.ask(work, show, self._not_opened)

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._open = None
        self._session.navigator.failed(error)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not changes.kinds() & {people.SUBJECT_KIND, ASSESSMENT}:
            return
        if not self._seen:
            self._stale = True
            return
        self.reload()
        if self._open is not None and (people.SUBJECT_KIND, self._open) in changes.subjects:
            self._load(self._open, just_saved=False)
