"""Instruments: what may be said of them, how they stand on a day, and that two who write at once agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import instrument_events as ev
from assessor_app.domain import instruments
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, split
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind, WithdrawalReason
from assessor_app.domain.instruments import (
    Calibration,
    InstrumentDetails,
    InstrumentStanding,
    InstrumentState,
    due_after,
)
from assessor_app.domain.journal import Ref
from tests.measuring import APPROVED, CALIPER, SKJ_014

CENTRE, LAPTOP, OFFICE, ASTRID = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)
ONE, TWO, THREE = UUID(int=11), UUID(int=12), UUID(int=13)
TODAY = "2026-05-28"
RESULTS = st.sampled_from(CalibrationResult)
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31)).map(date.isoformat)


def after(state: InstrumentState, *drafts: Draft, device: UUID = OFFICE) -> InstrumentState:
    """The instrument once the drafts have been written."""
    for draft in drafts:
        number = len(state.history) + 1
        at = number * 1000
        happened = Happened(Ref(device, number), at, at, ASTRID, draft.about, None, draft.event)
        state = instruments.evolve(state, happened)
    return state


@pytest.fixture
def caliper() -> InstrumentState:
    return after(InstrumentState(CALIPER), *instruments.register(CALIPER, CENTRE, SKJ_014))


def calibrated(state: InstrumentState, *calibrations: Calibration) -> InstrumentState:
    for one in calibrations:
        state = after(state, *instruments.calibrate(state, one, TODAY))
    return state


def test_an_instrument_has_its_mark_range_and_interval(caliper: InstrumentState) -> None:
    assert caliper.registered
    assert caliper.details == replace(SKJ_014, resolution="0.01")
    assert caliper.standing_on(TODAY) is InstrumentStanding.NEVER


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"mark": " "}, "instrument_mark_missing"),
        ({"range_to": "lång"}, "instrument_number_unfit"),
        ({"range_from": "200"}, "instrument_range_reversed"),
        ({"interval_months": 241}, "instrument_interval_unfit"),
    ],
)
def test_an_instrument_that_cannot_be_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(Refused, match=code):
        instruments.register(CALIPER, CENTRE, replace(SKJ_014, **change))  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("on", "months", "due"),
    [
        ("2026-03-02", 12, "2027-03-02"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-02", 0, ""),
        ("i mars", 12, ""),
    ],
)
def test_the_interval_says_when_it_is_due_again(on: str, months: int, due: str) -> None:
    assert due_after(on, months) == due


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2026-03-01", InstrumentStanding.NEVER),
        ("2026-03-02", InstrumentStanding.VALID),
        ("2027-01-30", InstrumentStanding.VALID),
        ("2027-01-31", InstrumentStanding.DUE_SOON),
        ("2027-03-02", InstrumentStanding.DUE_SOON),
        ("2027-03-03", InstrumentStanding.OVERDUE),
    ],
)
def test_how_it_stands_follows_from_the_day_that_is_asked_for(
    caliper: InstrumentState, day: str, standing: InstrumentStanding
) -> None:
    assert calibrated(caliper, APPROVED).standing_on(day) is standing


def test_a_rejected_instrument_lacks_whatever_was_approved_before(caliper: InstrumentState) -> None:
    rejected = Calibration(TWO, "2026-05-20", CalibrationResult.REJECTED, deviation="0,08")
    state = calibrated(caliper, APPROVED, rejected)
    assert state.standing_on(TODAY) is InstrumentStanding.REJECTED
    assert state.standing_on("2026-05-19") is InstrumentStanding.VALID
    assert state.trusted_before(TWO) == APPROVED.on
    assert state.recorded[TWO].due_on == ""


def test_what_was_trusted_before_a_rejection_passes_over_other_rejections(caliper: InstrumentState) -> None:
    bad = [Calibration(one, day, CalibrationResult.REJECTED) for one, day in ((TWO, "2026-04-01"),)]
    state = calibrated(caliper, APPROVED, *bad, Calibration(THREE, "2026-05-01", CalibrationResult.REJECTED))
    assert state.trusted_before(THREE) == APPROVED.on
    assert calibrated(caliper, *bad).trusted_before(TWO) == ""


def test_a_calibration_entered_by_mistake_no_longer_counts(caliper: InstrumentState) -> None:
    state = calibrated(caliper, APPROVED)
    state = after(state, *instruments.withdraw_calibration(state, APPROVED.id))
    assert state.standing_on(TODAY) is InstrumentStanding.NEVER
    assert instruments.withdraw_calibration(state, APPROVED.id) == ()


def test_one_that_is_withdrawn_stands_as_it_did_before_that_day(caliper: InstrumentState) -> None:
    state = calibrated(caliper, APPROVED)
    gone = after(state, *instruments.withdraw(state, WithdrawalReason.LOST, "2026-05-20"))
    assert gone.standing_on("2026-05-19") is InstrumentStanding.VALID
    assert gone.standing_on("2026-05-20") is InstrumentStanding.WITHDRAWN
    with pytest.raises(Refused, match="instrument_is_withdrawn"):
        instruments.withdraw(gone, WithdrawalReason.LOST, TODAY)
    assert after(gone, *instruments.restore(gone)).standing_on(TODAY) is InstrumentStanding.VALID


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"on": ""}, "calibration_day_missing"),
        ({"on": "2026-05-29"}, "calibration_in_future"),
        ({"due_on": "2026-03-02"}, "calibration_due_reversed"),
        ({"deviation": "lite"}, "calibration_deviation_unfit"),
        ({"on": "2026-02-31"}, "day_unfit"),
    ],
)
def test_a_calibration_that_cannot_be_is_refused(
    caliper: InstrumentState, change: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused, match=code):
        instruments.calibrate(caliper, replace(APPROVED, **change), TODAY)


def test_without_an_interval_the_day_it_is_due_must_be_said(caliper: InstrumentState) -> None:
    loose = after(caliper, *instruments.amend(caliper, replace(SKJ_014, interval_months=0)))
    with pytest.raises(Refused, match="calibration_due_missing"):
        instruments.calibrate(loose, APPROVED, TODAY)


def test_who_calibrated_is_personal_and_how_it_came_out_is_not(caliper: InstrumentState) -> None:
    (draft,) = instruments.calibrate(caliper, replace(APPROVED, by="Sten Ek, Kalibreringslabbet"), TODAY)
    facts, private = split(draft.event)
    assert set(private) == {"by"}
    assert (facts["result"], facts["due_on"]) == ("approved", "2027-03-02")


def test_what_two_amend_apart_both_stands(caliper: InstrumentState) -> None:
    here = instruments.amend(caliper, replace(SKJ_014, station="Fräs 1"))
    there = instruments.amend(caliper, replace(SKJ_014, maker="Mahr"))
    for drafts in ((here, there), (there, here)):
        state = after(caliper, *(one for both in drafts for one in both))
        assert (state.details.station, state.details.maker) == ("Fräs 1", "Mahr")


def test_an_amendment_that_comes_before_the_instrument_is_not_lost() -> None:
    amended = Draft(instruments.Subject("instrument", CALIPER), None, ev.InstrumentAmended(station="Fräs 1"))
    state = after(InstrumentState(CALIPER), amended, *instruments.register(CALIPER, CENTRE, SKJ_014))
    assert (state.details.mark, state.details.station) == ("SKJ-014", "Fräs 1")


@given(st.lists(st.tuples(DAYS, RESULTS, DAYS), max_size=5), DAYS)
def test_the_last_calibration_before_a_day_decides_in_whatever_order_they_came(
    made: list[tuple[str, CalibrationResult, str]], day: str
) -> None:
    days = {on: (result, due_on) for on, result, due_on in made}
    recorded = [
        Draft(
            instruments.Subject("instrument", CALIPER),
            None,
            ev.CalibrationRecorded(UUID(int=100 + place), on, result, due_on),
        )
        for place, (on, (result, due_on)) in enumerate(days.items())
    ]
    registered = instruments.register(CALIPER, CENTRE, InstrumentDetails("X", InstrumentKind.OTHER))
    there = after(InstrumentState(CALIPER), *registered, *recorded)
    back = after(InstrumentState(CALIPER), *recorded[::-1], *registered)
    assert there.standing_on(day) is back.standing_on(day)
    before = [on for on in days if on <= day]
    if not before:
        assert there.standing_on(day) is InstrumentStanding.NEVER
        return
    result, due_on = days[max(before)]
    last = date.fromisoformat(day) + timedelta(days=30)
    expected = (
        InstrumentStanding.REJECTED
        if result is CalibrationResult.REJECTED
        else InstrumentStanding.OVERDUE
        if due_on < day
        else InstrumentStanding.DUE_SOON
        if due_on <= last.isoformat()
        else InstrumentStanding.VALID
    )
    assert there.standing_on(day) is expected
