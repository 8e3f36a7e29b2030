"""Sentences for what the exchange refuses: nothing to send, nothing to clean up, a file that was changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about files and receipts that are not written or taken in."""
    return {**_out(), **_in(), **_cleaning()}


def _out() -> Texts:
    return {
        "device_is_revoked": (
            translate("Messages", "Datorn är spärrad."),
            translate(
                "Messages",
                "Inget skrivs till den och inget tas emot. En centrumansvarig kan släppa in den igen under"
                " Inställningar.",
            ),
        ),
        "device_key_missing": (
            translate("Messages", "Det finns ingen nyckel att låsa filen med åt den datorn."),
            translate(
                "Messages",
                "Ingen fil har skrivits. Be om en ny parkopplingsfil och läs in den under Inställningar.",
            ),
        ),
        "nothing_to_export": (
            translate("Messages", "Mottagaren har redan allt."),
            translate("Messages", "Ingen fil har skrivits, och ingen behövs."),
        ),
        "nothing_received": (
            translate("Messages", "Ingen fil därifrån har lästs in här."),
            translate("Messages", "Det finns inget att kvittera än. Läs in filen först."),
        ),
    }


def _in() -> Texts:
    return {
        "file_changed": (
            translate("Messages", "Filen är inte längre den som du tittade på."),
            translate(
                "Messages",
                "Inget har ändrats. Någon har bytt ut den på stickan. Välj den en gång till och se efter vad"
                " den innehåller.",
            ),
        ),
        "entries_missing": (
            translate("Messages", "Något fattas mellan det som finns här och det som filen börjar med."),
            translate(
                "Messages",
                "Inget har ändrats. Be {sender} skriva en ny fil med allt, i stället för nummer {number}.",
            ),
        ),
        "import_unknown": (
            translate("Messages", "Inläsningen finns inte här."),
            translate("Messages", "Inget har ändrats. Öppna Utbyte på nytt."),
        ),
    }


def _cleaning() -> Texts:
    return {
        "clean_up_on_laptops": (
            translate("Messages", "Bara en bärbar dator som tas med på besök kan städas."),
            translate("Messages", "Inget har tagits bort. Här finns centrets egna uppgifter."),
        ),
        "nothing_delivered": (
            translate("Messages", "Det finns inget att städa."),
            translate(
                "Messages",
                "Inget har tagits bort. Bara det som kontoret har kvitterat, från besök som är inlämnade, tas"
                " bort härifrån. Läs in kvittensen från kontoret först.",
            ),
        ),
    }
