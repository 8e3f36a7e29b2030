"""`Printers` over Qt's print support. Called on the lane for other work; Qt allows painting there."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from assessor_app.ui.printing.ports import Paper, PrinterInfo, PrinterProblem, PrintSetup

LEAST_DPI, MOST_DPI = 150, 600
"""More is not seen in text and costs four times the time; what claims less draws by itself in any case."""
_PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_IN_TROUBLE = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


class QtPrinters:
    """The printers that the system knows."""

    def available(self) -> tuple[PrinterInfo, ...]:
        """Every printer, the system's own choice first."""
        found = [_told(info) for info in QPrinterInfo.availablePrinters()]
        return tuple(sorted(found, key=lambda one: (not one.is_default, one.title.casefold())))

    def open(self, setup: PrintSetup, title: str) -> QtPrintJob:
        """Begin a job. Raises PrinterProblem: printer_gone, printer_stopped, printer_refused."""
        info = QPrinterInfo.printerInfo(setup.printer)
        if info.isNull():
            raise PrinterProblem("printer_gone", printer=setup.printer)
        if info.state() is QPrinter.PrinterState.Error:
            raise PrinterProblem("printer_stopped", printer=info.description() or setup.printer)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        return QtPrintJob(printer, setup, title, info.description() or setup.printer)


class QtPrintJob:
    """One document painted on a `QPrinter`. `name` is what sentences call the printer."""

    def __init__(self, printer: QPrinter, setup: PrintSetup, title: str, name: str) -> None:
        self._printer = printer
        self._name = name
        self._pages = 0
        _set_up(printer, setup, title)
        self._painter = QPainter()
        if not self._painter.begin(printer):
            raise PrinterProblem("printer_refused", printer=name)
        # Otherwise Qt makes photographs of the letters where it writes PDF for the queue.
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)

    @property
    def dpi(self) -> int:
        return self._printer.resolution()

    @property
    def paper_px(self) -> tuple[int, int]:
        """Width and height of the whole sheet."""
        sheet = self._printer.pageLayout().fullRectPixels(self.dpi)
        return sheet.width(), sheet.height()

    def begin_page(self) -> None:
        """Take a new sheet. Raises PrinterProblem."""
        if self._pages and not self._printer.newPage():
            raise PrinterProblem("printer_refused", printer=self._name)
        self._pages += 1
        self._look_for_trouble()

    def draw(self, x: int, y: int, width: int, rows: int, pixels: bytes) -> None:
        """Put rows of pixels (BGRx) on the sheet. Raises PrinterProblem."""
        image = QImage(pixels, width, rows, width * 4, QImage.Format.Format_RGB32)
        self._painter.drawImage(x, y, image)
        self._look_for_trouble()

    def finish(self) -> None:
        """Hand everything over to the printer's queue. Raises PrinterProblem."""
        if not self._painter.end():
            raise PrinterProblem("printer_refused", printer=self._name)
        self._look_for_trouble()

    def abort(self) -> None:
        """Give up: what was not handed over is not printed."""
        self._printer.abort()
        if self._painter.isActive():
            self._painter.end()

    def _look_for_trouble(self) -> None:
        if self._printer.printerState() in _IN_TROUBLE:
            raise PrinterProblem("printer_stopped", printer=self._name)


def _set_up(printer: QPrinter, setup: PrintSetup, title: str) -> None:
    printer.setDocName(title)
    printer.setCreator("Assessor")
    fine = [dpi for dpi in printer.supportedResolutions() if LEAST_DPI <= dpi <= MOST_DPI]
    printer.setResolution(max(fine, default=MOST_DPI))
    # The whole sheet, edge to edge: the documents' own margins are wider than what a printer cannot reach.
    printer.setFullPage(True)
    layout = QPageLayout(
        QPageSize(_PAPERS[setup.paper]), QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Point
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    duplex = QPrinter.DuplexMode
    printer.setDuplex(duplex.DuplexLongSide if setup.two_sided else duplex.DuplexNone)


def _told(info: QPrinterInfo) -> PrinterInfo:
    two_sided = {QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexAuto}
    return PrinterInfo(
        name=info.printerName(),
        title=info.description() or info.printerName(),
        is_default=info.isDefault(),
        can_duplex=bool(two_sided.intersection(info.supportedDuplexModes())),
        is_stopped=info.state() is QPrinter.PrinterState.Error,
    )
