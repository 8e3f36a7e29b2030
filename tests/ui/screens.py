"""Every screen of the program, and how it is opened. A new one is a line here or in a list that is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from assessor_app.services.read_models import STEPS
from assessor_app.ui.composition import Condition
from assessor_app.ui.main_window.account_menu import AccountMenuButton
from assessor_app.ui.main_window.rooms import working_rooms
from assessor_app.ui.main_window.shell import Shell
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.settings.page import SettingsPage
from tests.ui.calendar_screens import calendar_screens
from tests.ui.company_screens import company_screens
from tests.ui.conflict_screens import conflict_screens
from tests.ui.document_screens import document_screens
from tests.ui.exchange_screens import exchange_screens
from tests.ui.filled_centres import LONG_FAMILY, LONG_GIVEN, Centres, shipped_checklist
from tests.ui.follow_up_screens import follow_up_screens
from tests.ui.gate_screens import gate_screens
from tests.ui.instrument_screens import instrument_screens
from tests.ui.key_screens import key_screens
from tests.ui.programme_screens import programme_screens
from tests.ui.report_screens import report_screens
from tests.ui.room_screens import room_screens
from tests.ui.roster_screens import roster_screens
from tests.ui.settings_screens import settings_screens, surroundings
from tests.ui.verifying_screens import verifying_screens
from tests.ui.visit_screens import visit_screens
from tests.ui.visiting import Act, Screen, at, press


def screens(both: Centres) -> list[Screen]:
    """Every screen there is, empty and filled, with every sheet that can be opened over it."""
    framed = partial(frame_around, both)
    pages = [
        *room_screens(both),
        *exchange_screens(both.full.session),
        *visit_screens(both),
        *document_screens(both),
        *company_screens(both),
        *calendar_screens(both),
        *programme_screens(both),
        *report_screens(both),
        *roster_screens(both),
        *settings_screens(both.full.session, both.folder, both.people["protected"]),
        *_runs(both),
        *conflict_screens(both),
        *follow_up_screens(both),
        *instrument_screens(both),
        *verifying_screens(both),
        *key_screens(both),
    ]
    alone = [*gate_screens(both.folder, both.language), *_frames(both)]
    return [*alone, *(replace(page, frame=page.frame or framed) for page in pages)]


def _frames(both: Centres) -> list[Screen]:
    def frame() -> QWidget:
        shell = frame_around(both)
        shell.rail.set_count("assessments", 12, "12")
        shell.rail.set_count("documents", 120, "120")
        shell.banners.show_conditions((Condition("clock_ahead"), Condition("read_only")))
        shell.banners.show_problem("Svenska " * 20, None)
        return shell

    kept: list[QWidget] = []

    def menu() -> QWidget:
        button = AccountMenuButton()
        button.show_who(f"{LONG_GIVEN} {LONG_FAMILY}", "")
        kept.append(button)
        return button.build_menu()

    return [Screen("rail, banners and status line", frame), Screen("account menu", menu)]


def frame_around(both: Centres) -> Shell:
    """The frame that every page of a room stands in."""
    session = both.full.session
    shell = Shell(working_rooms(lambda one: SettingsPage(one, surroundings(both.folder))))
    shell.show_who(session.centre.name, session.actor_name, role="manager")
    return shell


def bare_frame_around(both: Centres) -> Shell:
    """The frame while a candidate has the screen."""
    shell = frame_around(both)
    shell.set_bare(True)
    return shell


def _runs(both: Centres) -> list[Screen]:
    first = shipped_checklist().codes[1]
    steps = tuple((step, at(step)) for step in STEPS)
    sheets: tuple[tuple[str, Act], ...] = (
        ("history", at(first, press(f"history-{first}"))),
        ("interrupt", lambda page: page.ask_to_interrupt()),
        ("gaps", at("feedback", press("feedback-pick-gaps"))),
        ("measure", press("measure-add")),
        ("override", _override),
        ("station", lambda page: page.open_station_view()),
    )
    planned = (*steps[:3], ("from a table", press("knowledge-import")))
    protected = tuple((step, at(step)) for step in ("preparation", "practice", "signature"))
    signed = (
        *((step, at(step)) for step in ("practice", "feedback", "signature")),
        ("reopen", press("signature-reopen")),
        ("draft on paper", press("preview-document")),
    )
    return [
        Screen("run going", _run(both, "going"), (*steps, *sheets)),
        Screen("run planned", _run(both, "planned"), planned),
        Screen("run of somebody protected", _run(both, "protected"), protected),
        Screen("run completed", _run(both, "completed"), (("signature", at("signature")),)),
        Screen("run signed", _run(both, "signed"), signed),
        Screen("run interrupted", _run(both, "interrupted"), (("signature", at("signature")),)),
        Screen(
            "self-rating, handed over",
            _run(both, "planned"),
            (("", at("self_rating", press("self-rating-hand-over"))),),
            partial(bare_frame_around, both),
            speaks="sv",
        ),
    ]


def _run(both: Centres, which: str) -> Callable[[], QWidget]:
    return lambda: RunPage(both.full.session, both.runs[which])


def _override(page: Any) -> None:
    step = page._steps["feedback"]
    step._open_override(step._areas[0])
