"""Drives the station view: one criterion, every open candidate. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.centres import Role
from assessor_app.domain.checklists import Checklist, Criterion, Rating
from assessor_app.domain.journal import Ref
from assessor_app.services.assessments import StationMark
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.services.read_models import Changes, Done, RunResult, StationRow
from assessor_app.ui.run.station.view_protocol import StationLine, StationScreen
from assessor_app.ui.session import Session


class StationPresenter:
    """Marks one criterion for several candidates, each mark an entry of that candidate's run."""

    def __init__(self, screen: StationScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._checklist: Checklist | None = None
        self._criterion: Criterion | None = None
        self._rows: tuple[StationRow, ...] = ()
        self._selected: UUID | None = None
        self._expected: list[tuple[UUID, str, cmd.RecordMark]] = []
        self._not_saved: dict[tuple[UUID, str], str] = {}
        self._own: list[tuple[UUID, str, Ref]] = []
        self._closed = False
        self._unsubscribe = session.feed.subscribe(self._changed_elsewhere)

    @property
    def selected(self) -> UUID | None:
        """The run in hand."""
        return self._selected

    @property
    def checklist(self) -> Checklist | None:
        """The checklist that criteria are chosen from."""
        return self._checklist

    @property
    def criterion(self) -> Criterion | None:
        """The criterion that is marked."""
        return self._criterion

    def may_be_not_applicable(self) -> bool:
        """Whether – may be chosen by this user on this criterion."""
        criterion = self._criterion
        if criterion is None:
            return False
        manager = self._session.actor.role is Role.MANAGER
        return criterion.may_be_not_applicable or (criterion.critical and manager)

    def close(self) -> None:
        """The page is gone."""
        self._closed = True
        self._unsubscribe()

    # -- which criterion --

    def open_at(self, checklist: Checklist, criterion: str | None) -> None:
        """Begin with a criterion of a checklist, or its first."""
        self._checklist = checklist
        self.choose(criterion if criterion in checklist.codes else checklist.codes[0])

    def choose(self, criterion: str) -> None:
        """Mark another criterion."""
        found = self._checklist.criterion(criterion) if self._checklist else None
        if found is None or self._checklist is None:
            return
        self._criterion = found
        self._rows = ()
        self._screen.show_criterion(self._checklist, found)
        self._show()
        self.reload()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) criterion of the checklist."""
        if self._checklist is None or self._criterion is None:
            return
        codes = self._checklist.codes
        there = codes.index(self._criterion.code) + by
        if 0 <= there < len(codes):
            self.choose(codes[there])

    def reload(self) -> None:
        """Load the lines again."""
        if self._criterion is None:
            return
        code = self._criterion.code
        self._session.runner.run(
            lambda: self._session.assessments.station(code), lambda rows: self._loaded(code, rows)
        )

    def _loaded(self, code: str, rows: Sequence[StationRow]) -> None:
        if self._closed or self._criterion is None or code != self._criterion.code:
            return
        self._rows = tuple(rows)
        if self._selected not in {row.assessment for row in rows}:
            self._selected = rows[0].assessment if rows else None
        self._show()

    # -- which candidate --

    def select(self, assessment: UUID) -> None:
        """Take a candidate in hand."""
        if assessment != self._selected:
            self._selected = assessment
            self._show()

    def move(self, by: int) -> None:
        """Take the next (1) or previous (-1) candidate in hand."""
        order = [row.assessment for row in self._rows]
        if self._selected in order:
            there = order.index(self._selected) + by
            if 0 <= there < len(order):
                self.select(order[there])

    # -- marking --

    def rate_selected(self, rating: Rating) -> None:
        """Rate the candidate in hand."""
        if self._selected is not None:
            self.rate(self._selected, rating)

    def rate(self, assessment: UUID, rating: Rating) -> None:
        """Rate one candidate; where the rating wants a reason, its field is opened."""
        self._selected = assessment
        if self._rating(assessment) is not rating:
            code = self._criterion.code if self._criterion else ""
            kept = self._not_saved.pop((assessment, code), None) if rating.needs_reason else None
            self._record(assessment, rating, kept)
        self._show()
        line = self._line(assessment)
        if line is not None and line.rating is rating and rating.needs_reason and not line.reason:
            self._screen.ask_for_reason(assessment)

    def write(self, assessment: UUID, criterion: str, reason: str) -> None:
        """Keep the reason the user typed for one candidate's rating of a criterion."""
        self._not_saved.pop((assessment, criterion), None)
        rating = self._rating(assessment, criterion)
        if rating is not None and rating.needs_reason:
            self._record(assessment, rating, reason, criterion)
        elif reason.strip():
            # The rating it was written for could not be kept: the words wait for the next one.
            self._not_saved[(assessment, criterion)] = reason

    def all_shown(self) -> None:
        """Rate everyone who is not rated yet as shown, in one go."""
        if self._criterion is None:
            return
        code = self._criterion.code
        unrated = [row.assessment for row in self._rows if self._rating(row.assessment) is None]
        if not unrated:
            return
        marks = [StationMark(assessment, Rating.SHOWN) for assessment in unrated]
        service, actor = self._session.assessments, self._session.actor

        def finished(done: Done) -> None:
            self._own.extend((one, code, ref) for one, ref in zip(unrated, done.refs, strict=False))
            self._kept(done)

        self._session.runner.run(
            lambda: service.mark_at_station(actor, code, marks), finished, self._session.navigator.failed
        )

    def take_back_last(self) -> bool:
        """Take back the latest mark made in this view; False if there is none left."""
        if not self._own:
            return False
        assessment, criterion, ref = self._own.pop()
        service, actor = self._session.assessments, self._session.actor
        self._session.runner.run(
            lambda: service.do(actor, assessment, cmd.TakeBackMark(criterion, ref)),
            lambda result: self._kept(result.done),
            self._session.navigator.failed,
        )
        return True

    def _record(
        self, assessment: UUID, rating: Rating, reason: str | None, criterion: str | None = None
    ) -> None:
        code = criterion or (self._criterion.code if self._criterion else None)
        if code is None:
            return
        command = cmd.RecordMark(code, rating, reason)
        expected = (assessment, code, command)
        self._expected.append(expected)
        service, actor = self._session.assessments, self._session.actor

        def finished(result: RunResult) -> None:
            self._expected.remove(expected)
            mark = result.view.state.mark(code)
            if mark is not None and result.done.wall_at is not None:
                self._own.append((assessment, code, mark.ref))
            self._kept(result.done)

        def failed(error: Exception) -> None:
            self._expected.remove(expected)
            if reason is not None:
                self._not_saved[(assessment, code)] = reason
            if not self._closed:
                if isinstance(error, EnvironmentProblem):
                    self._screen.show_not_saved()
                self._show()
            self._session.navigator.failed(error)

        self._session.runner.run(lambda: service.do(actor, assessment, command), finished, failed)

    def _kept(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._session.feed.publish(done.changes, self)
            if not self._closed:
                self._screen.show_saved(done.wall_at)
        if not self._closed:
            self.reload()

    # -- inside --

    def _changed_elsewhere(self, changes: Changes, source: object) -> None:
        if source is not self and not self._closed and "assessment" in changes.kinds():
            self.reload()

    def _rating(self, assessment: UUID, criterion: str | None = None) -> Rating | None:
        code = criterion or (self._criterion.code if self._criterion else "")
        for who, what, command in reversed(self._expected):
            if (who, what) == (assessment, code):
                return command.rating
        row = next((row for row in self._rows if row.assessment == assessment), None)
        return row.rating if row else None

    def _reason(self, row: StationRow) -> str:
        code = self._criterion.code if self._criterion else ""
        kept = self._not_saved.get((row.assessment, code))
        if kept is not None:
            return kept
        reason = row.reason or ""
        for who, what, command in self._expected:
            if (who, what) == (row.assessment, code) and command.reason is not None:
                reason = command.reason.strip()
        return reason

    def _line(self, assessment: UUID) -> StationLine | None:
        row = next((row for row in self._rows if row.assessment == assessment), None)
        if row is None or self._criterion is None:
            return None
        not_saved = (assessment, self._criterion.code) in self._not_saved
        rating = self._rating(assessment)
        reason = self._reason(row)
        return StationLine(
            assessment, row.candidate_name, row.station, rating, reason, not_saved, row.measured
        )

    def _show(self) -> None:
        lines = [self._line(row.assessment) for row in self._rows]
        self._screen.show_lines([line for line in lines if line is not None], self._selected)
