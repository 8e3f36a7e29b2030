"""The row above the board: which days, day or week, whose, and how much of it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.calendar.loading import Look
from assessor_app.ui.calendar.models import By, Mode, Picture
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    ChoiceInput,
    DateInput,
    FilterChip,
    FlowLayout,
    IconButton,
    SecondaryButton,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_EVERYBODY = "everybody"
_ROOMY_BELOW = 1.5
"""With larger text the day is picked in the calendar alone: the board needs the room."""


class CalendarTools(LookFollower, QWidget):
    """Signals carry what the user wants to look at."""

    stepped = Signal(int)
    today_asked = Signal()
    day_picked = Signal(object)
    mode_asked = Signal(object)
    by_asked = Signal(object)
    assessor_asked = Signal(object)
    waiting_asked = Signal()

    def __init__(self, words: CalendarWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._day = date.min
        self._picture: Picture | None = None
        self._assessors: tuple[tuple[UUID, str], ...] = ()
        self._title = role_label("", "card-title")
        self._title.setObjectName("calendar-title")
        self._context = role_label("", "secondary")
        self._build()
        self.look_changed()

    def _build(self) -> None:
        flow = FlowLayout(self, gap=8)
        flow.addWidget(self._build_days())
        flow.addWidget(self._build_titles())
        self._modes = {
            Mode.DAY: FilterChip(self.tr("Dag")),
            Mode.WEEK: FilterChip(self.tr("Vecka")),
        }
        for mode, chip in self._modes.items():
            chip.setObjectName(f"calendar-{mode.value}")
            chip.clicked.connect(lambda _=False, wanted=mode: self.mode_asked.emit(wanted))
            flow.addWidget(chip)
        self._bys = {
            By.ASSESSOR: FilterChip(self.tr("Bedömare")),
            By.STATION: FilterChip(self.tr("Stationer")),
        }
        for by, chip in self._bys.items():
            chip.setObjectName(f"calendar-by-{by.value}")
            chip.clicked.connect(lambda _=False, wanted=by: self.by_asked.emit(wanted))
            flow.addWidget(chip)
        self._assessor = ChoiceInput()
        self._assessor.setObjectName("calendar-assessor")
        self._assessor.edited.connect(
            lambda value: self.assessor_asked.emit(None if value == _EVERYBODY else value)
        )
        flow.addWidget(self._assessor)
        self._waiting = SecondaryButton("")
        self._waiting.setObjectName("show-waiting")
        self._waiting.clicked.connect(self.waiting_asked)
        flow.addWidget(self._waiting)

    def _build_days(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_spacing(row, (0, 0, 0, 0), 4)
        for name, icon, word, step in (
            ("calendar-previous", "chevron-left", self.tr("Föregående"), -1),
            ("calendar-next", "chevron-right", self.tr("Nästa"), 1),
        ):
            button = IconButton(icon, word)
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, by=step: self.stepped.emit(by))
            row.addWidget(button)
        today = SecondaryButton(self.tr("Idag"))
        today.setObjectName("calendar-today")
        today.clicked.connect(self.today_asked)
        row.insertWidget(1, today)
        self._pick = DateInput()
        self._pick.setObjectName("calendar-pick")
        self._pick.edited.connect(self._go_to)
        row.addWidget(self._pick)
        return holder

    def _build_titles(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (4, 0, 8, 0), 0)
        column.addWidget(self._title)
        column.addWidget(self._context)
        return holder

    def show_picture(
        self, picture: Picture, look: Look, assessors: Sequence[tuple[UUID, str]], *, waiting_hidden: bool
    ) -> None:
        """Say what is looked at."""
        self._day = look.day
        self._pick.set_value(look.day)
        self._picture = picture
        self._say()
        is_week = look.mode is Mode.WEEK
        for mode, chip in self._modes.items():
            chip.setChecked(mode is look.mode)
        for by, chip in self._bys.items():
            chip.setChecked(by is look.by)
            chip.setVisible(not is_week)
        self._assessor.setVisible(is_week and len(assessors) > 1)
        if tuple(assessors) != self._assessors:
            self._assessors = tuple(assessors)
            self._assessor.set_choices([(_EVERYBODY, self.tr("Alla bedömare")), *assessors])
        self._assessor.set_value(look.assessor or _EVERYBODY)
        self._waiting.setVisible(waiting_hidden)

    def _say(self) -> None:
        if self._picture is not None:
            roomy = self.look.text_scale < _ROOMY_BELOW
            self._title.setText(self._words.title(self._picture))
            # What stands to the left of the fields says which days they are of.
            title = self._title.text()
            self._pick.field.setAccessibleName(self.tr("{title}, gå till dag").format(title=title))
            self._assessor.setAccessibleName(self.tr("{title}, visa bedömare").format(title=title))
            self._context.setText(self._words.context(self._picture, with_capacity=roomy))

    def show_waiting_count(self, count: int) -> None:
        """How many wait, on the button that shows them."""
        self._waiting.setText(self.tr("Väntelista ({count})").format(count=count))

    def _go_to(self, day: object) -> None:
        if isinstance(day, date) and day != self._day:
            self.day_picked.emit(day)

    def look_changed(self) -> None:
        roomy = self.look.text_scale < _ROOMY_BELOW
        self._pick.field.setVisible(roomy)
        self._pick.setFixedWidth(self.look.space(44) + (self.look.size(126) + 8 if roomy else 0))
        self._assessor.setFixedWidth(self.look.size(190) if roomy else self.look.size(150))
        self._say()
