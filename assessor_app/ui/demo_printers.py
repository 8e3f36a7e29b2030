"""The printer of the demo without a screen: each document it takes becomes a file in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from assessor_app.ui.printing.ports import PrinterInfo, PrintSetup
from assessor_app.ui.printing.qt_printers import QtPrintJob

_DPI = 200
"""Enough to read the QR code; every dot of a finer printer would take its time."""
_PRINTER = PrinterInfo("demo", "Expeditionens skrivare (exempel)", is_default=True, can_duplex=True)


class _CoarsePrinter(QPrinter):
    """Claims to be no finer than need be."""

    def supportedResolutions(self) -> list[int]:
        return [_DPI]


@dataclass(frozen=True, slots=True)
class DemoPrinters:
    """Works on any thread, as every printer must."""

    folder: Path

    def available(self) -> tuple[PrinterInfo, ...]:
        return (_PRINTER,)

    def open(self, setup: PrintSetup, title: str) -> QtPrintJob:
        """Begin a job; its file is called as it is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        printer = _CoarsePrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{title}.pdf"))
        return QtPrintJob(printer, setup, title, _PRINTER.title)
