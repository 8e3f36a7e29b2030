"""A proposal of times without its sheet: the search beside the store, and its settling. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.errors import Refused
from assessor_app.services.planning_models import Proposal, ScheduleWish, Station
from assessor_app.services.read_models import Done
from assessor_app.services.scheduling import Basis
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.ui.answers import Answers
from assessor_app.ui.calendar.loading import Loaded, Look
from assessor_app.ui.calendar.times import span_of
from assessor_app.ui.exchange.watching import watch
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import WatchedWork

_TWO_WEEKS, _FRIDAY = 11, 4
_SAID_IN_SHEET = frozenset(
    {"schedule_days_reversed", "schedule_too_long", "nobody_to_plan", "planning_length_unfit", "day_unfit"}
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who could be given a time."""

    run: UUID
    name: str
    since: int
    programme: str


@dataclass(frozen=True, slots=True)
class ProgrammeDays:
    """The days on which a programme's people may come."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ProposalChoices:
    """What the sheet offers, filled in as is most often wanted."""

    people: tuple[Person, ...]
    assessors: tuple[tuple[UUID, str], ...]
    stations: tuple[Station, ...]
    first: date
    last: date
    minutes: int
    pause_minutes: int
    at_once: int
    programmes: tuple[ProgrammeDays, ...] = ()


class ProposalScreen(Protocol):
    """The sheet as its presenter sees it."""

    def show_choices(self, choices: ProposalChoices) -> None:
        """Open with these."""
        ...

    def show_work(self) -> None:
        """The search has begun."""
        ...

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        ...

    def show_proposal(self, proposal: Proposal) -> None:
        """What was found."""
        ...

    def show_problem(self, code: str) -> None:
        """It was refused; nothing was written."""
        ...

    def show_settled(self, proposal: Proposal, count: int) -> None:
        """The proposal is used and durable."""
        ...


class ProposalPresenter:
    """One proposal at a time."""

    def __init__(self, screen: ProposalScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._formats = formats_of(session)
        self._answers = Answers(session.runner)
        self._beside = Answers(session.aside)
        self._work: WatchedWork | None = None
        self._settling = False

    def close(self) -> None:
        """The sheet is gone for good."""
        self.stop()
        self._answers.close()
        self._beside.close()

    def begin(self, look: Look, loaded: Loaded) -> None:
        """Open for those who wait, from the first day that is looked at and still to come."""
        planning = self._session.undertakings.planning
        first = max(look.first, self._session.today() + timedelta(days=1))
        while first.weekday() > _FRIDAY:
            first += timedelta(days=1)
        people = tuple(Person(row.run, row.name, row.since, row.programme) for row in loaded.waiting)

        def show(choices: ProposalChoices) -> None:
            self._screen.show_choices(choices)

        def work() -> ProposalChoices:
            found = planning.choices()
            last, defaults = first + timedelta(days=_TWO_WEEKS), found.defaults
            return ProposalChoices(
                people,
                found.assessors,
                found.stations,
                first,
                last,
                defaults.minutes,
                defaults.pause_minutes,
                defaults.at_once,
                self._days_of({person.programme for person in people}),
            )

        self._answers.ask(work, show)

    def propose(self, wish: ScheduleWish, *, may_move: bool) -> None:
        """Find times; with `may_move`, bookings of those days may go elsewhere if that helps."""
        planning = self._session.undertakings.planning
        self._work = watched = watch(self._session, self._tell)

        def found(proposal: Proposal) -> None:
            if watched is self._work:
                self._work = None
                self._screen.show_proposal(proposal)

        def solve(basis: Basis) -> None:
            def work() -> Proposal:
                return planning.solve(basis, lambda done, total: watched.progress("", done, total))

            self._beside.ask(work, found, self._refused)

        def basis() -> Basis:
            return planning.basis(self._with_kept(wish) if may_move else wish)

        self._screen.show_work()
        self._answers.ask(basis, solve, self._refused)

    def stop(self) -> None:
        """Be content with what was found until now."""
        if self._work is not None:
            self._work.stop()

    def forget(self) -> None:
        """Nobody waits for the answer any more."""
        self.stop()
        self._work = None

    def settle(self, proposal: Proposal) -> None:
        """Use a proposal, all of it in one transaction."""
        if self._settling:  # a second click before the first is on the disk
            return
        self._settling = True
        session, planning = self._session, self._session.undertakings.planning

        def done(answer: Done) -> None:
            self._settling = False
            if answer.wall_at is not None:
                session.navigator.saved(answer.wall_at)
                session.feed.publish(answer.changes, self)
            if not self._answers.closed:
                self._screen.show_settled(proposal, len(proposal.placings))

        def refused(error: Exception) -> None:
            self._settling = False
            if isinstance(error, Refused) and error.code == "schedule_changed":
                self._screen.show_problem(error.code)
            else:
                session.navigator.failed(error)

        session.runner.run(lambda: planning.settle(session.actor, proposal), done, refused)

    def _days_of(self, names: set[str]) -> tuple[ProgrammeDays, ...]:
        """When programmes begin and end. Database lane only."""
        rows = self._session.undertakings.programmes.list(ProgrammeQuery())
        return tuple(
            ProgrammeDays(row.name, date.fromisoformat(row.starts_on), date.fromisoformat(row.ends_on))
            for row in rows
            if row.name in names
        )

    def _with_kept(self, wish: ScheduleWish) -> ScheduleWish:
        """Bookings of the wish's days that nobody has come to yet. Database lane only."""
        first, last = date.fromisoformat(wish.first_on), date.fromisoformat(wish.last_on)
        rows = self._session.undertakings.planning.bookings(span_of(self._formats, first, last))
        kept = (
            row.run
            for row in rows
            if row.name and row.status is Status.PLANNED and row.arrived is None and row.visit is None
        )
        return replace(wish, keep=tuple(run for run in kept if run not in wish.runs))

    def _tell(self, _what: str, done: int, total: int) -> None:
        if self._work is not None and not self._work.stopped:
            self._screen.show_progress(done, total)

    def _refused(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, Refused) and error.code in _SAID_IN_SHEET and not self._answers.closed:
            self._screen.show_problem(error.code)
            return
        self._session.navigator.failed(error)
        if not self._answers.closed:
            self._screen.show_problem("")
