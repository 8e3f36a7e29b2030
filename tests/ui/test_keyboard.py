"""Enter and Tab do what somebody expects who has never read about them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.ui import widgets as w
from assessor_app.ui.new_passphrases import NewPassphrase
from assessor_app.ui.settings.accounts_sheets import LetInSheet
from assessor_app.ui.settings.own_account_sheets import PinSheet

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget in a window that has the keyboard."""
    windows: list[QWidget] = []  # qtbot holds them weakly

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


@pytest.mark.parametrize("kind", [w.PrimaryButton, w.SecondaryButton, w.QuietButton, w.DangerButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_that_has_the_focus_is_pressed_by_enter_as_by_space(
    opened: Callable[[QWidget], QWidget], kind: type[QPushButton], key: Qt.Key
) -> None:
    button = kind("Börja arbeta")
    presses: list[int] = []
    button.clicked.connect(lambda: presses.append(1))
    opened(button)
    button.setFocus()
    press(key)
    assert len(presses) == 1


def test_a_passphrase_typed_again_after_tab_lands_in_the_second_field(
    opened: Callable[[QWidget], QWidget],
) -> None:
    fields = NewPassphrase()
    opened(fields)
    fields.setFocus()
    write("fyra ord i rad")
    press(TAB)
    write("fyra ord i rad")
    assert (fields.value(), fields.repeat()) == ("fyra ord i rad", "fyra ord i rad")


def test_the_keyboard_too_can_show_what_was_typed(opened: Callable[[QWidget], QWidget]) -> None:
    field = w.PassphraseField()
    opened(field)
    field.setFocus()
    write("granris")
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
    assert field.field.echoMode() == QLineEdit.EchoMode.Normal
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
    assert field.field.echoMode() == QLineEdit.EchoMode.Password
    assert field.value() == "granris"


def test_enter_leads_a_new_account_from_the_name_through_both_passphrases(
    opened: Callable[[QWidget], QWidget],
) -> None:
    page = QWidget()
    window = opened(page)
    window.resize(900, 700)
    sheet = LetInSheet(page)
    asked: list[tuple[object, ...]] = []
    sheet.asked.connect(lambda *what: asked.append(what))
    sheet.ask()
    write("Olle Strand")
    press(ENTER)
    write("fyra ord i rad")
    press(ENTER)
    assert asked == []
    write("fyra ord i rad")
    press(ENTER)
    assert [(one[0], *one[2:]) for one in asked] == [("Olle Strand", "fyra ord i rad", "fyra ord i rad")]


def test_enter_leads_from_pin_to_pin_to_the_passphrase(opened: Callable[[QWidget], QWidget]) -> None:
    page = QWidget()
    window = opened(page)
    window.resize(900, 700)
    sheet = PinSheet(page)
    chosen: list[tuple[str, ...]] = []
    sheet.chosen.connect(lambda *what: chosen.append(what))
    sheet.ask()
    for secret in ("739152", "739152", "fyra ord i rad"):
        assert chosen == []
        write(secret)
        press(ENTER)
    assert chosen == [("739152", "739152", "fyra ord i rad")]
