"""Measuring instruments: entered, calibrated, withdrawn; which to measure with, and which are in doubt.

Database lane only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from uuid import UUID

from assessor_app.domain import instrument_events as ev
from assessor_app.domain import instruments
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, wire_name
from assessor_app.domain.instrument_events import CalibrationResult, WithdrawalReason
from assessor_app.domain.instruments import (
    Calibration,
    InstrumentDetails,
    InstrumentStanding,
    InstrumentState,
)
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.instrument_models import (
    InDoubt,
    InstrumentChoice,
    InstrumentLack,
    InstrumentLine,
    InstrumentQuery,
    InstrumentRow,
    InstrumentStore,
    InstrumentsView,
    InstrumentView,
    MeasuredRun,
)
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import Done


class InstrumentService:
    """Keeps the centre's measuring instruments."""

    def __init__(self, workspace: Workspace, identities: Identities, store: InstrumentStore) -> None:
        self._workspace = workspace
        self._identities = identities
        self._store = store

    # -- writing --

    def register(self, actor: Actor, details: InstrumentDetails) -> tuple[UUID, Done]:
        """Enter an instrument; returns its id. Raises Refused like `domain.instruments.register`,
        instrument_mark_taken."""
        self._require(actor, Right.KEEP_INSTRUMENTS)
        identity = self._identities.new()
        drafts = instruments.register(identity, self._workspace.centre_id, details)
        self._refuse_taken(identity, details.mark)
        return identity, self._commit(actor, drafts)

    def amend(self, actor: Actor, instrument: UUID, details: InstrumentDetails) -> Done:
        """Change what differs. Raises Refused like `domain.instruments.amend`, instrument_mark_taken."""
        self._require(actor, Right.KEEP_INSTRUMENTS)
        drafts = instruments.amend(self._store.instrument(instrument), details)
        if drafts:
            self._refuse_taken(instrument, details.mark)
        return self._commit(actor, drafts)

    def calibrate(
        self, actor: Actor, instrument: UUID, calibration: Calibration, *, corrects: UUID | None = None
    ) -> tuple[UUID, Done]:
        """Record a calibration, or correct the one `corrects`; the id in `calibration` is passed over.

        Raises Refused like `domain.instruments.calibrate`.
        """
        self._require(actor, Right.KEEP_INSTRUMENTS)
        identity = corrects or self._identities.new()
        state = self._store.instrument(instrument)
        kept = replace(calibration, id=identity)
        drafts = instruments.calibrate(state, kept, self._workspace.day_of())
        return identity, self._commit(actor, drafts)

    def withdraw_calibration(self, actor: Actor, instrument: UUID, calibration: UUID) -> Done:
        """Say that a calibration was entered by mistake. Raises Refused: instrument_unknown,
        calibration_unknown."""
        self._require(actor, Right.KEEP_INSTRUMENTS)
        state = self._store.instrument(instrument)
        return self._commit(actor, instruments.withdraw_calibration(state, calibration))

    def withdraw(self, actor: Actor, instrument: UUID, why: WithdrawalReason, reason: str = "") -> Done:
        """Use an instrument no more from today. Raises Refused: instrument_unknown,
        instrument_is_withdrawn."""
        self._require(actor, Right.KEEP_INSTRUMENTS)
        state, today = self._store.instrument(instrument), self._workspace.day_of()
        return self._commit(actor, instruments.withdraw(state, why, today, reason))

    def restore(self, actor: Actor, instrument: UUID) -> Done:
        """Use it again. Raises Refused: instrument_unknown, instrument_mark_taken."""
        self._require(actor, Right.KEEP_INSTRUMENTS)
        state = self._store.instrument(instrument)
        drafts = instruments.restore(state)
        if drafts:
            self._refuse_taken(instrument, state.details.mark)
        return self._commit(actor, drafts)

    # -- reading --

    def list(self, query: InstrumentQuery) -> InstrumentsView:
        """The centre's instruments that fit the query."""
        rows = self._store.instrument_rows(query)
        every = len(self._store.instrument_rows(InstrumentQuery()))
        return InstrumentsView(rows, self._workspace.day_of(), every)

    def view(self, instrument: UUID) -> InstrumentView:
        """Everything about one. Raises Refused: instrument_unknown."""
        state = self._store.instrument(instrument)
        if not state.registered:
            raise Refused("instrument_unknown")
        names = {account.id: account.name for account in self._workspace.centre().accounts.values()}
        lines = [_line(happened, names.get(happened.actor, "")) for happened in state.history]
        runs = self._store.measured_runs(instrument)
        return InstrumentView(
            state, self._workspace.day_of(), tuple(lines[::-1]), runs, self._in_doubt(state, runs)
        )

    def choices(self, station: str = "") -> tuple[InstrumentChoice, ...]:
        """What can be measured with: what was used last at the station first, then what lives there, then
        the rest by mark. None that is withdrawn."""
        today, used = self._workspace.day_of(), self._store.last_used(station)
        here = station.casefold().strip()
        found = [
            InstrumentChoice(
                row.id,
                row.mark,
                row.kind,
                row.station,
                row.due_on if row.result is not CalibrationResult.REJECTED else "",
                row.standing_on(today),
                used.get(row.id),
                bool(here) and row.station.casefold().strip() == here,
            )
            for row in self._store.instrument_rows(InstrumentQuery())
        ]
        return tuple(sorted(found, key=lambda one: (-(one.used_at or 0), not one.lives_here)))

    def lacking_at(self, station: str, planned_for: int | None = None) -> tuple[InstrumentLack, ...]:
        """The instruments of a station that will not be calibrated when a run is planned there (ms since 1970
        UTC; today without a time)."""
        return lacking_at(self._store, station, self._workspace.day_of(planned_for))

    def due(self, days: int = instruments.DAYS_BEFORE_DUE) -> tuple[InstrumentRow, ...]:
        """What is overdue, rejected or never calibrated, or is due within so many days; the soonest first."""
        today = self._workspace.day_of()
        rows = self._store.instrument_rows(InstrumentQuery())
        found = [row for row in rows if row.standing_on(today) is not InstrumentStanding.VALID]
        return tuple(sorted(found, key=lambda row: row.due_on))

    # -- inside --

    def _in_doubt(self, state: InstrumentState, runs: Sequence[MeasuredRun]) -> InDoubt | None:
        """What was measured since the last approved calibration, where the last one rejected it."""
        last = state.last()
        if last is None or last.is_approved:
            return None
        since = state.trusted_before(last.id)
        measured = tuple(run for run in runs if self._workspace.day_of(run.measured_at) >= since)
        return InDoubt(last, since, measured)

    def _refuse_taken(self, instrument: UUID, mark: str) -> None:
        """Two instruments with one mark could not be told apart on a paper."""
        held = self._store.instrument_by_mark(mark)
        if held is not None and held != instrument:
            raise Refused("instrument_mark_taken", mark=mark.strip())

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def lacking_at(store: InstrumentStore, station: str, day: str) -> tuple[InstrumentLack, ...]:
    """The instruments of a station that are not calibrated on a day."""
    if not station.strip():
        return ()
    found = []
    for row in store.instrument_rows(InstrumentQuery(station=station.strip())):
        standing = row.standing_on(day)
        if standing.lacks:
            found.append(InstrumentLack(row.id, row.mark, standing, row.due_on, day))
    return tuple(found)


def _line(happened: Happened, actor_name: str) -> InstrumentLine:
    value = happened.event
    changed: tuple[str, ...] = ()
    calibration, reason = None, ""
    match value:
        case ev.InstrumentAmended():
            names = (one.name for one in fields(InstrumentDetails))
            changed = tuple(one for one in names if getattr(value, one) is not None)
        case ev.CalibrationRecorded():
            told = (value.due_on, value.certificate, value.deviation, value.by, value.note)
            texts = (text or "" for text in told)
            calibration = Calibration(value.calibration, value.on, value.result, *texts)
        case ev.InstrumentWithdrawn():
            changed, reason = (value.why.value,), value.reason or ""
    code = wire_name(type(value)).partition("/")[0]
    return InstrumentLine(code, actor_name, happened.wall_at, changed, calibration, reason)
