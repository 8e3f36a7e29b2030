"""Instruments and a checklist that asks for measurements, for tests."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any, cast
from uuid import UUID

import rfc8785

from assessor_app.domain import instruments
from assessor_app.domain.checklists import (
    Checklist,
    Measured,
    area_canonical_content,
    canonical_content,
    checklist_from_canonical,
)
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind
from assessor_app.domain.instruments import Calibration, InstrumentDetails
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import CENTRE, MANAGER, small_checklist

CALIPER = UUID("01970000-0000-7000-8000-00000000aa01")
MICROMETER = UUID("01970000-0000-7000-8000-00000000aa02")
CALIBRATION = UUID("01970000-0000-7000-8000-00000000ab01")
SKJ_014 = InstrumentDetails(
    "SKJ-014", InstrumentKind.CALIPER, "Mitutoyo", "B2201", "0", "150", "0,01", "mm", 12, "Svarv 2"
)
MIK_003 = InstrumentDetails("MIK-003", InstrumentKind.MICROMETER, "Mahr", "771", "0", "25", "0.001", "mm", 12)
APPROVED = Calibration(CALIBRATION, "2026-03-02", CalibrationResult.APPROVED, certificate="K-118")


def measuring_checklist() -> Checklist:
    """The small checklist, whose A1-2 and A2-2 are measured to 0.05 mm."""
    plain = small_checklist(version="2026.2")
    asked = Measured("mm", "0.05")
    areas = []
    for area in plain.areas:
        second = replace(area.criteria[1], measured=asked)
        made = replace(area, criteria=(area.criteria[0], second, *area.criteria[2:]))
        areas.append(replace(made, digest=_digest(area_canonical_content(made))))
    content = canonical_content(replace(plain, areas=tuple(areas)))
    return checklist_from_canonical(content, _digest(content))


def _digest(content: object) -> str:
    return hashlib.sha256(rfc8785.dumps(cast(Any, content))).hexdigest()


def register_instrument(
    workspace: LocalWorkspace,
    instrument: UUID = CALIPER,
    details: InstrumentDetails = SKJ_014,
    calibration: Calibration | None = APPROVED,
) -> UUID:
    """Enter an instrument, calibrated unless `calibration` is None."""
    workspace.commit(MANAGER.id, instruments.register(instrument, CENTRE, details))
    if calibration is not None:
        record_calibration(workspace, instrument, calibration)
    return instrument


def record_calibration(workspace: LocalWorkspace, instrument: UUID, calibration: Calibration) -> None:
    """Calibrate an instrument."""
    from assessor_app.storage.instrument_views import SeenInstruments

    state = SeenInstruments(workspace, None).instrument(instrument)
    workspace.commit(MANAGER.id, instruments.calibrate(state, calibration, "2030-01-01"))
