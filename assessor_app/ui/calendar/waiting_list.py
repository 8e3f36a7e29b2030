"""Those who wait for a time, in a painted list: rows are dragged onto the board, or booked by a key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from assessor_app.ui.calendar.models import Waiting
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.icons import pixmap
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import LookFollower, draw_ring

_PAD = 10


class WaitingList(LookFollower, QAbstractScrollArea):
    """`dragged` and `let_go` carry a row and where the pointer is, in global coordinates."""

    dragged = Signal(object, object)
    let_go = Signal(object, object)
    cancelled = Signal()
    booking_asked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, words: CalendarWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waiting-list")
        self._words = words
        self._rows: tuple[Waiting, ...] = ()
        self._today = date.min
        self._at = -1
        self._pressed: tuple[Waiting, QPoint] | None = None
        self._dragging = False
        self._movable = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Väntelista"))

    def show_rows(self, rows: Sequence[Waiting], today: date, *, movable: bool) -> None:
        """Show these, in this order; the one that was chosen stays so where it is still there."""
        chosen = self.chosen_row()
        self._rows, self._today, self._movable = tuple(rows), today, movable
        runs = [row.run for row in self._rows]
        self._at = runs.index(chosen.run) if chosen is not None and chosen.run in runs else -1
        self._fit_bar()
        self.viewport().update()

    def rows(self) -> tuple[Waiting, ...]:
        """What is shown."""
        return self._rows

    def chosen_row(self) -> Waiting | None:
        """What keys act on."""
        return self._rows[self._at] if 0 <= self._at < len(self._rows) else None

    def place_of(self, number: int) -> QPoint:
        """The middle of a row on the viewport."""
        return self._box(number).center()

    def sizeHint(self) -> QSize:
        return QSize(self.look.size(240), self.look.size(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.size(160), self._row_height() * 2)

    # -- inside --

    def _row_height(self) -> int:
        name = QFontMetrics(self.look.font("strong")).height()
        return name + 2 * QFontMetrics(self.look.font("caption")).height() + 2 * self.look.space(_PAD)

    def _box(self, number: int) -> QRect:
        height = self._row_height()
        return QRect(0, number * height - self.verticalScrollBar().value(), self.viewport().width(), height)

    def _fit_bar(self) -> None:
        height = self._row_height() * len(self._rows)
        self.verticalScrollBar().setRange(0, max(0, height - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(self._row_height() // 2)

    def _row_at(self, at: QPoint) -> int:
        number = (at.y() + self.verticalScrollBar().value()) // self._row_height()
        return number if 0 <= number < len(self._rows) else -1

    def _choose(self, number: int) -> None:
        self._at = number
        row = self.chosen_row()
        if row is not None:
            box = self._box(number)
            bar = self.verticalScrollBar()
            if box.top() < 0:
                bar.setValue(bar.value() + box.top())
            elif box.bottom() > self.viewport().height():
                bar.setValue(bar.value() + box.bottom() - self.viewport().height() + 1)
            self.setAccessibleDescription(f"{row.name}. {self._words.waiting_line(row, self._today)}")
        self.viewport().update()

    def _paint_row(self, painter: QPainter, number: int) -> None:
        look, row, box = self.look, self._rows[number], self._box(number)
        if number == self._at:
            painter.fillRect(box, look.color("accent-soft"))
        painter.setPen(look.color("line"))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        grip = look.size(18) if self._movable else 0
        inside = box.adjusted(look.space(12) + grip, look.space(_PAD), -look.space(10), -look.space(_PAD))
        if grip:
            icon = pixmap("drag", "muted", look.size(18))
            painter.drawPixmap(box.left() + look.space(6), box.center().y() - look.size(9), icon)
        y = inside.top()
        under = " · ".join(part for part in (row.qualification, row.programme) if part)
        tone = "not-shown" if row.no_shows else "muted"
        for font, colour, text in (
            ("strong", "ink", row.name),
            ("caption", tone, self._words.waiting_line(row, self._today)),
            ("caption", "muted", under),
        ):
            painter.setFont(look.font(font))
            painter.setPen(look.color(colour))
            metrics = painter.fontMetrics()
            room = QRect(inside.left(), y, inside.width(), metrics.height())
            painter.drawText(room, 0, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
            y += metrics.height()
        if number == self._at and self.hasFocus():
            draw_ring(painter, QRectF(box).adjusted(1, 1, -1, -1), look.color("accent"), look.space(4))

    # -- Qt --

    def look_changed(self) -> None:
        self._fit_bar()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.look.color("surface"))
        first = self.verticalScrollBar().value() // self._row_height()
        count = self.viewport().height() // self._row_height() + 2
        for number in range(first, min(len(self._rows), first + count)):
            self._paint_row(painter, number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._row_at(event.position().toPoint())
        self._choose(number)
        row = self.chosen_row()
        if event.button() is Qt.MouseButton.LeftButton and row is not None:
            self._pressed = (row, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self._movable:
            return
        row, began = self._pressed
        far = (event.position().toPoint() - began).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(row, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragging = self._pressed, self._dragging
        self._end_drag()
        if dragging and pressed is not None:
            self.let_go.emit(pressed[0], event.globalPosition().toPoint())

    def _end_drag(self) -> None:
        self._pressed, self._dragging = None, False
        self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.chosen_row()
        if row is not None and self._movable:
            self._end_drag()
            self.booking_asked.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.chosen_row()
        if row is not None:
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.place_of(self._at))
            self.menu_asked.emit(row, at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self._row_at(event.pos())
            row = self._rows[number] if number >= 0 else None
            text = f"{row.name}\n{self._words.waiting_line(row, self._today)}" if row is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(text) if text else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.chosen_row()
        if key == Qt.Key.Key_Escape and self._dragging:
            self._end_drag()
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._rows:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._choose(max(0, min(len(self._rows) - 1, self._at + step)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None and self._movable:
            self.booking_asked.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._rows and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
