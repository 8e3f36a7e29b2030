"""What is measured in the practical step: with which instrument, against which reference. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Criterion
from assessor_app.domain.instruments import InstrumentStanding
from assessor_app.domain.measurements import Measurement, clean_readings, measurement, reading_of
from assessor_app.services.instrument_models import InstrumentChoice
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.practice.models import MeasuredRow
from assessor_app.ui.run.presenter import RunPresenter
from assessor_app.ui.session import Session

Typed = tuple[tuple[str, str], ...]
"""Pairs of reference and measured value as they were typed."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to stand on a criterion, on its way to the disk or kept back by it."""

    instrument: UUID | None
    mark: str
    due_on: str
    standing: InstrumentStanding
    readings: Typed
    not_saved: bool = False


_NOTHING = _Wanted(None, "", "", InstrumentStanding.VALID, ())


class MeasuringDesk:
    """Keeps what was measured in the run that `run` holds.

    A measurement is entered as a whole: what was typed and which instrument was chosen a moment before count
    although they are still on their way to the disk.
    """

    def __init__(self, run: RunPresenter, session: Session) -> None:
        self._run = run
        self._session = session
        self._wanted: dict[tuple[UUID, str], _Wanted] = {}

    def row(self, view: RunView, criterion: Criterion) -> MeasuredRow | None:
        """What the card shows of it; None where nothing is to be measured."""
        asked = criterion.measured
        if asked is None:
            return None
        wanted = self._standing_there(view, criterion)
        return MeasuredRow(
            asked.unit,
            asked.tolerance,
            wanted.instrument,
            wanted.mark,
            wanted.due_on,
            wanted.standing,
            tuple(reading_of(*pair, asked.tolerance) for pair in wanted.readings),
            wanted.not_saved,
        )

    def write(self, code: str, readings: Typed) -> None:
        """Keep what was typed; the fields have seen to it that these are numbers."""
        criterion = self._criterion(code)
        if criterion is not None:
            kept = clean_readings(readings)
            self._send(criterion, replace(self._standing_there(self._run.view, criterion), readings=kept))

    def choose(self, code: str, choice: InstrumentChoice | None) -> None:
        """Measure with another instrument, or none."""
        criterion = self._criterion(code)
        if criterion is None:
            return
        wanted = self._standing_there(self._run.view, criterion)
        if choice is None:
            chosen = replace(_NOTHING, readings=wanted.readings)
        else:
            chosen = _Wanted(choice.id, choice.mark, choice.due_on, choice.standing, wanted.readings)
        self._send(criterion, chosen)

    def choices(self, done: Callable[[tuple[InstrumentChoice, ...]], None]) -> None:
        """The instruments on offer, those of the run's station first."""
        session, station = self._session, self._run.view.state.station or ""
        session.runner.run(lambda: session.undertakings.instruments.choices(station), done)

    def try_again(self) -> None:
        """Hand over once more what could not be written."""
        run = self._run.view.state.id
        for (where, code), wanted in tuple(self._wanted.items()):
            criterion = self._criterion(code)
            if where == run and wanted.not_saved and criterion is not None and self._run.is_open:
                self._send(criterion, wanted)

    # -- inside --

    def _criterion(self, code: str) -> Criterion | None:
        found = self._run.view.checklist.criterion(code)
        return found if found is not None and found.measured is not None else None

    def _standing_there(self, view: RunView, criterion: Criterion) -> _Wanted:
        kept = self._wanted.get((view.state.id, criterion.code))
        if kept is not None:
            return kept
        found = measurement(view.state, criterion.code, criterion.measured)
        return _NOTHING if found is None else _as_kept(found)

    def _send(self, criterion: Criterion, wanted: _Wanted) -> None:
        key = (self._run.view.state.id, criterion.code)
        wanted = self._wanted[key] = replace(wanted, not_saved=False)
        command = cmd.RecordMeasurement(criterion.code, wanted.instrument, wanted.readings, wanted.mark)

        def written(_view: RunView) -> None:
            if self._wanted.get(key) is wanted:
                del self._wanted[key]

        def refused() -> None:
            if self._wanted.get(key) is wanted:
                self._wanted[key] = replace(wanted, not_saved=True)

        self._run.carry_out(command, written, refused)


def _as_kept(found: Measurement) -> _Wanted:
    """What stands on the disk; whether the instrument was calibrated is told of the day it was used."""
    used_on = Formats().day_of(found.wall_at).isoformat()
    standing = InstrumentStanding.VALID
    if found.instrument is not None and not found.due_on:
        standing = InstrumentStanding.NEVER
    elif found.due_on and found.due_on < used_on:
        standing = InstrumentStanding.OVERDUE
    readings = tuple((one.reference, one.measured) for one in found.readings)
    return _Wanted(found.instrument, found.instrument_mark, found.due_on, standing, readings)
