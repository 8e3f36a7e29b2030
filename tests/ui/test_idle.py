"""The program notices that nobody is there: by hours on two clocks, by keys, pointer and finger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from assessor_app.ui.idle import IdleWatch


class Clocks:
    """One that nobody can set, and the PC's; turned by hand."""

    steady = 10.0
    wall = 5_000.0

    def pass_(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds


class Watched:
    """A window with a field, and a watch over it that remembers how often it spoke."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clocks = Clocks()
        self.minutes = 10
        self.window = QMainWindow()
        self.field = QLineEdit()
        self.window.setCentralWidget(self.field)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.told = 0
        self.watch = IdleWatch(
            lambda: self.minutes, self.window, lambda: self.clocks.steady, lambda: self.clocks.wall
        )
        self.watch.idle.connect(self._hear)
        self.watch.start()

    def _hear(self) -> None:
        self.told += 1


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    made = Watched(qtbot)
    yield made
    made.watch.stop()


def test_after_ten_quiet_minutes_it_speaks_and_not_before(watched: Watched) -> None:
    watched.clocks.pass_(599)
    watched.watch.look()
    assert watched.told == 0
    watched.clocks.pass_(1)
    watched.watch.look()
    assert watched.told == 1


def test_a_key_or_the_pointer_begins_the_count_anew(watched: Watched) -> None:
    watched.clocks.pass_(590)
    QTest.keyClick(watched.window.windowHandle(), Qt.Key.Key_A)
    watched.clocks.pass_(590)
    QTest.mouseMove(watched.window.windowHandle(), QPoint(20, 20))
    watched.clocks.pass_(590)
    watched.watch.look()
    assert watched.told == 0
    watched.clocks.pass_(10)
    watched.watch.look()
    assert watched.told == 1


def test_one_who_comes_back_too_late_does_not_reach_what_was_open(watched: Watched) -> None:
    """The lid was closed: only the PC's clock went on, and the first key comes before any look."""
    watched.field.setFocus()
    watched.clocks.wall += 3_600
    QTest.keyClick(watched.window.windowHandle(), Qt.Key.Key_A)
    assert watched.told == 1
    assert watched.field.text() == ""


def test_a_clock_set_back_does_not_keep_it_open(watched: Watched) -> None:
    watched.clocks.wall -= 86_400
    watched.clocks.pass_(600)
    watched.watch.look()
    assert watched.told == 1


def test_never_is_never(watched: Watched) -> None:
    watched.minutes = 0
    watched.clocks.pass_(1_000_000)
    watched.watch.look()
    assert watched.told == 0


def test_a_changed_time_counts_at_once(watched: Watched) -> None:
    watched.clocks.pass_(180)
    watched.minutes = 2
    watched.watch.look()
    assert watched.told == 1


def test_stopped_it_says_nothing_and_started_it_counts_from_then(watched: Watched) -> None:
    watched.watch.stop()
    watched.clocks.pass_(10_000)
    watched.watch.look()
    watched.watch.start()
    watched.watch.look()
    assert watched.told == 0


def test_typing_in_a_dialog_counts_as_being_there(watched: Watched, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialog

    dialog = QDialog(watched.window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    watched.clocks.pass_(590)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    watched.clocks.pass_(590)
    watched.watch.look()
    assert watched.told == 0
    dialog.close()
