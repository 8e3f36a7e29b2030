"""Sentences for the centre's keys, certificates, known issuers and endorsements."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Code → what happened, and what was kept and is to be done."""
    return {**_keys(), **_certificates(), **_files(), **_file_keys(), **_issuers(), **_endorsements()}


def _keys() -> Texts:
    return {
        "keys_not_here": (
            translate("Messages", "Testcentrets nycklar finns på en annan dator: {pc}."),
            translate(
                "Messages",
                "Utfärda och signera där, eller låt den lämna nycklarna hit under Inställningar, Nycklar och"
                " certifikat. Inget har ändrats här.",
            ),
        ),
        "keys_locked": (
            translate("Messages", "Testcentrets nycklar är låsta."),
            translate(
                "Messages",
                "Bara en centrumansvarig som har loggat in med sin lösenfras kan använda dem. Inget har"
                " ändrats.",
            ),
        ),
        "keys_replaced": (
            translate("Messages", "Nycklarna på den här datorn är ersatta av nyare och gäller inte längre."),
            translate(
                "Messages",
                "Inget har signerats. Logga in igen; hjälper det inte, byt nycklar under Inställningar,"
                " Nycklar och certifikat.",
            ),
        ),
        "no_keys_chosen": (
            translate("Messages", "Ingen nyckel är vald."),
            translate("Messages", "Kryssa för den som ska bytas. Inget har ändrats."),
        ),
    }


def _certificates() -> Texts:
    return {
        "certificate_missing": (
            translate("Messages", "Det finns inget certifikat att signera dokument med."),
            translate(
                "Messages",
                "Skapa ett under Inställningar, Nycklar och certifikat, med Förnya nu. Inget har utfärdats.",
            ),
        ),
        "certificate_expired": (
            translate("Messages", "Certifikatet som dokument signeras med gick ut {on}."),
            translate(
                "Messages",
                "Inget har utfärdats. Förnya det, eller importera ett nytt, under Inställningar, Nycklar och"
                " certifikat.",
            ),
        ),
        "certificate_not_yet_valid": (
            translate("Messages", "Certifikatet börjar gälla först {on}, enligt datorns klocka."),
            translate(
                "Messages",
                "Inget har utfärdats. Kontrollera datorns datum. Stämmer det, förnya certifikatet under"
                " Inställningar, Nycklar och certifikat.",
            ),
        ),
        "certificate_is_imported": (
            translate("Messages", "Certifikatet är utfärdat av någon annan."),
            translate(
                "Messages",
                "Bara utgivaren kan förnya det. Importera det nya när du har fått det, eller gå tillbaka till"
                " det egna. Inget har ändrats.",
            ),
        ),
        "imported_key_missing": (
            translate("Messages", "Nyckeln till det importerade certifikatet finns inte här."),
            translate(
                "Messages",
                "Inget har utfärdats. Importera filen igen, eller gå tillbaka till det egna certifikatet,"
                " under Inställningar, Nycklar och certifikat.",
            ),
        ),
    }


def _files() -> Texts:
    return {
        "pkcs12_unreadable": (
            translate("Messages", "Filen är ingen certifikatfil som går att läsa."),
            translate(
                "Messages", "Välj en fil som slutar på .p12 eller .pfx. Det gamla certifikatet gäller."
            ),
        ),
        "pkcs12_wrong_passphrase": (
            translate("Messages", "Lösenordet passar inte till filen."),
            translate(
                "Messages",
                "Skriv det som du fick av utgivaren, tecken för tecken. Det gamla certifikatet gäller.",
            ),
        ),
        "pkcs12_no_key": (
            translate("Messages", "Det finns ingen nyckel i filen, bara certifikat."),
            translate(
                "Messages",
                "Be utgivaren om filen med den privata nyckeln. Det gamla certifikatet gäller.",
            ),
        ),
        "pkcs12_no_certificate": (
            translate("Messages", "Det finns inget certifikat i filen, bara en nyckel."),
            translate("Messages", "Be utgivaren om en fil med båda. Det gamla certifikatet gäller."),
        ),
    }


