"""Locking puts everything out of sight and gives it back to its own; others start at the same place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.accounts import Role
from assessor_app.services.ports import StorageProblem
from assessor_app.services.read_models import Changes
from assessor_app.ui import app as ui
from assessor_app.ui.app import WindowedProgram
from assessor_app.ui.composition import AccountTile, OpenedServices
from assessor_app.ui.locking import Why
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.main_window.account_menu import AccountMenuButton
from assessor_app.ui.main_window.rooms import Room
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import SideSheet
from tests.ui.shell_fakes import KARIN, PER, RIGHT, FakeComposition, opened_by

PIN = "482913"
SECRET = "Amina Yilmaz"
RUN = UUID(int=77)


class Page(QWidget):
    """A page with somebody's name on it, a field, and a sheet that may be open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.flushes = 0
        self.heard: list[Changes] = []
        session.feed.subscribe(lambda changes, _source: self.heard.append(changes))
        column = QVBoxLayout(self)
        self.field = QLineEdit()
        self.field.setAccessibleName(SECRET)
        column.addWidget(QLabel(SECRET))
        column.addWidget(self.field)
        self.sheet = SideSheet(self, SECRET)

    def flush(self) -> None:
        self.flushes += 1


class Desk:
    """The program over a fake composition, with pages that say somebody's name."""

    def __init__(self, bot: QtBot, composition: FakeComposition) -> None:
        self.bot = bot
        self.composition = composition
        self.program = WindowedProgram(cast(QApplication, QApplication.instance()), composition)
        bot.addWidget(self.program.window)
        self.program.start()
        bot.waitUntil(self.program.window.isActiveWindow)

    @property
    def page(self) -> Page:
        return cast(Page, self.program.window.shell.current_page())

    @property
    def gate(self) -> LoginPage:
        gate = self.program.window.gate()
        assert isinstance(gate, LoginPage)
        return gate

    @property
    def who(self) -> str | None:
        return self.program.session.actor_name if self.program.session is not None else None

    def log_in(self, account: AccountTile = KARIN) -> None:
        self.gate._presenter.choose(account.id)
        self.gate._presenter.use_passphrase()
        self.gate._phrase.set_value(RIGHT)
        self.bot.keyClick(self.gate._phrase.field, Qt.Key.Key_Return)
        self.bot.waitUntil(lambda: self.who == account.name)

    def unlock(self, account: AccountTile) -> None:
        self.gate._presenter.choose(account.id)
        self.bot.keyClicks(self.gate._pins().field, PIN)
        self.bot.waitUntil(lambda: self.who == account.name)

    def lock(self, why: Why = Why.ASKED) -> None:
        self.program._lock(why)

    def texts(self) -> str:
        said = []
        for widget in self.program.window.findChildren(QWidget):
            said += [widget.accessibleName(), widget.toolTip(), str(getattr(widget, "text", str)())]
        return "\n".join([*said, self.program.window.windowTitle()])


@pytest.fixture
def open_desk(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Starts the program with rooms of pages like `Page`; ended afterwards."""
    started: list[Desk] = []
    keys = ("candidates", "assessments", "documents")

    def rooms(settings: Callable[[Session], QWidget]) -> tuple[Room, ...]:
        plain = [Room(key, key, key, Page) for key in keys]
        return (*plain, Room("settings", "settings", "settings", settings, at_bottom=True))

    monkeypatch.setattr(ui, "working_rooms", rooms)
    monkeypatch.setattr(ui, "build_run", lambda session, _run, _place: Page(session))

    def begin(composition: FakeComposition | None = None) -> Desk:
        pins = {KARIN.id: PIN, PER.id: PIN}
        composition = composition or FakeComposition(pins=pins)
        composition.log_folder = tmp_path / "logs"
        started.append(Desk(qtbot, composition))
        return started[-1]

    yield begin
    for desk in started:
        qtbot.waitUntil(lambda desk=desk: desk.program.lane.idle)
        desk.program.end()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    made = open_desk()
    made.log_in()
    return made


def test_ctrl_l_locks_and_leaves_nothing_in_the_window_that_anybody_could_see_or_hear(desk: Desk) -> None:
    page = desk.page
    page.field.setText("half typed")
    desk.bot.keyClick(desk.program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.bot.waitUntil(lambda: desk.program.window.gate() is not None)
    assert page.flushes > 0
    assert SECRET not in desk.texts()
    assert not desk.program.window.isAncestorOf(page)
    assert not page.isVisible()
    assert desk.who is None


def test_the_same_person_finds_everything_exactly_as_it_stood(desk: Desk) -> None:
    desk.program.window.navigator.go("documents")
    page = desk.page
    page.field.setText("half typed")
    page.field.setFocus()
    desk.lock()
    desk.unlock(KARIN)
    assert desk.page is page
    assert page.field.text() == "half typed"
    assert page.field.hasFocus()
    assert desk.program.window.shell.rail.current() == "documents"


def test_another_person_gets_rooms_of_their_own_at_the_same_place(desk: Desk) -> None:
    desk.program.window.navigator.open_run(RUN)
    first = desk.page
    desk.lock(Why.SWITCH)
    assert not any(tile.isChecked() for tile in desk.gate._tiles)
    desk.unlock(PER)
    assert desk.page is not first
    assert desk.page.session.actor.id == PER.id
    standpoint = desk.program.window.navigator.standpoint()
    assert standpoint is not None
    assert standpoint.run == RUN


def test_a_sheet_with_words_in_it_waits_for_its_owner_and_hears_what_was_missed(desk: Desk) -> None:
    page = desk.page
    page.sheet.open_sheet()
    desk.lock()
    desk.unlock(PER)
    assert not desk.page.sheet.is_open()
    changes = Changes(frozenset({("candidate", UUID(int=5))}))
    desk.page.session.feed.publish(changes, None)
    desk.lock(Why.SWITCH)
    desk.unlock(KARIN)
    assert desk.page is page
    assert page.sheet.is_open()
    assert page.heard == [changes]


def test_who_comes_back_goes_on_in_the_run_where_the_other_one_left(desk: Desk) -> None:
    desk.page.sheet.open_sheet()  # waits in its room, but is not in front
    desk.program.window.navigator.go("documents")
    desk.lock(Why.SWITCH)
    desk.unlock(PER)
    desk.program.window.navigator.open_run(RUN)
    desk.lock(Why.SWITCH)
    desk.unlock(KARIN)
    standpoint = desk.program.window.navigator.standpoint()
    assert standpoint is not None
    assert standpoint.run == RUN
    assert desk.page.session.actor.id == KARIN.id


def test_logged_out_nothing_is_kept_and_the_passphrase_is_asked_for(desk: Desk) -> None:
    page = desk.page
    page.sheet.open_sheet()
    desk.lock(Why.LOG_OUT)
    assert "log_out" in desk.composition.asked
    assert desk.gate._asked == "passphrase"
    desk.log_in(KARIN)
    assert desk.page is not page


def test_a_role_that_changed_meanwhile_gets_other_rooms(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.page
    desk.lock()
    lowered = AccountTile(KARIN.id, KARIN.name, Role.ASSESSOR.value)

    def unlock(_account: UUID, _pin: str) -> OpenedServices:
        return opened_by(lowered)

    monkeypatch.setattr(desk.composition, "unlock_by_pin", unlock)
    desk.unlock(KARIN)
    assert desk.page is not page
    assert desk.page.session.actor.role is Role.ASSESSOR


def test_the_candidates_view_is_locked_over_and_found_again(desk: Desk) -> None:
    window = desk.program.window
    window.lock_view(desk.page)
    page = desk.page
    desk.bot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert window.gate() is None  # the candidate does not lock; nobody being there does
    desk.program.locking.watch.idle.emit()
    desk.bot.waitUntil(lambda: window.gate() is not None)
    assert SECRET not in desk.texts()
    desk.unlock(KARIN)
    assert desk.page is page
    assert not window.shell.rail.isVisible()
    window.lock_view(None)
    assert window.shell.rail.isVisible()


def test_menus_and_dialogs_are_closed_by_the_lock(desk: Desk) -> None:
    menu = QMenu(desk.page)
    menu.addAction(SECRET)
    menu.popup(desk.page.mapToGlobal(desk.page.rect().center()))
    desk.lock()
    assert not menu.isVisible()


def test_the_program_is_left_from_the_lock(desk: Desk) -> None:
    desk.lock()
    desk.program.window.close()
    desk.bot.waitUntil(lambda: not desk.program.window.isVisible())
    assert "close" in desk.composition.asked


def test_what_could_not_be_saved_at_the_last_moment_is_said_on_the_lock_and_once_more_at_closing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.page

    def fail() -> None:
        raise StorageProblem("disk_full")

    monkeypatch.setattr(page, "flush", lambda: page.session.runner.run(fail, lambda _: None))
    desk.lock()
    desk.bot.waitUntil(lambda: "Disken är full." in desk.gate.problem.text())
    desk.program.window.close()
    desk.bot.waitUntil(lambda: desk.program.worker.idle and desk.program.lane.idle)
    assert desk.program.window.isVisible()
    desk.program.window.close()
    desk.bot.waitUntil(lambda: not desk.program.window.isVisible())


def test_the_demo_never_locks_by_itself_and_another_program_after_its_minutes(
    desk: Desk, open_desk: Callable[..., Desk]
) -> None:
    assert desk.program.locking._minutes() == 10
    desk.composition.preferences["lock_after_min"] = 0
    assert desk.program.locking._minutes() == 0
    demo = open_desk(FakeComposition(by_itself=True))
    demo.bot.waitUntil(lambda: demo.who is not None)
    assert demo.program.locking._minutes() == 0


def test_the_foot_of_the_rail_says_who_is_there_and_offers_to_change(desk: Desk) -> None:
    button = desk.program.window.findChild(AccountMenuButton)
    assert button is not None
    assert button.accessibleName() == "Inloggad: Karin Ek, centrumansvarig"
    menu = button.build_menu()
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert names == ["account-switch", "account-lock", "account-own_account", "account-log_out"]
    switch = menu.findChild(QAction, "account-switch")
    assert switch is not None
    switch.trigger()
    menu.deleteLater()
    desk.bot.waitUntil(lambda: desk.program.window.gate() is not None)
    assert desk.gate._title.text() == "Byt bedömare"
