"""What is shown before anybody is in: the login, the first run, the recovery sheet, a restore."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer

from assessor_app.ui.composition import Composition, OpenedServices
from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.main_window.window import MainWindow
from assessor_app.ui.tasks import Lane

translate = QCoreApplication.translate


class Gate:
    """Shows the pages before the rooms in the window; `on_open` hears of who comes in by any of them."""

    def __init__(
        self,
        window: MainWindow,
        composition: Composition,
        lane: Lane,
        upkeep: Lane,
        on_open: Callable[[OpenedServices], None],
    ) -> None:
        self._window, self._composition = window, composition
        self._lane, self._upkeep = lane, upkeep
        self._on_open = on_open

    def show(self) -> None:
        """Show what comes before the rooms now: the login, the first run, or why neither can be."""
        failed = False
        try:
            page, begin = self._gate()
        except Exception as error:  # whatever the vault says, the user hears it in words
            failed = True
            page = GatePage()
            page.set_head(
                translate("Gate", "Testcentret kunde inte öppnas"),
                translate("Gate", "Inget har ändrats."),
            )
            # Once the window is there: what has no sentence is raised again and becomes the crash window.
            begin = partial(QTimer.singleShot, 0, page, partial(page.show_error, error))
        if not self._composition.opens_itself():
            words = translate("Gate", "Återställ från en säkerhetskopia …")
            page.add_way(words, self._show_restore, first=failed)
        self._window.show_gate(page)
        begin()

    def _show_restore(self) -> None:
        from assessor_app.ui.restore.page import RestorePage

        language = str(self._composition.preferences.get("language", "sv"))
        page = RestorePage(self._composition.restoring, self._upkeep, self.show, language)
        self._window.show_gate(page)
        page.begin()

    def _gate(self) -> tuple[GatePage, Callable[[], None]]:
        composition = self._composition
        if composition.opens_itself():
            page = GatePage()
            page.set_head(
                translate("Gate", "Öppnar …"),
                translate("Gate", "Democentret med påhittade personer."),
            )
            return page, lambda: self._lane.run(composition.open_by_itself, self._on_open, page.show_error)
        if not composition.has_store():
            return self._new_pc()
        from assessor_app.ui.login.page import LoginPage

        login = LoginPage(composition, self._lane, self._on_open)
        login.load(str(composition.preferences.get("last_account", "")))
        login.forgotten.connect(lambda: self.show_recovery(self.show))
        return login, login.begin

    def _new_pc(self) -> tuple[GatePage, Callable[[], None]]:
        """What this PC shall become; where it waits for its centre, that."""
        if self._composition.joining.waiting() is not None:
            return self._joining()
        from assessor_app.ui.first_run.start_page import StartPage

        page = StartPage(self._begin)
        return page, page.begin

    def _begin(self, way: str) -> None:
        """One of the three ways of the start page, with a way back to it."""
        from assessor_app.ui.first_run.page import FirstRunPage
        from assessor_app.ui.first_run.start_page import JOIN, NODE

        if way == JOIN:
            page, begin = self._joining()
        else:
            composition, language = self._composition, self._language()
            first = FirstRunPage(
                composition, self._lane, self._on_open, language, leave=self.show, node=way == NODE
            )
            page, begin = first, first.begin
        # The page that asked is gone afterwards: it must have left its own call first.
        QTimer.singleShot(0, self._window, lambda: self._put(page, begin))

    def _put(self, page: GatePage, begin: Callable[[], None]) -> None:
        self._window.show_gate(page)
        begin()

    def _joining(self) -> tuple[GatePage, Callable[[], None]]:
        from assessor_app.ui.joining.page import JoiningPage

        page = JoiningPage(self._composition, self._lane, self._on_open, self.show, self._language())
        page.load()
        return page, page.begin

    def show_recovery(self, back: Callable[[], None]) -> None:
        """In with the recovery sheet; the login is one button away."""
        from assessor_app.ui.recovery.page import RecoveryPage

        composition = self._composition
        page = RecoveryPage(composition, self._lane, self._on_open, back, self._language())
        try:
            page.load(str(composition.preferences.get("last_account", "")))
        except Exception as error:  # the vault went away or was damaged since the login was shown
            QTimer.singleShot(0, page, partial(page.show_error, error))
        self._window.show_gate(page)
        page.begin()

    def _language(self) -> str:
        return str(self._composition.preferences.get("language", "sv"))
