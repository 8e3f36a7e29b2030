"""Stations, hours, absences and how runs are planned. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.services.planning_models import (
    Absence,
    PlanningDefaults,
    Span,
    Station,
    WorkingHours,
)
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.planning_view import PlanningSettings, PlanningShown

_PLANNING = "planning"
_KINDS = {_PLANNING, "centre", "account"}
_AHEAD = timedelta(days=365)


class PlanningSettingsPresenter:
    """Everything is saved when a sheet says so, and what is removed can be had back."""

    def __init__(self, screen: PlanningSettings, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._planning = session.undertakings.planning
        self._answers = Answers(session.runner)
        self._put_back: Callable[[], Done] | None = None
        self._stop_listening = session.feed.subscribe(self._changed)

    def close(self) -> None:
        """The section goes away."""
        self._answers.close()
        self._stop_listening()

    def load(self) -> None:
        """Show how the place plans."""

        def read() -> PlanningShown:
            choices = self._planning.choices()
            last = date.fromisoformat(choices.today) + _AHEAD
            return PlanningShown(choices, self._planning.holidays(choices.today, last.isoformat()))

        self._answers.ask(read, self._screen.show_planning)

    # -- what sheets ask for --

    def save_station(self, station: UUID | None, name: str, qualifications: tuple[str, ...]) -> None:
        """Add or change a station."""
        actor = self._session.actor
        self._run(lambda: self._planning.put_station(actor, name, qualifications, station))

    def remove_station(self, station: Station) -> None:
        """Plan nothing more at a station."""
        actor, told = self._session.actor, (station.name, station.qualifications, station.id)
        self._remove(
            "station",
            lambda: self._planning.remove_station(actor, station.id),
            lambda: self._planning.put_station(actor, *told),
        )

    def save_hours(self, assessor: UUID | None, hours: WorkingHours | None) -> None:
        """Say when an assessor works, or when the place is open."""
        self._run(lambda: self._planning.set_hours(self._session.actor, assessor, hours))

    def save_absence(
        self, absence: UUID | None, span: Span, assessor: UUID | None, station: UUID | None, why: str
    ) -> None:
        """Enter or change an absence or a closed day."""
        actor = self._session.actor
        self._run(lambda: self._planning.put_absence(actor, span, assessor, station, why, absence))

    def remove_absence(self, absence: Absence) -> None:
        """The absence does not take place."""
        actor, span = self._session.actor, (absence.starts_at, absence.ends_at)
        told = (span, absence.assessor, absence.station, absence.why, absence.id)
        self._remove(
            "absence",
            lambda: self._planning.remove_absence(actor, absence.id),
            lambda: self._planning.put_absence(actor, *told),
        )

    def open_holiday(self, day: str, *, opened: bool) -> None:
        """Be open on a public holiday, or not after all."""
        self._run(lambda: self._planning.open_holiday(self._session.actor, day, opened=opened))

    def save_defaults(self, defaults: PlanningDefaults) -> None:
        """Say how runs are planned."""
        self._run(lambda: self._planning.set_defaults(self._session.actor, defaults))

    def put_back(self) -> None:
        """Have back what was removed last."""
        if self._put_back is not None:
            self._run(self._put_back)
            self._put_back = None

    # -- inside --

    def _remove(self, what: str, remove: Callable[[], Done], put_back: Callable[[], Done]) -> None:
        def removed(done: Done) -> None:
            self._put_back = put_back
            self._done(done)
            if not self._answers.closed:
                self._screen.show_removed(what)

        self._session.runner.run(remove, removed, self._refused)

    def _run(self, work: Callable[[], Done]) -> None:
        self._session.runner.run(work, self._done, self._refused)

    def _done(self, done: Done) -> None:
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)
        if not self._answers.closed:
            self._screen.show_saved()
            self.load()

    def _refused(self, error: Exception) -> None:
        told = isinstance(error, DomainError) and not self._answers.closed
        if told and self._screen.show_refusal(getattr(error, "code", ""), getattr(error, "details", {})):
            return
        self._session.navigator.failed(error)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is not self and _KINDS & changes.kinds():
            self.load()
