"""Printers for tests: one whose sheets are counted, and one that prints real PDF files through Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from assessor_app.ui.printing.ports import PrinterInfo, PrinterProblem, PrintSetup
from assessor_app.ui.printing.qt_printers import QtPrintJob

WORKSHOP = PrinterInfo("workshop", "Verkstadens skrivare", is_default=True, can_duplex=True)
OFFICE = PrinterInfo("office", "Kontoret")
SETUP = PrintSetup("workshop")


@dataclass
class Sheets:
    """One job: the sheets it took, and how it ended (finished, aborted or None)."""

    tray: CountingPrinters
    setup: PrintSetup
    title: str
    sheets: int = 0
    bands: list[tuple[int, int, int, int]] = field(default_factory=list)
    ended: str | None = None
    dpi: int = 72
    paper_px: tuple[int, int] = (595, 842)

    def begin_page(self) -> None:
        self.tray.look(self)
        self.sheets += 1

    def draw(self, x: int, y: int, width: int, rows: int, pixels: bytes) -> None:
        assert len(pixels) == width * rows * 4
        self.bands.append((x, y, width, rows))

    def finish(self) -> None:
        self.tray.look(self)
        self.ended = "finished"

    def abort(self) -> None:
        self.ended = "aborted"


@dataclass
class CountingPrinters:
    """`look` is asked before each sheet and before handing over, and may raise what goes wrong."""

    printers: tuple[PrinterInfo, ...] = (WORKSHOP, OFFICE)
    jobs: list[Sheets] = field(default_factory=list)
    look: Callable[[Sheets], None] = lambda _job: None

    def available(self) -> tuple[PrinterInfo, ...]:
        return self.printers

    def open(self, setup: PrintSetup, title: str) -> Sheets:
        if setup.printer not in {printer.name for printer in self.printers}:
            raise PrinterProblem("printer_gone", printer=setup.printer)
        self.jobs.append(Sheets(self, setup, title))
        return self.jobs[-1]

    @property
    def printed(self) -> list[str]:
        """The titles of what was handed over, in order."""
        return [job.title for job in self.jobs if job.ended == "finished"]


@dataclass
class PdfPrinters:
    """Prints through a real `QPrinter` into `folder`, a file for each job. Works on any thread."""

    folder: Path

    def available(self) -> tuple[PrinterInfo, ...]:
        return (WORKSHOP,)

    def open(self, setup: PrintSetup, title: str) -> QtPrintJob:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        taken = len(list(self.folder.glob(f"{title}*.pdf")))
        printer.setOutputFileName(str(self.folder / (f"{title} {taken}.pdf" if taken else f"{title}.pdf")))
        return QtPrintJob(printer, setup, title, title)
