"""The pages of a PDF below each other. Only those in view and their neighbours are drawn and kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from assessor_app.services.page_models import PagePixels
from assessor_app.ui.session import Session
from assessor_app.ui.theme import space
from assessor_app.ui.widgets.painting import PaintedWidget

_A4 = 297 / 210
_NARROWEST_PX, _WIDEST_PX = 120, 4000
_SETTLED_MS = 120
_GAP = 12
_NEIGHBOURS = 1
"""Pages on either side of those in view that are drawn as well, so that the next one is there."""
_WHEEL_NOTCH = 120


class Pages(QScrollArea):
    """`shown` comes with the page in view, from 1; `zoom_asked` with +1 or -1 for the wheel with Ctrl."""

    shown = Signal(int)
    zoom_asked = Signal(int)
    resized = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pdf: bytes | None = None
        self._pages: list[_Page] = []
        self._current = 0
        self._turn = _Turn()
        turn = self._turn
        self.destroyed.connect(lambda: turn.next())
        # Always there: a page as wide as the room must not lose width to a bar that comes with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self._draw)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.viewport().installEventFilter(self)
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self.setWidget(self._inner)

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def current(self) -> int:
        """The page in view, from 1; 0 where there is none."""
        return self._current

    def drawn(self) -> tuple[int, ...]:
        """The pages whose pictures are held, from 1."""
        return tuple(number for number, page in enumerate(self._pages, 1) if page.is_drawn)

    def set_document(self, pdf: bytes, count: int) -> None:
        """Show the document from its first page."""
        self.clear()
        self._pdf = pdf
        for number in range(1, count + 1):
            name = self.tr("Sida {number} av {count}").format(number=number, count=count)
            self._pages.append(_Page(name, self._inner))
            self._pages[-1].show()
        self._lay_out()
        self._current = min(1, count)
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Let go of the document."""
        self._turn.next()
        self._pdf = None
        for page in self._pages:
            page.hide()
            page.deleteLater()
        self._pages = []
        self._current = 0

    def set_page_width(self, width: int) -> None:
        """Fit the pages to a width at once, with the pictures there are, and draw sharp ones."""
        width = max(_NARROWEST_PX, min(_WIDEST_PX, width))
        here, bar = self._place(), self.verticalScrollBar()
        for page in self._pages:
            page.set_width(width)
        self._lay_out()
        if here is not None:
            number, share = here
            page = self._pages[number]
            bar.setValue(page.y() + round(share * page.height()))
        self._draw()

    def fitting_width(self) -> int:
        """The width at which a whole page is in view."""
        shape = self._pages[max(0, self._current - 1)].shape if self._pages else _A4
        return min(self.viewport().width(), round(self.viewport().height() / shape))

    def go_to(self, number: int) -> None:
        """Bring a page, from 1, to the top; numbers beyond the ends go to the ends."""
        if self._pages:
            number = max(1, min(len(self._pages), number))
            self.verticalScrollBar().setValue(self._pages[number - 1].y())
            # At the end of the document the last page cannot reach the top.
            self._set_current(number)

    # -- drawing --

    def _lay_out(self) -> None:
        """Give each page its place at once: a layout would do so later, and the view would jump."""
        room, top, gap = self.viewport().width(), 0, space(_GAP)
        width = max([room, *(page.sizeHint().width() for page in self._pages)])
        for page in self._pages:
            size = page.sizeHint()
            page.setGeometry((width - size.width()) // 2, top, size.width(), size.height())
            top += size.height() + gap
        self._inner.resize(width, max(1, top - gap))

    def _place(self) -> tuple[int, float] | None:
        """The page at the top of the view, from 0, and which share of it is above."""
        top = self.verticalScrollBar().value()
        for number, page in enumerate(self._pages):
            height = page.height()
            if height and page.y() + height > top:
                return number, max(0.0, (top - page.y()) / height)
        return None

    def _in_view(self) -> range:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        seen = [
            number
            for number, page in enumerate(self._pages)
            if page.y() < bottom and page.y() + page.height() > top
        ]
        return range(seen[0], seen[-1] + 1) if seen else range(min(1, len(self._pages)))

    def _draw(self) -> None:
        """Ask for the next picture that is lacking, and let go of those far away."""
        showing = self._turn.next()
        seen = self._in_view()
        near = range(max(0, seen.start - _NEIGHBOURS), min(len(self._pages), seen.stop + _NEIGHBOURS))
        for number, page in enumerate(self._pages):
            if number not in near:
                page.let_go()
        self._ask([*seen, *(number for number in near if number not in seen)], showing)

    def _ask(self, wanted: list[int], showing: int) -> None:
        pdf, ratio = self._pdf, self.devicePixelRatioF()
        lacking = [number for number in wanted if self._pages[number].lacks(ratio)]
        if pdf is None or not lacking:
            return
        number = lacking[0]
        documents, turn = self._session.documents, self._turn
        pixels = min(_WIDEST_PX, self._pages[number].pixels(ratio))
        self._session.aside.run(
            lambda: _picture(documents.page_pixels(pdf, number, pixels)),
            lambda image: (
                self._take(image, number, pixels, lacking, showing) if turn.number == showing else None
            ),
        )

    def _take(self, image: QImage, number: int, pixels: int, lacking: list[int], showing: int) -> None:
        page = self._pages[number]
        page.set_image(image, pixels)
        if page.size() != page.sizeHint():  # a sheet that is not A4
            self._lay_out()
        self._ask(lacking[1:], showing)

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        below = [number for number, page in enumerate(self._pages, 1) if page.y() <= middle]
        if below:
            self._set_current(below[-1])
        self._settle.start()

    def _set_current(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self.shown.emit(number)

    # -- Qt --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self._pages:
            self.resized.emit()
            self._settle.start()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        notches = event.angleDelta().y()
        if abs(notches) >= _WHEEL_NOTCH:
            self.zoom_asked.emit(1 if notches > 0 else -1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in arrows:
            super().keyPressEvent(event)
        else:
            event.ignore()  # pages and zoom belong to the preview as a whole


def _picture(page: PagePixels) -> QImage:
    """A picture that owns its pixels."""
    return QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32).copy()


class _Turn:
    """Which question is the latest; answers to earlier ones, or to a preview that is gone, are dropped."""

    number = 0

    def next(self) -> int:
        self.number += 1
        return self.number


class _Page(PaintedWidget):
    """One page: white paper with a thin edge until its picture comes, and the picture then."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._pixels = 0
        self._width = 200
        self.shape = _A4
        self.setAccessibleName(name)

    @property
    def is_drawn(self) -> bool:
        """Whether there is a picture, sharp or not."""
        return self._image is not None

    def pixels(self, ratio: float) -> int:
        """How wide a sharp picture is."""
        return round(self._width * ratio)

    def lacks(self, ratio: float) -> bool:
        """Whether there is no picture, or one of another size."""
        return self._image is None or self._pixels != min(_WIDEST_PX, self.pixels(ratio))

    def set_width(self, width: int) -> None:
        """Take this width at once, with the picture there is."""
        self._width = width
        self.update()

    def set_image(self, image: QImage, pixels: int) -> None:
        """Show the page, drawn `pixels` wide."""
        self._image, self._pixels = image, pixels
        if image.width():
            self.shape = image.height() / image.width()
        self.update()

    def let_go(self) -> None:
        """Keep the place, not the picture."""
        if self._image is not None:
            self._image = None
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, round(self._width * self.shape))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self.rect()
        if self._image is not None:
            painter.drawImage(area, self._image)
        else:
            # Paper is white in the dark, too.
            painter.fillRect(area, Qt.GlobalColor.white)
        painter.setPen(self.look.color("line"))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
