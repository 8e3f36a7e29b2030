"""The panel beside the board: who waits for a time, how long already, and a field to find somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.ui.calendar.models import Waiting
from assessor_app.ui.calendar.waiting_list import WaitingList
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, EmptyState, IconButton, SearchField, role_label
from assessor_app.ui.widgets.painting import LookFollower

_WIDTH = 268


class WaitingPanel(LookFollower, Card):
    """`searched` carries what was typed; the signals of the list are its own."""

    searched = Signal(str)
    hide_asked = Signal()

    def __init__(self, words: CalendarWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._receiving = False
        self._title = role_label("", "card-title")
        self._hide = IconButton("close", self.tr("Dölj väntelistan"))
        self._hide.setObjectName("hide-waiting")
        self._hide.clicked.connect(self.hide_asked)
        self._search = SearchField(self.tr("Sök i väntelistan"))
        self._search.searched.connect(self.searched)
        self.list = WaitingList(words)
        self._empty = EmptyState(self.tr("Ingen väntar"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._hint = role_label("", "caption", "muted", wrap=True)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        set_spacing(head, (14, 6, 4, 0), 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._hide)
        field = QVBoxLayout()
        set_spacing(field, (12, 0, 12, 6), 4)
        field.addWidget(self._search)
        foot = QVBoxLayout()
        set_spacing(foot, (14, 6, 14, 10), 0)
        foot.addWidget(self._hint)
        column = self.body
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.look_changed()

    def show_rows(
        self, rows: Sequence[Waiting], total: int, today: date, *, searched: bool, movable: bool
    ) -> None:
        """Show who waits; `total` counts everybody, whatever was searched for."""
        self._title.setText(self.tr("Väntelista ({count})").format(count=total))
        self.list.show_rows(rows, today, movable=movable)
        if searched:
            self._empty.set_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        else:
            self._empty.set_texts(
                self.tr("Ingen väntar"),
                self.tr("Här står de som är planerade utan tid, och de som inte kom."),
            )
        self._stack.setCurrentWidget(self.list if rows else self._empty)
        self._say(movable=movable and bool(rows))

    def _say(self, *, movable: bool) -> None:
        text = self.tr("Dra en rad till kalendern, eller tryck Enter för att välja tid.") if movable else ""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def takes(self, at: QPoint) -> bool:
        """Whether a place in global coordinates lies on the panel."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(at))

    def set_receiving(self, receiving: bool) -> None:
        """Show that what is dragged would land here."""
        if receiving != self._receiving:
            self._receiving = receiving
            self.setProperty("receiving", receiving)
            if receiving:
                self._hint.setText(self.tr("Släpp för att sätta tillbaka på väntelistan."))
                self._hint.show()
            else:
                self._say(movable=bool(self.list.rows()))
            self.update()

    def look_changed(self) -> None:
        self.setFixedWidth(min(self.look.size(_WIDTH), self.look.space(_WIDTH) + self.look.space(60)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._receiving:
            from PySide6.QtCore import QRectF
            from PySide6.QtGui import QPainter, QPen

            painter = QPainter(self)
            painter.setPen(QPen(self.look.color("accent"), 2, Qt.PenStyle.DashLine))
            radius = self.look.space(10)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)
