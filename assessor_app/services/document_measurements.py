"""What documents say of measurements: with which instrument, against which reference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.authorisations import Act
from assessor_app.domain.certificates import InstrumentNote, MeasurementLine, ReadingLine
from assessor_app.domain.checklists import Criterion
from assessor_app.domain.measurements import measurement

DayOf = Callable[[int], date]


def measurement_line(state: AssessmentState, criterion: Criterion, day_of: DayOf) -> MeasurementLine | None:
    """What was measured for a criterion, or None."""
    made = measurement(state, criterion.code, criterion.measured)
    if made is None:
        return None
    return MeasurementLine(
        made.instrument_mark,
        _day(made.due_on),
        day_of(made.wall_at),
        made.unit,
        tuple(ReadingLine(one.reference, one.measured, one.deviation) for one in made.readings),
    )


def instrument_notes(state: AssessmentState) -> tuple[InstrumentNote, ...]:
    """The instruments that were not calibrated when they were used, as was noted at the signatures."""
    noted = {
        (one.instrument, one.used_on): InstrumentNote(
            one.instrument_mark, one.standing.value, _day(one.due_on or ""), _day(one.used_on), one.criteria
        )
        for one in state.instrument_lackings
        if one.act is Act.SIGNED
    }
    return tuple(noted.values())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
