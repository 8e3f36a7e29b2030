"""A page of a document that is drawn again while somebody types: the old picture stays meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.domain.certificates import RenderedDocument
from assessor_app.services.page_models import PagePixels
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import PaintedWidget

_SHAPE = 297 / 210
_SETTLED_MS = 120
_LEAST_WIDTH, _WIDEST_PX = 260, 2400


class LivePaper(QWidget):
    """Shows one page at a time as wide as there is room; the pages are turned with two buttons."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._answers = Answers(session.aside)
        answers = self._answers
        self.destroyed.connect(lambda: answers.close())
        self._paper: RenderedDocument | None = None
        self._number = 1
        self._asked = 0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self._draw)
        self._page = _PaperPicture()
        self._page.setAccessibleName(self.tr("Så här ser dokumentet ut"))
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addWidget(self._page, 1)
        column.addWidget(self._build_turning())

    def _build_turning(self) -> QWidget:
        self._turning = QWidget()
        row = QHBoxLayout(self._turning)
        set_spacing(row, (0, 0, 0, 0), 4)
        self._back = IconButton("chevron-left", self.tr("Föregående sida"))
        self._back.clicked.connect(lambda: self._turn(-1))
        self._count = role_label("", "secondary")
        self._on = IconButton("chevron-right", self.tr("Nästa sida"))
        self._on.clicked.connect(lambda: self._turn(1))
        row.addStretch(1)
        for part in (self._back, self._count, self._on):
            row.addWidget(part)
        row.addStretch(1)
        self._turning.setVisible(False)
        return self._turning

    def show_paper(self, paper: RenderedDocument) -> None:
        """Show a document, at the page that is shown now if it has it."""
        self._paper = paper
        self._number = min(self._number, paper.pages)
        self._show_count()
        self._draw()

    @property
    def picture(self) -> QImage | None:
        """The picture shown, or None before the first."""
        return self._page.image

    # -- inside --

    def _turn(self, step: int) -> None:
        if self._paper is not None:
            self._number = max(1, min(self._paper.pages, self._number + step))
            self._show_count()
            self._draw()

    def _show_count(self) -> None:
        pages = self._paper.pages if self._paper is not None else 0
        self._turning.setVisible(pages > 1)
        self._count.setText(self.tr("{number} av {count}").format(number=self._number, count=pages))
        self._back.setEnabled(self._number > 1)
        self._on.setEnabled(self._number < pages)

    def _draw(self) -> None:
        paper, documents, page = self._paper, self._session.documents, self._number - 1
        if paper is None or not self.isVisible():
            return
        self._asked += 1
        asked, width = self._asked, min(_WIDEST_PX, self._page.wanted_px())
        self._answers.ask(
            lambda: documents.page_pixels(paper.pdf, page, width),
            lambda pixels: self._page.set_pixels(pixels) if asked == self._asked else None,
        )

    # -- Qt --

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()


class _PaperPicture(PaintedWidget):
    """White paper with the picture that came last, as large as a whole page has room."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def wanted_px(self) -> int:
        """How wide a sharp picture is."""
        return max(1, round(self._area().width() * self.devicePixelRatioF()))

    def set_pixels(self, pixels: PagePixels) -> None:
        """Show another picture."""
        image = QImage(
            pixels.pixels, pixels.width, pixels.height, pixels.width * 4, QImage.Format.Format_RGB32
        )
        self.image = image.copy()  # its own pixels: those given go away
        self.update()

    def _area(self) -> QRectF:
        width = min(self.width(), self.height() / _SHAPE)
        return QRectF((self.width() - width) / 2, 0, width, width * _SHAPE)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        width = self.look.space(_LEAST_WIDTH)
        return QSize(width, round(width * _SHAPE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, area = QPainter(self), self._area()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image is not None:
            painter.drawImage(area, self.image)
        else:
            painter.fillRect(area, Qt.GlobalColor.white)
        painter.setPen(self.look.color("line"))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
