"""The calendar's board: painted, scrolled, and everything that mouse and keys do on it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from assessor_app.ui.calendar.dragging import Held, Judge, stays, target_at
from assessor_app.ui.calendar.grid import Grid
from assessor_app.ui.calendar.grounds import Ground
from assessor_app.ui.calendar.models import Band, Card, Mode, Picture, Target
from assessor_app.ui.calendar.painting import BoardPainter, head_height
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import LookFollower

_HOUR, _GUTTER, _NARROWEST = 56, 56, 148
_EDGE, _END_GRIP = 28, 8
_SCROLL_EVERY_MS, _SCROLL_STEP = 40, 18


class CalendarBoard(LookFollower, QAbstractScrollArea):
    """`dropped(held, target)`: it was moved; `left(held, global)`: it was let go beside the board."""

    opened = Signal(object)
    chosen = Signal(object)
    menu_asked = Signal(object, object)
    change_asked = Signal(object)
    putting_away_asked = Signal(object)
    dropped = Signal(object, object)
    dragged = Signal(object, object)
    left = Signal(object, object)
    band_chosen = Signal(object)
    stepped = Signal(int)
    today_asked = Signal()
    mode_asked = Signal(object)

    def __init__(self, words: CalendarWords, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar-board")
        self._words = words
        self._judge = judge
        self._picture: Picture | None = None
        self._chosen: UUID | None = None
        self._pressed: tuple[Card, QPoint] | None = None
        self._held: Held | None = None
        self._target: Target | None = None
        self._pointer = QPoint()
        self._ground = Ground()
        self._movable = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Kalender"))
        self._scroller = QTimer(self, interval=_SCROLL_EVERY_MS)
        self._scroller.timeout.connect(self._scroll_on)

    # -- what is shown --

    def show_picture(self, picture: Picture, *, movable: bool) -> None:
        """Show a day or a week; at the first of its kind, scrolled to where the day begins."""
        before = self._picture
        self._picture, self._movable = picture, movable
        self._fit_bars()
        if before is None or (before.mode, before.first) != (picture.mode, picture.first):
            self._to_opening()
        if picture.card(self._chosen) is None:
            self._choose(None)
        self.viewport().update()

    def chosen_card(self) -> Card | None:
        """The booking that keys act on."""
        return self._picture.card(self._chosen) if self._picture is not None else None

    def choose_run(self, run: UUID | None) -> None:
        """Choose a booking, and bring it into view."""
        card = self._picture.card(run) if self._picture is not None else None
        self._choose(card)
        if card is not None:
            self._bring_into_view(card)

    def place_of(self, card: Card) -> QPoint:
        """The middle of a booking on the viewport."""
        return self._box_of(card).center()

    def point_at(self, column: int, minute: int) -> QPoint:
        """Where a time stands on the viewport."""
        grid = self._grid()
        return QPoint(grid.x_of(column) + grid.column_width // 2, grid.y_of(minute))

    # -- dragging from beside the board --

    def hold(self, held: Held, at: QPoint) -> None:
        """Something from beside the board is held over it; `at` in global coordinates."""
        self._held = held
        self._follow(self.viewport().mapFromGlobal(at))

    def let_go(self, at: QPoint) -> bool:
        """It was let go; whether it landed on the board."""
        held, target = self._held, self._target
        inside = self.viewport().rect().contains(self.viewport().mapFromGlobal(at))
        self.forget_drag()
        if held is None or target is None or not inside:
            return False
        self.dropped.emit(held, target)
        return True

    def forget_drag(self) -> None:
        """Nothing is held any more, and nothing was moved."""
        self._scroller.stop()
        self._held = self._target = self._pressed = None
        self.viewport().unsetCursor()
        self.viewport().update()

    @property
    def held(self) -> Held | None:
        """What is dragged now."""
        return self._held

    @property
    def target(self) -> Target | None:
        """Where it would land."""
        return self._target

    # -- measures --

    def _grid(self) -> Grid:
        picture, look = self._picture, self.look
        columns = max(1, len(picture.columns)) if picture is not None else 1
        gutter = max(look.space(_GUTTER), look.size(46))
        room = self.viewport().width() - gutter
        narrowest = look.size(_NARROWEST) if picture and picture.mode is Mode.DAY else look.size(112)
        return Grid(
            columns=columns,
            column_width=max(narrowest, room // columns),
            hour_height=look.space(_HOUR),
            first_minute=picture.first_minute if picture else 0,
            last_minute=picture.last_minute if picture else 60,
            gutter=gutter,
            head=head_height(look, picture.band_rows if picture else 0),
            at_x=self.horizontalScrollBar().value(),
            at_y=self.verticalScrollBar().value(),
        )

    def _fit_bars(self) -> None:
        grid, size = self._grid(), self.viewport().size()
        self.horizontalScrollBar().setRange(0, max(0, grid.width - size.width()))
        self.horizontalScrollBar().setPageStep(size.width())
        self.horizontalScrollBar().setSingleStep(grid.column_width // 2)
        self.verticalScrollBar().setRange(0, max(0, grid.height - size.height()))
        self.verticalScrollBar().setPageStep(size.height())
        self.verticalScrollBar().setSingleStep(grid.hour_height // 2)

    def _to_opening(self) -> None:
        if self._picture is not None:
            grid = self._grid()
            minute = max(grid.first_minute, self._picture.opens - 15)
            self.verticalScrollBar().setValue((minute - grid.first_minute) * grid.hour_height // 60)

    def _box_of(self, card: Card) -> QRect:
        return QRect(*self._grid().box(card.column, card.start, card.end, card.lane, card.lanes))

    def _bring_into_view(self, card: Card) -> None:
        grid, box = self._grid(), self._box_of(card)
        for bar, first, last, size, edge in (
            (self.verticalScrollBar(), box.top(), box.bottom(), self.viewport().height(), grid.head),
            (self.horizontalScrollBar(), box.left(), box.right(), self.viewport().width(), grid.gutter),
        ):
            if first < edge:
                bar.setValue(bar.value() + first - edge - 8)
            elif last > size:
                bar.setValue(bar.value() + min(last - size + 8, first - edge - 8))

    def _card_at(self, at: QPoint) -> Card | None:
        grid = self._grid()
        if self._picture is None or at.y() < grid.head or at.x() < grid.gutter:
            return None
        found = [card for card in self._picture.cards if self._box_of(card).contains(at)]
        return found[-1] if found else None

    def _band_at(self, at: QPoint) -> Band | None:
        picture = self._picture
        if picture is None or at.y() >= self._grid().head:
            return None
        painter = self._painter(QRect())
        return next((band for band in picture.bands if painter.band_box(band).contains(at)), None)

    def _painter(self, area: QRect) -> BoardPainter:
        assert self._picture is not None  # noqa: S101 - asked first by whoever comes here
        return BoardPainter(self.look, self._words, self._grid(), self._picture, area)

    # -- choosing --

    def _choose(self, card: Card | None) -> None:
        run = card.run if card is not None else None
        if run != self._chosen:
            self._chosen = run
            self.setAccessibleDescription(self._words.whole_card(card) if card is not None else "")
            self.chosen.emit(card)
            self.viewport().update()

    def _choose_next(self, step: int) -> None:
        if self._picture is None or not self._picture.cards:
            return
        cards = sorted(self._picture.cards, key=lambda card: (card.column, card.start, card.lane))
        at = next((number for number, card in enumerate(cards) if card.run == self._chosen), None)
        place = (0 if step > 0 else len(cards) - 1) if at is None else at + step
        card = cards[max(0, min(len(cards) - 1, place))]
        self._choose(card)
        self._bring_into_view(card)

    # -- dragging --

    def _begin_drag(self, card: Card, pressed_at: QPoint) -> None:
        box = self._box_of(card)
        resizes = pressed_at.y() >= box.bottom() - self._end_grip(box)
        grip = 0 if resizes else self._grid().minute_at(pressed_at.y()) - card.start
        self._held = Held.of_card(card, grip, resizes=resizes)
        shape = Qt.CursorShape.SizeVerCursor if resizes else Qt.CursorShape.ClosedHandCursor
        self.viewport().setCursor(shape)
        self._scroller.start()

    def _follow(self, at: QPoint) -> None:
        self._pointer = at
        if self._held is not None:
            inside = self._held.resizes or self.viewport().rect().contains(at)
            grid = self._grid()
            self._target = target_at(grid, self._held, at.x(), at.y(), self._judge) if inside else None
            self.viewport().update()

    def _scroll_on(self) -> None:
        """What is dragged to an edge pulls the board along."""
        grid, at, size = self._grid(), self._pointer, self.viewport().size()
        edge = self.look.space(_EDGE)
        down = (at.y() > size.height() - edge) - (at.y() < grid.head + edge)
        right = (at.x() > size.width() - edge) - (at.x() < grid.gutter + edge)
        if self._held is not None and self.viewport().rect().contains(at) and (down or right):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down * _SCROLL_STEP)
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + right * _SCROLL_STEP)
            self._follow(at)

    def _end_grip(self, box: QRect) -> int:
        return min(self.look.space(_END_GRIP), box.height() // 3)

    # -- Qt --

    def look_changed(self) -> None:
        self._fit_bars()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        if self._picture is None:
            painter.fillRect(area, self.look.color("surface"))
            return
        board, grid = self._painter(area), self._grid()
        held = self._held.run if self._held is not None else None
        painter.fillRect(area, self.look.color("surface"))
        painter.setClipRect(QRect(grid.gutter, grid.head, area.width(), area.height()))
        ground = self._ground.drawn(self._picture, grid, self.look, self._words, self.devicePixelRatioF())
        painter.drawPixmap(grid.gutter - grid.at_x, grid.head - grid.at_y, ground)
        board.paint_over(painter, self._chosen, held, has_focus=self.hasFocus())
        if self._held is not None and self._target is not None:
            board.ghost(painter, self._target, self._held.name)
        painter.setClipping(False)
        board.paint_hours(painter)
        board.paint_head(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        card, band = self._card_at(at), self._band_at(at)
        if event.button() is Qt.MouseButton.LeftButton and band is not None:
            self.band_chosen.emit(band.visit)
            return
        self._choose(card)
        if event.button() is Qt.MouseButton.LeftButton and card is not None:
            self._pressed = (card, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._held is None and self._pressed is not None:
            card, began = self._pressed
            far = (at - began).manhattanLength() >= QApplication.startDragDistance()
            if far and card.movable and self._movable:
                self._begin_drag(card, began)
        if self._held is not None:
            self._follow(at)
            self.dragged.emit(self._held, event.globalPosition().toPoint())
        else:
            self._show_hand(at)

    def _show_hand(self, at: QPoint) -> None:
        card = self._card_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if self._band_at(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif card is not None and card.movable and self._movable:
            box = self._box_of(card)
            ends = at.y() >= box.bottom() - self._end_grip(box)
            shape = Qt.CursorShape.SizeVerCursor if ends else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow(event.position().toPoint())
        held, target = self._held, self._target
        self.forget_drag()
        if held is None:
            return
        if target is None:
            self.left.emit(held, event.globalPosition().toPoint())
        elif not stays(held, target):
            self.dropped.emit(held, target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self._card_at(event.position().toPoint())
        if card is not None:
            self._pressed = None
            self.opened.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        card = self._card_at(self.viewport().mapFromGlobal(event.globalPos()))
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            card = self.chosen_card()
        if card is not None:
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.place_of(card))
            self._choose(card)
            self.menu_asked.emit(card, at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            card = self._card_at(event.pos())
            text = plain_tip(self._words.whole_card(card)) if card is not None else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Escape and self._held is not None:
            self.forget_drag()
            return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        act = self._keys().get(Qt.Key(key)) if plain else self._shifts().get(Qt.Key(key)) if alt else None
        if act is None:
            super().keyPressEvent(event)
            return
        act()

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self.stepped.emit(-1),
            Qt.Key.Key_Right: lambda: self.stepped.emit(1),
            Qt.Key.Key_Up: lambda: self._choose_next(-1),
            Qt.Key.Key_Down: lambda: self._choose_next(1),
            Qt.Key.Key_T: self.today_asked.emit,
            Qt.Key.Key_D: lambda: self.mode_asked.emit(Mode.DAY),
            Qt.Key.Key_V: lambda: self.mode_asked.emit(Mode.WEEK),
        }
        card = self.chosen_card()
        if card is not None:
            keys |= {
                Qt.Key.Key_Return: lambda: self.opened.emit(card),
                Qt.Key.Key_Enter: lambda: self.opened.emit(card),
                Qt.Key.Key_F2: lambda: self.change_asked.emit(card),
                Qt.Key.Key_Delete: lambda: self.putting_away_asked.emit(card),
            }
        return keys

    def _shifts(self) -> dict[Qt.Key, Callable[[], None]]:
        """Alt and an arrow move the chosen booking."""
        steps = {
            Qt.Key.Key_Up: (0, -15),
            Qt.Key.Key_Down: (0, 15),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
        }
        card = self.chosen_card()
        if card is None or not card.movable or not self._movable:
            return {}
        chosen = card
        return {
            key: lambda by=by: self._shift(chosen, *by)  # type: ignore[misc]  # bound at once
            for key, by in steps.items()
        }

    def _shift(self, card: Card, columns: int, minutes: int) -> None:
        assert self._picture is not None  # noqa: S101 - it has a card
        column = card.column + columns
        start, end = card.start + minutes, card.end + minutes
        fits = self._picture.first_minute <= start and end <= self._picture.last_minute
        if not (0 <= column < len(self._picture.columns) and fits):
            return
        held = Held.of_card(card, 0, resizes=False)
        bare = Target(column, start, end)
        self.dropped.emit(held, Target(column, start, end, self._judge(held, bare)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
