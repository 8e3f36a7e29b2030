"""Every screen of the program, and how it is opened. A new screen is one line in `screens`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QPropertyAnimation, QSize
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.services.read_models import STEPS
from assessor_app.system.paths import resource_root
from assessor_app.system.resources import load_checklists
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.assessments.view_protocol import RowAction
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.composition import Condition
from assessor_app.ui.crash_window import CrashWindow
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.main_window.rooms import working_rooms
from assessor_app.ui.main_window.shell import Shell
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.session import InlineRunner
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.sections import working_sections
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.today.page import TodayPage
from assessor_app.ui.widgets import SideSheet
from tests.building import MANAGER, NOON
from tests.ui.list_rooms import House, house
from tests.ui.shell_fakes import CodedError, FakeComposition

WINDOW = QSize(1366, 768)
"""The smallest window the program is made for: an old workshop laptop."""
HOUR = 3_600_000
LONG_GIVEN, LONG_FAMILY = "Amina Björn", "Yılmaz Öhman"
LONG_STATION = "Station 2 2 2 2 2 2 2 2 2 2"


def surroundings(folder: Path) -> Surroundings:
    """What the settings may do to a window that is not there."""
    return Surroundings(
        version="1.2.3",
        data_folder=folder,
        set_theme=lambda _mode: None,
        set_text_scale=lambda _percent: None,
        hear_text_scale=lambda _listener: None,
        set_language=lambda _language: None,
        show_folder=lambda: None,
    )


@dataclass
class Centres:
    """A centre at work and one that was founded a minute ago, both seen by a manager."""

    folder: Path
    full: House
    fresh: House
    runs: dict[str, UUID]

    def speak(self, language: str) -> None:
        """From now on pages are built for somebody who reads this language."""
        for one in (self.full, self.fresh):
            one.wishes["language"] = language

    def close(self) -> None:
        for one in (self.full, self.fresh):
            one.workspace.close()


def centres(folder: Path) -> Centres:
    """Both centres, with the checklist that ships and runs in every state."""
    checklist = shipped_checklist()
    full = house(folder / "full", MANAGER, checklist=checklist)
    fresh = house(folder / "fresh", MANAGER, checklist=checklist)
    return Centres(folder, full, fresh, _fill(full, checklist))


@cache
def shipped_checklist() -> Checklist:
    """The checklist with the texts that people will read."""
    loaded = load_checklists(resource_root() / "checklists").checklists
    return next(item for item in loaded if item.id == "industriteknik-bas")


def _fill(full: House, checklist: Checklist) -> dict[str, UUID]:
    codes = checklist.codes
    full.session.centres.add_phrase(full.session.actor, "Behövde hjälp " * 8)
    person = full.somebody(LONG_GIVEN, LONG_FAMILY, employer="Åkers Mekaniska")
    planned = full.run_of(person, LONG_STATION, NOON + 5 * HOUR)
    going = full.run_of(full.somebody("Björn", "Öhman"), planned_for=NOON + HOUR)
    full.do(going, cmd.RateSelf(codes[0], SelfRating.SURE), cmd.FinishSelfRating())
    full.do(going, cmd.RecordKnowledge(checklist.areas[0].id, 15, 20, test_name="", taken_on="2026-05-12"))
    for number, code in enumerate(codes[:20]):
        rating = (Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN)[number % 3]
        full.do(going, cmd.RecordMark(code, rating, None if rating is Rating.SHOWN else "Behövde hjälp"))
    measure = full.session.assessments.new_measure()
    full.do(going, cmd.RecordMeasure(measure, "Behövde hjälp", checklist.areas[0].id, "Namn", "2026-05-29"))
    completed, signed, interrupted = (full.run_of(full.somebody()) for _ in range(3))
    full.sign(completed)
    full.do(completed, cmd.Reopen("Behövde hjälp"), cmd.Complete())
    full.sign(signed)
    for kind in (DocumentKind.CERTIFICATE, DocumentKind.REPORT):
        full.session.documents.issue(full.session.actor, signed, kind, "sv")
    full.rate(interrupted, codes[0])
    full.do(interrupted, cmd.Interrupt("Behövde hjälp"))
    full.sign(full.run_of(full.somebody("Björn", "Öhman")))
    full.run_of(full.somebody(), planned_for=NOON + 24 * HOUR)
    return {
        "planned": planned,
        "going": going,
        "completed": completed,
        "signed": signed,
        "interrupted": interrupted,
    }


Act = Callable[[Any], object]
"""Something done to a screen that is shown, such as opening a sheet over it."""


@dataclass(frozen=True)
class Screen:
    """One screen: its name, how it is made, and the states it is looked at in, one after the other.

    A state is a name and an act that leads to it; a sheet that lies over the page is closed before the next.
    Without any the screen is looked at as it opens. A page of a room stands in a `frame`, everything else has
    the window to itself. `speaks` is the language of a screen that has one of its own.
    """

    name: str
    make: Callable[[], QWidget]
    states: tuple[tuple[str, Act | None], ...] = (("", None),)
    frame: Callable[[], Shell] | None = None
    speaks: str | None = None

    def visit(self) -> Iterator[tuple[str, QWidget]]:
        """The name and the window of each state, shown in the smallest window and come to rest."""
        screen = self.make()
        window = self._window(screen)
        window.show()
        window.activateWindow()
        settle()
        for state, act in self.states:
            if act is not None:
                act(screen)
                settle()
            for slide in window.findChildren(QPropertyAnimation):
                slide.setCurrentTime(slide.duration())
            settle()
            yield f"{self.name}, {state}" if state else self.name, window
            for sheet in window.findChildren(SideSheet):
                sheet.close_sheet()
        window.hide()
        window.deleteLater()
        settle()

    def _window(self, screen: QWidget) -> QWidget:
        if isinstance(screen, CrashWindow):
            return screen
        if self.frame is not None:
            shell = self.frame()
            shell.add_page(screen)
            shell.show_page(screen, "")
            shell.resize(WINDOW)
            return shell
        window = QWidget()
        window.setObjectName("page")
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(screen)
        window.resize(WINDOW)
        return window


def settle() -> None:
    """Let the layouts go through, and what was put off until they have."""
    for _ in range(3):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(name: str) -> Act:
    """Press a button by its name."""

    def do(screen: QWidget) -> None:
        button = next((item for item in screen.findChildren(QPushButton, name) if item.isVisible()), None)
        assert button is not None, f"there is no button {name} to press"
        button.click()

    return do


def at(step: str, then: Act | None = None) -> Act:
    """Go to a step or a criterion of a run first."""

    def do(page: Any) -> None:
        page.go_to(step)
        settle()
        if then is not None:
            then(page)

    return do


def in_front(window: QWidget) -> QWidget:
    """What is to be looked at: the uppermost sheet that lies over the page, if one does, else everything."""
    return next((sheet for sheet in reversed(window.findChildren(SideSheet)) if sheet.isVisible()), window)


def screens(both: Centres) -> list[Screen]:
    """Every screen there is, empty and filled, with every sheet that can be opened over it."""
    framed = partial(frame_around, both)
    pages = [*_rooms(both), *_settings(both), *_runs(both)]
    return [*_gates(), *_frames(both), *(replace(page, frame=page.frame or framed) for page in pages)]


def _gates() -> list[Screen]:
    def login() -> QWidget:
        page = LoginPage(FakeComposition(), InlineRunner(), lambda _opened: None)
        page.load("")
        return page

    def first_run() -> QWidget:
        return FirstRunPage(FakeComposition(tiles=()), InlineRunner(), lambda _opened: None)

    def closed() -> QWidget:
        page = GatePage()
        page.show_error(CodedError("damaged"))
        return page

    return [
        Screen("login", login, (("", lambda page: page.begin()),)),
        Screen(
            "first run",
            first_run,
            (("", lambda page: page.begin()), ("nothing filled in", press("create-centre"))),
        ),
        Screen("a store that does not open", closed),
        Screen("crash", lambda: CrashWindow("Svenska\n" * 40)),
    ]


def _frames(both: Centres) -> list[Screen]:
    def frame() -> QWidget:
        shell = frame_around(both)
        shell.rail.set_count("assessments", 12, "12")
        shell.rail.set_count("documents", 120, "120")
        shell.banners.show_conditions((Condition("clock_ahead"), Condition("read_only")))
        shell.banners.show_problem("Svenska " * 20, None)
        return shell

    return [Screen("rail, banners and status line", frame)]


def frame_around(both: Centres) -> Shell:
    """The frame that every page of a room stands in."""
    session = both.full.session
    shell = Shell(working_rooms(lambda one: SettingsPage(one, surroundings(both.folder))))
    shell.show_who(session.centre.name, session.actor_name, manager=True)
    return shell


def bare_frame_around(both: Centres) -> Shell:
    """The frame while a candidate has the screen."""
    shell = frame_around(both)
    shell.set_bare(True)
    return shell


def _rooms(both: Centres) -> list[Screen]:
    full, fresh = both.full.session, both.fresh.session
    planned = both.runs["planned"]
    person = both.full.workspace.assessment(planned).candidate
    document = full.documents.list(both.runs["signed"])[0].id

    def on_paper(then: str) -> Act:
        def do(page: Any) -> None:
            page.open_document(document)
            settle()
            press(then)(page)

        return do

    def change(action: RowAction) -> Act:
        def do(page: Any) -> None:
            presenter = page._presenter
            row = next(presenter._row(row) for row in presenter._rows if row.id == planned)
            page._begin(action, row)

        return do

    changes = tuple((f"change {action.value}", change(action)) for action in RowAction)
    plans = (
        ("plan", lambda page: page.plan_for(None)),
        ("plan for somebody", lambda page: page.plan_for(person)),
    )
    people = (
        ("", None),
        ("new", lambda page: page.new_candidate()),
        ("record", lambda page: page.open_candidate(person)),
    )
    return [
        Screen("today", lambda: TodayPage(full)),
        Screen("today in a fresh centre", lambda: TodayPage(fresh)),
        Screen("candidates", lambda: CandidatesPage(full), people),
        Screen("candidates, empty", lambda: CandidatesPage(fresh)),
        Screen("assessments", lambda: AssessmentsPage(full), (("", None), *plans, *changes)),
        Screen("assessments, empty", lambda: AssessmentsPage(fresh)),
        Screen(
            "documents",
            lambda: DocumentsPage(full),
            (
                ("", None),
                ("paper", lambda page: page.open_document(document)),
                ("history", on_paper("document-history")),
                ("print", on_paper("print-document")),
                ("several", press("print-several")),
            ),
        ),
        Screen("documents, empty", lambda: DocumentsPage(fresh)),
    ]


def _settings(both: Centres) -> list[Screen]:
    session, around = both.full.session, surroundings(both.folder)
    sections = tuple(
        (section.key, lambda page, key=section.key: page.show_section(key))
        for section in working_sections(session)
    )
    return [Screen("settings", lambda: SettingsPage(session, around), sections)]


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
    signed = (
        *((step, at(step)) for step in ("practice", "feedback", "signature")),
        ("reopen", press("signature-reopen")),
        ("draft on paper", press("preview-document")),
    )
    return [
        Screen("run going", _run(both, "going"), (*steps, *sheets)),
        Screen("run planned", _run(both, "planned"), planned),
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
