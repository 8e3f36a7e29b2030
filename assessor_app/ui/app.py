"""The program with its window: a start one can read as a list.

crash hooks → (instance lock, taken by `bootstrap`) → application, fonts, theme → window with the login →
database lane: import the heavy modules, open → the rooms. Nothing here imports the use cases before the
window is on the screen.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from assessor_app.ui.collecting import GuiCollector
from assessor_app.ui.composition import AccountTile, Composition, Condition, FirstRunForm, OpenedServices
from assessor_app.ui.crash import CrashHooks
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.gates import Gate
from assessor_app.ui.i18n import Translation
from assessor_app.ui.leaving import Leaving
from assessor_app.ui.main_window.rooms import Room, build_run, working_rooms
from assessor_app.ui.main_window.window import MainWindow
from assessor_app.ui.tasks import Lane
from assessor_app.ui.theme import STYLE, STYLE_PROPERTY, Mode, Theme

if TYPE_CHECKING:
    from assessor_app.services.read_models import CentreView, Changes
    from assessor_app.ui.locking import Locking, Why
    from assessor_app.ui.server_desk import ServerDesk
    from assessor_app.ui.session import Care, Preferences, Session

__all__ = [
    "AccountTile",
    "Composition",
    "Condition",
    "FirstRunForm",
    "OpenedServices",
    "WindowedProgram",
    "run_gui",
    "run_problem",
]

_log = logging.getLogger(__name__)
translate = QCoreApplication.translate
OWN_ACCOUNT, OWN_SECTION = "own_account", "own-account"
_MODES = ("light", "dark", "system")
RESTART = 75
"""What `run_gui` returns where the program shall be started anew."""
# Long enough for the login to be painted first, short enough to be done before a passphrase is typed.
_WARM_UP_AFTER_MS = 150
_CONDITIONS_EVERY_MS = 30_000


def application() -> QApplication:
    """The one application object."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Named here, the style need not be asked for: the first question costs the start 20 ms.
        app = QApplication([*sys.argv[:1], "-style", STYLE])
        app.setProperty(STYLE_PROPERTY, STYLE)
    app.setApplicationName("assessor-app")
    app.setApplicationDisplayName("Assessor")
    app.setDesktopFileName("assessor-app")
    return app


def run_gui(composition: Composition) -> int:
    """Show the program until the user leaves it; returns the exit code, or RESTART."""
    program = WindowedProgram(application(), composition)
    program.start()
    try:
        code = QApplication.exec()
    finally:
        program.end()
    return RESTART if program.leaving.wants_restart else code


def run_problem(error: Exception, resources: Path) -> int:
    """Tell why the program cannot start (it runs already, the folder cannot be used); returns 1.

    Raises `error` where it is our own mistake.
    """
    app = application()
    Translation(app, resources / "i18n").use("sv")
    Theme(app).apply()
    page = GatePage()
    page.set_head(
        translate("WindowedProgram", "Programmet kunde inte starta"),
        translate("WindowedProgram", "Inget har ändrats."),
    )
    page.show_error(error)
    page.setWindowTitle(translate("WindowedProgram", "Assessor"))
    page.resize(page.look.space(760), page.look.space(360))
    page.show()
    QApplication.exec()
    return 1


