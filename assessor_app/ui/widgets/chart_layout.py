"""Where a chart's parts lie in pixels: its legend, its axes, and the room that is left for the picture."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from assessor_app.services import chart_geometry as geometry
from assessor_app.services.chart_models import ChartData, ChartKind
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import Look

_GAP, _SWATCH, _LINE_SWATCH = 8, 14, 30
_PLOT_HEIGHT, _ROW, _BAR = 210, 34, 18
_NAMES_AT_MOST, _ENDS_AT_MOST = 0.42, 0.3
_WRAP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LINES_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One word of the legend and where it stands."""

    number: int
    swatch: QRectF
    text: QRectF


class ChartLayout:
    """The places of everything in `area`, for one look and one language."""

    def __init__(self, data: ChartData, look: Look, formats: Formats, area: QRectF) -> None:
        self.data, self.look, self.formats = data, look, formats
        self.lies = geometry.lies(data)
        self.caption = QFontMetricsF(look.font("caption"))
        self._words = QFontMetricsF(look.font("secondary"))
        self._names = QFontMetricsF(look.font("body"))
        self.names_directly = self._names_fit_beside(area.width())
        self.legend = self._placed_legend(area)
        self.scale = geometry.scale_of(data, self._most_steps(area.width()))
        self.tick_texts = tuple(formats.number(tick, self._tick_decimals()) for tick in self.scale.ticks)
        self.names_width = self._width_of_names(area.width())
        self.plot = self._placed_plot(area)
        self.bars = () if data.kind is ChartKind.LINES else geometry.bars_of(data, self.scale)
        self.points = geometry.points_of(data, self.scale) if data.kind is ChartKind.LINES else ()

    # -- places --

    def at(self, across: float, along: float) -> QPointF:
        """The pixel of a share of the categories and a share of the values."""
        plot = self.plot
        if self.lies:
            return QPointF(plot.left() + along * plot.width(), plot.top() + across * plot.height())
        return QPointF(plot.left() + across * plot.width(), plot.bottom() - along * plot.height())

    def bar_area(self, bar: geometry.Bar) -> QRectF:
        """The pixels of a bar; one of no height is still a line to be seen."""
        area = QRectF(self.at(bar.near, bar.start), self.at(bar.far, bar.end)).normalized()
        if self.lies and area.width() < 1:
            area.setWidth(1)
        elif not self.lies and area.height() < 1:
            area.setTop(area.bottom() - 1)
        return area

    def category_room(self, category: int) -> QRectF:
        """The stripe of the plot that belongs to a category."""
        share = 1 / max(1, len(self.data.categories))
        return QRectF(self.at(category * share, 0), self.at((category + 1) * share, 1)).normalized()

    def place_of(self, category: int, series: int) -> QRectF | None:
        """Where a value is drawn, or None where there is none. A zero in a pile stands at its row's foot."""
        for bar in self.bars:
            if (bar.category, bar.series) == (category, series):
                return self.bar_area(bar)
        radius = self.look.size(5)
        for point in self.points:
            if (point.category, point.series) == (category, series):
                at = self.at(point.across, point.along)
                return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        if self.data.series[series].values[category] is None:
            return None
        foot = self.at((category + 0.5) / len(self.data.categories), self.scale.share(0.0))
        return QRectF(foot.x() - radius, foot.y() - radius, 2 * radius, 2 * radius)

    def hit(self, at: QPointF) -> tuple[int, int] | None:
        """The value that a pixel belongs to: the bar under it, or the nearest one of its category."""
        count = len(self.data.categories)
        room = self.plot.adjusted(-self.names_width if self.lies else 0, 0, 0, 0)
        if not count or not room.contains(at):
            return None
        plot = self.plot
        share = (at.y() - plot.top()) / plot.height() if self.lies else (at.x() - plot.left()) / plot.width()
        category = min(count - 1, max(0, int(share * count)))
        found = [
            (self._distance(place, at), number)
            for number in range(len(self.data.series))
            if (place := self.place_of(category, number)) is not None
        ]
        return (category, min(found)[1]) if found else None

    @staticmethod
    def _distance(place: QRectF, at: QPointF) -> float:
        across = max(place.left() - at.x(), 0.0, at.x() - place.right())
        along = max(place.top() - at.y(), 0.0, at.y() - place.bottom())
        return math.hypot(across, along)

    # -- sizes --

    def height_needed(self, width: float) -> int:
        """How high the whole is at a width."""
        around = self._legend_height(width) + self._head_height() + self._foot_height(width)
        if not self.lies:
            return math.ceil(around + self.look.space(_PLOT_HEIGHT))
        rows = max(1, len(self.data.categories))
        return math.ceil(around + rows * self._row_height())

    def _row_height(self) -> float:
        bars = 1 if geometry.is_stacked(self.data) else max(1, len(self.data.series))
        text = self._names.height() * (_LINES_AT_MOST if self._names_wrap() else 1) + self.look.space(8)
        return max(self.look.space(_ROW), text, bars * self.look.size(_BAR) / 0.6)

    def _names_wrap(self) -> bool:
        return any(self._names.horizontalAdvance(name) > self.names_width for name in self.data.categories)

    def _most_steps(self, width: float) -> int:
        return 4 if self.lies and width < self.look.space(520) else 5

    def _tick_decimals(self) -> int:
        return next(
            (
                decimals
                for decimals in range(4)
                if all(abs(tick - round(tick, decimals)) < 1e-9 for tick in self.scale.ticks)
            ),
            self.data.decimals,
        )

    def _width_of_names(self, width: float) -> float:
        if not self.lies:
            return max((self.caption.horizontalAdvance(text) for text in self.tick_texts), default=0.0)
        widest = max((self._names.horizontalAdvance(name) for name in self.data.categories), default=0.0)
        return min(widest + 2, width * _NAMES_AT_MOST)

    def _names_fit_beside(self, width: float) -> bool:
        if self.data.kind is not ChartKind.LINES or len(self.data.series) < 2:
            return False
        return self._ends_width() <= width * _ENDS_AT_MOST

    def _ends_width(self) -> float:
        return max((self.caption.horizontalAdvance(each.name) for each in self.data.series), default=0.0)

    def _placed_plot(self, area: QRectF) -> QRectF:
        gap = self.look.space(_GAP)
        top = area.top() + self._legend_height(area.width()) + self._head_height()
        right = area.right() - self._room_right()
        bottom = area.bottom() - self._foot_height(area.width())
        left = area.left() + self.names_width + gap
        return QRectF(left, top, max(1.0, right - left), max(1.0, bottom - top))

    def _room_right(self) -> float:
        gap = self.look.space(_GAP)
        if self.names_directly:
            return self._ends_width() + 2 * gap
        if not self.lies:
            return gap
        longest = max((self.caption.horizontalAdvance(text) for text in self.tick_texts), default=0.0)
        return longest + gap

    def _head_height(self) -> float:
        has_words = (self.data.unit and not self.lies) or self.data.marker is not None
        return self.caption.height() + self.look.space(6) if has_words else self.look.space(6)

    def _foot_height(self, width: float) -> float:
        if self.lies:
            return self.caption.height() + self.look.space(6)
        lines = self.label_lines(width)
        return lines * self.caption.height() + self.look.space(8)

    def label_lines(self, width: float) -> int:
        """Lines that the words of upright categories take."""
        return 1 if self._one_line(width) else _LINES_AT_MOST

    def _one_line(self, width: float) -> bool:
        names = self.data.categories
        room = self.label_room(width)
        return len(names) > 12 or all(self.caption.horizontalAdvance(name) <= room for name in names)

    def label_room(self, width: float) -> float:
        """The width that one upright category has."""
        names = self.caption.horizontalAdvance("0000") + self.look.space(2 * _GAP)
        return max(1.0, (width - names) / max(1, len(self.data.categories)) - self.look.space(4))

    def label_step(self) -> int:
        """Every how many categories have their word under them."""
        if self.label_lines(self.plot.width()) > 1:
            return 1
        widest = max((self.caption.horizontalAdvance(name) for name in self.data.categories), default=0.0)
        needed = widest + self.look.space(10)
        return geometry.every_nth(len(self.data.categories), self.plot.width(), needed)

    # -- the legend --

    def _legend_height(self, width: float) -> float:
        entries = self._placed_legend(QRectF(0, 0, width, 0))
        if not entries:
            return 0.0
        return entries[-1].text.bottom() + self.look.space(6)

    def _placed_legend(self, area: QRectF) -> tuple[LegendEntry, ...]:
        if len(self.data.series) < 2 or self.names_directly:
            return ()
        look = self.look
        wide = look.size(_LINE_SWATCH if self.data.kind is ChartKind.LINES else _SWATCH)
        high, gap = self._words.height(), look.space(_GAP)
        left, top = area.left(), area.top()
        entries = []
        for number, series in enumerate(self.data.series):
            text = min(self._words.horizontalAdvance(series.name) + 2, area.width() - wide - gap)
            if left > area.left() and left + wide + gap + text > area.right():
                left, top = area.left(), top + high + look.space(4)
            side = look.size(_SWATCH)
            swatch = QRectF(left, top + (high - side) / 2, wide, side)
            entries.append(LegendEntry(number, swatch, QRectF(left + wide + gap, top, text, high)))
            left += wide + gap + text + look.space(18)
        return tuple(entries)
