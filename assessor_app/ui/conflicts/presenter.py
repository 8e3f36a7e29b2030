"""What is to be settled without the widgets: loaded, settled, taken back. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from assessor_app.domain.checklists import Rating
from assessor_app.domain.contradictions import Spot
from assessor_app.domain.errors import DomainError
from assessor_app.domain.journal import Ref
from assessor_app.domain.rights import Right, may
from assessor_app.domain.settlement_events import What
from assessor_app.domain.settlements import LATE
from assessor_app.services.exchange_models import ConflictKind, ConflictRow, Version
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.conflicts.view_protocol import ConflictsScreen
from assessor_app.ui.session import Session

SHOWN_IN_PLACE = frozenset({"reason_missing"})
"""Refusals that belong to the field; the window tells of the others."""


class ConflictsPresenter:
    """`subject` narrows the list to one run or person, `place` names the criterion to begin at."""

    def __init__(
        self, screen: ConflictsScreen, session: Session, subject: UUID | None, place: str | None
    ) -> None:
        self._screen = screen
        self._session = session
        self._subject = subject
        self._place = place
        self._answers = Answers(session.runner)
        self._rows: tuple[ConflictRow, ...] = ()
        self._current = 0
        self._busy = False
        self._undo: Callable[[], Done] | None = None
        self._end = session.feed.subscribe(self._on_changes)

    # -- for the screen --

    @property
    def may_reopen(self) -> bool:
        """Whether a signed run can be opened again by who is logged in."""
        return may(self._session.actor, Right.REOPEN_ASSESSMENTS)

    @property
    def subject(self) -> UUID | None:
        """The run or person the list is about; None: all of them."""
        return self._subject

    def load(self) -> None:
        """Read what is to be settled."""
        session = self._session
        self._answers.ask(lambda: session.conflicts.conflicts(session.actor, self._subject), self._show)

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()
        self._end()

    def choose(self, index: int) -> None:
        """Show another one in full."""
        if 0 <= index < len(self._rows):
            self._current = index
            self._show_current()

    def step(self, by: int) -> None:
        """Show the next one, or the one before."""
        self.choose(self._current + by)

    def show_everything(self) -> None:
        """No longer one run or person alone."""
        self._subject = self._place = None
        self._current = 0
        self.load()

    # -- settling --

    def settle(self, version: Version, reason: str) -> None:
        """Let one side count."""
        row, session = self._rows[self._current], self._session
        service, actor = session.conflicts, session.actor
        spot = row.spot or Spot(What.MARK, row.code)
        if spot.what is What.PERSON:
            self._do(lambda: service.settle_person(actor, row.subject, version.ref), "settled", None)
            return
        self._do(
            lambda: service.settle(actor, row.subject, spot, version.ref, reason), "settled", (row, spot)
        )

    def rate_anew(self, rating: Rating, reason: str) -> None:
        """Let neither side count, but a new rating."""
        row, session = self._rows[self._current], self._session
        self._do(
            lambda: session.conflicts.settle_marks(session.actor, row.subject, row.code, rating, reason),
            "settled",
            (row, Spot(What.MARK, row.code)),
        )

    def keep_signed(self, reason: str) -> None:
        """What was signed stands."""
        row, session = self._rows[self._current], self._session
        late = [version.ref for version in row.versions[1:]]
        self._do(
            lambda: session.conflicts.note_late(session.actor, row.subject, late, reason),
            "kept",
            (row, LATE),
        )

    def adopt(self, version: Version, reason: str) -> None:
        """Take in what came late."""
        row, session = self._rows[self._current], self._session
        self._do(
            lambda: session.conflicts.adopt_late(session.actor, row.subject, [version.ref], reason),
            "adopted",
            None,
        )

    def settle_fork(self, reason: str) -> None:
        """Both histories were looked at."""
        row, session = self._rows[self._current], self._session
        self._do(lambda: session.conflicts.settle_fork(session.actor, row.subject, reason), "settled", None)

    def take_over(self, history: int, entries: Sequence[Ref]) -> None:
        """Enter once more what entries of another history say."""
        row, session, chosen = self._rows[self._current], self._session, tuple(entries)
        self._do(
            lambda: session.conflicts.take_over(session.actor, row.subject, history, chosen),
            "taken_over",
            None,
        )

    def undo(self) -> None:
        """Take back what was settled last."""
        work, self._undo = self._undo, None
        if work is not None:
            self._do(work, "", None)

    # -- elsewhere --

    def open_run(self) -> None:
        """Show the run in hand, at the criterion."""
        row = self._rows[self._current]
        spot = row.spot
        if spot is not None and spot.what is What.PERSON:
            self._session.navigator.open_candidate(row.subject)
        else:
            self._session.navigator.open_run(row.subject, row.code or None)

    def compare_doubles(self) -> None:
        """Show who may be registered twice, where they are joined."""
        self._session.navigator.show_doubles()

    # -- inside --

    def _show(self, rows: tuple[ConflictRow, ...]) -> None:
        self._rows = rows
        if self._place is not None:
            found = (place for place, row in enumerate(rows) if row.code == self._place)
            self._current, self._place = next(found, self._current), None
        self._current = max(0, min(self._current, len(rows) - 1))
        self._show_current()

    def _show_current(self) -> None:
        self._screen.show_rows(self._rows, self._current if self._rows else None)
        if not self._rows:
            return
        row, session = self._rows[self._current], self._session
        if row.kind is ConflictKind.FORK:
            self._answers.ask(
                lambda: session.conflicts.fork(session.actor, row.subject),
                lambda view: self._screen.show_fork(row, view),
            )

    def _do(self, work: Callable[[], Done], what: str, settles: tuple[ConflictRow, Spot] | None) -> None:
        """`settles` names what the entry settles, where that can be taken back."""
        if self._busy:  # a second click before the first is on the disk
            return
        self._busy = True
        session = self._session

        def done(answer: Done) -> None:
            self._busy = False
            self._undo = None
            if settles is not None and answer.refs:
                row, spot = settles
                service, ref = session.conflicts, answer.refs[-1]
                self._undo = lambda: service.withdraw(session.actor, row.subject, spot, ref)
            if answer.wall_at is not None:
                session.navigator.saved(answer.wall_at)
            session.feed.publish(answer.changes, self)
            if not self._answers.closed:
                if what:
                    self._screen.show_settled(what, can_undo=self._undo is not None)
                self.load()

        session.runner.run(work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, DomainError) and error.code in SHOWN_IN_PLACE and not self._answers.closed:
            self._screen.show_problem(error.code)
            return
        self._session.navigator.failed(error)
        if isinstance(error, DomainError) and not self._answers.closed:
            self.load()

    def _on_changes(self, _changes: Changes, source: object) -> None:
        if source is not self and not self._answers.closed:
            self.load()
