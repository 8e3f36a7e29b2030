"""How screens move about in the window and tell the user things. Implements `session.Navigator`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from assessor_app.ui.formats import formats_of
from assessor_app.ui.main_window.rooms import (
    ASSESSMENTS,
    CANDIDATES,
    DOCUMENTS,
    EXCHANGE,
    SETTINGS,
    UNDERTAKINGS,
    BuildRun,
    Room,
)
from assessor_app.ui.main_window.shell import Shell, focus_page

if TYPE_CHECKING:
    from assessor_app.ui.session import Session


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where somebody stands in the window: in a room, or in a run."""

    room: str
    run: UUID | None = None


class WindowNavigator:
    """Builds pages when they are first needed and keeps them; of the runs it keeps the one last opened."""

    def __init__(self, shell: Shell, rooms: Mapping[str, Room], build_run: BuildRun) -> None:
        self._shell = shell
        self._rooms = rooms
        self._build_run = build_run
        self._session: Session | None = None
        self._pages: dict[str, QWidget] = {}
        self._room: str | None = None
        self._run: QWidget | None = None
        self._conflicts: QWidget | None = None
        self._rosters: QWidget | None = None
        self._run_id: UUID | None = None
        self._taken_over: UUID | None = None
        self._heir: Callable[[Exception], None] | None = None
        self.failures = 0
        """How many errors the user was told of; closing looks at whether there are new ones."""

    @property
    def session(self) -> Session | None:
        """Whom pages are built for."""
        return self._session

    def begin(self, session: Session) -> None:
        """From now on pages are built for this session."""
        self._session = session

    def standpoint(self) -> Standpoint | None:
        """Where the user stands, for whoever comes next; None before a room is shown."""
        if self._room is None:
            return None
        in_run = self._run is not None and self._shell.current_page() is self._run
        return Standpoint(self._room, self._run_id if in_run else None)

    def go_on_at(self, standpoint: Standpoint) -> None:
        """Show what somebody else stood at; a run opens where it was left."""
        if standpoint.run is not None:
            self._close_run()  # it may have gone on since it was shown here
            self.open_run(standpoint.run)
            self._taken_over = standpoint.run
        else:
            self.go(standpoint.room)

    def let_go(self, heir: Callable[[Exception], None]) -> None:
        """The shell is taken away for good: what is under way is finished, `heir` is told what goes wrong."""
        self._ask(self._run, "let_go")
        self._ask(self._conflicts, "let_go")
        self._ask(self._rosters, "let_go")
        self._heir = heir

    def choose(self, room: str) -> None:
        """The user chose a room on the rail: back to the run left open there, a second time to the list."""
        if room == ASSESSMENTS and self._run is not None and self._room != ASSESSMENTS:
            self._show(self._run, ASSESSMENTS)
        else:
            self.go(room)

    def go(self, room: str) -> None:
        """Show a room's own page; an unknown room changes nothing."""
        if room not in self._rooms or self._session is None:
            return
        self.flush()
        if room == ASSESSMENTS:
            self._close_run()
        self._show(self._page(room), room)

    def open_run(self, assessment: UUID, place: str | None = None) -> None:
        """Show a run, at `place` if given, else where it stood."""
        if self._session is None:
            return
        if self._run is not None and self._run_id == assessment and place is None:
            self._show(self._run, ASSESSMENTS)
            return
        self.flush()
        page = self._build_run(self._session, assessment, place)
        self._taken_over = None
        self._shell.add_page(page)
        self._show(page, ASSESSMENTS)
        self._close_run()
        self._run, self._run_id = page, assessment

    def open_settings(self, section: str) -> None:
        """Show a section of the settings."""
        self.go(SETTINGS)
        self._ask(self._pages.get(SETTINGS), "show_section", section)

    def open_file(self, path: Path) -> None:
        """Look at a file of the exchange in its room."""
        self.go(EXCHANGE)
        self._ask(self._pages.get(EXCHANGE), "take_file", path)

    def introduce_device(self, pairing: Path) -> None:
        """Look at a pairing file where devices are introduced."""
        self.open_settings("devices")
        self._ask(self._pages.get(SETTINGS), "take_pairing", pairing)

    def open_candidate(self, candidate: UUID) -> None:
        """Show one candidate's record."""
        self.go(CANDIDATES)
        self._ask(self._pages.get(CANDIDATES), "open_candidate", candidate)

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None:
        """Show what is to be settled over the room or run that is shown, and go back there afterwards."""
        if self._session is None:
            return
        from assessor_app.ui.conflicts.page import ConflictsPage

        self.flush()
        in_run = self._run is not None and self._shell.current_page() is self._run
        run = self._run_id if in_run else None
        room = self._room or next(iter(self._rooms))
        self._close_conflicts()
        page = ConflictsPage(self._session, lambda: self._go_back_to(room, run), subject, place)
        self._shell.add_page(page)
        self._conflicts = page
        self._show(page, room)

    def show_doubles(self) -> None:
        """Show who may be registered twice."""
        self.go(CANDIDATES)
        self._ask(self._pages.get(CANDIDATES), "show_likely_doubles")

    def open_visit(self, visit: UUID) -> None:
        """Show one visit."""
        self.go(UNDERTAKINGS)
        self._ask(self._pages.get(UNDERTAKINGS), "open_visit", visit)

    def open_programme(self, programme: UUID, part: str = "") -> None:
        """Show one programme, at a part of it where `part` names one."""
        self.go(UNDERTAKINGS)
        self._ask(self._pages.get(UNDERTAKINGS), "open_programme", programme, part)

    def open_company(self, company: UUID) -> None:
        """Show one company."""
        self.go(UNDERTAKINGS)
        self._ask(self._pages.get(UNDERTAKINGS), "open_company", company)

    def open_company_map(self, company: UUID) -> None:
        """Show the competence map of a company."""
        self.go(UNDERTAKINGS)
        self._ask(self._pages.get(UNDERTAKINGS), "open_company_map", company)

    def open_to_issue(self) -> None:
        """Show what waits to be issued."""
        self.go(DOCUMENTS)
        self._ask(self._pages.get(DOCUMENTS), "show_to_issue")

    def open_calendar(self) -> None:
        """Show the calendar."""
        self.go(ASSESSMENTS)
        self._ask(self._pages.get(ASSESSMENTS), "show_calendar")

    def open_exchange(self, device: UUID) -> None:
        """Show the exchange, about to write a file for a device."""
        self.go(EXCHANGE)
        self._ask(self._pages.get(EXCHANGE), "write_for", device)

    def open_roster(self, company: UUID | None = None, programme: UUID | None = None) -> None:
        """Read a list of people in, over the room or run that is shown, and go back there afterwards."""
        self._show_roster(company, programme)

    def take_roster(self, path: Path) -> None:
        """Look at a list that was dropped on the window."""
        self._ask(self._rosters or self._show_roster(), "take_file", path)

    def _show_roster(self, company: UUID | None = None, programme: UUID | None = None) -> QWidget | None:
        if self._session is None or not self._session.may_register:
            return None
        from assessor_app.ui.rosters.page import RostersPage

        self.flush()
        in_run = self._run is not None and self._shell.current_page() is self._run
        run = self._run_id if in_run else None
        room = self._room or next(iter(self._rooms))
        self._close_rosters()
        page = RostersPage(self._session, lambda: self._go_back_to(room, run), company, programme)
        self._shell.add_page(page)
        self._rosters = page
        self._show(page, room)
        return page

    def plan_for(self, candidate: UUID | None) -> None:
        """Open the sheet that plans a new run."""
        self.go(ASSESSMENTS)
        self._ask(self._pages.get(ASSESSMENTS), "plan_for", candidate)

    def toast(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        """A short word that goes away by itself."""
        if self._heir is None:
            self._shell.toasts.show_message(text, action_text, on_action)

    def saved(self, wall_at_ms: int) -> None:
        """Show that everything is saved, and when."""
        if self._heir is not None:
            return
        if self._session is not None:
            self._shell.show_saved(formats_of(self._session).saved_time(wall_at_ms))
        self._shell.banners.clear_problem()
        self._shell.toasts.withdraw_offer()

    def failed(self, error: Exception) -> None:
        """Tell the user in words; what has no sentence is our own mistake and goes to the crash window."""
        from assessor_app.ui.messages import SHOW_KEYS, sentence

        if self._heir is not None:
            self._heir(error)
            return
        if self._taken_over is not None and getattr(error, "code", None) == "assessment_unknown":
            self._taken_over = None  # whoever stood there may see somebody of whom nothing is said here
            return
        self.failures += 1
        message = sentence(error)
        if message is None:
            sys.excepthook(type(error), error, error.__traceback__)
        elif message.lasting:
            self._shell.show_unsaved()
            self._shell.banners.show_problem(message.whole, message.action)
        elif message.action == SHOW_KEYS:
            show = QCoreApplication.translate("WindowNavigator", "Visa nycklarna")
            self._shell.toasts.show_message(message.whole, show, lambda: self.open_settings("keys"))
        else:
            # With a button the words stay long enough to be read twice.
            close = QCoreApplication.translate("WindowNavigator", "Stäng")
            self._shell.toasts.show_message(message.whole, close)

    def flush(self) -> None:
        """Let the page shown save what is half typed."""
        self._ask(self._shell.current_page(), "flush")

    def move_to(self, shell: Shell, rooms: Mapping[str, Room]) -> None:
        """Go on in another shell, with every page built anew: another language is spoken now."""
        self.flush()
        self._ask(self._run, "let_go")
        self._ask(self._conflicts, "let_go")
        self._ask(self._rosters, "let_go")
        self._pages.clear()
        self._run = self._run_id = self._conflicts = self._rosters = None
        self._shell, self._rooms = shell, rooms
        if self._room is not None:
            self.go(self._room)

    def _page(self, room: str) -> QWidget:
        page = self._pages.get(room)
        if page is None:
            assert self._session is not None  # noqa: S101 - `go` does not come here without
            page = self._rooms[room].build(self._session)
            self._pages[room] = page
            self._shell.add_page(page)
        return page

    def _show(self, page: QWidget, room: str) -> None:
        if self._shell.current_page() is not page:
            self.flush()
        self._room = room
        self._shell.show_page(page, room)
        if page is not self._conflicts:
            self._close_conflicts()
        if page is not self._rosters:
            self._close_rosters()
        focus_page(page)

    def _go_back_to(self, room: str, run: UUID | None) -> None:
        if run is not None and run == self._run_id:
            self.open_run(run)
        else:
            self.go(room)

    def _close_conflicts(self) -> None:
        page, self._conflicts = self._conflicts, None
        if page is not None:
            self._ask(page, "let_go")
            self._shell.remove_page(page)

    def _close_rosters(self) -> None:
        page, self._rosters = self._rosters, None
        if page is not None:
            self._ask(page, "let_go")
            self._shell.remove_page(page)

    def _close_run(self) -> None:
        if self._run is not None:
            self._ask(self._run, "let_go")
            self._shell.remove_page(self._run)
            self._run = self._run_id = None

    @staticmethod
    def _ask(page: QWidget | None, what: str, *arguments: object) -> None:
        method = getattr(page, what, None)
        if callable(method):
            method(*arguments)
