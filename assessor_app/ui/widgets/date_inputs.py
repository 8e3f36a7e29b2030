"""A date, typed as YYYY-MM-DD or picked in a calendar."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assessor_app.ui.icons import icon
from assessor_app.ui.theme import current_look, set_spacing
from assessor_app.ui.widgets.buttons import IconButton

_WRITTEN = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")


def parse_date(text: str) -> date | None:
    """A date written YYYY-MM-DD or YYYYMMDD, or None."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _build_calendar() -> QCalendarWidget:
    """A Swedish month: Monday first, week numbers, days a finger can hit."""
    look = current_look()
    calendar = QCalendarWidget()
    calendar.setLocale(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    calendar.setMinimumSize(look.space(44) * 8, look.space(44) * 8)
    plain, head = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(look.color("ink"))
    head.setForeground(look.color("muted"))
    head.setBackground(look.color("raised"))
    calendar.setHeaderTextFormat(head)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    for name, drawing in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None:
            button.setIcon(icon(drawing, "ink", look.size(20)))
            button.setIconSize(QSize(look.size(20), look.size(20)))
    return calendar


class DateInput(QWidget):
    """`edited` carries the date after each keystroke or pick of the user, None while there is none."""

    edited = Signal(object)

    def __init__(self, value: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("ÅÅÅÅ-MM-DD"))
        self._field.setMaxLength(10)
        self._field.textEdited.connect(lambda _text: self.edited.emit(self.value()))
        self._field.editingFinished.connect(self._tidy)
        self._button = IconButton("calendar", self.tr("Välj datum i kalender"))
        self._button.clicked.connect(self.open_calendar)
        self._popup: QFrame | None = None
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 4)
        row.addWidget(self._field, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._field)
        self.set_value(value)

    @property
    def field(self) -> QLineEdit:
        """The text field, for names and error borders."""
        return self._field

    def value(self) -> date | None:
        """The date, or None."""
        return parse_date(self._field.text())

    def set_value(self, value: date | None) -> None:
        """Show a date, silently."""
        if value is None or value != self.value():
            self._field.setText("" if value is None else value.isoformat())

    def is_valid(self) -> bool:
        """Whether there is a date, or nothing at all."""
        return not self._field.text().strip() or self.value() is not None

    def set_read_only(self, read_only: bool) -> None:
        """Show the date but take no other."""
        self._field.setReadOnly(read_only)
        self._button.setEnabled(not read_only)

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("calendar")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = _build_calendar()
        shown = self.value()
        if shown is not None:
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        column = QVBoxLayout(popup)
        set_spacing(column, (8, 8, 8, 8), 0)
        column.addWidget(calendar)
        self._popup = popup
        popup.adjustSize()
        popup.move(self._place_for(popup.size()))
        popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place_for(self, size: QSize) -> QPoint:
        """Under the field, or above it where the screen ends."""
        screen = self.screen().availableGeometry()
        under = self.mapToGlobal(QPoint(0, self.height() + 2))
        above = self.mapToGlobal(QPoint(0, -size.height() - 2))
        fits = under.y() + size.height() <= screen.bottom() or above.y() < screen.top()
        left = max(screen.left(), min(under.x(), screen.right() - size.width()))
        return QPoint(left, under.y() if fits else above.y())

    def _take(self, picked: QDate) -> None:
        self.set_value(date(picked.year(), picked.month(), picked.day()))
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.edited.emit(self.value())

    def _tidy(self) -> None:
        value = self.value()
        if value is not None and self._field.text() != value.isoformat():
            self._field.setText(value.isoformat())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)
