"""Forgotten passphrases: the words of the sheet, a new passphrase, and what is said about the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.ui.composition import OpenedServices
from assessor_app.ui.recovery.page import RecoveryPage
from assessor_app.ui.recovery.sheet_presenter import random_numbers
from assessor_app.ui.session import InlineRunner
from tests.ui.shell_fakes import KARIN, PER, RIGHT, WORDS, CodedError, FakeComposition

NEW = "sju gula hastar i rad"


class Recovery:
    """The page over a fake door."""

    def __init__(self, qtbot: QtBot, gate: FakeComposition) -> None:
        self.bot, self.gate = qtbot, gate
        self.opened: list[OpenedServices] = []
        self.left: list[bool] = []
        self.page = RecoveryPage(gate, InlineRunner(), self.opened.append, lambda: self.left.append(True))
        qtbot.addWidget(self.page)
        self.page.resize(1366, 820)
        self.page.load()
        self.page.show()
        self.page.begin()

    def fill(self, words: str, passphrase: str = NEW, repeat: str = NEW) -> None:
        self.page._words.set_value(words)
        for name, text in (("passphrase", passphrase), ("repeat", repeat)):
            editor = self.page._phrases.fields[name].editor
            target = editor.focusProxy()
            assert isinstance(target, QLineEdit)
            target.clear()
            self.bot.keyClicks(target, text)

    def press(self, name: str) -> None:
        button = next(one for one in self.page.findChildren(QPushButton, name) if one.isVisible())
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@contextmanager
def recovery(qtbot: QtBot, **changes: object) -> Iterator[Recovery]:
    yield Recovery(qtbot, FakeComposition(**changes))  # type: ignore[arg-type]  # whatever the test changes


@pytest.fixture
def page(qtbot: QtBot) -> Recovery:
    return Recovery(qtbot, FakeComposition())


def test_only_managers_are_offered(page: Recovery) -> None:
    names = [page.page._account.itemText(at) for at in range(page.page._account.count())]
    assert names == [KARIN.name]
    assert PER.name not in names


def test_the_words_and_a_new_passphrase_lead_in(page: Recovery) -> None:
    page.fill(" ".join(WORDS))
    page.press("recover")
    assert page.gate.recovered == (KARIN.id, NEW)
    assert page.says("Arket gäller fortfarande")
    assert page.opened == []
    page.press("begin-work")
    assert page.opened[0].actor.id == KARIN.id


def test_afterwards_neither_words_nor_passphrase_stay_in_the_page(page: Recovery) -> None:
    page.fill(" ".join(WORDS))
    page.press("recover")
    assert (page.page._words.value(), page.page._phrases.value(), page.page._phrases.repeat()) == ("", "", "")


def test_the_word_that_cannot_be_right_is_named_and_what_was_typed_stays(page: Recovery) -> None:
    page.fill("babab dadad fafaf gagap")
    page.press("recover")
    assert "Ord 4" in (page.page._words_field.error() or "")
    assert page.page._words.value() == "babab dadad fafaf gagap"
    page.page._words.insert_phrase("hahah")
    assert page.page._words_field.error() is None


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("recovery_words_missing", "arket har"),
        ("recovery_words_mistyped", "hänger inte ihop"),
        ("recovery_other_sheet", "ett annat ark"),
    ],
)
def test_a_slip_is_told_from_another_sheet(qtbot: QtBot, code: str, said: str) -> None:
    problem = CodedError(code, typed=8, expected=9)
    with recovery(qtbot) as page:
        page.gate.problem = problem
        page.fill(" ".join(WORDS))
        page.press("recover")
        assert said in (page.page._words_field.error() or "")


def test_nothing_is_tried_before_all_is_typed(page: Recovery) -> None:
    page.fill("", "kort", "annat")
    page.press("recover")
    errors = [
        page.page._words_field.error(),
        *(field.error() for field in page.page._phrases.fields.values()),
    ]
    assert all(errors)
    assert page.gate.tried == []


def test_a_damaged_vault_is_said_above_the_form(page: Recovery) -> None:
    page.gate.problem = CodedError("vault_damaged")
    page.fill(" ".join(WORDS))
    page.press("recover")
    assert "Nyckelfilen är skadad" in page.page.problem.text()
    assert "Återställ från en säkerhetskopia" in page.page.problem.text()


def test_where_no_sheet_was_ever_made_that_is_said_plainly(qtbot: QtBot) -> None:
    with recovery(qtbot, has_sheet=False) as page:
        assert page.says("Ingen har gjort ett ark")
        assert not any(one.isVisible() for one in page.page.findChildren(QPushButton, "recover"))


def test_a_new_sheet_can_be_made_and_proven_at_once(page: Recovery) -> None:
    page.gate.recovery.standing = "proven"
    page.fill(" ".join(WORDS))
    page.press("recover")
    page.press("new-sheet")
    page.press("sheet-in-hand")
    for editor in page.page.findChildren(QLineEdit):
        if editor.objectName().startswith("proof-"):
            page.bot.keyClicks(editor, WORDS[int(editor.objectName()[6:]) - 1])
    page.press("prove-sheet")
    assert page.gate.recovery.standing == "proven"
    assert page.gate.recovery.made == 1
    assert len(page.opened) == 1


def test_the_login_is_one_button_away(page: Recovery) -> None:
    back = next(one for one in page.page.findChildren(QPushButton) if "inloggningen" in one.text())
    page.bot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert page.left == [True]


def test_two_different_words_are_asked_for() -> None:
    for _ in range(50):
        numbers = random_numbers(len(WORDS))
        assert len(set(numbers)) == 2
        assert all(1 <= number <= len(WORDS) for number in numbers)


def test_a_right_passphrase_is_not_shown_anywhere_on_the_page(page: Recovery) -> None:
    page.fill(" ".join(WORDS), RIGHT, RIGHT)
    assert not page.says(RIGHT)
