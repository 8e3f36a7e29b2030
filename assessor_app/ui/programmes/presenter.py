"""The page of one programme without its widgets, and what its parts have in common. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain.errors import DomainError, Refused
from assessor_app.domain.programmes import SUBJECT_KIND
from assessor_app.domain.rights import Right, may
from assessor_app.services.programme_models import ProgrammeView
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.programmes.view_protocol import PartScreen, ProgrammeScreen
from assessor_app.ui.session import Session

T = TypeVar("T")
Undo = Callable[[], None]
_KINDS = frozenset(
    {SUBJECT_KIND, "participation", "assessment", "candidate", "company", "employment", "centre", "import"}
)


class ProgrammePresenter:
    """Shows one programme and keeps it up to date while it is seen."""

    def __init__(self, screen: ProgrammeScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._programme: UUID | None = None
        self._view: ProgrammeView | None = None
        self._asked = 0
        self._busy = False
        self._seen = False
        self._stale = False
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def programme(self) -> UUID | None:
        """Which programme is shown."""
        return self._programme

    @property
    def view(self) -> ProgrammeView | None:
        """The programme shown."""
        return self._view

    @property
    def may_keep(self) -> bool:
        """Whether the account changes programmes."""
        return may(self._session.actor, Right.KEEP_PROGRAMMES)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def open(self, programme: UUID) -> None:
        """Show a programme."""
        self._programme, self._view = programme, None
        self.reload()

    def leave(self) -> None:
        """The programme is shown no longer."""
        self._programme = self._view = None

    def shown(self) -> None:
        """The page came into view: load, if anything changed since or it is another day."""
        self._seen = True
        is_another_day = self._view is not None and self._view.today != self._session.today()
        if self._stale or is_another_day:
            self.reload()

    def hidden(self) -> None:
        """The page is out of view."""
        self._seen = False

    def reload(self) -> None:
        """Load the programme; an answer that a later question overtook is dropped."""
        programme, session = self._programme, self._session
        if programme is None:
            return
        self._stale = False
        self._asked += 1
        asked = self._asked

        def show(view: ProgrammeView) -> None:
            if asked == self._asked and self._programme == programme:
                self._view = view
                self._screen.show_programme(view)

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "programme_unknown" and not self._answers.closed:
                self._screen.show_gone()
            else:
                session.navigator.failed(error)

        self._answers.ask(lambda: session.undertakings.programmes.view(programme), show, failed)

    def finish(self) -> None:
        """The programme is over."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._do("finished", lambda one: programmes.finish(actor, one))

    def resume(self) -> None:
        """It goes on."""
        programmes, actor = self._session.undertakings.programmes, self._session.actor
        self._do("resumed", lambda one: programmes.resume(actor, one))

    # -- inside --

    def _do(self, what: str, work: Callable[[UUID], Done]) -> None:
        programme, session = self._programme, self._session
        if programme is None or self._busy:  # a second click before the first is on the disk
            return
        self._busy = True

        def done(answer: Done) -> None:
            self._busy = False
            if answer.wall_at is not None:
                session.navigator.saved(answer.wall_at)
            session.feed.publish(answer.changes, self)
            self.reload()
            if not self._answers.closed:
                self._screen.show_done(what)

        def failed(error: Exception) -> None:
            self._busy = False
            session.navigator.failed(error)

        session.runner.run(lambda: work(programme), done, failed)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or self._programme is None or not changes.kinds() & _KINDS:
            return
        self._stale = True
        if self._seen:
            self.reload()


class PartPresenter:
    """What every part of the page has: the programme it shows, loading while seen, carrying out commands.

    A part loads what it shows when the programme was loaded anew; whatever a command changes goes through
    the feed, so that the page and thereby every part follows.
    """

    def __init__(self, screen: PartScreen, session: Session) -> None:
        self._part_screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._view: ProgrammeView | None = None
        self._asked = 0
        self._busy = False
        self._seen = False
        self._stale = False

    @property
    def view(self) -> ProgrammeView | None:
        """The programme shown."""
        return self._view

    @property
    def may_keep(self) -> bool:
        """Whether the account changes programmes."""
        return may(self._session.actor, Right.KEEP_PROGRAMMES)

    @property
    def may_register(self) -> bool:
        """Whether the account enters people and certifies hours."""
        return may(self._session.actor, Right.REGISTER_PARTICIPANTS)

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()

    def open(self, view: ProgrammeView) -> None:
        """The programme was loaded."""
        if self._view is not None and self._view.id != view.id:
            self.begin()
        self._view = view
        self._stale = True
        if self._seen:
            self.reload()

    def shown(self) -> None:
        """The part came into view."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The part is out of view."""
        self._seen = False

    def begin(self) -> None:
        """Another programme is shown: forget what was searched for and chosen."""

    def reload(self) -> None:
        """Load what the part shows."""
        self._stale = False
        if self._view is not None:
            self.load(self._view)

    def load(self, view: ProgrammeView) -> None:
        """Load what the part shows of this programme."""

    def read(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Read something for what is shown; an answer that a later question overtook is dropped."""
        self._asked += 1
        asked = self._asked

        def answer(loaded: T) -> None:
            if asked == self._asked:
                show(loaded)

        self._answers.ask(work, answer)

    def ask(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Read something for a sheet."""
        self._answers.ask(work, show)

    def do(
        self,
        what: str,
        work: Callable[[], Any],
        detail: str = "",
        undo: Callable[[Any], Undo | None] | None = None,
    ) -> None:
        """Carry out a command, which answers with `Done`, or with something and `Done`.

        `what` is told when it is durable; `undo` makes of the answer what takes it back.
        """
        if self._busy:  # a second click before the first is on the disk
            return
        self._busy = True
        session = self._session

        def done(answer: Any) -> None:
            self._busy = False
            result: Done = answer if isinstance(answer, Done) else answer[-1]
            if result.wall_at is not None:
                session.navigator.saved(result.wall_at)
            session.feed.publish(result.changes, self)
            if not self._answers.closed:
                back = undo(answer) if undo is not None and result.wall_at is not None else None
                self._part_screen.show_done(what, detail, back)

        def failed(error: Exception) -> None:
            self._busy = False
            is_ours = isinstance(error, DomainError) and not self._answers.closed
            if not (is_ours and self._part_screen.show_problem(error)):
                session.navigator.failed(error)

        session.runner.run(work, done, failed)
