"""How the cells of a data table are painted: text, chips and states."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from assessor_app.ui.theme import Look, look_of
from assessor_app.ui.widgets.chips import chip_size, draw_chip
from assessor_app.ui.widgets.painting import STATE_TOKENS, draw_mark
from assessor_app.ui.widgets.table_models import CellRole

_PADDING, _CHIP_GAP = 14, 10
_FONTS = {"text": "body", "strong": "strong", "secondary": "secondary"}
_Index = QModelIndex | QPersistentModelIndex


def draw_chip_after(painter: QPainter, room: QRect, look: Look, line: str, chip: str) -> QRect:
    """Draw a small chip behind a line of text in the painter's font; returns what is left for the text."""
    size = chip_size(look, chip)
    wide = painter.fontMetrics().horizontalAdvance(line)
    left = room.left() + min(wide + look.space(_CHIP_GAP), max(0, room.width() - size.width()))
    area = QRectF(left, room.center().y() - size.height() / 2, size.width(), size.height())
    draw_chip(painter, area, look, chip, "partly")
    return QRect(room.left(), room.top(), left - look.space(_CHIP_GAP) - room.left() + 1, room.height())


class CellDelegate(QStyledItemDelegate):
    """Paints straight from the model, without the style, so that long tables scroll smoothly."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = look_of(self._view)
        return QSize(look.space(80), look.space(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = look_of(self._view)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, look.color("accent-soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        kind = index.data(CellRole.KIND)
        if kind == "mark":
            self._paint_mark(painter, rect, index, look)
        elif kind == "chip":
            self._paint_chip(painter, rect, index, look)
        else:
            self._paint_text(painter, rect, index, look, str(kind))
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            self._paint_focus(painter, rect, index, look)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, index: _Index, look: Look, kind: str) -> None:
        painter.setFont(look.font(_FONTS[kind]))
        painter.setPen(look.color("muted" if kind == "secondary" else "ink"))
        room = rect.adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
        line = " ".join(str(index.data()).split())
        chip = str(index.data(CellRole.CHIP) or "")
        if chip:
            room = draw_chip_after(painter, room, look, line, chip)
            painter.setFont(look.font(_FONTS[kind]))
        text = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)

    def _paint_chip(self, painter: QPainter, rect: QRect, index: _Index, look: Look) -> None:
        text = str(index.data())
        if not text:
            return
        mark = index.data(CellRole.MARK)
        room = QRectF(rect).adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
        size = chip_size(look, text, mark)
        chip = QRectF(0, 0, min(float(size.width()), room.width()), size.height())
        chip.moveCenter(room.center())
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if alignment & Qt.AlignmentFlag.AlignLeft:
            chip.moveLeft(room.left())
        elif alignment & Qt.AlignmentFlag.AlignRight:
            chip.moveRight(room.right())
        draw_chip(painter, chip, look, text, index.data(CellRole.TONE) or "neutral", mark)

    def _paint_mark(self, painter: QPainter, rect: QRect, index: _Index, look: Look) -> None:
        code = index.data(CellRole.MARK) or str(index.data())
        token = STATE_TOKENS.get(code)
        if token is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(rect).adjusted(3, 4, -3, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{token}-soft"))
        painter.drawRoundedRect(cell, look.space(6), look.space(6))
        side = look.size(11)
        symbol = QRectF(0, 0, side, side)
        symbol.moveCenter(cell.center())
        draw_mark(painter, symbol, code, look.color(token))

    def _paint_focus(self, painter: QPainter, rect: QRect, index: _Index, look: Look) -> None:
        """A bar at the left edge of the row that the keys move."""
        if index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), look.color("accent"))
