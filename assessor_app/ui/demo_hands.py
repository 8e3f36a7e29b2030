"""Hands and eyes for the real windows: what they do arrives as mouse and key events, as from a person.

What the hands do is told as generators that yield what they wait for. A `Conductor` asks for it from a timer
while the application's own event loop runs: no loop inside the loop, nothing sleeps.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractAnimation,
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    QPropertyAnimation,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QScrollArea, QWidget

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

_POLL_MS = 4
PATIENCE_S = 30.0
_NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Until:
    """What is waited for, and the words for it, should it never come."""

    words: str
    holds: Callable[[], bool]


Play = Generator[Until, None, T]


class PlayStopped(Exception):
    """The play could not go on; the message is a Swedish sentence that says why."""


class Conductor(QObject):
    """Plays a play to its end while the event loop runs.

    `alarm()` is asked at every turn; a sentence from it ends the play, and so does a wait of more than
    `PATIENCE_S`. Afterwards `problem` is that sentence, or None; `on_end` is called once.
    """

    def __init__(
        self,
        play: Play[None],
        on_end: Callable[[], None] = lambda: None,
        alarm: Callable[[], str | None] = lambda: None,
    ) -> None:
        super().__init__()
        self._play, self._on_end, self._alarm = play, on_end, alarm
        self._awaited: Until | None = None
        self._deadline = 0.0
        self.ended = False
        self.problem: str | None = None
        self.error: Exception | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin at the next turn of the event loop."""
        self._timer.start()

    def _turn(self) -> None:
        try:
            self._go_on()
        except StopIteration:
            self._end()
        except PlayStopped as stopped:
            self._end(str(stopped))
        except Exception as error:
            self.error = error
            self._end(f"Ett fel i uppspelningen: {error!r}")

    def _go_on(self) -> None:
        sentence = self._alarm()
        if sentence:
            raise PlayStopped(sentence)
        if self._awaited is not None and not self._awaited.holds():
            if time.monotonic() > self._deadline:
                raise PlayStopped(f"Väntade förgäves i {PATIENCE_S:.0f} s på att {self._awaited.words}.")
            return
        self._awaited = next(self._play)
        self._deadline = time.monotonic() + PATIENCE_S

    def _end(self, problem: str | None = None) -> None:
        self._timer.stop()
        self._play.close()
        self.problem, self.ended = problem, True
        self._on_end()


