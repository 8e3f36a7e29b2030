"""The totals under the competence map, each under its column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assessor_app.ui.companies.map_view import MapTable
from assessor_app.ui.widgets.painting import LookFollower

_PADDING = 14


class MapTotals(LookFollower, QWidget):
    """One line or several; they stay under their columns when the table is scrolled."""

    def __init__(self, table: MapTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._lines: Sequence[tuple[str, Sequence[str]]] = ()
        table.heads.sectionResized.connect(lambda *_: self.update())
        table.view.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())
        self.look_changed()

    def show_lines(self, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Each line has a name and a text for each area."""
        self._lines = lines
        self.setAccessibleName("; ".join(f"{name}: {', '.join(texts)}" for name, texts in lines))
        self.look_changed()
        self.update()

    def lines(self) -> Sequence[tuple[str, Sequence[str]]]:
        """What is shown, for tests."""
        return self._lines

    def look_changed(self) -> None:
        self.setFixedHeight(self._line_height() * len(self._lines))

    def _line_height(self) -> int:
        return max(self.look.space(28), self.look.size(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, head = self.look, self._table.heads
        painter = QPainter(self)
        names = self._table.view.verticalHeader().width()
        height, padding = self._line_height(), look.space(_PADDING)
        for place, (name, texts) in enumerate(self._lines):
            top = place * height
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("muted"))
            room = QRect(padding, top, names - padding, height)
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
            painter.setPen(look.color("ink"))
            painter.setClipRect(names + 1, top, self.width() - names, height)
            for column, told in enumerate(texts):
                left = names + 1 + head.sectionViewportPosition(column)
                cell = QRect(left, top, head.sectionSize(column), height)
                painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), told)
            painter.setClipping(False)
