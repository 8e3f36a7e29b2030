"""Sentences for the centre's own server."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about the server, in the language of the screens."""
    return {**_address(), **_door(), **_whose(), **_lasting()}


def _address() -> Texts:
    return {
        "server_address_unfit": (
            translate("Messages", "Adressen till servern går inte att använda."),
            translate(
                "Messages",
                "Inget har ändrats. Skriv serverns namn, porten, databasen och användaren så som den som"
                " sköter"
                " servern har lämnat dem.",
            ),
        ),
        "server_tls_too_weak": (
            translate("Messages", "Adressen begär en svagare kryptering än programmet tillåter."),
            translate(
                "Messages",
                "Inget har ändrats. Till en annan dator går allt krypterat, och serverns certifikat"
                " kontrolleras"
                " (sslmode=verify-full). Ta bort sslmode ur adressen.",
            ),
        ),
        "server_not_for_laptops": (
            translate("Messages", "Den här datorn är en bärbar för besök och följer inte servern."),
            translate(
                "Messages",
                "Den har bara det som besöken behöver. Lämna och hämta med utbytesfiler i stället.",
            ),
        ),
        "server_driver_missing": (
            translate("Messages", "Programmets del för PostgreSQL går inte att starta på den här datorn."),
            translate(
                "Messages",
                "Allt annat fungerar, och allt är sparat på datorn. Installera programmet på nytt, eller"
                " använd"
                " utbytesfiler.",
            ),
        ),
    }


def _door() -> Texts:
    return {
        "server_unreachable": (
            translate("Messages", "Servern går inte att nå."),
            translate(
                "Messages",
                "Inget har ändrats. Är nätverket på, och stämmer namnet och porten? Fråga den som sköter"
                " servern.",
            ),
        ),
        "server_login_wrong": (
            translate("Messages", "Servern tar inte emot användaren och lösenordet."),
            translate(
                "Messages",
                "Allt är sparat på datorn. Skriv lösenordet på nytt, eller be den som sköter servern om"
                " ett nytt.",
            ),
        ),
        "server_database_missing": (
            translate("Messages", "Databasen finns inte på servern."),
            translate(
                "Messages",
                "Inget har ändrats. Kontrollera namnet, eller be den som sköter servern att skapa databasen.",
            ),
        ),
        "server_refused": (
            translate("Messages", "Servern släpper inte in den här datorn."),
            translate("Messages", "Den säger: {words} Visa det för den som sköter servern."),
        ),
        "server_without_tls": (
            translate("Messages", "Servern erbjuder ingen kryptering."),
            translate(
                "Messages",
                "Inget har skickats. Till en annan dator går uppgifter bara krypterade. Be den som sköter"
                " servern"
                " att slå på TLS.",
            ),
        ),
        "server_certificate_wrong": (
            translate("Messages", "Serverns certifikat gick inte att kontrollera."),
            translate(
                "Messages",
                "Inget har skickats. Stämmer serverns namn med certifikatet? Har servern ett eget certifikat,"
                " ange filen från den som sköter servern.",
            ),
        ),
        "server_no_rights": (
            translate("Messages", "Användaren får inte skriva i databasen."),
            translate(
                "Messages",
                "Inget har ändrats. Be den som sköter servern att göra användaren till ägare av databasen.",
            ),
        ),
    }


def _whose() -> Texts:
    return {
        "server_other_place": (
            translate("Messages", "Servern hör till {place}."),
            translate(
                "Messages",
                "Inget har lämnats eller hämtats. En server är för ett enda testcenter: välj en annan"
                " databas.",
            ),
        ),
        "server_newer": (
            translate("Messages", "Servern används av en nyare version av programmet."),
            translate(
                "Messages",
                "Allt är sparat på datorn och lämnas så snart programmet är uppdaterat. Installera den nya"
                " versionen här.",
            ),
        ),
    }


def _lasting() -> Texts:
    return {
        "server_altered": (
            translate("Messages", "Något på servern är inte så som datorn som skrev det signerade det."),
            translate(
                "Messages",
                "Det har inte tagits in här, och allt på den här datorn är orört. Någon kan ha ändrat i"
                " databasen:"
                " tala med den som sköter servern.",
            ),
        ),
        "server_forked": (
            translate("Messages", "En dator har två olika historier: en här och en på servern."),
            translate(
                "Messages",
                "Ingen av dem är borttagen, och annat lämnas och hämtas som vanligt. Det händer när en"
                " dator har"
                " kopierats. Hör av dig till den som är ansvarig för centret.",
            ),
        ),
    }
