"""How the board looks: hours, closed time, bookings, the line of now. Only what is seen is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTransform

from assessor_app.ui.calendar.grid import Grid
from assessor_app.ui.calendar.models import Band, By, Card, Closed, Closing, Mode, Picture, Target
from assessor_app.ui.calendar.times import clock
from assessor_app.ui.calendar.words import MARKS, TONES, CalendarWords
from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import Look
from assessor_app.ui.widgets.painting import draw_mark

_STRIPE, _RADIUS, _PAD, _MARK, _SIGN = 4, 6, 8, 11, 14
_NARROW = 62
_ELIDE = Qt.TextElideMode.ElideRight
_HATCH = 9


class BoardPainter:
    """Paints one picture on one grid."""

    def __init__(self, look: Look, words: CalendarWords, grid: Grid, picture: Picture, area: QRect) -> None:
        self._look = look
        self._words = words
        self._grid = grid
        self._picture = picture
        self._area = area
        self._is_week = picture.mode is Mode.WEEK
        self._by_station = picture.by is By.STATION and not self._is_week

    # -- the whole --

    def paint_ground(self, painter: QPainter) -> None:
        """Closed time, lines, and every booking: what stays as it is while one scrolls, chooses and drags."""
        area = self._area
        painter.fillRect(area, self._look.color("surface"))
        for closed in self._picture.closed:
            self._closed(painter, closed)
        self._lines(painter)
        for busy in self._picture.busy:
            self._busy(painter, self._box(busy.column, busy.start, busy.end))
        for card in self._picture.cards:
            box = self._box(card.column, card.start, card.end, card.lane, card.lanes)
            if box.intersects(area):
                self.card(painter, card, box)

    def paint_over(self, painter: QPainter, chosen: object, held: object, *, has_focus: bool) -> None:
        """What lies over the ground now: why it is closed, what is chosen or dragged, the line of now."""
        for closed in self._picture.closed:
            self._closed_word(painter, closed)
        for card in self._picture.cards:
            if card.run not in (chosen, held):
                continue
            box = self._box(card.column, card.start, card.end, card.lane, card.lanes)
            if card.run == held:
                veil = self._look.color("surface")
                veil.setAlphaF(0.6)
                painter.fillRect(box, veil)
            if card.run == chosen:
                self._ring(painter, box, strong=has_focus)
        self._now(painter)

    def paint_head(self, painter: QPainter) -> None:
        """The columns' names with the visits under them; stays where it is."""
        look, grid = self._look, self._grid
        painter.fillRect(QRect(0, 0, self._area.width(), grid.head), look.color("surface"))
        painter.setClipRect(QRect(grid.gutter, 0, self._area.width(), grid.head))
        for number in range(len(self._picture.columns)):
            self._heading(painter, number)
        for band in self._picture.bands:
            self._band(painter, band)
        painter.setClipping(False)
        painter.setPen(look.color("line"))
        painter.drawLine(0, grid.head - 1, self._area.width(), grid.head - 1)

    def paint_hours(self, painter: QPainter) -> None:
        """The hours to the left; they stay where they are."""
        look, grid = self._look, self._grid
        painter.fillRect(QRect(0, grid.head, grid.gutter, self._area.height()), look.color("surface"))
        painter.setClipRect(QRect(0, grid.head, grid.gutter, self._area.height()))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("muted"))
        height = painter.fontMetrics().height()
        for minute in range(-(-grid.first_minute // 60) * 60, grid.last_minute, 60):
            y = grid.y_of(minute)
            place = QRect(0, y - (height // 2 if minute > grid.first_minute else 0), grid.gutter - 8, height)
            text = clock(minute, self._words.formats.language)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setClipping(False)
        painter.setPen(look.color("line"))
        painter.drawLine(grid.gutter - 1, grid.head, grid.gutter - 1, self._area.height())

    # -- parts --

    def card(self, painter: QPainter, card: Card, box: QRect) -> None:
        """A booking."""
        look = self._look
        ground, ink = TONES[card.state]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "not-shown" if card.clash else ground
        self._plate(painter, box, look.color(ground), look.color(edge), look.color(ink))
        inside = box.adjusted(look.space(_STRIPE) + look.space(_PAD) - 2, 3, -4, -2)
        if inside.width() < look.size(_NARROW) and inside.height() > look.size(_NARROW):
            back = box.adjusted(look.space(_STRIPE), 3, -1, -2)
            painter.setClipRect(back, Qt.ClipOperation.IntersectClip)
            self._upright(painter, card, back, look.color(ink))
        else:
            painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
            self._texts(painter, card, inside, look.color(ink))
        painter.restore()

    def _texts(self, painter: QPainter, card: Card, inside: QRect, ink: QColor) -> None:
        look = self._look
        y = self._name(painter, card, inside, ink)
        if inside.width() < look.size(_NARROW):
            return
        font = look.font("caption")
        height = QFontMetrics(font).height()
        painter.setFont(font)
        for tone, line in self._lines_of(card, QFontMetrics(font), inside.width()):
            if y + height > inside.bottom() + 3:
                break
            painter.setPen(look.color(tone))
            shown = painter.fontMetrics().elidedText(line, _ELIDE, inside.width())
            painter.drawText(QRect(inside.left(), y, inside.width() + 2, height), 0, shown)
            y += height

    def _name(self, painter: QPainter, card: Card, inside: QRect, ink: QColor) -> int:
        """Mark, name and warning in one line; returns where the next begins."""
        look, side, sign = self._look, self._look.size(_MARK), self._look.size(_SIGN)
        font = look.font("strong")
        height = QFontMetrics(font).height()
        if inside.height() < height + 2:
            font = look.font("caption")
            height = min(QFontMetrics(font).height(), inside.height())
        y = inside.top()
        mark = QRectF(inside.left(), y + (height - side) / 2, side, side)
        draw_mark(painter, mark, MARKS[card.state], ink)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        left = inside.left() + side + 6
        right = inside.right() - (sign + 4 if card.clash else 0)
        shown = painter.fontMetrics().elidedText(card.name, _ELIDE, right - left)
        painter.drawText(QRect(left, y, right - left + 2, height), Qt.AlignmentFlag.AlignVCenter, shown)
        if card.clash:
            icon = pixmap("warning", "not-shown", sign)
            painter.drawPixmap(inside.right() - sign, y + (height - sign) // 2, icon)
        return y + height

    def _lines_of(self, card: Card, metrics: QFontMetrics, width: int) -> list[tuple[str, str]]:
        """Tone and text of each line below the name."""
        words = self._words
        times, state = words.times(card.start, card.end), words.state(card.state)
        whole = f"{times} · {state}"
        fits = metrics.horizontalAdvance(whole) <= width
        lines = [("ink", whole)] if fits else [("ink", times), ("ink", state)]
        if card.clash:
            text = words.clashes(card.clash)
            lines.append(
                ("not-shown", text if metrics.horizontalAdvance(text) <= width else words.short_clash())
            )
        more = words.card_lines(card, is_week=self._is_week, by_station=self._by_station)
        return lines + [("muted", line) for line in more]

    def _upright(self, painter: QPainter, card: Card, inside: QRect, ink: QColor) -> None:
        """As a book's back: where several people share the time there is no room to write across."""
        look, side, sign = self._look, self._look.size(_MARK), self._look.size(_SIGN)
        left = float(inside.left() + (inside.width() - side) / 2)
        draw_mark(painter, QRectF(left, inside.top() + 2, side, side), MARKS[card.state], ink)
        top = inside.top() + side + 8
        if card.clash:
            icon = pixmap("warning", "not-shown", sign)
            painter.drawPixmap(round(inside.left() + (inside.width() - sign) / 2), top, icon)
            top += sign + 4
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("ink"))
        length = inside.bottom() - top - 4
        text = painter.fontMetrics().elidedText(self._words.upright(card), _ELIDE, length)
        # A quarter turn to the left about the lower left corner.
        painter.setTransform(QTransform(0, -1, 1, 0, inside.left(), inside.bottom() - 4), True)
        painter.drawText(QRect(0, 0, length, inside.width()), Qt.AlignmentFlag.AlignVCenter, text)

    def _plate(self, painter: QPainter, box: QRect, ground: QColor, edge: QColor, stripe: QColor) -> None:
        """The ground of a card with its stripe to the left."""
        look, radius = self._look, float(self._look.space(_RADIUS))
        place = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(stripe)
        painter.drawRoundedRect(place, radius, radius)
        painter.setBrush(look.color("surface"))
        right = place.adjusted(look.space(_STRIPE), 0, 0, 0)
        painter.drawRoundedRect(right, radius / 2, radius / 2)
        painter.setPen(QPen(edge, 1.5 if edge != ground else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(right, radius / 2, radius / 2)

    def ghost(self, painter: QPainter, target: Target, name: str) -> None:
        """Where what is dragged would land, and what it would collide with there."""
        look, words = self._look, self._words
        box = self._box(target.column, target.start, target.end)
        tone = "not-shown" if target.clash else "accent"
        painter.save()
        painter.setClipRect(
            QRect(self._grid.gutter, self._grid.head, self._area.width(), self._area.height())
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color(f"{tone}-soft"))
        painter.setPen(QPen(look.color(tone), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(box), look.space(_RADIUS), look.space(_RADIUS))
        lines = [words.times(target.start, target.end), name]
        if target.clash:
            lines.insert(1, f"⚠ {words.clashes(target.clash)}")
        y = box.top() + 4
        for number, line in enumerate(lines):
            painter.setFont(look.font("strong" if number == 0 else "caption"))
            painter.setPen(look.color("not-shown" if target.clash and number < 2 else "ink"))
            height = painter.fontMetrics().height()
            room = QRect(box.left() + 8, y, box.width() - 12, height)
            painter.drawText(room, 0, painter.fontMetrics().elidedText(line, _ELIDE, room.width()))
            y += height
        painter.restore()

    def _closed(self, painter: QPainter, closed: Closed) -> None:
        box = self._column_box(closed.column, closed.start, closed.end)
        if not box.intersects(self._area):
            return
        painter.fillRect(box, self._look.color("floor"))
        if closed.why is not Closing.HOURS:
            self._hatch(painter, box)

    def _closed_word(self, painter: QPainter, closed: Closed) -> None:
        """Why it is closed, at the top of what can be seen of it."""
        text = self._words.closed(closed)
        if not text:
            return
        box = self._column_box(closed.column, closed.start, closed.end)
        seen = box.intersected(QRect(0, self._grid.head, self._area.width(), self._area.height()))
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.color("muted"))
        room = seen.adjusted(8, 4, -8, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, text)

    def _hatch(self, painter: QPainter, box: QRect) -> None:
        seen = box.intersected(self._area)
        painter.save()
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(self._look.color("line"), 1))
        step = self._look.space(_HATCH)
        begin = seen.left() - seen.height()
        begin -= (begin + seen.top()) % step  # the lines of two neighbours meet
        for x in range(begin, seen.right() + step, step):
            painter.drawLine(x, seen.bottom(), x + seen.height(), seen.top())
        painter.restore()

    def _lines(self, painter: QPainter) -> None:
        look, grid, area = self._look, self._grid, self._area
        line, faint = look.color("line"), look.color("line")
        faint.setAlphaF(0.45)
        for minute in range(-(-grid.first_minute // 30) * 30, grid.last_minute + 1, 30):
            y = grid.y_of(minute)
            if grid.head <= y <= area.bottom():
                painter.setPen(line if minute % 60 == 0 else faint)
                painter.drawLine(grid.gutter, y, area.right(), y)
        painter.setPen(line)
        for number in range(1, len(self._picture.columns) + 1):
            x = grid.x_of(number)
            painter.drawLine(x, grid.head, x, area.bottom())

    def _busy(self, painter: QPainter, box: QRect) -> None:
        if not box.intersects(self._area):
            return
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plate(painter, box, look.color("idle-soft"), look.color("line"), look.color("control-line"))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("muted"))
        painter.drawText(box.adjusted(12, 4, -4, -2), 0, self._words.busy())
        painter.restore()

    def _now(self, painter: QPainter) -> None:
        picture, grid = self._picture, self._grid
        if not grid.first_minute <= picture.now_minute <= grid.last_minute:
            return
        at = [number for number, column in enumerate(picture.columns) if column.day == picture.today]
        if not at:
            return
        y = grid.y_of(picture.now_minute)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("attention"), 2))
        painter.drawLine(grid.x_of(at[0]), y, grid.x_of(at[-1] + 1), y)
        painter.setBrush(self._look.color("attention"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(grid.x_of(at[0]) + 5, y), 5, 5)
        painter.restore()

    def _heading(self, painter: QPainter, number: int) -> None:
        look, grid, column = self._look, self._grid, self._picture.columns[number]
        x, width = grid.x_of(number), grid.column_width
        if x + width < grid.gutter or x > self._area.right():
            return
        is_today = self._is_week and column.day == self._picture.today
        painter.setFont(look.font("row-title"))
        painter.setPen(look.color("accent" if is_today else "ink"))
        metrics = painter.fontMetrics()
        words = self._words
        text = words.heading(column, by_station=self._by_station, is_week=self._is_week)
        room = QRect(x + 10, look.space(8), width - 16, metrics.height())
        painter.drawText(room, 0, metrics.elidedText(text, _ELIDE, room.width()))
        top = room.bottom() + 2
        painter.setFont(look.font("caption"))
        metrics = painter.fontMetrics()
        painter.setPen(look.color("muted"))
        below = column.holiday if self._is_week and column.holiday else ""
        below = below or words.booked(column, is_week=self._is_week)
        room = QRect(x + 10, top, width - 16, metrics.height())
        painter.drawText(room, 0, metrics.elidedText(below, _ELIDE, room.width()))
        painter.setPen(look.color("line"))
        painter.drawLine(x, look.space(10), x, grid.head)

    def _band(self, painter: QPainter, band: Band) -> None:
        look, box = self._look, self.band_box(band)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent-soft"))
        painter.drawRoundedRect(QRectF(box), look.space(4), look.space(4))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("accent"))
        icon = pixmap("companies", "accent", look.size(14))
        painter.drawPixmap(box.left() + 6, box.center().y() - look.size(14) // 2, icon)
        room = box.adjusted(look.size(14) + 12, 0, -6, 0)
        text = painter.fontMetrics().elidedText(band.company, _ELIDE, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def band_box(self, band: Band) -> QRect:
        """Where a visit stands."""
        grid, height = self._grid, band_height(self._look)
        rows = self._picture.band_rows
        top = grid.head - look_gap(self._look) - (rows - band.row) * (height + 3)
        left, right = grid.x_of(band.first) + 4, grid.x_of(band.last + 1) - 4
        return QRect(left, top, right - left, height)

    def _ring(self, painter: QPainter, box: QRect, *, strong: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.color("accent"), 3 if strong else 1.5))
        radius = self._look.space(_RADIUS)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius)
        painter.restore()

    def _box(self, column: int, start: int, end: int, lane: int = 0, lanes: int = 1) -> QRect:
        return QRect(*self._grid.box(column, start, end, lane, lanes))

    def _column_box(self, column: int, start: int, end: int) -> QRect:
        grid = self._grid
        top, bottom = grid.y_of(start), grid.y_of(end)
        return QRect(grid.x_of(column), top, grid.column_width, bottom - top)


def band_height(look: Look) -> int:
    """How tall a visit's band is."""
    return QFontMetrics(look.font("caption")).height() + look.space(6)


def look_gap(look: Look) -> int:
    """The air below the bands."""
    return look.space(6)


def head_height(look: Look, band_rows: int) -> int:
    """How tall the head of the board is."""
    texts = QFontMetrics(look.font("row-title")).height() + QFontMetrics(look.font("caption")).height()
    bands = band_rows * (band_height(look) + 3)
    return look.space(8) + texts + 2 + look.space(8) + bands + (look_gap(look) if band_rows else 0)
