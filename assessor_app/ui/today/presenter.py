"""The first room without its widgets: loads the day, says what comes next, takes it. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.rights import Right, may
from assessor_app.services.read_models import AssessmentSummary, Changes, RunResult
from assessor_app.services.today import Day, Reminder, Today, time_of
from assessor_app.ui.answers import Answers
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import title_of, titles_in
from assessor_app.ui.session import Session
from assessor_app.ui.today.days import day_at, part_of_day
from assessor_app.ui.today.view_protocol import DayShown, Pile, RunLine, TodayScreen

MOST_OF_A_PILE = 3
"""How many of a kind are shown one by one; the room is a morning's look, not a list."""
MOST_COMING = 4
_GOING_ON = (Status.IN_PROGRESS, Status.COMPLETED, Status.PLANNED)
_SECTIONS = {
    "backup_made": ("backup", Right.BACK_UP),
    "authorisation_ends": ("accounts", Right.MANAGE_ACCOUNTS),
    "instruments_lacking": ("instruments", Right.KEEP_INSTRUMENTS),
    "instruments_due": ("instruments", Right.KEEP_INSTRUMENTS),
    "certificate_ends": ("keys", Right.CHANGE_CENTRE),
    "certificate_expired": ("keys", Right.CHANGE_CENTRE),
}
"""Where in the settings a reminder is taken care of, and the right that takes."""


