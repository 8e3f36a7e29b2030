"""The start: window first, then the store; whatever goes wrong ends in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.services.ports import StorageProblem
from assessor_app.ui import app as ui
from assessor_app.ui.app import WindowedProgram
from assessor_app.ui.composition import Condition
from assessor_app.ui.crash_window import CrashWindow
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.first_run.start_page import CENTRE, JOIN, NODE, StartPage
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.joining.page import JoiningPage
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.main_window.rooms import Room
from tests.ui.shell_fakes import KARIN, RIGHT, CodedError, FakeComposition

Start = Callable[[FakeComposition], WindowedProgram]


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Start]:
    """Start the program over a fake composition, with empty rooms; everything is ended afterwards."""
    started: list[WindowedProgram] = []

    def empty_rooms(settings: Callable[..., QWidget]) -> tuple[Room, ...]:
        empty = [Room(key, key, key, lambda _session: QWidget()) for key in ("candidates", "assessments")]
        return (*empty, Room("settings", "settings", "settings", settings, at_bottom=True))

    monkeypatch.setattr(ui, "working_rooms", empty_rooms)

    def begin(composition: FakeComposition) -> WindowedProgram:
        composition.log_folder = tmp_path / "logs"
        program = WindowedProgram(cast(QApplication, QApplication.instance()), composition)
        started.append(program)
        qtbot.addWidget(program.window)
        program.start()
        return program

    yield begin
    for program in started:
        qtbot.waitUntil(lambda program=program: program.lane.idle)
        program.end()


def gate_of(program: WindowedProgram) -> GatePage:
    pages = program.window.findChildren(GatePage)
    assert len(pages) == 1
    return pages[0]


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def log_in(qtbot: QtBot, program: WindowedProgram) -> None:
    page = gate_of(program)
    assert isinstance(page, LoginPage)
    page._phrase.set_value(RIGHT)
    qtbot.keyClick(page._phrase.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.session is not None)


def test_without_a_store_the_first_run_is_shown(start: Start) -> None:
    assert isinstance(gate_of(start(FakeComposition(tiles=()))), StartPage)


def test_each_way_of_the_first_page_leads_somewhere_and_back(start: Start, qtbot: QtBot) -> None:
    program = start(FakeComposition(tiles=()))
    for way, page in ((CENTRE, FirstRunPage), (NODE, FirstRunPage), (JOIN, JoiningPage)):
        first = gate_of(program)
        assert isinstance(first, StartPage)
        first.choose(way)
        press(first, "start-on")
        qtbot.waitUntil(lambda page=page: isinstance(gate_of(program), page))
        press(gate_of(program), "leave-joining" if way == JOIN else "step-back")
        qtbot.waitUntil(lambda: isinstance(gate_of(program), StartPage))


def test_a_pc_that_waits_for_its_centre_shows_that_at_once(start: Start) -> None:
    composition = FakeComposition(tiles=())
    composition.joining.begin("Pers bärbara", "en lång fras")
    assert isinstance(gate_of(start(composition)), JoiningPage)


def test_with_a_store_the_login_is_shown_and_the_passphrase_opens_the_rooms(
    qtbot: QtBot, start: Start
) -> None:
    composition = FakeComposition(tiles=(KARIN,))
    program = start(composition)
    assert program.window.isVisible()
    log_in(qtbot, program)
    assert program.window.is_entered()
    assert composition.preferences["last_account"] == str(KARIN.id)


def test_a_mistake_of_ours_is_in_the_log_without_what_it_was_about(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    composition = FakeComposition(tiles=(KARIN,))
    program = start(composition)
    log_in(qtbot, program)
    log = tmp_path / "logs" / "assessor.log"
    qtbot.waitUntil(lambda: "warm_up" in composition.asked)  # the log begins before it
    program.window.navigator.failed(KeyError("Amina Yilmaz"))
    qtbot.waitUntil(lambda: len(program.window.findChildren(CrashWindow)) == 1)
    assert "KeyError" in log.read_text(encoding="utf-8")
    assert "Amina" not in log.read_text(encoding="utf-8")
    program.window.findChildren(CrashWindow)[0].done(0)


def test_the_demo_opens_itself(qtbot: QtBot, start: Start) -> None:
    program = start(FakeComposition(by_itself=True))
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.window.is_entered()


def test_a_damaged_vault_is_told_in_words_in_the_window(qtbot: QtBot, start: Start) -> None:
    page = gate_of(start(FakeComposition(problem=CodedError("vault_damaged"))))
    qtbot.waitUntil(lambda: "Nyckelfilen är skadad." in page.problem.text())


def test_a_mistake_of_ours_at_the_start_is_the_crash_window_over_the_window(
    qtbot: QtBot, start: Start
) -> None:
    program = start(FakeComposition(problem=ZeroDivisionError()))
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: len(program.window.findChildren(CrashWindow)) == 1)
    shown = program.window.findChildren(CrashWindow)[0]
    assert "ZeroDivisionError" in shown.findChildren(QPlainTextEdit)[0].toPlainText()
    shown.done(0)
    qtbot.waitUntil(lambda: program.window.findChildren(CrashWindow) == [])


def test_a_lasting_condition_is_shown_and_ends_with_the_users_yes(qtbot: QtBot, start: Start) -> None:
    composition = FakeComposition(tiles=(KARIN,), lasting=(Condition("clock_ahead"),))
    program = start(composition)
    log_in(qtbot, program)
    program._refresh_conditions()
    qtbot.waitUntil(lambda: len(program.window.shell.banners.texts()) == 1)
    program.window.action_chosen.emit("confirm_clock")
    qtbot.waitUntil(lambda: program.window.shell.banners.texts() == ())
    assert "confirm_clock" in composition.asked


def test_an_error_that_nobody_asked_about_is_told(qtbot: QtBot, start: Start) -> None:
    program = start(FakeComposition(tiles=(KARIN,)))
    log_in(qtbot, program)

    def fail() -> None:
        raise StorageProblem("read_only")

    program.lane.run(fail, lambda _: None)
    qtbot.waitUntil(lambda: program.window.shell.banners.problem() is not None)


def test_leaving_closes_the_store_and_then_the_window(qtbot: QtBot, start: Start) -> None:
    composition = FakeComposition(tiles=(KARIN,))
    program = start(composition)
    log_in(qtbot, program)
    program.window.close()
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert composition.asked[-1] == "close"


def test_what_could_not_be_saved_keeps_the_window_open_once(qtbot: QtBot, start: Start) -> None:
    program = start(FakeComposition(tiles=(KARIN,)))
    log_in(qtbot, program)

    def fail() -> None:
        raise StorageProblem("disk_full")

    program.lane.run(fail, lambda _: None)
    program.window.close()
    qtbot.waitUntil(lambda: program.window.shell.banners.problem() is not None)
    qtbot.waitUntil(lambda: not program.window._leaving)
    assert program.window.isVisible()
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())


def test_another_language_says_everything_anew_where_one_stood(qtbot: QtBot, start: Start) -> None:
    program = start(FakeComposition(tiles=(KARIN,)))
    log_in(qtbot, program)
    program.window.navigator.go("settings")
    before = program.window.shell
    program._speak("en")
    qtbot.waitUntil(lambda: program.window.shell is not before)
    assert program.window.is_entered()
    assert program.window.shell.rail.current() == "settings"
