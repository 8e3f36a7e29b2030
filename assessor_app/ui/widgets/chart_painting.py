"""Paints a chart from its layout, with the tokens of one look: on a widget or into a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from assessor_app.services import chart_geometry as geometry
from assessor_app.services.chart_models import ChartData, ChartKind
from assessor_app.ui.formats import Formats
from assessor_app.ui.widgets.chart_layout import ChartLayout
from assessor_app.ui.widgets.chart_marks import draw_point, draw_swatch, fill, line_pen, textures

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_UNDER = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


def value_text(data: ChartData, formats: Formats, value: float) -> str:
    """A value with its unit, as it is read out."""
    text = formats.number(value, data.decimals)
    return f"{text}\N{NO-BREAK SPACE}{data.unit}" if data.unit else text


def point_text(data: ChartData, formats: Formats, category: int, series: int) -> str:
    """A value in words: where it stands, what it is, how much."""
    value = data.series[series].values[category]
    words = [data.categories[category]]
    if len(data.series) > 1:
        words.append(data.series[series].name)
    shown = "–" if value is None else value_text(data, formats, value)
    return f"{', '.join(words)}: {shown}"


class ChartPainter:
    """`paint` draws everything; `now_word` stands at the marker."""

    def __init__(self, layout: ChartLayout, now_word: str) -> None:
        self._layout, self._now = layout, now_word
        self._data, self._look = layout.data, layout.look
        self._textures = textures(self._data.series)

    def paint(self, painter: QPainter, current: tuple[int, int] | None = None) -> None:
        """Draw the chart; `current` is the value that is pointed at."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter)
        self._paint_axis(painter)
        if current is not None:
            painter.fillRect(self._layout.category_room(current[0]), self._look.color("hover"))
        self._paint_marker(painter)
        if self._data.kind is ChartKind.LINES:
            self._paint_lines(painter)
            self._paint_line_ends(painter)
        else:
            self._paint_bars(painter)
        self._paint_categories(painter)
        if current is not None:
            self._paint_current(painter, *current)

    # -- the frame --

    def _paint_legend(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("secondary"))
        for entry in self._layout.legend:
            draw_swatch(painter, entry.swatch, self._look, self._data, entry.number)
            painter.setPen(self._look.color("ink"))
            self._text(painter, entry.text, _LEFT, self._data.series[entry.number].name)

    def _paint_axis(self, painter: QPainter) -> None:
        layout, look, plot = self._layout, self._look, self._layout.plot
        painter.setFont(look.font("caption"))
        high, gap = layout.caption.height(), look.space(8)
        for tick, text in zip(layout.scale.ticks, layout.tick_texts, strict=True):
            at = layout.at(0, layout.scale.share(tick))
            painter.setPen(QPen(look.color("control-line" if tick == 0 else "line"), 1))
            if layout.lies:
                painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()))
                wide = layout.caption.horizontalAdvance(text) + 2
                area, flags = QRectF(at.x() - wide / 2, plot.bottom() + look.space(4), wide, high), _CENTER
            else:
                painter.drawLine(QPointF(plot.left(), at.y()), QPointF(plot.right(), at.y()))
                area = QRectF(
                    plot.left() - gap - layout.names_width, at.y() - high / 2, layout.names_width, high
                )
                flags = _RIGHT
            painter.setPen(look.color("muted"))
            painter.drawText(area, flags, text)
        if self._data.unit:
            self._paint_unit(painter, high)

    def _paint_unit(self, painter: QPainter, high: float) -> None:
        layout, look, plot = self._layout, self._look, self._layout.plot
        painter.setPen(look.color("muted"))
        if layout.lies:
            # Beside the figures of its axis, where their row begins.
            area = QRectF(
                plot.left() - layout.names_width,
                plot.bottom() + look.space(4),
                layout.names_width - look.space(12),
                high,
            )
            self._text(painter, area, _RIGHT, self._data.unit)
        else:
            left = plot.left() - look.space(8) - layout.names_width
            area = QRectF(left, plot.top() - high - look.space(8), plot.width() / 2, high)
            self._text(painter, area, _LEFT, self._data.unit)

    def _paint_marker(self, painter: QPainter) -> None:
        marker = self._data.marker
        if marker is None or not 0 <= marker < len(self._data.categories):
            return
        layout, look, plot = self._layout, self._look, self._layout.plot
        at = layout.at((marker + 0.5) / len(self._data.categories), 0)
        pen = QPen(look.color("ink"), 1)
        pen.setDashPattern((2.0, 3.0))
        painter.setPen(pen)
        painter.setFont(look.font("caption"))
        high, wide = layout.caption.height(), layout.caption.horizontalAdvance(self._now) + look.space(8)
        if layout.lies:
            painter.drawLine(QPointF(plot.left(), at.y()), QPointF(plot.right(), at.y()))
            area = QRectF(plot.right() - wide, at.y() - high, wide, high)
        else:
            painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()))
            left = min(at.x() - wide / 2, plot.right() + look.space(8) - wide)
            area = QRectF(left, plot.top() - high - look.space(4), wide, high)
        painter.setPen(look.color("ink"))
        painter.drawText(area, _CENTER, self._now)

    def _paint_categories(self, painter: QPainter) -> None:
        layout, look = self._layout, self._look
        if layout.lies:
            painter.setFont(look.font("body"))
            painter.setPen(look.color("ink"))
            for at, name in enumerate(self._data.categories):
                room = layout.category_room(at)
                room.setLeft(room.left() - layout.names_width - look.space(8))
                room.setWidth(layout.names_width)
                self._wrapped(painter, room, _LEFT, name)
            return
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("muted"))
        step = layout.label_step()
        lines = layout.label_lines(layout.plot.width())
        high = lines * layout.caption.height()
        for at, name in enumerate(self._data.categories):
            if at % step:
                continue
            room = layout.category_room(at)
            wide = room.width() * step - look.space(4)
            area = QRectF(room.center().x() - wide / 2, layout.plot.bottom() + look.space(4), wide, high)
            self._wrapped(painter, self._inside(area), _UNDER, name, lines)

    def _inside(self, area: QRectF) -> QRectF:
        """Moved so that no word is cut at the picture's edge."""
        left = self._layout.plot.left() - self._layout.names_width
        right = self._layout.plot.right() + self._look.space(8)
        if area.width() >= right - left:
            return area
        return area.translated(max(0.0, left - area.left()) - max(0.0, area.right() - right), 0)

    # -- the values --

    def _paint_bars(self, painter: QPainter) -> None:
        seam = QPen(self._look.color("surface"), max(1.0, self._look.size(1)))
        for bar in self._layout.bars:
            area = self._layout.bar_area(bar)
            fill(painter, area, self._look, self._data.series[bar.series].tone, self._textures[bar.series])
            if geometry.is_stacked(self._data):
                painter.setPen(seam)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(area)
        if not geometry.is_stacked(self._data):
            for bar in self._layout.bars:
                self._paint_value(painter, bar)

    def _paint_value(self, painter: QPainter, bar: geometry.Bar) -> None:
        """The figure at the end of a bar, where there is room for it."""
        layout, look = self._layout, self._look
        value = self._data.series[bar.series].values[bar.category]
        if not value:
            return
        text = layout.formats.number(value, self._data.decimals)
        area, high = layout.bar_area(bar), layout.caption.height()
        wide = layout.caption.horizontalAdvance(text) + 2
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("ink"))
        if layout.lies:
            if area.height() >= high * 0.8:
                left = area.right() + look.space(6)
                painter.drawText(QRectF(left, area.center().y() - high / 2, wide, high), _LEFT, text)
        elif area.width() >= wide or (
            len(self._data.series) == 1 and layout.category_room(0).width() >= wide
        ):
            top = area.top() - high - 1 if value > 0 else area.bottom() + 1
            painter.drawText(QRectF(area.center().x() - wide / 2, top, wide, high), _CENTER, text)

    def _paint_lines(self, painter: QPainter) -> None:
        for number, series in enumerate(self._data.series):
            points = [point for point in self._layout.points if point.series == number]
            path = QPainterPath()
            before: int | None = None
            for point in points:
                at = self._layout.at(point.across, point.along)
                if before is not None and point.category == before + 1:
                    path.lineTo(at)
                else:
                    path.moveTo(at)
                before = point.category
            painter.setPen(line_pen(self._look, series, number))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            for point in points:
                at = self._layout.at(point.across, point.along)
                draw_point(painter, at, self._look, series, number)

    def _paint_line_ends(self, painter: QPainter) -> None:
        layout, look = self._layout, self._look
        if not layout.names_directly:
            return
        last = {point.series: point for point in layout.points}
        numbers = sorted(last)
        high = layout.caption.height()
        wanted = [layout.at(last[number].across, last[number].along).y() for number in numbers]
        placed = geometry.apart(wanted, high, layout.plot.top(), layout.plot.bottom())
        painter.setFont(look.font("caption"))
        for number, y in zip(numbers, placed, strict=True):
            series = self._data.series[number]
            left = layout.plot.right() + look.space(8)
            area = QRectF(left, y - high / 2, layout.caption.horizontalAdvance(series.name) + 2, high)
            painter.setPen(look.color(series.tone.value))
            painter.drawText(area, _LEFT, series.name)

    def _paint_current(self, painter: QPainter, category: int, series: int) -> None:
        layout, look = self._layout, self._look
        place = layout.place_of(category, series)
        if place is None:
            return
        painter.setPen(QPen(look.color("ink"), max(2.0, look.size(2))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 3, 3)

    # -- words --

    @staticmethod
    def _text(painter: QPainter, area: QRectF, flags: int, text: str) -> None:
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width() + 1))
        painter.drawText(area, flags, shown)

    @staticmethod
    def _wrapped(painter: QPainter, area: QRectF, flags: int, text: str, lines: int = 2) -> None:
        """The text on one line or two; what is longer ends in …"""
        metrics, wide = painter.fontMetrics(), int(area.width() + 1)
        if metrics.horizontalAdvance(text) <= wide:
            painter.drawText(area, flags, text)
            return
        rows: list[str] = [""]
        for word in text.split():
            longer = f"{rows[-1]} {word}".strip()
            if rows[-1] and metrics.horizontalAdvance(longer) > wide and len(rows) < lines:
                rows.append(word)
            else:
                rows[-1] = longer
        shown = [metrics.elidedText(row, Qt.TextElideMode.ElideRight, wide) for row in rows]
        painter.drawText(area, flags, "\n".join(shown))
