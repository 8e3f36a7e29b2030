"""The page of the sheet as a picture, and on its way to a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from assessor_app.ui.widgets.painting import PaintedWidget

if TYPE_CHECKING:  # loaded when something is printed
    from PySide6.QtPrintSupport import QPrinter

PRINT_WIDTH_PX = 2480
"""An A4 page at 300 dots an inch."""
_A4 = 297 / 210
_WIDTH = 330


class PagePicture(PaintedWidget):
    """One page on white paper with a thin edge."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_image(self, image: QImage | None) -> None:
        """Show the page, or white paper until there is one."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        width = self.look.space(_WIDTH)
        return QSize(width, round(width * _A4))

    def look_changed(self) -> None:
        self.updateGeometry()
        super().look_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None:
            painter.fillRect(self.rect(), self.look.color("surface"))
        else:
            painter.drawImage(self.rect(), self._image)
        painter.setPen(self.look.color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def ask_for_printer(
    parent: QWidget, pages: Sequence[QImage], title: str, printed: Callable[[], None] | None = None
) -> None:
    """Open the system's own dialog and print each page on a sheet of A4 if the user says so.

    `printed` is called once the pages are with the printer; not at all where the user thought better of it.
    """
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: _print_pages(printer, pages, printed))
    QDialog.open(dialog)  # its own `open` wants a receiver


def _print_pages(printer: QPrinter, pages: Sequence[QImage], printed: Callable[[], None] | None) -> None:
    painter = QPainter()
    if not painter.begin(printer):
        return
    area = painter.viewport()
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        size = page.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(area.topLeft(), size), page)
    painter.end()
    if printed is not None:
        printed()
