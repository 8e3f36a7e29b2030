"""Drives a run: loads it, carries out commands, remembers where it stood. Free of Qt.

Implements `actions.RunActions`. One presenter can show one run after the other; what comes back for a run
that is no longer shown is told to the other screens but not drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Mark, Status
from assessor_app.domain.centres import SUBJECT_KIND as CENTRE_KIND
from assessor_app.domain.centres import Role
from assessor_app.domain.checklists import Rating
from assessor_app.services.assessments import last_own_mark
from assessor_app.services.ports import EnvironmentProblem, PreparedPicture
from assessor_app.services.read_models import (
    AssessmentSummary,
    Changes,
    Done,
    MarkChange,
    Position,
    RunResult,
    RunView,
)
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.papers import RunPapers
from assessor_app.ui.run.places import Place, opening_place, place_named
from assessor_app.ui.run.view_protocol import RunScreen
from assessor_app.ui.session import Failed, Session

Shown = Callable[[RunView], None]
ASSESSMENT_KIND = "assessment"
OPEN = (Status.PLANNED, Status.IN_PROGRESS)


@dataclass(frozen=True)
class _Expected:
    """A mark that is on its way to the disk and already shown."""

    assessment: UUID
    command: cmd.RecordMark


class RunPresenter(RunPapers):
    """The run that stands on the page."""

    def __init__(self, screen: RunScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._assessment: UUID | None = None
        self._view: RunView | None = None
        self._expected: list[_Expected] = []
        self._under_way = 0
        self._position: Position | None = None
        self._remembered: Position | None = None
        self._saved_at: int | None = None
        self._closed = self._issuing = False
        self._unsubscribe = session.feed.subscribe(self._changed_elsewhere)

    # -- what is shown --

    @property
    def view(self) -> RunView:
        """The run as it stands now. RuntimeError before it has been loaded."""
        if self._view is None:
            raise RuntimeError("no run is loaded")
        return self._view

    @property
    def loaded(self) -> bool:
        """Whether there is a run to show."""
        return self._view is not None

    @property
    def assessment_id(self) -> UUID | None:
        """The run that is shown or on its way."""
        return self._assessment

    @property
    def actor_id(self) -> UUID:
        return self._session.actor.id

    @property
    def actor_name(self) -> str:
        return self._session.actor_name

    @property
    def is_manager(self) -> bool:
        return self._session.actor.role is Role.MANAGER

    @property
    def is_open(self) -> bool:
        """Whether the run takes marks."""
        return self._view is not None and self._view.state.status in OPEN and not self._view.read_only

    def rating(self, criterion: str) -> Rating | None:
        """The rating of a criterion, counting what is still on its way to the disk."""
        expected = self._expected_mark(criterion)
        if expected is not None:
            return expected.rating
        mark = self.view.state.mark(criterion)
        return mark.rating if mark else None

    def reason(self, criterion: str) -> str:
        """The reason for the rating of a criterion, counting what is still on its way to the disk."""
        mark = self.view.state.mark(criterion)
        reason = (mark.reason or "") if mark else ""
        for item in self._expected:
            if item.assessment == self._assessment and item.command.criterion == criterion:
                if item.command.reason is not None:
                    reason = item.command.reason.strip()
                if not item.command.rating.needs_reason:
                    reason = ""
        return reason

    # -- loading --

    def open(self, assessment: UUID, place: str | None = None) -> None:
        """Load a run and show it at `place`, or where it stood."""
        self.remember()
        self._assessment = assessment
        self._view, self._position, self._remembered = None, None, None
        self._session.runner.run(
            lambda: self._session.assessments.run(assessment),
            lambda view: self._loaded(assessment, view, place),
            self._not_loaded,
        )
        self.reload_strip()

    def reload(self) -> None:
        """Load the run again and show it where it is."""
        assessment = self._assessment
        if assessment is None:
            return
        self._session.runner.run(
            lambda: self._session.assessments.run(assessment), lambda view: self._show(assessment, view)
        )

    def reload_strip(self) -> None:
        """Load the runs that are open today again."""
        midnight = self._session.now().replace(hour=0, minute=0, second=0, microsecond=0)
        since = int(midnight.timestamp() * 1000)
        self._session.runner.run(lambda: self._session.assessments.open_runs(since), self._show_open_runs)

    def close(self) -> None:
        """The page is gone: what is under way is finished, but nothing is shown any more."""
        self._closed = True
        self._unsubscribe()

    def _loaded(self, assessment: UUID, view: RunView, place: str | None) -> None:
        if self._closed or assessment != self._assessment:
            return
        self._view = view = self._as_allowed(view)
        self._remembered = view.position
        there = opening_place(view, place)
        touched = view.state.touched_at
        if touched is not None and Formats().day_of(touched) == self._session.today():
            self._saved_at = touched
        self._screen.show_saved(self._saved_at)
        self._screen.show_run(view, there)

    def _not_loaded(self, error: Exception) -> None:
        """There is nothing to show: back to the list, where the words for it stay readable."""
        if not self._closed:
            self._session.navigator.go("assessments")
        self._session.navigator.failed(error)

    def _show(self, assessment: UUID, view: RunView) -> None:
        if not self._closed and assessment == self._assessment:
            self._view = view = self._as_allowed(view)
            self._screen.show_run(view)

    def _as_allowed(self, view: RunView) -> RunView:
        """Whoever does not assess here reads, and is not tempted to more."""
        return view if self._session.may_run else replace(view, read_only=True)

    def _show_open_runs(self, runs: Sequence[AssessmentSummary]) -> None:
        if not self._closed:
            self._screen.show_open_runs(runs)

    def _changed_elsewhere(self, changes: Changes, source: object) -> None:
        if source is self or self._closed:
            return
        kinds = changes.kinds()
        state = self._view.state if self._view else None
        mine = {(ASSESSMENT_KIND, self._assessment), ("candidate", state.candidate if state else None)}
        if self._view is not None and (mine & changes.subjects or CENTRE_KIND in kinds):
            self.reload()
        if kinds & {ASSESSMENT_KIND, "candidate"}:
            self.reload_strip()

    # -- commands --

    def do(self, command: object, done: Shown | None = None) -> None:
        """Carry out one command; see `actions.RunActions`."""
        self.carry_out(command, done)

    def carry_out(
        self, command: object, done: Shown | None = None, refused: Callable[[], None] | None = None
    ) -> None:
        """As `do`; `refused` is called, before the unchanged run is shown again, if nothing was written."""
        assessment = self._assessment
        if assessment is None:
            return
        expected = _Expected(assessment, command) if isinstance(command, cmd.RecordMark) else None
        if expected is not None:
            self._expected.append(expected)

        def failed(error: Exception) -> None:
            if expected is not None:
                self._expected.remove(expected)
            if refused is not None:
                refused()
            self._failed(error)

        def finished(result: RunResult) -> None:
            if expected is not None:
                self._expected.remove(expected)
            self._finished(assessment, result, done)

        self._run(
            lambda: self._session.assessments.do(self._session.actor, assessment, command), finished, failed
        )

    def take_back_last(self) -> None:
        """Take back the user's latest mark in this run, as a new entry."""
        assessment = self._assessment
        if assessment is None:
            return
        service, actor = self._session.assessments, self._session.actor

        # Looked up on the lane, behind every mark that is still on its way there.
        def work() -> tuple[str, Mark, RunResult] | None:
            view = service.run(assessment)
            found = last_own_mark(view, actor.id)
            taken = view.state.mark(found[0]) if found else None
            if found is None or taken is None:
                return None
            return found[0], taken, service.do(actor, assessment, cmd.TakeBackMark(*found))

        def finished(taken: tuple[str, Mark, RunResult] | None) -> None:
            if taken is None:
                self._arrived(None)
                if not self._closed:
                    self._screen.show_nothing_to_take_back()
                return
            criterion, mark, result = taken
            self._finished(assessment, result, None)
            if not self._closed and assessment == self._assessment:
                self._screen.show_taken_back(criterion, mark)

        self._run(work, finished, self._failed)

    def attach_pictures(self, criterion: str, pictures: list[bytes]) -> None:
        """Store pictures and put them on a criterion, one after the other."""
        self.attach_sources(criterion, [_giving(raw) for raw in pictures])

    def attach_sources(self, criterion: str, sources: Sequence[Callable[[], bytes]]) -> None:
        """As `attach_pictures`; each source is read away from the screen and may raise PictureRefused."""
        for source in sources:
            self._attach(criterion, source)

    def _attach(self, criterion: str, source: Callable[[], bytes]) -> None:
        assessment = self._assessment
        if assessment is None:
            return
        service, actor = self._session.assessments, self._session.actor

        def attach(picture: PreparedPicture) -> None:
            self._run(
                lambda: service.attach_picture(actor, assessment, criterion, picture),
                lambda result: self._finished(assessment, result, None),
                self._failed,
            )

        # A picture that is refused was never on its way to the disk: nothing is unsaved.
        failed = self._session.navigator.failed
        self._session.aside.run(lambda: service.prepare_picture(source()), attach, failed)

    def add_phrase(self, text: str) -> None:
        """Keep a phrase for reasons; the phrases of the run follow."""
        self._run(
            lambda: self._session.centres.add_phrase(self._session.actor, text),
            self._phrase_added,
            self._failed,
        )

    def _phrase_added(self, done: Done) -> None:
        self._arrived(done)
        self._session.feed.publish(done.changes, self)
        self.reload()

    # -- reading --

    def new_measure(self) -> UUID:
        """An identity for a new measure of the development plan."""
        return self._session.assessments.new_measure()

    def picture(self, digest: str, done: Callable[[bytes | None], None]) -> None:
        """Fetch a stored picture."""
        self._session.runner.run(lambda: self._session.assessments.picture(digest), self._unless_closed(done))

    def history(self, criterion: str, done: Callable[[tuple[MarkChange, ...]], None]) -> None:
        """Fetch the history of a mark."""
        assessment = self._assessment
        if assessment is not None:
            self._session.runner.run(
                lambda: self._session.assessments.history(assessment, criterion), self._unless_closed(done)
            )

    # -- places --

    def go_to(self, place: str) -> None:
        """Show a step, an area or a criterion; an unknown place changes nothing."""
        found = place_named(self.view.checklist, place) if self._view else None
        if found is not None:
            self._screen.show_place(found)

    def settle_conflict(self, place: str = "") -> None:
        """Show what contradicts itself in the run, at a criterion if one is named."""
        self._session.navigator.open_conflicts(self._assessment, place or None)

    def moved_to(self, place: Place) -> None:
        """The user stands at `place` now; it is kept by the next `remember`."""
        self._position = Position(place.step, place.criterion)
        if self._position != self._remembered:
            self._screen.place_changed()

    def remember(self) -> None:
        """Keep where the run stands, if that has changed. Not an entry in the journal."""
        position, assessment = self._position, self._assessment
        if self._closed or assessment is None or position is None or position == self._remembered:
            return
        self._remembered = position
        self._session.runner.run(
            lambda: self._session.assessments.remember_position(assessment, position),
            lambda _: None,
            self._position_not_kept,
        )

    def lock_for_candidate(self, locked: bool) -> None:
        """Show nothing but the step in hand, or everything again."""
        self._screen.show_candidate_lock(locked)

    def _position_not_kept(self, error: Exception) -> None:
        # Where a run stood is a convenience: a full disk is told of when it matters, at the next mark.
        if not isinstance(error, EnvironmentProblem):
            self._session.navigator.failed(error)

    # -- inside --

    def _expected_mark(self, criterion: str) -> cmd.RecordMark | None:
        for item in reversed(self._expected):
            if item.assessment == self._assessment and item.command.criterion == criterion:
                return item.command
        return None

    def _run(self, work: Callable[[], object], finished: Callable[..., None], failed: Failed) -> None:
        self._under_way += 1
        if not self._closed:
            self._screen.show_saving()
        self._session.runner.run(work, finished, failed)

    def _arrived(self, done: Done | None) -> None:
        """Something handed in has come back; *saved* is said once nothing is under way."""
        self._under_way -= 1
        if done is not None and done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._saved_at = done.wall_at
        if self._closed or self._under_way:
            return
        self._screen.show_saved(self._saved_at)

    def _finished(self, assessment: UUID, result: RunResult, done: Shown | None) -> None:
        self._arrived(result.done)
        if result.done.wall_at is not None:
            self._session.feed.publish(result.done.changes, self)
        before = self._view.state.status if self._view else None
        self._show(assessment, result.view)
        if before is not result.view.state.status and not self._closed:
            self.reload_strip()
        if done is not None and not self._closed:
            done(result.view)

    def _failed(self, error: Exception) -> None:
        self._under_way -= 1
        if not self._closed:
            if isinstance(error, EnvironmentProblem):
                self._screen.show_not_saved()
            elif not self._under_way:
                self._screen.show_saved(self._saved_at)
            if self._view is not None:
                self._screen.show_run(self._view)
        self._session.navigator.failed(error)

    def _unless_closed(self, done: Callable[..., None]) -> Callable[..., None]:
        return lambda result: None if self._closed else done(result)


def _giving(raw: bytes) -> Callable[[], bytes]:
    return lambda: raw
