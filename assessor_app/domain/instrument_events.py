"""What can happen to a measuring instrument (subject kind ``instrument``): stable wire names.

What an instrument is, and how its calibrations went, are facts: they name no private person. Who calibrated
it, and free notes, are personal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.events import event, personal

SUBJECT_KIND = "instrument"


class InstrumentKind(StrEnum):
    """What sort of instrument it is."""

    CALIPER = "caliper"
    MICROMETER = "micrometer"
    GAUGE = "gauge"
    """A go/no-go gauge, ring or plug."""
    DIAL_INDICATOR = "dial_indicator"
    PROTRACTOR = "protractor"
    ROUGHNESS = "roughness"
    TORQUE_WRENCH = "torque_wrench"
    OTHER = "other"


class CalibrationResult(StrEnum):
    """How a calibration came out."""

    APPROVED = "approved"
    ADJUSTED = "adjusted"
    """It was outside its limits, was adjusted, and is approved now."""
    REJECTED = "rejected"


class WithdrawalReason(StrEnum):
    """Why an instrument is not used any more."""

    SCRAPPED = "scrapped"
    LOST = "lost"
    OTHER = "other"


@event("instrument_registered/1")
@dataclass(frozen=True, slots=True)
class InstrumentRegistered:
    """An instrument of a place (`centre`). `mark` is what is engraved on it.

    Range and resolution are canonical decimal texts in `unit`; it lives at `station`.
    """

    centre: UUID
    mark: str
    kind: InstrumentKind
    maker: str | None = None
    serial: str | None = None
    range_from: str | None = None
    range_to: str | None = None
    resolution: str | None = None
    unit: str | None = None
    interval_months: int | None = None
    station: str | None = None
    note: str | None = personal()


@event("instrument_amended/1")
@dataclass(frozen=True, slots=True)
class InstrumentAmended:
    """What was changed, and only that: None is as it was, an empty text and 0 months take away."""

    mark: str | None = None
    kind: InstrumentKind | None = None
    maker: str | None = None
    serial: str | None = None
    range_from: str | None = None
    range_to: str | None = None
    resolution: str | None = None
    unit: str | None = None
    interval_months: int | None = None
    station: str | None = None
    note: str | None = personal()


@event("calibration_recorded/1")
@dataclass(frozen=True, slots=True)
class CalibrationRecorded:
    """A calibration, new or corrected as a whole. `due_on` is when the next one is; None after a rejection.

    `deviation` is the largest that was found before any adjusting, a canonical decimal text.
    """

    calibration: UUID
    on: str
    result: CalibrationResult
    due_on: str | None = None
    certificate: str | None = None
    deviation: str | None = None
    by: str | None = personal()
    note: str | None = personal()


@event("calibration_withdrawn/1")
@dataclass(frozen=True, slots=True)
class CalibrationWithdrawn:
    """A calibration was entered by mistake."""

    calibration: UUID


@event("instrument_withdrawn/1")
@dataclass(frozen=True, slots=True)
class InstrumentWithdrawn:
    """The instrument is not used any more, from the day `on`."""

    why: WithdrawalReason
    on: str
    reason: str | None = personal()


@event("instrument_restored/1")
@dataclass(frozen=True, slots=True)
class InstrumentRestored:
    """The instrument is used again."""
