"""Sentences for what the use cases of companies and their maps refuse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {
        "company_known": (
            translate("Messages", "{name} finns redan."),
            translate("Messages", "Inget har sparats. Öppna det, eller registrera ändå om det är ett annat."),
        ),
        "employer_not_recorded": (
            translate("Messages", "För den som har skyddad identitet sparas ingen arbetsgivare."),
            translate("Messages", "Ingen har lagts till. Välj bort personen och försök igen."),
        ),
        "workplace_unknown": (
            translate("Messages", "Arbetsplatsen finns inte kvar hos företaget."),
            translate("Messages", "Välj en annan. Inget har sparats."),
        ),
        "profile_unknown": (
            translate("Messages", "Kravprofilen finns inte kvar hos företaget."),
            translate("Messages", "Välj en annan. Inget har sparats."),
        ),
        "consent_day_ahead": (
            translate("Messages", "Dagen ligger i framtiden."),
            translate("Messages", "Skriv dagen då validanden svarade. Inget har sparats."),
        ),
        "areas_missing": (
            translate("Messages", "Det finns ingen checklista att visa kartan mot."),
            translate("Messages", "Gör en kravprofil först. Inget har ändrats."),
        ),
    }
