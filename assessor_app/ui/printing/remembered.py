"""The printer that was chosen last on this PC. Free of Qt."""

from __future__ import annotations

from assessor_app.ui.printing.ports import Paper, PrinterInfo, PrintSetup
from assessor_app.ui.session import Preferences

PRINTER, PAPER, TWO_SIDED = "printer", "printing.paper", "printing.two_sided"
_YES = "yes"


def remembered(preferences: Preferences) -> PrintSetup:
    """What was chosen; the printer is empty where none ever was."""
    paper = str(preferences.get(PAPER, Paper.A4.value))
    return PrintSetup(
        printer=str(preferences.get(PRINTER, "") or ""),
        paper=Paper(paper) if paper in set(Paper) else Paper.A4,
        two_sided=preferences.get(TWO_SIDED, "") == _YES,
    )


def remember(preferences: Preferences, setup: PrintSetup) -> None:
    """Propose this the next time."""
    if remembered(preferences) != setup:
        preferences.set(PRINTER, setup.printer)
        preferences.set(PAPER, setup.paper.value)
        preferences.set(TWO_SIDED, _YES if setup.two_sided else "")


def proposed(printers: tuple[PrinterInfo, ...], setup: PrintSetup) -> PrinterInfo | None:
    """The printer chosen last if it is there, else the system's own choice, else the first."""
    by_name = {printer.name: printer for printer in printers}
    return by_name.get(setup.printer) or (printers[0] if printers else None)