class Hands:
    """One pair of hands at one window. `at_rest` says whether no work is under way behind the screen."""

    def __init__(self, window: QWidget, at_rest: Callable[[], bool]) -> None:
        self.window = window
        self._at_rest = at_rest

    # -- eyes --

    def see(self, name: str, kind: type[W]) -> W | None:
        """The widget of that object name which is on the screen now."""
        found = self.window.findChildren(kind, name)
        return next((widget for widget in found if widget.isVisible()), None)

    def sees(self, name: str) -> bool:
        """Whether something with that object name is on the screen."""
        return self.see(name, QWidget) is not None

    def named(self, said: str) -> QWidget | None:
        """What carries these words: a button's text, or the name that a screen reader says."""
        for widget in self.window.findChildren(QWidget):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if said in (text, widget.accessibleName()) and widget.isVisible():
                return widget
        return None

    def is_still(self) -> bool:
        """Whether everything is saved and loaded, and nothing moves."""
        running = QAbstractAnimation.State.Running
        animations = self.window.findChildren(QPropertyAnimation)
        return self._at_rest() and not any(item.state() == running for item in animations)

    # -- waiting --

    def until(self, words: str, holds: Callable[[], bool]) -> Play[None]:
        """Wait until something holds; `words` finish the sentence *waited in vain that …*."""
        yield Until(words, holds)

    def settle(self) -> Play[None]:
        """Wait until all is at rest, and has been for a turn of the event loop."""
        for _ in range(3):
            yield Until("allt sparats och skärmen stod stilla", self.is_still)

    def find(self, target: str | QWidget) -> Play[QWidget]:
        """Wait until a target (an object name, the words on it, or the widget) can be seen and used."""
        found: list[QWidget] = []

        def usable() -> bool:
            found[:] = [widget for widget in (self._look_for(target),) if widget is not None]
            return bool(found) and found[0].isEnabled() and self.is_still()

        yield Until(f"”{_said(target)}” syntes och gick att använda", usable)
        return found[0]

    def _look_for(self, target: str | QWidget) -> QWidget | None:
        if isinstance(target, QWidget):
            return target if target.isVisible() else None
        return self.see(target, QWidget) or self.named(target)

    # -- mouse --

    def click(self, target: str | QWidget) -> Play[None]:
        """Click the middle of a target, after scrolling to it."""
        widget = yield from self.find(target)
        yield from self._bring_into_view(widget)
        point = self._middle(widget, _said(target))
        self._press(point)
        self._release(point)
        yield from self.settle()

    def click_at(self, widget: QWidget, place: QPoint) -> Play[None]:
        """Click a place in a widget: a row of a table."""
        yield from self.find(widget)
        point = QPointF(widget.mapTo(self.window, place))
        self._press(point)
        self._release(point)
        yield from self.settle()

    def hold(self, target: str | QWidget, words: str, done: Callable[[], bool]) -> Play[None]:
        """Press a target and keep it pressed until `done`."""
        widget = yield from self.find(target)
        point = self._middle(widget, _said(target))
        self._press(point)
        yield Until(words, done)
        self._release(point)
        yield from self.settle()

    def draw(self, target: QWidget, strokes: Sequence[Sequence[tuple[float, float]]]) -> Play[None]:
        """Draw on a target; points are shares of its width and height."""
        yield from self.find(target)
        yield from self._bring_into_view(target)
        for stroke in strokes:
            points = [self._at_share(target, x, y) for x, y in stroke]
            self._press(points[0])
            for point in points[1:]:
                self._send(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)
            self._release(points[-1])
        yield from self.settle()

    def drop(self, target: str | QWidget, files: Sequence[Path]) -> Play[None]:
        """Drag files onto a target from outside, and let go."""
        widget = yield from self.find(target)
        data, place = QMimeData(), widget.rect().center()
        data.setUrls([QUrl.fromLocalFile(str(file.absolute())) for file in files])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, _NO_KEYS)
        came = QDragEnterEvent(place, *how)
        QApplication.sendEvent(widget, came)
        if not came.isAccepted():
            raise PlayStopped(f"”{_said(target)}” tog inte emot filerna.")
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), *how))
        yield from self.settle()

    def answer_dialog(self, path: Path) -> Play[None]:
        """Answer the desktop's own question for a file or a folder; its inside is not ours to click in."""
        asked: list[QFileDialog] = []

        def is_asked() -> bool:
            asked[:] = [one for one in self.window.findChildren(QFileDialog) if one.isVisible()]
            return bool(asked)

        yield Until("en fil efterfrågades", is_asked)
        asked[0].fileSelected.emit(str(path.absolute()))
        asked[0].reject()
        yield from self.settle()

    def rest_pointer(self) -> None:
        """Move the pointer to where nothing lights up under it."""
        corner = QPointF(self.window.width() - 2, 1)
        self._send(QEvent.Type.MouseMove, corner, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)

    # -- keys --

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO_KEYS) -> Play[None]:
        """Press a key where the focus is, and wait until what it did is done."""
        yield from self._take_the_keys_back()
        QTest.keyClick(self._focused(), key, modifiers)
        yield from self.settle()

    def type(self, text: str) -> Play[None]:
        """Type a text where the focus is."""
        yield from self._take_the_keys_back()
        for letter in text:
            _strike(self._focused(), letter)
        yield from self.settle()

    def fill(self, target: str | QWidget, text: str) -> Play[None]:
        """Click into a field and type."""
        yield from self.click(target)
        yield from self.type(text)

    def _take_the_keys_back(self) -> Play[None]:
        """A list of suggestions that is gone again may have left no window active, or itself."""
        active = QApplication.activeWindow()
        if active is None or active.isHidden():
            self.window.activateWindow()
            yield from self.settle()

    def _focused(self) -> QWidget:
        """Where a key goes. PlayStopped if it would not reach the window."""
        if QApplication.activeWindow() is not self.window:
            raise PlayStopped("Ett annat fönster har tagit tangentbordet.")
        return QApplication.focusWidget() or self.window

    # -- inside --

    def _bring_into_view(self, widget: QWidget) -> Play[None]:
        """Scroll every area around a widget until its middle can be seen."""
        moved = False
        for area in self.window.findChildren(QScrollArea):
            if area.isVisible() and area.isAncestorOf(widget):
                middle = widget.mapTo(area.viewport(), widget.rect().center())
                if not area.viewport().rect().adjusted(0, 8, 0, -8).contains(middle):
                    area.ensureWidgetVisible(widget, 0, 24)
                    moved = True
        if moved:
            yield from self.settle()

    def _at_share(self, widget: QWidget, x: float, y: float) -> QPointF:
        inside = QPointF(x * (widget.width() - 1), y * (widget.height() - 1))
        return QPointF(widget.mapTo(self.window, inside))

    def _middle(self, widget: QWidget, said: str) -> QPointF:
        """The middle of a widget in the window. PlayStopped if something else lies over it there."""
        point = widget.mapTo(self.window, widget.rect().center())
        top = self.window.childAt(QPoint(point))
        if top is None or not (top is widget or widget.isAncestorOf(top)):
            over = f"{type(top).__name__} {top.objectName()!r}" if top is not None else "ingenting"
            raise PlayStopped(f"”{said}” går inte att trycka på: {over} ligger över det.")
        return QPointF(point)

    def _press(self, point: QPointF) -> None:
        self._send(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)
        self._send(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton)

    def _release(self, point: QPointF) -> None:
        self._send(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, point: QPointF, button: Qt.MouseButton, down: Qt.MouseButton) -> None:
        """To the window as the desktop would send it: Qt finds out what lies under the pointer."""
        event = QMouseEvent(kind, point, point, self.window.mapToGlobal(point), button, down, _NO_KEYS)
        QApplication.sendEvent(self.window.windowHandle(), event)


def _strike(target: QWidget, letter: str) -> None:
    """One letter on the keyboard. QTest knows the keys of ASCII alone and aborts on others."""
    if letter.isascii():
        QTest.keyClicks(target, letter)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_unknown, _NO_KEYS, letter))


def _said(target: str | QWidget) -> str:
    if isinstance(target, str):
        return target
    return target.objectName() or target.accessibleName() or type(target).__name__
