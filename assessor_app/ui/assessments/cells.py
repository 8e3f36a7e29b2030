"""How the cells of the assessments' table are painted: two lines, a bar, and what looks like a button."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView

from assessor_app.domain.assessments import Status
from assessor_app.ui.assessments.view_protocol import RunRow
from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import Look
from assessor_app.ui.widgets.table_delegates import CellDelegate, draw_chip_after
from assessor_app.ui.widgets.table_models import CellRole

_PADDING, _BUTTON, _BAR, _GAP = 14, 44, 8, 8
_Index = QModelIndex | QPersistentModelIndex
TwoLines = Callable[[RunRow], tuple[str, str]]


class RunCellDelegate(CellDelegate):
    """Paints by the column's key; `lines` gives title and detail of two-line cells."""

    def __init__(self, view: QTableView, keys: tuple[str, ...], lines: Mapping[str, TwoLines]) -> None:
        super().__init__(view)
        self._keys = keys
        self._lines = lines

    def _paint_text(self, painter: QPainter, rect: QRect, index: _Index, look: Look, kind: str) -> None:
        key = self._keys[index.column()]
        row: RunRow = index.data(CellRole.ROW)
        if key in self._lines:
            chip = str(index.data(CellRole.CHIP) or "")
            self._paint_lines(painter, rect, look, *self._lines[key](row), chip=chip)
        elif key == "rated":
            _paint_progress(painter, rect, look, row)
        elif key == "action":
            # One accent a page: the first run in hand is filled, the others of today are drawn in its colour.
            weight = "filled" if row.current and index.row() == 0 else "accent" if row.current else "plain"
            _paint_button(painter, rect, look, str(index.data()), weight)
        elif key == "menu":
            _paint_dots(painter, rect, look)
        else:
            super()._paint_text(painter, rect, index, look, kind)

    def _paint_lines(
        self, painter: QPainter, rect: QRect, look: Look, title: str, detail: str, chip: str = ""
    ) -> None:
        room = rect.adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
        painter.setFont(look.font("strong"))
        first = painter.fontMetrics()
        painter.save()
        painter.setFont(look.font("secondary"))
        second = painter.fontMetrics()
        painter.restore()
        height = first.height() + (second.height() + 1 if detail else 0)
        top = rect.top() + (rect.height() - height) // 2
        elide = Qt.TextElideMode.ElideRight
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.color("ink"))
        line = QRect(room.left(), top, room.width(), first.height())
        if chip:
            line = draw_chip_after(painter, line, look, title, chip)
        painter.setFont(look.font("strong"))
        painter.setPen(look.color("ink"))
        painter.drawText(line, left, first.elidedText(title, elide, line.width()))
        if detail:
            painter.setFont(look.font("secondary"))
            painter.setPen(look.color("muted"))
            line = QRect(room.left(), top + first.height() + 1, room.width(), second.height())
            painter.drawText(line, left, second.elidedText(detail, elide, room.width()))


def _paint_progress(painter: QPainter, rect: QRect, look: Look, row: RunRow) -> None:
    """A bar, and how many of how many beside it."""
    rated, total = row.summary.rated, row.summary.total
    text = f"{rated}/{total}"
    painter.setFont(look.font("secondary"))
    room = rect.adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
    wide = painter.fontMetrics().horizontalAdvance(f"{total}/{total}")
    painter.setPen(look.color("muted"))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    height = look.size(_BAR)
    track = QRectF(room.left(), 0, max(0, room.width() - wide - look.space(_GAP)), height)
    track.moveTop(rect.center().y() - height / 2)
    if track.width() < height:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("line"))
    painter.drawRoundedRect(track, height / 2, height / 2)
    if rated and total:
        track.setWidth(max(height, track.width() * min(1.0, rated / total)))
        painter.setBrush(look.color("shown" if row.status is Status.SIGNED else "accent"))
        painter.drawRoundedRect(track, height / 2, height / 2)


def _paint_button(painter: QPainter, rect: QRect, look: Look, text: str, weight: str) -> None:
    """The next step, as the buttons of the look; the whole cell is its target."""
    room = QRectF(rect).adjusted(look.space(4), 0, -look.space(4), 0)
    height = min(float(look.space(_BUTTON)), rect.height() - 4.0)
    area = QRectF(room.left(), rect.center().y() - height / 2, room.width(), height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("line" if weight == "plain" else "accent"), 1))
    painter.setBrush(look.color("accent" if weight == "filled" else "raised"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), look.space(8), look.space(8))
    painter.setFont(look.font("strong"))
    inks = {"filled": "on-accent", "accent": "accent", "plain": "ink"}
    painter.setPen(look.color(inks[weight]))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()) - 8)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)


def _paint_dots(painter: QPainter, rect: QRect, look: Look) -> None:
    side = look.size(20)
    centre = rect.center()
    painter.drawPixmap(centre.x() - side // 2, centre.y() - side // 2, pixmap("more", "muted", side))
