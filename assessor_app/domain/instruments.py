"""Measuring instruments: what they are, their calibrations, and how they stand on a day.

Two devices may change an instrument at the same time. Details are kept field by field, calibrations each by
its own identity; of two words on the same one the last in the fold holds. How an instrument stands is never
kept: it follows from its calibrations and the day that is asked for.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

from assessor_app.domain import instrument_events as ev
from assessor_app.domain.decimals import clean_decimal, difference, is_decimal
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.instrument_events import SUBJECT_KIND as SUBJECT_KIND
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind, WithdrawalReason
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import NAME_LENGTH, clean_day, clean_line, clean_text

MARK_LENGTH = 30
UNIT_LENGTH = 12
STATION_LENGTH = 60
MOST_MONTHS = 240
DAYS_BEFORE_DUE = 30
"""From so many days before it is due a calibration is reminded of."""


class InstrumentStanding(StrEnum):
    """How an instrument stands on a day."""

    VALID = "valid"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NEVER = "never"
    """It has never been calibrated."""
    REJECTED = "rejected"
    """It failed its last calibration."""
    WITHDRAWN = "withdrawn"

    @property
    def lacks(self) -> bool:
        """Whether what is measured with it is warned of."""
        return self not in (InstrumentStanding.VALID, InstrumentStanding.DUE_SOON)


@dataclass(frozen=True, slots=True)
class InstrumentDetails:
    """What is typed of an instrument; only its mark must be there. Numbers are decimal texts in `unit`."""

    mark: str = ""
    kind: InstrumentKind = InstrumentKind.OTHER
    maker: str = ""
    serial: str = ""
    range_from: str = ""
    range_to: str = ""
    resolution: str = ""
    unit: str = "mm"
    interval_months: int = 0
    station: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Calibration:
    """One calibration. `due_on` is empty after a rejection; `by` where it did not come along."""

    id: UUID
    on: str
    result: CalibrationResult
    due_on: str = ""
    certificate: str = ""
    deviation: str = ""
    by: str = ""
    note: str = ""

    @property
    def is_approved(self) -> bool:
        return self.result is not CalibrationResult.REJECTED


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and since when an instrument is not used any more."""

    why: WithdrawalReason
    on: str
    reason: str = ""


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class InstrumentState:
    """An instrument as it stands. `registered` is False until the entry that registers it has come."""

    id: UUID
    registered: bool = False
    centre: UUID | None = None
    details: InstrumentDetails = field(default_factory=InstrumentDetails)
    amended: Mapping[str, Any] = field(default_factory=_empty)
    recorded: Mapping[UUID, Calibration] = field(default_factory=_empty)
    mistaken: frozenset[UUID] = frozenset()
    withdrawal: Withdrawal | None = None
    touched_at: int | None = None
    history: tuple[Happened, ...] = ()

    def calibrations(self, until: str = "9999-12-31") -> tuple[Calibration, ...]:
        """Those that stand and were made on or before a day, oldest first."""
        found = [one for one in self.recorded.values() if one.id not in self.mistaken and one.on <= until]
        return tuple(sorted(found, key=lambda one: one.on))

    def last(self, until: str = "9999-12-31") -> Calibration | None:
        """The latest calibration made on or before a day; of several on one day the one entered last."""
        found = self.calibrations(until)
        return found[-1] if found else None

    def standing_on(self, day: str) -> InstrumentStanding:
        """How it stands on a day (``YYYY-MM-DD``)."""
        last = self.last(day)
        return standing(
            last.result if last else None,
            last.due_on if last else "",
            self.withdrawal.on if self.withdrawal else "",
            day,
        )

    def trusted_before(self, calibration: UUID) -> str:
        """The day of the last approved calibration before this one; empty where there was none.

        What was measured from that day on is in doubt, if this one rejected the instrument.
        """
        found = self.calibrations()
        at = next((place for place, one in enumerate(found) if one.id == calibration), 0)
        return next((one.on for one in reversed(found[:at]) if one.is_approved), "")


