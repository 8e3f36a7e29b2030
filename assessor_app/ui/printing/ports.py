"""What printing needs of the machine; the adapter over Qt is `qt_printers`. Free of Qt.

Everything here may take its time (a printer on a network that is asleep) and is called on the lane for other
work only, one call at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from assessor_app.services.ports import EnvironmentProblem


class Paper(StrEnum):
    """The paper in the tray."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class PrinterInfo:
    """A printer of this PC. `name` is the system's own, `title` what people call it."""

    name: str
    title: str
    is_default: bool = False
    can_duplex: bool = False
    is_stopped: bool = False


@dataclass(frozen=True, slots=True)
class PrintSetup:
    """What the user chose: the printer by the system's name, the paper in it, one side or two."""

    printer: str
    paper: Paper = Paper.A4
    two_sided: bool = False


class PrinterProblem(EnvironmentProblem):
    """printer_none, printer_gone, printer_stopped, printer_refused; details: printer."""


class PrintJob(Protocol):
    """One document on its way. Pixels are the printer's own, from the paper's top left corner."""

    @property
    def dpi(self) -> int: ...

    @property
    def paper_px(self) -> tuple[int, int]:
        """Width and height of the whole sheet."""
        ...

    def begin_page(self) -> None:
        """Take a new sheet. Raises PrinterProblem."""
        ...

    def draw(self, x: int, y: int, width: int, rows: int, pixels: bytes) -> None:
        """Put rows of pixels (BGRx, 4 bytes each) on the sheet. Raises PrinterProblem."""
        ...

    def finish(self) -> None:
        """Hand everything over to the printer's queue. Raises PrinterProblem."""
        ...

    def abort(self) -> None:
        """Give up: what was not handed over is not printed. Never raises."""
        ...


class Printers(Protocol):
    """The printers of this PC."""

    def available(self) -> tuple[PrinterInfo, ...]:
        """Every printer, the system's own choice first."""
        ...

    def open(self, setup: PrintSetup, title: str) -> PrintJob:
        """Begin a job; `title` is what the printer's queue shows to anyone. Raises PrinterProblem."""
        ...


class NoPrinters:
    """A PC without a printer."""

    def available(self) -> tuple[PrinterInfo, ...]:
        return ()

    def open(self, setup: PrintSetup, title: str) -> PrintJob:
        raise PrinterProblem("printer_none")
