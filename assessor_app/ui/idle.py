"""Notices that nobody has touched the program for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_EVERY_MS = 5_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Emits `idle` once no key, pointer or finger has been felt for `minutes()`; 0 never does.

    It listens at the windows that have the focus (the program's own, a dialog), before anything inside them:
    an event filter on the whole application would be asked thousands of times a second. Time slept with the
    lid closed counts: `wall` goes on then, `seconds` cannot be set.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        parent: QObject | None = None,
        seconds: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._seconds, self._wall = minutes, seconds, wall
        self._touched = (seconds(), wall())
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to count from now; a second time begins anew."""
        self._touched = (self._seconds(), self._wall())
        if self._timer.isActive():
            return
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen_to)
            self._listen_to(app.focusWindow())

    def stop(self) -> None:
        """Count no longer: nobody is logged in."""
        if self._timer.isActive():
            self._timer.stop()
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.focusWindowChanged.disconnect(self._listen_to)

    def touch(self) -> bool:
        """Somebody is there; False where they come back too late for what should have been locked."""
        if self.look():
            return False
        self._touched = (self._seconds(), self._wall())
        return True

    def look(self) -> bool:
        """Tell if the time is up; returns whether it is."""
        limit = self._minutes() * 60
        passed = max(self._seconds() - self._touched[0], self._wall() - self._touched[1])
        if not self._timer.isActive() or limit <= 0 or passed < limit:
            return False
        self.idle.emit()
        return True

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # never twice
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() in _TOUCHES and not self.touch()
