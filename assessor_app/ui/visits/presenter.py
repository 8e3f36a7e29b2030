"""The page of one visit without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from assessor_app.domain.errors import DomainError, Refused
from assessor_app.domain.rights import Right, may
from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import SUBJECT_KIND, VisitStatus
from assessor_app.services.read_models import CandidateSummary, Changes, Done
from assessor_app.services.visit_models import Laptop, OpenPoint, Phase, VisitView
from assessor_app.services.visits import RunsPlan
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import titles_in
from assessor_app.ui.session import Session
from assessor_app.ui.visits.list_presenter import PLAN_PROBLEMS
from assessor_app.ui.visits.view_protocol import (
    NextStep,
    PeopleChoices,
    PeopleForm,
    VisitForm,
    VisitScreen,
    VisitShown,
)

SHEET_PROBLEMS = PLAN_PROBLEMS | {"reason_missing"}
"""Refusals that belong to an open sheet; the window tells of the others."""
_MINUTE_MS = 60_000
MOST_FOUND = 50


def next_step(view: VisitView, laptops: tuple[Laptop, ...]) -> NextStep | None:
    """The one thing to do next; None where it is done elsewhere, or nothing is left to do."""
    if view.state.status is VisitStatus.CANCELLED:
        return NextStep.RESUME
    if view.state.status is VisitStatus.HANDED_IN or view.is_elsewhere:
        return None
    if view.state.status is VisitStatus.HANDED_OUT:
        return NextStep.HAND_IN
    if not view.runs and not view.without_run:
        return NextStep.ADD_PEOPLE
    if laptops and view.phase is not Phase.LEFT_OPEN:
        return NextStep.HAND_OUT
    return None if view.phase is Phase.COMING else NextStep.CLOSE


class VisitPresenter:
    """Shows one visit, keeps it up to date while it is seen, and carries out what its page asks for."""

    def __init__(self, screen: VisitScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._visit: UUID | None = None
        self._view: VisitView | None = None
        self._asked = 0
        self._found_asked = 0
        self._busy = False
        self._seen = False
        self._stale = False
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def view(self) -> VisitView | None:
        """The visit shown."""
        return self._view

    @property
    def visit(self) -> UUID | None:
        """Which visit is shown."""
        return self._visit

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def open(self, visit: UUID) -> None:
        """Show a visit."""
        self._visit, self._view = visit, None
        self.reload()

    def leave(self) -> None:
        """The visit is shown no longer."""
        self._visit = self._view = None

    def shown(self) -> None:
        """The page came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The page is out of view."""
        self._seen = False

    def reload(self) -> None:
        """Load the visit; an answer that a later question overtook is dropped."""
        visit, session = self._visit, self._session
        if visit is None:
            return
        self._stale = False
        self._asked += 1
        asked, language = self._asked, formats_of(session).language

        def work() -> VisitShown:
            view, laptops = session.visits.view(visit), session.visits.laptops()
            titles = titles_in(language, session.assessments.checklists())
            may_introduce = may(session.actor, Right.MANAGE_DEVICES)
            return VisitShown(view, titles, next_step(view, laptops), laptops, may_introduce)

        def show(loaded: VisitShown) -> None:
            if asked == self._asked and self._visit == visit:
                self._view = loaded.view
                self._screen.show_visit(loaded)

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "visit_unknown" and not self._answers.closed:
                self._screen.show_gone()
            else:
                session.navigator.failed(error)

        self._answers.ask(work, show, failed)

    def introduce_laptop(self) -> None:
        """Go where a laptop is introduced."""
        self._session.navigator.open_settings("devices")

    # -- details --

    def begin_amend(self) -> None:
        """Load what the sheet offers, and open it with the visit."""
        self._answers.ask(self._session.visits.choices, self._screen.show_amend)

    def amend(self, form: VisitForm) -> None:
        """Change the visit's details."""
        visits, actor = self._session.visits, self._session.actor
        self._do("amended", lambda visit: visits.amend(actor, visit, form.details, form.assessors))

    # -- people --

    def begin_adding(self, chosen: tuple[tuple[UUID, str], ...] = ()) -> None:
        """Load what the sheet that adds people offers, and open it with `chosen` (id, name) ticked."""
        view, session = self._view, self._session
        if view is None:
            return
        present = frozenset({run.candidate for run in view.runs}) | frozenset(view.state.people)
        may_plan = may(session.actor, Right.RUN_ASSESSMENTS)

        def work() -> PeopleChoices:
            choices = session.visits.choices()
            return PeopleChoices(choices.checklists, choices.assessors, present, may_plan, chosen)

        self._answers.ask(work, self._screen.show_people_choices)

    def find_candidates(self, text: str, show: Callable[[tuple[CandidateSummary, ...]], None]) -> None:
        """Candidates for a picker, the latest registered without a text; only the last question counts."""
        self._found_asked += 1
        asked, candidates = self._found_asked, self._session.candidates

        def work() -> tuple[CandidateSummary, ...]:
            return candidates.search(text, MOST_FOUND).rows if text.strip() else candidates.latest(MOST_FOUND)

        def answer(rows: tuple[CandidateSummary, ...]) -> None:
            if asked == self._found_asked:
                show(rows)

        self._answers.ask(work, answer)

    def add_people(self, form: PeopleForm) -> None:
        """Put people on the visit and plan their runs, where that is wished."""
        visits, actor = self._session.visits, self._session.actor
        runs = None
        if form.checklist is not None:
            apart = form.apart_min * _MINUTE_MS
            runs = RunsPlan(form.checklist, form.first_at, apart, form.station, form.assessor)
        count = str(len(form.people))
        self._do("people_added", lambda visit: visits.add_people(actor, visit, form.people, runs), count)

    def remove_person(self, candidate: UUID, name: str) -> None:
        """Take somebody off the visit."""
        visits, actor = self._session.visits, self._session.actor
        self._do("person_removed", lambda visit: visits.remove_person(actor, visit, candidate), name)

    def open_run(self, run: UUID, place: str | None = None) -> None:
        """Go to a run, at `place` if given."""
        self._session.navigator.open_run(run, place)

    def open_candidate(self, candidate: UUID) -> None:
        """Show somebody's record."""
        self._session.navigator.open_candidate(candidate)

    # -- equipment --

    def add_equipment(self, name: str) -> None:
        """Put one more thing on the list."""
        visits, actor = self._session.visits, self._session.actor
        self._do("", lambda visit: visits.list_equipment(actor, visit, [name]))

    def remove_equipment(self, item: UUID, name: str) -> None:
        """Take a thing off the list."""
        visits, actor = self._session.visits, self._session.actor
        self._do("equipment_removed", lambda visit: visits.remove_equipment(actor, visit, [item]), name)

    def check(self, item: UUID, stage: Stage, *, checked: bool) -> None:
        """Tick a thing, or take the tick back."""
        visits, actor = self._session.visits, self._session.actor
        self._do("", lambda visit: visits.check_equipment(actor, visit, item, stage, checked=checked))

    # -- handing out and in --

    def hand_out(self, laptop: Laptop) -> None:
        """Let a laptop have the visit; then its file is to be written, unless it is this PC."""
        visits, actor = self._session.visits, self._session.actor

        def after() -> None:
            if not laptop.is_this:
                self._open_exchange(laptop.device)

        what = "taken_along" if laptop.is_this else "handed_out"
        self._do(what, lambda visit: visits.hand_out(actor, visit, laptop.device), laptop.label, after)

    def hand_in(self) -> None:
        """Give the visit back; from a laptop its file is to be written then."""
        visits, actor, view = self._session.visits, self._session.actor, self._view
        goes = view is not None and view.is_here and view.this_is_laptop

        def after() -> None:
            if goes:
                self._open_exchange(view.office if view is not None else None)

        self._do(
            "handed_in_here" if goes else "handed_in", lambda visit: visits.hand_in(actor, visit), then=after
        )

    def cancel(self, reason: str) -> None:
        """Call the visit off."""
        visits, actor = self._session.visits, self._session.actor
        self._do("cancelled", lambda visit: visits.cancel(actor, visit, reason))

    def resume(self) -> None:
        """Plan the visit again."""
        visits, actor = self._session.visits, self._session.actor
        self._do("resumed", lambda visit: visits.resume(actor, visit))

    def follow(self, point: OpenPoint) -> bool:
        """Go where a point is done; False where that is on this page."""
        if point.run is not None:
            self.open_run(point.run, point.place)
            return True
        if point.code == "not_in_file":
            self._open_exchange(self._view.office if self._view is not None else None)
            return True
        return False

    # -- the sheet to take along --

    def draw_paper(self) -> None:
        """Draw the sheet of the visit in the language of the screens, and show it."""
        visit, session = self._visit, self._session
        if visit is not None:
            language = formats_of(session).language
            self._answers.ask(lambda: session.visit_sheets.draw(visit, language), self._screen.show_paper)

    def save_paper(self, pdf: bytes, path: Path, saved: Callable[[Path], None]) -> None:
        """Write the sheet as a file, whole or not at all."""
        self._answers.ask(lambda: write_whole(path, pdf), lambda _: saved(path))

    # -- inside --

    def _do(
        self,
        what: str,
        work: Callable[[UUID], Done],
        detail: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Carry out a command on the visit shown; `what` is told when it is durable, if anything."""
        visit, session = self._visit, self._session
        if visit is None or (self._busy and what):  # a second click before the first is on the disk
            return
        self._busy = True

        def done(answer: Done) -> None:
            self._busy = False
            if answer.wall_at is not None:
                session.navigator.saved(answer.wall_at)
            session.feed.publish(answer.changes, self)
            self.reload()
            if what and not self._answers.closed:
                self._screen.show_done(what, detail)
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, DomainError) and error.code in SHEET_PROBLEMS and not self._answers.closed:
                self._screen.show_sheet_problem(error.code)
                return
            session.navigator.failed(error)
            self.reload()

        session.runner.run(lambda: work(visit), done, failed)

    def _open_exchange(self, device: UUID | None) -> None:
        """Go where files are written, with the device chosen where that can be said."""
        navigator = self._session.navigator
        if device is not None:
            navigator.open_exchange(device)
        else:
            navigator.go("exchange")

    def _on_changes(self, changes: Changes, source: object) -> None:
        kinds = {SUBJECT_KIND, "assessment", "candidate", "centre", "import"}
        if source is self or self._visit is None or not changes.kinds() & kinds:
            return
        self._stale = True
        if self._seen:
            self.reload()
