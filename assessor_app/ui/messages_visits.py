"""Sentences for what the rules of visits refuse."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {
        "visit_unknown": (
            translate("Messages", "Besöket finns inte här."),
            translate("Messages", "Inget har ändrats. Gå till listan över företagsbesök."),
        ),
        "visit_is_over": (
            translate("Messages", "Besöket är avslutat eller inställt."),
            translate("Messages", "Inget har ändrats. Ta upp det igen först, om det ska fortsätta."),
        ),
        "company_missing": (
            translate("Messages", "Företaget saknas."),
            translate("Messages", "Skriv vart ni ska. Inget har sparats."),
        ),
        "visit_day_missing": (
            translate("Messages", "Besökets dag går inte att läsa."),
            translate("Messages", "Skriv dagen som 2026-05-14. Inget har sparats."),
        ),
        "visit_days_reversed": (
            translate("Messages", "Besökets sista dag är före den första."),
            translate("Messages", "Rätta dagarna. Inget har sparats."),
        ),
        "visit_days_too_many": (
            translate("Messages", "Ett besök är högst {most} dagar."),
            translate("Messages", "Planera ett till för resten. Inget har sparats."),
        ),
        "visit_time_unfit": (
            translate("Messages", "Klockslaget går inte att läsa."),
            translate("Messages", "Skriv det som 08.00. Inget har sparats."),
        ),
        "equipment_name_missing": (
            translate("Messages", "Saken på listan har inget namn."),
            translate("Messages", "Skriv vad som ska med. Inget har ändrats."),
        ),
        "equipment_unknown": (
            translate("Messages", "Saken finns inte på listan längre."),
            translate("Messages", "Någon har tagit bort den. Inget har ändrats."),
        ),
        "laptop_unknown": (
            translate("Messages", "Den bärbara datorn hör inte till testcentret."),
            translate("Messages", "Den kan ha spärrats. Välj en annan; besöket är kvar här."),
        ),
    }
