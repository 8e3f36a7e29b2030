"""Sentences about printing: what the record refuses, and what printers do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about printing, in the language of the screens."""
    return {**_record(), **_printers()}


def _record() -> Texts:
    return {
        "nothing_to_print": (
            translate("Messages", "Inget dokument är valt."),
            translate("Messages", "Kryssa för det som ska skrivas ut. Inget har ändrats."),
        ),
        "batch_unfinished": (
            translate("Messages", "En omgång är inte färdigutskriven."),
            translate("Messages", "Fortsätt eller avsluta den i rummet Dokument först. Inget har ändrats."),
        ),
        "print_uncertain": (
            translate("Messages", "{number} är kanske redan utskrivet."),
            translate("Messages", "Titta i skrivaren och svara i rummet Dokument. Inget nytt skrevs ut."),
        ),
        "print_range_unfit": (
            translate("Messages", "De sidorna går inte att skriva ut."),
            translate("Messages", "Dokumentet har {pages} sidor, och originalet skrivs alltid ut helt."),
        ),
        "print_unknown": (
            translate("Messages", "Utskriften finns inte i historiken."),
            translate("Messages", "Inget har ändrats. Öppna dokumentet på nytt och försök igen."),
        ),
    }


def _printers() -> Texts:
    return {
        "printer_none": (
            translate("Messages", "Datorn har ingen skrivare."),
            translate(
                "Messages", "Inget skrevs ut och inget är borta. Spara som PDF, eller anslut en skrivare."
            ),
        ),
        "printer_gone": (
            translate("Messages", "Skrivaren {printer} finns inte längre."),
            translate(
                "Messages", "Dokumentet är kvar. Kontrollera sladd och nätverk, eller välj en annan skrivare."
            ),
        ),
        "printer_stopped": (
            translate("Messages", "Skrivaren {printer} står stilla."),
            translate("Messages", "Dokumentet är kvar. Se efter papper, lucka och färg och försök igen."),
        ),
        "printer_refused": (
            translate("Messages", "Skrivaren {printer} tog inte emot dokumentet."),
            translate(
                "Messages", "Dokumentet är kvar. Försök igen, välj en annan skrivare eller spara som PDF."
            ),
        ),
    }
