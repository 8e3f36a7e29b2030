"""Measuring instruments: the section in every state, its sheets, and the measured criterion of a run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.ids import NIL
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind, WithdrawalReason
from assessor_app.domain.instruments import Calibration, InstrumentDetails
from assessor_app.services.instrument_models import InstrumentQuery
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.settings.instruments_view_protocol import InstrumentFilter
from assessor_app.ui.settings.page import SettingsPage
from tests.ui.filled_centres import LONG_STATION, Centres
from tests.ui.settings_screens import surroundings
from tests.ui.visiting import Act, Screen, at, press, steps

LONG_MAKER = "Svenska Virserums Industri- och Snickerikooperativ Ekonomisk Förening"
LONG_MARK = "SKJ-014-VIM-0000-000000-000001"
BASE = InstrumentDetails(
    LONG_MARK, InstrumentKind.CALIPER, LONG_MAKER, "B2201", "0", "150", "0,01", "mm", 12, LONG_STATION
)


def instrument_screens(both: Centres) -> list[Screen]:
    """The section, empty and filled, and a run that is measured."""
    full, fresh = both.full.session, both.fresh.session
    around = surroundings(both.folder)
    good, rejected, gone = _instruments(both)

    def section(page: Any) -> Any:
        page.show_section("instruments")
        return page.section("instruments")

    def show(instrument: UUID) -> Act:
        return lambda page: section(page)._presenter.open(instrument)

    def listing(wanted: InstrumentFilter) -> Act:
        return lambda page: section(page)._presenter.choose(wanted)

    states: tuple[tuple[str, Act], ...] = (
        ("in use", listing(InstrumentFilter.IN_USE)),
        ("register, without a mark", steps(press("new-instrument"), press("save-instrument"))),
        ("calibrate", steps(show(good), press("new-calibration"))),
        ("withdraw", steps(show(good), press("withdraw-instrument"))),
        ("rejected", show(rejected)),
        ("withdrawn", show(gone)),
        ("nothing found", lambda page: section(page)._presenter.search("Öhman")),
    )
    measured = (
        ("", at("MAT-3")),
        ("one more reading", at("MAT-3", press("more-readings-MAT-3"))),
        ("choose", at("MAT-3", press("instrument-MAT-3"))),
    )
    run = both.runs["going"]
    return [
        Screen("instruments", lambda: SettingsPage(full, around), states),
        Screen("instruments, none", lambda: SettingsPage(fresh, around), (("", section),)),
        Screen("measured criterion", lambda: RunPage(full, run), measured),
    ]


def _instruments(both: Centres) -> tuple[UUID, UUID, UUID]:
    """One that holds, one that was rejected after it was used, one that is withdrawn; made once."""
    house = both.full
    instruments, actor = house.session.undertakings.instruments, house.session.actor
    known = {row.mark: row.id for row in instruments.list(InstrumentQuery(with_withdrawn=True)).rows}
    if not known:
        for details in (BASE, replace(BASE, mark="SKJ-021"), replace(BASE, mark="MIK-003")):
            instrument, _ = instruments.register(actor, details)
            made = Calibration(
                NIL, "2026-05-20", CalibrationResult.ADJUSTED, "", "K-118", "0,04", LONG_MAKER, LONG_MAKER
            )
            instruments.calibrate(actor, instrument, made)
            known[details.mark] = instrument
        _measure(both, known)
        rejected = Calibration(NIL, "2026-05-28", CalibrationResult.REJECTED)
        instruments.calibrate(actor, known["SKJ-021"], rejected)
        instruments.withdraw(actor, known["MIK-003"], WithdrawalReason.LOST, "Svenska " * 12)
    return known[LONG_MARK], known["SKJ-021"], known["MIK-003"]


def _measure(both: Centres, known: dict[str, UUID]) -> None:
    run = both.runs["going"]
    readings = (("24,95", "24,97"), ("1234567,123456", "-1234567,12"))
    both.full.do(
        run,
        cmd.RecordMeasurement("MAT-3", known[LONG_MARK], readings),
        cmd.RecordMeasurement("MAT-4", known["SKJ-021"], (("12,480", "12,51"),)),
    )
