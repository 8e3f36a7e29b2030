"""The rail to the left: the rooms of the program, as icons and words."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_ring

_WIDTH, _ICON, _BADGE = 104, 24, 18


class _Density(Enum):
    """How much a room takes: the icon's size and what is left free above and below, as designed."""

    ROOMY = (_ICON, 8, 10)
    TIGHT = (14, 4, 4)
    WORDS = (0, 8, 8)
    CLOSE = (0, 2, 2)

    @property
    def icon(self) -> int:
        """The side of the icon; 0 where only the word is left."""
        return self.value[0]

    @property
    def above(self) -> int:
        return self.value[1]

    @property
    def below(self) -> int:
        return self.value[2]


class _Room(PaintedButton):
    def __init__(self, key: str, title: str, icon_name: str, parent: NavigationRail) -> None:
        super().__init__(parent)
        self.key = key
        self._rail = parent
        self._title, self._icon_name, self._count = title, icon_name, 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def set_count(self, count: int, spoken: str) -> None:
        self._count = count
        self.setAccessibleName(f"{self._title}, {spoken}" if count else self._title)
        self.setToolTip(spoken if count else "")
        self.update()

    def longest_word(self) -> int:
        metrics = QFontMetrics(self.look.font("caption"))
        return max(metrics.horizontalAdvance(word) for word in self._title.split() or [""])

    def nextCheckState(self) -> None:
        """The rail decides which room is current."""

    def height_at(self, density: _Density) -> int:
        """How high the room is at a density."""
        look = self.look
        around = look.space(density.above) + look.space(density.below)
        return around + look.size(density.icon) + self._text_area().height()

    def sizeHint(self) -> QSize:
        return QSize(self._rail.room_width, self.height_at(self._rail.density))

    def _text_area(self) -> QSize:
        look = self.look
        metrics = QFontMetrics(look.font("caption"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        # One column of pixels either side is enough: the rail itself is a margin.
        room = metrics.boundingRect(0, 0, self._rail.room_width - 2, 1000, int(flags), self._title)
        return QSize(room.width(), room.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("rail-selected"))
            painter.setOpacity(1.0 if self.isChecked() else 0.5)
            painter.drawRoundedRect(QRectF(self.rect()), look.space(10), look.space(10))
            painter.setOpacity(1.0)
        ink = "on-rail-selected" if self.isChecked() else "on-rail"
        density = self._rail.density
        side = look.size(density.icon)
        top = look.space(density.above)
        if side:
            painter.drawPixmap((self.width() - side) // 2, top, pixmap(self._icon_name, ink, side))
        painter.setPen(look.color(ink))
        painter.setFont(look.font("caption"))
        text = QRectF(1, top + side, self.width() - 2, self._text_area().height())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), self._title)
        if self._count:
            self._paint_count(painter)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("attention"), look.space(10))

    def _paint_count(self, painter: QPainter) -> None:
        look = self.look
        text = str(self._count) if self._count < 100 else "99+"
        painter.setFont(look.font("key-cap"))
        width = max(look.size(_BADGE), painter.fontMetrics().horizontalAdvance(text) + look.size(10))
        has_icon = bool(self._rail.density.icon)
        left = self.width() / 2 + look.size(8) if has_icon else self.width()
        top = look.space(3) if has_icon else 0
        badge = QRectF(min(left, self.width() - width), top, width, look.size(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("attention"))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(look.color("on-attention"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


class NavigationRail(LookFollower, QWidget):
    """Rooms in the order they were added; `chosen` carries the key of the room the user chose.

    The rail shows another room as current only when told by `set_current`. Where the text is large and the
    window low the icons shrink, and at last give way to the words, so that every room stays in sight.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rooms: dict[str, _Room] = {}
        self.density = _Density.ROOMY
        self.room_width = self.look.space(_WIDTH - 16)
        self.setAccessibleName(self.tr("Rum"))
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 12, 0, 8), 0)
        self._top, self._scroll = QVBoxLayout(), QScrollArea()
        self._bottom = QVBoxLayout()
        self._feet: list[QWidget] = []
        holder = QWidget()
        holder.setObjectName("scrolled")
        column = QVBoxLayout(holder)
        set_spacing(column, (8, 0, 8, 0), 0)
        column.addLayout(self._top)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        for policy in (self._scroll.setVerticalScrollBarPolicy, self._scroll.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._bottom)
        set_spacing(self._top, (0, 0, 0, 0), 2)
        set_spacing(self._bottom, (8, 0, 8, 0), 2)
        self.look_changed()

    def add_room(self, key: str, title: str, icon_name: str, *, at_bottom: bool = False) -> None:
        """Add a room; `at_bottom` puts it at the foot of the rail."""
        room = _Room(key, title, icon_name, self)
        room.clicked.connect(lambda: self.chosen.emit(key))
        self._rooms[key] = room
        (self._bottom if at_bottom else self._top).addWidget(room)
        self.look_changed()

    def add_foot(self, widget: QWidget) -> None:
        """Put something below the rooms, at the very foot of the rail."""
        self._bottom.addWidget(widget)
        self._feet.append(widget)
        self._fit()

    def set_current(self, key: str) -> None:
        """Show a room as the current one; an unknown key shows none."""
        for room in self._rooms.values():
            room.setChecked(room.key == key)
            if room.key == key and self._scroll.isAncestorOf(room):
                self._scroll.ensureWidgetVisible(room)

    def current(self) -> str | None:
        """The key of the current room."""
        return next((key for key, room in self._rooms.items() if room.isChecked()), None)

    def set_count(self, key: str, count: int, spoken: str = "") -> None:
        """How many things wait in a room; 0 shows none. `spoken` says of what: *2 att signera*."""
        if key in self._rooms:
            self._rooms[key].set_count(count, spoken or str(count))

    def room_button(self, key: str) -> PaintedButton:
        """The button of a room."""
        return self._rooms[key]

    def look_changed(self) -> None:
        # Wide enough for the longest word at any text scale.
        longest = max((room.longest_word() for room in self._rooms.values()), default=0)
        self.room_width = max(self.look.space(_WIDTH - 16), longest + self.look.space(6))
        self.setFixedWidth(self.room_width + self.look.space(16))
        self._fit()

    def _fit(self) -> None:
        """As roomy as the height allows."""
        around = self.look.space(20) + sum(one.sizeHint().height() for one in self._feet)
        around += 2 * self.look.space(2) * (len(self._rooms) + 1)
        fits = (
            density
            for density in _Density
            if around + sum(room.height_at(density) for room in self._rooms.values()) <= self.height()
        )
        density = next(fits, _Density.CLOSE)
        if density is not self.density:
            self.density = density
            for room in self._rooms.values():
                room.updateGeometry()
                room.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.color("rail"))
