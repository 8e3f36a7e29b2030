"""Measured marks: what may be recorded, what stands with the mark, and two who measured apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_folding import fold
from assessor_app.domain.checklists import Measured
from assessor_app.domain.contradictions import Spot, contradictions
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, join, split, wire_name
from assessor_app.domain.journal import Subject
from assessor_app.domain.measurement_events import MeasurementRecorded
from assessor_app.domain.measurements import Measurement, measurement, used_instruments
from assessor_app.domain.settlement_events import What
from assessor_app.domain.settlements import AdoptLate, Choose, Withdraw, decide
from tests.domain.assessing import KARIN, LAPTOP, PER, RUN, Bench, checklist
from tests.measuring import CALIPER, MICROMETER

SUBJECT = Subject("assessment", RUN)
ASKED = Measured("mm", "0.05")
TO_MEASURE = cmd.RecordMeasurement("MAT-1", CALIPER, (("24,95", "25,01"),), "SKJ-014", "2027-03-02")


@pytest.fixture
def bench() -> Bench:
    """A run on a checklist whose MAT-1 is measured."""
    plain = checklist()
    safety, measuring = plain.areas
    first = replace(measuring.criteria[0], measured=ASKED)
    measuring = replace(measuring, criteria=(first, *measuring.criteria[1:]))
    return Bench(replace(plain, areas=(safety, measuring))).planned()


def stands(bench: Bench, code: str = "MAT-1") -> Measurement:
    found = measurement(bench.state, code, ASKED)
    assert found is not None
    return found


def test_instrument_reference_and_reading_stand_with_the_mark(bench: Bench) -> None:
    bench.do(TO_MEASURE)
    made = stands(bench)
    assert (made.instrument, made.instrument_mark, made.due_on) == (CALIPER, "SKJ-014", "2027-03-02")
    (reading,) = made.readings
    assert (reading.reference, reading.measured, reading.deviation) == ("24.95", "25.01", "0.06")
    assert (reading.within, made.unit) == (False, "mm")


def test_the_deviation_decides_nothing(bench: Bench) -> None:
    bench.do(TO_MEASURE)
    bench.do(cmd.RecordMark("MAT-1", cmd.Rating.SHOWN))
    mark = bench.state.mark("MAT-1")
    assert mark is not None
    assert mark.rating is cmd.Rating.SHOWN


def test_what_the_entry_says_comes_back_from_its_bytes(bench: Bench) -> None:
    (started, draft) = bench.do(TO_MEASURE)
    assert started is not draft
    facts, private = split(draft.event)
    assert private == {}
    assert join(wire_name(MeasurementRecorded), facts, private) == draft.event
    assert facts["readings"] == [["24.95", "25.01"]]


def test_half_of_it_is_kept_too(bench: Bench) -> None:
    bench.do(cmd.RecordMeasurement("MAT-1", None, (("24,95", ""),)))
    bench.do(cmd.RecordMeasurement("MAT-1", CALIPER, (("24,95", ""),), "SKJ-014"))
    made = stands(bench)
    assert (made.instrument_mark, made.due_on, made.readings[0].within) == ("SKJ-014", "", None)


def test_the_same_again_is_no_entry(bench: Bench) -> None:
    bench.do(TO_MEASURE)
    assert bench.do(replace(TO_MEASURE, readings=(("24.95", "25.01"), ("", "")))) == ()


def test_emptied_it_is_withdrawn(bench: Bench) -> None:
    bench.do(TO_MEASURE)
    assert bench.do(cmd.RecordMeasurement("MAT-1", None))
    assert measurement(bench.state, "MAT-1", ASKED) is None
    assert bench.do(cmd.WithdrawMeasurement("MAT-1")) == ()
    assert used_instruments(bench.state) == {}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(TO_MEASURE, criterion="MAT-2"), "nothing_to_measure"),
        (replace(TO_MEASURE, criterion="XXX-1"), "criterion_unknown"),
        (replace(TO_MEASURE, readings=(("24,95", "tolv"),)), "measurement_number_unfit"),
        (replace(TO_MEASURE, readings=(("1", "1"),) * 7), "too_many_readings"),
    ],
)
def test_what_cannot_be_measured_is_refused(bench: Bench, command: cmd.RecordMeasurement, code: str) -> None:
    with pytest.raises(Refused, match=code):
        bench.do(command)


def test_a_run_that_is_not_open_takes_no_measurement(bench: Bench) -> None:
    bench.do(TO_MEASURE)
    bench.do(cmd.Interrupt("Strömavbrott"))
    with pytest.raises(Refused, match="assessment_not_open"):
        bench.do(replace(TO_MEASURE, instrument=MICROMETER))


def apart(bench: Bench) -> None:
    """Measured here with the caliper, and on the laptop with the micrometer."""
    bench.do(TO_MEASURE)
    other = MeasurementRecorded("MAT-1", MICROMETER, "MIK-003", None, (("24.95", "24.96"),), "mm")
    bench.take(Draft(SUBJECT, bench.state.candidate, other), device=LAPTOP)


def test_two_who_measured_apart_contradict_each_other_until_somebody_chooses(bench: Bench) -> None:
    apart(bench)
    spot = Spot(What.MEASUREMENT, "MAT-1")
    assert contradictions(bench.state) == (spot,)
    here = bench.state.measurements["MAT-1"].heads[0]
    (draft,) = decide(bench.state, bench.checklist, Choose(spot, here.ref), KARIN)
    settled = bench.take(draft)
    assert contradictions(bench.state) == ()
    assert stands(bench).instrument == CALIPER
    (draft,) = decide(bench.state, bench.checklist, Withdraw(spot, settled), KARIN)
    bench.take(draft)
    assert contradictions(bench.state) == (spot,)


def test_the_fold_over_everything_is_the_same_as_step_by_step(bench: Bench) -> None:
    apart(bench)
    assert fold(RUN, bench.history) == bench.state


def test_one_that_came_after_the_signatures_is_kept_beside_and_can_be_taken_in(bench: Bench) -> None:
    bench = Bench(bench.checklist).rated_through()
    bench.do(TO_MEASURE)
    bench.do(cmd.Complete())
    strokes = (((1, 1), (9, 9)),)
    bench.do(cmd.Sign(cmd.ev.SignatureRole.CANDIDATE, "Amina", strokes))
    bench.do(cmd.Sign(cmd.ev.SignatureRole.ASSESSOR, "Karin", strokes))
    late = MeasurementRecorded("MAT-1", MICROMETER, "MIK-003", "2027-01-01", (("24.95", "24.96"),), "mm")
    ref = bench.take(Draft(SUBJECT, bench.state.candidate, late), device=LAPTOP)
    assert stands(bench).instrument == CALIPER
    for draft in decide(bench.state, bench.checklist, AdoptLate((ref,), "Mättes om"), PER):
        bench.take(draft, PER)
    assert (stands(bench).instrument_mark, stands(bench).due_on) == ("MIK-003", "2027-01-01")
