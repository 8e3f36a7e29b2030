"""The bookings drawn once, so that scrolling and dragging only move the picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from assessor_app.ui.calendar.grid import Grid
from assessor_app.ui.calendar.models import Picture
from assessor_app.ui.calendar.painting import BoardPainter
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.theme import Look


class Ground:
    """Keeps the last one; it is drawn anew where the picture, the measures or the look are others."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._drawn = QPixmap()

    def drawn(self, picture: Picture, grid: Grid, look: Look, words: CalendarWords, ratio: float) -> QPixmap:
        """Everything below the head and beside the hours, from its upper left corner."""
        whole = replace(grid, gutter=0, head=0, at_x=0, at_y=0)
        fixed = replace(picture, now_minute=0)
        wanted = (fixed, whole, look, ratio)
        if wanted != self._of:
            self._drawn = QPixmap(round(whole.width * ratio), round(whole.height * ratio))
            self._drawn.setDevicePixelRatio(ratio)
            painter = QPainter(self._drawn)
            area = QRect(0, 0, whole.width, whole.height)
            BoardPainter(look, words, whole, fixed, area).paint_ground(painter)
            painter.end()
            self._of = wanted
        return self._drawn
