"""Sentences for the rules about accounts and PINs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> dict[str, tuple[str, str]]:
    """Every sentence about accounts and PINs, in the language of the screens."""
    return {**_accounts(), **_pins(), **_records()}


def _accounts() -> dict[str, tuple[str, str]]:
    return {
        "account_name_taken": (
            translate("Messages", "Någon annan har redan det namnet."),
            translate("Messages", "Lägg till ett mellannamn, så att dokumenten visar vem som är vem."),
        ),
        "account_unknown": (
            translate("Messages", "Kontot finns inte här."),
            translate("Messages", "Inget har ändrats. Öppna listan på nytt."),
        ),
        "account_is_revoked": (
            translate("Messages", "Kontot är spärrat."),
            translate("Messages", "Släpp in personen igen först. Inget har ändrats."),
        ),
        "own_account": (
            translate("Messages", "Det är ditt eget konto."),
            translate(
                "Messages",
                "Be en annan centrumansvarig spärra det eller byta roll på det. Inget har ändrats.",
            ),
        ),
    }


def _pins() -> dict[str, tuple[str, str]]:
    return {
        "phrases_differ": (
            translate("Messages", "De två nya lösenfraserna är inte lika."),
            translate("Messages", "Skriv samma två gånger. Inget har ändrats."),
        ),
        "pins_differ": (
            translate("Messages", "De två PIN-koderna är inte lika."),
            translate("Messages", "Skriv samma sex siffror två gånger. Inget har ändrats."),
        ),
        "pin_not_six_digits": (
            translate("Messages", "En PIN har sex siffror."),
            translate("Messages", "Den du hade gäller fortfarande."),
        ),
        "pin_obvious": (
            translate("Messages", "Den PIN-koden är för lätt att gissa."),
            translate("Messages", "Undvik födelsedagar, rader och upprepningar. Välj sex andra siffror."),
        ),
        "wrong_pin": (
            translate("Messages", "PIN-koden stämmer inte."),
            translate("Messages", "Försök kvar: {left}. Sedan behövs lösenfrasen."),
        ),
        "pin_spent": (
            translate("Messages", "PIN-koden har varit fel fem gånger."),
            translate("Messages", "Skriv lösenfrasen, så gäller PIN-koden igen. Allt är sparat."),
        ),
        "pin_not_now": (
            translate("Messages", "Här gäller inte PIN-koden nu."),
            translate("Messages", "Skriv lösenfrasen. Sedan räcker PIN-koden tills programmet stängs."),
        ),
    }


def _records() -> dict[str, tuple[str, str]]:
    return {
        "day_unfit": (
            translate("Messages", "Datumet går inte att läsa."),
            translate("Messages", "Skriv år, månad och dag, till exempel 2027-06-30. Inget har sparats."),
        ),
        "day_in_future": (
            translate("Messages", "Dagen har inte varit än."),
            translate("Messages", "Skriv den dag då förbindelsen skrevs under. Inget har sparats."),
        ),
        "qualification_unknown": (
            translate("Messages", "Valideringsmodellen finns inte på den här datorn."),
            translate("Messages", "Välj en av dem som finns i listan. Inget har sparats."),
        ),
    }
