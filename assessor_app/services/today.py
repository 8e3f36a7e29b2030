"""What a day holds for the one who is logged in: the runs of today, what waits, and what to remember.

Every call runs on the database lane. Everything is read through the workspace, which shows each viewer what
that viewer may see; nothing is kept between two calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.rights import Right, may
from assessor_app.domain.visits import VisitStatus
from assessor_app.services.assessments import OPEN
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import AssessmentQuery, AssessmentSummary, Span
from assessor_app.services.visit_models import VisitQuery, VisitSummary

MOST_WAITING = 100
"""How many of a kind are looked for: a screen says "99+" beyond that."""
_MOST_A_DAY = 300
_MOST_COMING = 40
_MOST_PLANS = 3
_DAYS_AHEAD = 6
"""So that a weekday alone names a day."""
_MOST_VISITS = 8
_ENDED = frozenset({Status.SIGNED, Status.INTERRUPTED})
_GOING = frozenset({VisitStatus.PLANNED, VisitStatus.HANDED_OUT})


@dataclass(frozen=True, slots=True)
class Day:
    """A day where the PC stands: its date, and when it and the days shown after it end, in ms since 1970."""

    on: date
    starts_at: int
    ends_at: int
    ahead_until: int

    @property
    def span(self) -> Span:
        """From midnight to midnight."""
        return self.starts_at, self.ends_at

    @property
    def week(self) -> tuple[str, str]:
        """Monday and Sunday of the ISO week, as ``YYYY-MM-DD``."""
        monday = self.on - timedelta(days=self.on.weekday())
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()


def day_of(on: date, midnight: Callable[[date], int]) -> Day:
    """The day `on`; `midnight` says when a day begins where the PC stands, in ms since 1970 UTC."""
    tomorrow = on + timedelta(days=1)
    return Day(on, midnight(on), midnight(tomorrow), midnight(tomorrow + timedelta(days=_DAYS_AHEAD)))


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to remember.

    Codes: backup_made (`days` ago), authorisation_ends (`name`, `on`), plans_due (`count`; `run` where it
    is one), conflicts_open, documents_to_issue (`count`), instruments_lacking, instruments_due (`count`),
    month_to_close (`on` the month, `name` that of `programme`), certificate_ends (in `days`),
    certificate_expired.
    """

    code: str
    count: int = 0
    days: int = 0
    name: str = ""
    on: str = ""
    run: UUID | None = None
    programme: UUID | None = None


class ReminderSource(Protocol):
    """Something beside the runs that a day reminds of: the backup, the recovery sheet, the accounts."""

    def reminders(self, actor: Actor, day: Day) -> Sequence[Reminder]:
        """What this actor is to be reminded of. Lane."""
        ...


class PrintQueue(Protocol):
    """The issued documents that nobody has printed yet."""

    def waiting_to_be_printed(self) -> int:
        """How many there are. Lane."""
        ...


