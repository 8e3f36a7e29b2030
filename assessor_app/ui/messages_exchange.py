"""Sentences for exchange files, receipts and pairing files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about what is carried between devices, in the language of the screens."""
    return {**_reading(), **_senders(), **_small_files(), **_writing()}


def _reading() -> Texts:
    return {
        "file_gone": (
            translate("Messages", "Filen går inte att nå."),
            translate(
                "Messages", "Är stickan urtagen? Inget har ändrats. Sätt i den och välj filen en gång till."
            ),
        ),
        "file_unreadable": (
            translate("Messages", "Filen går inte att läsa från stickan eller disken."),
            translate(
                "Messages",
                "Inget har ändrats. Försök igen i ett annat uttag. Hjälper det inte: be avsändaren lägga"
                " filen på en annan sticka.",
            ),
        ),
        "not_an_exchange_file": (
            translate("Messages", "Det här är ingen utbytesfil."),
            translate(
                "Messages",
                "Eller så är den så skadad att den inte går att känna igen. Inget har ändrats. Utbytesfiler"
                " slutar på .assess; välj en sådan, eller be avsändaren om en ny.",
            ),
        ),
        "file_from_the_future": (
            translate("Messages", "Filen är skriven av en nyare version av programmet."),
            translate(
                "Messages",
                "Inget har ändrats. Uppdatera programmet på den här datorn och läs sedan in filen igen.",
            ),
        ),
        "file_damaged": (
            translate("Messages", "Utbytesfilen är skadad."),
            translate(
                "Messages",
                "Inget har ändrats. Be {sender} skicka fil nummer {number} igen, helst på en annan sticka.",
            ),
        ),
        "payload_locked": (
            translate("Messages", "Filen är låst med en nyckel som inte finns på den här datorn."),
            translate(
                "Messages",
                "Inget har ändrats. Be {sender} skriva en ny fil i stället för nummer {number}: den förra är"
                " gjord för en annan dator, eller för hur den här var förut.",
            ),
        ),
        "file_too_large": (
            translate("Messages", "Filen är större än vad en utbytesfil får vara."),
            translate(
                "Messages",
                "Inget har ändrats och ingen halv fil ligger kvar. Gränsen är 4 GB. Hör av dig till den som"
                " sköter programmet hos er.",
            ),
        ),
    }


def _senders() -> Texts:
    return {
        "sender_unknown": (
            translate("Messages", "Filen kommer från en dator som inte är känd här."),
            translate(
                "Messages",
                "Inget har ändrats. Be avsändaren om en parkopplingsfil och läs in den först. Jämför då orden"
                " med avsändaren, till exempel på telefon.",
            ),
        ),
        "sender_revoked": (
            translate("Messages", "Datorn {label} är spärrad."),
            translate(
                "Messages",
                "Inget tas emot från den längre, och inget har ändrats. En centrumansvarig kan släppa in den"
                " igen under Inställningar.",
            ),
        ),
        "for_another": (
            translate("Messages", "Filen är till {label}, inte till den här datorn."),
            translate(
                "Messages",
                "Inget har ändrats. Ta filen till {label}, eller be avsändaren skriva en till den här"
                " datorn.",
            ),
        ),
        "signature_wrong": (
            translate("Messages", "Underskriften på filen stämmer inte."),
            translate(
                "Messages",
                "{sender} har inte skrivit den, eller så har den ändrats på vägen. Inget har ändrats här. Be"
                " {sender} om en ny fil. Händer det igen: säg till centrumansvarig.",
            ),
        ),
    }


def _small_files() -> Texts:
    return {
        "pairing_unfit": (
            translate("Messages", "Det här är ingen hel parkopplingsfil."),
            translate(
                "Messages",
                "Inget har ändrats. Parkopplingsfiler slutar på .pair. Be den andra datorn spara en ny.",
            ),
        ),
        "receipt_unfit": (
            translate("Messages", "Det här är ingen hel kvittens."),
            translate(
                "Messages",
                "Inget har ändrats. Kvittenser slutar på .receipt. Be mottagaren spara en ny; det som redan"
                " är levererat är levererat.",
            ),
        ),
        "receipt_for_another": (
            translate("Messages", "Kvittensen gäller filer från {label}, inte från den här datorn."),
            translate("Messages", "Inget har ändrats. Ta kvittensen till {label}."),
        ),
        "receipt_contradicts": (
            translate("Messages", "Kvittensen stämmer inte med det som har skickats härifrån."),
            translate(
                "Messages",
                "Den nämner en fil eller en uppgift som inte är vår. Inget har ändrats. Skriv en ny"
                " utbytesfil med allt till mottagaren och be om en ny kvittens.",
            ),
        ),
        "recipient_unfit": (
            translate("Messages", "Nyckeln som {label} har lämnat går inte att använda."),
            translate(
                "Messages",
                "Ingen fil har skrivits. Be om en ny parkopplingsfil från {label} och läs in den först.",
            ),
        ),
    }


def _writing() -> Texts:
    return {
        "exchange_target_full": (
            translate("Messages", "Stickan eller disken blev full innan filen var klar."),
            translate(
                "Messages",
                "Ingen halv fil ligger kvar och inget räknas som skickat. Frigör utrymme, eller välj en annan"
                " plats.",
            ),
        ),
        "exchange_target_read_only": (
            translate("Messages", "Det går inte att skriva på den valda platsen."),
            translate(
                "Messages",
                "Är stickan skrivskyddad? Ingen fil har skrivits och inget räknas som skickat. Välj en annan"
                " plats.",
            ),
        ),
        "exchange_target_gone": (
            translate("Messages", "Platsen för filen går inte att nå."),
            translate(
                "Messages",
                "Är stickan urtagen? Inget räknas som skickat. Sätt i den och skriv filen igen.",
            ),
        ),
        "exchange_target_io": (
            translate("Messages", "Stickan eller disken svarar fel när filen skrivs."),
            translate(
                "Messages",
                "Inget räknas som skickat. Försök igen i ett annat uttag, eller ta en annan sticka.",
            ),
        ),
        "exchange_target_unproven": (
            translate("Messages", "Stickan lämnade tillbaka annat än det som skrevs på den."),
            translate(
                "Messages",
                "Den är nog trasig. Ingen fil ligger kvar och inget räknas som skickat. Ta en annan sticka.",
            ),
        ),
    }
