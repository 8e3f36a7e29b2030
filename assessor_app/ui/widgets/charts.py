"""A chart on the screen: painted in the present look, read with the pointer, the arrow keys or the ear."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.services import chart_geometry as geometry
from assessor_app.services.chart_models import ChartData
from assessor_app.services.chart_tables import table_of
from assessor_app.services.sheets import Sheet
from assessor_app.ui.formats import Formats
from assessor_app.ui.spoken import language_spoken
from assessor_app.ui.theme import Look
from assessor_app.ui.theme_tokens import LIGHT
from assessor_app.ui.widgets.chart_layout import ChartLayout
from assessor_app.ui.widgets.chart_painting import ChartPainter, point_text
from assessor_app.ui.widgets.painting import FocusRinged, PaintedWidget, draw_ring

_NARROWEST, _WIDEST, _EMPTY_HEIGHT, _MARGIN = 240, 640, 120, 4
_PICTURE_SCALE = 2.0
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class ChartView(FocusRinged, PaintedWidget):
    """`ChartView(data)`. Arrow keys walk the values, Enter or a click emits `chosen(category, series)`.

    `set_choosable` says whether choosing leads anywhere; only then the pointer becomes a hand.
    """

    chosen = Signal(int, int)

    def __init__(self, data: ChartData, empty_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty_text = empty_text
        self._current: tuple[int, int] | None = None
        self._choosable = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.set_data(data)

    @property
    def data(self) -> ChartData:
        """What is shown."""
        return self._data

    @property
    def current(self) -> tuple[int, int] | None:
        """Category and series of the value that is pointed at."""
        return self._current

    def set_data(self, data: ChartData) -> None:
        """Show another chart."""
        self._data, self._current = data, None
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(self._empty_words() if geometry.is_empty(data) else data.summary)
        self.updateGeometry()
        self.update()

    def set_empty_text(self, text: str) -> None:
        """What is said where there is nothing to show."""
        self._empty_text = text
        self.set_data(self._data)

    def set_choosable(self, choosable: bool) -> None:
        """Whether a value leads somewhere."""
        self._choosable = choosable
        self.setCursor(Qt.CursorShape.PointingHandCursor if choosable else Qt.CursorShape.ArrowCursor)

    def as_table(self, notes: tuple[str, ...] = ()) -> Sheet:
        """The same figures as a table."""
        return table_of(self._data, notes)

    def picture(self, width: int = 960) -> QImage:
        """The chart as a picture on white, `width` wide at the screen's scale, twice as fine."""
        look = Look(LIGHT, text_scale=1.0, points_per_pixel=self.look.points_per_pixel)
        margin = look.space(16)
        inner = width - 2 * margin
        layout = ChartLayout(self._data, look, self._formats(), QRectF(0, 0, inner, 400))
        height = layout.height_needed(inner)
        image = QImage(
            QSize(width, height + 2 * margin) * _PICTURE_SCALE, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(_PICTURE_SCALE)
        image.fill(look.color("surface"))
        painter = QPainter(image)
        area = QRectF(margin, margin, inner, height)
        if geometry.is_empty(self._data):
            self._paint_empty(painter, area, look)
        else:
            ChartPainter(ChartLayout(self._data, look, self._formats(), area), self.tr("nu")).paint(painter)
        painter.end()
        return image

    # -- reading it --

    def point_at(self, category: int, series: int) -> None:
        """Point at a value, and say it."""
        self._point(category, series, say=True)

    def words(self) -> str:
        """The value pointed at, in words; empty if there is none."""
        return "" if self._current is None else point_text(self._data, self._formats(), *self._current)

    def _point(self, category: int, series: int, *, say: bool) -> None:
        self._current = (category, series)
        self.setAccessibleDescription(self.words())
        if say:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words()))
        self.update()

    def _walk(self, along: int, over: int) -> None:
        """To the next value that there is, in the direction of the categories or of the series."""
        categories, series = len(self._data.categories), len(self._data.series)
        if geometry.is_empty(self._data):
            return
        if self._current is None:
            self._first(range(categories) if along >= 0 else range(categories - 1, -1, -1))
            return
        category, number = self._current
        while 0 <= (category := category + along) < categories and 0 <= (number := number + over) < series:
            if self._data.series[number].values[category] is not None:
                self._point(category, number, say=True)
                return

    def _first(self, categories: range) -> None:
        numbers = range(len(self._data.series))
        found = (
            (at, number)
            for at in categories
            for number in numbers
            if self._data.series[number].values[at] is not None
        )
        first = next(found, None)
        if first is not None:
            self._point(*first, say=True)

    def _layout(self) -> ChartLayout:
        margin = self.look.space(_MARGIN)
        area = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        return ChartLayout(self._data, self.look, self._formats(), area)

    @staticmethod
    def _formats() -> Formats:
        return Formats(language_spoken())

    def _empty_words(self) -> str:
        return self._empty_text or self.tr("Det finns inget att visa än.")

    # -- Qt's own --

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self.look
        margin = look.space(_MARGIN)
        if geometry.is_empty(self._data):
            return look.space(_EMPTY_HEIGHT)
        inner = max(1, width - 2 * margin)
        layout = ChartLayout(self._data, look, self._formats(), QRectF(0, 0, inner, 400))
        return layout.height_needed(inner) + 2 * margin

    def sizeHint(self) -> QSize:
        width = self.look.space(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.look.space(_NARROWEST)
        return QSize(width, self.look.space(_EMPTY_HEIGHT))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = None if geometry.is_empty(self._data) else self._layout().hit(event.position())
        if found != self._current and not self.shows_focus:
            if found is None:
                self._current = None
                self.update()
            else:
                self._point(*found, say=False)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.shows_focus and self._current is not None:
            self._current = None
            self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or geometry.is_empty(self._data):
            return
        found = self._layout().hit(event.position())
        if found is not None:
            self._point(*found, say=False)
            self.chosen.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lies = geometry.lies(self._data)
        steps = {
            Qt.Key.Key_Left: (0, -1) if lies else (-1, 0),
            Qt.Key.Key_Right: (0, 1) if lies else (1, 0),
            Qt.Key.Key_Up: (-1, 0) if lies else (0, -1),
            Qt.Key.Key_Down: (1, 0) if lies else (0, 1),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(*steps[key])
        elif key is Qt.Key.Key_Home:
            self._first(range(len(self._data.categories)))
        elif key is Qt.Key.Key_End:
            self._first(range(len(self._data.categories) - 1, -1, -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self.chosen.emit(*self._current)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._current = None
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if geometry.is_empty(self._data):
            self._paint_empty(painter, QRectF(self.rect()), self.look)
        else:
            ChartPainter(self._layout(), self.tr("nu")).paint(painter, self._current)
            if self._current is not None:
                self._paint_words(painter)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), self.look.color("accent"), self.look.space(8))

    def _paint_empty(self, painter: QPainter, area: QRectF, look: Look) -> None:
        painter.setFont(look.font("body"))
        painter.setPen(look.color("muted"))
        painter.drawText(area, _WRAPPED, self._empty_words())

    def _paint_words(self, painter: QPainter) -> None:
        """The value pointed at, in a box beside it."""
        look = self.look
        place = self._layout().place_of(*self._current) if self._current is not None else None
        if place is None:
            return
        painter.setFont(look.font("secondary"))
        metrics = painter.fontMetrics()
        most = self.width() - 2 * look.space(_MARGIN)
        text = metrics.elidedText(
            self.words(), Qt.TextElideMode.ElideMiddle, max(1, most - 2 * look.space(10))
        )
        wide, high = metrics.horizontalAdvance(text) + 2 * look.space(10), metrics.height() + look.space(10)
        top = place.top() - high - look.space(6)
        if top < 0:
            top = min(place.bottom() + look.space(6), self.height() - high)
        left = min(max(0.0, place.center().x() - wide / 2), self.width() - wide)
        box = QRectF(left, top, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ink"))
        painter.drawRoundedRect(box, look.space(6), look.space(6))
        painter.setPen(look.color("surface"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
