"""Sentences for exchange files, receipts and pairing files, and for the sticks that carry them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about the exchange, in the language of the screens."""
    return {**_files(), **_senders(), **_receipts(), **_targets(), **_rules()}


def _files() -> Texts:
    return {
        "file_gone": (
            translate("Messages", "Filen går inte att nå."),
            translate("Messages", "Är stickan urtagen? Sätt i den och välj filen igen."),
        ),
        "file_unreadable": (
            translate("Messages", "Filen går inte att läsa från stickan."),
            translate("Messages", "Prova en annan dator eller sticka, eller be avsändaren lämna på nytt."),
        ),
        "not_an_exchange_file": (
            translate("Messages", "Det här är ingen fil från utbytet."),
            translate(
                "Messages", "Välj en utbytesfil, en kvittens eller en parningsfil som Assessor har skrivit."
            ),
        ),
        "file_from_the_future": (
            translate("Messages", "Filen är skriven av en nyare version av programmet."),
            translate("Messages", "Uppdatera programmet på den här datorn och läs in filen sedan."),
        ),
        "file_damaged": (
            translate("Messages", "Filen är skadad eller inte hel."),
            translate(
                "Messages",
                "Kopierades den klart innan stickan togs ut? Annars ber du avsändaren lämna på nytt.",
            ),
        ),
        "file_too_large": (
            translate("Messages", "Filen är för stor."),
            translate("Messages", "Får den inte plats på stickan kan du formatera stickan som exFAT."),
        ),
        "payload_locked": (
            translate("Messages", "Filen är krypterad för en annan nyckel än den här datorns."),
            translate("Messages", "Presentera datorerna för varandra på nytt och be avsändaren lämna igen."),
        ),
        "pairing_unfit": (
            translate("Messages", "Parningsfilen går inte att använda."),
            translate("Messages", "Be den andra datorn skriva en ny under Inställningar, Enheter."),
        ),
    }


def _senders() -> Texts:
    return {
        "sender_unknown": (
            translate("Messages", "Filen kommer från en dator som inte är presenterad här."),
            translate(
                "Messages",
                "Ring den som skickade filen och jämför orden. Stämmer de presenterar du datorn under"
                " Inställningar, Enheter, och läser in filen sedan.",
            ),
        ),
        "sender_revoked": (
            translate("Messages", "Filen kommer från {label}, som är spärrad här."),
            translate("Messages", "Inget tas emot därifrån. En centrumansvarig kan släppa in datorn igen."),
        ),
        "for_another": (
            translate("Messages", "Filen är skriven till {label}, inte till den här datorn."),
            translate("Messages", "Läs in den där, eller be avsändaren lämna till den här datorn också."),
        ),
        "signature_wrong": (
            translate("Messages", "Filens underskrift stämmer inte: den kan ha ändrats av någon."),
            translate(
                "Messages",
                "Ring avsändaren och be om en ny fil. Spara den här och visa den för er IT-ansvariga.",
            ),
        ),
    }


def _receipts() -> Texts:
    return {
        "receipt_unfit": (
            translate("Messages", "Kvittensen går inte att använda."),
            translate("Messages", "Be den andra datorn skriva en ny kvittens."),
        ),
        "receipt_for_another": (
            translate("Messages", "Kvittensen gäller en annan dators filer."),
            translate("Messages", "Läs in den på den dator som skrev filerna."),
        ),
        "receipt_contradicts": (
            translate("Messages", "Kvittensen stämmer inte med det som har lämnats härifrån."),
            translate(
                "Messages",
                "Är någon av datorerna återställd från en säkerhetskopia? Lämna allt på nytt, så blir det"
                " lika.",
            ),
        ),
    }


def _targets() -> Texts:
    return {
        "exchange_target_full": (
            translate("Messages", "Stickan eller mappen är full."),
            translate("Messages", "Ingen halv fil ligger kvar. Frigör utrymme där, eller välj en annan."),
        ),
        "exchange_target_read_only": (
            translate("Messages", "Det går inte att skriva dit."),
            translate("Messages", "Är stickan skrivskyddad? Välj annars en annan mapp."),
        ),
        "exchange_target_gone": (
            translate("Messages", "Stickan eller mappen går inte att nå."),
            translate("Messages", "Är den urtagen? Sätt i den och försök igen, eller välj en annan."),
        ),
        "exchange_target_io": (
            translate("Messages", "Stickan svarar fel."),
            translate("Messages", "Filen blev inte klar. Prova en annan sticka: den här kan vara utsliten."),
        ),
        "exchange_target_unproven": (
            translate("Messages", "Filen kunde inte läsas tillbaka som den skrevs."),
            translate("Messages", "Lita inte på stickan. Välj en annan och skriv filen en gång till."),
        ),
        "recipient_unfit": (
            translate("Messages", "Mottagarens nyckel går inte att använda."),
            translate("Messages", "Presentera datorn på nytt under Inställningar, Enheter."),
        ),
    }


def _rules() -> Texts:
    return {
        "device_unknown": (
            translate("Messages", "Datorn är inte presenterad här."),
            translate("Messages", "Presentera den under Inställningar, Enheter."),
        ),
        "device_is_revoked": (
            translate("Messages", "Datorn är spärrad."),
            translate("Messages", "Inget lämnas till den. En centrumansvarig kan släppa in den igen."),
        ),
        "import_unknown": (
            translate("Messages", "Inläsningen finns inte här."),
            translate("Messages", "Inget är ändrat. Öppna listan över filer igen."),
        ),
    }
