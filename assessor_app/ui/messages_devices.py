"""Sentences for the rules about devices and partners, and for joining a centre."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> dict[str, tuple[str, str]]:
    """Every sentence about devices, in the language of the screens."""
    return {**_introducing(), **_devices(), **_joining()}


def _introducing() -> dict[str, tuple[str, str]]:
    return {
        "introduce_at_the_office": (
            translate("Messages", "En bärbar dator introducerar inga andra."),
            translate("Messages", "Gör det på en dator på testcentret: bara den tror de andra på."),
        ),
        "only_at_the_office": (
            translate("Messages", "Det görs på en dator på testcentret."),
            translate("Messages", "Från en bärbar dator gäller det inte för de andra. Inget har ändrats."),
        ),
        "device_of_another_place": (
            translate("Messages", "Datorn hör till ett annat testcenter."),
            translate("Messages", "Introducera den som partner i stället. Inget har ändrats."),
        ),
        "device_of_this_place": (
            translate("Messages", "Datorn hör hit, inte till någon annan."),
            translate("Messages", "Introducera den som en egen dator i stället. Inget har ändrats."),
        ),
        "device_code_taken": (
            translate("Messages", "En annan dator här har samma kod."),
            translate(
                "Messages",
                "Koden skiljer dokumentnumren åt. Börja om på den nya datorn, så får den en annan. Inget har"
                " ändrats.",
            ),
        ),
        "device_key_differs": (
            translate("Messages", "Datorn är känd här med andra nycklar."),
            translate(
                "Messages",
                "Någon kan utge sig för att vara den. Introducera den inte förrän du vet varför.",
            ),
        ),
    }


def _devices() -> dict[str, tuple[str, str]]:
    return {
        "device_is_this": (
            translate("Messages", "Det är den här datorn."),
            translate("Messages", "Välj en annan. Inget har ändrats."),
        ),
        "device_label_missing": (
            translate("Messages", "Datorn behöver ett namn."),
            translate("Messages", "Till exempel var den står, eller vems den är."),
        ),
        "device_unknown": (
            translate("Messages", "Datorn finns inte här."),
            translate("Messages", "Öppna listan på nytt. Inget har ändrats."),
        ),
        "place_unknown": (
            translate("Messages", "Platsen finns inte bland partnerna."),
            translate("Messages", "Introducera den först. Inget har ändrats."),
        ),
        "device_renewed": (
            translate("Messages", "Den här datorn har fått en ny identitet."),
            translate(
                "Messages",
                "De andra känner inte igen den. Skriv en ny parkopplingsfil, så kan de introducera den igen.",
            ),
        ),
        "account_opens_here": (
            translate("Messages", "Personen har redan en lösenfras på den här datorn."),
            translate("Messages", "En centrumansvarig kan ge en ny under Konton. Inget har ändrats."),
        ),
    }


def _joining() -> dict[str, tuple[str, str]]:
    return {
        "welcome_missing": (
            translate("Messages", "Filen släpper inte in den här datorn."),
            translate(
                "Messages",
                "Den är inte skriven på en dator som har introducerat den här, eller säger inte vem som ska"
                " logga in. Introducera datorn på testcentret och skriv en ny fil där. Inget har ändrats.",
            ),
        ),
    }
