"""The calendar without its widgets: what is looked at, and everything that is moved. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from assessor_app.domain import people
from assessor_app.domain.assessment_events import SUBJECT_KIND as ASSESSMENT
from assessor_app.domain.errors import Refused
from assessor_app.domain.rights import Right, may
from assessor_app.services.planning import Booked, PlanningService
from assessor_app.services.planning_models import WaitingRow
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.calendar.clashes import would_clash
from assessor_app.ui.calendar.dragging import Held, slot_at
from assessor_app.ui.calendar.loading import Loaded, Look, load
from assessor_app.ui.calendar.models import By, Card, Mode, Picture, Slot, Target, Waiting
from assessor_app.ui.calendar.pictures import picture_of
from assessor_app.ui.calendar.times import moment_of
from assessor_app.ui.calendar.view_protocol import CalendarScreen, Deed, TimeChoices
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session

_KINDS = frozenset({ASSESSMENT, people.SUBJECT_KIND, "planning", "visit", "exchange", "import", "centre"})
_MOST_UNDOS = 50
_MODE, _BY = "calendar.mode", "calendar.by"
Work = Callable[[], "Done | Booked"]


@dataclass(frozen=True, slots=True)
class _Step:
    """Something done that can be taken back. Whatever it gives back is durable."""

    name: str
    back: Work


class CalendarPresenter:
    """Keeps the calendar up to date while it is seen, and moves what its user moves."""

    def __init__(self, screen: CalendarScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._formats = formats_of(session)
        self._answers = Answers(session.runner)
        wishes = session.preferences
        mode = Mode.DAY if wishes.get(_MODE) == Mode.DAY.value else Mode.WEEK
        by = By.STATION if wishes.get(_BY) == By.STATION.value else By.ASSESSOR
        self._look = Look(mode, session.today(), by)
        self._loaded = Loaded()
        self._picture: Picture | None = None
        self._text = ""
        self._asked = 0
        self._steps: list[_Step] = []
        self._seen, self._stale = False, True
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def look(self) -> Look:
        """What is looked at."""
        return self._look

    @property
    def loaded(self) -> Loaded:
        """What was loaded for it."""
        return self._loaded

    @property
    def movable(self) -> bool:
        """Whether the user may plan here."""
        return not self._session.is_node and may(self._session.actor, Right.PLAN_SCHEDULE)

    @property
    def _planning(self) -> PlanningService:
        return self._session.undertakings.planning

    def now_ms(self) -> int:
        """This moment, ms since 1970 UTC."""
        return int(self._session.now().timestamp() * 1000)

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    # -- what is looked at --

    def shown(self) -> None:
        """The screen came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view; what changes now is loaded when it comes back."""
        self._seen = False

    def step(self, steps: int) -> None:
        """Go on by days or weeks."""
        days = 1 if self._look.mode is Mode.DAY else 7
        self.go_to(self._look.day + timedelta(days=days * steps))

    def go_to(self, day: date) -> None:
        """Look at a day, or at the week that it is in."""
        self._turn(replace(self._look, day=day))

    def go_today(self) -> None:
        """Look at today."""
        self.go_to(self._session.today())

    def set_mode(self, mode: Mode) -> None:
        """A day or a week, remembered."""
        self._session.preferences.set(_MODE, mode.value)
        self._turn(replace(self._look, mode=mode))

    def set_by(self, by: By) -> None:
        """What the columns of a day are, remembered."""
        self._session.preferences.set(_BY, by.value)
        self._turn(replace(self._look, by=by))

    def set_assessor(self, assessor: UUID | None) -> None:
        """In a week show one assessor alone, or everybody."""
        self._turn(replace(self._look, assessor=assessor))

    def search_waiting(self, text: str) -> None:
        """Show those who wait and match every word of `text`."""
        self._text = text
        self._show_waiting()

    def time_passed(self) -> None:
        """The clock went on."""
        if self._picture is not None:
            self._show()

    def reload(self) -> None:
        """Load what is looked at; an answer that a later question overtook is dropped."""
        self._stale = False
        self._asked += 1
        asked, look, session, titles = self._asked, self._look, self._session, self._loaded.titles

        def show(loaded: Loaded) -> None:
            if asked == self._asked:
                self._loaded = loaded
                self._show()
                self._show_waiting()

        self._answers.ask(lambda: load(session, look, titles), show)

    # -- going elsewhere --

    def open_run(self, card: Card) -> None:
        """Straight into the run."""
        self._session.navigator.open_run(card.run)

    def open_candidate(self, candidate: UUID) -> None:
        """The record of the person."""
        self._session.navigator.open_candidate(candidate)

    def open_visit(self, visit: UUID) -> None:
        """The visit of a band."""
        self._session.navigator.open_visit(visit)

    # -- moving --

    def judge(self, held: Held, target: Target) -> tuple[str, ...]:
        """What something held would collide with there, as far as is known here."""
        slot = self._slot_of(held, target)
        return would_clash(self._loaded, self._formats, held.run, held.candidate, slot)

    def drop(self, held: Held, target: Target) -> None:
        """It was let go there."""
        if not self.movable:
            return
        former = held.card.slot if held.card is not None else None
        slot = self._slot_of(held, target)
        deed = Deed.BOOKED if former is None else Deed.RESIZED if held.resizes else Deed.MOVED
        if slot != former:
            self.book(held.run, held.name, slot, deed)

    def book(self, run: UUID, name: str, slot: Slot, deed: Deed = Deed.MOVED) -> None:
        """Give a run a time."""
        planning, actor = self._planning, self._session.actor
        at, minutes = slot.starts_at, slot.minutes

        def work() -> Booked:
            return planning.book(actor, run, at, minutes, slot.station, slot.assessor)

        self._show_at_once(run, slot)
        self._do(deed, run, name, work, slot)

    def to_waiting(self, card: Card) -> None:
        """Take a booking's time away."""
        planning, actor = self._planning, self._session.actor
        self._do(Deed.WAITING, card.run, card.name, lambda: planning.to_waiting(actor, card.run))

    def note_arrival(self, card: Card, came: bool | None) -> None:
        """The person came, did not come, or (None) neither was to be noted."""
        planning, actor, run = self._planning, self._session.actor, card.run
        deeds = {True: Deed.ARRIVED, False: Deed.NO_SHOW, None: Deed.WITHDRAWN}
        notes = {True: planning.arrived, False: planning.no_show, None: planning.withdraw_attendance}
        row = next((row for row in self._loaded.bookings if row.run == run), None)
        before = row.arrived if row is not None else None

        def back() -> Done:
            return notes[before](actor, run)

        self._do(deeds[came], run, card.name, lambda: notes[came](actor, run), back=back)

    def undo(self) -> None:
        """Take the last thing done back."""
        if not self._steps:
            return
        step = self._steps.pop()

        def undone(answer: Done | Booked) -> None:
            self._tell(answer)
            if not self._answers.closed:
                self._screen.show_undone(step.name)

        self._session.runner.run(step.back, undone, self._refused)

    def remember(self, name: str, back: Work) -> None:
        """Something done elsewhere on this screen can be taken back here."""
        self._steps = [*self._steps, _Step(name, back)][-_MOST_UNDOS:]

    # -- the sheet that gives a time --

    def change(self, card: Card) -> None:
        """Open the sheet for a booking."""
        self._screen.show_time(
            self._choices(card.run, card.candidate, card.name, card.qualification, card.slot)
        )

    def give_time(self, row: Waiting) -> None:
        """Open the sheet for somebody who waits: the first open quarter of what is looked at."""
        minute = self._picture.opens if self._picture is not None else 8 * 60
        today = self._session.today()
        day = max(self._look.first, today) if self._look.last >= today else self._look.first
        own = self._session.actor.id
        assessor = self._look.assessor or (own if own in dict(self._loaded.assessors) else None)
        slot = Slot(moment_of(self._formats, day, minute), self._loaded.minutes, assessor, "")
        choices = self._choices(row.run, row.candidate, row.name, row.qualification, slot)
        self._screen.show_time(replace(choices, has_time=False))

    def look_up_clashes(self, run: UUID, slot: Slot) -> None:
        """Ask what a time in the sheet would collide with."""
        planning = self._planning

        def work() -> tuple[tuple[str, ...], tuple[str, ...]]:
            try:
                clash = planning.clashes_of(run, slot.starts_at, slot.minutes, slot.station, slot.assessor)
            except Refused:
                return (), ()  # the run is gone meanwhile: saving says so
            return clash, planning.notes_of(run, slot.starts_at)

        self._answers.ask(work, lambda found: self._screen.show_clashes(run, *found))

    # -- inside --

    def _choices(self, run: UUID, candidate: UUID, name: str, title: str, slot: Slot) -> TimeChoices:
        stations = tuple(station.name for station in self._loaded.stations)
        return TimeChoices(run, candidate, name, title, slot, True, self._loaded.assessors, stations)

    def _slot_of(self, held: Held, target: Target) -> Slot:
        assert self._picture is not None  # noqa: S101 - nothing is dragged before it is shown
        column = self._picture.columns[target.column]
        former = held.card.slot if held.card is not None else None
        assessor = column.assessor
        if former is None and assessor is None and self._session.actor.id in self._picture.names:
            assessor = self._session.actor.id
        if held.resizes and former is not None:
            return replace(former, minutes=target.end - target.start)
        start = moment_of(self._formats, column.day, target.start)
        return slot_at(start, target.end - target.start, former, assessor, column.station)

    def _turn(self, look: Look) -> None:
        if look != self._look:
            self._look = look
            self.reload()

    def _show(self) -> None:
        self._picture = picture_of(self._loaded, self._look, self._formats, self._session.now())
        self._screen.show_picture(self._picture, self._look, movable=self.movable)

    def _show_waiting(self) -> None:
        words = self._text.casefold().split()
        rows = [
            self._waiting(row)
            for row in self._loaded.waiting
            if all(word in f"{row.name} {row.programme}".casefold() for word in words)
        ]
        total = len(self._loaded.waiting)
        self._screen.show_waiting(rows, total, searched=bool(words), movable=self.movable)

    def _waiting(self, row: WaitingRow) -> Waiting:
        title = self._loaded.titles.get(row.qualification, row.qualification)
        return Waiting(
            row.run, row.candidate, row.name, title, row.since, row.no_shows, row.programme, row.protected
        )

    def _show_at_once(self, run: UUID, slot: Slot) -> None:
        """Where it was put, before it is on the disk: the next loading tells the truth."""
        rows = tuple(
            row._replace(
                planned_for=slot.starts_at,
                ends_at=slot.ends_at,
                station=slot.station,
                assessor=slot.assessor,
                arrived=None,
            )
            if row.run == run
            else row
            for row in self._loaded.bookings
        )
        self._loaded = replace(self._loaded, bookings=rows)
        self._show()

    def _do(
        self, deed: Deed, run: UUID, name: str, work: Work, slot: Slot | None = None, back: Work | None = None
    ) -> None:
        planning, actor = self._planning, self._session.actor

        def done(answer: Done | Booked) -> None:
            if isinstance(answer, Booked):
                former = answer.former
                self.remember(name, lambda: planning.put_back(actor, run, former))
            elif back is not None:
                self.remember(name, back)
            self._tell(answer)
            if not self._answers.closed:
                self._screen.show_done(deed, name, slot)

        self._session.runner.run(work, done, self._refused)

    def _tell(self, answer: Done | Booked) -> None:
        """What was done is durable: say so, and show it here and elsewhere."""
        done = answer.done if isinstance(answer, Booked) else answer
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
            self._session.feed.publish(done.changes, self)
        if not self._answers.closed:
            self.reload()

    def _refused(self, error: Exception) -> None:
        self._session.navigator.failed(error)
        if not self._answers.closed:
            self.reload()

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or not changes.kinds() & _KINDS:
            return
        if self._seen:
            self.reload()
        else:
            self._stale = True
