"""Several pages in one room, with tabs above them, in as many lines as it takes; a page is built when it is
first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.layouts import FlowLayout
from assessor_app.ui.widgets.painting import PaintedButton, draw_ring

_HEIGHT, _PADDING, _LINE = 44, 16, 3


@dataclass(frozen=True, slots=True)
class Tab:
    """One page: its key, its word, and how it is made."""

    key: str
    title: str
    build: Callable[[], QWidget]


class TabButton(PaintedButton):
    """A word with a line under it while its page is shown."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self.look
        width = QFontMetrics(look.font("row-title")).horizontalAdvance(self.text())
        return QSize(width + 2 * look.space(_PADDING), look.space(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, area = self.look, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setFont(look.font("row-title"))
        painter.setPen(look.color("accent" if chosen else "ink" if self.underMouse() else "muted"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if chosen:
            line = look.space(_LINE)
            inner = area.adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
            inner.setTop(area.bottom() - line)
            painter.fillRect(inner, look.color("accent"))
        if self.shows_focus:
            draw_ring(painter, area.adjusted(2, 2, -2, -2), look.color("accent"), look.space(8))


class RoomTabs(QWidget):
    """`RoomTabs(tabs)`: the first is shown. `chosen` tells the key of a page that the user went to."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = {tab.key: tab for tab in tabs}
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, TabButton] = {}
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        row = FlowLayout(gap=4)
        for tab in tabs:
            button = TabButton(tab.title)
            button.setObjectName(f"tab-{tab.key}")
            button.clicked.connect(lambda _checked=False, key=tab.key: self._choose(key))
            self._group.addButton(button)
            self._buttons[tab.key] = button
            row.addWidget(button)
        bar = QVBoxLayout()  # with large text the words go on in a second row
        set_spacing(bar, (12, 8, 28, 0), 0)
        bar.addLayout(row)
        layout = QVBoxLayout(self)
        set_spacing(layout, (0, 0, 0, 0), 0)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)
        self._current = ""
        if tabs:
            self.show_tab(tabs[0].key)

    @property
    def current(self) -> str:
        """The key of the page shown."""
        return self._current

    def page(self, key: str) -> QWidget:
        """A page, built if it was not yet; it is not shown by that."""
        if key not in self._pages:
            page = self._tabs[key].build()
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def show_tab(self, key: str) -> QWidget:
        """Show a page and return it."""
        page = self.page(key)
        self._buttons[key].setChecked(True)
        self._stack.setCurrentWidget(page)
        self._current = key
        return page

    def current_page(self) -> QWidget:
        """The page shown."""
        return self.page(self._current)

    def flush(self) -> None:
        """Let the page shown save what is half typed."""
        flush = getattr(self.current_page(), "flush", None)
        if callable(flush):
            flush()

    def _choose(self, key: str) -> None:
        self.flush()
        self.show_tab(key)
        self.chosen.emit(key)
