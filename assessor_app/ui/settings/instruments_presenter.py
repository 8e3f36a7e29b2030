"""The section about measuring instruments without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from assessor_app.domain.ids import NIL
from assessor_app.domain.instrument_events import WithdrawalReason
from assessor_app.domain.instruments import (
    SUBJECT_KIND,
    Calibration,
    InstrumentDetails,
    InstrumentStanding,
)
from assessor_app.services.instrument_models import (
    InstrumentQuery,
    InstrumentRow,
    InstrumentsView,
    InstrumentView,
)
from assessor_app.services.instruments import InstrumentService
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.session import Session
from assessor_app.ui.settings.instruments_view_protocol import InstrumentFilter, InstrumentsScreen
from assessor_app.ui.settings.section_presenters import SectionPresenter

_KINDS = frozenset({SUBJECT_KIND, "import"})
Undo = Callable[[], None]


class InstrumentsPresenter(SectionPresenter):
    """Loads the instruments and carries out what the sheets ask for, one thing at a time."""

    def __init__(self, screen: InstrumentsScreen, session: Session, instruments: InstrumentService) -> None:
        super().__init__(screen, session, _KINDS)
        self._screen = screen
        self._instruments = instruments
        self._text = ""
        self._filter = InstrumentFilter.IN_USE
        self._found = InstrumentsView((), "", 0)
        self._opened: UUID | None = None

    # -- reading --

    def load(self) -> None:
        """Show the list; nothing is written."""
        query = InstrumentQuery(self._text, with_withdrawn=True)
        self._answers.ask(lambda: self._instruments.list(query), self._loaded)

    def search(self, text: str) -> None:
        """Show what fits the words."""
        self._text = text
        self.load()

    def choose(self, wanted: InstrumentFilter) -> None:
        """Show those of one kind."""
        self._filter = wanted
        self._show()

    def open(self, instrument: UUID) -> None:
        """Show one instrument in its sheet."""
        self._opened = instrument
        self._answers.ask(lambda: self._instruments.view(instrument), self._viewed, self._failed)

    def closed(self) -> None:
        """The sheet of one instrument was closed."""
        self._opened = None

    def open_run(self, assessment: UUID) -> None:
        """Go to a run that was measured with it."""
        self._session.navigator.open_run(assessment)

    # -- commands --

    def register(self, details: InstrumentDetails) -> None:
        """Enter an instrument, and show it: its calibration comes next."""
        actor = self._session.actor

        def registered(answer: tuple[UUID, Done]) -> None:
            self._opened = answer[0]
            self._finished(answer[1], "registered", None)

        self._run(lambda: self._instruments.register(actor, details), registered)

    def amend(self, instrument: UUID, before: InstrumentDetails, details: InstrumentDetails) -> None:
        """Change what differs."""
        actor = self._session.actor
        self._do(
            lambda: self._instruments.amend(actor, instrument, details),
            "amended",
            lambda: self.amend(instrument, details, before),
        )

    def calibrate(self, instrument: UUID, calibration: Calibration) -> None:
        """Record a calibration; one with an id of its own is corrected."""
        actor, corrects = self._session.actor, calibration.id if calibration.id != NIL else None

        def calibrated(answer: tuple[UUID, Done]) -> None:
            made, done = answer
            undo = None if corrects else lambda: self.withdraw_calibration(instrument, made, calibration)
            self._finished(done, "calibrated", undo)

        self._run(
            lambda: self._instruments.calibrate(actor, instrument, calibration, corrects=corrects), calibrated
        )

    def withdraw_calibration(self, instrument: UUID, calibration: UUID, told: Calibration) -> None:
        """Say that a calibration was entered by mistake; taken back, it is entered anew."""
        actor = self._session.actor
        self._do(
            lambda: self._instruments.withdraw_calibration(actor, instrument, calibration),
            "calibration_withdrawn",
            lambda: self.calibrate(instrument, replace(told, id=NIL)),
        )

    def withdraw(self, instrument: UUID, why: WithdrawalReason, reason: str) -> None:
        """Use an instrument no more."""
        actor = self._session.actor
        self._do(
            lambda: self._instruments.withdraw(actor, instrument, why, reason),
            "withdrawn",
            lambda: self.restore(instrument),
        )

    def restore(self, instrument: UUID) -> None:
        """Use it again."""
        actor = self._session.actor
        self._do(lambda: self._instruments.restore(actor, instrument), "restored", None)

    # -- inside --

    def _loaded(self, found: InstrumentsView) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        found = self._found
        rows = {one: [row for row in found.rows if self._fits(row, one)] for one in InstrumentFilter}
        counts = {one: len(some) for one, some in rows.items()}
        searched = bool(self._text.strip())
        self._screen.show_instruments(
            rows[self._filter], counts, self._filter, found.today, searched=searched
        )

    def _fits(self, row: InstrumentRow, wanted: InstrumentFilter) -> bool:
        standing = row.standing_on(self._found.today)
        withdrawn = standing is InstrumentStanding.WITHDRAWN
        if wanted is InstrumentFilter.WITHDRAWN:
            return withdrawn
        if wanted is InstrumentFilter.TO_CALIBRATE:
            return not withdrawn and standing is not InstrumentStanding.VALID
        return not withdrawn

    def _viewed(self, view: InstrumentView) -> None:
        if view.state.id == self._opened:
            self._screen.show_instrument(view)

    def _do(self, work: Callable[[], Done], what: str, undo: Undo | None) -> None:
        self._run(work, lambda done: self._finished(done, what, undo))

    def _finished(self, done: Done, what: str, undo: Undo | None) -> None:
        self._saved(done)
        if self._answers.closed:
            return
        self._screen.show_done(what, undo if done.wall_at is not None else None)
        self.load()
        if self._opened is not None:
            self.open(self._opened)

    def _changed(self, changes: Changes, source: object) -> None:
        if source is self or _KINDS.isdisjoint(changes.kinds()):
            return
        self.load()
        if self._opened is not None:
            self.open(self._opened)
