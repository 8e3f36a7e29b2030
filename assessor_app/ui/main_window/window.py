"""The one window: before a store is open a gate, afterwards the shell, for a candidate nothing but a page."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from assessor_app.ui import shortcuts
from assessor_app.ui.main_window.rooms import EXCHANGE_SUFFIXES, ROSTER_SUFFIXES, BuildRun, Room
from assessor_app.ui.shortcuts import Binding
from assessor_app.ui.theme import Theme

if TYPE_CHECKING:
    from assessor_app.services.read_models import CentreView
    from assessor_app.ui.gate_pages import GatePage
    from assessor_app.ui.main_window.counters import RailCounters
    from assessor_app.ui.main_window.navigator import Standpoint, WindowNavigator
    from assessor_app.ui.main_window.putting_away import PutAway
    from assessor_app.ui.main_window.shell import Shell
    from assessor_app.ui.session import Preferences, Session

_WIDTH, _HEIGHT = 1366, 820
LOCK_NOW = "lock"
_TEXT_STEP, _SMALLEST_TEXT, _LARGEST_TEXT = 10, 80, 200

Leave = Callable[[Callable[[], None]], None]


class MainWindow(QMainWindow):
    """`action_chosen` carries the code of what the user wants done about a lasting condition,
    `account_chosen` about who is logged in (`account_menu`).
    """

    action_chosen = Signal(str)
    account_chosen = Signal(str)
    text_scale_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        rooms: Sequence[Room],
        build_run: BuildRun,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._preferences = theme, preferences
        self._leave: Leave | None = None
        self._may_close = self._leaving = False
        self._locked: QWidget | None = None
        self._who: tuple[CentreView | None, str, str] = (None, "", "")
        self._gate: GatePage | None = None
        self._room_keys: list[QShortcut] = []
        self.setWindowTitle(self.tr("Assessor"))
        self.setObjectName("main-window")
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._rooms, self._build_run = rooms, build_run
        self._shell: Shell | None = None
        self._navigator: WindowNavigator | None = None
        self._counters: RailCounters | None = None
        self._install_keys(rooms)
        self._restore_geometry()

    @property
    def shell(self) -> Shell:
        """The frame around the rooms; made when it is first asked for: the login does without."""
        if self._shell is None:
            self._shell = self._build_shell()
        return self._shell

    @property
    def navigator(self) -> WindowNavigator:
        """How screens move about in this window."""
        if self._navigator is None:
            from assessor_app.ui.main_window.navigator import WindowNavigator

            rooms = {room.key: room for room in self._rooms}
            self._navigator = WindowNavigator(self.shell, rooms, self._build_run)
        return self._navigator

    def _build_shell(self) -> Shell:
        from assessor_app.ui.main_window.shell import Shell

        shell = Shell(self._rooms)
        shell.room_chosen.connect(lambda room: self.navigator.choose(room))
        shell.banners.action_chosen.connect(self.action_chosen)
        shell.account_chosen.connect(self.account_chosen)
        self._stack.addWidget(shell)
        return shell

    def _install_keys(self, rooms: Sequence[Room]) -> None:
        self._room_keys = shortcuts.install(
            self,
            [
                Binding(shortcuts.room_keys(position), partial(self._choose, room.key))
                for position, room in enumerate(rooms, 1)
            ],
        )
        shortcuts.install(
            self,
            [
                Binding(shortcuts.TEXT_LARGER, lambda: self._step_text(_TEXT_STEP)),
                Binding(shortcuts.TEXT_SMALLER, lambda: self._step_text(-_TEXT_STEP)),
                Binding(shortcuts.TEXT_NORMAL, lambda: self._set_text(100)),
                Binding(shortcuts.FULL_SCREEN, self._toggle_full_screen),
                Binding(shortcuts.LEAVE, self._close_by_key),
                Binding(shortcuts.LOCK, self._lock_by_key),
            ],
        )

    # -- what is shown --

    def show_gate(self, page: GatePage) -> None:
        """Show a page instead of the rooms: the login, the first run; one that was there before goes away."""
        before, self._gate = self._gate, page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def gate(self) -> GatePage | None:
        """The page shown instead of the rooms, or None once they are entered."""
        return self._gate

    def enter(self, session: Session, *, at: Standpoint | None = None) -> None:
        """Somebody has come in: show the rooms, from where the last one stood, and forget the gate."""
        self._who = (session.centre, session.actor_name, session.actor.role.value)
        self.navigator.begin(session)
        self._show_who()
        if at is not None:
            self.navigator.go_on_at(at)
        if self.navigator.standpoint() is None:
            self.navigator.go(self._rooms[0].key)
        self._show_shell()
        self._count_for(session)

    def put_away(self, page: GatePage) -> PutAway:
        """Show `page` and leave nothing of the rooms in the window; what is half typed is handed over first.

        Detached, not hidden: a screen reader finds nothing of them either.
        """
        from assessor_app.ui.main_window.putting_away import PutAway, close_what_floats

        self.navigator.flush()
        self._stop_counting()
        focus = self.focusWidget()
        close_what_floats(self)
        away = PutAway(self.shell, self.navigator, self._locked, self._who, focus)
        self._shell = self._navigator = self._locked = None
        self._set_room_keys()
        self.show_gate(page)
        for part in (away.shell, away.locked):
            if part is not None and part.parentWidget() is self._stack:
                self._stack.removeWidget(part)
                part.setParent(None)
        return away

    def bring_back(self, away: PutAway) -> None:
        """Show the rooms as they were put away, and forget the gate."""
        self._shell, self._navigator = away.shell, away.navigator
        self._who = away.who
        self._stack.addWidget(away.shell)
        self._show_shell()
        if away.navigator.session is not None:
            self._count_for(away.navigator.session)
        if away.locked is not None:
            self.lock_view(away.locked)
        away.give_focus_back()

    def _show_shell(self) -> None:
        gate, self._gate = self._gate, None
        self._set_room_keys()
        self._stack.setCurrentWidget(self.shell)
        if gate is not None:
            self._stack.removeWidget(gate)
            gate.deleteLater()

    def show_centre(self, centre: CentreView) -> None:
        """The centre is called this now."""
        _, assessor, role = self._who
        self._who = (centre, assessor, role)
        self._show_who()

    def _count_for(self, session: Session) -> None:
        """Let the rail say how much waits for the one who has logged in."""
        from assessor_app.ui.main_window.counters import RailCounters

        self._stop_counting()
        self._counters = RailCounters(session, lambda: self.shell.rail, self)
        self._counters.count()

    def _stop_counting(self) -> None:
        if self._counters is not None:
            self._counters.let_go()
            self._counters.deleteLater()
            self._counters = None

    def _show_who(self) -> None:
        centre, assessor, role = self._who
        name = centre.name if centre is not None else ""
        if centre is not None and centre.demo:
            name = self.tr("{centre} (exempel)").format(centre=name)
        node = centre is not None and centre.place_kind.value == "node"
        self.shell.show_who(name, assessor, role=role, node=node)

    def build_anew(self, rooms: Sequence[Room]) -> None:
        """Say everything again, in the language spoken now. The keys of the rooms stay."""
        old = self.shell
        self._rooms = rooms
        self._shell = self._build_shell()
        self._show_who()
        self.navigator.move_to(self.shell, {room.key: room for room in rooms})
        self._stack.setCurrentWidget(self.shell)
        self._stack.removeWidget(old)
        old.deleteLater()
        if self._counters is not None:
            self._counters.count()

    def is_entered(self) -> bool:
        """Whether the rooms are shown."""
        return self._shell is not None and self._stack.currentWidget() is self._shell

    def lock_view(self, widget: QWidget | None) -> None:
        """Hand the screen to a candidate: show `widget` and nothing else, until called with None.

        A widget that lies in a page of the rooms stays there, without rail, banners and status line around
        it; any other fills the window and is let go of, not deleted, afterwards.
        """
        if self._locked is not None and not self.shell.isAncestorOf(self._locked):
            self._stack.removeWidget(self._locked)
            self._locked.setParent(None)
        self._locked = widget
        self.shell.set_bare(widget is not None)
        self._set_room_keys()
        if widget is None or self.shell.isAncestorOf(widget):
            self._stack.setCurrentWidget(self.shell)
        else:
            self._stack.addWidget(widget)
            self._stack.setCurrentWidget(widget)

    def _set_room_keys(self) -> None:
        for key in self._room_keys:
            key.setEnabled(self._locked is None)

    # -- closing --

    def on_leave(self, leave: Leave) -> None:
        """Say what is done before the window may close: `leave(close)` calls `close` when all is safe."""
        self._leave = leave

    def finish(self) -> None:
        """Close now."""
        self._may_close = True
        self.close()

    def stay(self) -> None:
        """Closing was given up; the next try starts anew."""
        self._leaving = False

    # -- keys --

    def _choose(self, room: str) -> None:
        if self.is_entered():
            self.navigator.choose(room)

    def _close_by_key(self) -> None:
        if self._locked is None:
            self.close()

    def _lock_by_key(self) -> None:
        if self.is_entered() and self._locked is None:
            self.account_chosen.emit(LOCK_NOW)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _step_text(self, change: int) -> None:
        self._set_text(self._theme.text_scale_percent + change)

    def _set_text(self, percent: int) -> None:
        percent = max(_SMALLEST_TEXT, min(_LARGEST_TEXT, percent))
        self._theme.set_text_scale_percent(percent)
        self._preferences.set("text_scale", percent)
        self.text_scale_changed.emit(percent)

    # -- what is remembered --

    def _restore_geometry(self) -> None:
        self.resize(_WIDTH, _HEIGHT)
        kept = self._preferences.get("window_geometry", "")
        try:
            data = base64.b64decode(kept, validate=True) if isinstance(kept, str) else b""
        except (binascii.Error, ValueError):
            return
        if data:
            self.restoreGeometry(QByteArray(data))

    def _remember_geometry(self) -> None:
        data = self.saveGeometry().data()
        self._preferences.set("window_geometry", base64.b64encode(bytes(data)).decode("ascii"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files of the exchange and lists of people may be dropped on rooms that have no use for them."""
        path = self._file_in(event)
        if path is not None:
            event.acceptProposedAction()
            if path.suffix.lower() in ROSTER_SUFFIXES:
                self.navigator.take_roster(path)
            else:
                self.navigator.open_file(path)

    def _file_in(self, event: QDropEvent) -> Path | None:
        if not self.is_entered() or self._locked is not None:
            return None
        paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        known = EXCHANGE_SUFFIXES + ROSTER_SUFFIXES
        return next((path for path in paths if path.suffix.lower() in known), None)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or self._leave is None:
            self._remember_geometry()
            event.accept()
            return
        event.ignore()
        if self._locked is not None:
            return  # the candidate has the screen, and closing is the assessor's
        if not self._leaving:
            self._leaving = True
            if self._navigator is not None:
                self._navigator.flush()
            self._leave(self.finish)
