"""The first part of the room: whom files go to, and where files that came are laid."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.exchange.partner_rows import PartnersCard
from assessor_app.ui.exchange.view_protocol import Room
from assessor_app.ui.exchange.words import ExchangeWords
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, Card, DropTarget, PageScroll, QuietButton, role_label
from assessor_app.ui.widgets.painting import LookFollower

_TWO_COLUMNS_FROM = 900
_WIDE, _SIDE = 17, 9
_TARGET = 168


class ReadCard(Card):
    """Where files are dropped. `dropped` carries the first of them."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Läs in"))
        text = self.tr("En utbytesfil, en kvittens eller en parkopplingsfil: programmet ser vilket det är.")
        self.add(role_label(text, "body", "muted", wrap=True))
        self.target = DropTarget(
            self.tr("Dra hit filen från stickan, eller klicka för att välja den"),
            icon_name="upload",
            height=_TARGET,
        )
        self.target.setObjectName("drop-file")
        self.target.files_dropped.connect(self._take)
        self.add(self.target)
        text = self.tr("Inget ändras förrän du har sett vad filen innehåller och sagt ja.")
        self.add(role_label(text, "secondary", wrap=True))

    def _take(self, files: list[str]) -> None:
        if files:
            self.dropped.emit(Path(files[0]))


class Overview(LookFollower, QWidget):
    """`dropped` carries a path; `cleaning_asked` comes where this PC may be cleaned up."""

    dropped = Signal(object)
    cleaning_asked = Signal()
    conflicts_asked = Signal()

    def __init__(self, words: ExchangeWords) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 0, 0, 0), 12)
        self._words = words
        self._conflicts = Banner("warning")
        self._conflicts.setObjectName("conflicts-wait")
        self._conflicts.action_chosen.connect(self.conflicts_asked)
        self._conflicts.hide()
        outer.addWidget(self._conflicts)
        scroll = PageScroll(0)
        outer.addWidget(scroll)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._columns, (0, 0, 0, 16), 18)
        self.partners = PartnersCard(words)
        side = QVBoxLayout()
        set_spacing(side, (0, 0, 0, 0), 18)
        self.reading = ReadCard()
        self.reading.dropped.connect(self.dropped)
        side.addWidget(self.reading)
        side.addWidget(self._build_cleaning())
        side.addStretch(1)
        self._columns.addWidget(self.partners, _WIDE, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(side, _SIDE)
        scroll.content.addLayout(self._columns)
        scroll.content.addStretch(1)

    def _build_cleaning(self) -> Card:
        self._cleaning = Card(self.tr("Städa datorn"))
        text = self.tr("Det som enligt kvittens finns på kontoret kan tas bort härifrån.")
        self._cleaning.add(role_label(text, "body", "muted", wrap=True))
        button = QuietButton(self.tr("Se vad som kan tas bort …"), "trash")
        button.setObjectName("clean-up")
        button.clicked.connect(self.cleaning_asked)
        self._cleaning.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._cleaning.hide()
        return self._cleaning

    def show_room(self, room: Room) -> None:
        """Show the partners, and what can be done here."""
        self.partners.show_room(room)
        self._show_conflicts(room.conflicts)
        self._cleaning.setVisible(room.can_clean)

    def _show_conflicts(self, count: int) -> None:
        one = self.tr("En uppgift står mot en annan efter en inläsning.")
        many = self.tr("{count} uppgifter står mot varandra efter inläsningar.")
        self._conflicts.set_message("warning", self._words.count(count, one, many), self.tr("Red ut"))
        self._conflicts.setVisible(count > 0)

    def look_changed(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        wide = self.width() >= self.look.size(_TWO_COLUMNS_FROM)
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
