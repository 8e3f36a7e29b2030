"""Sentences for what reports to funders refuse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {
        "period_unfit": (
            translate("Messages", "Perioden går inte att läsa."),
            translate("Messages", "Skriv en månad som 2020-05, ett kvartal som 2020-Q2, so-far eller final."),
        ),
        "period_outside_programme": (
            translate("Messages", "Perioden hör inte till insatsen."),
            translate("Messages", "Ingen rapport har skrivits. Välj en period under insatsens tid."),
        ),
        "programme_not_finished": (
            translate("Messages", "Insatsen är inte avslutad, så det finns ingen slutrapport än."),
            translate("Messages", "Avsluta insatsen först, eller välj en rapport om insatsen hittills."),
        ),
        "report_file_differs": (
            translate("Messages", "{name} finns redan och säger något annat."),
            translate("Messages", "Filen är kvar som den är. Ersätt den, eller välj en annan mapp."),
        ),
        "figure_unknown": (
            translate("Messages", "Siffran finns inte i den här perioden."),
            translate("Messages", "Inget har ändrats. Välj perioden igen."),
        ),
    }
