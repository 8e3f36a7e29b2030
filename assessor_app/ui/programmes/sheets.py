"""What the side sheets of programmes have in common: a way back, and a place that says what was refused."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from assessor_app.ui.messages import sentence
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, PrimaryButton, SecondaryButton, SideSheet

WIDTH = 600


class ProgrammeSheet(SideSheet):
    """A sheet with a button back and one that does it; `_add_buttons` comes last in a constructor."""

    def __init__(self, page: QWidget, title: str) -> None:
        super().__init__(page, title, WIDTH)
        self._problem = Banner("error")
        self._problem.setObjectName("sheet-problem")
        self._problem.hide()
        self.body.addWidget(self._problem)

    def show_error(self, error: Exception) -> bool:
        """Say what a rule refused, in the sheet; False where there is no sentence for it."""
        message = sentence(error)
        if message is None:
            return False
        self.say(message.whole)
        return True

    def say(self, text: str | None) -> None:
        """Say what is wrong, or None when nothing is."""
        self._problem.setVisible(text is not None)
        if text is not None:
            self._problem.set_message("error", text)
            self.scroll_to_top()

    def _add_buttons(self, text: str, name: str, button: QPushButton | None = None) -> QPushButton:
        """The footer: back, and what does it."""
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        does = button or PrimaryButton(text)
        does.setText(text)
        does.setObjectName(name)
        self.add_footer_button(does)
        return does


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """Fields beside each other, from the top."""
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 12)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row


def as_date(text: str | None) -> date | None:
    """A day that was kept, or None."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def as_text(day: date | None) -> str:
    """A day as it is kept."""
    return day.isoformat() if day is not None else ""
