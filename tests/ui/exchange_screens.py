"""The exchange's room and its sheets, in everything that they can say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.services.exchange_models import CleanUp, Standing, UnusableRow
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.ui.exchange.page import ExchangePage
from assessor_app.ui.exchange.presenter import FOLDER
from assessor_app.ui.exchange.view_protocol import Tab
from assessor_app.ui.session import Session
from tests.ui.exchange_fakes import (
    AT,
    FILE,
    LOST,
    NODE,
    OFFICE,
    TROUBLED,
    FakeExchange,
    came,
    inspection,
    partner,
    place,
    sent,
)
from tests.ui.visiting import Act, Screen, press, steps

LONG = "Svenska Industricentrum i Åkers Styckebruk"
LONG_FOLDER = "/media/kingston/" + "Utbyte-" * 12
PARTNERS = (
    partner(label=LONG, missing=(4, 5, 6, 9)),
    partner(OFFICE, "Kontor 2", kind=DeviceKind.OFFICE, waiting=0),
    partner(
        NODE,
        "Svenska noden",
        place=UUID(int=77),
        place_name=LONG,
        place_kind=PlaceKind.NODE,
        is_own_place=False,
        waiting=0,
        undelivered=(7, 8),
        last_received_number=None,
        last_received_at=None,
    ),
    partner(LOST, "Namn", revoked=True),
)
FILES = (
    sent(8, label=LONG),
    sent(7, delivered_at=AT, entries=600_000),
    came(5),
    came(4, set_aside=True, label=LONG),
)
UNREAD = (
    UnusableRow("unknown_event", "mark_recorded/2", 4),
    UnusableRow("unknown_checklist", "9f3a2b", 1),
    UnusableRow("unknown_device", LONG, 2_000),
)
PLACES = (
    place(1, LONG, missing=(("Namn", 6), (LONG, 7)), conflicts=12),
    place(2, "Kalmar", people=28_410, assessments=30_120, signed=28_000, all_met=27_000),
    place(3, "Kalmar 2", last_received_at=None, last_received_number=None, missing=(("Namn", 1),)),
)


def full(**changes: Any) -> FakeExchange:
    """An exchange with everybody in it."""
    return FakeExchange(partner_rows=PARTNERS, file_rows=FILES, unread=UNREAD, place_rows=PLACES, **changes)


def exchange_screens(session: Session) -> list[Screen]:
    """The room with nobody in it, at work, and on a node; and every sheet."""
    node = replace(session, centre=replace(session.centre, place_kind=PlaceKind.NODE))

    def page(exchange: FakeExchange, of: Session = session) -> ExchangePage:
        of.preferences.set(FOLDER, LONG_FOLDER)
        return ExchangePage(replace(of, exchange=exchange))

    return [
        Screen(
            "exchange, empty",
            lambda: page(FakeExchange(partner_rows=())),
            (("", None), ("files", _tab(Tab.FILES))),
        ),
        Screen("exchange", lambda: page(full()), tuple(_tabs())),
        Screen("exchange of a node", lambda: page(full(), node)),
        Screen("export", lambda: page(full()), tuple(_exports())),
        Screen("intake", lambda: page(full()), tuple(_intakes())),
        Screen("clean up", lambda: page(full()), tuple(_cleanings())),
    ]


def _tab(tab: Tab) -> Act:
    return lambda page: page.show_tab(tab)


def _file(place: int) -> Act:
    return lambda page: page._open_file(FILES[place])


def _tabs() -> list[tuple[str, Act | None]]:
    return [
        ("", None),
        ("files", _tab(Tab.FILES)),
        ("files of one", lambda page: page._presenter.narrow_to_partner(PARTNERS[0])),
        ("file out", _file(0)),
        ("file in", _file(2)),
        ("file taken back", _file(3)),
        ("taking back", steps(_file(2), press("aside-begin"))),
        ("taking back, without a reason", steps(_file(2), press("aside-begin"), press("aside-confirm"))),
        ("unusable", _tab(Tab.UNUSABLE)),
    ]


def _with(act: Act, **changes: Any) -> Act:
    """The same with an exchange that answers otherwise, once."""

    def do(page: Any) -> None:
        exchange = page._session.exchange
        before = {key: getattr(exchange, key) for key in changes}
        for key, value in changes.items():
            setattr(exchange, key, value)
        act(page)
        for key, value in before.items():
            setattr(exchange, key, value)

    return do


def _exports() -> list[tuple[str, Act | None]]:
    start: Act = lambda page: page._export.open_for(PARTNERS[0])  # noqa: E731  # an act like the others
    shown = FakeExchange().shown
    write = press("export-write")
    return [
        ("", start),
        ("protected people stay", _with(start, shown=replace(shown, withheld_people=2))),
        ("nothing to write", _with(start, shown=replace(shown, is_empty=True))),
        ("under way", steps(start, lambda page: page._export.show_work("writing", 40, 100))),
        ("written", steps(start, write)),
        ("full stick", steps(start, _with(write, problem=ExchangeProblem("exchange_target_full")))),
        ("revoked meanwhile", _with(start, problem=ExchangeProblem("exchange_target_gone"))),
    ]


def _intakes() -> list[tuple[str, Act | None]]:
    take: Act = lambda page: page.take_file(FILE)  # noqa: E731  # an act like the others
    apply = steps(take, press("intake-apply"))
    conflicts = replace(FakeExchange().applied, conflicts=2, missing=(4,), unusable=7)
    refused = {
        "not known": ExchangeProblem("sender_unknown", label=LONG, place=LONG),
        "damaged": ExchangeProblem("file_damaged", sender=LONG, number=6),
        "from the future": ExchangeProblem("file_from_the_future", format=9),
    }
    return [
        ("", take),
        ("much to know", _with(take, seen=inspection(survey=TROUBLED, missing=(4, 5)))),
        ("taken in already", _with(take, seen=inspection(standing=Standing.APPLIED, applied_at=AT))),
        ("nothing new", _with(take, seen=inspection(standing=Standing.NOTHING_NEW))),
        ("taken in", apply),
        ("taken in, with conflicts", _with(apply, applied=conflicts)),
        ("receipt written", steps(apply, press("intake-receipt"))),
        ("receipt read", _with(take, kind="receipt")),
        *((name, _with(take, problem=error)) for name, error in refused.items()),
        ("under way", lambda page: page._intake.show_work("reading", 200_000, 600_000)),
    ]


def _cleanings() -> list[tuple[str, Act | None]]:
    return [
        ("", press("clean-up")),
        ("nothing may go", _with(press("clean-up"), cleaning=CleanUp(0, 0, 0, 0, ()))),
        ("done", steps(press("clean-up"), press("cleaning-go"))),
    ]
