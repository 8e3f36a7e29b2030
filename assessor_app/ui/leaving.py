"""How the program ends: what is half done is finished, what could not be saved is said, a backup is made."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from assessor_app.ui.composition import Composition
from assessor_app.ui.main_window.window import MainWindow
from assessor_app.ui.tasks import Lane

if TYPE_CHECKING:
    from assessor_app.ui.locking import Locking
    from assessor_app.ui.session import Session

_log = logging.getLogger(__name__)


class Presence(Protocol):
    """Who is at the screen, if anybody, and whose rooms are put away."""

    @property
    def session(self) -> Session | None: ...

    @property
    def locked(self) -> Locking | None:
        """None before anybody has come in."""
        ...


class Leaving:
    """Lets the window close once all is safe. `wants_restart`: the program shall start anew afterwards."""

    def __init__(
        self, window: MainWindow, composition: Composition, lane: Lane, worker: Lane, presence: Presence
    ) -> None:
        self._window, self._composition, self._presence = window, composition, presence
        self._lane, self._worker = lane, worker
        self._warned = False
        self.window_is_gone = False
        self.wants_restart = False
        window.on_leave(self._leave)
        window.destroyed.connect(self._note_window_gone)

    def restart(self) -> None:
        """End the program and start it anew; the window sees to it first that all is saved."""
        self.wants_restart = True
        self._window.close()

    def _leave(self, close: Callable[[], None]) -> None:
        """Stop printing, so that what came out is on record, then wait for the lanes."""
        session = self._presence.session
        if session is None:
            self._drain(close)
        else:
            session.press.wind_up(lambda: self._drain(close))

    def _drain(self, close: Callable[[], None]) -> None:
        """Wait for the lanes; if something could not be saved, stay once and say so."""
        before = self._failures()
        if not self._has_problem():
            self._warned = False  # what was warned of has been saved since

        def drained(_: None) -> None:
            if (self._failures() > before or self._has_problem()) and not self._warned:
                self._warned = True
                self._stay()
                return
            self._back_up(close_store)

        def close_store() -> None:
            self._lane.run_last(self._composition.close, lambda _: self._left(close), failed)

        def failed(error: Exception) -> None:
            _log.error("closing the store: %s", type(error).__name__)
            self._left(close)

        # What the worker still has in hand may end in something to save.
        self._worker.run(lambda: None, lambda _: self._lane.run(lambda: None, drained))

    def _stay(self) -> None:
        """Closing was given up: what would have been exchanged at the next start stays as it is."""
        session = self._presence.session
        if self.wants_restart and session is not None and session.care is not None:
            session.care.runner.run(session.care.restoring.discard, lambda _: None)
        self.wants_restart = False
        self._window.stay()

    def _back_up(self, go_on: Callable[[], None]) -> None:
        """Make the backup that is due; not where the program only starts anew, or was never opened."""
        session = self._presence.session
        if session is not None and session.care is not None:
            session.care.stop_all()
        if session is None or session.care is None or self.window_is_gone or self.wants_restart:
            go_on()
            return
        from assessor_app.ui.closing import ClosingBackup

        ClosingBackup(session, self._window.show_gate, go_on, self._window).start()

    def _failures(self) -> int:
        return self._window.navigator.failures if self._presence.session is not None else 0

    def _has_problem(self) -> bool:
        """Whether the last thing done could not be saved: words that wait for it would be lost."""
        if self.window_is_gone:
            return False
        locked = self._presence.locked
        shells = [view.shell for view in locked.put_away()] if locked is not None else []
        if self._presence.session is not None:
            shells.append(self._window.shell)
        return any(shell.banners.problem() is not None for shell in shells)

    def _left(self, close: Callable[[], None]) -> None:
        if not self.window_is_gone:
            close()

    def _note_window_gone(self) -> None:
        self.window_is_gone = True
