"""Logging in: choose a tile, give the passphrase; a wrong one is told calmly, many cost time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.domain.logins import wait_after
from assessor_app.ui.composition import OpenedServices
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.login.pin_part import PinPart
from assessor_app.ui.login.presenter import LoginPresenter
from assessor_app.ui.login.tiles import AccountButton, initials
from assessor_app.ui.session import InlineRunner
from tests.ui.shell_fakes import KARIN, PER, RIGHT, CodedError, FakeComposition


class Login:
    """The page over a fake door."""

    def __init__(self, qtbot: QtBot, gate: FakeComposition, last: str = "") -> None:
        self.gate = gate
        self.opened: list[OpenedServices] = []
        self.page = LoginPage(gate, InlineRunner(), self.opened.append)
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


def test_a_wait_is_counted_down_in_words_and_ends_by_itself(login: Login) -> None:
    login.gate.waits[PER.id] = 65
    login.page._presenter.tick()
    assert not login.unlock.isEnabled()
    assert "1 min 5 s" in login.page._note.text()
    login.try_phrase(RIGHT)
    assert login.gate.tried == []
    login.gate.waits[PER.id] = 2
    login.page._presenter.tick()
    assert login.page._note.text().startswith("Vänta 2 s")
    login.gate.waits[PER.id] = 0
    login.page._presenter.tick()
    assert login.unlock.isEnabled()
    assert login.page._note.text() == ""


def test_a_wait_that_began_before_the_program_did_is_shown_at_once(qtbot: QtBot) -> None:
    login = Login(qtbot, FakeComposition(waits={PER.id: 20}), str(PER.id))
    assert not login.unlock.isEnabled()
    assert "20 s" in login.page._note.text()


def test_one_persons_wait_is_not_anothers(login: Login) -> None:
    login.gate.waits[PER.id] = 5
    login.page._presenter.tick()
    login.bot.mouseClick(login.tiles[0], Qt.MouseButton.LeftButton)
    assert login.unlock.isEnabled()
    login.bot.mouseClick(login.tiles[1], Qt.MouseButton.LeftButton)
    assert not login.unlock.isEnabled()


def test_the_wait_never_grows_beyond_five_minutes() -> None:
    assert [wait_after(tries) for tries in (0, 2, 3, 4, 5, 20, 10_000)] == [0, 0, 5, 10, 20, 300, 300]


# ---- by PIN -----------------------------------------------------------------------------------------------


@pytest.fixture
def locked(qtbot: QtBot) -> Iterator[Login]:
    """The page while the program runs: Per may use his PIN, Karin may not yet."""
    made = Login(qtbot, FakeComposition(pins={PER.id: "482913"}), str(PER.id))
    yield made
    made.page._second.stop()


def pins(login: Login) -> PinPart:
    return login.page._pins()


def test_who_may_use_a_pin_is_asked_for_it_and_the_sixth_digit_opens(locked: Login) -> None:
    assert pins(locked).isVisible()
    assert not locked.page._phrase_part.isVisible()
    locked.bot.keyClicks(pins(locked).field, "482913")
    assert [opened.actor_name for opened in locked.opened] == [PER.name]


def test_a_pin_is_tapped_on_the_pad_and_a_digit_taken_back(locked: Login) -> None:
    for name in ("pin-4", "pin-9", "pin-back", "pin-8", "pin-2", "pin-9", "pin-1", "pin-3"):
        key = locked.page.findChild(QPushButton, name)
        assert key is not None
        locked.bot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert [opened.actor_name for opened in locked.opened] == [PER.name]


def test_a_wrong_pin_is_said_with_the_tries_that_are_left_and_is_typed_anew(locked: Login) -> None:
    locked.bot.keyClicks(pins(locked).field, "111112")
    assert "4" in str(pins(locked).error())
    assert pins(locked).field.value() == ""
    locked.bot.keyClicks(pins(locked).field, "4")
    assert pins(locked).error() is None


def test_a_pin_takes_digits_only(locked: Login) -> None:
    locked.bot.keyClicks(pins(locked).field, "4a8 2x")
    assert pins(locked).field.value() == "482"


def test_who_has_not_logged_in_yet_is_asked_for_the_passphrase(locked: Login) -> None:
    locked.bot.mouseClick(locked.tiles[0], Qt.MouseButton.LeftButton)
    assert not pins(locked).isVisible()
    locked.try_phrase(RIGHT)
    assert locked.opened[0].actor.id == KARIN.id


def test_the_passphrase_can_be_given_instead_of_the_pin(locked: Login) -> None:
    instead = locked.page.findChild(QPushButton, "use-passphrase")
    assert instead is not None
    locked.bot.mouseClick(instead, Qt.MouseButton.LeftButton)
    locked.try_phrase(RIGHT)
    assert locked.gate.tried == [RIGHT]
    assert locked.opened[0].actor.id == PER.id


@pytest.mark.parametrize("code", ["pin_spent", "pin_not_now"])
def test_a_pin_that_counts_no_more_leads_to_the_passphrase(locked: Login, code: str) -> None:
    locked.gate.problem = CodedError(code)
    locked.bot.keyClicks(pins(locked).field, "482913")
    assert not pins(locked).isVisible()
    assert "lösenfras" in str(locked.page._field.error()).lower()
    locked.bot.mouseClick(locked.tiles[0], Qt.MouseButton.LeftButton)
    locked.bot.mouseClick(locked.tiles[1], Qt.MouseButton.LeftButton)
    assert not pins(locked).isVisible()


# ---- whatever else ---------------------------------------------------------------------------------------


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
    presenter = LoginPresenter(View(), FakeComposition(), slow, print)  # type: ignore[arg-type]
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
