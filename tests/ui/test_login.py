"""Logging in: choose a tile, give the passphrase; a wrong one is told calmly, many cost time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.ui.composition import OpenedServices
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.login.presenter import LoginPresenter, wait_after
from assessor_app.ui.login.tiles import AccountButton, initials
from assessor_app.ui.session import InlineRunner
from tests.ui.shell_fakes import KARIN, PER, RIGHT, CodedError, FakeComposition


class Clock:
    """Seconds, turned by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


class Login:
    """The page over a fake door."""

    def __init__(self, qtbot: QtBot, gate: FakeComposition, last: str = "") -> None:
        self.gate = gate
        self.clock = Clock()
        self.opened: list[OpenedServices] = []
        self.page = LoginPage(gate, InlineRunner(), self.opened.append, seconds=self.clock)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 820)
        self.page.load(last)
        self.page.show()
        self.page.begin()
        self.bot = qtbot

    @property
    def tiles(self) -> list[AccountButton]:
        return self.page.findChildren(AccountButton)

    @property
    def unlock(self) -> QPushButton:
        found = self.page.findChild(QPushButton, "unlock")
        assert found is not None
        return found

    def try_phrase(self, text: str) -> None:
        self.page._phrase.set_value(text)
        self.bot.keyClick(self.page._phrase.field, Qt.Key.Key_Return)


@pytest.fixture
def login(qtbot: QtBot) -> Iterator[Login]:
    made = Login(qtbot, FakeComposition(), str(PER.id))
    yield made
    made.page._second.stop()


def test_the_one_who_logged_in_last_is_chosen_and_the_cursor_waits_for_the_passphrase(login: Login) -> None:
    assert [tile.isChecked() for tile in login.tiles] == [False, True]
    assert login.page._phrase.field.hasFocus() or QApplication.focusWidget() is None
    assert login.unlock.isEnabled()


def test_the_right_passphrase_opens_the_store(login: Login) -> None:
    login.try_phrase(RIGHT)
    assert [opened.actor_name for opened in login.opened] == [PER.name]


def test_another_tile_logs_in_somebody_else(login: Login) -> None:
    login.bot.mouseClick(login.tiles[0], Qt.MouseButton.LeftButton)
    login.try_phrase(RIGHT)
    assert login.opened[0].actor.id == KARIN.id


def test_without_a_tile_nothing_can_be_tried(qtbot: QtBot) -> None:
    login = Login(qtbot, FakeComposition())
    assert not login.unlock.isEnabled()
    login.try_phrase(RIGHT)
    assert login.gate.tried == []


def test_the_only_account_needs_no_choosing(qtbot: QtBot) -> None:
    login = Login(qtbot, FakeComposition(tiles=(KARIN,)))
    assert login.tiles[0].isChecked()


def test_a_wrong_passphrase_is_said_under_the_field_and_can_be_typed_over(login: Login) -> None:
    login.try_phrase("fel")
    assert login.page._field.error() is not None
    assert "stämmer inte" in str(login.page._field.error())
    assert login.page._phrase.field.selectedText() != ""
    login.bot.keyClicks(login.page._phrase.field, "n")
    assert login.page._field.error() is None


def test_after_three_wrong_tries_the_wait_grows_and_ends_by_itself(login: Login) -> None:
    for _ in range(3):
        login.try_phrase("fel")
    assert not login.unlock.isEnabled()
    assert "5 s" in login.page._note.text()
    login.try_phrase(RIGHT)
    assert login.gate.tried == ["fel"] * 3
    login.clock.now += 3
    login.page._presenter.tick()
    assert "2 s" in login.page._note.text()
    login.clock.now += 2
    login.page._presenter.tick()
    assert login.unlock.isEnabled()
    assert login.page._note.text() == ""
    login.try_phrase("fel")
    assert "10 s" in login.page._note.text()


def test_one_persons_wait_is_not_anothers(login: Login) -> None:
    for _ in range(3):
        login.try_phrase("fel")
    login.bot.mouseClick(login.tiles[0], Qt.MouseButton.LeftButton)
    assert login.unlock.isEnabled()
    login.bot.mouseClick(login.tiles[1], Qt.MouseButton.LeftButton)
    assert not login.unlock.isEnabled()


def test_the_wait_never_grows_beyond_five_minutes() -> None:
    assert [wait_after(tries) for tries in (0, 2, 3, 4, 5, 20, 10_000)] == [0, 0, 5, 10, 20, 300, 300]


def test_a_damaged_store_is_said_in_words_and_costs_no_wait(qtbot: QtBot) -> None:
    login = Login(qtbot, FakeComposition(problem=None), str(KARIN.id))
    login.gate.problem = CodedError("damaged")
    login.try_phrase(RIGHT)
    assert "Databasen är skadad." in login.page.problem.text()
    assert login.page.problem.isVisibleTo(login.page)
    assert login.unlock.isEnabled()


def test_a_revoked_account_is_said_under_the_field(login: Login) -> None:
    login.gate.problem = CodedError("account_revoked")
    login.try_phrase(RIGHT)
    assert "spärrat" in str(login.page._field.error())


def test_the_keyboard_reaches_every_tile(login: Login) -> None:
    assert all(tile.focusPolicy() & Qt.FocusPolicy.TabFocus for tile in login.tiles)
    login.tiles[0].setFocus()
    login.bot.keyClick(login.tiles[0], Qt.Key.Key_Space)
    assert login.tiles[0].isChecked()


def test_tiles_and_fields_say_who_they_are(login: Login) -> None:
    assert [tile.accessibleName() for tile in login.tiles] == [
        "Karin Ek, Centrumansvarig",
        "Per Norén, Bedömare",
    ]
    assert login.page._phrase.field.accessibleName() == "Lösenfras"


def test_nothing_is_tried_twice_while_the_first_try_is_under_way() -> None:
    class Slow:
        waiting: list[object] = []  # noqa: RUF012 - one test, one instance

        def run(self, work: object, done: object, failed: object = None) -> None:
            self.waiting.append(work)

    class View:
        def __getattr__(self, _name: str) -> object:
            return lambda *_args: None

    slow = Slow()
    presenter = LoginPresenter(View(), FakeComposition(), slow, print, Clock())  # type: ignore[arg-type]
    presenter.load(str(KARIN.id))
    presenter.submit(RIGHT)
    presenter.submit(RIGHT)
    assert len(slow.waiting) == 1


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Karin Ek", "KE"), ("Bo", "B"), ("Nguyễn Thị Lan", "NL"), ("", ""), ("åsa öberg", "ÅÖ"), ("– Ek", "E")],
)
def test_initials_are_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters
