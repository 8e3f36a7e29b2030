"""Sentences for lists and figures that leave the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {
        "sheet_too_large": (
            translate("Messages", "Listan är längre än ett kalkylark rymmer."),
            translate("Messages", "Ingen fil har skrivits. Sök eller filtrera fram en del, eller välj CSV."),
        ),
    }
