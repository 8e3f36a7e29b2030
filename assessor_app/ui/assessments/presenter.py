"""The assessments' screen without its widgets: filter, plan, change. Free of Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import people
from assessor_app.domain.assessment_events import SUBJECT_KIND as ASSESSMENT
from assessor_app.domain.assessments import Status
from assessor_app.domain.centres import Role
from assessor_app.domain.errors import DomainError
from assessor_app.services.read_models import (
    AssessmentQuery,
    AssessmentSummary,
    CandidateSummary,
    Changes,
    Done,
    RunResult,
)
from assessor_app.ui.answers import Answers
from assessor_app.ui.assessments.deliveries import Deliveries
from assessor_app.ui.assessments.view_protocol import (
    AssessmentsScreen,
    Offer,
    PlanChoices,
    RowAction,
    RunRow,
)
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import title_of, titles_in
from assessor_app.ui.session import Session

SHEET_PROBLEMS = frozenset({"reason_missing", "same_candidate", "marks_exist", "signed_must_be_reopened"})
"""Refusals that belong to a sheet; the window tells of the others."""
MOST_FOUND = 50
_Loaded = tuple[tuple[AssessmentSummary, ...], dict[str, str]]
_NEXT = (Status.IN_PROGRESS, Status.COMPLETED, Status.PLANNED)


@dataclass(frozen=True, slots=True)
class PlanForm:
    """The plan sheet as it was filled in. `planned_for` is ms since 1970 UTC."""

    candidate: CandidateSummary
    checklist: str
    planned_for: int | None
    station: str


class AssessmentsPresenter:
    """Keeps the list up to date while it is seen, and carries out what its sheets ask for."""

    def __init__(self, screen: AssessmentsScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._text = ""
        self._status: Status | None = None
        self._asked = 0
        self._found_asked = 0
        self._rows: tuple[AssessmentSummary, ...] = ()
        self._titles: dict[str, str] = {}
        self._deliveries = Deliveries(session.exchange, self._answers, self._show)
        self._seen = False
        self._stale = True
        self._planning = False
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def status(self) -> Status | None:
        """The status that is shown, None for all."""
        return self._status

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._text

    @property
    def titles(self) -> dict[str, str]:
        """The titles of the qualifications, by their ids."""
        return self._titles

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    # -- the list --

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def search(self, text: str) -> None:
        """Show the runs that match every word of `text`."""
        self._text = text
        self.reload()

    def filter(self, status: Status | None) -> None:
        """Show the runs in one status, or all; what is loaded already is enough for that."""
        self._status = status
        self._show()

    def reload(self) -> None:
        """Load the list; an answer that a later question overtook is dropped."""
        self._stale = False
        self._asked += 1
        asked, query, session = self._asked, AssessmentQuery(text=self._text), self._session
        language = formats_of(session).language

        def work() -> _Loaded:
            titles = self._titles or titles_in(language, session.assessments.checklists())
            return session.assessments.list(query), titles

        def show(loaded: _Loaded) -> None:
            if asked == self._asked:
                self._rows, self._titles = loaded
                self._show()

        self._answers.ask(work, show)

    def open_run(self, row: RunRow) -> None:
        """Open a run where it stood."""
        self._session.navigator.open_run(row.id)

    def open_candidate(self, row: RunRow) -> None:
        """Show the record of the run's candidate."""
        self._session.navigator.open_candidate(row.summary.candidate)

    def register_candidate(self) -> None:
        """Go where people are registered."""
        self._session.navigator.go("candidates")

    # -- planning --

    def plan_for(self, candidate: UUID | None) -> None:
        """Load what the plan sheet offers, and open it; nothing where no runs are planned."""
        session = self._session
        if not session.may_run:
            return

        def work() -> PlanChoices:
            chosen = self._summary_of(candidate) if candidate is not None else None
            standing = session.assessments.standing(session.actor.id)
            return PlanChoices(session.assessments.checklists(), chosen, standing)

        self._answers.ask(work, self._screen.show_plan)

    def find_candidates(self, text: str, show: Callable[[tuple[CandidateSummary, ...]], None]) -> None:
        """Candidates for a picker, at most 50; only the last question is answered.

        Without a text the latest registered come first: it is often they who are to be validated.
        """
        self._found_asked += 1
        asked, candidates = self._found_asked, self._session.candidates

        def work() -> tuple[CandidateSummary, ...]:
            return candidates.search(text, MOST_FOUND).rows if text.strip() else candidates.latest(MOST_FOUND)

        def answer(rows: tuple[CandidateSummary, ...]) -> None:
            if asked == self._found_asked:
                show(rows)

        self._answers.ask(work, answer)

    def plan(self, form: PlanForm, *, begin: bool) -> None:
        """Plan a run with me as its assessor; with `begin`, open it at once."""
        if self._planning:  # a second click before the first is on the disk
            return
        self._planning = True
        session = self._session
        command = cmd.Plan(form.candidate.id, form.planned_for, form.station, session.actor.id)

        def planned(answer: tuple[UUID, Done]) -> None:
            self._planning = False
            assessment, done = answer
            self._tell(done)
            if not self._answers.closed:
                self._screen.show_planned(form.candidate.name, begun=begin)
            if begin:
                session.navigator.open_run(assessment)

        def refused(error: Exception) -> None:
            self._planning = False
            self._refused(error)

        session.runner.run(
            lambda: session.assessments.plan(session.actor, form.checklist, command), planned, refused
        )

    # -- changing --

    def offers(self, row: RunRow) -> tuple[Offer, ...]:
        """What the menu of a row shows. Rules are kept by the domain; this only spares vain tries."""
        if not self._session.may_run:
            return ()
        status, unrated = row.status, row.summary.rated == 0
        at_work = status in (Status.PLANNED, Status.IN_PROGRESS)
        found = []
        if at_work:
            found.append(Offer(RowAction.RESCHEDULE))
        if status in (Status.IN_PROGRESS, Status.COMPLETED):
            found.append(Offer(RowAction.INTERRUPT))
        if at_work:
            found.append(Offer(RowAction.CANCEL, None if unrated else "marks_exist"))
        if status is not Status.CANCELLED:
            signed = status is Status.SIGNED
            found.append(Offer(RowAction.MOVE, "signed_must_be_reopened" if signed else None))
        if status is Status.SIGNED:
            manager = self._session.actor.role is Role.MANAGER
            found.append(Offer(RowAction.REOPEN, None if manager else "reopen_is_managers"))
        return tuple(found)

    def reschedule(self, row: RunRow, planned_for: int | None, station: str) -> None:
        """Change time and station; the assessor stays."""
        command = cmd.Reschedule(planned_for, station, row.summary.assessor)
        self._do(RowAction.RESCHEDULE, row, command)

    def end(self, action: RowAction, row: RunRow, reason: str) -> None:
        """Interrupt, cancel or reopen a run with a reason."""
        commands: dict[RowAction, Callable[[str], object]] = {
            RowAction.INTERRUPT: cmd.Interrupt,
            RowAction.CANCEL: cmd.Cancel,
            RowAction.REOPEN: cmd.Reopen,
        }
        self._do(action, row, commands[action](reason))

    def move(self, row: RunRow, candidate: UUID, reason: str) -> None:
        """Give a run to the right candidate."""
        self._do(RowAction.MOVE, row, cmd.Move(candidate, reason))

    def resume(self, row: RunRow) -> None:
        """Take an interruption back."""
        session = self._session
        session.runner.run(
            lambda: session.assessments.do(session.actor, row.id, cmd.Resume()),
            lambda result: self._done_silently(result),
        )

    # -- inside --

    def _do(self, action: RowAction, row: RunRow, command: object) -> None:
        session = self._session

        def done(result: RunResult) -> None:
            self._done_silently(result)
            if not self._answers.closed:
                self._screen.show_done(action, row)

        session.runner.run(
            lambda: session.assessments.do(session.actor, row.id, command), done, self._refused
        )

    def _done_silently(self, result: RunResult) -> None:
        self._tell(result.done)

    def _tell(self, done: Done) -> None:
        """What was done is durable: say so, and show it here and elsewhere."""
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._session.feed.publish(done.changes, self)
        if not self._answers.closed:
            self.reload()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DomainError) and error.code in SHEET_PROBLEMS and not self._answers.closed:
            self._screen.show_problem(error.code)
            return
        self._session.navigator.failed(error)

    def _show(self) -> None:
        counts = Counter(row.status for row in self._rows)
        wanted = self._status
        found = (self._row(row) for row in self._rows if wanted is None or row.status is wanted)
        rows = tuple(sorted(found, key=_next_first))
        self._screen.show_rows(rows, counts, searched=bool(self._text.strip()))
        self._deliveries.look_up([row.id for row in rows])

    def _row(self, summary: AssessmentSummary) -> RunRow:
        title = title_of(summary.qualification, self._titles)
        return RunRow(summary, title, self._is_current(summary), self._deliveries.of(summary.id))

    def _is_current(self, summary: AssessmentSummary) -> bool:
        """Whether somebody was at the run today: such a run is the next thing to do."""
        if (
            not self._session.may_run
            or summary.status is not Status.IN_PROGRESS
            or summary.touched_at is None
        ):
            return False
        return formats_of(self._session).day_of(summary.touched_at) == self._session.today()

    def _summary_of(self, candidate: UUID) -> CandidateSummary:
        view = self._session.candidates.view(candidate)
        details = view.details
        return CandidateSummary(
            id=view.id,
            name=f"{details.given_name} {details.family_name}".strip(),
            family_name=details.family_name,
            given_name=details.given_name,
            birth_on=details.birth_on,
            masked_number=view.masked_number,
            employer=details.employer,
            assessments=len(view.assessments),
            registered_at=None,
        )

    def _on_changes(self, changes: Changes, source: object) -> None:
        kinds = changes.kinds()
        everything = bool(kinds & {"exchange", "import"})
        runs = {identity for kind, identity in changes.subjects if kind == ASSESSMENT}
        self._deliveries.changed(None if everything else runs)
        if source is self or not kinds & {people.SUBJECT_KIND, ASSESSMENT, "exchange"}:
            return
        if self._seen:
            self.reload()
        else:
            self._stale = True


def _next_first(row: RunRow) -> tuple[int, int]:
    """What waits for somebody comes first, plans by their time; all the rest latest first."""
    place = _NEXT.index(row.status) if row.status in _NEXT else len(_NEXT)
    if row.status is Status.PLANNED:
        return place, row.planned_for or 0
    return place, -(row.summary.touched_at or 0)
