"""The centre's instruments in a real store: kept, chosen to measure with, warned of, and in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.authorisations import Act
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.instrument_events import CalibrationResult, WithdrawalReason
from assessor_app.domain.instruments import Calibration, InstrumentStanding
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.instrument_models import InstrumentQuery
from assessor_app.services.instruments import InstrumentService
from assessor_app.services.measuring import Measuring
from assessor_app.services.reminding import CalibrationsDue
from assessor_app.services.today import Day
from assessor_app.storage.instrument_views import SeenInstruments
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.building import (
    ASSESSOR,
    MANAGER,
    FakeClock,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
)
from tests.measuring import APPROVED, CALIPER, MIK_003, SKJ_014, measuring_checklist, register_instrument

DAY_MS = 86_400_000
NOBODY = UUID(int=0)
STROKES = (((1, 1), (9, 9)),)
PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
A_DAY = Day(date(2026, 5, 28), 0, 0, 0)


@dataclass
class Seat:
    """Somebody at a centre whose checklist asks for measurements."""

    workspace: LocalWorkspace
    clock: FakeClock
    identities: FakeIdentities
    instruments: InstrumentService
    assessments: AssessmentService
    store: SeenInstruments

    def run(self, station: str = "Svarv 2", name: str = "Amina") -> UUID:
        person = register_candidate(self.workspace, self.identities.new(), name, "Ek", None)
        return plan_run(self.workspace, self.identities.new(), person, station)

    def measure(self, run: UUID, instrument: UUID = CALIPER, code: str = "A1-2") -> None:
        readings = (("24,95", "25,00"),)
        self.assessments.do(ASSESSOR, run, cmd.RecordMeasurement(code, instrument, readings))

    def calibrate(self, on: str, result: CalibrationResult) -> UUID:
        made = Calibration(NOBODY, on, result)
        return self.instruments.calibrate(MANAGER, CALIPER, made)[0]

    def complete(self, run: UUID) -> None:
        codes = self.workspace.checklists()[0].codes
        marks = (cmd.RecordMark(code, Rating.SHOWN) for code in codes)
        steps = (
            PREPARED,
            cmd.FinishSelfRating(),
            *marks,
            cmd.RecordFeedback(True, "", "", ""),
            cmd.Complete(),
        )
        for step in steps:
            self.assessments.do(ASSESSOR, run, step)

    def sign(self, run: UUID) -> None:
        for role, name in ((SignatureRole.CANDIDATE, "Amina"), (SignatureRole.ASSESSOR, "Astrid")):
            self.assessments.do(ASSESSOR, run, cmd.Sign(role, name, STROKES))


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    clock, identities = FakeClock(), FakeIdentities(4)
    workspace = make_workspace(tmp_path, clock, measuring_checklist())
    store = SeenInstruments(workspace, ASSESSOR.id)
    measuring = Measuring(workspace, store)
    yield Seat(
        workspace,
        clock,
        identities,
        InstrumentService(workspace, identities, store),
        AssessmentService(workspace, identities, PillowPictures(), measuring),
        store,
    )
    workspace.close()


# ---- the register ----------------------------------------------------------------------------------------


def test_an_instrument_is_found_by_its_mark_its_station_and_its_number(seat: Seat) -> None:
    seat.instruments.register(ASSESSOR, SKJ_014)
    seat.instruments.register(ASSESSOR, MIK_003)
    for text in ("skj", "svarv", "b2201", "mitutoyo 014"):
        assert [row.mark for row in seat.instruments.list(InstrumentQuery(text)).rows] == ["SKJ-014"]
    assert [row.mark for row in seat.instruments.list(InstrumentQuery()).rows] == ["MIK-003", "SKJ-014"]


def test_two_in_use_do_not_bear_one_mark(seat: Seat) -> None:
    first, _ = seat.instruments.register(ASSESSOR, SKJ_014)
    with pytest.raises(Refused, match="instrument_mark_taken"):
        seat.instruments.register(ASSESSOR, replace(MIK_003, mark="skj-014"))
    seat.instruments.withdraw(ASSESSOR, first, WithdrawalReason.SCRAPPED)
    second, _ = seat.instruments.register(ASSESSOR, replace(MIK_003, mark="SKJ-014"))
    with pytest.raises(Refused, match="instrument_mark_taken"):
        seat.instruments.restore(ASSESSOR, first)
    seat.instruments.amend(ASSESSOR, second, MIK_003)
    seat.instruments.restore(ASSESSOR, first)
    assert seat.instruments.list(InstrumentQuery()).total == 2


def test_the_history_tells_who_did_what_newest_first(seat: Seat) -> None:
    instrument, _ = seat.instruments.register(ASSESSOR, SKJ_014)
    seat.instruments.calibrate(MANAGER, instrument, APPROVED)
    seat.instruments.amend(ASSESSOR, instrument, replace(SKJ_014, station="Fräs 1"))
    lines = seat.instruments.view(instrument).history
    assert [line.code for line in lines] == [
        "instrument_amended",
        "calibration_recorded",
        "instrument_registered",
    ]
    assert [line.actor_name for line in lines] == ["Astrid Berg", "Mats Lund", "Astrid Berg"]
    # What was typed with a comma is kept with a point, and is no amendment.
    assert lines[0].fields == ("station",)
    assert lines[1].calibration is not None
    assert lines[1].calibration.due_on == "2027-03-02"


def test_a_calibration_can_be_corrected_and_taken_back(seat: Seat) -> None:
    register_instrument(seat.workspace, calibration=None)
    made = seat.calibrate("2026-03-02", CalibrationResult.APPROVED)
    moved = Calibration(NOBODY, "2026-03-03", CalibrationResult.ADJUSTED, deviation="0,04")
    seat.instruments.calibrate(MANAGER, CALIPER, moved, corrects=made)
    state = seat.instruments.view(CALIPER).state
    assert [(one.on, one.deviation) for one in state.calibrations()] == [("2026-03-03", "0.04")]
    seat.instruments.withdraw_calibration(MANAGER, CALIPER, made)
    assert seat.instruments.view(CALIPER).standing is InstrumentStanding.NEVER


def test_an_instrument_that_nobody_entered_is_unknown(seat: Seat) -> None:
    with pytest.raises(Refused, match="instrument_unknown"):
        seat.instruments.view(CALIPER)
    with pytest.raises(Refused, match="instrument_unknown"):
        seat.measure(seat.run())


# ---- measuring with it -----------------------------------------------------------------------------------


def test_mark_and_day_stand_with_the_measurement_whatever_becomes_of_the_instrument(seat: Seat) -> None:
    register_instrument(seat.workspace)
    run = seat.run()
    seat.measure(run)
    seat.instruments.amend(ASSESSOR, CALIPER, replace(SKJ_014, mark="SKJ-114"))
    value = seat.workspace.assessment(run).measurements["A1-2"].value
    assert (value.instrument_mark, value.due_on) == ("SKJ-014", "2027-03-02")


def test_what_was_used_last_at_the_station_is_offered_first_then_what_lives_there(seat: Seat) -> None:
    register_instrument(seat.workspace)
    other, third = seat.identities.new(), seat.identities.new()
    register_instrument(seat.workspace, other, MIK_003, None)
    register_instrument(seat.workspace, third, replace(MIK_003, mark="AAA-1"), None)
    assert [one.mark for one in seat.instruments.choices("svarv 2")] == ["SKJ-014", "AAA-1", "MIK-003"]
    seat.measure(seat.run("Svarv 2"), other)
    offered = seat.instruments.choices("Svarv 2")
    assert [one.mark for one in offered] == ["MIK-003", "SKJ-014", "AAA-1"]
    assert [one.standing for one in offered[:2]] == [InstrumentStanding.NEVER, InstrumentStanding.VALID]


# ---- warned of and recorded ------------------------------------------------------------------------------


def test_signing_records_which_instruments_were_not_calibrated_on_the_day_they_were_used(seat: Seat) -> None:
    register_instrument(seat.workspace, calibration=replace(APPROVED, on="2025-03-02"))
    run = seat.run()
    seat.measure(run)
    seat.complete(run)
    (lack,) = seat.assessments.run(run).instrument_lacks
    assert (lack.mark, lack.standing, lack.criteria) == ("SKJ-014", InstrumentStanding.OVERDUE, ("A1-2",))
    seat.sign(run)
    (noted,) = seat.workspace.assessment(run).instrument_lackings
    assert (noted.act, noted.used_on, noted.due_on) == (Act.SIGNED, "2026-05-28", "2026-03-02")
    assert not seat.workspace.assessment(run).late


def test_an_instrument_that_was_calibrated_is_not_spoken_of(seat: Seat) -> None:
    register_instrument(seat.workspace)
    run = seat.run()
    seat.measure(run)
    seat.complete(run)
    seat.sign(run)
    assert seat.workspace.assessment(run).instrument_lackings == ()


def test_one_that_ran_out_after_it_was_used_is_not_spoken_of(seat: Seat) -> None:
    register_instrument(seat.workspace, calibration=replace(APPROVED, on="2025-05-28"))
    run = seat.run()
    seat.measure(run)
    seat.clock.turn(3 * DAY_MS)
    assert seat.instruments.view(CALIPER).standing is InstrumentStanding.OVERDUE
    seat.complete(run)
    seat.sign(run)
    assert seat.workspace.assessment(run).instrument_lackings == ()


def test_measuring_again_with_another_takes_the_warning_away(seat: Seat) -> None:
    register_instrument(seat.workspace, calibration=None)
    good = register_instrument(seat.workspace, seat.identities.new(), MIK_003, replace(APPROVED, id=NOBODY))
    run = seat.run()
    seat.assessments.run(run)
    seat.measure(run)
    again = cmd.RecordMeasurement("A1-2", good, (("24,95", "25,00"),))
    assert seat.assessments.do(ASSESSOR, run, again).view.instrument_lacks == ()


def test_planning_at_a_station_records_what_is_not_calibrated_there_that_day(seat: Seat) -> None:
    register_instrument(seat.workspace)
    person = register_candidate(seat.workspace, seat.identities.new())
    digest = seat.workspace.checklists()[0].digest
    in_a_year = seat.clock.now + 365 * DAY_MS
    plan = cmd.Plan(person, in_a_year, "svarv 2", ASSESSOR.id)
    assert [one.mark for one in seat.instruments.lacking_at("svarv 2", in_a_year)] == ["SKJ-014"]
    run, _ = seat.assessments.plan(ASSESSOR, digest, plan)
    (noted,) = seat.workspace.assessment(run).instrument_lackings
    assert (noted.act, noted.instrument_mark, noted.criteria) == (Act.PLANNED, "SKJ-014", ())
    sooner = cmd.Reschedule(seat.clock.now, "Svarv 2", ASSESSOR.id)
    seat.assessments.do(ASSESSOR, run, sooner)
    assert len(seat.workspace.assessment(run).instrument_lackings) == 1


def test_the_day_reminds_of_what_is_due_and_of_what_is_not_calibrated(seat: Seat) -> None:
    register_instrument(seat.workspace, calibration=replace(APPROVED, on="2025-06-15"))
    register_instrument(seat.workspace, seat.identities.new(), MIK_003, None)
    found = CalibrationsDue(seat.store).reminders(ASSESSOR, A_DAY)
    assert [(one.code, one.count) for one in found] == [("instruments_lacking", 1), ("instruments_due", 1)]
    assert [row.mark for row in seat.instruments.due()] == ["MIK-003", "SKJ-014"]


# ---- in doubt --------------------------------------------------------------------------------------------


def test_a_rejection_tells_which_runs_were_measured_since_the_last_approved_calibration(seat: Seat) -> None:
    register_instrument(seat.workspace, calibration=replace(APPROVED, on="2026-05-20"))
    seat.clock.turn(-10 * DAY_MS)
    before = seat.run(name="Bo")
    seat.measure(before)
    seat.clock.turn(10 * DAY_MS)
    run = seat.run()
    seat.measure(run)
    seat.measure(run, code="A2-2")
    assert seat.instruments.view(CALIPER).in_doubt is None
    seat.calibrate("2026-05-28", CalibrationResult.REJECTED)
    view = seat.instruments.view(CALIPER)
    assert view.in_doubt is not None
    assert (view.in_doubt.since, view.in_doubt.marks) == ("2026-05-20", 2)
    assert [one.assessment for one in view.in_doubt.runs] == [run]
    assert len(view.runs) == 2


def test_a_measurement_taken_back_is_not_in_doubt(seat: Seat) -> None:
    register_instrument(seat.workspace)
    run = seat.run()
    seat.measure(run)
    seat.assessments.do(ASSESSOR, run, cmd.WithdrawMeasurement("A1-2"))
    seat.calibrate("2026-05-28", CalibrationResult.REJECTED)
    doubt = seat.instruments.view(CALIPER).in_doubt
    assert doubt is not None
    assert doubt.runs == ()


def test_the_station_view_tells_what_each_was_measured_with(seat: Seat) -> None:
    register_instrument(seat.workspace)
    measured, other = seat.run(), seat.run(name="Bo")
    seat.measure(measured)
    seat.assessments.do(ASSESSOR, other, cmd.RecordMark("A1-1", Rating.SHOWN))
    told = {row.assessment: row.measured for row in seat.assessments.station("A1-2")}
    made = told[measured]
    assert made is not None
    assert (made.instrument_mark, made.readings[0].reference) == ("SKJ-014", "24.95")
    assert told[other] is None
