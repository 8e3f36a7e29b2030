"""How a screen is opened and brought into its states, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPropertyAnimation, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from assessor_app.ui.crash_window import CrashWindow
from assessor_app.ui.main_window.shell import Shell
from assessor_app.ui.widgets import SideSheet

WINDOW = QSize(1366, 768)
"""The smallest window the program is made for: an old workshop laptop."""
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
    """Press a button by its name, or tick a box."""

    def do(screen: QWidget) -> None:
        buttons = screen.window().findChildren(QAbstractButton, name)
        button = next((item for item in buttons if item.isVisible()), None)
        assert button is not None, f"there is no button {name} to press"
        button.click()

    return do


def steps(*acts: Act) -> Act:
    """Several acts, the layouts come to rest between them."""

    def do(screen: QWidget) -> None:
        for act in acts:
            act(screen)
            settle()

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
