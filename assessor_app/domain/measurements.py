"""Measured marks: which instrument, which reference value, what was measured; and what may be recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.checklists import Checklist, Measured
from assessor_app.domain.decimals import clean_decimal, difference, is_within
from assessor_app.domain.errors import Refused
from assessor_app.domain.instruments import MARK_LENGTH
from assessor_app.domain.journal import Ref
from assessor_app.domain.measurement_events import MeasurementRecorded, MeasurementWithdrawn
from assessor_app.domain.texts import clean_line
from assessor_app.domain.versions import NO_VERSIONS

MOST_READINGS = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading against its reference, as decimal texts. `within` is None where that cannot be told."""

    reference: str
    measured: str
    deviation: str
    within: bool | None


@dataclass(frozen=True, slots=True)
class Measurement:
    """The measurement in force on a criterion. `wall_at` (ms since 1970 UTC) is when it was entered."""

    criterion: str
    instrument: UUID | None
    instrument_mark: str
    due_on: str
    readings: tuple[Reading, ...]
    unit: str
    wall_at: int
    ref: Ref


def measurement(state: AssessmentState, criterion: str, asked: Measured | None) -> Measurement | None:
    """The measurement in force, or None. Deviations are held against what the criterion asks for."""
    head = state.measurements.get(criterion, NO_VERSIONS).head
    if head is None or not isinstance(head.value, MeasurementRecorded):
        return None
    value = head.value
    tolerance = asked.tolerance if asked is not None else ""
    return Measurement(
        criterion,
        value.instrument,
        value.instrument_mark or "",
        value.due_on or "",
        tuple(reading_of(reference, measured, tolerance) for reference, measured in value.readings),
        value.unit or "",
        head.wall_at,
        head.ref,
    )


def reading_of(reference: str, measured: str, tolerance: str) -> Reading:
    """A reading with how far it is from its reference. Help for the assessor: it decides nothing."""
    deviation = difference(reference, measured)
    return Reading(reference, measured, deviation, is_within(deviation, tolerance))


def used_instruments(state: AssessmentState) -> Mapping[UUID, tuple[Measurement, ...]]:
    """instrument → what was measured with it in the run, in the order it was first entered."""
    found: dict[UUID, tuple[Measurement, ...]] = {}
    for criterion in state.measurements:
        made = measurement(state, criterion, None)
        if made is not None and made.instrument is not None:
            found[made.instrument] = (*found.get(made.instrument, ()), made)
    return found


# ---- what may be recorded --------------------------------------------------------------------------------


class _Case(Protocol):
    @property
    def state(self) -> AssessmentState: ...

    @property
    def checklist(self) -> Checklist: ...


Decided = list[tuple[object, Ref | None]]


def clean_readings(readings: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The readings as they would be kept, empty ones left out. Raises Refused: measurement_number_unfit,
    too_many_readings."""
    kept = []
    for place, pair in enumerate(readings):
        try:
            reference, measured = (clean_decimal(text, "measurement_number_unfit") for text in pair)
        except Refused:
            raise Refused("measurement_number_unfit", place=place + 1) from None
        if reference or measured:
            kept.append((reference, measured))
    if len(kept) > MOST_READINGS:
        raise Refused("too_many_readings", most=MOST_READINGS)
    return tuple(kept)


def _record(case: _Case, command: cmd.RecordMeasurement) -> Decided:
    asked = _asked(case, command.criterion)
    readings = clean_readings(command.readings)
    instrument_mark = clean_line(command.instrument_mark, MARK_LENGTH) if command.instrument else ""
    if command.instrument is None and not readings:
        return _withdraw(case, cmd.WithdrawMeasurement(command.criterion))
    recorded = MeasurementRecorded(
        command.criterion,
        command.instrument,
        instrument_mark or None,
        (command.due_on or None) if command.instrument else None,
        readings,
        asked.unit,
    )
    versions = case.state.measurements.get(command.criterion, NO_VERSIONS)
    return [] if versions.says(recorded) else [versions.next_after(recorded)]


def _withdraw(case: _Case, command: cmd.WithdrawMeasurement) -> Decided:
    _asked(case, command.criterion)
    versions = case.state.measurements.get(command.criterion, NO_VERSIONS)
    if not isinstance(versions.value, MeasurementRecorded):
        return []
    return [versions.next_after(MeasurementWithdrawn(command.criterion))]


def _asked(case: _Case, criterion: str) -> Measured:
    """What the criterion asks to be measured, in a run that is open for work."""
    if case.state.candidate is None:
        raise Refused("assessment_unknown")
    if case.state.status not in (Status.PLANNED, Status.IN_PROGRESS):
        raise Refused("assessment_not_open", status=case.state.status.value)
    found = case.checklist.criterion(criterion)
    if found is None:
        raise Refused("criterion_unknown", criterion=criterion)
    if found.measured is None:
        raise Refused("nothing_to_measure", criterion=criterion)
    return found.measured


HANDLERS: Mapping[type, Callable[[Any, Any], Decided]] = MappingProxyType(
    {cmd.RecordMeasurement: _record, cmd.WithdrawMeasurement: _withdraw}
)
"""What `assessment_rules.decide` does with the commands about measurements."""
