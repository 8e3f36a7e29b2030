"""What is always there: rail, pages, status line, banners, toasts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.ui.main_window.account_menu import AccountMenuButton
from assessor_app.ui.main_window.conditions import ConditionBanners
from assessor_app.ui.main_window.rooms import Room
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.navigation import NavigationRail
from assessor_app.ui.widgets.status_lines import SavedIndicator, StatusLine
from assessor_app.ui.widgets.tab_ways import move_focus
from assessor_app.ui.widgets.toasts import ToastHost


class _Pages(QStackedWidget):
    """The pages. None of them, shown or hidden, may make the window wider than the screen."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class Shell(QWidget):
    """The frame around the pages. It knows how to show things, not when.

    `account_chosen` carries what the user wants done about who is logged in (`account_menu`).
    """

    room_chosen = Signal(str)
    account_chosen = Signal(str)

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        set_spacing(across, (0, 0, 0, 0), 0)
        self.rail = self._build_rail(rooms)
        across.addWidget(self.rail)
        across.addLayout(self._build_right(), 1)
        self.toasts = ToastHost(self._pages)
        self._pages.installEventFilter(self)

    def _build_rail(self, rooms: Sequence[Room]) -> NavigationRail:
        rail = NavigationRail()
        for room in rooms:
            rail.add_room(room.key, room.title, room.icon, at_bottom=room.at_bottom)
        rail.chosen.connect(self.room_chosen)
        self._account = AccountMenuButton()
        self._account.chosen.connect(self.account_chosen)
        rail.add_foot(self._account)
        return rail

    def _build_right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        set_spacing(column, (0, 0, 0, 0), 0)
        self.banners = ConditionBanners()
        self._pages = _Pages()
        self._status = StatusLine()
        self._saved = SavedIndicator()
        self._status.add_right(self._saved)
        column.addWidget(self.banners)
        column.addWidget(self._pages, 1)
        column.addWidget(self._status)
        self.show_safe()
        return column

    def add_page(self, page: QWidget) -> None:
        """Keep a page without showing it."""
        self._pages.addWidget(page)

    def remove_page(self, page: QWidget) -> None:
        """Forget a page."""
        self._pages.removeWidget(page)
        page.deleteLater()

    def show_page(self, page: QWidget, room: str) -> None:
        """Show a page, and its room as the current one."""
        self._pages.setCurrentWidget(page)
        self.rail.set_current(room)

    def current_page(self) -> QWidget | None:
        """The page shown."""
        return self._pages.currentWidget()

    def show_who(self, centre: str, assessor: str, *, role: str, node: bool = False) -> None:
        """Say where and who at the left of the status line; `role` is a value of `domain.accounts.Role`."""
        lines = {
            "manager": self.tr("Nodansvarig: {name}") if node else self.tr("Centrumansvarig: {name}"),
            "coordinator": self.tr("Samordnare: {name}"),
        }
        words = {
            "manager": self.tr("nodansvarig") if node else self.tr("centrumansvarig"),
            "coordinator": self.tr("samordnare"),
        }
        line = lines.get(role, self.tr("Bedömare: {name}"))
        self._status.set_left([centre, line.format(name=assessor)])
        self._account.show_who(assessor, words.get(role, self.tr("bedömare")))

    def show_saved(self, clock_time: str) -> None:
        """Say that everything is saved, and when."""
        self._saved.set_saved(clock_time)
        self.show_safe()

    def show_safe(self) -> None:
        """Say where things are."""
        self._status.set_right([self.tr("Utan nätverk · allt sparat på den här datorn")])

    def show_unsaved(self) -> None:
        """Say that the last change could not be saved."""
        self._saved.set_failed()
        self._status.set_right([self.tr("Det senaste är inte sparat på datorn")])

    def set_bare(self, bare: bool) -> None:
        """Show the page alone, without rail, banners and status line, or everything again."""
        self.rail.setVisible(not bare)
        self._status.setVisible(not bare)
        self.banners.setMaximumHeight(0 if bare else self.maximumHeight())
        if bare:
            self.toasts.dismiss()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as one reads: the rail, what lasts, the page, the status line."""
        return move_focus(self, forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pages and event.type() == QEvent.Type.ChildAdded:
            self.toasts.raise_()
        return super().eventFilter(watched, event)


def focus_page(page: QWidget) -> None:
    """Let keys go to the page, unless one of its own parts has the focus."""
    inside: QWidget | None = page.focusWidget()  # Qt may return nothing
    if inside is not None and inside.isVisibleTo(page):
        inside.setFocus(Qt.FocusReason.OtherFocusReason)
    elif page.focusPolicy() != Qt.FocusPolicy.NoFocus:
        page.setFocus(Qt.FocusReason.OtherFocusReason)