class TodayPresenter:
    """Keeps the day up to date while it is seen."""

    def __init__(self, screen: TodayScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0
        self._day: Day | None = None
        self._shown: DayShown | None = None
        self._titles: dict[str, str] = {}
        self._seen = False
        self._stale = True
        self._resuming = False
        self._end = session.feed.subscribe(self._on_changes)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    # -- when to load --

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since or another day has begun."""
        self._seen = True
        if self._stale or self._is_over():
            self.reload()
        else:
            self._greet()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def came_back(self) -> None:
        """The window is in front again: what another program or another day changed is shown."""
        if self._seen:
            self.reload()
        else:
            self._stale = True

    def time_passed(self) -> None:
        """Some time went by: at midnight the next day is shown, and the greeting follows the clock."""
        if not self._seen:
            return
        if self._is_over():
            self.reload()
        else:
            self._greet()

    def reload(self) -> None:
        """Load the day; an answer that a later question overtook is dropped."""
        self._stale = False
        self._asked += 1
        asked, session, day = self._asked, self._session, day_at(self._session.now())
        language = formats_of(session).language

        def work() -> tuple[Today, dict[str, str]]:
            titles = self._titles or titles_in(language, session.assessments.checklists())
            return session.agenda.today(session.actor, day), titles

        def show(loaded: tuple[Today, dict[str, str]]) -> None:
            if asked == self._asked:
                today, self._titles = loaded
                self._day = day
                self._shown = self._made(today, day)
                self._screen.show_day(self._shown)

        self._answers.ask(work, show)

    # -- what is done from here --

    def take_step(self, line: RunLine) -> None:
        """The next step of a run: an interrupted one is taken up again, every other one opened."""
        status = line.summary.status
        if status is Status.INTERRUPTED:
            self._resume(line)
        else:
            self._session.navigator.open_run(line.id, _place(status))

    def issue(self, line: RunLine) -> None:
        """Go where the document of a run is issued."""
        self._session.navigator.open_run(line.id, "signature")

    def show_visit(self, visit: UUID) -> None:
        """Go to a visit."""
        self._session.navigator.open_visit(visit)

    def show_documents(self) -> None:
        """Go to the documents."""
        self._session.navigator.go("documents")

    def show_to_issue(self) -> None:
        """Go where what has ended is issued."""
        self._session.navigator.open_to_issue()

    def show_runs(self) -> None:
        """Go to the list of every run."""
        self._session.navigator.go("assessments")

    def show_calendar(self) -> None:
        """Go to the calendar."""
        self._session.navigator.open_calendar()

    def plan(self) -> None:
        """Plan a new run."""
        self._session.navigator.plan_for(None)

    def register(self) -> None:
        """Go where people are registered."""
        self._session.navigator.go("candidates")

    def can_follow(self, reminder: Reminder) -> bool:
        """Whether there is a place to go to from a reminder."""
        return self._way_of(reminder) is not None

    def follow(self, reminder: Reminder) -> None:
        """Go where a reminder is taken care of."""
        way = self._way_of(reminder)
        if way is not None:
            way()

    # -- inside --

    def _way_of(self, reminder: Reminder) -> Callable[[], None] | None:
        session, run = self._session, reminder.run
        if reminder.code == "conflicts_open":
            return session.navigator.open_conflicts
        if reminder.code == "documents_to_issue":
            return session.navigator.open_to_issue
        if run is not None:
            return lambda: session.navigator.open_run(run, "feedback")
        programme = reminder.programme
        if programme is not None:
            return lambda: session.navigator.open_programme(programme, "months")
        section, right = _SECTIONS.get(reminder.code, ("", None))
        if right is None or not may(session.actor, right):
            return None

        def open_section() -> None:
            session.preferences.set("settings.section", section)
            session.navigator.go("settings")

        return open_section

    def _resume(self, line: RunLine) -> None:
        if self._resuming:  # a second click before the first is on the disk
            return
        self._resuming = True
        session = self._session

        def resumed(result: RunResult) -> None:
            self._resuming = False
            if result.done.wall_at is not None:
                session.navigator.saved(result.done.wall_at)
            self._stale = True
            session.feed.publish(result.done.changes, self)
            session.navigator.open_run(line.id)

        def failed(error: Exception) -> None:
            self._resuming = False
            session.navigator.failed(error)

        session.runner.run(
            lambda: session.assessments.do(session.actor, line.id, cmd.Resume()), resumed, failed
        )

    def _is_over(self) -> bool:
        """Whether the day that is shown is not today any more."""
        return self._day is None or self._day.on != self._session.today()

    def _greet(self) -> None:
        shown = self._shown
        greeting = part_of_day(self._session.now())
        if shown is not None and shown.greeting != greeting:
            self._shown = replace(shown, greeting=greeting)
            self._screen.show_day(self._shown)

    def _stage(self, today: Today) -> str:
        """How far the centre has come; nothing is begun where nothing is planned."""
        if today.has_runs or not self._session.may_run:
            return "going"
        return "no_runs" if today.has_people else "no_people"

    def _made(self, today: Today, day: Day) -> DayShown:
        runs = tuple(self._line(run, today.names, time_of(day, run)) for run in today.runs)
        waiting = today.waiting
        kinds = ("to_sign", "unfinished", "not_begun", "to_issue")
        piles = (self._pile(kind, getattr(waiting, kind), today.names) for kind in kinds)
        return DayShown(
            on=day.on,
            greeting=part_of_day(self._session.now()),
            first_name=self._session.actor_name.split(" ")[0],
            people=len({run.candidate for run in today.runs}),
            stage=self._stage(today),
            runs=_with_next(runs, self._is_mine),
            piles=tuple(pile for pile in piles if pile.lines) if self._session.may_run else (),
            to_print=0 if self._session.is_node else waiting.to_print,
            coming=tuple(self._line(run, today.names, run.planned_for) for run in today.coming[:MOST_COMING]),
            more_coming=max(0, len(today.coming) - MOST_COMING),
            reminders=tuple(
                one for one in today.reminders if not (one.code == "conflicts_open" and self._session.is_node)
            ),
            visits=today.visits,
        )

    def _pile(self, kind: str, runs: Sequence[AssessmentSummary], names: Mapping[UUID, str]) -> Pile:
        lines = tuple(self._line(run, names, run.planned_for) for run in runs[:MOST_OF_A_PILE])
        return Pile(kind, lines, len(runs) - len(lines))

    def _line(self, run: AssessmentSummary, names: Mapping[UUID, str], at: int | None) -> RunLine:
        own = run.assessor in (None, self._session.actor.id)
        whose = "" if own or run.assessor is None else names.get(run.assessor, "")
        return RunLine(run, title_of(run.qualification, self._titles), at, whose)

    def _is_mine(self, line: RunLine) -> bool:
        return line.summary.assessor in (None, self._session.actor.id)

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self:
            return
        if self._seen:
            self.reload()
        else:
            self._stale = True


def _with_next(lines: Iterable[RunLine], is_mine: Callable[[RunLine], bool]) -> tuple[RunLine, ...]:
    """The same lines, with the one to go on with marked: what was worked on last, else what comes first."""
    found = tuple(lines)
    own = [line for line in found if is_mine(line) and line.summary.status in _GOING_ON]
    if not own:
        return found
    chosen = min(own, key=lambda line: (_GOING_ON.index(line.summary.status), -_touched(line)))
    return tuple(replace(line, is_next=line is chosen) for line in found)


def _touched(line: RunLine) -> int:
    """Among plans none was worked on: `min` keeps the first of them, which is the earliest."""
    return (line.summary.touched_at or 0) if line.summary.status is not Status.PLANNED else 0


def _place(status: Status) -> str | None:
    """Where a run is opened: a completed one at its signatures, every other one where it stood."""
    return "signature" if status in (Status.COMPLETED, Status.SIGNED) else None