class Settling(Protocol):
    """What contradicts itself and waits for somebody to settle it."""

    def count(self, actor: Actor) -> int:
        """How much of it this actor may settle. Lane."""
        ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for somebody from before today; runs oldest first, at most `MOST_WAITING` of each kind."""

    to_sign: tuple[AssessmentSummary, ...] = ()
    unfinished: tuple[AssessmentSummary, ...] = ()
    not_begun: tuple[AssessmentSummary, ...] = ()
    to_issue: tuple[AssessmentSummary, ...] = ()
    to_print: int = 0

    @property
    def is_empty(self) -> bool:
        return not (self.to_sign or self.unfinished or self.not_begun or self.to_issue or self.to_print)


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the first room shows. `runs` and `coming` are in the order of their times.

    `visits` are those of today and the days after it, and what nobody has handed in, the first day first.
    `names` are the accounts'. `has_people` and `has_runs` tell a fresh centre from a quiet day.
    """

    runs: tuple[AssessmentSummary, ...]
    waiting: Waiting
    coming: tuple[AssessmentSummary, ...]
    reminders: tuple[Reminder, ...]
    names: Mapping[UUID, str]
    has_people: bool
    has_runs: bool
    visits: tuple[VisitSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingCounts:
    """How much waits in the rooms: runs to sign, documents to issue and to print, conflicts to settle."""

    to_sign: int
    to_issue: int
    to_print: int
    to_settle: int = 0


class TodayService:
    """Reads what a day holds; writes nothing."""

    def __init__(
        self,
        workspace: Workspace,
        sources: Iterable[ReminderSource] = (),
        printing: PrintQueue | None = None,
        settling: Settling | None = None,
    ) -> None:
        self._workspace = workspace
        self._sources = tuple(sources)
        self._printing = printing
        self._settling = settling

    def today(self, actor: Actor, day: Day) -> Today:
        """Today's runs of the whole centre; what waits for `actor` or for nobody in particular."""
        runs = self._runs_of(day)
        waiting = self._waiting(actor, day, {run.id for run in runs})
        coming = self._rows(
            statuses=frozenset({Status.PLANNED}), planned=(day.ends_at, day.ahead_until), limit=_MOST_COMING
        )
        has_runs = bool(runs or coming or not waiting.is_empty) or bool(self._rows(limit=1))
        centre = self._workspace.centre()
        return Today(
            runs=runs,
            waiting=waiting,
            coming=tuple(sorted(coming, key=lambda run: (run.planned_for or 0, run.id))),
            reminders=self._first_to_settle((*self._plans_due(day), *self._reminded(actor, day))),
            names={account.id: account.name for account in centre.accounts.values()},
            has_people=has_runs or bool(self._workspace.candidate_rows("", 1)),
            has_runs=has_runs,
            visits=self._visits(day),
        )

    def counts(self, actor: Actor) -> WaitingCounts:
        """What the rail counts. Cheap: four short questions."""
        completed = self._rows(statuses=frozenset({Status.COMPLETED}), limit=MOST_WAITING)
        to_sign = sum(_is_for(actor, run) for run in completed)
        to_settle = self._settling.count(actor) if self._settling is not None else 0
        return WaitingCounts(to_sign, len(self._to_issue(actor)), self._to_print(actor), to_settle)

    # -- inside --

    def _rows(
        self,
        *,
        statuses: frozenset[Status] = frozenset(),
        planned: Span | None = None,
        or_untimed: bool = False,
        touched: Span | None = None,
        signed: Span | None = None,
        limit: int = _MOST_A_DAY,
    ) -> tuple[AssessmentSummary, ...]:
        return self._workspace.assessment_rows(
            AssessmentQuery(
                statuses=statuses,
                planned=planned,
                or_untimed=or_untimed,
                touched=touched,
                signed=signed,
                limit=limit,
            )
        )

    def _runs_of(self, day: Day) -> tuple[AssessmentSummary, ...]:
        """Planned for today, or worked on today whenever it was planned for."""
        # By their times alone: nearly every run has one of these statuses, so that they would choose nothing.
        by_time = (*self._rows(planned=day.span), *self._rows(signed=day.span))
        interrupted = frozenset({Status.INTERRUPTED})
        worked_on = self._rows(statuses=OPEN | interrupted, touched=day.span)
        found = {run.id: run for run in (*by_time, *worked_on) if run.status is not Status.CANCELLED}
        return tuple(sorted(found.values(), key=lambda run: (_time_in(day, run), run.candidate_name)))

    def _waiting(self, actor: Actor, day: Day, shown: set[UUID]) -> Waiting:
        """Everything from before today; `shown` are the runs that the day itself has."""

        def mine(runs: Iterable[AssessmentSummary]) -> tuple[AssessmentSummary, ...]:
            return tuple(run for run in runs if run.id not in shown and _is_for(actor, run))[::-1]

        not_begun = self._rows(
            statuses=frozenset({Status.PLANNED}),
            planned=(0, day.starts_at),
            or_untimed=True,
            limit=MOST_WAITING,
        )
        return Waiting(
            to_sign=mine(self._rows(statuses=frozenset({Status.COMPLETED}))),
            unfinished=mine(self._rows(statuses=frozenset({Status.IN_PROGRESS}))),
            not_begun=mine(not_begun),
            to_issue=self._to_issue(actor)[::-1],
            to_print=self._to_print(actor),
        )

    def _to_issue(self, actor: Actor) -> tuple[AssessmentSummary, ...]:
        """Ended runs with something in them, for which nobody has issued a certificate or statement."""
        if not may(actor, Right.ISSUE_DOCUMENTS):
            return ()
        query = AssessmentQuery(statuses=_ENDED, without_certificate=True, limit=MOST_WAITING)
        return tuple(run for run in self._workspace.assessment_rows(query) if run.rated)

    def _to_print(self, actor: Actor) -> int:
        if self._printing is None or not may(actor, Right.PRINT_DOCUMENTS):
            return 0
        return self._printing.waiting_to_be_printed()

    def _visits(self, day: Day) -> tuple[VisitSummary, ...]:
        """Open visits that have begun or begin soon."""
        last = (day.on + timedelta(days=_DAYS_AHEAD)).isoformat()
        query = VisitQuery(statuses=_GOING, between=("", last), limit=_MOST_VISITS)
        return self._workspace.visit_rows(query)[::-1]

    def _plans_due(self, day: Day) -> tuple[Reminder, ...]:
        """The development plans with a measure that is due this week; many are one reminder."""
        query = AssessmentQuery(measures_by=day.week, limit=MOST_WAITING)
        rows = self._workspace.assessment_rows(query)
        due = [run for run in rows if run.status is not Status.CANCELLED]
        if len(due) > _MOST_PLANS:
            return (Reminder("plans_due", count=len(due)),)
        return tuple(Reminder("plans_due", count=1, name=run.candidate_name, run=run.id) for run in due)

    @staticmethod
    def _first_to_settle(reminders: tuple[Reminder, ...]) -> tuple[Reminder, ...]:
        """What stops a run from being signed comes before what can wait."""
        return tuple(sorted(reminders, key=lambda reminder: reminder.code != "conflicts_open"))

    def _reminded(self, actor: Actor, day: Day) -> tuple[Reminder, ...]:
        return tuple(item for source in self._sources for item in source.reminders(actor, day))


def time_of(day: Day, run: AssessmentSummary) -> int | None:
    """When a run has its place in the day: its plan, else when it was begun, else None."""
    for at in (run.planned_for, run.started_at):
        if at is not None and day.starts_at <= at < day.ends_at:
            return at
    return None


def _time_in(day: Day, run: AssessmentSummary) -> int:
    """What was worked on without a time today comes first: it was left from another day."""
    return time_of(day, run) or day.starts_at


def _is_for(actor: Actor, run: AssessmentSummary) -> bool:
    """Whether a run waits for the actor: it is theirs, or nobody's."""
    return run.assessor is None or run.assessor == actor.id