def standing(
    result: CalibrationResult | None, due_on: str, withdrawn_on: str, day: str
) -> InstrumentStanding:
    """How an instrument stands on a day whose last calibration before it came out so."""
    if withdrawn_on and withdrawn_on <= day:
        return InstrumentStanding.WITHDRAWN
    if result is None:
        return InstrumentStanding.NEVER
    if result is CalibrationResult.REJECTED:
        return InstrumentStanding.REJECTED
    if due_on < day:
        return InstrumentStanding.OVERDUE
    return InstrumentStanding.DUE_SOON if due_on <= _later(day) else InstrumentStanding.VALID


def _later(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=DAYS_BEFORE_DUE)).isoformat()
    except (ValueError, OverflowError):
        return day


def due_after(on: str, months: int) -> str:
    """The day so many months after a day; the last of its month where that is shorter. Empty without months
    or where the day cannot be read."""
    try:
        day = date.fromisoformat(on)
    except ValueError:
        return ""
    if months <= 0:
        return ""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return ""
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])).isoformat()


# ---- folding ---------------------------------------------------------------------------------------------


def fold(instrument: UUID, history: Iterable[Happened]) -> InstrumentState:
    """The state after `history`, which must be in fold order."""
    state = InstrumentState(instrument)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: InstrumentState, happened: Happened) -> InstrumentState:
    """The instrument after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case ev.InstrumentRegistered():
            if not state.registered:
                first = _merged(InstrumentDetails(unit=""), _said(value))
                details = _merged(first, state.amended)
                state = replace(state, registered=True, centre=value.centre, details=details)
        case ev.InstrumentAmended():
            said = _said(value)
            amended = MappingProxyType({**state.amended, **said})
            state = replace(state, details=_merged(state.details, said), amended=amended)
        case ev.CalibrationRecorded():
            recorded = {one: held for one, held in state.recorded.items() if one != value.calibration}
            recorded[value.calibration] = _calibration(value)
            state = replace(state, recorded=MappingProxyType(recorded))
        case ev.CalibrationWithdrawn():
            state = replace(state, mistaken=state.mistaken | {value.calibration})
        case ev.InstrumentWithdrawn():
            state = replace(state, withdrawal=Withdrawal(value.why, value.on, value.reason or ""))
        case ev.InstrumentRestored():
            state = replace(state, withdrawal=None)
        case _:
            return state
    return replace(state, touched_at=happened.wall_at, history=(*state.history, happened))


def _said(value: object) -> Mapping[str, Any]:
    names = (one.name for one in fields(InstrumentDetails))
    told = {name: getattr(value, name) for name in names}
    return {name: word for name, word in told.items() if word is not None}


def _merged(details: InstrumentDetails, said: Mapping[str, Any]) -> InstrumentDetails:
    return replace(details, **said)


def _calibration(value: ev.CalibrationRecorded) -> Calibration:
    told = (value.due_on, value.certificate, value.deviation, value.by, value.note)
    return Calibration(value.calibration, value.on, value.result, *(text or "" for text in told))


# ---- what may be done ------------------------------------------------------------------------------------


def register(instrument: UUID, centre: UUID, details: InstrumentDetails) -> tuple[Draft, ...]:
    """Enter an instrument.

    Raises Refused: instrument_mark_missing, instrument_number_unfit, instrument_range_reversed,
    instrument_interval_unfit.
    """
    kept = clean_details(details)
    told = {one.name: getattr(kept, one.name) or None for one in fields(InstrumentDetails)}
    return (_draft(instrument, ev.InstrumentRegistered(centre=centre, **told)),)  # type: ignore[arg-type]  # the same fields


def amend(state: InstrumentState, details: InstrumentDetails) -> tuple[Draft, ...]:
    """Change what differs; nothing where all is the same. Raises Refused like `register`,
    instrument_unknown."""
    _known(state)
    kept = clean_details(details)
    names = [one.name for one in fields(InstrumentDetails)]
    changed = {n: getattr(kept, n) for n in names if getattr(kept, n) != getattr(state.details, n)}
    return (_draft(state.id, ev.InstrumentAmended(**changed)),) if changed else ()


def calibrate(state: InstrumentState, calibration: Calibration, today: str) -> tuple[Draft, ...]:
    """Record a calibration, or correct one; without a day when it is due again the interval says when.

    Raises Refused: instrument_unknown, calibration_day_missing, calibration_in_future,
    calibration_due_missing, calibration_due_reversed, calibration_deviation_unfit, day_unfit.
    """
    _known(state)
    on, due_on = clean_day(calibration.on), clean_day(calibration.due_on)
    if not on:
        raise Refused("calibration_day_missing")
    if on > today:
        raise Refused("calibration_in_future")
    due_on = (due_on or due_after(on, state.details.interval_months)) if calibration.is_approved else ""
    if calibration.is_approved and not due_on:
        raise Refused("calibration_due_missing")
    if due_on and due_on <= on:
        raise Refused("calibration_due_reversed")
    kept = Calibration(
        calibration.id,
        on,
        calibration.result,
        due_on,
        clean_line(calibration.certificate, NAME_LENGTH),
        clean_decimal(calibration.deviation, "calibration_deviation_unfit"),
        clean_line(calibration.by, NAME_LENGTH),
        clean_text(calibration.note),
    )
    if state.recorded.get(kept.id) == kept:
        return ()
    told = (kept.due_on, kept.certificate, kept.deviation, kept.by, kept.note)
    recorded = ev.CalibrationRecorded(kept.id, kept.on, kept.result, *(text or None for text in told))
    return (_draft(state.id, recorded),)


def withdraw_calibration(state: InstrumentState, calibration: UUID) -> tuple[Draft, ...]:
    """Say that a calibration was entered by mistake. Raises Refused: instrument_unknown,
    calibration_unknown."""
    _known(state)
    if calibration not in state.recorded:
        raise Refused("calibration_unknown")
    mistaken = calibration in state.mistaken
    return () if mistaken else (_draft(state.id, ev.CalibrationWithdrawn(calibration)),)


def withdraw(state: InstrumentState, why: WithdrawalReason, on: str, reason: str = "") -> tuple[Draft, ...]:
    """Use an instrument no more. Raises Refused: instrument_unknown, instrument_is_withdrawn, day_unfit."""
    _known(state)
    if state.withdrawal is not None:
        raise Refused("instrument_is_withdrawn")
    day = clean_day(on)
    if not day:
        raise Refused("day_unfit")
    return (_draft(state.id, ev.InstrumentWithdrawn(why, day, clean_text(reason) or None)),)


def restore(state: InstrumentState) -> tuple[Draft, ...]:
    """Use it again. Raises Refused: instrument_unknown."""
    _known(state)
    return () if state.withdrawal is None else (_draft(state.id, ev.InstrumentRestored()),)


def clean_details(details: InstrumentDetails) -> InstrumentDetails:
    """The details as they would be kept. Raises Refused as `register` does."""
    kept = InstrumentDetails(
        mark=clean_line(details.mark, MARK_LENGTH),
        kind=details.kind,
        maker=clean_line(details.maker, NAME_LENGTH),
        serial=clean_line(details.serial, NAME_LENGTH),
        range_from=clean_decimal(details.range_from, "instrument_number_unfit"),
        range_to=clean_decimal(details.range_to, "instrument_number_unfit"),
        resolution=clean_decimal(details.resolution, "instrument_number_unfit"),
        unit=clean_line(details.unit, UNIT_LENGTH),
        interval_months=details.interval_months,
        station=clean_line(details.station, STATION_LENGTH),
        note=clean_text(details.note),
    )
    if not kept.mark:
        raise Refused("instrument_mark_missing")
    if not 0 <= kept.interval_months <= MOST_MONTHS:
        raise Refused("instrument_interval_unfit", most=MOST_MONTHS)
    if is_decimal(kept.range_from) and difference(kept.range_from, kept.range_to).startswith("-"):
        raise Refused("instrument_range_reversed")
    return kept


def _known(state: InstrumentState) -> None:
    if not state.registered:
        raise Refused("instrument_unknown")


def _draft(instrument: UUID, happening: object) -> Draft:
    return Draft(Subject(SUBJECT_KIND, instrument), None, happening)