class WindowedProgram:
    """Everything that lives as long as the window. Made, started and ended on the GUI thread."""

    def __init__(self, app: QApplication, composition: Composition) -> None:
        self._app = app
        self._composition = composition
        self._told_of_pin: set[UUID] = set()
        self._log_file: logging.Handler | None = None
        self.session: Session | None = None
        preferences = composition.preferences
        self.crash = CrashHooks(composition.version, self._show_crash)
        self.translation = Translation(app, composition.resources / "i18n")
        self.translation.use(str(preferences.get("language", "sv")))
        mode = preferences.get("theme", "system")
        self.theme = Theme(app, cast(Mode, mode if mode in _MODES else "system"), _scale(preferences))
        self.theme.apply()
        self.collector = GuiCollector()
        self.lane = Lane("database", self._failed)
        self.worker = Lane("worker", self._failed)
        self.upkeep = Lane("upkeep", self._failed)
        self.window = MainWindow(self.theme, preferences, self._rooms(), build_run)
        self.leaving = Leaving(self.window, composition, self.lane, self.worker, self)
        self.gate = Gate(self.window, composition, self.lane, self.upkeep, self._opened)
        self.window.action_chosen.connect(self._act)
        self.window.account_chosen.connect(self._act_on_account)
        self._locking: Locking | None = None
        self._desk: ServerDesk | None = None
        # The PC's clock may jump while the window is open: it is asked about before it is believed.
        self._look_again = QTimer(self.window, interval=_CONDITIONS_EVERY_MS)
        self._look_again.timeout.connect(self._refresh_conditions)

    def start(self) -> None:
        """Show the window with its gate, then let the lane fetch what opening will need."""
        self.crash.install()
        self.collector.start()
        self.gate.show()
        self.window.show()
        QTimer.singleShot(_WARM_UP_AFTER_MS, self.window, self._warm_up)

    def end(self) -> None:
        """Finish what is queued and let go; the window is closed by now."""
        # Work on a stick that does not answer is left to itself: half a backup counts for nothing.
        if self.upkeep.idle:
            self.upkeep.close()
        else:
            self.upkeep.abandon()
        self.worker.close()
        self.lane.close()
        self.collector.stop()
        self.crash.remove()
        self.translation.use("sv")
        if self._log_file is not None:
            from assessor_app.system.logs import stop_log

            stop_log(self._log_file)
            self._log_file = None

    # -- who is at the screen --

    def _show_tiles_again(self) -> None:
        page = self.locking.tiles()
        self.window.show_gate(page)
        page.begin()

    def _warm_up(self) -> None:
        self.lane.run(self._import_heavy, lambda _: None, self._failed)

    def _import_heavy(self) -> None:
        import assessor_app.ui.messages
        import assessor_app.ui.session  # noqa: F401 - imported here so that nobody waits for it later
        from assessor_app.system.logs import start_log

        self._log_file = start_log(self._composition.log_folder)
        self._composition.warm_up()

    @property
    def locked(self) -> Locking | None:
        """Whose rooms are put away; None before anybody has come in."""
        return self._locking

    @property
    def locking(self) -> Locking:
        """Who is at the screen; made when somebody first comes in: the login does without."""
        from assessor_app.ui.locking import Locking, Why

        if self._locking is None:
            self._locking = Locking(
                self.window,
                self._composition,
                self.lane,
                self._opened,
                lambda: self.gate.show_recovery(self._show_tiles_again),
                self._failed,
            )
            self._locking.watch.idle.connect(lambda: self._lock_soon(Why.IDLE))
        return self._locking

    def _opened(self, opened: OpenedServices) -> None:
        session = self.locking.returning(opened)
        if session is None:
            self._follow_server(opened)
            session = self._session_of(opened)
            session.feed.subscribe(self._on_changes)
            self.window.enter(session, at=self.locking.standpoint())
        self.session = session
        self._show_server()
        self._composition.preferences.set("last_account", str(opened.actor.id))
        self.window.shell.banners.show_conditions(opened.conditions)
        self.locking.entered(session)
        self._look_again.start()
        self._offer_pin(session)

    def _offer_pin(self, session: Session) -> None:
        """Tell somebody who has just given the passphrase that there is a quicker way; once."""
        account = session.actor.id
        ready = any(tile.id == account and tile.pin for tile in self._composition.accounts())
        if ready or account in self._told_of_pin or self._composition.opens_itself():
            return
        self._told_of_pin.add(account)
        session.navigator.toast(
            translate("WindowedProgram", "Med en PIN låser du upp och byter bedömare på två sekunder."),
            translate("WindowedProgram", "Välj PIN"),
            lambda: self._act_on_account(OWN_ACCOUNT),
        )

    def _session_of(self, opened: OpenedServices) -> Session:
        from assessor_app.ui.session import Session

        return Session(
            actor=opened.actor,
            actor_name=opened.actor_name,
            centre=opened.centre,
            assessments=opened.assessments,
            candidates=opened.candidates,
            documents=opened.documents,
            issues=opened.issuing,
            printing=opened.printing,
            centres=opened.centres,
            accounts=opened.accounts,
            agenda=opened.agenda,
            protection=opened.protection,
            runner=self.lane,
            navigator=self.window.navigator,
            preferences=self._composition.preferences,
            now=opened.now,
            worker=self.worker,
            recovery=opened.recovery,
            erasing=opened.erasing,
            exchange=opened.exchange,
            settling=opened.conflicts,
            printers=self._composition.printers(),
            care=self._care(opened),
            devices=opened.devices,
            server=self._desk,
            visiting=opened.visiting,
            issuer_keys=opened.issuer_keys,
            key_handover=opened.key_handover,
            running=opened.undertakings,
            examining=opened.verifying,
            looks=opened.looks,
        )

    # -- the centre's own server --

    def _follow_server(self, opened: OpenedServices) -> None:
        """Made once: it is followed whoever is logged in, also while the screen is locked."""
        if self._desk is None and opened.server is not None:
            from assessor_app.ui.server_desk import ServerDesk

            self._desk = ServerDesk(opened.server, self.lane, self.lane.tell, self._changed_elsewhere)
            self._desk.subscribe(lambda _standing: self._show_server())
            self.lane.run(self._desk.start, lambda _: None, self._failed)

    def _changed_elsewhere(self, changes: Changes) -> None:
        if self.session is not None:
            self.session.feed.publish(changes, self)
        elif self._locking is not None:
            self._locking.miss(changes)

    def _show_server(self) -> None:
        if self.session is not None and self._desk is not None:
            from assessor_app.ui.formats import formats_of
            from assessor_app.ui.server_words import status_words

            words = status_words(self._desk.standing, formats_of(self.session))
            self.window.shell.show_server(words)

    def _act_on_account(self, what: str) -> None:
        from assessor_app.ui.locking import Why
        from assessor_app.ui.main_window.account_menu import LOCK_NOW, LOG_OUT, SWITCH

        if what == OWN_ACCOUNT:
            self.window.navigator.open_settings(OWN_SECTION)
            return
        whys = {LOCK_NOW: Why.ASKED, SWITCH: Why.SWITCH, LOG_OUT: Why.LOG_OUT}
        self._lock_soon(whys[what])

    def _lock_soon(self, why: Why) -> None:
        # What asked for it may lie in what is put away: it must have left its own call first.
        QTimer.singleShot(0, self.window, lambda: self._lock(why))

    def _lock(self, why: Why) -> None:
        self._look_again.stop()
        self.locking.lock(why)
        self.session = None

    def _on_changes(self, changes: Changes, _source: object) -> None:
        """The centre may be called something else now, or have its recovery sheet."""
        session = self.session
        if session is not None and "centre" in changes.kinds():
            self.lane.run(session.centres.view, self._show_centre)
            self._refresh_conditions()

    def _show_centre(self, centre: CentreView) -> None:
        if self.session is not None:
            self.window.show_centre(centre)

    def _care(self, opened: OpenedServices) -> Care | None:
        from assessor_app.ui.session import Care

        upkeep = opened.upkeep
        if upkeep is None:
            return None
        return Care(
            backups=upkeep.backups,
            doctor=upkeep.doctor,
            restoring=upkeep.restoring,
            runner=self.upkeep,
            access=self.lane,
            tell=self.upkeep.tell,
            restart=self.leaving.restart,
        )

    # -- the rooms --

    def _rooms(self) -> tuple[Room, ...]:
        return working_rooms(self._settings_page)

    def _settings_page(self, session: Session) -> QWidget:
        from assessor_app.ui.settings.page import SettingsPage
        from assessor_app.ui.settings.surroundings import Surroundings

        surroundings = Surroundings(
            version=self._composition.version,
            data_folder=self._composition.data_folder,
            set_theme=lambda mode: self.theme.set_mode(cast(Mode, mode)),
            set_text_scale=self.theme.set_text_scale_percent,
            hear_text_scale=self.window.text_scale_changed.connect,
            set_language=self._speak,
            show_folder=self._show_folder,
            log_folder=self._composition.log_folder,
        )
        return SettingsPage(session, surroundings)

    def _speak(self, language: str) -> None:
        # The page that asked is built anew: it must have left its own call first.
        def change() -> None:
            self.translation.use(language)
            self.window.build_anew(self._rooms())
            self._show_server()
            self._refresh_conditions()

        QTimer.singleShot(0, self.window, change)

    # -- what lasts, what fails, how it ends --

    def _act(self, action: str) -> None:
        if action == "confirm_clock":
            self.lane.run(self._composition.confirm_clock, lambda _: self._refresh_conditions())
        elif action == "make_sheet":
            self.window.navigator.open_settings("centre")
        elif action == "show_folder":
            self._show_folder()
        elif action == "show_backups":
            self.window.navigator.open_settings("backup")
        elif action == "show_devices":
            self.window.navigator.open_settings("devices")

    def _refresh_conditions(self) -> None:
        self.lane.run(self._composition.conditions, self._show_conditions)

    def _show_conditions(self, conditions: tuple[Condition, ...]) -> None:
        if self.session is not None:  # nobody is told while the tiles are shown
            self.window.shell.banners.show_conditions(conditions)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._composition.data_folder)))

    def _failed(self, error: Exception) -> None:
        gate = self.window.gate()
        if gate is None:
            self.window.navigator.failed(error)
        elif self._locking is None or not self._locking.failed(error):
            gate.show_error(error)

    def _show_crash(self, report: str) -> None:
        from assessor_app.ui.crash_window import CrashWindow

        if self.leaving.window_is_gone:
            return
        shown = CrashWindow(report, self.window)

        def closed(answer: int) -> None:
            self.crash.shown_is_closed()
            shown.deleteLater()
            if answer == CrashWindow.RESTART_PROGRAM:
                self.leaving.restart()
            elif answer == CrashWindow.END_PROGRAM:
                self.window.close()

        shown.finished.connect(closed)
        shown.open()


def _scale(preferences: Preferences) -> int:
    value = preferences.get("text_scale", 100)
    return value if isinstance(value, int) else 100
