"""A sheet that slides over the right part of a page: where things are edited without leaving it."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton
from assessor_app.ui.widgets.labels import ElidedLabel
from assessor_app.ui.widgets.painting import LookFollower
from assessor_app.ui.widgets.scrolling import PageScroll

_WIDTH, _SLIDE_MS = 520, 140


class SideSheet(LookFollower, QWidget):
    """Covers `page` with a scrim and itself; Tab stays inside, and closing gives the focus back.

    Esc, the cross and a click on the scrim emit `close_asked` and then close the sheet, unless
    `set_closes_itself(False)` left that to whoever listens (there may be something unsaved).
    """

    opened = Signal()
    close_asked = Signal()
    closed = Signal()

    def __init__(self, page: QWidget, title: str = "", width: int = _WIDTH) -> None:
        super().__init__(page)
        self._page, self._width = page, width
        self._closes_itself = True
        self._before: QWidget | None = None
        self._panel = QFrame(self)
        self._panel.setObjectName("side-sheet")
        column = QVBoxLayout(self._panel)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addLayout(self._build_head(title))
        column.addWidget(self._build_scroll(), 1)
        column.addWidget(self._build_footer())
        self._slide = QPropertyAnimation(self._panel, b"geometry", self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setAccessibleName(title)
        page.installEventFilter(self)
        self.hide()

    def _build_head(self, title: str) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, (28, 16, 12, 8), 12)
        self._title = ElidedLabel(title, "card-title")
        self._cross = IconButton("close", self.tr("Stäng"))
        self._cross.clicked.connect(self._ask_to_close)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        return head

    def _build_scroll(self) -> PageScroll:
        self._scroll = PageScroll()
        self.body = self._scroll.content
        set_spacing(self.body, (28, 4, 28, 16), 16)
        return self._scroll

    def _build_footer(self) -> QFrame:
        self._footer = QFrame()
        self._footer.setObjectName("side-sheet-footer")
        self._buttons = QHBoxLayout(self._footer)
        set_spacing(self._buttons, (28, 14, 28, 14), 12)
        self._buttons.addStretch(1)
        self._footer.hide()
        return self._footer

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_body(self, widget: QWidget) -> None:
        """Fill the sheet with one widget, in place of what was there."""
        while self.body.count():
            item = self.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.body.addWidget(widget)
        self.body.addStretch(1)

    def add_footer_button(self, button: QPushButton) -> None:
        """Add a button to the right of those already in the footer; the primary one last."""
        self._buttons.addWidget(button)
        self._footer.show()

    def set_closes_itself(self, closes: bool) -> None:
        """Whether Esc, the cross and the scrim close the sheet at once."""
        self._closes_itself = closes

    def is_open(self) -> bool:
        """Whether the sheet lies over its page."""
        return self.isVisibleTo(self._page)

    def scroll_to_top(self) -> None:
        """Show what the sheet holds from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show the sheet and put the focus in it: on `focus`, or on its first field."""
        if not self.is_open():
            self._before = QApplication.focusWidget()
            self.scroll_to_top()
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        place = self._place()
        self._slide.stop()
        self._slide.setStartValue(place.translated(place.width() // 4, 0))
        self._slide.setEndValue(place)
        self._panel.setGeometry(place)
        self._slide.start()
        inside = self._stops()
        # The cross stands first in the sheet but is the last thing one came for.
        first = focus or next((stop for stop in inside if stop is not self._cross), self._cross)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def close_sheet(self) -> None:
        """Hide the sheet and give the focus back to where it was."""
        if not self.is_open():
            return
        self._slide.stop()
        before, self._before = self._before, None
        self.hide()
        if before is not None and _is_alive(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def look_changed(self) -> None:
        self._panel.setGeometry(self._place())

    def _place(self) -> QRect:
        width = min(self.look.space(self._width), max(0, self.width() - self.look.space(44)))
        return QRect(self.width() - width, 0, width, self.height())

    def _ask_to_close(self) -> None:
        self.close_asked.emit()
        if self._closes_itself:
            self.close_sheet()

    def _stops(self) -> list[QWidget]:
        """Where Tab may stop: head, body, foot, each as it is read.

        Not by Qt's focus chain: PySide takes every widget that `nextInFocusChain` returns for a child of the
        one asked, and when any of them is deleted, all that follow, the window included, for deleted too.
        """
        found = [widget for widget in self.findChildren(QWidget) if self._is_stop(widget)]
        return sorted(found, key=self._reading_place)

    @staticmethod
    def _is_stop(widget: QWidget) -> bool:
        tabbable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        return tabbable and widget.isVisible() and widget.isEnabled()

    def _reading_place(self, widget: QWidget) -> tuple[int, int, int]:
        part = 1 if self._scroll.isAncestorOf(widget) else 2 if self._footer.isAncestorOf(widget) else 0
        place = widget.mapTo(self, QPoint(0, 0))
        return part, place.y(), place.x()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self._stops()
        if not stops:
            return False
        focused = QApplication.focusWidget()
        here = stops.index(focused) if focused in stops else (-1 if forward else 0)
        there = (here + (1 if forward else -1)) % len(stops)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[there].setFocus(reason)
        if self._scroll.isAncestorOf(stops[there]):
            self._scroll.ensureWidgetVisible(stops[there])
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Asked of Qt, not of an attribute: the page may send events while both are being taken down.
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and not self.isHidden():
            self._slide.stop()
            self.setGeometry(self._page.rect())
            self._panel.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._ask_to_close()
        # Nothing typed in the sheet may reach the page under it.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self._ask_to_close()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.color("scrim"))


def _is_alive(widget: QWidget) -> bool:
    try:
        widget.objectName()
    except RuntimeError:
        return False
    return True
