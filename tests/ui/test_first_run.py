"""The first run: say who you are, choose a passphrase, and the centre is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.ui.composition import OpenedServices
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.first_run.presenter import strength, suggested_code
from assessor_app.ui.session import InlineRunner
from tests.ui.shell_fakes import RIGHT, CodedError, FakeComposition


class FirstRun:
    """The page over a fake door."""

    def __init__(self, qtbot: QtBot) -> None:
        self.gate = FakeComposition(tiles=())
        self.opened: list[OpenedServices] = []
        self.page = FirstRunPage(self.gate, InlineRunner(), self.opened.append)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 820)
        self.page.show()
        self.page.begin()
        self.bot = qtbot

    def type_in(self, field: str, text: str) -> None:
        editor = self.page._fields[field].editor
        target = editor.focusProxy() or editor
        self.bot.keyClicks(target, text)

    def fill(self) -> None:
        self.type_in("centre_name", "Vimmerby testcenter")
        self.type_in("account_name", "Karin Ek")
        self.type_in("passphrase", RIGHT)
        self.type_in("repeat", RIGHT)

    def create(self) -> None:
        button = self.page.findChild(QPushButton, "create-centre")
        assert button is not None
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def error(self, field: str) -> str:
        return self.page._fields[field].error() or ""


@pytest.fixture
def first(qtbot: QtBot) -> FirstRun:
    return FirstRun(qtbot)


def test_a_name_and_a_passphrase_are_enough_to_make_the_centre(first: FirstRun) -> None:
    first.fill()
    first.create()
    form = first.gate.made[0]
    assert (form.centre_name, form.centre_code, form.account_name) == (
        "Vimmerby testcenter",
        "VIM",
        "Karin Ek",
    )
    assert form.passphrase == RIGHT
    assert len(first.opened) == 1


def test_the_passphrase_is_never_part_of_what_a_log_would_show(first: FirstRun) -> None:
    first.fill()
    assert RIGHT not in repr(first.page._form())


def test_the_code_follows_the_name_until_the_user_writes_one(first: FirstRun) -> None:
    first.type_in("centre_name", "Vim")
    assert first.page._code.value() == "VIM"
    first.page._code.clear()
    first.type_in("centre_code", "k2")
    first.type_in("centre_name", "merby")
    assert first.page._code.value() == "k2"
    assert first.page._form().centre_code == "K2"


def test_everything_that_is_missing_is_said_at_once_and_the_first_gets_the_cursor(first: FirstRun) -> None:
    first.create()
    for field in ("centre_name", "centre_code", "account_name", "passphrase"):
        assert first.error(field)
    assert not first.error("place")
    assert first.gate.made == []
    assert first.page.focusWidget() is first.page._name


def test_two_different_passphrases_make_nothing(first: FirstRun) -> None:
    first.fill()
    first.type_in("repeat", "x")
    first.create()
    assert "olika" in first.error("repeat")
    assert first.gate.made == []


def test_an_error_goes_away_when_its_field_is_mended(first: FirstRun) -> None:
    first.create()
    first.type_in("account_name", "K")
    assert not first.error("account_name")
    assert first.error("passphrase")


def test_a_full_disk_is_said_above_the_form_which_stays_as_it_was(first: FirstRun) -> None:
    first.fill()
    first.gate.problem = CodedError("disk_full")
    first.create()
    assert "Disken är full." in first.page.problem.text()
    assert first.page._name.value() == "Vimmerby testcenter"
    first.gate.problem = None
    first.create()
    assert len(first.opened) == 1


def test_a_refused_code_is_said_at_its_field(first: FirstRun) -> None:
    first.fill()
    first.gate.problem = CodedError("centre_code_unfit")
    first.create()
    assert "A–Z" in first.error("centre_code")


def test_the_page_says_that_a_lost_passphrase_is_lost(first: FirstRun) -> None:
    from assessor_app.ui.widgets.banners import Banner

    texts = [banner.text() for banner in first.page.findChildren(Banner)]
    assert any("Tappas den bort" in text for text in texts)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Vimmerby testcenter", "VIM"),
        ("Åtvidaberg", "ATV"),
        ("Lärcentrum i Östra Göinge", "LOG"),
        ("Testcenter för svets och montage", "TSM"),
        ("", ""),
        ("中心", ""),
        ("A", ""),
        ("a b c d e f g h", "ABCDEF"),
    ],
)
def test_a_code_is_suggested_from_the_name(name: str, code: str) -> None:
    assert suggested_code(name) == code


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", "empty"),
        ("kort", "short"),
        ("aaaaaaaaaaaaaaaaaaaa", "weak"),
        ("sommar26", "weak"),
        ("Vimmerby2026", "weak"),
        ("skruvmejsel7", "fair"),
        ("fyra små gröna äpplen", "strong"),
        ("ö hår i båt", "weak"),
    ],
)
def test_the_strength_of_a_passphrase_is_told_in_words(passphrase: str, expected: str) -> None:
    assert strength(passphrase, "Vimmerby testcenter", "Karin Ek") == expected