def _file_keys() -> Texts:
    return {
        "pkcs12_key_kind": (
            translate("Messages", "Nyckeln i filen är av ett slag som läsare av PDF inte godtar."),
            translate(
                "Messages",
                "Den ska vara ECDSA P-256, eller RSA med 3072 till 4096 bitar. Det gamla certifikatet"
                " gäller.",
            ),
        ),
        "pkcs12_key_size": (
            translate("Messages", "Nyckeln i filen har {bits} bitar."),
            translate(
                "Messages",
                "En RSA-nyckel ska ha 3072 till 4096. Be utgivaren om en sådan. Det gamla certifikatet"
                " gäller.",
            ),
        ),
        "pkcs12_key_mismatch": (
            translate("Messages", "Nyckeln och certifikatet i filen hör inte ihop."),
            translate("Messages", "Be utgivaren om en ny fil. Det gamla certifikatet gäller."),
        ),
        "pkcs12_usage": (
            translate("Messages", "Certifikatet är inte till för att signera dokument."),
            translate(
                "Messages",
                "Be utgivaren om ett för signering eller elektronisk stämpel. Det gamla certifikatet gäller.",
            ),
        ),
        "pkcs12_chain_broken": (
            translate(
                "Messages", "Certifikaten i filen hör inte ihop: ett av dem är inte signerat av nästa."
            ),
            translate("Messages", "Be utgivaren om en ny fil. Det gamla certifikatet gäller."),
        ),
        "pkcs12_chain_expired": (
            translate("Messages", "Utgivarens eget certifikat, {name}, gäller inte i dag (till {on})."),
            translate("Messages", "Be utgivaren om en ny fil. Det gamla certifikatet gäller."),
        ),
    }


def _issuers() -> Texts:
    return {
        "issuer_unfit": (
            translate("Messages", "Det är ingen utfärdaradress."),
            translate(
                "Messages",
                "Den börjar med did:key:z6Mk och är 56 tecken lång. Klistra in hela. Inget har sparats.",
            ),
        ),
        "issuer_name_missing": (
            translate("Messages", "Namnet saknas."),
            translate("Messages", "Skriv vad utfärdaren heter. Inget har sparats."),
        ),
        "issuer_is_own": (
            translate("Messages", "Det är er egen adress."),
            translate("Messages", "Den är redan känd. Be utfärdaren om deras. Inget har sparats."),
        ),
        "issuer_known": (
            translate("Messages", "Utfärdaren är redan känd här."),
            translate("Messages", "Ta bort den först, om namnet ska ändras. Inget har sparats."),
        ),
        "issuers_too_many": (
            translate("Messages", "Listan över kända utfärdare är full."),
            translate("Messages", "Ta bort någon som inte behövs. Inget har sparats."),
        ),
    }


def _endorsements() -> Texts:
    return {
        "endorsement_unreadable": (
            translate("Messages", "Filen är inget godkännande som går att läsa."),
            translate("Messages", "Välj filen som ni fick av standardens ägare. Inget har sparats."),
        ),
        "endorsement_invalid": (
            translate("Messages", "Underskriften på godkännandet stämmer inte."),
            translate(
                "Messages",
                "Filen kan ha ändrats på vägen. Be standardens ägare om den igen. Inget har sparats.",
            ),
        ),
        "endorsement_of_another": (
            translate("Messages", "Godkännandet gäller ett annat testcenter, eller en nyckel som är ersatt."),
            translate(
                "Messages",
                "Skicka er utfärdaradress till standardens ägare och be om ett nytt. Inget har sparats.",
            ),
        ),
        "endorsement_over": (
            translate("Messages", "Godkännandet gällde till {on}."),
            translate("Messages", "Be standardens ägare om ett nytt. Inget har sparats."),
        ),
        "endorsement_too_long": (
            translate("Messages", "Godkännandet är för stort för att följa med i varje dokument."),
            translate("Messages", "Be standardens ägare om ett kortare. Inget har sparats."),
        ),
        "endorsement_known": (
            translate("Messages", "Godkännandet finns redan."),
            translate("Messages", "Det följer med i det som utfärdas. Inget har ändrats."),
        ),
        "endorsements_too_many": (
            translate("Messages", "Högst {most} godkännanden kan följa med."),
            translate("Messages", "Ta bort ett först. Inget har sparats."),
        ),
    }
