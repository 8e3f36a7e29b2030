"""A PDF on the screen: its pages as pictures, as wide as there is room or as large as one likes.

The pages are drawn by `DocumentService` on the lane, one after the other, so that the first is there at once.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton, QuietButton
from assessor_app.ui.widgets.empty_states import EmptyState
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import PaintedWidget

ZOOM_STEPS_PERMILLE = (500, 750, 1000, 1250, 1500, 2000, 3000)
FIT_PERMILLE = 1000
_A4 = 297 / 210
_WIDEST_PX = 4000
_SETTLED_MS = 150
_GAP = 12


class PdfPreview(QWidget):
    """Shows a PDF that is held in memory; nothing is written to disk.

    Zoom 100 % is the width there is. With the focus inside, + and - zoom and 0 fits the width again.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._formats = formats_of(session)
        self._pdf: bytes | None = None
        self._pages: list[_PageImage] = []
        self._zoom_permille = FIT_PERMILLE
        self._turn = _Turn()
        turn = self._turn
        self.destroyed.connect(lambda: turn.next())
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self._draw_again)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addWidget(self._build_tools())
        column.addWidget(self._build_scroll(), 1)
        self._empty = EmptyState(
            self.tr("Inget dokument valt"),
            self.tr("Välj ett dokument, så visas det här innan du skriver ut."),
        )
        column.addWidget(self._empty, 1)
        self._show_tools(False)

    # -- what others may ask --

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document from its first page; the pages come one after the other."""
        if pdf == self._pdf:
            return
        self._pdf = pdf
        showing = self._turn.next()
        documents, turn = self._session.documents, self._turn
        self._session.aside.run(
            lambda: documents.page_count(pdf),
            lambda pages: self._prepare(pages) if turn.number == showing else None,
        )

    def clear(self) -> None:
        """Show that no document is chosen."""
        self._pdf = None
        self._turn.next()
        self._remove_pages()
        self._show_tools(False)

    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def zoom_permille(self) -> int:
        """The zoom in thousandths of the width there is."""
        return self._zoom_permille

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(next((step for step in ZOOM_STEPS_PERMILLE if step > self._zoom_permille), None))

    def zoom_out(self) -> None:
        """One step smaller."""
        smaller = [step for step in ZOOM_STEPS_PERMILLE if step < self._zoom_permille]
        self._zoom_to(smaller[-1] if smaller else None)

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._zoom_to(FIT_PERMILLE)

    # -- inside --

    def _build_tools(self) -> QWidget:
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        set_spacing(row, (0, 0, 0, 0), 4)
        self._count = role_label("", "secondary")
        self._zoom = role_label("", "secondary")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller = IconButton("minus", self.tr("Mindre"))
        self._smaller.clicked.connect(self.zoom_out)
        self._larger = IconButton("plus", self.tr("Större"))
        self._larger.clicked.connect(self.zoom_in)
        fit = QuietButton(self.tr("Hela bredden"))
        fit.clicked.connect(self.fit_width)
        row.addWidget(self._count)
        row.addStretch(1)
        for widget in (self._smaller, self._zoom, self._larger, fit):
            row.addWidget(widget)
        return self._tools

    def _build_scroll(self) -> QWidget:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Dokumentets sidor"))
        # Always there: a page as wide as the room must not lose width to a bar that comes with it.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.viewport().installEventFilter(self)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._column = QVBoxLayout(inner)
        set_spacing(self._column, (0, 0, 0, 0), _GAP)
        self._column.addStretch(1)
        self._scroll.setWidget(inner)
        return self._scroll

    def _show_tools(self, shown: bool) -> None:
        self._tools.setVisible(shown)
        self._scroll.setVisible(shown)
        self._empty.setVisible(not shown)

    def _prepare(self, pages: int) -> None:
        self._remove_pages()
        for number in range(1, pages + 1):
            page = _PageImage(self.tr("Sida {number} av {count}").format(number=number, count=pages))
            self._pages.append(page)
            self._column.insertWidget(number - 1, page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._count.setText(self.tr("1 sida") if pages == 1 else self.tr("{count} sidor").format(count=pages))
        self._show_tools(True)
        self._scroll.verticalScrollBar().setValue(0)
        self._draw_again()

    def _remove_pages(self) -> None:
        for page in self._pages:
            self._column.removeWidget(page)
            page.deleteLater()
        self._pages = []

    def _zoom_to(self, permille: int | None) -> None:
        if permille is None or permille == self._zoom_permille:
            return
        self._zoom_permille = permille
        self._draw_again()

    def _page_width(self) -> int:
        """Width of a page in pixels of the screen's own measure."""
        room = self._scroll.viewport().width()
        return max(200, min(_WIDEST_PX, room * self._zoom_permille // 1000))

    def _draw_again(self) -> None:
        """Fit the frames at once, with what they have, and ask for sharp pictures from the top."""
        if self._pdf is None or not self._pages:
            return
        self._zoom.setText(self._formats.percent(self._zoom_permille))
        self._smaller.setEnabled(self._zoom_permille > ZOOM_STEPS_PERMILLE[0])
        self._larger.setEnabled(self._zoom_permille < ZOOM_STEPS_PERMILLE[-1])
        width = self._page_width()
        for page in self._pages:
            page.set_width(width)
        self._ask(0, width, self._turn.next())

    def _ask(self, index: int, width: int, showing: int) -> None:
        pdf = self._pdf
        if pdf is None or index >= len(self._pages):
            return
        documents, turn = self._session.documents, self._turn
        ratio = self.devicePixelRatioF()
        pixels = min(_WIDEST_PX, round(width * ratio))
        self._session.aside.run(
            lambda: QImage.fromData(documents.page_image(pdf, index, pixels)),
            lambda image: self._place(image, index, width, showing) if turn.number == showing else None,
        )

    def _place(self, image: QImage, index: int, width: int, showing: int) -> None:
        self._pages[index].set_image(image)
        self._ask(index + 1, width, showing)

    # -- Qt --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width()
        if resized and self._pages:
            self._settle.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        doings = {"+": self.zoom_in, "-": self.zoom_out, "0": self.fit_width}
        doing = doings.get(event.text()) if plain else None
        if doing is None:
            super().keyPressEvent(event)
            return
        doing()


class _Turn:
    """Which question is the latest; answers to earlier ones, or to a preview that is gone, are dropped."""

    number = 0

    def next(self) -> int:
        self.number += 1
        return self.number


class _PageImage(PaintedWidget):
    """One page: white paper with a thin edge until its picture comes, and the picture then."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._width = 200
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        """Take this width at once, with the picture there is."""
        self._width = width
        self.updateGeometry()
        self.update()

    def set_image(self, image: QImage) -> None:
        """Show the page."""
        self._image = image
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        image = self._image
        shape = image.height() / image.width() if image is not None and image.width() else _A4
        return QSize(self._width, round(self._width * shape))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self.rect()
        if self._image is not None:
            painter.drawImage(area, self._image)
        else:
            painter.fillRect(area, self.look.color("surface"))
        painter.setPen(self.look.color("line"))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
