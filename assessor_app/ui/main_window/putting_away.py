"""The rooms of somebody who is not at the screen: kept as they stood, out of everybody's sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from assessor_app.services.read_models import CentreView
from assessor_app.ui.main_window.navigator import WindowNavigator
from assessor_app.ui.main_window.shell import Shell
from assessor_app.ui.widgets.side_sheets import SideSheet

_STAYS = "crash-window"


@dataclass(frozen=True)
class PutAway:
    """A shell out of its window, with what belongs to it."""

    shell: Shell
    navigator: WindowNavigator
    locked: QWidget | None
    who: tuple[CentreView | None, str, str]
    focus: QWidget | None

    def holds_work(self) -> bool:
        """Whether a sheet is open, whose words no flush hands over."""
        return any(sheet.is_open() for sheet in self.shell.findChildren(SideSheet))

    def has_sheet_in_front(self) -> bool:
        """Whether what was looked at last is such a sheet."""
        page = self.shell.current_page()
        sheets = page.findChildren(SideSheet) if page is not None else []
        return any(sheet.is_open() for sheet in sheets)

    def give_focus_back(self) -> None:
        """Put the cursor where it was."""
        try:
            if self.focus is not None and self.focus.isVisible():
                self.focus.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:  # it was deleted meanwhile
            return

    def throw_away(self, heir: Callable[[Exception], None]) -> None:
        """Nobody comes back to it; `heir` is told what still goes wrong."""
        self.navigator.let_go(heir)
        self.shell.deleteLater()
        if self.locked is not None and not self.shell.isAncestorOf(self.locked):
            self.locked.deleteLater()


def close_what_floats(window: QWidget) -> None:
    """Close menus, calendars and dialogs over `window`; a report of our own mistake stays."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        if not popup.close():
            break
    for floating in QApplication.topLevelWidgets():
        belongs = floating is not window and floating.parentWidget() is not None
        if belongs and floating.isVisible() and floating.objectName() != _STAYS:
            floating.close()
