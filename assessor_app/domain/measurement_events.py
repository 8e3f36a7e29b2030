"""What is measured in a run, and with what (subject kind ``assessment``, about the candidate)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.authorisations import Act
from assessor_app.domain.events import event
from assessor_app.domain.instruments import InstrumentStanding
from assessor_app.domain.journal import Ref


@event("measurement_recorded/1")
@dataclass(frozen=True, slots=True)
class MeasurementRecorded:
    """What was measured for one criterion; a later one replaces it as a whole.

    `readings` are pairs of reference and measured value, canonical decimal texts in `unit`; either may be
    empty. The instrument's mark and the day until which it was calibrated stand here as they were, whatever
    becomes of the instrument; `due_on` is None where no calibration held.
    """

    criterion: str
    instrument: UUID | None = None
    instrument_mark: str | None = None
    due_on: str | None = None
    readings: tuple[tuple[str, str], ...] = ()
    unit: str | None = None
    settles: tuple[Ref, ...] | None = None


@event("measurement_withdrawn/1")
@dataclass(frozen=True, slots=True)
class MeasurementWithdrawn:
    """Nothing was measured for the criterion after all."""

    criterion: str
    settles: tuple[Ref, ...] | None = None


@event("instrument_lacking_noted/1")
@dataclass(frozen=True, slots=True)
class InstrumentLackingNoted:
    """`act` was done although an instrument was not calibrated on the day `used_on`; the screen had warned.

    `due_on` is the day until which it had been calibrated, `criteria` what was measured with it; none where a
    run was planned at its station.
    """

    act: Act
    instrument: UUID
    instrument_mark: str
    standing: InstrumentStanding
    used_on: str
    due_on: str | None = None
    criteria: tuple[str, ...] = ()
