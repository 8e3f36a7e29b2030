"""Instruments in the store: rebuilt from the journal, carried to whom they concern, silent of the hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import instruments, protection
from assessor_app.domain.devices import Device, DeviceKind, PlaceKind, Trusted
from assessor_app.domain.journal import Subject
from assessor_app.services.instrument_models import InstrumentQuery
from assessor_app.storage.exchange_scope import scope_for
from assessor_app.storage.instrument_views import SeenInstruments
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, CENTRE, MANAGER, do, make_workspace, plan_run, register_candidate
from tests.exchanging import TwoPcs
from tests.measuring import APPROVED, CALIPER, MIK_003, SKJ_014, measuring_checklist, register_instrument

RUN, HIDDEN_RUN = UUID(int=0x201), UUID(int=0x202)
AMINA, HIDDEN = UUID(int=0x101), UUID(int=0x102)
OTHER = UUID(int=0x303)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[LocalWorkspace]:
    made = make_workspace(tmp_path, checklist=measuring_checklist())
    yield made
    made.close()


def measure(workspace: LocalWorkspace, run: UUID, instrument: UUID = CALIPER) -> None:
    do(workspace, run, cmd.RecordMeasurement("A1-2", instrument, (("24,95", "25"),), "SKJ-014", "2027-03-02"))


def test_the_rows_built_anew_are_those_that_were_kept(workspace: LocalWorkspace) -> None:
    register_instrument(workspace)
    register_instrument(workspace, OTHER, MIK_003, None)
    register_candidate(workspace, AMINA)
    plan_run(workspace, RUN, AMINA)
    do(workspace, RUN, cmd.RecordMark("A1-1", cmd.Rating.SHOWN))
    measure(workspace, RUN)
    seen = SeenInstruments(workspace, ASSESSOR.id)
    kept = seen.instrument_rows(InstrumentQuery()), seen.measured_runs(CALIPER), seen.last_used("Svarv 2")
    assert [row.mark for row in kept[0]] == ["MIK-003", "SKJ-014"]
    assert [run.assessment for run in kept[1]] == [RUN]
    workspace.rebuild()
    assert kept == (
        seen.instrument_rows(InstrumentQuery()),
        seen.measured_runs(CALIPER),
        seen.last_used("Svarv 2"),
    )
    do(workspace, RUN, cmd.WithdrawMeasurement("A1-2"))
    assert seen.measured_runs(CALIPER) == ()


def test_instruments_of_another_place_are_in_no_list_here(workspace: LocalWorkspace) -> None:
    register_instrument(workspace)
    workspace.commit(MANAGER.id, instruments.register(OTHER, UUID(int=9), replace(MIK_003, mark="SKJ-014")))
    seen = SeenInstruments(workspace, None)
    assert [row.id for row in seen.instrument_rows(InstrumentQuery())] == [CALIPER]
    assert seen.instrument_by_mark("skj-014") == CALIPER


def test_runs_of_somebody_hidden_are_in_no_list_for_whoever_is_not_named(workspace: LocalWorkspace) -> None:
    register_instrument(workspace)
    drafts = protection.register_protected(HIDDEN, "Skyddad 1", (MANAGER.id,), (MANAGER.id,))
    workspace.commit(MANAGER.id, drafts)
    plan_run(workspace, HIDDEN_RUN, HIDDEN)
    measure(workspace, HIDDEN_RUN)
    assert SeenInstruments(workspace, ASSESSOR.id).measured_runs(CALIPER) == ()
    assert SeenInstruments(workspace, None).measured_runs(CALIPER) == ()
    (seen,) = SeenInstruments(workspace, MANAGER.id).measured_runs(CALIPER)
    assert (seen.assessment, seen.candidate_name) == (HIDDEN_RUN, "Skyddad 1")


def test_two_pcs_that_amend_and_calibrate_apart_come_to_the_same_instrument(tmp_path: Path) -> None:
    pcs = TwoPcs(tmp_path)
    register_instrument(pcs.office, calibration=None)
    pcs.exchange()
    here, there = (SeenInstruments(one, None) for one in pcs.both)
    pcs.office.commit(MANAGER.id, instruments.amend(here.instrument(CALIPER), replace(SKJ_014, maker="Mahr")))
    for draft in (
        instruments.amend(there.instrument(CALIPER), replace(SKJ_014, station="Fräs 1")),
        instruments.calibrate(there.instrument(CALIPER), APPROVED, "2026-05-28"),
    ):
        pcs.laptop.commit(ASSESSOR.id, draft)
    pcs.exchange()
    states = [one.instrument(CALIPER) for one in (here, there)]
    assert states[0] == states[1]
    assert (states[0].details.maker, states[0].details.station) == ("Mahr", "Fräs 1")
    assert states[0].last() is not None
    assert here.instrument_rows(InstrumentQuery()) == there.instrument_rows(InstrumentQuery())
    pcs.close()


@pytest.mark.parametrize(
    ("place", "kind", "device", "told"),
    [
        (CENTRE, PlaceKind.CENTRE, DeviceKind.OFFICE, "all"),
        (CENTRE, PlaceKind.CENTRE, DeviceKind.LAPTOP, "all"),
        (UUID(int=0xE), PlaceKind.NODE, DeviceKind.OFFICE, "facts"),
        (UUID(int=0xF), PlaceKind.CENTRE, DeviceKind.OFFICE, "nothing"),
    ],
)
def test_an_instrument_goes_to_the_own_place_its_facts_to_a_node_and_nothing_to_another_centre(
    workspace: LocalWorkspace, place: UUID, kind: PlaceKind, device: DeviceKind, told: str
) -> None:
    register_instrument(workspace, calibration=replace(APPROVED, by="Sten Ek"))
    partner = Trusted(Device(UUID(int=0xD), "00" * 32, "7K3QF", "Dator", device), place, "Plats", kind)
    rule = scope_for(workspace.store, partner).rule
    share = rule(Subject("instrument", CALIPER), None, "calibration_recorded/1")
    assert share.value == told
