"""The page of one run: strip, head, steps, and the step in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Mark, Picture, Status
from assessor_app.services.read_models import STEPS, AssessmentSummary, RunView
from assessor_app.ui.formats import formats_of
from assessor_app.ui.run.banner import RunBanner
from assessor_app.ui.run.delivery import RunDelivery
from assessor_app.ui.run.header import RunHeader
from assessor_app.ui.run.places import PRACTICE, Place, steps_done
from assessor_app.ui.run.practice.page import PracticeStep
from assessor_app.ui.run.presenter import RunPresenter
from assessor_app.ui.run.reason_sheets import Purpose, ReasonSheet
from assessor_app.ui.run.station.page import StationPage
from assessor_app.ui.run.steps.frames import Step
from assessor_app.ui.run.steps_shown import build_step
from assessor_app.ui.run.strip import RunStrip
from assessor_app.ui.run.whereabouts import RunWhereabouts
from assessor_app.ui.run.words import rating_word, step_word
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import StepBar, StepState

REMEMBER_AFTER_MS = 700
SAVING_SHOWN_AFTER_MS = 300


class RunPage(QWidget):
    """Opens a run at `place` (a step, an area or a criterion), else where it stood.

    Whoever takes the page away calls `flush` first, so that nothing half typed is lost; so does hiding it.
    """

    def __init__(self, session: Session, assessment_id: UUID, place: str | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._steps: dict[str, PracticeStep | Step] = {}
        self._stale: set[str] = set()
        self._landed = False
        self._step = PRACTICE
        self._presenter = RunPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_timers()
        self._build_frame()
        self._build_sheet()
        self._delivery = RunDelivery(session, self._header.show_delivery, self)
        delivery = self._delivery
        self.destroyed.connect(lambda: delivery.close())
        self._whereabouts = RunWhereabouts(session, self._banner.show_away)
        whereabouts = self._whereabouts
        self.destroyed.connect(lambda: whereabouts.close())
        self._presenter.open(assessment_id, place)

    # -- building --

    def _build_timers(self) -> None:
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(REMEMBER_AFTER_MS)
        self._remember.timeout.connect(self._presenter.remember)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVING_SHOWN_AFTER_MS)

    def _build_frame(self) -> None:
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 0, 0, 0), 0)
        self._views = QStackedWidget()
        self._run_view = QWidget()
        column = QVBoxLayout(self._run_view)
        set_spacing(column, (28, 20, 28, 0), 0)
        self._strip = RunStrip(self)
        self._strip.run_chosen.connect(self._change_run)
        self._strip.station_chosen.connect(self.open_station_view)
        self._header = self._build_header()
        self._step_bar = StepBar([(step_word(step), "todo") for step in STEPS])
        self._step_bar.step_chosen.connect(lambda index: self._presenter.go_to(STEPS[index]))
        self._banner = RunBanner(self._formats, self._session.is_node)
        self._banner.settle_asked.connect(self._settle)
        self._banner.reopen_asked.connect(lambda: self._reason_sheet.ask("reopen"))
        self._banner.resume_asked.connect(lambda: self._presenter.do(cmd.Resume()))
        self._stack = QStackedWidget()
        self._practice = PracticeStep(self._presenter, self._session, self)
        self._practice.sheet_opened.connect(lambda _opened: self._set_keys())
        self._practice.keys.add(QKeySequence(QKeySequence.StandardKey.Undo).toString(), self._take_back)
        self._steps[PRACTICE] = self._practice
        self._stack.addWidget(self._practice)
        for part in (self._strip, self._header, self._step_bar, self._banner):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._views.addWidget(self._run_view)
        outer.addWidget(self._views)
        self._run_view.setEnabled(False)
        self._saving.timeout.connect(self._header.saved.set_saving)

    def _build_header(self) -> RunHeader:
        header = RunHeader()
        header.undo_asked.connect(self._take_back)
        header.pause_asked.connect(self._pause)
        header.interrupt_asked.connect(self.ask_to_interrupt)
        header.cancel_asked.connect(lambda: self._reason_sheet.ask("cancel"))
        header.candidate_asked.connect(self._open_candidate)
        header.station_asked.connect(self.open_station_view)
        return header

    def _build_sheet(self) -> None:
        self._reason_sheet = ReasonSheet(self)
        self._reason_sheet.given.connect(self._end_or_reopen)
        self._reason_sheet.opened.connect(self._set_keys)
        self._reason_sheet.closed.connect(self._set_keys)
        self._station: StationPage | None = None

    # -- for the window --

    @property
    def assessment_id(self) -> UUID | None:
        """The run that is shown."""
        return self._presenter.assessment_id

    def go_to(self, place: str) -> None:
        """Show a step, an area or a criterion."""
        self._presenter.go_to(place)

    def attach_files(self, criterion: str, files: Sequence[str]) -> None:
        """Put picture files on a criterion."""
        self._practice.attach_files(criterion, files)

    def open_picture(self, picture: Picture) -> None:
        """Show a picture in full size."""
        self._practice.open_picture(picture)

    def ask_to_interrupt(self) -> None:
        """Ask why the run ends early."""
        self._reason_sheet.ask("interrupt")

    @property
    def step(self) -> str:
        """The step in hand."""
        return self._step

    @property
    def place(self) -> Place:
        """Where the run stands."""
        return self._practice.current_place() if self._step == PRACTICE else Place(self._step)

    def flush(self) -> None:
        """Hand over everything typed and where the run stands; returns at once, the lane does the rest."""
        for step in self._steps.values():
            step.flush()
        if self._station is not None:
            self._station.flush()
        self._remember.stop()
        self._presenter.remember()

    def let_go(self) -> None:
        """The window takes the page away: what is under way is finished and shown nowhere."""
        self._delivery.close()
        self._whereabouts.close()
        self._presenter.close()

    # -- RunScreen --

    def show_run(self, view: RunView, place: Place | None = None) -> None:
        self._run_view.setEnabled(True)
        self._header.show_run(view, self._formats)
        self._delivery.follow(view.state.id)
        self._whereabouts.follow(view.state.id)
        self._patch_strip(view)
        if place is not None:
            self._stale = set(self._steps)
            self.show_place(place)
            return
        self._stale = set(self._steps) - {self._step}
        self._show_steps(view)
        self._show_banner(view)
        self._step_widget(self._step).show_view(view)
        self._set_keys()

    def show_place(self, place: Place) -> None:
        arrives = place.step != self._step or not self._landed
        if place.step != self._step:
            self._step_widget(self._step).flush()
        self._step = place.step
        widget = self._step_widget(place.step)
        if place.step in self._stale and widget is not self._practice:
            widget.show_view(self._presenter.view)
        self._stale.discard(place.step)
        self._stack.setCurrentWidget(self._steps[place.step])
        self._views.setCurrentWidget(self._run_view)
        self._header.show_undo(place.step == PRACTICE)
        self._show_steps(self._presenter.view)
        self._show_banner(self._presenter.view)
        self._set_keys()
        if place.step == PRACTICE:
            self._practice.show_place(place)
        else:
            self._presenter.moved_to(place)
            if arrives:
                self._land(place.step)

    def _land(self, step: str) -> None:
        """Put the focus where Enter does no harm."""
        self._landed = True
        widget = self._steps[step]
        landing = widget.landing() if isinstance(widget, Step) else None
        if landing is not None and not landing.isHidden():
            landing.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_open_runs(self, runs: Sequence[AssessmentSummary]) -> None:
        self._strip.show_runs(runs, self._presenter.assessment_id)

    def show_saving(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def show_saved(self, wall_at: int | None) -> None:
        self._saving.stop()
        if wall_at is None:
            self._header.saved.clear()
        else:
            self._header.saved.set_saved(self._formats.saved_time(wall_at))

    def place_changed(self) -> None:
        self._remember.start()

    def show_not_saved(self) -> None:
        self._saving.stop()
        self._header.saved.set_failed()

    def show_taken_back(self, criterion: str, taken: Mark) -> None:
        self._presenter.go_to(criterion)
        words = self.tr("{code}: {rating} är tillbakatagen.")
        again = cmd.RecordMark(criterion, taken.rating, taken.reason)
        self._session.navigator.toast(
            words.format(code=criterion, rating=rating_word(taken.rating)),
            self.tr("Gör om"),
            lambda: self._presenter.do(again),
        )

    def show_nothing_to_take_back(self) -> None:
        self._session.navigator.toast(self.tr("Du har ingen egen bedömning att ta tillbaka här."))

    def show_candidate_lock(self, locked: bool) -> None:
        for part in (self._header, self._step_bar):
            part.setVisible(not locked)
        self._strip.setVisible(not locked and len(self._strip.runs()) > 1)
        lock_view = getattr(self.window(), "lock_view", None)
        if callable(lock_view):
            lock_view(self if locked else None)

    # -- steps --

    def _step_widget(self, name: str) -> PracticeStep | Step:
        if name not in self._steps:
            step = build_step(name, self._presenter, self._session)
            self._steps[name] = step
            self._stale.add(name)
            self._stack.addWidget(step)
        return self._steps[name]

    def _show_steps(self, view: RunView) -> None:
        done = steps_done(view)
        steps: list[tuple[str, StepState]] = []
        for step in STEPS:
            state: StepState = "current" if step == self._step else "done" if step in done else "todo"
            steps.append((step_word(step), state))
        self._step_bar.set_steps(steps)

    def _show_banner(self, view: RunView) -> None:
        self._banner.show_run(view, is_practice=self._step == PRACTICE, is_manager=self._presenter.is_manager)

    def _settle(self) -> None:
        self.flush()
        self._presenter.settle_conflict()

    def _set_keys(self) -> None:
        """The rating keys work in the practical step while nothing lies over it."""
        covered = any(sheet.is_open() for sheet in (*self._practice.sheets, self._reason_sheet))
        in_front = self._views.currentWidget() is self._run_view
        self._practice.keys.set_enabled(self._step == PRACTICE and in_front and not covered)

    # -- what the user asks of the whole run --

    def open_station_view(self) -> None:
        """Mark one criterion for several candidates, beginning with the one in hand."""
        self.flush()
        if self._station is None:
            self._station = StationPage(self._session)
            self._station.closed.connect(self._close_station_view)
            self._views.addWidget(self._station)
        if self._presenter.loaded:
            criterion = self._practice.current_place().criterion
            self._station.open_at(self._presenter.view.checklist, criterion)
        self._views.setCurrentWidget(self._station)
        self._set_keys()

    def _close_station_view(self) -> None:
        self._views.setCurrentWidget(self._run_view)
        self._set_keys()
        self._presenter.reload()
        self._presenter.reload_strip()

    def _take_back(self) -> None:
        self._practice.write_down_texts()
        self._presenter.take_back_last()

    def _pause(self) -> None:
        self.flush()
        status = self._presenter.view.state.status
        self._session.navigator.go("assessments")
        going_on = status in (Status.PLANNED, Status.IN_PROGRESS, Status.COMPLETED)
        if going_on and not self._presenter.view.read_only:
            self._session.navigator.toast(self.tr("Pausad. Allt är sparat, du fortsätter där du var."))

    def _change_run(self, assessment: UUID) -> None:
        if assessment != self._presenter.assessment_id:
            self.flush()
            self._session.navigator.open_run(assessment)

    def _open_candidate(self) -> None:
        candidate = self._presenter.view.state.candidate
        if candidate is not None:
            self.flush()
            self._session.navigator.open_candidate(candidate)

    def _end_or_reopen(self, purpose: str, reason: str) -> None:
        commands = {
            "interrupt": cmd.Interrupt(reason),
            "cancel": cmd.Cancel(reason),
            "reopen": cmd.Reopen(reason),
        }
        ask_again = partial(self._reason_sheet.ask, cast(Purpose, purpose), reason)
        self._presenter.carry_out(commands[purpose], None, ask_again)

    def _patch_strip(self, view: RunView) -> None:
        """The strip shows this run's own progress without asking the store again."""
        rows = self._strip.runs()
        if any(row.id == view.state.id and row.rated != view.rated for row in rows):
            patched = [replace(row, rated=view.rated) if row.id == view.state.id else row for row in rows]
            self._strip.show_runs(patched, self._presenter.assessment_id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
