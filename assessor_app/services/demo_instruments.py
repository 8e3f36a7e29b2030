"""The demo centre's measuring instruments, and what is measured with them in its runs."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Criterion, Rating
from assessor_app.domain.ids import NIL
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind
from assessor_app.domain.instruments import Calibration, InstrumentDetails
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.instruments import InstrumentService

LAB = "Kalibreringslaboratoriet i Exempelstad"
_CALIPER = InstrumentDetails(
    "SKJ-014", InstrumentKind.CALIPER, "Exempel AB", "B22014", "0", "150", "0,01", "mm", 12, "Station 1"
)
_ALIKE = InstrumentDetails(
    "SKJ-021", InstrumentKind.CALIPER, "Exempel AB", "B22021", "0", "150", "0,01", "mm", 12, "Station 2"
)
_MICROMETER = InstrumentDetails(
    "MIK-003", InstrumentKind.MICROMETER, "Exempel AB", "M1003", "0", "25", "0,001", "mm", 12, "Station 1"
)
_DAYS_AGO = {"SKJ-014": 84, "SKJ-021": 347, "MIK-003": 120}
"""How long ago each was calibrated; of a year's interval, the second is due within the month."""
_OFF = {Rating.SHOWN: Decimal("0.4"), Rating.PARTLY: Decimal("1.5")}
"""How far off a reading is, in tolerances."""


class DemoInstruments:
    """Enters instruments and measures with them."""

    def __init__(
        self, instruments: InstrumentService, assessments: AssessmentService, manager: Actor
    ) -> None:
        self._instruments = instruments
        self._assessments = assessments
        self._manager = manager
        self._entered: dict[str, UUID] = {}

    def enter(self, today: date) -> None:
        """Three instruments, calibrated."""
        for details in (_CALIPER, _ALIKE, _MICROMETER):
            instrument, _ = self._instruments.register(self._manager, details)
            on = today - timedelta(days=_DAYS_AGO[details.mark])
            made = Calibration(
                NIL,
                on.isoformat(),
                CalibrationResult.APPROVED,
                certificate=f"K-{on.year}-{details.mark[-3:]}",
                deviation="0,01" if details.kind is InstrumentKind.CALIPER else "0,001",
                by=LAB,
            )
            self._instruments.calibrate(self._manager, instrument, made)
            self._entered[details.mark] = instrument

    def measure(self, actor: Actor, run: UUID, criterion: Criterion, person: int) -> None:
        """What was measured for a criterion that was rated, where it asks for that."""
        mark = self._assessments.run(run).state.mark(criterion.code) if criterion.measured else None
        if criterion.measured is None or mark is None or mark.rating is Rating.NOT_TESTED:
            return
        tolerance = Decimal(criterion.measured.tolerance or "0.05")
        is_fine = tolerance < Decimal("0.02")
        kind = "MIK-003" if is_fine else "SKJ-021" if person % 2 else "SKJ-014"
        reference = Decimal("12.480") if is_fine else Decimal("24.95") + person % 4
        off = (tolerance * _OFF.get(mark.rating, Decimal(3))).quantize(
            Decimal("0.001") if is_fine else Decimal("0.01")
        )
        readings = ((str(reference), str(reference + off)),)
        self._assessments.do(actor, run, cmd.RecordMeasurement(criterion.code, self._entered[kind], readings))
